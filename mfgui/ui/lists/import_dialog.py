"""The review sheet of a table of films: which were recognised, are doubtful, are not there, or were left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

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

from mfgui.data.dataset import Films
from mfgui.data.watch import SkipReport
from mfgui.storage.imports.record import ImportedRating
from mfgui.storage.matching import How, Match, Wanted
from mfgui.ui.kit import fonts, make
from mfgui.ui.kit.film_search import FilmSearch
from mfgui.ui.kit.theme import Theme
from mfgui.ui.state.film_finder import FilmFinder
from mfgui.ui.text import count, numeral, plural, retold, tr

_SHOWN = 5000  # rows listed, at most; those that need a look come first


@dataclass(frozen=True, slots=True)
class Recognised:
    """What was read from a file and how its films were recognised; all of one length."""

    name: str  # of the file
    source: str  # the site that it is of
    films: tuple[Wanted, ...]  # as the file tells of them
    skipped: SkipReport  # lines that were left out
    matches: tuple[Match, ...] = ()  # what each was recognised as; empty before
    ratings: tuple[ImportedRating, ...] = ()  # of the films, where the file holds ratings; else empty
    # Films, or None for left out, that were decided by hand before, by place.
    decided: Mapping[int, int | None] = field(default_factory=dict)
    kept: int | None = None  # number of the list that this is, where it is one that is kept already

    def matched(self, matches: tuple[Match, ...]) -> Recognised:
        """Return the same with what each film was recognised as."""
        return replace(self, matches=matches)


class ImportDialog(QDialog):
    """Lists every row of a file, doubtful ones first; each can be given another film by a search, or left out.

    Where only the year is off by one the film is chosen already; else it is left out unless somebody chooses.
    """

    def __init__(
        self, recognised: Recognised, films: Films, finder: FilmFinder, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Import {name}", name=recognised.name))
        self.recognised = recognised
        self._films = films
        self.combos: dict[int, QComboBox] = {}  # the choices of doubtful rows, by their place
        self._by_hand: dict[int, int | None] = {}
        self._column = 2 if recognised.ratings else 1
        """Of the films here; that of the ratings is left out where there are none."""
        how = [match.how for match in recognised.matches]
        self._certain = sum(h in {How.ID, How.TITLE} for h in how)
        doubtful = [place for place, h in enumerate(how) if h is How.DOUBTFUL]
        missing = [place for place, h in enumerate(how) if h is How.NOT_FOUND]
        certain = [place for place, match in enumerate(recognised.matches) if match.film is not None]

        for place, film in recognised.decided.items():
            if how[place] is not How.DOUBTFUL:
                self._by_hand[place] = film
        headline = make.label(self.heading(len(how)))
        make.scaled(headline, fonts.HEADING, bold=True)
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
        self.search = FilmSearch(finder, theme)  # finds the film of the row that is selected
        self.search.setObjectName("import_search")
        self.search.setAccessibleName(tr("Film of the selected row"))
        self.search.film_chosen.connect(self._film_chosen)
        self.leave_out = make.button(tr("Leave out"), self._leave_out)
        self.leave_out.setObjectName("import_leave_out")
        self.cancel = make.button(tr("Cancel"), self.reject)
        self.take = make.button(kind="primary")
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

    def heading(self, n: int) -> str:
        """Say what the file holds."""
        raise NotImplementedError

    def take_words(self, n: int) -> str:
        """Words of the button that takes so many in."""
        raise NotImplementedError

    @property
    def chosen(self) -> dict[int, int]:
        """What to take in: film codes by place, those recognised and those chosen here."""
        decided = self.decided
        found = {place: decided.get(place, match.film) for place, match in enumerate(self.recognised.matches)}
        return {place: film for place, film in found.items() if film is not None}

    @property
    def decided(self) -> dict[int, int | None]:
        """What was chosen here, by place: film codes, None for left out."""
        return {place: combo.currentData() for place, combo in self.combos.items()} | self._by_hand

    def _table(self) -> QTableWidget:
        places, skipped = self._places, self.recognised.skipped.lines
        at = self._column
        table = QTableWidget(len(places) + len(skipped), at + 1)
        table.setObjectName("import_rows")
        table.setAccessibleName(tr("Films in the file"))
        rated = [tr("Rated")] if self.recognised.ratings else []
        table.setHorizontalHeaderLabels([tr("In the file"), *rated, tr("Is this film")])
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
        if rated:
            header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)
        for row, place in enumerate(places):
            match, caption = self.recognised.matches[place], self.recognised.films[place].caption
            item = QTableWidgetItem(caption)
            item.setToolTip(caption)
            table.setItem(row, 0, item)
            if rated:
                rating = self.recognised.ratings[place]
                table.setItem(
                    row, 1, QTableWidgetItem(f"{numeral(rating.stars, 'g')} / {numeral(rating.scale.maximum, 'g')}")
                )
            if match.how is How.DOUBTFUL:
                combo = make.Choice()
                combo.setProperty("kind", "compact")
                make.named(combo, tr("Film for {title}", title=caption))
                combo.addItem(tr("Leave out"), None)
                for code in match.films:
                    combo.addItem(self._films.caption(code), code)
                film = self.recognised.decided.get(place, match.guess)
                if film is not None and film not in match.films:
                    combo.addItem(self._films.caption(film), film)
                combo.setCurrentIndex(0 if film is None else combo.findData(film))
                combo.currentIndexChanged.connect(self._choice_changed)
                self.combos[place] = combo
                table.setCellWidget(row, at, combo)
            else:
                table.setItem(row, at, QTableWidgetItem())
                left_out = place in self._by_hand
                words = tr("Left out") if left_out else tr("Not in this data set")
                self._show_film(table, row, self._by_hand.get(place, match.film), words)
        for row, line in enumerate(skipped, start=len(places)):
            table.setItem(row, 0, QTableWidgetItem(tr("Line {n}", n=count(line.line))))
            for column in range(1, at + 1):
                table.setItem(row, column, QTableWidgetItem())
            self._show_film(table, row, None, tr("Left out: {reason}", reason=retold(line.reason)))
        return table

    def _show_film(self, table: QTableWidget, row: int, film: int | None, otherwise: str) -> None:
        item = table.item(row, self._column)
        if item is None:
            return
        item.setText(otherwise if film is None else self._films.caption(film))
        item.setForeground(self.palette().placeholderText() if film is None else self.palette().text())
        item.setToolTip(item.text())

    @property
    def _selected(self) -> int | None:
        """Place of the film in the selected row; None without one, or where a line was left out."""
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
        self.take.setText(self.take_words(n))
        self.take.setEnabled(n > 0)
