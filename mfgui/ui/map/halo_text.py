"""Text on the map: names with a halo, drawn once and kept as pictures; words and cards in plain type."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen

from mfgui.ui.kit.kept_pictures import KeptPictures

_MEGABYTES = 8.0
_HALO = 3.0
_LONGEST = 24  # so many letters stand on a line of a film's name; a longer one has two lines, and is shortened beyond
_FINEST_HALO = 3.0  # halos are drawn with so many pixels for each of the widget's at most


def named(title: str) -> str:
    """Return a title as it stands on the map, on one line or two."""
    if len(title) <= _LONGEST:
        return title
    words = title.split(" ")
    cuts = [(" ".join(words[:k]), " ".join(words[k:])) for k in range(1, len(words))]
    first, rest = min(cuts, key=lambda cut: (max(0, len(cut[0]) - _LONGEST), max(map(len, cut))), default=(title, ""))
    lines = [_shortened(line) for line in (first, rest) if line]
    return "\n".join(lines)


def _shortened(line: str) -> str:
    if len(line) <= _LONGEST + 4:
        return line
    cut = line[: _LONGEST + 3]
    space = cut.rfind(" ")
    if space > _LONGEST - 8:
        cut = cut[:space]
    return cut.rstrip(" ,:-(") + "…"


class HaloText:
    """Short texts with a soft edge in the background's colour; each is drawn once for a screen and kept.

    A text may have several lines. `clear` when the size of text has changed.
    """

    def __init__(self) -> None:
        self._pictures = KeptPictures(_MEGABYTES)
        self._sizes: dict[tuple[str, str], tuple[float, float]] = {}

    def clear(self) -> None:
        """Forget all pictures: the colours or the font have changed."""
        self._pictures.clear()
        self._sizes.clear()

    def size(self, text: str, font: QFont) -> tuple[float, float]:
        """Width and height of a text with its halo, in logical pixels."""
        key = (text, font.key())
        size = self._sizes.get(key)
        if size is None:
            metrics, lines = QFontMetricsF(font), text.split("\n")
            width = max(map(metrics.horizontalAdvance, lines))
            size = self._sizes[key] = (width + 2 * _HALO, metrics.height() * len(lines) + 2)
        return size

    def draw(
        self, painter: QPainter, centre: QPointF, text: str, font: QFont, color: str, halo: str, ratio: float
    ) -> QRectF:
        """Draw a text about a point; returns the rectangle it takes."""
        key = (text, font.key(), color, halo, ratio)
        picture = self._pictures.get(key, lambda: self._render(text, font, color, halo, ratio))
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
        metrics, width = QFontMetricsF(font), self.size(text, font)[0]
        lines = [
            (QPointF((width - metrics.horizontalAdvance(line)) / 2, 1 + metrics.ascent() + k * metrics.height()), line)
            for k, line in enumerate(text.split("\n"))
        ]
        painter.setFont(font)
        if ratio > _FINEST_HALO:  # soft as it is, it looks the same enlarged, and large letters take long
            soft = self._empty(text, font, _FINEST_HALO)
            on_it = QPainter(soft)
            on_it.setFont(font)
            _draw_halo(on_it, lines, halo)
            on_it.end()
            painter.drawImage(QPointF(0, 0), soft)
        else:
            _draw_halo(painter, lines, halo)
        painter.setPen(QColor(color))
        for base, line in lines:
            painter.drawText(base, line)
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


def _draw_halo(painter: QPainter, lines: list[tuple[QPointF, str]], color: str) -> None:
    """Draw the text itself, around its place: stroking its outline takes a hundred times as long."""
    soft = QColor(color)
    for spread, alpha in ((_HALO * 0.95, 110), (_HALO * 0.5, 215)):
        soft.setAlpha(alpha)
        painter.setPen(soft)
        for turn in range(12):
            angle = turn * math.pi / 6
            shift = QPointF(spread * math.cos(angle), spread * math.sin(angle))
            for base, line in lines:
                painter.drawText(base + shift, line)


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
