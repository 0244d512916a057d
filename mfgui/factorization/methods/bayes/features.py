"""What is known of people and films beside the ratings' values: who rated what, how much, genres, decades."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mfgui.data.dataset import People
from mfgui.data.grouping import parts
from mfgui.factorization.interface import Checkpoint, TrainingData
from mfgui.factorization.pool import uncut
from mfgui.factorization.rows import Rows, cut_rows, run_chunks

FEATURES_MB = 256  # the features of both sides stay under this; large data sets get fewer
EXACT_SIDE = 1000  # up to so many rows on the smaller side the singular values are exact
OVERSAMPLING = 10  # columns of the random start beyond those wanted (Halko, Martinsson & Tropp 2011)
ROUNDS = 2  # rounds of its subspace iteration
# Of a piece of dense rows, a tenth of them, about: some 10 ms of work. The pieces are summed one by one.
MULTIPLICATIONS = 2e7

GATHERED = 1e7  # multiplications of a chunk of sparse rows, about: some 10 to 20 ms of work, as each waits for memory
YEARS = 10  # films of as many years share a feature
COUNTS = 2  # columns that tell the number of a row's ratings, the last but the column of ones
AGES = (18, 25, 35, 45, 50, 56)  # where one span of ages ends and the next begins, as MovieLens 1M has them
FEWEST_ALIKE = 3  # a fact that fewer people share tells nothing of others


_NUMBER = re.compile(r"\d{1,3}")


def most_features(users: int, films: int) -> int:
    """Return how many features a row gets at most; see FEATURES_MB."""
    return FEATURES_MB * (1 << 20) // (4 * max(users + films, 1))


@dataclass(frozen=True, slots=True, eq=False)
class Features:
    """Known columns X of one side's rows, in groups that share a precision."""

    # Shape (n, r): left singular vectors × singular values of the who-rated-what matrix, so that its columns are
    # orthogonal.
    implicit: NDArray[np.float32]
    squares: NDArray[np.float64]  # shape (r,): squares of those singular values
    others: NDArray[np.float32]  # shape (n, f): all other groups, then a column of ones for the mean
    groups: tuple[int, ...]  # sizes of the groups, the implicit one first, that of the ones last
    known: NDArray[np.bool_]  # shape (n,): rows with training ratings


