"""Tables are read back by other programs as they were written, in every format; a file is written whole or not."""

from __future__ import annotations

import codecs
import csv
import subprocess
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from mfgui.storage.table_file import FORMATS, stream_table, table_text, write_table

TABLE = {
    "title": ['Léon, "the" professional', "ואלס", "two\nlines"],
    "year": [1994, None, 2001],
    "stars": np.array([0.1, np.nan, 4.5], np.float32),
    "rank": range(1, 4),
}


@pytest.mark.parametrize("ending", [*FORMATS, ".txt", ".CSV", ""])
@pytest.mark.parametrize("as_frame", [False, True])
def test_every_format_gives_the_table_again(tmp_path: Path, ending: str, as_frame: bool) -> None:
    file = tmp_path / f"table{ending}"
    columns = {name: pd.array(v) if isinstance(v, list) else v for name, v in TABLE.items()}
    write_table(pd.DataFrame(columns) if as_frame else TABLE, file)
    if ending == ".parquet":
        read = pd.read_parquet(file)
    elif ending == ".jsonl":
        read = pd.read_json(file, orient="records", lines=True)
    else:
        read = pd.read_csv(file, sep="\t" if ending in {".tsv", ".txt"} else ",")
    assert list(read.columns) == list(TABLE)
    assert read["title"].tolist() == TABLE["title"]
    assert read["year"].fillna(0).tolist() == [1994, 0, 2001]
    assert read["stars"].to_numpy(np.float32) == pytest.approx(TABLE["stars"], nan_ok=True)
    assert read["rank"].tolist() == [1, 2, 3]


def test_csv_is_what_spreadsheets_take(tmp_path: Path) -> None:
    file = tmp_path / "table.csv"
    write_table(TABLE, file)
    raw = file.read_bytes()
    assert raw.startswith(codecs.BOM_UTF8)
    assert b"\r" not in raw
    rows = list(csv.DictReader(raw.decode("utf-8-sig").splitlines(keepends=True)))
    assert [(row["year"], row["stars"]) for row in rows] == [("1994", "0.1"), ("", ""), ("2001", "4.5")]
    write_table(TABLE, file, encoding="utf-8")
    assert file.read_bytes().startswith(b"title,year,stars,rank\n")


def test_an_empty_table_has_its_header(tmp_path: Path) -> None:
    file = tmp_path / "table.csv"
    write_table({"film": [], "stars": np.empty(0)}, file, encoding="utf-8")
    assert file.read_text() == "film,stars\n"


@pytest.mark.parametrize(("ending", "lines"), [(".jsonl", 2), (".csv", 3)])
def test_frames_without_rows_leave_no_lines(tmp_path: Path, ending: str, lines: int) -> None:
    whole = pd.DataFrame({"film": ["a/b", "c"]})
    file = tmp_path / f"table{ending}"
    assert stream_table(file, (whole[:0], whole[:1], whole[:0], whole[1:])) == 2
    assert len(file.read_text("utf-8-sig").splitlines()) == lines
    assert stream_table(file, (whole[:0],)) == 0
    assert file.read_text("utf-8-sig") == ("" if ending == ".jsonl" else "film\n")


def test_text_for_the_clipboard(tmp_path: Path) -> None:
    write_table(TABLE, tmp_path / "table.tsv", encoding="utf-8")
    assert table_text(TABLE) == (tmp_path / "table.tsv").read_text("utf-8")
    assert "ואלס\t\t\t2" in table_text(TABLE).split("\n")


def test_copying_a_table_loads_no_pandas() -> None:
    code = "import sys; from mfgui.storage.table_file import table_text; table_text({'a': [1]}); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "pandas" not in done.stdout.split()


def test_giving_up_leaves_the_old_file(tmp_path: Path) -> None:
    file, calls = tmp_path / "table.csv", []

    def checkpoint() -> None:
        calls.append(1)
        if len(calls) == 2:
            raise ZeroDivisionError

    file.write_text("old")
    with pytest.raises(ZeroDivisionError):
        write_table({"n": np.arange(5000)}, file, checkpoint=checkpoint)
    assert file.read_text() == "old"
    assert [one.name for one in tmp_path.iterdir()] == ["table.csv"]
    calls.clear()
    write_table({"n": np.arange(1500)}, file, encoding="utf-8", checkpoint=lambda: calls.append(1))
    assert file.read_text().split() == ["n", *map(str, range(1500))]
    assert len(calls) == 2
