"""Random tables in random dialects, with random damage, are read back; what is broken is named by its line."""

from __future__ import annotations

import bz2
import csv
import gzip
import io
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from mfgui.data.reading import read_dataset
from mfgui.data.tables.options import TableOptions
from mfgui.data.tables.times import TimeColumn

NAMES = [
    ("userId", "movieId", "rating", "timestamp"),
    ("Benutzer", "Film", "Bewertung", "Datum"),
    ("reviewerID", "asin", "overall", "date"),
    ("user_id:token", "item_id:token", "rating:float", "timestamp:float"),
    None,
]
DATES = {
    "seconds": "{t}",
    "milliseconds": "{t}000",
    "iso": "{y}-{m:02}-{d:02}",
    "german": "{d:02}.{m:02}.{y}",
    "american": "{m}/{d}/{y}",
    "words": "{d} May {y}",
}
BROKEN = ["only one field", "a{s}b", "u1{s}i1{s}no number{s}964982703", "{s}{s}{s}", "u1{s}{s}3{s}964982703"]


@given(
    seed=st.integers(0, 1000),
    names=st.sampled_from(NAMES),
    separator=st.sampled_from([",", ";", "\t", "|", "::"]),
    end=st.sampled_from(["\n", "\r\n"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le"]),
    date=st.sampled_from(sorted(DATES)),
    comma=st.booleans(),
    quoted=st.booleans(),
    ids=st.sampled_from(["{}", "ü{}", "{}.0", "00{}x"]),
    packing=st.sampled_from(["", ".gz", ".bz2"]),
    broken=st.sampled_from([None, *BROKEN]),
    at=st.integers(1, 290),
)
@settings(
    max_examples=40,
    suppress_health_check=[HealthCheck.too_slow],
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
)
def test_a_table_in_any_dialect_is_read_back(
    seed, names, separator, end, encoding, date, comma, quoted, ids, packing, broken, at
) -> None:
    rng = np.random.default_rng(seed)
    drawn = zip(
        rng.integers(1, 31, 310), rng.integers(1, 41, 310), rng.choice([1, 2, 3, 3.5, 4, 4.5, 5], 310), strict=True
    )
    pairs = {(int(u), int(i)): (float(v), n) for n, (u, i, v) in enumerate(drawn)}
    comma = comma and separator not in (",", "::")
    rows = []
    for (u, i), (value, n) in pairs.items():
        text = str(value).replace(".", ",") if comma else str(value)
        day, year = n % 28 + 1, 2001 + n % 20
        time = DATES[date].format(t=964_982_703 + n, y=year, m=5, d=day)
        rows.append((ids.format(u), ids.format(i), text, time))
    out = io.StringIO()
    if separator == "::":
        out.write("".join(separator.join(row) + end for row in [*([names] if names else []), *rows]))
    else:
        quoting = csv.QUOTE_ALL if quoted else csv.QUOTE_MINIMAL
        csv.writer(out, delimiter=separator, lineterminator=end, quoting=quoting).writerows(
            [*([names] if names else []), *rows]
        )
    lines = out.getvalue().split(end)
    at = min(at, len(rows) - 2) + (names is not None)
    if broken is not None:
        lines.insert(at, broken.format(s=separator))
    content = end.join(lines).encode(encoding)
    with TemporaryDirectory() as folder:
        file = Path(folder) / f"table.txt{packing}"
        pack = {"": bytes, ".gz": gzip.compress, ".bz2": bz2.compress}[packing]
        file.write_bytes(pack(content))
        data = read_dataset(file, columns=TableOptions(dates="day" if date == "german" else "month"), cache=False)
    assert data.ratings.values.tolist() == [value for value, _ in pairs.values()]
    assert (data.n_users, data.n_films) == (len({u for u, _ in pairs}), len({i for _, i in pairs}))
    assert data.ratings.timestamps is not None
    years = data.ratings.timestamps.astype("datetime64[s]").astype("datetime64[Y]").astype(int) + 1970
    if date not in ("seconds", "milliseconds"):
        assert years.tolist() == [2001 + n % 20 for _, n in pairs.values()]
    skipped = [line.line for line in data.skipped.lines]
    assert skipped == ([] if broken is None else [at + 1])


@pytest.mark.parametrize("shape", ["%d.%m.%Y %H:%M", "%m/%d/%Y", "%d-%m-%Y %H:%M:%S"])
def test_many_dates_are_read_as_one_by_one(shape: str) -> None:
    days = np.datetime64("2019-01-01") + np.arange(400)
    texts = [day.astype(object).strftime(shape) for day in days]
    texts[100:103] = ["2019-04-11", "", "1.5.19"]
    together = TimeColumn("")
    together.add(np.array(texts, object))
    alone = TimeColumn("")
    for text in texts:
        alone.add(np.array([text], object))
    read, right = together.finish(), alone.finish()
    assert read.seconds is not None
    assert right.seconds is not None
    assert read.seconds.tolist() == right.seconds.tolist()
    assert read.ambiguous == right.ambiguous
