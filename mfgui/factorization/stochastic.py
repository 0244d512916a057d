"""What the methods that learn from blocks of ratings share: state, epochs, snapshots, settings."""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

import numpy as np

from mfgui.data.dataset import parts
from mfgui.factorization import starting
from mfgui.factorization.lowering import Lowering
from mfgui.factorization.model import ROWS, FactorModel, copied_rows, frozen_copy
from mfgui.factorization.schedule import BlockSchedule
from mfgui.factorization.settings import Setting

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mfgui.factorization.registry import Checkpoint, State, TrainingData
    from mfgui.factorization.settings import Settings

BLOCK_WORK = 1 << 21
"""Ratings of a block times factors, about: some 5 to 10 ms of work, 1 ms where each rating is learnt from alone."""

STRIP_BYTES = 1 << 19
"""Rows of a strip's users: half of the second cache that most processors have for each core."""

BLOCKS_PER_REPORT = 8
"""Where reports are wanted every so many batches, blocks are small enough to hit that within so much of it."""

FOLD_IN_RIDGE = 1.0
"""A folded-in person's ridge beside λ per rating: stands in for what stopping early does in training."""

_LANE = 16
"""Rows are padded to a multiple of so many numbers: one 512-bit register, one cache line."""


class StochasticFit(Lowering, ABC):
    """r̂ = μ + b_u + b_i + p_u·q_i, learnt by steps along ½e² + ½λ(|p|² + |q|² + b_u² + b_i²) per rating.

    Parameters
    ----------
    method
        Name of the method.
    planes
        Arrays that each row has: its values (factors, bias, padding), then what the method remembers.
    """

    settled = False
    _most_parts = 1 << 15
    _wave_work = 0

    def __init__(
        self, method: str, planes: int, data: TrainingData, settings: Settings, seed: int
    ) -> None:
        self._method, self._planes = method, planes
        self._data, self._settings, self._seed = data, settings, seed
        self._factors = int(settings["factors"])
        self._width = _LANE * math.ceil((self._factors + 1) / _LANE)
        self._biases = bool(settings["biases"])
        init, centred = str(settings["init"]), bool(settings["global_mean"])
        starting.check_start(init, centred=centred or self._biases)
        self._mean = data.mean if centred else 0.0
        block = BLOCK_WORK // self._factors
        if every := int(settings.get("report_batches", 0)) * int(settings.get("batch", 0)):
            block = min(block, every // BLOCKS_PER_REPORT)
        block = max(1, block, len(data.ratings) // self._most_parts**2)
        strip = max(1, STRIP_BYTES // (4 * planes * self._width))
        self._schedule = BlockSchedule(data, seed, block, strip, self._wave_work // self._factors)
        self._users = self._state(data.user_support, init, 0)
        self._films = self._state(data.film_support, init, 1)

    @abstractmethod
    def _learn(self, bounds: NDArray[np.int64], seed: np.uint64, step: float) -> None:
        """Learn from a block of the schedule, its strips shuffled by a seed."""

    def run_epoch(self, checkpoint: Checkpoint) -> None:
        """Go once over the training ratings, or finish an epoch that was interrupted."""
        decay = float(self._settings["step_decay"]) ** self._schedule.epoch
        step = float(self._settings["step"]) * decay
        self._schedule.run_epoch(
            lambda bounds, seed: self._learn(bounds, seed, step), checkpoint
        )

    def state(self) -> State:
        """See SavesState. The order of the ratings is not part of it: the shuffles are repeated."""
        schedule = self._schedule
        return {
            "users": self._users,
            "films": self._films,
            "epoch": schedule.epoch,
            "blocks_done": schedule.blocks_done,
            "lambda_share": self.lambda_share,
        }

    def restore(self, state: State, checkpoint: Checkpoint) -> None:
        """See SavesState."""
        self._users[:], self._films[:] = state["users"], state["films"]
        self.lambda_share = float(state["lambda_share"])
        self._schedule.restore(int(state["epoch"]), int(state["blocks_done"]), checkpoint)

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
        k, support = self._factors, self._data.user_support
        common = np.zeros(k, np.float32)
        if self._biases:
            for part in parts(len(support), ROWS):
                common += support[part].astype(np.float32) @ self._users[part, :k]
                checkpoint(0)
            common /= np.float32(max(int(support.sum()), 1))
        people = copied_rows(self._users, k, checkpoint, less=common)
        films = copied_rows(self._films, k, checkpoint)
        film_bias = self._films[:, k] + films @ common
        people[support == 0] = 0
        for array in (people, films, film_bias):
            array.setflags(write=False)
        return FactorModel(
            method=self._method,
            settings=self._settings,
            seed=self._seed,
            scale=self._data.scale,
            mean=self._mean,
            user_bias=frozen_copy(self._users[:, k]),
            film_bias=film_bias,
            user_factors=people,
            film_factors=films,
            user_support=self._data.user_support,
            film_support=self._data.film_support,
            ridge=FOLD_IN_RIDGE,
            ridge_per_rating=self.regularisation,
            epoch=self._schedule.progress,
        )

    def _state(self, support: NDArray[np.int32], init: str, side: int) -> NDArray[np.float32]:
        """Return rows of `planes` arrays each, float32 (rows, planes · width); all but the start is zero."""
        state = np.zeros((len(support), self._planes * self._width), np.float32)
        start = starting.starting_factors(
            init, support, self._factors, self._data.mean, (self._seed, 0, side), self._data.checkpoint
        )
        starting.fill_rows(state, start, self._data.checkpoint)
        return state


def step_setting(default: float) -> Setting:
    """Return the setting of the step size."""
    return Setting(
        "step", "Step size", default, "How far each update goes (η); too large a step diverges.",
        minimum=1e-6, maximum=10,
    )  # fmt: skip


def regularisation_setting(default: float) -> Setting:
    """Return the setting of the regularisation per rating."""
    return Setting(
        "regularisation", "Regularisation", default,
        "Pulls factors and biases towards zero, against learning by heart (λ, per rating).",
        minimum=0, maximum=10,
    )  # fmt: skip


def batch_setting(default: int) -> Setting:
    """Return the setting of the minibatch."""
    return Setting(
        "batch", "Batch", default, "How many ratings are looked at before each update.",
        minimum=1, maximum=65_536, unit="ratings",
    )  # fmt: skip
