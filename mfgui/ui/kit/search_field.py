"""A search field, with its icon, above a list: the down key goes on into the list, Escape empties the field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

from mfgui.ui.kit.icons import icon
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from mfgui.ui.kit.theme import Theme

_BUTTON = 22
"""Width, in pixels, of a button within a line edit."""


class SearchField(QLineEdit):
    """A line edit that tells when somebody wants to go on downwards."""

    left_downwards = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._magnifier = self.addAction(icon("search", theme.colors.muted), QLineEdit.ActionPosition.LeadingPosition)
        self._magnifier.setText(tr("Search"))
        self.setClearButtonEnabled(True)
        for emptying in self.findChildren(QAction, "_q_qlineeditclearaction"):
            emptying.setText(tr("Empty the field"))
        self.textChanged.connect(self._leave_room)
        theme.changed.connect(self._restyle)
        self._leave_room()

    @Slot()
    def _leave_room(self) -> None:
        """Give an empty field's words the room of the button that would empty it, which Qt keeps free."""
        icon_side = -6  # the style's padding comes on top of the icon's
        button_side = 0 if self.text() else -_BUTTON
        left, right = (button_side, icon_side) if self.isRightToLeft() else (icon_side, button_side)
        self.setTextMargins(left, 0, right, 0)

    @Slot()
    def _restyle(self) -> None:
        self._magnifier.setIcon(icon("search", self._theme.colors.muted))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the class; with nothing to empty, Escape is left to others."""
        if event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
