"""The best settings that a search has found, beside those it began with."""

from __future__ import annotations

import math
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from mfgui.ui.kit import fonts, make
from mfgui.ui.text import tr, value_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mfgui.evaluation.tuning import Trial
    from mfgui.factorization.settings import Setting, Settings, Value

_WIDTH = 300


class BestSettings(QWidget):
    """What was changed for the best, with a button to use it.

    Attributes
    ----------
    title, words
        The lowest error, and how it came about.
    use
        The button; who owns this connects and enables it.
    """

    def __init__(self) -> None:
        super().__init__()
        fonts.set_width(self, _WIDTH)
        self.title = make.title()
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.use = make.button(
            tr("Use these settings"), hint=tr("Train with them, as a normal run that every page shows")
        )
        make.column(self.title, (self.words, 1), self.use, into=self)

    def show_best(
        self, best: Trial | None, trials: Sequence[Trial], varied: Sequence[Setting], start: Settings
    ) -> None:
        """Tell of the best trial of all, and which of the settings that vary it changed from the start."""
        if best is None or not math.isfinite(best.rmse):
            self.title.setText(tr("No trial yet"))
            self.words.setText(tr("The best settings will stand here, with what was changed."))
            return
        self.title.setText(tr("Best so far: {rmse:.4f}", rmse=best.rmse))
        first = trials[0].rmse
        lines = [tr("Trial {n} of {all}, {e} epochs.", n=best.number, all=len(trials), e=best.epochs)]
        if best.number and math.isfinite(first):
            lines.append(tr("The preset alone came to {rmse:.4f}.", rmse=first))
        elif best.number == 0:
            lines.append(tr("These are the preset's own settings."))
        changed = [
            _row(setting, best.settings[setting.name], start[setting.name])
            for setting in varied
            if best.settings[setting.name] != start[setting.name]
        ]
        table = f"<table cellpadding='1'>{''.join(changed)}</table>" if changed else ""
        self.words.setText("<br>".join(lines) + table)


def _row(setting: Setting, value: Value, before: Value) -> str:
    now, was = f"<b>{escape(value_words(value))}</b>", escape(tr("(was {value})", value=value_words(before)))
    return f"<tr><td>{escape(tr(setting.label))}&nbsp;&nbsp;</td><td>{now}&nbsp;&nbsp;</td><td>{was}</td></tr>"
