"""How it works: a table taken apart before one's eyes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import numpy as np
from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mfgui.data.dataset import Dataset
from mfgui.insight.worked_example import WorkedExample, worked_example
from mfgui.ui.kit import fonts, make
from mfgui.ui.kit.icons import icon
from mfgui.ui.kit.lazy_stack import Stepwise
from mfgui.ui.kit.panel import Panel
from mfgui.ui.kit.theme import Theme
from mfgui.ui.places.watch.factor_tables import FactorTables
from mfgui.ui.state.workspace import Workspace
from mfgui.ui.text import plural, simulated_first, tr

STEP_MS = 3200  # how long each step of the play lasts: one can read its sentence


class HowPage(Stepwise, QWidget):
    """The worked example; on a small screen its table is lower."""

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self._workspace, self._theme = workspace, theme
        self.setAccessibleName(tr("How it works"))

    def steps(self) -> Iterator[None]:
        """Build the panel."""
        self.example = WorkedExamplePanel(self._workspace, self._theme)
        yield
        make.column(self.example, make.STRETCH, margins=(8, 4, 8, 4), into=self)


class WorkedExamplePanel(Panel):
    """Shows the table that `insight.worked_example` chooses; a slider and a play button add factors."""

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__(workspace)
        self._theme = theme

        title = make.title(tr("Ratings as products of a few numbers"))
        self.sentence = make.label(wrap=True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        # Sentences differ in length: what stands below is not to jump.
        self.sentence.setMinimumHeight(self.sentence.fontMetrics().lineSpacing() * 3)
        self.sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.tables = make.reserved(FactorTables(theme))
        self.sum = make.label(wrap=True)
        self.sum.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.sum.setMinimumHeight(self.sum.fontMetrics().lineSpacing() * 2)
        self.play = make.button(tr("Play"), self._play, kind="primary", hint=tr("Add one factor after the other"))
        self.slider = make.slider(tr("Number of factors"), 0, 0, ticks=True)
        fonts.set_width(self.slider, most=360)
        self.slider.valueChanged.connect(self._factors_changed)
        self.count = make.label()
        fonts.set_width(self.count, least=90)
        self.source = make.muted(
            hint=tr(
                "Each gap is filled with the mean of its film's ratings, then the filled table is decomposed\n"
                "(singular value decomposition, R = U S Vᵀ). The films' numbers are U √S, the people's are V √S.\n"
                "k factors make the table closest to the filled one that so few numbers can make."
            )
        )

        make.column(
            title,
            self.sentence,
            make.row(self.play, (self.slider, 1), self.count, make.STRETCH, spacing=12),
            self.tables,
            self.sum,
            self.source,
            margins=(18, 10),
            spacing=9,
            into=self,
        )

        self._next = make.timer(self, self._step, STEP_MS, repeats=True)
        self.tables.cell_changed.connect(self._show_sum)
        self.follow(workspace.dataset_changed)
        theme.changed.connect(self._restyle)
        self._restyle()
        self._show_nothing()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing plays where nobody looks."""
        self._pause()
        super().hideEvent(event)

    # The table

    def refresh(self) -> None:
        """Choose the table."""
        dataset = self._workspace.dataset
        self._pause()
        if dataset is None:
            self._show_nothing()
            return
        self.sentence.setText(tr("Looking for a telling table in {name}…", name=dataset.name))
        self.ask(
            lambda state: worked_example(dataset, checkpoint=state.checkpoint),
            partial(self._show, dataset),
            lane=self._workspace.projecting,
        )

    def _show(self, dataset: Dataset, example: WorkedExample) -> None:
        titles = [dataset.films.titles[film] for film in example.films.tolist()]
        people = [tr("Person {id}", id=dataset.user_label(user)) for user in example.people.tolist()]
        self.tables.set_example(example, titles, people)
        self.tables.show()
        self.slider.setRange(0, example.most)
        self.slider.setValue(0)
        for control in (self.play, self.slider):
            control.setEnabled(True)
        self._restyle()
        self.source.setText(
            simulated_first(
                tr(
                    "{films} well-known films and {people} keen people of {name}; hover for how it is computed.",
                    films=len(titles),
                    people=len(people),
                    name=dataset.name,
                ),
                simulated=dataset.simulated,
            )
        )
        self._show_factors()

    def _show_nothing(self) -> None:
        self.tables.hide()
        self.sentence.setText(tr("Open a set of ratings to see how a table of them is taken apart."))
        self.sum.clear()
        self.source.clear()
        self.count.clear()
        for control in (self.play, self.slider):
            control.setEnabled(False)

    # Adding factors

    @Slot(int)
    def _factors_changed(self, _count: int) -> None:
        self.tables.set_factors(self.slider.value())
        self._show_factors()

    @Slot()
    def _play(self) -> None:
        if self._next.isActive():
            self._pause()
            return
        self.slider.setValue(0 if self.slider.value() == self.slider.maximum() else self.slider.value() + 1)
        self._next.start()
        self._restyle()

    @Slot()
    def _step(self) -> None:
        self.slider.setValue(self.slider.value() + 1)
        if self.slider.value() == self.slider.maximum():
            self._pause()

    def _pause(self) -> None:
        self._next.stop()
        self._restyle()

    def _show_factors(self) -> None:
        example, k = self.tables.example, self.slider.value()
        if example is None:
            return
        self.count.setText(plural(k, "1 factor", "{n} factors"))
        self.sentence.setText(self._words(example, k))
        self._show_sum()

    def _words(self, example: WorkedExample, k: int) -> str:
        known, gaps = int(example.known.sum()), int((~example.known).sum())
        films, people = self.tables.titles, self.tables.people
        miss = example.miss(k)
        if k == 0:
            return tr(
                "{known} ratings that {people} people gave to {films} films, and {gaps} gaps: films that they have not "
                "rated. What would they give? Press Play: every film and every person gets numbers, and a rating is "
                "what comes out when they are multiplied.",
                known=known,
                people=len(people),
                films=len(films),
                gaps=gaps,
            )
        if k == example.most:
            return tr(
                "{k} numbers each: every rating is back exactly. But that is learning by heart: the guesses are now no "
                "more than each film's average, with which the gaps were filled. Few factors must find what ratings "
                "have in common; many need not.",
                k=k,
            )
        if k == 1:
            return tr(
                "One number for each film and each person, {n} in all. Multiplied, they make the whole table: large "
                "for films that are well liked and for people who give much. It cannot know tastes: its typical miss "
                "is {miss:.2f} stars.",
                n=len(films) + len(people),
                miss=miss,
            )
        if k == 2:
            return tr(
                "A second number tells “{first}” from “{last}”: plus for films like the one, minus for films like the "
                "other, and the same for who likes which. {n} numbers miss the ratings by only {miss:.2f} stars, and "
                "they have an opinion on every gap.",
                first=films[0],
                last=films[-1],
                n=2 * (len(films) + len(people)),
                miss=miss,
            )
        words = tr(
            "Factor {k} mends a little of what is left. The typical miss falls from {before:.2f} to {miss:.2f} stars.",
            k=k,
            before=example.miss(k - 1),
            miss=miss,
        )
        if _from_average(example, k) < _from_average(example, k - 1):
            words += " " + tr("But look at the guesses: they fall back towards each film's average.")
        return words

    @Slot()
    def _show_sum(self) -> None:
        self.sum.setText(self.tables.sum_in_words())

    @Slot()
    def _restyle(self) -> None:
        c, playing = self._theme.colors, self._next.isActive()
        self.play.setText(tr("Pause") if playing else tr("Play"))
        self.play.setIcon(icon("pause" if playing else "start", c.on_accent if self.play.isEnabled() else c.muted))


def _from_average(example: WorkedExample, k: int) -> float:
    """How far the guesses are from what the gaps were filled with, on average."""
    gaps = ~example.known
    return float(np.abs(example.product(k) - example.filled)[gaps].mean()) if gaps.any() else 0.0
