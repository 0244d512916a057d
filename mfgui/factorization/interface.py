"""What a method is given and what it makes: training data, fits, models and their abilities."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

from mfgui.data.dataset import Dataset, Films, Genome, People, Ratings, RatingScale, Tags
from mfgui.data.grouping import parts
from mfgui.factorization import served

_COUNTED = 1 << 22  # ratings counted between two checkpoints: some 5 ms of work


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
    """

    ratings: Ratings
    n_users: int
    n_films: int
    scale: RatingScale
    films: Films | None = None  # the film table
    # As the data set has them, those of held-out ratings included: only tags whose person and film are a training pair
    # may be learnt from (`content.training_tags`).
    tags: Tags | None = None
    genome: Genome | None = None  # the tag genome; None where unknown
    people: People | None = None  # facts about people; None where unknown
    implicit: bool = False  # see `Dataset.implicit`
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
    """A method being fitted. After construction, and after every epoch, `model()` is usable."""

    settled: bool  # whether the last epoch changed so little that more would be idle

    def run_epoch(self, checkpoint: Checkpoint) -> None:
        """Go once over the training ratings (or do the whole fit, for methods without epochs)."""

    def model(self) -> Model:
        """Return a frozen snapshot of what has been learnt so far; cheap enough to take every second."""


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
    """

    bias: float  # b_u, in stars
    factors: NDArray[np.float32]  # p_u, float32, shape (K,); K = 0 where the model has none


class Model(Protocol):
    """A fitted method. Frozen: any thread may read it. `abilities` tells which optional answers work."""

    @property
    def method(self) -> str:
        """Name of the method in the registry."""

    @property
    def abilities(self) -> frozenset[Ability]:
        """What this model can do beyond predicting."""

    @property
    def scale(self) -> RatingScale:
        """Scale that predictions are clipped to."""

    @property
    def film_support(self) -> NDArray[np.int32]:
        """Number of training ratings of each film, shape (M,)."""

    def predict(self, users: NDArray[np.int32], films: NDArray[np.int32]) -> NDArray[np.float32]:
        """Predicted ratings of pairs, clipped to the scale, shape (n,)."""

    def taste(self, user: int) -> Taste:
        """One trained person."""

    def scores(self, taste: Taste) -> NDArray[np.float32]:
        """Unclipped predictions of all films for one person, shape (M,): what lists are ranked by."""


class FoldsIn(Model, Protocol):
    """A model with Ability.FOLD_IN."""

    def fold_in(self, films: NDArray[np.int32], ratings: NDArray[np.float32]) -> Taste:
        """Person with these ratings; films are int32 codes, none twice, ratings float32 stars, shape (n,)."""


def predict_by_person(model: Model, users: NDArray[np.int32], films: NDArray[np.int32]) -> NDArray[np.float32]:
    """Predict pairs by each person's scores of all films, unclipped, for models that know no quicker way."""
    found = np.empty(len(users), np.float32)
    order = np.argsort(users, kind="stable")
    for pairs in np.split(order, np.flatnonzero(np.diff(users[order])) + 1) if len(order) else ():
        found[pairs] = model.scores(model.taste(int(users[pairs[0]])))[films[pairs]]
    return found
