"""A widget alone on screen, as large as a test wants it."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

W = TypeVar("W", bound="QWidget")


def show_sized(qtbot: QtBot, widget: W, width: int, height: int) -> W:
    """Show a widget of so many pixels, wait until it is seen, and return it; it is closed after the test."""
    qtbot.addWidget(widget)
    widget.resize(width, height)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget
