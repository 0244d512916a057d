"""The room that pages have in the window: they fill it, and scroll where they need more, as large text may."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt

from mfgui.ui.kit.quiet_scroll import QuietScroll

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget


class PageRoom(QuietScroll):
    """Gives its content the room there is, or its least size.

    Qt's own way would give it the height that its words would like to have, and scroll for that.
    """

    def __init__(self, content: QWidget) -> None:
        super().__init__(content)
        self.setWidgetResizable(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the room."""
        super().resizeEvent(event)
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
        room, least = self.maximumViewportSize(), content.minimumSizeHint()
        for _ in range(2):  # a bar takes room, which may make the other one needed
            low, narrow = least.height() > room.height(), least.width() > room.width()
            room = self.maximumViewportSize()
            room.setWidth(room.width() - (self.verticalScrollBar().sizeHint().width() if low else 0))
            room.setHeight(room.height() - (self.horizontalScrollBar().sizeHint().height() if narrow else 0))
        content.resize(room.expandedTo(least))
