"""Settings that several methods share, word for word."""

from __future__ import annotations

from mfgui.factorization.settings import Setting

FACTORS = Setting(
    "factors", "Factors", 64, "How many numbers describe each person and each film (K).", minimum=1, maximum=1024
)
BIASES = Setting("biases", "Biases", True, "Learn how generous each person is and how well liked each film is.")
GLOBAL_MEAN = Setting("global_mean", "Overall mean", True, "Start from the mean of all ratings (μ).")
STEP_DECAY = Setting(
    "step_decay", "Step decay", 1.0, "The step size is multiplied by this after every epoch.", minimum=0.1, maximum=1
)
