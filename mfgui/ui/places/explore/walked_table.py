"""A table whose rows are films or people: walked with the arrow keys, it tells at a bearable pace who is chosen."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent

from mfgui.ui.kit import make
from mfgui.ui.kit.frame_model import FrameModel
from mfgui.ui.kit.frames import Role
from mfgui.ui.kit.row_table import RowTable
from mfgui.ui.kit.theme import Theme

_PACE_MS = 80  # while a key is held the rest of the window follows at most this often


class WalkedTable(RowTable):
    """Several tables may show one model: what one sorts, all show sorted; what is chosen in one is marked in all.

    `role`: under which the model has the code of a row's film or person.
    `shown`: names of the columns that are seen.
    """

    chosen = Signal(int)  # carries the code of the current row, by the person alone
    entered = Signal(int)  # Enter or a double click: carries the code
    let_go = Signal()  # Escape
    left_upwards = Signal()  # the up key on the first row

    def __init__(self, model: FrameModel, theme: Theme, role: Role, shown: tuple[str, ...]) -> None:
        super().__init__(model, theme)
        self._frames, self._role, self._names = model, role, shown
        self._code: int | None = None
        self._follow_order()  # before clicks sort: a table that comes later takes over the order there is
        self.setSortingEnabled(True)
        self._pace = make.timer(self, self._choose_current, _PACE_MS)
        self.selectionModel().currentRowChanged.connect(self._current_changed)
        self.doubleClicked.connect(self._enter)
        model.modelReset.connect(self._show)
        model.layoutChanged.connect(self._follow_order)
        self._show_columns()

    def _show_columns(self) -> None:
        self.years_after = "year" not in self._names
        for place, column in enumerate(self._frames.columns):
            self.setColumnHidden(place, column.name not in self._names)

    def show_columns(self, names: tuple[str, ...]) -> None:
        """Show other columns."""
        self._names = names
        self._show_columns()

    def show_code(self, code: int | None) -> None:
        """Mark a film or person as the one chosen; None for nobody."""
        self._code = code
        self._show()

    @Slot()
    def _show(self) -> None:
        self.show_row(-1 if self._code is None else self._frames.row_of(self._code))

    @Slot()
    def _follow_order(self) -> None:
        """Show by which column another table has sorted the model."""
        column, order = self._frames.sorting
        header = self.horizontalHeader()
        if column >= 0 and (header.sortIndicatorSection(), header.sortIndicatorOrder()) != (column, order):
            with QSignalBlocker(header):
                header.setSortIndicator(column, order)
            header.viewport().update()

    @Slot()
    def _current_changed(self) -> None:
        if not self._pace.isActive():
            self._choose_current()

    @Slot()
    def _choose_current(self) -> None:
        index = self.currentIndex()
        if index.isValid() and index.data(self._role) != self._code:
            self._pace.start()
            self._code = index.data(self._role)
            self.chosen.emit(self._code)

    @Slot()
    def _enter(self) -> None:
        index = self.currentIndex()
        if index.isValid():
            self.entered.emit(index.data(self._role))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._enter()
        elif event.key() == Qt.Key.Key_Escape:
            self.let_go.emit()
        elif event.key() == Qt.Key.Key_Up and not event.modifiers() and self.currentIndex().row() <= 0:
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)
