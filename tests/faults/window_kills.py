"""Kills the window in the midst of a change of language, or of whose turn it is to rate: no confirmed rating is lost.

`window_kills.py FOLDER KILLS [SEED]` starts the window in a child for each kill, on the home that the one before left.
A child rates films and confirms each by a pipe, then begins the change, over and over; it is killed at a random moment
of one. The next child says by the same pipe that it has started, opened what was open, and had nothing to complain of.
It prints how many kills of each kind there were, and how many ratings had been confirmed.
"""

from __future__ import annotations

import json
import os
import random
import select
import signal
import sys
import threading
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ["MFGUI_HOME"] = str(Path(sys.argv[1]) / "home")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from mfgui.storage.profiles import ProfileStore
from mfgui.ui.places.me.place import MePage
from mfgui.ui.state.jobs import Failure
from mfgui.ui.window import application, main_window
from mfgui.ui.window.main_window import MainWindow
from mfgui.ui.window.place_list import pages
from tests.robot.folders import stars

SECONDS = 90.0
"""A child that says nothing for so long hangs."""
CHANGE_SECONDS = 0.8
"""A change takes about as long on a machine that does something else beside it."""


def speak(window: MainWindow, turn: int) -> None:
    """Choose the other language, as the preferences do."""
    window.looks._take_language("de" if turn % 2 else "en")


def take_turns(window: MainWindow, turn: int) -> None:
    """Let the friend rate, or me again."""
    page = window.pages.page("me")
    assert isinstance(page, MePage)
    if not page.together.guests:
        me = window.session.profiles.mine()
        friends = [one for one in window.session.profiles.all() if me is not None and one.id != me.id]
        page.together.add_me()
        if friends:
            page.together.add_profile(friends[0].id)
        else:
            page.together.add_new("Anna")
    page.who.chosen.emit("me" if turn % 2 else next(iter(page.together.guests)))


CHANGES: dict[str, Callable[[MainWindow, int], None]] = {"language": speak, "whose turn": take_turns}


def live(kind: str, folder: Path, start: int, pipe: int) -> None:
    """Be the window until killed."""

    def tell(*words: object) -> None:
        os.write(pipe, (json.dumps(words) + "\n").encode())

    app = application.application()
    started = application.Started(application.WindowRequest())
    session, window = started.session, started.window
    session.problem.connect(lambda failure: tell("problem", failure.sentence if isinstance(failure, Failure) else ""))
    session.offered.connect(lambda offer: tell("problem", offer.sentence) if "damage" in offer.sentence else None)
    sys.excepthook = lambda _kind, error, _trace: tell("problem", repr(error))
    more = QEventLoop.ProcessEventsFlag.WaitForMoreEvents
    while session.loading:
        app.processEvents(more)
    tell("started", window.isVisible())
    # The demo, or the page of a start: what was open is written down a moment later than all else.
    if session.dataset is None or session.dataset.source != folder:
        session.open(folder)
    while session.dataset is None or session.loading:
        app.processEvents(more)
    data = session.dataset
    for value in range(start, start + 100_000):
        profile = session.profiles.mine()
        assert profile is not None
        film, said = value % data.n_films, (value // data.n_films) % 5 + 1.0
        session.profiles.rate(film, said)
        now = session.profiles.current
        tell("rated", now.id if now is not None else 0, data.films.label(film), said, value)
        tell("changing")
        CHANGES[kind](window, value)
        for _ in range(5):
            QApplication.processEvents()


class Child:
    """A window in a process of its own, and what it has said."""

    def __init__(self, kind: str, folder: Path, start: int) -> None:
        self._pipe, writing = os.pipe()
        self._rest = b""
        self.process = os.fork()
        if not self.process:
            os.close(self._pipe)
            try:
                live(kind, folder, start, writing)
            finally:
                os._exit(1)
        os.close(writing)

    def lines(self, *, last: bool = False) -> list[list[object]]:
        """Return what was said since; waits for something, or (last) until it has gone."""
        while True:
            if not last:
                ready, _, _ = select.select([self._pipe], [], [], SECONDS)
                assert ready, "the window hangs"
            got = os.read(self._pipe, 1 << 16)
            *whole, self._rest = (self._rest + got).split(b"\n")
            if whole or not got:
                assert got or last, "the window ended by itself"
                return [json.loads(line) for line in whole]

    def kill(self) -> list[list[object]]:
        """Kill it, and return what it had said."""
        os.kill(self.process, signal.SIGKILL)
        assert os.WIFSIGNALED(os.waitpid(self.process, 0)[1]), "the window ended by itself"
        found = []
        while more := self.lines(last=True):
            found += more
        os.close(self._pipe)
        return found


def check(home: Path, confirmed: dict[tuple[int, str], float]) -> None:
    """Find every confirmed rating; the one after the last may be there too."""
    with closing(ProfileStore(home / "data" / "my-ratings.sqlite")) as store:
        assert store.repair is None
        profiles = [one.id for one in store.profiles()]
        found = {(one, e.film_id): e.stars for one in profiles for e in store.entries(one).values()}
        assert store.left_out == 0
    wrong = {key: (said, found.get(key)) for key, said in confirmed.items() if found.get(key) != said}
    newer = [key for key in found if key not in confirmed]
    assert len(wrong) + len(newer) <= 1, (wrong, newer)
    assert None not in [now for _, now in wrong.values()], f"missing: {wrong}"
    confirmed |= found  # the next child goes on from there


def killed(kind: str, work: Path, kills: int, seed: int) -> dict[str, int]:
    """Kill so many windows, and start once more."""
    os.environ["MFGUI_HOME"] = str(work / kind)
    folder, rng = stars(work / f"films of {kind}"), random.Random(f"{seed}/{kind}")
    confirmed: dict[tuple[int, str], float] = {}
    number, ratings = 0, 0
    for turn in range(kills + 1):
        child, said = Child(kind, folder, number + 1), list[list[object]]()
        changes = rng.randrange(1, 5)
        while sum(one[0] == "changing" for one in said) < changes:
            said += child.lines()
        if turn < kills:
            time.sleep(rng.uniform(0, CHANGE_SECONDS))
        said += child.kill()
        assert said[0] == ["started", True], said
        assert not [one for one in said if one[0] == "problem"], said
        for _, profile, film, stars_, value in (one for one in said if one[0] == "rated"):
            confirmed[int(str(profile)), str(film)] = float(str(stars_))
            number, ratings = int(str(value)), ratings + 1
        check(work / kind, confirmed)
    return {"kills": kills + 1, "confirmed": ratings}


def main() -> None:
    """Kill for every kind."""
    work, kills, seed = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 1
    work.mkdir(exist_ok=True)
    for page in pages():  # here, or each child would import anew what it takes
        page.load()
    assert main_window.MainWindow
    assert threading.active_count() == 1
    print(json.dumps({kind: killed(kind, work, kills, seed) for kind in CHANGES}))


if __name__ == "__main__":
    main()
