"""The icon set: drawn once, in the colour asked for, and crisp where pixels are small."""

from __future__ import annotations

import re

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon

from mfgui.base import paths
from mfgui.ui.kit.icons import icon

_COLOUR = re.compile("#[0-9a-f]{3,6}")


def _colours(made: QIcon) -> set[str]:
    image = made.pixmap(QSize(24, 24)).toImage()
    inside = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return {color.name() for color in inside if color.alpha() == 255}


def test_icons_have_the_colour_asked_for_also_after_another(qapp: object) -> None:
    drawings = (paths.resources() / "icons").glob("*.svg")
    names = sorted(file.stem for file in drawings if set(_COLOUR.findall(file.read_text("utf-8"))) == {"#000"})
    assert names
    for name in names:
        for asked in ("#123456", "#fedcba", "#123456"):
            found = _colours(icon(name, asked))
            assert all(_near(color, asked) for color in found), (name, asked, found)
            assert not icon(name, asked).isNull()


def _near(one: str, other: str) -> bool:
    a, b = QColor(one), QColor(other)
    return max(abs(a.red() - b.red()), abs(a.green() - b.green()), abs(a.blue() - b.blue())) <= 2


def test_icons_have_more_pixels_on_finer_screens(qapp: object) -> None:
    made = icon(next((paths.resources() / "icons").glob("*.svg")).stem, "#123456")
    assert made.pixmap(QSize(24, 24), 3.0).size() == QSize(72, 72)
    assert made.pixmap(QSize(24, 24), 3.0).devicePixelRatio() == 3.0
