"""A slider whose handle comes to where one presses, as on a film's time line, and can be drawn on from there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QSlider, QStyle, QStyleOptionSlider

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent


class JumpSlider(QSlider):
    """Qt's own moves by a page towards the press; this one is level and goes there."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Bring the handle under the mouse first."""
        if event.button() is Qt.MouseButton.LeftButton:
            option = QStyleOptionSlider()
            self.initStyleOption(option)

            def place(part: QStyle.SubControl) -> QRect:
                return self.style().subControlRect(QStyle.ComplexControl.CC_Slider, option, part, self)

            handle = place(QStyle.SubControl.SC_SliderHandle)
            if not handle.contains(event.position().toPoint()):
                groove = place(QStyle.SubControl.SC_SliderGroove)
                left = round(event.position().x()) - groove.left() - handle.width() // 2
                self.setValue(
                    QStyle.sliderValueFromPosition(
                        self.minimum(), self.maximum(), left, groove.width() - handle.width(), option.upsideDown
                    )
                )
        super().mousePressEvent(event)
