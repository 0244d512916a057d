"""A glance at anybody's table: names, first lines, a guess; what cannot be looked at is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from mfgui.data.errors import ColumnsUnclearError, DataError
from mfgui.data.reading import read_dataset
from mfgui.data.tables.options import TableOptions
from mfgui.data.tables.question import preview_table


def test_names_rows_and_a_guess(tmp_path: Path) -> None:
    file = tmp_path / "shop.csv"
    file.write_text('Who;Product;Stars;Note\r\nzoë;p1;4,5;"a;b"\nbroken\nmax;p2;3;\n', "utf-8-sig")
    preview = preview_table(file, rows=5)
    assert preview.names == ("Who", "Product", "Stars", "Note")
    assert preview.rows == (("zoë", "p1", "4,5", "a;b"), ("max", "p2", "3", ""))
    assert preview.guess == TableOptions(film="Product", rating="Stars")
    assert preview.doubts == ("columns",)
    assert preview.read_cell("rating", "4,5", preview.guess) == "4.5"
    assert preview.read_cell("time", "31.12.2001", preview.guess) == "2001-12-31"
    with pytest.raises(ColumnsUnclearError, match="the user"):
        read_dataset(file)


def test_only_the_beginning_of_a_long_file_is_looked_at(tmp_path: Path) -> None:
    file = tmp_path / "long.tsv"
    lines = [f"{n}\tcafé {n}\t{n % 5}" for n in range(20_000)]
    file.write_bytes("\n".join(["user\titem\trating", *lines]).encode("latin-1"))
    preview = preview_table(file, rows=10**6)
    assert preview.guess == TableOptions(user="user", film="item", rating="rating")
    assert preview.rows[:2] == (("0", "café 0", "0"), ("1", "café 1", "1"))
    assert 1000 < len(preview.rows) < 20_000
    assert all(row == tuple(line.split("\t")) for row, line in zip(preview.rows, lines, strict=False))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "the file is empty"),
        ("one column\n1\n", "line 1: .* three columns"),
        ("words\nand more\n", "three columns"),
    ],
)
def test_what_cannot_be_ratings_is_refused(tmp_path: Path, text: str, sentence: str) -> None:
    file = tmp_path / "small.csv"
    file.write_text(text, "utf-8")
    with pytest.raises(DataError, match=rf"small\.csv.*{sentence}"):
        preview_table(file)


def test_people_and_items_alone_are_clicks(tmp_path: Path) -> None:
    file = tmp_path / "small.csv"
    file.write_text("user,item\n1,2\n1,3\n2,2\n", "utf-8")
    preview = preview_table(file)
    assert (preview.guess.user, preview.guess.film, preview.guess.rating) == ("user", "item", None)
    data = read_dataset(file)
    assert (data.implicit, len(data.ratings), set(data.ratings.values.tolist())) == (True, 3, {1.0})
