"""A part of a panel that scrolls up and down and looks as if it were the panel's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea

from mfgui.ui.text import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class QuietScroll(QScrollArea):
    """Without a frame or a ground: the panel's background shows through, with its round corners."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Scrolled content"))
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)
        content.setAutoFillBackground(False)  # setting a widget has turned it on
        self.viewport().setAutoFillBackground(False)
