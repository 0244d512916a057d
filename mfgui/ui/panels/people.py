"""The people panel: everybody in one table, and what the selected one rated beside the predictions."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSplitter,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mfgui.factorization.model import Ability
from mfgui.insight.people import PeopleTable, RatedFilms, people_table, rated_films
from mfgui.ui.icons import icon
from mfgui.ui.person import Person, taste_of
from mfgui.ui.tables import words
from mfgui.ui.tables.people import Orders, PeopleModel, orders_of
from mfgui.ui.tables.rated import RatedColumn, RatedModel
from mfgui.ui.tables.roles import Role
from mfgui.ui.text import tr
from mfgui.ui.widgets.elided_label import ElidedLabel
from mfgui.ui.widgets.row_table import RowTable
from mfgui.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from mfgui.data.dataset import Dataset
    from mfgui.ui.jobs import JobState
    from mfgui.ui.session import Session
    from mfgui.ui.theme import Theme

_PACE_MS = 80
"""While a key is held in the table of people, the other panels follow at most this often."""

_SIZE, _LEAST_WIDTH = QSize(330, 740), 260
_NARROW = 300
"""Below this width, in pixels, the predictions make way for the titles."""


@dataclass(frozen=True, slots=True, eq=False)
class _People:
    dataset: Dataset
    table: PeopleTable
    orders: Orders


@dataclass(frozen=True, slots=True, eq=False)
class _Rated:
    dataset: Dataset
    person: Person
    films: RatedFilms


class PeoplePanel(QWidget):
    """Drives `Session.select_user` and `select_film`; follows data set, person, film and model."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(_LEAST_WIDTH)
        self._session = session
        self._theme = theme
        self._chance = random.Random()

        self.search = SearchField()
        self.search.setPlaceholderText(tr("Find a person by number"))
        self.search.setAccessibleName(tr("Find a person by number"))
        self.search.setClearButtonEnabled(True)
        self.search.setTextMargins(-6, 0, 0, 0)  # the style's padding comes on top of the icon's
        leading = QLineEdit.ActionPosition.LeadingPosition
        self._magnifier = self.search.addAction(icon("search", theme.colors.muted), leading)
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self._choose_found)
        self.random = QToolButton()
        self.random.setIconSize(QSize(16, 16))
        self.random.setAccessibleName(tr("Random person"))
        self.random.setToolTip(tr("Go to somebody at random"))
        self.random.clicked.connect(self._choose_random)

        self.people = PeopleModel(self)
        self.table = RowTable(self.people, theme)
        self.table.setAccessibleName(tr("People"))
        self.nobody = QLabel(tr("Nobody has a number that begins like this."))
        self.nobody.setProperty("kind", "muted")
        self.nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nobody.setWordWrap(True)
        self.search.left_downwards.connect(self._enter_table)

        self.rated = RatedModel(self)
        self.films = RowTable(self.rated, theme)
        self.films.setAccessibleName(tr("Films this person rated"))
        self.who = QLabel()
        self.who.setProperty("kind", "title")
        self.who.setTextFormat(Qt.TextFormat.PlainText)
        self.rates = ElidedLabel()
        self.rates.setProperty("kind", "muted")

        numbers = self.fontMetrics()
        wide = numbers.horizontalAdvance
        self.table.set_widths(wide(tr("Person")) + 30, 0, wide("4.5 ★") + 34)
        self.films.set_widths(0, wide("4.5 ★") + 26, wide(tr("Predicted")) + 14, wide("+0.0") + 18)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.films.setSortingEnabled(True)
        self.films.sortByColumn(RatedColumn.RATED, Qt.SortOrder.DescendingOrder)

        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(self.search, 1)
        top.addWidget(self.random)
        self._found = QStackedLayout()
        self._found.addWidget(self.table)
        self._found.addWidget(self.nobody)
        found = QWidget()
        found.setLayout(self._found)
        below = QWidget()
        details = QVBoxLayout(below)
        details.setContentsMargins(0, 8, 0, 0)
        details.setSpacing(4)
        person = QHBoxLayout()
        person.setSpacing(8)
        person.addWidget(self.who)
        person.addWidget(self.rates, 1)
        details.addLayout(person)
        details.addWidget(self.films, 1)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(found)
        self.splitter.addWidget(below)
        self.splitter.setStretchFactor(0, 2)
        self.splitter.setStretchFactor(1, 3)
        self.splitter.setSizes([260, 390])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self.splitter, 1)

        self._pace = QTimer(self)
        self._pace.setSingleShot(True)
        self._pace.setInterval(_PACE_MS)
        self._pace.timeout.connect(self._choose_current)
        self.table.selectionModel().currentRowChanged.connect(self._current_changed)
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
        self.films.setColumnHidden(RatedColumn.PREDICTED, self.width() < _NARROW)

    # Finding people

    @Slot(str)
    def _find(self, text: str) -> None:
        self.people.find(text.strip())
        self._show_whether_found()
        self._show_selected()

    @Slot()
    def _choose_found(self) -> None:
        """Enter: the person with exactly this number (or name), else the first one shown."""
        text = self.search.text().strip()
        user = self.people.user_called(text)
        if user is None and self.people.rowCount():
            user = self.people.entry(0)
        if user is not None:
            self._session.select_user(user)

    @Slot()
    def _choose_random(self) -> None:
        dataset, person = self._session.dataset, self._session.person
        if dataset is None or dataset.n_users < 2:
            return
        user = self._chance.randrange(dataset.n_users)
        if person is not None and user == person.user:
            user = (user + 1) % dataset.n_users
        self.search.clear()
        self._session.select_user(user)

    @Slot()
    def _enter_table(self) -> None:
        if self.people.rowCount():
            self.table.setFocus(Qt.FocusReason.TabFocusReason)
            if not self.table.currentIndex().isValid():
                self.table.show_row(0)

    @Slot()
    def _current_changed(self) -> None:
        """Follow at once, but while a key is held only as often as people can take in."""
        if not self._pace.isActive():
            self._choose_current()

    @Slot()
    def _choose_current(self) -> None:
        index = self.table.currentIndex()
        if not index.isValid():
            return
        user, person = index.data(Role.USER), self._session.person
        if person is None or person.real.user != user:
            self._pace.start()
            self._session.select_user(user)

    @Slot()
    def _open_person(self) -> None:
        self._choose_current()
        self._session.show_page("people")

    @Slot(QModelIndex)
    def _open_film(self, index: QModelIndex) -> None:
        if index.isValid():
            self._session.select_film(index.data(Role.FILM))
            self._session.show_page("film")

    # What changed elsewhere

    @Slot()
    def _new_data(self) -> None:
        self._pace.stop()
        self.search.clear()
        dataset = self._session.dataset
        self.people.set_people(None)
        self.rated.set_rated(None, None)
        self._show_whether_found()
        self.search.setEnabled(dataset is not None)
        self.random.setEnabled(dataset is not None)
        self._restyle()
        if dataset is not None:

            def work(state: JobState) -> _People:
                table = people_table(dataset, state.checkpoint)
                return _People(dataset, table, orders_of(table))

            job = self._session.quick.submit(work, key="people")
            job.succeeded.connect(self._take_people)
            job.failed.connect(self._session.problem)

    @Slot(object)
    def _take_people(self, people: _People) -> None:
        if people.dataset is self._session.dataset:
            self.people.set_people(people.table, people.orders)
            self._show_whether_found()
            self._show_selected()

    @Slot()
    def _show_person(self) -> None:
        self._show_selected()
        self._show_words()
        self._ask_rated()

    def _show_selected(self) -> None:
        person = self._session.person
        user = person.real.user if person else None
        self.table.show_row(-1 if user is None else self.people.row_of(user))

    def _show_whether_found(self) -> None:
        nobody = bool(self.search.text().strip()) and self.people.rowCount() == 0
        self._found.setCurrentWidget(self.nobody if nobody else self.table)

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
            self.rated.set_rated(None, None)
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
            self.rated.set_rated(rated.dataset, rated.films)
            self._show_film()

    # Films

    @Slot(QModelIndex)
    def _film_chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            self._session.select_film(index.data(Role.FILM))

    @Slot()
    def _show_film(self) -> None:
        self.films.show_row(self.rated.row_of_film(self._session.film))

    @Slot()
    def _restyle(self) -> None:
        colors = self._theme.colors
        self._magnifier.setIcon(icon("search", colors.muted))
        self.random.setIcon(icon("random", colors.text if self.random.isEnabled() else colors.muted))
