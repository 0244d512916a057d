"""FactorModel: the commonest kind of model, biases and factors of people and films."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from mfgui.data.dataset import RatingScale
from mfgui.factorization import served
from mfgui.factorization.capabilities import Explanation, Kept
from mfgui.factorization.interface import Ability, Checkpoint, Taste, TrainingData
from mfgui.factorization.packed import ModelKind, Packed
from mfgui.factorization.rows import frozen_copy
from mfgui.factorization.settings import Settings

# What a file holds of a FactorModel, by the names of its attributes.
ARRAYS = ("user_bias", "film_bias", "user_factors", "film_factors", "user_support", "film_support")

RIDGES = ("ridge", "ridge_per_rating", "bias_ridge")  # so too; the last where it is not None


@dataclass(frozen=True, eq=False)
class FactorModel:
    """A biased factorization r̂ = μ + b_u + b_i + p_u·q_i. Implements Model; all arrays are read-only."""

    method: str  # how it was fitted
    settings: Settings
    seed: int
    scale: RatingScale  # the data set's rating scale
    mean: float  # μ, in stars (0 when the model leaves it out)
    user_bias: NDArray[np.float32]  # shape (N,), in stars
    film_bias: NDArray[np.float32]  # shape (M,), in stars
    user_factors: NDArray[np.float32]  # P, shape (N, K)
    film_factors: NDArray[np.float32]  # Q, shape (M, K)
    user_support: NDArray[np.int32]  # shape (N,), number of training ratings of each row
    film_support: NDArray[np.int32]  # shape (M,)
    ridge: float  # the ridge that a folded-in person solves has λ = ridge + ridge_per_rating · n_u, on factors and bias
    ridge_per_rating: float
    epoch: float = 0.0  # epochs behind these factors; may have a fraction
    bias_ridge: float | None = None  # λ of the bias, where it has one of its own
    abilities: frozenset[Ability] = field(
        default=frozenset({Ability.EPOCHS, Ability.FOLD_IN, Ability.FACTORS, Ability.EXPLAIN, Ability.LINEAR})
    )

    @classmethod
    def without_factors(
        cls,
        method: str,
        settings: Settings,
        seed: int,
        data: TrainingData,
        user_bias: NDArray[np.float64],
        film_bias: NDArray[np.float64],
        *,
        ridge: float,
        epoch: float,
        abilities: frozenset[Ability],
    ) -> Self:
        """Make a model of biases alone (K = 0)."""
        return cls(
            method=method,
            settings=settings,
            seed=seed,
            scale=data.scale,
            mean=data.mean,
            user_bias=frozen_copy(user_bias.astype(np.float32)),
            film_bias=frozen_copy(film_bias.astype(np.float32)),
            user_factors=frozen_copy(np.zeros((data.n_users, 0), np.float32)),
            film_factors=frozen_copy(np.zeros((data.n_films, 0), np.float32)),
            user_support=data.user_support,
            film_support=data.film_support,
            ridge=ridge,
            ridge_per_rating=0.0,
            epoch=epoch,
            abilities=abilities,
        )

    def pack(self, most_mb: int | None = None) -> Packed:
        """See Packs."""
        del most_mb  # all of it is wanted
        return self._packed(FACTORS.name)

    def _packed(self, kind: str, **arrays: NDArray) -> Packed:
        """Pack a model of this or a further class, with its further arrays."""
        own = {name: getattr(self, name) for name in ARRAYS}
        ridges = {name: float(value) for name in RIDGES if (value := getattr(self, name)) is not None}
        return Packed.of(kind, self, own | arrays, **ridges)

    def keep(self) -> Kept:
        """See Rewinds."""
        ridges = self.ridge, self.ridge_per_rating, *(() if self.bias_ridge is None else (self.bias_ridge,))
        return self.film_factors, self.film_bias, np.array([self.mean, *ridges])

    def at_epoch(self, kept: Kept, epoch: int) -> FactorModel:
        """See Rewinds."""
        film_factors, film_bias, numbers, *_ = kept
        mean, ridge, ridge_per_rating, *bias_ridge = numbers.tolist()
        return replace(
            self,
            mean=mean,
            film_bias=film_bias,
            film_factors=film_factors,
            user_bias=np.zeros(0, np.float32),
            user_factors=np.zeros((0, film_factors.shape[1]), np.float32),
            ridge=ridge,
            ridge_per_rating=ridge_per_rating,
            bias_ridge=bias_ridge[0] if bias_ridge else None,
            epoch=float(epoch),
        )

    @property
    def n_factors(self) -> int:
        """K."""
        return int(self.film_factors.shape[1])

    def clip(self, scores: NDArray[np.float32]) -> NDArray[np.float32]:
        """Clip unclipped scores to the rating scale."""
        return np.clip(scores, np.float32(self.scale.minimum), np.float32(self.scale.maximum))

    def predict(self, users: NDArray[np.int32], films: NDArray[np.int32]) -> NDArray[np.float32]:
        """See Model.predict. People or films without training ratings have zero rows: biases, else μ."""
        predictions: NDArray[np.float32] = served.predict_pairs(
            users,
            films,
            np.float32(self.mean),
            self.user_bias,
            self.film_bias,
            self.user_factors,
            self.film_factors,
            np.float32(self.scale.minimum),
            np.float32(self.scale.maximum),
        )
        return predictions

    def taste(self, user: int) -> Taste:
        """See Model.taste."""
        return Taste(float(self.user_bias[user]), self.user_factors[user])

    def scores(self, taste: Taste) -> NDArray[np.float32]:
        """See Model.scores."""
        result: NDArray[np.float32] = served.scores(
            np.float32(self.mean + taste.bias), taste.factors, self.film_bias, self.film_factors
        )
        return result

    def fold_in(self, films: NDArray[np.int32], ratings: NDArray[np.float32]) -> Taste:
        """Taste of a person with these ratings: the ridge solution for (p_u, b_u) at fixed film side.

        `films`: int32 codes, shape (n,), no film twice.
        `ratings`: float32, shape (n,), in stars.
        """
        bias, factors = served.fold_in(
            films, ratings, np.float32(self.mean), self.film_bias, self.film_factors, *self._ridges()
        )
        return Taste(float(bias), factors)

    def _ridges(self) -> tuple[np.float64, np.float64, np.float64]:
        """As the kernels want them: without a ridge of its own a bias has that of factors, told by a negative one."""
        own = -1.0 if self.bias_ridge is None else self.bias_ridge
        return np.float64(self.ridge), np.float64(self.ridge_per_rating), np.float64(own)

    def neighbours(self, film: int, count: int) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
        """Films nearest by cosine of their factors: codes and cosines, nearest first.

        The film itself and films without training ratings never appear.
        """
        found: tuple[NDArray[np.int32], NDArray[np.float32]] = served.nearest(
            self.film_factors, self.film_support, film, count
        )
        return found

    def explain(self, taste: Taste, films: NDArray[np.int32], ratings: NDArray[np.float32], film: int) -> Explanation:
        """Split the prediction of one film for one person into parts that add up; see Explanation.

        `taste`: the person as predicted from.
        `films`, `ratings`: what that person rated in training, int32 and float32, shape (n,).
        `film`: the film to explain.
        """
        score, parts, ridge_total = served.explain(
            films,
            ratings,
            np.float64(self.mean),
            np.float64(taste.bias),
            taste.factors,
            self.film_bias,
            self.film_factors,
            np.int64(film),
            np.float64(self.ridge),
            np.float64(self.ridge_per_rating),
        )
        prediction = float(np.clip(score, self.scale.minimum, self.scale.maximum))
        latent = score - self.mean - taste.bias - float(self.film_bias[film])
        return Explanation(
            prediction=prediction,
            mean=self.mean,
            person_bias=taste.bias,
            film_bias=float(self.film_bias[film]),
            films=films,
            contributions=parts,
            implicit=0.0,
            remainder=latent - ridge_total,
            clipped=prediction - score,
        )


def check_factors(packed: Packed, n_users: int, n_films: int) -> None:
    """Check the arrays of a packed FactorModel; see `ModelKind.check`."""
    factors = packed.arrays["film_factors"].shape[1]
    packed.check(
        {
            "user_support": (np.int32, (n_users,)),
            "film_support": (np.int32, (n_films,)),
            "user_bias": (np.float32, (n_users,)),
            "film_bias": (np.float32, (n_films,)),
            "user_factors": (np.float32, (n_users, factors)),
            "film_factors": (np.float32, (n_films, factors)),
        }
    )


def factor_parts(packed: Packed) -> dict[str, Any]:
    """Return what a FactorModel is made of again, by the names of its attributes."""
    found = packed.described() | {name: packed.arrays[name] for name in ARRAYS}
    found |= {name: float(packed.facts[name]) for name in RIDGES if name != "bias_ridge" or name in packed.facts}
    # What a model of another package could do beyond this stayed behind in its own class.
    found["abilities"] &= {Ability.EPOCHS, Ability.FOLD_IN, Ability.FACTORS, Ability.EXPLAIN}
    found["abilities"] |= {Ability.LINEAR}
    return found


def _build(packed: Packed, _data: TrainingData | None, _checkpoint: Checkpoint) -> FactorModel:
    return FactorModel(**factor_parts(packed))


FACTORS = ModelKind("factors", check_factors, _build)  # models of factors and biases: files of any method may hold one
