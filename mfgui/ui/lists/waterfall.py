"""A waterfall: from nothing to a prediction in steps, each beginning where the one before ended."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from mfgui.ui.kit.row_table import tabular
from mfgui.ui.kit.words import signed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mfgui.ui.kit.theme import Theme

_GAP = 8
_LEAST_BARS = 60.0
_AIR = 0.08
"""Share of the bars' room that is left free at either end of the scale."""


@dataclass(frozen=True, slots=True)
class Fall:
    """One step: its words, its effect as shown and exactly, and whether it starts or ends the row of steps.

    `whole` steps (the mean at the top, the prediction at the bottom) are drawn from the left edge.
    """

    words: str
    shown: float
    exact: float
    hint: str = ""
    whole: bool = False


class Waterfall(QWidget):
    """Rows with words, a floating bar and a number each; `steps` is what is drawn."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.steps: tuple[Fall, ...] = ()
        self.decimals = 2
        self.setFont(tabular(self.font()))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_steps(self, steps: Sequence[Fall], decimals: int = 2) -> None:
        """Draw these steps."""
        self.steps, self.decimals = tuple(steps), decimals
        self.setAccessibleDescription("; ".join(f"{s.words} {self._number(s)}" for s in self.steps))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """All rows."""
        return QSize(260, self._row_height() * len(self.steps) + 2)

    def minimumSizeHint(self) -> QSize:
        """All rows, in a narrow panel."""
        return QSize(180, self.sizeHint().height())

    def spans(self) -> list[tuple[float, float]]:
        """Return where each step begins and ends, in stars."""
        found, at = [], 0.0
        for step in self.steps:
            begin = 0.0 if step.whole else at
            at = step.exact if step.whole else at + step.exact
            found.append((begin, at))
        return found

    def _row_height(self) -> int:
        return QFontMetrics(self.font()).height() + 5

    def _number(self, step: Fall) -> str:
        return f"{step.shown:.{self.decimals}f}" if step.whole else signed(step.shown, self.decimals)

    def event(self, event: QEvent) -> bool:
        """Tell a step's whole words where the pointer rests."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            row = event.pos().y() // self._row_height()
            if 0 <= row < len(self.steps):
                step = self.steps[row]
                QToolTip.showText(event.globalPos(), f"{step.words}\n{step.hint}".strip(), self)
                return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the rows."""
        if not self.steps:
            return
        colors, height = self._theme.colors, self._row_height()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(bold)
        numbers = max(metrics.horizontalAdvance(self._number(step)) for step in self.steps)
        widest = max(metrics.horizontalAdvance(step.words) for step in self.steps)
        room = self.width() - numbers - 2 * _GAP
        words = min(float(widest + 2), max(room * 0.62, room - 260.0))
        bars = QRectF(words + _GAP, 0, max(room - words, _LEAST_BARS), self.height())
        spans = self.spans()
        ends = [end for (_, end) in spans] + [b for (b, _), s in zip(spans, self.steps, strict=True) if not s.whole]
        low, high = min(ends), max(ends)
        air = max(high - low, 0.05) * _AIR + 1e-9
        low, high = low - 2 * air, high + air

        def x(value: float) -> float:
            return bars.left() + (max(value, low) - low) / (high - low) * bars.width()

        for row, (step, (begin, end)) in enumerate(zip(self.steps, spans, strict=True)):
            line = QRectF(0, row * height, self.width(), height)
            painter.setFont(bold if step.whole else self.font())
            painter.setPen(QColor(colors.text))
            shown = painter.fontMetrics().elidedText(step.words, Qt.TextElideMode.ElideRight, int(words))
            start = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            painter.drawText(QRectF(0, line.top(), words + 1, height), start, shown)
            right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            painter.drawText(line, right, self._number(step))
            if row:
                painter.setPen(QPen(QColor(colors.reference), 1, Qt.PenStyle.DotLine))
                joint = x(spans[row - 1][1])
                painter.drawLine(QLineF(joint, line.top() - height / 2, joint, line.center().y()))
            hue = colors.points if step.whole else colors.validation if step.exact >= 0 else colors.training
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(hue))
            left, width = min(x(begin), x(end)), abs(x(end) - x(begin))
            bar = QRectF(left, line.center().y() - height * 0.28, max(width, 1.5), height * 0.56)
            painter.drawRoundedRect(bar, min(2.0, bar.width() / 2), 2)
        painter.end()
