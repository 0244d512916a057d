"""What a search has found: its trials as they come, the best settings, and what mattered."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from html import escape

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

from mfgui.evaluation.slices import Slice
from mfgui.evaluation.tuning import Trial, near_one
from mfgui.factorization.settings import Setting, Settings, Value
from mfgui.ui.charts.chart import Chart
from mfgui.ui.charts.edges import LineEnd
from mfgui.ui.charts.scales import in_full
from mfgui.ui.kit import fonts, make
from mfgui.ui.kit.panel import QuietScroll
from mfgui.ui.kit.theme import Theme
from mfgui.ui.text import numeral, tr, value_words

_ABOVE = 2.5  # trials further above the best than this many times the middle one are drawn at the top edge
_BEST_DASH = (4.0, 3.0)
_BEST_WIDTH = 300
_SLICE_WIDTH, _SLICE_HEIGHT = 186, 168
_TICKS = 4  # ticks on an axis, about


class TrialPlot(Chart):
    """A dot for each trial."""

    def __init__(self, theme: Theme, words: Callable[[int], str] = str) -> None:
        super().__init__(theme, tr("Error of each trial"), x_name=tr("trial"), y_name=tr("validation error"))
        self.x_whole = True
        self.words = words  # tells of a trial by its number
        self.best_line = self.line("validation", 1, _BEST_DASH)  # the best so far
        self.trials = self.dots("points", 7)
        self.running = self.dots("training", 8)  # the trial under way
        self.best_dot = self.dots("validation", 11)  # the best
        self._errors = np.empty(0)
        make.reserved(self)
        self.show_trials([], None)

    def show_trials(self, errors: Sequence[float], under_way: float | None) -> None:
        """Draw trials 0, 1, … and, if there is one, the lowest error so far of the trial under way."""
        self._errors = np.array(errors, np.float64)
        usable = np.where(np.isfinite(self._errors), self._errors, np.inf)
        finite = self._errors[np.isfinite(self._errors)]
        running = [under_way] if under_way is not None and math.isfinite(under_way) else []
        low, high = _span(finite if len(finite) else np.array(running))
        numbers = np.arange(len(self._errors))
        self.trials.setData(numbers, np.minimum(usable, high))
        self.set_marks(numbers, np.minimum(usable, high))
        best = np.minimum.accumulate(usable)
        known = np.isfinite(best)
        self.best_line.setData(np.repeat(numbers[known], 2)[1:], np.repeat(best[known], 2)[:-1])
        winner = [int(usable.argmin())] if len(finite) else []
        self.best_dot.setData(winner, usable[winner])
        self.running.setData([len(self._errors)] * len(running), [min(one, high) for one in running])
        self.set_ends(
            [
                LineEnd(tr("best"), numeral(usable[n], ".4f"), float(usable[n]), self.color("validation"), _BEST_DASH)
                for n in winner
            ]
        )
        room = 0.08 * (high - low)
        self.show_range(-0.6, max(len(self._errors) + 1.0, 10.0), low - room, high + room)
        self.refresh()

    def _is_empty(self) -> bool:
        return False

    def mark_words(self, mark: int) -> str:
        """Tell of a trial."""
        return self.words(mark)

    def table(self) -> list[tuple[str, ...]]:
        """Return the error of each trial."""
        return [
            (tr("trial"), tr("validation error")),
            *((str(n), in_full(e)) for n, e in enumerate(self._errors.tolist())),
        ]


def _span(finite: np.ndarray) -> tuple[float, float]:
    """What is shown: all that is near the best, not the far-off ones that would flatten the rest."""
    if not len(finite):
        return 0.8, 1.0
    low, middle = float(finite.min()), float(np.median(finite))
    high = min(float(finite.max()), low + _ABOVE * max(middle - low, 0.01))
    return low, max(high, low + 0.005)


class BestSettings(QWidget):
    """What was changed for the best, with a button to use it."""

    def __init__(self) -> None:
        super().__init__()
        fonts.set_width(self, _BEST_WIDTH)
        self.title = make.title()  # the lowest error
        self.words = QLabel()  # how it came about
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        # The button; who owns this connects and enables it.
        self.use = make.button(
            tr("Use these settings"), hint=tr("Train with them, as a normal run that every page shows")
        )
        # In a low window there are more settings than room: they are scrolled, not cut.
        make.column(self.title, (QuietScroll(self.words), 1), self.use, into=self)

    def show_best(
        self, best: Trial | None, trials: Sequence[Trial], varied: Sequence[Setting], start: Settings
    ) -> None:
        """Tell of the best trial of all, and which of the settings that vary it changed from the start."""
        if best is None or not math.isfinite(best.rmse):
            self.title.setText(tr("No trial yet"))
            self.words.setText(tr("The best settings will stand here, with what was changed."))
            return
        self.title.setText(tr("Best so far: {rmse:.4f}", rmse=best.rmse))
        first = trials[0].rmse
        lines = [tr("Trial {n} of {all}, {e} epochs.", n=best.number, all=len(trials), e=best.epochs)]
        if best.number and math.isfinite(first):
            lines.append(tr("The preset alone came to {rmse:.4f}.", rmse=first))
        elif best.number == 0:
            lines.append(tr("These are the preset's own settings."))
        changed = [
            _row(setting, best.settings[setting.name], start[setting.name])
            for setting in varied
            if best.settings[setting.name] != start[setting.name]
        ]
        table = f"<table cellpadding='1'>{''.join(changed)}</table>" if changed else ""
        self.words.setText("<br>".join(lines) + table)


def _row(setting: Setting, value: Value, before: Value) -> str:
    now, was = f"<b>{escape(value_words(value))}</b>", escape(tr("(was {value})", value=value_words(before)))
    return f"<tr><td>{escape(tr(setting.label))}&nbsp;&nbsp;</td><td>{now}&nbsp;&nbsp;</td><td>{was}</td></tr>"


class SlicePlot(Chart):
    """One setting: a dot for each trial, the best one brought out."""

    near = "xy"

    def __init__(self, theme: Theme, setting: Setting) -> None:
        super().__init__(theme, tr(setting.label))
        # Where the dots are, errors brought into the range that is shown.
        self.positions = self.errors = np.empty(0)
        self.ticks: list[tuple[float, str]] = []  # places along the axis below, with the values that stand there
        self._values: tuple[Value, ...] = ()
        self._limits = (0.8, 1.0)
        self._dots, self._best = self.dots("points", 6), self.dots("validation", 10)

    def show_slice(self, one: Slice, low: float, high: float) -> None:
        """Draw a slice; errors above `high` stand at the top edge."""
        finite = np.where(np.isfinite(one.errors), one.errors, np.inf)
        self.positions, self.errors, self._values = one.positions, np.minimum(finite, high), tuple(one.values)
        self._limits = (low, high)
        left, right = float(one.positions.min()), float(one.positions.max())
        self.ticks = _ticks(one, left, right)
        best = [int(np.argmin(finite))] if np.isfinite(finite).any() else []
        self._dots.setData(self.positions, self.errors)
        self._best.setData(self.positions[best], self.errors[best])
        self.set_marks(self.positions, self.errors)
        air, room = 0.08 * max(right - left, 0.5), 0.06 * (high - low)
        self.show_range(left - air, right + air, low - room, high + room)
        self.refresh()

    def mark_words(self, mark: int) -> str:
        """Return a trial's value and error."""
        return f"{self.title} {value_words(self._values[mark])}: {numeral(self.errors[mark], '.4f')}"

    def table(self) -> list[tuple[str, ...]]:
        """Return value and error of each trial."""
        rows = zip(self._values, self.errors.tolist(), strict=True)
        return [(self.title, tr("validation error")), *((str(value), in_full(error)) for value, error in rows)]

    def _y_ticks(self) -> list[tuple[float, str]]:
        return [(limit, numeral(limit, ".3f")) for limit in self._limits]

    def _x_ticks(self) -> list[tuple[float, str]]:
        return self.ticks


