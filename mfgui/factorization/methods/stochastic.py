"""What the methods that learn from blocks of ratings share: state, epochs, snapshots, settings."""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mfgui.factorization.capabilities import State
from mfgui.factorization.cost import CountsWork, Sizes, Work, padded, snapshot_bytes
from mfgui.factorization.factor_model import FactorModel
from mfgui.factorization.interface import Checkpoint, TrainingData
from mfgui.factorization.methods import starting
from mfgui.factorization.methods.common_settings import unit_of
from mfgui.factorization.methods.lowering import Lowering
from mfgui.factorization.rows import multiply, row_parts, run_chunks
from mfgui.factorization.schedule import BlockSchedule
from mfgui.factorization.settings import Setting, Settings

# Ratings of a block times factors, about: some 5 to 10 ms of work, 1 ms where each rating is learnt from alone.
BLOCK_WORK = 1 << 21

STRIP_BYTES = 1 << 19  # rows of a strip's users: half of the second cache that most processors have for each core
WAVE_BLOCKS = 4  # blocks that a thread learns from between two checkpoints, where no reports are wanted in between
# Where reports are wanted every so many batches, blocks are small enough to hit that within so much of it.
BLOCKS_PER_REPORT = 8

COPIED = 1 << 19  # numbers of a snapshot that a thread copies between two checkpoints: about 1 ms of work
# A folded-in person's ridge beside λ per rating: stands in for what stopping early does in training.
FOLD_IN_RIDGE = 1.0


