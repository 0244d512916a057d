"""The left of Explore: one search over films and people, and a list of each under it."""

from __future__ import annotations

import random
from functools import partial
from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSplitter, QWidget

from mfgui.data.dataset import Dataset
from mfgui.insight.people import people_histograms, people_table
from mfgui.insight.rating_sums import rating_sums
from mfgui.ui.kit import fonts, make
from mfgui.ui.kit.film_search import SearchField
from mfgui.ui.kit.frame_model import FrameModel
from mfgui.ui.kit.frames import Order, Role
from mfgui.ui.kit.icons import IconButton
from mfgui.ui.kit.panel import ContentOrMessage, Panel
from mfgui.ui.kit.theme import Theme
from mfgui.ui.places.explore.columns import (
    FEW_FILM_COLUMNS,
    FEW_PEOPLE_COLUMNS,
    begins_with,
    everybody_columns,
    everybody_frame,
    films_columns,
    films_frame,
)
from mfgui.ui.places.explore.walked_table import WalkedTable
from mfgui.ui.state.jobs import JobState
from mfgui.ui.state.session import Session
from mfgui.ui.text import count, tr

_FOUND = 400  # so many of the films that match are listed
_NARROW = 44  # below this many letters of width

Counted = tuple[dict[str, Any], "dict[str, Order]"]


