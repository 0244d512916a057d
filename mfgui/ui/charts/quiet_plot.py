"""A plain plot in the theme's colours: no menus, no hidden gestures, ticks that can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyqtgraph as pg
from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFont

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mfgui.ui.kit.theme import Theme


class QuietPlot(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph is untyped
    """Base of small plots; subclasses add items with `ignoreBounds=True` and set ranges themselves.

    They answer `_restyle` for their own items and call this class's first.
    """

    def __init__(
        self, theme: Theme, name: str, *, left: str = "", bottom: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, background=None, enableMenu=False)
        self._theme = theme
        self._left, self._bottom = left, bottom
        self.setAccessibleName(name)
        self.setFrameShape(self.Shape.NoFrame)
        self.setMinimumHeight(110)
        self.hideButtons()
        self.setMouseEnabled(x=False, y=False)
        item = self.getPlotItem()
        item.setContentsMargins(2, 6, 8, 2)
        # pyqtgraph makes this menu without a parent: it would outlive the widget.
        item.ctrlMenu.setParent(self, Qt.WindowType.Popup)
        self.box = item.getViewBox()
        kept = self.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # with nothing to draw it is hidden: axes alone would be made up
        self.setSizePolicy(kept)
        theme.changed.connect(self._restyle)

    def set_labels(self, left: str, bottom: str) -> None:
        """Name the axes anew."""
        self._left, self._bottom = left, bottom
        self._restyle()

    def show_range(self, left: float, right: float, bottom: float, top: float) -> None:
        """Show exactly this part of the plane."""
        self.box.setRange(xRange=(left, right), yRange=(bottom, top), padding=0, disableAutoRange=True)

    def small_font(self) -> QFont:
        """Return the font of ticks and labels in the plot."""
        small = QFont(self.font())
        small.setPointSizeF(max(7.0, small.pointSizeF() * 0.9))
        return small

    @Slot()
    def _restyle(self) -> None:
        c, item = self._theme.colors, self.getPlotItem()
        self.setBackground(c.surface)
        for side in ("left", "bottom"):
            axis = item.getAxis(side)
            axis.enableAutoSIPrefix(False)
            axis.setPen(pg.mkPen(c.border))
            axis.setTextPen(pg.mkPen(c.muted))
            axis.setTickFont(self.small_font())
            axis.setStyle(tickLength=-4, maxTickLevel=0, hideOverlappingLabels=True)
        item.setLabel("left", self._left, color=c.muted)
        item.setLabel("bottom", self._bottom, color=c.muted)
        item.showGrid(x=False, y=True, alpha=0.12)
