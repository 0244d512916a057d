"""The training studio: learning, and what it takes to compare and choose, each on a sub-page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from mfgui.ui.kit import make
from mfgui.ui.places.workshop.all_methods import AllMethodsPanel
from mfgui.ui.places.workshop.compare import ComparePanel
from mfgui.ui.places.workshop.errors import ErrorsPanel
from mfgui.ui.places.workshop.learn import LearnPanel
from mfgui.ui.places.workshop.race import RacePanel
from mfgui.ui.places.workshop.runs import RunsPanel
from mfgui.ui.places.workshop.side_pages import SidePage, SidePages
from mfgui.ui.places.workshop.tune import TunePanel
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from mfgui.ui.kit.theme import Theme
    from mfgui.ui.state.session import Session

SUB_PAGES = ("learn", "runs", "compare", "errors", "race", "tune", "rivals")
"""Names of the sub-pages, in order; the first is where one arrives."""


class StudioPage(QWidget):
    """A list of sub-pages at the left, the one chosen beside it; each is built when first shown or ahead of that."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self.side = SidePages(
            [
                SidePage("learn", tr("Learn"), tr("Train a method and watch it learn"), self._learn),
                SidePage("runs", tr("Runs"), tr("Every run that was ever made"), self._runs),
                SidePage("compare", tr("Compare"), tr("Which of two runs is better"), self._compare),
                SidePage("errors", tr("Where it errs"), tr("For whom and for what it misses"), self._errors),
                SidePage("race", tr("Race"), tr("Two to four methods to one target, in fair turns"), self._race),
                SidePage("tune", tr("Tune"), tr("Let the program search for better settings"), self._tune),
                SidePage("rivals", tr("All methods"), tr("All methods on one protocol, in one table"), self._rivals),
            ]
        )
        make.column(self.side, margins=(8, 4, 8, 8), into=self)

    def show_sub_page(self, name: str) -> None:
        """Bring a sub-page to the front."""
        self.side.show_page(name)

    def sub_page(self, name: str) -> QWidget:
        """The sub-page of that name, built if it was not yet there."""
        return self.side.stack.page(name)

    def _learn(self) -> QWidget:
        return LearnPanel(self._session, self._theme)

    def _runs(self) -> QWidget:
        return RunsPanel(self._session, self._theme)

    def _compare(self) -> QWidget:
        return ComparePanel(self._session, self._theme)

    def _errors(self) -> QWidget:
        return ErrorsPanel(self._session, self._theme)

    def _race(self) -> QWidget:
        return RacePanel(self._session, self._theme)

    def _rivals(self) -> QWidget:
        return AllMethodsPanel(self._session, self._theme)

    def _tune(self) -> QWidget:
        return TunePanel(self._session, self._theme)
