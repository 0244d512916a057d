"""A small button that shows an icon in a colour of the theme, whatever the theme becomes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Slot
from PySide6.QtWidgets import QToolButton

from mfgui.ui.kit.icons import icon

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QMenu, QWidget

    from mfgui.ui.kit.theme import Theme


class IconButton(QToolButton):
    """Quiet where it cannot be pressed.

    Parameters
    ----------
    name
        Of the icon; also of the widget.
    label
        For screen readers, and the tooltip where there is no `hint`.
    tone
        The theme's colour, as `Colors` calls it.
    size
        Of the icon at 100 % text size, in pixels.
    menu
        Opens at once when pressed.
    """

    def __init__(
        self,
        theme: Theme,
        name: str,
        label: str,
        *,
        hint: str = "",
        tone: str = "text",
        size: int = 16,
        menu: QMenu | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._name, self._tone, self._size = theme, name, tone, size
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setToolTip(hint or label)
        if menu is not None:
            self.setMenu(menu)
            self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        theme.changed.connect(self._follow_theme)
        self._outdated = False
        self._restyle()

    def set_icon(self, name: str) -> None:
        """Show another icon."""
        self._name = name
        self._restyle()

    def changeEvent(self, event: QEvent) -> None:
        """Follow being enabled and disabled."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self._restyle()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the theme."""
        if self._outdated:
            self._restyle()
        super().showEvent(event)

    @Slot()
    def _follow_theme(self) -> None:
        """Draw the icon anew where it is seen; of hidden pages there are many, and each picture takes a moment."""
        self._outdated = not self.isVisible()
        if not self._outdated:
            self._restyle()

    def _restyle(self) -> None:
        self._outdated = False
        side = self._theme.px(self._size)
        self.setIconSize(QSize(side, side))
        self.setIcon(icon(self._name, getattr(self._theme.colors, self._tone if self.isEnabled() else "muted")))
