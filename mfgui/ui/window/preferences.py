"""The window's own memory: theme, size and place of things, kept between starts."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings

from mfgui.base import paths
from mfgui.ui.kit.fonts import SIZES
from mfgui.ui.kit.theme import ThemeChoice

_LAYOUT_VERSION = 1
"""Raise it when the window's state changes its meaning, so that an old one is not forced on it."""


class Preferences:
    """Reads and writes `window.ini` in the settings folder; a damaged file counts as empty."""

    def __init__(self) -> None:
        self._file = QSettings(str(paths.settings() / "window.ini"), QSettings.Format.IniFormat)

    @property
    def theme(self) -> ThemeChoice:
        """The theme that the person chose."""
        try:
            return ThemeChoice(self._file.value("theme", ThemeChoice.SYSTEM.value))
        except ValueError:
            return ThemeChoice.SYSTEM

    @theme.setter
    def theme(self, choice: ThemeChoice) -> None:
        self._file.setValue("theme", choice.value)

    @property
    def text_size(self) -> int:
        """Size of text in per cent that the person chose."""
        value = str(self._file.value("text_size", 100))
        return int(value) if value.isdecimal() and int(value) in SIZES else 100

    @text_size.setter
    def text_size(self, percent: int) -> None:
        self._file.setValue("text_size", percent)

    def layout(self, name: str) -> QByteArray:
        """Return a saved state, such as the geometry, empty when there is none."""
        value = self._file.value(f"layout{_LAYOUT_VERSION}/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def save_layout(self, name: str, state: QByteArray) -> None:
        """Keep a state."""
        self._file.setValue(f"layout{_LAYOUT_VERSION}/{name}", state)
