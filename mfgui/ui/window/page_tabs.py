"""The tabs that lead from page to page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from mfgui.ui.kit import make

if TYPE_CHECKING:
    from collections.abc import Sequence


class PageTabs(QWidget):
    """A row of flat buttons, one of which is down.

    Attributes
    ----------
    buttons
        By the page's name.
    """

    chosen = Signal(str)
    """Carries a page's name; by the person only, never by `show_page`."""

    def __init__(self, pages: Sequence[tuple[str, str, str]], parent: QWidget | None = None) -> None:
        """Pages as name, title and hint."""
        super().__init__(parent)
        self.buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        row = make.row(spacing=2, into=self)
        for number, (name, title, hint) in enumerate(pages, start=1):
            button = make.button(title, kind="tab", hint=f"{hint} (Ctrl+{number})")
            button.setObjectName(name)
            button.setCheckable(True)
            button.clicked.connect(self._clicked)
            self._group.addButton(button)
            self.buttons[name] = button
            row.addWidget(button)

    def show_page(self, name: str) -> None:
        """Show which page is in front."""
        self.buttons[name].setChecked(True)

    @Slot()
    def _clicked(self) -> None:
        self.chosen.emit(self.sender().objectName())
