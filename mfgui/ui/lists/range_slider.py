"""A slider with two handles, for a first and a last value."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mfgui.ui.kit.drawn import Drawn, Role, Span
from mfgui.ui.kit.theme import Theme
from mfgui.ui.text import tr

_RADIUS = 7
_PAGE = 10


class _Handle(QWidget, Drawn):
    """One end; it is a widget of its own so that Tab and screen readers find it."""

    spoken_role = Role.Slider
    moved = Signal(int)  # carries by how many steps the person moved it with the keyboard

    def __init__(self, parent: RangeSlider, name: str) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(2 * _RADIUS + 2, 2 * _RADIUS + 2)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._slider = parent

    def _number(self) -> int:
        slider = self._slider
        return slider.low if self is slider.handles[0] else slider.high

    def spoken_value(self) -> str:
        """Return the value at this end."""
        return str(self._number())

    def spoken_span(self) -> Span:
        """Return the value between the ends of the scale."""
        return Span(self._number(), self._slider.minimum, self._slider.maximum, 1)

    def set_spoken(self, value: float) -> None:
        """Move this end."""
        self.moved.emit(round(value) - self._number())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go by one, Page by ten, Home and End as far as they can."""
        keys, far = Qt.Key, 1 << 20
        steps = {
            keys.Key_Left: -1,
            keys.Key_Down: -1,
            keys.Key_Right: 1,
            keys.Key_Up: 1,
            keys.Key_PageDown: -_PAGE,
            keys.Key_PageUp: _PAGE,
            keys.Key_Home: -far,
            keys.Key_End: far,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(step)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors = self._slider.theme.colors
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        enabled = self.isEnabled()
        edge = colors.accent if self.hasFocus() else colors.muted if enabled else colors.border
        painter.setPen(QPen(QColor(edge), 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(colors.raised))
        painter.drawEllipse(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5))
        painter.end()


class RangeSlider(QWidget):
    """Two handles on one line."""

    changed = Signal(int, int)  # carries both values; only when the person changed them

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.theme = theme
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.minimum, self.maximum = 0, 1
        self.low, self.high = 0, 1  # the values chosen, low <= high
        self._first = _Handle(self, tr("{name}: from", name=name))
        self._last = _Handle(self, tr("{name}: to", name=name))
        self._first.moved.connect(self._step_first)
        self._last.moved.connect(self._step_last)
        self._held: _Handle | None = None
        theme.changed.connect(self.update)

    @property
    def handles(self) -> tuple[QWidget, QWidget]:
        """The two ends, for the order of Tab."""
        return self._first, self._last

    def set_limits(self, minimum: int, maximum: int) -> None:
        """Choose from these values, at first all of them."""
        self.minimum, self.maximum = minimum, max(maximum, minimum)
        self.set_values(self.minimum, self.maximum)

    def set_values(self, low: int, high: int) -> None:
        """Show these values, without `changed`."""
        self.low = min(max(low, self.minimum), self.maximum)
        self.high = min(max(high, self.low), self.maximum)
        for handle, value in ((self._first, self.low), (self._last, self.high)):
            handle.setAccessibleDescription(str(value))
        self._put()

    def _choose(self, low: int, high: int) -> None:
        before = self.low, self.high
        self.set_values(low, high)
        if (self.low, self.high) != before:
            self.changed.emit(self.low, self.high)

    def _step_first(self, steps: int) -> None:
        self._choose(min(max(self.low + steps, self.minimum), self.high), self.high)

    def _step_last(self, steps: int) -> None:
        self._choose(self.low, max(min(self.high + steps, self.maximum), self.low))

    def _x(self, value: int) -> float:
        span = max(self.maximum - self.minimum, 1)
        return _RADIUS + 1 + (value - self.minimum) / span * max(self.width() - 2 * _RADIUS - 2, 1)

    def _value(self, x: float) -> int:
        share = (x - _RADIUS - 1) / max(self.width() - 2 * _RADIUS - 2, 1)
        return self.minimum + round(min(max(share, 0.0), 1.0) * (self.maximum - self.minimum))

    def _put(self) -> None:
        top = (self.height() - self._first.height()) // 2
        self._first.move(round(self._x(self.low)) - _RADIUS - 1, top)
        self._last.move(round(self._x(self.high)) - _RADIUS - 1, top)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(140, 2 * _RADIUS + 6)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, 2 * _RADIUS + 6)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._put()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        x = event.position().x()
        near_low, near_high = abs(x - self._x(self.low)), abs(x - self._x(self.high))
        first = near_low < near_high or (near_low == near_high and x < self._x(self.low))
        self._held = self._first if first else self._last
        self._held.setFocus(Qt.FocusReason.MouseFocusReason)
        self._drag(x)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._drag(event.position().x())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._held = None

    def _drag(self, x: float) -> None:
        value = self._value(x)
        if self._held is self._first:
            self._choose(min(value, self.high), self.high)
        elif self._held is self._last:
            self._choose(self.low, max(value, self.low))

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors = self.theme.colors
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        y = self.height() / 2
        for left, right, color in (
            (self._x(self.minimum), self._x(self.maximum), colors.track),
            (self._x(self.low), self._x(self.high), colors.accent if self.isEnabled() else colors.track),
        ):
            painter.setPen(QPen(QColor(color), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(QPointF(left, y), QPointF(right, y))
        painter.end()
