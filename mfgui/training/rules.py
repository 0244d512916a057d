"""The rules that end a run: which one holds, from its curve, and when λ is lowered before it is given up."""

from __future__ import annotations

import math
from collections.abc import Sequence

from mfgui.base.text import written
from mfgui.factorization.settings import Settings
from mfgui.training.events import EpochPoint, Stopping

DIVERGED = 1.5  # a training RMSE this many times the lowest so far means that the run diverges


def rule_that_holds(
    rules: Stopping,
    settings: Settings,  # the method's own
    # The points of whole epochs so far, one at least, and the best of them.
    history: Sequence[EpochPoint],
    best: EpochPoint | None,
    *,
    # Done, and spent training.
    epochs: int,
    seconds: float,
    settled: bool,  # whether further epochs would change nothing (`Fit.settled`)
) -> str:
    """Name of the first rule that holds now, "" when none does."""
    last = history[-1]
    advice = "; " + written("try a smaller step size") if "step" in settings else ""
    if not math.isfinite(last.validation_rmse) or not math.isfinite(last.train_rmse):
        return written("diverged: the numbers grew beyond all bounds") + advice
    # Clipped predictions bound the error: a run that diverges to ±infinity shows at some 2 stars.
    if last.train_rmse > DIVERGED * min(point.train_rmse for point in history):
        return written("diverged: the error keeps growing") + advice
    if rules.target and last.validation_rmse < rules.target:
        return written("reached the target of {target:g}", target=rules.target)
    # A lower λ is given as many epochs to help as the best epoch was.
    since = max(best.epoch, _lowered_at(history)) if best is not None else last.epoch
    if rules.patience and not _lowering_due(settings, history, best) and last.epoch - since >= rules.patience:
        return written("no improvement for {patience} epochs", patience=rules.patience)
    if settled:
        return written("the factors stopped changing")
    if epochs >= rules.epochs:
        return written("{epochs} epochs done", epochs=rules.epochs) if rules.epochs != 1 else written("done")
    if rules.minutes and seconds >= 60 * rules.minutes:
        return written("{minutes:g} minutes are over", minutes=rules.minutes)
    return ""


def is_stuck(settings: Settings, history: Sequence[EpochPoint], best: EpochPoint | None, epochs: int) -> bool:
    """Whether λ is to be lowered after so many epochs: where the settings say so, once after each best epoch."""
    if best is None or not _lowering_due(settings, history, best):
        return False
    return epochs - best.epoch >= int(settings["lower_after"])


def _lowering_due(settings: Settings, history: Sequence[EpochPoint], best: EpochPoint | None) -> bool:
    """Whether a run that is stuck would have its λ lowered before it is given up."""
    switched_on = bool(settings.get("lower_when_stuck", False))
    return switched_on and best is not None and _lowered_at(history) <= best.epoch


def _lowered_at(history: Sequence[EpochPoint]) -> float:
    """Epoch at which λ was lowered last, -1 for never."""
    return max((point.epoch for point in history if point.lowered_to is not None), default=-1.0)
