"""Reading the CSV editions: folders and zips written here, and the real ml-latest-small."""

from __future__ import annotations

import csv
import sys
import threading
import zipfile
from pathlib import Path
from types import FrameType

import numpy as np
import pytest

from mfgui.data import reading
from mfgui.data.dataset import RatingScale
from mfgui.data.errors import ReadCancelled
from mfgui.data.reading import read_dataset
from mfgui.data.titles import parse_title

RATINGS = "userId,movieId,rating,timestamp\n7,10,4.0,1000000000\n7,30,0.5,1000000001\n3,10,5.0,1262304000\n"
MOVIES = (
    "movieId,title,genres\n"
    '10,"Matrix, The (1999)",Action|Sci-Fi\n'
    "20,Nobody Saw It (2001),(no genres listed)\n"
    "30,\"Amélie (Fabuleux destin d'Amélie Poulain, Le) (2001)\",Comedy|Children's\n"
)


def edition(folder: Path, **files: str | bytes) -> Path:
    """Write a small edition; keywords are file names without their ending."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in {"ratings": RATINGS, "movies": MOVIES, **files}.items():
        (folder / f"{name}.csv").write_bytes(text.encode() if isinstance(text, str) else text)
    return folder


def zipped(folder: Path, archive: Path, prefix: str = "") -> Path:
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as out:
        for file in sorted(folder.iterdir()):
            out.write(file, prefix + file.name)
    return archive


def rows_of(dataset) -> list[tuple[int, int, float]]:
    r = dataset.ratings
    return [
        (int(u), int(i), float(v))
        for u, i, v in zip(dataset.user_ids[r.users], dataset.films.ids[r.films], r.values, strict=True)
    ]


def test_small_edition(tmp_path: Path) -> None:
    data = read_dataset(
        edition(
            tmp_path / "mine",
            links="movieId,imdbId,tmdbId\n10,0133093,603\n30,0211915,\n",
            tags='userId,movieId,tag,timestamp\n3,30,  sweet ,1\n9,10,"bullet, ""time""",2\n3,10,sweet,3\n',
        )
    )
    assert rows_of(data) == [(7, 10, 4.0), (7, 30, 0.5), (3, 10, 5.0)]
    assert data.user_ids.tolist() == [3, 7]
    assert data.ratings.users.tolist() == [1, 1, 0]
    assert data.ratings.timestamps is not None
    assert data.ratings.timestamps.tolist() == [1000000000, 1000000001, 1262304000]
    films = data.films
    assert films.ids.tolist() == [10, 20, 30]
    assert films.titles == ("The Matrix", "Nobody Saw It", "Amélie")
    assert films.other_titles == ("", "", "Le Fabuleux destin d'Amélie Poulain")
    assert films.listed_titles[0] == "Matrix, The (1999)"
    assert films.years.tolist() == [1999, 2001, 2001]
    assert films.genre_names == ("Action", "Children", "Comedy", "Sci-Fi")
    assert [films.genres_of(k) for k in range(3)] == [("Action", "Sci-Fi"), (), ("Children", "Comedy")]
    assert films.imdb_ids == ("0133093", "", "0211915")
    assert films.tmdb_ids == ("603", "", "")
    assert data.tags is not None
    assert data.tags.users.tolist() == [0, -1, 0]
    assert data.tags.films.tolist() == [2, 0, 0]
    assert [data.tags.texts[c] for c in data.tags.codes] == ["sweet", 'bullet, "time"', "sweet"]
    assert (data.name, data.source, data.edition) == ("mine", tmp_path / "mine", "MovieLens CSV")
    assert not data.simulated
    assert data.skipped.count == 0
    assert data.summary == "3 ratings by 2 people of 2 films, half stars, 2001–2010"


