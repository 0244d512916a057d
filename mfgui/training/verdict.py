"""What a learning curve says: one rule for each thing that can truly be said of it, with its numbers."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from mfgui.base.text import translatable
from mfgui.training.events import EpochPoint
from mfgui.training.rules import DIVERGED

WINDOW = 5  # epochs looked back over
# A change by a smaller share of the validation RMSE than this is none: the curve's own unrest is as large.
TOLERANCE = 0.0005

MEMORISING_AFTER = 2  # epochs after the best one before a rise is called memorising: a single one may be chance
LOWERED_FOR = 2  # a lowering of λ is what there is to say for so many epochs
MEMORISED = 0.7  # a training RMSE under this share of the validation RMSE means learnt by heart
# A baseline's RMSE under the first is rounding: all ratings are equal; one under the second is then that of factors
# before training.
NO_ERROR, HARDLY_ANY = 1e-6, 1e-3

LEVEL = 0.0005  # within this share of the baseline's RMSE a result is level with it


class Kind(Enum):
    """What can be said of a curve; its value is the rule behind it, in a plain sentence."""

    EARLY = translatable("Said until the first epochs show a direction.")
    LEARNING = translatable(
        "Said while the validation RMSE of the last epoch is lower than 5 epochs before (or than "
        "at the start) by more than 0.05 %."
    )
    MEMORISING = translatable(
        "Said when the best epoch is at least 2 epochs ago, the validation RMSE has risen since "
        "by more than 0.05 %, and the training RMSE has gone on falling."
    )
    STUCK = translatable(
        "Said when the best validation RMSE of the last 5 epochs is not 0.05 % better than the best before them."
    )
    WORSENING = translatable(
        "Said when training and validation RMSE are both more than 0.05 % higher than 5 epochs "
        "before (or than at the start)."
    )
    LOWERED = translatable("Said for 2 epochs after the regularisation λ was lowered because validation was stuck.")
    DIVERGED = translatable(
        "Said when an error is no number any more, or the training RMSE is more than 1.5 times the lowest so far."
    )
    BETTER = translatable("The run has ended, and its validation RMSE is lower than the baseline's by at least 0.05 %.")
    LEVEL = translatable("The run has ended, and its validation RMSE is within 0.05 % of the baseline's.")
    WORSE = translatable("The run has ended, and its validation RMSE is higher than the baseline's by at least 0.05 %.")


class Cause(Enum):
    """Why a method that has ended is worse than the baseline; its value is the rule behind it."""

    MEMORISED = translatable("The training RMSE is under 70 % of the validation RMSE.")
    DIVERGED = Kind.DIVERGED.value
    UNFINISHED = translatable("Validation was still falling when the run ended.")
    TOO_SIMPLE = translatable("The training RMSE is no lower than the baseline's validation RMSE.")
    UNKNOWN = translatable("No rule names a cause.")


@dataclass(frozen=True, slots=True)
class Verdict:
    """One true statement about a run."""

    kind: Kind  # what is said; `kind.value` is the rule
    # What the statement is made of, by name: RMSEs and their changes in stars, epochs, shares as fractions.
    numbers: Mapping[str, float]
    cause: Cause | None = None  # of Kind.WORSE only

    @property
    def rule(self) -> str:
        """The rule behind the statement, and behind the cause where there is one."""
        return f"{self.kind.value} {self.cause.value}" if self.cause else self.kind.value


def beside(rmse: float, baseline: float) -> float:
    """Divide an error by the baseline's; where that has none (all ratings are equal), 1 for none, else NaN."""
    if baseline < NO_ERROR:
        return 1.0 if rmse < HARDLY_ANY else math.nan
    return rmse / baseline


def judge(history: Sequence[EpochPoint], lowered: Sequence[tuple[float, float]] = ()) -> Verdict:
    """Say what a run is doing.

    `history`: its points so far, those inside epochs included; only whole epochs count.
    `lowered`: epoch and new λ of each lowering of the regularisation, in order.
    """
    points = [point for point in history if point.whole]
    if not points:
        return Verdict(Kind.EARLY, {})
    if diverged := _diverged(points):
        return diverged
    last = points[-1]
    if lowered and last.epoch - lowered[-1][0] < LOWERED_FOR:
        return Verdict(Kind.LOWERED, {"epoch": lowered[-1][0], "regularisation": lowered[-1][1]})
    if len(points) == 1:  # the newest figure, which the plot ends with: inside a long first epoch it is another
        return Verdict(Kind.EARLY, {"validation": history[-1].validation_rmse, "before": last.validation_rmse})
    return _memorising(points) or _moving(points)


