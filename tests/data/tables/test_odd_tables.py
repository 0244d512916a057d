"""Files that only look like tables, and rarer ways to write one: a sentence that names what it is, or its ratings."""

from __future__ import annotations

import datetime as dt
import io
import json
import random
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from mfgui.data.errors import DataError
from mfgui.data.reading import read_dataset
from mfgui.data.source import open_file
from mfgui.data.tables import workbook
from mfgui.data.tables.ids import sorted_texts
from mfgui.data.tables.options import TableOptions
from mfgui.data.tables.pairs import PairsTable
from mfgui.data.tables.values import parse_rating
from mfgui.data.watch import Watch
from mfgui.insight.data_summary import data_summary
from mfgui.storage.imports.film_list import read_film_list
from tests.data.tables.test_variants import RIGHT, ROWS, table, triples


def zipped(name: str, content: bytes = b"x" * 300) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        file.writestr(name, content)
    return made.getvalue()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (zipped("none")[-22:].replace(b"\x01\x00", b"\x00\x00"), "empty zip"),
        (b'<?xml version="1.0"?><ratings><rating/></ratings>' * 20, "XML"),
        (b"\x00\x00\x00\x18ftypmp42" + bytes(300), "film"),
        (zipped("arr_0.npy"), "numpy"),
        (zipped("Index/Document.iwa"), "Numbers"),
        (zipped("inner.zip"), "zip in a zip"),
        (b"user,item,rating\n", "no ratings"),
        (b"a" * 2_000_000, "not text"),
        (b"[]", "records"),
    ],
)
def test_what_is_no_table_of_ratings_is_called_by_its_name(tmp_path: Path, content: bytes, words: str) -> None:
    (tmp_path / "r.csv").write_bytes(content)
    with pytest.raises(DataError, match=words):
        read_dataset(tmp_path, columns=TableOptions.parse("table=r.csv"), cache=False)


COLUMNS = {
    "user": [user for user, _, _ in ROWS],
    "item": [item for _, item, _ in ROWS],
    "rating": [rating for _, _, rating in ROWS],
}


def lines(broken: list[str]) -> str:
    """A record a line, with some that are none between them."""
    rows = [json.dumps({"user": user, "item": item, "rating": rating}) for user, item, rating in ROWS]
    return "\n".join([*rows[:40], *broken, *rows[40:]])


@pytest.mark.parametrize(
    "text",
    [
        json.dumps(COLUMNS),
        json.dumps({name: dict(enumerate(column)) for name, column in COLUMNS.items()}),
        lines(["", ""]),
        lines(["   ", "[1, 2]"]) + "\n",
    ],
    ids=["lists of columns", "numbered columns, as pandas writes them", "a line too many", "what is no record"],
)
def test_ways_to_write_json(tmp_path: Path, text: str) -> None:
    (tmp_path / "r.json").write_text(text, "utf-8")
    assert triples(read_dataset(tmp_path / "r.json", cache=False)) == RIGHT


def test_lines_of_which_many_are_no_records_are_refused(tmp_path: Path) -> None:
    (tmp_path / "r.json").write_text(lines(["nonsense"] * 30), "utf-8")
    with pytest.raises(DataError, match="JSON"):
        read_dataset(tmp_path / "r.json", cache=False)


@pytest.mark.parametrize("mark", ["utf-8-sig", "utf-16"])
def test_a_mark_before_the_text_is_none_of_it(tmp_path: Path, mark: str) -> None:
    (tmp_path / "r.csv").write_bytes(table().encode(mark))
    assert triples(read_dataset(tmp_path / "r.csv", cache=False)) == RIGHT


def test_letters_beyond_ascii_may_come_late(tmp_path: Path) -> None:
    """What a file begins with says nothing of its encoding when it is all ASCII."""
    rows = [f"{user},film {item:04},{1 + (user + item) % 5}" for user in range(60) for item in range(1500)]
    text = "\n".join(["user,item,rating", *rows, "60,Amélie,5", "61,Amélie,4"])
    assert len(text) > 1 << 20
    (tmp_path / "r.csv").write_bytes(text.encode("cp1252"))
    data = read_dataset(tmp_path / "r.csv", cache=False)
    assert len(data.ratings) == 90_002
    assert "Amélie" in {data.films.label(film) for film in range(data.n_films)}


