"""mfgui: see how a recommender learns."""

__version__ = "0.1.0"
