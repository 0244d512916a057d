"""The panel: a sentence, the bar of a what-if, and tabs for the ratings, the taste and the twins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QTabWidget, QVBoxLayout, QWidget

from mfgui.ui.charts.bar_chart import BarChart
from mfgui.ui.kit import make
from mfgui.ui.kit.chips import Chips
from mfgui.ui.kit.quiet_scroll import QuietScroll
from mfgui.ui.kit.roles import Role
from mfgui.ui.kit.words import ratings
from mfgui.ui.lists.rated_table import rated_frame, rated_model
from mfgui.ui.places.explore import person_words as wording
from mfgui.ui.places.explore.difference_chart import DifferenceChart
from mfgui.ui.places.explore.person_questions import Rated, Told, Twins, find_twins, get_ready, rate, tell
from mfgui.ui.places.explore.rating_table import STARS_WIDTH, RatingTable
from mfgui.ui.places.explore.twin_card import TwinCard
from mfgui.ui.places.explore.what_if import change_rating, reset
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from mfgui.data.dataset import Dataset
    from mfgui.ui.kit.theme import Theme
    from mfgui.ui.state.session import Session

_TWINS = 5
_TWINS_TAB = 2
_NARROW = 420
"""Below this width, in pixels, the predictions make way for the titles."""


class PersonPanel(QWidget):
    """Follows person, film and model; drives `select_film`, and `select_person` with what-ifs.

    Attributes
    ----------
    told
        What was worked out of the person's taste; None before.
    """

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        make.as_panel(self)
        self.setMinimumWidth(360)
        self._session = session
        self._theme = theme
        self._stale = False
        self._getting_ready: Dataset | None = None
        self._ready_for: Dataset | None = None
        self.told: Told | None = None

        self.who = make.elided()
        make.scaled(self.who, 1.5, bold=True)
        self.about = make.elided(kind="muted")
        self.sentence = _wrapped()
        self.sentence.setAccessibleName(tr("Taste in a sentence"))

        self.what_if = QFrame()
        self.what_if.setProperty("kind", "card")
        self.what_if_words = _wrapped()
        self.what_if_words.setToolTip(
            tr(
                "All their ratings, held-out ones too, are taken in without training again (fold-in).\n"
                "Marks in the list compare with the same person taken in the same way, nothing changed."
            )
        )
        self.changes = Chips(theme)
        self.reset = make.button(tr("Reset"), hint=tr("Back to what they really rated"))

        self.rated = rated_model(self)
        self.table = RatingTable(self.rated, theme)
        self.table.setAccessibleName(tr("Films this person rated"))
        self.hint = _wrapped()
        self.hint.setProperty("kind", "muted")
        self.values = BarChart(theme, tr("Their ratings by value"))
        self.bias = _wrapped()
        self.genres = DifferenceChart(theme, tr("Genres liked"))
        self.decades = DifferenceChart(theme, tr("Decades liked"))
        self.twins = [TwinCard() for _ in range(_TWINS)]
        self.no_twins = _wrapped()
        self.no_twins.setProperty("kind", "muted")
        self.tabs = QTabWidget()
        self._build()

        self.table.rated.connect(self._change)
        self.table.selectionModel().currentRowChanged.connect(self._film_chosen)
        self.table.clicked.connect(self._film_chosen)
        self.table.doubleClicked.connect(self._open_film)
        self.changes.removed.connect(self._take_back)
        self.reset.clicked.connect(self._reset)
        self.tabs.currentChanged.connect(self._ask)
        for card in self.twins:
            card.person_chosen.connect(session.select_user)
            card.film_chosen.connect(session.select_film)
        session.dataset_changed.connect(self._person_changed)
        session.person_changed.connect(self._person_changed)
        session.model_changed.connect(self._ask)
        session.film_changed.connect(self._show_film)
        self._person_changed()

    def _build(self) -> None:
        first = make.row((self.what_if_words, 1), self.reset)
        make.column(first, self.changes, margins=(10, 8), into=self.what_if)
        self.what_if.hide()
        wide = self.table.fontMetrics().horizontalAdvance
        self.table.set_widths(0, STARS_WIDTH + wide("4.5 ★") + 14, wide(tr("Predicted")) + 14, wide("+0.0") + 18)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(self.rated.column("rated"), Qt.SortOrder.DescendingOrder)
        rated = _column(self.hint, self.table)
        taste = _column(
            self.values,
            self.bias,
            make.title(
                tr("Genres, beside their other films"),
                tr(
                    "Stars more or less than others, centred on this "
                    "person and shrunken towards 0 where ratings are few; pale bars may be chance"
                ),
            ),
            self.genres,
            make.title(tr("Decades")),
            self.decades,
        )
        twins = _column(self.no_twins, *self.twins)
        for words, page, scrolled in (
            (tr("Rated films"), rated, False),
            (tr("Taste"), taste, True),
            (tr("Taste twins"), twins, True),
        ):
            self.tabs.addTab(_scrolled(page) if scrolled else page, words)
        self.tabs.setDocumentMode(True)
        make.column(self.who, self.about, self.sentence, self.what_if, (self.tabs, 1), margins=(12, 10), into=self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the titles their room: in a narrow panel the miss alone tells of the prediction."""
        super().resizeEvent(event)
        self.table.setColumnHidden(self.rated.column("predicted"), self.width() < _NARROW)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while nobody looked."""
        super().showEvent(event)
        if self._stale:
            self._ask()

    # The person

    @Slot()
    def _person_changed(self) -> None:
        session = self._session
        person, dataset = session.person, session.dataset
        self.who.setText(person.name if person else "")
        changed = person.differences() if person else {}
        self.what_if.setVisible(bool(changed))
        if person is None or dataset is None:
            self.about.setText("")
            self.sentence.setText("")
            self.rated.set_frame(None)
            self.table.scale = None
            return
        self.table.scale = dataset.scale
        told = wording.about_person(dataset, person.real.user)
        self.about.setText(", ".join(filter(None, (ratings(len(person.films)), told))))
        if len(person.films):
            hint = tr("What if? Click other stars, or press 1–5 or Delete: list, taste and map follow at once.")
        elif person.user is None:
            hint = tr("No ratings yet. Rate some films on the page Me, and what they tell of your taste shows here.")
        else:
            hint = tr("No ratings of this person are known, so there is nothing to tell of their taste.")
        self.hint.setText(hint)
        if changed:
            self.what_if_words.setText(wording.what_if_words(len(changed)))
        self.changes.set_chips(
            {str(film): wording.change_words(dataset.films, film, *values) for film, values in changed.items()}
        )
        self._ask()

    @Slot()
    def _ask(self) -> None:
        """Work out what is in sight, off this thread."""
        session = self._session
        dataset, person = session.dataset, session.person
        if dataset is None or person is None:
            return
        self._stale = not self.isVisible()
        if self._stale:
            return
        model, held_out = session.model_for(person), session.held_out_films(person)
        job = session.quick.submit(lambda _state: rate(dataset, person, model, held_out), key="their ratings")
        job.succeeded.connect(self._take_rated)
        job.failed.connect(session.problem)
        if self.tabs.currentIndex() == _TWINS_TAB:
            job = session.quick.submit(
                lambda state: find_twins(dataset, person, model, state.checkpoint), key="their twins"
            )
            job.succeeded.connect(self._take_twins)
            job.failed.connect(session.problem)
        if dataset is self._ready_for:
            job = session.quick.submit(lambda state: tell(dataset, person, model, state.checkpoint), key="their taste")
            job.succeeded.connect(self._take_taste)
            job.failed.connect(session.problem)
        elif dataset is not self._getting_ready:
            self._getting_ready = dataset
            # Adding up millions of ratings once is not for the lane of lists.
            job = session.reading.submit(lambda state: get_ready(dataset, state.checkpoint), key="what others give")
            job.succeeded.connect(self._now_ready)
            job.failed.connect(session.problem)

    @Slot(object)
    def _now_ready(self, dataset: Dataset) -> None:
        if dataset is self._session.dataset:
            self._ready_for = dataset
            self._ask()

    @Slot(object)
    def _take_rated(self, rated: Rated) -> None:
        person = rated.person
        if person is self._session.person:
            before = {film: was for film, (was, _) in person.differences().items()}
            self.rated.set_frame(rated_frame(rated.films, before), rated.dataset)
            self._show_film()

    @Slot(object)
    def _take_taste(self, told: Told) -> None:
        if told.person is not self._session.person:
            return
        self.told = told
        story, dataset = told.story, self._session.dataset
        assert dataset is not None
        self.sentence.setText(wording.taste_sentence(story))
        self.sentence.setToolTip(wording.claims_words(story))
        bars = wording.value_bars(told.values, told.counts)
        self.values.setVisible(sum(told.counts) > 0)
        if sum(told.counts):
            mean = tr("The mean is {mean:.2f} ★.", mean=story.mean)
            self.values.set_bars(bars, mean, f"{dataset.name}: {told.person.name}")
        self.bias.setText(wording.bias_words(story, told.bias))
        self.genres.set_rows(wording.differences(story.genres, story.needed))
        self.decades.set_rows(wording.differences(story.decades, story.needed))

    @Slot(object)
    def _take_twins(self, found: Twins) -> None:
        dataset = self._session.dataset
        if found.person is not self._session.person or dataset is None:
            return
        twins = found.twins or ()
        for card, twin in zip(self.twins, (*twins, *[None] * _TWINS), strict=False):
            card.setVisible(twin is not None)
            if twin is not None:
                words = wording.twin_lines(dataset.films, twin)
                who = tr("Person {id}", id=dataset.user_label(twin.user))
                card.tell(who, twin.cosine, twin.user, twin.divides, words)
        if self._session.model is None:
            said = tr("Train a method to see who is most like them.")
        elif found.twins is None:
            said = tr("This method has no factors of people, so it cannot tell who is alike.")
        elif not twins:
            said = tr("Nobody is both alike and has enough films in common.")
        else:
            said = tr("The people nearest in what the method learnt, who share films enough to compare.")
        self.no_twins.setText(said)

    # Films

    @Slot(QModelIndex)
    def _film_chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            self._session.select_film(index.data(Role.FILM))

    @Slot(QModelIndex)
    def _open_film(self, index: QModelIndex) -> None:
        if index.isValid() and index.column() != self.rated.column("rated"):
            self._session.select_film(index.data(Role.FILM))
            self._session.show_page("film")

    @Slot()
    def _show_film(self) -> None:
        self.table.show_row(self.rated.row_where("film", self._session.film))

    # What if

    @Slot(int, object)
    def _change(self, film: int, rating: float | None) -> None:
        if not change_rating(self._session, film, rating):
            self.hint.setText(tr("What if? This method cannot take in changed ratings without training again."))

    @Slot(str)
    def _take_back(self, key: str) -> None:
        person = self._session.person
        if person is not None:
            before, _ = person.differences()[int(key)]
            change_rating(self._session, int(key), before)

    @Slot()
    def _reset(self) -> None:
        reset(self._session)


def _wrapped(words: str = "") -> QLabel:
    label = make.label(words, wrap=True)
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
    return label


def _column(*widgets: QWidget) -> QWidget:
    page = QWidget()
    make.column(*widgets, margins=(0, 8, 0, 0), spacing=8, into=page)
    return page


def _scrolled(page: QWidget) -> QScrollArea:
    column = page.layout()
    assert isinstance(column, QVBoxLayout)
    column.addStretch(1)
    return QuietScroll(page)
