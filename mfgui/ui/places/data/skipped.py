"""The report of the lines that were left out while reading: how many, which, why; saved as CSV."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from mfgui.data.watch import SkipReport
from mfgui.storage.table_file import write_table
from mfgui.ui.kit import fonts, make
from mfgui.ui.kit.frame_model import FrameModel
from mfgui.ui.kit.frames import RIGHT, Column, Role, Roles, Row, columns_of
from mfgui.ui.kit.row_table import ROW_HEIGHT, RowTable
from mfgui.ui.kit.save_dialog import ask_table_file
from mfgui.ui.kit.theme import Theme
from mfgui.ui.places.data.words import skipped_words
from mfgui.ui.state.background import Background
from mfgui.ui.state.workspace import Workspace
from mfgui.ui.text import count, retold, tr

_ROWS = 8  # the table is this many rows high at most, and scrolls
_WIDEST_FILE = 200  # names of files take no more pixels than this


def skipped_columns() -> tuple[Column, ...]:
    """Columns of `SkippedLine`s; in the order of reading until the person sorts them."""
    whole: Roles = {Qt.ItemDataRole.ToolTipRole: _whole}
    shortened: Roles = {Role.TITLE: lambda row: retold(row["reason"]), Role.YEAR: lambda _row: ""}
    return (
        Column("file", tr("File"), lambda row: row["file"], roles=whole),
        Column("line", tr("Line"), lambda row: count(row["line"]), align=RIGHT, roles=whole),
        Column("reason", tr("Why it was skipped"), lambda row: retold(row["reason"]), roles={**whole, **shortened}),
    )


def _whole(row: Row) -> str:
    return tr("{file}, line {line}: {reason}", file=row["file"], line=count(row["line"]), reason=retold(row["reason"]))


class SkippedLines(QWidget):
    """Follows `show_report`; hidden while nothing was skipped."""

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self._workspace = workspace
        self._background = Background(workspace, self)
        self.words = make.label(wrap=True)
        self.save = make.button(tr("Save…"), self._save, hint=tr("Save file, line and reason of every line listed"))
        self.lines = FrameModel(skipped_columns(), self)
        self.table = RowTable(self.lines, theme)
        self.table.setAccessibleName(tr("Lines that were skipped"))
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(self.lines.column("file"), Qt.SortOrder.AscendingOrder)
        make.column(make.row((self.words, 1), (self.save, 0, Qt.AlignmentFlag.AlignTop)), self.table, into=self)

    def show_report(self, report: SkipReport) -> None:
        """Show these lines."""
        self.words.setText(skipped_words(report))
        self.setVisible(report.count > 0)
        self.lines.set_frame(columns_of(report.lines, "file", "line", "reason"))
        wide = fonts.advance
        files = max((wide(line.file) for line in report.lines), default=0)
        numbers = max((wide(count(line.line)) for line in report.lines), default=0)
        self.table.set_widths(min(max(files, 60), _WIDEST_FILE) + 18, max(numbers, 40) + 18, 0)
        header = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(header + ROW_HEIGHT * min(len(report.lines), _ROWS) + 2)

    @Slot()
    def _save(self) -> None:
        data = self._workspace.dataset
        if data is None:
            return
        file = ask_table_file(self, tr("Save the skipped lines"), tr("{name} – skipped lines", name=data.name))
        if file is None:
            return
        lines = columns_of(data.skipped.lines, "file", "line", "reason")
        self._background.ask(lambda _state: write_table(lines, file))
