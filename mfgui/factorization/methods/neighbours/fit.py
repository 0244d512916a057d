"""What the neighbour methods share: residuals, the search for similar rows in bounded memory, settings."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mfgui.base.text import translatable
from mfgui.factorization.cost import CountsWork, Sizes, Work
from mfgui.factorization.interface import Checkpoint, TrainingData
from mfgui.factorization.methods import baseline
from mfgui.factorization.methods.neighbours.model import Neighbours
from mfgui.factorization.methods.neighbours.residuals import no_ratings, owners, residuals
from mfgui.factorization.pool import spread, workers
from mfgui.factorization.rows import Rows, cut_rows
from mfgui.factorization.schedule import PIECE
from mfgui.factorization.settings import Setting, Settings

MOST_KEPT = 400  # neighbours kept of each row at most; predictions use the strongest of them that rated
KEPT_BYTES = 512 << 20  # memory for all neighbours kept: with very many rows fewer are kept of each
PRODUCTS = 2_000_000  # products of two ratings between two checkpoints, for each thread: some 10 ms


class NeighbourFit:
    """Residuals of the baseline, grouped by person and by film, and the neighbours of one side's rows."""

    settled = False

    def __init__(self, data: TrainingData, settings: Settings, seed: int, *, rows_are_films: bool) -> None:
        self._data, self._settings, self._seed = data, settings, seed
        self._rows_are_films = rows_are_films  # whose neighbours are looked for: the films', else the people's
        self._user_bias = np.zeros(data.n_users, np.float32)
        self._film_bias = np.zeros(data.n_films, np.float32)
        self._by_user, self._by_film = no_ratings(data.n_users), no_ratings(data.n_films)
        self._compared = self._by_film.values
        rows = data.n_films if rows_are_films else data.n_users
        self._kept = Neighbours(
            np.zeros((rows, 1), np.int32), np.zeros((rows, 1), np.float32), np.zeros(rows, np.int32)
        )
        self._epoch = 0

    def run_epoch(self, checkpoint: Checkpoint) -> None:
        """Do the whole fit."""
        data, ratings = self._data, self._data.ratings
        expected = baseline.BaselineFit(data, baseline.METHOD.choose(), self._seed)
        expected.run_epoch(lambda _: checkpoint(0))
        biases = expected.model()
        by_user, by_film, *compared = residuals(data, self._settings, biases.user_bias, biases.film_bias, checkpoint)
        sides = list(zip((by_user, by_film), compared, strict=True))
        if self._rows_are_films:
            sides.reverse()
        self._kept = find(*sides[0], *sides[1], self._settings, len(ratings), checkpoint)
        self._user_bias, self._film_bias = biases.user_bias, biases.film_bias
        self._by_user, self._by_film, self._compared = by_user, by_film, compared[1]
        for array in (by_user.values, by_film.values, compared[1], *_arrays(self._kept)):
            array.setflags(write=False)
        self._epoch += 1

    def _learnt(self) -> dict[str, Any]:
        """What a model of either kind is made of: before the fit, no ratings and no neighbours."""
        data = self._data
        return {
            "settings": self._settings,
            "seed": self._seed,
            "scale": data.scale,
            "mean": data.mean,
            "user_bias": self._user_bias,
            "film_bias": self._film_bias,
            "user_support": data.user_support,
            "film_support": data.film_support,
            "bias_damping": float(baseline.METHOD.choose()["person_damping"]),
            "by_user": self._by_user,
            "by_film": self._by_film,
            "kept": self._kept,
            "epoch": float(self._epoch),
        }


