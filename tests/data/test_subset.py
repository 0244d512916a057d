"""A part of a data set: both minima hold, nothing of what stays is changed, what is left out is said."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from mfgui.data.dataset import Dataset, Films, Genome, People, Ratings, RatingScale, Tags
from mfgui.data.errors import DataError, ReadCancelled
from mfgui.data.reading import read_dataset
from mfgui.data.subset import Remaining, Subset

YEAR = 31_556_952


def make(users: NDArray[np.int32], films: NDArray[np.int32], n_users: int, n_films: int) -> Dataset:
    """A data set in which everything tells its own user or film, so that mix-ups show."""
    n = len(users)
    ids = np.arange(n_films) * 3 + 5
    names = tuple(f"film {id_}" for id_ in ids)
    rng = np.random.default_rng(n)
    return Dataset(
        "made",
        Path("made"),
        "made",
        True,
        np.arange(n_users) * 7 + 1,
        Films(
            ids,
            names,
            names,
            (1980 + np.arange(n_films)).astype(np.int16),
            ("A", "B", "C"),
            np.arange(n_films)[:, None] % 3 == np.arange(3),
            names,
            names,
            names,
            names,
        ),
        Ratings(users, films, rng.integers(1, 6, n).astype(np.float32), np.arange(n, dtype=np.int64) * YEAR),
        RatingScale(1, 5, 1),
        tags=Tags(
            np.array([0, n_users - 1, -1], np.int32),
            np.array([0, n_films - 1, 0], np.int32),
            np.array([0, 1, 2], np.int32),
            ("first", "last", "stranger's"),
        ),
        people=People(*(tuple(f"{what} {id_ * 7 + 1}" for id_ in range(n_users)) for what in "agoz")),
        genome=Genome(np.arange(n_films, dtype=np.int32), ("only",), ids[:, None].astype(np.float16)),
        user_labels=tuple(f"user {id_ * 7 + 1:06}" for id_ in range(n_users)),
    )


def rows_of(data: Dataset) -> list[tuple[int, int, float, int]]:
    r = data.ratings
    assert r.timestamps is not None
    columns = (data.user_ids[r.users], data.films.ids[r.films], r.values, r.timestamps)
    return list(zip(*(column.tolist() for column in columns), strict=True))


def assert_consistent(part: Dataset, whole: Dataset) -> None:
    """Every name, id, tag and gene belongs to the same user or film as before."""
    assert set(rows_of(part)) <= set(rows_of(whole))
    assert part.user_labels == tuple(f"user {id_:06}" for id_ in part.user_ids)
    films = part.films
    for texts in (films.titles, films.listed_titles, films.imdb_ids, films.tmdb_ids, films.other_titles, films.labels):
        assert texts == tuple(f"film {id_}" for id_ in films.ids)
    assert films.years.tolist() == [1980 + (id_ - 5) // 3 for id_ in films.ids]
    assert [films.genres_of(k) for k in range(len(films))] == [("ABC"[(id_ - 5) // 3 % 3],) for id_ in films.ids]
    assert part.people is not None
    assert part.people.zip_codes == tuple(f"z {id_}" for id_ in part.user_ids)
    assert part.genome is not None
    assert part.genome.relevance[:, 0].tolist() == films.ids[part.genome.films].astype(np.float16).tolist()
    assert np.bincount(part.ratings.users, minlength=part.n_users).min() > 0
    assert np.bincount(part.ratings.films, minlength=part.n_films).min() > 0


PAIRS = st.sets(st.tuples(st.integers(0, 7), st.integers(0, 9)), min_size=1, max_size=60)


@given(pairs=PAIRS, least=st.tuples(st.integers(0, 5), st.integers(0, 5)))
def test_minima_hold_and_the_part_is_the_largest(pairs: set[tuple[int, int]], least: tuple[int, int]) -> None:
    users, films = (np.array(column, np.int32) for column in zip(*sorted(pairs), strict=True))
    data = make(users, films, 8, 10)
    expected = set(pairs)  # by the definition, one rating after another
    while True:
        few = {
            (u, i)
            for u, i in expected
            if sum(u == v for v, _ in expected) < least[1] or sum(i == j for _, j in expected) < least[0]
        }
        if not few:
            break
        expected -= few
    subset = Subset(*least)
    if not expected:
        with pytest.raises(DataError, match=r"nothing is left of made with only .*; leave less out"):
            subset.of(data)
        assert subset.remaining(data) == Remaining(0, 0, 0)
        return
    part = subset.of(data)
    if least == (0, 0):
        assert part is data
        return
    assert [(u, i) for u, i, _, _ in rows_of(part)] == [(u * 7 + 1, i * 3 + 5) for u, i in sorted(expected)]
    assert_consistent(part, data)
    assert subset.remaining(data) == Remaining(len(expected), part.n_users, part.n_films)
    assert f"{len(pairs) - len(expected)} of {len(pairs)} ratings are left out" in part.subset


@pytest.fixture
def data() -> Dataset:
    rng = np.random.default_rng(0)
    return make(rng.integers(0, 40, 600).astype(np.int32), rng.integers(0, 30, 600).astype(np.int32), 40, 30)


def test_years_of_films_and_of_ratings(data: Dataset) -> None:
    part = Subset(years=(1985, 1990), rated_years=(1980, 2100)).of(data)
    assert (part.films.years.min(), part.films.years.max()) == (1985, 1990)
    expected = [row for row in rows_of(data) if 20 <= row[1] <= 35 and row[3] >= 315_532_800 and row[3] < 4_133_980_800]
    assert rows_of(part) == expected
    assert_consistent(part, data)
    assert part.tags is not None
    assert len(part.tags) == 0
    assert part.subset.startswith("only films of 1985–1990, ratings of 1980–2100: ")


def test_people_are_drawn_with_the_seed_among_those_with_enough_ratings(data: Dataset) -> None:
    parts = [Subset(0, 14, people=5, seed=seed).of(data) for seed in (1, 1, 2)]
    assert parts[0].user_ids.tolist() == parts[1].user_ids.tolist() != parts[2].user_ids.tolist()
    for part in parts:
        assert part.n_users == 5
        assert part.by_user.counts.min() >= 14
        assert_consistent(part, data)
    assert Subset(people=1000).of(data).n_users == 40
    assert "5 people drawn with seed 2, people with at least 14 ratings" in parts[2].summary


def test_tags_of_others_stay_with_their_films(data: Dataset) -> None:
    drop = int(data.user_ids[0])
    seed = next(seed for seed in range(99) if drop not in Subset(people=30, seed=seed).of(data).user_ids)
    part = Subset(people=30, seed=seed).of(data)
    assert part.tags is not None
    told = dict(zip((part.tags.texts[code] for code in part.tags.codes), part.tags.users.tolist(), strict=True))
    assert told["first"] == told["stranger's"] == -1


def test_fingerprints_tell_parts_apart_and_summaries_say_so(data: Dataset) -> None:
    part = Subset(min_ratings_per_film=21).of(data)
    assert part.fingerprint != data.fingerprint
    assert part.summary.endswith(f"; {part.subset}")
    assert part.scale is data.scale


@pytest.mark.parametrize(
    "subset",
    [
        Subset(20, 5, (1990, 2010), (2000, 2000), 1000, 3),
        Subset(min_ratings_per_person=1),
        Subset(years=(1999, 1999)),
        Subset(people=7),
    ],
)
def test_words_are_read_back(subset: Subset) -> None:
    assert Subset.parse(str(subset)) == subset


def test_spans_may_be_one_year_or_have_a_dash() -> None:
    assert Subset.parse("years=1999, film = 2") == Subset(2, years=(1999, 1999))
    assert Subset.parse("rated=1999–2001").rated_years == (1999, 2001)


@pytest.mark.parametrize("wrong", ["", "film", "film=x", "film=-1", "years=a-b", "years=1990-", "film=1,film=2", "x=1"])
def test_words_that_say_no_part(wrong: str) -> None:
    with pytest.raises(DataError, match="cannot tell which part"):
        Subset.parse(wrong)


def test_no_times_and_cancelling(data: Dataset, tmp_path: Path) -> None:
    (tmp_path / "ratings.csv").write_text("userId,movieId,rating\n1,10,4\n2,20,3\n")
    with pytest.raises(DataError, match="no times"):
        read_dataset(tmp_path, part=Subset(rated_years=(1990, 2000)))

    def cancel() -> None:
        raise ReadCancelled

    with pytest.raises(ReadCancelled):
        Subset(min_ratings_per_film=2).of(data, cancel)


def test_a_part_of_the_real_ratings(movielens: Path) -> None:
    part = read_dataset(movielens, part=Subset.parse("film=20,person=30,years=1990-2010"))
    assert part.by_film.counts.min() >= 20
    assert part.by_user.counts.min() >= 30
    assert (part.films.years.min(), part.films.years.max()) == (1990, 2010)
    assert len(part.ratings) > 20_000