class SlicePlots(QScrollArea):
    """Plots of all settings that vary, the telling ones first; scrolls sideways when they are many."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.plots: dict[str, SlicePlot] = {}
        self.titles: dict[str, QLabel] = {}
        self._cards: dict[str, QWidget] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("What mattered"))
        self.setFixedHeight(_SLICE_HEIGHT + 46)
        inside = QWidget()
        self._row = make.row(make.STRETCH, spacing=10, into=inside)
        self.setWidget(inside)
        for part in (self.viewport(), inside):
            part.setAutoFillBackground(False)

    @property
    def order(self) -> list[str]:
        """Names of the settings as they stand, from the left."""
        return sorted(self._cards, key=lambda name: self._row.indexOf(self._cards[name]))

    def show_slices(self, cut: Sequence[Slice], low: float, high: float) -> None:
        """Draw these slices in their order."""
        wanted = {one.setting.name for one in cut}
        for name in set(self.plots) - wanted:
            card = self._cards.pop(name)
            self._row.removeWidget(card)
            card.deleteLater()
            del self.plots[name], self.titles[name]
        for place, one in enumerate(cut):
            name = one.setting.name
            if name not in self.plots:
                self._add(one.setting)
            if self._row.indexOf(self._cards[name]) != place:
                self._row.removeWidget(self._cards[name])
                self._row.insertWidget(place, self._cards[name])
            unknown = tr("too few trials to say")
            share = unknown if one.importance is None else tr("explains {p:.0f} %", p=100 * one.importance)
            self.titles[name].setText(f"<b>{escape(tr(one.setting.label))}</b><br>{escape(share)}")
            self.plots[name].show_slice(one, low, high)

    def _add(self, setting: Setting) -> None:
        card = QWidget()
        fonts.set_width(card, _SLICE_WIDTH)
        title, plot = QLabel(), SlicePlot(self._theme, setting)
        title.setTextFormat(Qt.TextFormat.RichText)
        title.setToolTip(
            f"{setting.help}\n"
            + tr(
                "How much of the differences between the trials this setting explains by itself: the share of the\n"
                "variance of their ranks between bins of its values, less what chance would give. Settings may\n"
                "matter together in ways that this does not show."
            )
        )
        make.column(title, (plot, 1), spacing=2, into=card)
        self.plots[setting.name], self.titles[setting.name], self._cards[setting.name] = plot, title, card


def _ticks(one: Slice, left: float, right: float) -> list[tuple[float, str]]:
    """A few places along the axis, with the values that stand there."""
    start = one.values[0]
    if isinstance(start, (bool, str)):
        named = {float(place): str(value) for place, value in zip(one.positions, one.values, strict=True)}
        words = {"True": tr("on"), "False": tr("off")}
        return [(place, words.get(name, name)) for place, name in sorted(named.items())]
    if near_one(one.setting, float(start)):
        places = [(-math.log10(rest), numeral(1 - rest, "g")) for rest in (0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.001)]
    else:
        powers = range(math.floor(left) - 1, math.ceil(right) + 1)
        places = [
            (power + math.log10(step), numeral(step * 10.0**power, "g")) for power in powers for step in (1, 2, 5)
        ]
    apart, chosen = max(right - left, 0.2) / _TICKS, list[tuple[float, str]]()
    for place, text in places:
        if left - 0.05 <= place <= right + 0.05 and (not chosen or place - chosen[-1][0] >= apart):
            chosen.append((place, text))
    return chosen or [(left, numeral(start, "g"))]
