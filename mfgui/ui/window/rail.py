"""The ways in the window: the rail of places at the left, and the tabs of a place's pages."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QToolButton, QWidget

from mfgui.ui.kit import make
from mfgui.ui.kit.icons import icon
from mfgui.ui.kit.theme import Theme
from mfgui.ui.text import tr
from mfgui.ui.window.place_list import PageKind, Place

_ICON = 22
_WIDTH, _NARROW_WIDTH = 92, 50
_AROUND = 6
NARROW_WINDOW = 1100  # where the window is narrower than this the rail shows icons alone


class PageTabs(QWidget):
    """A row of flat buttons, one of which is down."""

    chosen = Signal(str)  # carries a page's name; by the person only, never by `show_page`

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[str, QPushButton] = {}  # by the page's name
        self._group = QButtonGroup(self)
        self._row = make.row(make.STRETCH, margins=(8, 0, 8, 2), spacing=2, into=self)

    def offer(self, pages: tuple[PageKind, ...]) -> None:
        """Have a tab for each of these pages."""
        if tuple(self.buttons) == tuple(page.name for page in pages):
            return
        for button in self.buttons.values():
            button.hide()
            button.deleteLater()
        self.buttons = {}
        for place, page in enumerate(pages):
            button = make.button(page.title, self._clicked, kind="tab", hint=page.hint, checkable=True)
            button.setObjectName(page.name)
            button.setAutoExclusive(True)
            self._group.addButton(button)
            self.buttons[page.name] = button
            self._row.insertWidget(place, button)

    def show_page(self, name: str) -> None:
        """Show which page is in front."""
        self.buttons[name].setChecked(True)

    @Slot()
    def _clicked(self) -> None:
        self.chosen.emit(self.sender().objectName())


class PlaceRail(QWidget):
    """A column of buttons, icon over name."""

    chosen = Signal(str)  # carries a place's name; by the person only, never by `show_place`

    def __init__(self, places: Sequence[Place], theme: Theme) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._places = tuple(places)
        self.buttons: dict[str, QToolButton] = {}  # by the place's name
        self._group = QButtonGroup(self)
        for number, place in enumerate(places, start=1):
            button = QToolButton()
            button.setObjectName(place.name)
            button.setProperty("kind", "place")
            button.setText(place.title)
            button.setAccessibleDescription(place.hint)
            button.setToolTip(tr("{place}: {hint} (Ctrl+{n})", place=place.title, hint=place.hint, n=number))
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(self._clicked)
            self._group.addButton(button)
            self.buttons[place.name] = button
        make.column(*self.buttons.values(), make.STRETCH, margins=(_AROUND, 8), spacing=4, into=self)
        theme.changed.connect(self._restyle)
        self._group.buttonToggled.connect(self._restyle)
        self._restyle()

    def show_place(self, name: str) -> None:
        """Show which place is in front."""
        self.buttons[name].setChecked(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show names where there is room for them."""
        super().resizeEvent(event)
        self.fold()

    @Slot()
    def fold(self) -> None:
        """Show icons alone in a narrow window."""
        narrow = self.window().width() < NARROW_WINDOW
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if narrow else Qt.ToolButtonStyle.ToolButtonTextUnderIcon
        for button in self.buttons.values():
            button.setToolButtonStyle(style)
        widest = max(button.sizeHint().width() for button in self.buttons.values()) + 2 * _AROUND
        self.setFixedWidth(self._theme.px(_NARROW_WIDTH) if narrow else max(self._theme.px(_WIDTH), widest))

    @Slot()
    def _restyle(self) -> None:
        side = self._theme.px(_ICON)
        colors = self._theme.colors
        for place in self._places:
            button = self.buttons[place.name]
            button.setIconSize(QSize(side, side))
            button.setIcon(icon(place.icon, colors.accent if button.isChecked() else colors.muted))
        self.fold()

    @Slot()
    def _clicked(self) -> None:
        self.chosen.emit(self.sender().objectName())
