"""What comes of a race: its curves, the podium of the first three, and who won in words."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mfgui.evaluation.race import LaneEnded, RaceResult
from mfgui.ui.charts.chart import Chart
from mfgui.ui.charts.edges import LineEnd, Rule
from mfgui.ui.charts.scales import in_full
from mfgui.ui.kit import fonts, make
from mfgui.ui.kit.drawn import Drawn
from mfgui.ui.kit.palette import method_color
from mfgui.ui.kit.theme import Theme
from mfgui.ui.text import numeral, tr

# Lanes may hold one method twice, of one colour: their dashes differ.
_DASHES = ((), (8.0, 3.0), (2.0, 2.0), (8.0, 2.0, 2.0, 2.0))
_LEVEL_DASH = (9.0, 3.0)
_HEIGHTS = (1.0, 0.7, 0.46)  # of the three steps, as shares of the highest
_ORDER = (1, 0, 2)  # who stands where, from the left: the second, the first, the third
_GAP = 6.0
_LEVEL = 1.05  # times nearer than this are called level: the next race may turn them round
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
_TOP = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
_WRAPPED = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap)


class RacePlot(Chart):
    """One curve for each lane, in its method's colour, with a dash and a name of its own."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme,
            tr("Error by seconds of training"),
            x_name=tr("seconds of its own training"),
            y_name=tr("validation error"),
        )
        self.curves = [self.line("reference", 2, dash) for dash in _DASHES]  # the lanes' errors
        self._lasts = [self.dots("reference", 7) for _ in _DASHES]
        self._names: list[str] = []
        self._points: list[list[tuple[float, float]]] = [[] for _ in _DASHES]
        make.reserved(self)
        self.show_race([], [], {}, [])

    def show_race(
        self,
        names: Sequence[str],
        methods: Sequence[str],
        levels: Mapping[str, float],
        points: Sequence[Sequence[tuple[float, float]]],
    ) -> None:
        """Draw each lane's (seconds, error), and levels by their names; cheap enough for 20 times a second."""
        self._names = list(names)
        self._points = [
            [(s, e) for s, e in points[lane] if math.isfinite(e)] if lane < len(points) else []
            for lane in range(len(_DASHES))
        ]
        ends, c = list[LineEnd](), self._theme.colors
        for lane, (curve, last, here) in enumerate(zip(self.curves, self._lasts, self._points, strict=True)):
            drawn = np.array(here).reshape(-1, 2)
            curve.setData(drawn[:, 0], drawn[:, 1])
            last.setData(drawn[-1:, 0], drawn[-1:, 1])
            if here:
                for item in (curve, last):
                    self.look(item, role=lambda colors, method=methods[lane]: method_color(colors, method))
                color = method_color(c, methods[lane])
                ends.append(LineEnd(names[lane], "", here[-1][1], color, _DASHES[lane], here[-1][0]))
        known = {name: level for name, level in levels.items() if math.isfinite(level)}
        self.rules = tuple(Rule(level, c.reference, name, dash=_LEVEL_DASH) for name, level in known.items())
        ends += [LineEnd(name, numeral(level, ".4f"), level, c.reference, _LEVEL_DASH) for name, level in known.items()]
        self.set_ends(ends)
        reports = sorted(point for lane in self._points for point in lane)
        self.set_marks([seconds for seconds, _ in reports], [error for _, error in reports])
        self._fit(list(known.values()))
        self.refresh()

    def _fit(self, known: list[float]) -> None:
        levels = [*self.mark_y.tolist(), *known]
        low, high = min(levels, default=0.8), max(levels, default=1.1)
        if self.mark_count() > 8:
            # A start far above everything would flatten what there is to see: let it run off the top.
            bend = float(np.quantile(self.mark_y, 0.75))
            high = min(high, max([bend + 1.5 * max(bend - low, 0.01), *known]))
        room = 0.07 * max(high - low, 0.02)
        last = float(self.mark_x.max(initial=0.05))
        self.show_range(0, last * 1.02, low - room, high + room)

    def mark_words(self, mark: int) -> str:
        """Return each lane's lowest error until the seconds of a report."""
        seconds, lines = float(self.mark_x[mark]), []
        for name, points in zip(self._names, self._points, strict=False):
            passed = [error for s, error in points if s <= seconds]
            if passed:
                lines.append(f"{name} {numeral(min(passed), '.4f')}")
        return "\n".join([tr("lowest after {s:.2f} s", s=seconds), *lines])

    def table(self) -> list[tuple[str, ...]]:
        """Return every report of every lane."""
        header = (tr("lane"), tr("seconds"), tr("validation error"))
        lanes = zip(self._names, self._points, strict=False)
        return [header, *((name, in_full(s), in_full(e)) for name, points in lanes for s, e in points)]


@dataclass(frozen=True, slots=True)
class Placed:
    """One of the first: its lane's name, its method, its lowest error, and a time in words ("" for none)."""

    name: str
    method: str
    error: float
    time: str


