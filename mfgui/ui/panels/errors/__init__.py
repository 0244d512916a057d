"""The panel of errors: where the model that is shown misses, and by how much."""

from mfgui.ui.panels.errors.panel import ErrorsPanel

__all__ = ["ErrorsPanel"]
