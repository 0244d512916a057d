"""Short ways to make what panels consist of: labels, buttons, choices; rows, columns and cards of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeAlias, TypeVar

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, SignalInstance
from PySide6.QtGui import QAction, QKeySequence, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QMenu,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QSlider,
    QStackedWidget,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QVBoxLayout,
    QWidget,
)

from mfgui.ui.kit import fonts
from mfgui.ui.kit.flow_layout import FlowLayout
from mfgui.ui.text import tr

_SPARE = 2  # pixels left free: some fonts are drawn wider than they are measured
_RADIUS = 8
# Of a row or column: a widget or layout, with its stretch factor (and alignment) or without; pixels of empty room.
Part: TypeAlias = (
    "QWidget | QLayout | int | Stretch | tuple[QWidget | QLayout, int] | tuple[QWidget, int, Qt.AlignmentFlag]"
)
# Of all sides, across and along, or left, top, right, bottom; in pixels.
Margins: TypeAlias = "int | tuple[int, int] | tuple[int, int, int, int]"
Call: TypeAlias = "Callable[..., object] | SignalInstance"  # what a press, a choice or a tick calls
W = TypeVar("W", bound=QWidget)
B = TypeVar("B", bound=QBoxLayout)


class ElidingLabel(QLabel):
    """Shows as much of a text as there is room for; `text` returns all of it."""

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self._text = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)

    def text(self) -> str:
        """Return all of the text."""
        return self._text

    def setText(self, text: str) -> None:
        self._text = text
        self.setAccessibleName(text)
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def minimumSizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance("…"), metrics.height())

    def _elide(self) -> None:
        width = self.width() - _SPARE
        super().setText(self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, width))


class Choice(QComboBox):
    """A drop-down list whose answer ends in an ellipsis where there is no room for all of it."""

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Show as much of the answer as there is room for."""
        super().initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self).width()
        room -= 0 if option.currentIcon.isNull() else option.iconSize.width() + 2 * _SPARE
        if self.fontMetrics().horizontalAdvance(option.currentText) > room:  # widest answers have exactly their room
            option.currentText = self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)


class Fold(QPushButton):
    """Opens and closes what is below it; says as much of its words as there is room for, and all on hover."""

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        super().initStyleOption(option)
        option.text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width() - _SPARE)


class Pages(QStackedWidget):
    """Things behind each other; what screen readers hear of it is in `drawn`, which Qt asks for classes of ours."""


class Stretch(NamedTuple):
    """Empty room in a row or column that takes this share of what is left over."""

    factor: int = 1


STRETCH = Stretch()


def column(*parts: Part, margins: Margins = 0, spacing: int = 6, into: QWidget | None = None) -> QVBoxLayout:
    """Put parts below each other, as the layout of `into` if that is given."""
    return _filled(QVBoxLayout(into) if into is not None else QVBoxLayout(), parts, margins, spacing)


def row(*parts: Part, margins: Margins = 0, spacing: int = 6, into: QWidget | None = None) -> QHBoxLayout:
    """Put parts side by side, as the layout of `into` if that is given."""
    return _filled(QHBoxLayout(into) if into is not None else QHBoxLayout(), parts, margins, spacing)


def flow(*, spacing: int = 4, into: QWidget) -> FlowLayout:
    """Lay out a widget's contents like the words of a text: side by side, and on below where a line is full."""
    return FlowLayout(spacing, into)


def grid(*, margins: Margins = 0, spacing: int | tuple[int, int] = 6, into: QWidget | None = None) -> QGridLayout:
    """Make an empty grid; `spacing` is that of both directions, or between columns and between rows."""
    made = QGridLayout(into) if into is not None else QGridLayout()
    across, along = (spacing, spacing) if isinstance(spacing, int) else spacing
    made.setContentsMargins(*_four(margins))
    made.setHorizontalSpacing(across)
    made.setVerticalSpacing(along)
    return made


