"""Search fields: one above a list, and one that finds films while one types, with the best of them under it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QColor, QFocusEvent, QHideEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from mfgui.ui.kit.columns import film_column
from mfgui.ui.kit.drawn import announce
from mfgui.ui.kit.film_tile import paint_tile_in
from mfgui.ui.kit.frame_model import AnyIndex, FrameModel
from mfgui.ui.kit.frames import Column, Role, Row, with_roles
from mfgui.ui.kit.icons import icon
from mfgui.ui.kit.row_table import paint_ground, paint_title
from mfgui.ui.kit.theme import Theme
from mfgui.ui.kit.words import genres
from mfgui.ui.state.film_finder import FilmFinder
from mfgui.ui.text import tr

_BUTTON = 22  # width, in pixels, of a button within a line edit
FOUND = 10  # films listed at most
_ROW, _MARGIN, _LEAST_WIDTH = 30, 10, 320


class Field(QLineEdit):
    """A line edit whose Return ends with it where the keys go on elsewhere: nothing there is pressed by it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the class; Qt leaves Return to others, after whoever wanted it."""
        super().keyPressEvent(event)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not self.hasFocus():
            event.accept()


class SearchField(Field):
    """A line edit that tells when somebody wants to go on downwards."""

    left_downwards = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._magnifier = self.addAction(icon("search", theme.colors.muted), QLineEdit.ActionPosition.LeadingPosition)
        self._magnifier.setText(tr("Search"))
        self.setClearButtonEnabled(True)
        for emptying in self.findChildren(QAction, "_q_qlineeditclearaction"):
            emptying.setText(tr("Empty the field"))
        self.textChanged.connect(self._leave_room)
        theme.changed.connect(self._restyle)
        self._leave_room()

    @Slot()
    def _leave_room(self) -> None:
        """Give an empty field's words the room of the button that would empty it, which Qt keeps free."""
        icon_side = -6  # the style's padding comes on top of the icon's
        button_side = 0 if self.text() else -_BUTTON
        left, right = (button_side, icon_side) if self.isRightToLeft() else (icon_side, button_side)
        self.setTextMargins(left, 0, right, 0)

    @Slot()
    def _restyle(self) -> None:
        self._magnifier.setIcon(icon("search", self._theme.colors.muted))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the class; with nothing to empty, Escape is left to others."""
        if event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class FilmSearch(SearchField):
    """Tells which film somebody chose by a click or Enter; Down and Up walk the list, Escape puts it away."""

    film_chosen = Signal(int)  # carries the code of a film; the field has been emptied

    def __init__(self, finder: FilmFinder, theme: Theme) -> None:
        super().__init__(theme)
        self._finder = finder  # what searches; its index is built when the field first gets the focus
        self.found = FrameModel((_found_column(),), self)  # the films listed
        self.results: QListView | None = None  # the list, a child of the window; None before anything was typed
        self.setPlaceholderText(tr("Find a film"))
        self.setAccessibleName(tr("Find a film"))
        self.setAccessibleDescription(tr("Type words of a title in any order; Down goes into the list"))
        self.textChanged.connect(self._search)
        finder.changed.connect(self._search)

    @Slot()
    def _search(self) -> None:
        text = self.text().strip()
        if text:
            self._finder.want()
        self.found.set_frame({"film": self._finder.find(text, FOUND)}, self._finder.dataset)
        if self.hasFocus() and (self.found.rowCount() or (text and self._finder.ready)):
            self._show_results()
        else:
            self._put_away()

    # The list

    def _show_results(self) -> None:
        window = self.window()
        if self.results is None or self.results.parent() is not window:
            self.results = _results(self.found, self._theme, window)
            self.results.clicked.connect(self._choose)
            window.installEventFilter(self)
        results = self.results
        height = max(self.found.rowCount(), 1) * _ROW + 2 * results.frameWidth() + 2
        width = min(max(self.width(), _LEAST_WIDTH), window.width() - 8)
        under = self.mapTo(window, QPoint(0, self.height() + 2))
        top = under.y()
        if top + height > window.height():
            above = self.mapTo(window, QPoint(0, -2)).y()
            if above > window.height() - top:
                top = max(above - height, 0)
                height = above - top
            else:
                height = window.height() - top
        results.setGeometry(max(min(under.x(), window.width() - width - 4), 4), top, width, height)
        results.setCurrentIndex(self.found.index(0, 0))
        self._tell_current()
        results.show()
        results.raise_()

    @Slot()
    def _put_away(self) -> None:
        if self.results is not None:
            self.results.hide()

    @property
    def _listing(self) -> bool:
        return self.results is not None and self.results.isVisible()

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        film = index.data(Role.FILM)
        self.clear()
        self.film_chosen.emit(film)

    def _walk(self, rows: int) -> None:
        assert self.results is not None
        row = (self.results.currentIndex().row() + rows) % self.found.rowCount()
        self.results.setCurrentIndex(self.found.index(row, 0))
        self._tell_current()

    def _tell_current(self) -> None:
        """Have the film read out that Return would choose: the keys stay in the field."""
        assert self.results is not None
        index = self.results.currentIndex()
        words = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data()
        announce(self, str(words or tr("No film has these words")))

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if not self._listing:
            if key == Qt.Key.Key_Down and self.found.rowCount():
                self._show_results()
            else:
                super().keyPressEvent(event)
        elif not self.found.rowCount():
            if key == Qt.Key.Key_Escape:
                self._put_away()
            else:
                super().keyPressEvent(event)
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self._walk(1 if key == Qt.Key.Key_Down else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            assert self.results is not None
            self._choose(self.results.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self._put_away()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._finder.want()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._put_away()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._put_away()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Put the list away when the window changes its size under it."""
        if event.type() == QEvent.Type.Resize and watched is self.window():
            self._put_away()
        return super().eventFilter(watched, event)


