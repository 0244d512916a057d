"""The data panel: what the data set is, whether it is any good, its ratings in pictures, and what to do with it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from mfgui.data.dataset import Dataset
from mfgui.insight.data_summary import DataSummary, data_summary
from mfgui.ui.charts.bar_chart import BarChart, value_bars
from mfgui.ui.charts.chart import Chart
from mfgui.ui.charts.chart_menu import PictureButton
from mfgui.ui.charts.row_chart import RowChart
from mfgui.ui.kit import fonts, make
from mfgui.ui.kit.level import LEVEL
from mfgui.ui.kit.number_tile import NumberTile
from mfgui.ui.kit.panel import ContentOrMessage, Panel, QuietScroll
from mfgui.ui.kit.theme import Theme
from mfgui.ui.places.data import words as wording
from mfgui.ui.places.data.pairs_chart import PairsChart
from mfgui.ui.places.data.part import PartForm
from mfgui.ui.places.data.skipped import SkippedLines
from mfgui.ui.places.data.verdict import Verdict
from mfgui.ui.state.session import Session
from mfgui.ui.text import count, retold, tr

# From which width on, in pixels at 100 % text size, how many cards and how many numbers stand in a row.
_CARDS, _TILES = ((1360, 3), (740, 2), (0, 1)), ((460, 4), (0, 2))
_WIDEST = 1760  # cards grow no wider than this together: lines of bars would fall apart


class DataPanel(Panel):
    """Follows the data set; counts when it is first seen, not before: nobody waits for what is not looked at."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__(session)
        self.setAccessibleName(tr("About these ratings"))
        self._theme = theme
        self.numbers: DataSummary | None = None  # what is shown, None before it has been counted

        self.name = make.scaled(make.elided(), fonts.HEADLINE, bold=True)
        self.sentence = make.muted(wrap=True)  # what it is
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.ways = [
            make.button(words, partial(session.show_page, page), hint=hint, kind="primary" * (page == "watch"))
            for words, page, hint in (
                (tr("Watch it learn"), "watch", tr("How a recommender learns from these ratings")),
                (tr("Look around"), "explore", tr("Its films and people, one by one")),
                (tr("Open another…"), "welcome", tr("Folders, files, downloads, and what was open before")),
            )
        ]
        self.tiles = [NumberTile() for _ in range(4)]
        self.verdict = Verdict(theme)
        self.pairs = PairsChart(theme)
        self.values = BarChart(theme, tr("Ratings by value"), what=tr("rating"), ratings=True)
        self.times = BarChart(theme, tr("Ratings over time"), what=tr("time"))
        self.film_tail = BarChart(theme, tr("Ratings a film has"), what=tr("ratings"), counted=tr("films"))
        self.user_tail = BarChart(theme, tr("Ratings a person gave"), what=tr("ratings"), counted=tr("people"))
        self.genres = RowChart(
            theme,
            tr("Genres"),
            framed=True,
            heads=("", tr("ratings"), tr("mean")),
            columns=(tr("genre"), tr("ratings"), tr("mean"), tr("rated films")),
        )
        self.figures: list[Chart] = [
            *(self.pairs, self.values, self.user_tail, self.film_tail, self.times, self.genres)
        ]
        self.picture_buttons = [PictureButton(figure, session, theme) for figure in self.figures]
        self.skipped = SkippedLines(session, theme)
        self.part = PartForm(session)
        self._build()

        session.dataset_changed.connect(self._new_data)
        LEVEL.changed.connect(self._tell)
        self.follow(session.dataset_changed)
        self._new_data()

    def _build(self) -> None:
        *on, other = self.ways
        self._head = make.row((self.name, 1), *on, self.part.choose, other, spacing=8)
        self._tile_grid = make.grid(spacing=(12, 12))
        self._grid = make.grid(spacing=14)
        content = QWidget()
        fonts.set_width(content, most=_WIDEST)
        self._cards: list[QWidget] = [self.verdict, *self.figures]
        for card in self._cards:
            card.setParent(content)
        make.column(
            make.column(self._head, self.sentence, spacing=4),
            self._tile_grid,
            self.part,
            self._grid,
            self.skipped,
            make.STRETCH,
            margins=(18, 14, 18, 18),
            spacing=16,
            into=content,
        )
        self.scroll_area = QuietScroll(content)
        self.scroll_area.setAccessibleName(tr("About these ratings"))
        self.scroll_area.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.scroll_area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._pages = ContentOrMessage(self.scroll_area)
        self.empty = self._pages.message
        make.column(self._pages, margins=1, into=self)
        self._columns = (0, 0)
        self._theme.follow(self, self._arrange)
        self._arrange()

    # Layout

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the pictures in one column or two, the numbers in as many as fit."""
        super().resizeEvent(event)
        self._arrange()

    @Slot()
    def _arrange(self) -> None:
        width = round(self.width() * 100 / self._theme.text_size)
        cards, tiles = (next(n for least, n in widths if width >= least) for widths in (_CARDS, _TILES))
        if (cards, tiles) == self._columns:
            return
        self._columns = (cards, tiles)
        self._head.setDirection(QBoxLayout.Direction.LeftToRight if cards > 1 else QBoxLayout.Direction.TopToBottom)
        for place, tile in enumerate(self.tiles):
            self._tile_grid.addWidget(tile, *divmod(place, tiles))
            self._tile_grid.setColumnStretch(place, 1 if place < tiles else 0)
        self._place_cards()

    def _place_cards(self) -> None:
        """Lay out the cards that there are numbers for; the last one takes what is left of its row."""
        columns = self._columns[0]
        shown = [card for card in self._cards if not isinstance(card, Chart) or card.mark_count()]
        for card in self._cards:
            self._grid.removeWidget(card)
            card.setVisible(card in shown)
        for place, card in enumerate(shown):
            row, column = divmod(place, columns)
            self._grid.addWidget(card, row, column, 1, columns - column if card is shown[-1] else 1)
        for column in range(_CARDS[0][1]):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    # Following the workspace

    @Slot()
    def _new_data(self) -> None:
        self.numbers = None
        waiting = self._workspace.dataset is not None
        self._pages.set_message(tr("Counting…") if waiting else tr("Open a folder to see what is in it."))

    def refresh(self) -> None:
        """Count what is open."""
        dataset = self._workspace.dataset
        if dataset is not None and not len(dataset.ratings):  # a model's people and films alone
            self._pages.set_message("\n".join((f"{dataset.name}: {dataset.summary}", *map(retold, dataset.notes))))
        elif dataset is not None:
            self.ask(lambda state: data_summary(dataset, state.checkpoint), partial(self._show, dataset))

    def _show(self, dataset: Dataset, numbers: DataSummary) -> None:
        self.numbers = numbers
        self.name.setText(dataset.name)
        self.sentence.setText(wording.what_it_is(dataset))
        self._show_tiles(dataset, numbers)
        self.verdict.show_checks(wording.checks(dataset, numbers))
        self._tell()
        self.skipped.show_report(dataset.skipped)
        self._place_cards()
        self._pages.set_message("")

    @Slot()
    def _tell(self) -> None:
        """Draw the pictures; in Full their sentences have the field's figures too."""
        dataset, numbers = self._workspace.dataset, self.numbers
        if dataset is None or numbers is None:
            return
        source, full = wording.source(dataset), LEVEL.full
        self.pairs.set_pairs(
            numbers.filled, len(numbers.users), len(numbers.films), wording.about_pairs(numbers), source
        )
        self.values.set_bars(value_bars(numbers.values), wording.about_values(numbers, full=full), source)
        times = numbers.times
        bars = (wording.time_bars(times), wording.about_times(times)) if times else ([], "")
        self.times.set_bars(*bars, source)
        for chart, tail, of, sentence in (
            (self.film_tail, numbers.films, tr("films"), wording.about_film_tail(numbers, full=full)),
            (self.user_tail, numbers.users, tr("people"), wording.about_user_tail(numbers.users, full=full)),
        ):
            chart.set_bars(wording.band_bars(tail, of), sentence, source)
        self.genres.set_rows(
            wording.genre_rows(numbers.genres, numbers.n_ratings),
            wording.about_genres(numbers.genres),
            source,
            reference=numbers.mean,
            reference_words=tr("all {mean:.2f}", mean=numbers.mean),
        )

    def _show_tiles(self, dataset: Dataset, numbers: DataSummary) -> None:
        kind = tr("simulated ratings") if dataset.simulated else tr("ratings")
        years = dataset.years_rated
        span = tr("no dates") if years is None else "–".join(str(year) for year in sorted(set(years)))
        for tile, (number, words) in zip(
            self.tiles,
            (
                (count(numbers.n_ratings), f"{kind}, {dataset.scale.words}"),
                (count(numbers.n_users), wording.typical_person(numbers.users)),
                (count(numbers.n_films_rated), wording.typical_film(numbers.films)),
                (span, tr("when they were given") if years else tr("come with these ratings")),
            ),
            strict=True,
        ):
            tile.tell(number, words)


class DataPage(QWidget):
    """Gives the data panel the whole window."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self.data = DataPanel(session, theme)
        make.column(self.data, margins=(8, 4, 8, 8), into=self)
        self.setFocusProxy(self.data.scroll_area)  # Page Down scrolls at once
        leave = QShortcut(QKeySequence(QKeySequence.StandardKey.Cancel), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self._leave)

    @Slot()
    def _leave(self) -> None:
        """Close the form of a part, or leave the page."""
        if not self.data.part.put_away():
            self._session.show_page("watch")
