"""What a run tells: its opening, the points of its curve, its end; and the rules that end it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final, TypeAlias

from mfgui.base.text import translatable
from mfgui.factorization.interest import Interest
from mfgui.factorization.interface import Model
from mfgui.factorization.method import Method
from mfgui.factorization.settings import Settings


@dataclass(frozen=True, slots=True)
class Stopping:
    """Rules that end a run; the first to hold does, and is named in the summary."""

    epochs: int  # number of epochs at most
    patience: int = 5  # end when validation RMSE has not improved for this many epochs; 0 for never
    target: float = 0.0  # end when validation RMSE is under this (the blog's rule); 0 for never
    minutes: float = 0.0  # end after this many minutes of training; 0 for never


@dataclass(frozen=True, slots=True, eq=False)
class RunOpened:
    """First event of a run: what is about to be learnt, and what there is to beat.

    `interest` is the light model of who watches what, learnt from the same ratings; None where there is none.
    `sampled`: where lists of a sample of people are judged, of how many, and how many there are.
    """

    run: int
    method: Method
    settings: Settings
    seed: int
    protocol: str
    n_train: int
    n_validation: int
    stopping: Stopping
    baseline_rmse: float
    interest: Interest | None = None
    sampled: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class EpochPoint:
    """One point of the curve."""

    epoch: float  # epochs done; a fraction inside an epoch; 0 before training
    whole: bool  # True at the end of an epoch: only those points are compared for the best
    ratings_seen: int  # training ratings gone through since epoch 0
    # In stars, of clipped predictions. Of a method with Ability.INTEREST: its objective as a share of what it was
    # before training, and 1 − NDCG@10 on held-out likes. Both are errors: the lower the better.
    train_rmse: float
    validation_rmse: float
    seconds: float  # spent training so far, pauses left out
    best: bool  # whether this is the lowest validation RMSE of a whole epoch so far
    # λ from this point on, where validation was stuck and λ was lowered here; else None.
    lowered_to: float | None = None


@dataclass(frozen=True, slots=True, eq=False)
class EpochReport:
    """A new point of a run's curve, with the usable model behind it.

    `run` is the number of the run: late reports of an old run are dropped by it. The model is a frozen
    snapshot and belongs to the report alone; a run keeps its points and its best model, no others.
    """

    run: int
    point: EpochPoint
    model: Model


@dataclass(frozen=True, slots=True, eq=False)
class RunSummary:
    """Last event of a run. `model` has the best epoch's factors; of `interest` the weight of liking is learnt.

    `of_everybody` is the model's error over everybody's lists, where `validation_rmse` is that of a sample, else NaN.
    """

    run: int
    method: str
    settings: Settings
    seed: int
    best_epoch: int
    epochs: int
    validation_rmse: float
    baseline_rmse: float
    stopped_by: str
    seconds: float
    model: Model
    interest: Interest | None = None
    of_everybody: float = math.nan


@dataclass(frozen=True, slots=True)
class Finishing:
    """A run has done its epochs and does something before its summary comes; `doing` says what, in English (`tr`)."""

    run: int
    doing: str


WEIGHING: Final = translatable("Finding how much liking counts in lists")
JUDGING: Final = translatable("Judging everybody's lists")

RunEvent: TypeAlias = RunOpened | EpochReport | Finishing | RunSummary
