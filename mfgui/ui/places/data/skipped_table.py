"""The lines that were left out while reading, as a table: file, line, reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QObject, Qt

from mfgui.ui.kit.array_table import LEFT, RIGHT, ArrayTableModel, Column
from mfgui.ui.kit.roles import Role
from mfgui.ui.text import count, tr

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mfgui.data.dataset import SkippedLine
    from mfgui.ui.kit.array_table import AnyIndex


class SkippedColumn(Column):
    """Columns of the table."""

    FILE = 0
    LINE = 1
    REASON = 2


class SkippedModel(ArrayTableModel):
    """Rows in the order of reading until the person sorts them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(SkippedColumn, parent)
        self._lines: tuple[SkippedLine, ...] = ()
        self._keys: list[NDArray[np.int64]] = []

    def set_lines(self, lines: tuple[SkippedLine, ...]) -> None:
        """Show these lines."""
        self.beginResetModel()
        self._lines = lines
        self._keys = [
            _places([line.file for line in lines]),
            np.array([line.line for line in lines], np.int64),
            _places([line.reason for line in lines]),
        ]
        self._arrange()
        self.endResetModel()

    def _count(self) -> int:
        return len(self._lines)

    def _key(self, column: int) -> NDArray[np.int64]:
        return self._keys[column] if self._keys else np.empty(0, np.int64)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Names of the columns."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (tr("File"), tr("Line"), tr("Why it was skipped"))[section]
        return _alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text and alignment; the whole line as tooltip. TITLE and YEAR let a long reason be shortened."""
        if not index.isValid():
            return None
        line = self._lines[self.entry(index.row())]
        if role == Qt.ItemDataRole.DisplayRole:
            return (line.file, count(line.line), line.reason)[index.column()]
        if role == Role.TITLE:
            return line.reason if index.column() == SkippedColumn.REASON else None
        if role == Role.YEAR:
            return ""
        if role == Qt.ItemDataRole.ToolTipRole:
            return tr("{file}, line {line}: {reason}", file=line.file, line=count(line.line), reason=line.reason)
        return _alignment(index.column()) if role == Qt.ItemDataRole.TextAlignmentRole else None


def _alignment(column: int) -> Qt.AlignmentFlag:
    return RIGHT if column == SkippedColumn.LINE else LEFT


def _places(texts: list[str]) -> NDArray[np.int64]:
    """Return the place of each text among all of them in order."""
    place = {text: i for i, text in enumerate(sorted(set(texts)))}
    return np.array([place[text] for text in texts], np.int64)
