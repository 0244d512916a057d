"""A factorization in which which films, and how many, a person rated says what to expect of their factors and bias."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from mfgui.factorization.factor_model import FactorModel
from mfgui.factorization.interface import Taste
from mfgui.factorization.methods.bayes.features import count_features
from mfgui.factorization.methods.implicit import ImplicitFactorModel


@dataclass(frozen=True, eq=False)
class PriorFactorModel(ImplicitFactorModel):
    """r̂ = μ + b_u + b_i + p_u·q_i, with a prior mean of p_u and b_u that follows from the films that u rated."""

    # What having rated each film adds to the prior mean of a person's bias, float32, shape (M,).
    bias_prior: NDArray[np.float32] = field(kw_only=True)
    # What the number of ratings says of factors and bias, float64, shape (features, K + 1).
    count_prior: NDArray[np.float64] = field(kw_only=True)

    def fold_in(self, films: NDArray[np.int32], ratings: NDArray[np.float32]) -> Taste:
        """See FactorModel.fold_in: the ridge solves for what the prior mean of such a person leaves."""
        prior = self._prior_of(films)
        left = self._without(prior[:-1], films, ratings) - np.float32(prior[-1])
        rest = FactorModel.fold_in(self, films, left)
        return Taste(rest.bias + float(prior[-1]), (rest.factors + prior[:-1]).astype(np.float32))

    def implicit_part(self, films: NDArray[np.int32]) -> NDArray[np.float64]:
        """Prior mean of the factors of whoever rated these films, whatever the ratings; float64, (K,)."""
        return self._prior_of(films)[:-1]

    def _prior_of(self, films: NDArray[np.int32]) -> NDArray[np.float64]:
        """Prior mean of the factors and the bias of whoever rated these films, float64, shape (K + 1,)."""
        n, by_count = len(films), self.count_prior
        counts = np.append(count_features(np.array([n], np.int32))[0], 1.0)[-len(by_count) :]
        seen = [part[films].sum(axis=0, dtype=np.float64) for part in (self.implicit_factors, self.bias_prior)]
        return np.asarray(np.append(*seen) / np.sqrt(max(n, 1)) + counts @ by_count)