@pytest.mark.parametrize(
    ("options", "words"),
    [("encoding=klingon", "klingon"), ("not-rated=often", "often"), ("table=other.csv", "other.csv")],
)
def test_what_is_chosen_and_cannot_be_is_told(tmp_path: Path, options: str, words: str) -> None:
    (tmp_path / "r.csv").write_text(table(), "utf-8")
    with pytest.raises(DataError, match=words):
        read_dataset(
            tmp_path / "r.csv" if "table" not in options else tmp_path, columns=TableOptions.parse(options), cache=False
        )


@pytest.mark.parametrize(
    ("written", "first"),
    [
        (lambda day: f"{day:%Y%m%d}120530", "2021-01-02 12:05:30"),
        (lambda day: f"{day.toordinal() + 1721424.5}", "2021-01-02 00:00:00"),
    ],
    ids=["digits without signs", "Julian days"],
)
def test_dates_as_numbers(tmp_path: Path, written: Any, first: str) -> None:
    start = dt.date(2021, 1, 1)
    rows = [
        f"{user},{item},{rating},{written(start + dt.timedelta(days=n + 1))}"
        for n, (user, item, rating) in enumerate(ROWS)
    ]
    (tmp_path / "r.csv").write_text("\n".join(["user,item,rating,timestamp", *rows]), "utf-8")
    times = read_dataset(tmp_path / "r.csv", cache=False).ratings.timestamps
    assert times is not None
    earliest = dt.datetime.fromtimestamp(int(times.min()), dt.UTC)
    assert f"{earliest:%Y-%m-%d %H:%M:%S}" == first


def test_many_names_are_sorted_in_pieces_as_at_once() -> None:
    chance = random.Random(3)
    names = [f"{chance.choice('aézÄß')}{chance.randrange(10**6)}" for _ in range(30_000)]
    calls: list[None] = []
    assert sorted_texts(names, lambda: calls.append(None)) == sorted(names)
    assert len(calls) > 4


@pytest.mark.parametrize(
    ("value", "text"),
    [(True, "True"), (3.0, "3"), (3.5, "3.5"), (dt.date(2020, 5, 4), "2020-05-04"), (None, ""), (np.int64(7), "7")],
)
def test_cells_of_workbooks_as_text(value: object, text: str) -> None:
    assert workbook._text(value) == text


@pytest.mark.parametrize(("text", "stars"), [("½", 0.5), ("b'4.5'", 4.5), ("4 / 5", 4.0)])
def test_ratings_as_people_write_them(text: str, stars: float) -> None:
    assert parse_rating(text).value == stars


@pytest.mark.parametrize(
    "options",
    [
        "values=guessed", "dates=someday", "scale=5..1", "scale=low..high", "scale=1..5..0", "scale=1..5..-1",
        "scale=1..1", "scale=1..5..1..1", "scale=0..inf", "scale=nan..5", "scale=1..5..inf", "scale=-1e308..1e308",
        "scale=1..5..1e-300", "scale=0..1e300",
    ],
)  # fmt: skip
def test_options_that_mean_nothing_are_refused(tmp_path: Path, options: str) -> None:
    (tmp_path / "r.csv").write_text(table(), "utf-8")
    with pytest.raises(DataError, match=options.partition("=")[2].replace(".", r"\.")):
        read_dataset(tmp_path / "r.csv", columns=TableOptions.parse(options), cache=False)


@pytest.mark.parametrize("most", ["999999999", "3e8"])
def test_numbers_of_plays_beyond_all_are_read_and_counted(tmp_path: Path, most: str) -> None:
    rows = [f"u{u},b{i},{most if (u, i) == (1, 1) else u * i}" for u in range(1, 9) for i in range(1, 9)]
    (tmp_path / "p.csv").write_text("user,artist,plays\n" + "\n".join(rows) + "\n", "utf-8")
    dataset = read_dataset(tmp_path / "p.csv", cache=False)
    assert dataset.implicit
    assert dataset.scale.maximum == pytest.approx(float(most), rel=1e-6)
    counts = data_summary(dataset).values.counts
    assert len(counts) <= 40
    assert (counts[0], counts[-1]) == (63, 1)


