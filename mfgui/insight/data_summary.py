"""A data set in numbers: ratings by value and by time, the long tails, who rated what, genres."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from mfgui.data.dataset import Dataset, Films, Ratings
from mfgui.data.grouping import parts
from mfgui.insight.value_counts import ValueCounts, by_value, count_groups

_DAY = 86_400
_MOST_MONTHS = 36  # ratings from more months than this are counted by year
_LONGEST_YEARS = 150  # timestamps further apart than this are not dates
_BANDS = (1, 2, 5, 20, 100, 500, 2000, 10_000, 50_000)  # numbers of ratings from which on each band counts
_CELLS = (24, 48)  # people and films are put together in so many groups


@dataclass(frozen=True, slots=True, eq=False)
class TimeCounts:
    """Ratings by month or year (UTC), without gaps."""

    unit: Literal["month", "year"]
    starts: NDArray[np.datetime64]  # datetime64[M], shape (k,): the first month of each
    counts: NDArray[np.int64]  # shape (k,), number of ratings
    first: np.datetime64  # datetime64[D], day of the first rating
    last: np.datetime64  # and of the last


@dataclass(frozen=True, slots=True, eq=False)
class Tail:
    """Films or people with at least one rating, most-rated first."""

    codes: NDArray[np.int64]  # shape (n,)
    counts: NDArray[np.int64]  # shape (n,), descending, each at least 1
    half: int  # the smallest number of them with at least half of all ratings; 0 when there are none

    def __len__(self) -> int:
        return len(self.counts)

    @property
    def half_share(self) -> float:
        """`half` as a share of all of them, in [0, 1]."""
        return self.half / max(len(self), 1)

    @property
    def median(self) -> float:
        """Median number of ratings."""
        return float(np.median(self.counts)) if len(self) else 0.0

    @property
    def gini(self) -> float:
        """Gini coefficient: 0 where all have equally many ratings, near 1 where one has all."""
        n, total = len(self), int(self.counts.sum())
        return float(n + 1 - 2 * np.cumsum(self.counts[::-1]).sum() / total) / n if total else 0.0

    def bands(self) -> list[tuple[int, int, int]]:
        """Return least and most ratings of each band, without gaps, and how many things have so many."""
        found = np.bincount(np.searchsorted(_BANDS, self.counts, side="right") - 1, minlength=1)
        first = int(np.flatnonzero(found)[0]) if len(self) else len(found)
        ends = [*(edge - 1 for edge in _BANDS[1 : len(found)]), int(self.counts.max(initial=1))]
        return [(_BANDS[k], ends[k], int(found[k])) for k in range(first, len(found))]


@dataclass(frozen=True, slots=True, eq=False)
class GenreCounts:
    """Genres with at least one rating, most ratings first; a film with several counts in each of them."""

    names: tuple[str, ...]  # as in the film table
    films: NDArray[np.int64]  # shape (g,), films of that genre with at least one rating
    ratings: NDArray[np.int64]  # shape (g,)
    means: NDArray[np.float64]  # shape (g,), mean of these ratings

    def __len__(self) -> int:
        return len(self.names)


@dataclass(frozen=True, slots=True, eq=False)
class DataSummary:
    """The figures of the page Data."""

    # How many there are.
    n_ratings: int
    n_users: int
    n_films_rated: int
    n_films_listed: int
    mean: float  # of all ratings; NaN without any
    values: ValueCounts
    times: TimeCounts | None  # None where the ratings have no times, or times that cannot be dates
    films: Tail
    users: Tail
    genres: GenreCounts
    # Share of the pairs that have a rating, shape (groups of people, groups of films), most ratings first in both.
    filled: NDArray[np.float64]

    @property
    def density(self) -> float:
        """Share of the pairs of a person and a rated film that have a rating, in [0, 1]."""
        return self.n_ratings / max(self.n_users * self.n_films_rated, 1)


def data_summary(dataset: Dataset, checkpoint: Callable[[], None] = lambda: None) -> DataSummary:
    """Count a data set in one pass over the ratings and one over their times.

    `dataset`: the data set.
    """
    ratings, films = dataset.ratings, dataset.films
    film_sums = np.zeros(len(films))
    counts = count_groups(dataset.scale, ratings.values[:0])
    film_counts = dataset.by_film.counts
    tails = _tail(dataset.by_user.counts), _tail(film_counts)
    (people, in_row), (columns, in_column) = (
        _groups(tail, n, most) for tail, n, most in zip(tails, (dataset.n_users, len(films)), _CELLS, strict=True)
    )
    pairs = np.outer(in_row, in_column)
    met = np.zeros(pairs.size, np.int64)
    for part in parts(len(ratings)):
        checkpoint()
        values = ratings.values[part]
        film_sums += np.bincount(ratings.films[part], values, minlength=len(films))
        counts += count_groups(dataset.scale, values)
        met += np.bincount(
            people[ratings.users[part]] * len(in_column) + columns[ratings.films[part]], minlength=met.size
        )
    n = len(ratings)
    return DataSummary(
        n_ratings=n,
        n_users=dataset.n_users,
        n_films_rated=int(np.count_nonzero(film_counts)),
        n_films_listed=len(films),
        mean=float(film_sums.sum() / n) if n else float("nan"),
        values=by_value(dataset.scale, counts),
        times=_by_time(ratings, checkpoint),
        films=tails[1],
        users=tails[0],
        genres=_by_genre(films, film_counts, film_sums),
        filled=met.reshape(pairs.shape) / np.maximum(pairs, 1),
    )


def _by_time(ratings: Ratings, checkpoint: Callable[[], None]) -> TimeCounts | None:
    """Count by day, then put days together: a division a rating instead of a search for its month."""
    times = ratings.timestamps
    if times is None or len(times) == 0:
        return None
    first, last = int(times.min()) // _DAY, int(times.max()) // _DAY
    if last - first > 366 * _LONGEST_YEARS:
        return None
    daily = np.zeros(last - first + 1, np.int64)
    for part in parts(len(times)):
        checkpoint()
        daily += np.bincount(times[part] // _DAY - first, minlength=len(daily))
    days = np.arange(first, last + 1).astype("datetime64[D]")
    months = days.astype("datetime64[M]")
    n_months = int((months[-1] - months[0]).astype(np.int64)) + 1
    unit: Literal["month", "year"] = "month" if n_months <= _MOST_MONTHS else "year"
    periods = months if unit == "month" else days.astype("datetime64[Y]")
    places = (periods - periods[0]).astype(np.int64)
    counts = np.zeros(int(places[-1]) + 1, np.int64)
    np.add.at(counts, places, daily)
    starts = (periods[0] + np.arange(len(counts))).astype("datetime64[M]")
    return TimeCounts(unit, starts, counts, days[0], days[-1])


def _tail(counts: NDArray[np.int64]) -> Tail:
    order = np.argsort(-counts, kind="stable")
    order = order[: np.count_nonzero(counts)]
    ordered = counts[order]
    reached = np.cumsum(ordered)
    half = int(np.searchsorted(2 * reached, reached[-1])) + 1 if len(ordered) else 0
    return Tail(order, ordered, half)


def _groups(tail: Tail, n: int, most: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Put those with ratings into groups of equal size, most ratings first.

    Returns the group of each of all `n` codes, and how many are in each group.
    """
    groups = np.arange(len(tail)) * min(most, len(tail)) // max(len(tail), 1)
    of = np.zeros(n, np.int64)
    of[tail.codes] = groups
    return of, np.bincount(groups, minlength=1)


def _by_genre(films: Films, counts: NDArray[np.int64], sums: NDArray[np.float64]) -> GenreCounts:
    member = films.genres.astype(np.int64)
    ratings = counts @ member
    order = np.argsort(-ratings, kind="stable")
    order = order[: np.count_nonzero(ratings)]
    return GenreCounts(
        tuple(films.genre_names[g] for g in order),
        ((counts > 0) @ member)[order],
        ratings[order],
        (sums @ member)[order] / ratings[order],
    )
