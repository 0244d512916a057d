"""Why a film is predicted as it is: the exact parts, largest first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mfgui.data.dataset import Ratings
    from mfgui.factorization.model import Explanation, FactorModel, Taste


@dataclass(frozen=True, slots=True, eq=False)
class Reason:
    """One of the person's own ratings, and what it added to (or took from) the prediction, in stars."""

    film: int
    rating: float
    effect: float


@dataclass(frozen=True, slots=True, eq=False)
class Reasons:
    """A prediction, its exact parts, and the person's ratings that moved it most, largest effect first."""

    explanation: Explanation
    ratings: tuple[Reason, ...]

    def lifting(self, count: int) -> tuple[Reason, ...]:
        """Return the ratings that pushed the prediction up most."""
        return tuple(r for r in self.ratings if r.effect > 0)[:count]


def reasons(
    model: FactorModel,
    taste: Taste,
    films: NDArray[np.int32],
    ratings: NDArray[np.float32],
    film: int,
) -> Reasons:
    """Explain one prediction; `films` and `ratings` are what the person rated in training, shape (n,)."""
    parts = model.explain(taste, films, ratings, film)
    order = np.argsort(-np.abs(parts.contributions), kind="stable")
    listed = tuple(
        Reason(int(films[i]), float(ratings[i]), float(parts.contributions[i])) for i in order
    )
    return Reasons(parts, listed)


def trained_ratings(
    films: NDArray[np.int32], ratings: NDArray[np.float32], user: int, held_out: Ratings | None
) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
    """Leave out of a person's ratings those that were kept from training."""
    if held_out is None:
        return films, ratings
    kept = ~np.isin(films, held_out.films[held_out.users == user])
    return films[kept], ratings[kept]
