"""The data panel: what is in this folder, at a glance."""

from mfgui.ui.panels.data.panel import DataPanel

__all__ = ["DataPanel"]
