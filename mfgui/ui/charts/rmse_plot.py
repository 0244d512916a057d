"""The live RMSE plot: curves of a run, lines to beat, other runs laid over it, what the pointer reads off."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Slot
from PySide6.QtGui import QColor, QPainter

from mfgui.training.events import EpochPoint
from mfgui.ui.charts.edges import Flag, LineEnd, Rule, pen_of
from mfgui.ui.charts.following_chart import FollowingChart
from mfgui.ui.charts.learning_curves import Along, Curve, Overlay, in_words, nearest, smoothed
from mfgui.ui.charts.scales import Scale, in_full, short
from mfgui.ui.kit.level import LEVEL
from mfgui.ui.kit.palette import method_color
from mfgui.ui.kit.theme import Theme
from mfgui.ui.text import count, numeral, tr, translatable

if TYPE_CHECKING:
    import pyqtgraph as pg

_MARGIN = 0.06  # air above and below the curves, as a share of their height
_FEW = 3  # up to this number, points are drawn as dots too: a line through them alone would be hard to see
_FAINT = 110  # raw lines recede behind smoothed ones, but never vanish
_TRAINING_DASH = (5.0, 3.0)
# Overlays of the same method differ in their dash.
_OVERLAY_DASHES = ((8.0, 2.0), (4.0, 2.0, 1.0, 2.0), (2.0, 2.0), (12.0, 3.0, 2.0, 3.0))
_LOWERED_DASH = (1.0, 3.0)
# Lines to compare with, by name, and their dashes; other names are not drawn.
REFERENCES: dict[str, tuple[float, ...]] = {
    translatable("global mean"): (1.0, 5.0),
    translatable("popularity"): (6.0, 3.0, 1.0, 3.0),
    translatable("baseline"): (2.0, 3.0),
    translatable("target"): (9.0, 3.0),
}


class RmsePlot(FollowingChart):
    """Curves of one run. Call `clear_run`, then `set_points` as they arrive.

    Curves differ in colour and dash, and each has a name at its end. Arrow keys read values off.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Error while learning"))
        self._history: Sequence[EpochPoint] = ()
        self._curve = Curve()
        self._overlays: tuple[Overlay, ...] = ()
        self._others: tuple[Curve, ...] = ()
        self._references: dict[str, float] = {}
        self._lowered: tuple[tuple[float, float], ...] = ()
        self._shown_epoch: int | None = None
        self._epochs, self._one_shot, self._ended = 10, False, False
        self._error = ""
        self._along = Along.EPOCHS
        self._smooth = False
        self.setAccessibleName(tr("Error by epoch"))
        self._alone = False
        self.overlay_curves: list[pg.PlotCurveItem] = []
        self.overlay_dots: list[pg.ScatterPlotItem] = []
        self.training_curve = self.line("training", 1, _TRAINING_DASH)
        self.validation_curve = self.line("validation", 2)
        self.smooth_training = self.line("training", 1, _TRAINING_DASH)
        self.smooth_validation = self.line("validation", 2)
        self.training_dots = self.dots("training", 6)
        self.validation_dots = self.dots("validation", 6)
        self.best_dot = self.dots("validation", 9)
        for item in (self.training_curve, self.validation_curve, self.smooth_training, self.smooth_validation):
            item.setZValue(5)  # over those of other runs
        for item in (self.training_dots, self.validation_dots, self.best_dot):
            item.setZValue(10)
        LEVEL.changed.connect(self._level_changed)
        self.clear_run()

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

    def clear_run(self, epochs: int = 10, *, one_shot: bool = False, error: str = "") -> None:
        """Empty the plot for a run of at most `epochs` epochs, or of one step; `error` names what is no RMSE."""
        self._error = error
        self._history, self._curve = (), Curve()
        self._references, self._lowered = {}, ()
        self._epochs, self._one_shot, self._ended = max(1, epochs), one_shot, False
        self._span = None
        self.set_ends(())
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

    def set_overlays(self, overlays: Sequence[Overlay], *, alone: bool = False) -> None:
        """Draw other runs' validation curves over it, each in its method's colour; `alone`: there is none below."""
        if tuple(overlays) == self._overlays and alone is self._alone:
            return
        self._overlays, self._alone = tuple(overlays), alone
        self._others = tuple(Curve(overlay.points) for overlay in overlays)
        for _ in range(len(overlays) - len(self.overlay_curves)):
            self.overlay_curves.append(self.line("reference"))
            self.overlay_dots.append(self.dots("reference", 7))
        dashes = ((), *_OVERLAY_DASHES) if alone else _OVERLAY_DASHES
        for n, (overlay, curve) in enumerate(zip(overlays, self.overlay_curves, strict=False)):
            alike = sum(other.method == overlay.method for other in overlays[:n])
            role = partial(method_color, method=overlay.method)
            self.look(curve, role=role, dash=dashes[alike % len(dashes)], width=2 if alone else 1)
            self.look(self.overlay_dots[n], role=role)
        for n, (curve, dots) in enumerate(zip(self.overlay_curves, self.overlay_dots, strict=True)):
            curve.setVisible(n < len(overlays))
            dots.setVisible(n < len(overlays))
        self._redraw()

    # What the person chooses

    def count_along(self, along: Along) -> None:
        """Count epochs, seconds or ratings on the x axis."""
        self._along, self._span = along, None
        self._follow_on()
        self._redraw()

    def set_logarithmic(self, *, x: bool | None = None, y: bool | None = None) -> None:
        """Make an axis logarithmic or linear; None leaves it."""
        if x is not None:
            self.x_scale = Scale(x, self.x_scale.floor)
        if y is not None:
            self.y_scale = Scale(y, self.y_scale.floor)
        self._span = None
        self._follow_on()
        self._redraw()

    def set_smooth(self, smooth: bool) -> None:
        """Draw a smoothed line over the raw one, which stays."""
        self._smooth = smooth
        for curve, width in ((self.training_curve, 1), (self.validation_curve, 2)):
            self.look(curve, alpha=_FAINT if smooth else 255, width=1 if smooth else width)
        self._redraw()

    # Drawing

    def _is_empty(self) -> bool:
        return False

    def _place(self, point: EpochPoint) -> float:
        return self.x_scale.place(self._along.of(point))

    def _redraw(self) -> None:
        run = self._curve
        self._set_floor()
        drawn = run.drawn
        every = self.x_scale.places(run.along(self._along))
        places, few = every[drawn], len(run) <= _FEW
        for errors, curve, smooth, dots in (
            (run.training, self.training_curve, self.smooth_training, self.training_dots),
            (run.validation, self.validation_curve, self.smooth_validation, self.validation_dots),
        ):
            heights = self.y_scale.places(errors[drawn])
            curve.setData(places, heights)
            dots.setData(places[: len(places) * few], heights[: len(places) * few])
            wanted = self._smooth and not few
            smooth.setData(*((places, self.y_scale.places(smoothed(errors))[drawn]) if wanted else ([], [])))
        for curve, dots, other in zip(self.overlay_curves, self.overlay_dots, self._others, strict=False):
            where, errors = self.x_scale.places(other.along(self._along)), self.y_scale.places(other.validation)
            curve.setData(where[other.drawn], errors[other.drawn])
            seen = len(other) if len(other) <= _FEW else 0
            dots.setData(where[:seen], errors[:seen])
        self.set_marks(every, self.y_scale.places(run.validation))
        self._name_axes()
        self._draw_rules()
        self._name_ends()
        if self._following:
            self._fit()
        self.refresh()

    def _set_floor(self) -> None:
        """Half of the first number above 0: where a logarithmic axis puts its 0."""
        along = [curve.along(self._along) for curve in (self._curve, *self._others)]
        positive = [where[where > 0] for where in along]
        least = min((float(where.min()) for where in positive if len(where)), default=1.0)
        self.x_scale = Scale(self.x_scale.logarithmic, least / 2)

    def _draw_rules(self) -> None:
        """Draw the lines to compare with, and the moments of the run, which are named above the plot."""
        c, flags, best = self._theme.colors, list[Flag](), self._curve.best
        rules = [
            Rule(self.y_scale.place(error), c.text if name == "target" else c.reference, name, dash=REFERENCES[name])
            for name, error in self._references.items()
        ]
        whole = [p for p in self._curve.points if p.whole] if self._lowered or self._shown_epoch is not None else []
        self.best_dot.setData([], [])
        if best is not None and not self._one_shot:
            self.best_dot.setData([self._place(best)], [self.y_scale.place(best.validation_rmse)])
            rules.append(Rule(self._place(best), c.border, "best", upright=True))
            flags.append(Flag(tr("best: epoch {n:.0f}", n=best.epoch), self._place(best), c.text))
        looked_at = next((p for p in whole if p.epoch == self._shown_epoch), None)
        if looked_at is not None:
            rules.append(Rule(self._place(looked_at), c.accent, "shown", upright=True))
            flags.append(Flag(tr("on the map: {n:.0f}", n=looked_at.epoch), self._place(looked_at), c.accent))
        for epoch, value in self._lowered:
            point = next((p for p in whole if p.epoch >= epoch), None)
            if point is not None:
                rules.append(Rule(self._place(point), c.muted, "lowered", upright=True, dash=_LOWERED_DASH))
                flags.append(Flag(tr("λ {value:.3g}", value=value), self._place(point), c.muted))
        if self._curve.lost is not None:
            flags.append(Flag(tr("diverged"), self._place(self._curve.lost), c.warning))
        self.rules, self.flags = tuple(rules), tuple(flags)

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
        if self.x_scale.logarithmic:
            return math.log10(self.x_scale.floor), math.log10(max(end, 2 * self.x_scale.floor)) + 0.02
        return 0.0, end * 1.01

    def _fit(self) -> None:
        left, right = self._x_range()
        if self._span is not None and len(self._curve):
            last = self._place(self._curve.points[-1])
            right = min(right, last + 0.08 * self._span)
            left = right - self._span
        low, high = self._y_range(left if self._span is not None else -math.inf)
        self.show_range(left, right, low, high)

    def _y_range(self, left: float) -> tuple[float, float]:
        run = self._curve
        seen = self.x_scale.places(run.along(self._along)) >= left
        errors = [run.training[seen], run.validation[seen]]
        errors += [c.validation[self.x_scale.places(c.along(self._along)) >= left] for c in self._others]
        lines = list(self._references.values()) if left == -math.inf else []
        values = np.concatenate([*errors, lines])
        if not len(values):
            values = np.array([0.8, 1.1])
        low, high = float(values.min()), float(values.max())
        if len(run) > 3:
            # A start far above everything would flatten what there is to see: let it run off the top.
            usual = float(np.quantile(values, 0.75))
            high = max([float(values[values <= usual + 4 * (usual - low)].max()), *lines])
        bottom, top = self.y_scale.place(low), self.y_scale.place(high)
        room = max(top - bottom, 0.02) * _MARGIN
        return bottom - room, top + room

    def _name_ends(self) -> None:
        """Name every line at its end, with the number it ends at; a run that is over with its best, which is in use."""
        c, ends = self._theme.colors, list[LineEnd]()

        def add(name: str, error: float, color: str, dash: tuple[float, ...], x: float | None = None) -> None:
            ends.append(LineEnd(name, numeral(error, ".3f"), self.y_scale.place(error), color, dash, x))

        if len(self._curve):
            last = self._curve.points[-1]
            told = self._curve.best if self._ended and self._curve.best else last
            add(tr("validation"), told.validation_rmse, c.validation, (), self._place(last))
            add(tr("training"), last.train_rmse, c.training, _TRAINING_DASH, self._place(last))
        for overlay, other, curve in zip(self._overlays, self._others, self.overlay_curves, strict=False):
            if len(other):
                last, pen = other.points[-1], curve.opts["pen"]
                told = other.best or last
                add(overlay.name, told.validation_rmse, pen.color().name(), tuple(pen.dashPattern()), self._place(last))
        for name, error in reversed(self._references.items()):  # the nearest to beat first
            add(tr(name), error, c.text if name == "target" else c.reference, REFERENCES[name])
        self.set_ends(ends)

    @Slot()
    def _level_changed(self) -> None:
        self._name_axes()
        self.update()

    def _name_axes(self) -> None:
        names = {Along.EPOCHS: tr("epoch"), Along.SECONDS: tr("seconds of training"), Along.RATINGS: tr("ratings seen")}
        self.x_whole = self._along is not Along.SECONDS
        self.x_text = short if self._along is Along.RATINGS else "{:g}".format
        one = self._one_shot and self._along is Along.EPOCHS
        self.x_named = {0.0: tr("before"), 1.0: tr("learnt")} if one else {}
        self.x_name = tr("one step") if one else names[self._along]
        if self.x_scale.logarithmic:
            self.x_name = tr("{name}, logarithmic", name=self.x_name)
        error = self._error or (tr("RMSE in stars") if LEVEL.full else tr("typical miss in stars"))
        self.y_hint = "" if self._error else tr("A typical miss is the RMSE, in stars.")
        self.y_name = tr("{error}, logarithmic", error=error) if self.y_scale.logarithmic else error

    # Reading values off

    def spoken_value(self) -> str:
        """Return where the run is, its best epoch and its trend; and where others over it ended."""
        others = [
            tr("{name}: {error:.3f}.", name=overlay.name, error=curve.points[-1].validation_rmse)
            for overlay, curve in zip(self._overlays, self._others, strict=True)
            if len(curve)
        ]
        return " ".join([in_words(self._curve), *others]).strip()

    def mark_words(self, mark: int) -> str:
        """Return the exact values of all curves at a point of the run."""
        run, point = self._curve, self._curve.points[mark]
        values = [(tr("validation"), point.validation_rmse), (tr("training"), point.train_rmse)]
        if self._smooth and len(run) > _FEW:
            values.append((tr("validation, smoothed"), float(smoothed(run.validation)[mark])))
            values.append((tr("training, smoothed"), float(smoothed(run.training)[mark])))
        for overlay, other in zip(self._overlays, self._others, strict=True):
            near = nearest(other, self._along, self._along.of(point))
            if near is not None:
                values.append((overlay.name, near.validation_rmse))
        moment = tr(
            "epoch {epoch:g}   {seconds:.2f} s   {seen} ratings",
            epoch=round(point.epoch, 2),
            seconds=point.seconds,
            seen=count(point.ratings_seen),
        )
        return "\n".join([moment, *(f"{name} {numeral(value, '.4f')}" for name, value in values)])

    def _paint_marked(self, painter: QPainter) -> None:
        super()._paint_marked(painter)
        point, c = self._curve.points[self.marked], self._theme.colors
        painter.setPen(pen_of(c.accent, 1.6))
        painter.setBrush(QColor(c.surface))
        painter.drawEllipse(self.place(self._place(point), self.y_scale.place(point.train_rmse)), 4, 4)

    def table(self) -> list[tuple[str, ...]]:
        """Return what is drawn as rows of text, a header first; numbers in full."""
        rows: list[tuple[str, ...]] = [
            ("run", "epoch", "ratings_seen", "seconds", "training_rmse", "validation_rmse", "best")
        ]
        for name, points in (("this run", self._history), *((o.name, o.points) for o in self._overlays)):
            rows += [
                (
                    name,
                    in_full(p.epoch),
                    str(p.ratings_seen),
                    in_full(p.seconds),
                    in_full(p.train_rmse),
                    in_full(p.validation_rmse),
                    str(int(p.best)),
                )
                for p in points
            ]
        rows += [(name, "", "", "", "", in_full(error), "") for name, error in self._references.items()]
        return rows

    @Slot()
    def _restyle(self) -> None:
        super()._restyle()
        self._redraw()
