"""The curves of a race: validation RMSE over each lane's own seconds, and the target."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Slot
from PySide6.QtGui import QPen

from mfgui.ui.charts.plot_edges import EndLabels, LineEnd
from mfgui.ui.charts.quiet_plot import QuietPlot
from mfgui.ui.places.workshop.race_track import lane_colors
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from mfgui.ui.kit.theme import Theme

_DASHES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine, Qt.PenStyle.DashDotLine)

_WIDEST = 300.0
"""Methods have long names, and of two alike the preset is named too."""


class RacePlot(QuietPlot):
    """One curve for each lane, told by colour, dash and its name at the right, outside of all curves.

    Attributes
    ----------
    curves, target
        The items: the lanes' errors, and the line to reach.
    end_labels
        The column of names.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            theme,
            tr("Error by seconds of training"),
            left=tr("validation RMSE in stars"),
            bottom=tr("seconds of its own training"),
            parent=parent,
        )
        self.curves = [pg.PlotDataItem(antialias=True) for _ in _DASHES]
        self.dots = [pg.ScatterPlotItem(size=7, pxMode=True) for _ in _DASHES]
        self.leaders = pg.PlotCurveItem(antialias=False, connect="pairs")
        self.target = pg.InfiniteLine(angle=0, movable=False)
        self.end_labels = EndLabels(_WIDEST)
        self.getPlotItem().setAxisItems({"right": self.end_labels})
        self.getPlotItem().showAxis("right")
        self.readout = pg.TextItem(anchor=(1, 0))
        self._names: list[str] = []
        self._points: list[list[tuple[float, float]]] = [[] for _ in _DASHES]
        self._level = math.nan
        for part in (self.leaders, self.target, *self.curves, *self.dots, self.readout):
            self.getPlotItem().addItem(part, ignoreBounds=True)
        self.scene().sigMouseMoved.connect(self._hover)
        self._restyle()
        self.show_race([], math.nan, [])

    def show_race(self, names: Sequence[str], target: float, points: Sequence[Sequence[tuple[float, float]]]) -> None:
        """Draw each lane's (seconds, RMSE); cheap enough for 20 times a second."""
        self._names = list(names)
        self._points = [
            [(s, e) for s, e in points[lane] if math.isfinite(e)] if lane < len(points) else []
            for lane in range(len(_DASHES))
        ]
        self._level = target
        self.target.setVisible(math.isfinite(target))
        if math.isfinite(target):
            self.target.setValue(target)
        for lane, curve in enumerate(self.curves):
            here = np.array(self._points[lane]).reshape(-1, 2)
            curve.setData(here[:, 0], here[:, 1])
            self.dots[lane].setData(here[-1:, 0], here[-1:, 1])
        self._fit()
        self._label_ends()

    def _label_ends(self) -> None:
        """Name every curve and the target at the right, with a thin line from where the curve has come to."""
        ends = [
            LineEnd(self._names[lane], "", points[-1][1], QPen(self.curves[lane].opts["pen"]))
            for lane, points in enumerate(self._points)
            if points
        ]
        lasts = [points[-1] for points in self._points if points]
        if math.isfinite(self._level):
            ends.append(LineEnd(tr("target"), f"{self._level:.4f}", self._level, QPen(self.target.pen)))
        self.end_labels.set_ends(ends)
        (_, right), _ = self.box.viewRange()
        self.leaders.setData(
            [x for seconds, _ in lasts for x in (seconds, right)], [y for _, error in lasts for y in (error, error)]
        )

    def _fit(self) -> None:
        seconds = [s for lane in self._points for s, _ in lane]
        errors = [e for lane in self._points for _, e in lane]
        last = max(seconds, default=1.0)
        levels = [*errors, *([self._level] if math.isfinite(self._level) else [])]
        low, high = min(levels, default=0.8), max(levels, default=1.1)
        if len(errors) > 8:
            # A start far above everything would flatten what there is to see: let it run off the top.
            bend = float(np.quantile(errors, 0.75))
            high = min(high, bend + 1.5 * max(bend - low, 0.01))
        room = 0.07 * max(high - low, 0.02)
        self.show_range(0, max(last, 0.05) * 1.02, low - room, high + room)

    @Slot(object)
    def _hover(self, position: QPointF) -> None:
        if not self.box.sceneBoundingRect().contains(position) or not any(self._points):
            self.readout.hide()
            return
        seconds = self.box.mapSceneToView(position).x()
        words = []
        for lane, points in enumerate(self._points):
            passed = [error for s, error in points if s <= seconds]
            if passed:
                words.append(f"{self._names[lane]} {min(passed):.4f}")
        self.readout.setText(tr("lowest after {s:.2f} s:  {all}", s=max(seconds, 0.0), all="   ".join(words)))
        (_, right), (_, top) = self.box.viewRange()
        self.readout.setPos(right, top)
        self.readout.show()

    def leaveEvent(self, event: QEvent) -> None:
        """Hide the numbers when the pointer leaves."""
        self.readout.hide()
        super().leaveEvent(event)

    @Slot()
    def _restyle(self) -> None:
        super()._restyle()
        c = self._theme.colors
        for lane, color in enumerate(lane_colors(self._theme)):
            self.curves[lane].setPen(pg.mkPen(color, width=2, style=_DASHES[lane]))
            self.dots[lane].setBrush(pg.mkBrush(color))
            self.dots[lane].setPen(pg.mkPen(c.surface, width=1))
        self.target.setPen(pg.mkPen(c.reference, width=1, style=Qt.PenStyle.DashLine))
        self.leaders.setPen(pg.mkPen(c.border, width=1))
        self.readout.setColor(c.text)
        self.readout.setFont(self.small_font())
        self.readout.fill = pg.mkBrush(c.surface)
        self.end_labels.set_font(self.small_font())
        self._label_ends()
