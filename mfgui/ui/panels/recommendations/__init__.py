"""The recommendations panel: what the selected person would like next, and why."""

from mfgui.ui.panels.recommendations.panel import LISTED, RecommendationsPanel

__all__ = ["LISTED", "RecommendationsPanel"]
