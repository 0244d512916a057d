"""The map panel: films where the model puts them."""

from mfgui.ui.panels.map.panel import MapPanel

__all__ = ["MapPanel"]
