"""The curves of a race: validation RMSE over each lane's own seconds, and the target."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Slot

from mfgui.ui.text import tr
from mfgui.ui.widgets.quiet_plot import QuietPlot
from mfgui.ui.widgets.race_track import lane_colors

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from mfgui.ui.theme import Theme

_DASHES = (
    Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine, Qt.PenStyle.DashDotLine,
)  # fmt: skip

_NEAR = 0.3
"""Names whose ends are nearer than this share of the width are kept apart."""


class RacePlot(QuietPlot):
    """One curve for each lane, told by colour, dash and the name at its end."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            theme, tr("Error by seconds of training"), left=tr("validation RMSE in stars"),
            bottom=tr("seconds of its own training"), parent=parent,
        )  # fmt: skip
        self.curves = [pg.PlotDataItem(antialias=True) for _ in _DASHES]
        self.dots = [pg.ScatterPlotItem(size=7, pxMode=True) for _ in _DASHES]
        self.names = [pg.TextItem(anchor=(0, 0.5)) for _ in _DASHES]
        self.target = pg.InfiniteLine(angle=0, movable=False)
        self.target_name = pg.TextItem(anchor=(1, 1))
        self.readout = pg.TextItem(anchor=(1, 0))
        self._points: list[list[tuple[float, float]]] = [[] for _ in _DASHES]
        self._level = math.nan
        for part in (self.target, *self.curves, *self.dots, *self.names, self.target_name, self.readout):
            self.getPlotItem().addItem(part, ignoreBounds=True)
        self.scene().sigMouseMoved.connect(self._hover)
        self._restyle()
        self.show_race([], math.nan, [])

    def show_race(self, names: Sequence[str], target: float, points: Sequence[Sequence[tuple[float, float]]]) -> None:
        """Draw each lane's (seconds, RMSE); cheap enough for 20 times a second."""
        self._points = [
            [(s, e) for s, e in points[lane] if math.isfinite(e)] if lane < len(points) else []
            for lane in range(len(_DASHES))
        ]
        self._level = target
        self.target.setVisible(math.isfinite(target))
        self.target_name.setVisible(math.isfinite(target))
        self._fit()
        (_, right), (bottom, top) = self.box.viewRange()
        line = (top - bottom) / max(self.box.height(), 1.0) * self.fontMetrics().height()
        taken: list[tuple[float, float]] = []
        for lane, curve in enumerate(self.curves):
            here = np.array(self._points[lane]).reshape(-1, 2)
            curve.setData(here[:, 0], here[:, 1])
            self.dots[lane].setData(here[-1:, 0], here[-1:, 1])
            label = self.names[lane]
            label.setVisible(len(here) > 0)
            if len(here):
                end, height = float(here[-1, 0]), float(here[-1, 1])
                while any(abs(height - other) < line and abs(end - place) < _NEAR * right for place, other in taken):
                    height += line
                taken.append((end, height))
                label.setText(names[lane])
                at_edge = end > 0.7 * right
                label.setAnchor((1, 1) if at_edge else (0, 0.5))
                aside = -0.008 * right if at_edge else 0.008 * right
                label.setPos(end + aside, min(height, top - line))
        if math.isfinite(target):
            self.target.setValue(target)
            self.target_name.setText(tr("target {rmse:.4f}", rmse=target))
            self.target_name.setPos(right, target)

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
        self.show_range(0, max(last, 0.05) * 1.16, low - room, high + room)

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
                words.append(f"{self.names[lane].toPlainText()} {min(passed):.4f}")
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
            self.names[lane].setColor(color)
            self.names[lane].setFont(self.small_font())
        self.target.setPen(pg.mkPen(c.reference, width=1, style=Qt.PenStyle.DashLine))
        for label in (self.target_name, self.readout):
            label.setColor(c.muted if label is self.target_name else c.text)
            label.setFont(self.small_font())
            label.fill = pg.mkBrush(c.surface)
