"""Bookmarks: kept at once, found in any edition, never lost to a damaged file."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from mfgui.data.dataset import Films
from mfgui.storage.kept_films import Bookmarks, HiddenFilms


def films(*titles: str) -> Films:
    n = len(titles)
    years = np.full(n, 1979, np.int16)
    return Films(np.arange(n), titles, titles, years, (), np.zeros((n, 0), np.bool_), ("",) * n, ("",) * n)


def test_they_outlive_the_program_and_are_found_by_title_and_year(tmp_path: Path) -> None:
    file = tmp_path / "data" / "bookmarks.json"
    assert Bookmarks(file).all() == ()
    for place, caption in enumerate(("Stalker (1979)", "Gone (1999)", "Alien (1979)")):
        Bookmarks(file).put(caption, place)
    again = Bookmarks(file)
    assert again.all() == ("Stalker (1979)", "Gone (1999)", "Alien (1979)")
    assert again.films(films("Alien", "Manhattan", "Stalker")).tolist() == [2, 0]
    assert again.films(films("Jaws")).tolist() == []


def test_titles_kept_as_web_pages_write_them_are_found(tmp_path: Path) -> None:
    (tmp_path / "b.json").write_text('["Gintama&#039; (1979)"]', "utf-8")
    marks = Bookmarks(tmp_path / "b.json")
    assert marks.films(films("Alien", "Gintama'")).tolist() == [1]
    marks.put("Gintama' (1979)", None)
    assert Bookmarks(tmp_path / "b.json").all() == ()


def test_a_damaged_file_is_set_aside(tmp_path: Path) -> None:
    file = tmp_path / "bookmarks.json"
    file.write_text("[half", "utf-8")
    marks = Bookmarks(file)
    assert marks.all() == ()
    marks.put("Alien (1979)", 0)
    (aside,) = tmp_path.glob("bookmarks.json.damaged-*")
    assert aside.read_text("utf-8") == "[half"
    assert Bookmarks(file).all() == ("Alien (1979)",)


def test_those_of_two_windows_are_kept_side_by_side(tmp_path: Path) -> None:
    one, other = Bookmarks(tmp_path / "b.json"), Bookmarks(tmp_path / "b.json")
    assert one.all() == other.all() == ()
    one.put("Alien (1979)", 0)
    other.put("Stalker (1979)", 0)
    other.put("Jaws (1975)", 1)
    one.put("Alien (1979)", None)
    assert Bookmarks(tmp_path / "b.json").all() == one.all() == ("Stalker (1979)", "Jaws (1975)")


def test_hidden_films_of_two_windows_are_kept_side_by_side(tmp_path: Path) -> None:
    one, other = HiddenFilms(tmp_path / "h.json"), HiddenFilms(tmp_path / "h.json")
    one.put("demo", "1", hidden=True)
    other.put("demo", "2", hidden=True)
    other.put("tiny", "1", hidden=True)
    one.put("demo", "1", hidden=False)
    assert one.of("demo") == {"2"}
    assert one.of("tiny") == {"1"}
    one.put("tiny", "1", hidden=False)
    assert "tiny" not in (tmp_path / "h.json").read_text("utf-8")
