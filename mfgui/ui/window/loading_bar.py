"""A slim bar that tells what is being opened, how far it is, and lets the person cancel it."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from mfgui.ui.kit import make
from mfgui.ui.text import tr


class LoadingBar(QWidget):
    """Shown from `begin` to `end`."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._name = ""
        self.words = make.label()
        self.bar = make.progress_bar(tr("Progress of opening"))
        self.cancel = make.button(tr("Cancel"), self.cancelled)
        make.row(self.words, (self.bar, 1), self.cancel, margins=(14, 6), spacing=14, into=self)
        self.hide()

    @Slot(str)
    def begin(self, name: str) -> None:
        """Show that `name` is being opened."""
        self._name = name
        self.words.setText(tr("Opening {name}…", name=name))
        self.bar.setRange(0, 0)
        self.show()

    @Slot(str, float)
    def tell(self, words: str, fraction: float) -> None:
        """Show a stage and a fraction in [0, 1]; negative when it is not known."""
        self.words.setText(tr("Opening {name}: {stage}", name=self._name, stage=words[:1].lower() + words[1:]))
        self.bar.setRange(0, 0 if fraction < 0 else 1000)
        self.bar.setValue(round(1000 * max(0.0, fraction)))

    @Slot()
    def end(self) -> None:
        """Hide the bar."""
        self.hide()
