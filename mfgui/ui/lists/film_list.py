"""The view of a list of films: two lines each, and keys for what can be done with the one selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEasingCurve, QItemSelectionModel, QPointF, Qt, QVariantAnimation, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence

from mfgui.ui.kit import motion
from mfgui.ui.kit.roles import Role
from mfgui.ui.kit.row_list import RowList
from mfgui.ui.lists.film_rows import FilmRowDelegate

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PySide6.QtWidgets import QWidget

    from mfgui.ui.kit.frame_model import AnyIndex, FrameModel
    from mfgui.ui.kit.theme import Theme


_GLIDE = 450
"""Milliseconds in which rows go to their new places."""
_ALIKE = 0.3
"""Share of the films in sight that a new list must have in common with the old one for its rows to glide."""


class FilmList(RowList):
    """Shows a `ranked_model`. Enter opens a film, W asks why, H or Delete hides it, Ctrl+C copies.

    Rows whose film has another place in a new list glide there from where it was; new ones come in from the right.
    """

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
        self._placed: NDArray[np.int32] = np.empty(0, np.int32)
        self._from: dict[int, QPointF] = {}
        self._glide = QVariantAnimation(self)
        self._glide.setStartValue(1.0)
        self._glide.setEndValue(0.0)
        motion.set_duration(self._glide, _GLIDE)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._glide.valueChanged.connect(self._glide_on)
        self._glide.finished.connect(self._arrive)
        for changed in (model.dataChanged, model.rowsInserted, model.rowsRemoved):
            changed.connect(self._follow)

    def moving(self, index: AnyIndex) -> QPointF | None:
        """How far from its place a row is drawn while it glides, in pixels; None for one at rest."""
        begun = self._from.get(index.row())
        return None if begun is None else begun * float(self._glide.currentValue())

    @Slot()
    def _glide_on(self) -> None:
        self.viewport().update()

    @Slot()
    def _arrive(self) -> None:
        self._from.clear()
        self.viewport().update()

    @Slot()
    def _follow(self) -> None:
        """Let the rows in sight glide from where their films were in the list before."""
        values = self._films.values("film")
        now = np.empty(0, np.int32) if values is None else np.asarray(values)
        if now is self._placed or np.array_equal(now, self._placed):
            return
        before, self._placed = self._placed, now
        self._glide.stop()
        self._from.clear()
        height = self.sizeHintForRow(0)
        if not self.isVisible() or not len(before) or height <= 0 or motion.reduced():
            return
        first = max(self.verticalScrollBar().value() // height, 0)
        sight = now[first : first + self.viewport().height() // height + 2]
        if not len(sight) or np.isin(sight, before).mean() < _ALIKE:
            return
        was = {film: place for place, film in enumerate(before[:1000].tolist())}
        for row, film in enumerate(sight.tolist(), first):
            if film not in was:
                self._from[row] = QPointF(self.viewport().width(), 0)
            elif was[film] != row:
                most = self.viewport().height()
                self._from[row] = QPointF(0, min(max((was[film] - row) * height, -most), most))
        self._glide.start()

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
