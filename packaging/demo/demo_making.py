"""Makes the demo's folder: a MovieLens folder made of well-known films and simulated ratings, and packs it."""

from __future__ import annotations

import csv
import re
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import demo_people
import demo_taste
from demo_people import Simulation
from demo_taste import FilmFacts

from mfgui.data.dataset import SIMULATED_MARK
from mfgui.data.demo import FOLDER_NAME

VERSION = 1  # raised whenever the generator makes other ratings of the same film list
# Title, year, genres, country, director, tags, fame and acclaim of the demo's films.
FILM_LIST = Path(__file__).with_name("films.csv")
_PACKED_AT = (2025, 7, 1, 0, 0, 0)  # of each file in the zip: the same bytes whenever it is made

_README = """\
{mark}: nobody gave them. {ratings:,} ratings of {films:,} films by {people:,} simulated people.

Made by mfgui's demo generator (version {version}, seed {seed}). The layout is that of a MovieLens folder.

The films are real, and their titles, years, genres and tags were written down for mfgui. How widely known
and how well thought of each film is are mfgui's own rough estimates.

The taste model
Each film has traits ({traits}),
which follow by fixed rules from its genres, tags, country and year, and are drawn towards those of its
director's other films and of its series. Each person is a mixture of two of these kinds:
{kinds}
and something of their own. A rating is a mean, plus how kind the person is, plus how good the film is, plus
how far the film's traits meet the person's taste, plus chance, rounded to half or whole stars. People choose
famous, good, new and agreeable films more often than others. Dates and who gave which tag are made up too.
"""


def make_demo(folder: Path, *, seed: int = 1, people: int = 1000, ratings: int = 80_000) -> Path:
    """Write a MovieLens folder of simulated ratings and return it: the same bytes for the same arguments.

    `folder`: made when missing; its movies.csv, ratings.csv, tags.csv, links.csv and README.txt are replaced.
    `seed`: of everything that is drawn.
    `people`, `ratings`: how many, exactly.

    Raises ValueError when so many people cannot give so many ratings of the films there are.
    """
    films = demo_taste.read_film_list(FILM_LIST)
    drawn = demo_people.simulate(films, seed=seed, people=people, ratings=ratings)
    folder.mkdir(parents=True, exist_ok=True)
    _write(folder / "movies.csv", ("movieId", "title", "genres"), _movie_rows(films))
    _write_ratings(folder / "ratings.csv", drawn)
    _write(folder / "tags.csv", ("userId", "movieId", "tag", "timestamp"), _tag_rows(films, drawn))
    _write(folder / "links.csv", ("movieId", "imdbId", "tmdbId"), ())
    readme = _README.format(
        mark=SIMULATED_MARK,
        ratings=ratings,
        films=len(films),
        people=people,
        version=VERSION,
        seed=seed,
        traits=", ".join(demo_taste.TRAITS),
        kinds="\n".join(f"- {name}" for name in demo_taste.KINDS),
    )
    (folder / "README.txt").write_bytes(readme.encode())
    return folder


def listed_title(title: str, year: int) -> str:
    """Title as MovieLens lists it: "The Matrix" of 1999 is "Matrix, The (1999)"."""
    return re.sub(r"^(The|An|A) (.+)$", r"\2, \1", title) + f" ({year})"


def _movie_rows(films: Sequence[FilmFacts]) -> Iterable[tuple[int, str, str]]:
    for number, film in enumerate(films, start=1):
        yield number, listed_title(film.title, film.year), "|".join(film.genres)


def _tag_rows(films: Sequence[FilmFacts], drawn: Simulation) -> Iterable[tuple[int, int, str, int]]:
    columns = (drawn.tag_people, drawn.tag_films, drawn.tag_numbers, drawn.tag_seconds)
    for person, film, number, second in zip(*(c.tolist() for c in columns), strict=True):
        yield person + 1, film + 1, films[film].tags[number].replace("-", " "), second


def _write(file: Path, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    with file.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def _write_ratings(file: Path, drawn: Simulation) -> None:
    columns = (drawn.people + 1, drawn.films + 1, drawn.values, drawn.seconds)
    rows = zip(*(c.tolist() for c in columns), strict=True)
    _write(file, ("userId", "movieId", "rating", "timestamp"), rows)


def pack_demo(folder: Path, file: Path) -> None:
    """Write the zip that ships, of a folder by `make_demo`."""
    with zipfile.ZipFile(file, "w") as archive:
        for name in sorted(one.name for one in folder.iterdir()):
            entry = zipfile.ZipInfo(f"{FOLDER_NAME}/{name}", _PACKED_AT)
            archive.writestr(entry, (folder / name).read_bytes(), zipfile.ZIP_DEFLATED, 9)
