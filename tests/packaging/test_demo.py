"""How the demo is made: its film list, its folder, and whether taste can be found again in its ratings."""

from __future__ import annotations

import csv
import hashlib
import importlib
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from numpy.typing import NDArray

from mfgui.base.genres import _TAGS
from mfgui.data.dataset import SIMULATED_MARK
from mfgui.data.demo import shipped_demo
from mfgui.data.reading import read_dataset

MAKING = Path(__file__).resolve().parents[2] / "packaging" / "demo"
sys.path.insert(0, str(MAKING))
demo, demo_people, demo_taste = map(importlib.import_module, ("demo_making", "demo_people", "demo_taste"))
sys.path.remove(str(MAKING))
if TYPE_CHECKING:
    from demo_people import Simulation
    from demo_taste import FilmFacts

FILES = ("movies.csv", "ratings.csv", "tags.csv", "links.csv", "README.txt")


@pytest.fixture(scope="module")
def films() -> list[FilmFacts]:
    return demo_taste.read_film_list(demo.FILM_LIST)


@pytest.fixture(scope="module")
def drawn(films: list[FilmFacts]) -> Simulation:
    return demo_people.simulate(films, seed=1, people=1000, ratings=80_000)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return demo.make_demo(tmp_path_factory.mktemp("demo") / "Demo")


def rows_of(file: Path) -> list[list[str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines))


# The film list


def test_film_list_keeps_to_its_vocabularies_and_is_in_order(films: list[FilmFacts]) -> None:
    assert len(films) >= 1200
    assert {g for f in films for g in f.genres} <= demo_taste.GENRES.keys()
    assert {t for f in films for t in f.tags} <= demo_taste.TAGS.keys()
    keys = [(f.year, f.title) for f in films]
    assert keys == sorted(set(keys))
    assert all(1 <= f.fame <= 5 and 1 <= f.acclaim <= 5 and 1890 < f.year < 2030 for f in films)
    assert all(len(set(names)) == len(names) for f in films for names in (f.genres, f.tags, f.directors))


def test_rules_name_only_known_traits() -> None:
    rules = [*demo_taste.GENRES.values(), *demo_taste.TAGS.values()]
    rules += [kind.likes for kind in demo_taste.KINDS.values()]
    assert {trait for rule in rules for trait in rule} == set(demo_taste.TRAITS)


@pytest.mark.parametrize(
    ("title", "series"),
    [
        ("Rocky", "rocky"),
        ("Rocky IV", "rocky"),
        ("Toy Story 3", "toy story"),
        ("Star Trek II: The Wrath of Khan", "star trek"),
        ("The Godfather Part II", "the godfather"),
        ("Mad Max 2: The Road Warrior", "mad max"),
        ("Ivan the Terrible, Part I", "ivan the terrible"),
        ("X-Men", "x-men"),
        ("42", "42"),
    ],
)
def test_sequels_share_a_series(title: str, series: str) -> None:
    assert demo_taste.series_of(title) == series


@pytest.mark.parametrize(
    ("title", "listed"),
    [
        ("The Matrix", "Matrix, The (1999)"),
        ("A Bug's Life", "Bug's Life, A (1999)"),
        ("An Affair to Remember", "Affair to Remember, An (1999)"),
        ("Anatomy of a Murder", "Anatomy of a Murder (1999)"),
        ("Then Came You", "Then Came You (1999)"),
    ],
)
def test_titles_are_listed_as_movielens_does(title: str, listed: str) -> None:
    assert demo.listed_title(title, 1999) == listed


def test_every_tag_of_the_list_has_words_in_every_language() -> None:
    assert {name.replace("-", " ") for name in demo_taste.TAGS} == _TAGS


# The folder


def test_what_ships_is_what_is_made(folder: Path) -> None:
    with zipfile.ZipFile(shipped_demo()) as archive:
        shipped = {name: archive.read(name) for name in archive.namelist()}
    made = {f"Demo/{file}": (folder / file).read_bytes() for file in FILES}
    assert shipped == made, "run: python packaging/record_demo.py"


