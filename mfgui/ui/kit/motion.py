"""Motion where it explains; with less of it wanted, here or by the system, things are at their place at once."""

from __future__ import annotations

from weakref import WeakKeyDictionary

from PySide6.QtCore import QVariantAnimation
from PySide6.QtWidgets import QApplication, QStyle
from shiboken6 import isValid

_lasting: WeakKeyDictionary[QVariantAnimation, int] = WeakKeyDictionary()
_reduced = False


def reduced() -> bool:
    """Whether motion is to be left out: by the person's choice, or because the system wants none."""
    style = QApplication.style()
    return _reduced or (style is not None and not style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration))


def set_reduced(on: bool) -> None:
    """Leave motion out from now on, or not."""
    global _reduced
    _reduced = on
    for animation, milliseconds in list(_lasting.items()):
        if isValid(animation):
            animation.setDuration(0 if reduced() else milliseconds)


def set_duration(animation: QVariantAnimation, milliseconds: int) -> None:
    """Let an animation last so long, or no time while motion is reduced."""
    _lasting[animation] = milliseconds
    animation.setDuration(0 if reduced() else milliseconds)
