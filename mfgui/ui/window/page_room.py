"""The room that pages have in the window: they fill it, and scroll where they need more, as large text may."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from mfgui.ui.kit import make
from mfgui.ui.kit.panel import QuietScroll

_QUIET = 50  # milliseconds without another size after which one that comes back is nothing special


class PageRoom(QuietScroll):
    """Gives its content the room there is, or its least size.

    Qt's own way would give it the height that its words would like to have, and scroll for that. What a page needs may
    depend on what it has: one that folds where a bar makes it narrow may, once folded, need no bar. Its sizes would
    take turns for ever, so it gets the larger of both as long as it needs what it needed in one of these turns.
    """

    def __init__(self, content: QWidget) -> None:
        super().__init__(content, fades=False)
        self.setWidgetResizable(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._room = QSize()
        self._turns: list[tuple[QSize, QSize]] = []
        """What was needed and what was given, since it was quiet."""
        self._settled: tuple[list[QSize], QSize] | None = None
        """What was needed in turns, and what is given for each."""
        self._quiet = make.timer(self, self._turns.clear, _QUIET)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.maximumViewportSize() != self._room:  # and not a bar alone that came or went
            self._room = self.maximumViewportSize()
            self._turns.clear()
            self._settled = None
        self._fill()

    def event(self, event: QEvent) -> bool:
        """Follow what the content needs."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fill()
        return super().event(event)

    def _fill(self) -> None:
        content = self.widget()
        if content is None:
            return
        least = content.minimumSizeHint()
        if self._settled is not None and least in self._settled[0]:
            size = self._settled[1]
        else:
            self._settled, size = None, self._size_for(least)
            if size != content.size() and size in (given for _, given in self._turns):
                for _, given in self._turns:
                    size = size.expandedTo(given)
                self._settled = [least, *(needed for needed, _ in self._turns)], size
        if size != content.size():
            self._turns.append((least, size))
            self._quiet.start()
            content.resize(size)

    def _size_for(self, least: QSize) -> QSize:
        """The room there is beside the bars that are needed, or what is needed."""
        room = self.maximumViewportSize()
        for _ in range(2):  # a bar takes room, which may make the other one needed
            low, narrow = least.height() > room.height(), least.width() > room.width()
            room = self.maximumViewportSize()
            room.setWidth(room.width() - (self.verticalScrollBar().sizeHint().width() if low else 0))
            room.setHeight(room.height() - (self.horizontalScrollBar().sizeHint().height() if narrow else 0))
        return room.expandedTo(least)
