"""What stands on screen, said in the words of other data: films become songs, stars points."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QTabBar, QWidget

from mfgui.ui.text import reworded


def reword(root: QWidget) -> None:
    """Say what was written once, when a window was built, in the words of now; what follows the data does by itself.

    A widget that paints words of its own, such as a chart's title, has a method `reword` that says them.
    """
    for widget in (root, *root.findChildren(QWidget)):
        _say(widget.toolTip, widget.setToolTip)
        _say(widget.accessibleName, widget.setAccessibleName)
        _say(widget.accessibleDescription, widget.setAccessibleDescription)
        if (own := getattr(widget, "reword", None)) is not None:
            own()
        if isinstance(widget, QLabel | QAbstractButton):
            _say(widget.text, widget.setText)
        elif isinstance(widget, QLineEdit):
            _say(widget.placeholderText, widget.setPlaceholderText)
        elif isinstance(widget, QComboBox):
            for row in range(widget.count()):
                _say_item(widget, row)
        elif isinstance(widget, QTabBar):
            for tab in range(widget.count()):
                widget.setTabText(tab, reworded(widget.tabText(tab)))
    for action in root.findChildren(QAction):
        _say(action.text, action.setText)
        _say(action.toolTip, action.setToolTip)


def _say(now: Callable[[], str], say: Callable[[str], object]) -> None:
    text = now()
    if text and (words := reworded(text)) != text:
        say(words)


def _say_item(box: QComboBox, row: int) -> None:
    _say(lambda: box.itemText(row), lambda words: box.setItemText(row, words))
    tip = Qt.ItemDataRole.ToolTipRole
    _say(lambda: box.itemData(row, tip), lambda words: box.setItemData(row, words, tip))
