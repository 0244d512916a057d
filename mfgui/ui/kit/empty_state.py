"""What stands where there is nothing to see yet: one sentence, and at most one button that changes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from mfgui.ui.kit import fonts, make
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

Action: TypeAlias = "tuple[str, Callable[[], object]]"
"""Words on the button, and what it does."""

_WIDEST = 340


class EmptyState(QWidget):
    """The sentence stands in the middle, the button below it.

    Attributes
    ----------
    message, button
        The parts; the button is hidden where there is nothing to offer.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._act: Callable[[], object] | None = None
        self.message = make.muted(wrap=True)
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        fonts.set_width(self.message, most=_WIDEST)
        self.button = make.button(tr("Start"), self._pressed, kind="primary")
        self.button.setObjectName("way out")
        self.button.hide()
        middle = make.row(make.STRETCH, (self.message, _WIDEST), make.STRETCH)
        centre = Qt.AlignmentFlag.AlignHCenter
        make.column(
            make.STRETCH, middle, (self.button, 0, centre), make.STRETCH, margins=(18, 0), spacing=12, into=self
        )

    def say(self, text: str, action: Action | None = None) -> None:
        """Show a sentence, and a button where something can be done."""
        self.message.setText(text)
        self.message.setVisible(bool(text))
        self.button.setVisible(action is not None)
        if action is not None:
            words, self._act = action
            self.button.setText(words)

    @Slot()
    def _pressed(self) -> None:
        if self._act is not None:
            self._act()