class _Results(QListView):
    """Says so when nothing was found."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.model().rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().placeholderText().color())
            start = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(self.viewport().rect().adjusted(_MARGIN, 0, 0, 0), start, tr("No film has these words"))
            painter.end()


def _results(found: FrameModel, theme: Theme, window: QWidget) -> QListView:
    view = _Results(window)
    view.setObjectName("found")
    view.setAccessibleName(tr("Films found"))
    view.setModel(found)
    view.setItemDelegate(FoundDelegate(theme, view))
    view.setUniformItemSizes(True)
    view.setFrameShape(QFrame.Shape.StyledPanel)
    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # keys stay with the field
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setMouseTracking(True)
    return view


def _found_column() -> Column:
    return with_roles(film_column(_tooltip), {Role.OTHER_TITLES: _other_titles})


def _other_titles(row: Row) -> str:
    films = row.dataset.films
    return films.other_titles[row.film] if films.other_titles else ""


def _tooltip(row: Row) -> str:
    films = row.dataset.films
    lines = films.caption(row.film), _other_titles(row), ", ".join(genres(films, row.film))
    return "\n".join(filter(None, lines))


class FoundDelegate(QStyledItemDelegate):
    """Paints title and year, and after them what else the film is called."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        """All rows have one height."""
        return QSize(120, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        colors = self._theme.colors
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # what follows is laid out from the left
        paint_ground(painter, option, colors)
        inner = option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        facts = index.data(Role.TILE)
        if facts is not None:
            inner.setLeft(paint_tile_in(painter, inner, facts, edge=3) + 8)
        muted = QColor(colors.muted)
        title, year = index.data(Role.TITLE), index.data(Role.YEAR)
        painter.setFont(option.font)
        paint_title(painter, inner, title, year, QColor(colors.text), muted)
        others = index.data(Role.OTHER_TITLES)
        used = painter.fontMetrics().horizontalAdvance(f"{title}  {year}") + 16
        room = inner.width() - used
        if others and room > 60:
            painter.setPen(muted)
            shown = painter.fontMetrics().elidedText(others, Qt.TextElideMode.ElideRight, room)
            end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRect(inner.left() + used, inner.top(), room, inner.height()), end, shown)
        painter.restore()
