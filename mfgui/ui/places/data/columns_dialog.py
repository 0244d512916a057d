"""The question which column of somebody's own table is which, with the first lines to see."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QFrame,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from mfgui.data.tables.columns import ColumnMap
from mfgui.ui.kit import make
from mfgui.ui.text import as_sentence, tr

if TYPE_CHECKING:
    from mfgui.ui.kit.theme import Theme
    from mfgui.ui.state.columns_question import ColumnsQuestion

NEEDED: Final = ("user", "film", "rating")
_WIDEST_COLUMN = 220


class ColumnsDialog(QDialog):
    """Choose a column for person, item, rating, and if there are any for time and title; `answer` tells them.

    Attributes
    ----------
    combos
        The choices by role: user, film, rating, time, title. Each holds names of columns.
    table
        The first lines; the columns that are chosen stand out, and say as what.
    """

    def __init__(self, question: ColumnsQuestion, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Open {name}", name=question.path.name))
        self.question = question
        self._theme = theme
        self._titles = {
            "user": tr("Person"),
            "film": tr("Item"),
            "rating": tr("Rating"),
            "time": tr("Time"),
            "title": tr("Title"),
        }
        headline = make.label(tr("Which column is which?"))
        make.scaled(headline, 1.4, bold=True)
        self.why = make.label(self._why(), wrap=True)
        self.why.setProperty("kind", "warning" if question.why else "muted")

        choices = make.grid(spacing=(12, 4))
        self.combos: dict[str, QComboBox] = {}
        for place, (role, title, hint) in enumerate(
            (
                ("user", tr("&Person"), tr("who rated")),
                ("film", tr("&Item"), tr("what was rated")),
                ("rating", tr("&Rating"), tr("how much it was liked")),
                ("time", tr("&Time"), tr("if there is one")),
                ("title", tr("Tit&le"), tr("if there is one")),
            )
        ):
            combo = self._combo(role)
            combo.setAccessibleName(self._titles[role])
            combo.setAccessibleDescription(hint)
            label = make.title(title)
            label.setBuddy(combo)
            said = make.muted(hint)
            for row, widget in enumerate((label, combo, said)):
                choices.addWidget(widget, row, place)
            choices.setColumnStretch(place, 1)
            self.combos[role] = combo
        self._cells: list[list[QTableWidgetItem]] = []  # of each column, its name first
        self.table = self._make_table()
        self.trouble = make.muted()
        self.cancel = make.button(tr("Cancel"), self.reject)
        self.open_it = make.button(tr("Open"), kind="primary")
        self.open_it.setDefault(True)
        self.open_it.clicked.connect(self.accept)

        card = make.as_panel(QWidget())
        make.column(self.table, margins=(6, 4, 6, 6), into=card)
        make.column(
            headline,
            self.why,
            4,
            choices,
            4,
            card,
            make.STRETCH,
            make.row((self.trouble, 1), self.cancel, self.open_it, spacing=8),
            margins=(22, 18),
            spacing=10,
            into=self,
        )
        for combo in self.combos.values():
            combo.currentIndexChanged.connect(self._show)
        theme.changed.connect(self._show)
        self._show()
        self.resize(max(720, self.minimumSizeHint().width()), self.sizeHint().height())

    @property
    def answer(self) -> ColumnMap:
        """What is chosen; "" for a column that is not to be read."""
        return ColumnMap(**{role: combo.currentData() for role, combo in self.combos.items()})

    def _why(self) -> str:
        question = self.question
        if question.why:
            return as_sentence(question.why)
        file = question.path.name
        if all(getattr(question.chosen, role) for role in NEEDED):
            return tr("Choose what is to be read of {file}.", file=file)
        return tr("The first line of {file} does not say it clearly; please choose.", file=file)

    def _combo(self, role: str) -> QComboBox:
        combo = QComboBox()
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(8)
        combo.addItem(tr("Choose…") if role in NEEDED else tr("None"), "")
        for name in dict.fromkeys(self.question.preview.names):
            if name:
                combo.addItem(name, name)
        combo.setCurrentIndex(max(0, combo.findData(getattr(self.question.chosen, role) or "")))
        return combo

    def _make_table(self) -> QTableWidget:
        preview = self.question.preview
        table = QTableWidget(len(preview.rows), len(preview.names))
        table.setAccessibleName(tr("The first lines of {file}", file=self.question.path.name))
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setCornerButtonEnabled(False)
        table.setTabKeyNavigation(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(26)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        for column in range(len(preview.names)):
            cells = [QTableWidgetItem(), *(QTableWidgetItem(fields[column]) for fields in preview.rows)]
            table.setHorizontalHeaderItem(column, cells[0])
            for row, cell in enumerate(cells[1:]):
                cell.setToolTip(cell.text())
                table.setItem(row, column, cell)
            self._cells.append(cells)
        return table

    @Slot()
    def _show(self) -> None:
        """Show what is chosen in the table, and whether it can be opened so."""
        colors, names = self._theme.colors, self.question.preview.names
        roles = {combo.currentData(): role for role, combo in self.combos.items() if combo.currentData()}
        for column, name in enumerate(names):
            role = roles.get(name) if names.index(name) == column else None
            said = self._titles[role] if role else tr("not read")
            header, *cells = self._cells[column]
            header.setText(f"{name}\n{said}")
            for cell in cells:
                cell.setForeground(QColor(colors.text if role else colors.muted))
        self._size_table()
        chosen = [combo.currentData() for combo in self.combos.values() if combo.currentData()]
        missing = [self._titles[role] for role in NEEDED if not self.combos[role].currentData()]
        if missing:
            self.trouble.setText(tr("Still to choose: {roles}", roles=", ".join(missing)))
        elif len(set(chosen)) < len(chosen):
            self.trouble.setText(tr("Choose each column once."))
        else:
            self.trouble.setText("")
        self.open_it.setEnabled(not self.trouble.text())

    def _size_table(self) -> None:
        table = self.table
        header = table.horizontalHeader()
        table.resizeColumnsToContents()
        for column in range(table.columnCount()):
            table.setColumnWidth(column, min(max(table.columnWidth(column) + 14, 80), _WIDEST_COLUMN))
        fits = sum(table.columnWidth(column) for column in range(table.columnCount())) < 660
        header.setStretchLastSection(fits)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        rows = table.rowCount() * table.verticalHeader().defaultSectionSize()
        bar = 0 if fits else table.horizontalScrollBar().sizeHint().height()
        table.setFixedHeight(header.sizeHint().height() + rows + bar + 4)
