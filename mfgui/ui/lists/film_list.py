"""The view of a list of films: two lines each, and keys for what can be done with the one selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence

from mfgui.ui.kit.roles import Role
from mfgui.ui.kit.row_list import RowList
from mfgui.ui.lists.film_rows import FilmRowDelegate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mfgui.ui.kit.frame_model import FrameModel
    from mfgui.ui.kit.theme import Theme


class FilmList(RowList):
    """Shows a `ranked_model`. Enter opens a film, W asks why, H or Delete hides it, Ctrl+C copies."""

    opened = Signal(int)
    """Carries a film's code."""
    hidden = Signal(int)
    """Carries a film's code."""
    why = Signal()
    copied = Signal()

    def __init__(self, model: FrameModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(model, theme, parent)
        self._films = model
        self.setItemDelegate(FilmRowDelegate(theme, self))
        self.doubleClicked.connect(self._open)

    @property
    def film(self) -> int | None:
        """Code of the selected film, None for none."""
        index = self.currentIndex()
        return index.data(Role.FILM) if index.isValid() else None

    def show_film(self, film: int | None, *, scroll: bool) -> None:
        """Select the row that shows a film, wherever it has moved to; nothing where it is not listed."""
        row, selection = self._films.row_where("film", film), self.selectionModel()
        if row < 0:
            selection.clear()
            return
        if scroll:
            self._films.fetch_to(row)
        elif row >= self._films.rowCount():
            selection.clear()
            return
        index = self._films.index(row, 0)
        if selection.currentIndex() != index or not selection.isSelected(index):
            self.setAutoScroll(False)
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.setAutoScroll(True)
        if scroll:
            self.scrollTo(index)

    @Slot()
    def _open(self) -> None:
        if self.film is not None:
            self.opened.emit(self.film)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the class."""
        keys, key, film = Qt.Key, event.key(), self.film
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        elif plain and key in {keys.Key_Return, keys.Key_Enter} and film is not None:
            self.opened.emit(film)
        elif plain and key == keys.Key_W:
            self.why.emit()
        elif plain and key in {keys.Key_H, keys.Key_Delete} and film is not None:
            self.hidden.emit(film)
        else:
            super().keyPressEvent(event)
