"""One number in large type, and below it what it counts."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget

from mfgui.ui.kit import make
from mfgui.ui.kit.row_table import tabular


class NumberTile(QWidget):
    """Call `tell` with a number and its words."""

    def __init__(self) -> None:
        super().__init__()
        self.number = make.label()
        large = tabular(self.number.font())
        large.setPointSizeF(large.pointSizeF() * 1.7)
        large.setBold(True)
        self.number.setFont(large)
        self.words = make.muted(wrap=True)
        make.column(self.number, self.words, make.STRETCH, spacing=0, into=self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def tell(self, number: str, words: str, hint: str = "") -> None:
        """Show a number, with more to say on hover."""
        self.number.setText(number)
        self.words.setText(words)
        self.setToolTip(hint)
        self.setAccessibleName(f"{number} {words}")
