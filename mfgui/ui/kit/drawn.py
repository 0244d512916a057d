"""What is drawn by hand as screen readers have it: a role, a value, and the things drawn as items of the tree."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleValueInterface,
)
from PySide6.QtWidgets import QAbstractScrollArea, QAccessibleWidget, QStackedWidget, QWidget
from shiboken6 import Shiboken

from mfgui.ui.text import tr

Role = QAccessible.Role
# Items of a widget for which there is an interface at once; one that is asked for again is made again.
_MOST_KEPT = 1000

# Orca reads out what a changed description says of that which has the keys; others do not.
SPEAKS_DESCRIPTIONS = sys.platform == "linux"
_MOST_SAID = 4  # what was announced that is kept: several things may be said at once


@dataclass(frozen=True, slots=True)
class DrawnItem:
    """One thing that a widget draws: what it is called, what it says, and where it is in the widget."""

    name: str
    value: str = ""
    rect: QRect = QRect()  # noqa: RUF009  # never changed


@dataclass(frozen=True, slots=True)
class Span:
    """A value that can be set, and between which ends, by which steps."""

    value: float
    least: float
    most: float
    step: float


class Drawn:
    """Mixed into a widget that draws: what it tells screen readers beside its accessible name and description.

    An item is known by a number of the widget's own, a film's code or a mark's place, which stays its as it moves.
    """

    # What the widget is, and what its items are.
    spoken_role: ClassVar[Role] = Role.Graphic
    spoken_item_role: ClassVar[Role] = Role.ListItem

    def spoken_value(self) -> str:
        """Return what it shows, in a sentence: its description, "" where its name says it all."""
        return self.accessibleDescription() if isinstance(self, QWidget) else ""

    def spoken_items(self) -> Sequence[int]:
        """Return the numbers of the items that can be read one by one."""
        return ()

    def spoken_item(self, number: int) -> DrawnItem:
        """Return what is said of an item."""
        raise NotImplementedError

    def spoken_current(self) -> int | None:
        """Return the item that the keys have gone to."""
        return None

    def press_item(self, number: int) -> None:
        """Do what a click on an item does."""

    def spoken_span(self) -> Span | None:
        """Return the value of what can be set as on a slider; None for what cannot."""
        return None

    def set_spoken(self, value: float) -> None:
        """Take a value that was set by a screen reader."""


def announce(widget: QWidget, words: str) -> None:
    """Have something read out at once that nobody has gone to.

    On Linux as a notification that is shown: of Qt's announcements, Orca speaks none before its version 45.
    """
    if not words or not QAccessible.isActive():
        return
    if sys.platform != "linux":
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
        return
    window = widget.window()
    kept = window.findChildren(Said, options=Qt.FindChildOption.FindDirectChildrenOnly)
    said = Said(window) if len(kept) < _MOST_SAID else kept[0]
    said.raise_()  # the last one now
    said.setAccessibleName(words)
    QAccessible.updateAccessibility(QAccessibleEvent(said, QAccessible.Event.ObjectShow))


class Said(QWidget):
    """Something that was announced in a window, for screen readers alone: they ask for its words a moment later."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedSize(1, 1)
        self.show()


def tell_current(widget: QWidget) -> None:
    """Have the item read out that the keys have gone to."""
    assert isinstance(widget, Drawn)
    number = widget.spoken_current()
    if number is None or not QAccessible.isActive():
        return
    tree = QAccessible.queryAccessibleInterface(widget)
    if isinstance(tree, _Drawing):
        items = list(widget.spoken_items())
        if number in items:
            event = QAccessibleEvent(widget, QAccessible.Event.Focus)
            event.setChild(len(tree.widgets()) + items.index(number))
            QAccessible.updateAccessibility(event)


_NOTHING = Shiboken.VoidPtr(0)


class _Drawing(QAccessibleWidget):
    """The widget itself: its child widgets first, then its items. Qt's tree owns it.

    Only what is seen is asked for its words: a screen reader hears of a widget while that is still being made.
    """

    def __init__(self, widget: QWidget) -> None:
        assert isinstance(widget, Drawn)
        super().__init__(widget, widget.spoken_role)
        self._widget: QWidget = widget
        self._drawn: Drawn = widget
        self._value = _Value(widget)
        self._items: dict[int, tuple[int, _Item]] = {}
        widget.destroyed.connect(partial(_forget, self._items, self.__dict__))

    def widgets(self) -> list[QWidget]:
        """Child widgets that are shown, but for what a scroll area draws on."""
        children = self._widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        ground = self._widget.viewport() if isinstance(self._widget, QAbstractScrollArea) else None
        return [child for child in children if not (child.isWindow() or child.isHidden() or child is ground)]

    def numbers(self) -> Sequence[int]:
        """Return the numbers of the items."""
        return self._drawn.spoken_items() if self._widget.isVisible() else ()

    def item(self, number: int) -> QAccessibleInterface:
        """Return the interface of an item, the same one each time."""
        if number not in self._items:
            if len(self._items) >= _MOST_KEPT:
                _drop(self._items)
            made = _Item(self._widget, number)
            self._items[number] = QAccessible.registerAccessibleInterface(made), made
        return self._items[number][1]

    def childCount(self) -> int:
        return len(self.widgets()) + len(self.numbers())

    def child(self, index: int) -> QAccessibleInterface:
        widgets, items = self.widgets(), self.numbers()
        if 0 <= index < len(widgets):
            return QAccessible.queryAccessibleInterface(widgets[index])
        if 0 <= index - len(widgets) < len(items):
            return self.item(items[index - len(widgets)])
        return None  # type: ignore[return-value]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        widgets = self.widgets()
        if isinstance(child, _Item):
            items = list(self.numbers())
            return len(widgets) + items.index(child.number) if child.number in items else -1
        thing = child.object()
        return widgets.index(thing) if thing in widgets else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        at = self._widget.mapFromGlobal(QRect(x, y, 1, 1).topLeft())
        for child in self.widgets():
            if child.isVisible() and child.geometry().contains(at):
                return QAccessible.queryAccessibleInterface(child)
        for number in self.numbers():
            if self._drawn.spoken_item(number).rect.contains(at):
                return self.item(number)
        return None  # type: ignore[return-value]

    def focusChild(self) -> QAccessibleInterface:
        if self._widget.hasFocus():
            number = self._drawn.spoken_current()
            if number is not None and number in self.numbers():
                return self.item(number)
        return super().focusChild()

    def text(self, which: QAccessible.Text) -> str:
        value = self._drawn.spoken_value() if self._widget.isVisible() else ""
        if which is QAccessible.Text.Value:
            return value
        found = super().text(which)
        if which is QAccessible.Text.Description and value not in found:
            # Of a value that is no number Linux hears nothing: it is in the description, too.
            return tr("{value}. {description}", value=value.rstrip("."), description=found) if found else value
        return found

    def interface_cast(self, which: QAccessible.InterfaceType) -> Any:
        if which is QAccessible.InterfaceType.ValueInterface:
            return self._value if self._widget.isVisible() and self._drawn.spoken_span() is not None else _NOTHING
        found = super().interface_cast(which)
        return _NOTHING if found is None else found


