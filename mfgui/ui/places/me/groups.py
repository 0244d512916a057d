"""Points spread over groups of films: a quicker opening, named as what it is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QFrame, QToolButton

from mfgui.base.genres import genre_words
from mfgui.data.dataset import Dataset
from mfgui.data.grouping import count_by
from mfgui.insight.clusters import TasteGroup, stand_in_ratings, taste_groups
from mfgui.storage.profiles import Said
from mfgui.ui.kit import fonts, make
from mfgui.ui.kit.film_tile import FilmTile
from mfgui.ui.kit.panel import Panel, QuietScroll
from mfgui.ui.kit.theme import Theme
from mfgui.ui.state.jobs import JobState
from mfgui.ui.state.session import Session
from mfgui.ui.text import plural, tr

POINTS = 10  # points to spread
_TILE = 15  # width of an example's tile, in pixels at 100 %


@dataclass(frozen=True, slots=True, eq=False)
class _Grouped:
    dataset: Dataset
    groups: tuple[TasteGroup, ...]
    average: float
    of_model: bool


class GroupCard(QFrame):
    """One group: its name, the films that stand for it, and its points."""

    def __init__(self, theme: Theme, dataset: Dataset, group: TasteGroup, name: str) -> None:
        super().__init__()
        make.as_panel(self)
        films = dataset.films
        self.name = make.elided(name, kind="title")
        self.tiles = [FilmTile(theme, _TILE) for _ in group.examples]
        for tile, film in zip(self.tiles, group.examples, strict=True):
            tile.show_film(dataset, film)
        self.films = [make.elided(films.titles[film], "muted", films.caption(film)) for film in group.examples]
        self.less = QToolButton()
        self.less.setText("−")
        self.less.setAccessibleName(tr("A point less for {group}", group=name))
        self.more = QToolButton()
        self.more.setText("+")
        self.more.setAccessibleName(tr("A point more for {group}", group=name))
        for button in (self.less, self.more):
            button.setFixedSize(QSize(30, 28))
        self.points = make.label("0")
        self.points.setAlignment(Qt.AlignmentFlag.AlignCenter)
        fonts.set_width(self.points, least=26)
        make.scaled(self.points, fonts.HEADING, bold=True)
        self.counts = make.muted()
        examples = [make.row(tile, (title, 1), spacing=8) for tile, title in zip(self.tiles, self.films, strict=True)]
        if examples:
            examples[-1].addWidget(self.counts)
        make.column(
            make.row((self.name, 1), self.less, self.points, self.more, spacing=4),
            make.column(*examples, spacing=3),
            margins=(10, 8),
            spacing=6,
            into=self,
        )


class GroupsPanel(Panel):
    """Drives `Profiles.set_points`."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__(session, framed=False)
        self._session, self._theme = session, theme
        self._grouped: _Grouped | None = None
        self.cards: list[GroupCard] = []  # one for each group
        self.points: list[int] = []  # points of each group
        self.lead = make.label(wrap=True)
        self.clear = make.button(tr("Clear"), self._clear, hint=tr("Take all points back"))
        self._column = make.column(make.STRETCH, margins=(0, 0, 6, 0), spacing=8)
        self.note = make.muted(wrap=True)
        make.column(
            make.row((self.lead, 1), self.clear),
            (QuietScroll(make.holder(self._column)), 1),
            self.note,
            spacing=10,
            into=self,
        )
        session.dataset_changed.connect(self._new_data)
        session.model_changed.connect(self._new_model)
        session.profiles.changed.connect(self._show)
        self._show()

    # The groups

    @Slot()
    def _new_data(self) -> None:
        self._grouped = None
        self._build()
        self.refresh_when_seen()

    @Slot()
    def _new_model(self) -> None:
        """Group anew while nobody has begun: groups by genres alone give way to those of a model."""
        if not any(self.points) and (self._grouped is None or not self._grouped.of_model):
            self.refresh_when_seen()

    def refresh(self) -> None:
        """Group the films."""
        dataset, model = self._session.dataset, self._session.model
        if dataset is None:
            return

        def work(state: JobState) -> _Grouped:
            popularity = count_by(dataset.ratings.films, dataset.n_films)
            state.checkpoint()
            groups = taste_groups(dataset.films, model, popularity)
            return _Grouped(dataset, groups, float(dataset.ratings.values.mean()), model is not None)

        self.ask(work, self._take)

    def _take(self, grouped: _Grouped) -> None:
        if not any(self.points):
            self._grouped = grouped
            self._build()

    def _build(self) -> None:
        for card in self.cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        groups = self._grouped.groups if self._grouped is not None else ()
        self.cards, self.points = [], [0] * len(groups)
        for place, group in enumerate(groups):
            assert self._grouped is not None
            films = self._grouped.dataset.films
            name = " · ".join(map(genre_words, group.genres)) or tr("Like {film}", film=films.titles[group.examples[0]])
            card = GroupCard(self._theme, self._grouped.dataset, group, name)
            card.less.clicked.connect(partial(self._add, place, -1))
            card.more.clicked.connect(partial(self._add, place, 1))
            self.cards.append(card)
            self._column.insertWidget(place, card)
        self._show()

    # Points

    def _add(self, place: int, more: int) -> None:
        if self.points[place] + more >= 0 and sum(self.points) + more <= POINTS:
            self.points[place] += more
            self._apply()

    @Slot()
    def _clear(self) -> None:
        self.points = [0] * len(self.cards)
        self._apply()

    def _stand_ins(self) -> dict[int, float]:
        grouped = self._grouped
        if grouped is None:
            return {}
        return stand_in_ratings(grouped.groups, self.points, grouped.average, grouped.dataset.scale)

    def _apply(self) -> None:
        self._session.profiles.set_points(self._stand_ins())
        self._show()

    @Slot()
    def _show(self) -> None:
        left = POINTS - sum(self.points)
        counted, grouped = self._stand_ins(), self._grouped
        kept = len(self._session.profiles.of_kind(Said.POINTS))
        if grouped is None or not grouped.groups:
            self.lead.setText("" if grouped is None else tr("There are too few films here to group them."))
        elif left == POINTS:
            self.lead.setText(tr("Spread {n} points over what you like: the list answers at once.", n=POINTS))
        else:
            self.lead.setText(plural(left, "1 point left", "{n} points left"))
        self.clear.setVisible(kept > 0)
        for place, card in enumerate(self.cards):
            card.points.setText(str(self.points[place]))
            card.points.setAccessibleName(tr("{n} points", n=self.points[place]))
            card.less.setEnabled(self.points[place] > 0)
            card.more.setEnabled(left > 0)
            stars = counted.get(grouped.groups[place].examples[0]) if grouped is not None else None
            card.counts.setText("" if stars is None else tr("counts as {stars:g} ★", stars=stars))
        self.note.setText(
            tr(
                "Points are guesses, not ratings: the films of each group count as if you had given them these "
                "stars, until you rate them."
            )
        )
        self.note.setToolTip(
            tr(
                "With an equal share f of all points for every group, a group with p points counts as\n"
                "average + p ÷ f − 1 stars, on the rating scale. The average is that of all ratings."
            )
        )
        self.note.setVisible(bool(self.cards))
