"""The menu entry that empties the cache of read data sets, and says how large that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMessageBox, QWidget

from mfgui.data import cache
from mfgui.ui.state.background import Background
from mfgui.ui.state.jobs import Failure
from mfgui.ui.text import file_size, tr

if TYPE_CHECKING:
    from mfgui.ui.state.jobs import JobState
    from mfgui.ui.state.workspace import Workspace


class CacheAction(QAction):
    """Call `measure` when its menu opens; it asks before it empties."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._background = Background(workspace, self)
        self._show_size(0)
        self.triggered.connect(self._ask)

    @Slot()
    def measure(self) -> None:
        """Have the size measured, off the GUI thread: a disk may be slow."""
        self._background.ask(lambda _state: cache.size(), self._show_size, of=())

    def _show_size(self, size: int) -> None:
        words = tr("Empty the &cache ({size})…", size=file_size(size)) if size else tr("The &cache is empty")
        self.setText(words)
        self.setEnabled(size > 0)

    @Slot()
    def _ask(self) -> None:
        box = QMessageBox(self._window)
        box.setWindowTitle(tr("Empty the cache"))
        box.setText(tr("Empty the cache of data sets read before?"))
        box.setInformativeText(
            tr(
                "Large data sets are kept there as they were read, to open at once the next time. "
                "Your own files, downloads and models stay."
            )
        )
        empty = box.addButton(tr("Empty"), QMessageBox.ButtonRole.AcceptRole)
        empty.clicked.connect(self._empty)
        box.setDefaultButton(empty)
        box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    @Slot()
    def _empty(self) -> None:
        # On the lane that opens data sets: none is opened from an entry while that is being removed.
        self._background.ask(_empty, self._emptied, lane=self._workspace.reading, of=())

    def _emptied(self, left: int) -> None:
        self._show_size(left)
        if left:  # on Windows a file that is open stays
            words = tr(
                "{size} of the cache stay while a data set is open from there; empty it again later",
                size=file_size(left),
            )
            self._workspace.problem.emit(Failure(words))


def _empty(_state: JobState) -> int:
    cache.empty()
    return cache.size()
