"""The guided tour: a strip below the pages with one sentence and one thing to do at each stop; left at any time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame

from mfgui.ui.kit import make
from mfgui.ui.kit.drawn import announce
from mfgui.ui.kit.icons import IconButton
from mfgui.ui.kit.theme import Theme
from mfgui.ui.stage.director import Director
from mfgui.ui.stage.scenes import Scene
from mfgui.ui.state.session import Session
from mfgui.ui.text import tr


class Tour(QFrame):
    """Leads to a page and selects what it is about; all else the person does, so that nothing happens by itself."""

    ended = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("tour")
        self.setProperty("keepsKeys", True)  # whoever goes on by Return goes on by Return
        self.setAccessibleName(tr("Guided tour"))
        self._stops: Sequence[Scene] = ()
        self._director = Director(session, self)
        self.at = 0  # the stop one is at, or was at when one left: there it goes on
        self.place = make.muted()
        self.sentence = make.label(wrap=True)
        self.todo = make.label(wrap=True, kind="title")
        self.missing = make.muted(wrap=True)
        self.back = make.button(tr("Back"), self._back)
        self.on = make.button(tr("Next"), self._on, kind="primary")  # ends the tour at its last stop
        self.leave = IconButton(theme, "close", tr("Leave the tour"), hint=tr("Leave; Help leads back here (Esc)"))
        self.leave.clicked.connect(self.end)
        words = make.column(self.sentence, self.todo, self.missing, spacing=3)
        make.row(
            (self.place, 0, Qt.AlignmentFlag.AlignTop),
            (words, 1),
            self.back,
            self.on,
            self.leave,
            margins=(16, 10, 10, 12),
            spacing=14,
            into=self,
        )
        self.hide()

    def begin(self, scenes: Sequence[Scene]) -> None:
        """Go to the stop where one was last; scenes without words for the tour are no stops."""
        self._stops = [scene for scene in scenes if scene.tour]
        if self._stops:
            if self.at >= len(self._stops):
                self.at = 0
            self.show()
            self._go(self.at)
            self.on.setFocus(Qt.FocusReason.OtherFocusReason)

    def resume(self, scenes: Sequence[Scene], at: int) -> None:
        """Say what there is at a stop, and leave the person where they are."""
        self._stops = [scene for scene in scenes if scene.tour]
        if at < len(self._stops):
            self._say(at)
            self.show()

    def _go(self, at: int) -> None:
        self._say(at)
        self._director.put_on(self._stops[at], act=False)
        self.missing.setText("  ".join(self._director.missing))
        self.missing.setVisible(bool(self._director.missing))

    def _say(self, at: int) -> None:
        self.at = at
        scene = self._stops[at]
        self.place.setText(tr("{k} / {n}", k=at + 1, n=len(self._stops)))
        self.sentence.setText(scene.tour)
        self.todo.setText(scene.todo)
        self.todo.setVisible(bool(scene.todo))
        announce(self, f"{scene.tour} {scene.todo}".strip())
        self.back.setEnabled(at > 0)
        self.on.setText(tr("Next") if at + 1 < len(self._stops) else tr("Done"))

    @Slot()
    def _on(self) -> None:
        if self.at + 1 < len(self._stops):
            self._go(self.at + 1)
        else:
            self.at = 0
            self.end()

    @Slot()
    def _back(self) -> None:
        if self.at > 0:
            self._go(self.at - 1)

    @Slot()
    def end(self) -> None:
        """Leave; everything stays as the person made it."""
        self.hide()
        self.ended.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        else:
            super().keyPressEvent(event)
