"""A robot that uses the window at random, the same for the same seed: clicks, drags, wheels, keys, sizes, undo.

Run it by itself for long: `python tests/robot/robot.py --seed 1 --actions 2000 [--data FOLDER]`; it prints what went
wrong and the last actions before it, and exits with the number of faults.
"""

from __future__ import annotations

import argparse
import faulthandler
import os
import random
import sys
import tempfile
import time
from collections import deque
from pathlib import Path
from typing import TYPE_CHECKING

if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("MFGUI_HOME", tempfile.mkdtemp(prefix="mfgui-robot-"))
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QMenu, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable

    from mfgui.ui.window.main_window import MainWindow

KEYS = (
    Qt.Key.Key_Tab,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Return,
    Qt.Key.Key_Space,
    Qt.Key.Key_Down,
    Qt.Key.Key_Up,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_4,
    Qt.Key.Key_A,
    Qt.Key.Key_Delete,
)
LEAVES = ("quit", "close", "log", "help", "browse", "open", "folder", "save", "export", "download", "picture", "import")
"""Words of what would leave the window, open a dialog of the system or go to the network."""


class Robot(QObject):
    """Does one random action after another to a window.

    Parameters
    ----------
    seed
        Of all that is drawn.

    Attributes
    ----------
    done
        The last actions in words.
    """

    def __init__(self, window: MainWindow, seed: int) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)
        self._rng = random.Random(seed)
        self.done: deque[str] = deque(maxlen=25)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._answer)
        self._timer.start(50)
        self._actions: list[tuple[int, Callable[[], str]]] = [
            (30, self._click),
            (12, self._click_anywhere),
            (10, self._drag),
            (10, self._wheel),
            (10, self._key),
            (8, self._page),
            (5, self._undo),
            (4, self._select),
            (3, self._train),
            (2, self._resize),
        ]

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Keep the window open, whatever was chosen."""
        if event.type() == QEvent.Type.Close:
            event.ignore()
            return True
        return False

    def act(self) -> None:
        """Do one action and let the window answer for a moment."""
        weights = [weight for weight, _ in self._actions]
        (_, action), *_ = self._rng.choices(self._actions, weights)
        self.done.append(action.__name__)
        self.done[-1] = action()
        QApplication.processEvents()
        self._answer()
        QApplication.processEvents()

    def _answer(self) -> None:
        """Answer a menu or a dialog: also one that runs an event loop of its own, by the timer."""
        if (popup := QApplication.activePopupWidget()) is not None:
            self._in_popup(popup)
        elif (dialog := QApplication.activeModalWidget()) is not None and self._rng.random() < 0.5:
            dialog.close()

    def _visible(self, kind: type[QWidget]) -> list[QWidget]:
        root = QApplication.activeModalWidget() or self._window
        return [w for w in root.findChildren(kind) if w.isVisible() and w.isEnabled() and w.width() > 2 < w.height()]

    def _widget(self, kind: type[QWidget] = QWidget) -> QWidget | None:
        found = self._visible(kind)
        return self._rng.choice(found) if found else None

    def _place(self, widget: QWidget) -> QPoint:
        return QPoint(self._rng.randrange(widget.width()), self._rng.randrange(widget.height()))

    def _click(self) -> str:
        button = self._widget(QAbstractButton)
        if button is None:
            return "nothing to click"
        words = f"{button.objectName()} {button.property('text')} {button.toolTip()}"[:80]
        if any(word in words.lower() for word in LEAVES):
            return f"leave {words}"
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        return f"click {type(button).__name__} {words}"

    def _click_anywhere(self) -> str:
        view = self._widget(self._rng.choice([QAbstractItemView, QWidget]))
        if view is None or isinstance(view, QAbstractButton):
            return "nothing there"
        target = view.viewport() if isinstance(view, QAbstractItemView) else view
        place = self._place(target)
        press = self._rng.choice([QTest.mouseClick, QTest.mouseClick, QTest.mouseDClick])
        words = f"click in {type(view).__name__} {view.objectName()} at {place.x()}, {place.y()}"
        press(target, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        return words

    def _drag(self) -> str:
        """Press, move in steps and let go; in one of three cases something else happens before."""
        widget = self._widget()
        if widget is None or isinstance(widget, QAbstractButton):
            return "nothing to drag"
        words = f"drag in {type(widget).__name__} {widget.objectName()}"
        start, end = self._place(widget), self._place(widget)
        QTest.mousePress(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
        for step in range(1, 6):
            if not isValid(widget):
                return f"{words}, which went"
            place = QPointF(start + (end - start) * step / 5)
            move = QMouseEvent(
                QEvent.Type.MouseMove,
                place,
                QPointF(widget.mapToGlobal(place)),
                Qt.MouseButton.NoButton,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            )
            QApplication.sendEvent(widget, move)
            if self._rng.random() < 0.1:
                QApplication.processEvents()
        if self._rng.random() < 0.3:
            words += f" and meanwhile {self._rng.choice([self._page, self._undo, self._select, self._key])()}"
        if isValid(widget):
            QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)
        return words

    def _wheel(self) -> str:
        widget = self._widget()
        if widget is None:
            return "nothing to scroll"
        place = QPointF(self._place(widget))
        turn = QPoint(0, self._rng.choice([-120, 120, -480, 480]))
        event = QWheelEvent(
            place,
            QPointF(widget.mapToGlobal(place)),
            QPoint(),
            turn,
            Qt.MouseButton.NoButton,
            self._rng.choice([Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier]),
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        words = f"wheel {turn.y()} over {type(widget).__name__} {widget.objectName()}"
        QApplication.sendEvent(widget, event)
        return words

    def _key(self) -> str:
        target = QApplication.focusWidget() or self._window
        key = self._rng.choice(KEYS)
        words = f"key {key.name} to {type(target).__name__} {target.objectName()}"
        QTest.keyClick(
            target, key, self._rng.choice([Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier])
        )
        return words

    def _page(self) -> str:
        """Go to a page by its tab or by name, as the palette does."""
        name = self._rng.choice(self._window.pages.names)
        self._window.pages.show_page(name)
        return f"page {name}"

    def _undo(self) -> str:
        stack = self._window.session.undo
        if self._rng.random() < 0.6:
            stack.undo()
            return "undo"
        stack.redo()
        return "redo"

    def _select(self) -> str:
        session, rng = self._window.session, self._rng
        if session.dataset is None:
            return "nobody to select"
        if rng.random() < 0.4:
            session.select_user(rng.randrange(session.dataset.n_users))
            return "select a person"
        film = rng.randrange(session.dataset.n_films)
        if rng.random() < 0.5:
            session.select_film(film)
            return f"select film {film}"
        session.profiles.rate(film, rng.choice([1.0, 3.0, 5.0, None]))
        return f"rate film {film}"

    def _train(self) -> str:
        session = self._window.session
        if session.dataset is None:
            return "nothing to train on"
        verb = self._rng.choice(["start", "pause", "resume", "stop"])
        if verb == "start":
            session.start(epochs=self._rng.randrange(1, 6))
        else:
            getattr(session, verb)()
        return verb

    def _resize(self) -> str:
        width, height = self._rng.choice([(1280, 800), (900, 600), (1600, 900), (760, 560)])
        self._window.resize(width, height)
        return f"resize {width}x{height}"

    def _in_popup(self, popup: QWidget) -> None:
        if isinstance(popup, QMenu) and self._rng.random() < 0.5:
            actions = [a for a in popup.actions() if a.isEnabled() and not a.menu() and not a.isSeparator()]
            actions = [a for a in actions if not any(word in a.text().lower().replace("&", "") for word in LEAVES)]
            if actions:
                action = self._rng.choice(actions)
                self.done.append(f"menu {action.text()}")
                action.trigger()
        if isValid(popup):
            popup.close()


def main() -> int:
    """Run the robot by itself; returns the number of faults."""
    from mfgui.ui.window import application

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--actions", type=int, default=2000)
    parser.add_argument("--data", type=Path, help="a folder of ratings; the demo by default")
    parser.add_argument("--verbose", action="store_true", help="print each action")
    chosen = parser.parse_args()
    faulthandler.enable()
    app = QApplication(["robot"])
    app.setStyle("Fusion")
    start = application.Started(application.WindowRequest())
    faults = 0
    opened: list[bool] = []
    start.session.dataset_changed.connect(lambda: opened.append(True))
    if chosen.data:
        start.session.open(chosen.data)
    else:
        start.session.open_demo(train=False)
    while not opened:
        app.processEvents()
    robot = Robot(start.window, chosen.seed)

    def uncaught(kind: type[BaseException], error: BaseException, trace: object) -> None:
        nonlocal faults
        faults += 1
        print(f"fault after {number} actions:", *robot.done, sep="\n  ", flush=True)
        sys.__excepthook__(kind, error, trace)  # type: ignore[arg-type]

    sys.excepthook = uncaught
    number, began, longest = 0, time.perf_counter(), 0.0
    for number in range(chosen.actions):
        then = time.perf_counter()
        try:
            robot.act()
        except Exception as odd:
            uncaught(type(odd), odd, odd.__traceback__)
        if chosen.verbose:
            print(number, robot.done[-1], flush=True)
        longest = max(longest, time.perf_counter() - then)
    print(
        f"{chosen.actions} actions, seed {chosen.seed}: {faults} faults, {time.perf_counter() - began:.0f} s,"
        f" the longest {longest:.2f} s",
        flush=True,
    )
    os._exit(min(faults, 100))


if __name__ == "__main__":
    main()
