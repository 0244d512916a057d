"""The table of runs: a row each, names and notes written in place, a small picture of each curve."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QPolygonF, QTransform
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QStyleOptionViewItem, QWidget

from mfgui.ui.kit.array_table import LEFT, RIGHT, ArrayTableModel, Column
from mfgui.ui.kit.roles import Role
from mfgui.ui.kit.row_table import ROW_HEIGHT, CellDelegate, RowTable
from mfgui.ui.state import run_words as wording
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PySide6.QtCore import QAbstractItemModel

    from mfgui.storage.shelf import ShelfRun
    from mfgui.ui.kit.frame_model import AnyIndex
    from mfgui.ui.kit.theme import Theme
    from mfgui.ui.state.shelf import SessionShelf

CURVE_ROLE = int(Qt.ItemDataRole.UserRole) + 101
"""Answers the validation errors of a run's whole epochs, (x, y) each in [0, 1], and where the best is."""
_BOX = 14.0
_DRAWN = 100
"""Points of a small curve: of a thousand epochs nobody sees more, and a shelf of such runs is shown at once."""


class RunColumn(Column):
    """Columns of the table."""

    PLOT = 0
    NAME = 1
    METHOD = 2
    CURVE = 3
    RATINGS = 4
    ERROR = 5
    AGAINST = 6
    EPOCHS = 7
    TIME = 8
    DATE = 9
    ENDING = 10
    NOTE = 11


_NUMBERS = {RunColumn.ERROR, RunColumn.AGAINST, RunColumn.EPOCHS, RunColumn.TIME}
_EDITED = {RunColumn.NAME, RunColumn.NOTE}