def judge_result(history: Sequence[EpochPoint], baseline: float) -> Verdict:
    """Say how good a run that has ended is, against the baseline's validation RMSE.

    The result is the best whole epoch: the last point marked `best`.
    """
    points = [point for point in history if point.whole]
    best = next((point for point in reversed(points) if point.best), None)
    if best is None or not math.isfinite(best.validation_rmse):
        return Verdict(Kind.DIVERGED, _range(points))
    ratio = beside(best.validation_rmse, baseline)
    better = 1 - ratio if math.isfinite(ratio) else -math.inf
    numbers = {
        "better": better,
        "validation": best.validation_rmse,
        "training": best.train_rmse,
        "baseline": baseline,
        "epoch": best.epoch,
        "ratio": ratio,
    }
    if better >= LEVEL:
        return Verdict(Kind.BETTER, numbers)
    if better > -LEVEL:
        return Verdict(Kind.LEVEL, numbers)
    return Verdict(Kind.WORSE, numbers, _cause(points, best, baseline))


def _cause(points: list[EpochPoint], best: EpochPoint, baseline: float) -> Cause:
    if _diverged(points):
        return Cause.DIVERGED
    if best.train_rmse < MEMORISED * best.validation_rmse:
        return Cause.MEMORISED
    if len(points) > 2 and _moving(points).kind is Kind.LEARNING:
        return Cause.UNFINISHED
    return Cause.TOO_SIMPLE if best.train_rmse >= baseline else Cause.UNKNOWN


def _range(points: list[EpochPoint]) -> dict[str, float]:
    finite = [point.train_rmse for point in points if math.isfinite(point.train_rmse)]
    return {"lowest": min(finite, default=math.nan), "last": points[-1].train_rmse if points else math.nan}


def _diverged(points: list[EpochPoint]) -> Verdict | None:
    last, numbers = points[-1], _range(points)
    grew = last.train_rmse > DIVERGED * numbers["lowest"]
    if grew or not math.isfinite(last.train_rmse) or not math.isfinite(last.validation_rmse):
        return Verdict(Kind.DIVERGED, numbers | {"epoch": last.epoch})
    return None


def _memorising(points: list[EpochPoint]) -> Verdict | None:
    last = points[-1]
    best = min(points, key=lambda point: (point.validation_rmse, point.epoch))
    rise, fall = last.validation_rmse - best.validation_rmse, best.train_rmse - last.train_rmse
    if last.epoch - best.epoch >= MEMORISING_AFTER and rise > TOLERANCE * best.validation_rmse and fall > 0:
        return Verdict(Kind.MEMORISING, {"since": best.epoch, "rise": rise, "fall": fall})
    return None


def _moving(points: list[EpochPoint]) -> Verdict:
    last, before = points[-1], points[max(0, len(points) - 1 - WINDOW)]
    small = TOLERANCE * before.validation_rmse
    epochs = last.epoch - before.epoch
    fell = before.validation_rmse - last.validation_rmse
    if fell > small:
        return Verdict(Kind.LEARNING, {"fell": fell, "epochs": epochs})
    if -fell > small and last.train_rmse - before.train_rmse > TOLERANCE * before.train_rmse:
        return Verdict(Kind.WORSENING, {"rise": -fell, "epochs": epochs})
    earlier, lately = points[:-WINDOW], points[-WINDOW:]
    if earlier:
        gained = min(p.validation_rmse for p in earlier) - min(p.validation_rmse for p in lately)
        if gained <= small:
            return Verdict(Kind.STUCK, {"epochs": float(WINDOW), "gained": max(gained, 0.0)})
        return Verdict(Kind.LEARNING, {"fell": gained, "epochs": epochs})
    return Verdict(Kind.EARLY, {"validation": last.validation_rmse})
