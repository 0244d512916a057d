"""What was open and in sight when the window was closed: saved as it changes, brought back at the next start."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Slot

from mfgui.base.errors import DataError, Mend
from mfgui.base.files import exists
from mfgui.base.settings_file import read_settings, write_settings
from mfgui.data.demo import is_demo
from mfgui.data.subset import Subset
from mfgui.data.tables.options import TableOptions
from mfgui.storage.opened_model import SUFFIX
from mfgui.storage.saved_model import WITHOUT_RATINGS
from mfgui.ui.kit import make
from mfgui.ui.state.jobs import Failure
from mfgui.ui.state.running import RunState
from mfgui.ui.state.session import Session
from mfgui.ui.text import home_relative, tr
from mfgui.ui.window.place_list import page_of
from mfgui.ui.window.place_stack import PageStack

_SETTLE_MS = 1500  # what changes is written at most this often


class LastSession(QObject):
    """Data set, model, person, film, page and what was in front there."""

    def __init__(self, session: Session, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # JSON file that holds them; a missing or damaged one brings nothing back.
        self._session, self._file = session, file
        self._pages: PageStack
        self._wanted: dict[str, Any] = {}
        self._without_model = False
        self.takes_up = True  # whether ratings that are opened come with their latest run
        self._settle = make.timer(self, self.save, _SETTLE_MS)
        for changed in (session.dataset_changed, session.run_ended, session.person_changed, session.film_changed):
            changed.connect(self._changed)
        session.dataset_changed.connect(self._loaded)
        session.shelf.changed.connect(self._use_run)
        session.model_changed.connect(self._came)
        session.problem.connect(self._came)
        session.loading_started.connect(self._something_else)
        session.loading_ended.connect(self._loading_over, Qt.ConnectionType.QueuedConnection)

    def follow(self, pages: PageStack) -> None:
        """Keep which of these pages is in sight, from now on."""
        self._pages = pages
        pages.page_wanted.connect(self._changed)

    # Saving

    @Slot()
    def _changed(self) -> None:
        if not self._wanted:
            self._settle.start()

    @Slot()
    def save(self) -> None:
        """Write down what is open and in sight; where that is not possible, nothing is brought back."""
        session, data = self._session, self._session.dataset
        self._settle.stop()
        if data is None or self._wanted or (data.edition == WITHOUT_RATINGS and data.source.suffix != SUFFIX):
            return
        user = session.person.user if session.person is not None else None
        state = {
            "path": str(data.source.resolve()),
            "columns": data.columns,
            "part": data.part,
            "run": session.shelf.current if session.model is not None else None,
            "recorded": session.recorded,
            "person": data.user_label(user) if user is not None else None,
            "me": session.profiles.shown,
            "film": data.films.label(session.film) if session.film is not None else None,
            "page": self._pages.wanted,
            "parts": list(self._pages.parts),
        }
        try:
            write_settings(self._file, state)
        except DataError:
            return

    # Bringing back

    def restore(self) -> bool:
        """Show the page that was in sight, and open what was open; model, person and film follow when it is there."""
        state = read_settings(self._file)
        path = state.get("path") if isinstance(state, dict) else None
        if not isinstance(state, dict) or not isinstance(path, str):
            return False
        try:
            columns = TableOptions.parse(str(state.get("columns") or "")) if state.get("columns") else None
            part = Subset.parse(str(state["part"])) if state.get("part") else None
            demo = is_demo(Path(path)) and not columns and not part
            if not demo and not exists(Path(path)):
                gone = Path(path)
                words = tr("{name} is not in {folder} any more", name=gone.name, folder=home_relative(gone.parent))
                self._session.problem.emit(Failure(words, mend=Mend.FIND, place=path))
                return False
        except (DataError, OSError, ValueError):
            return False
        if demo:
            self._session.open_demo(train=None if state.get("recorded") else False)
        else:
            self._session.open(Path(path), columns=columns, part=part)
        self._wanted = state
        name = Path(path).name
        self._session.expect(tr("Opening {name}…", name=name), name)
        page = str(state.get("page"))
        self._pages.show_page(page if page_of(page) in self._pages.names else "watch")
        return True

    @Slot()
    def _came(self) -> None:
        """Take it that nothing more comes."""
        if self._session.dataset is not None:
            self._session.expect("")

    @Slot()
    def _loading_over(self) -> None:
        """Go back to the start page where it could not be opened, or was given up."""
        if self._session.coming and self._session.dataset is None and not self._session.loading:
            self._wanted = {}
            self._session.expect("")
            self._pages.show_page("welcome")

    @Slot()
    def _something_else(self) -> None:
        """Let go of what was to be brought back: the person opens something else."""
        self._wanted = {}
        self._session.expect("")

    @Slot()
    def _loaded(self) -> None:
        wanted, session, data = self._wanted, self._session, self._session.dataset
        self._without_model = data is not None and not wanted
        if not wanted or data is None:
            return
        film = data.film_of(str(wanted.get("film")))
        session.expect(tr("Bringing back the model…") if isinstance(wanted.get("run"), int) else "")
        if film is not None:
            session.select_film(film)
        # Opening selects its first person after the signal.
        QTimer.singleShot(0, self, self._select_person)

    @Slot()
    def _select_person(self) -> None:
        wanted, session, data = self._wanted, self._session, self._session.dataset
        if wanted and data is not None:
            user = data.user_of(str(wanted.get("person")))
            if wanted.get("me"):
                session.profiles.show()
            elif user is not None:
                session.select_user(user)
            wanted.pop("person", None)
            parts = wanted.get("parts")
            if isinstance(parts, list) and self._pages.wanted == wanted.get("page"):
                self._pages.show_parts(
                    tuple(map(str, parts))
                )  # who is selected brings a page of their own to the front
            self._use_run()

    @Slot()
    def _use_run(self) -> None:
        """Take up the run whose model was in use, once the shelf has been read for these ratings."""
        wanted, session = self._wanted, self._session
        if session.dataset is None or not session.shelf.fingerprint:
            return
        if not wanted:
            self._use_latest()
            return
        if "person" in wanted:  # the shelf was read first: the person comes first all the same
            return
        self._wanted = {}
        number = wanted.get("run")
        run = session.shelf.run(number) if isinstance(number, int) else None
        usable = run is not None and session.shelf.of_these_ratings(run) and session.shelf.can_use(run)
        if run is not None and usable and session.run_state is RunState.IDLE:
            session.shelf.use(run.number)
        else:
            session.expect("")

    def _use_latest(self) -> None:
        """Take up the latest run of ratings that were opened without one: no empty panels where something is known."""
        anew, self._without_model = self._without_model, False
        session, shelf = self._session, self._session.shelf
        if not anew or not self.takes_up or session.model is not None or session.run_state is not RunState.IDLE:
            return
        run = next((run for run in shelf.runs if shelf.of_these_ratings(run) and shelf.can_use(run)), None)
        if run is not None:
            session.expect(tr("Bringing back the model…"))
            shelf.use(run.number)
