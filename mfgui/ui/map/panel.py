"""The map panel: follows the session, has maps made, and lays buttons, legend and words around the canvas."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Signal, Slot

from mfgui.factorization.capabilities import factors_of
from mfgui.insight.colouring import ColourBy, Palette
from mfgui.insight.projections import Projection
from mfgui.ui.kit import make
from mfgui.ui.kit.drawn import announce
from mfgui.ui.kit.palette import class_colours
from mfgui.ui.map.choices import MapChoices
from mfgui.ui.map.frame import MapFrame
from mfgui.ui.map.legend import LegendItem
from mfgui.ui.map.making import MapMaker, MapRequest
from mfgui.ui.map.marking import Marked, MarkRequest, make_colouring, make_marks
from mfgui.ui.map.marks import Marks
from mfgui.ui.map.words import axis_tips, axis_words, axis_words_beside, class_words, region_names
from mfgui.ui.state.session import RunState
from mfgui.ui.text import plural, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

    from mfgui.factorization.interface import Model
    from mfgui.insight.colouring import Colouring
    from mfgui.ui.kit.empty_state import Action
    from mfgui.ui.kit.theme import Theme
    from mfgui.ui.map.projecting import Projected
    from mfgui.ui.map.view import MapView
    from mfgui.ui.state.jobs import Failure, JobState
    from mfgui.ui.state.person import Person
    from mfgui.ui.state.session import Session

_LONGEST_TRAIL = 40
_CLOSE = 1.5
"""From this zoom on, the genres that have a colour are those that matter in view."""
_SETTLED_MS = 350


class MapPanel(MapFrame):
    """Films where a projection puts them, with the selected person and film.

    Parameters
    ----------
    choices
        Shared with maps beside this one; by default its own.

    Attributes
    ----------
    cloud
        The canvas.
    projection
        Which map is wanted; `set_projection`.
    shown, colouring
        What is drawn now; None before.
    offers_start
        Whether a run can be started from here while there is nothing to see.
    """

    drawn = Signal()
    """Another map, or other colours, are on screen."""
    progressed = Signal(str, float)
    """A map that takes long is under way; the fraction is 1 when it has ended."""

    def __init__(
        self, session: Session, theme: Theme, parent: QWidget | None = None, choices: MapChoices | None = None
    ) -> None:
        super().__init__(session, theme, parent)
        self.setAccessibleName(tr("Map"))
        self.setAccessibleDescription(tr("Films in the two strongest directions of what was learnt"))
        self._session = session
        self.choices = choices or MapChoices(session, self)
        self.projection = Projection()
        self.offers_start = False
        self.colouring: Colouring | None = None
        self._shown: Projected | None = None
        self._model: Model | None = None
        self._marks_outdated = False
        self._maker = MapMaker(session, self.cloud.take_painting_seconds, self)
        self._maker.made.connect(self._projected)
        self._maker.failed.connect(self._projection_failed)
        self._maker.progressed.connect(self.progressed)
        self._ratings: dict[int, float] = {}
        self._trail: list[Person] = []

        self._coloured_for: MapView | None = None
        self._settled = make.timer(self, self._view_settled, _SETTLED_MS)
        self.cloud.view_changed.connect(self._settled.start)
        self.cloud.film_clicked.connect(self._choose)
        self.cloud.film_opened.connect(self._open)
        self.cloud.say = self._say
        self.cloud.cleared.connect(self._let_go)
        self.cloud.region_chosen.connect(self._choose_region)
        session.dataset_changed.connect(self._opened)
        session.model_changed.connect(self._follow_model)
        session.person_changed.connect(self._follow_person)
        session.film_changed.connect(self._follow_film)
        session.reasons_changed.connect(self._ask_marks)
        session.run_state_changed.connect(self._follow_run)
        session.run_opened.connect(self._let_go_unseen)
        session.coming_changed.connect(self._lay_over)
        self.choices.colour_changed.connect(self._ask_colours)
        self.choices.look_changed.connect(self._show_look)
        self.choices.marks_changed.connect(self._ask_marks)
        self.legend.toggled.connect(self.choices.toggle_class)
        self.choices.films_changed.connect(self._show_chosen)
        self._follow_model()
        self._follow_person()
        self._follow_film()
        self._restyle()

    @property
    def shown(self) -> Projected | None:
        """The map on screen."""
        return self._shown

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

    @property
    def _live(self) -> bool:
        """Whether the map is to follow a run, which it must not hold up."""
        at_rest = self._session.run_state in (RunState.IDLE, RunState.PAUSED)
        return not at_rest and self._model is None

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

    @Slot()
    def _follow_person(self) -> None:
        person, dataset = self._session.person, self._session.dataset
        self._ratings = {}
        if person is not None and dataset is not None:
            self._ratings = dict(zip(person.films.tolist(), person.ratings.tolist(), strict=True))
        self._light()
        self._keep_trail(person)
        self._ask_marks()
        self._ask_colours()
        self._lay_over()

    def _light(self) -> None:
        """Light what the person rated, from low to high; not among other colours, which it would confuse."""
        person, dataset = self._session.person, self._session.dataset
        if person is None or dataset is None or self.choices.colour is not ColourBy.PLAIN:
            self.cloud.set_lit(np.empty(0, np.int32), np.empty(0))
        else:
            low, high = dataset.scale.minimum, dataset.scale.maximum
            self.cloud.set_lit(person.films, (person.ratings - low) / max(high - low, 1e-9))

    def _keep_trail(self, person: Person | None) -> None:
        """Remember where somebody who is no row of the data has been, for as long as it is them."""
        if person is None or person.user is not None:
            self._trail = []
            return
        if self._trail and self._trail[-1].real.name != person.real.name:
            self._trail = []
        if not self._trail or self._trail[-1] is not person:
            self._trail = [*self._trail, person][-_LONGEST_TRAIL:]

    @Slot()
    def _ask_marks(self) -> None:
        """Find out what is to be marked."""
        shown, session, chosen = self._shown, self._session, self.choices
        if shown is None:
            self.cloud.set_person("", None)
            self.cloud.set_marks(Marks())
            return
        if not self.isVisible():
            self._marks_outdated = True
            return
        why = session.reasons if chosen.reasons and self._model is None else None
        request = MarkRequest(
            session.person,
            session.interest if self._model is None else None,
            session.film,
            why,
            tuple(self._trail),
            chosen.pinned,
            chosen.path,
            chosen.noted,
            chosen.nearest,
            chosen.top,
            chosen.crowd,
        )

        def work(state: JobState) -> Marked:
            began = time.thread_time()
            made = make_marks(shown, request, state)
            self._maker.spend(time.thread_time() - began)
            return made

        self.ask(work, self._show_marks)

    def _show_marks(self, result: Marked) -> None:
        if self._shown is not None:
            self.cloud.set_person(result.name, result.point)
            self.cloud.set_marks(result.marks)

    @Slot()
    def _ask_colours(self) -> None:
        """Class the films anew."""
        shown, by, person = self._shown, self.choices.colour, self._session.person
        if shown is None:
            return
        view = self.cloud.view if self.cloud.view.zoom >= _CLOSE and not self._live else None
        self._coloured_for = view
        before = self.colouring.names if self.colouring is not None and self.colouring.by is by else ()
        if not self.isVisible():
            self._marks_outdated = True
            return

        def work(_state: JobState) -> Colouring | None:
            began = time.thread_time()
            made = make_colouring(shown, by, person, view, before)
            self._maker.spend(time.thread_time() - began)
            return made

        self.ask(work, self._show_colours)

    @Slot()
    def _view_settled(self) -> None:
        """Give colours to the genres that matter where one has gone to; none changes while one walks."""
        view, made_for = self.cloud.view, self._coloured_for
        other = view != made_for and (view.zoom >= _CLOSE or made_for is not None)
        if other and self.choices.colour is ColourBy.GENRE and not self._live:
            self._ask_colours()

    def _show_colours(self, colouring: Colouring | None) -> None:
        self.colouring = colouring
        self.cloud.set_colouring(colouring)
        self._light()
        self._show_look()

    @Slot()
    def _show_look(self) -> None:
        """Filter by class, and size the dots."""
        colouring, hidden = self.colouring, self.choices.hidden
        self.cloud.set_alike(self.choices.alike)
        if colouring is None or not hidden:
            self.cloud.set_shown(None)
        else:
            classes = np.minimum(colouring.classes, colouring.n_classes)
            self.cloud.set_shown(~np.isin(classes, list(hidden)))
        self._lay_over()
        self.drawn.emit()

    @Slot()
    def _show_chosen(self) -> None:
        films, shown = self.choices.films, self._shown
        if len(films) == 0 or shown is None:
            self.cloud.set_standing_out(None)
        else:
            standing = np.zeros(len(shown.model.film_support), np.bool_)
            standing[films] = True
            self.cloud.set_standing_out(standing)
        self._lay_over()

    @Slot()
    def _follow_film(self) -> None:
        self.cloud.set_selected(self._session.film)
        self._ask_marks()

    @Slot(int)
    def _choose(self, film: int) -> None:
        self._session.select_film(film)

    @Slot(int)
    def _open(self, film: int) -> None:
        self._session.open_film(film)
        if self._session.dataset is not None:
            announce(self, tr("{film}, in the details beside", film=self._session.dataset.films.caption(film)))

    @Slot(object, bool)
    def _choose_region(self, films: np.ndarray, more: bool) -> None:
        self.choices.choose(films, more=more)

    @Slot()
    def _let_go(self) -> None:
        self._session.select_film(None)

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
            words = " · ".join([*caveats, plural(self.cloud.n_films, "1 film", "{n} films")])
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

    def _fill_legend(self) -> None:
        colouring = self.colouring
        if colouring is None or colouring.by is ColourBy.PLAIN:
            if self.cloud.n_lit:
                self.legend.show_ratings()
            else:
                self.legend.show_classes(())
            return
        colors, last = class_colours(colouring, self._theme.colors), colouring.n_classes - 1
        if colouring.palette is Palette.CATEGORIES:
            hidden = self.choices.hidden
            words = [class_words(colouring, k) for k in range(last + 1)]
            self.legend.show_classes([LegendItem(words[k], colors[k].name(), k not in hidden) for k in range(last + 1)])
        else:
            self.legend.show_strip(class_words(colouring, 0), class_words(colouring, last), colors[: last + 1])

    def _describe(self, film: int) -> list[str]:
        dataset, shown = self._session.dataset, self._shown
        if dataset is None or shown is None:
            return []
        lines = [dataset.films.caption(film)]
        genres = dataset.films.genres_of(film)
        if genres:
            lines.append(", ".join(genres))
        support = int(shown.model.film_support[film])
        lines.append(plural(support, "learnt from 1 rating", "learnt from {n} ratings"))
        person = self._session.person
        if person is not None and film in self._ratings:
            lines.append(tr("{name}: ★ {rating:g}", name=person.name, rating=self._ratings[film]))
        return lines

    def _say(self, film: int) -> list[str]:
        """What is read out of a film: its mean before what its card says."""
        if self._shown is None:
            return []
        mean = float(self._shown.facts.traits.means[film])
        rated = [] if np.isnan(mean) else [tr("rated {mean:.1f} on average", mean=mean)]
        return [*rated, *self._describe(film)[1:]]

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was not drawn while hidden."""
        super().showEvent(event)
        self._restyle()  # a new parent's style took the caption's type away
        if self._marks_outdated:
            self._marks_outdated = False
            self._ask_marks()
            self._ask_colours()
