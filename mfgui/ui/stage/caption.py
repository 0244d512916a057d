"""The sentence of a scene, large enough for the last row; a tap at its right goes on, at its left goes back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy

from mfgui.ui.kit import make
from mfgui.ui.kit.drawn import announce
from mfgui.ui.kit.theme import Theme
from mfgui.ui.text import tr

# Height of the sentence's letters as a share of the screen's: two lines of it are tried, then smaller.
_LARGEST, _SMALLEST = 1 / 22, 1 / 34
_STATUS = 1 / 48
_SWIPE = 60  # pixels that a finger goes along before it is no tap


class Caption(QFrame):
    """At the top, so that nobody's head is before it."""

    forward = Signal()
    backward = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("caption")
        self._theme = theme
        self._pressed: QPointF | None = None
        self._screen_height = 1080
        self.sentence = make.label(wrap=True)  # what is read
        self.sentence.setObjectName("caption sentence")
        self.status = make.muted(wrap=True)  # what is missing, or how far one is
        self.status.setObjectName("caption status")
        self.place = make.muted()  # "2 / 7"
        for label in (self.sentence, self.status, self.place):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        words = make.column(self.sentence, self.status, spacing=4)
        make.row((words, 1), (self.place, 0, Qt.AlignmentFlag.AlignBottom), margins=(28, 14), spacing=20, into=self)
        self.setToolTip(tr("Right: the next scene. Left: the one before."))
        theme.changed.connect(self._fit)
        self._later = make.timer(self, self._fit)
        self.hide()

    def set_screen_height(self, height: int) -> None:
        """Fit the letters to a screen of this height in pixels."""
        self._screen_height = height
        self._fit()

    def say(self, sentence: str, place: str) -> None:
        """Show a scene's sentence and which of how many it is."""
        self.sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self.place.setText(place)
        announce(self, sentence)
        self._fit()

    def tell(self, status: str) -> None:
        """Show a smaller line below the sentence; "" for none."""
        self.status.setText(status)
        self.status.setVisible(bool(status))
        self.setAccessibleDescription(status)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        """Take the largest letters at which the sentence has two lines."""
        height, width = self._screen_height, max(200, self.width() - 2 * 28 - 20 - self.place.sizeHint().width())
        largest, smallest = round(height * _LARGEST), round(height * _SMALLEST)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        for size in range(largest, smallest - 1, -1):
            font.setPixelSize(size)
            metrics = QFontMetrics(font)
            room = QRect(0, 0, width, 10_000)
            flags = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignLeft.value
            if metrics.boundingRect(room, flags, self.sentence.text()).height() <= 2 * metrics.lineSpacing() + 2:
                break
        _set_font(self.sentence, font)
        small = QFont(self.font())
        small.setPixelSize(max(16, round(height * _STATUS)))
        _set_font(self.status, small)
        _set_font(self.place, small)
        needed = self.sentence.heightForWidth(width) + (
            self.status.heightForWidth(width) + 4 if self.status.isVisibleTo(self) else 0
        )
        self.setFixedHeight(needed + 28)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit the letters again after a style sheet has been put on: it takes their size away."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange} and hasattr(self, "_later"):
            self._later.start()

    def sizeHint(self) -> QSize:
        return QSize(400, self.minimumHeight())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Step: a swipe leftwards or a tap at the right goes on, the other way goes back."""
        if self._pressed is None:
            return
        along = event.position().x() - self._pressed.x()
        self._pressed = None
        back = along > 0 if abs(along) > _SWIPE else event.position().x() < self.width() / 3
        (self.backward if back else self.forward).emit()


def _set_font(label: QLabel, font: QFont) -> None:
    if label.font() != font:
        label.setFont(font)