def test_folder_is_read_like_any_other(folder: Path, films: list[FilmFacts]) -> None:
    data = read_dataset(folder)
    assert data.name == "Demo"
    assert data.simulated
    assert (len(data.ratings), data.n_users, data.n_films) == (80_000, 1000, len(films))
    assert (data.scale.minimum, data.scale.maximum, data.scale.step) == (0.5, 5, 0.5)
    assert data.skipped.count == 0
    assert data.films.titles == tuple(f.title for f in films)
    assert data.films.years.tolist() == [f.year for f in films]
    assert all(set(data.films.genres_of(i)) == set(f.genres) for i, f in enumerate(films))


def test_files_are_plain_csv_in_order(folder: Path, films: list[FilmFacts]) -> None:
    movies, ratings, tags = (rows_of(folder / f"{name}.csv") for name in ("movies", "ratings", "tags"))
    assert movies[0] == ["movieId", "title", "genres"]
    assert ratings[0] == ["userId", "movieId", "rating", "timestamp"]
    assert tags[0] == ["userId", "movieId", "tag", "timestamp"]
    assert rows_of(folder / "links.csv") == [["movieId", "imdbId", "tmdbId"]]
    assert "Good, the Bad and the Ugly, The (1966)" in {row[1] for row in movies}
    pairs = [(int(row[0]), int(row[1])) for row in ratings[1:]]
    assert pairs == sorted(set(pairs))
    assert {row[2] for row in ratings[1:]} == {f"{half / 2:.1f}" for half in range(1, 11)}


def test_readme_says_at_once_that_ratings_are_simulated(folder: Path) -> None:
    text = (folder / "README.txt").read_text(encoding="utf-8")
    assert text.startswith(SIMULATED_MARK)
    assert all(kind in text for kind in demo_taste.KINDS)


def test_tags_are_the_films_own_given_by_those_who_rated_it(folder: Path, films: list[FilmFacts]) -> None:
    rated = {(row[0], row[1]): int(row[3]) for row in rows_of(folder / "ratings.csv")[1:]}
    tags = rows_of(folder / "tags.csv")[1:]
    assert 2000 < len(tags) < 8000
    assert len({tuple(row[:3]) for row in tags}) == len(tags)
    for user, movie, tag, second in tags:
        assert tag.replace(" ", "-") in films[int(movie) - 1].tags
        assert int(second) > rated[user, movie]


def test_same_seed_same_bytes_other_seed_other_ratings(tmp_path: Path) -> None:
    one, same, other = (
        demo.make_demo(tmp_path / name, seed=seed, people=60, ratings=3000)
        for name, seed in (("one", 1), ("same", 1), ("other", 2))
    )
    assert all((one / file).read_bytes() == (same / file).read_bytes() for file in FILES)
    assert (one / "movies.csv").read_bytes() == (other / "movies.csv").read_bytes()
    assert (one / "ratings.csv").read_bytes() != (other / "ratings.csv").read_bytes()


def test_changed_ratings_need_a_new_version() -> None:
    genres, tags = list(demo_taste.GENRES), list(demo_taste.TAGS)
    some = [
        demo_taste.FilmFacts(
            f"Film {i}",
            1930 + i % 90,
            (genres[i % 18],),
            "USA",
            (f"Director {i % 40}",),
            (tags[i % 98], tags[(7 * i + 1) % 98]),
            1 + i % 5,
            1 + i // 5 % 5,
        )
        for i in range(200)
    ]
    drawn = demo_people.simulate(some, seed=1, people=40, ratings=1500)
    digest = hashlib.blake2b(digest_size=8)
    for column in (drawn.people, drawn.films, drawn.values, drawn.seconds, drawn.tag_numbers):
        digest.update(column.tobytes())
    # Not the same? Then a demo made before differs from one made now: raise VERSION, and write both here.
    assert (demo.VERSION, digest.hexdigest()) == (1, "426710e7ee7b1e70")


@pytest.mark.parametrize(("people", "ratings"), [(10, 199), (10, 10_000)])
def test_impossible_numbers_are_refused(tmp_path: Path, people: int, ratings: int) -> None:
    with pytest.raises(ValueError, match=f"not {ratings:,}"):
        demo.make_demo(tmp_path / "demo", people=people, ratings=ratings)
    assert not (tmp_path / "demo").exists()


