"""The review sheet of ratings from elsewhere: what was recognised, what to look at, what is not there."""

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
from mfgui.ui.text import count, plural, tr

if TYPE_CHECKING:
    from mfgui.data.dataset import Films, SkipReport
    from mfgui.storage.imported import ImportedRating
    from mfgui.storage.matching import Match

_SHOWN = 2000
"""Rows to look at, at most."""

_TOLD = 8


@dataclass(frozen=True, slots=True)
class Recognised:
    """What was read from a file and how its films were recognised; both of one length."""

    name: str
    source: str
    ratings: tuple[ImportedRating, ...]
    matches: tuple[Match, ...]
    skipped: SkipReport


class ImportDialog(QDialog):
    """Doubtful films are chosen one by one; `chosen` tells what to take in.

    Where only the year is off by one the film is chosen already; else it is left out unless somebody chooses.

    Attributes
    ----------
    combos
        The choices of doubtful rows, by the rating's place.
    """

    def __init__(self, recognised: Recognised, films: Films, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Import {name}", name=recognised.name))
        self.recognised = recognised
        self._films = films
        self.combos: dict[int, QComboBox] = {}
        how = [match.how for match in recognised.matches]
        self._certain = sum(h in {How.ID, How.TITLE} for h in how)
        doubtful = [place for place, h in enumerate(how) if h is How.DOUBTFUL]
        missing = [place for place, h in enumerate(how) if h is How.NOT_FOUND]

        headline = make.label(
            tr("{n} ratings from {source}", n=count(len(how)), source=recognised.source)
            if len(how) != 1
            else tr("1 rating from {source}", source=recognised.source)
        )
        make.scaled(headline, 1.4, bold=True)
        told = [tr("{n} recognised", n=count(self._certain))]
        if doubtful:
            told.append(tr("{n} to look at", n=count(len(doubtful))))
        if missing:
            told.append(tr("{n} not in this data set", n=count(len(missing))))
        if recognised.skipped.count:
            n = recognised.skipped.count
            told.append(plural(n, "1 line left out", "{n} lines left out"))
        self.summary = make.muted(" · ".join(told))
        lines = [f"{line.file}, line {line.line:,}: {line.reason}" for line in recognised.skipped.lines[:_TOLD]]
        self.summary.setToolTip("\n".join([*lines, "…"] if recognised.skipped.count > _TOLD else lines))
        self.table = self._table(doubtful, missing)
        self.cancel = make.button(tr("Cancel"), self.reject)
        self.take = make.button(kind="primary")
        self.take.setDefault(True)
        self.take.clicked.connect(self.accept)
        make.column(
            headline,
            self.summary,
            (self.table, 1),
            make.row(make.STRETCH, self.cancel, self.take),
            margins=(18, 16, 18, 14),
            spacing=10,
            into=self,
        )
        self.table.setVisible(self.table.rowCount() > 0)
        self.resize(720, 480 if self.table.rowCount() else 150)
        self._choice_changed()

    @property
    def chosen(self) -> list[tuple[int, ImportedRating]]:
        """Film codes with their ratings: those recognised, and those chosen here."""
        found = []
        for place, (rating, match) in enumerate(zip(self.recognised.ratings, self.recognised.matches, strict=True)):
            film = self.combos[place].currentData() if place in self.combos else match.film
            if film is not None:
                found.append((int(film), rating))
        return found

    def _table(self, doubtful: list[int], missing: list[int]) -> QTableWidget:
        places = (doubtful + missing)[:_SHOWN]
        table = QTableWidget(len(places), 3)
        table.setAccessibleName(tr("Films to look at"))
        table.setHorizontalHeaderLabels([tr("In the file"), tr("Rated"), tr("Is this film")])
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
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
            if match.films:
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
                gone = QTableWidgetItem(tr("Not in this data set"))
                gone.setForeground(self.palette().placeholderText())
                table.setItem(row, 2, gone)
        return table

    @Slot()
    def _choice_changed(self) -> None:
        n = len(self.chosen)
        self.take.setText(plural(n, "Take in 1 rating", "Take in {n} ratings"))
        self.take.setEnabled(n > 0)
