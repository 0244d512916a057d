"""The two curves of a scree plot: how strong each factor is, and what the first k keep together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from mfgui.ui.charts.quiet_plot import QuietPlot
from mfgui.ui.kit import make
from mfgui.ui.kit.late_stack import Gradual
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mfgui.insight.scree import Scree
    from mfgui.ui.kit.theme import Theme


_DWARFS = 20.0


class _Strengths(QuietPlot):
    """Singular values, those kept in the data's colour."""

    clicked = Signal(float)

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme, tr("Strength of each factor"), left=tr("strength (singular value)"), bottom=tr("factor")
        )
        self.kept = pg.PlotDataItem(antialias=True)
        self.left_out = pg.PlotDataItem(antialias=True)
        self.dot = pg.ScatterPlotItem(size=10, pxMode=True)
        for part in (self.left_out, self.kept, self.dot):
            self.getPlotItem().addItem(part, ignoreBounds=True)
        self.scene().sigMouseClicked.connect(self._clicked)
        self._restyle()

    def show_values(self, values: np.ndarray, k: int) -> None:
        """Draw all values, the first k of them as kept; on a logarithmic scale where the first dwarfs the rest."""
        logarithmic = len(values) > 1 and values[0] > _DWARFS * values[1]
        heights = np.log10(np.maximum(values, 1e-2)) if logarithmic else values
        places = np.arange(1, len(values) + 1)
        self.kept.setData(places[:k], heights[:k])
        # From the last kept one on, so that the line has no hole.
        first = max(k - 1, 0)
        self.left_out.setData(places[first:], heights[first:])
        self.dot.setData(places[k - 1 : k], heights[k - 1 : k]) if k else self.dot.setData([], [])
        self.getPlotItem().getAxis("left").setLogMode(logarithmic)
        low = float(heights.min(initial=0.0)) if logarithmic else 0.0
        high = float(heights.max(initial=low + 1))
        self.show_range(0, len(values) * 1.02 + 1, low, high + 0.08 * (high - low))

    @Slot(object)
    def _clicked(self, event: object) -> None:
        where = self.box.mapSceneToView(event.scenePos())  # type: ignore[attr-defined]
        self.clicked.emit(where.x())

    @Slot()
    def _restyle(self) -> None:
        super()._restyle()
        c = self._theme.colors
        self.kept.setPen(pg.mkPen(c.validation, width=2))
        self.dot.setBrush(pg.mkBrush(c.validation))
        self.dot.setPen(pg.mkPen(c.surface, width=1))
        self.left_out.setPen(pg.mkPen(c.points, width=1, style=Qt.PenStyle.DashLine))


class _Energy(QuietPlot):
    """Share of the energy that the first k factors keep, the line of the share wanted, and the present k."""

    clicked = Signal(float)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Energy kept"), left=tr("energy kept, %"), bottom=tr("factors kept (k)"))
        self.curve = pg.PlotDataItem(antialias=True)
        self.share = pg.InfiniteLine(angle=0, movable=False)
        self.rank = pg.InfiniteLine(angle=90, movable=False)
        self.present = pg.InfiniteLine(angle=90, movable=False)
        self.dot = pg.ScatterPlotItem(size=10, pxMode=True)
        self.share_label = pg.TextItem(anchor=(1, 0))
        self.rank_label = pg.TextItem(anchor=(1, 0))
        for part in (self.share, self.rank, self.present, self.curve, self.dot, self.share_label, self.rank_label):
            self.getPlotItem().addItem(part, ignoreBounds=True)
        self.scene().sigMouseClicked.connect(self._clicked)
        self._restyle()

    def show_scree(self, scree: Scree, k: int, share: float) -> None:
        """Draw the shares, and where k stands among them."""
        shares = 100 * np.minimum(scree.spectrum.shares, 1.0)
        places, rank = np.arange(len(shares) + 1), scree.rank(share)
        shares = np.concatenate([[0.0], shares])
        self.curve.setData(places, shares)
        self.share.setValue(100 * share)
        self.share_label.setText(tr("{p:g} %", p=100 * share))
        self.rank.setVisible(rank is not None)
        self.rank_label.setVisible(rank is not None)
        right = len(places) * 1.02
        self.share_label.setPos(right, 100 * share)
        if rank is not None:
            self.rank.setValue(rank)
            self.rank_label.setText(tr("k = {k}", k=f"{rank:,}"))
            self.rank_label.setAnchor((1, 0) if rank > right / 4 else (0, 0))
            self.rank_label.setPos(rank, 12)
        self.present.setValue(k)
        self.dot.setData([k], [shares[k]])
        self.show_range(0, right, 0, 106)

    @Slot(object)
    def _clicked(self, event: object) -> None:
        where: QPointF = self.box.mapSceneToView(event.scenePos())  # type: ignore[attr-defined]
        self.clicked.emit(where.x())

    @Slot()
    def _restyle(self) -> None:
        super()._restyle()
        c = self._theme.colors
        self.curve.setPen(pg.mkPen(c.validation, width=2))
        self.share.setPen(pg.mkPen(c.training, width=1, style=Qt.PenStyle.DashLine))
        self.rank.setPen(pg.mkPen(c.training, width=1, style=Qt.PenStyle.DashLine))
        self.present.setPen(pg.mkPen(c.text, width=1))
        self.dot.setBrush(pg.mkBrush(c.validation))
        self.dot.setPen(pg.mkPen(c.surface, width=1))
        for label in (self.share_label, self.rank_label):
            label.setColor(c.training)
            label.setFont(self.small_font())


class ScreePlot(Gradual, QWidget):
    """Both curves side by side; a click in either chooses k."""

    chosen = Signal(int)
    """Carries the number of factors that was clicked at."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.scree: Scree | None = None

    def pieces(self) -> Iterator[None]:
        """Build one plot, then the other."""
        self.strengths = _Strengths(self._theme)
        yield
        self.energy = _Energy(self._theme)
        make.row((self.strengths, 1), (self.energy, 1), spacing=16, into=self)
        self.strengths.clicked.connect(self._choose)
        self.energy.clicked.connect(self._choose)

    def show_scree(self, scree: Scree, k: int, share: float) -> None:
        """Draw a spectrum of which the first k values are kept."""
        self.scree = scree
        self.strengths.show_values(scree.spectrum.values, k)
        self.energy.show_scree(scree, k, share)

    @Slot(float)
    def _choose(self, place: float) -> None:
        if self.scree is not None:
            self.chosen.emit(min(max(round(place), 0), len(self.scree.spectrum.values)))
