"""The film in the inspector: figures, tags, two pictures, the nearest films, and people."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QWidget

from mfgui.base.genres import genre_words
from mfgui.data.dataset import Dataset, Films
from mfgui.factorization.interface import Model
from mfgui.insight.film_summary import LEAST_RATINGS, LEAST_SUPPORT, Fan, FilmSummary, SimilarFilm, film_summary
from mfgui.ui.charts.bar_chart import BarChart, value_bars
from mfgui.ui.kit import fonts, make
from mfgui.ui.kit import words as words_of
from mfgui.ui.kit.columns import film_column
from mfgui.ui.kit.film_tile import FilmTile
from mfgui.ui.kit.frame_model import FrameModel
from mfgui.ui.kit.frames import Column, Role, Row, columns_of, number_column
from mfgui.ui.kit.level import FullOnly
from mfgui.ui.kit.number_tile import NumberTile
from mfgui.ui.kit.panel import ContentOrMessage, Panel, QuietScroll
from mfgui.ui.kit.row_table import ROW_HEIGHT, RowTable
from mfgui.ui.kit.theme import Theme
from mfgui.ui.lists.why_box import WhyBox
from mfgui.ui.places.explore import film_words as wording
from mfgui.ui.places.explore.people_links import PeopleLinks
from mfgui.ui.state.links import links
from mfgui.ui.state.session import Session
from mfgui.ui.text import count, numeral, tr

_TAGS = 4  # shared tags named at most
_CHIPS = 6  # tags of the film shown at most
_DRESSED_MS = 300  # so long after a choice of text size all has it
_EDGE = 16  # pixels free at both sides
_FACE = 84  # width of the film's tile at 100 % text size, in pixels


def similar_columns() -> tuple[Column, ...]:
    """Columns of a frame by `similar_frame`."""
    near = number_column(
        "cosine",
        tr("Alike"),
        lambda row: numeral(row["cosine"], ".2f"),
        tr("How alike the method finds them, from who liked which: the cosine of their factors"),
        roles={
            Qt.ItemDataRole.ToolTipRole: lambda row: tr(
                "Cosine of the film factors; 1 is the same direction. {n} to learn from.\nBoth are: {shared}",
                n=words_of.ratings(row["support"]),
                shared=_shared(row),
            )
        },
    )
    liked = number_column(
        "liked_both",
        tr("Liked both"),
        lambda row: tr("{liked} of {both}", liked=count(row["liked_both"]), both=count(row["both"])),
        tr("People who gave both more than their average, of those who rated both"),
        roles={
            Qt.ItemDataRole.ToolTipRole: lambda row: tr(
                "Of {both} people who rated both, {liked} gave each of them more than they give on average",
                both=count(row["both"]),
                liked=count(row["liked_both"]),
            )
        },
    )
    return film_column(), near, liked


def similar_frame(films: Films, similar: Sequence[SimilarFilm]) -> dict[str, Any]:
    """Return these films as columns."""
    return {
        **columns_of(similar, "film", "cosine", "support", "genres", "tags", "both", "liked_both"),
        "title": [films.titles[one.film] for one in similar],
    }


def _shared(row: Row) -> str:
    """Which genres and tags both have."""
    tags = [tr("“{tag}”", tag=genre_words(tag)) for tag in row["tags"][:_TAGS]]
    return " · ".join((*map(genre_words, row["genres"]), *tags)) or words_of.NOTHING


class FilmPanel(Panel):
    """Follows the selected film, the model and the reasons; leads to other films and to people."""

    def __init__(self, workspace: Session, theme: Theme) -> None:
        super().__init__(workspace, framed=False)
        self._workspace: Session = workspace
        self.story: FilmSummary | None = None  # what is shown; None while there is nothing to show

        self.title = make.label(wrap=True)
        make.scaled(self.title, fonts.HEADLINE, bold=True)
        self.subtitle = make.muted(wrap=True)
        self.face = FilmTile(theme, _FACE)
        self.links = QWidget()
        self._links = make.row(spacing=2, into=self.links)
        self.tiles = [NumberTile(fonts.HEADING) for _ in range(5)]
        self._shown_tiles: list[QWidget] = [*self.tiles]
        for place in (2, 3):  # what the method makes of it for many at once
            self._shown_tiles[place] = FullOnly(self.tiles[place])
        self.values = BarChart(theme, tr("Ratings by value"), what=tr("rating"), ratings=True, flat=True)
        self.times = BarChart(theme, tr("Ratings over time"), what=tr("time"), flat=True)
        self.tags = QWidget()
        self._tags = make.flow(into=self.tags)
        self.similar = FrameModel(similar_columns(), self)
        self.similar_table = RowTable(self.similar, theme)
        self.similar_table.setAccessibleName(tr("Nearest films"))
        self.similar_table.setSortingEnabled(True)
        self.similar_table.sortByColumn(self.similar.column("cosine"), Qt.SortOrder.DescendingOrder)
        self.similar_about = make.muted(wrap=True)
        self.lovers, self.others, self.suited = PeopleLinks(), PeopleLinks(), PeopleLinks()
        self.whose = make.title("")
        self.why = WhyBox(theme, large=True)
        self._build()

        self.similar_table.activated.connect(self._open_similar)
        self.follow(workspace.dataset_changed, workspace.film_changed, workspace.model_changed)
        workspace.reasons_changed.connect(self._show_why)
        theme.changed.connect(make.timer(self, self._place_figures, _DRESSED_MS).start)  # text of another size

    def _build(self) -> None:
        figures = self._figures = make.grid(spacing=(12, 10))
        pictures = make.column(self.values, self.times, spacing=20)
        similar = make.column(make.title(tr("Nearest films")), self.similar_about, self.similar_table, spacing=4)
        groups = make.column(spacing=20)
        for words, people in (
            (tr("Who loves it"), self.lovers),
            (tr("Who does not"), self.others),
            (tr("Whom it would suit"), self.suited),
        ):
            people.chosen.connect(self._open_person)
            groups.addLayout(make.column(make.title(words), people, spacing=2))
        heading = make.column(self.title, self.subtitle, self.links, make.STRETCH, spacing=4)
        content = make.column(
            make.row((self.face, 0, Qt.AlignmentFlag.AlignTop), (heading, 1), spacing=14),
            figures,
            self.tags,
            8,
            pictures,
            8,
            similar,
            8,
            groups,
            8,
            self.whose,
            self.why,
            make.STRETCH,
            margins=(_EDGE, 14, _EDGE, 16),
            spacing=12,
        )
        self.scroll_area = QuietScroll(make.holder(content))
        self.scroll_area.setAccessibleName(tr("About the film"))
        self._pages = ContentOrMessage(self.scroll_area)
        self.empty = self._pages.message
        make.column(self._pages, margins=1, into=self)
        self._place_figures()  # each in the panel from the beginning, shown or not

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give chips the lines they need, and figures a line where there is room for three."""
        super().resizeEvent(event)
        self._place_figures()
        self._fit_tags()

    @Slot()
    def _place_figures(self) -> None:
        """Put the figures in three columns, or in two where that would be wider than the panel."""
        room = self.scroll_area.viewport().width() - 2 * _EDGE
        for columns in (3, 2):
            for place, tile in enumerate(self._shown_tiles[k] for k in (0, 1, 4, 2, 3)):
                self._figures.addWidget(tile, place // columns, place % columns)
            for column in range(3):
                self._figures.setColumnStretch(column, int(column < columns))
            if self._figures.minimumSize().width() <= room:
                return

    def _fit_tags(self) -> None:
        self.tags.setMinimumHeight(self._tags.heightForWidth(max(self.width() - 40, 100)))

    # Following the workspace

    def refresh(self) -> None:
        """Summarize the selected film."""
        dataset, film, model = self._workspace.dataset, self._workspace.film, self._workspace.model
        if dataset is None or film is None:
            self.story = None
            self._pages.set_message(tr("Choose a film.") if dataset else tr("Open a folder to see its films."))
        else:
            self.ask(
                lambda state: film_summary(dataset, model, film, state.checkpoint),
                partial(self._show, dataset, model),
                of=("dataset", "film"),
            )

    def _show(self, dataset: Dataset, model: Model | None, story: FilmSummary) -> None:
        another = self.story is None or self.story.film != story.film
        self.story = story
        source = f"{dataset.name}: {dataset.summary}"
        if another:
            self._show_heading(dataset, story)
        self.values.setVisible(story.n > 0)
        self.times.setVisible(story.over_time is not None)
        if story.n:
            self.values.set_bars(value_bars(story.values), wording.about_values(story), source)
        if story.over_time is not None:
            self.times.set_bars(wording.time_bars(story.over_time), wording.about_times(story.over_time), source)
        self._show_tiles(story)
        self.similar.set_frame(similar_frame(dataset.films, story.similar or ()), dataset)
        self.similar_table.fit_columns(self.similar.column("film"))
        self._describe_similar(story, model)
        rows = max(len(story.similar or ()), 1)
        self.similar_table.setFixedHeight(
            ROW_HEIGHT * rows + self.similar_table.horizontalHeader().sizeHint().height() + 4
        )
        self.similar_table.setVisible(bool(story.similar))
        nobody = tr("No one with {n} ratings or more.", n=LEAST_RATINGS)
        self._show_people(self.lovers, story.lovers, nobody)
        self._show_people(self.others, story.others, nobody)
        self._show_people(self.suited, story.suited or (), self._why_nobody_suits(story, model))
        self._pages.set_message("")
        if another:
            self.scroll_area.verticalScrollBar().setValue(0)
        self._show_why()

    def _show_heading(self, dataset: Dataset, story: FilmSummary) -> None:
        self.face.show_film(dataset, story.film)
        self.title.setText(dataset.films.titles[story.film])
        self.subtitle.setText(wording.subtitle(dataset.films, story.film))
        self.subtitle.setVisible(bool(self.subtitle.text()))
        make.clear(self._links)
        for site, address in links(dataset, story.film).items():
            show = partial(QDesktopServices.openUrl, QUrl(address))
            self._links.addWidget(make.button(site, show, kind="link", hint=address))
        self._links.addStretch(1)
        self.links.setVisible(self._links.count() > 1)
        make.clear(self._tags)
        for place in range(min(len(story.tags), _CHIPS)):
            words, hint = wording.tag_words(story, place)
            tag = make.label(words, hint=hint)
            tag.setObjectName("tag")
            self._tags.addWidget(tag)
        self.tags.setVisible(bool(story.tags))
        self._fit_tags()

    def _show_tiles(self, story: FilmSummary) -> None:
        def stars(value: float) -> str:
            return words_of.NOTHING if math.isnan(value) else words_of.stars(value, 2)

        def predicted(value: float) -> str:
            shown = words_of.NOTHING if math.isnan(value) else tr("{p:.0f} %", p=100 * min(max(value, 0), 1))
            return shown if story.interest else stars(value)

        raters = tr("predicted for those who rated it")
        if not math.isnan(story.predicted_raters):
            raters = tr("predicted for those who rated it; they gave {mean:.2f}", mean=story.rated_mean)
        if story.interest:
            raters = tr("likely to watch it, of those who did")
        anybody = tr("predicted for anybody")
        if story.looked_at:
            anybody = tr("predicted for anybody ({n} people sampled)", n=count(story.looked_at))
        if story.interest:
            anybody = tr("likely to watch it, of {n} people", n=count(story.looked_at))
        spread = tr("A rating is typically {n:.1f} ★ off the mean.", n=story.spread) if story.n > 1 else ""
        held_out = tr("Held-out ones too; lists count those alone that the method learnt from")
        numbers = (
            (count(story.n), tr("rating") if story.n == 1 else tr("ratings"), held_out),
            (stars(story.mean), tr("mean"), spread),
            (predicted(story.predicted_raters), raters, ""),
            (predicted(story.predicted_all), anybody, ""),
        )
        for tile, (number, words, hint) in zip(self.tiles, numbers, strict=False):
            tile.tell(number, words, hint)
        self._place_figures()

    def _describe_similar(self, story: FilmSummary, model: Model | None) -> None:
        if model is None:
            words = tr("Train a method to see which films it finds alike.")
        elif story.similar is None:
            words = tr("This method has no film factors, so similar films are not known.")
        elif not story.similar:
            words = tr("The method has learnt too little about this film.")
        else:
            words = tr(
                "By what the method learnt from ratings alone. Films with fewer than {n} are left out.", n=LEAST_SUPPORT
            )
        self.similar_about.setText(words)

    def _why_nobody_suits(self, story: FilmSummary, model: Model | None) -> str:
        if model is None:
            return tr("Train a method to see whom it would suit.")
        if story.suited is None:
            return tr("This method has no user factors.")
        return tr("The method has learnt too little about this film.")

    def _show_people(self, where: PeopleLinks, fans: tuple[Fan, ...], nobody: str) -> None:
        dataset = self._workspace.dataset
        assert dataset is not None
        interest = self.story is not None and self.story.interest
        where.show_people([(fan.user, wording.fan_words(dataset, fan, interest=interest)) for fan in fans], nobody)

    @Slot()
    def _show_why(self) -> None:
        workspace, story = self._workspace, self.story
        why, dataset, person = workspace.reasons, workspace.dataset, workspace.person
        shown = why is not None and story is not None and why.film == story.film and dataset is not None
        self.why.setVisible(shown)
        self.whose.setVisible(shown)
        tile = self.tiles[4]
        tile.setVisible(shown)
        if shown and why is not None and dataset is not None and person is not None:
            self.why.show_why(dataset.films, why, you=workspace.profiles.shown)
            you = workspace.profiles.shown
            self.whose.setText(tr("For you") if you else tr("For {name}", name=person.name))
            if why.interest:
                number = tr("{p:.0f} %", p=100 * why.predicted)
                words = tr("likely that {name} watches it", name=person.name)
            else:
                number = words_of.stars(why.predicted, 2)
                words = tr("predicted for you") if you else tr("predicted for {name}", name=person.name)
                if why.rated is not None and you:
                    words = tr("predicted; you gave {rating:g}", rating=why.rated)
                elif why.rated is not None:
                    words = tr("predicted; they gave {rating:g}", rating=why.rated)
            tile.tell(number, words)
            self._place_figures()

    # Leading on

    @Slot(QModelIndex)
    def _open_similar(self, index: QModelIndex) -> None:
        if index.isValid():
            self._workspace.select_film(index.data(Role.FILM))

    @Slot(int)
    def _open_person(self, user: int) -> None:
        self._workspace.select_user(user)
        self._workspace.show_page("person")
