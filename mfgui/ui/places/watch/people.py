"""The people panel: everybody in one table, and what the selected one rated beside the predictions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QSize, Qt, Slot
from PySide6.QtWidgets import QLineEdit, QSplitter, QWidget

from mfgui.factorization.interface import Ability
from mfgui.insight.people import RatedFilms, people_table, rated_films
from mfgui.ui.kit import make, words
from mfgui.ui.kit.frame_model import FrameModel
from mfgui.ui.kit.icons import icon
from mfgui.ui.kit.roles import Role
from mfgui.ui.kit.row_table import RowTable
from mfgui.ui.lists.people_table import people_columns, with_orders
from mfgui.ui.lists.person_finder import PersonFinder
from mfgui.ui.lists.rated_table import rated_frame, rated_model
from mfgui.ui.state.person import Person, taste_of
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from mfgui.data.dataset import Dataset
    from mfgui.ui.kit.frames import Order
    from mfgui.ui.kit.theme import Theme
    from mfgui.ui.state.jobs import JobState
    from mfgui.ui.state.session import Session

_SIZE, _LEAST_WIDTH = QSize(330, 740), 260
_NARROW = 300
"""Below this width, in pixels, the predictions make way for the titles."""


@dataclass(frozen=True, slots=True, eq=False)
class _People:
    dataset: Dataset
    frame: dict[str, Any]
    orders: dict[str, Order]


@dataclass(frozen=True, slots=True, eq=False)
class _Rated:
    dataset: Dataset
    person: Person
    films: RatedFilms


class PeoplePanel(QWidget):
    """Drives `Session.select_user` and `select_film`; follows data set, person, film and model."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        make.as_panel(self)
        self.setMinimumWidth(_LEAST_WIDTH)
        self._session = session
        self._theme = theme

        self.people = FrameModel(people_columns(), self)
        self.finder = PersonFinder(self.people, theme, self)
        self.finder.nobody.setText(tr("Nobody has a number that begins like this."))
        self.search, self.random, self.table = self.finder.search, self.finder.random, self.finder.table
        self.search.setTextMargins(-6, 0, 0, 0)  # the style's padding comes on top of the icon's
        leading = QLineEdit.ActionPosition.LeadingPosition
        self._magnifier = self.search.addAction(icon("search", theme.colors.muted), leading)
        self.random.setToolTip(tr("Go to somebody at random"))
        self.table.setAccessibleName(tr("People"))

        self.rated = rated_model(self)
        self.films = RowTable(self.rated, theme)
        self.films.setAccessibleName(tr("Films this person rated"))
        self.who = make.title()
        self.rates = make.elided(kind="muted")

        numbers = self.fontMetrics()
        wide = numbers.horizontalAdvance
        self.table.set_widths(wide(tr("Person")) + 30, 0, wide("4.5 ★") + 34)
        self.films.set_widths(0, wide("4.5 ★") + 26, wide(tr("Predicted")) + 14, wide("+0.0") + 18)
        self.films.setSortingEnabled(True)
        self.films.sortByColumn(self.rated.column("rated"), Qt.SortOrder.DescendingOrder)

        below = QWidget()
        person = make.row(self.who, (self.rates, 1), spacing=8)
        make.column(person, (self.films, 1), margins=(0, 8, 0, 0), spacing=4, into=below)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.finder.pages)
        self.splitter.addWidget(below)
        self.splitter.setStretchFactor(0, 2)
        self.splitter.setStretchFactor(1, 3)
        self.splitter.setSizes([260, 390])
        make.column(self.finder.bar, (self.splitter, 1), margins=10, spacing=8, into=self)

        self.finder.chosen.connect(session.select_user)
        self.random.clicked.connect(self._choose_random)
        self.films.selectionModel().currentRowChanged.connect(self._film_chosen)
        self.films.clicked.connect(self._film_chosen)
        self.table.activated.connect(self._open_person)
        self.table.doubleClicked.connect(self._open_person)
        self.films.activated.connect(self._open_film)
        self.films.doubleClicked.connect(self._open_film)
        session.dataset_changed.connect(self._new_data)
        session.person_changed.connect(self._show_person)
        session.model_changed.connect(self._ask_rated)
        session.film_changed.connect(self._show_film)
        theme.changed.connect(self._restyle)
        self._restyle()
        self._new_data()
        self._show_person()

    def sizeHint(self) -> QSize:
        """Return the size as a dock beside the map."""
        return _SIZE

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the titles their room: in a narrow panel the miss alone tells of the prediction."""
        super().resizeEvent(event)
        self.films.setColumnHidden(self.rated.column("predicted"), self.width() < _NARROW)

    # Finding people

    @Slot()
    def _choose_random(self) -> None:
        self.search.clear()
        self.finder.choose_random()

    @Slot()
    def _open_person(self) -> None:
        self.finder.choose_current()
        self._session.show_page("people")

    @Slot(QModelIndex)
    def _open_film(self, index: QModelIndex) -> None:
        if index.isValid():
            self._session.select_film(index.data(Role.FILM))
            self._session.show_page("film")

    # What changed elsewhere

    @Slot()
    def _new_data(self) -> None:
        dataset = self._session.dataset
        self.finder.begin(offered=dataset is not None)
        self.people.set_frame(None)
        self.rated.set_frame(None)
        if dataset is not None:

            def work(state: JobState) -> _People:
                return _People(dataset, *with_orders(people_table(dataset, state.checkpoint)))

            job = self._session.quick.submit(work, key="people")
            job.succeeded.connect(self._take_people)
            job.failed.connect(self._session.problem)

    @Slot(object)
    def _take_people(self, people: _People) -> None:
        if people.dataset is self._session.dataset:
            self.people.set_frame(people.frame, people.dataset, orders=people.orders)

    @Slot()
    def _show_person(self) -> None:
        person = self._session.person
        self.finder.show_user(person.real.user if person else None)
        self._show_words()
        self._ask_rated()

    def _show_words(self) -> None:
        person = self._session.person
        self.who.setText(person.name if person else "")
        text = words.ratings(len(person.films)) if person else ""
        if person and len(person.films):
            mean = words.stars(float(person.ratings.mean()))
            text = tr("{ratings}, mean {mean}", ratings=text, mean=mean)
        self.rates.setText(text)
        self.rates.setToolTip(text)

    @Slot()
    def _ask_rated(self) -> None:
        """Lay the person's ratings beside what the present model predicts, off this thread."""
        session = self._session
        dataset, person, model = session.dataset, session.person, session.model
        if dataset is None or person is None:
            self.rated.set_frame(None)
            return
        held_out = session.held_out_films(person)
        if model is not None and person.user is None and Ability.FOLD_IN not in model.abilities:
            model = None

        def work(_state: JobState) -> _Rated:
            taste = taste_of(person, model) if model is not None else None
            films = rated_films(dataset.films, person.films, person.ratings, held_out, model, taste)
            return _Rated(dataset, person, films)

        job = session.quick.submit(work, key="rated")
        job.succeeded.connect(self._take_rated)
        job.failed.connect(session.problem)

    @Slot(object)
    def _take_rated(self, rated: _Rated) -> None:
        if rated.person is self._session.person:
            self.rated.set_frame(rated_frame(rated.films), rated.dataset)
            self._show_film()

    # Films

    @Slot(QModelIndex)
    def _film_chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            self._session.select_film(index.data(Role.FILM))

    @Slot()
    def _show_film(self) -> None:
        self.films.show_row(self.rated.row_where("film", self._session.film))

    @Slot()
    def _restyle(self) -> None:
        self._magnifier.setIcon(icon("search", self._theme.colors.muted))
