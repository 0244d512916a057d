"""The person in the inspector: figures, a sentence, pictures of the taste, the ratings, the bar of a what-if, twins."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QResizeEvent

from mfgui.data.dataset import Dataset
from mfgui.insight.people import RatedFilms
from mfgui.insight.taste import TasteSummary
from mfgui.insight.twins import Twin
from mfgui.ui.charts.bar_chart import BarChart, value_bars
from mfgui.ui.charts.row_chart import RowChart
from mfgui.ui.kit import fonts, make, words
from mfgui.ui.kit.chips import Chips
from mfgui.ui.kit.frames import Role
from mfgui.ui.kit.number_tile import NumberTile
from mfgui.ui.kit.panel import ContentOrMessage, Panel, QuietScroll
from mfgui.ui.kit.row_table import ROW_HEIGHT
from mfgui.ui.kit.stars import STARS
from mfgui.ui.kit.theme import Theme
from mfgui.ui.kit.words import signed
from mfgui.ui.places.explore import person_words as wording
from mfgui.ui.places.explore.match_card import MatchCard
from mfgui.ui.places.explore.people_links import TwinCard
from mfgui.ui.places.explore.person_words import TasteOverview, beside_predictions, find_twins, prepare, taste_overview
from mfgui.ui.places.explore.rating_table import (
    STARS_WIDTH,
    RatingTable,
    change_rating,
    rated_frame,
    rated_model,
    reset,
)
from mfgui.ui.state.person import Person
from mfgui.ui.state.session import Session
from mfgui.ui.text import count, tr

_LEAST_REACH = 0.5  # scales of differences reach at least this many stars to each side, so that small ones look small
_TWINS = 5
_TWINS_AFTER_MS = 350  # twins are looked for once somebody stays selected: all people are gone through for them
_ROWS = 12  # ratings seen at once
_RING = 20  # pixels beside the stars for the ring of what was held out
_NARROW = 460  # below this width, in pixels, the predictions make way for the titles


class PersonPanel(Panel):
    """Follows person, film and model; drives `select_film`, and `select_person` with what-ifs."""

    def __init__(self, workspace: Session, theme: Theme) -> None:
        super().__init__(workspace, framed=False)
        self._shown_for: Person | None = None
        self._preparing: Dataset | None = None
        self._prepared: Dataset | None = None
        self.taste: TasteOverview | None = None  # what was worked out of the person's taste; None before

        self.who = make.elided()
        make.scaled(self.who, fonts.HEADLINE, bold=True)
        self.about = make.elided(kind="muted")
        self.tiles = [NumberTile(fonts.HEADING) for _ in range(4)]
        self.sentence = make.label(wrap=True)
        self.sentence.setAccessibleName(tr("Taste in a sentence"))

        self.match = MatchCard(workspace, theme)
        self.what_if_words = make.label(
            wrap=True,
            hint=tr(
                "All their ratings, held-out ones too, are taken in without training again (fold-in).\n"
                "Marks in the list compare with the same person taken in the same way, nothing changed."
            ),
        )
        self.changes = Chips(theme)
        self.reset = make.button(tr("Reset"), self._reset, hint=tr("Back to what they really rated"))

        self.rated = rated_model(self)
        self.table = RatingTable(self.rated, theme)
        self.table.setAccessibleName(tr("Films this person rated"))
        self.hint = make.muted(wrap=True)
        self.values = BarChart(theme, tr("Their ratings by value"), what=tr("rating"), ratings=True, flat=True)
        self.bias = make.label(wrap=True)
        self.genres = RowChart(theme, tr("Genres liked"), names=0.45, columns=(tr("genre"), tr("stars")))
        self.decades = RowChart(theme, tr("Decades liked"), names=0.45, columns=(tr("decade"), tr("stars")))
        self.twins = [TwinCard() for _ in range(_TWINS)]
        self.no_twins = make.muted(wrap=True)
        self._twins_due = make.timer(self, self._ask_twins, _TWINS_AFTER_MS)
        self._build()

        self.table.rated.connect(self._change)
        self.table.selectionModel().currentRowChanged.connect(self._select_film_of)
        self.table.clicked.connect(self._select_film_of)
        self.table.activated.connect(self._open_film)
        self.changes.removed.connect(self._take_back)
        for card in self.twins:
            card.person_chosen.connect(workspace.select_user)
            card.film_chosen.connect(workspace.select_film)
        workspace.dataset_changed.connect(self._show_person)
        workspace.person_changed.connect(self._show_person)
        workspace.film_changed.connect(self._show_film)
        self.follow(workspace.dataset_changed, workspace.person_changed, workspace.model_changed)
        self._show_person()

    def _build(self) -> None:
        first = make.row((self.what_if_words, 1), self.reset)
        self.what_if = make.card(make.column(first, self.changes, margins=(10, 8)))
        self.what_if.hide()
        wide = self.table.fontMetrics().horizontalAdvance
        self._beside_stars = max(map(wide, ("4.5 ★", "−100.0"))) + 14
        self.table.set_widths(0, STARS_WIDTH + self._beside_stars, wide(tr("Predicted")) + 14, wide("+0.0") + 18)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(self.rated.column("rated"), Qt.SortOrder.DescendingOrder)
        header = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(ROW_HEIGHT * _ROWS + header + 2)
        grid = make.grid(spacing=(16, 10))
        self.figures = make.holder(grid)
        for place, tile in enumerate(self.tiles):
            grid.addWidget(tile, place // 2, place % 2)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        shrunk = tr(
            "Stars more or less than others, centred on this person and shrunken towards 0 where ratings are few; "
            "pale bars may be chance"
        )
        genres = make.title(tr("Genres, compared with their other films"), shrunk)
        decades = make.title(tr("Decades, compared with their other films"), shrunk)
        twins = make.title(tr("Taste twins"))
        self.rate = make.button(tr("Rate films"), self._to_me, kind="primary")
        self.rate.setObjectName("rate films")
        self.of_ratings = (self.figures, self.values, genres, self.genres, decades, self.decades, self.table)
        self.of_twins = (twins, self.no_twins, self.match)
        for part in (*self.of_ratings, *self.of_twins, self.rate):
            part.hide()  # until it is known what they say
        content = make.column(
            self.who,
            self.about,
            self.sentence,
            self.figures,
            self.match,
            8,
            self.values,
            self.bias,
            8,
            genres,
            self.genres,
            8,
            decades,
            self.decades,
            8,
            make.title(tr("Rated films")),
            self.hint,
            make.row(self.rate, make.STRETCH),
            self.what_if,
            self.table,
            8,
            twins,
            self.no_twins,
            *self.twins,
            make.STRETCH,
            margins=(16, 14, 16, 16),
            spacing=10,
        )
        self.scroll_area = QuietScroll(make.holder(content))
        self.scroll_area.setAccessibleName(tr("About the person"))
        self._pages = ContentOrMessage(self.scroll_area)
        self.empty = self._pages.message
        make.column(self._pages, margins=1, into=self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the titles their room: in a narrow panel the miss alone tells of the prediction."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        narrow, scale = self.width() < _NARROW, self.table.scale
        self.table.setColumnHidden(self.rated.column("predicted"), narrow)
        said = narrow and scale is not None and scale.maximum == STARS  # by the stars alone
        column = self.rated.column("rated")
        self.table.horizontalHeader().resizeSection(column, STARS_WIDTH + (_RING if said else self._beside_stars))

    # The person

    @Slot()
    def _show_person(self) -> None:
        session = self._workspace
        person, dataset = session.person, session.dataset
        self.who.setText(person.name if person else "")
        changed = person.differences() if person else {}
        self.what_if.setVisible(bool(changed))
        self._twins_due.stop()
        if person is None or dataset is None:
            self._pages.set_message(tr("Choose a person.") if dataset else tr("Open a data set to see its people."))
            self.about.setText("")
            self.sentence.setText("")
            self.rated.set_frame(None)
            self.table.scale = None
            return
        self.table.scale = dataset.scale
        self._share()
        self._pages.set_message("")
        if self._shown_for is not person.real:
            self._shown_for = person.real
            self.scroll_area.verticalScrollBar().setValue(0)
        self.about.setText(wording.about_person(dataset, person.real.user))
        self.about.setVisible(bool(self.about.text()))
        if len(person.films):
            hint = tr("What if? Click other stars, or press 1–5 or Delete: list, taste and map follow at once.")
        elif person.user is None:
            hint = tr("No ratings yet. Rate some films, and your taste appears here.")
        else:
            hint = tr("No ratings of this person are known, so nothing can be said of their taste.")
        self.hint.setText(hint)
        self.rate.setVisible(not len(person.films) and person.user is None)
        if changed:
            self.what_if_words.setText(wording.what_if_words(len(changed)))
        self.changes.set_chips(
            {str(film): wording.change_words(dataset.films, film, *values) for film, values in changed.items()}
        )

    def refresh(self) -> None:
        """Work out what is in sight."""
        workspace = self._workspace
        dataset, person = workspace.dataset, workspace.person
        if dataset is None or person is None:
            return
        model, held_out, of = workspace.model_for(person), workspace.held_out_films(person), ("dataset", "person")
        self.ask(lambda _state: beside_predictions(dataset, person, model, held_out), self._show_rated, of=of)
        self._twins_due.start()
        if dataset is self._prepared:
            self.ask(lambda state: taste_overview(dataset, person, model, state.checkpoint), self._show_taste, of=of)
        elif dataset is not self._preparing:
            self._preparing = dataset
            # Adding up millions of ratings once is not for the lane of lists.
            self.ask(lambda state: prepare(dataset, state.checkpoint), self._set_prepared, lane=workspace.reading)

    @Slot()
    def _ask_twins(self) -> None:
        workspace = self._workspace
        dataset, person = workspace.dataset, workspace.person
        if dataset is not None and person is not None and self.isVisible():
            model, of = workspace.model_for(person), ("dataset", "person")
            self.ask(lambda state: find_twins(dataset, person, model, state.checkpoint), self._show_twins, of=of)

    def _set_prepared(self, _nothing: None) -> None:
        self._prepared = self._workspace.dataset
        self.refresh_when_seen()

    def _show_rated(self, rated: RatedFilms) -> None:
        person = self._workspace.person
        assert person is not None
        before = {film: was for film, (was, _) in person.differences().items()}
        self.rated.set_frame(rated_frame(rated, before), self._workspace.dataset)
        self._show_film()

    def _show_taste(self, taste: TasteOverview) -> None:
        self.taste = taste
        story, dataset = taste.story, self._workspace.dataset
        assert dataset is not None
        self.sentence.setText(wording.taste_sentence(story, len(taste.person.films)))
        self.sentence.setToolTip(wording.claims_words(story))
        for part in self.of_ratings:
            part.setVisible(len(taste.person.films) > 0)
        for part in self.of_twins:
            part.setVisible(len(taste.person.films) > 0 or taste.person.user is not None)
        if len(taste.person.films):
            mean = tr("The mean is {mean:.2f} ★.", mean=story.mean)
            self.values.set_bars(value_bars(taste.values), mean, f"{dataset.name}: {taste.person.name}")
        self._show_tiles(story)
        self.bias.setText(wording.bias_words(story, taste.bias))
        self.genres.set_rows(wording.differences(story.genres, story.needed), least=_LEAST_REACH)
        self.decades.set_rows(wording.differences(story.decades, story.needed), least=_LEAST_REACH)

    def _show_tiles(self, story: TasteSummary) -> None:
        assert self.taste is not None
        ratings = self.taste.person.ratings
        stars = tr("{mean:.2f} ★", mean=story.mean) if len(ratings) else words.NOTHING
        spread = tr("mean; typically {n:.1f} off it", n=float(ratings.std())) if len(ratings) > 1 else tr("mean")
        level = signed(story.level, 2) if len(ratings) else words.NOTHING
        held_out = len(self._workspace.held_out_films(self.taste.person.real))
        numbers = (
            (count(len(ratings)), tr("rating in all") if len(ratings) == 1 else tr("ratings in all")),
            (stars, spread),
            (f"{level} ★", tr("beside what others gave the same films")),
            (count(held_out), tr("held out from training")),
        )
        for tile, (number, what) in zip(self.tiles, numbers, strict=True):
            tile.tell(number, what)

    def _show_twins(self, found: tuple[Twin, ...] | None) -> None:
        dataset, twins = self._workspace.dataset, found or ()
        assert dataset is not None
        for card, twin in zip(self.twins, (*twins, *[None] * _TWINS), strict=False):
            card.setVisible(twin is not None)
            if twin is not None:
                lines = wording.twin_lines(dataset.films, twin)
                who = tr("Person {id}", id=dataset.user_label(twin.user))
                card.tell(who, twin.cosine, twin.user, twin.divides, lines)
        if self._workspace.model is None:
            said = tr("Train a method to see who is most like them.")
        elif found is None:
            said = tr("This method has no user factors, so similar people are not known.")
        elif not twins:
            said = tr("No one is both similar and has enough films in common.")
        else:
            said = tr("The people nearest in what the method learnt, who share films enough to compare.")
        self.no_twins.setText(said)

    @Slot()
    def _to_me(self) -> None:
        self._workspace.show_page("me")

    # Films

    @Slot(QModelIndex)
    def _open_film(self, index: QModelIndex) -> None:
        if index.isValid() and index.column() != self.rated.column("rated"):
            self._workspace.open_film(index.data(Role.FILM))

    @Slot()
    def _show_film(self) -> None:
        self.table.show_row(self.rated.row_where("film", self._workspace.film))

    # What if

    @Slot(int, object)
    def _change(self, film: int, rating: float | None) -> None:
        if not change_rating(self._workspace, film, rating):
            self.hint.setText(tr("What if? This method cannot use changed ratings without training again."))

    @Slot(str)
    def _take_back(self, key: str) -> None:
        person = self._workspace.person
        if person is not None:
            before, _ = person.differences()[int(key)]
            change_rating(self._workspace, int(key), before)

    @Slot()
    def _reset(self) -> None:
        reset(self._workspace)
