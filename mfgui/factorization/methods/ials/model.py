"""What implicit ALS has learnt: how likely each person is to watch each film."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mfgui.data.dataset import RatingScale
from mfgui.factorization import served
from mfgui.factorization.capabilities import Explanation
from mfgui.factorization.factor_model import ARRAYS, FactorModel, check_factors, factor_parts
from mfgui.factorization.interface import Checkpoint, Taste, TrainingData
from mfgui.factorization.packed import ModelKind, Packed
from mfgui.factorization.rows import row_parts

# The scale of what `IalsModel` predicts: 0 for a film that nobody like this watches, about 1 for a sure one.
_NEEDED: Final = {"power", "unobserved"}  # settings that answers are made with
INTEREST: Final = RatingScale(0.0, 1.0, 0.01)

RANKING_ERROR: Final = "1 − NDCG@10"  # the validation error of methods that predict no ratings
_LANE = 16


@dataclass(frozen=True, slots=True)
class Weighting:
    """How much a rating counts as a sign of interest."""

    scale: RatingScale  # of the ratings
    power: float  # exponent
    implicit: bool = False  # the ratings are no ratings, but numbers of plays or clicks

    def weights(self, ratings: NDArray[np.float32]) -> NDArray[np.float32]:
        """Weights c of ratings, float32, shape (n,): 1 for the best rating.

        (r / r_max) to a power, where ratings count from one step below the lowest: so a scale of 1 to 5 in whole
        steps, one of 0.5 to 5 in half ones and one of 10 to 50 in tens have the same weights. Counts weigh
        1 + ln n: a second play says less than the first.
        """
        if self.implicit:
            return np.asarray(1 + np.log(np.maximum(ratings, 1)), np.float32)
        lowest = self.scale.minimum - self.scale.step
        share = (ratings - np.float32(lowest)) / np.float32(max(self.scale.maximum - lowest, 1e-12))
        return np.asarray(np.clip(share, 1e-3, 1) ** np.float32(self.power), np.float32)


@dataclass(frozen=True, eq=False)
class IalsModel(FactorModel):
    """Interest s = p·q: about 1 for films that somebody is sure to watch, near 0 for all others.

    No rating is predicted: `predict` returns interest, on a scale from 0 to 1. Means and biases are 0. Factors are
    turned so that QᵀQ is diagonal, the strongest first.
    """

    rating_scale: RatingScale = INTEREST  # of the ratings that it learnt from
    implicit: bool = False  # see `Weighting`

    def pack(self, most_mb: int | None = None) -> Packed:
        del most_mb
        arrays = {name: getattr(self, name) for name in ARRAYS}
        return Packed.of(
            IALS.name,
            self,
            arrays,
            ridge=float(self.ridge),
            ridge_per_rating=float(self.ridge_per_rating),
            rating_scale=asdict(self.rating_scale),
            implicit=self.implicit,
        )

    @property
    def weighting(self) -> Weighting:
        """How much each rating counts."""
        return Weighting(self.rating_scale, float(self.settings["power"]), self.implicit)

    @cached_property
    def prior(self) -> NDArray[np.float64]:
        """w0 · QᵀQ, its diagonal: what all films together hold against each factor; shape (K,)."""
        total = np.zeros(self.n_factors)
        for part in row_parts(self.film_factors):
            total += np.square(self.film_factors[part]).sum(axis=0, dtype=np.float64)
        return total * float(self.settings["unobserved"])

    def ridge_of(self, count: int) -> float:
        """λ of a person with so many ratings: λ (n + w0 M)."""
        return max(self.ridge + self.ridge_per_rating * count, 1e-6)

    def fold_in(self, films: NDArray[np.int32], ratings: NDArray[np.float32]) -> Taste:
        """See FactorModel.fold_in: the same problem that training solves, at fixed films."""
        n, k = len(films), self.n_factors
        width = -(-k // _LANE) * _LANE
        own = np.zeros((n, width), np.float32)
        own[:, :k] = self.film_factors[films]
        prior = np.zeros(width, np.float32)
        prior[:k] = self.prior
        factors, moves = np.zeros((1, width), np.float32), np.zeros((1, 2), np.float32)
        served.solve_weighted_rows(
            np.array([0, n], np.int64),
            np.arange(n, dtype=np.int32),
            np.sqrt(self.weighting.weights(ratings)),
            0,
            1,
            own,
            prior,
            np.full(1, self.ridge_of(n), np.float32),
            factors,
            moves,
        )
        return Taste(0.0, factors[0, :k].copy())

    def explain(self, taste: Taste, films: NDArray[np.int32], ratings: NDArray[np.float32], film: int) -> Explanation:
        """See FactorModel.explain; contributions are of interest (Hu, Koren & Volinsky 2008, §5).

        With the films given, p = A⁻¹ Σ c_r q_r, A = w0 QᵀQ + Σ c_r q_r q_rᵀ + λI: the interest in a film is a sum
        over the person's ratings of c_r · q_rᵀ A⁻¹ q.
        """
        own = self.film_factors[films].astype(np.float64)
        weights = self.weighting.weights(ratings).astype(np.float64)
        matrix = (own * weights[:, np.newaxis]).T @ own + np.diag(self.prior + self.ridge_of(len(films)))
        target = self.film_factors[film].astype(np.float64)
        parts = weights * (own @ np.linalg.solve(matrix, target))
        score = float(taste.factors.astype(np.float64) @ target)
        prediction = float(np.clip(score, self.scale.minimum, self.scale.maximum))
        return Explanation(
            prediction=prediction,
            mean=0.0,
            person_bias=0.0,
            film_bias=0.0,
            films=films,
            contributions=np.asarray(parts),
            implicit=0.0,
            remainder=score - float(parts.sum()),
            clipped=prediction - score,
        )


def build_ials(packed: Packed, _data: TrainingData | None, _checkpoint: Checkpoint) -> IalsModel:
    """Make the model again; see `ModelKind.build`."""
    parts, facts = factor_parts(packed), packed.facts
    parts["abilities"] = packed.described()["abilities"]
    model = IalsModel(**parts, rating_scale=RatingScale(**facts["rating_scale"]), implicit=bool(facts["implicit"]))
    if not model.settings.keys() >= _NEEDED:
        raise KeyError("settings")
    return model


IALS = ModelKind("interest", check_factors, build_ials)  # factors of who watches what
