"""The profile, the search for films that I have seen, and, in a drawer, what I rated."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from mfgui.data.dataset import RatingScale
from mfgui.storage.profiles import Said
from mfgui.ui.kit import fonts, make, words
from mfgui.ui.kit.columns import film_column
from mfgui.ui.kit.film_search import FilmSearch
from mfgui.ui.kit.film_tile import paint_tile_in
from mfgui.ui.kit.frame_model import AnyIndex, FrameModel
from mfgui.ui.kit.frames import Role, Row, with_roles
from mfgui.ui.kit.panel import ContentOrMessage, Panel
from mfgui.ui.kit.row_table import RowList, paint_ground, paint_title
from mfgui.ui.kit.stars import STARS, paint_stars, rating_of_key, star_at
from mfgui.ui.kit.theme import Theme
from mfgui.ui.places.me.profile_bar import ProfileBar, RatingsImport
from mfgui.ui.state.session import Session
from mfgui.ui.text import count, tr

_ROW, _STAR, _MARGIN = 34, 15, 8
_WIDTH = 250


def mine_model(parent: QObject | None = None) -> FrameModel:
    """Return a model of films with columns "film", "stars" on the data set's scale, and "stand_in" for points."""
    film = with_roles(
        film_column(_tooltip),
        {
            Role.STARS: lambda row: row["stars"] / row.dataset.scale.maximum,
            Role.STAND_IN: lambda row: row["stand_in"],
            Qt.ItemDataRole.AccessibleTextRole: _spoken,
        },
    )
    return FrameModel((film,), parent, key="film")


def _spoken(row: Row) -> str:
    caption = row.dataset.films.caption(row.film)
    if row["stand_in"]:
        return tr("{film}, counts as {stars:g} stars by your points", film=caption, stars=row["stars"])
    return tr("{film}, {stars:g} stars", film=caption, stars=row["stars"])


def _tooltip(row: Row) -> str:
    caption = row.dataset.films.caption(row.film)
    if row["stand_in"]:
        return tr("{film}\nStands for a group by your points; rate it to say so yourself.", film=caption)
    return caption


