"""What a method brings and what others ask of it: training data, fits, models and their abilities, Method."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeAlias, cast, runtime_checkable

import numpy as np

from mfgui.data.dataset import RatingScale
from mfgui.data.grouping import parts
from mfgui.factorization import served
from mfgui.factorization.settings import Setting, SettingError, Settings, Value, complete

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mfgui.data.dataset import Dataset, Films, Genome, People, Ratings, Tags
    from mfgui.factorization.cost import CountsWork

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
    films, genome, people
        The film table, the tag genome and facts about people, None where unknown.
    tags
        As the data set has them, those of held-out ratings included: only tags whose person and film are a
        training pair may be learnt from (`content.training_tags`).
    implicit
        See `Dataset.implicit`.
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
    people: People | None = None
    implicit: bool = False
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
            dataset.people,
            dataset.implicit,
            checkpoint,
        )

    @cached_property
    def mean(self) -> float:
        """Mean rating μ; 0 of none."""
        return float(self.ratings.values.mean(dtype=np.float64)) if len(self.ratings) else 0.0

    @cached_property
    def spread(self) -> float:
        """Standard deviation of the ratings around their mean; 0 of none."""
        values, total = self.ratings.values, 0.0
        for part in parts(len(values)):
            total += float(np.square(values[part] - np.float32(self.mean), dtype=np.float64).sum())
            self.checkpoint()
        return math.sqrt(total / len(values)) if len(values) else 0.0

    @cached_property
    def user_support(self) -> NDArray[np.int32]:
        """Number of ratings of each person, read-only, shape (N,)."""
        return _counts(self.ratings.users, self.n_users, self.checkpoint)

    @cached_property
    def film_support(self) -> NDArray[np.int32]:
        """Number of ratings of each film, read-only, shape (M,)."""
        return _counts(self.ratings.films, self.n_films, self.checkpoint)


def _counts(codes: NDArray[np.int32], rows: int, checkpoint: Callable[[], object]) -> NDArray[np.int32]:
    counts = np.zeros(rows, np.int32)
    for part in parts(len(codes), _COUNTED):
        served.count_rows(codes[part], counts)
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

_MOST_COUNT: Final = 1 << 53
"""Above every count of epochs, chunks and blocks."""
_MOST_MEAN: Final = 1e12
"""No scale reaches it; above some 1e38 a prediction, which has four bytes, would be infinite."""


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
class MeasuresObjective(Protocol):
    """A fit of a method with Ability.INTEREST, whose curve is that of its own objective."""

    def objective(self, ratings: Ratings, checkpoint: Checkpoint) -> float:
        """Return what training lowers, 1 where nothing has been learnt.

        `ratings` are all training ratings, or a sample that stands for them.
        """
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
    LINEAR = "predicts by mean, biases and the product of factors, and by nothing else"
    DATES = "predicts past ratings better when told when they were given"
    ODDS = "tells the odds of each step of the scale"
    INTEREST = "says how likely a film is to be watched, and predicts no rating"


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
    """A model with Ability.FACTORS: r̂ = μ + b_u + b_i + p_u·q_i, or what comes near it; FactorModel is one.

    One with Ability.LINEAR has all of this too, where it has no factors as well (K = 0).
    """

    @property
    def n_factors(self) -> int:
        """K, the number of factors."""
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


class TellsOdds(Model, Protocol):
    """A model with Ability.ODDS."""

    def odds(self, users: NDArray[np.int32], films: NDArray[np.int32]) -> NDArray[np.float32]:
        """Chance of each step of the scale, the lowest first, float32, shape (n, steps); rows add up to 1."""
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


@dataclass(frozen=True, slots=True, eq=False)
class Packed:
    """A model as a file can hold it: never the ratings.

    Attributes
    ----------
    kind
        Name of its ModelKind.
    facts
        What JSON can hold; those of `of` among them.
    arrays
        Read-only; some may be the model's own.
    """

    kind: str
    facts: dict[str, Any]
    arrays: dict[str, NDArray[Any]]

    @classmethod
    def of(cls, kind: str, model: Describes, arrays: Mapping[str, NDArray[Any]], **more: Any) -> Packed:
        """Pack what nearly all models know of themselves, and more facts."""
        facts = {
            "method": model.method,
            "settings": dict(model.settings),
            "model_seed": model.seed,
            "scale": asdict(model.scale),
            "mean": float(model.mean),
            "epoch": float(model.epoch),
            "abilities": sorted(ability.name for ability in model.abilities),
        }
        return cls(kind, facts | more, dict(arrays))

    def described(self) -> dict[str, Any]:
        """Return the facts of `of` by the names of the model's attributes; raises LookupError or ValueError."""
        facts = self.facts
        mean = float(facts["mean"])
        if not abs(mean) < _MOST_MEAN:
            raise ValueError(f"a mean of {mean:g}")
        return {
            "method": str(facts["method"]),
            "settings": dict(facts["settings"]),
            "seed": int(facts["model_seed"]),
            "scale": RatingScale(**facts["scale"]),
            "mean": mean,
            "epoch": float(facts["epoch"]),
            "abilities": frozenset(Ability[name] for name in facts["abilities"]),
        }

    def check(self, expected: Mapping[str, tuple[type, tuple[int, ...]]]) -> None:
        """Raise LookupError or ValueError where arrays are missing, or of another type or shape."""
        for name, (kind, shape) in expected.items():
            array = self.arrays[name]
            if array.dtype != kind or array.shape != shape:
                raise ValueError(f"{name} is {array.dtype} of shape {array.shape}")


