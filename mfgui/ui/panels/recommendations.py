"""The recommendations panel: what the selected person would like next, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import numpy as np
from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListView,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mfgui.factorization.model import Ability, Explains, Model
from mfgui.insight.ranking import CAUTION, RankedFilms, rank
from mfgui.insight.reasons import reasons, trained_ratings
from mfgui.ui.person import Person, taste_of
from mfgui.ui.session import RunState, Session
from mfgui.ui.tables.ranked import RankedModel
from mfgui.ui.tables.roles import Role
from mfgui.ui.text import tr
from mfgui.ui.widgets.elided_label import ElidedLabel
from mfgui.ui.widgets.film_rows import FilmRowDelegate
from mfgui.ui.widgets.why_box import Why, WhyBox

if TYPE_CHECKING:
    from mfgui.data.dataset import Dataset, Ratings
    from mfgui.ui.jobs import JobState
    from mfgui.ui.theme import Theme

LISTED = 100
"""Films listed at most."""
_SIZE, _LEAST_WIDTH = QSize(380, 740), 300


@dataclass(frozen=True, slots=True, eq=False)
class _Listed:
    dataset: Dataset
    person: Person
    ranked: RankedFilms


@dataclass(frozen=True, slots=True, eq=False)
class _Explained:
    dataset: Dataset
    person: Person
    why: Why


class RecommendationsPanel(QWidget):
    """Drives `Session.select_film`; follows person, film and model."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(_LEAST_WIDTH)
        self._session = session
        self._theme = theme
        self._listed_for: Person | None = None

        self.whom = ElidedLabel()
        self.whom.setProperty("kind", "title")
        self.caution = QToolButton()
        self.caution.setText(tr("Cautious"))
        self.caution.setAccessibleName(tr("Rank with caution"))
        self.caution.setCheckable(True)
        self.caution.setChecked(True)
        self.caution.toggled.connect(self._order_changed)
        self.rule = ElidedLabel()
        self.rule.setProperty("kind", "muted")

        self.ranked = RankedModel(self)
        self.list = QListView()
        self.list.setAccessibleName(tr("Recommended films"))
        self.list.setModel(self.ranked)
        self.list.setItemDelegate(FilmRowDelegate(theme, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.empty = QLabel()
        self.empty.setProperty("kind", "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.empty.setContentsMargins(24, 0, 24, 0)
        self.why = WhyBox()
        self.why.hide()

        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.whom, 1)
        head.addWidget(self.caution)
        pages = QWidget()
        self._pages = QStackedLayout(pages)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self.rule)
        layout.addWidget(pages, 1)
        layout.addWidget(self.why)

        self.list.selectionModel().currentRowChanged.connect(self._film_chosen)
        self.list.clicked.connect(self._film_chosen)
        session.dataset_changed.connect(self._new_data)
        session.run_state_changed.connect(self._say_why_empty)
        session.person_changed.connect(self._person_changed)
        session.model_changed.connect(self._ask_all)
        session.film_changed.connect(self._film_changed)
        theme.changed.connect(self.list.viewport().update)
        self._order_changed()
        self._person_changed()

    def sizeHint(self) -> QSize:
        """Return the size as a dock beside the map."""
        return _SIZE

    # The list

    @Slot()
    def _new_data(self) -> None:
        self._clear()
        self.why.hide()
        self._person_changed()

    @Slot()
    def _person_changed(self) -> None:
        person = self._session.person
        self.whom.setText(tr("For {name}", name=person.name) if person else "")
        self._ask_all()

    @Slot()
    def _order_changed(self) -> None:
        if self.caution.isChecked():
            self.rule.setText(tr("Ranked with caution: few ratings count less"))
            rule = tr(
                "A film with n ratings is placed by (n × predicted + {c:g} × average) ÷ (n + {c:g}).\n"
                "The average is what this person gives an average film. So a film that few people\n"
                "rated must be predicted higher to come first. The number shown is the prediction itself.",
                c=CAUTION,
            )
        else:
            self.rule.setText(tr("The model's own order, however few the ratings"))
            rule = tr("Films are placed by the model's prediction before it is cut to the rating scale.")
        self.rule.setToolTip(rule)
        self.caution.setToolTip(rule)
        self._listed_for = None  # another list: start at its top
        self._ask_list()

    @Slot()
    def _ask_all(self) -> None:
        self._ask_list()
        self._ask_why()

    def _model_for(self, person: Person) -> Model | None:
        """Return the present model if it can tell anything of this person."""
        model = self._session.model
        known = model is not None and (person.user is not None or Ability.FOLD_IN in model.abilities)
        return model if known else None

    def _ask_list(self) -> None:
        """Rank the films anew, off this thread."""
        session = self._session
        dataset, person, careful = session.dataset, session.person, self.caution.isChecked()
        model = self._model_for(person) if person else None
        if dataset is None or person is None or model is None:
            self._clear()
            return

        def work(_state: JobState) -> _Listed:
            ranked = rank(model, taste_of(person, model), person.films, LISTED, careful=careful)
            return _Listed(dataset, person, ranked)

        job = session.quick.submit(work, key="top-n")
        job.succeeded.connect(self._take_list)
        job.failed.connect(session.problem)

    @Slot(object)
    def _take_list(self, listed: _Listed) -> None:
        if listed.person is not self._session.person:
            return
        self.ranked.set_ranked(listed.dataset, listed.ranked)
        self._pages.setCurrentWidget(self.list if len(listed.ranked) else self.empty)
        self._say_why_empty()
        self._show_film(scroll=False)
        if listed.person is not self._listed_for:
            self._listed_for = listed.person
            self.list.scrollToTop()

    def _clear(self) -> None:
        if self._session.dataset is not None:
            self.ranked.set_ranked(self._session.dataset, None)
        self._listed_for = None
        self._pages.setCurrentWidget(self.empty)
        self._say_why_empty()

    @Slot()
    def _say_why_empty(self) -> None:
        session = self._session
        if session.dataset is None or session.person is None:
            words = ""
        elif session.model is None and session.run_state is RunState.IDLE:
            words = tr("Press Start: the list appears while it learns.")
        elif session.model is None:
            words = tr("Getting ready: the list appears while it learns.")
        elif self._model_for(session.person) is None:
            words = tr("This method knows only people of the data set.")
        else:
            words = tr("Nothing left: this person has rated every film the model knows.")
        self.empty.setText(words)

    # The selected film

    @Slot(QModelIndex)
    def _film_chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            self._session.select_film(index.data(Role.FILM))

    @Slot()
    def _film_changed(self) -> None:
        self._show_film(scroll=True)
        self._ask_why()

    def _show_film(self, *, scroll: bool) -> None:
        """Select the row that shows the selected film, wherever it has moved to."""
        row, selection = self.ranked.row_of_film(self._session.film), self.list.selectionModel()
        if row < 0:
            selection.clear()
            return
        index = self.ranked.index(row)
        if selection.currentIndex() != index or not selection.isSelected(index):
            self.list.setAutoScroll(False)
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.list.setAutoScroll(True)
        if scroll:
            self.list.scrollTo(index)

    def _ask_why(self) -> None:
        """Explain the selected film, off this thread; there is nothing to explain without film or model."""
        session = self._session
        dataset, person, film = session.dataset, session.person, session.film
        model = self._model_for(person) if person else None
        if dataset is None or person is None or film is None or model is None:
            self.why.hide()
            return
        held_out = session.split.validation if session.split else None

        def work(_state: JobState) -> _Explained:
            return _Explained(dataset, person, _why(model, person, film, held_out))

        job = session.quick.submit(work, key="why")
        job.succeeded.connect(self._take_why)
        job.failed.connect(session.problem)

    @Slot(object)
    def _take_why(self, explained: _Explained) -> None:
        why, session = explained.why, self._session
        if explained.person is not session.person or why.film != session.film:
            return
        if why.reasons is None and why.rated is None:
            self.why.hide()
            return
        self.why.show_why(explained.dataset.films, why)
        self.why.show()


def _why(model: Model, person: Person, film: int, held_out: Ratings | None) -> Why:
    """Ask what the model makes of one film for one person."""
    taste = taste_of(person, model)
    own = np.flatnonzero(person.films == film)
    rated = float(person.ratings[own[0]]) if len(own) else None
    films, ratings = trained_ratings(person.films, person.ratings, person.user, held_out)
    explained = None
    if Ability.EXPLAIN in model.abilities:
        explained = reasons(cast("Explains", model), taste, films, ratings, film)
        predicted = explained.explanation.prediction
    else:
        predicted = float(np.clip(model.scores(taste)[film], model.scale.minimum, model.scale.maximum))
    kept = rated is not None and film not in films
    return Why(film=film, predicted=predicted, rated=rated, held_out=kept, reasons=explained)
