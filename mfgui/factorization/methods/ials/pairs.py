"""Which films are watched together, beside implicit ALS: EASE (Steck 2019) of low rank, as further factors.

EASE's table of all pairs is B = I − P diag(1 / diag P), P = (XᵀX + λI)⁻¹, where X are the weights of ratings. With the
strongest R right singular vectors V of X and its values s, P is (I − V diag(g) Vᵀ) / λ, g = s² / (s² + λ). So
off the diagonal B is V diag(g) Wᵀ, where a film's W_i = V_i / (1 − h_i), h_i = Σ_r g_r V_ir²: a person is Σ x_j g V_j,
a film W_i, and the interest of the one in the other their product.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mfgui.data.dataset import Ratings
from mfgui.data.grouping import parts
from mfgui.factorization.capabilities import Explanation
from mfgui.factorization.factor_model import check_factors
from mfgui.factorization.interface import Checkpoint, Taste, TrainingData
from mfgui.factorization.methods.ials.model import IalsModel, Weighting, build_ials
from mfgui.factorization.methods.svd import ROWS, FilledRatings, scaled, truncated_svd
from mfgui.factorization.packed import ModelKind, Packed
from mfgui.factorization.rows import frozen_copy

RANK: Final = 256  # R
POWER: Final = 2.0  # of ratings
RIDGE: Final = 100.0  # λ
# More people and films than this, together, would take over half a gigabyte while they are decomposed.
MOST_ROWS: Final = 60_000
ROUNDS: Final = 3  # of the decomposition


@dataclass(frozen=True, eq=False)
class Pairs:
    """What pairs of films say; the large tables hold numbers of two bytes, see `_rounded`."""

    films: NDArray[np.float32]  # W, shape (M, R)
    people: NDArray[np.float32]  # shape (N, R)
    own: NDArray[np.float32]  # 1 − h, shape (M,): a film's V is W times this
    shares: NDArray[np.float32]  # g, shape (R,)


@dataclass(frozen=True, eq=False)
class PairedModel(IalsModel):
    """Interest by implicit ALS, and by pairs of films, added up: one product of K + R factors."""

    # As in Pairs.
    own: NDArray[np.float32] = field(default_factory=lambda: np.empty(0, np.float32))
    shares: NDArray[np.float32] = field(default_factory=lambda: np.empty(0, np.float32))

    @classmethod
    def of(cls, model: IalsModel, pairs: Pairs, checkpoint: Checkpoint) -> PairedModel:
        """Put pairs beside a model."""
        given = {one.name: getattr(model, one.name) for one in fields(model)}
        given["user_factors"] = _beside(model.user_factors, pairs.people, checkpoint)
        given["film_factors"] = _beside(model.film_factors, pairs.films, checkpoint)
        return cls(**given, own=pairs.own, shares=pairs.shares)

    @cached_property
    def alone(self) -> IalsModel:
        """Implicit ALS without the pairs."""
        k = self.n_factors - len(self.shares)
        given = {one.name: getattr(self, one.name) for one in fields(IalsModel)}
        given |= {"user_factors": self.user_factors[:, :k], "film_factors": self.film_factors[:, :k]}
        return IalsModel(**given)

    def pack(self, most_mb: int | None = None) -> Packed:
        packed, k = self.alone.pack(most_mb), self.alone.n_factors
        arrays = packed.arrays | {
            "pair_films": self.film_factors[:, k:].astype(np.float16),
            "pair_people": self.user_factors[:, k:].astype(np.float16),
            "own": self.own,
            "shares": self.shares,
        }
        return Packed(PAIRED.name, packed.facts, arrays)

    def fold_in(self, films: NDArray[np.int32], ratings: NDArray[np.float32]) -> Taste:
        """See FactorModel.fold_in: by pairs, a sum over the films."""
        by_pairs = self._added(films, ratings).sum(axis=0)
        return Taste(0.0, np.concatenate([self.alone.fold_in(films, ratings).factors, by_pairs]))

    def explain(self, taste: Taste, films: NDArray[np.int32], ratings: NDArray[np.float32], film: int) -> Explanation:
        """See IalsModel.explain: each rating's part in both.

        What is told is their mean: each of them is near 1 for a sure film by itself, the sum of both far above.
        """
        k, target = self.alone.n_factors, self.film_factors[film].astype(np.float64)
        by_ials = self.alone.explain(Taste(0.0, taste.factors[:k]), films, ratings, film)
        parts = (by_ials.contributions + self._added(films, ratings).astype(np.float64) @ target[k:]) / 2
        score = float(taste.factors.astype(np.float64) @ target) / 2
        prediction = float(np.clip(score, self.scale.minimum, self.scale.maximum))
        remainder, clipped = score - float(parts.sum()), prediction - score
        return replace(by_ials, prediction=prediction, contributions=parts, remainder=remainder, clipped=clipped)

    def _added(self, films: NDArray[np.int32], ratings: NDArray[np.float32]) -> NDArray[np.float32]:
        """What each rating adds to the person's factors of pairs, shape (n, R)."""
        weights = Weighting(self.rating_scale, POWER).weights(ratings) * self.own[films]
        mine = self.film_factors[films, self.alone.n_factors :]
        return np.asarray(weights[:, np.newaxis] * mine * self.shares)