class Finder(Panel):
    """Drives `Session.select_film` and `select_user`; owns the models that the full tables show too."""

    film_entered = Signal(int)  # Enter or a double click on a film: carries its code
    person_entered = Signal(int)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._session = session
        self._best: int | None = None
        self._chance = random.Random()
        self._counted_for: Dataset | None = None
        self.search = SearchField(theme)
        self.search.setObjectName("explore search")
        self.search.setPlaceholderText(tr("Film or person"))
        self.search.setToolTip(tr("Part of a film's title, or a person's number"))
        self.search.setAccessibleName(tr("Search films and people"))
        self.films = FrameModel(films_columns(), self)  # the models: what is typed narrows both
        self.people = FrameModel(everybody_columns(), self)
        self.films.sort(self.films.column("ratings"), Qt.SortOrder.DescendingOrder)
        self.people.sort(self.people.column("user"))
        self.film_table = WalkedTable(self.films, theme, Role.FILM, FEW_FILM_COLUMNS)
        self.film_table.setAccessibleName(tr("Films"))
        self.person_table = WalkedTable(self.people, theme, Role.USER, FEW_PEOPLE_COLUMNS)
        self.person_table.setAccessibleName(tr("People"))
        self.film_count, self.person_count = make.muted(), make.muted()
        self.random = IconButton(theme, "random", tr("Random person"))
        self.random.setProperty("kind", "quiet")
        self.film_pages = ContentOrMessage(self.film_table)
        self.person_pages = ContentOrMessage(self.person_table)
        self._build()
        self._connect()
        self._new_data()
        self._show_film()
        self._show_person()

    def _build(self) -> None:
        self._fit()
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.setChildrenCollapsible(False)
        for words, number, extra, pages in (
            (tr("Films"), self.film_count, None, self.film_pages),
            (tr("People"), self.person_count, self.random, self.person_pages),
        ):
            parts: list[make.Part] = [make.title(words), number, make.STRETCH]
            if extra is not None:
                parts.append(extra)
            self.split.addWidget(make.holder(make.column(make.row(*parts), (pages, 1), spacing=2)))
        self.split.setSizes([500, 400])
        self._column = make.column(self.search, (self.split, 1), margins=10, spacing=8, into=self)

    def take_search(self) -> None:
        """Have the search above the lists again, wherever it stood while they were folded."""
        self._column.insertWidget(0, self.search)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit the columns to text of another size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "split"):
            self._fit()

    def _fit(self) -> None:
        """Give numbers their room, not more; in a narrow list the mean, and the years, make way for the titles."""
        wide = fonts.advance
        stars = max(map(wide, ("4.5 ★", "−100.0"))) + 20
        widths = {"ratings": wide("00,000") + 18, "mean": stars}
        set_widths(self.film_table, self.films, "film", widths)
        set_widths(self.person_table, self.people, "user", widths)
        narrow = self.width() < wide("n") * _NARROW
        self.film_table.show_columns(FEW_FILM_COLUMNS[:2] if narrow else FEW_FILM_COLUMNS)
        self.film_table.years_after = not narrow

    def _connect(self) -> None:
        session = self._session
        self.film_table.chosen.connect(session.select_film)
        self.person_table.chosen.connect(session.select_user)
        self.film_table.entered.connect(self.film_entered)
        self.person_table.entered.connect(self.person_entered)
        for table in (self.film_table, self.person_table):
            table.let_go.connect(self.clear)
            table.left_upwards.connect(self._to_search)
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self._take_best)
        self.search.left_downwards.connect(self._to_list)
        self.random.clicked.connect(self.choose_random)
        self.films.modelReset.connect(self._tell_films)
        self.people.modelReset.connect(self._tell_people)
        session.finder.changed.connect(self._search)
        session.dataset_changed.connect(self._new_data)
        session.film_changed.connect(self._show_film)
        session.person_changed.connect(self._show_person)
        self.follow(session.dataset_changed)

    # The data set

    @Slot()
    def _new_data(self) -> None:
        there = self._session.dataset is not None
        self._counted_for = None
        self.search.clear()
        for part in (self.search, self.random):
            part.setEnabled(there)
        self.films.set_frame(None)
        self.people.set_frame(None)

    def refresh(self) -> None:
        """Count the ratings of all films and people, once a data set."""
        dataset = self._session.dataset
        if dataset is None or dataset is self._counted_for:
            return
        self._counted_for = dataset

        def films(state: JobState) -> Counted:
            return films_frame(dataset.films, rating_sums(dataset, state.checkpoint))

        def people(state: JobState) -> Counted:
            table = people_table(dataset, state.checkpoint)
            return everybody_frame(table, people_histograms(dataset, state.checkpoint), dataset.people)

        lane = self._session.reading
        self.ask(films, partial(self._take, self.films, dataset), lane=lane, key="films")
        self.ask(people, partial(self._take, self.people, dataset), lane=lane, key="people")

    def _take(self, model: FrameModel, dataset: Dataset, counted: Counted) -> None:
        frame, orders = counted
        model.set_frame(frame, dataset, orders=orders)

    # Finding

    @Slot()
    def _search(self) -> None:
        """Show the films that match, misspelt or not, and the people whose number begins so."""
        text, finder = self.search.text().strip(), self._session.finder
        dataset = self._session.dataset
        self._best = None
        if not text or dataset is None:
            self.films.set_filter("found", None)
            self.people.set_filter("found", None)
            return
        finder.want()
        found = finder.find(text, _FOUND)
        self._best = int(found[0]) if len(found) else None
        mask = np.zeros(dataset.n_films, np.bool_)
        mask[found] = True
        self.films.set_filter("found", lambda _entries: mask)
        number = self._number(text)
        named = bool(dataset.user_labels) or number.isdigit()
        self.people.set_filter("found", begins_with(number) if named else None)
        self._tell_films()

    def _number(self, text: str) -> str:
        """What is typed of a person's number: "Person 113" is 113."""
        before, after = tr("Person {id}", id="\0").casefold().split("\0")
        return text.casefold().removeprefix(before).removesuffix(after).strip()

    @Slot()
    def _take_best(self) -> None:
        """Enter: the person of exactly this number, else the film that matches best."""
        data = self._session.dataset
        user = None if data is None else data.user_of(self._number(self.search.text().strip()))
        if user is not None:
            self._session.select_user(user)
            self.person_entered.emit(user)
        elif self._best is not None:
            self._session.select_film(self._best)
            self.film_entered.emit(self._best)

    @Slot()
    def _to_list(self) -> None:
        """Down: into the films found, or the people where none is."""
        if self.isHidden():
            return
        table = self.film_table if self.films.rowCount() else self.person_table
        table.setFocus(Qt.FocusReason.TabFocusReason)
        if table.model().rowCount() and not table.currentIndex().isValid():
            table.show_row(0)

    @Slot()
    def _to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def clear(self) -> None:
        """Escape: first what is typed, then the film goes."""
        if self.search.text():
            self.search.clear()
        else:
            self._session.select_film(None)

    @Slot()
    def choose_random(self) -> None:
        """Choose somebody else among those shown."""
        rows, person = self.people.rowCount(), self._session.person
        if rows:
            row = self._chance.randrange(rows)
            if rows > 1 and person is not None and self.people.entry(row) == person.user:
                row = (row + 1) % rows
            self._session.select_user(self.people.entry(row))

    # Words

    @Slot()
    def _tell_films(self) -> None:
        _tell(self.films, self.film_count, self.film_pages, self._no_film())

    @Slot()
    def _tell_people(self) -> None:
        _tell(self.people, self.person_count, self.person_pages, tr("No one matches."))

    def _no_film(self) -> str:
        return tr("No film matches.") if self._session.finder.ready else tr("Reading the titles…")

    @Slot()
    def _show_film(self) -> None:
        self.film_table.show_code(self._session.film)

    @Slot()
    def _show_person(self) -> None:
        person = self._session.person
        self.person_table.show_code(person.real.user if person is not None else None)


def set_widths(table: WalkedTable, model: FrameModel, wide: str, widths: dict[str, int]) -> None:
    """Give a table's columns widths by name; the one called `wide` takes what is left."""
    table.set_widths(*(0 if column.name == wide else widths.get(column.name, 60) for column in model.columns))


def _tell(model: FrameModel, number: QLabel, pages: ContentOrMessage, nothing: str) -> None:
    """Say how many rows there are, or why there are none."""
    rows, total = model.rowCount(), model.total
    if rows == total:
        number.setText(count(total) if total else "")
    else:
        number.setText(tr("{n} of {total}", n=count(rows), total=count(total)))
    waiting = tr("Counting ratings…") if not total else ""
    pages.set_message(waiting or ("" if rows else nothing))
