"""Search for anything: films, people, places and commands, found as one types (Ctrl+K)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Slot
from PySide6.QtGui import QAction, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QLineEdit, QListView, QWidget
from shiboken6 import isValid

from mfgui.ui.kit import make
from mfgui.ui.kit.drawn import announce
from mfgui.ui.kit.theme import Theme
from mfgui.ui.state.session import Session
from mfgui.ui.text import tr

_FILMS, _COMMANDS, _PEOPLE = 7, 8, 3
_WIDTH, _TOP, _ROW = 560, 64, 32


@dataclass(frozen=True, slots=True)
class Found:
    """Something to go to or to do: its words, what it is, and the film, person, action or list to choose from."""

    words: str
    kind: str
    film: int | None = None
    user: int | None = None
    action: QAction | None = None
    only: int | None = None


class CommandPalette(QFrame):
    """A field and a list over the middle of the window; Escape or a click elsewhere puts it away.

    `actions`: every command that can be found; those that cannot be done now are left out.
    `window`: what it lies over.
    """

    def __init__(self, session: Session, theme: Theme, actions: Sequence[QAction], window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("palette")
        self._session, self._theme, self._actions = session, theme, tuple(actions)
        self._found: list[Found] = []
        self._before: QWidget | None = None
        self.field = QLineEdit()
        self.field.setObjectName("palette field")
        self.field.setPlaceholderText(tr("A film, a person's number, a place or a command"))
        self.field.setAccessibleName(tr("Search for anything"))
        self.list = QListView()  # what was found
        self.list.setObjectName("palette list")
        self.list.setAccessibleName(tr("What was found"))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self._model = QStandardItemModel(self)
        self.list.setModel(self._model)
        make.column(self.field, self.list, margins=(10, 10), spacing=6, into=self)
        self.hide()
        self.field.textChanged.connect(self._search)
        self.list.clicked.connect(self._choose)
        session.finder.changed.connect(self._search_again)
        self.field.installEventFilter(self)

    @Slot()
    def open(self) -> None:
        """Show it, empty, with the keyboard in its field."""
        self._session.finder.want()
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self.field.clear()
        self._search()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot()
    def _search_again(self) -> None:
        """Look among the films that can be found by now; while nobody searches, a screen reader hears nothing of it."""
        if self.isVisible():
            self._search()

    @Slot()
    def _search(self) -> None:
        self._found = list(self._find(self.field.text().strip()))
        self._model.clear()
        for found in self._found:
            item = QStandardItem(f"{found.words}    {found.kind}")
            item.setToolTip(found.words)
            self._model.appendRow(item)
        if self._found:
            self.list.setCurrentIndex(self._model.index(0, 0))
            if self.field.text():
                self._tell_current()
        self._place()

    def _tell_current(self) -> None:
        """Have the row read out that Return would choose: the keys stay in the field."""
        announce(self.field, str(self.list.currentIndex().data()))

    def _find(self, text: str) -> Iterator[Found]:
        session, data = self._session, self._session.dataset
        if data is not None and (number := text.lower().removeprefix(tr("Person {id}", id="").lower()).strip()):
            user = data.user_of(number)
            if user is not None:
                yield Found(tr("Person {id}", id=number), tr("person"), user=user)
        wanted = text.lower().split()
        commands = [
            action
            for action in self._actions
            if action.isEnabled() and all(word in _plain(action).lower() for word in wanted)
        ]
        starting = [a for a in commands if wanted and _plain(a).lower().startswith(wanted[0])]
        films = session.finder.find(text, _FILMS).tolist() if text and data is not None else []
        for action in starting[:_COMMANDS]:
            yield Found(_plain(action), _keys(action), action=action)
        if data is not None:
            for film in films:
                yield Found(data.films.caption(film), tr("film"), film=film)
        for kept in session.only.lists if wanted else ():
            words = tr("Only from {name}", name=kept.name)
            if all(word in words.lower() for word in wanted):
                yield Found(words, tr("list"), only=kept.id)
        for action in [a for a in commands if a not in starting][: max(0, _COMMANDS - len(starting))]:
            yield Found(_plain(action), _keys(action), action=action)

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        found, session = self._found[index.row()], self._session
        self._leave()
        if found.action is not None:
            found.action.trigger()
        elif found.only is not None:
            session.only.choose(found.only)
        elif found.user is not None:
            session.select_user(found.user)
            session.show_page("person")
        elif found.film is not None:
            session.select_film(found.film)
            session.show_page("film")

    def _leave(self) -> None:
        """Go, and give the keyboard back to whatever had it."""
        self.hide()
        if self._before is not None and isValid(self._before) and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None

    # Qt

    def _place(self) -> None:
        """Lie over the upper middle of the window, as tall as what was found."""
        window, px = self.parentWidget(), self._theme.px
        assert window is not None
        rows = max(1, len(self._found))
        width = min(px(_WIDTH), window.width() - 24)
        self.list.setFixedHeight(min(rows * px(_ROW) + 4, max(px(_ROW), window.height() - px(_TOP) - 120)))
        self.list.setVisible(bool(self._found))
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((window.width() - width) // 2, px(_TOP))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk the list with the arrow keys; go with Enter; leave with Escape or when the focus goes."""
        if watched is self.field and event.type() == QEvent.Type.KeyPress:
            key: QKeyEvent = event  # type: ignore[assignment]
            if key.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up} and self._found:
                step = 1 if key.key() == Qt.Key.Key_Down else -1
                row = (self.list.currentIndex().row() + step) % len(self._found)
                self.list.setCurrentIndex(self._model.index(row, 0))
                self._tell_current()
                return True
            if key.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._choose(self.list.currentIndex())
                return True
            if key.key() == Qt.Key.Key_Escape:
                self._leave()
                return True
        if watched is self.field and event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.hide()
        return super().eventFilter(watched, event)


def _plain(action: QAction) -> str:
    """Words of an action without the mark of its key."""
    return action.text().replace("&", "").rstrip("…")


def _keys(action: QAction) -> str:
    """Shortcut of an action as the system writes it."""
    return action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
