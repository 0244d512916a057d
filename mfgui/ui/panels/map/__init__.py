"""The map panel: films where the model puts them; small, or with all its tools."""

from mfgui.ui.panels.map.panel import MapPanel
from mfgui.ui.panels.map.workbench import MapWorkbench

__all__ = ["MapPanel", "MapWorkbench"]
