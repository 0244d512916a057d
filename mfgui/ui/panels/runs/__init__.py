"""The runs panel: everything that was ever trained, to look at, use, continue, compare and repeat."""

from mfgui.ui.panels.runs.panel import RunsPanel

__all__ = ["RunsPanel"]
