"""The page of films: all of them at the left, found as one types; the selected one beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from mfgui.ui.kit import fonts, make
from mfgui.ui.kit.lazy_stack import Stepwise
from mfgui.ui.places.explore.film import FilmPanel
from mfgui.ui.places.explore.films import FilmsPanel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QShowEvent

    from mfgui.ui.kit.theme import Theme
    from mfgui.ui.state.session import Session

_LIST_WIDTH = 330


class FilmPage(Stepwise, QWidget):
    """Where no film is selected, it begins with the one most rated."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme

    def steps(self) -> Iterator[None]:
        """Build a panel at a time."""
        self.films = FilmsPanel(self._session, self._theme)
        fonts.set_width(self.films, _LIST_WIDTH)
        yield
        self.film = FilmPanel(self._session, self._theme)
        make.row(self.films, (self.film, 1), margins=(8, 4, 8, 8), into=self)
        self.setFocusProxy(self.films.table)
        self.films.counted.connect(self._choose_one)

    def showEvent(self, event: QShowEvent) -> None:
        """Choose a film where none is."""
        super().showEvent(event)
        self._choose_one()

    @Slot()
    def _choose_one(self) -> None:
        if self._session.film is None and self.isVisible() and self.films.most_rated is not None:
            self._session.select_film(self.films.most_rated)
