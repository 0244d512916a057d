"""One's own scenes: the file to edit, and a sentence for each mistake in it, looked for whenever it is saved."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QFileSystemWatcher, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from mfgui.base.errors import DataError
from mfgui.base.files import put_aside, write_text
from mfgui.ui.kit import make
from mfgui.ui.stage.scenes import own_file, read_file, shipped_file
from mfgui.ui.text import home_relative, plural, tr


class ScenesDialog(QDialog):
    """Makes the copy when it opens."""

    present_wanted = Signal()

    def __init__(self, pages: Collection[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scenes dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Scenes of the presentation"))
        self._pages = pages  # names of pages that a scene may show
        self._file = own_file()
        words = tr(
            "The scenes are a text file of your own, {file}. Change it with any editor; "
            "it is checked here whenever you save it.",
            file=home_relative(self._file),
        )
        self.verdict = make.title()  # one line
        self.mistakes = QPlainTextEdit()  # the sentences
        self.mistakes.setReadOnly(True)
        self.mistakes.setAccessibleName(tr("Mistakes in the scenes"))
        self.open_file = make.button(tr("Open in editor"), self._open, kind="primary")
        self.folder = make.button(tr("Show folder"), self._show_folder)
        self.reset = make.button(
            tr("Back to the scenes that came with mfgui"), self._reset, hint=tr("Yours are put aside, not deleted")
        )
        self.present = make.button(tr("Present"), self._present)
        done = make.button(tr("Close"), self.accept)
        make.column(
            make.label(words, wrap=True),
            self.verdict,
            (self.mistakes, 100),
            make.STRETCH,
            make.row(self.open_file, self.folder, self.reset, make.STRETCH, self.present, done, spacing=8),
            margins=18,
            spacing=12,
            into=self,
        )
        self.resize(820, 420)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._changed)
        self._watcher.directoryChanged.connect(self._changed)
        self._settle = make.timer(self, self.check, 120)
        self._copy()
        self.check()

    def _copy(self) -> None:
        if not self._file.exists():
            try:
                write_text(self._file, shipped_file().read_text("utf-8"))
            except (DataError, OSError) as wrong:
                self.verdict.setText(tr("The copy could not be written: {why}", why=wrong))

    @Slot()
    def _changed(self) -> None:
        self._settle.start()  # editors write a file anew in several steps

    @Slot()
    def check(self) -> None:
        """Read the file and tell what is wrong with it."""
        for path in (self._file, self._file.parent):
            if path.exists():
                self._watcher.addPath(str(path))
        if not self._file.exists():
            return
        script = read_file(self._file, self._pages)
        sentences = script.sentences()
        self.mistakes.setPlainText("\n".join(sentences))
        self.mistakes.setVisible(bool(sentences))
        n = len(script.scenes)
        good = plural(n, "1 scene is right", "{n} scenes are right")
        if sentences:
            wrong = plural(len(sentences), "1 mistake", "{n} mistakes")
            self.verdict.setText(tr("{wrong}; {good}.", wrong=wrong, good=good))
        else:
            self.verdict.setText(tr("{good}, no mistake.", good=good))
        self.present.setEnabled(n > 0)

    @Slot()
    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file)))

    @Slot()
    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file.parent)))

    @Slot()
    def _reset(self) -> None:
        if self._file.exists():
            put_aside(self._file)
        self._copy()
        self.check()

    @Slot()
    def _present(self) -> None:
        self.accept()
        self.present_wanted.emit()
