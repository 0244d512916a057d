"""A chart that follows what grows in it until the person looks elsewhere: wheel, drag, zoom keys."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent

from mfgui.ui.charts.chart import Chart
from mfgui.ui.kit.theme import Theme

_ZOOM = 1.6


class FollowingChart(Chart):
    """The wheel and dragging end the following; the keys are + and - to zoom, 0 for all."""

    view_changed = Signal()  # whether it follows has changed

    def __init__(self, theme: Theme, title: str, **words: Any) -> None:
        super().__init__(theme, title, **words)
        self._following = True
        self._span: float | None = None
        self._box.setMouseEnabled(x=True, y=True)
        self._box.sigRangeChangedManually.connect(self._person_moved)

    @abstractmethod
    def _x_range(self) -> tuple[float, float]:
        """All there is to see along the axis, in places."""

    @abstractmethod
    def _redraw(self) -> None:
        """Draw everything, and fit the view while following."""

    @property
    def following(self) -> bool:
        """Whether the view follows the curves by itself."""
        return self._following

    @Slot()
    def reset(self) -> None:
        """Show the whole run again, and follow it."""
        self._span = None
        self._follow_on()
        self._redraw()

    def follow(self, follow: bool = True) -> None:
        """Keep the newest point in sight at the present zoom, or stand still."""
        if not follow:
            self._person_moved()
            return
        (left, right), _ = self.view_range()
        everything = self._x_range()
        whole = right - left >= 0.98 * (everything[1] - everything[0])
        self._span = None if whole else right - left
        self._follow_on()
        self._redraw()

    @Slot()
    def zoom_in(self) -> None:
        """Look nearer: at the newest part while following, else at the middle."""
        self._zoom(1 / _ZOOM)

    @Slot()
    def zoom_out(self) -> None:
        """Step back."""
        self._zoom(_ZOOM)

    def _zoom(self, factor: float) -> None:
        if not self._following:
            self._box.scaleBy((factor, factor))
            return
        (left, right), _ = self.view_range()
        everything = self._x_range()
        wanted = (right - left) * factor
        self._span = None if wanted >= everything[1] - everything[0] else wanted
        self._redraw()

    @Slot()
    def _person_moved(self) -> None:
        if self._following:
            self._following = False
            self.view_changed.emit()

    def _follow_on(self) -> None:
        if not self._following:
            self._following = True
            self.view_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        key = keys(event.key())
        if key in (keys.Key_Plus, keys.Key_Equal):
            self.zoom_in()
        elif key == keys.Key_Minus:
            self.zoom_out()
        elif key == keys.Key_0:
            self.reset()
        else:
            super().keyPressEvent(event)
