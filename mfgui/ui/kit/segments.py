"""A tray of buttons of which one is chosen: a choice with all its answers in sight."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QWidget

from mfgui.ui.kit import make
from mfgui.ui.text import tr


class Segments(QWidget):
    """Choose one of a few. Arrow keys go from one to the next; names are for programs, titles for people."""

    chosen = Signal(str)  # by the person alone; carries the name. Also when the one that is chosen is clicked again.

    def __init__(self, label: str) -> None:
        super().__init__()
        self.setAccessibleName(label)
        self._label = label
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._clicked)
        self.buttons: dict[str, QPushButton] = {}
        self._row = make.row(spacing=0, margins=1, into=self)
        self.setProperty("kind", "tray")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def offer(self, answers: Sequence[tuple[str, str, str]]) -> None:
        """Offer answers: name, title and hint of each."""
        if [(name, title) for name, title, _ in answers] == [(n, b.text()) for n, b in self.buttons.items()]:
            return
        for button in self.buttons.values():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = {}
        for name, title, hint in answers:
            button = make.button(title, hint=hint, checkable=True)
            button.setAutoExclusive(True)  # so that it is a radio button to screen readers
            button.setAccessibleName(tr("{group}: {title}", group=self._label, title=title))
            button.setProperty("kind", "segment")
            button.installEventFilter(self)
            self._group.addButton(button)
            self._row.addWidget(button)
            self.buttons[name] = button

    def choose(self, name: str) -> None:
        """Show one as chosen; none for a name that is not offered."""
        self._group.setExclusive(False)
        for other, button in self.buttons.items():
            button.setChecked(other == name)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if other == name else Qt.FocusPolicy.ClickFocus)
        self._group.setExclusive(True)
        if name not in self.buttons and self.buttons:
            next(iter(self.buttons.values())).setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def current(self) -> str:
        """Name of the one that is chosen, "" for none."""
        return next((name for name, button in self.buttons.items() if button.isChecked()), "")

    @Slot(object)
    def _clicked(self, clicked: QPushButton) -> None:
        name = next(name for name, button in self.buttons.items() if button is clicked)
        self.choose(name)
        self.chosen.emit(name)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Go to the next or previous one by arrows."""
        if event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
            buttons = [button for button in self.buttons.values() if button.isEnabled()]
            if step and watched in buttons:
                goal = buttons[(buttons.index(watched) + step) % len(buttons)]
                goal.setFocus(Qt.FocusReason.TabFocusReason)
                goal.click()
                return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]
