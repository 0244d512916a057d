"""The method `ials`: implicit alternating least squares, which learns who watches what (Hu, Koren & Volinsky 2008)."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from mfgui.data.dataset import Ratings
from mfgui.data.grouping import parts
from mfgui.factorization.agreed import LEAST_RIDGE
from mfgui.factorization.capabilities import State
from mfgui.factorization.cost import Sizes, Work, normal_equations, padded, snapshot_bytes
from mfgui.factorization.interface import Ability, Checkpoint, TrainingData
from mfgui.factorization.method import Method, MethodGroup
from mfgui.factorization.methods import starting
from mfgui.factorization.methods.common_settings import FACTORS
from mfgui.factorization.methods.ials.film_groups import film_groups, no_groups
from mfgui.factorization.methods.ials.model import IALS, INTEREST, RANKING_ERROR, IalsModel, Weighting
from mfgui.factorization.methods.ials.pairs import PAIRED
from mfgui.factorization.pool import uncut
from mfgui.factorization.rows import Rows, aligned_rows, cut_rows, frozen_copy, relative_change, row_parts, run_chunks
from mfgui.factorization.schedule import PIECE, blank
from mfgui.factorization.settings import Setting, Settings

CHUNK_WORK = 1e8  # multiplications of a chunk of rows, about: some 1 to 2 ms of work
WAVE = 16  # chunks for each core between two looks at the checkpoint
ROW_COST = 1.5  # solving a row's system costs as much as so many ratings per factor
_LANE = 16  # rows are padded to a multiple of so many numbers; they stay zero
_SUMMED = 10_000  # ratings whose part of the objective is added between two looks at the checkpoint
_START = 0.1  # length of the people's factors at first, about


class IalsFit:
    """Rounds of weighted ridge regressions: films at fixed people, then people at fixed films.

    Minimises Σ_rated c (1 − p·q)² + w0 Σ_all (p·q)² + Σ λ_u |p_u|² + Σ λ_i |q_i|², λ_u = λ (n_u + w0 M) and
    λ_i = λ (n_i + w0 N) (Rendle et al. 2022, "Revisiting the performance of iALS"); groups of films count as
    people. Before a side is solved both are turned by the eigenvectors of the other side's Gram matrix, which
    changes no product: the term over all pairs then is a diagonal, and a row with few ratings can be solved by a
    system of their number.
    """

    def __init__(self, data: TrainingData, settings: Settings, seed: int) -> None:
        self._data, self._settings, self._seed = data, settings, seed
        self._factors = int(settings["factors"])
        self._width = _LANE * math.ceil(self._factors / _LANE)
        self._weighting = Weighting(data.scale, float(settings["power"]), data.implicit)
        weight = float(settings["group_weight"])
        wanted = data.films is not None and weight > 0
        self._groups = (
            film_groups(data.films, data.film_support, data.checkpoint) if wanted and data.films else no_groups()
        )
        in_groups = np.bincount(self._groups.films, minlength=data.n_films)
        of_groups = np.bincount(self._groups.groups, minlength=self._groups.count)
        # Groups stand below the people, as rows of the same side.
        self._people_support = np.concatenate([data.user_support, of_groups]).astype(np.int32)
        self._film_support = (data.film_support + in_groups).astype(np.int32)
        self._people = aligned_rows(len(self._people_support), self._width)
        start = starting.starting_factors(
            "normal", self._people_support, self._factors, 0.0, (seed, 0, 0), data.checkpoint
        )
        start *= np.float32(_START / math.sqrt(self._factors))
        starting.fill_rows(self._people, start, data.checkpoint)
        self._films = aligned_rows(data.n_films, self._width)
        self._by_people: Rows | None = None
        self._by_film: Rows | None = None
        # Of each row, the squared lengths of its last change and of itself.
        self._people_moves = np.zeros((len(self._people), 2), np.float32)
        self._film_moves = np.zeros((data.n_films, 2), np.float32)
        # What all rows of the other side hold against each factor of the side that is being solved.
        self._prior = np.zeros(self._width, np.float32)
        self._turned = False
        self._epoch = 0
        self._half = 0
        self._chunks_done = 0
        self.settled = False

    def run_epoch(self, checkpoint: Checkpoint) -> None:
        """Solve all films, then all people; goes on where an interrupted epoch stopped."""
        self._lay_out(checkpoint)
        assert self._by_film is not None
        assert self._by_people is not None
        if self._half == 0:
            self._solve(self._by_film, self._film_moves, checkpoint)
            self._half, self._chunks_done, self._turned = 1, 0, False
        self._solve(self._by_people, self._people_moves, checkpoint)
        self._half, self._chunks_done, self._turned = 0, 0, False
        self._epoch += 1
        tolerance = float(self._settings["tolerance"])
        self.settled = all(relative_change(moves) < tolerance for moves in (self._people_moves, self._film_moves))

    def state(self) -> State:
        """See SavesState."""
        return {
            "people": self._people,
            "films": self._films,
            "people_moves": self._people_moves,
            "film_moves": self._film_moves,
            "prior": self._prior,
            "turned": self._turned,
            "epoch": self._epoch,
            "half": self._half,
            "chunks_done": self._chunks_done,
            "settled": self.settled,
        }

    def restore(self, state: State, checkpoint: Checkpoint) -> None:
        """See SavesState."""
        del checkpoint
        for name, rows in (
            ("people", self._people),
            ("films", self._films),
            ("people_moves", self._people_moves),
            ("film_moves", self._film_moves),
            ("prior", self._prior),
        ):
            saved = state[name]
            if not isinstance(saved, np.ndarray) or saved.shape != rows.shape:
                raise ValueError(f"{name} is not of shape {rows.shape}")
            rows[:] = saved
        self._turned, self.settled = bool(state["turned"]), bool(state["settled"])
        self._epoch, self._half = int(state["epoch"]), int(state["half"])
        self._chunks_done = int(state["chunks_done"])

    def forget_layout(self) -> None:
        """See ForgetsLayout."""
        self._by_film = self._by_people = None

    def model(self) -> IalsModel:
        """See model_between."""
        return self.model_between(lambda _seen: None)

    def model_between(self, checkpoint: Checkpoint) -> IalsModel:
        """Return a frozen copy of what has been learnt so far, its factors turned and ordered."""
        turn = self._axes(self._films, checkpoint)[1][:, ::-1][:, : self._factors]
        n_users = self._data.n_users
        people, films = _turned(self._people[:n_users], turn, checkpoint), _turned(self._films, turn, checkpoint)
        for array in (people, films):
            array.setflags(write=False)
        light = float(self._settings["regularisation"])
        every = float(self._settings["unobserved"]) * np.count_nonzero(self._data.film_support)
        return IalsModel(
            method=METHOD.name,
            settings=self._settings,
            seed=self._seed,
            scale=INTEREST,
            mean=0.0,
            user_bias=frozen_copy(np.zeros(n_users, np.float32)),
            film_bias=frozen_copy(np.zeros(self._data.n_films, np.float32)),
            user_factors=people,
            film_factors=films,
            user_support=self._data.user_support,
            film_support=self._data.film_support,
            ridge=light * every,
            ridge_per_rating=light,
            epoch=self._epoch + self._half / 2,
            abilities=METHOD.abilities,
            rating_scale=self._data.scale,
            implicit=self._data.implicit,
        )

    def objective(self, ratings: Ratings, checkpoint: Checkpoint) -> float:
        """See MeasuresObjective: what training lowers, as a share of Σ c, which knowing nothing costs."""
        weight, unobserved = float(self._settings["group_weight"]), float(self._settings["unobserved"])
        groups, n_users = self._groups, self._data.n_users
        sampled = len(self._data.ratings) / max(len(ratings), 1)
        squares = total = 0.0
        for part in parts(len(ratings), _SUMMED):
            weights = self._weighting.weights(ratings.values[part])
            misses = self._misses(ratings.users[part], ratings.films[part])
            squares += sampled * float(weights @ misses)
            total += sampled * float(weights.sum(dtype=np.float64))
            checkpoint(0)
        for part in parts(len(groups.films), _SUMMED):
            squares += weight * float(self._misses(groups.groups[part] + n_users, groups.films[part]).sum())
            checkpoint(0)
        total += weight * len(groups.films)
        rest = unobserved * float((self._gram(self._people, checkpoint) * self._gram(self._films, checkpoint)).sum())
        for rows, ridges in ((self._people, self._ridges(1)), (self._films, self._ridges(0))):
            for part in row_parts(rows):
                rest += float(np.square(rows[part]).sum(axis=1, dtype=np.float64) @ ridges[part])
                checkpoint(0)
        return (squares + rest) / total if total else math.nan

    def _misses(self, people: NDArray[np.int32], films: NDArray[np.int32]) -> NDArray[np.float32]:
        """(1 − p·q)² of pairs."""
        scores = np.einsum("ij,ij->i", self._people[people], self._films[films])
        return np.asarray(np.square(1 - scores))

    def _ridges(self, half: int) -> NDArray[np.float32]:
        """λ of each row of the films (half 0) or the people (half 1)."""
        support = self._people_support if half else self._film_support
        others = np.count_nonzero(self._film_support if half else self._people_support)
        every = float(self._settings["unobserved"]) * others
        ridges = float(self._settings["regularisation"]) * (support + every)
        return np.maximum(ridges, LEAST_RIDGE).astype(np.float32)

    def _lay_out(self, checkpoint: Checkpoint) -> None:
        """Group the ratings, and the groups' films below them, by film and by person; values are roots of weights."""
        ratings, groups, n_users = self._data.ratings, self._groups, self._data.n_users
        roots = np.full(len(groups.films), math.sqrt(float(self._settings["group_weight"])), np.float32)
        below = (groups.groups + np.int32(n_users)).astype(np.int32)
        if self._by_film is None:
            rated = (ratings.films, ratings.users, ratings.values)
            self._by_film = self._grouped(rated, (groups.films, below, roots), self._film_support, checkpoint)
        if self._by_people is None:
            rated = (ratings.users, ratings.films, ratings.values)
            self._by_people = self._grouped(rated, (below, groups.films, roots), self._people_support, checkpoint)

    def _grouped(
        self,
        rated: tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.float32]],
        grouped: tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.float32]],
        support: NDArray[np.int32],
        checkpoint: Checkpoint,
    ) -> Rows:
        from mfgui.factorization.kernels import blocks

        starts = np.zeros(len(support) + 1, np.int64)
        np.cumsum(support, out=starts[1:])
        heads = starts[:-1].copy()
        others, roots = blank(int(starts[-1]), np.int32, checkpoint), blank(int(starts[-1]), np.float32, checkpoint)
        for own, other, values in (rated, grouped):
            for first in range(0, len(own), PIECE):
                here = slice(first, min(first + PIECE, len(own)))
                piece = values[here]
                if own is rated[0]:
                    piece = np.sqrt(self._weighting.weights(piece))
                blocks.place_in_rows(own[here], other[here], piece, 0, len(piece), heads, others, roots)
                checkpoint(0)
        return Rows(starts, others, roots)

    def _axes(
        self, rows: NDArray[np.float32], checkpoint: Checkpoint
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Eigenvalues, ascending, and eigenvectors of the Gram matrix of these rows."""
        gram = self._gram(rows, checkpoint)
        # A number too large for float32 is for the run to see, not for LAPACK.
        gram = np.nan_to_num(gram, nan=0.0, posinf=1e30, neginf=-1e30)
        values, vectors = uncut(lambda: np.linalg.eigh(gram), checkpoint)
        return np.maximum(values, 0), vectors

    def _gram(self, rows: NDArray[np.float32], checkpoint: Checkpoint) -> NDArray[np.float64]:
        gram = np.zeros((self._width, self._width))
        for part in row_parts(rows):
            gram += rows[part].T @ rows[part]
            checkpoint(0)
        return gram

    def _solve(self, rows: Rows, moves: NDArray[np.float32], checkpoint: Checkpoint) -> None:
        """Solve the rows of the present half's side; each half counts half of the epoch's ratings."""
        from mfgui.factorization.kernels.ials import solve_weighted_rows

        if not self._turned:
            values, vectors = self._axes(self._films if self._half else self._people, checkpoint)
            people, films = _turned(self._people, vectors, checkpoint), _turned(self._films, vectors, checkpoint)
            self._people, self._films = people, films
            self._prior[:] = float(self._settings["unobserved"]) * values
            self._turned = True
        own, other = (self._films, self._people) if self._half == 0 else (self._people, self._films)
        prior, ridges, n = self._prior, self._ridges(self._half), len(self._data.ratings)
        before = n if self._half else 0

        def work(first: int, last: int) -> None:
            solve_weighted_rows(rows.starts, rows.others, rows.values, first, last, other, prior, ridges, own, moves)

        def after_wave(done: int) -> None:
            self._chunks_done = done
            checkpoint((before + min(int(rows.starts[bounds[done]]), n)) // 2)

        bounds = cut_rows(rows.starts, ROW_COST * self._width, CHUNK_WORK / self._width**2)
        run_chunks(work, bounds, self._chunks_done, after_wave, each=WAVE)


def _turned(rows: NDArray[np.float32], turn: NDArray[np.float64], checkpoint: Checkpoint) -> NDArray[np.float32]:
    """Multiply rows by an orthogonal matrix (or some columns of one), some at a time."""
    result = aligned_rows(len(rows), turn.shape[1])
    by = np.ascontiguousarray(turn, np.float32)
    for part in row_parts(rows):
        np.matmul(rows[part], by, out=result[part])
        checkpoint(0)
    return result


def _cost(n: float, sizes: Sizes, settings: Settings) -> Work:
    k, rows = int(settings["factors"]), sizes.users + sizes.films
    width = padded(k)
    return Work(
        epoch=1.2 * n * normal_equations(width) + rows * (1.5 * k + 0.04 * width**2),
        cores=max(1, n * width**2 / CHUNK_WORK),
        first=n * 25 + rows * k * 8,
        bytes=12.0 * rows * width + 16 * n + snapshot_bytes(sizes, k),
        prediction=5 + 0.25 * k,
    )


METHOD = Method(
    name="ials",
    title="Implicit ALS",
    sentence="Learns which films each person is likely to watch, from what was rated and how highly.",
    group=MethodGroup.BEST,
    settings=(
        replace(FACTORS, default=128),
        Setting(
            "power",
            "Power of ratings",
            3.0,
            "A rating counts by its share of the best rating, raised to this power; 0 makes all count alike.",
            minimum=0,
            maximum=16,
        ),
        Setting(
            "unobserved",
            "Weight of films not rated",
            0.05,
            "How strongly a film that somebody did not rate counts against it, a best rating being 1 (w0).",
            minimum=0,
            maximum=10,
        ),
        Setting(
            "regularisation",
            "Regularisation",
            0.013,
            "Pulls factors towards zero, more so those with more ratings (λ).",
            minimum=0,
            maximum=1000,
        ),
        Setting(
            "group_weight",
            "Weight of genres, decades, series",
            2.0,
            "Films of one genre, decade or series are learnt from as if one more person had watched them; 0 for not.",
            minimum=0,
            maximum=100,
        ),
        Setting(
            "tolerance",
            "Tolerance",
            0.005,
            "The run ends when a round changes all factors by a smaller share than this.",
            minimum=0,
            maximum=1,
        ),
    ),
    abilities=frozenset(
        {Ability.EPOCHS, Ability.FOLD_IN, Ability.FACTORS, Ability.EXPLAIN, Ability.LINEAR, Ability.INTEREST}
    ),
    start=IalsFit,
    cost=_cost,
    evaluation_seconds=6.0,
    kinds=(IALS, PAIRED),
    epochs=16,
    error=RANKING_ERROR,
    presets={"quick": {"factors": 32}, "balanced": {}, "accurate": {"factors": 256}},
    spark={"factors": None, "regularisation": None, "power": None, "unobserved": None, "group_weight": 0.0},
)
