"""The question how a table of a data set or of one's own ratings is to be read, with its first rows as they will be."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QFrame,
    QGridLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from mfgui.data.errors import DataError
from mfgui.data.tables.encoding import COMMON
from mfgui.data.tables.options import TableOptions
from mfgui.ui.kit import fonts, make
from mfgui.ui.kit.row_table import text_table
from mfgui.ui.kit.theme import Theme
from mfgui.ui.state.columns_question import ColumnsQuestion
from mfgui.ui.text import as_sentence, tr

NEEDED: Final = ("user", "film", "rating")
_WIDEST_COLUMN = 220
# Scales of sites, to choose from for one's own ratings: few of them tell it.
_SCALES: Final = ("0.5..5..0.5", "1..5..1", "1..10..1", "0..10..1", "0..100..1")


class ColumnsDialog(QDialog):
    """Choose columns for person, item, rating, time and title, and what values mean; `answer` is the choice."""

    # Carries TableOptions: another table or encoding was chosen, whose first rows are to be shown.
    preview_wanted = Signal(object)

    def __init__(self, question: ColumnsQuestion, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.question = question
        own = question.own
        name = question.path.name
        self.setWindowTitle(tr("Import {name}", name=name) if own else tr("Open {name}", name=name))
        self._theme = theme
        self._titles = {
            "user": tr("Person"),
            "film": tr("Id") if own else tr("Item"),
            "rating": tr("Rating"),
            "time": tr("Time"),
            "title": tr("Title"),
        }
        headline = make.label(tr("Which column is which?"))
        make.scaled(headline, fonts.HEADING, bold=True)
        self.why = make.label(self._why(), wrap=True)
        self.why.setProperty("kind", "warning" if question.why else "muted")

        # The choices about values, by option: values, not_rated, scale, dates, encoding, table.
        self.meanings: dict[str, QComboBox] = {}
        choices = make.grid(spacing=(12, 4))
        # The choices by role: user, film, rating, time, title. Each holds names of columns.
        self.combos: dict[str, QComboBox] = {}
        optional = tr("if there is one")
        labels = {
            "user": (tr("&Person"), tr("who rated")),
            "film": (tr("&Id"), tr("of MovieLens or IMDb")) if own else (tr("&Item"), tr("what was rated")),
            "rating": (tr("&Rating"), tr("how much it was liked")),
            "time": (tr("&Time"), optional),
            "title": (tr("Tit&le"), tr("of the film") if own else optional),
        }
        asked = [(role, *labels[role]) for role in question.asks]
        for place, (role, title, hint) in enumerate(asked):
            combo = self._combo(role)
            combo.setAccessibleName(self._titles[role])
            combo.setAccessibleDescription(tr("{name}. {hint}", name=self._titles[role], hint=hint))
            label = make.label(title, "title", of=combo)
            use = make.muted(hint)
            for row, widget in enumerate((label, combo, use)):
                choices.addWidget(widget, row, place)
            choices.setColumnStretch(place, 1)
            self.combos[role] = combo
        self._cells: list[list[QTableWidgetItem]] = []  # of each column, its name first
        # The first rows; the columns that are chosen stand out, and say as what, and cells as they will be read.
        self.table = self._make_table()
        self.trouble = make.muted()
        self.cancel = make.button(tr("Cancel"), self.reject)
        self.open_it = make.button(tr("Import") if own else tr("Open"), kind="primary")
        self.open_it.clicked.connect(self.accept)

        card = make.as_panel(QWidget())
        make.column(self.table, margins=(6, 4, 6, 6), into=card)
        make.column(
            headline,
            self.why,
            4,
            choices,
            self._make_meanings(),
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
        for name in ("values", "not_rated", "scale", "dates"):
            self.meanings[name].currentTextChanged.connect(self._show)
        for name in ("table", "encoding"):
            self.meanings[name].currentIndexChanged.connect(self._look_again)
        theme.changed.connect(self._show)
        self._show()
        self.resize(max(720, self.minimumSizeHint().width()), self.sizeHint().height())

    @property
    def answer(self) -> TableOptions:
        """What is chosen; "" for a column that is not to be read."""
        return TableOptions(
            **{role: combo.currentData() for role, combo in self.combos.items()},
            **{name: _chosen(combo) for name, combo in self.meanings.items()},
            titles=self.question.chosen.titles,
        )

    @Slot()
    def _look_again(self) -> None:
        """Ask for the first rows of another table, or of the text in another encoding."""
        chosen = {name: _chosen(self.meanings[name]) for name in ("table", "encoding")}
        self.preview_wanted.emit(TableOptions(**chosen))

    def _make_meanings(self) -> QGridLayout:
        """Make the choices about values; those that the table leaves no doubt about are hidden."""
        preview, chosen = self.question.preview, self.question.chosen
        asked: dict[str, tuple[str, list[tuple[str, str]]]] = {
            "values": (
                tr("Values are"),
                [
                    (tr("Ratings"), "ratings" if chosen.values else ""),
                    (tr("Counts of plays or clicks"), "counts"),
                    (tr("Counts, by their logarithm"), "log"),
                ],
            ),
            "not_rated": (
                tr("“Not rated” is"),
                [
                    (tr("No value"), "none" if "not rated" in preview.doubts else ""),
                    *((value, value) for value in preview.values),
                ],
            ),
            "scale": (tr("Scale"), [(tr("As found"), ""), *((scale, scale) for scale in _SCALES if self.question.own)]),
            "dates": (tr("Dates"), [(tr("Day first"), "day"), (tr("Month first"), "month")]),
            "encoding": (tr("Encoding"), [(name, name) for name in dict.fromkeys((chosen.encoding, *COMMON)) if name]),
            "table": (tr("Table"), [(name, name) for name in preview.tables]),
        }
        if not preview.has_dates:
            asked["dates"][1].insert(0, (tr("As found"), ""))
        if not chosen.encoding:
            asked["encoding"][1].insert(0, (tr("As found"), ""))
        shown = {
            "values": not self.question.own,
            "not_rated": bool(preview.values) and "rating" in self.question.asks,
            "scale": "rating" in self.question.asks,
            "dates": "time" in self.question.asks and (preview.has_dates or bool(chosen.dates)),
            "encoding": "encoding" in preview.doubts or bool(chosen.encoding),
            "table": bool(preview.tables),
        }
        grid = make.grid(spacing=(12, 4))
        for place, (name, (title, values)) in enumerate(asked.items()):
            combo = make.choice(title, values)
            combo.setObjectName(f"table_{name}")
            combo.setEditable(name in ("not_rated", "scale"))
            at = combo.findData(getattr(chosen, name))
            if at < 0 and getattr(chosen, name):
                combo.addItem(getattr(chosen, name), getattr(chosen, name))
                at = combo.count() - 1
            combo.setCurrentIndex(max(at, 0))
            label = make.label(title, "title", of=combo)
            for row, widget in enumerate((label, combo)):
                widget.setVisible(shown[name])
                grid.addWidget(widget, row, place)
            self.meanings[name] = combo
        grid.setColumnStretch(len(asked), 1)
        return grid

    def _why(self) -> str:
        question = self.question
        if question.why:
            return as_sentence(question.why)
        file = question.path.name
        doubts = {
            "table": tr("which table holds the ratings"),
            "not rated": tr("whether {value} means “not rated”", value=question.chosen.not_rated),
            "values": tr("whether the values are ratings or counts"),
            "dates": tr("whether the day or the month comes first"),
            "encoding": tr("in which encoding its text is written"),
        }
        asked = [doubts[doubt] for doubt in question.preview.doubts if doubt in doubts]
        if asked:
            return tr("Please confirm for {file}: {doubts}.", file=file, doubts="; ".join(asked))
        if not self._missing(question.chosen):
            return tr("Choose what is to be read of {file}.", file=file)
        return tr("The first line of {file} does not say it clearly; please choose.", file=file)

    def _combo(self, role: str) -> QComboBox:
        needed = ("title", "rating") if self.question.own else NEEDED
        names = [(name, name) for name in dict.fromkeys(self.question.preview.names) if name]
        combo = make.choice("", [(tr("Choose…") if role in needed else tr("None"), ""), *names], letters=8)
        combo.setCurrentIndex(max(0, combo.findData(getattr(self.question.chosen, role) or "")))
        return combo

    def _make_table(self) -> QTableWidget:
        preview = self.question.preview
        table = text_table(
            len(preview.rows), len(preview.names), tr("The first lines of {file}", file=self.question.path.name)
        )
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setCornerButtonEnabled(False)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().setDefaultSectionSize(26)
        table.horizontalHeader().setSectionsClickable(False)
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
        besides = {
            "year": tr("Year"),
            "original_title": tr("Original title"),
            "imdb": tr("IMDb"),
            "tmdb": tr("TMDB"),
            "kind": tr("Kind"),
            "season": tr("Season"),
        }
        also = {name: besides[role] for role, name in self.question.preview.also if role in besides}
        for column, name in enumerate(names):
            role = roles.get(name) if names.index(name) == column else None
            use = self._titles[role] if role else also.get(name, tr("not read"))
            header, *cells = self._cells[column]
            header.setText(f"{name}\n{use}")
            for cell, row in zip(cells, self.question.preview.rows, strict=True):
                cell.setForeground(QColor(colors.text if role else colors.muted))
                cell.setText(self._read(role, row[column]) if role else row[column])
        self._size_table()
        chosen = [combo.currentData() for combo in self.combos.values() if combo.currentData()]
        missing = self._missing(self.answer)
        if missing:
            roles_left = ", ".join(self._titles[role] for role in missing)
            self.trouble.setText(tr("Still to choose: {roles}", roles=roles_left))
        elif len(set(chosen)) < len(chosen):
            self.trouble.setText(tr("Choose each column once."))
        else:
            self.trouble.setText(self._scale_trouble())
        self.open_it.setEnabled(not self.trouble.text())

    def _missing(self, options: TableOptions) -> list[str]:
        """Return the roles that are needed and have no column."""
        if self.question.own:
            needed: tuple[str, ...] = () if options.film or options.title else ("title",)
            needed += ("rating",) if "rating" in self.question.asks else ()
        else:
            needed = NEEDED[:2] if options.values in ("counts", "log") else NEEDED
        return [role for role in needed if not getattr(options, role)]

    def _read(self, role: str, text: str) -> str:
        """Return a cell with how it will be read, where that is not as it stands."""
        try:
            read = self.question.preview.read_cell(role, text, self.answer)
        except DataError:  # a scale that is half written
            return text
        if not read:
            return tr("{cell} → not read", cell=text) if role == "time" else tr("{cell} → not rated", cell=text)
        same = read == text.strip() or (role == "rating" and _number(text) == _number(read))
        return text if same else tr("{cell} → {read}", cell=text, read=read)

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

    def _scale_trouble(self) -> str:
        try:
            self.answer.scale_bounds()
        except DataError as wrong:
            return as_sentence(wrong.message)
        return ""


def _chosen(combo: QComboBox) -> str:
    """What is chosen, or written where one may write."""
    text = combo.currentText()
    at = combo.findText(text)
    return str(combo.itemData(at) or "") if at >= 0 else text.strip()


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None
