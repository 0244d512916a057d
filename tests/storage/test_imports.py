"""Ratings from elsewhere: each layout read rightly, bad lines told, every error one sentence."""

from __future__ import annotations

import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mfgui.data.dataset import RatingScale
from mfgui.data.errors import DataError, ReadCancelled, TableUnclearError
from mfgui.data.tables.options import TableOptions
from mfgui.storage.imports.columns import preview_ratings
from mfgui.storage.imports.reading import read_ratings
from mfgui.storage.matching import Wanted
from mfgui.storage.profiles import Entry, Said, export_ratings

LETTERBOXD = """Date,Name,Year,Letterboxd URI,Rating
2021-05-04,Amélie,2001,https://boxd.it/29Xo,4.5
2021-05-05,"Good, the Bad and the Ugly, The",1966,https://boxd.it/2a1b,5
2021-05-06,No Stars,1999,https://boxd.it/aaaa,
2021-05-07,Six Stars,1999,https://boxd.it/bbbb,6
2021-06-01,Amélie,2001,https://boxd.it/29Xo,3
"""
IMDB = """Const,Your Rating,Date Rated,Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres
tt0133093,9,2019-01-02,The Matrix,https://www.imdb.com/title/tt0133093,Movie,8.7,136,1999,Action
tt0903747,10,2019-01-03,Breaking Bad,https://www.imdb.com/title/tt0903747,TV Series,9.5,49,2008,Crime
tt0211915,8,2019-01-04,Amélie,https://www.imdb.com/title/tt0211915,movie,8.3,122,2001,Romance
"""


def seconds(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp())


def zipped(path: Path, **files: str) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in files.items():
            archive.writestr(name.replace("__", "/") + ".csv", text)
    return path


def test_letterboxds_zip(tmp_path: Path) -> None:
    path = zipped(
        tmp_path / "letterboxd-me.zip", watched="Date,Name\n", deleted__ratings="x\n", ratings=LETTERBOXD, diary="x\n"
    )
    read = read_ratings(path)
    assert read.source == "Letterboxd"
    ugly, amelie = read.ratings  # the later rating of Amélie is the one that counts
    assert amelie.film == Wanted("Amélie", 2001)
    assert (amelie.stars, amelie.scale, amelie.at) == (3, RatingScale(0.5, 5, 0.5), seconds("2021-06-01"))
    assert ugly.film.title == "Good, the Bad and the Ugly, The"
    assert sorted((line.line, line.reason) for line in read.skipped.lines) == [
        (2, "“Amélie (2001)” is rated again; the last counts"),
        (4, "no rating"),
        (5, "the rating 6 is not between 0.5 and 5"),
    ]


def test_imdbs_table_leaves_out_series(tmp_path: Path) -> None:
    path = tmp_path / "ratings.csv"
    path.write_bytes(IMDB.encode("cp1252"))  # as it used to be
    read = read_ratings(path)
    assert read.source == "IMDb"
    matrix, amelie = read.ratings
    assert matrix.film == Wanted("The Matrix", 1999, imdb_id="tt0133093")
    assert (matrix.stars, matrix.scale, matrix.at) == (9, RatingScale(1, 10, 1), seconds("2019-01-02"))
    assert amelie.film.title == "Amélie"
    assert [line.reason for line in read.skipped.lines] == ["“Breaking Bad” is no film (TV Series)"]