@pytest.mark.parametrize(
    "opened", ["folder", "around", "ratings", "movies", "readme", "zip", "zip around", "zip folder"]
)
def test_every_way_to_name_it_reads_the_same(tmp_path: Path, opened: str) -> None:
    folder = edition(tmp_path / "around" / "mine")
    (tmp_path / "around" / "other").mkdir()
    (folder / "README.txt").write_text("what this is")
    path = {
        "folder": lambda: folder,
        "around": lambda: folder.parent,
        "ratings": lambda: folder / "ratings.csv",
        "movies": lambda: folder / "movies.csv",
        "readme": lambda: folder / "README.txt",
        "zip": lambda: zipped(folder, tmp_path / "mine.zip"),
        "zip around": lambda: zipped(folder, tmp_path / "x.zip", "mine/"),
        "zip folder": lambda: zipped(folder, tmp_path / "x.zip", "around/mine/"),
    }[opened]()
    data = read_dataset(path)
    assert data.name == "mine"
    assert data.source == (path if opened.startswith("zip") else folder)
    assert data.fingerprint == read_dataset(folder).fingerprint
    assert data.films.titles == ("The Matrix", "Nobody Saw It", "Amélie")


@pytest.mark.parametrize(
    "ratings",
    [
        RATINGS.replace("\n", "\r\n"),
        RATINGS.rstrip("\n"),
        "\ufeff" + RATINGS,
        RATINGS.replace("\n", "\n\n"),
        RATINGS.replace(",", ", "),
        "\n".join(",".join(f'"{f}"' for f in line.split(",")) for line in RATINGS.splitlines()),
        "\n".join(",".join(line.split(",")[k] for k in (3, 2, 1, 0)) for line in RATINGS.splitlines()),
        "\n".join(f'{line},"a, ""b"""' for line in RATINGS.splitlines()),
        RATINGS.replace("userId", "user_id").replace("movieId", "MOVIEID"),
        RATINGS.replace("7,10", "7.0,1e1").replace("4.0", "40e-1").replace("0.5", ".5"),
    ],
    ids=[
        "crlf",
        "no last newline",
        "bom",
        "blank lines",
        "spaces",
        "quotes",
        "reordered",
        "more columns",
        "header case",
        "floats",
    ],
)
def test_ways_to_write_the_same_ratings(tmp_path: Path, ratings: str) -> None:
    data = read_dataset(edition(tmp_path, ratings=ratings))
    assert rows_of(data) == [(7, 10, 4.0), (7, 30, 0.5), (3, 10, 5.0)]
    assert data.ratings.timestamps is not None
    assert data.ratings.timestamps.tolist() == [1000000000, 1000000001, 1262304000]
    assert data.skipped.count == 0


def test_films_in_latin_1_crlf_and_with_backslashed_quotes(tmp_path: Path) -> None:
    movies = MOVIES.replace("\n", "\r\n") + '40,"A \\"Quoted\\" Film, The (1990)",Drama\r\n'
    data = read_dataset(edition(tmp_path, movies=movies.encode("latin-1")))
    assert data.films.titles == ("The Matrix", "Nobody Saw It", "Amélie", 'The A "Quoted" Film')


def test_films_without_a_film_table(tmp_path: Path) -> None:
    folder = edition(tmp_path)
    (folder / "movies.csv").unlink()
    data = read_dataset(folder)
    assert data.films.titles == ("Film 10", "Film 30")
    assert data.films.listed_titles == ("10", "30")
    assert data.films.years.tolist() == [0, 0]


def test_film_missing_from_the_film_table_is_kept_under_its_id(tmp_path: Path) -> None:
    data = read_dataset(edition(tmp_path, ratings=RATINGS + "3,25,1.0,5\n"))
    assert data.films.ids.tolist() == [10, 20, 25, 30]
    assert data.films.titles[2] == "Film 25"
    assert rows_of(data)[-1] == (3, 25, 1.0)
    assert data.n_films_rated == 3


def test_ratings_without_times(tmp_path: Path) -> None:
    lines = [line.rpartition(",")[0] for line in RATINGS.splitlines()]
    data = read_dataset(edition(tmp_path, ratings="\n".join(lines)))
    assert data.ratings.timestamps is None
    assert data.summary == "3 ratings by 2 people of 2 films, half stars"


def test_pair_rated_twice_keeps_the_latest(tmp_path: Path) -> None:
    again = "8,10,1.0,50\n7,10,2.0,999\n3,10,1.0,1262304000\n8,10,2.0,60\n"
    data = read_dataset(edition(tmp_path, ratings=RATINGS + again))
    assert rows_of(data) == [(7, 10, 4.0), (7, 30, 0.5), (3, 10, 1.0), (8, 10, 2.0)]
    assert [(s.file, s.line) for s in data.skipped.lines] == [("ratings.csv", n) for n in (4, 5, 6)]
    assert data.skipped.lines[1].reason == "is replaced: user 8 rated film 10 once more"