class StochasticFit(Lowering, ABC):
    """r̂ = μ + b_u + b_i + p_u·q_i, learnt by steps along ½e² + ½λ(|p|² + |q|² + b_u² + b_i²) per rating.

    `method`: name of the method.
    `planes`: arrays that each row has: its values (factors, bias, padding), then what the method remembers.
    """

    settled = False
    _most_parts = 1 << 15
    _wave_work = 0

    def __init__(self, method: str, planes: int, data: TrainingData, settings: Settings, seed: int) -> None:
        self._method, self._planes = method, planes
        self._data, self._settings, self._seed = data, settings, seed
        self._factors = int(settings["factors"])
        self._width = padded(self._factors + 1)
        self._biases = bool(settings["biases"])
        init, centred = str(settings["init"]), bool(settings["global_mean"])
        starting.check_start(init, centred=centred or self._biases)
        self._unit, self._centred = unit_of(data, settings), centred
        block, wave = BLOCK_WORK // self._factors, self._wave_work // self._factors
        if every := int(settings.get("report_batches", 0)) * int(settings.get("batch", 0)):
            block = min(block, every // BLOCKS_PER_REPORT)
        block = max(1, block, len(data.ratings) // self._most_parts**2)
        wave = max(wave, 0 if every else WAVE_BLOCKS * block)
        strip = max(1, STRIP_BYTES // (4 * planes * self._width))
        self._schedule = BlockSchedule(data, seed, block, strip, wave, self._unit)
        self._users = self._state(data.user_support, init, 0)
        self._films = self._state(data.film_support, init, 1)

    @property
    def _mean(self) -> float:
        """μ as the kernels take it: in this fit's unit, 0 where it is left out."""
        return self._data.mean / self._unit if self._centred else 0.0

    @abstractmethod
    def _learn(self, block: tuple[Any, ...], rule: tuple[Any, ...]) -> None:
        """Learn from a block of the schedule, its strips shuffled by a seed.

        `block`: its users, films, values and bounds, the seed, and the state of all people and of all films.
        `rule`: number of factors, whether there are biases, the mean, the regularisation, and the step.
        """

    def run_epoch(self, checkpoint: Checkpoint) -> None:
        """Go once over the training ratings, or finish an epoch that was interrupted."""
        decay = float(self._settings["step_decay"]) ** self._schedule.epoch
        step = float(self._settings["step"]) * decay

        def learn(bounds: NDArray[np.int64], seed: np.uint64) -> None:
            rows = self._schedule
            block = (rows.users, rows.films, rows.values, bounds, seed, self._users, self._films)
            self._learn(block, (self._factors, self._biases, self._mean, self.regularisation, step))

        self._schedule.run_epoch(learn, checkpoint)

    def state(self) -> State:
        """See SavesState. The order of the ratings is not part of it: the shuffles are repeated.

        Rows are in the order of their codes, not of the schedule.
        """
        schedule = self._schedule
        return {
            "users": _frozen(self._users[schedule.user_rows]),
            "films": _frozen(self._films[schedule.film_rows]),
            "epoch": schedule.epoch,
            "blocks_done": schedule.blocks_done,
            "lambda_share": self.lambda_share,
            "unit": self._unit,
        }

    def restore(self, state: State, checkpoint: Checkpoint) -> None:
        """See SavesState."""
        self._users[self._schedule.user_rows] = state["users"]
        self._films[self._schedule.film_rows] = state["films"]
        self.lambda_share = float(state["lambda_share"])
        self._unit = self._schedule.unit = float(state.get("unit", 1.0))  # older versions learnt in stars
        self._schedule.restore(int(state["epoch"]), int(state["blocks_done"]), checkpoint)

    def forget_layout(self) -> None:
        """See ForgetsLayout."""
        self._schedule.forget_layout()

    def model(self) -> FactorModel:
        """See model_between."""
        return self.model_between(lambda _seen: None)

    def model_between(self, checkpoint: Checkpoint) -> FactorModel:
        """Return a frozen copy of what has been learnt so far, told around the average person.

        What the factors of all people have in common is moved to the films' biases: p_u − p̄ and b_i + q_i·p̄
        predict the same. A bias then says how well a film is liked, factors how a person differs from others,
        and somebody folded in is drawn towards the average taste, not towards none (on ml-latest-small this
        lowers the validation RMSE of folded-in people from 0.8325 to 0.8309, seed 1).
        """
        data, schedule = self._data, self._schedule
        common = np.zeros(self._factors, np.float32)
        if self._biases:
            common = self._common_factors(checkpoint)
        people, user_bias = self._copied(self._users, schedule.user_rows, data.user_support, common, checkpoint)
        films, film_bias = self._copied(self._films, schedule.film_rows, data.film_support, 0 * common, checkpoint)
        film_bias += films @ common
        for array in (people, user_bias, film_bias):
            multiply(array, self._unit, checkpoint)
        return FactorModel(
            method=self._method,
            settings=self._settings,
            seed=self._seed,
            scale=data.scale,
            mean=data.mean if self._centred else 0.0,
            user_bias=_frozen(user_bias),
            film_bias=_frozen(film_bias),
            user_factors=_frozen(people),
            film_factors=_frozen(films),
            user_support=data.user_support,
            film_support=data.film_support,
            ridge=FOLD_IN_RIDGE,
            ridge_per_rating=self.regularisation,
            epoch=schedule.progress,
        )

    def _common_factors(self, checkpoint: Checkpoint) -> NDArray[np.float32]:
        """Mean of all people's factors, each person counted as often as they rated."""
        from mfgui.factorization.kernels.snapshot import add_rows

        support = self._data.user_support
        bounds = self._bounds(len(support))
        sums = np.zeros((len(bounds), self._factors))
        run_chunks(
            lambda first, last: add_rows(
                self._users, self._schedule.user_rows, support, first, last, sums[first // bounds[1]]
            ),
            bounds,
            0,
            lambda _done: checkpoint(0),
        )
        mean: NDArray[np.float64] = sums.sum(axis=0) / max(int(support.sum()), 1)
        return mean.astype(np.float32)

    def _copied(
        self,
        state: NDArray[np.float32],
        rows: NDArray[np.int32],
        support: NDArray[np.int32],
        less: NDArray[np.float32],
        checkpoint: Checkpoint,
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Factors, `less` taken from them, and biases of one side, in the order of its codes."""
        from mfgui.factorization.kernels.snapshot import copy_rows

        factors = np.empty((len(rows), self._factors), np.float32)
        biases = np.empty(len(rows), np.float32)
        run_chunks(
            lambda first, last: copy_rows(state, rows, support, less, first, last, factors, biases),
            self._bounds(len(rows)),
            0,
            lambda _done: checkpoint(0),
        )
        return factors, biases

    def _bounds(self, n: int) -> NDArray[np.int64]:
        """Where chunks of COPIED numbers begin, each so many rows, with the end."""
        return np.append(np.arange(0, n, max(1, COPIED // self._factors)), n).astype(np.int64)

    def _state(self, support: NDArray[np.int32], init: str, side: int) -> NDArray[np.float32]:
        """Return rows of `planes` arrays each, float32 (rows, planes · width); all but the start is zero."""
        state = np.empty((len(support), self._planes * self._width), np.float32)
        for part in row_parts(state):  # in file order: see `schedule.blank`
            state[part] = 0
            self._data.checkpoint()
        start = starting.starting_factors(
            init, support, self._factors, self._data.mean / self._unit, (self._seed, 0, side), self._data.checkpoint
        )
        rows = (self._schedule.user_rows, self._schedule.film_rows)[side]
        for part in row_parts(start):
            state[rows[part], : self._factors] = start[part]
            self._data.checkpoint()
        return state


def _frozen(array: NDArray[np.float32]) -> NDArray[np.float32]:
    array.setflags(write=False)
    return array


def stochastic_cost(per_rating: float, per_factor: float, planes: int) -> CountsWork:
    """Count a method's work from the nanoseconds that each rating takes, and each of its factors.

    They are process times, measured with 0.1, 0.9 and 4.5 million ratings, K from 16 to 256.
    """

    def cost(n: float, sizes: Sizes, settings: Settings) -> Work:
        k, rows = int(settings["factors"]), sizes.users + sizes.films
        state = 4.0 * planes * rows * padded(k + 1)
        return Work(
            epoch=n * (per_rating + per_factor * k) + 1.5 * rows * k,
            cores=math.ceil(math.sqrt(n * k / BLOCK_WORK)),
            first=n * 15 + rows * k * 8,
            bytes=state + 12 * n + snapshot_bytes(sizes, k),
            prediction=5 + 0.25 * k,
        )

    return cost


def step_setting(default: float) -> Setting:
    """Return the setting of the step size."""
    return Setting(
        "step",
        "Step size",
        default,
        "How far each update goes (η); too large a step diverges.",
        minimum=1e-6,
        maximum=10,
    )


def regularisation_setting(default: float) -> Setting:
    """Return the setting of the regularisation per rating."""
    return Setting(
        "regularisation",
        "Regularisation",
        default,
        "Pulls factors and biases towards zero, against learning by heart (λ, per rating).",
        minimum=0,
        maximum=10,
    )


def batch_setting(default: int) -> Setting:
    """Return the setting of the minibatch."""
    return Setting(
        "batch",
        "Batch",
        default,
        "How many ratings are looked at before each update.",
        minimum=1,
        maximum=65_536,
        unit="ratings",
    )
