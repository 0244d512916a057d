"""People as links below each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from mfgui.ui.kit import make
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from collections.abc import Sequence


class PeopleLinks(QWidget):
    """A line each; where there is nobody, a sentence."""

    chosen = Signal(int)
    """Carries the code of the person whose line was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[QPushButton] = []
        self._users: dict[QPushButton, int] = {}
        self._nobody = make.muted(wrap=True)
        self._column = make.column(self._nobody, spacing=0, into=self)

    def show_people(self, people: Sequence[tuple[int, str]], nobody: str) -> None:
        """Show these, codes and words; `nobody` is shown where there are none."""
        while len(self.buttons) < len(people):
            button = make.button(kind="link")
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            button.clicked.connect(self._choose)
            self.buttons.append(button)
            self._column.addWidget(button)
        for button, (user, words) in zip(self.buttons, people, strict=False):
            button.setText(words.replace("&", "&&"))
            button.setToolTip(tr("{person}\nGo to this person", person=words))
            self._users[button] = user
        for place, button in enumerate(self.buttons):
            button.setVisible(place < len(people))
        self._nobody.setText(nobody)
        self._nobody.setVisible(not people)

    @property
    def users(self) -> list[int]:
        """Codes of the people shown, from above."""
        return [self._users[button] for button in self.buttons if not button.isHidden()]

    @Slot()
    def _choose(self) -> None:
        button = self.sender()
        assert isinstance(button, QPushButton)
        self.chosen.emit(self._users[button])