def test_a_damaged_line_is_left_out_and_told_of(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text(
        "Title;Year;Rating\n" + "".join(f"Film {k};1999;4\n" for k in range(200)) + "Heat;1995\nLola;1998;5\n"
    )
    read = read_ratings(path)
    assert len(read.ratings) == 201
    assert [(line.line, line.reason) for line in read.skipped.lines] == [(202, "has 2 fields where 3 are expected")]


@pytest.mark.parametrize(
    ("text", "stars", "scale"),
    [
        ("Title;Year;Rating\nAlien;1979;4,5\n", 4.5, RatingScale(0.5, 5, 0.5)),
        ("title,rating\nAlien (1979),7\n", 7, RatingScale(1, 10, 0.5)),
        ("Film\tScore\nAlien\t88\n", 88, RatingScale(0, 100, 1)),
        ("title,rating,scale\nAlien,3,1 to 10 by 1\n", 3, RatingScale(1, 10, 1)),
        ("\ufefftitle,rating\r\nAlien,2\r\n", 2, RatingScale(0.5, 5, 0.5)),
    ],
)
def test_a_plain_table(tmp_path: Path, text: str, stars: float, scale: RatingScale) -> None:
    path = tmp_path / "mine.csv"
    path.write_bytes(text.encode("utf-8"))
    (rating,) = read_ratings(path).ratings
    assert rating.film.title.startswith("Alien")
    assert (rating.stars, rating.scale) == (stars, scale)


def test_what_is_exported_can_be_brought_back(tmp_path: Path) -> None:
    ten = RatingScale(1, 10, 1)
    entries = [
        Entry("7", 'A "quoted", title', 0, "", Said.RATED, 3.0, ten, 1_600_000_000),
        Entry("2571", "ואלס עם באשיר", 1999, "0133093", Said.RATED, 4.0, ten, 1_500_000_000),
        Entry("8", "Unseen", 2001, "", Said.UNSEEN, 0, ten, 1_400_000_000),
        Entry("9", "From points", 2001, "", Said.POINTS, 4, ten, 1_400_000_000),
    ]
    file = tmp_path / "mine.csv"
    assert export_ratings(file, entries) == 2
    assert file.read_text("utf-8-sig").splitlines()[0] == "movieId,title,year,imdbId,rating,scale,time"
    read = read_ratings(file)
    assert read.skipped.count == 0
    for rating, entry in zip(read.ratings, (entries[1], entries[0]), strict=True):
        film = rating.film
        assert (film.title, film.year, film.imdb_id) == (entry.title, entry.year, entry.imdb_id)
        assert film.film_id == entry.film_id
        assert (rating.stars, rating.scale, rating.at) == (entry.stars, ten, entry.at)


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (b"", "the file is empty"),
        (b"userId,movieId,rating\n1,1,5\n", "its first line names no columns"),
        (b"title,rating\n", "there are no ratings in it; choose another file"),
        (b"title,rating\nAlien,good\n", r"there are no ratings in it \(line 2: the rating “good” is no number\)"),
        (b"%PDF-1.5 and so on", "this is a PDF"),
        (b"\0\1\2\3" * 50, "the file is not text"),
        (b"PK\x03\x04 broken", "this zip cannot be read"),
    ],
)
def test_errors_are_one_sentence_that_names_the_file(tmp_path: Path, raw: bytes, sentence: str) -> None:
    path = tmp_path / "mine.csv"
    path.write_bytes(raw)
    with pytest.raises(DataError, match=rf"^mine\.csv: {sentence}") as told:
        read_ratings(path)
    assert "\n" not in str(told.value)


def test_a_zip_without_ratings_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"there is no ratings\.csv in this zip \(2 tables with other names\)"):
        read_ratings(zipped(tmp_path / "a.zip", watched="x\n", diary="y\n"))
    with pytest.raises(DataError, match="this is a folder"):
        read_ratings(tmp_path)
    with pytest.raises(FileNotFoundError):
        read_ratings(tmp_path / "gone.csv")


