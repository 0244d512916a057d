"""The presentation: the window fills the screen and goes through the scenes, with a spotlight; Esc brings all back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QCursor,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QRegion,
    QScreen,
)
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QMainWindow, QPlainTextEdit, QTextEdit, QWidget

from mfgui.ui.kit import make
from mfgui.ui.kit.theme import Theme
from mfgui.ui.stage.caption import Caption
from mfgui.ui.stage.director import Director
from mfgui.ui.stage.notes import NotesWindow
from mfgui.ui.stage.scenes import Scene
from mfgui.ui.state.person import Person
from mfgui.ui.state.session import Session
from mfgui.ui.text import tr

_SHADE = QColor(0, 0, 0, 165)
_SHARE = 0.13  # radius of the spotlight as a share of the screen's height
MAGNIFIED = 1.6
# What the pages need at 100 %: a screen of less than 1.6 times that shows text as large as fits.
_LEAST_WIDTH, _LEAST_HEIGHT = 1024, 560
_FORWARD = frozenset({Qt.Key.Key_Right, Qt.Key.Key_PageDown})
_BACKWARD = frozenset({Qt.Key.Key_Left, Qt.Key.Key_PageUp})
_WRITING = (QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox)


class StageOverlay(QWidget):
    """Over everything: a spotlight that follows the pointer, or a blank screen; all else goes through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("stage overlay")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        # Which is on; blank covers the other.
        self.spotlight = self.blank = False
        self._at = QPoint(-10_000, -10_000)
        self._follow = make.timer(self, self._look, 16, repeats=True)
        self.hide()

    def set_spotlight(self, on: bool) -> None:
        """Turn the spotlight on or off."""
        self.spotlight = on
        self._show()

    def set_blank(self, on: bool) -> None:
        """Turn the screen black, or back."""
        self.blank = on
        self._show()

    def _show(self) -> None:
        around = self.parentWidget()
        assert around is not None
        self.setGeometry(around.rect())  # it may have been resized before the stage heard of it
        self.setVisible(self.spotlight or self.blank)
        if self.spotlight and not self.blank:
            self._follow.start()
        else:
            self._follow.stop()
        self.raise_()
        self.update()

    @Slot()
    def _look(self) -> None:
        """Go where the pointer is; only the two circles are painted anew."""
        at = self.mapFromGlobal(QCursor.pos())
        if at != self._at:
            self.update(QRegion(self._around(self._at)) + QRegion(self._around(at)))
            self._at = at

    def _radius(self) -> int:
        return round(self.height() * _SHARE)

    def _around(self, at: QPoint) -> QRect:
        r = self._radius() + 2
        return QRect(at.x() - r, at.y() - r, 2 * r, 2 * r)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Black, or shade with a hole."""
        painter = QPainter(self)
        if self.blank:
            painter.fillRect(self.rect(), QColor(0, 0, 0))
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shade = QPainterPath()
        shade.addRect(self.rect())
        hole = QPainterPath()
        hole.addEllipse(QPointF(self._at), self._radius(), self._radius())
        painter.fillPath(shade.subtracted(hole), _SHADE)


class Host(Protocol):
    """What the stage needs of the window around it."""

    def set_bare(self, bare: bool) -> None:
        """Hide the menus, the rail and all other chrome, or show them again."""

    def in_front(self) -> tuple[str, tuple[str, ...]]:
        """Name of the page that is in front, and of what is in front on it."""

    def bring_back(self, page: str, parts: tuple[str, ...]) -> None:
        """Show a page again as it was in front."""


@dataclass(frozen=True, slots=True, eq=False)
class _Before:
    """Everything that the presentation changes, as it was."""

    state: Qt.WindowState
    place: QRect
    screen: QScreen
    text_size: int
    in_front: tuple[str, tuple[str, ...]]
    person: Person | None
    own: bool
    film: int | None
    epoch: int | None
    profile: int | None


class Presentation(QObject):
    """Goes through scenes on the window itself: what is shown lives."""

    ended = Signal()

    def __init__(self, window: QMainWindow, host: Host, session: Session, theme: Theme, caption: Caption) -> None:
        super().__init__(window)
        self._window, self._host, self._session, self._theme = window, host, session, theme
        self._caption = caption  # stands above the window's pages; hidden but on stage
        self._before: _Before | None = None
        self._may_write = False  # a page may give its search field the keys; that is writing only once it was clicked
        self.scenes: Sequence[Scene] = ()  # what is gone through
        self.at = 0  # where one is
        self.director = Director(session, self)
        self.director.progressed.connect(self._tell)
        self.overlay = StageOverlay(window)  # spotlight and blank
        self.notes: NotesWindow | None = None  # the second screen's window, None without one
        caption.forward.connect(self.forward)
        caption.backward.connect(self.backward)

    @property
    def on(self) -> bool:
        """Whether it is under way."""
        return self._before is not None

    # Beginning and ending

    def begin(self, scenes: Sequence[Scene], at: int = 0) -> None:
        """Take the screen and show a scene."""
        if self.on or not scenes:
            return
        window, session = self._window, self._session
        profile = session.profiles.current
        self._before = _Before(
            window.windowState(),
            window.geometry(),
            window.screen(),
            self._theme.chosen_size,
            self._host.in_front(),
            session.person,
            session.profiles.shown,
            session.film,
            session.epochs.shown,
            profile.id if profile is not None else None,
        )
        self.scenes = scenes
        audience, speaker = self._screens()
        self._host.set_bare(True)
        self._caption.show()
        self._fill(audience)
        window.installEventFilter(self)
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)
        if speaker is not None:
            self._open_notes(speaker)
        self._go(min(at, len(scenes) - 1))

    @Slot()
    def leave(self) -> None:
        """Bring everything back as it was."""
        before, self._before = self._before, None
        if before is None:
            return
        window, session = self._window, self._session
        window.removeEventFilter(self)
        handle = window.windowHandle()
        if handle is not None:
            handle.removeEventFilter(self)
        if self.notes is not None:
            self.notes.close()
            self.notes.deleteLater()
            self.notes = None
        self.overlay.spotlight = False
        self.overlay.set_blank(False)
        self.director.end()
        self._caption.hide()
        if window.screen() is not before.screen:
            self._move(before.screen, before.place)
        window.setWindowState(before.state)
        if not before.state & (Qt.WindowState.WindowFullScreen | Qt.WindowState.WindowMaximized):
            window.setGeometry(before.place)
        self._host.set_bare(False)
        self._theme.chosen_size = before.text_size
        self._theme.magnify(1.0)
        self._host.bring_back(*before.in_front)  # first: a page may select somebody when it is shown
        if session.epochs.shown != before.epoch:
            session.epochs.show(before.epoch)
        current = session.profiles.current
        if before.profile is not None and (current is None or current.id != before.profile):
            session.profiles.choose(before.profile)
        own = session.profiles.person
        if before.own and own is not None and before.person is not None:  # the room's profile was in its place
            session.select_person(before.person.of(own))
        elif before.person is not None and session.person is not before.person:
            session.select_person(before.person)
        session.select_film(before.film)
        self.ended.emit()

    def _screens(self) -> tuple[QScreen, QScreen | None]:
        """The screen for the room and the one for the speaker, should there be two."""
        here = self._window.screen()
        primary = QGuiApplication.primaryScreen()
        others = [screen for screen in QGuiApplication.screens() if screen is not primary]
        return (others[0], primary) if others else (here, None)

    def _fill(self, screen: QScreen) -> None:
        """Fill a screen, with text as large as is meant, or as it has room for."""
        window, size = self._window, screen.size()
        factor = min(MAGNIFIED, max(1.0, min(size.width() / _LEAST_WIDTH, size.height() / _LEAST_HEIGHT)))
        self._theme.magnify(factor)
        if window.screen() is not screen:
            self._move(screen, screen.geometry())
        window.setWindowState(Qt.WindowState.WindowFullScreen)
        self._caption.set_screen_height(size.height())

    def _move(self, screen: QScreen, place: QRect) -> None:
        """Go to another screen: not while the window fills one."""
        window, handle = self._window, self._window.windowHandle()
        window.setWindowState(Qt.WindowState.WindowNoState)
        if handle is not None:
            handle.setScreen(screen)
        window.setGeometry(place)

    def _open_notes(self, screen: QScreen) -> None:
        notes = self.notes = NotesWindow(self._window)
        notes.forward.connect(self.forward)
        notes.backward.connect(self.backward)
        notes.left.connect(self.leave)
        notes.swapped.connect(self._swap)
        notes.key_pressed.connect(self._key)
        notes.begin(self.scenes)
        notes.setGeometry(screen.availableGeometry())
        notes.showMaximized()
        self._window.activateWindow()

    @Slot()
    def _swap(self) -> None:
        """Room and speaker change screens."""
        notes = self.notes
        if notes is not None:
            speaker, audience = self._window.screen(), notes.screen()
            notes.setWindowState(Qt.WindowState.WindowNoState)
            self._fill(audience)
            notes.setGeometry(speaker.availableGeometry())
            notes.showMaximized()

    # Going through

    @Slot()
    def forward(self) -> None:
        """Go to the next scene; a blank screen comes back first."""
        self._step(1)

    @Slot()
    def backward(self) -> None:
        """Go to the scene before."""
        self._step(-1)

    def _step(self, step: int) -> None:
        if not self.on:
            return
        if self.overlay.blank:
            self.overlay.set_blank(False)
        elif 0 <= self.at + step < len(self.scenes):
            self._go(self.at + step)

    def _go(self, at: int) -> None:
        self.at = at
        self._may_write = False
        scene = self.scenes[at]
        self._caption.say(scene.sentence, tr("{k} / {n}", k=at + 1, n=len(self.scenes)))
        self.director.put_on(scene)
        if self.notes is not None:
            self.notes.show_scene(self.scenes, at)

    @Slot()
    def _tell(self) -> None:
        """Say below the sentence what is missing, and how many films the room has rated."""
        if not self.on:
            return
        scene, words = self.scenes[self.at], list(self.director.missing)
        if scene.action == "rate":
            rated = self.director.rated
            if rated >= scene.count:
                words.append(tr("{n} films rated", n=rated))
            else:
                words.append(tr("{k} of {n} films rated", k=rated, n=scene.count))
        self._caption.tell("  ".join(words))

    # Keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the stage's keys before any page does, and cover what the window is resized to."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take_key(event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            leaves = event.key() == Qt.Key.Key_Escape  # whatever it is a shortcut of on a page
            event.setAccepted(leaves)
            return leaves
        if event.type() == QEvent.Type.MouseButtonPress:
            self._may_write = True
        if watched is self._window:
            if event.type() == QEvent.Type.Resize:
                self.overlay.setGeometry(self._window.rect())
            elif event.type() == QEvent.Type.Close:
                self.leave()
        return super().eventFilter(watched, event)

    @Slot(object)
    def _key(self, event: QKeyEvent) -> None:
        event.setAccepted(self._take_key(event))

    def _take_key(self, event: QKeyEvent) -> bool:
        """Do what a key means on stage; False for one that means nothing here."""
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_Escape:
            self.leave()
            return True
        if key is Qt.Key.Key_F5:
            self._go(0)
            return True
        writing = self._may_write and isinstance(QApplication.focusWidget(), _WRITING)
        paging = key in {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if not plain or (writing and not paging):
            return False
        rating = self.scenes[self.at].action == "rate"
        if key in _FORWARD:
            self.forward()
        elif key in _BACKWARD:
            self.backward()
        elif key is Qt.Key.Key_B or (key is Qt.Key.Key_Period and not rating):  # where stars are given "." is a half
            self.overlay.set_blank(not self.overlay.blank)
        elif key is Qt.Key.Key_L:
            self.overlay.set_spotlight(not self.overlay.spotlight)
        else:
            return False
        return True
