"""The method `svdpp`: SVD++, where which films a person rated counts beside how."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from mfgui.data.grouping import parts
from mfgui.factorization.capabilities import State
from mfgui.factorization.cost import SNAPSHOTS, Sizes, Work, snapshot_bytes
from mfgui.factorization.interface import Ability, Checkpoint, TrainingData
from mfgui.factorization.method import Method, MethodGroup
from mfgui.factorization.methods import starting
from mfgui.factorization.methods.common_settings import FACTORS, STEP_DECAY, unit_of
from mfgui.factorization.methods.implicit import IMPLICIT, ImplicitFactorModel
from mfgui.factorization.methods.lowering import LOWERING, Lowering
from mfgui.factorization.methods.stochastic import FOLD_IN_RIDGE, regularisation_setting, step_setting
from mfgui.factorization.pool import workers
from mfgui.factorization.rows import Rows, copied_rows, cut_rows, frozen_copy, group_rows, multiply, run_chunks
from mfgui.factorization.settings import Settings

CHUNK_WORK = 1 << 21  # ratings of a chunk of people times factors, about: some 10 ms of work
SHUFFLED = 10_000  # people whose ratings are shuffled between two checkpoints while a fit is restored


class SvdppFit(Lowering):
    """Gradient descent person by person, on one thread: everybody's films share the same y."""

    settled = False

    def __init__(self, data: TrainingData, settings: Settings, seed: int) -> None:
        self._data, self._settings, self._seed = data, settings, seed
        self._factors = int(settings["factors"])
        self._unit = unit_of(data, settings)
        init = str(settings["init"])
        starting.check_start(init, centred=True)
        self._user_factors, self._film_factors = (
            starting.starting_factors(
                init, support, self._factors, data.mean / self._unit, (seed, 0, side), data.checkpoint
            )
            for side, support in enumerate((data.user_support, data.film_support))
        )
        self._implicit = np.zeros((data.n_films, self._factors), np.float32)
        self._user_bias = np.zeros(data.n_users, np.float32)
        self._film_bias = np.zeros(data.n_films, np.float32)
        self._rows: Rows | None = None
        self._epoch = 0
        self._people_done = 0

    def run_epoch(self, checkpoint: Checkpoint) -> None:
        """Go once over everybody's ratings, or finish an epoch that was interrupted."""
        from mfgui.factorization.kernels.svdpp import svdpp_people

        chosen = self._settings
        if self._rows is None:
            self._rows = self._lay_out(checkpoint)
        rows = self._rows
        order, seed = self._order(self._epoch)
        step = float(chosen["step"]) * float(chosen["step_decay"]) ** self._epoch
        seen = np.concatenate([[0], np.cumsum(self._data.user_support[order], dtype=np.int64)])
        chunk = max(1, CHUNK_WORK // self._factors)
        while self._people_done < len(order):
            first = self._people_done
            last = max(int(np.searchsorted(seen, seen[first] + chunk, "right")) - 1, first + 1)
            svdpp_people(
                rows.starts,
                rows.others,
                rows.values,
                order,
                first,
                last,
                seed,
                self._user_factors,
                self._film_factors,
                self._implicit,
                self._user_bias,
                self._film_bias,
                self._data.mean / self._unit,
                self.regularisation,
                step,
            )
            self._people_done = last
            checkpoint(int(seen[last]))
        self._people_done = 0
        self._epoch += 1

    def state(self) -> State:
        """See SavesState. The order of the ratings is not part of it: the shuffles are repeated."""
        return {
            "user_factors": self._user_factors,
            "film_factors": self._film_factors,
            "implicit": self._implicit,
            "user_bias": self._user_bias,
            "film_bias": self._film_bias,
            "epoch": self._epoch,
            "people_done": self._people_done,
            "lambda_share": self.lambda_share,
            "unit": self._unit,
        }

    def restore(self, state: State, checkpoint: Checkpoint) -> None:
        """See SavesState."""
        from mfgui.factorization.kernels.svdpp import shuffle_people

        self._user_factors[:], self._film_factors[:] = state["user_factors"], state["film_factors"]
        self._implicit[:] = state["implicit"]
        self._user_bias[:], self._film_bias[:] = state["user_bias"], state["film_bias"]
        self._epoch, self._people_done = int(state["epoch"]), int(state["people_done"])
        self.lambda_share = float(state["lambda_share"])
        self._unit = float(state.get("unit", 1.0))  # older versions learnt in stars
        rows = self._rows = self._lay_out(checkpoint)
        for epoch in range(self._epoch + 1):
            order, seed = self._order(epoch)
            people = len(order) if epoch < self._epoch else self._people_done
            for part in parts(people, SHUFFLED):
                shuffle_people(rows.starts, rows.others, rows.values, order, part.start, part.stop, seed)
                checkpoint(0)

    def _lay_out(self, checkpoint: Checkpoint) -> Rows:
        ratings = self._data.ratings
        return group_rows(
            ratings.users, ratings.films, ratings.values, self._data.user_support, checkpoint, unit=self._unit
        )

    def _order(self, epoch: int) -> tuple[NDArray[np.int64], np.uint64]:
        """In which order people come in an epoch, and the seed of their ratings' orders."""
        order = np.random.default_rng((self._seed, 3, epoch)).permutation(self._data.n_users)
        seed = np.random.SeedSequence((self._seed, 2, epoch)).generate_state(1, np.uint64)[0]
        return order, np.uint64(seed)

    def model(self) -> ImplicitFactorModel:
        """See model_between."""
        return self.model_between(lambda _seen: None)

    def model_between(self, checkpoint: Checkpoint) -> ImplicitFactorModel:
        """Return a frozen copy of what has been learnt so far."""
        data = self._data
        implicit = copied_rows(self._implicit, self._factors, checkpoint)
        multiply(implicit, self._unit, checkpoint)
        with np.errstate(over="ignore"):  # a run that diverges: the error after this epoch says so
            biases = [frozen_copy(bias * np.float32(self._unit)) for bias in (self._user_bias, self._film_bias)]
        return ImplicitFactorModel(
            method=METHOD.name,
            settings=self._settings,
            seed=self._seed,
            scale=data.scale,
            mean=data.mean,
            user_bias=biases[0],
            film_bias=biases[1],
            user_factors=self._whole_user_factors(checkpoint),
            film_factors=_frozen(copied_rows(self._film_factors, self._factors, checkpoint)),
            user_support=data.user_support,
            film_support=data.film_support,
            ridge=FOLD_IN_RIDGE,
            ridge_per_rating=self.regularisation,
            epoch=self._epoch + self._people_done / max(data.n_users, 1),
            implicit_factors=_frozen(implicit),
        )

    def _whole_user_factors(self, checkpoint: Checkpoint) -> NDArray[np.float32]:
        from mfgui.factorization.kernels.svdpp import add_implicit

        whole = copied_rows(self._user_factors, self._factors, checkpoint)
        rows = self._rows
        if rows is not None:
            run_chunks(
                lambda first, last: add_implicit(rows.starts, rows.others, first, last, self._implicit, whole),
                cut_rows(rows.starts, 1.0, 4 * CHUNK_WORK / self._factors),
                0,
                lambda _done: checkpoint(0),
            )
        multiply(whole, self._unit, checkpoint)
        return _frozen(whole)


def _frozen(array: NDArray[np.float32]) -> NDArray[np.float32]:
    array.setflags(write=False)
    return array


def _cost(n: float, sizes: Sizes, settings: Settings) -> Work:
    k = int(settings["factors"])
    snapshot = n * (2 + 0.86 * k) / workers()
    state = 4.0 * k * (sizes.users + 2 * sizes.films)
    return Work(
        epoch=n * (20 + 0.95 * k) + snapshot,
        cores=1,
        first=n * 15 + snapshot,
        bytes=state + 8 * n + snapshot_bytes(sizes, k) + 4.0 * SNAPSHOTS * sizes.films * k,
        prediction=5 + 0.25 * k,
    )


METHOD = Method(
    name="svdpp",
    title="SVD++",
    sentence="Also learns from which films a person chose to rate, whatever the ratings.",
    group=MethodGroup.BASELINE,
    settings=(
        FACTORS,
        step_setting(0.01),
        regularisation_setting(0.06),
        STEP_DECAY,
        starting.setting("modest"),
        *LOWERING,
    ),
    abilities=frozenset({Ability.EPOCHS, Ability.FOLD_IN, Ability.FACTORS, Ability.EXPLAIN, Ability.LINEAR}),
    start=SvdppFit,
    cost=_cost,
    kinds=(IMPLICIT,),
    evaluation_seconds=9.0,
    epochs=60,
    race_lane=4,
    presets={"quick": {"factors": 16, "step": 0.02}, "balanced": {}, "accurate": {"factors": 128}},
)