@pytest.mark.parametrize(
    ("values", "scale"),
    [
        ((0.5, 3.0, 3.5), RatingScale(0.5, 5, 0.5)),
        ((1, 2, 5), RatingScale(1, 5, 1)),
        ((1, 4, 10), RatingScale(1, 10, 1)),
        ((0, 2, 4), RatingScale(0, 4, 1)),
        ((0.5, 7.5, 10), RatingScale(0.5, 10, 0.5)),
        ((1.2, 3.1, 4.9), RatingScale(1.2, 4.9, 0.1)),
    ],
)
def test_scale_is_found_from_the_ratings(tmp_path: Path, values: tuple[float, ...], scale: RatingScale) -> None:
    text = "userId,movieId,rating\n" + "".join(f"1,{k},{v}\n" for k, v in enumerate(values))
    assert read_dataset(edition(tmp_path, ratings=text)).scale == scale


def test_large_ids(tmp_path: Path) -> None:
    text = "userId,movieId,rating\n1,5000000000,4\n90000000,7,3\n6000000000,5000000000,2\n"
    data = read_dataset(edition(tmp_path, ratings=text))
    assert rows_of(data) == [(1, 5000000000, 4.0), (90000000, 7, 3.0), (6000000000, 5000000000, 2.0)]
    assert data.ratings.users.dtype == np.int32


@pytest.mark.parametrize(
    ("readme", "simulated"),
    [
        ("Simulated ratings, made up by a program", True),
        ("Synthetic; not real ratings.", True),
        ("These are real ratings, described in ml-25m.", False),
    ],
)
def test_simulated_ratings_are_known_by_the_readme(tmp_path: Path, readme: str, simulated: bool) -> None:
    folder = edition(tmp_path)
    (folder / "README.txt").write_text(readme)
    data = read_dataset(folder)
    assert data.simulated is simulated
    assert data.edition == ("MovieLens CSV" if simulated else "ml-25m")


def many_ratings(n: int = 300_000) -> str:
    """Lines of several blocks of the parser, people in no order."""
    lines = (f"{(k * 7919) % 1009 + 1},{k % 3001 + 1},{k % 10 / 2 + 0.5},{10**9 + k}\n" for k in range(n))
    return "userId,movieId,rating,timestamp\n" + "".join(lines)


def test_file_of_many_blocks_equals_the_csv_module(tmp_path: Path) -> None:
    text = many_ratings()
    data = read_dataset(edition(tmp_path, ratings=text))
    expected: dict[tuple[int, int], tuple[float, int]] = {}
    for user, film, value, time in list(csv.reader(text.splitlines()))[1:]:
        expected.pop((int(user), int(film)), None)  # the latest stands where it was written
        expected[int(user), int(film)] = (float(value), int(time))
    assert data.ratings.timestamps is not None
    assert rows_of(data) == [(*pair, value) for pair, (value, _) in expected.items()]
    assert data.ratings.timestamps.tolist() == [time for _, time in expected.values()]


def test_progress_rises_to_one_in_plain_words(tmp_path: Path) -> None:
    told: list[tuple[str, float]] = []
    read_dataset(edition(tmp_path, ratings=many_ratings()), progress=lambda *said: told.append(said))
    fractions = [fraction for _, fraction in told]
    assert fractions == sorted(fractions)
    assert fractions[0] == 0
    assert fractions[-1] == 1
    assert len(fractions) > 8
    assert list(dict.fromkeys(words for words, _ in told)) == [
        "Reading ratings",
        "Reading films and tags",
        "Putting people and films in order",
    ]