def test_reading_can_be_cancelled(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("title,rating\nAlien,4\n", "utf-8")

    def checkpoint() -> None:
        raise ReadCancelled

    with pytest.raises(ReadCancelled):
        read_ratings(path, checkpoint)


CASES = Path(__file__).parent.parent / "data" / "cases"


@pytest.mark.parametrize(
    ("name", "source", "ratings", "skipped", "first"),
    [
        ("40-tmdb-export/ratings.csv", "TMDB", 3, 1, 3),
        ("42-trakt-json/ratings-movies.json", "Trakt", 1, 0, 8),
        ("42-trakt-json/trakt-export.zip", "Trakt", 1, 0, 8),
        ("43-letterboxd/diary-only.zip", "Letterboxd", 2, 2, 3),
        ("43-letterboxd/diary.csv", "Letterboxd", 2, 2, 3),
        ("43-letterboxd/letterboxd-me-2025-06-01-utc.zip", "Letterboxd", 20, 1, 4.5),
        ("43-letterboxd/ratings-excel.csv", "Letterboxd", 20, 0, 4.5),
        ("43-letterboxd/reviews.csv", "Letterboxd", 2, 0, 4.5),
        ("45-imdb/en.csv", "IMDb", 1, 4, 9),
        ("45-imdb/german-account.csv", "IMDb", 2, 3, 9),
        ("45-imdb/german-headers.csv", "IMDb", 1, 0, 9),
        ("45-imdb/list-with-unrated.csv", "IMDb", 1, 1, 9),
        ("45-imdb/old-2016.csv", "IMDb", 1, 0, 7),
        ("46-movielens-export/movielens-ratings.csv", "MovieLens", 3, 0, 3.5),
        ("46-movielens-export/movielens-ratings-reordered.csv", "MovieLens", 1, 0, 3.5),
        ("34-json-xlsx/my-films.xlsx", "a table", 1, 0, 4),
    ],
)
def test_exports_of_sites(name: str, source: str, ratings: int, skipped: int, first: float) -> None:
    read = read_ratings(CASES / name)
    assert (read.source, len(read.ratings), read.skipped.count) == (source, ratings, skipped)
    assert read.ratings[0].stars == first


@pytest.mark.parametrize(
    ("name", "sentence"), [("watched.csv", "without ratings"), ("list.csv", "a list of films, without ratings")]
)
def test_exports_without_ratings(name: str, sentence: str) -> None:
    with pytest.raises(DataError, match=sentence):
        read_ratings(CASES / "43-letterboxd" / name)


@pytest.mark.parametrize(
    ("text", "source", "scale", "film", "dated"),
    [
        (
            "Score,Film Name,Year,Film ID\n88,Alien,1979,5\n",
            "Criticker",
            RatingScale(0, 100, 1),
            Wanted("Alien", 1979),
            False,
        ),
        (
            "Название;Оригинальное название;Год;Моя оценка\nЧужой;Alien;1979;9\n",
            "Kinopoisk",
            RatingScale(1, 10, 1),
            Wanted("Чужой", 1979, original_title="Alien"),
            False,
        ),
        (
            "Tytuł,Tytuł oryginalny,Rok,Ocena\nObcy,Alien,1979,9\n",
            "Filmweb",
            RatingScale(1, 10, 1),
            Wanted("Obcy", 1979, original_title="Alien"),
            False,
        ),
        ("titre;note;date\nAlien;4,5;2020-01-02\n", "AlloCiné", RatingScale(0.5, 5, 0.5), Wanted("Alien"), True),
        (
            "imdbID,Title,Rating10\ntt0078748,Alien,9\n",
            "Letterboxd",
            RatingScale(1, 10, 1),
            Wanted("Alien", imdb_id="tt0078748"),
            False,
        ),
        (
            "SIMKL_ID,Title,Type,Year,Rating,TMDB,IMDB\n1,Alien,movie,1979,9,348,tt0078748\n2,Dark,tv,2017,8,1,tt1\n",
            "Simkl",
            RatingScale(1, 10, 1),
            Wanted("Alien", 1979, imdb_id="tt0078748", tmdb_id="348"),
            False,
        ),
        (
            "title,year,tmdbId,imdbId,watchedAt,rating\nAlien,1979,348,tt0078748,2020-01-02,9\n",
            "Movary",
            RatingScale(1, 10, 1),
            Wanted("Alien", 1979, imdb_id="tt0078748", tmdb_id="348"),
            True,
        ),
        ("名称,豆瓣链接,个人评分\nAlien,http://x,4\n", "Douban", RatingScale(1, 5, 1), Wanted("Alien"), False),
    ],
)
def test_sites_are_known_by_their_columns(
    tmp_path: Path, text: str, source: str, scale: RatingScale, film: Wanted, dated: bool
) -> None:
    file = tmp_path / "export.csv"
    file.write_text(text, "utf-8")
    read = read_ratings(file)
    (rating,) = read.ratings
    assert (read.source, rating.scale, rating.film) == (source, scale, film)
    assert rating.at == (datetime(2020, 1, 2, tzinfo=UTC).timestamp() if dated else None)


@pytest.mark.parametrize(
    ("text", "film", "stars"),
    [
        ("Werk;Erschienen;Spass;Am\nAlien;1979;8;3.4.2020\nHeat;1995;10;5.6.2021\n", Wanted("Alien", 1979), 8),
        ("Alien,1979,4.5\nHeat,1995,3\n", Wanted("Alien", 1979), 4.5),
        ("tt0078748\t9\ntt0113277\t7\n", Wanted("", imdb_id="tt0078748"), 9),
    ],
)
def test_columns_without_names_are_told_by_their_values(tmp_path: Path, text: str, film: Wanted, stars: float) -> None:
    path = tmp_path / "mine.csv"
    path.write_text(text, "utf-8")
    first, _ = read_ratings(path).ratings
    assert (first.film, first.stars) == (film, stars)


def test_series_are_told_from_films_by_their_titles(tmp_path: Path) -> None:
    path = tmp_path / "netflix.csv"
    titles = (
        "Dark: Season 1: Secrets",
        "Dark: Staffel 2",
        "Chernobyl: Limited Series: 1:23:45",
        "Star Wars: Episode IV",
    )
    path.write_text("\n".join(["Title,Star Value", *(f"{title},4" for title in titles)]), "utf-8")
    read = read_ratings(path)
    assert [rating.film.title for rating in read.ratings] == ["Star Wars: Episode IV"]
    assert read.skipped.count == 3
    assert read.skipped.lines[0].reason == "“Dark: Season 1: Secrets” is no film (an episode)"


def test_ratings_of_several_people_are_nobodys_own(tmp_path: Path) -> None:
    path = tmp_path / "all.csv"
    path.write_text("user,title,rating\nann,Alien,4\nbob,Alien,5\n", "utf-8")
    with pytest.raises(DataError, match="of several people"):
        read_ratings(path)


def test_choices_hold(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("Wer,Was,A,B,Wann\nx,Alien,99,7,3/4/2020\nx,Heat,1,0,5/6/2021\n", "utf-8")
    options = TableOptions(title="Was", rating="B", time="Wann", scale="0..10", not_rated="0", dates="day")
    read = read_ratings(path, options=options)
    (alien,) = read.ratings
    assert (alien.stars, alien.scale, alien.at) == (7, RatingScale(0, 10, 1), seconds("2020-04-03"))
    assert [line.reason for line in read.skipped.lines] == ["no rating"]


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("43-letterboxd/diary-only.zip", False),
        ("43-letterboxd/letterboxd-me-2025-06-01-utc.zip", False),
        ("45-imdb/german-account.csv", False),
        ("42-trakt-json/ratings-movies.json", False),
        ("34-json-xlsx/my-films.xlsx", True),
    ],
)
def test_only_tables_of_no_known_site_are_asked_about(name: str, asked: bool) -> None:
    assert (preview_ratings(CASES / name) is not None) is asked


def test_one_of_several_tables_in_a_zip_is_chosen(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("films.csv", "title,year,rating\nAlien,1979,4\n")
        archive.writestr("plays.csv", "title,rating\nHamlet,2\n")
    with pytest.raises(TableUnclearError):
        read_ratings(path)
    preview = preview_ratings(path, TableOptions(table="plays.csv"))
    assert preview is not None
    assert preview.tables == ("films.csv", "plays.csv")
    assert preview.rows == (("Hamlet", "2"),)
    (hamlet,) = read_ratings(path, options=TableOptions(table="plays.csv")).ratings
    assert hamlet.film.title == "Hamlet"
