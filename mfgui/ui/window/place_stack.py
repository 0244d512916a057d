"""The pages of the window: reached by name, each built when first shown or, bit by bit, while nothing is to be done."""

from __future__ import annotations

from functools import partial
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtWidgets import QApplication, QWidget

from mfgui.ui.kit import make
from mfgui.ui.kit.lazy_stack import LazyStack
from mfgui.ui.kit.theme import Theme
from mfgui.ui.places.watch.place import WatchPlace
from mfgui.ui.state import turn
from mfgui.ui.state.session import Session
from mfgui.ui.window.place_list import ALSO, page_of, pages

_TURN_MS = 25  # between two steps that are built ahead, so that what is running and what is typed come first
_PAUSE_MS = 700  # after a key, a click or the wheel nothing is built ahead for so long
_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.InputMethod,
    }
)


@runtime_checkable
class _ShowsSubPages(Protocol):
    """A page with parts that are wanted by name; those in front are known by it."""

    @property
    def sub_pages(self) -> tuple[str, ...]: ...

    def show_sub_page(self, name: str) -> None: ...


class PageStack(LazyStack):
    """Holds what the window shows: the pages of the catalogue, and others that are added."""

    def __init__(self, session: Session, theme: Theme) -> None:
        kinds = {kind.name: kind for kind in pages()}
        super().__init__({name: partial(kind.build, session, theme) for name, kind in kinds.items()})
        self.names = tuple(kinds)  # those of the catalogue, in the order of their tabs
        self._session = session
        self._parts: tuple[str, ...] = ()
        self.watch = WatchPlace(session, theme)  # the page that is there from the beginning
        self.add("watch", self.watch)
        self.ahead = False  # whether pages are built ahead
        self._ahead = make.timer(self, self._build_ahead)
        self.page_shown.connect(self._hand_keys)

    @Slot(str)
    def show_page(self, name: str) -> None:
        """Bring a page or sub-page to the front; without data those of the catalogue have no point."""
        page = name if self.knows(name) else page_of(name)
        if page in self.names and self._session.dataset is None and not self._session.coming:
            return
        self._parts = (name,) if name != page and name not in ALSO else ()
        super().show_page(page)

    @property
    def parts(self) -> tuple[str, ...]:
        """What is in front on the page in sight."""
        page = self.currentWidget() if self.built(self.wanted) else None
        return page.sub_pages if isinstance(page, _ShowsSubPages) else ()

    def show_parts(self, names: tuple[str, ...]) -> None:
        """Bring parts of the page that is wanted to the front, once it is there."""
        self._parts = tuple(name for name in names if page_of(name) == self.wanted)
        if self.built(self.wanted):
            self._arrive()

    def panel(self, name: str) -> QWidget:
        """What `--panel` means by a name: a page or sub-page, or else a panel of Watch."""
        if name in self.watch.panels:
            return self.watch.panels[name]
        return self.page(page_of(name))

    def show_panel(self, name: str) -> None:
        """Bring what `panel` gives in sight."""
        self.show_page("watch" if name in self.watch.panels else name)

    @Slot()
    def begin_ahead(self) -> None:
        """Build all pages from now on, a piece at a time, while the person does nothing and nothing is opened."""
        self.ahead = True
        self.window().windowHandle().installEventFilter(self)
        self._ahead.start(_PAUSE_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Put off what is built ahead when the person does something."""
        if event.type() in _INPUT and self._ahead.isActive():
            self._ahead.start(_PAUSE_MS)
        return super().eventFilter(watched, event)

    @Slot()
    def _build_ahead(self) -> None:
        if self._session.loading:
            self._ahead.start(_PAUSE_MS)
        elif turn.is_long() or self.build_ahead():
            self._ahead.start(_TURN_MS)
        else:
            self.window().windowHandle().removeEventFilter(self)

    def abandon(self) -> None:
        self._ahead.stop()
        super().abandon()

    def _arrive(self) -> None:
        page, parts, self._parts = self._begun[self.wanted], self._parts, ()
        if isinstance(page, _ShowsSubPages):
            for part in parts:  # before it is seen: it then builds no other, and keeps whoever is selected
                page.show_sub_page(part)
        super()._arrive()
        if parts:
            self._hand_keys()  # what had the keyboard may be put away

    @Slot()
    def _hand_keys(self) -> None:
        page, kind = self._begun[self.wanted], next((kind for kind in pages() if kind.name == self.wanted), None)
        if kind is not None and not page.accessibleName():
            page.setAccessibleName(kind.title)
            page.setAccessibleDescription(kind.hint)
        at = QApplication.focusWidget()
        while at is not None and not at.property("keepsKeys"):
            at = at.parentWidget()
        if at is None:
            page.setFocus(Qt.FocusReason.OtherFocusReason)  # keys go to the page that is seen
