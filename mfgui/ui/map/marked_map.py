"""What is drawn on a map that is there: who and which film is selected, marks, colours, and what is said of them."""

from __future__ import annotations

import time

import numpy as np
from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent

from mfgui.factorization.interface import Model
from mfgui.insight.colouring import ColourBy, Colouring, Palette
from mfgui.ui.kit import make
from mfgui.ui.kit.drawn import announce
from mfgui.ui.kit.palette import class_colours
from mfgui.ui.kit.theme import Theme
from mfgui.ui.kit.words import genres as genres_of
from mfgui.ui.map.frame import MapFrame
from mfgui.ui.map.legend import LegendItem
from mfgui.ui.map.making import MapMaker
from mfgui.ui.map.marking import Marked, MarkRequest, make_colouring, make_marks
from mfgui.ui.map.marks import Marks
from mfgui.ui.map.projecting import Projected
from mfgui.ui.map.view import MapView
from mfgui.ui.map.words import class_words
from mfgui.ui.state.jobs import JobState
from mfgui.ui.state.map_choices import MapChoices
from mfgui.ui.state.person import Person
from mfgui.ui.state.session import RunState, Session
from mfgui.ui.text import plural, tr

_LONGEST_TRAIL = 40
_CLOSE = 1.5  # from this zoom on, the genres that have a colour are those that matter in view
_SETTLED_MS = 350


class MarkedMap(MapFrame):
    """Follows person, film and choices; its subclass has the map made, and says why there is none."""

    drawn = Signal()  # another map, or other colours, are on screen

    def __init__(self, session: Session, theme: Theme, choices: MapChoices | None) -> None:
        super().__init__(session, theme)
        self._session = session
        self.choices = choices or MapChoices(session, self)
        # What is drawn now; None before.
        self.colouring: Colouring | None = None
        self._shown: Projected | None = None
        self._model: Model | None = None
        self._marks_outdated = False
        self._maker = MapMaker(session, self.cloud.take_painting_seconds, self)
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
        session.person_changed.connect(self._follow_person)
        session.film_changed.connect(self._follow_film)
        session.reasons_changed.connect(self._ask_marks)
        self.choices.colour_changed.connect(self._ask_colours)
        self.choices.look_changed.connect(self._show_look)
        self.choices.marks_changed.connect(self._ask_marks)
        self.choices.films_changed.connect(self._show_chosen)
        self.legend.toggled.connect(self._toggle_class)

    @property
    def shown(self) -> Projected | None:
        """The map on screen."""
        return self._shown

    @property
    def _live(self) -> bool:
        """Whether the map is to follow a run, which it must not hold up."""
        at_rest = self._session.run_state in (RunState.IDLE, RunState.PAUSED)
        return not at_rest and self._model is None

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
            stars=chosen.colour is not ColourBy.PLAIN,  # else they are lit, from low to high
        )

        def work(state: JobState) -> Marked:
            began = time.thread_time()
            made = make_marks(shown, request, state)
            self._maker.spend(time.thread_time() - began)
            return made

        self.ask(work, self._show_marks)

    def _show_marks(self, result: Marked) -> None:
        if self._shown is not None:
            before = self.cloud.whereabouts()
            self.cloud.set_person(result.name, result.point)
            self.cloud.set_marks(result.marks)
            if len(self._trail) > 1 and self.cloud.whereabouts() != before:
                announce(self.cloud, self.cloud.whereabouts())  # somebody's answer has moved it

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
        colouring = self.colouring
        self.cloud.set_alike(self.choices.alike)
        if colouring is None or not self.choices.filtered:
            self.cloud.set_shown(None)
        else:
            shown = np.array([self.choices.shows(one) for one in colouring.called])
            self.cloud.set_shown(shown[np.minimum(colouring.classes, colouring.n_classes)])
        self._lay_over()
        self.drawn.emit()

    @Slot(int)
    def _toggle_class(self, k: int) -> None:
        if self.colouring is not None:
            self.choices.toggle_class(k, self.colouring.called)

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

    # What is said of it

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
            shown = [self.choices.shows(one) for one in colouring.called]
            words = [class_words(colouring, k) for k in range(last + 1)]
            self.legend.show_classes([LegendItem(words[k], colors[k].name(), shown[k]) for k in range(last + 1)])
        else:
            self.legend.show_strip(class_words(colouring, 0), class_words(colouring, last), colors[: last + 1])

    def _describe(self, film: int) -> list[str]:
        dataset, shown = self._session.dataset, self._shown
        if dataset is None or shown is None:
            return []
        lines = [dataset.films.caption(film)]
        genres = genres_of(dataset.films, film)
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
        super().showEvent(event)
        self._lay_over()  # a new parent's style took the caption's type away
        if self._marks_outdated:
            self._marks_outdated = False
            self._ask_marks()
            self._ask_colours()
