"""Pictures of every place, to be looked at: `python -m tests.gallery FOLDER [PATH] [options]`; they stay out of git.

Each page is photographed while the data are read (where that takes a while), empty (before anything is learnt), while
it trains, when it has been trained, and when a run has diverged and a file could not be read; light and dark, at each
size; `--scale 2` is for a screen of 200 %, `--text 150` for larger text. The states "scenes", "help" and "dialogs" draw
these instead: each scene as a room sees it, each page of the help whole, each dialog.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QApplication

    from mfgui.ui.window.main_window import MainWindow

SIZES = ("1024x640", "1280x800", "1920x1080")


def main(arguments: list[str] | None = None) -> int:
    """Take all pictures and print where they are."""
    parser = argparse.ArgumentParser(prog="python -m tests.gallery", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the pictures go")
    parser.add_argument("path", type=Path, nargs="?", help="what is opened (the demo)")
    parser.add_argument("--sizes", default=",".join(SIZES))
    parser.add_argument("--themes", default="light,dark")
    parser.add_argument("--states", default="empty,training,trained")
    parser.add_argument("--pages", default="", help="only these pages or sub-pages")
    parser.add_argument("--scale", default="1")
    parser.add_argument("--text", type=int, default=100)
    parser.add_argument("--language", default="en", help="its code, or that of the pseudo-locale")
    parser.add_argument("--methods", default="adam", help="trained one after the other; the last one is shown")
    chosen = parser.parse_args(arguments)
    os.environ["QT_SCALE_FACTOR"] = chosen.scale
    with tempfile.TemporaryDirectory() as home:
        width, height = map(int, chosen.sizes.split(",")[0].split("x"))
        screen = Path(home) / "screen.json"  # a presentation fills it
        screen.write_text(json.dumps({"screens": [{"name": "1", "x": 0, "y": 0, "width": width, "height": height}]}))
        os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={screen}")
        os.environ.setdefault("MFGUI_HOME", home)
        return photograph(chosen)


def photograph(chosen: argparse.Namespace) -> int:
    """Open the window, walk through every page in every state, and save what it looks like."""
    from PySide6.QtWidgets import QApplication

    from mfgui.base import paths
    from mfgui.factorization import registry
    from mfgui.storage.recent import RecentFolders
    from mfgui.ui.kit.theme import Theme, ThemeChoice
    from mfgui.ui.places.explore.place import SUB_PAGES as EXPLORE_SUB_PAGES
    from mfgui.ui.places.me.place import SUB_PAGES as ME_SUB_PAGES
    from mfgui.ui.places.workshop.runs_page import VIEWS
    from mfgui.ui.state.jobs import end_lanes
    from mfgui.ui.state.session import RunState, Session
    from mfgui.ui.window.applying import install_language
    from mfgui.ui.window.main_window import MainWindow
    from mfgui.ui.window.place_list import pages
    from mfgui.ui.window.preferences import Preferences

    app = QApplication(["mfgui"])
    app.setStyle("Fusion")
    install_language(app, chosen.language)
    theme = Theme(ThemeChoice.LIGHT)
    theme.resize_text(chosen.text)
    session = Session(RecentFolders(paths.settings() / "recent.json"))
    window = MainWindow(session, theme, Preferences())
    window.show()
    chosen.folder.mkdir(parents=True, exist_ok=True)

    def shoot(state: str, names: list[str]) -> None:
        for name in names:
            window.pages.show_panel(name)
            for look in chosen.themes.split(","):
                theme.choose(ThemeChoice(look))
                for size in chosen.sizes.split(","):
                    window.resize(*map(int, size.split("x")))
                    live = state in {"loading", "training"}
                    rest(app, partial(at_rest, window, live=live), quiet=2 if state == "loading" else 12)
                    window.grab().save(str(chosen.folder / f"{state}-{name}-{look}-{size}.png"))

    wanted = [*(kind.name for kind in pages()), *VIEWS, *EXPLORE_SUB_PAGES, *ME_SUB_PAGES]
    names = [name for name in wanted if not chosen.pages or name in chosen.pages.split(",")]
    states, methods = chosen.states.split(","), chosen.methods.split(",")
    if "start" in states:
        shoot("start", ["welcome", "download"])
    if chosen.path:
        session.open(chosen.path)
    else:
        session.open_demo(train=False)
    if "loading" in states:
        shoot("loading", names[:1])
    rest(app, lambda: session.dataset is not None and not session.loading)
    if "empty" in states:
        shoot("empty", names)
    if "training" in states:
        session.set_slow_motion(True)
        session.start(methods[0])
        rest(app, lambda: len(session.history) > 4 or session.run_state is RunState.IDLE, quiet=1)
        session.pause()
        shoot("training", names)
        session.resume()
        session.set_slow_motion(False)
    elif "trained" in states:
        session.start(methods[0])
    if "trained" in states:
        for method in methods[1:]:
            rest(app, lambda: session.summary is not None and session.run_state is RunState.IDLE)
            session.start(method)
        rest(app, lambda: session.summary is not None and session.run_state is RunState.IDLE)
        if session.dataset is not None:  # the most rated film, so that its page has something to show
            session.select_film(int(session.dataset.by_film.counts.argmax()))
        shoot("trained", names)
    if "failed" in states:
        session.start("sgd", settings=registry.method("sgd").choose(None, ratings=0) | {"step": 5.0})
        rest(app, lambda: session.run_state is RunState.IDLE)
        shoot("diverged", names)
        damaged = chosen.folder / "damaged.zip"
        damaged.write_bytes(b"PK no archive")
        session.open(damaged)
        rest(app, lambda: not session.loading)
        shoot("damaged", names[:1])
        damaged.unlink()
    for state, take in (("scenes", scenes), ("help", help_pages), ("dialogs", dialogs)):
        if state in states:
            if session.summary is None:
                session.open_demo()
                rest(app, lambda: session.summary is not None and at_rest(window))
            for look in chosen.themes.split(","):
                theme.choose(ThemeChoice(look))
                for size in ("1280x800",) if state != "scenes" else chosen.sizes.split(",")[:1]:
                    window.resize(*map(int, size.split("x")))
                    rest(app, lambda: at_rest(window))
                    for name, picture in take(app, window):
                        picture.save(str(chosen.folder / f"{state}-{name}-{look}-{size}-{chosen.language}.png"))
    session.close()
    end_lanes()
    print(f"{len(list(chosen.folder.glob('*.png')))} pictures in {chosen.folder}")
    return 0


def scenes(app: QApplication, window: MainWindow) -> Iterator[tuple[str, QPixmap]]:
    """Go through the presentation."""
    window.stage.present(0)
    stage = window.stage.presentation
    assert stage is not None
    for number in range(len(stage.scenes)):
        rest(app, lambda: at_rest(window), quiet=30)
        yield f"{number + 1}", window.grab()
        stage.forward()
    stage.leave()


def help_pages(app: QApplication, window: MainWindow) -> Iterator[tuple[str, QPixmap]]:
    """Open each page of the help at the width that the panel has, as tall as it is."""
    browser = window.help.panel.browser
    for name in window.help.library.pages:
        window.help.open(name)
        rest(app, lambda: at_rest(window))
        browser.setMinimumHeight(int(browser.document().size().height()) + 8)
        rest(app, lambda: True, quiet=2)
        yield name, browser.grab()
        browser.setMinimumHeight(0)
    window.help.close()


def dialogs(app: QApplication, window: MainWindow) -> Iterator[tuple[str, QPixmap]]:
    """Open each dialog."""
    from tests.ui.every_dialog import EveryDialog

    with tempfile.TemporaryDirectory() as folder:
        every = EveryDialog(window, lambda holds: rest(app, holds, quiet=2), Path(folder))
        for name in (*every.openers, *every.boxes):
            dialog = every.open(name)
            rest(app, lambda: True, quiet=6)
            yield name.replace(" ", "-"), dialog.grab()
            every.put_away(dialog)


def at_rest(window: MainWindow, *, live: bool = False) -> bool:
    """Whether everything asked for has arrived, or (`live`) need not."""
    if live:
        return True
    session = window.session
    lanes = (session.quick, session.projecting, session.judging, session.reading, session.shelf.lane)
    return window.pages.built(window.pages.wanted) and not any(lane.busy for lane in lanes)


def rest(app: object, ready: Callable[[], bool], *, quiet: int = 12) -> None:
    """Let the event loop turn until this holds for some turns in a row."""
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    assert isinstance(app, QApplication)
    held = 0
    while held < quiet:
        loop = QEventLoop()
        QTimer.singleShot(25, loop.quit)
        loop.exec()
        held = held + 1 if ready() else 0


if __name__ == "__main__":
    sys.exit(main())
