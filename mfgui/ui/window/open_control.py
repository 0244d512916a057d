"""What the window does to open something: asks for a folder, file or model, lists what was open, asks about columns."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QGridLayout, QLineEdit, QMenu, QPushButton, QWidget

from mfgui.base.files import exists
from mfgui.data.tables.options import TableOptions
from mfgui.storage.foreign.reading import ForeignModel
from mfgui.storage.foreign.tables import spark_folder
from mfgui.storage.opened_model import SUFFIX
from mfgui.ui.kit import make
from mfgui.ui.kit.columns_dialog import ColumnsDialog
from mfgui.ui.kit.theme import Theme
from mfgui.ui.state.columns_question import ColumnsQuestion
from mfgui.ui.state.session import Session
from mfgui.ui.text import tr

_WIDEST = 640  # pixels of a field at most, however long its hint


class ModelDialog(QDialog):
    """Asks for a model and, where it is from elsewhere, for what belongs beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Open a model"))
        # The lines for paths by their names: "model", "items", "titles", "data", "item_ids", "user_ids".
        self.places: dict[str, QLineEdit] = {}
        self._rows: dict[str, list[QWidget]] = {}
        grid = make.grid(spacing=8)
        self._add(grid, "model", tr("Model"), tr("A model file of mfgui, an npz, LIBMF's text, or a table of vectors"))
        folder = make.button(tr("Folder…"), self._choose_folder, hint=tr("A model that Spark's ALS saved"))
        folder.setObjectName("model folder")
        folder.setAutoDefault(False)
        grid.addWidget(folder, 0, 3)
        self._add(grid, "items", tr("Items"), tr("Of two tables of vectors, the one of films or items"))
        self._add(grid, "titles", tr("Titles"), tr("A table that names the items, by the model's ids"))
        self._add(grid, "data", tr("Ratings"), tr("Those that it learnt from, if they are here"))
        self._add(grid, "item_ids", tr("Item ids"), tr("For a model without ids: a file with one a line, in its order"))
        self._add(grid, "user_ids", tr("People's ids"), tr("The same of its people"))
        # What its scores are.
        self.kind = make.choice(
            tr("What its scores are"),
            (
                (tr("found out"), ""),
                (tr("predicted ratings"), "ratings"),
                (tr("how likely somebody is to choose it"), "interest"),
            ),
        )
        scores = make.label(tr("Scores"))
        grid.addWidget(scores, len(self.places), 0)
        grid.addWidget(self.kind, len(self.places), 1, 1, 2)
        self._rows["kind"] = [scores, self.kind]
        cancel = make.button(tr("Cancel"), self.reject)
        self.open_it = make.button(tr("Open"), self.accept, kind="primary")
        buttons = make.row(make.STRETCH, cancel, self.open_it, spacing=8)
        note = make.muted(tr("All but the model may be left empty. No pickle is ever opened."), wrap=True)
        make.column(grid, note, buttons, margins=16, spacing=12, into=self)
        lines = tuple(self.places.values())
        widest = max(line.fontMetrics().horizontalAdvance(line.placeholderText()) for line in lines) + 24
        lines[0].setMinimumWidth(min(widest, _WIDEST))  # hints are whole, in any language
        self._changed()

    @property
    def wanted(self) -> ForeignModel:
        """What was chosen."""

        def place(name: str) -> Path | None:
            return Path(text) if (text := self._text(name)) else None

        return ForeignModel(
            path=place("model") or Path(),
            items=place("items"),
            titles=place("titles"),
            data=place("data"),
            item_ids=place("item_ids"),
            user_ids=place("user_ids"),
            kind=str(self.kind.currentData()),
        )

    def _add(self, grid: QGridLayout, name: str, title: str, hint: str) -> None:
        row = len(self.places)
        label, line, button = make.label(title), QLineEdit(), QPushButton(tr("File…"))
        line.setObjectName(f"model {name}")
        line.setPlaceholderText(hint)
        line.setToolTip(hint)
        line.setAccessibleName(title)
        button.setAccessibleName(tr("Choose: {what}", what=title))
        button.setProperty("place", name)
        button.setAutoDefault(False)
        button.clicked.connect(self._choose_file)
        line.textChanged.connect(self._changed)
        self.places[name] = line
        self._rows[name] = [label, line, button]
        for column, widget in enumerate((label, line, button)):
            grid.addWidget(widget, row, column)

    def _text(self, name: str) -> str:
        return self.places[name].text().strip()

    @Slot()
    def _changed(self) -> None:
        """Only a path that is there can be opened; a file of ours needs nothing beside it."""
        text = self._text("model")
        ours = text.lower().endswith(SUFFIX)
        for name, widgets in self._rows.items():
            for widget in widgets:
                widget.setEnabled(name == "model" or not ours)
        self.open_it.setEnabled(bool(text) and exists(Path(text)))

    @Slot()
    def _choose_file(self) -> None:
        name = self.sender().property("place")
        filters = tr("Models and tables (*.mfgui *.npz *.npy *.txt *.csv *.tsv *.parquet *.model);;All files (*)")
        chosen, _ = QFileDialog.getOpenFileName(self, tr("Choose a file"), filter=filters)
        if chosen:
            self.places[name].setText(chosen)

    @Slot()
    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("Choose a model's folder"))
        if chosen:
            # Also from within: its metadata or factors.
            found = Path(chosen)
            self.places["model"].setText(str(found.parent if spark_folder(found.parent) else found))


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
            make.entry(menu, folder.name, partial(self._session.open, folder), hint=str(folder), data=str(folder))
        if menu.isEmpty():
            make.entry(menu, tr("Nothing yet"))

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
