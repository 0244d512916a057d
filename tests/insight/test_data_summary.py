"""The numbers of a data set at a glance, against plain Python counting one rating after the other."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from mfgui.data.dataset import Dataset, Films, Ratings, RatingScale
from mfgui.insight.data_summary import DataSummary, data_summary

HALVES = RatingScale(0.5, 5.0, 0.5)
GENRES = ("Comedy", "Drama", "Horror", "War")
N_FILMS, N_USERS = 40, 25


def dataset(
    users: np.ndarray,
    films: np.ndarray,
    values: np.ndarray,
    times: np.ndarray | None,
    scale: RatingScale = HALVES,
    n_users: int = N_USERS,
    n_films: int = N_FILMS,
) -> Dataset:
    member = np.zeros((n_films, len(GENRES)), bool)
    for film in range(n_films):
        member[film, [film % 2] + ([2] if film % 5 == 0 else [])] = True  # nobody made a film of War
    table = Films(
        np.arange(n_films),
        ("",) * n_films,
        ("",) * n_films,
        np.zeros(n_films, np.int16),
        GENRES,
        member,
        ("",) * n_films,
        ("",) * n_films,
    )
    ratings = Ratings(
        users.astype(np.int32),
        films.astype(np.int32),
        values.astype(np.float32),
        None if times is None else times.astype(np.int64),
    )
    return Dataset("d", Path("d"), "d", False, np.arange(n_users) + 7, table, ratings, scale)


@pytest.fixture
def data() -> Dataset:
    rng = np.random.default_rng(3)
    n = 900
    films = (rng.random(n) ** 2 * (N_FILMS - 4)).astype(int)  # the last four are listed only
    times = rng.integers(820_000_000, 1_300_000_000, n)
    return dataset(rng.integers(0, N_USERS, n), films, rng.integers(1, 11, n) / 2, times)


def rows(data: Dataset) -> list[tuple[int, int, float, int]]:
    r = data.ratings
    assert r.timestamps is not None
    return list(zip(r.users.tolist(), r.films.tolist(), r.values.tolist(), r.timestamps.tolist(), strict=True))


def half_of(counts: list[int]) -> int:
    """Count from the top until half of everything has been seen."""
    seen = 0
    for place, number in enumerate(sorted(counts, reverse=True), 1):
        seen += number
        if 2 * seen >= sum(counts):
            return place
    raise AssertionError


def test_counts_mean_and_density(data: Dataset) -> None:
    numbers = data_summary(data)
    listed = rows(data)
    rated = {film for _, film, _, _ in listed}
    assert (numbers.n_ratings, numbers.n_users) == (900, N_USERS)
    assert (numbers.n_films_rated, numbers.n_films_listed) == (len(rated), N_FILMS)
    assert numbers.mean == pytest.approx(sum(value for _, _, value, _ in listed) / 900)
    assert numbers.density == pytest.approx(900 / (N_USERS * len(rated)))


def test_ratings_by_value(data: Dataset) -> None:
    values = data_summary(data).values
    expected = Counter(value for _, _, value, _ in rows(data))
    assert values.lows.tolist() == values.highs.tolist() == [i / 2 for i in range(1, 11)]
    assert dict(zip(values.lows.tolist(), values.counts.tolist(), strict=True)) == expected


def test_a_fine_scale_is_counted_in_groups_that_lose_nothing() -> None:
    rng = np.random.default_rng(1)
    given = rng.integers(0, 1001, 500) / 10
    users = np.zeros(500, int)
    fine = dataset(users, users, given, None, RatingScale(0.0, 100.0, 0.1), 1, 1)
    values = data_summary(fine).values
    assert len(values.counts) <= 40
    assert values.counts.sum() == 500
    for low, high, number in zip(values.lows, values.highs, values.counts, strict=True):
        assert number == sum(low - 1e-6 <= value <= high + 1e-6 for value in given)


def test_many_years_are_counted_by_year(data: Dataset) -> None:
    times = data_summary(data).times
    assert times is not None
    days = [datetime.fromtimestamp(time, UTC) for *_, time in rows(data)]
    expected = Counter(day.year for day in days)
    years = times.starts.astype("datetime64[Y]").astype(int) + 1970
    assert times.unit == "year"
    assert years.tolist() == list(range(min(expected), max(expected) + 1))
    assert times.counts.tolist() == [expected[year] for year in years.tolist()]
    assert (str(times.first), str(times.last)) == (str(min(days).date()), str(max(days).date()))


def test_few_months_are_counted_by_month() -> None:
    start = int(datetime(2003, 11, 20, tzinfo=UTC).timestamp())
    seconds = start + np.arange(130) * 86_400 + 86_399
    users = np.zeros(130, int)
    times = data_summary(dataset(users, users, np.ones(130), seconds, n_users=1, n_films=1)).times
    assert times is not None
    days = [datetime.fromtimestamp(second, UTC) for second in seconds.tolist()]
    expected = Counter(f"{day.year}-{day.month:02}" for day in days)
    assert times.unit == "month"
    assert dict(zip(map(str, times.starts), times.counts.tolist(), strict=True)) == expected


@pytest.mark.parametrize("times", [None, np.array([0, 9_000_000_000_000])])
def test_no_times_or_impossible_ones_are_no_years(times: np.ndarray | None) -> None:
    users = np.zeros(2, int)
    assert data_summary(dataset(users, np.arange(2), np.ones(2), times)).times is None


def test_tails(data: Dataset) -> None:
    numbers = data_summary(data)
    for tail, column in ((numbers.users, 0), (numbers.films, 1)):
        expected = Counter(row[column] for row in rows(data))
        assert tail.counts.tolist() == sorted(expected.values(), reverse=True)
        assert dict(zip(tail.codes.tolist(), tail.counts.tolist(), strict=True)) == expected
        assert tail.half == half_of(list(expected.values()))
        assert tail.half_share == tail.half / len(expected)
        assert tail.median == float(np.median(list(expected.values())))


def test_half_is_reached_exactly() -> None:
    films = np.repeat(np.arange(4), [2, 1, 1, 0])
    assert data_summary(dataset(np.arange(4), films, np.ones(4), None)).films.half == 1


def test_genres(data: Dataset) -> None:
    genres = data_summary(data).genres
    ratings: defaultdict[str, list[float]] = defaultdict(list)
    films: defaultdict[str, set[int]] = defaultdict(set)
    for _, film, value, _ in rows(data):
        for name in data.films.genres_of(film):
            ratings[name].append(value)
            films[name].add(film)
    assert set(genres.names) == {"Comedy", "Drama", "Horror"}
    assert list(genres.names) == sorted(ratings, key=lambda name: -len(ratings[name]))
    for place, name in enumerate(genres.names):
        assert genres.ratings[place] == len(ratings[name])
        assert genres.films[place] == len(films[name])
        assert genres.means[place] == pytest.approx(sum(ratings[name]) / len(ratings[name]))


def test_pieces_add_up(data: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = data_summary(data)
    monkeypatch.setattr("mfgui.data.grouping._ROWS", 64)
    asked: list[None] = []
    pieces = data_summary(data, lambda: asked.append(None))
    assert len(asked) == 2 * -(-900 // 64)
    assert _comparable(pieces) == _comparable(whole)


def _comparable(numbers: DataSummary) -> tuple[object, ...]:
    assert numbers.times is not None
    return (
        round(numbers.mean, 9),
        numbers.values.counts.tolist(),
        numbers.times.counts.tolist(),
        numbers.films.counts.tolist(),
        numbers.users.codes.tolist(),
        numbers.genres.ratings.tolist(),
    )


def test_what_the_checkpoint_raises_ends_it(data: Dataset) -> None:
    def stop() -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        data_summary(data, stop)


@pytest.mark.parametrize(("last", "unit"), [("2005-12-31", "month"), ("2006-01-01", "year")])
def test_three_years_are_the_most_that_is_counted_by_month(last: str, unit: str) -> None:
    seconds = np.array(["2003-01-31", last], "datetime64[s]").astype(np.int64)
    users = np.zeros(2, int)
    times = data_summary(dataset(users, users, np.ones(2), seconds, n_users=1, n_films=1)).times
    assert times is not None
    assert (times.unit, len(times.counts)) == (unit, {"month": 36, "year": 4}[unit])
