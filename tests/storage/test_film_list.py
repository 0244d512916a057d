"""Lists of films: read from whatever a person has, kept whole, and what was decided by hand of them."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from mfgui.data.errors import ColumnsUnclearError, DataError, ReadCancelled, TableUnclearError
from mfgui.data.tables.options import TableOptions
from mfgui.storage.film_lists import FilmLists
from mfgui.storage.imports.film_list import preview_film_list, read_film_list
from mfgui.storage.matching import Wanted

ALIEN = Wanted("Alien", 1979)
LETTERBOXDS_LIST = """Letterboxd list export v7
Date,Name,Tags,URL,Description
2023-01-01,Film night,,https://boxd.it/abc,

Position,Name,Year,URL,Description
1,Alien,1979,https://boxd.it/2awY,
2,"Good, the Bad and the Ugly, The",1966,https://boxd.it/2awZ,
"""
IMDBS_LIST = """Position,Const,Created,Modified,Description,Title,Original Title,URL,Title Type,Year,Your Rating
1,tt0078748,2020-01-01,2020-01-01,,Alien,Alien,https://www.imdb.com/title/tt0078748,Movie,1979,
2,tt0903747,2020-01-01,2020-01-01,,Breaking Bad,Breaking Bad,https://www.imdb.com/title/tt0903747,TV Series,2008,
"""


@pytest.mark.parametrize(
    ("name", "text", "films"),
    [
        ("watchlist.csv", "Date,Name,Year,Letterboxd URI\n2024-01-02,Alien,1979,https://boxd.it/2awY\n", [ALIEN]),
        ("list.csv", LETTERBOXDS_LIST, [ALIEN, Wanted("Good, the Bad and the Ugly, The", 1966)]),
        ("imdb.csv", IMDBS_LIST, [Wanted("Alien", 1979, imdb_id="tt0078748")]),
        (
            "festival.csv",  # two showings of one film
            "Titel;Originaltitel;Jahr\nDie Welt der Amélie;Le fabuleux destin;2001\n;Lola;1998\n;Lola;1998\n",
            [Wanted("Die Welt der Amélie", 2001, original_title="Le fabuleux destin"), Wanted("Lola", 1998)],
        ),
        ("shelf.csv", "Regal;Was;Preis\n1;Alien;9\n2;Heat;8\n3;Lola rennt;7\n", [Wanted("Alien"), Wanted("Heat")]),
        ("one.csv", "Titel\nAlien\nHeat\n", [Wanted("Alien"), Wanted("Heat")]),
        ("notes.txt", "Alien (1979)\n- Paris, Texas\n2. Heat\n\n* “Amélie”\n", ["Alien (1979)", "Paris, Texas"]),
    ],
)
def test_whatever_lists_films_is_read(tmp_path: Path, name: str, text: str, films: list[Wanted | str]) -> None:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    assert preview_film_list(path) is None  # nothing has to be asked
    wanted = [Wanted(film) if isinstance(film, str) else film for film in films]
    assert list(read_film_list(path).films)[: len(wanted)] == wanted


def test_a_text_in_an_old_encoding_and_what_is_no_film(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes("Amélie\nDie üblichen Verdächtigen\n".encode("cp1252"))
    assert [film.title for film in read_film_list(path).films] == ["Amélie", "Die üblichen Verdächtigen"]
    path = tmp_path / "imdb.csv"
    path.write_text(IMDBS_LIST, "utf-8")
    assert [line.reason for line in read_film_list(path).skipped.lines] == ["“Breaking Bad” is no film (TV Series)"]


def test_columns_that_cannot_be_told_are_asked_about(tmp_path: Path) -> None:
    path = tmp_path / "numbers.csv"
    path.write_text("a;b;c\n1;2;3\n4;5;6\n", "utf-8")
    preview = preview_film_list(path)
    assert preview is not None
    assert preview.guess.title is None
    with pytest.raises(ColumnsUnclearError):
        read_film_list(path)
    assert [film.title for film in read_film_list(path, options=TableOptions(title="b")).films] == ["2", "5"]


def test_a_sites_zip_has_its_watchlist_read(tmp_path: Path) -> None:
    path = tmp_path / "letterboxd.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("ratings.csv", "Date,Name,Year,Letterboxd URI,Rating\n2024-01-02,Heat,1995,x,4\n")
        archive.writestr("watchlist.csv", "Date,Name,Year,Letterboxd URI\n2024-01-02,Alien,1979,x\n")
        archive.writestr("lists/night.csv", LETTERBOXDS_LIST)
    assert preview_film_list(path) is None
    assert read_film_list(path).films == (ALIEN,)
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("one.csv", "two.csv"):
            archive.writestr(name, "Title\nAlien\n")
    with pytest.raises(TableUnclearError):
        read_film_list(path)


@pytest.mark.parametrize("text", ["", "Title;Year\n", "\n\n"])
def test_nothing_in_it_is_one_sentence(tmp_path: Path, text: str) -> None:
    path = tmp_path / "list.csv"
    path.write_text(text, "utf-8")
    with pytest.raises(DataError, match=r"list\.csv"):
        read_film_list(path)
    with pytest.raises(DataError, match="folder"):
        read_film_list(tmp_path)


def test_reading_can_be_cancelled(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Title;Year\n" + "Alien;1979\n" * 50, "utf-8")

    def stop() -> None:
        raise ReadCancelled

    with pytest.raises(ReadCancelled):
        read_film_list(path, stop)


def test_lists_are_kept_whole_and_deleted_ones_come_back(tmp_path: Path) -> None:
    lists = FilmLists(tmp_path / "lists.sqlite")
    films = [ALIEN, Wanted("Amélie", 2001, "4973", "tt0211915", "194", "Le fabuleux destin d'Amélie Poulain")]
    first = lists.add("night", films)
    lists.decide(first, "small", {1: "7", 0: ""})
    lists.choose(first)
    lists.close()
    lists = FilmLists(tmp_path / "lists.sqlite")
    assert [(one.id, one.name, one.films) for one in lists.all()] == [(first, "night", 2)]
    assert (lists.chosen(), lists.films(first)) == (first, dict(enumerate(films)))
    assert (lists.choices(first, "small"), lists.choices(first, "other")) == ({0: "", 1: "7"}, {})
    lists.delete(first)
    assert (lists.all(), lists.chosen()) == ([], None)
    lists.restore(first)
    second = lists.add("night", films[:1])  # one of the same name gives way
    assert [one.id for one in lists.all()] == [second]
    lists.choose(None)
    assert lists.chosen() is None
    lists.close()


def test_damage_loses_as_little_as_can_be(tmp_path: Path) -> None:
    file = tmp_path / "lists.sqlite"
    lists = FilmLists(file)
    number = lists.add("night", [ALIEN, Wanted("Heat", 1995)])
    with lists.writing() as writing:
        writing.execute("UPDATE film SET value = '[1]' WHERE place = 0")
    assert lists.films(number) == {1: Wanted("Heat", 1995)}
    lists.close()
    file.write_bytes(b"no database at all" * 100)
    lists = FilmLists(file)
    assert lists.repair is not None
    assert lists.all() == []
    lists.close()
