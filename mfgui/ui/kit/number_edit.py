"""A field for one number of any size: typed as it is, stepped by a round part of itself, in bounds."""

from __future__ import annotations

import math

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QValidator, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QSlider, QToolTip, QWidget

from mfgui.ui.kit import make
from mfgui.ui.text import numeral, tr

_PLACES = 400  # places of the slider
# A range whose upper bound is this many times its smallest useful number has a logarithmic slider.
_LOGARITHMIC_FROM = 50.0


class NumberField(QAbstractSpinBox):
    """One number, whole or not. Arrows step it to the next of 1, 2, 5 times a power of ten where it is large."""

    changed = Signal(float)  # by the person alone; not by `set_value`

    def __init__(self, minimum: float, maximum: float, *, whole: bool, unit: str = "", none: str = "") -> None:
        """`none` is shown in place of the least number, where that stands for none."""
        super().__init__()
        self.minimum, self.maximum, self.whole, self.unit, self.none = minimum, maximum, whole, unit, none
        self._value = minimum
        self.setKeyboardTracking(False)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)  # the slider is there; keys step too
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel passes over it without changing it
        self.lineEdit().setAlignment(Qt.AlignmentFlag.AlignRight)
        self.editingFinished.connect(self._typed)
        self._show()

    @property
    def value(self) -> float:
        """The number."""
        return self._value

    @property
    def typed(self) -> float:
        """The number as it is being typed, brought into the bounds; the last one where that is no number."""
        number = self._parsed()
        return self._value if number is None else self._bounded(number)

    def set_value(self, value: float) -> None:
        """Show a number; it is brought into the bounds."""
        self._value = self._bounded(value)
        self._show()

    def set_bounds(self, minimum: float, maximum: float) -> None:
        """Change the bounds; the number is brought into them."""
        self.minimum, self.maximum = minimum, maximum
        self.set_value(self._value)

    def _bounded(self, value: float) -> float:
        value = min(max(value, self.minimum), self.maximum)
        return float(round(value)) if self.whole else value

    def _text(self) -> str:
        if self.none and self._value == self.minimum:
            return self.none
        number = numeral(self._value, ".0f") if self.whole else numeral(self._value, ".6g")
        return f"{number} {self.unit}".strip()

    def _show(self) -> None:
        self.lineEdit().setText(self._text())

    def _parsed(self) -> float | None:
        if self.none and self.lineEdit().text().strip() in (self.none, ""):
            return self.minimum
        text = self.lineEdit().text().removesuffix(self.unit).strip().replace(",", ".")
        try:
            number = float(text)
        except ValueError:
            return None
        return number if math.isfinite(number) else None

    @Slot()
    def _typed(self) -> None:
        number = self._parsed()
        if number is not None:
            self._take(number)
        # Six digits are shown, which may lie beyond a bound that has more.
        if number is None or not math.isclose(number, self._bounded(number), rel_tol=1e-5):
            self._refuse()
        self._show()

    def _refuse(self) -> None:
        """Say why what was typed does not stand there any more."""
        values = {"low": numeral(self.minimum, ".10g"), "high": numeral(self.maximum, ".10g")}
        whole, any_ = tr("A whole number from {low} to {high}", **values), tr("A number from {low} to {high}", **values)
        QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), whole if self.whole else any_, self)

    def _take(self, number: float) -> None:
        number = self._bounded(number)
        if number != self._value:
            self._value = number
            self._show()
            self.changed.emit(number)

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Let anything be typed; what is no number is put back when the field is left."""
        return (QValidator.State.Acceptable, text, position)

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        flag = QAbstractSpinBox.StepEnabledFlag
        can = flag.StepNone
        if self._value > self.minimum:
            can |= flag.StepDownEnabled
        if self._value < self.maximum:
            can |= flag.StepUpEnabled
        return can

    def stepBy(self, steps: int) -> None:
        """Step by ones where whole numbers are small, else by a tenth of the power of ten below it."""
        number = self._parsed()
        value = self._value if number is None else self._bounded(number)
        for _ in range(abs(steps)):
            value = self._bounded(_next(value, up=steps > 0, least=self._least()))
        self._take(value)

    def _least(self) -> float:
        if self.whole:
            return 1.0
        return self.minimum if self.minimum > 0 else min(0.001, self.maximum / 1000)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Step only where the person has put the cursor: the page scrolls over others."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


def _next(value: float, *, up: bool, least: float) -> float:
    """Next number of one leading digit more or less, at least `least` apart."""
    if value == 0:
        return least if up else -least
    power = math.floor(math.log10(abs(value)) + 1e-9)
    if not up and abs(value) <= 10.0**power * (1 + 1e-9):
        power -= 1  # down from 10: to 9, not to 0
    step = max(10.0**power, least)
    places = math.floor(value / step + (1e-9 if up else -1e-9))
    return round((places + 1) * step if up else math.ceil(value / step - 1e-9) * step - step, 12)


class NumberEdit(QWidget):
    """A slider and a field for the same number; the slider is logarithmic where the range is wide."""

    changed = Signal(float)  # by the person alone

    def __init__(self, minimum: float, maximum: float, *, whole: bool, typical: float, unit: str = "") -> None:
        super().__init__()
        self.field = NumberField(minimum, maximum, whole=whole, unit=unit)
        self.field.setFixedWidth(96)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, _PLACES)
        self.slider.setMinimumWidth(50)
        self.slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        # Where zero is in the range, the slider's first place is zero and the next a thousandth of the usual.
        self._low = minimum if minimum > 0 else (1.0 if whole else (abs(typical) or maximum / 100) / 1000)
        self._zero = minimum <= 0
        self._high = min(maximum, max(1000 * abs(typical), 10 * self._low)) if maximum > 1000 else maximum
        share = maximum <= 1 and abs(typical) >= 0.05 * maximum
        self._logarithmic = not share and self._high / self._low >= _LOGARITHMIC_FROM
        if not self._logarithmic:
            self._low, self._zero = minimum, False
        make.row((self.slider, 1), self.field, spacing=8, into=self)
        self.setFocusProxy(self.field)
        self.field.changed.connect(self._typed)
        self.slider.valueChanged.connect(self._slid)

    @property
    def value(self) -> float:
        """The number."""
        return self.field.value

    def set_value(self, value: float) -> None:
        """Show a number."""
        self.field.set_value(value)
        self._place_slider()

    def set_name(self, name: str) -> None:
        """Tell screen readers what it is."""
        self.field.setAccessibleName(name)
        self.slider.setAccessibleName(name)

    def _place_slider(self) -> None:
        with QSignalBlocker(self.slider):
            self.slider.setValue(self._place(self.field.value))

    def _place(self, value: float) -> int:
        if self._zero and value < self._low:
            return 0
        first = 1 if self._zero else 0
        low, high = self._low, self._high
        part = (
            math.log(max(value, low) / low) / math.log(high / low)
            if self._logarithmic
            else (value - low) / (high - low or 1)
        )
        return first + round(min(max(part, 0.0), 1.0) * (_PLACES - first))

    def _number(self, place: int) -> float:
        if self._zero and place == 0:
            return self.field.minimum
        first = 1 if self._zero else 0
        part, low, high = (place - first) / (_PLACES - first), self._low, self._high
        number = low * (high / low) ** part if self._logarithmic else low + part * (high - low)
        if self.field.whole:
            return float(round(number))
        if place == _PLACES:
            return high
        digits = 1 - math.floor(math.log10(abs(number))) if number else 1
        return round(number, digits)

    @Slot(float)
    def _typed(self, number: float) -> None:
        self._place_slider()
        self.changed.emit(number)

    @Slot(int)
    def _slid(self, place: int) -> None:
        number = self._number(place)
        if number != self.field.value:
            self.field.set_value(number)
            self.changed.emit(self.field.value)
