"""The motifs of film tiles: a few shapes for each genre, drawn in a unit square."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from mfgui.ui.kit.palette import mixed
from mfgui.ui.kit.tile_brush import Brush

Motif = Callable[[Brush], None]


def _action(b: Brush) -> None:
    for place, color in enumerate((b.figure, b.accent, b.figure)):
        left = -0.2 + place * 0.34 + b.between(0, 0.12)
        b.shape(color, (left + 0.42, -0.1), (left + 0.62, -0.1), (left + 0.22, 1.1), (left + 0.02, 1.1))


def _adventure(b: Brush) -> None:
    b.disc(b.between(0.36, 0.66), 0.36, 0.15, b.accent)
    b.shape(b.figure, (-0.2, 1.1), (b.between(0.2, 0.4), 0.36), (0.86, 1.1))
    deep = b.ground.darker(150)
    b.shape(deep, (0.16, 1.1), (b.between(0.6, 0.76), 0.54), (1.25, 1.1))


def _animation(b: Brush) -> None:
    b.disc(0.36, b.between(0.3, 0.4), 0.2, b.figure)
    b.disc(0.66, b.between(0.5, 0.6), 0.2, b.accent)
    b.disc(b.between(0.3, 0.44), 0.76, 0.13, QColor("#fff6e6"))


def _children(b: Brush) -> None:
    y = b.between(0.72, 0.84)
    for radius, color in ((0.5, b.figure), (0.38, b.accent), (0.26, QColor("#fff6e6")), (0.14, b.ground)):
        path = QPainterPath(QPointF(0.5 - radius, y))
        path.arcTo(QRectF(0.5 - radius, y - radius, 2 * radius, 2 * radius), 180, -180)
        b.path(color, path)


def _comedy(b: Brush) -> None:
    y = b.between(0.4, 0.5)
    b.disc(0.36, y - 0.12, 0.055, b.figure)
    b.disc(0.64, y - 0.12, 0.055, b.figure)
    path = QPainterPath(QPointF(0.22, y))
    path.arcTo(QRectF(0.22, y - 0.28, 0.56, 0.56), 180, 180)
    b.path(b.figure, path)
    tongue = QPainterPath()
    tongue.addEllipse(QPointF(0.5, y + 0.28), 0.15, 0.12)
    b.overlap(b.accent, tongue, path)


def _crime(b: Brush) -> None:
    x = b.between(0.4, 0.6)
    for radius in (0.44, 0.34, 0.24, 0.14):
        b.ring(x, 0.52, radius, 0.042, b.figure)
    b.shape(b.accent, (-0.1, b.between(0.8, 0.64)), (1.1, b.between(0.3, 0.5)), (1.1, 0.62), (-0.1, 0.92))


def _documentary(b: Brush) -> None:
    b.ring(0.5, 0.48, 0.3, 0.07, b.figure)
    b.disc(0.5, 0.48, 0.17, b.accent)
    b.disc(0.44 + b.between(0, 0.06), 0.42, 0.05, QColor("#fff6e6"))


def _drama(b: Brush) -> None:
    """One disc and its shadow: two halves of a face, a sun and a moon."""
    tilt = b.between(-70, 70)
    b.painter.save()
    b.painter.translate(0.5, 0.5)
    b.painter.rotate(tilt)
    for start, color, shift in ((90, b.figure, -0.02), (-90, b.accent, 0.02)):
        x, y = shift - 0.34, -0.34 + (b.between(-0.12, 0.12) if start < 0 else 0)
        path = QPainterPath(QPointF(shift, y + 0.34))
        path.arcTo(QRectF(x, y, 0.68, 0.68), start, 180)
        b.path(color, path)
    b.painter.restore()


def _fantasy(b: Brush) -> None:
    moon, bite = QPainterPath(), QPainterPath()
    moon.addEllipse(QPointF(0.48, 0.48), 0.3, 0.3)
    bite.addEllipse(QPointF(0.6 + b.between(0, 0.05), 0.4), 0.25, 0.25)
    b.overlap(b.figure, moon, bite, without=True)
    b.star(0.66, b.between(0.32, 0.42), 0.11, b.accent)
    b.star(b.between(0.24, 0.34), 0.16, 0.05, b.accent)


def _noir(b: Brush) -> None:
    x = b.between(0.3, 0.7)
    b.shape(b.figure, (x, -0.05), (x + 0.42, 1.1), (x - 0.42, 1.1))
    for place in range(6):
        b.block(b.ground, -0.1, 0.16 + place * 0.16, 1.2, 0.055)
    b.disc(x, 0.02, 0.07, b.accent)


def _horror(b: Brush) -> None:
    lid = QPainterPath(QPointF(0.06, 0.5))
    lid.quadTo(QPointF(0.5, b.between(0.1, 0.2)), QPointF(0.94, 0.5))
    lid.quadTo(QPointF(0.5, b.between(0.9, 0.8)), QPointF(0.06, 0.5))
    b.path(b.figure, lid)
    b.disc(0.5, 0.5, 0.17, b.accent)
    slit = QPainterPath()
    slit.addEllipse(QPointF(0.5, 0.5), 0.04, 0.15)
    b.path(b.ground, slit)


def _imax(b: Brush) -> None:
    for radius, color in ((0.42, b.figure), (0.28, b.ground), (0.14, b.accent)):
        b.disc(0.5, 0.5, radius, color)


def _musical(b: Brush) -> None:
    for place in range(5):
        y = 0.3 + place * 0.1
        b.painter.setBrush(Qt.BrushStyle.NoBrush)
        b.painter.setPen(QPen(b.figure, 0.018))
        wave = QPainterPath(QPointF(-0.1, y))
        wave.cubicTo(QPointF(0.3, y - b.between(0.1, 0.2)), QPointF(0.7, y + b.between(0.1, 0.2)), QPointF(1.1, y))
        b.painter.drawPath(wave)
    b.painter.setPen(Qt.PenStyle.NoPen)
    x = b.between(0.34, 0.5)
    b.disc(x, 0.7, 0.11, b.accent)
    b.disc(x + 0.27, 0.62, 0.11, b.accent)
    b.shape(b.accent, (x + 0.07, 0.7), (x + 0.07, 0.26), (x + 0.38, 0.18), (x + 0.38, 0.62), (x + 0.33, 0.62))
    b.shape(b.ground, (x + 0.12, 0.72), (x + 0.12, 0.37), (x + 0.33, 0.31), (x + 0.33, 0.53), (x + 0.22, 0.64))


def _mystery(b: Brush) -> None:
    x = b.between(0.42, 0.58)
    b.disc(x, 0.42, 0.34, b.figure)
    b.disc(x, 0.36, 0.11, b.ground)
    b.shape(b.ground, (x - 0.045, 0.4), (x + 0.045, 0.4), (x + 0.11, 0.66), (x - 0.11, 0.66))
    b.disc(x, 0.36, 0.045, b.accent)


def _romance(b: Brush) -> None:
    y = b.between(0.46, 0.54)
    left, right = QPainterPath(), QPainterPath()
    left.addEllipse(QPointF(0.37, y), 0.26, 0.26)
    right.addEllipse(QPointF(0.63, 1 - y), 0.26, 0.26)
    b.path(b.figure, left)
    b.path(b.accent, right)
    b.overlap(mixed(b.figure, b.accent, 0.5).darker(125), left, right)


def _sci_fi(b: Brush) -> None:
    x, y = b.between(0.44, 0.56), b.between(0.52, 0.44)
    painter = b.painter
    painter.save()
    painter.translate(x, y)
    painter.rotate(b.between(-34, -12))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(b.accent, 0.05))
    orbit = QRectF(-0.44, -0.13, 0.88, 0.26)
    painter.drawArc(orbit, 0, 180 * 16)
    painter.setPen(Qt.PenStyle.NoPen)
    b.disc(0, 0, 0.26, b.figure)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(b.accent, 0.05))
    painter.drawArc(orbit, 180 * 16, 180 * 16)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.restore()
    b.disc(0.2, 0.16, 0.02, b.accent)
    b.disc(0.78, 0.84, 0.028, b.accent)


def _thriller(b: Brush) -> None:
    painter, x = b.painter, b.between(0.44, 0.56)
    spiral = QPainterPath(QPointF(x, 0.5))
    for step in range(1, 97):
        angle = step * math.pi / 12
        reach = step * 0.0046
        spiral.lineTo(x + reach * math.cos(angle), 0.5 + reach * math.sin(angle))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(b.figure, 0.045))
    painter.drawPath(spiral)
    painter.setPen(Qt.PenStyle.NoPen)
    b.disc(x, 0.5, 0.06, b.accent)


def _war(b: Brush) -> None:
    for place in range(3):
        y = 0.62 + place * 0.16
        b.shape(b.accent, (0, y + 0.2), (0.5, y), (1, y + 0.2), (1, y + 0.29), (0.5, y + 0.09), (0, y + 0.29))
    b.star(0.5, b.between(0.3, 0.36), 0.25, b.figure)


def _western(b: Brush) -> None:
    b.disc(b.between(0.34, 0.66), 0.46, 0.25, b.figure)
    left = b.between(0.5, 0.02)
    b.shape(
        b.accent,
        *((-0.1, 0.72), (left, 0.72), (left + 0.06, 0.5), (left + 0.3, 0.5), (left + 0.36, 0.72)),
        *((1.1, 0.72), (1.1, 1.1), (-0.1, 1.1)),
    )


def _burst(b: Brush) -> None:
    points = []
    for n in range(24):
        reach = 0.46 if n % 2 == 0 else 0.24
        angle = math.pi * n / 12 + b.chance
        points.append((0.5 + reach * math.cos(angle), 0.5 + reach * math.sin(angle)))
    b.shape(b.figure, *points)
    b.disc(0.5, 0.5, 0.15, b.accent)


def _sail(b: Brush) -> None:
    x = b.between(0.4, 0.6)
    b.shape(b.figure, (x - 0.03, 0.16), (x - 0.03, 0.66), (x - 0.34, 0.66))
    b.shape(b.accent, (x + 0.03, 0.26), (x + 0.03, 0.66), (x + 0.26, 0.66))
    wave = QPainterPath(QPointF(-0.1, 0.76))
    wave.cubicTo(QPointF(0.2, 0.64), QPointF(0.3, 0.86), QPointF(0.5, 0.76))
    wave.cubicTo(QPointF(0.7, 0.66), QPointF(0.8, 0.86), QPointF(1.1, 0.74))
    wave.lineTo(1.1, 1.1)
    wave.lineTo(-0.1, 1.1)
    b.path(b.ground.darker(150), wave)


def _confetti(b: Brush) -> None:
    for place in range(13):
        x, y = (place * 0.3819 + b.chance) % 1, (place + 0.5) / 13
        color = (b.figure, b.accent, QColor("#fff6e6"))[place % 3]
        if place % 2:
            b.disc(x, y, 0.055, color)
        else:
            b.shape(color, (x - 0.07, y), (x, y - 0.07), (x + 0.07, y), (x, y + 0.07))


def _doorway(b: Brush) -> None:
    """Draw light that falls through a door."""
    x = b.between(0.3, 0.5)
    b.shape(b.accent, (x, 0.62), (x + 0.24, 0.62), (x + 0.56, 1.1), (x - 0.1, 1.1))
    b.block(b.figure, x, 0.14, 0.24, 0.5)
    b.disc(x + 0.12, 0.34, 0.05, b.ground)
    b.shape(b.ground, (x + 0.06, 0.64), (x + 0.09, 0.4), (x + 0.15, 0.4), (x + 0.18, 0.64))


def _hills(b: Brush) -> None:
    b.disc(b.between(0.3, 0.7), 0.36, 0.16, b.figure)
    for place, color in enumerate((b.accent, mixed(b.accent, b.ground, 0.45), b.ground.darker(140))):
        y = 0.5 + place * 0.16
        hill = QPainterPath(QPointF(-0.1, y + 0.08))
        lift = 0.12 if place % 2 else -0.1
        hill.cubicTo(QPointF(0.3, y + lift), QPointF(0.6, y - lift), QPointF(1.1, y + 0.02))
        hill.lineTo(1.1, 1.1)
        hill.lineTo(-0.1, 1.1)
        b.path(color, hill)


def _fangs(b: Brush) -> None:
    for place in range(5):
        x = place * 0.2
        b.shape(b.figure, (x - 0.02, -0.02), (x + 0.22, -0.02), (x + 0.1, b.between(0.3, 0.4) + 0.08 * (place % 2)))
        b.shape(b.figure, (x - 0.02, 1.1), (x + 0.22, 1.1), (x + 0.1, 0.72 - 0.08 * (place % 2)))
    b.disc(0.5, 0.56, 0.06, b.accent)


def _heart(b: Brush) -> None:
    heart = QPainterPath(QPointF(0.5, 0.82))
    heart.cubicTo(QPointF(0.02, 0.5), QPointF(0.12, 0.14), QPointF(0.5, 0.34))
    heart.cubicTo(QPointF(0.88, 0.14), QPointF(0.98, 0.5), QPointF(0.5, 0.82))
    b.path(b.figure, heart)
    half = QPainterPath()
    half.addRect(QRectF(0.5, 0, 0.6, 1))
    b.overlap(mixed(b.figure, b.ground, 0.28), heart, half)


def _eclipse(b: Brush) -> None:
    x, y = b.between(0.42, 0.58), 0.42
    b.disc(x, y, 0.36, mixed(b.ground, b.figure, 0.25))
    b.disc(x, y, 0.29, mixed(b.ground, b.figure, 0.55))
    b.disc(x, y, 0.22, b.figure)
    b.disc(x + 0.07, y + 0.02, 0.19, b.ground)
    b.shape(b.accent, (-0.1, 0.86), (0.4, 0.7), (0.62, 0.8), (1.1, 0.66), (1.1, 1.1), (-0.1, 1.1))


def _stairs(b: Brush) -> None:
    for place in range(6):
        b.block(mixed(b.figure, b.ground, place * 0.14), place * 0.16, 0.86 - place * 0.14, 1.2, 0.16)
    b.disc(0.84, b.between(0.1, 0.2), 0.08, b.accent)


# Of genres that have no motif of their own, and of items without any


def _quarters(b: Brush) -> None:
    turn = int(b.chance * 4)
    for place in range(4):
        x, y = 0.5 * (place % 2), 0.5 * (place // 2)
        corner = (place + turn) % 4
        cx, cy = x + 0.5 * (corner % 2), y + 0.5 * (corner // 2)
        path, cell = QPainterPath(), QPainterPath()
        path.addEllipse(QPointF(cx, cy), 0.5, 0.5)
        cell.addRect(QRectF(x, y, 0.5, 0.5))
        b.overlap(b.figure if place in {0, 3} else b.accent, path, cell)


def _stripes(b: Brush) -> None:
    b.painter.save()
    b.painter.translate(0.5, 0.5)
    b.painter.rotate((-45, 0, 45, 90)[int(b.chance * 4)])
    for place in range(-4, 4):
        b.block(b.figure if place % 2 else b.accent, -1, place * 0.2 + 0.05, 2, 0.1)
    b.painter.restore()


def _dots(b: Brush) -> None:
    for place in range(16):
        x, y = place % 4, place // 4
        reach = 0.035 + 0.06 * abs(math.sin(b.chance * 9 + x * 0.9 + y * 0.7))
        b.disc(0.17 + x * 0.22, 0.17 + y * 0.22, reach, b.accent if (x + y) % 3 == 0 else b.figure)


def _arch(b: Brush) -> None:
    for width, color in ((0.62, b.figure), (0.38, b.accent), (0.16, b.ground)):
        path = QPainterPath(QPointF(0.5 - width / 2, 1.1))
        path.lineTo(0.5 - width / 2, 0.5)
        path.arcTo(QRectF(0.5 - width / 2, 0.5 - width / 2, width, width), 180, -180)
        path.lineTo(0.5 + width / 2, 1.1)
        b.path(color, path)


def _steps(b: Brush) -> None:
    for place in range(5):
        height = 0.16 + 0.17 * (place if b.chance < 0.5 else 4 - place)
        b.block(b.figure if place % 2 else b.accent, place * 0.2, 1 - height, 0.2, height + 0.1)


def disc_motif(b: Brush) -> None:
    """Draw a record."""
    b.disc(0.5, 0.5, 0.42, QColor("#17181b"))
    for radius in (0.37, 0.31, 0.25):
        b.ring(0.5, 0.5, radius, 0.008, QColor("#3a3c42"))
    b.disc(0.5, 0.5, 0.17, b.figure)
    b.painter.setBrush(b.accent)
    b.painter.drawPie(QRectF(0.33, 0.33, 0.34, 0.34), round(b.chance * 360) * 16, 180 * 16)
    b.disc(0.5, 0.5, 0.025, b.ground)


class Look(NamedTuple):
    """Of a genre: its motifs, of which each film has one, and the colours of ground, figure and accent."""

    motifs: tuple[Motif, ...]
    ground: str
    figure: str
    accent: str


LOOKS: dict[str, Look] = {
    # The most telling genre comes first: it gives a film its motif.
    "film-noir": Look((_noir,), "#17181b", "#d8d5cc", "#b9852f"),
    "western": Look((_western,), "#c8743a", "#f2d3a0", "#4a2617"),
    "war": Look((_war,), "#5b6236", "#e3d9ae", "#8a2f22"),
    "musical": Look((_musical,), "#8f2160", "#ffb3a0", "#ffd67e"),
    "horror": Look((_horror, _fangs), "#16110f", "#b3162a", "#f0e6d8"),
    "sci-fi": Look((_sci_fi, _eclipse), "#10244b", "#54c6d6", "#f27d52"),
    "animation": Look((_animation,), "#2f7fd1", "#ffd24d", "#ef5a6f"),
    "documentary": Look((_documentary,), "#d9d2c3", "#3a4a54", "#b5532f"),
    "mystery": Look((_mystery,), "#1e3a4f", "#9fc3c9", "#e8b04a"),
    "fantasy": Look((_fantasy,), "#3c2f73", "#b9a3f5", "#f4d58d"),
    "romance": Look((_romance, _heart), "#efb0ab", "#b0274c", "#fbe7df"),
    "crime": Look((_crime,), "#23272f", "#d9a441", "#8f2d2d"),
    "children": Look((_children,), "#58b0a6", "#e4572e", "#f6c445"),
    "adventure": Look((_adventure, _sail), "#2b8272", "#f0d9a8", "#f0a23a"),
    "thriller": Look((_thriller, _stairs), "#d9482b", "#1b1a1e", "#f3e2c5"),
    "action": Look((_action, _burst), "#a8231c", "#f6b93b", "#5c0f12"),
    "comedy": Look((_comedy, _confetti), "#f4c63d", "#1f2a44", "#e4572e"),
    "drama": Look((_drama, _doorway, _hills), "#6d2c3e", "#ecd0ae", "#c9705f"),
    "imax": Look((_imax,), "#0b3c6f", "#6fc3ff", "#f4f7fb"),
}

_ALIKE = {
    **dict.fromkeys(("science fiction", "scifi", "sf", "space", "science"), "sci-fi"),
    **dict.fromkeys(("noir", "film noir"), "film-noir"),
    **dict.fromkeys(("children's", "family", "kids", "young adult", "childrens"), "children"),
    **dict.fromkeys(("music", "musicals", "opera"), "musical"),
    **dict.fromkeys(("biography", "history", "nonfiction", "non-fiction", "documentaries", "memoir"), "documentary"),
    **dict.fromkeys(("detective", "suspense"), "mystery"),
    **dict.fromkeys(("love", "romantic"), "romance"),
    **dict.fromkeys(("humor", "humour", "comedies", "funny"), "comedy"),
    **dict.fromkeys(("anime", "cartoon", "comics", "graphic novel"), "animation"),
    **dict.fromkeys(("fiction", "literature", "classics", "novel", "dramas"), "drama"),
    **dict.fromkeys(("travel", "nature"), "adventure"),
}

ABSTRACT: Sequence[Motif] = (_quarters, _stripes, _dots, _arch, _steps)
ABSTRACT_COLOURS: Sequence[tuple[str, str, str]] = (
    ("#1f3a5f", "#e9c46a", "#e76f51"),
    ("#264653", "#2a9d8f", "#f4e3b2"),
    ("#f1e3d3", "#d1495b", "#2e4057"),
    ("#5f0f40", "#fb8b24", "#f2d6b3"),
    ("#e9ecef", "#3d5a80", "#ee6c4d"),
    ("#2d3142", "#9fb8d0", "#ef8354"),
    ("#606c38", "#fefae0", "#dda15e"),
    ("#3a2e54", "#c5a3ff", "#ffd6a5"),
)


def known_genre(name: str) -> str:
    """Return the key in `LOOKS` of a genre, whatever its source calls it; "" for none of them."""
    folded = name.strip().casefold().replace("_", " ")
    folded = _ALIKE.get(folded, folded)
    return folded if folded in LOOKS else ""
