"""The live RMSE plot: training and validation curves, the baseline's line, the best epoch marked."""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Slot
from PySide6.QtGui import QColor, QFont

from mfgui.ui.text import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mfgui.training.run import EpochPoint
    from mfgui.ui.theme import Theme

_MARGIN = 0.06
"""Air above and below the curves, as a share of their height."""


class RmsePlot(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph is untyped
    """Curves of one run. Call `clear_run`, then `set_points` as they arrive.

    Each curve is told by colour, by its dash and by a label at its end. The view follows the curves until the
    person zooms or pans; `follow` starts it again.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=None)
        self._theme = theme
        self._points: list[EpochPoint] = []
        self._baseline = math.nan
        self._epochs = 10
        self._following = True
        self.setMinimumHeight(120)
        self.setAccessibleName(tr("Error by epoch"))
        self.setFrameShape(self.Shape.NoFrame)
        self.hideButtons()
        self.setMenuEnabled(False)
        item = self.getPlotItem()
        item.setContentsMargins(2, 6, 8, 2)
        # pyqtgraph makes this menu without a parent: it would outlive the widget.
        item.ctrlMenu.setParent(self, Qt.WindowType.Popup)
        self._box = item.getViewBox()
        self._box.sigRangeChangedManually.connect(self._person_moved)
        self.baseline_line = pg.InfiniteLine(angle=0, movable=False)
        self.best_line = pg.InfiniteLine(angle=90, movable=False)
        self.training_curve = pg.PlotDataItem(antialias=True)
        self.validation_curve = pg.PlotDataItem(antialias=True)
        self.best_dot = pg.ScatterPlotItem(size=9, pxMode=True)
        self.cross = pg.InfiniteLine(angle=90, movable=False)
        self._labels = {name: pg.TextItem(anchor=(0, 0.5)) for name in ("training", "validation", "baseline")}
        self.readout = pg.TextItem(anchor=(1, 0))
        for part in (
            self.baseline_line, self.best_line, self.cross, self.training_curve, self.validation_curve,
            self.best_dot, *self._labels.values(), self.readout,
        ):
            item.addItem(part, ignoreBounds=True)
        self.best_dot.setZValue(10)
        self.scene().sigMouseMoved.connect(self._hover)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.clear_run()

    @property
    def following(self) -> bool:
        """Whether the view follows the curves by itself."""
        return self._following

    def clear_run(self, epochs: int = 10) -> None:
        """Empty the plot for a run of at most so many epochs."""
        self._points, self._baseline, self._epochs = [], math.nan, max(1, epochs)
        self._following = True
        self.set_points([])

    def set_baseline(self, rmse: float) -> None:
        """Draw the error of the baseline method as the line to beat."""
        self._baseline = rmse
        self.set_points(self._points)

    def set_points(self, points: list[EpochPoint]) -> None:
        """Draw these points; cheap enough for 20 times a second."""
        self._points = points
        usable = [p for p in points if math.isfinite(p.validation_rmse) and math.isfinite(p.train_rmse)]
        epochs = np.array([p.epoch for p in usable])
        curves = {
            "training": np.array([p.train_rmse for p in usable]),
            "validation": np.array([p.validation_rmse for p in usable]),
        }
        self.training_curve.setData(epochs, curves["training"])
        self.validation_curve.setData(epochs, curves["validation"])
        self.baseline_line.setVisible(math.isfinite(self._baseline))
        if math.isfinite(self._baseline):
            self.baseline_line.setValue(self._baseline)
        best = [p for p in usable if p.best]
        self.best_line.setVisible(bool(best))
        if best:
            self.best_line.setValue(best[-1].epoch)
            self.best_dot.setData([best[-1].epoch], [best[-1].validation_rmse])
        else:
            self.best_dot.setData([], [])
        if self._following:
            self._fit(epochs, curves)
        self._place_labels(epochs, curves)
        self._hide_readout()

    @Slot()
    def follow(self) -> None:
        """Show the whole run again, and go on following it."""
        self._following = True
        self.set_points(self._points)

    def _fit(self, epochs: np.ndarray, curves: dict[str, np.ndarray]) -> None:
        values = np.concatenate([*curves.values(), [self._baseline]])
        values = values[np.isfinite(values)]
        low, high = (float(values.min()), float(values.max())) if len(values) else (0.8, 1.1)
        if len(epochs) > 3:
            # A start far above everything would flatten what there is to see: let it run off the top.
            settled = values[values <= np.quantile(values, 0.75) + 4 * (np.quantile(values, 0.75) - low)]
            high = float(settled.max())
        room = max(high - low, 0.02) * _MARGIN
        last = float(epochs[-1]) if len(epochs) else 0.0
        # A little ahead of the curve, then by steps: the axis does not crawl at every point.
        ahead = max(6.0, math.ceil(last * 1.12 / 5) * 5.0)
        self._box.setRange(
            xRange=(0, min(ahead, max(self._epochs, last)) * 1.02 + 0.1), yRange=(low - room, high + room),
            padding=0, disableAutoRange=True,
        )

    def _place_labels(self, epochs: np.ndarray, curves: dict[str, np.ndarray]) -> None:
        """Put each label at the end of its line, pushed apart so that no two share a line of text."""
        (left, right), (bottom, top) = self._box.viewRange()
        line = (top - bottom) / max(self._box.height(), 1.0) * self.fontMetrics().height()
        ends = {name: float(values[-1]) for name, values in curves.items() if len(values)}
        at_edge = len(epochs) > 0 and epochs[-1] > left + 0.7 * (right - left)
        alone = {"baseline": self._baseline} if math.isfinite(self._baseline) else {}
        where = alone | _apart(ends | alone if at_edge else ends, line)
        for name, label in self._labels.items():
            label.setVisible(name in where)
            if name not in where:
                continue
            if name == "baseline":
                label.setAnchor((1, 1) if where[name] + line <= top else (1, 0))  # never out of sight
                label.setPos(right, where[name])
            else:
                label.setAnchor((1, 1) if at_edge else (0, 0.5))  # above the curve, or beyond it
                label.setPos(float(epochs[-1]), where[name])

    @Slot(object)
    def _hover(self, position: QPointF) -> None:
        if not self._points or not self._box.sceneBoundingRect().contains(position):
            self._hide_readout()
            return
        where = self._box.mapSceneToView(position)
        point = min(self._points, key=lambda p: abs(p.epoch - where.x()))
        self.cross.setValue(point.epoch)
        self.cross.show()
        self.readout.setText(
            tr(
                "epoch {epoch:g}   validation {validation:.4f}   training {training:.4f}",
                epoch=round(point.epoch, 2), validation=point.validation_rmse, training=point.train_rmse,
            )
        )
        (_, right), (_, top) = self._box.viewRange()
        self.readout.setPos(right, top)
        self.readout.show()

    def _hide_readout(self) -> None:
        self.cross.hide()
        self.readout.hide()

    def leaveEvent(self, event: QEvent) -> None:
        """Hide the crosshair when the pointer leaves."""
        self._hide_readout()
        super().leaveEvent(event)

    @Slot()
    def _person_moved(self) -> None:
        self._following = False

    @Slot()
    def _restyle(self) -> None:
        c = self._theme.colors
        self.setBackground(c.surface)
        dash, dot = Qt.PenStyle.DashLine, Qt.PenStyle.DotLine
        self.training_curve.setPen(pg.mkPen(c.training, width=1, style=dash))
        self.validation_curve.setPen(pg.mkPen(c.validation, width=2))
        self.baseline_line.setPen(pg.mkPen(c.reference, width=1, style=dot))
        self.best_line.setPen(pg.mkPen(c.grid, width=1))
        self.cross.setPen(pg.mkPen(c.muted, width=1))
        self.best_dot.setBrush(pg.mkBrush(c.validation))
        self.best_dot.setPen(pg.mkPen(c.surface, width=1))
        small = QFont(self.font())
        small.setPointSizeF(max(7.0, small.pointSizeF() * 0.9))
        surface = QColor(c.surface)  # behind words, so that no line strikes them through
        surface.setAlpha(215)
        for name, word, color in (
            ("training", tr("training"), c.training),
            ("validation", tr("validation"), c.validation),
            ("baseline", tr("baseline"), c.reference),
        ):
            self._labels[name].setText(word)
            self._labels[name].setColor(QColor(color))
            self._labels[name].setFont(small)
            self._labels[name].fill = pg.mkBrush(surface)
        self.readout.setColor(QColor(c.text))
        self.readout.setFont(small)
        self.readout.fill = pg.mkBrush(surface)
        for side in ("left", "bottom"):
            axis = self.getPlotItem().getAxis(side)
            axis.setPen(pg.mkPen(c.border))
            axis.setTextPen(pg.mkPen(c.muted))
            axis.setTickFont(small)
            axis.setStyle(tickLength=-4, maxTickLevel=0, hideOverlappingLabels=True)
        self.getPlotItem().setLabel("left", tr("RMSE in stars"), color=c.muted)
        self.getPlotItem().setLabel("bottom", tr("epoch"), color=c.muted)
        self.getPlotItem().showGrid(x=False, y=True, alpha=0.12)


def _apart(heights: dict[str, float], gap: float) -> dict[str, float]:
    """Move heights as little as needed, in their order, until neighbours are `gap` apart."""
    names = sorted(heights, key=lambda name: heights[name])
    placed = {name: heights[name] for name in names}
    for lower, upper in itertools.pairwise(names):
        placed[upper] = max(placed[upper], placed[lower] + gap)
    return placed
