"""A list of names at the left and the page that is chosen beside it, built when first shown or ahead of that."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from mfgui.ui.kit import make
from mfgui.ui.kit.lazy_stack import LazyStack
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QShowEvent

_ROW_HEIGHT = 34
_MARGINS = 44


@dataclass(frozen=True, slots=True)
class SidePage:
    """One of the pages: its name for programs, its title and hint for people, and what makes it."""

    name: str
    title: str
    hint: str
    build: Callable[[], QWidget]


class SidePages(QWidget):
    """Shows one of several pages.

    Attributes
    ----------
    names
        The list at the left.
    stack
        The pages.
    """

    def __init__(self, pages: Sequence[SidePage], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = tuple(pages)
        self.names = QListWidget()
        self.names.setObjectName("sidePages")
        self.names.setAccessibleName(tr("Sub-pages"))
        self.names.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for page in self._pages:
            item = QListWidgetItem(page.title)
            item.setToolTip(page.hint)
            item.setSizeHint(QSize(0, _ROW_HEIGHT))
            self.names.addItem(item)
        widest = max(self.names.fontMetrics().horizontalAdvance(page.title) for page in self._pages)
        self.names.setFixedWidth(widest + _MARGINS)
        self.stack = LazyStack({page.name: page.build for page in self._pages})
        make.row(self.names, (self.stack, 1), spacing=8, into=self)
        self.names.currentRowChanged.connect(self._chosen)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the first page, unless another was asked for before."""
        super().showEvent(event)
        if self.names.currentRow() < 0:
            self.names.setCurrentRow(0)

    def show_page(self, name: str) -> None:
        """Bring a page to the front."""
        self.names.setCurrentRow([page.name for page in self._pages].index(name))

    @Slot(int)
    def _chosen(self, row: int) -> None:
        if row >= 0:
            self.stack.show_page(self._pages[row].name)