# What the ratings look like


def test_ratings_are_spread_as_on_movielens(drawn: Simulation) -> None:
    assert 3.4 < drawn.values.mean() < 3.6
    assert 0.95 < drawn.values.std() < 1.15
    share = {half / 2: np.mean(drawn.values == half / 2) for half in range(1, 11)}
    assert share[4] == max(share.values())
    assert share[3] > share[3.5] < share[4] > share[4.5] < share[5]
    assert share[0.5] < 0.02


def test_a_few_people_and_a_few_films_have_most_ratings(drawn: Simulation, films: list[FilmFacts]) -> None:
    activity = np.bincount(drawn.people)
    assert activity.min() >= 20
    assert 45 <= np.median(activity) <= 65
    assert activity.max() >= 400
    seen = np.sort(np.bincount(drawn.films, minlength=len(films)))[::-1]
    assert np.median(seen) < 40
    assert seen[0] >= 350
    assert seen[: len(films) // 10].sum() > 0.4 * seen.sum()
    assert np.mean(seen > 0) > 0.95


def test_times_come_in_bursts_over_twenty_years_and_after_release(drawn: Simulation, films: list[FilmFacts]) -> None:
    years = 1970 + drawn.seconds / demo_people.YEAR
    assert 2005 <= years.min() < 2006
    assert 2024 < years.max() < 2026
    assert np.all(years + 0.01 > np.array([f.year for f in films])[drawn.films] + 0.5)
    order = np.lexsort((drawn.seconds, drawn.people))
    gaps = np.diff(drawn.seconds[order])[np.diff(drawn.people[order]) == 0]
    assert np.median(gaps) < 60
    assert np.percentile(gaps, 99) > 86_400


@pytest.mark.parametrize(
    ("kind", "genre"),
    [
        ("horror fan", "Horror"),
        ("family with children", "Children"),
        ("blockbuster fan", "Action"),
        ("romantic", "Romance"),
        ("science fiction fan", "Sci-Fi"),
        ("history and documentary viewer", "Documentary"),
        ("crime and noir fan", "Crime"),
        ("comedy fan", "Comedy"),
        ("animation and East Asian film fan", "Animation"),
        ("Western and war film fan", "Western"),
    ],
)
def test_kinds_of_people_show_in_what_they_rate_and_how(
    drawn: Simulation, films: list[FilmFacts], kind: str, genre: str
) -> None:
    has_genre = np.array([genre in f.genres for f in films])[drawn.films]
    of_kind = (drawn.kinds == list(demo_taste.KINDS).index(kind))[drawn.people]
    own_mean = np.bincount(drawn.people, drawn.values) / np.bincount(drawn.people)
    above_own_mean = drawn.values - own_mean[drawn.people]
    liked = above_own_mean[has_genre & of_kind].mean()
    assert liked > 0.2
    assert liked > above_own_mean[has_genre & ~of_kind].mean() + 0.2
    assert has_genre[of_kind].mean() > has_genre[~of_kind].mean()


# Whether a factorization finds taste again


@dataclass(frozen=True)
class Learnt:
    """What a plain alternating least squares learns from nine tenths of the demo, and how well."""

    ratio: float
    rmse: float
    film_factors: NDArray[np.float64]

    def nearest(self, film: int, n: int = 10) -> list[int]:
        unit = self.film_factors / np.linalg.norm(self.film_factors, axis=1, keepdims=True).clip(1e-9)
        likeness = unit @ unit[film]
        likeness[film] = -np.inf
        return np.argsort(-likeness)[:n].tolist()


@pytest.fixture(scope="module")
def learnt(drawn: Simulation, films: list[FilmFacts]) -> Learnt:
    held_out = np.zeros(len(drawn.values), np.bool_)
    held_out[np.random.default_rng(1).permutation(len(held_out))[: len(held_out) // 10]] = True
    users, items, values = (c[~held_out] for c in (drawn.people, drawn.films, drawn.values))
    n, m, k = 1000, len(films), 12
    mean = values.mean()
    bias_u, bias_i = np.zeros(n), np.zeros(m)
    for _ in range(10):
        bias_i = np.bincount(items, values - mean - bias_u[users], m) / (np.bincount(items, minlength=m) + 3)
        bias_u = np.bincount(users, values - mean - bias_i[items], n) / (np.bincount(users, minlength=n) + 5)
    rest = values - mean - bias_u[users] - bias_i[items]
    Q = np.random.default_rng(0).normal(0, 0.1, (m, k))
    for _ in range(10):
        P = ridge_rows(users, Q[items], rest, n)
        Q = ridge_rows(items, P[users], rest, m)
    u, i, r = drawn.people[held_out], drawn.films[held_out], drawn.values[held_out]
    baseline = mean + bias_u[u] + bias_i[i]
    rmse = rmse_of(baseline + (P[u] * Q[i]).sum(axis=1), r)
    return Learnt(rmse / rmse_of(baseline, r), rmse, Q)


def rmse_of(predicted: NDArray[np.float64], given: NDArray[np.float64]) -> float:
    return float(np.sqrt(np.mean((np.clip(predicted, 0.5, 5) - given) ** 2)))


def ridge_rows(
    codes: NDArray[np.int64], other: NDArray[np.float64], target: NDArray[np.float64], rows: int
) -> NDArray[np.float64]:
    """Solve each row's ridge problem against the other side's factors of its ratings."""
    order = np.argsort(codes, kind="stable")
    ends = np.cumsum(np.bincount(codes, minlength=rows))[:-1]
    parts = zip(np.split(other[order], ends), np.split(target[order], ends), strict=True)
    ridge = 8 * np.eye(other.shape[1])
    return np.array([np.linalg.solve(x.T @ x + ridge, x.T @ y) for x, y in parts])


def find(films: list[FilmFacts], title: str, year: int) -> int:
    return next(i for i, f in enumerate(films) if (f.title, f.year) == (title, year))


def test_factors_clearly_beat_biases_alone(learnt: Learnt) -> None:
    assert 0.75 < learnt.ratio < 0.95
    assert 0.75 < learnt.rmse < 0.9


def test_alien_and_the_thing_are_neighbours(learnt: Learnt, films: list[FilmFacts]) -> None:
    alien, thing = find(films, "Alien", 1979), find(films, "The Thing", 1982)
    assert thing in learnt.nearest(alien)
    assert alien in learnt.nearest(thing)


def test_neighbours_are_of_a_kind(learnt: Learnt, films: list[FilmFacts]) -> None:
    def nearest(title: str, year: int) -> list[FilmFacts]:
        return [films[i] for i in learnt.nearest(find(films, title, year))]

    assert sum("Animation" in f.genres for f in nearest("Toy Story", 1995)) >= 6
    assert sum("Hayao Miyazaki" in f.directors for f in nearest("Spirited Away", 2001)) >= 2
    assert sum("Horror" in f.genres for f in nearest("Halloween", 1978)) >= 6
    assert sum("Romance" in f.genres for f in nearest("When Harry Met Sally...", 1989)) >= 5
    assert np.median([f.year for f in nearest("Casablanca", 1942)]) < 1975


def test_strongest_directions_of_the_factors_can_be_named(learnt: Learnt, films: list[FilmFacts]) -> None:
    centred = learnt.film_factors - learnt.film_factors.mean(axis=0)
    axes = centred @ np.linalg.svd(centred, full_matrices=False)[2].T
    traits = dict(zip(demo_taste.TRAITS, demo_taste.film_traits(films).T, strict=True))
    grand_or_quiet = traits["spectacle"] + traits["action"] - traits["arthouse"] - traits["thoughtful"]
    grim_or_sweet = traits["dark"] + traits["horror"] - traits["romance"] - traits["family"]
    likeness = np.abs(np.corrcoef([axes[:, 0], axes[:, 1], grand_or_quiet, grim_or_sweet])[:2, 2:])
    assert max(likeness.trace(), np.fliplr(likeness).trace()) > 1.0
