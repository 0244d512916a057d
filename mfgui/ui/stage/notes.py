"""The second screen of a presentation: notes, clock and the next scene."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QElapsedTimer, QLocale, Qt, QTime, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from mfgui.ui.kit import make
from mfgui.ui.stage.scenes import Scene
from mfgui.ui.text import tr


class NotesWindow(QWidget):
    """For whoever speaks; its keys are those of the stage."""

    forward = Signal()
    backward = Signal()
    swapped = Signal()
    left = Signal()
    key_pressed = Signal(object)  # a key; whoever understands it accepts the event

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("stage notes")
        self.setWindowTitle(tr("Notes – mfgui"))
        self._since = QElapsedTimer()
        self._planned = self._until = 0.0
        self.clock = make.scaled(make.label(), 2.0, bold=True)  # the time of day
        self.elapsed = make.scaled(make.label(), 2.0)  # how long it has taken
        self.plan = make.muted()
        self.now = make.scaled(make.label(wrap=True), 1.4, bold=True)  # the present sentence
        self.notes = make.scaled(make.label(wrap=True), 1.5)  # its notes
        self.notes.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.next = make.scaled(make.label(wrap=True), 1.3)  # the next sentence
        back = make.button(tr("Back"), self.backward)
        on = make.button(tr("Next"), self.forward, kind="primary")
        swap = make.button(tr("Swap screens"), self.swapped)
        end = make.button(tr("End"), self.left, hint=tr("Back to the window as it was (Esc)"))
        beside = make.card(
            make.column(make.title(tr("Next scene")), self.next, make.STRETCH, margins=(18, 14), spacing=8)
        )
        make.column(
            make.row(self.clock, make.STRETCH, make.column(self.elapsed, self.plan, spacing=0), spacing=12),
            self.now,
            (make.row((self.notes, 3), (beside, 2), spacing=20), 1),
            make.row(swap, make.STRETCH, end, back, on, spacing=8),
            margins=(28, 22),
            spacing=18,
            into=self,
        )
        self._tick = make.timer(self, self._tell_time, 1000, repeats=True)

    def begin(self, scenes: Sequence[Scene]) -> None:
        """Start the clock."""
        self._planned = sum(scene.minutes for scene in scenes)
        self._since.start()
        self._tick.start()
        self._tell_time()

    def show_scene(self, scenes: Sequence[Scene], at: int) -> None:
        """Show the notes of a scene and what comes next."""
        self.now.setText(scenes[at].sentence)
        self.notes.setText(scenes[at].notes)
        self.next.setText(scenes[at + 1].sentence if at + 1 < len(scenes) else tr("That was the last scene."))
        self._until = sum(scene.minutes for scene in scenes[: at + 1])
        self._tell_time()

    @Slot()
    def _tell_time(self) -> None:
        self.clock.setText(QLocale().toString(QTime.currentTime(), QLocale.FormatType.ShortFormat))
        seconds = self._since.elapsed() // 1000 if self._since.isValid() else 0
        self.elapsed.setText(f"{seconds // 60}:{seconds % 60:02d}")
        self.plan.setText(tr("this scene until {until:.0f} of {all:.0f} min", until=self._until, all=self._planned))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()
        self.key_pressed.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the notes ends nothing but the notes."""
        self._tick.stop()
        super().closeEvent(event)