class Podium(QWidget, Drawn):
    """Draws the first three; bare steps before there are any."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        make.unmirrored(self)
        self._theme = theme
        self.placed: tuple[Placed, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Podium"))
        theme.changed.connect(self.update)

    def show_placed(self, placed: Sequence[Placed]) -> None:
        """Draw these, the winner first."""
        self.placed = tuple(placed)[:3]
        self.setAccessibleDescription(
            ", ".join(
                f"{n}. {one.name} {numeral(one.error, '.4f')} {one.time}".strip()
                for n, one in enumerate(self.placed, 1)
            )
        )
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size in which three names have room."""
        advance = QFontMetricsF(fonts.painted(self)).horizontalAdvance
        return QSize(math.ceil(3 * advance("m" * 9)), math.ceil(10 * QFontMetricsF(fonts.painted(self)).height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width() * 2 // 3, math.ceil(8 * QFontMetricsF(fonts.painted(self)).height()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plain, bold, large = fonts.painted(self), fonts.painted(self, bold=True), fonts.painted(self, 1.5, bold=True)
        metrics = QFontMetricsF(plain)
        above = (5 * metrics.height() + _GAP) * bool(self.placed)  # a name of three lines, an error, a time
        wide = (self.width() - 2 * _GAP) / 3
        tallest = max(min(self.height() - above, 2.2 * wide), 2 * metrics.height())
        c = self._theme.colors
        for column, place in enumerate(_ORDER):
            if self.placed and place >= len(self.placed):
                continue
            one, height = self.placed[place] if self.placed else None, _HEIGHTS[place] * tallest
            step = QRectF(column * (wide + _GAP), self.height() - height, wide, height)
            painter.setPen(Qt.PenStyle.NoPen if one else QColor(c.border))
            painter.setBrush(QColor(method_color(c, one.method) if one else c.hover))
            painter.drawRoundedRect(step, 4, 4)
            painter.setFont(large)
            painter.setPen(QColor(c.surface if one else c.muted))
            painter.drawText(step.adjusted(0, 4, 0, 0), _TOP, str(place + 1))
            if one is None:
                continue
            words = QRectF(step.left(), step.top() - above, wide, above - _GAP)
            self._write(painter, words, one, (bold, plain))
        painter.end()

    def _write(self, painter: QPainter, words: QRectF, one: Placed, fonts_of: tuple[QFont, QFont]) -> None:
        """Write who stands there, from the bottom up: time, error, name."""
        c = self._theme.colors
        bold, plain = fonts_of
        line = QFontMetricsF(plain).height()
        painter.setFont(plain)
        painter.setPen(QColor(c.muted))
        bottom = words.bottom()
        if one.time:
            painter.drawText(QRectF(words.left(), bottom - line, words.width(), line), _CENTRE, one.time)
            bottom -= line
        painter.setPen(QColor(c.text))
        painter.drawText(QRectF(words.left(), bottom - line, words.width(), line), _CENTRE, numeral(one.error, ".4f"))
        bottom -= line
        painter.setFont(bold)
        room = QRectF(words.left(), bottom - 3 * line, words.width(), 3 * line)
        painter.drawText(room, _WRAPPED, one.name)


def race_verdict(result: RaceResult, names: Sequence[str]) -> str:
    """Say who won, and by how much."""
    order = [result.ends[lane] for lane in result.order]
    parts = [] if result.complete else [tr("Stopped before the end.")]
    if math.isnan(result.opened.target):
        parts += _lowest_words(result, order, names)
    else:
        parts += _target_words(result, order, names)
    parts += [tr("{name} could not run: {why}.", name=names[end.lane], why=end.why) for end in order if end.failed]
    return " ".join(parts)


def _lowest_words(result: RaceResult, order: list[LaneEnded], names: Sequence[str]) -> list[str]:
    """Of a race without a target: who came lowest, and how soon each came to where all of them did."""
    able = [end for end in order if math.isfinite(end.best)]
    if not able:
        return []
    first, level = able[0], result.common_level
    parts = [
        tr(
            "{name} came lowest, to {best:.4f} after {s:.2f} s.",
            name=names[first.lane],
            best=first.best,
            s=first.seconds_to(first.best),
        )
    ]
    if len(able) > 1:
        quickest = sorted(able, key=lambda end: end.seconds_to(level))
        times = ", ".join(
            tr("{name} after {s:.2f} s", name=names[end.lane], s=end.seconds_to(level)) for end in quickest
        )
        parts.append(tr("All of them came to {level:.4f}: {times}.", level=level, times=times))
    return parts


def _target_words(result: RaceResult, order: list[LaneEnded], names: Sequence[str]) -> list[str]:
    """Of a race to a target: who was there first, and who never was."""
    first, target, parts = order[0], numeral(result.opened.target, ".4f"), []
    if first.reached is not None:
        second = next((end for end in order[1:] if end.reached is not None), None)
        values = {"name": names[first.lane], "target": target, "s": first.reached}
        if second is None or second.reached is None:
            parts.append(tr("{name} reached {target} first, after {s:.2f} s.", **values))
        elif second.reached < _LEVEL * first.reached:
            parts.append(
                tr(
                    "{name} reached {target} first, after {s:.2f} s, level with {second} ({t:.2f} s).",
                    second=names[second.lane],
                    t=second.reached,
                    **values,
                )
            )
        else:
            parts.append(
                tr(
                    "{name} reached {target} first, after {s:.2f} s, {times:.1f} times as fast as {second} "
                    "({t:.2f} s).",
                    times=second.reached / max(first.reached, 1e-9),
                    second=names[second.lane],
                    t=second.reached,
                    **values,
                )
            )
        parts += [
            tr("{name} came after {s:.2f} s.", name=names[end.lane], s=end.reached)
            for end in order[1:]
            if end.reached is not None and end is not second
        ]
    elif math.isfinite(first.best):
        parts.append(
            tr(
                "Nobody reached {target}. {name} came closest: its best is {best:.4f}.",
                target=target,
                name=names[first.lane],
                best=first.best,
            )
        )
    for end in order:
        if end.reached is None and end is not first and math.isfinite(end.best):
            never = (
                tr("{name} never did: its best is {best:.4f}.", name=names[end.lane], best=end.best)
                if result.complete
                else tr("{name} had come to {best:.4f}.", name=names[end.lane], best=end.best)
            )
            parts.append(never)
    return parts
