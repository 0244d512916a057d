"""The method `svd`: truncated singular value decomposition of the ratings, gaps filled with film means."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from mfgui.base.text import translatable
from mfgui.data.grouping import parts
from mfgui.factorization import served
from mfgui.factorization.cost import Sizes, Work, snapshot_bytes
from mfgui.factorization.factor_model import FactorModel
from mfgui.factorization.interface import Ability, Checkpoint, TrainingData
from mfgui.factorization.method import Method, MethodGroup
from mfgui.factorization.methods.common_settings import unit_of
from mfgui.factorization.pool import uncut
from mfgui.factorization.rows import Rows, cut_rows, frozen_copy, rows_to_read, run_chunks
from mfgui.factorization.schedule import PIECE
from mfgui.factorization.settings import Setting, Settings

MOST_FACTORS = 500  # singular values looked at, at most
OVERSAMPLING = 10  # columns of the random start beyond those wanted (Halko, Martinsson & Tropp 2011)
EXACT_SIDE = 1000  # up to so many rows on the smaller side the decomposition is exact
FOLD_IN_RIDGE = 10.0  # λ of the ridge for a new person: of those tried, the one whose predictions were best
ROWS = 1 << 10  # rows of dense columns worked on between two checkpoints, for each core
COLUMNS = 64  # columns of a Gram matrix found at a time
LEAST_SHARE = 1e-12  # directions that hold a smaller share of the strongest one's energy are rounding errors
CHUNK_WORK = 1e7  # multiplications of a chunk of rows, about: some 10 ms of work


@dataclass(frozen=True, slots=True, eq=False)
class Spectrum:
    """What the decomposition found, for the scree plot."""

    values: NDArray[np.float64]  # descending: the singular values computed
    energy: float  # sum of the squares of all singular values, those not computed included

    @property
    def shares(self) -> NDArray[np.float64]:
        """Share of the energy in the first k values, for k = 1, 2, …; float64, the shape of `values`."""
        if not self.energy:
            return np.ones_like(self.values)
        return np.cumsum(self.values**2) / self.energy

    def rank(self, share: float) -> int:
        """Return the smallest k whose values hold this share of the energy; all computed if none does."""
        reached = np.flatnonzero(self.shares >= share)
        return int(reached[0]) + 1 if len(reached) else len(self.values)


class FilledRatings:
    """The matrix of ratings with its gaps filled, never built: sparse, or sparse plus rank one.

    With `centred`, what is decomposed is rating − film mean and 0 in the gaps; else the rating, and the film
    mean in the gaps, which is the sparse matrix of the former plus a row of film means under everybody.
    """

    def __init__(
        self,
        data: TrainingData,
        # Of the films' means, as many imaginary ratings at μ; None for means of 0.
        damping: float | None,
        *,
        centred: bool,
        checkpoint: Checkpoint,
    ) -> None:
        ratings = data.ratings
        self.film_means: NDArray[np.float64] = np.zeros(data.n_films)
        if damping is not None:
            for part in parts(len(ratings), PIECE):
                self.film_means += np.bincount(ratings.films[part], ratings.values[part] - data.mean, data.n_films)
                checkpoint(0)
            self.film_means /= np.maximum(data.film_support + damping, 1.0)
            self.film_means += data.mean
        checkpoint(0)
        self._by_user = rows_to_read(ratings.users, ratings.films, ratings.values, data.user_support, checkpoint)
        self._by_film = rows_to_read(ratings.films, ratings.users, ratings.values, data.film_support, checkpoint)
        self._nothing = np.zeros(data.n_users)
        self._centred = centred
        self._checkpoint = checkpoint
        self.shape = (data.n_users, data.n_films)
        checkpoint(0)

    @property
    def energy(self) -> float:
        """Squared Frobenius norm: the sum of the squares of all singular values."""
        rows, total = self._by_user, 0.0
        if not self._centred:
            total += float((self.shape[0] - np.diff(self._by_film.starts)) @ self.film_means**2)
        for part in parts(len(rows.values), PIECE):
            here = rows.values[part].astype(np.float64)
            if self._centred:
                here -= self.film_means[rows.others[part]]
            total += float(here @ here)
            self._checkpoint(0)
        return total

    def times(self, films: NDArray[np.float64]) -> NDArray[np.float64]:
        """Product with columns of film numbers, (M, c) -> (N, c)."""
        product = self._multiply(self._by_user, self._nothing, self.film_means, films)
        return product if self._centred else product + self.film_means @ films

    def transposed_times(self, users: NDArray[np.float64]) -> NDArray[np.float64]:
        """Product of the transpose with columns of user numbers, (N, c) -> (M, c)."""
        product = self._multiply(self._by_film, self.film_means, self._nothing, users)
        return product if self._centred else product + np.outer(self.film_means, users.sum(axis=0))

    def _multiply(
        self, rows: Rows, row_less: NDArray[np.float64], other_less: NDArray[np.float64], dense: NDArray[np.float64]
    ) -> NDArray[np.float64]:
        dense = np.ascontiguousarray(dense)
        product = np.empty((len(rows.starts) - 1, dense.shape[1]))
        run_chunks(
            lambda first, last: served.multiply(
                rows.starts, rows.others, rows.values, row_less, other_less, first, last, dense, product
            ),
            cut_rows(rows.starts, 1.0, CHUNK_WORK / max(dense.shape[1], 1)),
            0,
            lambda _done: self._checkpoint(0),
        )
        return product


def truncated_svd(
    matrix: FilledRatings,
    count: int,
    seed: int,
    checkpoint: Checkpoint,
    *,
    # By the eigenvectors of the smaller side's Gram matrix, which is built; else by randomised subspace iteration
    # (Halko, Martinsson & Tropp 2011), never building anything of N or M squared.
    exact: bool,
    rounds: int = 6,  # rounds of that iteration
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """First `count` singular triplets: U (N, count), values descending, V (M, count)."""
    n_users, n_films = matrix.shape
    if exact and n_films < n_users:
        gram = _whole(n_films, lambda unit: matrix.transposed_times(matrix.times(unit)))
        V, values = _largest(gram, count, checkpoint)
        return _divided(matrix.times(V), values, checkpoint), values, V
    if exact:
        gram = _whole(n_users, lambda unit: matrix.times(matrix.transposed_times(unit)))
        U, values = _largest(gram, count, checkpoint)
        return U, values, _divided(matrix.transposed_times(U), values, checkpoint)
    width = min(count + OVERSAMPLING, n_users, n_films)
    basis = np.empty((n_films, width))
    rng = np.random.default_rng((seed, 4))
    for part in parts(n_films, ROWS):
        rng.standard_normal(out=basis[part])
        checkpoint(0)
    for _ in range(rounds):
        left = _orthonormal(matrix.times(basis), checkpoint)
        basis = _orthonormal(matrix.transposed_times(left), checkpoint)
    product = matrix.times(basis)
    turn, values = _largest(_gram(product, checkpoint), count, checkpoint)
    return _divided(_turned(product, turn, checkpoint), values, checkpoint), values, _turned(basis, turn, checkpoint)


def _whole(size: int, product: Callable[[NDArray[np.float64]], NDArray[np.float64]]) -> NDArray[np.float64]:
    """Product with the identity, some columns at a time: the other side may have very many rows."""
    whole = np.empty((size, size))
    for part in parts(size, COLUMNS):
        unit = np.zeros((size, part.stop - part.start))
        unit[part] = np.eye(unit.shape[1])
        whole[:, part] = product(unit)
    return whole


def _largest(
    gram: NDArray[np.float64], count: int, checkpoint: Checkpoint
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Eigenvectors of a Gram matrix and the roots of its eigenvalues, descending, the first `count`."""
    squares, vectors = uncut(lambda: np.linalg.eigh((gram + gram.T) / 2), checkpoint)
    largest = np.argsort(squares)[::-1][:count]
    return vectors[:, largest], np.sqrt(np.maximum(squares[largest], 0.0))