class MyRatings(RowList):
    """Shows a `mine_model`. Stars are given by a click or 1–5, a step by Right and Left; Delete removes."""

    rated = Signal(int, object)  # carries a film's code and the rating that somebody chose, None to take it away
    opened = Signal(int)  # carries the code of a film that somebody wants to know more of

    def __init__(self, model: FrameModel, theme: Theme) -> None:
        super().__init__(model, theme)
        self._theme = theme
        self.scale = RatingScale(0.5, 5, 0.5)
        self.hovered: tuple[int, float] | None = None
        self.setItemDelegate(_Delegate(theme, self))

    def stars_in(self, row: QRect) -> QRectF:
        """Where the stars are in a row."""
        return QRectF(row.right() - _MARGIN - STARS * _STAR, row.top(), STARS * _STAR, row.height())

    def _star_under(self, position: QPointF) -> tuple[int, float] | None:
        index = self.indexAt(position.toPoint())
        if not index.isValid():
            return None
        stars = star_at(position.x(), self.stars_in(self.visualRect(index)).left(), _STAR, self.scale)
        return None if stars is None else (index.row(), stars)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        under = self._star_under(event.position())
        if under != self.hovered:
            self.hovered = under
            self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        self.hovered = None
        self.viewport().update()
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        under = self._star_under(event.position())
        if under is not None and event.button() == Qt.MouseButton.LeftButton:
            index = self.model().index(under[0], 0)
            self.rated.emit(index.data(Role.FILM), under[1])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys, key, index = Qt.Key, event.key(), self.currentIndex()
        if not index.isValid():
            super().keyPressEvent(event)
            return
        film, stars = index.data(Role.FILM), index.data(Role.STARS) * self.scale.maximum
        given = rating_of_key(key, self.scale)
        if given is not None:
            self.rated.emit(film, given)
        elif key in {keys.Key_Left, keys.Key_Right}:
            step = self.scale.step if key == keys.Key_Right else -self.scale.step
            self.rated.emit(film, min(max(stars + step, self.scale.minimum), self.scale.maximum))
        elif key in {keys.Key_Delete, keys.Key_Backspace}:
            self.rated.emit(film, None)
        elif key in {keys.Key_Return, keys.Key_Enter}:
            self.opened.emit(film)
        else:
            super().keyPressEvent(event)


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: MyRatings) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        """All rows have one height."""
        return QSize(160, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw title, year and stars."""
        colors, rect = self._theme.colors, option.rect
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # what follows is laid out from the left
        paint_ground(painter, option, colors, keys=self._view.hasFocus())
        stars = self._view.stars_in(rect)
        stand_in = index.data(Role.STAND_IN)
        share, hovered = index.data(Role.STARS), self._view.hovered
        if hovered is not None and hovered[0] == index.row():
            share = hovered[1] / self._view.scale.maximum
            stand_in = False
        fill = QColor(colors.points if stand_in else colors.stars)
        paint_stars(painter, stars.adjusted(0, 7, 0, -7), share, fill, QColor(colors.track))
        painter.setFont(option.font)
        left = paint_tile_in(painter, rect.adjusted(_MARGIN, 0, 0, 0), index.data(Role.TILE), edge=3) + _MARGIN
        title = QRect(left, rect.top(), int(stars.left()) - left - _MARGIN, rect.height())
        text = QColor(colors.muted if stand_in else colors.text)
        paint_title(painter, title, index.data(Role.TITLE), index.data(Role.YEAR), text, QColor(colors.muted))
        painter.restore()


class MinePanel(Panel):
    """Drives `Session.profiles` and `Session.select_film`."""

    found = Signal(int)  # carries the code of a film that was searched for: somebody wants to rate it

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__(session)
        fonts.set_width(self, least=_WIDTH)
        self._session = session
        self._theme = theme
        self.bar = ProfileBar(session, theme)
        self.importing = RatingsImport(session, theme, self)
        self.bar.import_wanted.connect(self.importing.ask)
        self.search = FilmSearch(session.finder, theme)
        self.search.setPlaceholderText(tr("Find a film you have seen"))
        self.search.film_chosen.connect(self.found)
        self.mine = mine_model(self)
        self.list = MyRatings(self.mine, theme)
        self.list.setAccessibleName(tr("My ratings"))
        self.list.rated.connect(self._rate)
        self.list.opened.connect(session.open_film)
        self.list.selectionModel().currentRowChanged.connect(self._select_film_of)
        self.list.clicked.connect(self._select_film_of)
        self._pages = ContentOrMessage(self.list)
        self.empty = self._pages.message
        self.drawer = make.button(kind="fold", checkable=True)
        self.drawer.setObjectName("what I rated")
        self.drawer.setChecked(True)
        self.drawer.toggled.connect(self._open_drawer)
        row = make.row((self.drawer, 1), self.bar, spacing=6)
        make.column(self.search, row, (self._pages, 1), margins=10, spacing=8, into=self)
        session.dataset_changed.connect(self.refresh)
        session.profiles.changed.connect(self.refresh)
        session.film_changed.connect(self._film_changed)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what the profile holds now."""
        data, profiles = self._session.dataset, self._session.profiles
        frame: dict[str, list[Any]] = {"film": [], "stars": [], "stand_in": []}
        if data is not None:
            before = {film: place for place, film in enumerate(self.mine.values("film") or ())}
            self.list.scale = data.scale
            for said in (Said.RATED, Said.POINTS):
                entries = profiles.of_kind(said)
                # What is rated anew stays where it is, under the hand that rates it; what is new comes first.
                titles = data.films.titles
                for film in sorted(entries, key=lambda f: (before.get(f, -1), -entries[f].at, titles[f].casefold(), f)):
                    frame["film"].append(film)
                    frame["stars"].append(data.scale.converted(entries[film].stars, entries[film].scale))
                    frame["stand_in"].append(said is Said.POINTS)
        self.mine.set_frame(frame, data)
        nothing = tr("What you rate is listed here, saved at once, and yours alone: nothing leaves this computer.")
        self._pages.set_message("" if frame["film"] else nothing)
        self._say_what_is_in_the_drawer()

    @Slot(bool)
    def _open_drawer(self, opened: bool) -> None:
        self._pages.setVisible(opened)
        self._say_what_is_in_the_drawer()

    def _say_what_is_in_the_drawer(self) -> None:
        mark = "▾" if self.drawer.isChecked() else "▸"
        words = self._summary() or tr("Your ratings")
        self.drawer.setText(f"{mark}  {words}")
        self.drawer.setToolTip(words)
        self.drawer.setAccessibleName(words)

    def _summary(self) -> str:
        profiles = self._session.profiles
        parts = []
        own, stand_ins = len(profiles.of_kind(Said.RATED)), len(profiles.of_kind(Said.POINTS))
        if own:
            parts.append(words.ratings(own))
        if stand_ins:
            parts.append(tr("{n} stand-ins by points", n=count(stand_ins)))
        if unseen := len(profiles.of_kind(Said.UNSEEN)):
            parts.append(tr("{n} not seen", n=count(unseen)))
        if elsewhere := profiles.elsewhere:
            parts.append(tr("{n} of films that are not in this data set", n=count(elsewhere)))
        return " · ".join(parts)

    @Slot(int, object)
    def _rate(self, film: int, stars: float | None) -> None:
        self._session.profiles.rate(film, stars)

    @Slot()
    def _film_changed(self) -> None:
        row = self.mine.row_where("film", self._session.film)
        if row < 0:
            self.list.selectionModel().clearSelection()
        elif row != self.list.currentIndex().row():
            self.list.setCurrentIndex(self.mine.index(row, 0))
