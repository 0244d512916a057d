"""People that lead to their pages: as links below each other, and a taste twin as a card."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QWidget

from mfgui.ui.kit import make
from mfgui.ui.text import tr


class TwinCard(QFrame):
    """Call `tell`; the name leads to the person, the last line to the film that divides."""

    person_chosen = Signal(int)
    film_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._user = -1
        self._divided = ""
        self._film: int | None = None
        self.hide()  # until there is somebody to tell of
        self.who = make.button("", self._choose_person, kind="link", hint=tr("Go to this person"))
        self.alike = make.muted(hint=tr("Cosine of both people's factors; 1 is the same direction"))
        self.agree, self.love = make.label(wrap=True), make.label(wrap=True)
        self.divides = make.button("", self._choose_film, kind="link", hint=tr("Select this film"))
        self.divides.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        make.column(
            make.row(self.who, make.STRETCH, self.alike),
            make.column(self.agree, self.love, margins=(6, 0, 0, 0), spacing=3),
            self.divides,
            margins=(10, 6),
            spacing=3,
            into=self,
        )

    def tell(self, who: str, cosine: float, user: int, film: int | None, words: tuple[str, str, str]) -> None:
        """Show somebody: name, likeness, codes of the person and of the film that divides, three lines."""
        self._user, self._film = user, film
        self.who.setText(who.replace("&", "&&"))
        self.alike.setText(tr("likeness {cosine:.2f}", cosine=cosine))
        self.agree.setText(words[0])
        self.love.setText(words[1])
        self._divided = words[2]
        self.divides.setToolTip(words[2])
        self._fit()
        self.divides.setEnabled(film is not None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """End a line that is too long in an ellipsis."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.divides.width() - 14
        shown = self.divides.fontMetrics().elidedText(self._divided, Qt.TextElideMode.ElideRight, room)
        self.divides.setText(shown.replace("&", "&&"))

    @Slot()
    def _choose_person(self) -> None:
        self.person_chosen.emit(self._user)

    @Slot()
    def _choose_film(self) -> None:
        if self._film is not None:
            self.film_chosen.emit(self._film)


class PeopleLinks(QWidget):
    """A line each; where there is nobody, a sentence."""

    chosen = Signal(int)  # carries the code of the person whose line was clicked

    def __init__(self) -> None:
        super().__init__()
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
