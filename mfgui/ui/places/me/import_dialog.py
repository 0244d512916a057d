"""The review sheet of ratings from elsewhere: what was recognised, is doubtful, is not there, or was left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from mfgui.storage.matching import How
from mfgui.ui.kit import make
from mfgui.ui.kit.film_search import FilmSearch
from mfgui.ui.text import count, plural, tr

if TYPE_CHECKING:
    from mfgui.data.dataset import Films, SkipReport
    from mfgui.storage.imports.record import ImportedRating
    from mfgui.storage.matching import Match
    from mfgui.ui.kit.theme import Theme
    from mfgui.ui.state.film_finder import FilmFinder

_SHOWN = 5000
"""Rows listed, at most; those that need a look come first."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """What was read from a file and how its films were recognised; both of one length."""

    name: str
    source: str
    ratings: tuple[ImportedRating, ...]
    matches: tuple[Match, ...]
    skipped: SkipReport


class ImportDialog(QDialog):
    """Lists every row of a file, doubtful ones first; each can be given another film by a search, or left out.

    Where only the year is off by one the film is chosen already; else it is left out unless somebody chooses.

    Attributes
    ----------
    combos
        The choices of doubtful rows, by the rating's place.
    search
        Finds the film of the row that is selected.
    chosen
        What to take in.
    """

    def __init__(
        self, recognised: Recognised, films: Films, finder: FilmFinder, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Import {name}", name=recognised.name))
        self.recognised = recognised
        self._films = films
        self.combos: dict[int, QComboBox] = {}
        self._by_hand: dict[int, int | None] = {}
        how = [match.how for match in recognised.matches]
        self._certain = sum(h in {How.ID, How.TITLE} for h in how)
        doubtful = [place for place, h in enumerate(how) if h is How.DOUBTFUL]
        missing = [place for place, h in enumerate(how) if h is How.NOT_FOUND]
        certain = [place for place, match in enumerate(recognised.matches) if match.film is not None]

        headline = make.label(
            tr("{n} ratings from {source}", n=count(len(how)), source=recognised.source)
            if len(how) != 1
            else tr("1 rating from {source}", source=recognised.source)
        )
        make.scaled(headline, 1.4, bold=True)
        facts = [tr("{n} recognised", n=count(self._certain))]
        if doubtful:
            facts.append(tr("{n} to look at", n=count(len(doubtful))))
        if missing:
            facts.append(tr("{n} not in this data set", n=count(len(missing))))
        if recognised.skipped.count:
            n = recognised.skipped.count
            facts.append(plural(n, "1 line left out", "{n} lines left out"))
        self.summary = make.muted(" · ".join(facts))
        self._places = (doubtful + missing + certain)[:_SHOWN]
        self.table = self._table()
        self.search = FilmSearch(finder, theme)
        self.search.setObjectName("import_search")
        self.search.setAccessibleName(tr("Film of the selected row"))
        self.search.film_chosen.connect(self._film_chosen)
        self.leave_out = make.button(tr("Leave out"), self._leave_out)
        self.leave_out.setObjectName("import_leave_out")
        self.cancel = make.button(tr("Cancel"), self.reject)
        self.take = make.button(kind="primary")
        self.take.setDefault(True)
        self.take.clicked.connect(self.accept)
        make.column(
            headline,
            self.summary,
            (self.table, 1),
            make.row(make.muted(tr("The selected row is")), (self.search, 1), self.leave_out),
            make.row(make.STRETCH, self.cancel, self.take),
            margins=(18, 16, 18, 14),
            spacing=10,
            into=self,
        )
        self.resize(760, 520)
        self._selection_changed()
        self._choice_changed()

    @property
    def chosen(self) -> list[tuple[int, ImportedRating]]:
        """Film codes with their ratings: those recognised, and those chosen here."""
        found = []
        for place, (rating, match) in enumerate(zip(self.recognised.ratings, self.recognised.matches, strict=True)):
            film = self.combos[place].currentData() if place in self.combos else self._by_hand.get(place, match.film)
            if film is not None:
                found.append((int(film), rating))
        return found

    def _table(self) -> QTableWidget:
        places, skipped = self._places, self.recognised.skipped.lines
        table = QTableWidget(len(places) + len(skipped), 3)
        table.setObjectName("import_rows")
        table.setAccessibleName(tr("Ratings in the file"))
        table.setHorizontalHeaderLabels([tr("In the file"), tr("Rated"), tr("Is this film")])
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.itemSelectionChanged.connect(self._selection_changed)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(34)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        for row, place in enumerate(places):
            rating, match = self.recognised.ratings[place], self.recognised.matches[place]
            film = rating.film
            title = film.title or film.imdb_id or film.tmdb_id
            caption = f"{title} ({film.year})" if film.year else title
            item = QTableWidgetItem(caption)
            item.setToolTip(caption)
            table.setItem(row, 0, item)
            table.setItem(row, 1, QTableWidgetItem(f"{rating.stars:g} / {rating.scale.maximum:g}"))
            if match.how is How.DOUBTFUL:
                combo = QComboBox()
                combo.setProperty("kind", "compact")
                combo.setAccessibleName(tr("Film for {title}", title=caption))
                combo.addItem(tr("Leave out"), None)
                for code in match.films:
                    combo.addItem(self._films.caption(code), code)
                combo.setCurrentIndex(1 if match.likely else 0)
                combo.currentIndexChanged.connect(self._choice_changed)
                self.combos[place] = combo
                table.setCellWidget(row, 2, combo)
            else:
                table.setItem(row, 2, QTableWidgetItem())
                self._show_film(table, row, match.film, tr("Not in this data set"))
        for row, line in enumerate(skipped, start=len(places)):
            table.setItem(row, 0, QTableWidgetItem(tr("Line {n}", n=count(line.line))))
            table.setItem(row, 1, QTableWidgetItem())
            table.setItem(row, 2, QTableWidgetItem())
            self._show_film(table, row, None, tr("Left out: {reason}", reason=line.reason))
        return table

    def _show_film(self, table: QTableWidget, row: int, film: int | None, otherwise: str) -> None:
        item = table.item(row, 2)
        if item is None:
            return
        item.setText(otherwise if film is None else self._films.caption(film))
        item.setForeground(self.palette().placeholderText() if film is None else self.palette().text())
        item.setToolTip(item.text())

    @property
    def _selected(self) -> int | None:
        """Place of the rating in the selected row; None without one, or where a line was left out."""
        row = self.table.currentRow() if self.table.selectedItems() else -1
        return self._places[row] if 0 <= row < len(self._places) else None

    @Slot()
    def _selection_changed(self) -> None:
        for widget in (self.search, self.leave_out):
            widget.setEnabled(self._selected is not None)

    @Slot(int)
    def _film_chosen(self, film: int) -> None:
        self._set_film(film)

    @Slot()
    def _leave_out(self) -> None:
        self._set_film(None)

    def _set_film(self, film: int | None) -> None:
        """Take a film for the selected row, or none."""
        place = self._selected
        if place is None:
            return
        combo = self.combos.get(place)
        if combo is None:
            self._by_hand[place] = film
            self._show_film(self.table, self.table.currentRow(), film, tr("Left out"))
        else:
            if film is not None and combo.findData(film) < 0:
                combo.addItem(self._films.caption(film), film)
            combo.setCurrentIndex(combo.findData(film) if film is not None else 0)
        self._choice_changed()

    @Slot()
    def _choice_changed(self) -> None:
        n = len(self.chosen)
        self.take.setText(plural(n, "Take in 1 rating", "Take in {n} ratings"))
        self.take.setEnabled(n > 0)