def find(
    rows: Rows,
    values: NDArray[np.float32],
    across: Rows,
    across_values: NDArray[np.float32],
    settings: Settings,
    n: int,  # told to `checkpoint` at the end, and a share of it before
    checkpoint: Checkpoint,
) -> Neighbours:
    """Find the neighbours of every row, on all cores, going through every pair of ratings of one other.

    Beside the neighbours themselves (`KEPT_BYTES` at most) it takes 20 bytes a row and core: no array is rows
    by rows. The work is Σ n_b² products over the ratings n_b of each other b. The result does not depend on
    the number of cores.

    `rows`, `across`: the same ratings grouped by row and by other.
    `values`, `across_values`: what similarity is of, in those orders.
    """
    from mfgui.factorization.kernels.neighbours import find_neighbours

    count = len(rows.starts) - 1
    most = max(1, min(MOST_KEPT, count - 1, KEPT_BYTES // (8 * max(count, 1))))
    kept = Neighbours(np.empty((count, most), np.int32), np.empty((count, most), np.float32), np.zeros(count, np.int32))
    costs = np.zeros(count + 1, np.int64)
    across_counts = np.diff(across.starts)
    for first in range(0, len(values), PIECE):
        entries = slice(first, first + PIECE)
        owner = owners(rows, first, min(first + PIECE, len(values)))
        costs += np.bincount(owner + 1, across_counts[rows.others[entries]], count + 1).astype(np.int64)
        checkpoint(0)
    np.cumsum(costs, out=costs)
    bounds = cut_rows(costs, 1.0, PRODUCTS)
    chunks = list(zip(bounds[:-1].tolist(), bounds[1:].tolist(), strict=True))[::-1]

    class Lane:
        """One core's scratch, and how far it is in its chunk of rows; a heavy row takes several goes."""

        def __init__(self) -> None:
            self.cursor = np.zeros(4, np.int64)
            self.sums = np.zeros((count, 4), np.float32)
            self.touched = np.empty(count, np.int32)

        @property
        def ready(self) -> bool:
            """Whether there is something to do; takes the next chunk when the present one is done."""
            if self.cursor[0] == self.cursor[1] and chunks:
                first, last = chunks.pop()
                self.cursor[:] = first, last, rows.starts[first], 0
            return bool(self.cursor[0] < self.cursor[1])

        def go_on(self) -> None:
            """Do as much of the chunk as a go may take."""
            find_neighbours(
                rows.starts,
                rows.others,
                values,
                across.starts,
                across.others,
                across_values,
                float(settings["shrinkage"]),
                float(settings["support"]),
                PRODUCTS,
                self.cursor,
                self.sums,
                self.touched,
                kept.codes,
                kept.similarities,
                kept.found,
            )

    lanes = [Lane() for _ in range(workers())]
    total = max(int(costs[-1]), 1)
    while working := [lane for lane in lanes if lane.ready]:
        spread(lambda lane: lane.go_on(), working)
        reached = min(int(lane.cursor[0]) for lane in working)
        checkpoint(int(n * (costs[reached] / total)))
    return kept


def _arrays(kept: Neighbours) -> tuple[NDArray[np.generic], ...]:
    return kept.codes, kept.similarities, kept.found


def neighbours_cost(squares: Callable[[Sizes], float], rows: Callable[[Sizes], int]) -> CountsWork:
    """Count the work of comparing all pairs of rows: `squares` of the sizes is the number of products."""

    def cost(n: float, sizes: Sizes, settings: Settings) -> Work:
        share = n / max(sizes.ratings, 1)
        return Work(
            epoch=5.5 * squares(sizes) * share**2 + 60 * n,
            cores=math.inf,
            first=0.0,
            bytes=24 * n + min(KEPT_BYTES, 8.0 * rows(sizes) * MOST_KEPT) + 20.0 * rows(sizes) * workers(),
            prediction=200 + 20 * int(settings["neighbours"]),
        )

    return cost


def settings(
    *, neighbours: int, similarity: str, shrinkage: float, support: int, damping: float, rows: str
) -> tuple[Setting, ...]:
    """Return the settings with a method's own defaults; `rows` is what is compared: "films" or "people"."""
    films = rows == "films"
    return (
        Setting(
            "neighbours",
            "Neighbours",
            neighbours,
            translatable("How many films a prediction is made from at most: the most similar ones with a rating (k).")
            if films
            else translatable("How many people a prediction is made from at most: the most similar with a rating (k)."),
            minimum=1,
            maximum=MOST_KEPT,
        ),
        Setting(
            "similarity",
            "Similarity",
            similarity,
            "Compare what was rated above or below expectation (pearson), or the ratings themselves (cosine).",
            choices=(translatable("pearson"), translatable("cosine")),
        ),
        Setting(
            "shrinkage",
            "Shrinkage",
            shrinkage,
            translatable("Trusts a similarity the less the fewer people who rated both: n / (n + shrinkage).")
            if films
            else translatable("Trusts a similarity the less the fewer films that both rated: n / (n + shrinkage)."),
            minimum=0,
            maximum=10_000,
        ),
        Setting(
            "support",
            "Least in common",
            support,
            translatable("Two films with fewer people who rated both than this are not compared.")
            if films
            else translatable("Two people with fewer films that both rated than this are not compared."),
            minimum=1,
            maximum=10_000,
        ),
        Setting(
            "damping",
            "Damping",
            damping,
            "Pulls a prediction from few or little similar neighbours towards the baseline.",
            minimum=0,
            maximum=1000,
        ),
    )
