"""The full tables of films and of people, which the switch over the map puts in its place."""

from __future__ import annotations

from weakref import ReferenceType, ref

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtGui import QResizeEvent

from mfgui.factorization.interface import Model
from mfgui.insight.people import PersonErrors, person_errors
from mfgui.ui.kit import fonts, make
from mfgui.ui.kit.chips import Chips
from mfgui.ui.kit.film_search import FilmSearch
from mfgui.ui.kit.frames import Order, Role, both_orders
from mfgui.ui.kit.panel import ContentOrMessage, Panel
from mfgui.ui.kit.theme import Theme
from mfgui.ui.places.explore.columns import DEMOGRAPHICS, FEW_FILM_COLUMNS, surprise_column
from mfgui.ui.places.explore.finder import Finder, set_widths
from mfgui.ui.places.explore.walked_table import WalkedTable
from mfgui.ui.state.jobs import JobState
from mfgui.ui.state.session import RunState, Session
from mfgui.ui.text import tr

_ALL = ("film", "year", "genres", "ratings", "mean")
_ROOM_FOR_GENRES = 660
_FIRST_TO_GO = ("spread", "surprise", "shape")  # which columns make way where there is no room


class FilmsTable(Panel):
    """All films with all that is known of each; what the search finds narrows it."""

    def __init__(self, session: Session, theme: Theme, finder: Finder) -> None:
        super().__init__(session)
        self._session = session
        model = finder.films
        self.table = WalkedTable(model, theme, Role.FILM, _ALL)
        self.table.setAccessibleName(tr("All films"))
        wide = fonts.advance
        widths = {
            "year": wide("2000") + 26,
            "ratings": wide("00,000") + 66,
            "mean": max(map(wide, ("4.5 ★", "−100.0"))) + 30,
        }
        set_widths(self.table, model, "film", widths)
        self._finder, self._model, self._pages = finder, model, ContentOrMessage(self.table)
        make.column(self._pages, margins=10, into=self)
        model.modelReset.connect(self._counted)
        self.table.chosen.connect(session.select_film)
        self.table.entered.connect(finder.film_entered)
        self.table.let_go.connect(finder.clear)
        session.film_changed.connect(self._show_film)
        self.follow(session.dataset_changed)
        self._counted()
        self._show_film()

    def refresh(self) -> None:
        """Have the films counted, whose list may be folded."""
        self._finder.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow table the year stands after the title alone, and genres make way."""
        super().resizeEvent(event)
        narrow = self.width() < _ROOM_FOR_GENRES
        self.table.show_columns(FEW_FILM_COLUMNS if narrow else _ALL)
        wide, header = fonts.advance, self.table.horizontalHeader()
        header.resizeSection(_ALL.index("ratings"), wide("000,000") + (20 if narrow else 76))
        genres = max(wide("Adventure, Animation, Child"), self.width() * 30 // 100) + 12
        header.resizeSection(_ALL.index("genres"), genres)

    @Slot()
    def _counted(self) -> None:
        words = tr("No film matches.") if self._model.total else tr("Counting ratings…")
        self._pages.set_message("" if self._model.rowCount() else words)

    @Slot()
    def _show_film(self) -> None:
        self.table.show_code(self._session.film)


class PeopleTable(Panel):
    """Everybody: narrowed by a film rated and by who they are; follows, at rest, the model."""

    def __init__(self, session: Session, theme: Theme, finder: Finder) -> None:
        super().__init__(session)
        self._session = session
        self._finder, self.people = finder, finder.people
        self._missed_by: ReferenceType[Model] | None = None  # out of sight, it keeps no model of a run gone by
        self._raters: tuple[int, NDArray[np.bool_]] | None = None
        self._demographics_of: object = None
        self.table = WalkedTable(self.people, theme, Role.USER, ())
        self.table.setAccessibleName(tr("Everybody"))
        self.film = FilmSearch(session.finder, theme)
        self.film.setPlaceholderText(tr("Who rated … (a film)"))
        self.film.setAccessibleName(tr("Who rated a film"))
        fonts.set_width(self.film, least=190, most=320)
        self.demographics = {name: make.Choice() for name in ("gender", "age", "occupation")}
        self.chips = Chips(theme)
        self._pages = ContentOrMessage(self.table)
        self._build()
        self.table.chosen.connect(session.select_user)
        self.table.entered.connect(finder.person_entered)
        self.table.let_go.connect(finder.clear)
        self.film.film_chosen.connect(self._ask_raters)
        for box in self.demographics.values():
            box.currentIndexChanged.connect(self._narrow)
        self.chips.removed.connect(self._chip_removed)
        self.people.modelReset.connect(self._counted)
        session.dataset_changed.connect(self._new_data)
        session.person_changed.connect(self._show_person)
        self.follow(session.dataset_changed, session.model_changed, session.run_state_changed)
        self._new_data()
        self._counted()
        self._show_person()

    def _build(self) -> None:
        wide = fonts.advance
        widths = {
            "user": wide("000000") + 24,
            "mean": max(map(wide, ("4.5 ★", "−100.0"))) + 26,
            "spread": wide(tr("Spread")) + 24,
            "surprise": wide(tr("Surprise")) + 24,
            "shape": wide("00000000000") + 24,
            "age": wide("25–34") + 24,
            "gender": wide(tr("Gender")) + 20,
            "occupation": wide("college/grad student"),
        }
        set_widths(self.table, self.people, "ratings", widths)
        self._widths, self._least_ratings = widths, wide(tr("Ratings")) + 24
        filters = make.row((self.film, 2))
        for name, box in self.demographics.items():
            make.named(box, {"gender": tr("Gender"), "age": tr("Age"), "occupation": tr("Occupation")}[name])
            filters.addWidget(box, 1)
        make.fill(filters, make.STRETCH)
        make.column(filters, self.chips, (self._pages, 1), margins=10, spacing=8, into=self)

    @Slot()
    def _new_data(self) -> None:
        self._missed_by, self._demographics_of = None, None
        self.film.setEnabled(self._session.dataset is not None)
        for box in self.demographics.values():
            with QSignalBlocker(box):
                box.clear()
                box.hide()
        self._set_raters(None)

    @Slot()
    def _counted(self) -> None:
        """Offer what the edition says of people, once they are there."""
        dataset = self.people.dataset
        rows, total = self.people.rowCount(), self.people.total
        action = (tr("Remove all filters"), self._remove_filters) if total else None
        words = tr("No one matches these filters.") if total else tr("Counting ratings…")
        self._pages.set_message("" if rows else words, action)
        if dataset is None or dataset is self._demographics_of:
            return
        self._demographics_of = dataset
        people = dataset.people
        if people is not None:
            for box, texts, words in (
                (self.demographics["gender"], people.genders, tr("Any gender")),
                (self.demographics["age"], people.ages, tr("Any age")),
                (self.demographics["occupation"], people.occupations, tr("Any occupation")),
            ):
                with QSignalBlocker(box):
                    box.addItem(words, "")
                    for text in sorted(set(texts) - {""}, key=_by_number):
                        box.addItem(text, text)
                    box.setVisible(box.count() > 2)
        self._show_columns()
        known = self.people.values("age") is not None
        # With these columns the table may be wider than its place.
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if known else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.table.setHorizontalScrollBarPolicy(policy)
        self._missed_by = None
        self.refresh_when_seen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow table some columns make way."""
        super().resizeEvent(event)
        self._show_columns()

    def _show_columns(self) -> None:
        known = self.people.values("age") is not None
        names = [column.name for column in self.people.columns if known or column.name not in DEMOGRAPHICS]
        for name in _FIRST_TO_GO[: 1 if known else None]:  # with what is known of people the table scrolls sideways
            taken = sum(self._widths.get(name, 0) for name in names) + self._least_ratings
            if taken > self.table.viewport().width():
                names.remove(name)
        self.table.show_columns(tuple(names))

    def refresh(self) -> None:
        """Measure how the model misses everybody, once it is at rest: that is no work for between two epochs."""
        self._finder.refresh()  # whose list may be folded
        session = self._session
        dataset, model, split = session.dataset, session.model, session.split
        at_rest = session.run_state in {RunState.IDLE, RunState.PAUSED}
        if dataset is None or not self.people.total or not at_rest:
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

    # Narrowing

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

    @Slot()
    def _remove_filters(self) -> None:
        for box in self.demographics.values():
            box.setCurrentIndex(0)
        self._set_raters(None)

    def _set_raters(self, raters: tuple[int, NDArray[np.bool_]] | None) -> None:
        self._raters = raters
        dataset, words = self._session.dataset, {}
        if raters is not None and dataset is not None:
            words["film"] = tr("rated {film}", film=dataset.films.caption(raters[0]))
        self.chips.set_chips(words)
        self._narrow()

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
    def _show_person(self) -> None:
        person = self._session.person
        self.table.show_code(person.real.user if person is not None else None)


def _by_number(text: str) -> tuple[int, str]:
    """Sort "18–24" before "25–34", and words by the alphabet."""
    digits = "".join(c for c in text.split("–")[0] if c.isdigit())
    return (int(digits) if digits else 1 << 30, text.casefold())
