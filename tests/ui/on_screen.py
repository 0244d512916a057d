"""Every text that a window shows, or would at a click or a hover: labels, buttons, tooltips, menus, lists, charts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QTextEdit,
    QWidget,
)

from mfgui.ui.charts.chart import Chart

MOST_ROWS = 60


class Shown(NamedTuple):
    """A text and where it is; `mnemonic` where an ampersand in it underlines the next letter, unless it is doubled."""

    text: str
    where: str
    mnemonic: bool = False


def texts(root: QWidget) -> Iterator[Shown]:
    """Yield what is on a window, menus that nobody has opened included."""
    for widget in [root, *root.findChildren(QWidget)]:
        place = f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}"
        yield Shown(widget.toolTip(), f"tooltip of {place}")
        yield Shown(widget.accessibleName(), f"accessible name of {place}")
        if isinstance(widget, QLabel | QLineEdit):
            yield Shown(widget.text(), place)
        elif isinstance(widget, QAbstractButton):
            yield Shown(widget.text(), place, mnemonic=True)
        elif isinstance(widget, QGroupBox):
            yield Shown(widget.title(), place, mnemonic=True)
        elif isinstance(widget, QTextEdit):
            yield Shown(widget.toPlainText(), place)
        elif isinstance(widget, QTabBar):
            yield from (Shown(widget.tabText(n), place, mnemonic=True) for n in range(widget.count()))
        elif isinstance(widget, QComboBox):
            yield from (Shown(text, where) for text, where in _cells(widget.model(), place))
        elif isinstance(widget, QHeaderView):
            continue
        elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
            yield from (Shown(text, where) for text, where in _cells(widget.model(), place))
        elif isinstance(widget, QMenu):
            widget.aboutToShow.emit()
        if isinstance(widget, Chart):
            yield from (Shown(cell, f"table of {place}") for row in widget.table() for cell in row)
    for action in root.findChildren(QAction):
        where = f"action {action.objectName()} in {type(action.parent()).__name__}"
        yield Shown(action.text(), where, mnemonic=True)
        # Qt makes a tooltip of the text where there is none of its own.
        yield Shown(action.toolTip() if action.toolTip() != action.text().replace("&", "") else "", where)


def _cells(model: QAbstractItemModel, place: str) -> Iterator[tuple[str, str]]:
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
    for row in range(min(model.rowCount(QModelIndex()), MOST_ROWS)):
        for column in range(columns):
            index = model.index(row, column)
            for role in roles:
                if isinstance(text := index.data(role), str):
                    yield text, f"{role.name} of row {row}, column {column} of {place}"
    for column in range(columns):
        for role in roles[:2]:
            if isinstance(text := model.headerData(column, Qt.Orientation.Horizontal, role), str):
                yield text, f"heading {column} of {place}"
