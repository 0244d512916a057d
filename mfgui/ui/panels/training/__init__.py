"""Training: the compact panel of the overview and the roomy one of the studio, made of the same parts."""

from mfgui.ui.panels.training.compact import TrainingPanel
from mfgui.ui.panels.training.controls import MORE_EPOCHS
from mfgui.ui.panels.training.learn import LearnPanel

__all__ = ["MORE_EPOCHS", "LearnPanel", "TrainingPanel"]
