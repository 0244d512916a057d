"""One taste twin: who, how alike, where both agree, and the film that divides them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from mfgui.ui.kit import make
from mfgui.ui.text import tr


class TwinCard(QFrame):
    """Call `tell`; the name leads to the person, the last line to the film that divides."""

    person_chosen = Signal(int)
    film_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._user = -1
        self._film: int | None = None
        self.who = _link(tr("Go to this person"))
        self.alike = make.muted(hint=tr("Cosine of both people's factors; 1 is the same direction"))
        self.agree, self.love = QLabel(), QLabel()
        for label in (self.agree, self.love):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.divides = _link(tr("Select this film"))
        self.divides.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 6)
        column.setSpacing(3)
        column.addLayout(make.row(self.who, make.STRETCH, self.alike))
        for label in (self.agree, self.love):
            label.setContentsMargins(6, 0, 0, 0)
            column.addWidget(label)
        column.addWidget(self.divides)
        self.who.clicked.connect(self._choose_person)
        self.divides.clicked.connect(self._choose_film)

    def tell(self, who: str, cosine: float, user: int, film: int | None, words: tuple[str, str, str]) -> None:
        """Show somebody: name, likeness, codes of the person and of the film that divides, three lines."""
        self._user, self._film = user, film
        self.who.setText(who.replace("&", "&&"))
        self.alike.setText(tr("likeness {cosine:.2f}", cosine=cosine))
        self.agree.setText(words[0])
        self.love.setText(words[1])
        self.divides.setText(words[2].replace("&", "&&"))
        self.divides.setEnabled(film is not None)

    @Slot()
    def _choose_person(self) -> None:
        self.person_chosen.emit(self._user)

    @Slot()
    def _choose_film(self) -> None:
        if self._film is not None:
            self.film_chosen.emit(self._film)


def _link(hint: str) -> QPushButton:
    button = make.button(kind="link", hint=hint)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button
