"""The method `own`: people lean to one side or the other of two traits of films."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mfgui.data.dataset import RatingScale
from mfgui.factorization.capabilities import Explanation, Kept, State
from mfgui.factorization.cost import Sizes, Work
from mfgui.factorization.interface import Ability, Checkpoint, Taste, TrainingData
from mfgui.factorization.method import Method, MethodGroup
from mfgui.factorization.packed import ModelKind, Packed
from mfgui.factorization.settings import Setting, Settings

ABILITIES = frozenset({Ability.EPOCHS, Ability.FOLD_IN, Ability.FACTORS, Ability.EXPLAIN})
ARRAYS = ("leanings", "traits", "user_support", "film_support")
DAMPING = 5.0


@dataclass(frozen=True, eq=False)
class OwnModel:
    """r̂ = μ + l_u · t_i. It shares no code with the models of mfgui."""

    settings: Settings
    seed: int
    scale: RatingScale
    mean: float
    leanings: NDArray[np.float32]
    traits: NDArray[np.float32]
    user_support: NDArray[np.int32]
    film_support: NDArray[np.int32]
    epoch: float
    method: str = "own"
    abilities: frozenset[Ability] = ABILITIES
    n_factors = 2
    ridge = DAMPING
    ridge_per_rating = 0.0

    @property
    def user_factors(self) -> NDArray[np.float32]:
        return self.leanings

    @property
    def film_factors(self) -> NDArray[np.float32]:
        return self.traits

    @property
    def user_bias(self) -> NDArray[np.float32]:
        return np.zeros(len(self.leanings), np.float32)

    @property
    def film_bias(self) -> NDArray[np.float32]:
        return np.zeros(len(self.traits), np.float32)

    def predict(self, users: NDArray[np.int32], films: NDArray[np.int32]) -> NDArray[np.float32]:
        raw = self.mean + np.einsum("nk,nk->n", self.leanings[users], self.traits[films])
        return np.clip(raw, self.scale.minimum, self.scale.maximum).astype(np.float32)

    def taste(self, user: int) -> Taste:
        return Taste(0.0, self.leanings[user])

    def scores(self, taste: Taste) -> NDArray[np.float32]:
        return np.asarray(self.mean + self.traits @ taste.factors, np.float32)

    def fold_in(self, films: NDArray[np.int32], ratings: NDArray[np.float32]) -> Taste:
        return Taste(0.0, solve(self.traits[films], ratings - np.float32(self.mean)))

    def explain(self, taste: Taste, films: NDArray[np.int32], ratings: NDArray[np.float32], film: int) -> Explanation:
        score = float(self.scores(taste)[film])
        shown = float(np.clip(score, self.scale.minimum, self.scale.maximum))
        parts = (score - self.mean) * np.full(len(films), 1 / max(len(films), 1))
        return Explanation(shown, self.mean, 0.0, 0.0, films, parts, 0.0, 0.0, shown - score)

    def neighbours(self, film: int, count: int) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
        lengths = np.linalg.norm(self.traits, axis=1)
        cosines = self.traits @ self.traits[film] / np.maximum(lengths * lengths[film], 1e-9)
        cosines[(self.film_support == 0) | (np.arange(len(cosines)) == film)] = -np.inf
        nearest = np.argsort(-cosines)[:count].astype(np.int32)
        return nearest, cosines[nearest].astype(np.float32)

    def pack(self, most_mb: int | None = None) -> Packed:
        return Packed.of("own kind", self, {name: getattr(self, name) for name in ARRAYS})

    def keep(self) -> Kept:
        return self.traits, np.array([self.mean])

    def at_epoch(self, kept: Kept, epoch: int) -> OwnModel:
        traits, (mean,) = kept
        nobody = np.zeros((0, 2), np.float32)
        return OwnModel(
            self.settings, self.seed, self.scale, mean, nobody, traits, self.user_support, self.film_support, epoch
        )


def solve(rows: NDArray[np.float32], values: NDArray[np.float32]) -> NDArray[np.float32]:
    """Ridge solution of the values on the rows."""
    return np.linalg.solve(rows.T @ rows + DAMPING * np.eye(2), rows.T @ values).astype(np.float32)


class OwnFit:
    """Ridge regressions of one side on the other, in turn."""

    settled = False

    def __init__(self, data: TrainingData, settings: Settings, seed: int) -> None:
        self._data, self._settings, self._seed = data, settings, seed
        rng = np.random.default_rng(seed)
        self._leanings = (float(settings["start"]) * rng.standard_normal((data.n_users, 2))).astype(np.float32)
        self._traits = np.zeros((data.n_films, 2), np.float32)
        self._epoch = 0

    def run_epoch(self, checkpoint: Checkpoint) -> None:
        ratings = self._data.ratings
        above = ratings.values - np.float32(self._data.mean)
        for rows, others, ours, theirs in (
            (ratings.films, ratings.users, self._traits, self._leanings),
            (ratings.users, ratings.films, self._leanings, self._traits),
        ):
            for row in range(len(ours)):
                own = rows == row
                ours[row] = solve(theirs[others[own]], above[own])
            checkpoint(0)
        self._epoch += 1

    def model(self) -> OwnModel:
        data = self._data
        return OwnModel(
            self._settings,
            self._seed,
            data.scale,
            data.mean,
            self._leanings.copy(),
            self._traits.copy(),
            data.user_support,
            data.film_support,
            self._epoch,
        )

    def state(self) -> State:
        return {"leanings": self._leanings, "traits": self._traits, "epoch": self._epoch}

    def restore(self, state: State, checkpoint: Checkpoint) -> None:
        self._leanings[:], self._traits[:], self._epoch = state["leanings"], state["traits"], int(state["epoch"])


def check(packed: Packed, n_users: int, n_films: int) -> None:
    packed.check({"leanings": (np.float32, (n_users, 2)), "traits": (np.float32, (n_films, 2))})


def build(packed: Packed, _data: TrainingData | None, _checkpoint: Checkpoint) -> OwnModel:
    described: dict[str, Any] = packed.described()
    return OwnModel(**described, **{name: packed.arrays[name] for name in ARRAYS})


def cost(n: float, sizes: Sizes, _settings: Settings) -> Work:
    return Work(epoch=1000 * n, cores=1, first=0, bytes=16.0 * (sizes.users + sizes.films), prediction=50)


METHOD = Method(
    name="own",
    title="A method of one's own",
    sentence="Leans to one side or the other.",
    group=MethodGroup.BASELINE,
    settings=(Setting("start", "Start", 0.5, "How far apart people begin.", minimum=0.01, maximum=5),),
    abilities=ABILITIES,
    start=OwnFit,
    cost=cost,
    kinds=(ModelKind("own kind", check, build),),
    epochs=5,
    presets={"balanced": {}},
)