def _gram(columns: NDArray[np.float64], checkpoint: Checkpoint) -> NDArray[np.float64]:
    """Products of all columns, added up in a fixed order and at once: of 500 columns each takes 2 MB."""
    bounds = _pieces(columns)
    gram = np.zeros((columns.shape[1], columns.shape[1]))
    products: dict[int, NDArray[np.float64]] = {}

    def work(first: int, last: int) -> None:
        products[first] = columns[first:last].T @ columns[first:last]

    def after_wave(_done: int) -> None:
        for first in sorted(products):
            np.add(gram, products.pop(first), out=gram)
        checkpoint(0)

    run_chunks(work, bounds, 0, after_wave)
    return gram


def _pieces(columns: NDArray[np.float64]) -> NDArray[np.int64]:
    return np.append(np.arange(0, len(columns), ROWS), len(columns)).astype(np.int64)


def _turned(columns: NDArray[np.float64], turn: NDArray[np.float64], checkpoint: Checkpoint) -> NDArray[np.float64]:
    turned = np.empty((len(columns), turn.shape[1]))
    bounds = _pieces(columns)

    def work(first: int, last: int) -> None:
        np.matmul(columns[first:last], turn, out=turned[first:last])

    run_chunks(work, bounds, 0, lambda _done: checkpoint(0))
    return turned


