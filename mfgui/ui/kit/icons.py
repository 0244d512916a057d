"""The icon set: one SVG a name, recoloured to the theme, crisp at every scale."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from mfgui.base import paths

_SIZES = (16, 20, 24, 32, 48)
SMALL_ICON = 24
"""Pixels up to which the program's icon is the simple one."""


@cache
def _svg(name: str) -> str:
    return (paths.resources() / "icons" / f"{name}.svg").read_text("utf-8")


@cache
def _pictures(name: str, color: str) -> tuple[QImage, ...]:
    """Draw an icon in all sizes, once a colour: a page has dozens of them, and drawing one anew takes milliseconds.

    Images and not pixmaps are kept, which would outlive the application.
    """
    renderer = QSvgRenderer(QByteArray(_svg(name).replace("#000", color).encode()))
    made = []
    for size in _SIZES:
        for ratio in (1, 2, 3):
            picture = QImage(QSize(size, size) * ratio, QImage.Format.Format_ARGB32_Premultiplied)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            renderer.render(painter, QRectF(0, 0, size * ratio, size * ratio))
            painter.end()
            picture.setDevicePixelRatio(ratio)
            made.append(picture)
    return tuple(made)


def icon(name: str, color: str) -> QIcon:
    """Return an icon of the set in one colour (`#rrggbb`), rendered for screens up to 300 %."""
    made = QIcon()
    for picture in _pictures(name, color):
        made.addPixmap(QPixmap.fromImage(picture))
    return made


def application_icon() -> QIcon:
    """Return the program's own icon; small ones are drawn with fewer and thicker lines."""
    made = QIcon()
    for name in ("mfgui-small", "mfgui"):
        for picture in _pictures(name, "#000"):
            if (picture.width() <= SMALL_ICON) == (name == "mfgui-small"):
                made.addPixmap(QPixmap.fromImage(picture))
    return made
