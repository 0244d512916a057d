"""The method `als`: alternating least squares, each row solved exactly."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from mfgui.factorization.agreed import LEAST_RIDGE
from mfgui.factorization.capabilities import State
from mfgui.factorization.cost import Sizes, Work, normal_equations, padded, snapshot_bytes
from mfgui.factorization.factor_model import FactorModel
from mfgui.factorization.interface import Ability, Checkpoint, TrainingData
from mfgui.factorization.method import Method, MethodGroup
from mfgui.factorization.methods import starting
from mfgui.factorization.methods.common_settings import BIASES, FACTORS, GLOBAL_MEAN, unit_of
from mfgui.factorization.methods.lowering import LOWERING, Lowering
from mfgui.factorization.rows import (
    Rows,
    aligned_rows,
    copied_rows,
    cut_rows,
    frozen_copy,
    multiply,
    relative_change,
    rows_to_read,
    run_chunks,
)
from mfgui.factorization.settings import Setting, Settings

CHUNK_WORK = 1e8  # multiplications of a chunk of rows, about: some 1 to 2 ms of work
WAVE = 16  # chunks for each core between two looks at the checkpoint
ROW_COST = 1.5  # solving a row's system costs as much as so many ratings per factor
_LANE = 16  # rows are padded to a multiple of so many numbers; the ridge keeps the padding at zero


class AlsFit(Lowering):
    """Rounds of ridge regressions: films at fixed people, then people at fixed films (Zhou et al. 2008)."""

    def __init__(self, data: TrainingData, settings: Settings, seed: int) -> None:
        self._data, self._settings, self._seed = data, settings, seed
        self._factors = int(settings["factors"])
        init, centred = str(settings["init"]), bool(settings["global_mean"])
        self._biases = bool(settings["biases"])
        self._bias_ridge: float | None = float(settings["bias_regularisation"])
        starting.check_start(init, centred=centred or self._biases)
        self._unit, self._centred = unit_of(data, settings), centred
        self._width = _LANE * math.ceil(self._factors / _LANE)
        self._user_factors = self._start(data.user_support, init, 0)
        # Films are solved first, from the people's factors: they need no start of their own, and without one
        # the curve begins at the mean.
        self._film_factors = self._start(data.film_support, init, 1)
        if init == "normal":
            self._film_factors[:] = 0
        self._user_bias = np.zeros(data.n_users, np.float32)
        self._film_bias = np.zeros(data.n_films, np.float32)
        self._by_user: Rows | None = None
        self._by_film: Rows | None = None
        # Of each row, the squared lengths of its last change and of itself.
        self._user_moves = np.zeros((data.n_users, 2), np.float32)
        self._film_moves = np.zeros((data.n_films, 2), np.float32)
        self._epoch = 0
        self._half = 0
        self._chunks_done = 0
        self._seen = 0
        self.settled = False

    def run_epoch(self, checkpoint: Checkpoint) -> None:
        """Solve all films, then all people; goes on where an interrupted epoch stopped."""
        ratings = self._data.ratings
        if self._by_film is None:
            self._by_film = rows_to_read(
                ratings.films, ratings.users, ratings.values, self._data.film_support, checkpoint, unit=self._unit
            )
        if self._by_user is None:
            self._by_user = rows_to_read(
                ratings.users, ratings.films, ratings.values, self._data.user_support, checkpoint, unit=self._unit
            )
        if self._half == 0:
            self._solve(self._by_film, self._film_moves, checkpoint)
            self._half, self._chunks_done = 1, 0
        self._solve(self._by_user, self._user_moves, checkpoint)
        self._half, self._chunks_done = 0, 0
        self._epoch += 1
        tolerance = float(self._settings["tolerance"])
        self.settled = all(relative_change(moves) < tolerance for moves in (self._user_moves, self._film_moves))

    def state(self) -> State:
        """See SavesState."""
        return {
            "user_factors": self._user_factors,
            "film_factors": self._film_factors,
            "user_bias": self._user_bias,
            "film_bias": self._film_bias,
            "user_moves": self._user_moves,
            "film_moves": self._film_moves,
            "epoch": self._epoch,
            "half": self._half,
            "chunks_done": self._chunks_done,
            "settled": self.settled,
            "lambda_share": self.lambda_share,
            "unit": self._unit,
            "bias_ridge": -1.0 if self._bias_ridge is None else self._bias_ridge,
        }

    def restore(self, state: State, checkpoint: Checkpoint) -> None:
        """See SavesState."""
        self._user_factors[:], self._film_factors[:] = state["user_factors"], state["film_factors"]
        self._user_bias[:], self._film_bias[:] = state["user_bias"], state["film_bias"]
        self._epoch, self._half = int(state["epoch"]), int(state["half"])
        self.settled = bool(state["settled"])
        # What an older version saved says nothing of changes: its round does not count as settled. It cut its
        # chunks otherwise, too; to solve a side again from its beginning changes nothing.
        known = "user_moves" in state
        self._chunks_done = int(state["chunks_done"]) if known else 0
        for name, moves in (("user_moves", self._user_moves), ("film_moves", self._film_moves)):
            moves[:] = state[name] if known else (np.inf, 1)
        self.lambda_share = float(state["lambda_share"])
        # Older versions learnt in stars, and pulled biases as they did factors.
        self._unit = float(state.get("unit", 1.0))
        bias_ridge = float(state.get("bias_ridge", -1))
        self._bias_ridge = bias_ridge if bias_ridge >= 0 else None

    def forget_layout(self) -> None:
        """See ForgetsLayout."""
        self._by_film = self._by_user = None

    def model(self) -> FactorModel:
        """See model_between."""
        return self.model_between(lambda _seen: None)

    def model_between(self, checkpoint: Checkpoint) -> FactorModel:
        """Return a frozen copy of what has been learnt so far."""
        people, films = (
            copied_rows(rows, self._factors, checkpoint) for rows in (self._user_factors, self._film_factors)
        )
        multiply(people, self._unit, checkpoint)
        for array in (people, films):
            array.setflags(write=False)
        return FactorModel(
            method=METHOD.name,
            settings=self._settings,
            seed=self._seed,
            scale=self._data.scale,
            mean=self._data.mean if self._centred else 0.0,
            user_bias=frozen_copy(self._user_bias * np.float32(self._unit)),
            film_bias=frozen_copy(self._film_bias * np.float32(self._unit)),
            user_factors=people,
            film_factors=films,
            user_support=self._data.user_support,
            film_support=self._data.film_support,
            ridge=self.regularisation,
            ridge_per_rating=self._per_rating,
            bias_ridge=self._lowered_bias_ridge,
            epoch=self._epoch + self._half / 2,
        )

    @property
    def _per_rating(self) -> float:
        return float(self._settings["regularisation_per_rating"]) * self.lambda_share

    @property
    def _lowered_bias_ridge(self) -> float | None:
        return None if self._bias_ridge is None else self._bias_ridge * self.lambda_share

    def _start(self, support: NDArray[np.int32], init: str, side: int) -> NDArray[np.float32]:
        rows = aligned_rows(len(support), self._width)
        start = starting.starting_factors(
            init, support, self._factors, self._data.mean / self._unit, (self._seed, 0, side), self._data.checkpoint
        )
        starting.fill_rows(rows, start, self._data.checkpoint)
        return rows

    def _solve(self, rows: Rows, moves: NDArray[np.float32], checkpoint: Checkpoint) -> None:
        """Solve the rows of the present half's side; each half counts half of the epoch's ratings."""
        from mfgui.factorization.kernels.als import solve_rows

        people, films = (self._user_factors, self._user_bias), (self._film_factors, self._film_bias)
        side, other = (films, people) if self._half == 0 else (people, films)
        before = len(self._data.ratings) if self._half else 0
        mean = self._data.mean / self._unit if self._centred else 0.0
        ridge, per_rating = max(self.regularisation, LEAST_RIDGE), self._per_rating
        bias_ridge, bias_per_rating = (ridge, per_rating) if self._biases else (-1.0, 0.0)
        if self._biases and (own := self._lowered_bias_ridge) is not None:
            bias_ridge, bias_per_rating = max(own, LEAST_RIDGE), 0.0
        rule = (mean, ridge, per_rating, bias_ridge, bias_per_rating)

        def work(first: int, last: int) -> None:
            solve_rows(rows.starts, rows.others, rows.values, first, last, *other, *side, moves, *rule)

        def after_wave(done: int) -> None:
            self._chunks_done = done
            checkpoint((before + int(rows.starts[bounds[done]])) // 2)

        bounds = cut_rows(rows.starts, ROW_COST * self._width, CHUNK_WORK / self._width**2)
        run_chunks(work, bounds, self._chunks_done, after_wave, each=WAVE)


def _cost(n: float, sizes: Sizes, settings: Settings) -> Work:
    k, rows = int(settings["factors"]), sizes.users + sizes.films
    width = padded(k)
    return Work(
        epoch=n * normal_equations(width) + 1.5 * rows * k,
        cores=max(1, n * width**2 / CHUNK_WORK),
        first=n * 15 + rows * k * 8,
        bytes=8.0 * rows * width + 20 * n + snapshot_bytes(sizes, k),
        prediction=5 + 0.25 * k,
    )


METHOD = Method(
    name="als",
    title="Alternating least squares",
    sentence="Solves for all films with the people held fixed, then for all people, in turn.",
    group=MethodGroup.CLASSIC,
    settings=(
        FACTORS,
        Setting(
            "regularisation",
            "Regularisation",
            4.0,
            "Pulls factors towards zero, the same for every row (λ).",
            minimum=0,
            maximum=1000,
        ),
        Setting(
            "regularisation_per_rating",
            "Regularisation per rating",
            0.06,
            "Pulls factors of rows with many ratings towards zero, in proportion to their number (λ·n).",
            minimum=0,
            maximum=10,
        ),
        Setting(
            "bias_regularisation",
            "Regularisation of biases",
            2.0,
            "Pulls biases towards zero, the same for every row: as much as so many ratings that are just as expected.",
            minimum=0,
            maximum=1000,
        ),
        BIASES,
        GLOBAL_MEAN,
        starting.setting("normal"),
        Setting(
            "tolerance",
            "Tolerance",
            0.001,
            "The run ends when a round changes all factors by a smaller share than this.",
            minimum=0,
            maximum=1,
        ),
        *LOWERING,
    ),
    abilities=frozenset({Ability.EPOCHS, Ability.FOLD_IN, Ability.FACTORS, Ability.EXPLAIN, Ability.LINEAR}),
    start=AlsFit,
    cost=_cost,
    evaluation_seconds=7.0,
    epochs=30,
    race_lane=3,
    spark={"factors": None, "regularisation_per_rating": None, "bias_regularisation": None, "regularisation": 0.0},
    presets={"quick": {"factors": 16}, "balanced": {}, "accurate": {"factors": 128}},
    larger={"accurate": {"factors": 32, "regularisation": 5.0, "regularisation_per_rating": 0.05}},
)