class WhoRatedWhat:
    """The binary matrix of one side: 1 where a row has rated (been rated by) a column, rows scaled by n^-½.

    Rows then have the length 1, and the products of rows are cosines of who was rated by whom.
    """

    def __init__(self, rows: Rows, columns: Rows, checkpoint: Checkpoint) -> None:
        self._rows, self._columns = rows, columns
        self._checkpoint = checkpoint
        self._scales = (1 / np.sqrt(np.maximum(np.diff(rows.starts), 1))).astype(np.float32)
        self._ones = np.ones(len(columns.starts) - 1, np.float32)
        self.shape = (len(rows.starts) - 1, len(columns.starts) - 1)
        self._right: NDArray[np.float32] | None = None

    def times(self, dense: NDArray[np.float32]) -> NDArray[np.float32]:
        """Product with a matrix of (columns, c)."""
        return self._multiply(self._rows, self._scales, self._ones, dense)

    def transposed_times(self, dense: NDArray[np.float32]) -> NDArray[np.float32]:
        """Product of the transpose with a matrix of (rows, c)."""
        return self._multiply(self._columns, self._ones, self._scales, dense)

    def features(self, rank: int, seed: int) -> tuple[NDArray[np.float32], NDArray[np.float64]]:
        """Left singular vectors × singular values, the first `rank`, and the squares of the values.

        Exact through the eigenvectors of the smaller side's Gram matrix where that side is small, else by
        randomised subspace iteration (Halko, Martinsson & Tropp 2011).
        """
        n_rows, n_columns = self.shape
        rank = min(rank, n_rows, n_columns)
        if n_rows <= min(n_columns, EXACT_SIDE):
            gram = self._in_parts(n_rows, lambda part: self.times(self.transposed_times(part)))
            squares, vectors = self._largest(gram, rank)
            return (vectors * np.sqrt(squares)).astype(np.float32), squares
        if n_columns <= EXACT_SIDE:
            gram = self._in_parts(n_columns, lambda part: self.transposed_times(self.times(part)))
            squares, vectors = self._largest(gram, rank)
            return self.times(vectors.astype(np.float32)), squares
        width = min(rank + OVERSAMPLING, n_rows, n_columns)
        basis = np.empty((n_columns, width), np.float32)
        rng = np.random.default_rng((seed, 4))
        for part in self._parts(basis):
            basis[part] = rng.standard_normal(basis[part].shape, np.float32)
        for _ in range(ROUNDS):
            # One after the other under one name each: at real size each of them takes 200 MB.
            product = self.times(basis)
            del basis
            basis = self.transposed_times(product)
            del product
            basis = self._orthonormal(basis)
        product = self.times(basis)
        squares, turn = self._largest(self._gram(product), rank)
        return self._turned(product, turn), squares

    def forget_checkpoint(self) -> None:
        """Look at it no more: models keep this matrix, and by the checkpoint they would keep the whole fit."""
        self._checkpoint = lambda _seen: None

    def columns_of(self, features: Features, coefficients: NDArray[np.float64]) -> NDArray[np.float32]:
        """What one column adds to features · coefficients in a row of its own, times √n; (columns, c).

        The features are U S of this matrix U S Vᵀ, so a further row of it has the features row · V, and V is
        the transpose times U S divided by S². With fewer columns than rows V is found once and kept.
        """
        if self.shape[1] > self.shape[0]:
            weights = (coefficients / features.squares[:, None]).astype(np.float32)
            return self.transposed_times(features.implicit @ weights)
        if self._right is None:
            right = np.divide(features.implicit, features.squares.astype(np.float32), dtype=np.float32)
            self._right = self.transposed_times(right)
        return np.asarray(self._right @ coefficients.astype(np.float32))

    def _in_parts(
        self, size: int, product: Callable[[NDArray[np.float32]], NDArray[np.float32]]
    ) -> NDArray[np.float64]:
        """Product with the identity, some columns at a time."""
        whole = np.empty((size, size))
        for start in range(0, size, 64):
            part = np.eye(size, dtype=np.float32)[:, start : start + 64]
            whole[:, start : start + 64] = product(part)
            self._checkpoint(0)
        return (whole + whole.T) / 2

    def _gram(self, columns: NDArray[np.float32]) -> NDArray[np.float64]:
        gram = np.zeros((columns.shape[1], columns.shape[1]))
        for part in self._parts(columns):
            gram += columns[part].T @ columns[part]
        return gram

    def _turned(self, columns: NDArray[np.float32], turn: NDArray[np.float64]) -> NDArray[np.float32]:
        turned = np.empty((len(columns), turn.shape[1]), np.float32)
        for part in self._parts(columns):
            turned[part] = columns[part] @ turn.astype(np.float32)
        return turned

    def _parts(self, columns: NDArray[np.float32]) -> Iterator[slice]:
        """Cut the rows into pieces of some 10 ms, with a checkpoint after each."""
        rows = max(1, int(10 * MULTIPLICATIONS / columns.shape[1] ** 2))
        for part in parts(len(columns), rows):
            yield part
            self._checkpoint(0)

    def _orthonormal(self, columns: NDArray[np.float32]) -> NDArray[np.float32]:
        """Orthonormal columns that span the same space, through the Gram matrix, which can be cut."""
        squares, vectors = self._eigenvectors(self._gram(columns))
        kept = squares > 1e-10 * squares[-1]
        return self._turned(columns, vectors[:, kept] / np.sqrt(squares[kept]))

    def _largest(self, gram: NDArray[np.float64], count: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Largest eigenvalues, descending, none of (numerically) zero, and their vectors."""
        values, vectors = self._eigenvectors(gram)
        kept = np.flatnonzero(values > 1e-10 * max(values[-1], 1e-300))[::-1][:count]
        return values[kept], vectors[:, kept]

    def _eigenvectors(self, gram: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        return uncut(lambda: np.linalg.eigh(gram), self._checkpoint)

    def _multiply(
        self,
        rows: Rows,
        row_scales: NDArray[np.float32],
        column_scales: NDArray[np.float32],
        dense: NDArray[np.float32],
    ) -> NDArray[np.float32]:
        from mfgui.factorization.kernels.gibbs import multiply_binary

        dense = np.ascontiguousarray(dense)
        product = np.empty((len(rows.starts) - 1, dense.shape[1]), np.float32)
        run_chunks(
            lambda first, last: multiply_binary(
                rows.starts, rows.others, row_scales, column_scales, first, last, dense, product
            ),
            cut_rows(rows.starts, 1.0, GATHERED / dense.shape[1]),
            0,
            lambda _done: self._checkpoint(0),
        )
        return product


def make_features(
    data: TrainingData,
    # What `WhoRatedWhat.features` found, or None to leave it out.
    implicit: tuple[NDArray[np.float32], NDArray[np.float64]] | None,
    support: NDArray[np.int32],  # number of training ratings of each row
    *,
    films: bool,  # whether the rows are films, of which the film table tells genres and years
    # Whether to use the numbers of ratings, and what the data tell of films and people.
    counts: bool,
    tables: bool,
) -> Features:
    """Put the features of one side together."""
    n = len(support)
    known = support > 0
    first, squares = implicit or (np.zeros((n, 0), np.float32), np.zeros(0))
    groups: list[NDArray[np.float64]] = []
    if tables and not films and data.people is not None:
        groups += _facts(data.people)
    if counts:  # for people the last but the ones: of newcomers nothing else is known
        groups.append(count_features(support))
    if tables and films and data.films is not None:
        if data.films.genres.shape[1]:
            groups.append(data.films.genres.astype(np.float64))
        if (decades := _decades(data.films.years)).shape[1] > 1:
            groups.append(decades)
    groups.append(np.ones((n, 1)))
    return Features(
        implicit=first,
        squares=squares,
        others=np.ascontiguousarray(np.concatenate(groups, axis=1), np.float32),
        groups=(first.shape[1], *(group.shape[1] for group in groups)),
        known=known,
    )


def count_features(support: NDArray[np.int32]) -> NDArray[np.float64]:
    """Logarithm and inverse square root of the numbers of ratings, both of size 1 or so, shape (n, 2)."""
    n = np.maximum(support, 1).astype(np.float64)
    return np.column_stack([np.log(n) / 3, 3 / np.sqrt(n)])


def _facts(people: People) -> list[NDArray[np.float64]]:
    """Age, gender, occupation and the first letter of the zip code: a group each, a column for each answer."""
    ages = [str(bisect(AGES, int(number.group()))) if (number := _NUMBER.search(age)) else "" for age in people.ages]
    areas = [code[:1] for code in people.zip_codes]
    found = []
    for answers in (ages, people.genders, people.occupations, areas):
        told = np.array(answers, dtype=str)
        names, codes, sizes = np.unique(told, return_inverse=True, return_counts=True)
        wanted = np.flatnonzero((names != "") & (sizes >= FEWEST_ALIKE))
        if len(wanted) > 1:
            found.append((codes[:, None] == wanted).astype(np.float64))
    return found


def _decades(years: NDArray[np.int16]) -> NDArray[np.float64]:
    """One column for each decade that occurs; a film of unknown year is in none."""
    decades = years // YEARS
    there = np.unique(decades[decades > 0])
    return (decades[:, None] == there).astype(np.float64)
