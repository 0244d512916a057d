"""The data panel: counts, ratings by value and over time, the long tails, genres, what was skipped."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QSizePolicy, QWidget

from mfgui.data.dataset import Dataset
from mfgui.insight.data_summary import DataSummary, data_summary
from mfgui.ui.charts.bar_chart import BarChart, value_bars
from mfgui.ui.charts.chart import Chart
from mfgui.ui.charts.chart_menu import PictureButton
from mfgui.ui.charts.row_chart import RowChart
from mfgui.ui.kit import fonts, make
from mfgui.ui.kit.number_tile import NumberTile
from mfgui.ui.kit.panel import ContentOrMessage, Panel, QuietScroll
from mfgui.ui.kit.theme import Theme
from mfgui.ui.kit.words import percent
from mfgui.ui.places.data import words as wording
from mfgui.ui.places.data.part import PartForm
from mfgui.ui.places.data.skipped import SkippedLines
from mfgui.ui.places.data.tail_chart import TailChart
from mfgui.ui.state.session import Session
from mfgui.ui.text import count, retold, tr

_TWO_COLUMNS = 740  # from this width on, in pixels at 100 % text size, pictures stand in pairs
_WIDEST = 1320  # pictures grow no wider than this together: lines of bars would fall apart
_TILES = ((900, 6), (460, 3), (0, 2))  # from which width on how many numbers stand in a row


class DataPanel(Panel):
    """Follows the data set; counts when it is first seen, not before: nobody waits for what is not looked at."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__(session)
        self.setAccessibleName(tr("About these ratings"))
        self._theme = theme
        self.numbers: DataSummary | None = None  # what is shown, None before it has been counted

        self.name = make.label()
        make.scaled(self.name, fonts.HEADING, bold=True)
        self.simulated = make.label(tr("simulated ratings"))
        self.simulated.setObjectName("simulated")
        self.sentence = make.label(wrap=True)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.tiles = [NumberTile() for _ in range(6)]
        self.values = BarChart(theme, tr("Ratings by value"), what=tr("rating"), ratings=True)
        self.times = BarChart(theme, tr("Ratings over time"), what=tr("time"))
        self.film_tail = TailChart(theme, tr("The long tail of films"), tr("films, most rated first"))
        self.user_tail = TailChart(theme, tr("The long tail of people"), tr("people, most ratings first"))
        self.genres = RowChart(
            theme,
            tr("Genres"),
            framed=True,
            heads=("", tr("ratings"), tr("mean")),
            columns=(tr("genre"), tr("ratings"), tr("mean"), tr("rated films")),
        )
        self.figures: list[Chart] = [self.values, self.times, self.film_tail, self.user_tail, self.genres]
        self.picture_buttons = [PictureButton(figure, session, theme) for figure in self.figures]
        self.skipped = SkippedLines(session, theme)
        self.part = PartForm(session)
        self._build()

        session.dataset_changed.connect(self._new_data)
        self.follow(session.dataset_changed)
        self._new_data()

    def _build(self) -> None:
        self._tile_grid = make.grid(spacing=(18, 12))
        self._grid = make.grid(spacing=14)
        content = QWidget()
        fonts.set_width(content, most=_WIDEST)
        for figure in self.figures:
            figure.setParent(content)
        make.column(
            make.row(self.name, self.simulated, make.STRETCH, spacing=10),
            self._tile_grid,
            self.sentence,
            self.part,
            self._grid,
            self.skipped,
            make.STRETCH,
            margins=(16, 14, 16, 16),
            spacing=14,
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
        columns = (2 if width >= _TWO_COLUMNS else 1, next(n for least, n in _TILES if width >= least))
        if columns == self._columns:
            return
        self._columns = columns
        for place, tile in enumerate(self.tiles):
            self._tile_grid.addWidget(tile, *divmod(place, columns[1]))
            self._tile_grid.setColumnStretch(place, 1 if place < columns[1] else 0)
        self._place_figures()

    def _place_figures(self) -> None:
        """Lay out the figures that there are numbers for; the last one takes the whole width."""
        columns = self._columns[0]
        shown = [figure for figure in self.figures if figure.mark_count()]
        for figure in self.figures:
            self._grid.removeWidget(figure)
            figure.setVisible(figure in shown)
        for place, figure in enumerate(shown):
            row, column = divmod(place, columns)
            alone = place == len(shown) - 1 and column == 0
            self._grid.addWidget(figure, row, column, 1, columns if alone else 1)
        for column in range(2):
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
        source = wording.source(dataset)
        self.name.setText(dataset.name)
        self.simulated.setVisible(dataset.simulated)
        self.sentence.setText(wording.in_a_sentence(numbers, simulated=dataset.simulated))
        self._show_tiles(dataset, numbers)
        self.values.set_bars(value_bars(numbers.values), wording.about_values(numbers), source)
        times = numbers.times
        bars = (wording.time_bars(times), wording.about_times(times)) if times else ([], "")
        self.times.set_bars(*bars, source)
        for chart, tail, words, sentence in (
            (self.film_tail, numbers.films, wording.film_words, wording.about_film_tail(numbers.films)),
            (self.user_tail, numbers.users, wording.user_words, wording.about_user_tail(numbers.users)),
        ):
            chart.set_tail(tail.counts, tail.half, partial(words, dataset, tail), sentence, source)
        genres = numbers.genres
        rows = wording.genre_rows(genres, numbers.n_ratings)
        everything = tr("all {mean:.2f}", mean=numbers.mean)
        self.genres.set_rows(
            rows, wording.about_genres(genres), source, reference=numbers.mean, reference_words=everything
        )
        self.skipped.show_report(dataset.skipped)
        self._place_figures()
        self._pages.set_message("")

    def _show_tiles(self, dataset: Dataset, numbers: DataSummary) -> None:
        kind = tr("simulated ratings") if dataset.simulated else tr("ratings")
        unrated = numbers.n_films_listed - numbers.n_films_rated
        films = tr("films rated; {n} more listed", n=count(unrated)) if unrated else tr("films, all rated")
        years = dataset.years_rated
        span = tr("no dates") if years is None else "–".join(str(year) for year in sorted(set(years)))
        for tile, (number, words) in zip(
            self.tiles,
            (
                (count(numbers.n_ratings), kind),
                (count(numbers.n_users), tr("people")),
                (count(numbers.n_films_rated), films),
                (percent(numbers.density), tr("of all pairs are rated")),
                (tr("{value:.2f} ★", value=numbers.mean), tr("mean rating ({steps})", steps=dataset.scale.words)),
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
