"""A worked example: a table of six films and five people of the data set, and its decomposition."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mfgui.data.dataset import Dataset
from mfgui.data.grouping import parts
from mfgui.insight.rating_sums import rating_sums

FILMS: Final = 6
PEOPLE: Final = 5

# The table is chosen among the most rated films and the people who rated most of those.
_KNOWN_FILMS, _KEEN_PEOPLE = 60, 150
_GAPS = (4, 8)  # fewest and most gaps: some to guess, few enough to learn from
_GAPS_IN_LINE = 2
_STARTS = 40
_STEPS = 400
_BETWEEN = 20


@dataclass(frozen=True, slots=True, eq=False)
class WorkedExample:
    """The table and its factors."""

    films: NDArray[np.int32]  # codes of the rows; films of one kind of taste stand together
    people: NDArray[np.int32]  # codes of the columns, in the same way
    ratings: NDArray[np.float64]  # shape (films, people): stars, NaN for a gap
    # The same with each gap filled with the mean of its film's ratings in the whole data set.
    filled: NDArray[np.float64]
    # float64, shapes (films, K) and (people, K): U √S and V √S of the filled table's decomposition, the strongest
    # factor first. The product of the first k columns of both is the table that k factors make, and no other product of
    # k columns comes closer to the filled one (Eckart & Young 1936).
    film_numbers: NDArray[np.float64]
    person_numbers: NDArray[np.float64]

    @property
    def known(self) -> NDArray[np.bool_]:
        """Where there is a rating; elsewhere is a gap."""
        return ~np.isnan(self.ratings)

    @property
    def most(self) -> int:
        """Number of factors, K."""
        return self.film_numbers.shape[1]

    def product(self, k: int) -> NDArray[np.float64]:
        """Return the table that the first k factors make; all zeros for none."""
        return self.film_numbers[:, :k] @ self.person_numbers[:, :k].T

    def miss(self, k: int) -> float:
        """Return the RMSE on the known ratings, in stars."""
        errors = (self.product(k) - self.ratings)[self.known]
        return float(np.sqrt(np.mean(errors**2)))


def worked_example(dataset: Dataset, seed: int = 1, checkpoint: Callable[[], object] = lambda: None) -> WorkedExample:
    """Choose a dense and instructive table and decompose it; the same for the same data.

    Instructive is a table that one factor fits badly and two factors fit well, with different genres at the ends
    of the second. It is found by hill climbing from many starts among the most rated films and the most active
    people, with a few gaps left to predict. Smaller data sets give a smaller table.
    """
    films, people, table = _candidates(dataset, checkpoint)
    rng = np.random.default_rng((seed, 6))
    known = rating_sums(dataset, checkpoint)
    means = known.film_sums[films] / np.maximum(known.film_counts[films], 1)
    choice = _Choice(table, means, _series(dataset, films), dataset.films.genres[films].astype(np.float64))
    rows, columns = np.arange(min(FILMS, len(films))), np.arange(min(PEOPLE, len(people)))
    if len(films) > FILMS and len(people) > PEOPLE:
        rows, columns = choice.climb(rng, checkpoint)
    return _decompose(films[rows], people[columns], table[np.ix_(rows, columns)], means[rows])


def _candidates(
    dataset: Dataset, checkpoint: Callable[[], object]
) -> tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.float64]]:
    """Codes of films and people to choose among, and their ratings, NaN for none."""
    ratings = dataset.ratings
    support = rating_sums(dataset, checkpoint).film_counts
    films = np.argsort(-support, kind="stable")[:_KNOWN_FILMS]
    films = films[support[films] > 0]
    place = np.full(dataset.n_films, -1)
    place[films] = np.arange(len(films))
    among = []
    for part in parts(len(ratings)):
        among.append(part.start + np.flatnonzero(place[ratings.films[part]] >= 0))
        checkpoint()
    chosen = np.concatenate([*among, np.empty(0, np.intp)])
    users, rows, values = ratings.users[chosen], place[ratings.films[chosen]], ratings.values[chosen]
    keen = np.bincount(users, minlength=dataset.n_users)
    people = np.argsort(-keen, kind="stable")[:_KEEN_PEOPLE]
    people = people[keen[people] > 0]
    column = np.full(dataset.n_users, -1)
    column[people] = np.arange(len(people))
    here = column[users] >= 0
    table = np.full((len(films), len(people)), np.nan)
    table[rows[here], column[users[here]]] = values[here]
    return films.astype(np.int32), people.astype(np.int32), table


def _series(dataset: Dataset, films: NDArray[np.int32]) -> NDArray[np.int64]:
    """Return a number for each film, equal for films of one series, of which the table takes at most one."""
    names: dict[str, int] = {}
    result = []
    for film in films.tolist():
        title = dataset.films.titles[film].lower().partition(":")[0]
        title = re.sub(r"\s+(?:part|episode|vol|volume|\d+|[ivx]+)\b.*$", "", title)
        result.append(names.setdefault(title, len(names)))
    return np.array(result, np.int64)


@dataclass(frozen=True, slots=True, eq=False)
class _Choice:
    """What there is to choose among: a table with NaN for gaps, and of each film its mean, series and genres."""

    table: NDArray[np.float64]
    means: NDArray[np.float64]
    series: NDArray[np.int64]
    genres: NDArray[np.float64]

    def climb(
        self, rng: np.random.Generator, checkpoint: Callable[[], object]
    ) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Climb from many starts, exchanging one film or person at a time; return the best rows and columns.

        All starts take each step together, in a few calls for arrays of tables: a call for each table would block
        the window's thread for seconds.
        """
        n_films, n_people = self.table.shape
        starts = np.arange(_STARTS)
        rows = np.stack([rng.choice(n_films, FILMS, replace=False) for _ in starts])
        columns = np.stack([rng.choice(n_people, PEOPLE, replace=False) for _ in starts])
        scores = self.score(rows, columns)
        for step in range(_STEPS):
            if step % _BETWEEN == 0:
                checkpoint()
            new_rows, new_columns = rows.copy(), columns.copy()
            by_film = rng.random(_STARTS) < 0.5
            for moved, exchanged, among in ((by_film, new_rows, n_films), (~by_film, new_columns, n_people)):
                place = rng.integers(exchanged.shape[1], size=_STARTS)
                exchanged[starts[moved], place[moved]] = rng.integers(among, size=_STARTS)[moved]
            new_scores = self.score(new_rows, new_columns)
            better = new_scores > scores
            rows[better], columns[better], scores[better] = new_rows[better], new_columns[better], new_scores[better]
        best = int(np.argmax(scores))
        return rows[best], columns[best]

    def score(self, rows: NDArray[np.intp], columns: NDArray[np.intp]) -> NDArray[np.float64]:
        """Return how much better two factors fit than one, in stars, less penalties for too many or too few gaps.

        `rows`, `columns`: shapes (tables, films) and (tables, people).

        Returns shape (tables,); -inf for a table that has a film or a person twice.
        """
        part = self.table[rows[:, :, np.newaxis], columns[:, np.newaxis, :]]
        means = self.means[rows][:, :, np.newaxis]
        known = ~np.isnan(part)
        n_known = known.sum(axis=(1, 2))
        gaps = rows.shape[1] * columns.shape[1] - n_known
        lacking = [(~known).sum(axis=axis).max(axis=1) for axis in (1, 2)]
        penalty = np.maximum(np.maximum(_GAPS[0] - gaps, gaps - _GAPS[1]), 0)
        penalty = penalty + sum(np.maximum(most - _GAPS_IN_LINE, 0) for most in lacking)
        penalty = penalty + _repeated(self.series[rows])
        left, values, right = np.linalg.svd(np.where(known, part, means), full_matrices=False)
        one = values[:, :1, np.newaxis] * left[:, :, :1] * right[:, :1]
        two = one + values[:, 1:2, np.newaxis] * left[:, :, 1:2] * right[:, 1:2]
        missed_by_one, missed_by_two = (
            np.sqrt(np.sum(np.where(known, made - part, 0) ** 2, axis=(1, 2)) / np.maximum(n_known, 1))
            for made in (one, two)
        )
        # Guesses that the second factor takes away from the film's mean show what factors are for, and films
        # of different kinds at its two ends show what such a factor is.
        moved = np.where(known, 0, np.abs(two - means)).sum(axis=(1, 2)) / np.maximum(gaps, 1)
        kinds = np.einsum("tf,tfg->tg", left[:, :, 1], self.genres[rows])
        apart = np.abs(kinds).max(axis=1, initial=0.0)
        scores = missed_by_one - 2 * missed_by_two + 0.5 * np.minimum(moved, 1) + 0.5 * np.minimum(apart, 1) - penalty
        twice = (_repeated(rows) > 0) | (_repeated(columns) > 0)
        scores[n_known == 0] = -gaps[n_known == 0]
        scores[twice] = -np.inf
        return scores


