"""All films in one table, found as one types."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot

from mfgui.insight.rating_sums import rating_sums
from mfgui.ui.kit import make
from mfgui.ui.kit.film_search import FilmSearch
from mfgui.ui.kit.frame_model import FrameModel
from mfgui.ui.kit.panel import Panel
from mfgui.ui.kit.roles import Role
from mfgui.ui.kit.row_table import RowTable
from mfgui.ui.places.explore.films_table import films_columns, films_frame
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mfgui.data.dataset import Dataset
    from mfgui.ui.kit.frames import Order
    from mfgui.ui.kit.theme import Theme
    from mfgui.ui.state.session import Session


class FilmsPanel(Panel):
    """Drives `Session.select_film`; follows data set and film.

    Attributes
    ----------
    most_rated
        Code of the film with the most ratings, None before they are counted.
    """

    counted = Signal()
    """The films of the open data set have been counted."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.most_rated: int | None = None
        self.search = FilmSearch(session.finder, theme)
        self.search.film_chosen.connect(session.select_film)
        self.films = FrameModel(films_columns(), self)
        self.table = RowTable(self.films, theme)
        self.table.setAccessibleName(tr("Films"))
        wide = self.fontMetrics().horizontalAdvance
        self.table.set_widths(0, wide("000,000") + 16, wide("4.5 ★") + 26)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(self.films.column("ratings"), Qt.SortOrder.DescendingOrder)
        make.column(self.search, (self.table, 1), margins=10, spacing=8, into=self)
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        session.dataset_changed.connect(self._new_data)
        session.film_changed.connect(self._show_film)
        self.follow(session.dataset_changed)
        self._new_data()

    @Slot()
    def _new_data(self) -> None:
        self.films.set_frame(None)
        self.most_rated = None
        self.search.setEnabled(self._workspace.dataset is not None)

    def refresh(self) -> None:
        """Count the ratings of all films."""
        dataset = self._workspace.dataset
        if dataset is not None:
            self.ask(
                lambda state: films_frame(dataset.films, rating_sums(dataset, state.checkpoint)),
                partial(self._show, dataset),
            )

    def _show(self, dataset: Dataset, counted: tuple[dict[str, Any], dict[str, Order]]) -> None:
        frame, orders = counted
        self.films.set_frame(frame, dataset, orders=orders)
        self.most_rated = int(frame["ratings"].argmax()) if len(frame["ratings"]) else None
        self._show_film()
        self.counted.emit()

    @Slot()
    def _choose(self) -> None:
        index = self.table.currentIndex()
        if index.isValid():
            self._workspace.select_film(index.data(Role.FILM))

    @Slot()
    def _show_film(self) -> None:
        film = self._workspace.film
        self.table.show_row(-1 if film is None else self.films.row_of(film))
