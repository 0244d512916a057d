"""Use part of the ratings, or other columns of one's own table: the form on the page about the ratings."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QAbstractSpinBox, QSpinBox, QWidget

from mfgui.data.dataset import NO_YEAR, Dataset
from mfgui.data.grouping import count_by
from mfgui.data.reading import read_dataset
from mfgui.data.subset import Remaining, Subset
from mfgui.ui.kit import fonts, make
from mfgui.ui.kit.panel import Panel
from mfgui.ui.state.columns_question import columns_of
from mfgui.ui.state.jobs import Job, JobState
from mfgui.ui.state.session import Session
from mfgui.ui.text import as_sentence, count, retold, tr

_PAUSE_MS = 200  # what would remain is counted after so long without another key or click
_MOST = 999_999


@dataclass(frozen=True, slots=True, eq=False)
class _Whole:
    """All of what a part can be chosen from, and the years of its films and of its ratings."""

    dataset: Dataset
    films: tuple[int, int] | None
    rated: tuple[int, int] | None


class PartForm(Panel):
    """Says what is left out, and on demand lets choose what is; counts what would remain before it is used.

    Whoever shows it places `choose`, which opens it; it is seen while it has something to say.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session, framed=False)
        self._session = session
        self._whole: _Whole | None = None
        self._look: Job | None = None
        self._count: Job | None = None
        self.left_out = make.label(kind="warning", wrap=True)
        self.choose = make.button(tr("Use part of it…"), checkable=True)
        self.choose.toggled.connect(self._toggled)
        self.use_all = make.button(tr("Use all"), self._use_all)
        self.columns = make.button(
            tr("Choose the columns…"),
            session.ask_columns,
            hint=tr("Which column of the table is the person, the item, the rating"),
        )

        self.per_film = _number(tr("Ratings that every film has at least"), 1, _MOST)
        self.per_person = _number(tr("Ratings that every person has at least"), 1, _MOST)
        self.film_years = _span(tr("First year of the films"), tr("Last year of the films"))
        self.rated_years = _span(tr("First year in which they were rated"), tr("Last year in which they were rated"))
        self.people = _number(tr("People drawn at random"), 0, 0)
        self.people.setSpecialValueText(tr("all"))
        self.people.setSingleStep(100)
        self.seed = _number(tr("Seed of the draw"), 0, _MOST)
        self.seed.setToolTip(tr("The same seed draws the same people again"))
        self._fields = (self.per_film, self.per_person, *self.film_years, *self.rated_years, self.people, self.seed)
        self.remaining = make.label(wrap=True)
        self.use = make.button(tr("Use this part"), self._use, kind="primary")
        self.card = self._build()

        row = make.row(self.use_all, self.columns, (self.left_out, 1), make.STRETCH, spacing=8)
        make.column(row, self.card, spacing=10, into=self)

        for earlier, later in pairwise((self.use_all, self.columns, *self._fields, self.use)):
            QWidget.setTabOrder(earlier, later)
        self._pause = make.timer(self, self.refresh, _PAUSE_MS)
        for spin in self._fields:
            spin.valueChanged.connect(self._changed)
        for first, last in (self.film_years, self.rated_years):
            first.valueChanged.connect(self._push_last)
            last.valueChanged.connect(self._push_first)
        session.dataset_changed.connect(self._new_data)
        self._new_data()

    def _build(self) -> QWidget:
        card = make.as_panel(QWidget())
        grid = self._grid = make.grid(spacing=8)
        to = [make.label(tr("to")) for _ in range(2)]
        of = (make.label(tr("Films of"), of=self.film_years[0]), make.label(tr("Rated in"), of=self.rated_years[0]))
        self._of_spans = [
            (of[0], self.film_years[0], to[0], self.film_years[1]),
            (of[1], self.rated_years[0], to[1], self.rated_years[1]),
        ]
        for row, (words, spin) in enumerate(
            ((tr("Ratings per film, at least"), self.per_film), (tr("Ratings per person, at least"), self.per_person))
        ):
            grid.addWidget(make.label(words, of=spin), row, 0)
            grid.addWidget(spin, row, 1)
        for widget in (of[0], of[1], *to, *self.film_years, *self.rated_years):  # placed where there are years
            widget.setParent(card)
        for row, (words, spin) in enumerate(((tr("People, drawn at random"), self.people), (tr("Seed"), self.seed))):
            grid.addWidget(make.label(words, of=spin), row, 8)
            grid.addWidget(spin, row, 9)
        for gap in (2, 7):
            grid.setColumnMinimumWidth(gap, 18)
        grid.setColumnStretch(10, 1)
        make.column(grid, make.row(self.use, (self.remaining, 1), spacing=12), margins=(14, 12), spacing=12, into=card)
        return card

    def put_away(self) -> bool:
        """Close the form; False where it is not open."""
        if not self.choose.isChecked():
            return False
        self.choose.setChecked(False)
        self.choose.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    @property
    def part(self) -> Subset:
        """What is chosen."""
        whole = self._whole
        people = self.people.value()
        return Subset(
            min_ratings_per_film=self.per_film.value() if self.per_film.value() > 1 else 0,
            min_ratings_per_person=self.per_person.value() if self.per_person.value() > 1 else 0,
            years=_chosen(self.film_years, whole.films if whole else None),
            rated_years=_chosen(self.rated_years, whole.rated if whole else None),
            people=people if 0 < people < self.people.maximum() else None,
            seed=self.seed.value(),
        )

    # What is open

    @Slot()
    def _new_data(self) -> None:
        self._forget()
        data = self._session.dataset
        subset = retold(data.subset) if data else ""
        self.left_out.setText(as_sentence(subset) if subset else "")
        self.left_out.setVisible(bool(subset))
        self.use_all.setVisible(bool(subset))
        self.columns.setVisible(data is not None and data.is_table)
        self.choose.setText(tr("Use another part…") if subset else tr("Use part of it…"))
        self.choose.setChecked(False)
        self._fit()

    def _fit(self) -> None:
        self.card.setVisible(self.choose.isChecked())
        nothing = all(part.isHidden() for part in (self.card, self.use_all, self.columns))
        if nothing or self.parentWidget() is not None:  # it is no window
            self.setHidden(nothing)

    def hideEvent(self, event: QHideEvent) -> None:
        """Let go of the whole data set when a part of it is open; nobody is choosing any more."""
        super().hideEvent(event)
        self._forget()
        self.choose.setChecked(False)

    def _forget(self) -> None:
        self._pause.stop()
        for job in (self._look, self._count):
            if job is not None:
                job.drop()
        self._look = self._count = self._whole = None

    @Slot(bool)
    def _toggled(self, shown: bool) -> None:
        self._fit()
        dataset = self._session.dataset
        if not shown or dataset is None or self._whole is not None or self._look is not None:
            return
        self.card.setEnabled(False)
        self.remaining.setText(tr("Looking at the ratings…"))

        def work(state: JobState) -> _Whole:
            if not dataset.part:
                return _whole(dataset)
            return _whole(read_dataset(dataset.source, columns=columns_of(dataset), checkpoint=state.checkpoint))

        self._look = self.ask(work, self._looked, lane=self._session.reading)

    def _looked(self, whole: _Whole) -> None:
        self._look, self._whole = None, whole
        data = self._session.dataset
        part = Subset.parse(data.part) if data and data.part else Subset()
        for spin in self._fields:
            spin.blockSignals(True)
        self.per_film.setValue(max(1, part.min_ratings_per_film))
        self.per_person.setValue(max(1, part.min_ratings_per_person))
        self.people.setMaximum(whole.dataset.n_users)
        self.people.setValue(part.people or 0)
        self.seed.setValue(part.seed)
        for spins, limits, chosen in (
            (self.film_years, whole.films, part.years),
            (self.rated_years, whole.rated, part.rated_years),
        ):
            if limits:
                for spin, year in zip(spins, chosen or limits, strict=True):
                    spin.setRange(*limits)
                    spin.setValue(year)
        for spin in self._fields:
            spin.blockSignals(False)
        row = 0
        for widgets, limits in zip(self._of_spans, (whole.films, whole.rated), strict=True):
            several = limits is not None and limits[0] < limits[1]
            for column, widget in enumerate(widgets, start=3):
                self._grid.addWidget(widget, row, column)
                widget.setVisible(several)
            row += several
        self.card.setEnabled(True)
        self.per_film.setFocus()
        self.per_film.selectAll()
        self._changed()

    # What is chosen

    @Slot()
    def _push_last(self) -> None:
        for first, last in (self.film_years, self.rated_years):
            last.setValue(max(first.value(), last.value()))

    @Slot()
    def _push_first(self) -> None:
        for first, last in (self.film_years, self.rated_years):
            first.setValue(min(first.value(), last.value()))

    @Slot()
    def _changed(self) -> None:
        self.seed.setEnabled(self.part.people is not None)
        self.use.setEnabled(False)
        self._pause.start()

    @Slot()
    def refresh(self) -> None:
        """Count what would remain of what is chosen."""
        whole, part = self._whole, self.part
        if whole is None:
            return
        if not str(part):
            self.remaining.setText(tr("Nothing is left out yet."))
            return
        self.remaining.setText(tr("Counting…"))

        self._count = self.ask(
            lambda state: part.remaining(whole.dataset, state.checkpoint), partial(self._show_remaining, part)
        )

    def _show_remaining(self, part: Subset, left: Remaining) -> None:
        data = self._session.dataset
        if data is None or self._whole is None or part != self.part:
            return
        total = len(self._whole.dataset.ratings)
        if left.ratings == 0:
            words = tr("Nothing would remain; leave less out.")
        else:
            words = tr(
                "{left} of {total} ratings would remain, by {people} people of {films} films.",
                left=count(left.ratings),
                total=count(total),
                people=count(left.people),
                films=count(left.films),
            )
        self.remaining.setText(words)
        self.use.setEnabled(left.ratings > 0 and str(part) != data.part)

    @Slot()
    def _use(self) -> None:
        self._session.use_part(self.part)

    @Slot()
    def _use_all(self) -> None:
        self._session.use_part(None)


def _whole(dataset: Dataset) -> _Whole:
    years = dataset.films.years[count_by(dataset.ratings.films, dataset.n_films) > 0]
    years = years[years != NO_YEAR]
    films = (int(years.min()), int(years.max())) if len(years) else None
    return _Whole(dataset, films, dataset.years_rated)


def _chosen(spins: tuple[QSpinBox, QSpinBox], limits: tuple[int, int] | None) -> tuple[int, int] | None:
    """The span of years that is chosen; None when it leaves nothing out."""
    span = spins[0].value(), spins[1].value()
    return None if limits is None or span == limits else span


def _number(name: str, least: int, most: int) -> QSpinBox:
    spin = QSpinBox()
    spin.setAccessibleName(name)
    spin.setRange(least, most)
    spin.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
    spin.setGroupSeparatorShown(True)
    fonts.set_width(spin, 76)
    spin.setAlignment(Qt.AlignmentFlag.AlignRight)
    return spin


def _span(first: str, last: str) -> tuple[QSpinBox, QSpinBox]:
    spins = _number(first, 0, 0), _number(last, 0, 0)
    for spin in spins:
        spin.setGroupSeparatorShown(False)
        fonts.set_width(spin, 60)
    return spins
