"""The line at the top of every place: data, model in use, person, search for anything, size of text."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from mfgui.factorization import registry
from mfgui.training.events import EpochPoint
from mfgui.ui.kit import make
from mfgui.ui.kit.icons import icon
from mfgui.ui.kit.level import LEVEL
from mfgui.ui.kit.segments import Segments
from mfgui.ui.kit.theme import Theme
from mfgui.ui.state.session import RunState, Session
from mfgui.ui.text import as_sentence, count, day_words, plural, retold, tr
from mfgui.ui.window.header_chip import HeaderChip

_SPACING, _BUTTON = 8, 40
_RUNS = 12  # runs that the model's chip offers; the others are in the Workshop


class Header(QWidget):
    """Chips that name what is open, the model in use and the person; nothing on screen contradicts them."""

    search_wanted = Signal()
    text_step = Signal(int)  # carries 1 for larger text, -1 for smaller

    def __init__(self, session: Session, theme: Theme, open_menu: QMenu) -> None:
        super().__init__()
        self._session = session
        self._theme = theme
        self.data = HeaderChip("data chip", theme)
        self.data.setMenu(open_menu)
        self.model = HeaderChip("model chip", theme)
        self.model.choices.aboutToShow.connect(self._offer_models)
        self.person = HeaderChip("person chip", theme)
        self.person.choices.aboutToShow.connect(self._offer_people)
        hint = tr("Search or do anything: films, people, places and commands (Ctrl+K)")
        self.search = make.button("", self.search_wanted, kind="field", hint=hint)  # opens the search for anything
        self.search.setAccessibleName(tr("Search or do anything"))
        self.search.setObjectName("search anything")
        self.smaller, self.larger = QToolButton(), QToolButton()  # change the size of text
        for button, name, hint, step in (
            (self.smaller, "smaller text", tr("Smaller text (Ctrl+−)"), -1),
            (self.larger, "larger text", tr("Larger text (Ctrl++)"), 1),
        ):
            button.setObjectName(name)
            button.setProperty("kind", "quiet")
            button.setToolTip(hint)
            button.setAccessibleName(hint)
            button.setProperty("step", step)
            button.clicked.connect(self._step_text)
        self.level = Segments(tr("How much is shown"))  # Simple or Full
        self.level.offer(
            [
                ("simple", tr("Simple"), tr("Plain words, and the settings that a newcomer needs")),
                ("full", tr("Full"), tr("The field's terms, all settings, seeds, spread and protocol")),
            ]
        )
        self.level.setObjectName("level")
        self.level.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)  # chips give way, not its words
        self.level.chosen.connect(self._choose_level)
        LEVEL.changed.connect(self._show_level)
        self._chips = (self.data, self.model, self.person)
        self._ends = (self.search, self.level, self.smaller, self.larger)
        make.row(*self._chips, make.STRETCH, *self._ends, margins=(8, 6, 10, 4), spacing=_SPACING, into=self)
        self._show_level()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        session.dataset_changed.connect(self._show_data)
        session.coming_changed.connect(self._show_data)
        session.coming_changed.connect(self._show_model)
        for changed in (session.model_changed, session.run_state_changed, session.dataset_changed):
            changed.connect(self._show_model)
        session.shelf.changed.connect(self._show_model)
        session.epochs.shown_changed.connect(self._show_model)
        session.person_changed.connect(self._show_person)
        session.dataset_changed.connect(self._show_person)
        theme.changed.connect(self._restyle)
        self._restyle()
        self._show_data()
        self._show_model()
        self._show_person()

    # Simple and Full

    @Slot(str)
    def _choose_level(self, name: str) -> None:
        LEVEL.set_full(name == "full")

    @Slot()
    def _show_level(self) -> None:
        self.level.choose("full" if LEVEL.full else "simple")
        self._show_model()

    # Room

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def minimumSizeHint(self) -> QSize:
        """Return the size of the names alone: what more there is room for, is shown."""
        width = sum(chip.minimumSizeHint().width() + _SPACING for chip in self._chips if not chip.isHidden())
        return QSize(width + 3 * self._theme.px(_BUTTON), super().minimumSizeHint().height())

    def _fold(self) -> None:
        """Fold until all words fit whole: first those of the search, then facts in turn, marks last.

        The person's facts go before those of the model, and the data's first: they are the longest, and on their page.
        What a fold leaves free, the search takes.
        """
        steps = [(0, 0, 0)]
        for k in range(1, max(chip.folds for chip in self._chips) + 1):
            steps += [(k, k - 1, k - 1), (k, k - 1, k), (k, k, k)]
        for folds in steps:
            for chip, times in zip(self._chips, folds, strict=True):
                chip.fold(times)
            for words in (tr("Search or do anything"), tr("Search"), ""):
                self.search.setText(words)
                parts = [part for part in (*self._chips, *self._ends) if not part.isHidden()]
                wanted = sum(part.sizeHint().width() + _SPACING for part in parts)
                if wanted + _SPACING + 18 <= self.width():
                    return

    # Data

    @Slot()
    def _show_data(self) -> None:
        session = self._session
        data = session.dataset
        self.setVisible(data is not None or bool(session.coming_name))
        if data is None:
            if session.coming_name:
                self.data.show_words(session.coming_name, tr("opening…"))
                self._fold()
            return
        marks = [tr("simulated") if data.simulated else "", tr("a part") if data.subset else ""]
        hint = [data.summary, str(data.source)]
        if data.simulated:
            hint.append(tr("Nobody gave these ratings: a program drew them from stated rules of taste."))
        if data.subset:
            hint.append(as_sentence(retold(data.subset)))
        if data.skipped.count:
            hint.append(tr("Lines skipped: {n} (see Data)", n=count(data.skipped.count)))
        shorter = (plural(len(data.ratings), "1 rating", "{n} ratings"),)
        mark = " · ".join(filter(None, marks))
        self.data.show_words(data.name, data.sizes, shorter=shorter, mark=mark, hint="\n".join(hint))
        self._fold()

    # Model

    @Slot()
    def _show_model(self) -> None:
        session = self._session
        model = session.model
        if model is None:
            waiting = session.run_state is not RunState.IDLE
            facts = tr("getting ready") if waiting else tr("press Start, or choose an earlier run")
            less = [] if waiting else [tr("press Start")]
            if session.coming:
                facts, less = tr("on its way…"), []
            self.model.show_words(tr("No model yet"), facts, shorter=less)
            self._fold()
            return
        known = registry.methods().get(model.method)
        title, error = (tr(known.title), known.error) if known else (model.method, "RMSE")
        exact = ""
        if error == "RMSE" and not LEVEL.full:
            error, exact = _plain(error), tr("A typical miss is the RMSE, in stars.")
        shorter = ""
        if session.run_state is not RunState.IDLE and session.history:
            point = session.history[-1]
            facts = tr(
                "learning, epoch {n} · {error} {value:.3f}",
                n=int(point.epoch),
                error=error,
                value=point.validation_rmse,
            )
            shorter = tr("epoch {n}", n=int(point.epoch))
        elif (earlier := self._shown_point()) is not None:
            n, value = int(earlier.epoch), earlier.validation_rmse
            shorter = tr("epoch {n}", n=n)
            facts = tr("epoch {n} · {error} {value:.3f}", n=n, error=error, value=value)
        elif session.summary is not None:
            run = session.shelf.run(session.shelf.current) if session.shelf.current is not None else None
            when = f" · {_moment(run.begun)}" if run is not None else ""
            if session.recorded:
                when = " · " + tr("recorded")
            shorter = tr("{error} {value:.3f}", error=error, value=session.summary.validation_rmse)
            facts = f"{shorter}{when}"
        else:
            facts = ""
        protocol = session.opened.protocol if session.opened is not None else ""
        hint = tr("The model in use: every list, map and prediction comes from it.")
        self.model.show_words(
            title,
            facts,
            shorter=(shorter,),
            hint="\n".join(filter(None, (hint, exact, as_sentence(retold(protocol)) if protocol else ""))),
        )
        self._fold()

    def _shown_point(self) -> EpochPoint | None:
        """Return the point of an earlier epoch that everything shows now, None for the run's result."""
        shown = self._session.epochs.shown
        return next((p for p in self._session.history if p.whole and p.epoch == shown), None)

    @Slot()
    def _offer_models(self) -> None:
        """List the runs of these ratings, the latest first."""
        menu, shelf = self.model.choices, self._session.shelf
        menu.clear()
        idle = self._session.run_state is RunState.IDLE
        usable = [run for run in shelf.runs if shelf.of_these_ratings(run) and shelf.can_use(run)]
        for run in usable[:_RUNS]:
            of = registry.methods().get(run.plan.method)
            words = tr(
                "{name}   {error} {value:.3f} · {when}",
                name=run.name,
                error=_plain(of.error if of else "RMSE"),
                value=run.validation_rmse,
                when=_moment(run.begun),
            )
            action = menu.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(run.number == shelf.current)
            action.setEnabled(idle)
            action.setData(run.number)
            action.triggered.connect(self._use_run)
        if not usable:
            menu.addAction(tr("No other run of these ratings yet")).setEnabled(False)
        menu.addSeparator()
        self._lead(menu, tr("All runs, and the next…"), "runs")

    @Slot()
    def _use_run(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self._session.shelf.use(action.data())

    # Person

    @Slot()
    def _show_person(self) -> None:
        person = self._session.person
        self.person.setVisible(person is not None)
        if person is not None:
            n = len(person.films)
            facts = plural(n, "1 rating", "{n} ratings")
            self.person.show_words(person.name, facts, hint=tr("Whose list, map and reasons are shown"))
        self._fold()

    @Slot()
    def _offer_people(self) -> None:
        menu = self.person.choices
        menu.clear()
        menu.addAction(tr("A random person")).triggered.connect(self._session.select_anybody)
        self._lead(menu, tr("Me"), "me")
        menu.addSeparator()
        self._lead(menu, tr("All people…"), "people")

    # All

    def _lead(self, menu: QMenu, words: str, page: str) -> None:
        action = menu.addAction(words)
        action.setData(page)
        action.triggered.connect(self._go)

    @Slot()
    def _go(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self._session.show_page(action.data())

    @Slot()
    def _step_text(self) -> None:
        self.text_step.emit(self.sender().property("step"))

    @Slot()
    def _restyle(self) -> None:
        px, colors = self._theme.px, self._theme.colors
        self.search.setIcon(icon("search", colors.muted))
        self.search.setIconSize(QSize(px(16), px(16)))
        for button, name in ((self.smaller, "text-smaller"), (self.larger, "text-larger")):
            button.setIcon(icon(name, colors.text))
            button.setIconSize(QSize(px(20), px(20)))
        self._fold()


def _plain(error: str) -> str:
    """What an error is called: the RMSE by what it means, where words of technique are left out."""
    return tr("typical miss") if error == "RMSE" and not LEVEL.full else error


def _moment(when: datetime) -> str:
    """A moment as a person says it: the time of today, else the day."""
    local = when.astimezone()
    today = datetime.now().astimezone().date() == local.date()
    return local.strftime("%H:%M") if today else day_words(local, short=True)
