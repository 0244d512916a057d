"""A row of small removable labels: what narrows a list at present."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from mfgui.ui.kit import make
from mfgui.ui.kit.icons import icon
from mfgui.ui.kit.theme import Theme
from mfgui.ui.kit.words import shortened
from mfgui.ui.text import tr

_LONGEST = 28


class Chips(QWidget):
    """Hidden while there are none."""

    removed = Signal(str)  # carries the key of the chip that somebody took away

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.buttons: dict[str, QToolButton] = {}
        self._flow = make.flow(into=self)
        self._cross = icon("close", theme.colors.muted)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)
        self.hide()

    def set_chips(self, chips: Mapping[str, str], hints: Mapping[str, str] = MappingProxyType({})) -> None:
        """Show these, words by key, with more to say on hover; those that stay keep the focus they have."""
        for key in [key for key in self.buttons if key not in chips]:
            button = self.buttons.pop(key)
            if button.hasFocus():
                self.focusNextChild()
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        for key, words in chips.items():
            button = self.buttons.get(key) or self._add(key)
            button.setText(shortened(words, _LONGEST))
            remove = tr("Remove: {words}", words=words)
            button.setToolTip("\n".join(filter(None, (hints.get(key, ""), remove))))
            button.setAccessibleName(tr("Remove: {words}", words=words))
        self.setVisible(bool(self.buttons))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As large as one chip: how high they are in all follows from the width."""
        return self._flow.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._flow.minimumSize()

    def _add(self, key: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("kind", "chip")
        button.setObjectName(key)
        button.setIconSize(QSize(10, 10))
        button.setIcon(self._cross)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross comes after the words
        button.clicked.connect(self._remove)
        self.buttons[key] = button
        self._flow.addWidget(button)
        return button

    @Slot()
    def _remove(self) -> None:
        button = self.sender()
        assert isinstance(button, QToolButton)
        self.removed.emit(button.objectName())

    @Slot()
    def _restyle(self) -> None:
        self._cross = icon("close", self._theme.colors.muted)
        for button in self.buttons.values():
            button.setIcon(self._cross)
