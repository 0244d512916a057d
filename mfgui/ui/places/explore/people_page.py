"""The page of people: everybody at the left, the selected person beside them, and what they might like next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from mfgui.ui.kit import make
from mfgui.ui.kit.lazy_stack import Stepwise
from mfgui.ui.lists.panel import RecommendationsPanel
from mfgui.ui.places.explore.everybody import EverybodyPanel
from mfgui.ui.places.explore.person import PersonPanel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mfgui.ui.kit.theme import Theme
    from mfgui.ui.state.session import Session

_SIZES = (430, 460, 370)


class PeoplePage(Stepwise, QWidget):
    """Three panels side by side; where they meet they can be pulled."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme

    def steps(self) -> Iterator[None]:
        """Build a panel at a time, and take it in."""
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(6)
        make.row(self.splitter, margins=(8, 4, 8, 8), into=self)
        self.everybody = EverybodyPanel(self._session, self._theme)
        self.splitter.addWidget(self.everybody)
        yield
        self.person = PersonPanel(self._session, self._theme)
        yield
        self.splitter.addWidget(self.person)
        yield
        self.recommendations = RecommendationsPanel(self._session, self._theme)
        yield
        self.splitter.addWidget(self.recommendations)
        for place, size in enumerate(_SIZES):
            self.splitter.setStretchFactor(place, size)
        self.splitter.setSizes(list(_SIZES))
        self.setFocusProxy(self.everybody.table)
