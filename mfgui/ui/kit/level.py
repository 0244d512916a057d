"""Simple or Full: how much of the field's terms and settings the window shows, by one switch for all places."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QLabel, QWidget

from mfgui.ui.kit import make

if TYPE_CHECKING:
    from mfgui.ui.kit.make import Part

L = TypeVar("L", bound=QLabel)


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
    """Holds what only Full shows; what is inside comes and goes by itself as it would anywhere."""

    def __init__(self, *parts: Part, across: bool = False, spacing: int = 6) -> None:
        super().__init__()
        (make.row if across else make.column)(*parts, spacing=spacing, into=self)
        LEVEL.changed.connect(self._follow)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        self.setVisible(LEVEL.full)


def full_only(*parts: Part, across: bool = False, spacing: int = 6) -> QWidget:
    """Put parts below each other, or side by side, in a widget that only Full shows."""
    return FullOnly(*parts, across=across, spacing=spacing)


class Term(QObject):
    """Says something in plain words in Simple, the exact term one hover away, and by that term in Full."""

    def __init__(self, label: QLabel) -> None:
        super().__init__(label)
        self._label = label
        self._plain = self._exact = self._hint = ""
        LEVEL.changed.connect(self._follow)

    def say(self, plain: str, exact: str, hint: str = "") -> None:
        """Show these words; `hint` goes on where the pointer rests."""
        self._plain, self._exact, self._hint = plain, exact, hint
        self._follow()

    @Slot()
    def _follow(self) -> None:
        self._label.setText(self._exact if LEVEL.full else self._plain)
        other = self._plain if LEVEL.full else self._exact
        same = self._plain == self._exact
        self._label.setToolTip("\n".join(filter(None, ("" if same else other, self._hint))))


def say(label: L, plain: str, exact: str, hint: str = "") -> L:
    """Let a label speak plainly in Simple and exactly in Full; see `Term`."""
    term = label.findChild(Term)
    (term if isinstance(term, Term) else Term(label)).say(plain, exact, hint)
    return label