def _orthonormal(columns: NDArray[np.float64], checkpoint: Checkpoint) -> NDArray[np.float64]:
    """Orthonormal columns that span the same space, through the Gram matrix, which can be cut.

    Twice, as the first time leaves what rounding makes of nearly dependent columns (Stathopoulos & Wu 2002).
    """
    for _ in range(2):
        squares, vectors = uncut(partial(np.linalg.eigh, _gram(columns, checkpoint)), checkpoint)
        kept = squares > LEAST_SHARE * squares.max(initial=0.0)
        columns = _turned(columns, vectors[:, kept] / np.sqrt(squares[kept]), checkpoint)
    return columns


def _divided(columns: NDArray[np.float64], values: NDArray[np.float64], checkpoint: Checkpoint) -> NDArray[np.float64]:
    """Divide columns, in place, by singular values; those of (numerically) zero become zero."""
    least = 1e-7 * values.max(initial=0.0)
    inverse = np.where(values > least, 1 / np.maximum(values, 1e-300), 0.0)
    for part in parts(len(columns), ROWS):
        columns[part] *= inverse
        checkpoint(0)
    return columns


def scaled(vectors: NDArray[np.float64], roots: NDArray[np.float64], checkpoint: Checkpoint) -> NDArray[np.float32]:
    """Return the first vectors times their roots, read-only."""
    factors = np.empty((len(vectors), len(roots)), np.float32)
    for part in parts(len(vectors), ROWS):
        factors[part] = vectors[part, : len(roots)] * roots
        checkpoint(0)
    factors.setflags(write=False)
    return factors