def _repeated(numbers: NDArray[np.integer]) -> NDArray[np.int64]:
    """How many of each row's numbers are there already."""
    in_order = np.sort(numbers, axis=1)
    return np.count_nonzero(in_order[:, 1:] == in_order[:, :-1], axis=1)


def _decompose(
    films: NDArray[np.int32], people: NDArray[np.int32], ratings: NDArray[np.float64], means: NDArray[np.float64]
) -> WorkedExample:
    filled = np.where(np.isnan(ratings), means[:, np.newaxis], ratings)
    left, values, right = np.linalg.svd(filled, full_matrices=False)
    # Either sign of a pair of columns gives the same product: let the films' larger side be the positive one.
    signs = np.where(left.sum(axis=0) < 0, -1.0, 1.0)
    left, right = left * signs, right * signs[:, np.newaxis]
    if len(values) > 1:  # rows and columns are ordered by the second factor
        by_film, by_person = np.argsort(-left[:, 1], kind="stable"), np.argsort(-right[1], kind="stable")
        films, people, ratings, filled = films[by_film], people[by_person], ratings[by_film], filled[by_film]
        ratings, filled = ratings[:, by_person], filled[:, by_person]
        left, right = left[by_film], right[:, by_person]
    root = np.sqrt(values)
    return WorkedExample(films, people, ratings, filled, left * root, right.T * root)
