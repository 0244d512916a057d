"""Inputs that once ended in an error which nobody had foreseen: each kind is read, or refused in a sentence."""

from __future__ import annotations

import bz2
import gzip
import io
import random
import zipfile
from contextlib import suppress
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from mfgui.data import cache
from mfgui.data.errors import DataError
from mfgui.data.reading import read_dataset
from mfgui.data.subset import Subset
from mfgui.data.tables.dialect import split_spaces
from mfgui.data.tables.values import BROKEN, parse_rating
from mfgui.storage.foreign.reading import ForeignModel, import_model
from mfgui.storage.imports.reading import read_ratings
from tests.fuzz.foreign_files import CASES, ForeignFiles


@pytest.fixture(scope="module")
def foreign(tmp_path_factory: pytest.TempPathFactory) -> ForeignFiles:
    """Good files of every kind that others write."""
    return ForeignFiles(tmp_path_factory.mktemp("foreign"))


HEADER = "user,item,rating,time\n"


def rows(n: int = 40, *, item: str = "", time: str = "") -> str:
    lines = []
    for k in range(n):
        name = item if item and k == 5 else f"{k % 13}.0"
        lines.append(f"u{k % 9},{name},{1 + k % 5},{time if time and k == 7 else 10**9 + k}")
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("item", ["1e999", "1e308", "-1e999"])
def test_an_id_that_is_beyond_all_numbers_is_a_name(tmp_path: Path, item: str) -> None:
    file = tmp_path / "own.csv"
    file.write_text(HEADER + rows(item=item))
    data = read_dataset(file, cache=False)
    assert data.n_films in (13, 14)


@pytest.mark.parametrize("time", ["1e308", "1e999", "-1e300", "99999999999999999999"])
def test_a_time_that_is_beyond_all_calendars_is_left_out(tmp_path: Path, time: str) -> None:
    file = tmp_path / "own.csv"
    file.write_text(HEADER + rows(time=time))
    assert len(read_dataset(file, cache=False).ratings) == 40


@pytest.mark.parametrize("rating", ["99999999999999%", "9/99999999999999", "99999999999999 stars"])
def test_a_rating_beyond_all_scales_is_none(rating: str) -> None:
    assert parse_rating(rating) is BROKEN


def test_a_line_of_spaces_and_quotes_is_cut_whatever_is_in_it() -> None:
    assert split_spaces('a "b c"\r d') == ["a", "b c", "d"]
    assert len(split_spaces('a "' + "b" * 200_000 + '"')) == 2


@pytest.mark.parametrize(("pack", "name"), [(gzip.compress, "ratings.csv.gz"), (bz2.compress, "ratings.csv.bz2")])
def test_a_packed_table_leaves_no_file_open(tmp_path: Path, pack: object, name: str) -> None:
    raw = pack((HEADER + rows()).encode())  # type: ignore[operator]
    (tmp_path / name).write_bytes(raw)
    assert len(read_dataset(tmp_path / name, cache=False).ratings) == 40
    (tmp_path / name).write_bytes(raw[: len(raw) // 2])
    with pytest.raises(DataError):
        read_dataset(tmp_path / name, cache=False)


def damaged_pages(file: Path) -> None:
    """Damage what the summary at a Parquet file's end does not show."""
    raw = bytearray(file.read_bytes())
    for at in range(20, 400):
        raw[at] ^= 0x5A
    file.write_bytes(raw)


def test_damage_within_a_parquet_file_is_one_sentence(tmp_path: Path) -> None:
    table = pd.read_csv(io.StringIO(HEADER + rows(2000)))
    file = tmp_path / "own.parquet"
    table.to_parquet(file)
    assert len(read_dataset(file, cache=False).ratings) == 9 * 13
    damaged_pages(file)
    for read in (lambda: read_dataset(file, cache=False), lambda: read_ratings(file)):
        with pytest.raises(DataError, match="the Parquet file is damaged"):
            read()
    with pytest.raises(DataError, match="the Parquet file is damaged"):
        import_model(ForeignModel(file, file))


def test_an_index_that_pandas_wrote_is_a_column_like_others(tmp_path: Path) -> None:
    table = pd.read_csv(io.StringIO(HEADER + rows())).set_index("user")
    table.to_parquet(tmp_path / "own.parquet")
    data = read_dataset(tmp_path / "own.parquet", cache=False)
    assert (data.n_users, len(data.ratings)) == (9, 40)


def test_a_damaged_sheet_is_one_sentence(tmp_path: Path) -> None:
    file = tmp_path / "own.xlsx"
    with zipfile.ZipFile(CASES / "34-json-xlsx" / "my-films.xlsx") as good, zipfile.ZipFile(file, "w") as out:
        for name in good.namelist():
            raw = good.read(name)
            out.writestr(name, raw.replace(b'r="A2"', b'r="<<"') if "worksheets" in name else raw)
    for read in (lambda: read_dataset(file, cache=False), lambda: read_ratings(file)):
        with pytest.raises(DataError, match="no workbook that can be read"):
            read()


@pytest.mark.parametrize(
    "header",
    [
        b"\x02\x00" + (2**31 - 1).to_bytes(4, "little") + b"{}",
        b"\x01\x00\x40\x00" + b"{'descr': '<f4, 'shape': (3, ".ljust(63) + b"\n",
    ],
)
def test_a_header_of_an_array_that_lies_is_one_sentence(tmp_path: Path, header: bytes) -> None:
    file = tmp_path / "people.npy"
    file.write_bytes(b"\x93NUMPY" + header)
    with pytest.raises(DataError, match="no array of numpy"):
        import_model(ForeignModel(file, file))


def test_vectors_beyond_what_can_be_multiplied_are_one_sentence(tmp_path: Path) -> None:
    for n, name in ((3, "people"), (4, "items")):
        np.save(tmp_path / f"{name}.npy", np.full((n, 2), 1e300))
    with pytest.raises(DataError, match="far too large"):
        import_model(ForeignModel(tmp_path / "people.npy", tmp_path / "items.npy"))


def test_a_part_of_absurd_size_is_one_sentence() -> None:
    with pytest.raises(DataError):
        Subset.parse("film=" + "9" * 5000)


@pytest.mark.parametrize(
    ("kind", "seed", "number"),
    [
        ("tables", 1, 487), ("tables", 1, 615), ("tables", 1, 820), ("tables", 1, 1344), ("tables", 2, 1568),
        ("tables", 3, 80), ("imports", 1, 30), ("imports", 1, 35), ("imports", 1, 57), ("imports", 1, 93),
        ("imports", 1, 161), ("models", 1, 57), ("models", 1, 58), ("models", 1, 60), ("models", 2, 5),
        ("imports", 2021, 43), ("imports", 2021, 66), ("imports", 2021, 327), ("imports", 2021, 762),
        ("tables", 2020, 28), ("tables", 2020, 92), ("tables", 2020, 337), ("editions", 2020, 644),
        ("editions", 2020, 779), ("models", 2, 12), ("models", 2, 16), ("models", 2, 230), ("models", 2, 504),
        ("editions", 2, 339),
    ],
)  # fmt: skip
def test_inputs_of_the_fuzzer_that_found_faults(
    foreign: ForeignFiles, monkeypatch: pytest.MonkeyPatch, kind: str, seed: int, number: int
) -> None:
    monkeypatch.setattr(cache, "LEAST_RATINGS", 4)
    with suppress(DataError):
        foreign.kinds[kind](random.Random(f"{seed}/{kind}/{number}"))
