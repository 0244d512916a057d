"""The tabs of a place: its pages, one of which is in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from mfgui.ui.kit import make

if TYPE_CHECKING:
    from mfgui.ui.window.place_list import PageKind


class PageTabs(QWidget):
    """A row of flat buttons, one of which is down.

    Attributes
    ----------
    buttons
        By the page's name.
    """

    chosen = Signal(str)
    """Carries a page's name; by the person only, never by `show_page`."""

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._row = make.row(make.STRETCH, margins=(8, 0, 8, 2), spacing=2, into=self)

    def offer(self, pages: tuple[PageKind, ...]) -> None:
        """Have a tab for each of these pages."""
        if tuple(self.buttons) == tuple(page.name for page in pages):
            return
        for button in self.buttons.values():
            button.hide()
            button.deleteLater()
        self.buttons = {}
        for place, page in enumerate(pages):
            button = make.button(page.title, self._clicked, kind="tab", hint=page.hint)
            button.setObjectName(page.name)
            button.setCheckable(True)
            button.setAutoExclusive(True)
            self._group.addButton(button)
            self.buttons[page.name] = button
            self._row.insertWidget(place, button)

    def show_page(self, name: str) -> None:
        """Show which page is in front."""
        self.buttons[name].setChecked(True)

    @Slot()
    def _clicked(self) -> None:
        self.chosen.emit(self.sender().objectName())
