"""Where Tab goes: through what is seen, as one reads it, whatever order it was built in."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cmp_to_key

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget


def stops(within: QWidget) -> list[QWidget]:
    """Return all that takes the keys below a widget and is in sight, in the order of reading."""
    return list(_stops(within))


def _stops(within: QWidget) -> Iterator[QWidget]:
    seen = [
        child
        for child in within.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if child.isVisible() and not child.isWindow() and child.isEnabled()
    ]
    for child in sorted(seen, key=cmp_to_key(_reading)):
        takes_keys = bool(child.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if takes_keys and child.focusProxy() is None:
            yield child
        yield from _stops(child)


def _reading(one: QWidget, other: QWidget) -> int:
    """Order two that stand beside each other across, all others from the top down; a card before what it lies on."""
    first, second = one.geometry(), other.geometry()
    if first.contains(second) != second.contains(first):
        return 1 if first.contains(second) else -1
    shared = min(first.bottom(), second.bottom()) - max(first.top(), second.top())
    if 2 * shared <= min(first.height(), second.height()):
        return first.top() - second.top()
    across = _start(first) - _start(second)
    return -across if QApplication.isRightToLeft() else across


def _start(place: QRect) -> int:
    return place.right() if QApplication.isRightToLeft() else place.left()


def go_on(window: QWidget, *, forward: bool) -> bool:
    """Take the keys on to the next stop in a window, or back; False where there is none."""
    found, now = stops(window), QApplication.focusWidget()
    if not found:
        return False
    if now in found:
        place = found.index(now) + (1 if forward else -1)
    else:  # the page itself, or what is no stop: on from where it stands
        inside = [number for number, stop in enumerate(found) if now is not None and now.isAncestorOf(stop)]
        first, last = (inside[0], inside[-1]) if inside else (0, len(found) - 1)
        place = first if forward else last
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    goal = found[place % len(found)]
    for stop, reached in ((now, False), (goal, True)):
        if stop is not None:
            _show_reached(stop, reached)
    goal.setFocus(reason)
    above = goal.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(goal)
        above = above.parentWidget()
    return True


def _show_reached(stop: QWidget, reached: bool) -> None:
    """Let a list or a page be framed that was gone to by keys, and not one that a click or an arrival gave them."""
    stop.setProperty("reached", reached)
    stop.style().unpolish(stop)
    stop.style().polish(stop)
