"""The curves of a race: validation error over each lane's own seconds, the reference and the target."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from mfgui.ui.charts.chart import Chart
from mfgui.ui.charts.edges import LineEnd, Rule
from mfgui.ui.charts.scales import in_full
from mfgui.ui.kit import make
from mfgui.ui.kit.palette import method_color
from mfgui.ui.text import numeral, tr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mfgui.ui.kit.theme import Theme

_DASHES = ((), (8.0, 3.0), (2.0, 2.0), (8.0, 2.0, 2.0, 2.0))
"""Lanes may hold one method twice, of one colour: their dashes differ."""
_LEVEL_DASH = (9.0, 3.0)


class RacePlot(Chart):
    """One curve for each lane, in its method's colour, with a dash and a name of its own.

    Attributes
    ----------
    curves
        The lanes' errors.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme,
            tr("Error by seconds of training"),
            x_name=tr("seconds of its own training"),
            y_name=tr("validation error"),
        )
        self.curves = [self.line("reference", 2, dash) for dash in _DASHES]
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
