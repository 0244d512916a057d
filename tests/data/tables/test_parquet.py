"""Parquet: every type as text, gaps, batches that are streamed, and files of other programs."""

from __future__ import annotations

import datetime as dt
import decimal
import gzip
import io
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest
from pyarrow import parquet

from mfgui.data.errors import DataError
from mfgui.data.reading import read_dataset
from mfgui.data.source import find_source, open_file
from mfgui.data.tables.formats import open_table, read_frame
from mfgui.data.tables.parquet import write_parquet
from mfgui.data.tables.parquet_trial import can_be_read
from mfgui.data.watch import Watch

NOON = dt.datetime(2001, 10, 10, 12, 0, 1)
COLUMNS: dict[str, tuple[Any, list[str]]] = {
    "whole": (pa.array([1, None, 2**62]), ["1", "", str(2**62)]),
    "unsigned": (pa.array([2**64 - 1, None, 1], pa.uint64()), [str(2**64 - 1), "", "1"]),
    "half": (pa.array([3.5, None, 4.25]), ["3.5", "", "4.25"]),
    "text": (pa.array(["a", None, "ö, 電"]), ["a", "", "ö, 電"]),
    "view": (pa.array(["a", None, "b"], pa.string_view()), ["a", "", "b"]),
    "bytes": (pa.array([b"u1", None, b"\xff"]), ["u1", "", "\ufffd"]),
    "coded": (pa.array(["x", None, "x"]).dictionary_encode(), ["x", "", "x"]),
    "time": (pa.array([NOON, None, NOON], pa.timestamp("us")), ["2001-10-10T12:00:01", "", "2001-10-10T12:00:01"]),
    "zone": (
        pa.array([NOON, None, NOON], pa.timestamp("ns", "Europe/Berlin")),
        ["2001-10-10T14:00:01+02:00", "", "2001-10-10T14:00:01+02:00"],
    ),
    "codes": (pa.array([7, None, 7]).dictionary_encode(), ["7", "", "7"]),
    "list": (pa.array([["a", "b"], None, []]), ["[a, b]", "", "[]"]),
    "day": (pa.array([NOON.date(), None, NOON.date()]), ["2001-10-10", "", "2001-10-10"]),
    "price": (pa.array([decimal.Decimal("4.50"), None, decimal.Decimal("0.05")]), ["4.50", "", "0.05"]),
    "record": (pa.array([{"a": 1}, None, {"a": 2}]), ["{'a': 1}", "", "{'a': 2}"]),
    "nothing": (pa.nulls(3), ["", "", ""]),
}


class EnoughError(Exception):
    pass


@pytest.mark.parametrize("compression", ["none", "snappy", "gzip", "zstd", "brotli", "lz4"])
def test_every_type_is_read_as_text(tmp_path: Path, compression: str) -> None:
    parquet.write_table(
        pa.table({name: array for name, (array, _) in COLUMNS.items()}), tmp_path / "t.parquet", compression=compression
    )
    table = open_table(open_file(tmp_path / "t.parquet"), "t.parquet")
    frame = read_frame(table, Watch())
    assert {name: frame[name].tolist() for name in frame} == {name: texts for name, (_, texts) in COLUMNS.items()}
    assert table.sample[0] == tuple(texts[0] for _, texts in COLUMNS.values())
    assert frame.index.tolist() == [1, 2, 3]


def test_some_columns_in_batches_and_how_far_it_is(tmp_path: Path) -> None:
    rows = 40_000
    whole = pd.DataFrame({"a": np.arange(rows), "b": "x", "c": np.arange(rows) / 2})
    whole.to_parquet(tmp_path / "t.parquet")
    told: list[int] = []
    watch = Watch(checkpoint=lambda: told.append(1))
    table = open_table(open_file(tmp_path / "t.parquet"), "t.parquet")
    pieces = list(table.frames([2, 0], watch))
    assert len(pieces) == 3
    found = pd.concat(pieces)
    assert found.columns.tolist() == [0, 2]
    assert found[0].tolist() == [str(n) for n in range(rows)]
    assert found[2].astype(float).tolist() == whole["c"].tolist()
    assert found.index.tolist() == list(range(1, rows + 1))
    assert len(told) >= 3


