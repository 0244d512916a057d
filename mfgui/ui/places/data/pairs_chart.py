"""Who rated what: the table of all people and films as a picture, the darker the more of its pairs have a rating."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from mfgui.ui.charts.chart import Chart
from mfgui.ui.charts.scales import in_full, short
from mfgui.ui.kit.palette import mixed
from mfgui.ui.kit.theme import Theme
from mfgui.ui.kit.words import percent
from mfgui.ui.text import count, tr


class PairsChart(Chart):
    """Cells of people by films, most ratings first; a mark is a cell, row by row."""

    near = "xy"

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme,
            tr("Who rated what"),
            framed=True,
            x_name=tr("films, most rated first"),
            y_name=tr("people, most ratings first"),
        )
        self.filled: NDArray[np.float64] = np.zeros((0, 0))  # shape (rows, columns): shares of pairs with a rating
        self._size = (0, 0)  # how many people and films
        self.x_text, self.x_whole = short, True

    def set_pairs(self, filled: NDArray[np.float64], people: int, films: int, sentence: str, source: str) -> None:
        """Draw these shares of so many people and films."""
        self.filled, self._size = filled, (people, films)
        rows, columns = filled.shape
        across, down = (np.arange(columns) + 0.5) * films / columns, (np.arange(rows) + 0.5) * people / rows
        if not people * films:
            self.filled = across = down = np.zeros((0, 0))
        self.set_marks(np.tile(across, len(down)), np.repeat(people - down, len(across)))
        self.show_range(0, max(films, 1), 0, max(people, 1))
        self.describe(sentence, source)
        self.refresh()

    def _cell(self, mark: int) -> tuple[int, int]:
        return divmod(mark, self.filled.shape[1])

    def mark_words(self, mark: int) -> str:
        """Return which people and films a cell is of, and how many of their pairs have a rating."""
        (row, column), (people, films), (rows, columns) = self._cell(mark), self._size, self.filled.shape
        return tr(
            "{share} of the pairs have a rating\npeople {a} to {b}, films {c} to {d}, those with most ratings first",
            share=percent(float(self.filled[row, column])),
            a=count(-(-row * people // rows) + 1),
            b=count(-(-(row + 1) * people // rows)),
            c=count(-(-column * films // columns) + 1),
            d=count(-(-(column + 1) * films // columns)),
        )

    def table(self) -> list[tuple[str, ...]]:
        """Return the shares, a row for each group of people."""
        rows, columns = self.filled.shape
        head = (tr("people"), *(str(n) for n in range(1, columns + 1)))
        return [head, *((str(n + 1), *map(in_full, self.filled[n].tolist())) for n in range(rows))]

    def mark_at(self, point: QPointF) -> int:
        """Return the cell in which a pixel lies."""
        rows, columns = self.filled.shape
        if not self.mark_count() or not self.plot.contains(point):
            return -1
        row = int((point.y() - self.plot.top()) / self.plot.height() * rows)
        column = int((point.x() - self.plot.left()) / self.plot.width() * columns)
        return min(row, rows - 1) * columns + min(column, columns - 1)

    def cell_rect(self, mark: int) -> QRectF:
        """Return where a cell is drawn, on whole pixels, with a line of ground at its right and below."""
        (row, column), (rows, columns) = self._cell(mark), self.filled.shape
        left, right = (round(self.plot.left() + self.plot.width() * n / columns) for n in (column, column + 1))
        top, bottom = (round(self.plot.top() + self.plot.height() * n / rows) for n in (row, row + 1))
        return QRectF(left, top, max(right - left - 1, 1), max(bottom - top - 1, 1))

    def _y_ticks(self) -> list[tuple[float, str]]:
        return []

    def _paint_marks(self, painter: QPainter) -> None:
        """Shade by the root of the share: most cells are nearly empty, and are to differ from empty ones."""
        c, most = self._theme.colors, math.sqrt(max(float(self.filled.max(initial=0.0)), 1e-12))
        ground, ink = QColor(c.hover), QColor(c.data)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for mark, share in enumerate(self.filled.ravel().tolist()):
            painter.fillRect(self.cell_rect(mark), mixed(ground, ink, math.sqrt(share) / most))

    def _paint_marked(self, painter: QPainter) -> None:
        painter.setPen(QPen(QColor(self._theme.colors.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.cell_rect(self.marked).adjusted(-1, -1, 1, 1))
