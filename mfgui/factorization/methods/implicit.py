"""A factor model in which the films that a person rated say something, whatever the ratings."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import cast

import numpy as np
from numpy.typing import NDArray

from mfgui.factorization.capabilities import Explanation, Kept
from mfgui.factorization.factor_model import FactorModel, check_factors, factor_parts
from mfgui.factorization.interface import Checkpoint, Taste, TrainingData
from mfgui.factorization.packed import ModelKind, Packed


@dataclass(frozen=True, eq=False)
class ImplicitFactorModel(FactorModel):
    """r̂ = μ + b_u + b_i + q_i·(p_u + |N(u)|^-½ Σ_{j in N(u)} y_j), N(u) the films that u rated.

    `user_factors` holds the whole bracket, so that all predictions are those of a FactorModel.
    """

    implicit_factors: NDArray[np.float32] = field(kw_only=True)  # y, float32, shape (M, K)

    def pack(self, most_mb: int | None = None) -> Packed:
        del most_mb
        return self._packed(IMPLICIT.name, implicit_factors=self.implicit_factors)

    def keep(self) -> Kept:
        return *super().keep(), self.implicit_factors

    def at_epoch(self, kept: Kept, epoch: int) -> ImplicitFactorModel:
        films = cast("ImplicitFactorModel", super().at_epoch(kept, epoch))
        return replace(films, implicit_factors=kept[3])

    def implicit_part(self, films: NDArray[np.int32]) -> NDArray[np.float64]:
        """|N|^-½ Σ y_j over these films; zero without any. float64, shape (K,)."""
        total = self.implicit_factors[films].sum(axis=0, dtype=np.float64)
        return np.asarray(total / np.sqrt(max(len(films), 1)))

    def fold_in(self, films: NDArray[np.int32], ratings: NDArray[np.float32]) -> Taste:
        """See FactorModel.fold_in: the ridge solves for what the implicit part leaves."""
        implicit = self.implicit_part(films)
        rest = super().fold_in(films, self._without(implicit, films, ratings))
        return Taste(rest.bias, (rest.factors + implicit).astype(np.float32))

    def explain(self, taste: Taste, films: NDArray[np.int32], ratings: NDArray[np.float32], film: int) -> Explanation:
        """See FactorModel.explain; the implicit part is one of the parts."""
        implicit = self.implicit_part(films)
        own = Taste(taste.bias, (taste.factors - implicit).astype(np.float32))
        rest = super().explain(own, films, self._without(implicit, films, ratings), film)
        share = float(self.film_factors[film] @ implicit)
        score = rest.prediction - rest.clipped + share
        prediction = float(np.clip(score, self.scale.minimum, self.scale.maximum))
        return replace(rest, prediction=prediction, implicit=share, clipped=prediction - score)

    def _without(
        self, implicit: NDArray[np.float64], films: NDArray[np.int32], ratings: NDArray[np.float32]
    ) -> NDArray[np.float32]:
        """Ratings less what the implicit part predicts of them."""
        return (ratings - self.film_factors[films] @ implicit).astype(np.float32)


def _check(packed: Packed, n_users: int, n_films: int) -> None:
    check_factors(packed, n_users, n_films)
    packed.check({"implicit_factors": (np.float32, packed.arrays["film_factors"].shape)})


def _build(packed: Packed, _data: TrainingData | None, _checkpoint: Checkpoint) -> ImplicitFactorModel:
    return ImplicitFactorModel(**factor_parts(packed), implicit_factors=packed.arrays["implicit_factors"])


IMPLICIT = ModelKind("implicit", _check, _build)  # factors and biases, and what having rated each film says
