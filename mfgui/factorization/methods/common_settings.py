"""Settings that several methods share, word for word."""

from __future__ import annotations

from mfgui.factorization.interface import TrainingData
from mfgui.factorization.settings import Setting, Settings

STAR_SPREAD = 1.0425  # standard deviation of the ratings, in stars, that the defaults were found with (ml-latest-small)
STANDARD_UNIT = Setting(
    "standard_unit",
    "Standard unit",
    True,
    "Measure ratings by their own spread, so that all other settings suit any rating scale.",
)


def unit_of(data: TrainingData, settings: Settings) -> float:
    """Return what ratings are divided by before a method learns from them, its steps and ridges being for stars.

    What is learnt is multiplied by it again, on the side of people alone: ridges then stay what they are. Its size is
    that of the ratings' spread, so a method learns the same in any unit. 1 where the settings want ratings as they
    are, or where all ratings are equal.
    """
    return unit_of_spread(data.spread) if settings.get(STANDARD_UNIT.name, True) else 1.0


def unit_of_spread(spread: float) -> float:
    """Return the same from the ratings' standard deviation."""
    return spread / STAR_SPREAD or 1.0


FACTORS = Setting(
    "factors", "Factors", 64, "How many numbers describe each person and each film (K).", minimum=1, maximum=1024
)
BIASES = Setting("biases", "Biases", True, "Learn how generous each person is and how well liked each film is.")
GLOBAL_MEAN = Setting("global_mean", "Overall mean", True, "Start from the mean of all ratings (μ).")
STEP_DECAY = Setting(
    "step_decay", "Step decay", 1.0, "The step size is multiplied by this after every epoch.", minimum=0.1, maximum=1
)
