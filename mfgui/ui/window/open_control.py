"""What the window does to open something: asks for a folder, file or model, lists what was open, asks about columns."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog

from mfgui.storage.opened_model import SUFFIX
from mfgui.ui.kit.columns_dialog import ColumnsDialog
from mfgui.ui.text import tr
from mfgui.ui.window.model_dialog import ModelDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu, QWidget

    from mfgui.data.tables.options import TableOptions
    from mfgui.ui.kit.theme import Theme
    from mfgui.ui.state.columns_question import ColumnsQuestion
    from mfgui.ui.state.session import Session


class OpenControl(QObject):
    """Asks in dialogs over the window; the session opens."""

    def __init__(self, window: QWidget, session: Session, theme: Theme) -> None:
        super().__init__(window)
        self._window, self._session, self._theme = window, session, theme
        self._recent: QMenu | None = None
        session.columns_wanted.connect(self._ask_columns)

    def slots(self) -> dict[str, Callable[..., object]]:
        """What the commands do."""
        return {
            "open folder": self.ask_folder,
            "open zip": self.ask_zip,
            "open model": self._ask_model,
            "demo": self._open_demo,
        }

    @Slot()
    def ask_folder(self) -> None:
        """Ask for a folder and open it."""
        chosen = QFileDialog.getExistingDirectory(self._window, tr("Open a MovieLens folder"))
        if chosen:
            self._session.open(Path(chosen))

    @Slot()
    def ask_zip(self) -> None:
        """Ask for a zip or a table and open it."""
        chosen, _ = QFileDialog.getOpenFileName(
            self._window,
            tr("Open a MovieLens zip, or a table of ratings"),
            filter=tr("MovieLens zips and rating tables (*.zip *.csv *.tsv *.tab);;All files (*)"),
        )
        if chosen:
            self._session.open(Path(chosen))

    @Slot()
    def _ask_model(self) -> None:
        """Ask for a model, of ours or from elsewhere, and open it."""
        dialog = ModelDialog(self._window)
        dialog.accepted.connect(self._model_chosen)
        dialog.open()

    @Slot()
    def _model_chosen(self) -> None:
        dialog = self.sender()
        assert isinstance(dialog, ModelDialog)
        wanted = dialog.wanted
        if wanted.path.suffix.lower() == SUFFIX:
            self._session.open(wanted.path)
        else:
            self._session.open_foreign(wanted)

    @Slot()
    def _open_demo(self) -> None:
        """Open the demo."""
        self._session.open_demo()

    # What was open

    def keep_recent(self, menu: QMenu) -> None:
        """Fill a menu with what was open whenever it is shown."""
        self._recent = menu
        menu.aboutToShow.connect(self._fill_recent)

    @Slot()
    def _fill_recent(self) -> None:
        menu = self._recent
        assert menu is not None
        menu.clear()
        for folder in self._session.recent.all():
            action = menu.addAction(folder.name.replace("&", "&&"))
            action.setToolTip(str(folder))
            action.setData(str(folder))
            action.triggered.connect(self._open_recent)
        if menu.isEmpty():
            menu.addAction(tr("Nothing yet")).setEnabled(False)

    @Slot()
    def _open_recent(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self._session.open(Path(action.data()))

    # Columns

    @Slot(object)
    def _ask_columns(self, question: ColumnsQuestion) -> None:
        for earlier in self._window.findChildren(ColumnsDialog):
            earlier.close()
        dialog = ColumnsDialog(question, self._theme, self._window)
        dialog.accepted.connect(self._columns_chosen)
        dialog.preview_wanted.connect(self._look_again)
        dialog.open()

    @Slot(object)
    def _look_again(self, options: TableOptions) -> None:
        dialog = self.sender()
        assert isinstance(dialog, ColumnsDialog)
        self._session.ask_about(dialog.question.path, options)

    @Slot()
    def _columns_chosen(self) -> None:
        dialog = self.sender()
        assert isinstance(dialog, ColumnsDialog)
        self._session.open(dialog.question.path, columns=dialog.answer)
