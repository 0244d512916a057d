"""A list of rows drawn by a delegate of their own: walked through, never edited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QListView

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel, QPointF
    from PySide6.QtWidgets import QWidget

    from mfgui.ui.kit.frame_model import AnyIndex
    from mfgui.ui.kit.theme import Theme


class RowList(QListView):
    """Rows of one height, one selected at a time; the row under the mouse is repainted."""

    def __init__(self, model: QAbstractItemModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        theme.changed.connect(self.viewport().update)

    def moving(self, _index: AnyIndex) -> QPointF | None:
        """How far from its place a row is drawn while it moves, in pixels; None for one at rest."""
        return None
