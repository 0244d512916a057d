"""Bookmarks: kept at once, found in any edition, never lost to a damaged file."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from mfgui.data.dataset import Films
from mfgui.storage.kept_films import Bookmarks


def films(*titles: str) -> Films:
    n = len(titles)
    years = np.full(n, 1979, np.int16)
    return Films(np.arange(n), titles, titles, years, (), np.zeros((n, 0), np.bool_), ("",) * n, ("",) * n)


def test_they_outlive_the_program_and_are_found_by_title_and_year(tmp_path: Path) -> None:
    file = tmp_path / "data" / "bookmarks.json"
    assert Bookmarks(file).all() == ()
    Bookmarks(file).put(("Stalker (1979)", "Gone (1999)", "Alien (1979)"))
    again = Bookmarks(file)
    assert again.all() == ("Stalker (1979)", "Gone (1999)", "Alien (1979)")
    assert again.films(films("Alien", "Manhattan", "Stalker")).tolist() == [2, 0]
    assert again.films(films("Jaws")).tolist() == []


def test_a_damaged_file_is_set_aside(tmp_path: Path) -> None:
    file = tmp_path / "bookmarks.json"
    file.write_text("[half", "utf-8")
    marks = Bookmarks(file)
    assert marks.all() == ()
    marks.put(("Alien (1979)",))
    (aside,) = tmp_path.glob("bookmarks.json.damaged-*")
    assert aside.read_text("utf-8") == "[half"
    assert Bookmarks(file).all() == ("Alien (1979)",)
