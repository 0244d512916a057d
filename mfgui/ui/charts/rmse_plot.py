"""The live RMSE plot: curves of a run, lines to beat, other runs laid over it, what the pointer reads off."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPen, QResizeEvent

from mfgui.ui.charts.following_plot import FollowingPlot
from mfgui.ui.charts.learning_curves import Along, Curve, Overlay, nearest, smoothed
from mfgui.ui.charts.plot_edges import LineEnd, Mark, Scale
from mfgui.ui.charts.scales import short
from mfgui.ui.text import count, tr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from mfgui.training.events import EpochPoint
    from mfgui.ui.kit.theme import Theme

_MARGIN = 0.06
"""Air above and below the curves, as a share of their height."""

_FEW = 3
"""So few points are drawn as dots too: a line through them alone would be hard to see."""
_ROOMY = 220
"""From this height on the crosshair's words have a line for each curve."""
_LOW = 200
"""Below this height the ticks say what they count, in place of a name under the axis."""

_OVERLAY_DASHES = ([8, 2], [4, 2, 1, 2], [2, 2])
"""Overlays of the same colour differ in their dash."""

REFERENCES = ("global mean", "popularity", "baseline", "target")
"""Lines to compare with, by name; other names are not drawn."""


class RmsePlot(FollowingPlot):
    """Curves of one run. Call `clear_run`, then `set_points` as they arrive.

    Each curve is told by colour, by its dash and by a name at its end. Arrow keys read values off.
    """

    _ready = False

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, tr("Error while learning"), parent)
        self._history: Sequence[EpochPoint] = ()
        self._curve = Curve()
        self._overlays: tuple[Overlay, ...] = ()
        self._others: tuple[Curve, ...] = ()
        self._references: dict[str, float] = {}
        self._lowered: tuple[tuple[float, float], ...] = ()
        self._shown_epoch: int | None = None
        self._epochs, self._one_shot, self._ended = 10, False, False
        self._along = Along.EPOCHS
        self._smooth = False
        self._read = -1
        self.setMinimumHeight(110)
        self.setAccessibleName(tr("Error by epoch"))
        self.reference_lines = {name: pg.InfiniteLine(angle=0, movable=False) for name in REFERENCES}
        self.best_line = pg.InfiniteLine(angle=90, movable=False)
        self.shown_line = pg.InfiniteLine(angle=90, movable=False)
        self._lowered_lines: list[pg.InfiniteLine] = []
        self._overlay_curves: list[pg.PlotDataItem] = []
        self.training_curve = pg.PlotDataItem(antialias=True)
        self.validation_curve = pg.PlotDataItem(antialias=True)
        self.smooth_training = pg.PlotDataItem(antialias=True)
        self.smooth_validation = pg.PlotDataItem(antialias=True)
        self.leaders = pg.PlotCurveItem(antialias=False, connect="pairs")
        self.best_dot = pg.ScatterPlotItem(size=9, pxMode=True)
        self.cross = pg.InfiniteLine(angle=90, movable=False)
        self.cross_dots = pg.ScatterPlotItem(size=7, pxMode=True)
        self.readout = pg.TextItem(anchor=(0, 0))
        for part in (
            *self.reference_lines.values(),
            self.best_line,
            self.shown_line,
            self.cross,
            self.leaders,
            self.training_curve,
            self.validation_curve,
            self.smooth_training,
            self.smooth_validation,
            self.best_dot,
            self.cross_dots,
            self.readout,
        ):
            self.getPlotItem().addItem(part, ignoreBounds=True)
        self.best_dot.setZValue(10)
        self.cross_dots.setZValue(11)
        self.readout.setZValue(20)
        for curve in (self.training_curve, self.validation_curve, self.smooth_training, self.smooth_validation):
            curve.setZValue(5)  # over those of other runs
        self.scene().sigMouseMoved.connect(self._hover)
        theme.changed.connect(self._restyle)
        self.clear_run()
        self._restyle()
        self._ready = True

    # What is shown

    @property
    def along(self) -> Along:
        """What the x axis counts."""
        return self._along

    @property
    def overlays(self) -> tuple[Overlay, ...]:
        """Other runs drawn over the present one."""
        return self._overlays

    @property
    def references(self) -> dict[str, float]:
        """RMSEs drawn as lines, by name."""
        return dict(self._references)

    def clear_run(self, epochs: int = 10, *, one_shot: bool = False) -> None:
        """Empty the plot for a run of at most so many epochs, or of one step."""
        self._history, self._curve = (), Curve()
        self._references, self._lowered = {}, ()
        self._epochs, self._one_shot, self._ended = max(1, epochs), one_shot, False
        self._span, self._read = None, -1
        self.end_labels.set_ends(())
        self._follow_on()
        self._redraw()

    def set_points(self, points: Sequence[EpochPoint], *, ended: bool = False) -> None:
        """Draw this history, which may have grown since; cheap enough for 20 times a second.

        `ended`: no more will come.
        """
        self._history, self._ended = points, ended
        self._curve.take(points)
        self._redraw()

    def set_references(self, errors: Mapping[str, float]) -> None:
        """Draw these RMSEs as lines to compare with, by names of `REFERENCES`; the target is none when 0."""
        references = {
            name: errors[name] for name in REFERENCES if errors.get(name, 0) > 0 and math.isfinite(errors[name])
        }
        if references != self._references:
            self._references = references
            self._redraw()

    def set_lowered(self, lowered: Sequence[tuple[float, float]]) -> None:
        """Mark each lowering of λ: its epoch and the new value."""
        if tuple(lowered) != self._lowered:
            self._lowered = tuple(lowered)
            self._redraw()

    def set_shown(self, epoch: int | None) -> None:
        """Mark the epoch that is looked at now; None for the result."""
        if epoch != self._shown_epoch:
            self._shown_epoch = epoch
            self._redraw()

    def set_overlays(self, overlays: Sequence[Overlay]) -> None:
        """Draw other runs' validation curves over it."""
        if tuple(overlays) != self._overlays:
            self._overlays = tuple(overlays)
            self._others = tuple(Curve(overlay.points) for overlay in overlays)
            self._restyle()

    # What the person chooses

    def count_along(self, along: Along) -> None:
        """Count epochs, seconds or ratings on the x axis."""
        self._along, self._span = along, None
        self._follow_on()
        self._redraw()

    def set_logarithmic(self, *, x: bool | None = None, y: bool | None = None) -> None:
        """Make an axis logarithmic or linear; None leaves it."""
        if x is not None:
            self._x = Scale(x, self._x.floor)
        if y is not None:
            self._y = Scale(y, self._y.floor)
        self._span = None
        self._follow_on()
        self._redraw()

    def set_smooth(self, smooth: bool) -> None:
        """Draw a smoothed line over the raw one, which stays."""
        self._smooth = smooth
        self._restyle()

    # Drawing

    def _place(self, point: EpochPoint) -> float:
        return self._x.place(self._along.of(point))

    def _redraw(self) -> None:
        run = self._curve
        self._set_floor()
        drawn = run.drawn
        places = self._x.places(run.along(self._along))[drawn]
        symbol = {"symbol": "o", "symbolSize": 6} if 0 < len(run) <= _FEW else {"symbol": None}
        self.training_curve.setData(places, self._y.places(run.training[drawn]), **symbol)
        self.validation_curve.setData(places, self._y.places(run.validation[drawn]), **symbol)
        for curve, errors in ((self.smooth_training, run.training), (self.smooth_validation, run.validation)):
            if self._smooth and len(run) > _FEW:
                curve.setData(places, self._y.places(smoothed(errors))[drawn])
            else:
                curve.setData([], [])
        for curve, other in zip(self._overlay_curves, self._others, strict=False):
            where = self._x.places(other.along(self._along))
            curve.setData(where[other.drawn], self._y.places(other.validation)[other.drawn])
        for name, line in self.reference_lines.items():
            line.setVisible(name in self._references)
            if name in self._references:
                line.setValue(self._y.place(self._references[name]))
        self._draw_marks()
        self._name_axes()
        if self._following:
            self._fit()
        self._label_ends()
        self._hide_readout()

    def _set_floor(self) -> None:
        """Half of the first number above 0: where a logarithmic axis puts its 0."""
        along = [curve.along(self._along) for curve in (self._curve, *self._others)]
        positive = [where[where > 0] for where in along]
        least = min((float(where.min()) for where in positive if len(where)), default=1.0)
        self._x = Scale(self._x.logarithmic, least / 2)

    def _draw_marks(self) -> None:
        c, marks = self._theme.colors, []
        best = self._curve.best
        whole = [p for p in self._curve.points if p.whole] if self._lowered or self._shown_epoch is not None else []
        shown = best is not None and not self._one_shot
        self.best_line.setVisible(shown)
        self.best_dot.setData([], [])
        if best is not None and shown:
            place = self._place(best)
            self.best_line.setValue(place)
            self.best_dot.setData([place], [self._y.place(best.validation_rmse)])
            marks.append(Mark(tr("best: epoch {n:.0f}", n=best.epoch), place, c.validation))
        looked_at = next((p for p in whole if p.epoch == self._shown_epoch), None)
        self.shown_line.setVisible(looked_at is not None)
        if looked_at is not None:
            place = self._place(looked_at)
            self.shown_line.setValue(place)
            marks.append(Mark(tr("on the map: {n:.0f}", n=looked_at.epoch), place, c.accent))
        while len(self._lowered_lines) < len(self._lowered):
            line = pg.InfiniteLine(angle=90, movable=False)
            line.setPen(self._lowered_pen())
            self._lowered_lines.append(line)
            self.getPlotItem().addItem(line, ignoreBounds=True)
        for line in self._lowered_lines:
            line.hide()
        for line, (epoch, value) in zip(self._lowered_lines, self._lowered, strict=False):
            point = next((p for p in whole if p.epoch >= epoch), None)
            if point is not None:
                place = self._place(point)
                line.setValue(place)
                line.show()
                marks.append(Mark(tr("λ {value:.3g}", value=value), place, c.muted))
        if self._curve.lost is not None:
            marks.append(Mark(tr("diverged"), self._place(self._curve.lost), c.warning))
        self.mark_strip.set_marks(marks)

    def _x_range(self) -> tuple[float, float]:
        """All there is to see, with a little room for what is to come."""
        ends = [curve.end for curve in (self._curve, *self._others) if curve.end is not None]
        last = max((self._along.of(point) for point in ends), default=0.0)
        if self._one_shot and self._along is Along.EPOCHS and last <= 1:
            return (-0.12, 1.12)
        end = last
        if not self._ended:
            # A little ahead of the curve, then by steps: the axis does not crawl at every point.
            end = min(max(6.0, math.ceil(last * 1.12 / 5) * 5.0), max(self._epochs, last))
            if self._along is not Along.EPOCHS:
                end = last * 1.06
        end = end or 1.0
        if self._x.logarithmic:
            return math.log10(self._x.floor), math.log10(max(end, 2 * self._x.floor)) + 0.02
        return 0.0, end * 1.01

    def _fit(self) -> None:
        left, right = self._x_range()
        if self._span is not None and len(self._curve):
            last = self._place(self._curve.points[-1])
            right = min(right, last + 0.08 * self._span)
            left = right - self._span
        low, high = self._y_range(left if self._span is not None else -math.inf)
        self._box.setRange(xRange=(left, right), yRange=(low, high), padding=0, disableAutoRange=True)

    def _y_range(self, left: float) -> tuple[float, float]:
        run = self._curve
        seen = self._x.places(run.along(self._along)) >= left
        errors = [run.training[seen], run.validation[seen]]
        errors += [c.validation[self._x.places(c.along(self._along)) >= left] for c in self._others]
        lines = list(self._references.values()) if left == -math.inf else []
        values = np.concatenate([*errors, lines])
        if not len(values):
            values = np.array([0.8, 1.1])
        low, high = float(values.min()), float(values.max())
        if len(run) > 3:
            # A start far above everything would flatten what there is to see: let it run off the top.
            usual = float(np.quantile(values, 0.75))
            high = max([float(values[values <= usual + 4 * (usual - low)].max()), *lines])
        bottom, top = self._y.place(low), self._y.place(high)
        room = max(top - bottom, 0.02) * _MARGIN
        return bottom - room, top + room

    def _label_ends(self) -> None:
        """Name every line at its end, with the number it ends at."""
        c = self._theme.colors
        ends: list[LineEnd] = []
        leaders: list[tuple[float, float]] = []
        if len(self._curve):
            last = self._curve.points[-1]
            for name, error, curve in (
                (tr("validation"), last.validation_rmse, self.smooth_validation),
                (tr("training"), last.train_rmse, self.smooth_training),
            ):  # the smoothed lines' pens are always strong
                height = self._y.place(error)
                ends.append(LineEnd(name, f"{error:.3f}", height, QPen(curve.opts["pen"])))
                leaders.append((self._place(last), height))
        for overlay, other, curve in zip(self._overlays, self._others, self._overlay_curves, strict=False):
            if len(other):
                last = other.points[-1]
                height = self._y.place(last.validation_rmse)
                ends.append(LineEnd(overlay.name, f"{last.validation_rmse:.3f}", height, QPen(curve.opts["pen"])))
                leaders.append((self._place(last), height))
        names = {
            "global mean": tr("global mean"),
            "popularity": tr("popularity"),
            "baseline": tr("baseline"),
            "target": tr("target"),
        }
        for name, error in self._references.items():
            pen = QPen(self.reference_lines[name].pen)
            ends.append(LineEnd(names[name], f"{error:.3f}", self._y.place(error), pen))
        self.end_labels.set_ends(ends)
        (_, right), _ = self._box.viewRange()
        xs = [x for place, _ in leaders for x in (place, right)]
        ys = [y for _, height in leaders for y in (height, height)]
        self.leaders.setData(xs, ys)
        self.leaders.setVisible(bool(xs))
        self.leaders.setPen(self._pen(c.border))

    def _name_axes(self) -> None:
        names = {Along.EPOCHS: tr("epoch"), Along.SECONDS: tr("seconds of training"), Along.RATINGS: tr("ratings seen")}
        self.bottom_axis.scale_in_force, self.left_axis.scale_in_force = self._x, self._y
        self.bottom_axis.whole = self._along is not Along.SECONDS
        self.bottom_axis.words = short if self._along is Along.RATINGS else lambda number: f"{number:g}"
        one = self._one_shot and self._along is Along.EPOCHS
        low = self.height() < _LOW
        if low and self._along is Along.EPOCHS:
            self.bottom_axis.words = lambda number: tr("epoch {n:g}", n=number)
        self.bottom_axis.named = {0.0: tr("before"), 1.0: tr("learnt")} if one else {}
        self.bottom_axis.picture = self.left_axis.picture = None  # pyqtgraph's cache of the ticks
        muted = self._theme.colors.muted
        name = tr("one step") if one else names[self._along]
        if self._x.logarithmic:
            name = tr("{name}, logarithmic", name=name)
        self.getPlotItem().setLabel("bottom", name, color=muted)
        self.bottom_axis.showLabel(not low)
        self.getPlotItem().setLabel(
            "left", tr("RMSE in ★, logarithmic") if self._y.logarithmic else tr("RMSE in ★"), color=muted
        )

    # Reading values off

    @Slot(object)
    def _hover(self, position: QPointF) -> None:
        if not len(self._curve) or not self._box.sceneBoundingRect().contains(position):
            self._hide_readout()
            return
        where = self._box.mapSceneToView(position).x()
        places = self._x.places(self._curve.along(self._along))
        self._read_off(int(np.argmin(np.abs(places - where))))

    def _read_off(self, index: int) -> None:
        """Show the exact values of all curves at a point of the run."""
        run = self._curve
        self._read = index = min(max(index, 0), len(run) - 1)
        point = run.points[index]
        place = self._place(point)
        values = [(tr("validation"), point.validation_rmse), (tr("training"), point.train_rmse)]
        if self._smooth and len(run) > _FEW:
            values.append((tr("validation, smoothed"), float(smoothed(run.validation)[index])))
            values.append((tr("training, smoothed"), float(smoothed(run.training)[index])))
        for overlay, other in zip(self._overlays, self._others, strict=True):
            near = nearest(other, self._along, self._along.of(point))
            if near is not None:
                values.append((overlay.name, near.validation_rmse))
        self.cross.setValue(place)
        self.cross.show()
        self.cross_dots.setData([place] * 2, [self._y.place(v) for _, v in values[:2]])
        moment = tr(
            "epoch {epoch:g}   {seconds:.2f} s   {seen} ratings",
            epoch=round(point.epoch, 2),
            seconds=point.seconds,
            seen=count(point.ratings_seen),
        )
        roomy = self._box.height() >= _ROOMY
        said = [f"{name} {value:.4f}" for name, value in values]
        self.readout.setText("\n".join([moment, *said]) if roomy else "   ".join([moment.split("   ")[0], *said]))
        self.setAccessibleDescription("; ".join([moment, *said]))
        (left, right), (_, top) = self._box.viewRange()
        at_left = place > (left + right) / 2
        self.readout.setAnchor((0, 0) if at_left else (1, 0))
        self.readout.setPos(left if at_left else right, top)
        self.readout.show()

    def _hide_readout(self) -> None:
        self._read = -1
        self.cross.hide()
        self.cross_dots.setData([], [])
        self.readout.hide()

    def leaveEvent(self, event: QEvent) -> None:
        """Hide the crosshair when the pointer leaves."""
        self._hide_readout()
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name the axes by the room there is."""
        super().resizeEvent(event)
        if self._ready and self.getPlotItem() is not None:  # pyqtgraph resizes while building and closing
            self._name_axes()
            self._label_ends()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Read values off by arrows, Home and End; zoom as any such plot."""
        keys, last = Qt.Key, len(self._curve) - 1
        key = keys(event.key())
        goals = {
            keys.Key_Right: self._read + 1,
            keys.Key_Left: (last if self._read < 0 else self._read - 1),
            keys.Key_Home: 0,
            keys.Key_End: last,
        }
        if key in goals and last >= 0:
            self._read_off(goals[key])
        elif key == keys.Key_Escape and self._read >= 0:
            self._hide_readout()
        else:
            super().keyPressEvent(event)

    # Numbers

    def table(self) -> list[tuple[str, ...]]:
        """Return what is drawn as rows of text, a header first; numbers in full."""
        rows: list[tuple[str, ...]] = [
            ("run", "epoch", "ratings_seen", "seconds", "training_rmse", "validation_rmse", "best")
        ]
        for name, points in (("this run", self._history), *((o.name, o.points) for o in self._overlays)):
            rows += [
                (
                    name,
                    repr(p.epoch),
                    str(p.ratings_seen),
                    repr(p.seconds),
                    repr(p.train_rmse),
                    repr(p.validation_rmse),
                    str(int(p.best)),
                )
                for p in points
            ]
        rows += [(name, "", "", "", "", repr(error), "") for name, error in self._references.items()]
        return rows

    # Style

    def _lowered_pen(self) -> QPen:
        return self._pen(self._theme.colors.muted, dash=[1, 3])

    @Slot()
    def _restyle(self) -> None:
        c = self._theme.colors
        self.setBackground(c.surface)
        # Raw lines recede behind smoothed ones, but never vanish.
        faint, strong = (110, 2) if self._smooth else (255, 2)
        dash, solid = [5, 3], Qt.PenStyle.SolidLine
        for curve, smooth, color, style, width in (
            (self.training_curve, self.smooth_training, c.training, {"dash": dash}, 1),
            (self.validation_curve, self.smooth_validation, c.validation, {"style": solid}, strong),
        ):
            raw = QColor(color)
            raw.setAlpha(faint)
            curve.setPen(self._pen(raw, 1 if self._smooth else width, **style))
            curve.setSymbolBrush(pg.mkBrush(color))
            curve.setSymbolPen(pg.mkPen(c.surface, width=1))
            smooth.setPen(self._pen(color, 2, **style))
        for name, pattern in (
            ("global mean", [1, 5]),
            ("popularity", [6, 3, 1, 3]),
            ("baseline", [2, 3]),
            ("target", [9, 3]),
        ):
            color = c.text if name == "target" else c.reference
            self.reference_lines[name].setPen(self._pen(color, dash=pattern))
        while len(self._overlay_curves) < len(self._overlays):
            curve = pg.PlotDataItem(antialias=True)
            self._overlay_curves.append(curve)
            self.getPlotItem().addItem(curve, ignoreBounds=True)
        for n, curve in enumerate(self._overlay_curves):
            curve.setVisible(n < len(self._overlays))
            pattern = _OVERLAY_DASHES[n // len(c.series) % len(_OVERLAY_DASHES)]
            curve.setPen(self._pen(c.series[n % len(c.series)], dash=pattern))
        self.best_line.setPen(self._pen(c.grid))
        self.shown_line.setPen(pg.mkPen(c.accent, width=1))
        for line in self._lowered_lines:
            line.setPen(self._lowered_pen())
        self.cross.setPen(self._pen(c.muted))
        self.cross_dots.setBrush(pg.mkBrush(c.surface))
        self.cross_dots.setPen(pg.mkPen(c.text, width=1.5))
        self.best_dot.setBrush(pg.mkBrush(c.validation))
        self.best_dot.setPen(pg.mkPen(c.surface, width=1))
        small = self._font_of(0.9)
        self.end_labels.set_font(small)
        self.mark_strip.set_font(small)
        surface = QColor(c.surface)  # behind words, so that no line strikes them through
        surface.setAlpha(235)
        self.readout.setColor(QColor(c.text))
        self.readout.setFont(small)
        self.readout.fill = pg.mkBrush(surface)
        self.readout.border = pg.mkPen(c.border)
        for axis in (self.left_axis, self.bottom_axis):
            axis.enableAutoSIPrefix(False)
            axis.setPen(pg.mkPen(c.border))
            axis.setTextPen(pg.mkPen(c.muted))
            axis.setTickFont(small)
            axis.setStyle(tickLength=-4, hideOverlappingLabels=False)
        self.getPlotItem().showGrid(x=False, y=True, alpha=0.12)
        self._redraw()
