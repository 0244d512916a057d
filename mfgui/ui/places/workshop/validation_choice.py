"""Choosing which ratings are held out: by chance, by time, by a file of one's own, or as published."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QDate, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QAbstractSpinBox, QDateEdit, QFileDialog, QSizePolicy, QWidget

from mfgui.data.splitting import Validation
from mfgui.ui.kit import fonts, make
from mfgui.ui.kit.number_edit import NumberField
from mfgui.ui.text import tr

_COUNT, _SHARE, _PAIRS, _TIME, _SINCE, _LAST, _FILE = "count", "share", "pairs", "time", "since", "last", "file"
_SHARES = (_SHARE, _PAIRS, _TIME)
_BY_TIME = (_TIME, _SINCE, _LAST)
_STANDARD = {_COUNT: 5000.0, _SHARE: 10.0, _PAIRS: 10.0, _TIME: 10.0, _LAST: 5.0}  # what is offered first


class ValidationChoice(QWidget):
    """A kind and an amount or a date, or the name of a split that comes with the data; `chosen` carries the words."""

    chosen = Signal(str)  # by the person alone; as `split_from_spec` takes it

    def __init__(self) -> None:
        super().__init__()
        self._ratings = 0
        self._shown = ""
        self.kind = make.choice(tr("Held-out ratings"), slot=self._kind_chosen, letters=12)
        self.kind.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.kind.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.amount = NumberField(1, 90, whole=False, unit="%")
        self.amount.setAccessibleName(tr("How many are held out"))
        fonts.set_width(self.amount, 110)
        self.amount.changed.connect(self._tell)
        self.date = QDateEdit()
        self.date.setDisplayFormat("yyyy-MM-dd")
        self.date.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.date.setAccessibleName(tr("From this day on"))
        self.date.setKeyboardTracking(False)
        fonts.set_width(self.date, 110)
        self.date.dateChanged.connect(self._date_chosen)
        left = Qt.AlignmentFlag.AlignLeft
        make.column(self.kind, (self.amount, 0, left), (self.date, 0, left), into=self)
        self.setFocusProxy(self.kind)

    def offer(self, splits: Sequence[str], *, years: tuple[int, int] | None, ratings: int) -> None:
        """Offer what these data allow.

        `splits`: names of published splits.
        `years`: in which ratings were given; None where they have no times, and none are held out by time.
        `ratings`: their number, which bounds how many are held out.
        """
        self._ratings = ratings
        self.kind.clear()
        for words, name, hint in (
            (tr("a share, at random"), _SHARE, tr("Drawn at random from all ratings, under the seed")),
            (tr("a number, at random"), _COUNT, tr("This many, drawn at random by the seed")),
            (
                tr("a share, whatever the order"),
                _PAIRS,
                tr("Drawn by who rated what: the same ratings however the file is sorted, and as it grows"),
            ),
            (tr("the newest ratings"), _TIME, tr("The newest share of all ratings: predict the future from the past")),
            (tr("from a day on"), _SINCE, tr("All ratings given on that day or later")),
            (tr("the last of each person"), _LAST, tr("The newest ratings of each person who has more")),
        ):
            self.kind.addItem(words, name)
            self.kind.setItemData(self.kind.count() - 1, hint, Qt.ItemDataRole.ToolTipRole)
        model = self.kind.model()
        assert isinstance(model, QStandardItemModel)
        for name in _BY_TIME:
            item = model.item(self.kind.findData(name))
            item.setEnabled(years is not None)
            if years is None:
                item.setToolTip(tr("These ratings have no times."))
        if years is not None:
            first, last = years
            with QSignalBlocker(self.date):
                self.date.setDateRange(QDate(first, 1, 1), QDate(last, 12, 31))
                self.date.setDate(QDate(last, 1 if last > first else 7, 1))
        for name in splits:
            self.kind.addItem(tr("as published: {name}", name=name), f"official:{name}")
        self.kind.addItem(tr("a file of my own…"), _FILE)
        hint = tr("The ratings that a table names, or ratings of its own")
        self.kind.setItemData(self.kind.count() - 1, hint, Qt.ItemDataRole.ToolTipRole)

    def show_choice(self, words: str) -> None:
        """Show what is held out, as `split_from_spec` takes it."""
        if words.startswith("file:") and self.kind.findData(words) < 0:
            path = Path(words.removeprefix("file:"))
            last = self.kind.count() - 1
            self.kind.insertItem(last, tr("those in {name}", name=path.name), words)
            self.kind.setItemData(last, str(path), Qt.ItemDataRole.ToolTipRole)
        row = self.kind.findData(words)
        if row >= 0:
            self.kind.setCurrentIndex(row)
        elif not words.startswith("official:"):
            validation = Validation.parse(words)
            name = validation.kind
            if validation.kind == "random":
                name = _COUNT if isinstance(validation.amount, int) else _SHARE
            self.kind.setCurrentIndex(self.kind.findData(name))
            if name == _SINCE:
                with QSignalBlocker(self.date):
                    self.date.setDate(QDate.fromString(str(validation).removeprefix("since:"), Qt.DateFormat.ISODate))
            else:
                self._bound(name)
                amount = float(validation.amount)
                self.amount.set_value(100 * amount if name in _SHARES else amount)
        self._shown = words
        self._show_parts()

    def _show_parts(self) -> None:
        name = str(self.kind.currentData())
        self.amount.setVisible(name in _STANDARD)
        self.date.setVisible(name == _SINCE)

    def _bound(self, name: str) -> None:
        share = name in _SHARES
        self.amount.whole, self.amount.unit = not share, "%" if share else ""
        most = 90.0 if share else float(max(1, self._ratings - 1)) if name == _COUNT else 1000.0
        self.amount.set_bounds(1.0, most)

    @Slot()
    def _kind_chosen(self) -> None:
        name = str(self.kind.currentData())
        if name == _FILE:
            self._choose_file()
            return
        if name in _STANDARD:
            self._bound(name)
            standard = _STANDARD[name]
            if name == _COUNT and standard >= self._ratings:
                standard = max(1.0, self._ratings // 10)
            self.amount.set_value(standard)
        self._show_parts()
        self._tell()

    def _choose_file(self) -> None:
        """Ask for a file of ratings to hold out; without one, all stays as it was."""
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            tr("The ratings to check on: a table of people and what they rated"),
            filter=tr("Tables (*.csv *.tsv *.txt *.dat *.test *.gz *.xlsx *.parquet *.json);;All files (*)"),
        )
        self.show_choice(f"file:{Path(chosen).resolve()}" if chosen else self._shown)
        if chosen:
            self._tell()

    @Slot(QDate)
    def _date_chosen(self, _day: QDate) -> None:
        self._tell()

    @Slot()
    def _tell(self) -> None:
        self._shown = self.words
        self.chosen.emit(self.words)

    @property
    def words(self) -> str:
        """What is chosen, as `split_from_spec` takes it."""
        name, amount = str(self.kind.currentData()), self.amount.value
        if name in _SHARES:
            return str(Validation("random" if name == _SHARE else name, round(amount / 100, 6)))
        if name == _COUNT:
            return str(Validation("random", int(amount)))
        if name == _SINCE:
            return f"since:{self.date.date().toString(Qt.DateFormat.ISODate)}"
        return str(Validation("last", int(amount))) if name == _LAST else name
