"""The two curves of a scree plot: how strong each factor is, and what the first k keep together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from mfgui.ui.charts.chart import Chart
from mfgui.ui.charts.edges import Flag, LineEnd, Rule
from mfgui.ui.charts.scales import Scale, in_full
from mfgui.ui.kit import make
from mfgui.ui.text import count, tr

if TYPE_CHECKING:
    from mfgui.insight.scree import Scree
    from mfgui.ui.kit.theme import Theme


_DWARFS = 20.0
_LEFT_OUT_DASH = (4.0, 3.0)
_WANTED_DASH = (6.0, 3.0)


class _Strengths(Chart):
    """Singular values, those kept in full colour."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme, tr("Strength of each factor"), x_name=tr("factor"), y_name=tr("strength (singular value)")
        )
        self.left_out = self.line("points", 1, _LEFT_OUT_DASH)
        self.kept = self.line("data", 2)
        self.dot = self.dots("accent", 10)
        self._values = np.empty(0)

    def show_values(self, values: np.ndarray, k: int) -> None:
        """Draw all values, the first k of them as kept; on a logarithmic scale where the first dwarfs the rest."""
        self._values = values
        self.y_scale = Scale(len(values) > 1 and bool(values[0] > _DWARFS * values[1]), 1e-2)
        heights, numbers = self.y_scale.places(values), np.arange(1, len(values) + 1)
        self.set_marks(numbers, heights)
        self.kept.setData(numbers[:k], heights[:k])
        # From the last kept one on, so that the line has no hole.
        first = max(k - 1, 0)
        self.left_out.setData(numbers[first:], heights[first:])
        self.dot.setData(numbers[k - 1 : k] if k else [], heights[k - 1 : k] if k else [])
        low = float(heights.min(initial=0.0)) if self.y_scale.logarithmic else 0.0
        high = float(heights.max(initial=low + 1))
        self.show_range(0, len(values) * 1.02 + 1, low, high + 0.08 * (high - low))
        self.refresh()

    def mark_words(self, mark: int) -> str:
        """Return the strength of a factor."""
        return tr("factor {n}: {value:.4g}", n=mark + 1, value=float(self._values[mark]))

    def table(self) -> list[tuple[str, ...]]:
        """Return all singular values."""
        return [(self.x_name, self.y_name), *((str(n), in_full(v)) for n, v in enumerate(self._values.tolist(), 1))]


class _Energy(Chart):
    """Share of the energy that the first k factors keep, the line of the share wanted, and the present k."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Energy kept"), x_name=tr("factors kept (k)"), y_name=tr("energy kept, %"))
        self.curve = self.line("data", 2)
        self.dot = self.dots("accent", 10)

    def show_scree(self, scree: Scree, k: int, share: float) -> None:
        """Draw the shares, and where k stands among them."""
        shares = np.concatenate([[0.0], 100 * np.minimum(scree.spectrum.shares, 1.0)])
        numbers, rank, c = np.arange(len(shares)), scree.rank(share), self._theme.colors
        self.set_marks(numbers, shares)
        self.curve.setData(numbers, shares)
        self.dot.setData([k], [shares[k]])
        rules = [Rule(100 * share, c.reference, "share", dash=_WANTED_DASH), Rule(k, c.accent, "present", upright=True)]
        flags = []
        if rank is not None:
            rules.append(Rule(rank, c.reference, "rank", upright=True, dash=_WANTED_DASH))
            flags.append(Flag(tr("k = {k}", k=count(rank)), rank, c.muted))
        self.rules, self.flags = tuple(rules), tuple(flags)
        self.set_ends([LineEnd(tr("{p:g} %", p=100 * share), "", 100 * share, c.reference, _WANTED_DASH)])
        self.show_range(0, len(numbers) * 1.02, 0, 106)
        self.refresh()

    def mark_words(self, mark: int) -> str:
        """Return what the first factors keep."""
        return tr("{k} factors keep {p:.2f} %", k=count(mark), p=float(self.mark_y[mark]))

    def table(self) -> list[tuple[str, ...]]:
        """Return the share that each number of factors keeps."""
        return [(self.x_name, self.y_name), *((str(k), in_full(share)) for k, share in enumerate(self.mark_y.tolist()))]


class ScreePlot(QWidget):
    """Both curves side by side; a click in either chooses k."""

    chosen = Signal(int)
    """Carries the number of factors that was clicked at."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.strengths, self.energy = _Strengths(theme), _Energy(theme)
        make.row((self.strengths, 1), (self.energy, 1), spacing=16, into=self)
        self.strengths.clicked.connect(self._choose_factor)
        self.energy.clicked.connect(self.chosen)

    def show_scree(self, scree: Scree, k: int, share: float) -> None:
        """Draw a spectrum of which the first k values are kept."""
        self.strengths.show_values(scree.spectrum.values, k)
        self.energy.show_scree(scree, k, share)

    @Slot(int)
    def _choose_factor(self, mark: int) -> None:
        self.chosen.emit(mark + 1)