class _Item(QAccessibleInterface):
    """A thing drawn. Qt's tree deletes it; until then `_Drawing` keeps it."""

    def __init__(self, widget: QWidget, number: int) -> None:
        assert isinstance(widget, Drawn)
        super().__init__()
        self._widget: QWidget = widget
        self._drawn: Drawn = widget
        self.number = number
        self._press = _Press(widget, number)

    def isValid(self) -> bool:
        return Shiboken.isValid(self._widget)

    def object(self) -> QObject:
        return None  # type: ignore[return-value]

    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._widget)

    def childCount(self) -> int:
        return 0

    def child(self, _index: int) -> QAccessibleInterface:
        return None  # type: ignore[return-value]

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface:
        return None  # type: ignore[return-value]

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        return -1

    def focusChild(self) -> QAccessibleInterface:
        return None  # type: ignore[return-value]

    def rect(self) -> QRect:
        place = self._drawn.spoken_item(self.number).rect
        return QRect(self._widget.mapToGlobal(place.topLeft()), place.size())

    def role(self) -> Role:
        return self._drawn.spoken_item_role

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.focusable = state.selectable = 1
        if self.number == self._drawn.spoken_current():
            state.selected = 1
            state.focused = int(self._widget.hasFocus())
        state.invisible = int(not self._widget.isVisible())
        return state

    def text(self, which: QAccessible.Text) -> str:
        if which is QAccessible.Text.Name:
            return self._drawn.spoken_item(self.number).name
        if which in (QAccessible.Text.Value, QAccessible.Text.Description):
            return self._drawn.spoken_item(self.number).value
        return ""

    def setText(self, _which: QAccessible.Text, _text: str) -> None:
        pass

    def interface_cast(self, which: QAccessible.InterfaceType) -> Any:
        return self._press if which is QAccessible.InterfaceType.ActionInterface else _NOTHING


class _Press(QAccessibleActionInterface):
    """What can be done with an item: a press."""

    def __init__(self, widget: QWidget, number: int) -> None:
        super().__init__()
        self._widget, self._number = widget, number

    def actionNames(self) -> list[str]:
        return [QAccessibleActionInterface.pressAction()]

    def doAction(self, _name: str) -> None:
        assert isinstance(self._widget, Drawn)
        self._widget.press_item(self._number)

    def keyBindingsForAction(self, _name: str) -> list[str]:
        return []


class _Value(QAccessibleValueInterface):
    """The value of what can be set as on a slider."""

    def __init__(self, drawn: Drawn) -> None:
        super().__init__()
        self._drawn = drawn

    def _span(self) -> Span:
        return self._drawn.spoken_span() or Span(0, 0, 0, 0)

    def currentValue(self) -> float:
        return self._span().value

    def setCurrentValue(self, value: float) -> None:
        self._drawn.set_spoken(value)

    def minimumValue(self) -> float:
        return self._span().least

    def maximumValue(self) -> float:
        return self._span().most

    def minimumStepSize(self) -> float:
        return self._span().step


class _Stack(QAccessibleWidget):
    """Pages behind each other: Qt calls them a "layered pane" and has it said whenever the keys come into one."""


def _drop(items: dict[int, tuple[int, _Item]]) -> None:
    for identity, _ in items.values():
        QAccessible.deleteAccessibleInterface(identity)
    items.clear()


def _forget(items: dict[int, tuple[int, _Item]], attributes: dict[str, object], *_: object) -> None:
    """Drop what belongs to a widget that is gone: its own interface is Qt's to delete, what that holds is not."""
    _drop(items)
    attributes.clear()


def _make(_class: str, thing: QObject) -> QAccessibleInterface | None:
    if isinstance(thing, QWidget) and isinstance(thing, Drawn):
        return _Drawing(thing)
    if isinstance(thing, Said):
        return QAccessibleWidget(thing, Role.Notification)
    return _Stack(thing, Role.Client) if isinstance(thing, QStackedWidget) else None


QAccessible.installFactory(_make)
