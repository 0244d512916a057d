"""What a method brings and what others ask of it: training data, fits, models and their abilities, Method."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias, cast, runtime_checkable

import numpy as np

from mfgui.data.dataset import parts
from mfgui.factorization.settings import Setting, SettingError, Settings, Value, complete

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mfgui.data.dataset import Dataset, Films, Genome, Ratings, RatingScale, Tags

_COUNTED = 1 << 22
"""Ratings counted between two checkpoints: some 5 ms of work."""

Checkpoint: TypeAlias = Callable[[int], None]
"""Called by a fit between blocks of at most 50 ms with the ratings seen so far in this epoch.

It blocks while the run is paused and raises to end it; the fit lets that exception through and stays usable.
"""


def _go_on() -> None:
    """Let work go on, where nobody asks to end it."""


@dataclass(frozen=True, eq=False)
class TrainingData:
    """What a method learns from: the training ratings, the sizes of both vocabularies, facts about films.

    Its statistics are computed once, when first asked for.

    Attributes
    ----------
    films, genome
        The film table and the tag genome, None where unknown.
    tags
        As the data set has them, those of held-out ratings included: only tags whose person and film are a
        training pair may be learnt from (`content.training_tags`).
    checkpoint
        Called between pieces of work while a fit is started; it may raise to give up.
    """

    ratings: Ratings
    n_users: int
    n_films: int
    scale: RatingScale
    films: Films | None = None
    tags: Tags | None = None
    genome: Genome | None = None
    checkpoint: Callable[[], object] = _go_on

    @classmethod
    def of(cls, dataset: Dataset, train: Ratings, checkpoint: Callable[[], object] = _go_on) -> TrainingData:
        """Take these ratings of a data set, and all that it knows of the films."""
        return cls(
            train,
            dataset.n_users,
            dataset.n_films,
            dataset.scale,
            dataset.films,
            dataset.tags,
            dataset.genome,
            checkpoint,
        )

    @cached_property
    def mean(self) -> float:
        """Mean rating μ; 0 of none."""
        return float(self.ratings.values.mean(dtype=np.float64)) if len(self.ratings) else 0.0

    @cached_property
    def user_support(self) -> NDArray[np.int32]:
        """Number of ratings of each person, read-only, shape (N,)."""
        return _counts(self.ratings.users, self.n_users, self.checkpoint)

    @cached_property
    def film_support(self) -> NDArray[np.int32]:
        """Number of ratings of each film, read-only, shape (M,)."""
        return _counts(self.ratings.films, self.n_films, self.checkpoint)


def _counts(codes: NDArray[np.int32], rows: int, checkpoint: Callable[[], object]) -> NDArray[np.int32]:
    from mfgui.factorization.kernels import blocks

    counts = np.zeros(rows, np.int32)
    for part in parts(len(codes), _COUNTED):
        blocks.count_rows(codes[part], counts)
        checkpoint()
    counts.setflags(write=False)
    return counts


class Fit(Protocol):
    """A method being fitted. After construction, and after every epoch, `model()` is usable.

    Attributes
    ----------
    settled
        Whether the last epoch changed so little that more would be idle.
    """

    settled: bool

    def run_epoch(self, checkpoint: Checkpoint) -> None:
        """Go once over the training ratings (or do the whole fit, for methods without epochs)."""
        ...

    def model(self) -> Model:
        """Return a frozen snapshot of what has been learnt so far; cheap enough to take every second."""
        ...


State: TypeAlias = "dict[str, NDArray[Any] | bool | int | float]"
"""All that a fit needs to go on as if it had never been interrupted, by name; the data are given anew."""


@runtime_checkable
class SavesState(Protocol):
    """A fit that can be saved and continued, in another process too: every built-in method with epochs has it."""

    def state(self) -> State:
        """Return what `restore` needs, as of now or of the checkpoint at which the fit is held.

        Writable arrays may be the fit's own, which it goes on changing: who keeps them copies them.
        """
        ...

    def restore(self, state: State, checkpoint: Checkpoint) -> None:
        """Take over the state of a fit of the same method, data, settings and seed; this one is fresh.

        After that it goes on exactly as the other one would have. `checkpoint` may raise; the fit is then of no
        more use.
        """
        ...


@runtime_checkable
class LowersRegularisation(Protocol):
    """A fit whose λ can be lowered between epochs (the blog's note on a validation error that is stuck)."""

    def lower_regularisation(self, factor: float) -> float:
        """Multiply λ by a factor from now on, and return the λ that results."""
        ...


@runtime_checkable
class CutsModel(Protocol):
    """A fit whose snapshot takes long with very many people, and can be cut."""

    def model_between(self, checkpoint: Checkpoint) -> Model:
        """Return what `model()` returns; `checkpoint` is called between pieces of some 10 ms and may raise."""
        ...


@runtime_checkable
class ForgetsLayout(Protocol):
    """A fit that can give the memory of the ratings it laid out back at once, and keep what it has learnt."""

    def forget_layout(self) -> None:
        """Let the ratings go that are laid out; the next epoch lays them out again and goes on as ever."""
        ...


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


class HasFactors(FoldsIn, Protocol):
    """A model with Ability.FACTORS: r̂ = μ + b_u + b_i + p_u·q_i, or what comes near it; FactorModel is one."""

    @property
    def n_factors(self) -> int:
        """K, 1 at least."""
        ...

    @property
    def mean(self) -> float:
        """μ, in stars (0 when the model leaves it out)."""
        ...

    @property
    def user_support(self) -> NDArray[np.int32]:
        """Number of training ratings of each person, shape (N,)."""
        ...

    @property
    def user_bias(self) -> NDArray[np.float32]:
        """b_u, in stars, shape (N,)."""
        ...

    @property
    def film_bias(self) -> NDArray[np.float32]:
        """b_i, in stars, shape (M,)."""
        ...

    @property
    def user_factors(self) -> NDArray[np.float32]:
        """P, shape (N, K)."""
        ...

    @property
    def film_factors(self) -> NDArray[np.float32]:
        """Q, shape (M, K)."""
        ...

    @property
    def ridge(self) -> float:
        """With `ridge_per_rating`: a folded-in person's ridge is λ = ridge + ridge_per_rating · n_u."""
        ...

    @property
    def ridge_per_rating(self) -> float:
        """See `ridge`."""
        ...

    def neighbours(self, film: int, count: int) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
        """Films nearest by cosine of their factors: codes and cosines, nearest first, without the film itself."""
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


def factors_of(model: Model | None) -> HasFactors | None:
    """Return the model as one with factors, None where it has none."""
    return cast("HasFactors", model) if model is not None and Ability.FACTORS in model.abilities else None


def predict_ratings(model: Model, ratings: Ratings, part: slice) -> NDArray[np.float32]:
    """Predict some of these ratings, with their times where the model makes use of them."""
    users, films = ratings.users[part], ratings.films[part]
    if Ability.DATES in model.abilities and ratings.timestamps is not None:
        return cast("KnowsDates", model).predict_at(users, films, ratings.timestamps[part])
    return model.predict(users, films)


class MethodGroup(Enum):
    """How the methods are grouped for choosing."""

    CLASSIC = "classic"
    BEST = "best accuracy"
    BASELINE = "baseline"


@dataclass(frozen=True, eq=False)
class Method:
    """One method of the registry.

    Attributes
    ----------
    name, title, sentence
        On the command line; on screen; what it does in one plain sentence.
    group
        Where the picker puts it.
    settings, presets
        What can be chosen, and named sets of choices (`balanced` is what the defaults are).
    abilities
        What its models can do.
    start
        Begin fitting: (training data, complete settings, seed) -> Fit.
    epochs
        Default number of epochs (1 for methods without epochs).
    patience
        Default number of epochs without improvement after which a run ends.
    """

    name: str
    title: str
    sentence: str
    group: MethodGroup
    settings: tuple[Setting, ...]
    abilities: frozenset[Ability]
    start: Callable[[TrainingData, Settings, int], Fit]
    epochs: int = 1
    patience: int = 5
    presets: Mapping[str, Settings] = field(default_factory=dict)

    def choose(self, preset: str | None = None, chosen: Settings | None = None) -> dict[str, Value]:
        """Complete settings from a preset and single choices on top; raises SettingError."""
        if preset and preset not in self.presets:
            names = ", ".join(self.presets) or "none"
            raise SettingError(f"method {self.name} has no preset '{preset}'; it has {names}")
        return complete(self.settings, {**(self.presets[preset] if preset else {}), **(chosen or {})})