class Describes(Protocol):
    """What `Packed.of` asks of a model."""

    @property
    def method(self) -> str:
        """See Model."""
        ...

    @property
    def settings(self) -> Settings:
        """Complete settings that it was fitted with."""
        ...

    @property
    def seed(self) -> int:
        """Seed that it was fitted with."""
        ...

    @property
    def scale(self) -> RatingScale:
        """See Model."""
        ...

    @property
    def mean(self) -> float:
        """See HasFactors."""
        ...

    @property
    def epoch(self) -> float:
        """Epochs behind it."""
        ...

    @property
    def abilities(self) -> frozenset[Ability]:
        """See Model."""
        ...


@runtime_checkable
class Packs(Protocol):
    """A model that can be kept in a file."""

    def pack(self, most_mb: int | None = None) -> Packed:
        """Return what its ModelKind needs to make it again.

        Parameters
        ----------
        most_mb
            About how many megabytes it may take, where it can do with less; None for all there is.
        """
        ...


class RatingsNeededError(ValueError):
    """A model that predicts from the ratings themselves, which no file of ours holds, was to do without them."""


@dataclass(frozen=True, slots=True)
class ModelKind:
    """A kind of model that files can hold.

    Attributes
    ----------
    name
        In files: for good.
    check
        Raise ValueError or LookupError where a packed model is not whole: (packed, people, films).
    build
        Make the model again: (packed, training data, checkpoint) -> model. The data are None where they are not at
        hand; raises LookupError, ValueError or TypeError where the parts do not belong together.
    needs_ratings
        Whether `build` cannot do without the training data.
    """

    name: str
    check: Callable[[Packed, int, int], None]
    build: Callable[[Packed, TrainingData | None, Checkpoint], FoldsIn]
    needs_ratings: bool = False


Kept: TypeAlias = "tuple[NDArray[Any], ...]"
"""What is kept of an epoch: the film side, in an order of the model's own. On disk float32 becomes float16."""


@runtime_checkable
class Rewinds(Protocol):
    """A model whose run can be rewound: an epoch is kept as its film side alone, and people fold in."""

    def keep(self) -> Kept:
        """Return what has to be kept of this epoch, without copying; may take seconds (see `KeepsLate`)."""
        ...

    def at_epoch(self, kept: Kept, epoch: int) -> FoldsIn:
        """Make the model of another epoch of the same run from what was kept; it knows no trained people."""
        ...


@runtime_checkable
class KeepsLate(Rewinds, Protocol):
    """A model whose `keep` takes long at first, so that it waits as it is until somebody has asked."""

    def keep_is_ready(self) -> bool:
        """Whether `keep` returns at once."""
        ...

    def shared_parts(self) -> Sequence[SharedPart]:
        """Return what it holds in memory meanwhile; models of one run share parts, told by identity."""
        ...


class SharedPart(Protocol):
    """Memory that models of one run may share."""

    @property
    def nbytes(self) -> int:
        """Bytes."""
        ...


MANY_RATINGS: Final = 500_000
"""From so many ratings on, presets choose what `Method.larger` has."""


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
    settings, presets, larger
        What can be chosen, named sets of choices (`balanced` is what the defaults are), and what these choose
        otherwise from `MANY_RATINGS` ratings on.
    abilities
        What its models can do.
    start
        Begin fitting: (training data, complete settings, seed) -> Fit.
    cost
        Count the work of a run, so that its cost can be told beforehand; None where it cannot be.
    evaluation_seconds
        What one division of 100,000 ratings takes with the default settings, lists of everybody included, on two
        cores.
    kinds
        Kinds of models that it makes (see `ModelKind`), beside `factor_model.FACTORS`, which is known anyway.
    epochs
        Default number of epochs (1 for methods without epochs).
    patience
        Default number of epochs without improvement after which a run ends.
    race_lane
        In which lane a race offers it first, from 1; 0 for none.
    spark
        Whether Spark has it too, for ratings that outgrow the machine (`mfgui.spark`).
    error
        What the validation error of its runs is called; the lower the better (see `training.events.EpochPoint`).
    """

    name: str
    title: str
    sentence: str
    group: MethodGroup
    settings: tuple[Setting, ...]
    abilities: frozenset[Ability]
    start: Callable[[TrainingData, Settings, int], Fit]
    cost: CountsWork | None = None
    evaluation_seconds: float = 10.0
    kinds: tuple[ModelKind, ...] = ()
    epochs: int = 1
    patience: int = 5
    presets: Mapping[str, Settings] = field(default_factory=dict)
    larger: Mapping[str, Settings] = field(default_factory=dict)
    race_lane: int = 0
    spark: bool = False
    error: str = "RMSE"

    def choose(
        self, preset: str | None = None, chosen: Settings | None = None, *, ratings: int = 0
    ) -> dict[str, Value]:
        """Complete settings from a preset, for so many ratings, and single choices on top; raises SettingError."""
        if preset and preset not in self.presets:
            names = ", ".join(self.presets) or "none"
            raise SettingError(f"method {self.name} has no preset '{preset}'; it has {names}")
        of_preset = {**self.presets[preset]} if preset else {}
        if preset and ratings >= MANY_RATINGS:
            of_preset |= self.larger.get(preset, {})
        return complete(self.settings, {**of_preset, **(chosen or {})})
