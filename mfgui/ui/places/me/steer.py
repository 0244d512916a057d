"""More like this, less like that: sliders along named directions, and the list that answers them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import numpy as np
from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel, QSlider, QWidget

from mfgui.base.genres import genre_words
from mfgui.data.dataset import Dataset
from mfgui.factorization.capabilities import factors_of
from mfgui.factorization.interface import Model
from mfgui.insight.steering import STEP_STARS, Direction, Directions, Steered, can_steer, find_directions, steer
from mfgui.insight.traits import Traits, traits_of
from mfgui.ui.kit import fonts, make
from mfgui.ui.kit.frames import NEW
from mfgui.ui.kit.panel import ContentOrMessage, Panel, QuietScroll
from mfgui.ui.kit.theme import Theme
from mfgui.ui.kit.words import shortened, signed
from mfgui.ui.lists.film_list import FilmList
from mfgui.ui.lists.only_from_menu import OnlyFromChip
from mfgui.ui.lists.ranked_table import RankedMarks, ranked_frame, ranked_model
from mfgui.ui.state.jobs import Job, JobState
from mfgui.ui.state.person import interested, taste_of
from mfgui.ui.state.session import Session
from mfgui.ui.text import tr

LISTED = 100
FURTHEST = 4  # so many steps either way
_PER_STEP = 2  # the slider stops at halves of a step
_NAMED, _LONGEST_END, _LONGEST_NAME, _WIDEST_NAME = 3, 13, 40, 200


@dataclass(frozen=True, slots=True, eq=False)
class _FoundDirections:
    dataset: Dataset
    model: Model
    traits: Traits
    directions: Directions


class SteerPanel(Panel):
    """Follows person and model; drives `Session.select_film`. Nothing of the person is changed."""

    def __init__(self, workspace: Session, theme: Theme) -> None:
        super().__init__(workspace, framed=False)
        self._workspace: Session = workspace
        self._found: _FoundDirections | None = None
        self._steered: Steered | None = None
        self._job: Job | None = None
        self._again = False
        self._added: list[str] = []
        self.sliders: dict[str, QSlider] = {}  # by the direction's name, in halves of a step
        self._numbers: dict[str, QLabel] = {}

        self.lead = make.elided(kind="title")
        self.beside = make.as_panel(QWidget())  # what the sliders make of the list, a panel to be put beside them
        self.reset = make.button(tr("Reset"), self._reset, hint=tr("All sliders to the middle"))
        self.add = make.choice(
            tr("Add a direction"), [], self._add, hint=tr("All directions that this model knows, clearest first")
        )
        self._grid = make.grid(margins=(0, 0, 6, 0), spacing=(10, 6))
        self._grid.setColumnStretch(1, 1)
        self.scroller = QuietScroll(make.holder(self._grid))
        self.moved = make.label(wrap=True)
        self.ranked = ranked_model(self)
        self.list = FilmList(self.ranked, theme)
        self.list.setAccessibleName(tr("Films after steering"))
        self.restriction = OnlyFromChip(workspace, theme)
        self.list.selectionModel().currentRowChanged.connect(self._film_chosen)
        self.list.opened.connect(workspace.open_film)
        self.why = make.muted(wrap=True)
        self._lay_out()
        self._build()
        workspace.dataset_changed.connect(self._new_data)
        workspace.film_changed.connect(self._film_changed)
        self.follow(workspace.dataset_changed, workspace.model_changed, workspace.person_changed)
        self.follow(workspace.run_state_changed, workspace.hiding.changed, workspace.only.changed)

    def _lay_out(self) -> None:
        full = make.column(make.row((self.add, 1), self.reset, spacing=8), (self.scroller, 1), self.why, spacing=8)
        self._pages = ContentOrMessage(make.holder(full))
        self.empty = self._pages.message
        make.column(self._pages, into=self)
        make.column(self.lead, self.restriction, self.moved, (self.list, 1), margins=10, spacing=8, into=self.beside)

    # Directions

    @Slot()
    def _new_data(self) -> None:
        self._found = self._steered = None
        self._added = []
        self._build()

    def refresh(self) -> None:
        """Find the directions of the present model, and then the list."""
        self._show_state()
        workspace, found = self._workspace, self._found
        dataset, model = workspace.dataset, workspace.model
        if dataset is None or not can_steer(model):
            return
        if found is not None and found.model is model:
            self._ask_list()
            return
        if self._job is not None:  # one search at a time, the latest model's next
            self._again = True
            return
        known = found.traits if found is not None and found.dataset is dataset else None

        def work(state: JobState) -> _FoundDirections:
            traits = known or traits_of(dataset)
            state.checkpoint()
            factors = factors_of(model)
            assert factors is not None
            return _FoundDirections(dataset, factors, traits, find_directions(factors, traits, state.checkpoint))

        self._again = False
        self._job = self.ask(work, self._take_directions, lane=workspace.reading)
        self._job.ended.connect(self._job_over)

    @Slot()
    def _job_over(self) -> None:
        self._job = None
        if self._again:
            self.refresh_when_seen()

    def _take_directions(self, found: _FoundDirections) -> None:
        first = self._found is None
        self._found = found
        if first or not any(slider.value() for slider in self.sliders.values()):
            self._build()
        self._show_state()
        self._ask_list()

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
        if names:
            for words, side in ((tr("less"), Qt.AlignmentFlag.AlignLeft), (tr("more"), Qt.AlignmentFlag.AlignRight)):
                self._grid.addWidget(make.muted(words), 0, 1, side)
        for row, name in enumerate(names, 1):
            direction = directions.named(name) if directions is not None else None
            if direction is not None:
                self._add_slider(row, direction, stood.get(name, 0))
        self._grid.setRowStretch(len(names) + 1, 1)
        self.add.clear()
        self.add.addItem(tr("Add…"))
        for direction in directions.all if directions is not None else ():
            if direction.name not in self.sliders:
                self.add.addItem(self._label(direction), direction.name)
        self.add.setEnabled(self.add.count() > 1)

    def _label(self, direction: Direction) -> str:
        """Name of a direction; an axis goes from a film to a film."""
        data = self._workspace.dataset
        if direction.ends is None or data is None:
            return genre_words(direction.name)
        low, high = (shortened(data.films.titles[end[0]], _LONGEST_END) for end in direction.ends)
        return tr("{low} → {high}", low=low, high=high)

    def _axis_tip(self, ends: tuple[tuple[int, ...], tuple[int, ...]]) -> str:
        data = self._workspace.dataset
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
        return self.fontMetrics().height() + 8

    def _add_slider(self, row: int, direction: Direction, value: int) -> None:
        name = make.label(self._label(direction))
        name.setMinimumHeight(self._row_height)
        fonts.set_width(name, most=_WIDEST_NAME)
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(-FURTHEST * _PER_STEP, FURTHEST * _PER_STEP)
        slider.setValue(value)
        slider.setPageStep(_PER_STEP)
        slider.setProperty("kind", "twoSided")
        fonts.set_width(slider, least=90)
        slider.setAccessibleName(tr("More or less {name}", name=self._label(direction)))
        slider.setToolTip(
            self._axis_tip(direction.ends)
            if direction.ends is not None
            else tr(
                "One step moves predictions by {stars:g} ★ (standard deviation over films as watched), and lifts\n"
                "films with {name} by {lift:.2f} ★ against the others. How well the factors know it:\n"
                "correlation {r:.2f} with {name} of films not learnt from; {n} films have it.",
                name=self._label(direction),
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
        self._ask_list()

    # The list

    def _ask_list(self) -> None:
        """Make the list of where the sliders stand."""
        workspace, found = self._workspace, self._found
        dataset, person = workspace.dataset, workspace.person
        model = workspace.model_for(person)
        if dataset is None or person is None or found is None or model is None or found.model is not model:
            return
        steps = {name: slider.value() / _PER_STEP for name, slider in self.sliders.items() if slider.value()}
        directions, factors = found.directions, factors_of(model)
        assert factors is not None
        interest, may_be_listed = workspace.interest, workspace.only.filter

        def work(_state: JobState) -> Steered:
            along = {d: amount for name, amount in steps.items() if (d := directions.named(name)) is not None}
            beside = interested(person, interest)
            allowed, taste = may_be_listed(dataset, model), taste_of(person, model)
            return steer(factors, taste, person.films, along, LISTED, beside=beside, allowed=allowed)

        self.ask(work, partial(self._show, dataset, steps), of=("dataset", "person"))

    def _show(self, dataset: Dataset, steps: dict[str, float], steered: Steered) -> None:
        self._steered = steered
        moved = None
        if steps:
            before = steered.places_before
            places = np.arange(len(before))
            moved = np.where(before >= LISTED, NEW, before - places).astype(np.int32)
        self.ranked.set_frame(ranked_frame(steered.ranked, RankedMarks(moved=moved)), dataset)
        self.moved.setText(
            _what_moved(dataset, steered)
            if moved is not None
            else tr("Move a slider: the list answers at once, with what moved and why.")
        )
        self.list.show_film(self._workspace.film, scroll=False)
        self._show_why()

    # The selected film

    @Slot()
    def _film_chosen(self) -> None:
        if self.list.film is not None:
            self._workspace.select_film(self.list.film)

    @Slot()
    def _film_changed(self) -> None:
        self.list.show_film(self._workspace.film, scroll=False)
        self._show_why()

    def _show_why(self) -> None:
        """Say what each slider did to the selected film, or to the first one."""
        steered, data = self._steered, self._workspace.dataset
        self.why.setText("")
        if steered is None or data is None or not steered.pushes or not len(steered.ranked):
            return
        place = max(self.ranked.row_where("film", self._workspace.film), 0)
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
                film=shortened(data.films.titles[film], _LONGEST_NAME),
                was=was,
                now=now,
                parts=parts,
            )
        )
        self.why.setToolTip(tr("What each slider added to the prediction, before it is cut to the rating scale"))

    def _show_state(self) -> None:
        workspace, person = self._workspace, self._workspace.person
        name = person.name if person is not None else ""
        by, of_other = tr("By the sliders"), tr("For {name}, by the sliders", name=name)
        self.lead.setText(by if workspace.profiles.shown else of_other)
        if workspace.model is None:
            words = tr("Sliders need a trained model: press Start.")
        elif not can_steer(workspace.model):
            words = tr("This method has no factors to move along. Adam, ALS or SVD have.")
        elif workspace.model_for(person) is None:
            words = tr("This method knows only people of the data set.")
        elif self._found is not None and not self._found.directions.all:
            words = tr("No genre or tag lies clearly along the factors yet. Train a little longer.")
        else:
            words = ""
        self._pages.set_message(words, workspace.plan.offer)


def _what_moved(dataset: Dataset, steered: Steered) -> str:
    """Name the films that the sliders brought into the list."""
    came = steered.ranked.films[steered.places_before >= LISTED]
    if not len(came):
        return tr("The same {n} films, in another order.", n=len(steered.ranked))
    named = ", ".join(shortened(dataset.films.titles[film], _LONGEST_NAME) for film in came[:_NAMED])
    words = (
        tr("{n} films came in: {named}", n=len(came), named=named)
        if len(came) > 1
        else tr("1 film came in: {named}", named=named)
    )
    return words + (" …" if len(came) > _NAMED else ".")
