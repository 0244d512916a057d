"""Is it any good: what helps whoever learns from these ratings, and what does not, a line each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel, QWidget

from mfgui.ui.kit import make
from mfgui.ui.kit.icons import icon
from mfgui.ui.kit.theme import Theme
from mfgui.ui.text import tr

_ICON = 18
_PAD = 16


class Verdict(QWidget):
    """A card of checks: a tick before what is good, a sign of caution before what is not."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.checks: tuple[tuple[bool, str], ...] = ()  # what is shown: whether it is good, and the sentence
        make.as_panel(self, raised=True)
        self.title = make.scaled(make.title(tr("Is it any good?")), 1.08, bold=True)
        self._rows = make.grid(spacing=(10, 9))
        self._rows.setColumnStretch(1, 1)
        make.column(self.title, self._rows, make.STRETCH, margins=_PAD - 1, spacing=12, into=self)
        theme.follow(self, self._restyle)

    def show_checks(self, checks: Sequence[tuple[bool, str]]) -> None:
        """Show these."""
        self.checks = tuple(checks)
        make.clear(self._rows)
        for row, (good, sentence) in enumerate(self.checks):
            mark = make.label()
            mark.setAccessibleName(tr("good") if good else tr("caution"))
            self._rows.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
            self._rows.addWidget(make.label(sentence, wrap=True), row, 1)
        self._restyle()

    @Slot()
    def _restyle(self) -> None:
        """Draw the marks in the theme's colours, at its size of text."""
        colors, side = self._theme.colors, self._theme.px(_ICON)
        for row, (good, _sentence) in enumerate(self.checks):
            item = self._rows.itemAtPosition(row, 0)
            mark = item.widget() if item is not None else None
            if isinstance(mark, QLabel):
                name, color = ("good", colors.validation) if good else ("caution", colors.warning)
                mark.setPixmap(icon(name, color).pixmap(side, side))
