"""Text on the map: names with a halo, drawn once and kept as pictures; words and cards in plain type."""

from __future__ import annotations

import math
from collections import OrderedDict

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen

_KEPT = 600
_HALO = 3.0
_LONGEST = 28

_FINEST_HALO = 3.0
"""Halos are drawn with so many pixels for each of the widget's at most."""


def elided(title: str) -> str:
    """Shorten a title to what can stand on the map."""
    if len(title) <= _LONGEST:
        return title
    cut = title[: _LONGEST - 1]
    space = cut.rfind(" ")
    if space > _LONGEST - 7:
        cut = cut[:space]
    return cut.rstrip(" ,:-(") + "…"


class HaloText:
    """Short texts with a soft edge in the background's colour; each is drawn once for a screen and kept.

    Fonts differ in weight alone; `clear` when the family or size has changed.
    """

    def __init__(self) -> None:
        self._pictures: OrderedDict[tuple[object, ...], QImage] = OrderedDict()
        self._sizes: dict[tuple[str, int], tuple[float, float]] = {}

    def clear(self) -> None:
        """Forget all pictures: the colours or the font have changed."""
        self._pictures.clear()
        self._sizes.clear()

    def size(self, text: str, font: QFont) -> tuple[float, float]:
        """Width and height of a text with its halo, in logical pixels."""
        key = (text, font.weight())
        size = self._sizes.get(key)
        if size is None:
            metrics = QFontMetricsF(font)
            size = self._sizes[key] = (metrics.horizontalAdvance(text) + 2 * _HALO, metrics.height() + 2)
        return size

    def draw(
        self, painter: QPainter, centre: QPointF, text: str, font: QFont, color: str, halo: str, ratio: float
    ) -> QRectF:
        """Draw a text about a point; returns the rectangle it takes."""
        key = (text, font.weight(), color, halo, ratio)
        picture = self._pictures.get(key)
        if picture is None:
            picture = self._pictures[key] = self._render(text, font, color, halo, ratio)
            if len(self._pictures) > _KEPT:
                self._pictures.popitem(last=False)
        else:
            self._pictures.move_to_end(key)
        width, height = picture.width() / ratio, picture.height() / ratio
        # On whole device pixels, or the letters would blur.
        left = round((centre.x() - width / 2) * ratio) / ratio
        top = round((centre.y() - height / 2) * ratio) / ratio
        painter.drawImage(QPointF(left, top), picture)
        return QRectF(left, top, width, height)

    def _render(self, text: str, font: QFont, color: str, halo: str, ratio: float) -> QImage:
        picture = self._empty(text, font, ratio)
        painter = QPainter(picture)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        base = QPointF(_HALO, 1 + QFontMetricsF(font).ascent())
        painter.setFont(font)
        if ratio > _FINEST_HALO:  # soft as it is, it looks the same enlarged, and large letters take long
            soft = self._empty(text, font, _FINEST_HALO)
            on_it = QPainter(soft)
            on_it.setFont(font)
            _draw_halo(on_it, base, text, halo)
            on_it.end()
            painter.drawImage(QPointF(0, 0), soft)
        else:
            _draw_halo(painter, base, text, halo)
        painter.setPen(QColor(color))
        painter.drawText(base, text)
        painter.end()
        return picture

    def _empty(self, text: str, font: QFont, ratio: float) -> QImage:
        width, height = self.size(text, font)
        size = int(width * ratio + 1), int(height * ratio + 1)
        picture = QImage(*size, QImage.Format.Format_ARGB32_Premultiplied)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        return picture


class UnseenText(HaloText):
    """Takes the room of texts that somebody else writes."""

    def draw(
        self, painter: QPainter, centre: QPointF, text: str, font: QFont, color: str, halo: str, ratio: float
    ) -> QRectF:
        """Return the rectangle that a text takes."""
        width, height = self.size(text, font)
        return QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height)


def _draw_halo(painter: QPainter, base: QPointF, text: str, color: str) -> None:
    """Draw the text itself, around its place: stroking its outline takes a hundred times as long."""
    soft = QColor(color)
    for spread, alpha in ((_HALO * 0.75, 70), (_HALO * 0.4, 190)):
        soft.setAlpha(alpha)
        painter.setPen(soft)
        for turn in range(12):
            angle = turn * math.pi / 6
            shift = QPointF(spread * math.cos(angle), spread * math.sin(angle))
            painter.drawText(base + shift, text)


def draw_card(
    painter: QPainter, near: QPointF, within: QRectF, lines: list[str], font: QFont, colors: tuple[str, str, str, str]
) -> None:
    """Draw a small card beside a point: the first line strong, the others muted.

    `colors` are those of the surface, the border, the first line and the other lines.
    """
    strong = QFont(font)
    strong.setWeight(QFont.Weight.DemiBold)
    metrics, strong_metrics = QFontMetricsF(font), QFontMetricsF(strong)
    widest = max(60.0, min(300.0, within.width() - 40))
    texts = [
        (strong_metrics if k == 0 else metrics).elidedText(line, Qt.TextElideMode.ElideRight, widest)
        for k, line in enumerate(lines)
    ]
    width = max((strong_metrics if k == 0 else metrics).horizontalAdvance(text) for k, text in enumerate(texts)) + 22
    step = metrics.height() + 2
    height = step * len(texts) + 14
    left = near.x() + 14
    if left + width > within.right() - 4:
        left = near.x() - 14 - width
    top = near.y() + 14
    if top + height > within.bottom() - 4:
        top = near.y() - 14 - height
    box = QRectF(max(left, within.left() + 4), max(top, within.top() + 4), width, height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for spread in (3, 2, 1):
        painter.setBrush(QColor(0, 0, 0, 14))
        shadow = box.adjusted(-spread, -spread + 1, spread, spread + 1)
        painter.drawRoundedRect(shadow, 7 + spread, 7 + spread)
    surface, border, first, others = (QColor(c) for c in colors)
    painter.setPen(QPen(border, 1))
    painter.setBrush(surface)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
    for k, text in enumerate(texts):
        painter.setFont(strong if k == 0 else font)
        painter.setPen(first if k == 0 else others)
        painter.drawText(
            QRectF(box.left() + 11, box.top() + 7 + k * step, width, step),
            int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft),
            text,
        )
