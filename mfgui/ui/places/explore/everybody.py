"""Everybody in one large table: found by number, by a film rated, by who they are; sorted by anything."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any
from weakref import ReferenceType, ref

import numpy as np
from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from mfgui.insight.people import PersonErrors, people_histograms, people_table, person_errors
from mfgui.ui.kit import fonts, make
from mfgui.ui.kit.chips import Chips
from mfgui.ui.kit.film_search import FilmSearch
from mfgui.ui.kit.frame_model import FrameModel
from mfgui.ui.kit.frames import both_orders
from mfgui.ui.kit.panel import Panel
from mfgui.ui.places.explore.everybody_table import DEMOGRAPHICS, everybody_columns, everybody_frame, surprise_column
from mfgui.ui.places.explore.person_finder import PersonFinder
from mfgui.ui.state.session import RunState
from mfgui.ui.text import count, tr

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PySide6.QtGui import QResizeEvent

    from mfgui.data.dataset import Dataset
    from mfgui.factorization.interface import Model
    from mfgui.ui.kit.frames import Order
    from mfgui.ui.kit.theme import Theme
    from mfgui.ui.state.jobs import JobState
    from mfgui.ui.state.session import Session

_NARROW = 400
"""Below this width, in pixels, the spread makes way."""


class EverybodyPanel(Panel):
    """Drives `Session.select_user`; follows data set, person and, at rest, the model."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        fonts.set_width(self, least=280)
        self._session = session
        self._counted_for: Dataset | None = None
        self._missed_by: ReferenceType[Model] | None = None  # out of sight, the panel keeps no model of a run gone by
        self._raters: tuple[int, NDArray[np.bool_]] | None = None

        self.people = FrameModel(everybody_columns(), self)
        self.finder = PersonFinder(self.people, theme, tr("No one matches these filters."), self)
        self.search, self.random, self.table = self.finder.search, self.finder.random, self.finder.table
        self.random.setToolTip(tr("Go to a random person of those shown"))
        self.table.setAccessibleName(tr("Everybody"))
        self.film = FilmSearch(session.finder, theme)
        self.film.setPlaceholderText(tr("Who rated … (a film)"))
        self.film.setAccessibleName(tr("Who rated a film"))
        self.demographics = {name: QComboBox() for name in ("gender", "age", "occupation")}
        self.chips = Chips(theme)
        self.how_many = make.muted()
        self._build()

        self.finder.chosen.connect(session.select_user)
        self.random.clicked.connect(self.finder.choose_random)
        self.people.modelReset.connect(self._show_how_many)
        self.film.film_chosen.connect(self._ask_raters)
        for box in self.demographics.values():
            box.currentIndexChanged.connect(self._narrow)
        self.chips.removed.connect(self._chip_removed)
        session.dataset_changed.connect(self._new_data)
        session.person_changed.connect(self._show_person)
        self.follow(session.dataset_changed, session.model_changed, session.run_state_changed)
        self._new_data()
        self._show_person()

    def _build(self) -> None:
        wide = self.fontMetrics().horizontalAdvance
        self.table.set_widths(
            wide(tr("Person")) + 20,
            0,
            wide("4.5 ★") + 20,
            wide(tr("Spread")) + 14,
            wide(tr("Surprise")) + 14,
            wide("00000000000"),
            wide("25–34") + 18,
            wide(tr("Gender")) + 14,
            wide("college/grad student"),
        )
        boxes = make.row()
        for name, box in self.demographics.items():
            box.setAccessibleName({"gender": tr("Gender"), "age": tr("Age"), "occupation": tr("Occupation")}[name])
            box.setProperty("kind", "compact")
            boxes.addWidget(box, 2 if name == "occupation" else 1)
        make.column(
            self.finder.bar,
            self.film,
            boxes,
            self.chips,
            (self.finder.pages, 1),
            self.how_many,
            margins=10,
            spacing=8,
            into=self,
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow panel some columns make way for the histograms."""
        super().resizeEvent(event)
        self._show_columns()

    def _show_columns(self) -> None:
        self.table.setColumnHidden(self.people.column("spread"), self.width() < _NARROW)
        known = self.people.values("age") is not None
        for name in DEMOGRAPHICS:
            self.table.setColumnHidden(self.people.column(name), not known)
        # With these columns the table may be wider than its place.
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if known else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.table.setHorizontalScrollBarPolicy(policy)

    # The data set

    @Slot()
    def _new_data(self) -> None:
        self._counted_for = self._missed_by = self._raters = None
        there = self._session.dataset is not None
        self.finder.begin(offered=there)
        self.film.setEnabled(there)
        self.people.set_frame(None)
        for box in self.demographics.values():
            box.blockSignals(True)
            box.clear()
            box.hide()
            box.blockSignals(False)
        self._show_chips()
        self._show_columns()

    def refresh(self) -> None:
        """Count what is open and measure the model, unless that has been done."""
        dataset = self._session.dataset
        if dataset is not None and dataset is not self._counted_for:
            self._counted_for = dataset

            def work(state: JobState) -> tuple[dict[str, Any], dict[str, Order]]:
                table = people_table(dataset, state.checkpoint)
                return everybody_frame(table, people_histograms(dataset, state.checkpoint), dataset.people)

            self.ask(work, partial(self._take_people, dataset), lane=self._session.reading)
        self._ask_errors()

    def _take_people(self, dataset: Dataset, counted: tuple[dict[str, Any], dict[str, Order]]) -> None:
        frame, orders = counted
        self.people.set_frame(frame, dataset, orders=orders)
        people = dataset.people
        if people is not None:
            for box, texts, words in (
                (self.demographics["gender"], people.genders, tr("Any gender")),
                (self.demographics["age"], people.ages, tr("Any age")),
                (self.demographics["occupation"], people.occupations, tr("Any occupation")),
            ):
                box.blockSignals(True)
                box.addItem(words, "")
                for text in sorted(set(texts) - {""}, key=_by_number):
                    box.addItem(text, text)
                box.setVisible(box.count() > 2)
                box.blockSignals(False)
        self._show_columns()
        self._narrow()
        self._missed_by = None
        self._ask_errors()

    def _ask_errors(self) -> None:
        """Measure how the model misses everybody, once it is at rest: that is no work for between two epochs."""
        session = self._session
        dataset, model, split = session.dataset, session.model, session.split
        at_rest = session.run_state in {RunState.IDLE, RunState.PAUSED}
        if dataset is None or not self.people.total or not self.isVisible() or not at_rest:
            return
        if model is None or split is None:
            self.people.set_column(surprise_column(None), None)
            return
        if self._missed_by is not None and model is self._missed_by():
            return
        self._missed_by = ref(model)

        def work(state: JobState) -> tuple[PersonErrors, Order]:
            errors = person_errors(model, split.train, split.validation, dataset.n_users, state.checkpoint)
            return errors, both_orders(errors.misses)

        self.ask(work, self._take_errors, lane=session.judging, of=("model",))

    def _take_errors(self, measured: tuple[PersonErrors, Order]) -> None:
        errors, order = measured
        self.people.set_column(surprise_column(errors), errors.misses, order)

    # Finding

    @Slot(int)
    def _ask_raters(self, film: int) -> None:
        dataset = self._session.dataset
        if dataset is None:
            return

        def work(_state: JobState) -> tuple[int, NDArray[np.bool_]]:
            mask = np.zeros(dataset.n_users, np.bool_)
            mask[dataset.ratings.users[dataset.by_film.of(film)]] = True
            return film, mask

        self.ask(work, self._set_raters)

    @Slot(str)
    def _chip_removed(self, _key: str) -> None:
        self._set_raters(None)

    def _set_raters(self, raters: tuple[int, NDArray[np.bool_]] | None) -> None:
        self._raters = raters
        self._show_chips()
        self._narrow()

    def _show_chips(self) -> None:
        raters, dataset = self._raters, self._session.dataset
        words = {}
        if raters is not None and dataset is not None:
            words["film"] = tr("rated {film}", film=dataset.films.caption(raters[0]))
        self.chips.set_chips(words)

    @Slot()
    def _narrow(self) -> None:
        """Show those who rated the film, of the gender, age and occupation chosen."""
        masks = [self._raters[1]] if self._raters is not None else []
        for name, box in self.demographics.items():
            texts, wanted = self.people.values(name), box.currentData()
            if wanted and texts is not None:
                masks.append(np.array([text == wanted for text in texts], np.bool_))
        mask = np.logical_and.reduce(masks) if masks else None
        self.people.set_filter("chosen", None if mask is None else lambda _entries: mask)

    @Slot()
    def _show_how_many(self) -> None:
        rows, total = self.people.rowCount(), self.people.total
        if not total:
            self.how_many.setText("")
        elif rows == total:
            self.how_many.setText(tr("{n} people", n=count(total)))
        else:
            self.how_many.setText(tr("{n} of {total} people", n=count(rows), total=count(total)))

    @Slot()
    def _show_person(self) -> None:
        person = self._session.person
        self.finder.show_user(person.real.user if person else None)


def _by_number(text: str) -> tuple[int, str]:
    """Sort "18–24" before "25–34", and words by the alphabet."""
    digits = "".join(c for c in text.split("–")[0] if c.isdigit())
    return (int(digits) if digits else 1 << 30, text.casefold())
