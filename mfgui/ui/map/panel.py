"""The map panel: follows runs and models of the session, and has maps of them made."""

from __future__ import annotations

import time

import numpy as np
from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QHideEvent

from mfgui.factorization.capabilities import factors_of
from mfgui.factorization.interface import Model
from mfgui.insight.projections import Projection
from mfgui.ui.kit.panel import Action
from mfgui.ui.kit.theme import Theme
from mfgui.ui.map.making import MapRequest
from mfgui.ui.map.marked_map import MarkedMap
from mfgui.ui.map.projecting import Projected
from mfgui.ui.map.words import axis_tips, axis_words, axis_words_beside, region_names
from mfgui.ui.state.jobs import Failure
from mfgui.ui.state.map_choices import MapChoices
from mfgui.ui.state.person import Person
from mfgui.ui.state.session import RunState, Session
from mfgui.ui.text import count, plural, tr


class MapPanel(MarkedMap):
    """Films where a projection puts them.

    `choices`: shared with maps beside this one; by default its own.
    """

    progressed = Signal(str, float)  # a map that takes long is under way; the fraction is 1 when it has ended

    def __init__(self, session: Session, theme: Theme, choices: MapChoices | None = None) -> None:
        super().__init__(session, theme, choices)
        self.setAccessibleName(tr("Map"))
        self.setAccessibleDescription(tr("Films in the two strongest directions of what was learnt"))
        self.projection = Projection()  # which map is wanted; `set_projection`
        self.offers_start = False  # whether a run can be started from here while there is nothing to see
        self._maker.made.connect(self._projected)
        self._maker.failed.connect(self._projection_failed)
        self._maker.progressed.connect(self.progressed)
        session.dataset_changed.connect(self._opened)
        session.model_changed.connect(self._follow_model)
        session.run_state_changed.connect(self._follow_run)
        session.run_opened.connect(self._let_go_unseen)
        session.coming_changed.connect(self._lay_over)
        self._follow_model()
        self._follow_person()
        self._follow_film()
        self._lay_over()

    @property
    def busy(self) -> bool:
        """Whether another map is under way."""
        return self._maker.busy or self._outdated

    @property
    def model(self) -> Model | None:
        """The model that is mapped: the session's, or one of its own."""
        return self._model or self._session.model

    @Slot(object)
    def set_model(self, model: Model | None) -> None:
        """Map this model, whatever the session shows; None to follow the session."""
        if model is not self._model:
            self._model = model
            self._maker.drop()
            self._follow_model()

    def set_projection(self, projection: Projection) -> None:
        """Make another map; the films go there smoothly."""
        if projection != self.projection:
            self.projection = projection
            self._maker.drop()
            self._follow_model()

    def kept(self) -> tuple[Projection, list[Person]]:
        """See Panel: which map, and where somebody has been on it."""
        return self.projection, self._trail

    def take_up(self, kept: tuple[Projection, list[Person]], *, same_data: bool) -> None:
        if same_data:
            self._trail = kept[1] or self._trail
            self.set_projection(kept[0])

    # Following the session

    @Slot()
    def _opened(self) -> None:
        if self.isVisible() and self._session.dataset is not None:
            self._maker.prepare(self._session.dataset)
        self._shown = self.colouring = self._model = None
        self._trail = []
        self.projection = Projection()
        self._maker.drop()
        self._follow_model()
        self.cloud.fit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is waited for unseen; what is missing then is made when it is shown."""
        super().hideEvent(event)
        if self._maker.busy and not self._maker.working:
            self._maker.drop()
            self._outdated = True

    @Slot()
    def _follow_run(self) -> None:
        """After a run, and while it pauses, look at tags and the genome for the words too."""
        if not self._live and self.model is not None and self._model is None:
            self._follow_model()
        self._lay_over()

    @Slot(object)
    def _let_go_unseen(self) -> None:
        """Keep no map of an earlier run that nobody sees: its model may take half a gigabyte through the new one."""
        if not self.isVisible() and self._model is None and self._shown is not None:
            self._shown, self._outdated = None, True

    @Slot()
    def _follow_model(self) -> None:
        """Have the present model's map made, when it is seen."""
        if self._mappable():
            self.refresh_when_seen()
        else:
            self._maker.drop()
            self._shown = None
            self._outdated = False
            self._show_map(move=False)

    def refresh(self) -> None:
        """Have the present model's map made."""
        model, dataset = factors_of(self.model), self._session.dataset
        if dataset is not None and model is not None and self._mappable():
            self.cloud.set_calm(self._live)
            self._maker.want(MapRequest(model, dataset, self.projection, self._live))
            self._lay_over()

    def make_unseen(self) -> bool:
        """Have the present model's map made though nobody sees it; False where there is none."""
        if self._mappable():
            self.refresh()
        return self._mappable()

    @property
    def _at_random(self) -> bool:
        """Whether the map is of a run's beginning, be it the best epoch of a run that failed."""
        session = self._session
        if self._live or self._model is not None:
            return False
        if session.epochs.shown is not None:
            return session.epochs.shown == 0
        summary = session.summary
        return summary is not None and summary.best_epoch == 0 and summary.model is session.model

    def share_time(self, maps: int) -> None:
        """Follow runs as one of this many maps that share the time there is for it."""
        self._maker.share_time(maps)

    def _mappable(self) -> bool:
        model, dataset = factors_of(self.model), self._session.dataset
        return dataset is not None and model is not None and len(model.film_support) == dataset.n_films

    @Slot(object)
    def _projected(self, result: Projected) -> None:
        began = time.thread_time()
        first = self._shown is None
        self._shown = result
        self._show_map(move=not first)
        self._maker.spend(time.thread_time() - began)

    @Slot(object)
    def _projection_failed(self, failure: Failure) -> None:
        """Say why, and go back to a map that always works."""
        self.projection = Projection() if self._shown is None else self._shown.projection
        self._session.problem.emit(failure)
        self.drawn.emit()

    @Slot()
    def cancel(self) -> None:
        """Give up a map under way; what is shown stays."""
        if self._maker.working:
            self._maker.drop()
            self.projection = self._shown.projection if self._shown is not None else Projection()
            self.drawn.emit()

    # Showing

    def _show_map(self, *, move: bool) -> None:
        shown, dataset = self._shown, self._session.dataset
        if shown is None or dataset is None:
            self.cloud.set_films(np.empty((0, 2), np.float32), np.empty(0, np.int32), (), move=False)
        else:
            self.cloud.set_films(shown.map.positions, shown.model.film_support, dataset.films.titles, move=move)
            self.cloud.set_axis_words(axis_words(shown), axis_words_beside(shown))
            self.cloud.set_ground(shown.relief, region_names(shown))
            self.cloud.axis_tips = axis_tips(shown)
            tip = tr("Films with ratings to learn from; of the others nothing was learnt.")
            caveats = []
            if self._at_random:
                caveats.append(tr("At random, nothing learnt"))
                tip += "\n" + tr("Every run begins with random numbers: as yet, near films have nothing in common.")
            if dataset.part:
                caveats.append(tr("A part of the ratings"))
            if dataset.simulated:
                caveats.append(tr("Simulated ratings"))
            self.cloud.set_caveat(" · ".join(caveats))
            number = plural(self.cloud.n_films, "1 film", "{n} films")
            if self.cloud.n_films < dataset.n_films:  # beside the list of all films, a smaller number asks why
                number = tr("{n} of {all} films", n=count(self.cloud.n_films), all=count(dataset.n_films))
            words = " · ".join([*caveats, number])
            self.caption.setText(words)
            self.caption.setToolTip(tip)
            self._lay_over()
        self._follow_person()
        self._follow_film()
        self._show_chosen()
        self.drawn.emit()

    def _empty_words(self) -> str:
        if self._session.coming and self._shown is None:
            return self._session.coming
        if self._session.dataset is None:
            return tr("Open a data set to see its films.")
        if self.model is not None and not self._mappable():
            return tr("This method has no factors to draw.")
        if self.model is None:
            idle = self._session.run_state is RunState.IDLE
            return tr("Press Start: the map forms while it learns.") if idle else tr("It is about to learn…")
        if self._shown is None:
            return tr("The first map comes in a moment…") if self._live else tr("Laying the films out…")
        if self._shown is not None and not self._shown.map.positions.any():
            return tr("Nothing separates the films here: all lie in one place.")
        return ""

    def _offer(self) -> Action | None:
        return self._session.plan.offer if self.offers_start and not self._session.coming else None