def learn_pairs(data: TrainingData, seed: int, checkpoint: Checkpoint) -> Pairs:
    """Decompose who rated what; some 1 s for 100,000 ratings."""
    ratings = data.ratings
    weights = Weighting(data.scale, POWER).weights(ratings.values)
    matrix = FilledRatings(
        replace(data, ratings=Ratings(ratings.users, ratings.films, weights)), None, centred=True, checkpoint=checkpoint
    )
    count = min(RANK, *matrix.shape)
    _, values, V = truncated_svd(matrix, count, seed, checkpoint, exact=False, rounds=ROUNDS)
    shares = np.square(values) / (np.square(values) + RIDGE)
    own = np.empty(len(V))
    people = scaled(matrix.times(V), shares, checkpoint)
    for part in parts(len(V), ROWS):
        own[part] = np.maximum(1 - np.square(V[part]) @ shares, 1e-3)
        V[part] /= own[part, np.newaxis]
        checkpoint(0)
    films = scaled(V, np.ones(len(shares)), checkpoint)
    small = (frozen_copy(numbers.astype(np.float32)) for numbers in (own, shares))
    return Pairs(_rounded(films, checkpoint), _rounded(people, checkpoint), *small)


def _beside(left: NDArray[np.float32], right: NDArray[np.float32], checkpoint: Checkpoint) -> NDArray[np.float32]:
    whole = np.empty((len(left), left.shape[1] + right.shape[1]), np.float32)
    for part in parts(len(whole), ROWS):
        np.concatenate([left[part], right[part]], axis=1, out=whole[part])
        checkpoint(0)
    whole.setflags(write=False)
    return whole


def _rounded(numbers: NDArray[np.float32], checkpoint: Checkpoint) -> NDArray[np.float32]:
    """Round to what two bytes hold, which is what files keep: the order of films takes no more."""
    rounded = np.empty_like(numbers)
    for part in parts(len(numbers), ROWS):
        rounded[part] = numbers[part].astype(np.float16)
        checkpoint(0)
    rounded.setflags(write=False)
    return rounded


def _check(packed: Packed, n_users: int, n_films: int) -> None:
    check_factors(packed, n_users, n_films)
    rank = len(packed.arrays["shares"])
    packed.check(
        {
            "pair_films": (np.float16, (n_films, rank)),
            "pair_people": (np.float16, (n_users, rank)),
            "own": (np.float32, (n_films,)),
            "shares": (np.float32, (rank,)),
        }
    )


def _build(packed: Packed, data: TrainingData | None, checkpoint: Checkpoint) -> PairedModel:
    films, people = (packed.arrays[name].astype(np.float32) for name in ("pair_films", "pair_people"))
    pairs = Pairs(films, people, packed.arrays["own"], packed.arrays["shares"])
    return PairedModel.of(build_ials(packed, data, checkpoint), pairs, checkpoint)


PAIRED = ModelKind("interest and pairs", _check, _build, age=1)
