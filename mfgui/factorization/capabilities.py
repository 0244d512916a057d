"""What only some fits and models can do: be saved, rewound and cut, have factors, give reasons, tell odds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol, TypeAlias, cast, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from mfgui.data.dataset import Ratings
from mfgui.factorization.interface import Ability, Checkpoint, FoldsIn, Model, Taste

# All that a fit needs to go on as if it had never been interrupted, by name; the data are given anew.
State: TypeAlias = "dict[str, NDArray[Any] | bool | int | float]"


_MOST_COUNT: Final = 1 << 53  # above every count of epochs, chunks and blocks


def check_state(fresh: State, saved: State) -> None:
    """Raise ValueError or LookupError unless a saved state has the types and shapes of a fresh fit's own.

    What a fresh state lacks, because it comes with the epochs, and what an older version did not save, is left to the
    fit.
    """
    for name, value in fresh.items():
        if (other := saved.get(name)) is None:
            continue
        if isinstance(value, np.ndarray):
            if not isinstance(other, np.ndarray) or (other.dtype, other.shape) != (value.dtype, value.shape):
                raise ValueError(f"{name} is not {value.dtype} of shape {value.shape}")
            # Whole numbers count something, and kernels look up by them.
            if value.dtype.kind == "i" and other.size and other.min() < 0:
                raise ValueError(f"{name} has a count of {other.min()}")
        elif not 0 <= other < _MOST_COUNT:
            raise ValueError(f"{name} is {other}")


@runtime_checkable
class SavesState(Protocol):
    """A fit that can be saved and continued, in another process too: every built-in method with epochs has it."""

    def state(self) -> State:
        """Return what `restore` needs, as of now or of the checkpoint at which the fit is held.

        Writable arrays may be the fit's own, which it goes on changing: who keeps them copies them.
        """

    def restore(self, state: State, checkpoint: Checkpoint) -> None:
        """Take over the state of a fit of the same method, data, settings and seed; this one is fresh.

        After that it goes on exactly as the other one would have. `checkpoint` may raise; the fit is then of no
        more use.
        """


@runtime_checkable
class LowersRegularisation(Protocol):
    """A fit whose λ can be lowered between epochs (the blog's note on a validation error that is stuck)."""

    def lower_regularisation(self, factor: float) -> float:
        """Multiply λ by a factor from now on, and return the λ that results."""


@runtime_checkable
class CutsModel(Protocol):
    """A fit whose snapshot takes long with very many people, and can be cut."""

    def model_between(self, checkpoint: Checkpoint) -> Model:
        """Return what `model()` returns; `checkpoint` is called between pieces of some 10 ms and may raise."""


@runtime_checkable
class MeasuresObjective(Protocol):
    """A fit of a method with Ability.INTEREST, whose curve is that of its own objective."""

    def objective(self, ratings: Ratings, checkpoint: Checkpoint) -> float:
        """Return what training lowers, 1 where nothing has been learnt.

        `ratings` are all training ratings, or a sample that stands for them.
        """


@runtime_checkable
class ForgetsLayout(Protocol):
    """A fit that can give the memory of the ratings it laid out back at once, and keep what it has learnt."""

    def forget_layout(self) -> None:
        """Let the ratings go that are laid out; the next epoch lays them out again and goes on as ever."""


@dataclass(frozen=True, slots=True, eq=False)
class Explanation:
    """One prediction as parts that add up to it exactly.

    prediction = mean + person_bias + film_bias + sum(contributions) + implicit + remainder + clipped
    """

    prediction: float  # the number shown, in stars, clipped to the scale
    mean: float  # μ
    person_bias: float  # b_u
    film_bias: float  # b_i
    films: NDArray[np.int32]  # the person's own rated films, shape (n,): codes
    # In stars, of each: from the person's ridge solution at fixed film side and biases (Hu, Koren & Volinsky 2008, §5).
    contributions: NDArray[np.float64]
    implicit: float  # what came from which films were rated, whatever the rating (0 without such terms)
    remainder: float  # model minus ridge solution: what training has not settled. Shown, not hidden.
    clipped: float  # what was cut off to stay within the scale


class HasFactors(FoldsIn, Protocol):
    """A model with Ability.FACTORS: r̂ = μ + b_u + b_i + p_u·q_i, or what comes near it; FactorModel is one.

    One with Ability.LINEAR has all of this too, where it has no factors as well (K = 0).
    """

    @property
    def n_factors(self) -> int:
        """K, the number of factors."""

    @property
    def mean(self) -> float:
        """μ, in stars (0 when the model leaves it out)."""

    @property
    def user_support(self) -> NDArray[np.int32]:
        """Number of training ratings of each person, shape (N,)."""

    @property
    def user_bias(self) -> NDArray[np.float32]:
        """b_u, in stars, shape (N,)."""

    @property
    def film_bias(self) -> NDArray[np.float32]:
        """b_i, in stars, shape (M,)."""

    @property
    def user_factors(self) -> NDArray[np.float32]:
        """P, shape (N, K)."""

    @property
    def film_factors(self) -> NDArray[np.float32]:
        """Q, shape (M, K)."""

    @property
    def ridge(self) -> float:
        """With `ridge_per_rating`: a folded-in person's ridge is λ = ridge + ridge_per_rating · n_u.

        The bias may have one of its own, `bias_ridge`; see FactorModel.
        """

    @property
    def ridge_per_rating(self) -> float:
        """See `ridge`."""

    def neighbours(self, film: int, count: int) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
        """Films nearest by cosine of their factors: codes and cosines, nearest first, without the film itself."""


class Explains(Model, Protocol):
    """A model with Ability.EXPLAIN."""

    def explain(self, taste: Taste, films: NDArray[np.int32], ratings: NDArray[np.float32], film: int) -> Explanation:
        """Split the prediction of one film for one person into parts that add up; see Explanation.

        `films` and `ratings` are what that person rated in training, int32 and float32, shape (n,).
        """


class KnowsDates(Model, Protocol):
    """A model with Ability.DATES."""

    def predict_at(
        self, users: NDArray[np.int32], films: NDArray[np.int32], times: NDArray[np.int64]
    ) -> NDArray[np.float32]:
        """Predict ratings given at these times (seconds since 1970), clipped to the scale, shape (n,)."""


class KnowsSpread(Model, Protocol):
    """A model with Ability.SPREAD."""

    def spread(self, users: NDArray[np.int32], films: NDArray[np.int32]) -> NDArray[np.float32]:
        """Standard deviation of ratings around these predictions, in stars, shape (n,)."""

    def interval(
        self, users: NDArray[np.int32], films: NDArray[np.int32], level: float = 0.8
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Bounds, clipped to the scale, between which ratings lie with this probability, each shape (n,)."""


class TellsOdds(Model, Protocol):
    """A model with Ability.ODDS."""

    def odds(self, users: NDArray[np.int32], films: NDArray[np.int32]) -> NDArray[np.float32]:
        """Chance of each step of the scale, the lowest first, float32, shape (n, steps); rows add up to 1."""


def factors_of(model: Model | None) -> HasFactors | None:
    """Return the model as one with factors, None where it has none."""
    return cast("HasFactors", model) if model is not None and Ability.FACTORS in model.abilities else None


def predict_ratings(model: Model, ratings: Ratings, part: slice) -> NDArray[np.float32]:
    """Predict some of these ratings, with their times where the model makes use of them."""
    users, films = ratings.users[part], ratings.films[part]
    if Ability.DATES in model.abilities and ratings.timestamps is not None:
        return cast("KnowsDates", model).predict_at(users, films, ratings.timestamps[part])
    return model.predict(users, films)


# What is kept of an epoch: the film side, in an order of the model's own. On disk float32 becomes float16.
Kept: TypeAlias = "tuple[NDArray[Any], ...]"


@runtime_checkable
class ScoresFew(Protocol):
    """A model that takes far longer for the scores of all films than for those of a few."""

    def scores_of(self, user: int, films: NDArray[np.int32]) -> NDArray[np.float32]:
        """Return `scores(taste(user))[films]`, to rounding, without the other films' scores, shape of `films`."""


def scores_of(model: Model, user: int, films: NDArray[np.int32]) -> NDArray[np.float32]:
    """Unclipped scores of some films for a person of the training ratings, float32, shape of `films`."""
    if isinstance(model, ScoresFew):
        return model.scores_of(user, films)
    return model.scores(model.taste(user))[films]


@runtime_checkable
class Rewinds(Protocol):
    """A model whose run can be rewound: an epoch is kept as its film side alone, and people fold in."""

    def keep(self) -> Kept:
        """Return what has to be kept of this epoch, without copying; may take seconds (see `KeepsLate`)."""

    def at_epoch(self, kept: Kept, epoch: int) -> FoldsIn:
        """Make the model of another epoch of the same run from what was kept; it knows no trained people."""


@runtime_checkable
class KeepsLate(Rewinds, Protocol):
    """A model whose `keep` takes long at first, so that it waits as it is until somebody has asked."""

    def keep_is_ready(self) -> bool:
        """Whether `keep` returns at once."""

    def shared_parts(self) -> Sequence[SharedPart]:
        """Return what it holds in memory meanwhile; models of one run share parts, told by identity."""


class SharedPart(Protocol):
    """Memory that models of one run may share."""

    @property
    def nbytes(self) -> int:
        """Bytes."""
