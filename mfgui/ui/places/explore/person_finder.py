"""Finding somebody in a table of people: by number, with the keyboard, by chance."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from mfgui.ui.kit import make
from mfgui.ui.kit.icon_button import IconButton
from mfgui.ui.kit.panel import ContentOrMessage
from mfgui.ui.kit.roles import Role
from mfgui.ui.kit.row_table import RowTable
from mfgui.ui.kit.search_field import SearchField
from mfgui.ui.lists.people_table import begins_with
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mfgui.ui.kit.frame_model import FrameModel
    from mfgui.ui.kit.theme import Theme

_PACE_MS = 80
"""While a key is held in the table, the rest of the window follows at most this often."""


class PersonFinder(QObject):
    """Tells whom somebody chose; the panel that owns it lays its parts out.

    Attributes
    ----------
    bar
        The search field with the button for somebody at random; the panel connects the button.
    pages
        The table, or `nobody` where no one in it is left.
    """

    chosen = Signal(int)

    def __init__(self, people: FrameModel, theme: Theme, nobody: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.people, self.nobody = people, nobody
        self._chance = random.Random()
        self._user: int | None = None
        self.search = SearchField()
        self.search.setPlaceholderText(tr("Find a person by number"))
        self.search.setAccessibleName(tr("Find a person by number"))
        self.search.setClearButtonEnabled(True)
        self.random = IconButton(theme, "random", tr("Random person"))
        self.bar = make.row((self.search, 1), self.random)
        self.table = RowTable(people, theme)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.pages = ContentOrMessage(self.table)
        self._pace = make.timer(self, self.choose_current, _PACE_MS)
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self._choose_found)
        self.search.left_downwards.connect(self._enter_table)
        self.table.selectionModel().currentRowChanged.connect(self._current_changed)
        people.modelReset.connect(self._show)

    def begin(self, *, offered: bool) -> None:
        """Forget what was looked for: other people come, or (not offered) none."""
        self._pace.stop()
        self.search.clear()
        self.search.setEnabled(offered)
        self.random.setEnabled(offered)

    def show_user(self, user: int | None) -> None:
        """Mark this person as the one chosen; None for somebody who is not in the table."""
        self._user = user
        self.table.show_row(-1 if user is None else self.people.row_of(user))

    @Slot()
    def choose_random(self) -> None:
        """Choose somebody else among those shown."""
        rows = self.people.rowCount()
        if rows == 0:
            return
        row = self._chance.randrange(rows)
        if rows > 1 and self.people.entry(row) == self._user:
            row = (row + 1) % rows
        self.chosen.emit(self.people.entry(row))

    @Slot()
    def choose_current(self) -> None:
        """Choose whom the table's current row shows."""
        index = self.table.currentIndex()
        if index.isValid() and index.data(Role.USER) != self._user:
            self._pace.start()
            self.chosen.emit(index.data(Role.USER))

    @Slot(str)
    def _find(self, text: str) -> None:
        text = text.strip()
        self.people.set_filter("found", begins_with(text) if text else None)

    @Slot()
    def _show(self) -> None:
        self.pages.set_message(self.nobody if self.people.total and not self.people.rowCount() else "")
        self.show_user(self._user)

    @Slot()
    def _choose_found(self) -> None:
        """Enter: the person with exactly this number (or name), else the first one shown."""
        data = self.people.dataset
        user = None if data is None else data.user_of(self.search.text().strip())
        if user is None and self.people.rowCount():
            user = self.people.entry(0)
        if user is not None:
            self.chosen.emit(user)

    @Slot()
    def _enter_table(self) -> None:
        if self.people.rowCount():
            self.table.setFocus(Qt.FocusReason.TabFocusReason)
            if not self.table.currentIndex().isValid():
                self.table.show_row(0)

    @Slot()
    def _current_changed(self) -> None:
        """Follow at once, but while a key is held only as often as people can take in."""
        if not self._pace.isActive():
            self.choose_current()
