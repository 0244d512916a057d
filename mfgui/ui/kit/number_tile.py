"""One number in large type, and below it what it counts."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from mfgui.ui.kit import fonts, make

_LONGEST = 18  # letters of a word that is kept whole; a name of the data may have more


class NumberTile(QWidget):
    """Call `tell` with a number and its words; `size` is the number's, in multiples of plain text's."""

    def __init__(self, size: float = fonts.HEADLINE) -> None:
        super().__init__()
        self.number = make.scaled(make.label(), size, bold=True)
        self.words = make.muted(wrap=True)
        make.column(self.number, self.words, make.STRETCH, spacing=0, into=self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def tell(self, number: str, words: str, hint: str = "") -> None:
        """Show a number, with more to say on hover."""
        self.number.setText(number)
        self.words.setText(words)
        self.updateGeometry()  # now: whoever counts columns next asks how wide it is
        self.setToolTip(hint)
        self.setAccessibleName(f"{number} {words}")

    def minimumSizeHint(self) -> QSize:
        """Return room for the number, and for each of the words in one piece."""
        hint, metrics = super().minimumSizeHint(), self.words.fontMetrics()
        longest = max((metrics.horizontalAdvance(word[:_LONGEST]) for word in self.words.text().split()), default=0)
        return hint.expandedTo(QSize(longest, 0))