def test_numbers_below_0_have_no_logarithm_and_are_told(tmp_path: Path) -> None:
    rows = [f"u{u},b{i},{-5 if (u, i) == (2, 3) else u * i}" for u in range(1, 9) for i in range(1, 9)]
    (tmp_path / "p.csv").write_text("user,artist,plays\n" + "\n".join(rows) + "\n", "utf-8")
    dataset = read_dataset(tmp_path / "p.csv", columns=TableOptions(values="log"), cache=False)
    assert len(dataset.ratings) == 63
    assert dataset.ratings.values.max() == pytest.approx(np.log1p(64))
    assert dataset.skipped.count == 1
    assert "-5" in str(dataset.skipped.lines[0])


@pytest.mark.parametrize("unit", [1e-30, 1e-44])
def test_ratings_that_lie_within_nothing_are_told(tmp_path: Path, unit: float) -> None:
    rows = [f"{u},{i},{(1 + u * i % 5) * unit}" for u in range(1, 9) for i in range(1, 9)]
    (tmp_path / "r.csv").write_text("user,item,rating\n" + "\n".join(rows) + "\n", "utf-8")
    with pytest.raises(DataError, match="nothing to tell apart"):
        read_dataset(tmp_path / "r.csv", columns=TableOptions(values="ratings"), cache=False)


def test_ratings_within_a_hundredth_have_steps_of_their_own(tmp_path: Path) -> None:
    rows = [f"{u},{i},{(1 + u * i % 5) / 1e5}" for u in range(1, 9) for i in range(1, 9)]
    (tmp_path / "r.csv").write_text("user,item,rating\n" + "\n".join(rows) + "\n", "utf-8")
    dataset = read_dataset(tmp_path / "r.csv", columns=TableOptions(values="ratings"), cache=False)
    assert dataset.scale.steps > 4
    assert (dataset.scale.minimum, dataset.scale.maximum) == (pytest.approx(1e-5), pytest.approx(5e-5))


RECORDS = "".join(f'{{"user":{u},"item":{i},"rating":{1 + u * i % 5}}}\n' for u in range(1, 19) for i in range(1, 9))


@pytest.mark.parametrize("depth", [70, 500, 900, 100_000])
def test_json_nested_too_deeply_is_one_sentence_or_one_line(tmp_path: Path, depth: int) -> None:
    inner = "[" * depth + "1" + "]" * depth
    file = tmp_path / "t.json"
    for text in (inner, '{"a":' * depth + "1" + "}" * depth, f'[{{"user":1,"item":{inner}}}]', "[" * depth):
        file.write_text(text, "utf-8")
        with pytest.raises(DataError) as told:
            read_dataset(file, cache=False)
        assert "\n" not in str(told.value)
    lines = tmp_path / "t.jsonl"
    lines.write_text(f'{RECORDS}{{"user":1,"item":{inner},"rating":5}}\n{RECORDS}', "utf-8")
    dataset = read_dataset(lines, cache=False)
    assert (len(dataset.ratings), dataset.skipped.count) == (144, 145)


