"""Films for several people: a row a film and a column a person, tonight's on a card; and who compromises."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from mfgui.data.dataset import Dataset
from mfgui.insight.together import SharedList
from mfgui.ui.kit import fonts, make, words
from mfgui.ui.kit.columns import caption_and_genres, film_column
from mfgui.ui.kit.drawn import Drawn
from mfgui.ui.kit.film_tile import FilmTile
from mfgui.ui.kit.frames import RIGHT, Column, Row
from mfgui.ui.kit.make import ElidingLabel
from mfgui.ui.kit.stars import STARS, paint_stars
from mfgui.ui.kit.theme import Theme
from mfgui.ui.lists.ranked_table import predicted_words
from mfgui.ui.text import numeral, tr

_TILE = 92  # width of the tile, in pixels at 100 %


def compromise(shared: SharedList, place: int) -> tuple[int, float] | None:
    """Return who is furthest below their own favourite with a film and by how much, None when nobody is.

    In the rounded numbers on screen, so that people can check it.
    """
    decimals = 2 if shared.interest else 1
    steps = [
        round(round(float(favourite), decimals) - round(float(expected), decimals), decimals)
        for favourite, expected in zip(shared.favourite_stars, shared.predicted[place], strict=True)
    ]
    who = max(range(len(steps)), key=lambda n: steps[n])
    return (who, steps[who]) if steps[who] > 0.005 else None


def together_columns(names: Sequence[str]) -> tuple[Column, ...]:
    """Columns of a frame by `together_frame`: place, film, what each person is expected to give, who compromises."""

    def compromises(row: Row) -> str:
        way = row["compromise"]
        if way is None:
            return tr("nobody")
        step = tr("{p:.0f} %", p=100 * way[1]) if row["interest"] else numeral(way[1], ".1f")
        return f"{names[way[0]]} {words.MINUS}{step}"

    return (
        Column("place", "", lambda row: str(row.place + 1), align=RIGHT),
        film_column(lambda row: f"{caption_and_genres(row)}\n{words.ratings(int(row['support']))}"),
        *(_person_column(number, name) for number, name in enumerate(names)),
        Column(
            "compromise",
            tr("Compromises"),
            compromises,
            tr("Who is furthest below their own favourite with this film, and by how much"),
        ),
    )


def _person_column(number: int, name: str) -> Column:
    def expected(row: Row) -> float:
        return float(row["predicted"][number])

    def spoken(row: Row) -> str:
        if row["interest"]:
            return tr("{name}: {p:.0f} percent likely to watch it", name=name, p=100 * expected(row))
        return tr("{name}: {stars:.1f} stars", name=name, stars=expected(row))

    return Column(
        f"person {number}",
        name,
        lambda row: tr("{p:.0f} %", p=100 * expected(row)) if row["interest"] else numeral(expected(row), ".1f"),
        tr("What {name} is expected to give", name=name),
        align=RIGHT,
        roles={Qt.ItemDataRole.AccessibleTextRole: spoken},
    )


def together_frame(shared: SharedList) -> dict[str, Any]:
    """Return the list as columns."""
    return {
        "film": shared.films,
        "support": shared.support,
        "predicted": shared.predicted,
        "interest": [shared.interest] * len(shared),
        "compromise": [compromise(shared, place) for place in range(len(shared))],
    }


class TonightCard(QFrame):
    """Shows the first film of a shared list."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._theme = theme
        self._tile = FilmTile(theme, _TILE)
        self.title = make.scaled(make.label(wrap=True), fonts.HEADING, bold=True)  # the film
        self._about = make.elided(kind="muted")
        self.way = make.label(wrap=True)  # who compromises
        # Of each who chooses: name, expected stars, the same as a number.
        self.rows: list[tuple[ElidingLabel, _Stars, QLabel]] = []
        self._predicted = make.grid(spacing=(10, 3))
        self._predicted.setColumnStretch(0, 1)
        beside = make.column(
            make.muted(tr("Tonight")), self.title, self._about, 4, self._predicted, make.STRETCH, spacing=3
        )
        make.column(
            make.row((self._tile, 0, Qt.AlignmentFlag.AlignTop), (beside, 1), spacing=14),
            self.way,
            margins=12,
            spacing=8,
            into=self,
        )

    def show_first(self, dataset: Dataset, names: Sequence[str], shared: SharedList) -> None:
        """Tell of a list, which is not empty; `names` are those of its people."""
        while len(self.rows) < len(names):
            name, number = make.elided(), make.label()
            fonts.set_width(name, least=90, most=170)
            self.rows.append((name, _Stars(self._theme), number))
            for column, widget in enumerate(self.rows[-1]):
                self._predicted.addWidget(widget, len(self.rows) - 1, column)
        for place, row in enumerate(self.rows):
            for widget in row:
                widget.setVisible(place < len(names))
        films, film = dataset.films, int(shared.films[0])
        self.title.setText(words.shortened(films.titles[film], 90))
        self.title.setToolTip(films.caption(film))
        self._tile.show_film(dataset, film)
        self._about.setText(words.in_a_line((words.year(films, film), *words.genres(films, film))))
        for place, of_whom in enumerate(names):
            stars = float(shared.predicted[0, place])
            name, row_of_stars, number = self.rows[place]
            name.setText(of_whom)
            row_of_stars.set_share(stars / dataset.scale.maximum)
            row_of_stars.setVisible(not shared.interest)
            row_of_stars.setAccessibleName(words.stars(stars))
            number.setText(predicted_words(stars, interest=shared.interest))
        self.way.setText(_compromise(dataset, names, shared))


class _Stars(QWidget, Drawn):
    """Stars that are expected, in grey: those in colour were given."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._share = 0.0
        theme.changed.connect(self.update)

    def set_share(self, share: float) -> None:
        """Fill them up to a share in [0, 1]."""
        self._share = share
        self.update()

    def sizeHint(self) -> QSize:
        size = self.fontMetrics().height()
        return QSize(size * STARS, size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors, painter = self._theme.colors, QPainter(self)
        paint_stars(painter, QRectF(self.rect()), self._share, QColor(colors.reference), QColor(colors.track))
        painter.end()


def _compromise(dataset: Dataset, names: Sequence[str], shared: SharedList) -> str:
    """Who compromises most for the first film."""
    most = compromise(shared, 0)
    if most is None:
        return tr("No one compromises: it is as good for each as their own favourite.")
    who, step = most
    favourite, liked = dataset.films.titles[int(shared.favourites[who])], float(shared.favourite_stars[who])
    facts = {
        "step": predicted_words(step, interest=shared.interest),
        "film": words.shortened(favourite, 60),
        "liked": predicted_words(liked, interest=shared.interest),
    }
    if names[who] == tr("You"):
        return tr("You compromise: {step} below the first of your own list, {film} ({liked}).", **facts)
    return tr(
        "{name} compromises: {step} below the first of their own list, {film} ({liked}).", name=names[who], **facts
    )
