"""The people panel: everybody in one table, and what the selected one rated beside the predictions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QLineEdit, QSplitter, QWidget

from mfgui.insight.people import RatedFilms, people_table, rated_films
from mfgui.ui.kit import make, words
from mfgui.ui.kit.frame_model import FrameModel
from mfgui.ui.kit.icons import icon
from mfgui.ui.kit.panel import Panel
from mfgui.ui.kit.row_table import RowTable
from mfgui.ui.lists.people_table import people_columns, with_orders
from mfgui.ui.lists.person_finder import PersonFinder
from mfgui.ui.lists.rated_table import rated_frame, rated_model
from mfgui.ui.state.person import taste_of
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from mfgui.data.dataset import Dataset
    from mfgui.ui.kit.frames import Order
    from mfgui.ui.kit.theme import Theme
    from mfgui.ui.state.jobs import JobState
    from mfgui.ui.state.workspace import Workspace

_SIZE, _LEAST_WIDTH = QSize(330, 740), 260
_NARROW = 300
"""Below this width, in pixels, the predictions make way for the titles."""


class PeoplePanel(Panel):
    """Drives `Session.select_user` and `select_film`; follows data set, person, film and model."""

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.setMinimumWidth(_LEAST_WIDTH)
        self._theme = theme
        self._listed_for: Dataset | None = None

        self.people = FrameModel(people_columns(), self)
        self.finder = PersonFinder(self.people, theme, self)
        self.finder.nobody.setText(tr("No one has a number that begins with this."))
        self.search, self.random, self.table = self.finder.search, self.finder.random, self.finder.table
        self.search.setTextMargins(-6, 0, 0, 0)  # the style's padding comes on top of the icon's
        leading = QLineEdit.ActionPosition.LeadingPosition
        self._magnifier = self.search.addAction(icon("search", theme.colors.muted), leading)
        self.random.setToolTip(tr("Go to somebody at random"))
        self.table.setAccessibleName(tr("People"))

        self.rated = rated_model(self)
        self.films = RowTable(self.rated, theme)
        self.films.setAccessibleName(tr("Films this person rated"))
        self.who = make.title()
        self.rates = make.elided(kind="muted")

        numbers = self.fontMetrics()
        wide = numbers.horizontalAdvance
        self.table.set_widths(wide(tr("Person")) + 30, 0, wide("4.5 ★") + 34)
        self.films.set_widths(0, wide("4.5 ★") + 26, wide(tr("Predicted")) + 14, wide("+0.0") + 18)
        self.films.setSortingEnabled(True)
        self.films.sortByColumn(self.rated.column("rated"), Qt.SortOrder.DescendingOrder)

        person = make.row(self.who, (self.rates, 1), spacing=8)
        below = make.holder(make.column(person, (self.films, 1), margins=(0, 8, 0, 0), spacing=4))
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.finder.pages)
        self.splitter.addWidget(below)
        self.splitter.setStretchFactor(0, 2)
        self.splitter.setStretchFactor(1, 3)
        self.splitter.setSizes([260, 390])
        make.column(self.finder.bar, (self.splitter, 1), margins=10, spacing=8, into=self)

        self.finder.chosen.connect(workspace.select_user)
        self.random.clicked.connect(self._choose_random)
        self.lead_to_films(self.films)
        self.films.activated.connect(self._open_film_of)
        self.table.activated.connect(self._open_person)
        self.table.doubleClicked.connect(self._open_person)
        workspace.dataset_changed.connect(self._new_data)
        workspace.person_changed.connect(self._show_person)
        workspace.film_changed.connect(self._show_film)
        self.follow(workspace.dataset_changed, workspace.person_changed, workspace.model_changed)
        theme.changed.connect(self._restyle)
        self._restyle()
        self._new_data()
        self._show_person()

    def sizeHint(self) -> QSize:
        """Return the size as a dock beside the map."""
        return _SIZE

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the titles their room: in a narrow panel the miss alone tells of the prediction."""
        super().resizeEvent(event)
        self.films.setColumnHidden(self.rated.column("predicted"), self.width() < _NARROW)

    # Finding people

    @Slot()
    def _choose_random(self) -> None:
        self.search.clear()
        self.finder.choose_random()

    @Slot()
    def _open_person(self) -> None:
        self.finder.choose_current()
        self._workspace.show_page("people")

    # What changed elsewhere

    @Slot()
    def _new_data(self) -> None:
        self.finder.begin(offered=self._workspace.dataset is not None)
        self.people.set_frame(None)
        self.rated.set_frame(None)
        self._listed_for = None

    def refresh(self) -> None:
        """List the people, unless that has been done, and lay the person's ratings beside the predictions."""
        workspace = self._workspace
        dataset, person, model = workspace.dataset, workspace.person, workspace.model_for(workspace.person)
        if dataset is not None and dataset is not self._listed_for:
            self._listed_for = dataset
            self.ask(
                lambda state: with_orders(people_table(dataset, state.checkpoint)), partial(self._show_people, dataset)
            )
        if dataset is None or person is None:
            self.rated.set_frame(None)
            return
        held_out = workspace.held_out_films(person)

        def work(_state: JobState) -> RatedFilms:
            taste = taste_of(person, model) if model is not None else None
            return rated_films(dataset.films, person.films, person.ratings, held_out, model, taste)

        self.ask(work, partial(self._show_rated, dataset), of=("dataset", "person"))

    def _show_people(self, dataset: Dataset, people: tuple[dict[str, Any], dict[str, Order]]) -> None:
        frame, orders = people
        self.people.set_frame(frame, dataset, orders=orders)

    def _show_rated(self, dataset: Dataset, rated: RatedFilms) -> None:
        self.rated.set_frame(rated_frame(rated), dataset)
        self._show_film()

    @Slot()
    def _show_person(self) -> None:
        person = self._workspace.person
        self.finder.show_user(person.real.user if person else None)
        self._show_words()

    def _show_words(self) -> None:
        person = self._workspace.person
        self.who.setText(person.name if person else "")
        text = words.ratings(len(person.films)) if person else ""
        if person and len(person.films):
            mean = words.stars(float(person.ratings.mean()))
            text = tr("{ratings}, mean {mean}", ratings=text, mean=mean)
        self.rates.setText(text)
        self.rates.setToolTip(text)

    @Slot()
    def _show_film(self) -> None:
        self.films.show_row(self.rated.row_where("film", self._workspace.film))

    @Slot()
    def _restyle(self) -> None:
        self._magnifier.setIcon(icon("search", self._theme.colors.muted))
