"""The right of Explore: whatever is selected, a film or a person, and the person's list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QApplication, QButtonGroup, QStackedWidget, QWidget

from mfgui.ui.kit import make
from mfgui.ui.kit.lazy_stack import Stepwise
from mfgui.ui.lists.panel import RecommendationsPanel
from mfgui.ui.places.explore.film import FilmPanel
from mfgui.ui.places.explore.person import PersonPanel
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mfgui.ui.kit.theme import Theme
    from mfgui.ui.state.session import Session


class Inspector(Stepwise, QWidget):
    """Shows what was selected last; the tabs lead back to the other.

    What is selected within it (a film of the person's ratings) stays beside the person until it is opened.

    Attributes
    ----------
    film, person, recommendations
        The pages.
    tabs
        Buttons by the page's name: "film", "person", "list".
    """

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        make.as_panel(self)
        self._session, self._theme = session, theme
        self._name = ""

    def steps(self) -> Iterator[None]:
        """Build a page at a time."""
        session, theme = self._session, self._theme
        self.pages = QStackedWidget()
        self._group = QButtonGroup(self)
        self.tabs = {}
        row = make.row(margins=(10, 8, 10, 2), spacing=2)
        for name, words, hint in (
            ("film", tr("Film"), tr("The selected film: its ratings, similar films, who loves it")),
            (
                "person",
                tr("Person"),
                tr("The selected person: taste, ratings, twins; what if they had rated otherwise"),
            ),
            ("list", tr("Their list"), tr("What this person might like next")),
        ):
            tab = make.button(words, self._clicked, kind="tab", hint=hint)
            tab.setObjectName(name)
            tab.setCheckable(True)
            self._group.addButton(tab)
            self.tabs[name] = tab
            row.addWidget(tab)
        row.addStretch(1)
        make.column(row, (self.pages, 1), margins=1, spacing=0, into=self)
        yield
        self.film = FilmPanel(session, theme)
        yield
        self.pages.addWidget(self.film)
        yield
        self.person = PersonPanel(session, theme)
        yield
        self.pages.addWidget(self.person)
        yield
        self.recommendations = RecommendationsPanel(session, theme, framed=False)
        yield
        self.pages.addWidget(self.recommendations)
        self._pages = {"film": self.film, "person": self.person, "list": self.recommendations}
        session.film_changed.connect(self._film_selected)
        session.person_changed.connect(self._person_selected)
        self._person_selected()
        self.show_part("film" if session.film is not None else "person")

    @property
    def part(self) -> str:
        """Name of the page that is seen."""
        return next(name for name, page in self._pages.items() if page is self.pages.currentWidget())

    def show_part(self, name: str) -> None:
        """Bring a page to the front."""
        self.tabs[name].setChecked(True)
        self.pages.setCurrentWidget(self._pages[name])

    @Slot()
    def _clicked(self) -> None:
        self.show_part(self.sender().objectName())

    @Slot()
    def _film_selected(self) -> None:
        """Show the film, unless somebody is at work on a list of films here; with none, the person."""
        at_work = QApplication.focusWidget()
        here = at_work is not None and self._pages[self.part].isAncestorOf(at_work)
        if self._session.film is None:
            if self.part == "film" and self._session.person is not None:
                self.show_part("person")
        elif not here:
            self.show_part("film")

    @Slot()
    def _person_selected(self) -> None:
        """Show somebody else; a what-if of the same person, and their list, stay where they are."""
        person = self._session.person
        name = person.real.name if person is not None else ""
        self.tabs["list"].setText(tr("Your list") if self._session.profiles.shown else tr("Their list"))
        other, self._name = name != self._name, name
        if other and person is not None and self.part == "film" and self.isVisible():
            self.show_part("person")