def test_within_a_zip_and_packed(tmp_path: Path) -> None:
    import zipfile

    pd.DataFrame({"user": [1], "movie": [2], "rating": [3]}).to_parquet(tmp_path / "t.parquet")
    with zipfile.ZipFile(tmp_path / "t.zip", "w") as archive:
        archive.write(tmp_path / "t.parquet", "t.parquet")
    source = find_source(tmp_path / "t.zip", ["t.parquet"], [])
    assert open_table(source, "t.parquet").sample == (("1", "2", "3"),)
    (tmp_path / "t.parquet.gz").write_bytes(gzip.compress((tmp_path / "t.parquet").read_bytes()))
    assert open_table(open_file(tmp_path / "t.parquet.gz"), "t.parquet.gz").sample == (("1", "2", "3"),)


def test_what_is_written_other_programs_read() -> None:
    frame = pd.DataFrame(
        {
            "n": np.arange(3, dtype=np.int32),
            "part": np.array([0.5, np.nan, 2], np.float32),
            "title": ["Alien", None, "Léon"],
            "yes": [True, False, True],
            "count": pd.array([7, None, 9], dtype="Int64"),
            "when": pd.to_datetime(["2001-01-01", "2002-02-02", "2003-03-03"]),
            "seen": pd.to_datetime(["2001-01-01", None, "2003-03-03"]),
            "mixed": [1, "two", None],
        }
    )
    file = io.BytesIO()
    write_parquet(file, [frame, frame.iloc[::-1]])
    found = parquet.read_table(io.BytesIO(file.getvalue()))
    assert found.num_rows == 6
    assert found.schema.field("n").type == pa.int32()
    assert found.schema.field("part").type == pa.float32()
    assert found["part"].to_pylist() == [0.5, None, 2, 2, None, 0.5]
    assert found["title"].to_pylist()[:3] == ["Alien", None, "Léon"]
    assert found["count"].to_pylist()[:3] == [7, None, 9]
    assert found["yes"].to_pylist()[3:] == [True, False, True]
    assert found["when"].to_pylist()[0] == dt.datetime(2001, 1, 1)
    assert found["seen"].to_pylist()[:3] == [dt.datetime(2001, 1, 1), None, dt.datetime(2003, 3, 3)]
    assert found["mixed"].to_pylist()[:3] == ["1", "two", None]


def test_a_later_frame_keeps_its_values_or_says_that_it_cannot() -> None:
    file = io.BytesIO()
    write_parquet(file, [pd.DataFrame({"year": [1979]}), pd.DataFrame({"year": [1980.0, np.nan]})])
    assert parquet.read_table(io.BytesIO(file.getvalue()))["year"].to_pylist() == [1979, 1980, None]
    for later in (1980.5, "soon"):
        with pytest.raises(TypeError, match="year"):
            write_parquet(io.BytesIO(), [pd.DataFrame({"year": [1979]}), pd.DataFrame({"year": [later]})])


def test_frames_are_asked_for_one_by_one_and_may_give_up() -> None:
    asked: list[int] = []

    def frames() -> Iterator[pd.DataFrame]:
        for n in range(4):
            asked.append(n)
            if n == 3:
                raise EnoughError
            yield pd.DataFrame({"n": np.full(1000, n)})

    with pytest.raises(EnoughError):
        write_parquet(io.BytesIO(), frames())
    assert asked == [0, 1, 2, 3]
    nothing = io.BytesIO()
    write_parquet(nothing, [])
    assert nothing.getvalue() == b""


