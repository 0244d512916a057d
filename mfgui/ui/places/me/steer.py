"""More like this, less like that: sliders along named directions, and the list that answers them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import numpy as np
from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QSlider, QStackedLayout, QWidget

from mfgui.insight.steering import STEP_STARS, Direction, Directions, Steered, can_steer, find_directions, steer
from mfgui.insight.traits import Traits, traits_of
from mfgui.ui.kit import make
from mfgui.ui.kit.quiet_scroll import QuietScroll
from mfgui.ui.kit.roles import NEW
from mfgui.ui.kit.words import signed
from mfgui.ui.lists.film_list import FilmList
from mfgui.ui.lists.ranked_table import RankedMarks, RankedModel
from mfgui.ui.state.person import taste_of
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from mfgui.data.dataset import Dataset
    from mfgui.factorization.factor_model import FactorModel
    from mfgui.factorization.interface import Model
    from mfgui.ui.kit.theme import Theme
    from mfgui.ui.state.jobs import Job, JobState
    from mfgui.ui.state.person import Person
    from mfgui.ui.state.session import Session

LISTED = 100
FURTHEST = 4
"""So many steps either way."""

_PER_STEP = 2
"""The slider stops at halves of a step."""

_NAMED, _LONGEST_END, _WIDEST_NAME = 3, 13, 200


@dataclass(frozen=True, slots=True, eq=False)
class _Found:
    dataset: Dataset
    model: Model
    traits: Traits
    directions: Directions


@dataclass(frozen=True, slots=True, eq=False)
class _Listed:
    dataset: Dataset
    person: Person
    steered: Steered
    steps: dict[str, float]


class SteerPanel(QWidget):
    """Follows person and model; drives `Session.select_film`. Nothing of the person is changed.

    Attributes
    ----------
    sliders
        By the direction's name, in halves of a step.
    """

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._found: _Found | None = None
        self._steered: Steered | None = None
        self._stale = True
        self._job: Job | None = None
        self._added: list[str] = []
        self.sliders: dict[str, QSlider] = {}
        self._numbers: dict[str, QLabel] = {}

        self.lead = make.elided(kind="title")
        self.reset = make.button(tr("Reset"), self._reset, hint=tr("All sliders to the middle"))
        self.add = QComboBox()
        self.add.setAccessibleName(tr("Add a direction"))
        self.add.setToolTip(tr("All directions that this model can tell, clearest first"))
        self.add.activated.connect(self._add)
        self._inside = QWidget()
        self._grid = QGridLayout(self._inside)
        self._grid.setContentsMargins(0, 0, 6, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self.scroller = QuietScroll(self._inside)
        self.moved = make.label(wrap=True)
        self.ranked = RankedModel(self)
        self.list = FilmList(self.ranked, theme)
        self.list.setAccessibleName(tr("Films after steering"))
        self.list.selectionModel().currentRowChanged.connect(self._film_chosen)
        self.list.opened.connect(self._open)
        self.why = make.muted(wrap=True)
        self.empty = make.muted(wrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for label in (self.moved, self.why):
            label.setMinimumWidth(1)  # one endless word is not to widen the page
        self._lay_out()
        self._build()
        session.dataset_changed.connect(self._new_data)
        session.model_changed.connect(self._changed)
        session.person_changed.connect(self._changed)
        session.film_changed.connect(self._film_changed)
        self._show_state()

    def _lay_out(self) -> None:
        full = QWidget()
        make.column(
            make.row((self.lead, 1), self.add, self.reset, spacing=8),
            (self.scroller, 4),
            self.moved,
            (self.list, 5),
            self.why,
            spacing=8,
            into=full,
        )
        self._pages = QStackedLayout(self)
        self._pages.setContentsMargins(0, 0, 0, 0)
        self._full = full
        self._pages.addWidget(full)
        self._pages.addWidget(self.empty)

    # Directions

    @Slot()
    def _new_data(self) -> None:
        self._found = self._steered = None
        self._added = []
        self._build()
        self._changed()

    @Slot()
    def _changed(self) -> None:
        self._show_state()
        if self.isVisible():
            self._look()
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was not asked while hidden."""
        super().showEvent(event)
        if self._stale:
            self._look()

    def _look(self) -> None:
        """Find the directions of the present model, off this thread, and then the list."""
        session, found = self._session, self._found
        dataset, model = session.dataset, session.model
        self._stale = self._job is not None  # one search at a time, the latest model's next
        if dataset is None or not can_steer(model) or self._stale:
            return
        if found is not None and found.model is model:
            self._ask()
            return
        known = found.traits if found is not None and found.dataset is dataset else None

        def work(state: JobState) -> _Found:
            traits = known or traits_of(dataset)
            state.checkpoint()
            factors = cast("FactorModel", model)
            return _Found(dataset, factors, traits, find_directions(factors, traits, state.checkpoint))

        self._job = session.reading.submit(work, key="directions")
        self._job.succeeded.connect(self._take_directions)
        self._job.failed.connect(session.problem)
        self._job.ended.connect(self._job_over)

    @Slot()
    def _job_over(self) -> None:
        self._job = None
        if self._stale and self.isVisible():
            self._look()

    @Slot(object)
    def _take_directions(self, found: _Found) -> None:
        if found.dataset is not self._session.dataset:
            return
        first = self._found is None
        self._found = found
        if first or not any(slider.value() for slider in self.sliders.values()):
            self._build()
        self._show_state()
        self._ask()

    def _build(self) -> None:
        """Offer the clearest directions and those that were added; each keeps where it stands."""
        stood = {name: slider.value() for name, slider in self.sliders.items()}
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.sliders, self._numbers = {}, {}
        directions = self._found.directions if self._found is not None else None
        names = [] if directions is None else [directions.all[place].name for place in directions.offered]
        names += [name for name in self._added if name not in names]
        for row, name in enumerate(names):
            direction = directions.named(name) if directions is not None else None
            if direction is not None:
                self._add_slider(row, direction, stood.get(name, 0))
        self._grid.setRowStretch(len(names), 1)
        self.scroller.setMaximumHeight(max(len(names), 1) * (self._row_height + self._grid.verticalSpacing()) + 6)
        self.add.clear()
        self.add.addItem(tr("Add…"))
        for direction in directions.all if directions is not None else ():
            if direction.name not in self.sliders:
                self.add.addItem(self._label(direction), direction.name)
        self.add.setEnabled(self.add.count() > 1)

    def _label(self, direction: Direction) -> str:
        """Name of a direction; an axis goes from a film to a film."""
        data = self._session.dataset
        if direction.ends is None or data is None:
            return direction.name
        low, high = (_short(data.films.titles[end[0]], _LONGEST_END) for end in direction.ends)
        return tr("{low} → {high}", low=low, high=high)

    def _axis_tip(self, ends: tuple[tuple[int, ...], tuple[int, ...]]) -> str:
        data = self._session.dataset
        assert data is not None
        low, high = (", ".join(data.films.caption(film) for film in end) for end in ends)
        return tr(
            "One of the strongest directions of the factors; no genre or tag names it.\n"
            "From films like {low}\nto films like {high}.\n"
            "One step moves predictions by {stars:g} ★ (standard deviation over films as watched).",
            low=low,
            high=high,
            stars=STEP_STARS,
        )

    @property
    def _row_height(self) -> int:
        return max(self.fontMetrics().height(), self.reset.sizeHint().height() // 2)

    def _add_slider(self, row: int, direction: Direction, value: int) -> None:
        name = make.label(self._label(direction))
        name.setMinimumHeight(self._row_height)
        name.setMaximumWidth(_WIDEST_NAME)
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(-FURTHEST * _PER_STEP, FURTHEST * _PER_STEP)
        slider.setValue(value)
        slider.setPageStep(_PER_STEP)
        slider.setProperty("kind", "twoSided")
        slider.setMinimumWidth(90)
        slider.setAccessibleName(tr("More or less {name}", name=self._label(direction)))
        slider.setToolTip(
            self._axis_tip(direction.ends)
            if direction.ends is not None
            else tr(
                "One step moves predictions by {stars:g} ★ (standard deviation over films as watched), and lifts\n"
                "films with {name} by {lift:.2f} ★ against the others. How well the factors know it:\n"
                "correlation {r:.2f} with {name} of films not learnt from; {n} films have it.",
                name=direction.name,
                stars=STEP_STARS,
                lift=direction.lift,
                r=direction.correlation,
                n=direction.films,
            )
        )
        name.setToolTip(slider.toolTip())
        name.setBuddy(slider)
        number = make.muted()
        number.setMinimumWidth(number.fontMetrics().horizontalAdvance("−4.0"))
        number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.sliders[direction.name], self._numbers[direction.name] = slider, number
        slider.valueChanged.connect(self._moved)
        for column, widget in enumerate((name, slider, number)):
            self._grid.addWidget(widget, row, column)
        self._show_number(direction.name)

    def _show_number(self, name: str) -> None:
        value = self.sliders[name].value() / _PER_STEP
        self._numbers[name].setText(signed(value) if value else "")

    @Slot(int)
    def _add(self, row: int) -> None:
        if row > 0:
            self._added.append(self.add.itemData(row))
            self._build()
            self.sliders[self._added[-1]].setFocus()
            self.scroller.ensureWidgetVisible(self.sliders[self._added[-1]])

    @Slot()
    def _reset(self) -> None:
        for slider in self.sliders.values():
            slider.setValue(0)

    @Slot()
    def _moved(self) -> None:
        for name in self.sliders:
            self._show_number(name)
        self._ask()

    # The list

    def _ask(self) -> None:
        """Make the list of where the sliders stand, off this thread."""
        session, found = self._session, self._found
        dataset, person = session.dataset, session.person
        model = session.model_for(person)
        if dataset is None or person is None or found is None or model is None or found.model is not model:
            return
        steps = {name: slider.value() / _PER_STEP for name, slider in self.sliders.items() if slider.value()}
        directions, factors = found.directions, cast("FactorModel", model)

        def work(_state: JobState) -> _Listed:
            along = {d: amount for name, amount in steps.items() if (d := directions.named(name)) is not None}
            steered = steer(factors, taste_of(person, model), person.films, along, LISTED)
            return _Listed(dataset, person, steered, steps)

        job = session.quick.submit(work, key="steered list")
        job.succeeded.connect(self._take)
        job.failed.connect(session.problem)

    @Slot(object)
    def _take(self, listed: _Listed) -> None:
        if listed.person is not self._session.person or listed.dataset is not self._session.dataset:
            return
        steered = self._steered = listed.steered
        moved = None
        if listed.steps:
            before = steered.places_before
            places = np.arange(len(before))
            moved = np.where(before >= LISTED, NEW, before - places).astype(np.int32)
        self.ranked.set_ranked(listed.dataset, steered.ranked, RankedMarks(moved=moved))
        self.moved.setText(self._moved_words(listed))
        self.list.show_film(self._session.film, scroll=False)
        self._show_why()

    def _moved_words(self, listed: _Listed) -> str:
        if not listed.steps:
            return tr("Move a slider: the list answers at once, with what moved and why.")
        films, steered = listed.dataset.films, listed.steered
        came = steered.ranked.films[steered.places_before >= LISTED]
        if not len(came):
            return tr("The same {n} films, in another order.", n=len(steered.ranked))
        named = ", ".join(_short(films.titles[film]) for film in came[:_NAMED])
        words = (
            tr("{n} films came in: {named}", n=len(came), named=named)
            if len(came) > 1
            else tr("1 film came in: {named}", named=named)
        )
        return words + (" …" if len(came) > _NAMED else ".")

    # The selected film

    @Slot()
    def _film_chosen(self) -> None:
        if self.list.film is not None:
            self._session.select_film(self.list.film)

    @Slot(int)
    def _open(self, film: int) -> None:
        self._session.select_film(film)
        self._session.show_page("film")

    @Slot()
    def _film_changed(self) -> None:
        self.list.show_film(self._session.film, scroll=False)
        self._show_why()

    def _show_why(self) -> None:
        """Say what each slider did to the selected film, or to the first one."""
        steered, data = self._steered, self._session.dataset
        self.why.setText("")
        if steered is None or data is None or not steered.pushes or not len(steered.ranked):
            return
        place = max(self.ranked.row_of_film(self._session.film), 0)
        film = int(steered.ranked.films[place])
        pushes = sorted(((float(push[place]), name) for name, push in steered.pushes.items()), key=lambda p: -abs(p[0]))
        known = self._found.directions if self._found is not None else None
        labels = {name: self._label(d) for _, name in pushes if known is not None and (d := known.named(name))}
        parts = ", ".join(
            tr("{name} {push}", name=labels.get(name, name), push=signed(push, 2)) for push, name in pushes
        )
        now, was = float(steered.ranked.predicted[place]), float(steered.before[place])
        self.why.setText(
            tr(
                "{film}: {was:.1f} → {now:.1f} ★ · {parts}",
                film=_short(data.films.titles[film]),
                was=was,
                now=now,
                parts=parts,
            )
        )
        self.why.setToolTip(tr("What each slider added to the prediction, before it is cut to the rating scale"))

    def _show_state(self) -> None:
        session, person = self._session, self._session.person
        model = session.model_for(person)
        self.lead.setText(tr("For {name}", name=person.name) if person is not None else "")
        if session.model is None:
            words = tr("Sliders need a trained model: press Start.")
        elif not can_steer(session.model):
            words = tr("This method has no factors to move along. Adam, ALS or SVD have.")
        elif model is None:
            words = tr("This method knows only people of the data set.")
        elif self._found is not None and not self._found.directions.all:
            words = tr("No genre or tag lies clearly along the factors yet. Train a little longer.")
        else:
            words = ""
        self.empty.setText(words)
        self._pages.setCurrentWidget(self.empty if words else self._full)


def _short(title: str, most: int = 40) -> str:
    return title if len(title) <= most else f"{title[: most - 1]}…"
