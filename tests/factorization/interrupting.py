"""Training that is interrupted again and again, as by a person who pauses."""

from __future__ import annotations

from mfgui.factorization.interface import Fit


class Interrupted(Exception):  # noqa: N818 - an outcome, not an error
    """Raised by a checkpoint to end an epoch before its time."""


def train_interrupted(fit: Fit, epochs: int, every: int) -> tuple[int, list[int]]:
    """Train to the end of so many epochs, interrupted at every so many-th checkpoint.

    Returns
    -------
    How often it was interrupted, and the ratings seen at each checkpoint.
    """
    seen_at: list[int] = []
    interruptions = 0

    def now_and_then(seen: int) -> None:
        seen_at.append(seen)
        if len(seen_at) % every == 0:
            raise Interrupted

    while fit.model().epoch < epochs:
        try:
            fit.run_epoch(now_and_then)
        except Interrupted:
            interruptions += 1
    return interruptions, seen_at
