"""What a robot does to a window at random: clicks, drags, wheels, keys, sizes, undo; the same for the same seed."""

from __future__ import annotations

import random
import time
from collections import deque
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QPixmapCache, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QMenu, QWidget
from shiboken6 import isValid

from mfgui.factorization import registry
from mfgui.ui.kit.film_tile import TILES
from mfgui.ui.kit.level import LEVEL
from mfgui.ui.kit.theme import ThemeChoice
from mfgui.ui.state.running import RunState
from mfgui.ui.window.place_list import page_of

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
    Qt.Key.Key_F1,
    Qt.Key.Key_F5,
)
MODIFIERS = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier)
LEAVES = ("quit", "close", "log", "help", "browse", "open", "folder", "save", "export", "download", "picture", "import")
"""Words of what would leave the window, open a dialog of the system or go to the network."""
TEXT_SIZES = (90, 100, 125, 150)
LONG_SECONDS = 0.1
"""Processor time of the window's thread that one turn should not take."""


class Robot(QObject):
    """Does one random action after another to a window.

    Parameters
    ----------
    seed
        Of all that is drawn.
    data
        What may be opened: "demo", or folders.

    Attributes
    ----------
    done
        The last actions in words.
    long
        Seconds of own processor time, and the action, of turns that took long.
    """

    def __init__(self, window: MainWindow, seed: int, data: list[str]) -> None:
        super().__init__(window)
        self._window, self._seed, self._data = window, seed, data
        window.installEventFilter(self)
        self._rng = random.Random(seed)
        self.done: deque[str] = deque(maxlen=25)
        self.long: list[tuple[float, str]] = []
        self._inner = 0.0  # seconds of turns within the one under way
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
            (3, self._wait),
            (2, self._resize),
            (2, self._look),
            (1, self._open),
        ]

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Keep the window open, whatever was chosen."""
        if event.type() == QEvent.Type.Close:
            event.ignore()
            return True
        return False

    def act(self, number: int) -> None:
        """Do the action of a number and let the window answer for a moment."""
        self._rng = random.Random(f"{self._seed}/{number}")
        weights = [weight for weight, _ in self._actions]
        (_, action), *_ = self._rng.choices(self._actions, weights)
        self.done.append(f"{number} {action.__name__}")

        def do() -> None:
            self.done[-1] = " ".join(f"{number} {action()}".split())

        self._turn(do, "itself")
        for turn in (QApplication.processEvents, self._answer, QApplication.processEvents):
            self._turn(turn)

    def warm_up(self, opened: Callable[[], bool]) -> None:
        """Use once all that is loaded, or built, when it is first needed.

        `opened` says, once, whether other data have come.
        """
        window, session = self._window, self._window.session
        for name in self._data:
            self._open_this(name)
            self._pass("opening", opened, 60)
            self._show_all()
            for method in registry.methods():
                session.plan.choose_method(method)
                session.plan.set_rules(epochs=1)
                self._in_warming(f"train {method}", session.plan.start)
                self._pass("training", lambda: session.run_state is RunState.IDLE, 30)
        for choice in ThemeChoice:
            self._in_warming(f"theme {choice.value}", partial(window.theme.choose, choice))
            self._show_all()
        for percent in TEXT_SIZES:
            self._in_warming(f"text of {percent} %", partial(window.theme.resize_text, percent))
            self._show_all()

    def _show_all(self) -> None:
        pages = self._window.pages
        for page in pages.names:
            self._in_warming(f"page {page}", partial(pages.show_page, page))
            self._pass("building", lambda page=page: pages.built(page_of(page)), 20)

    def rest(self, opened: Callable[[], bool]) -> None:
        """Bring the window to the same state each time, so that its memory can be compared: no model, a first page."""
        window, session = self._window, self._window.session
        session.stop()
        self._pass("stopping", lambda: session.run_state is RunState.IDLE, 30)
        opened()
        self._open_this(self._data[-1])
        self._pass("opening", opened, 60)
        window.theme.choose(ThemeChoice.LIGHT)
        window.theme.resize_text(100)
        LEVEL.set_full(True)
        window.resize(1280, 800)
        for page in ("workshop", "watch"):
            self._in_warming(f"page {page}", partial(window.pages.show_page, page))
        self._pass("resting", lambda: False, 1.0)
        QPixmapCache.clear()  # these fill their room slowly, with what is drawn at hand
        TILES.clear()

    def _in_warming(self, words: str, work: Callable[[], object]) -> None:
        self.done.append(f"between: {words}")
        self._turn(work, "itself")
        self._pass("after it", lambda: False, 0.15)

    def _turn(self, work: Callable[[], object], when: str = "after it") -> None:
        """Do what the event loop would do between two looks at the mouse; turns within it are not counted twice."""
        outer, self._inner = self._inner, 0.0
        began = time.thread_time()
        work()
        own = time.thread_time() - began
        inner, self._inner = self._inner, outer + own
        if own - inner > LONG_SECONDS:
            self.long.append((own - inner, f"{self.done[-1]}, {when}"))

    def _pass(self, when: str, over: Callable[[], bool], seconds: float) -> None:
        """Let the window live until something is over, at most for so long."""
        end = time.monotonic() + seconds
        wake = QEventLoop.ProcessEventsFlag.WaitForMoreEvents  # this robot's own timer ticks
        while time.monotonic() < end and not over():
            self._turn(lambda: QApplication.processEvents(wake), when)

    def leave(self) -> None:
        """Let the window be closed."""
        self._timer.stop()
        self._window.removeEventFilter(self)

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
        width, height = max(widget.width(), 1), max(widget.height(), 1)  # what a table shows can have no room
        return QPoint(self._rng.randrange(width), self._rng.randrange(height))

    def _click(self) -> str:
        button = self._widget(QAbstractButton)
        if button is None:
            return "nothing to click"
        words = f"{button.objectName()} {button.property('text')} {button.toolTip()}"[:80]
        if any(word in words.lower() for word in LEAVES):
            return f"leave {words}"
        self._press(button, button.rect().center(), 1)
        return f"click {type(button).__name__} {words}"

    def _click_anywhere(self) -> str:
        view = self._widget(self._rng.choice([QAbstractItemView, QWidget]))
        if view is None or isinstance(view, QAbstractButton):
            return "nothing there"
        target = view.viewport() if isinstance(view, QAbstractItemView) else view
        place = self._place(target)
        times = self._rng.choice([1, 1, 2])
        words = f"click in {type(view).__name__} {view.objectName()} at {place.x()}, {place.y()}"
        self._press(target, place, times)
        return words

    def _press(self, widget: QWidget, place: QPoint, times: int) -> None:
        """Click so many times: each press and each letting go is an event of its own."""
        for n in range(times):
            for turn in (QTest.mouseDClick if n else QTest.mousePress, QTest.mouseRelease):
                if isValid(widget):
                    click = partial(turn, widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
                    self._turn(click, "itself")

    def _drag(self) -> str:
        """Press, move in steps and let go; in one of three cases something else happens before."""
        widget = self._widget()
        if widget is None or isinstance(widget, QAbstractButton):
            return "nothing to drag"
        words = f"drag in {type(widget).__name__} {widget.objectName()}"
        start, end = self._place(widget), self._place(widget)
        held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        self._turn(lambda: QTest.mousePress(widget, *held, start), "itself")
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
            self._turn(partial(QApplication.sendEvent, widget, move), "itself")
            if self._rng.random() < 0.1:
                self._turn(QApplication.processEvents)
        if self._rng.random() < 0.3:
            words += f" and meanwhile {self._rng.choice([self._page, self._undo, self._select, self._key])()}"
        if isValid(widget):
            self._turn(lambda: QTest.mouseRelease(widget, *held, end), "itself")
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
        QTest.keyClick(target, key, self._rng.choice(MODIFIERS[:2] if key == Qt.Key.Key_Return else MODIFIERS))
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
        verb = self._rng.choice(["start", "choose", "pause", "resume", "stop"])
        if verb == "start":
            session.start(epochs=self._rng.randrange(1, 6))
        elif verb == "choose":
            name = self._rng.choice(list(registry.methods()))
            session.plan.choose_method(name)
            session.plan.set_rules(epochs=self._rng.randrange(1, 6))
            session.plan.start()
            return f"train {name}"
        else:
            getattr(session, verb)()
        return verb

    def _resize(self) -> str:
        width, height = self._rng.choice([(1280, 800), (900, 600), (1600, 900), (760, 560)])
        self._window.resize(width, height)
        return f"resize {width}x{height}"

    def _wait(self) -> str:
        """Let what is under way come to its end, or some of it."""
        self._pass("in it", lambda: False, self._rng.choice([0.02, 0.1, 0.4]))
        return "wait"

    def _look(self) -> str:
        """Change colours, the size of text, or how much is shown."""
        kind = self._rng.randrange(3)
        if kind == 0:
            choice = self._rng.choice(list(ThemeChoice))
            self._window.theme.choose(choice)
            return f"theme {choice.value}"
        if kind == 1:
            percent = self._rng.choice(TEXT_SIZES)
            self._window.theme.resize_text(percent)
            return f"text of {percent} %"
        LEVEL.set_full(not LEVEL.full)
        return "simple or full"

    def _open(self) -> str:
        """Open other data, or the same again."""
        name = self._rng.choice(self._data)
        self._open_this(name)
        return f"open {Path(name).name}"

    def _open_this(self, name: str) -> None:
        if name == "demo":
            self._window.session.open_demo(train=self._rng.choice([None, False]))
        else:
            self._window.session.open(Path(name))

    def _in_popup(self, popup: QWidget) -> None:
        if isinstance(popup, QMenu) and self._rng.random() < 0.5:
            actions = [a for a in popup.actions() if a.isEnabled() and not a.menu() and not a.isSeparator()]
            actions = [a for a in actions if not any(word in a.text().lower().replace("&", "") for word in LEAVES)]
            if actions:
                action = self._rng.choice(actions)
                self.done.append(f"menu {action.text()}")
                # Later: in a dialog of its own event loop, this timer would not tick.
                QTimer.singleShot(0, action, action.trigger)
        if isValid(popup):
            popup.close()
