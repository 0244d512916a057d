"""A small table of ratings between the numbers of its films and of its people, whose products fill its cells."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QVariantAnimation, Signal, Slot
from PySide6.QtGui import QColor, QFontMetricsF, QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mfgui.insight.worked_example import WorkedExample
from mfgui.ui.kit import fonts, make, motion
from mfgui.ui.kit.drawn import Drawn, DrawnItem, Role, tell_current
from mfgui.ui.kit.theme import Theme
from mfgui.ui.kit.words import MINUS, signed
from mfgui.ui.text import numeral, tr

FILL_MS = 450  # how long the cells take to fill when a factor is added
_GAP, _PAD = 14.0, 2.0
_TITLE_SHARE, _TITLE_WIDEST = 0.25, 280.0
_NUMBER_WIDTH, _NUMBER_HIGHEST = 62.0, 27.0
_CELL_WIDEST = 136.0
_ROW_LIKED, _ROW_HIGHEST = 47.0, 54.0
_LARGE = 1.22  # size of a cell's sum, of the text's
_HEAD = 24.0
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)

_STRONGEST = 0.5  # share of a tint in its ground: with more, the number on it could not be read


@dataclass(frozen=True, slots=True)
class _CellGeometry:
    """Where things are; rows are films, columns people."""

    left: float
    titles: float
    numbers: float
    cells: float
    top: float
    row: float
    column: float
    head: float
    high: float  # of a person's number


class FactorTables(QWidget, Drawn):
    """The people's numbers above, the films' at the left, and at each crossing the sum of their products.

    So many factors are in force as `set_factors` says; the rest of their places stay empty. A cell that nobody
    rated is framed: what it shows is a guess. One cell is looked at, by mouse or arrow keys.
    """

    spoken_role = Role.List
    cell_changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        make.unmirrored(self)
        self._theme = theme
        self.example: WorkedExample | None = None  # what is shown; None and empty before
        self.titles: tuple[str, ...] = ()
        self.people: tuple[str, ...] = ()
        self.factors = 0  # how many are in force
        self.looked_at = (0, 0)  # row and column of the cell whose sum is shown
        self._shown = 0.0  # factors, with a share of the one that is just being added
        self._lowest, self._highest = 0.5, 5.0
        self._filling = QVariantAnimation(self)
        motion.set_duration(self._filling, FILL_MS)
        self._filling.valueChanged.connect(self._fill)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setAccessibleName(tr("Ratings as products of numbers"))
        theme.changed.connect(self.update)

    def set_example(self, example: WorkedExample, titles: Sequence[str], people: Sequence[str]) -> None:
        """Show a table of ratings; no factor is in force."""
        self._filling.stop()
        self.example, self.titles, self.people = example, tuple(titles), tuple(people)
        self._lowest, self._highest = float(np.nanmin(example.ratings)), float(np.nanmax(example.ratings))
        self.factors, self._shown = 0, 0.0
        gaps = np.argwhere(~example.known)
        # The guess that the second factor moves most is the one to look at first.
        moved = np.abs(example.product(min(2, example.most)) - example.product(1))
        best = max(gaps.tolist(), key=lambda cell: moved[cell[0], cell[1]], default=[0, 0])
        self.looked_at = (int(best[0]), int(best[1]))
        self.updateGeometry()
        self.update()
        self.cell_changed.emit()

    def set_factors(self, count: int) -> None:
        """Use this many factors; the cells fill (or empty) before one's eyes."""
        if self.example is None:
            return
        self.factors = min(max(count, 0), self.example.most)
        self._filling.stop()
        if self.isVisible():
            self._filling.setStartValue(self._shown)
            self._filling.setEndValue(float(self.factors))
            self._filling.start()
        else:
            self._fill(float(self.factors))
        self.cell_changed.emit()

    def sum_in_words(self, cell: tuple[int, int] | None = None) -> str:
        """The sum of a cell, by default of the one looked at, as one would write it down."""
        example, (row, column) = self.example, cell or self.looked_at
        if example is None:
            return ""
        rated = example.ratings[row, column]
        who = tr("{person} on {film}", person=self.people[column], film=self.titles[row])
        known = tr("not rated") if math.isnan(rated) else tr("rated {stars:g}", stars=rated)
        if not self.factors:
            return tr("{who}: {known}.", who=who, known=known)
        films, people = example.film_numbers[row], example.person_numbers[column]
        products = [f"{_factor(films[k])} × {_factor(people[k])}" for k in range(self.factors)]
        total = float(example.product(self.factors)[row, column])
        words = tr("{who}: {sum} = {total:.2f}", who=who, sum=" + ".join(products), total=total)
        guess = tr("a guess, for it is not rated") if math.isnan(rated) else known
        return tr("{sum} ★; {known}.", sum=words, known=guess)

    def cell_rect(self, row: int, column: int) -> QRectF:
        """Return where a cell of the table is."""
        at = self._layout()
        return QRectF(at.cells + column * at.column, at.top + row * at.row, at.column, at.row)

    # For screen readers; see Drawn

    def spoken_value(self) -> str:
        """Return the sum of the cell looked at."""
        return self.sum_in_words()

    def spoken_items(self) -> Sequence[int]:
        """Return the cells, row by row."""
        return range(len(self.titles) * len(self.people))

    def spoken_item(self, number: int) -> DrawnItem:
        """Return the sum of a cell."""
        cell = divmod(number, max(len(self.people), 1))
        if not 0 <= cell[0] < len(self.titles):
            return DrawnItem("")
        return DrawnItem(self.sum_in_words(cell), rect=self.cell_rect(*cell).toRect())

    def spoken_current(self) -> int | None:
        """Return the cell looked at."""
        return self.looked_at[0] * len(self.people) + self.looked_at[1] if self.example is not None else None

    def press_item(self, number: int) -> None:
        """Look at a cell."""
        self._look(*divmod(number, len(self.people)))

    # Qt

    def sizeHint(self) -> QSize:
        films, people = (len(self.titles), len(self.people)) if self.example else (6, 5)
        most = self.example.most if self.example else 5
        height = _HEAD + most * _NUMBER_HIGHEST + _GAP + films * _ROW_LIKED + 2 * _PAD
        return QSize(int(_TITLE_WIDEST + most * _NUMBER_WIDTH + people * 90 + 2 * _GAP), int(height))

    def minimumSizeHint(self) -> QSize:
        """Return a size in which rows are low: on a small screen the whole table is worth more than its air."""
        films, most = (len(self.titles), self.example.most) if self.example else (6, 5)
        return QSize(
            560, math.ceil(_HEAD + most * self._number_lowest() + _GAP + films * self._row_lowest() + 2 * _PAD)
        )

    def _row_lowest(self) -> float:
        """Return the height of a cell's two lines, in pixels: its sum, and what it is."""
        lines = (fonts.painted(self, _LARGE, bold=True), fonts.painted(self, fonts.SMALL))
        return min(sum(QFontMetricsF(line).height() for line in lines) + 3, _ROW_HIGHEST)

    def _number_lowest(self) -> float:
        return min(QFontMetricsF(fonts.painted(self, fonts.SMALL)).height() + 3, _NUMBER_HIGHEST)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.example is None:
            return
        at, point = self._layout(), event.position()
        row, column = math.floor((point.y() - at.top) / at.row), math.floor((point.x() - at.cells) / at.column)
        if 0 <= row < len(self.titles) and 0 <= column < len(self.people):
            self._look(row, column)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        steps = {keys.Key_Up: (-1, 0), keys.Key_Down: (1, 0), keys.Key_Left: (0, -1), keys.Key_Right: (0, 1)}
        step = steps.get(Qt.Key(event.key()))
        if step is None or self.example is None:
            super().keyPressEvent(event)
            return
        row, column = self.looked_at[0] + step[0], self.looked_at[1] + step[1]
        self._look(min(max(row, 0), len(self.titles) - 1), min(max(column, 0), len(self.people) - 1))

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing moves where nobody looks."""
        self._filling.stop()
        self._fill(float(self.factors))
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)

    def _look(self, row: int, column: int) -> None:
        if (row, column) != self.looked_at:
            self.looked_at = (row, column)
            self.update()
            self.setAccessibleDescription(self.sum_in_words())
            tell_current(self)
            self.cell_changed.emit()

    @Slot(object)
    def _fill(self, shown: float) -> None:
        self._shown = shown
        self.update()

    # Drawing

    def _layout(self) -> _CellGeometry:
        assert self.example is not None
        most, films, people = self.example.most, len(self.titles), len(self.people)
        metrics = QFontMetricsF(fonts.painted(self))
        widest = max(metrics.horizontalAdvance(title) for title in self.titles) + _GAP
        titles = min(self.width() * _TITLE_SHARE, _TITLE_WIDEST, widest)
        number = min(_NUMBER_WIDTH, self.width() * 0.052)
        beside = titles + _GAP / 2 + most * number + _GAP
        column = min((self.width() - beside - _PAD) / people, _CELL_WIDEST)
        left = max((self.width() - beside - people * column - _PAD) / 2, 0.0)  # what is left over stands at both sides
        numbers, cells = left + titles + _GAP / 2, left + beside
        # What is missing in height is taken from the people's numbers and the rows alike.
        least, low, liked = self._number_lowest(), self.minimumSizeHint().height(), self.sizeHint().height()
        share = min(max((self.height() - low) / max(liked - low, 1), 0.0), 1.0)
        high = least + share * (_NUMBER_HIGHEST - least)
        top = _HEAD + most * high + _GAP
        row = min(max((self.height() - top - _PAD) / films, self._row_lowest()), _ROW_HIGHEST)
        return _CellGeometry(left, titles, numbers, cells, top, row, column, number, high)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.example is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        at = self._layout()
        self._paint_names(painter, at)
        self._paint_numbers(painter, at)
        self._paint_cells(painter, at)
        self._paint_corner(painter, at)
        painter.end()

    def _paint_names(self, painter: QPainter, at: _CellGeometry) -> None:
        c, (row, column) = self._theme.colors, self.looked_at
        metrics = QFontMetricsF(fonts.painted(self))
        for film, title in enumerate(self.titles):
            painter.setFont(fonts.painted(self, 1, bold=film == row))
            painter.setPen(QColor(c.text))
            rect = QRectF(at.left, at.top + film * at.row, at.titles - 4, at.row)
            words = QFontMetricsF(painter.font()).elidedText(title, Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(rect, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), words)
        for person, name in enumerate(self.people):
            painter.setFont(fonts.painted(self, 1, bold=person == column))
            painter.setPen(QColor(c.text))
            rect = QRectF(at.cells + person * at.column, 0, at.column, _HEAD)
            words = metrics.elidedText(name, Qt.TextElideMode.ElideRight, rect.width() - 4)
            painter.drawText(rect, _CENTRE, words)

    def _paint_numbers(self, painter: QPainter, at: _CellGeometry) -> None:
        example, (row, column) = self.example, self.looked_at
        assert example is not None
        for k in range(example.most):
            presence = min(max(self._shown - k, 0.0), 1.0)
            for film in range(len(self.titles)):
                place = QRectF(at.numbers + k * at.head, at.top + film * at.row, at.head, at.row)
                self._paint_number(painter, place, float(example.film_numbers[film, k]), presence, film == row)
            for person in range(len(self.people)):
                place = QRectF(at.cells + person * at.column, _HEAD + k * at.high, at.column, at.high)
                number = float(example.person_numbers[person, k])
                self._paint_number(painter, place, number, presence, person == column)

    def _paint_number(self, painter: QPainter, place: QRectF, number: float, presence: float, looked_at: bool) -> None:
        c = self._theme.colors
        inner = place.adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setPen(QPen(QColor(c.border if not presence else c.surface), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush if not presence else self._tint(number / 2.5, presence))
        if not presence:
            painter.setPen(QPen(QColor(c.grid), 1))
        painter.drawRoundedRect(inner, 4, 4)
        if presence:
            color = QColor(c.text)
            color.setAlphaF(presence)
            painter.setPen(color)
            painter.setFont(fonts.painted(self, fonts.SMALL, bold=looked_at))
            painter.drawText(place, _CENTRE, signed(number, 2, plus=""))
        if looked_at and presence:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(c.text), 1.4))
            painter.drawRoundedRect(inner, 4, 4)

    def _paint_cells(self, painter: QPainter, at: _CellGeometry) -> None:
        example, c = self.example, self._theme.colors
        assert example is not None
        whole = math.floor(self._shown)
        made = example.product(whole)
        if whole < example.most:
            made = made + (self._shown - whole) * (example.product(whole + 1) - made)
        middle, half = (self._lowest + self._highest) / 2, max(self._highest - self._lowest, 1.0) / 2
        presence = min(self._shown, 1.0)
        small, large = fonts.painted(self, fonts.SMALL), fonts.painted(self, _LARGE, bold=True)
        for row in range(len(self.titles)):
            for column in range(len(self.people)):
                place = QRectF(at.cells + column * at.column, at.top + row * at.row, at.column, at.row)
                inner, rated = place.adjusted(2, 2, -2, -2), float(example.ratings[row, column])
                gap = math.isnan(rated)
                painter.setPen(QPen(QColor(c.grid), 1))
                value = float(made[row, column]) if presence else rated
                painter.setBrush(
                    Qt.BrushStyle.NoBrush
                    if gap and not presence
                    else self._tint((value - middle) / half, 1.0 if presence >= 1 or not presence else presence)
                )
                painter.drawRoundedRect(inner, 6, 6)
                if gap:
                    painter.setPen(QPen(QColor(c.text), 1.6, Qt.PenStyle.DashLine))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawRoundedRect(inner.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
                painter.setPen(QColor(c.text))
                painter.setFont(large)
                if not presence:
                    painter.drawText(place, _CENTRE, "?" if gap else numeral(rated, "g"))
                else:
                    upper = QRectF(place.left(), place.top() + 1.5, place.width(), place.height() * 0.58)
                    lower = QRectF(place.left(), upper.bottom() - 2, place.width(), place.bottom() - upper.bottom())
                    painter.drawText(upper, _CENTRE, numeral(value, ".1f"))
                    painter.setFont(small)
                    quiet = QColor(c.text)
                    quiet.setAlphaF(0.72)
                    painter.setPen(quiet)
                    said = tr("guess") if gap else tr("rated {stars:g}", stars=rated)
                    painter.drawText(lower, _CENTRE, said)
                if (row, column) == self.looked_at:
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.setPen(QPen(QColor(c.accent if self.hasFocus() else c.text), 2.2))
                    painter.drawRoundedRect(inner.adjusted(-1, -1, 1, 1), 7, 7)

    def _paint_corner(self, painter: QPainter, at: _CellGeometry) -> None:
        """Say which side's numbers are which, and what colours and frames mean."""
        c = self._theme.colors
        painter.setFont(fonts.painted(self, fonts.SMALL))
        painter.setPen(QColor(c.muted))
        line = QFontMetricsF(painter.font()).height()
        right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(QRectF(0, _HEAD, at.cells - _GAP, line + 4), right, tr("the people's numbers →"))
        bottom = at.top - _GAP / 2 - line
        centred = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
        width = self.example.most * at.head if self.example else 0
        painter.drawText(QRectF(at.numbers, bottom - 4, width, line + 4), centred, tr("the films' numbers ↓"))
        self._paint_scale(painter, QRectF(at.left + 8, _HEAD + 4, at.titles - 16, line))

    def _paint_scale(self, painter: QPainter, place: QRectF) -> None:
        c, steps = self._theme.colors, 9
        swatch = min(place.width() / (steps + 6), 13.0)
        painter.setPen(Qt.PenStyle.NoPen)
        left = place.left() + 26
        for step in range(steps):
            painter.setBrush(self._tint(2 * step / (steps - 1) - 1, 1.0))
            painter.drawRect(QRectF(left + step * swatch, place.top() + 2, swatch, place.height() - 4))
        painter.setPen(QColor(c.muted))
        painter.drawText(
            QRectF(place.left(), place.top(), 22, place.height()),
            int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter),
            numeral(self._lowest, "g"),
        )
        painter.drawText(
            QPointF(left + steps * swatch + 5, place.center().y() + QFontMetricsF(painter.font()).ascent() / 2 - 1.5),
            tr("{stars:g} ★", stars=self._highest),
        )

    def _tint(self, value: float, presence: float) -> QColor:
        """The colour of low or high ratings, stronger the further from the middle; value in [-1, 1]."""
        c = self._theme.colors
        color = QColor(c.high if value >= 0 else c.low)
        color.setAlphaF(min(abs(value), 1.0) * _STRONGEST * presence)
        return color


def _factor(number: float) -> str:
    """As it is written in a product: a negative number in brackets."""
    text = signed(number, 2, plus="")
    return f"({text})" if text.startswith(MINUS) else text
