"""The table of runs: a row each, names and notes written in place, a small picture of each curve."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, cast

import numpy as np
from PySide6.QtCore import QAbstractItemModel, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QPolygonF, QTransform
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QStyleOptionViewItem, QWidget

from mfgui.storage.shelf import ShelfRun
from mfgui.ui.kit.frame_model import AnyIndex, FrameModel
from mfgui.ui.kit.frames import LEFT, RIGHT, Column, Role, Roles, Row, with_roles
from mfgui.ui.kit.palette import method_color
from mfgui.ui.kit.row_table import ROW_HEIGHT, CellDelegate, RowTable
from mfgui.ui.kit.theme import Theme
from mfgui.ui.state import run_words as wording
from mfgui.ui.state.shelf import SessionShelf
from mfgui.ui.text import tr

_BOX = 14.0
_APART = 1e6  # what is added to the errors of each further kind, to sort by
# Points of a small curve: of a thousand epochs nobody sees more, and a shelf of such runs is shown at once.
_DRAWN = 100


_NUMBERS = {"error", "ratio", "epochs", "time"}


def runs_model(parent: QObject | None = None) -> FrameModel:
    """Return a model for frames by `runs_frame`; asks for changes of names, notes and overlays by `edited`."""
    edit, checked = Qt.ItemDataRole.EditRole, Qt.ItemDataRole.CheckStateRole

    def column(name: str, header: str, text: Callable[[ShelfRun], str], hint: str = "") -> Column:
        muted = name in {"date", "ending", "note"}
        answers: Roles = {
            Role.MISS: lambda row: 0.0 if muted or row["foreign"] else None,
            Qt.ItemDataRole.ToolTipRole: _details,
        }
        align = RIGHT if name in _NUMBERS else LEFT
        sort = {"error": "by_error", "ratio": "by_ratio"}.get(name, name)
        return Column(name, header, lambda row: text(row["run"]), hint, align=align, roles=answers, sort=sort)

    def nothing(_run: ShelfRun) -> str:
        return ""

    plot = column("overlaid", tr("Plot"), nothing, tr("Keep the curve in the plot, whichever run is selected (Space)"))
    curve = column(
        "curve", tr("Curve"), nothing, tr("Validation error by epoch, each on its own scale; the dot is the best epoch")
    )
    return FrameModel(
        (
            replace(
                with_roles(plot, {checked: _tick, Qt.ItemDataRole.AccessibleTextRole: _spoken_tick}), descending=True
            ),
            with_roles(column("name", tr("Name"), lambda run: run.name), {edit: lambda row: row["run"].name}),
            column("method", tr("Method"), lambda run: wording.method_title(run.plan.method)),
            replace(
                with_roles(
                    curve, {Role.CURVE: lambda row: _curve(row["run"]), Role.METHOD: lambda row: row["run"].plan.method}
                ),
                sort="by_error",
            ),
            column("ratings", tr("Ratings"), lambda run: run.plan.data_name),
            column(
                "error",
                tr("Error"),
                wording.error,
                tr("Validation error of the best epoch, which was also used for stopping"),
            ),
            column("judged", tr("Judged by"), lambda run: wording.error_name(run.plan.method), tr("Kind of error")),
            column(
                "ratio",
                tr("Baseline"),
                wording.against_baseline,
                tr("Validation error compared with the baseline's, of the same kind, on the same ratings"),
            ),
            column("epochs", tr("Epochs"), wording.epochs, tr("Epochs done")),
            column("time", tr("Time"), wording.time_spent, tr("Time spent training, without pauses")),
            column("date", tr("Date"), wording.date),
            column("ending", tr("How it ended"), wording.ending),
            with_roles(column("note", tr("Note"), lambda run: run.note), {edit: lambda row: row["run"].note}),
        ),
        parent,
        key="number",
    )


def runs_frame(shelf: SessionShelf, listed: Sequence[ShelfRun]) -> dict[str, Any]:
    """Return these runs of the shelf as columns to sort by."""
    runs = list(listed)
    # Errors of one kind say nothing about those of another: each kind stands together.
    kinds = sorted({wording.error_name(run.plan.method) for run in runs}, key=lambda kind: (kind != "RMSE", kind))
    apart = [_APART * kinds.index(wording.error_name(run.plan.method)) for run in runs]
    return {
        "run": runs,
        "number": [run.number for run in runs],
        "overlaid": [shelf.is_overlaid(run.number) for run in runs],
        "foreign": [not shelf.of_these_ratings(run) for run in runs],
        "name": [run.name for run in runs],
        "method": [wording.method_title(run.plan.method) for run in runs],
        "ratings": [run.plan.data_name for run in runs],
        "by_error": [run.validation_rmse + more for run, more in zip(runs, apart, strict=True)],
        "by_ratio": [run.ratio + more for run, more in zip(runs, apart, strict=True)],
        "judged": [wording.error_name(run.plan.method) for run in runs],
        "epochs": [run.epochs for run in runs],
        "time": [run.seconds for run in runs],
        "date": [run.begun.timestamp() + run.number / 1e6 for run in runs],
        "ending": [wording.ending(run) for run in runs],
        "note": [run.note for run in runs],
    }


def _tick(row: Row) -> Qt.CheckState | None:
    if row["foreign"]:
        return None
    return Qt.CheckState.Checked if row["overlaid"] else Qt.CheckState.Unchecked


def _spoken_tick(row: Row) -> str:
    return tr("on the plot") if row["overlaid"] else tr("not on the plot")


def _details(row: Row) -> str:
    other = tr("These are other ratings than those that are open.") if row["foreign"] else ""
    return "\n".join(filter(None, (other, wording.details(row["run"]))))


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
        super().paint(painter, option, index)
        colors, data = self._theme.colors, index.model().data
        state, curve = data(index, Qt.ItemDataRole.CheckStateRole), data(index, Role.CURVE)
        if state is None and curve is None:
            return
        grey = data(index, Role.MISS) is not None
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        if state is not None:
            checked = Qt.CheckState(state) == Qt.CheckState.Checked
            box = QRectF(rect.left() + 12, rect.center().y() - _BOX / 2 + 0.5, _BOX, _BOX)
            painter.setPen(QPen(QColor(colors.accent if checked else colors.muted), 1.2))
            painter.setBrush(QColor(colors.accent) if checked else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 3, 3)
            if checked:
                painter.setPen(QPen(QColor(colors.on_accent), 1.8))
                tick = ((3.2, 7.2), (6.0, 10.0), (10.8, 4.2))
                painter.drawPolyline([box.topLeft() + QPointF(x, y) for x, y in tick])
        else:
            inner = rect.adjusted(8, 6, -10, -6)
            painter.translate(inner.topLeft())
            line, best = curve
            scaled = QTransform.fromScale(inner.width(), inner.height()).map(line)
            color = QColor(colors.points if grey else method_color(colors, data(index, Role.METHOD)))
            painter.setPen(QPen(color, 1.3))
            painter.drawPolyline(scaled)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            painter.drawEllipse(QPointF(best.x() * inner.width(), best.y() * inner.height()), 2.6, 2.6)
        painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        line = QLineEdit(parent)
        line.setAccessibleName(str(index.model().headerData(index.column(), Qt.Orientation.Horizontal)))
        line.setStyleSheet("padding: 0 4px; border-radius: 3px;")
        return line

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        """Fill the line once: what is being typed is not replaced while a run goes on."""
        assert isinstance(editor, QLineEdit)
        if not editor.property("filled"):
            editor.setProperty("filled", True)
            editor.setText(index.data(Qt.ItemDataRole.EditRole))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        assert isinstance(editor, QLineEdit)
        model.setData(index, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: AnyIndex) -> None:
        editor.setGeometry(option.rect)


class RunTable(RowTable):
    """Several rows can be selected; keys do what the buttons do."""

    key_pressed = Signal(str)  # carries "use", "delete", "copy" or "overlay"

    def __init__(self, model: FrameModel, theme: Theme) -> None:
        super().__init__(model, theme)
        self.setItemDelegate(RunDelegate(theme, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        self.setSortingEnabled(True)
        self._frames = model
        self.sortByColumn(model.column("date"), Qt.SortOrder.DescendingOrder)
        self.setAccessibleName(tr("Runs"))
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT + 4)

    def edit_column(self, name: str) -> None:
        """Write in a column of the present row; go on with what is being written already."""
        index = self.currentIndex()
        if not index.isValid():
            return
        cell = index.siblingAtColumn(self._frames.column(name))
        line = cast("QWidget | None", self.indexWidget(cell))
        if line is not None:
            line.setFocus()
        elif self.state() != QAbstractItemView.State.EditingState:
            self.edit(cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter uses a model, Space lays its curve over the plot, F2 renames, Delete deletes, Ctrl+C copies."""
        keys = Qt.Key
        words = {keys.Key_Return: "use", keys.Key_Enter: "use", keys.Key_Delete: "delete", keys.Key_Space: "overlay"}
        if event.key() == keys.Key_F2:
            self.edit_column("name")
        elif event.key() == keys.Key_C and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.key_pressed.emit("copy")
        elif Qt.Key(event.key()) in words:
            self.key_pressed.emit(words[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: Any) -> None:
        """A click on a tick ticks it."""
        index = self.indexAt(event.position().toPoint())
        state = index.data(Qt.ItemDataRole.CheckStateRole) if index.isValid() else None
        if state is not None:
            checked = Qt.CheckState(state) == Qt.CheckState.Checked
            other = Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked
            self.model().setData(index, other, Qt.ItemDataRole.CheckStateRole)
            return
        super().mousePressEvent(event)
