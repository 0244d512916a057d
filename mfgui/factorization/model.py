"""What a fitted method can answer: the Model protocol, and FactorModel, its commonest kind."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any, Protocol, cast

import numpy as np

from mfgui.data.dataset import parts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy.typing import NDArray

    from mfgui.data.dataset import Ratings, RatingScale
    from mfgui.factorization.registry import TrainingData
    from mfgui.factorization.settings import Settings


class Ability(Enum):
    """What a method or its model can do beyond predicting; panels ask before they offer."""

    EPOCHS = "learns in epochs"
    FOLD_IN = "can take in new or changed ratings without training again"
    FACTORS = "has film factors, so a map and nearest films"
    EXPLAIN = "can split a prediction into exact parts"
    SPREAD = "tells how unsure each prediction is"
    DATES = "predicts past ratings better when told when they were given"


@dataclass(frozen=True, slots=True, eq=False)
class Taste:
    """One person as the model sees them: a trained row, or folded in from ratings.

    A model without factors says more in a subclass of its own, which only it reads.

    Attributes
    ----------
    bias
        b_u, in stars.
    factors
        p_u, float32, shape (K,); K = 0 where the model has none.
    """

    bias: float
    factors: NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Explanation:
    """One prediction as parts that add up to it exactly.

    prediction = mean + person_bias + film_bias + sum(contributions) + implicit + remainder + clipped

    Attributes
    ----------
    prediction
        The number shown, in stars, clipped to the scale.
    mean, person_bias, film_bias
        μ, b_u and b_i.
    films, contributions
        The person's own rated films (int32 codes, shape (n,)) and what each added, in stars (float64,
        shape (n,)), from the person's ridge solution at fixed film side and biases
        (Hu, Koren & Volinsky 2008, §5).
    implicit
        What came from which films were rated, whatever the rating (0 without such terms).
    remainder
        Model minus ridge solution: what training has not settled. Shown, not hidden.
    clipped
        What was cut off to stay within the scale.
    """

    prediction: float
    mean: float
    person_bias: float
    film_bias: float
    films: NDArray[np.int32]
    contributions: NDArray[np.float64]
    implicit: float
    remainder: float
    clipped: float


class Model(Protocol):
    """A fitted method. Frozen: any thread may read it. `abilities` tells which optional answers work."""

    @property
    def method(self) -> str:
        """Name of the method in the registry."""
        ...

    @property
    def abilities(self) -> frozenset[Ability]:
        """What this model can do beyond predicting."""
        ...

    @property
    def scale(self) -> RatingScale:
        """Scale that predictions are clipped to."""
        ...

    @property
    def film_support(self) -> NDArray[np.int32]:
        """Number of training ratings of each film, shape (M,)."""
        ...

    def predict(self, users: NDArray[np.int32], films: NDArray[np.int32]) -> NDArray[np.float32]:
        """Predicted ratings of pairs, clipped to the scale, shape (n,)."""
        ...

    def taste(self, user: int) -> Taste:
        """One trained person."""
        ...

    def scores(self, taste: Taste) -> NDArray[np.float32]:
        """Unclipped predictions of all films for one person, shape (M,): what lists are ranked by."""
        ...


class FoldsIn(Model, Protocol):
    """A model with Ability.FOLD_IN."""

    def fold_in(self, films: NDArray[np.int32], ratings: NDArray[np.float32]) -> Taste:
        """Person with these ratings; films are int32 codes, none twice, ratings float32 stars, shape (n,)."""
        ...


class Explains(Model, Protocol):
    """A model with Ability.EXPLAIN."""

    def explain(self, taste: Taste, films: NDArray[np.int32], ratings: NDArray[np.float32], film: int) -> Explanation:
        """Split the prediction of one film for one person into parts that add up; see Explanation.

        `films` and `ratings` are what that person rated in training, int32 and float32, shape (n,).
        """
        ...


class KnowsDates(Model, Protocol):
    """A model with Ability.DATES."""

    def predict_at(
        self, users: NDArray[np.int32], films: NDArray[np.int32], times: NDArray[np.int64]
    ) -> NDArray[np.float32]:
        """Predict ratings given at these times (seconds since 1970), clipped to the scale, shape (n,)."""
        ...


class KnowsSpread(Model, Protocol):
    """A model with Ability.SPREAD."""

    def spread(self, users: NDArray[np.int32], films: NDArray[np.int32]) -> NDArray[np.float32]:
        """Standard deviation of ratings around these predictions, in stars, shape (n,)."""
        ...

    def interval(
        self, users: NDArray[np.int32], films: NDArray[np.int32], level: float = 0.8
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Bounds, clipped to the scale, between which ratings lie with this probability, each shape (n,)."""
        ...