def holder(layout: QLayout) -> QWidget:
    """Make a widget that shows a layout and nothing of its own."""
    widget = QWidget()
    widget.setLayout(layout)
    return widget


def card(layout: QLayout) -> QFrame:
    """Make a framed card with a layout inside."""
    frame = QFrame()
    frame.setProperty("kind", "card")
    frame.setLayout(layout)
    return frame


class Surface(QObject):
    """Paints the surface and the border of a panel under what it holds, in the present palette.

    Not by the style sheet: who is styled there styles all that it holds anew with every change of colours, and a panel
    may hold hundreds of widgets.
    """

    def __init__(self, widget: QWidget, ground: QPalette.ColorRole) -> None:
        super().__init__(widget)
        widget.setContentsMargins(1, 1, 1, 1)
        widget.installEventFilter(self)
        self._widget, self._ground = widget, ground

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and watched is self._widget:
            palette = QApplication.palette()
            painter = QPainter(self._widget)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(palette.color(QPalette.ColorRole.Mid))
            painter.setBrush(palette.color(self._ground))
            painter.drawRoundedRect(QRectF(self._widget.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
            painter.end()
        return False


def as_panel(widget: W, *, raised: bool = False) -> W:
    """Give a widget the surface and the border of a panel, or of a card that lies on one."""
    Surface(widget, QPalette.ColorRole.Button if raised else QPalette.ColorRole.Base)
    return widget


def clear(layout: QLayout) -> None:
    """Take all widgets out of a layout, and delete them."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def label(text: str = "", kind: str = "", *, wrap: bool = False, hint: str = "", of: QWidget | None = None) -> QLabel:
    """Make a label of plain text, `of` a field; where it wraps, one endless word does not widen the panel."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setToolTip(hint)
    if kind:
        made.setProperty("kind", kind)
    if wrap:
        made.setWordWrap(True)
        made.setMinimumWidth(1)
    if of is not None:
        made.setBuddy(of)
    return made


def title(text: str = "", hint: str = "") -> QLabel:
    """Make the heading of a group."""
    return label(text, "title", hint=hint)


def muted(text: str = "", *, wrap: bool = False, hint: str = "") -> QLabel:
    """Make a label in the quiet colour."""
    return label(text, "muted", wrap=wrap, hint=hint)


def elided(text: str = "", kind: str = "", hint: str = "") -> ElidingLabel:
    """Make a label on one line that ends in an ellipsis instead of widening its panel."""
    made = ElidingLabel(text)
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    made.setToolTip(hint)
    if kind:
        made.setProperty("kind", kind)
    return made


def unmirrored(widget: QWidget) -> None:
    """Leave a widget that paints itself by coordinates as it is where people write from right to left."""
    widget.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def button(
    text: str = "", slot: Call | None = None, *, kind: str = "", hint: str = "", checkable: bool = False
) -> QPushButton:
    """Make a button; `kind` is "primary", "link" or another that the style sheet knows."""
    made = Fold(text) if kind == "fold" else QPushButton(text)
    made.setToolTip(hint)
    made.setCheckable(checkable)
    if kind:
        made.setProperty("kind", kind)
    made.setDefault(kind == "primary")  # Return presses it in a dialog, wherever the keys are
    if kind == "link":
        made.setCursor(Qt.CursorShape.PointingHandCursor)
    if slot is not None:
        made.clicked.connect(slot)
    return made


def choice(
    name: str,  # for screen readers
    answers: Iterable[tuple[str, object]] = (),  # words and value of each
    slot: Call | None = None,  # what a person's choice calls
    *,
    hint: str = "",
    letters: int = 0,  # so wide it is at least, however long its answers become; 0 for as wide as the first ones
) -> QComboBox:
    """Make a drop-down list."""
    made = named(Choice(), name, hint)
    for words, value in answers:
        made.addItem(words, value)
    if letters:
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.setMinimumContentsLength(letters)
    if slot is not None:
        made.activated.connect(slot)
    return made


def named(choices: QComboBox, name: str, hint: str = "") -> QComboBox:
    """Name a drop-down list for screen readers, and give it a hint.

    On Linux Qt takes the answer that is chosen for the name of the list, so the description begins with the name.
    """
    choices.setAccessibleName(name)
    choices.setAccessibleDescription(tr("{name}. {hint}", name=name, hint=hint) if hint else name)
    choices.setToolTip(hint)
    return choices


def check(text: str, slot: Call | None = None, *, hint: str = "", checked: bool = False) -> QCheckBox:
    """Make a check box; `slot` takes whether it is checked."""
    made = QCheckBox(text)
    made.setToolTip(hint)
    made.setChecked(checked)
    if slot is not None:
        made.toggled.connect(slot)
    return made


def entry(
    menu: QMenu,
    words: str,
    slot: Call | None = None,
    *,
    hint: str = "",
    keys: str = "",  # shown beside the words, for keys that something else answers to
    data: object = None,
    checked: bool | None = None,  # whether it has a tick; None for one that never has
) -> QAction:
    """Add an entry to a menu, its words plain text; grey without a slot."""
    made = menu.addAction(words.replace("&", "&&"))
    if keys:
        made.setText(f"{made.text()}\t{QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)}")
    made.setToolTip(hint)
    made.setData(data)
    if checked is not None:
        made.setCheckable(True)
        made.setChecked(checked)
    if slot is not None:
        made.triggered.connect(slot)
    made.setEnabled(slot is not None)
    return made


def slider(name: str, low: int, high: int, *, page: int = 1, ticks: bool = False) -> QSlider:
    """Make a horizontal slider; `page` is the step of the Page keys."""
    made = QSlider(Qt.Orientation.Horizontal)
    made.setAccessibleName(name)
    made.setRange(low, high)
    made.setPageStep(page)
    if ticks:
        made.setTickPosition(QSlider.TickPosition.TicksBelow)
    return made


def progress_bar(name: str) -> QProgressBar:
    """Make a bar without words, empty at 0 and full at 1000; `name` is its accessible name."""
    made = QProgressBar()
    made.setTextVisible(False)
    made.setRange(0, 1000)
    made.setAccessibleName(name)
    return made


def timer(owner: QObject, slot: Call, milliseconds: int = 0, *, repeats: bool = False) -> QTimer:
    """Make a timer that calls `slot` after so long, once for each start unless it repeats."""
    made = QTimer(owner)
    made.setSingleShot(not repeats)
    made.setInterval(milliseconds)
    made.timeout.connect(slot)
    return made


def reserved(widget: W) -> W:
    """Let a widget keep its room while it is hidden, so that what stands around it does not jump."""
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    widget.setSizePolicy(policy)
    return widget


def scaled(widget: W, factor: float, *, bold: bool = False) -> W:
    """Give a widget's text another size, in multiples of plain text's, whatever size is chosen for that."""
    fonts.set_scale(widget, factor, bold=bold)
    return widget


def _four(margins: Margins) -> tuple[int, int, int, int]:
    if isinstance(margins, int):
        return margins, margins, margins, margins
    if len(margins) == 2:
        return margins[0], margins[1], margins[0], margins[1]
    return margins


def _filled(layout: B, parts: tuple[Part, ...], margins: Margins, spacing: int) -> B:
    layout.setContentsMargins(*_four(margins))
    layout.setSpacing(spacing)
    fill(layout, *parts)
    return layout


def fill(layout: QBoxLayout, *parts: Part) -> None:
    """Put further parts at the end of a row or column."""
    for part in parts:
        if isinstance(part, int):
            layout.addSpacing(part)
        elif isinstance(part, Stretch):
            layout.addStretch(part.factor)
        else:
            item, factor, *alignment = part if isinstance(part, tuple) else (part, 0)
            if isinstance(item, QLayout):
                layout.addLayout(item, factor)
            else:
                layout.addWidget(item, factor, *alignment)