def test_the_directory_of_a_zip_is_read_once_for_all_its_tables(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with zipfile.ZipFile(tmp_path / "many.zip", "w") as archive:
        for n in range(200):
            archive.writestr(f"x{n}.csv", "a,b\n1,2\n")
        archive.writestr("mine.csv", "user,item,rating\n" + "\n".join(f"{n % 7},{n},{n % 5}" for n in range(60)) + "\n")
    read, times = zipfile.ZipFile._RealGetContents, []  # type: ignore[attr-defined]
    monkeypatch.setattr(zipfile.ZipFile, "_RealGetContents", lambda self: (times.append(1), read(self))[1])
    assert len(read_dataset(tmp_path / "many.zip", cache=False).ratings) == 60
    assert len(times) <= 4


def test_halves_of_letters_in_json_are_no_fault(tmp_path: Path) -> None:
    rows = [{"user": f"u{u}", "item": f"i\ud83d{i}", "rating": 1 + u * i % 5} for u in range(9) for i in range(9)]
    file = tmp_path / "t.json"
    file.write_text(json.dumps(rows), "utf-8")
    dataset = read_dataset(file, cache=False)
    assert sorted(dataset.films.labels) == [f"i?{i}" for i in range(9)]
    assert dataset.fingerprint
    for text in (json.dumps([{"title": "A", "ye\ud83dar": 1999}]), '{"title": "A", "ye\\ud83dar": 1999}\n' * 9):
        file.write_text(text, "utf-8")
        assert [film.title for film in read_film_list(file).films] == ["A"]


def test_a_scale_far_wider_than_its_ratings_has_not_too_many_steps(tmp_path: Path) -> None:
    rows = [f"{u},{i},{u * i / 1e5}" for u in range(1, 9) for i in range(1, 9)]
    (tmp_path / "r.csv").write_text("user,item,rating\n" + "\n".join(rows) + "\n", "utf-8")
    dataset = read_dataset(tmp_path / "r.csv", columns=TableOptions(scale="0..1e9"), cache=False)
    assert (dataset.scale.minimum, dataset.scale.maximum) == (0, 1e9)
    assert 1 < dataset.scale.steps < 2e9


@pytest.mark.parametrize("text", ["3,2\n1,15\n", "user,item\n3,2\n1,15\n"])
def test_pairs_with_and_without_a_header(tmp_path: Path, text: str) -> None:
    (tmp_path / "p.csv").write_text(text, "utf-8")
    (piece,) = PairsTable(open_file(tmp_path / "p.csv"), "p.csv").read(Watch())
    assert piece[:2] == (["3", "1"], ["2", "15"])


@pytest.mark.parametrize(
    ("text", "words"), [("weight,length,depth\n3,2,1\n1,15,2\n", "weight"), ("user,item\n3,2\n,15\n", "line 3")]
)
def test_pairs_that_are_none(tmp_path: Path, text: str, words: str) -> None:
    (tmp_path / "p.csv").write_text(text, "utf-8")
    with pytest.raises(DataError, match=words):
        list(PairsTable(open_file(tmp_path / "p.csv"), "p.csv").read(Watch()))


def test_times_of_a_parquet_file_and_of_one_in_a_zip(tmp_path: Path) -> None:
    frame = pd.DataFrame(ROWS, columns=["user", "item", "rating"])
    frame["date"] = pd.date_range("2001-02-03", periods=len(frame), freq="D")
    frame.to_parquet(tmp_path / "r.parquet")
    with zipfile.ZipFile(tmp_path / "r.zip", "w") as packed:
        packed.write(tmp_path / "r.parquet", "r.parquet")
    for file in ("r.parquet", "r.zip"):
        data = read_dataset(tmp_path / file, cache=False)
        assert triples(data) == RIGHT
        assert data.ratings.timestamps is not None
        assert dt.datetime.fromtimestamp(int(data.ratings.timestamps.min()), dt.UTC).date() == dt.date(2001, 2, 3)
    frame.head(0).to_parquet(tmp_path / "none.parquet")
    with pytest.raises(DataError, match="no ratings"):
        read_dataset(tmp_path / "none.parquet", cache=False)


def test_seconds_before_people_without_a_header_are_times(tmp_path: Path) -> None:
    rows = [f"{978300000 + 977 * n},{n % 40},{100 + n % 23},{1 + n * n % 5}" for n in range(500)]
    file = tmp_path / "log.csv"
    file.write_text("\n".join(rows) + "\n", encoding="utf-8")
    data = read_dataset(file, cache=False)
    assert (len(data.ratings), data.n_users, len(data.films)) == (500, 40, 23)
    assert data.ratings.timestamps is not None
    assert int(data.ratings.timestamps.min()) == 978300000