class SvdFit:
    """r̂ = film mean + U_k S_k V_kᵀ of what is left; P = U_k √S_k, Q = V_k √S_k."""

    settled = False

    def __init__(self, data: TrainingData, settings: Settings, seed: int) -> None:
        self._data, self._settings, self._seed = data, settings, seed
        self._user_factors = np.zeros((data.n_users, 0), np.float32)
        self._film_factors = np.zeros((data.n_films, 0), np.float32)
        self._film_level: NDArray[np.float64] | None = None
        self._epoch = 0
        self.spectrum = Spectrum(np.zeros(0), 0.0)

    def run_epoch(self, checkpoint: Checkpoint) -> None:
        """Do the whole fit."""
        chosen = self._settings
        centred = chosen["centre"] == "films"
        matrix = FilledRatings(self._data, float(chosen["damping"]), centred=centred, checkpoint=checkpoint)
        smaller = min(matrix.shape)
        rank = int(chosen["factors"])
        exact = smaller <= EXACT_SIDE
        # An exact decomposition has all values anyway, for the scree plot.
        count = min(smaller, MOST_FACTORS if exact or not rank else rank)
        U, values, V = truncated_svd(matrix, count, self._seed, checkpoint, exact=exact)
        self.spectrum = Spectrum(values, matrix.energy)
        k = min(rank, count) if rank else self.spectrum.rank(float(chosen["energy"]))
        # The ratings' unit is on the side of people, so that the ridge of who is folded in suits any.
        root, unit = np.sqrt(values[:k]), math.sqrt(unit_of(self._data, chosen))
        self._user_factors = scaled(U, root * unit, checkpoint)
        self._film_factors = scaled(V, root / unit, checkpoint)
        self._film_level = matrix.film_means if centred else np.zeros(self._data.n_films)
        self._epoch += 1

    def model(self) -> FactorModel:
        """Return what has been learnt: before the fit, the mean rating."""
        data = self._data
        level, mean = self._film_level, data.mean
        if level is not None and self._settings["centre"] == "none":
            mean = 0.0
        bias = np.zeros(data.n_films) if level is None else level - mean
        return FactorModel(
            method=METHOD.name,
            settings=self._settings,
            seed=self._seed,
            scale=data.scale,
            mean=mean,
            user_bias=frozen_copy(np.zeros(data.n_users, np.float32)),
            film_bias=frozen_copy(bias.astype(np.float32)),
            user_factors=self._user_factors,
            film_factors=self._film_factors,
            user_support=data.user_support,
            film_support=data.film_support,
            ridge=FOLD_IN_RIDGE,
            ridge_per_rating=0.0,
            epoch=self._epoch,
            abilities=METHOD.abilities,
        )


def _cost(n: float, sizes: Sizes, settings: Settings) -> Work:
    smaller, rows = min(sizes.users, sizes.films), sizes.users + sizes.films
    width = min(int(settings["factors"]) or MOST_FACTORS, smaller) + OVERSAMPLING
    if smaller <= EXACT_SIDE:
        epoch = n * (2.0 * smaller + 2.0 * width) + 0.4 * smaller**3
    else:
        epoch = n * (40 + 6.5 * width) + 1.2 * rows * width**2
    return Work(
        epoch=epoch,
        cores=1,
        first=0.0,
        bytes=32 * n + 32.0 * rows * width + snapshot_bytes(sizes, width),
        prediction=5 + 0.25 * width,
    )


METHOD = Method(
    name="svd",
    title="Singular value decomposition",
    sentence="Fills every gap with the film's mean and keeps the strongest patterns of what results.",
    group=MethodGroup.CLASSIC,
    settings=(
        Setting(
            "factors",
            "Factors",
            0,
            "How many singular values are kept (k); 0 for as many as hold the share of the energy below.",
            minimum=0,
            maximum=MOST_FACTORS,
        ),
        Setting(
            "energy",
            "Share of the energy",
            0.95,
            "The factors kept hold at least this share of the sum of squares, if 500 can.",
            minimum=0.01,
            maximum=1,
        ),
        Setting(
            "centre",
            "Centre",
            "films",
            "Whether each film's mean is taken out first: without, one pattern, the mean, holds nearly all.",
            choices=(translatable("films"), translatable("none")),
        ),
        Setting(
            "damping",
            "Damping",
            5.0,
            "How many ratings at the overall mean each film's mean is given.",
            minimum=0,
            maximum=10_000,
            unit="ratings",
        ),
    ),
    abilities=frozenset({Ability.FOLD_IN, Ability.FACTORS, Ability.EXPLAIN, Ability.LINEAR}),
    start=SvdFit,
    cost=_cost,
    evaluation_seconds=1.5,
    presets={"balanced": {}},
)