@dataclass(frozen=True, eq=False)
class FactorModel:
    """A biased factorization r̂ = μ + b_u + b_i + p_u·q_i. Implements Model; all arrays are read-only.

    Attributes
    ----------
    method, settings, seed
        How it was fitted.
    scale
        The data set's rating scale.
    mean
        μ, in stars (0 when the model leaves it out).
    user_bias, film_bias
        float32, shapes (N,) and (M,), in stars.
    user_factors, film_factors
        P float32 (N, K) and Q float32 (M, K).
    user_support, film_support
        int32, number of training ratings of each row.
    ridge, ridge_per_rating
        The ridge that a folded-in person solves has λ = ridge + ridge_per_rating · n_u, on factors and bias.
    epoch
        Epochs behind these factors; may have a fraction.
    """

    method: str
    settings: Settings
    seed: int
    scale: RatingScale
    mean: float
    user_bias: NDArray[np.float32]
    film_bias: NDArray[np.float32]
    user_factors: NDArray[np.float32]
    film_factors: NDArray[np.float32]
    user_support: NDArray[np.int32]
    film_support: NDArray[np.int32]
    ridge: float
    ridge_per_rating: float
    epoch: float = 0.0
    abilities: frozenset[Ability] = field(
        default=frozenset({Ability.EPOCHS, Ability.FOLD_IN, Ability.FACTORS, Ability.EXPLAIN})
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
    ) -> FactorModel:
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

    @property
    def n_factors(self) -> int:
        """K."""
        return int(self.film_factors.shape[1])

    def clip(self, scores: NDArray[np.float32]) -> NDArray[np.float32]:
        """Clip unclipped scores to the rating scale."""
        return np.clip(scores, np.float32(self.scale.minimum), np.float32(self.scale.maximum))

    def predict(self, users: NDArray[np.int32], films: NDArray[np.int32]) -> NDArray[np.float32]:
        """See Model.predict. People or films without training ratings have zero rows: biases, else μ."""
        from mfgui.factorization.kernels import serving

        predictions: NDArray[np.float32] = serving.predict_pairs(
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
        from mfgui.factorization.kernels import serving

        result: NDArray[np.float32] = serving.scores(
            np.float32(self.mean + taste.bias), taste.factors, self.film_bias, self.film_factors
        )
        return result

    def fold_in(self, films: NDArray[np.int32], ratings: NDArray[np.float32]) -> Taste:
        """Taste of a person with these ratings: the ridge solution for (p_u, b_u) at fixed film side.

        Parameters
        ----------
        films
            int32 codes, shape (n,), no film twice.
        ratings
            float32, shape (n,), in stars.
        """
        from mfgui.factorization.kernels import serving

        bias, factors = serving.fold_in(
            films,
            ratings,
            np.float32(self.mean),
            self.film_bias,
            self.film_factors,
            np.float64(self.ridge),
            np.float64(self.ridge_per_rating),
        )
        return Taste(float(bias), factors)

    def fold_in_film(self, users: NDArray[np.int32], ratings: NDArray[np.float32]) -> tuple[float, NDArray[np.float32]]:
        """Bias and factors of a new film with these ratings: the ridge solution at fixed people.

        Parameters
        ----------
        users
            int32 codes of those who rated it, shape (n,), nobody twice.
        ratings
            float32, shape (n,), in stars.
        """
        from mfgui.factorization.kernels import serving

        bias, factors = serving.fold_in(
            users,
            ratings,
            np.float32(self.mean),
            self.user_bias,
            self.user_factors,
            np.float64(self.ridge),
            np.float64(self.ridge_per_rating),
        )
        return float(bias), factors

    def neighbours(self, film: int, count: int) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
        """Films nearest by cosine of their factors: codes and cosines, nearest first.

        The film itself and films without training ratings never appear.
        """
        from mfgui.factorization.kernels import serving

        found: tuple[NDArray[np.int32], NDArray[np.float32]] = serving.nearest(
            self.film_factors, self.film_support, film, count
        )
        return found

    def explain(self, taste: Taste, films: NDArray[np.int32], ratings: NDArray[np.float32], film: int) -> Explanation:
        """Split the prediction of one film for one person into parts that add up; see Explanation.

        Parameters
        ----------
        taste
            The person as predicted from.
        films, ratings
            What that person rated in training, int32 and float32, shape (n,).
        film
            The film to explain.
        """
        from mfgui.factorization.kernels import serving

        score, parts, ridge_total = serving.explain(
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


def predict_ratings(model: Model, ratings: Ratings, part: slice) -> NDArray[np.float32]:
    """Predict some of these ratings, with their times where the model makes use of them."""
    users, films = ratings.users[part], ratings.films[part]
    if Ability.DATES in model.abilities and ratings.timestamps is not None:
        return cast("KnowsDates", model).predict_at(users, films, ratings.timestamps[part])
    return model.predict(users, films)


ROWS = 10_000
"""Rows of factors worked on at a time where it shows in the sums."""

_COPIED = 640_000
"""Numbers copied between two checkpoints: some milliseconds, where the memory is new."""


def row_parts(rows: NDArray[Any]) -> Iterator[slice]:
    """Cut rows into slices of as many numbers as are copied, or drawn, in some milliseconds."""
    return parts(len(rows), max(1, _COPIED // max(rows.shape[1], 1)))


def copied_rows(
    rows: NDArray[np.float32], width: int, checkpoint: Callable[[int], None], *, less: NDArray[np.float32] | None = None
) -> NDArray[np.float32]:
    """Copy the first `width` columns, `less` taken from each row; float32, shape (n, width)."""
    copy = np.empty((len(rows), width), np.float32)
    for here in row_parts(copy):
        if less is None:
            copy[here] = rows[here, :width]
        else:
            np.subtract(rows[here, :width], less, out=copy[here])
        checkpoint(0)
    return copy


def frozen_copy(array: NDArray) -> NDArray:
    """Return a read-only copy, for snapshots of arrays that training goes on changing."""
    copy = array.copy()
    copy.setflags(write=False)
    return copy
