"""What a person can do about something that went wrong: the button of the notice bar that mends it."""

from __future__ import annotations

import os
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment
from PySide6.QtWidgets import QFileDialog, QWidget

from mfgui.base.errors import Mend
from mfgui.base.paths import HOME_OVERRIDE
from mfgui.ui.state.jobs import Failure
from mfgui.ui.state.offer import Offer, show_file
from mfgui.ui.state.session import Session
from mfgui.ui.text import tr
from mfgui.ui.window.menus import Menus


class Mending(QObject):
    """Knows what to offer for each kind of trouble, and does it."""

    def __init__(self, window: QWidget, session: Session, menus: Menus) -> None:
        super().__init__(window)
        self._window, self._session, self._menus = window, session, menus

    def offer(self, failure: Failure) -> Offer | None:
        """What can be done about a problem; None for nothing but what its sentence says."""
        place = Path(failure.place) if failure.place else None
        actions = self._menus.actions
        if failure.mend is Mend.SPACE:
            return Offer("", tr("Free some space…"), actions["preferences"].trigger)
        if failure.mend is Mend.ALLOW:
            return Offer("", tr("Preferences…"), actions["preferences"].trigger)
        if failure.mend is Mend.PART:
            return Offer("", tr("Use a part…"), partial(self._session.show_page, "data"))
        if failure.mend is Mend.LEARN and self._session.dataset is not None:
            return Offer("", tr("Start"), self._session.plan.start)
        if failure.mend is Mend.HOME:
            return Offer("", tr("Choose a folder…"), self._choose_home)
        if place is not None and failure.mend is Mend.FIND:
            return Offer("", tr("Find it…"), partial(self._find, place))
        if place is not None and failure.mend is Mend.RATINGS:
            return Offer("", tr("Find them…"), partial(self._find_ratings, place))
        if place is not None and failure.mend is Mend.SHOW and place.is_absolute() and place.parent.is_dir():
            return Offer("", tr("Show it"), show_file(place))
        return None

    def _ask(self, title: str, place: Path, *, folder: bool) -> Path | None:
        """Ask for a folder or a file, beginning as near as can be to where it was."""
        near = str(next((above for above in place.parents if above.is_dir()), Path.home()))
        if folder:
            chosen = QFileDialog.getExistingDirectory(self._window, title, near)
        else:
            chosen, _ = QFileDialog.getOpenFileName(self._window, title, near)
        return Path(chosen) if chosen else None

    def _find(self, place: Path) -> None:
        """Open what has been moved where it is now."""
        title = tr("Where is {name} now?", name=place.name)
        found = self._ask(title, place, folder=not place.suffix)
        if found is not None:
            self._session.open(found)

    def _find_ratings(self, model: Path) -> None:
        found = self._ask(tr("Where are the ratings of {name}?", name=model.name), model, folder=True)
        if found is not None:
            self._session.open(model, ratings=found)

    def _choose_home(self) -> None:
        """Start anew with another folder to keep things in; this window closes."""
        chosen = QFileDialog.getExistingDirectory(self._window, tr("A folder for what mfgui keeps"), str(Path.home()))
        if chosen and os.access(chosen, os.W_OK | os.X_OK):
            start_again(Path(chosen))
            self._window.close()


def start_again(home: Path) -> bool:
    """Start the program once more, with its things in a folder; whether that worked."""
    program = QProcess()
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert(HOME_OVERRIDE, str(home))
    program.setProcessEnvironment(environment)
    program.setProgram(sys.executable)
    program.setArguments(sys.argv[1:] if getattr(sys, "frozen", False) else ["-m", "mfgui", *sys.argv[1:]])
    started, _ = program.startDetached()
    return bool(started)
