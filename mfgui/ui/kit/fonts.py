"""The typeface that the program ships (Inter), its sizes, and how large text is."""

from __future__ import annotations

import weakref

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from mfgui.base import paths

FAMILY = "Inter"
BODY_PX = 14  # height of plain text at 100 %, in device-independent pixels
# The other three sizes, as shares of plain text; the smallest on screen is 13 px at 100 %.
SMALL, HEADING, HEADLINE = 13 / 14, 18 / 14, 26 / 14
# Sizes of text that can be chosen, in per cent, on top of the system's scale.
SIZES = (90, 100, 110, 125, 150, 175, 200)


def install() -> None:
    """Make the shipped typeface known to the application; without it the system's own is used."""
    if FAMILY not in QFontDatabase.families():
        for file in sorted((paths.resources() / "fonts").glob("*.otf")):
            QFontDatabase.addApplicationFont(str(file))


def body_font(percent: int = 100) -> QFont:
    """Return the font of plain text, digits of equal width, at a size of text in per cent."""
    font = QFont(FAMILY) if FAMILY in QFontDatabase.families() else QFont()
    screen = QGuiApplication.primaryScreen()
    font.setPointSizeF(BODY_PX * percent / 100 * 72 / (screen.logicalDotsPerInchY() if screen else 96))
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def advance(words: str) -> int:
    """Return how wide words are in plain text of the present size; what only holds others keeps a font of before."""
    return QFontMetrics(QApplication.font()).horizontalAdvance(words)


def painted(widget: QWidget, scale: float = 1.0, *, bold: bool = False) -> QFont:
    """Return a widget's font for painting by hand: digits of one width, and in pixels, alike on every paint device."""
    font = QFont(widget.font())
    font.setPixelSize(round(QFontInfo(widget.font()).pixelSize() * max(scale, SMALL)))
    font.setBold(bold)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def next_size(percent: int, step: int) -> int:
    """Return the size of text one step larger (1) or smaller (-1), or the same at the end."""
    place = min(range(len(SIZES)), key=lambda i: abs(SIZES[i] - percent))
    return SIZES[max(0, min(len(SIZES) - 1, place + step))]


def set_scale(widget: QWidget, factor: float, *, bold: bool = False) -> None:
    """Give a widget text of a multiple of plain text's size; `rescale` keeps it so when that changes."""
    widget.setProperty("textScale", factor)
    _sized.add(widget)
    font = QFont(QApplication.font())
    font.setPointSizeF(font.pointSizeF() * factor)
    if bold or widget.font().weight() > QFont.Weight.Normal:
        font.setWeight(QFont.Weight.DemiBold)
    widget.setProperty(_FONT_OF_BEFORE, None)
    widget.setFont(font)


# Qt notes here what font a widget had, and gives it back with the next style sheet: text kept its size of before.
_FONT_OF_BEFORE = "_q_styleSheetWidgetFont"
_percent = 100
_sized: weakref.WeakSet[QWidget] = weakref.WeakSet()  # those with a size of their own, of text or width


def set_width(widget: QWidget, width: int = 0, *, least: int = 0, most: int = 0) -> None:
    """Bound a widget's width in pixels at 100 %; `rescale` scales the bounds with the text.

    `width`: fixes it; otherwise `least` and `most` bound it (0 for no bound).
    """
    bounds = [width or least, width or most]
    widget.setProperty("textWidth", bounds)
    _sized.add(widget)
    _apply_width(widget, bounds)


def _apply_width(widget: QWidget, bounds: list[int]) -> None:
    least, most = (round(bound * _percent / 100) for bound in bounds)
    if least:
        widget.setMinimumWidth(least)
    if most:
        widget.setMaximumWidth(most)


def rescale(percent: int) -> None:
    """Adapt the widgets whose text or width has a size of its own to this size of text."""
    global _percent
    _percent = percent
    for widget in filter(isValid, tuple(_sized)):
        factor, bounds = widget.property("textScale"), widget.property("textWidth")
        if factor is not None:
            set_scale(widget, factor)
        if bounds is not None:
            _apply_width(widget, bounds)