@pytest.mark.parametrize("seed", range(40))
def test_damage_anywhere_is_one_sentence_or_no_harm(
    tmp_path: Path, seed: int, capfd: pytest.CaptureFixture[str]
) -> None:
    random = np.random.default_rng(seed)
    file = tmp_path / "t.parquet"
    table = pd.DataFrame({"user": np.arange(300) % 30, "movie": [f"m{n % 7}" for n in range(300)], "rating": 3.5})
    table.to_parquet(file, compression=("gzip", "snappy", None, "zstd")[seed % 4])
    raw = bytearray(file.read_bytes())
    for at in len(raw) - 1 - random.integers(0, len(raw) if seed % 2 else 400, 3):
        raw[at] = int(random.integers(0, 256))
    file.write_bytes(raw)
    try:
        read_frame(open_table(open_file(file), file.name), Watch())
    except DataError as wrong:
        assert "\n" not in str(wrong)  # noqa: PT017
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    "damage",
    [
        lambda raw: raw[:-3],
        lambda raw: raw[: len(raw) // 2],
        lambda raw: raw[:6],
        lambda raw: raw[:-8] + b"\xff\xff\xff\x7fPAR1",
        lambda raw: raw[:-8] + bytes(4) + b"PAR1",
        lambda raw: raw[:-60] + b"\xff" * 52 + raw[-8:],
    ],
    ids=["no mark", "half", "a beginning", "a footer beyond the file", "no footer", "a footer of nonsense"],
)
def test_a_damaged_file_beside_a_table_is_passed_over_in_silence(
    tmp_path: Path, damage: Any, capfd: pytest.CaptureFixture[str]
) -> None:
    titles = pd.DataFrame({"movie": range(7), "title": [f"Film {n}" for n in range(7)]})
    titles.to_parquet(tmp_path / "films.parquet")
    (tmp_path / "films.parquet").write_bytes(damage((tmp_path / "films.parquet").read_bytes()))
    rows = [f"{n % 9},{n % 7},{1 + n % 5}" for n in range(60)]
    (tmp_path / "mine.csv").write_text("\n".join(["user,movie,rating", *rows]), "utf-8")
    assert read_dataset(tmp_path / "mine.csv", cache=False).n_films == 7
    with pytest.raises(DataError, match="damaged"):
        open_table(open_file(tmp_path / "films.parquet"), "films.parquet")
    assert capfd.readouterr() == ("", "")


def small(place: Path) -> Path:
    frame = pd.DataFrame({"user": [f"u{n % 7}" for n in range(35)], "rating": [1 + n % 9 / 2 for n in range(35)]})
    with (place / "t.parquet").open("wb") as stream:
        write_parquet(stream, [frame])
    return place / "t.parquet"


@pytest.mark.parametrize(("at", "bit"), [(77, 0), (79, 5), (79, 7)])
@pytest.mark.parametrize("packed", [False, True])
def test_damage_over_which_the_reader_ends_its_process_is_one_sentence(
    tmp_path: Path, at: int, bit: int, packed: bool
) -> None:
    file = small(tmp_path)
    raw = bytearray(file.read_bytes())
    raw[at] ^= 1 << bit
    file.write_bytes(raw)
    if packed:
        file = tmp_path / "t.parquet.gz"
        file.write_bytes(gzip.compress(raw))
    with pytest.raises(DataError, match="damaged"):
        read_frame(open_table(open_file(file), file.name), Watch())


def test_a_file_is_read_where_no_process_can_be_started_to_try_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(*_words: object, **_options: object) -> None:
        raise PermissionError

    file = small(tmp_path)
    monkeypatch.setattr("mfgui.data.tables.parquet_trial.subprocess.Popen", none)
    assert len(read_frame(open_table(open_file(file), file.name), Watch())) == 35


@pytest.mark.parametrize("content", [Path, Path.read_bytes])
def test_trying_can_be_given_up_and_leaves_nothing_behind(
    tmp_path: Path, content: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def enough() -> None:
        raise EnoughError

    children: list[subprocess.Popen[bytes]] = []

    class Kept(subprocess.Popen):  # type: ignore[type-arg]
        def __init__(self, *words: Any, **options: Any) -> None:
            super().__init__(*words, **options)
            children.append(self)

    file = content(small(tmp_path))
    monkeypatch.setattr("mfgui.data.tables.parquet_trial.subprocess.Popen", Kept)
    with pytest.raises(EnoughError):
        can_be_read(file, 10, first=False, checkpoint=enough)
    assert [child.returncode is not None for child in children] == [True]


def test_a_program_beside_a_file_is_not_run_to_try_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    parquet.write_table(pa.table({"user": [1, 2], "film": [3, 4], "rating": [4.0, 5.0]}), tmp_path / "t.parquet")
    (tmp_path / "subprocess.py").write_text("raise SystemExit(1)")
    monkeypatch.chdir(tmp_path)
    assert can_be_read(tmp_path / "t.parquet", 10, first=False, checkpoint=lambda: None)