class RunsModel(ArrayTableModel):
    """Rows of the shelf's runs; asks for changes of names, notes and overlays by signals."""

    renamed = Signal(int, str)
    annotated = Signal(int, str)
    overlaid = Signal(int, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(RunColumn, parent)
        self.runs: list[ShelfRun] = []
        self._texts: list[dict[int, str]] = []
        self._curves: list[tuple[QPolygonF, QPointF] | None] = []
        self._grey: list[bool] = []
        self._over: list[bool] = []
        self._sorted_by, self._descending = RunColumn.DATE, True

    def show_shelf(self, shelf: SessionShelf) -> None:
        """Show what is on the shelf now; rows of runs that stay keep their selection."""
        before = [run.number for run in self.runs]
        known = {run.number: (run, self._texts[i], self._curves[i]) for i, run in enumerate(self.runs)}
        same = before == [run.number for run in shelf.runs]
        if not same:
            self.beginResetModel()
        self.runs = list(shelf.runs)
        self._texts, self._curves = [], []
        for run in self.runs:
            old = known.get(run.number)
            if old is not None and old[0] == run:
                self._texts.append(old[1])
                self._curves.append(old[2])
            else:
                self._texts.append(_texts(run))
                self._curves.append(_curve(run))
        self._grey = [not shelf.of_these_ratings(run) for run in self.runs]
        self._over = [shelf.is_overlaid(run.number) for run in self.runs]
        if not same:
            self._arrange()
            self.endResetModel()
        elif self.runs:
            self._rearrange()

    def run_at(self, row: int) -> ShelfRun:
        """Return the run that a row shows."""
        return self.runs[self.entry(row)]

    def row_of_number(self, number: int | None) -> int:
        """Return the row of a run, -1 when it is not there."""
        entry = next((i for i, run in enumerate(self.runs) if run.number == number), -1)
        return self.row_of(entry)

    def _count(self) -> int:
        return len(self.runs)

    def _key(self, column: int) -> NDArray[Any]:
        keys: dict[int, list[float]] = {
            RunColumn.PLOT: [not over for over in self._over],
            RunColumn.ERROR: [run.validation_rmse for run in self.runs],
            RunColumn.CURVE: [run.validation_rmse for run in self.runs],
            RunColumn.AGAINST: [run.ratio for run in self.runs],
            RunColumn.EPOCHS: [run.epochs for run in self.runs],
            RunColumn.TIME: [run.seconds for run in self.runs],
            RunColumn.DATE: [run.begun.timestamp() + run.number / 1e6 for run in self.runs],
        }
        if column in keys:
            return np.array(keys[column], np.float64)
        texts = [self._texts[i][column].casefold() for i in range(len(self.runs))]
        ranks = {text: rank for rank, text in enumerate(sorted(set(texts)))}
        return np.array([ranks[text] for text in texts], np.float64)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Names and notes can be written, the first column ticked."""
        flags = super().flags(index)
        if index.column() in _EDITED:
            flags |= Qt.ItemFlag.ItemIsEditable
        if index.column() == RunColumn.PLOT and not self._grey[self.entry(index.row())]:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Names of the columns."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _names()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if section in _NUMBERS else LEFT
        if role == Qt.ItemDataRole.ToolTipRole:
            return _hints().get(RunColumn(section))
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """See the class."""
        if not index.isValid():
            return None
        entry, column = self.entry(index.row()), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._texts[entry].get(column, "")
        if role == Qt.ItemDataRole.EditRole:
            return self.runs[entry].name if column == RunColumn.NAME else self.runs[entry].note
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if column in _NUMBERS else LEFT
        if role == Role.MISS:  # muted
            return 0.0 if self._grey[entry] or column in {RunColumn.DATE, RunColumn.ENDING, RunColumn.NOTE} else None
        if role == Qt.ItemDataRole.CheckStateRole and column == RunColumn.PLOT and not self._grey[entry]:
            return Qt.CheckState.Checked if self._over[entry] else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ToolTipRole:
            words = wording.details(self.runs[entry])
            other = tr("These are other ratings than those that are open.\n") if self._grey[entry] else ""
            return other + words
        if role == Qt.ItemDataRole.AccessibleTextRole and column == RunColumn.PLOT:
            return tr("on the plot") if self._over[entry] else tr("not on the plot")
        if role == CURVE_ROLE:
            return self._curves[entry]
        return None

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for a change; what is shown follows the shelf."""
        number = self.run_at(index.row()).number
        if role == Qt.ItemDataRole.CheckStateRole:
            self.overlaid.emit(number, Qt.CheckState(value) == Qt.CheckState.Checked)
        elif index.column() == RunColumn.NAME:
            self.renamed.emit(number, str(value))
        elif index.column() == RunColumn.NOTE:
            self.annotated.emit(number, str(value))
        return True


def _names() -> tuple[str, ...]:
    return (
        tr("Plot"),
        tr("Name"),
        tr("Method"),
        tr("Curve"),
        tr("Ratings"),
        tr("Error"),
        tr("Against baseline"),
        tr("Epochs"),
        tr("Time"),
        tr("Date"),
        tr("How it ended"),
        tr("Note"),
    )


def _hints() -> dict[RunColumn, str]:
    return {
        RunColumn.PLOT: tr("Lay the curve over the plot of the present run (Space)"),
        RunColumn.CURVE: tr("Validation RMSE by epoch, each on its own scale; the dot is the best epoch"),
        RunColumn.ERROR: tr("Validation RMSE of the best epoch, in stars (used for stopping)"),
        RunColumn.AGAINST: tr("Validation RMSE compared with the baseline's on the same ratings"),
        RunColumn.EPOCHS: tr("Epochs done"),
        RunColumn.TIME: tr("Time spent training, pauses left out"),
    }


def _texts(run: ShelfRun) -> dict[int, str]:
    return {
        RunColumn.NAME: run.name,
        RunColumn.METHOD: wording.method_title(run.plan.method),
        RunColumn.RATINGS: run.plan.data_name,
        RunColumn.ERROR: wording.error(run),
        RunColumn.AGAINST: wording.against_baseline(run),
        RunColumn.EPOCHS: wording.epochs(run),
        RunColumn.TIME: wording.time_spent(run),
        RunColumn.DATE: wording.date(run),
        RunColumn.ENDING: wording.ending(run),
        RunColumn.NOTE: run.note,
    }


def _curve(run: ShelfRun) -> tuple[QPolygonF, QPointF] | None:
    """The validation curve within a unit square, downwards as on a screen, and its best point."""
    points = [p for p in run.points if p.whole and math.isfinite(p.validation_rmse)]
    if len(points) < 2:
        return None
    errors = np.array([p.validation_rmse for p in points])
    # As on the large plot: a start far above everything would flatten what there is to see.
    low, bend = np.sort(errors)[[0, 3 * (len(errors) - 1) // 4]]
    high = min(errors.max(), bend + 4 * (bend - low))
    heights = np.clip((high - errors) / max(high - low, 1e-9), 0, 1)
    across = np.array([p.epoch for p in points]) / max(points[-1].epoch, 1e-9)
    best = int(np.argmin(errors))
    drawn = np.unique(np.append(np.linspace(0, len(errors) - 1, _DRAWN).astype(np.intp), best))
    places = [QPointF(x, y) for x, y in zip(across[drawn].tolist(), heights[drawn].tolist(), strict=True)]
    return QPolygonF(places), QPointF(across[best], heights[best])


class RunDelegate(CellDelegate):
    """Paints ticks and curves, and writes names and notes."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """See the class."""
        super().paint(painter, option, index)
        if index.column() not in {RunColumn.PLOT, RunColumn.CURVE}:
            return
        colors, data = self._theme.colors, index.model().data
        grey = data(index, Role.MISS) is not None
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        if index.column() == RunColumn.PLOT and (state := data(index, Qt.ItemDataRole.CheckStateRole)) is not None:
            checked = Qt.CheckState(state) == Qt.CheckState.Checked
            box = QRectF(rect.left() + 12, rect.center().y() - _BOX / 2 + 0.5, _BOX, _BOX)
            painter.setPen(QPen(QColor(colors.accent if checked else colors.muted), 1.2))
            painter.setBrush(QColor(colors.accent) if checked else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 3, 3)
            if checked:
                painter.setPen(QPen(QColor(colors.on_accent), 1.8))
                tick = ((3.2, 7.2), (6.0, 10.0), (10.8, 4.2))
                painter.drawPolyline([box.topLeft() + QPointF(x, y) for x, y in tick])
        elif index.column() == RunColumn.CURVE and (curve := data(index, CURVE_ROLE)) is not None:
            inner = rect.adjusted(8, 6, -10, -6)
            painter.translate(inner.topLeft())
            line, best = curve
            scaled = QTransform.fromScale(inner.width(), inner.height()).map(line)
            painter.setPen(QPen(QColor(colors.points if grey else colors.validation), 1.3))
            painter.drawPolyline(scaled)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.points if grey else colors.highlight))
            painter.drawEllipse(QPointF(best.x() * inner.width(), best.y() * inner.height()), 2.6, 2.6)
        painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        """A line to write in."""
        line = QLineEdit(parent)
        line.setAccessibleName(tr("Name") if index.column() == RunColumn.NAME else tr("Note"))
        line.setStyleSheet("padding: 0 4px; border-radius: 3px;")
        return line

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        """Fill the line once: what is being typed is not replaced while a run goes on."""
        assert isinstance(editor, QLineEdit)
        if not editor.property("filled"):
            editor.setProperty("filled", True)
            editor.setText(index.data(Qt.ItemDataRole.EditRole))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        """Hand on what was written."""
        assert isinstance(editor, QLineEdit)
        model.setData(index, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: AnyIndex) -> None:
        """Fill the cell."""
        editor.setGeometry(option.rect)


class RunTable(RowTable):
    """Several rows can be selected; keys do what the buttons do."""

    key_pressed = Signal(str)
    """Carries "use", "delete", "copy" or "overlay"."""

    def __init__(self, model: RunsModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(model, theme, parent)
        self.setItemDelegate(RunDelegate(theme, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        self.setSortingEnabled(True)
        self.sortByColumn(RunColumn.DATE, Qt.SortOrder.DescendingOrder)
        self.setAccessibleName(tr("Runs"))
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT + 4)

    def edit_column(self, column: RunColumn) -> None:
        """Write in a column of the present row."""
        index = self.currentIndex()
        if index.isValid():
            self.edit(index.siblingAtColumn(column))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter uses a model, Space lays its curve over the plot, F2 renames, Delete deletes, Ctrl+C copies."""
        keys = Qt.Key
        words = {keys.Key_Return: "use", keys.Key_Enter: "use", keys.Key_Delete: "delete", keys.Key_Space: "overlay"}
        if event.key() == keys.Key_F2:
            self.edit_column(RunColumn.NAME)
        elif event.key() == keys.Key_C and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.key_pressed.emit("copy")
        elif Qt.Key(event.key()) in words:
            self.key_pressed.emit(words[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: Any) -> None:
        """A click on a tick ticks it."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() == RunColumn.PLOT:
            state = index.data(Qt.ItemDataRole.CheckStateRole)
            if state is not None:
                checked = Qt.CheckState(state) == Qt.CheckState.Checked
                other = Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked
                self.model().setData(index, other, Qt.ItemDataRole.CheckStateRole)
                return
        super().mousePressEvent(event)
