"""Simple or Full: how much of the field's terms and settings the window shows, by one switch for all places."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from mfgui.ui.kit import make
from mfgui.ui.kit.make import Part


class Level(QObject):
    """Whether everything is shown; `LEVEL` is the window's, Full until the window reads what the person chose."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.full = True

    def set_full(self, full: bool) -> None:
        """Show everything, or what a newcomer needs."""
        if full != self.full:
            self.full = full
            self.changed.emit()


LEVEL = Level()


class FullOnly(QWidget):
    """Holds, below each other, what only Full shows; what is inside comes and goes by itself as it would anywhere."""

    def __init__(self, *parts: Part, spacing: int = 6) -> None:
        super().__init__()
        make.column(*parts, spacing=spacing, into=self)
        LEVEL.changed.connect(self._follow)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        self.setVisible(LEVEL.full)