def test_cancelling_at_any_checkpoint_ends_the_read(tmp_path: Path) -> None:
    folder = edition(tmp_path, ratings=many_ratings(150_000))
    count = 0

    def counting() -> None:
        nonlocal count
        count += 1

    read_dataset(folder, checkpoint=counting)
    assert count > 10
    for stop in (1, count // 2, count):
        left = stop

        def cancelling() -> None:
            nonlocal left
            left -= 1
            if not left:
                raise ReadCancelled

        with pytest.raises(ReadCancelled):
            read_dataset(folder, checkpoint=cancelling)


def test_ml_latest_small_line_by_line(movielens: Path) -> None:
    data = read_dataset(movielens)
    assert data.summary == "100,836 ratings by 610 people of 9,724 films, half stars, 1996–2018"
    assert (data.name, data.edition, data.simulated) == ("ml-latest-small", "ml-latest-small", False)
    assert (data.n_users, data.n_films, data.n_films_rated) == (610, 9742, 9724)
    assert data.scale == RatingScale(0.5, 5, 0.5)
    assert data.skipped.count == 0
    films = data.films

    def table(name: str) -> list[dict[str, str]]:
        with (movielens / name).open(encoding="utf-8", newline="") as stream:
            return list(csv.DictReader(stream))

    movies = sorted(table("movies.csv"), key=lambda row: int(row["movieId"]))
    assert films.ids.tolist() == [int(row["movieId"]) for row in movies]
    assert list(films.listed_titles) == [row["title"] for row in movies]
    assert list(films.titles) == [parse_title(row["title"]).title for row in movies]
    assert [set(films.genres_of(k)) for k in range(len(films))] == [
        set(row["genres"].split("|")) - {"(no genres listed)"} for row in movies
    ]
    assert int(np.count_nonzero(~films.genres.any(axis=1))) == 34
    assert int(np.count_nonzero(films.years == 0)) == sum("(" not in row["title"] for row in movies)
    links = {row["movieId"]: row for row in table("links.csv")}
    assert list(films.imdb_ids) == [links[str(id_)]["imdbId"] for id_ in films.ids]
    assert list(films.tmdb_ids) == [links[str(id_)]["tmdbId"] for id_ in films.ids]
    assert films.tmdb_ids.count("") == 8
    ratings = table("ratings.csv")
    assert rows_of(data) == [(int(r["userId"]), int(r["movieId"]), float(r["rating"])) for r in ratings]
    assert data.ratings.timestamps is not None
    assert data.ratings.timestamps.tolist() == [int(r["timestamp"]) for r in ratings]
    tags = data.tags
    assert tags is not None
    read = [
        (int(data.user_ids[u]), int(films.ids[i]), tags.texts[c])
        for u, i, c in zip(tags.users, tags.films, tags.codes, strict=True)
    ]
    assert read == [(int(r["userId"]), int(r["movieId"]), r["tag"].strip()) for r in table("tags.csv")]


def test_a_rating_passes_few_files_on_its_way_in(tmp_path: Path) -> None:
    """Who follows a rating from ratings.csv into the data set reads these files, and no other of this room."""
    (tmp_path / "ratings.csv").write_text("userId,movieId,rating\n1,2,3\n1,3,4\n2,2,5\n")
    read_dataset(tmp_path, cache=False)  # what is imported or compiled once is
    room = Path(str(reading.__file__)).parent
    passed: set[str] = set()

    def note(frame: FrameType, event: str, _what: object) -> None:
        file = Path(frame.f_code.co_filename)
        if event == "call" and frame.f_code.co_name != "<module>" and room in file.parents:
            passed.add(file.relative_to(room).with_suffix("").as_posix())

    sys.setprofile(note)
    threading.setprofile(note)
    try:
        read_dataset(tmp_path, cache=False)
    finally:
        sys.setprofile(None)
        threading.setprofile(None)  # type: ignore[arg-type]
    of_titles = {name for name in passed if name.startswith("tables/")} | {"editions/genome"}  # looked for beside it
    assert passed - of_titles <= {
        "reading",
        "source",
        "watch",
        "editions/csv_edition",
        "editions/ratings_file",
        "editions/rating_lines",
        "editions/building",
        "grouping",
        "kernels",
        "dataset",
    }


def test_a_link_that_leads_to_itself_stops_nothing_beside_it(tmp_path: Path) -> None:
    folder = edition(tmp_path / "small")
    (folder / "loop.csv").symlink_to("loop.csv")
    assert read_dataset(folder, cache=False).n_users == 2
    (folder / "ratings.csv").rename(folder / "somebody's.csv")
    assert read_dataset(folder, cache=False).n_users == 2
