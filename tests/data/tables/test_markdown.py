"""Tables in Markdown, however their bars, rules and spaces are written, and whatever text stands around them."""

from __future__ import annotations

from pathlib import Path

import pytest

from mfgui.data.reading import read_dataset
from tests.data.tables.test_variants import RIGHT, ROWS, triples


def written(row: str, rule: str, ends: str = "\n") -> str:
    cells = [("user", "film", "rating"), *ROWS]
    lines = [row.format(*cell) for cell in cells]
    return ends.join([lines[0], rule, *lines[1:]]) + ends


@pytest.mark.parametrize(
    "text",
    [
        written("|{}|{}|{}|", "|---|---|---|"),
        written("|{}|{}|{}|", "|:--|:-:|--:|", "\r\n"),
        written("|{}|{}|{}|", "|-|:-:|-|"),
        written("{}|{}|{}", "---|---|---"),
        written("{} | {} | {}", ":-- | :-: | --:"),
        written("|{}|{}|{}", "|---|---|---"),
        written("{}|{}|{}|", "---|---|---|"),
        written("|{}|{}|{}|", "---|---|---"),
        written("  | {} | {} | {} |  ", "  | --- | --- | --- |"),
        "# My films\n\nWhat I think.\n\n" + written("|{}|{}|{}|", "|---|---|---|") + "\nThat is all.\n",
        written("|{}|[{}](https://example.org/a)|**{}**|", "|---|---|---|"),
        written("|{}|{}|{}|", "|---|---|---|") + "|99|1||\n",
    ],
)
@pytest.mark.parametrize("name", ["mine.md", "mine.txt"])
def test_the_same_ratings_are_read(tmp_path: Path, text: str, name: str) -> None:
    (tmp_path / name).write_text(text, "utf-8", newline="")
    assert triples(read_dataset(tmp_path / name, cache=False)) == RIGHT


def test_a_bar_may_stand_in_a_title_and_the_last_line_lack_its_end(tmp_path: Path) -> None:
    rows = [f"|{user}|Face\\|Off {item}|{rating}|" for user, item, rating in ROWS]
    (tmp_path / "mine.md").write_text("\n".join(["|user|film|rating|", "|---|---|---|", *rows]), "utf-8")
    expected = sorted((user, f"Face|Off {item}", rating) for user, item, rating in RIGHT)
    assert triples(read_dataset(tmp_path, cache=False)) == expected
