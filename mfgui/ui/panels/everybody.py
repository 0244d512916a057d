"""Everybody in one large table: found by number, by a film rated, by who they are; sorted by anything."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from mfgui.insight.people import Surprise, column_orders, people_histograms, people_table, surprise
from mfgui.ui.icons import icon
from mfgui.ui.session import RunState
from mfgui.ui.tables.everybody import Everybody, EverybodyColumn, EverybodyModel
from mfgui.ui.tables.roles import Role
from mfgui.ui.text import count, tr
from mfgui.ui.widgets.chips import Chips
from mfgui.ui.widgets.film_search import FilmSearch
from mfgui.ui.widgets.row_table import RowTable
from mfgui.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from mfgui.data.dataset import Dataset
    from mfgui.factorization.model import Model
    from mfgui.ui.jobs import JobState
    from mfgui.ui.session import Session
    from mfgui.ui.theme import Theme

_PACE_MS = 80
"""While a key is held in the table, the other panels follow at most this often."""

_NARROW = 400
"""Below this width, in pixels, the spread makes way."""


@dataclass(frozen=True, slots=True, eq=False)
class _Counted:
    dataset: Dataset
    everybody: Everybody


@dataclass(frozen=True, slots=True, eq=False)
class _Missed:
    model: Model
    surprise: Surprise
    order: tuple[NDArray[np.int32], NDArray[np.int32]]


@dataclass(frozen=True, slots=True, eq=False)
class _Raters:
    dataset: Dataset
    film: int
    mask: NDArray[np.bool_]


class EverybodyPanel(QWidget):
    """Drives `Session.select_user`; follows data set, person and, at rest, the model."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(300)
        self._session = session
        self._theme = theme
        self._chance = random.Random()
        self._counted_for: Dataset | None = None
        self._missed_by: Model | None = None
        self._raters: _Raters | None = None
        self._everybody: Everybody | None = None

        self.search = SearchField()
        self.search.setPlaceholderText(tr("Find a person by number"))
        self.search.setAccessibleName(tr("Find a person by number"))
        self.search.setClearButtonEnabled(True)
        self.random = QToolButton()
        self.random.setIconSize(QSize(16, 16))
        self.random.setAccessibleName(tr("Random person"))
        self.random.setToolTip(tr("Go to somebody at random, of those shown"))
        self.film = FilmSearch(session.finder, theme)
        self.film.setPlaceholderText(tr("Who rated … (a film)"))
        self.film.setAccessibleName(tr("Who rated a film"))
        self.told = {name: QComboBox() for name in ("gender", "age", "occupation")}
        self.chips = Chips(theme)
        self.people = EverybodyModel(self)
        self.table = RowTable(self.people, theme)
        self.table.setAccessibleName(tr("Everybody"))
        self.how_many = QLabel()
        self.how_many.setProperty("kind", "muted")
        self.nobody = QLabel(tr("Nobody is left by what you are looking for."))
        self.nobody.setProperty("kind", "muted")
        self.nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nobody.setWordWrap(True)
        self._build()

        self._pace = QTimer(self)
        self._pace.setSingleShot(True)
        self._pace.setInterval(_PACE_MS)
        self._pace.timeout.connect(self._choose_current)
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self._choose_found)
        self.search.left_downwards.connect(self._enter_table)
        self.random.clicked.connect(self._choose_random)
        self.film.film_chosen.connect(self._ask_raters)
        for box in self.told.values():
            box.currentIndexChanged.connect(self._narrow)
        self.chips.removed.connect(self._chip_removed)
        self.table.selectionModel().currentRowChanged.connect(self._current_changed)
        session.dataset_changed.connect(self._new_data)
        session.person_changed.connect(self._show_person)
        session.model_changed.connect(self._ask_surprise)
        session.run_state_changed.connect(self._ask_surprise)
        theme.changed.connect(self._restyle)
        self._restyle()
        self._new_data()

    def _build(self) -> None:
        wide = self.fontMetrics().horizontalAdvance
        self.table.set_widths(
            wide(tr("Person")) + 20, 0, wide("4.5 ★") + 20, wide(tr("Spread")) + 14, wide(tr("Surprise")) + 14,
            wide("00000000000"), wide("25–34") + 18, wide(tr("Gender")) + 14, wide("college/grad student"),
        )  # fmt: skip
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(EverybodyColumn.PERSON, Qt.SortOrder.AscendingOrder)
        first = QHBoxLayout()
        first.setSpacing(6)
        first.addWidget(self.search, 1)
        first.addWidget(self.random)
        told = QHBoxLayout()
        told.setSpacing(6)
        for name, box in self.told.items():
            box.setAccessibleName({"gender": tr("Gender"), "age": tr("Age"), "occupation": tr("Occupation")}[name])
            box.setProperty("kind", "compact")
            told.addWidget(box, 2 if name == "occupation" else 1)
        pages = QWidget()
        self._pages = QStackedLayout(pages)
        self._pages.addWidget(self.table)
        self._pages.addWidget(self.nobody)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.setSpacing(8)
        layout.addLayout(first)
        layout.addWidget(self.film)
        layout.addLayout(told)
        layout.addWidget(self.chips)
        layout.addWidget(pages, 1)
        layout.addWidget(self.how_many)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow panel some columns make way for the histograms."""
        super().resizeEvent(event)
        self._show_columns()

    def _show_columns(self) -> None:
        self.table.setColumnHidden(EverybodyColumn.SPREAD, self.width() < _NARROW)
        known = self._everybody is not None and self._everybody.people is not None
        for column in (EverybodyColumn.AGE, EverybodyColumn.GENDER, EverybodyColumn.OCCUPATION):
            self.table.setColumnHidden(column, not known)
        # With so many columns the table may be wider than its place.
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if known else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.table.setHorizontalScrollBarPolicy(policy)

    def showEvent(self, event: QShowEvent) -> None:
        """Count what is open and measure the model, unless that has been done."""
        super().showEvent(event)
        self._ask_people()
        self._ask_surprise()

    # The data set

    @Slot()
    def _new_data(self) -> None:
        self._counted_for = self._missed_by = self._raters = self._everybody = None
        self._pace.stop()
        self.search.clear()
        self.people.set_everybody(None)
        there = self._session.dataset is not None
        for widget in (self.search, self.film, self.random):
            widget.setEnabled(there)
        for box in self.told.values():
            box.blockSignals(True)
            box.clear()
            box.hide()
            box.blockSignals(False)
        self._show_chips()
        self._show_columns()
        self._restyle()
        self._tell_how_many()
        if self.isVisible():
            self._ask_people()

    def _ask_people(self) -> None:
        dataset = self._session.dataset
        if dataset is None or dataset is self._counted_for:
            return
        self._counted_for = dataset

        def work(state: JobState) -> _Counted:
            table = people_table(dataset, state.checkpoint)
            shapes = people_histograms(dataset, state.checkpoint)
            return _Counted(dataset, Everybody.of(table, shapes, dataset.people))

        job = self._session.reading.submit(work, key="everybody")
        job.succeeded.connect(self._take_people)
        job.failed.connect(self._session.problem)

    @Slot(object)
    def _take_people(self, counted: _Counted) -> None:
        if counted.dataset is not self._session.dataset:
            return
        self._everybody = counted.everybody
        self.people.set_everybody(counted.everybody)
        people = counted.everybody.people
        if people is not None:
            for box, texts, words in (
                (self.told["gender"], people.genders, tr("Any gender")),
                (self.told["age"], people.ages, tr("Any age")),
                (self.told["occupation"], people.occupations, tr("Any occupation")),
            ):
                box.blockSignals(True)
                box.addItem(words, "")
                for text in sorted(set(texts) - {""}, key=_by_number):
                    box.addItem(text, text)
                box.setVisible(box.count() > 2)
                box.blockSignals(False)
        self._show_columns()
        self._narrow()
        self._show_person()
        self._missed_by = None
        self._ask_surprise()

    @Slot()
    def _ask_surprise(self) -> None:
        """Measure how the model misses everybody, once it is at rest: that is no work for between two epochs."""
        session = self._session
        dataset, model, split = session.dataset, session.model, session.split
        at_rest = session.run_state in {RunState.IDLE, RunState.PAUSED}
        if dataset is None or self._everybody is None or not self.isVisible() or not at_rest:
            return
        if model is None or split is None:
            self.people.set_surprise(None, None)
            return
        if model is self._missed_by:
            return
        self._missed_by = model

        def work(state: JobState) -> _Missed:
            found = surprise(model, split.train, split.validation, dataset.n_users, state.checkpoint)
            return _Missed(model, found, column_orders([found.misses])[0])

        job = session.judging.submit(work, key="surprise")
        job.succeeded.connect(self._take_surprise)
        job.failed.connect(session.problem)

    @Slot(object)
    def _take_surprise(self, missed: _Missed) -> None:
        if missed.model is self._session.model:
            self.people.set_surprise(missed.surprise, missed.order)

    # Finding

    @Slot(str)
    def _find(self, text: str) -> None:
        self.people.find(text.strip())
        self._tell_how_many()
        self._show_person()

    @Slot()
    def _choose_found(self) -> None:
        user = self.people.user_called(self.search.text().strip())
        if user is None and self.people.rowCount():
            user = self.people.entry(0)
        if user is not None:
            self._session.select_user(user)

    @Slot()
    def _enter_table(self) -> None:
        if self.people.rowCount():
            self.table.setFocus(Qt.FocusReason.TabFocusReason)
            if not self.table.currentIndex().isValid():
                self.table.show_row(0)

    @Slot()
    def _choose_random(self) -> None:
        rows, person = self.people.rowCount(), self._session.person
        if rows == 0:
            return
        row = self._chance.randrange(rows)
        if rows > 1 and person is not None and self.people.entry(row) == person.real.user:
            row = (row + 1) % rows
        self._session.select_user(self.people.entry(row))

    @Slot(int)
    def _ask_raters(self, film: int) -> None:
        dataset = self._session.dataset
        if dataset is None:
            return

        def work(_state: JobState) -> _Raters:
            mask = np.zeros(dataset.n_users, np.bool_)
            mask[dataset.ratings.users[dataset.by_film.of(film)]] = True
            return _Raters(dataset, film, mask)

        job = self._session.quick.submit(work, key="raters")
        job.succeeded.connect(self._take_raters)
        job.failed.connect(self._session.problem)

    @Slot(object)
    def _take_raters(self, raters: _Raters) -> None:
        if raters.dataset is self._session.dataset:
            self._raters = raters
            self._show_chips()
            self._narrow()

    @Slot(str)
    def _chip_removed(self, _key: str) -> None:
        self._raters = None
        self._show_chips()
        self._narrow()

    def _show_chips(self) -> None:
        raters = self._raters
        words = {}
        if raters is not None:
            words["film"] = tr("rated {film}", film=raters.dataset.films.caption(raters.film))
        self.chips.set_chips(words)

    @Slot()
    def _narrow(self) -> None:
        """Show those who rated the film, of the gender, age and occupation chosen."""
        masks = [self._raters.mask] if self._raters is not None else []
        people = self._everybody.people if self._everybody is not None else None
        if people is not None:
            for name, texts in (
                ("gender", people.genders), ("age", people.ages), ("occupation", people.occupations),
            ):  # fmt: skip
                wanted = self.told[name].currentData()
                if wanted:
                    masks.append(np.array([text == wanted for text in texts], np.bool_))
        self.people.set_mask(np.logical_and.reduce(masks) if masks else None)
        self._tell_how_many()
        self._show_person()

    def _tell_how_many(self) -> None:
        rows = self.people.rowCount()
        total = len(self._everybody.table) if self._everybody is not None else 0
        if not total:
            self.how_many.setText("")
        elif rows == total:
            self.how_many.setText(tr("{n} people", n=count(total)))
        else:
            self.how_many.setText(tr("{n} of {total} people", n=count(rows), total=count(total)))
        self._pages.setCurrentWidget(self.nobody if total and not rows else self.table)

    # Selecting

    @Slot()
    def _current_changed(self) -> None:
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
    def _show_person(self) -> None:
        person = self._session.person
        user = person.real.user if person else None
        self.table.show_row(-1 if user is None else self.people.row_of(user))

    @Slot()
    def _restyle(self) -> None:
        colors = self._theme.colors
        self.random.setIcon(icon("random", colors.text if self.random.isEnabled() else colors.muted))


def _by_number(text: str) -> tuple[int, str]:
    """Sort "18–24" before "25–34", and words by the alphabet."""
    digits = "".join(c for c in text.split("–")[0] if c.isdigit())
    return (int(digits) if digits else 1 << 30, text.casefold())
