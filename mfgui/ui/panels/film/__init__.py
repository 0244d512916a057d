"""One film: its ratings, what is predicted, its kin, who loves it and who does not."""

from mfgui.ui.panels.film.panel import FilmPanel

__all__ = ["FilmPanel"]
