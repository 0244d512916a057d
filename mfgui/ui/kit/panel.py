"""The base of all panels: it follows the workspace, asks in the background, refreshes when seen, and can be empty."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from PySide6.QtCore import QModelIndex, Qt, SignalInstance, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QScrollArea, QStackedWidget, QWidget

from mfgui.ui.kit import fonts, make
from mfgui.ui.kit.fading import Fade
from mfgui.ui.kit.frames import Role
from mfgui.ui.state.background import Background
from mfgui.ui.state.workspace import Workspace
from mfgui.ui.text import tr

Action: TypeAlias = "tuple[str, Callable[[], object]]"  # words on the button, and what it does
_WIDEST = 340


class EmptyState(QWidget):
    """The sentence stands in the middle, the button below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._act: Callable[[], object] | None = None
        self.message = make.muted(wrap=True)
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        fonts.set_width(self.message, most=_WIDEST)
        self.button = make.button(tr("Start"), self._pressed, kind="primary")  # hidden where there is nothing to offer
        self.button.setObjectName("way out")
        self.button.hide()
        middle = make.row(make.STRETCH, (self.message, _WIDEST), make.STRETCH)
        centre = Qt.AlignmentFlag.AlignHCenter
        self._column = make.column(
            make.STRETCH, middle, (self.button, 0, centre), make.STRETCH, margins=(18, 0), spacing=12, into=self
        )

    def illustrate(self, picture: QWidget) -> None:
        """Put a picture above the sentence."""
        self._column.insertWidget(1, picture, 0, Qt.AlignmentFlag.AlignHCenter)

    def say(self, text: str, action: Action | None = None) -> None:
        """Show a sentence, and a button where something can be done."""
        self.message.setText(text)
        self.message.setVisible(bool(text))
        self.button.setVisible(action is not None)
        if action is not None:
            words, self._act = action
            self.button.setText(words)

    @Slot()
    def _pressed(self) -> None:
        if self._act is not None:
            self._act()


class QuietScroll(QScrollArea):
    """Without a frame or a ground: the panel's background shows through, with its round corners."""

    def __init__(self, content: QWidget, *, fades: bool = True) -> None:
        super().__init__()
        self.setAccessibleName(tr("Scrolled content"))
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)
        content.setAutoFillBackground(False)  # setting a widget has turned it on
        self.viewport().setAutoFillBackground(False)
        if fades:
            Fade(self)


class Panel(QWidget):
    """Override `refresh` where there is something to catch up with; name by `follow` what makes it necessary.

    `framed`: whether it has the surface and the border of a panel; a panel within another has not.
    """

    def __init__(self, workspace: Workspace, parent: QWidget | None = None, *, framed: bool = True) -> None:
        super().__init__(parent)
        if framed:
            make.as_panel(self)
        self._workspace = workspace
        self._background = Background(workspace, self)
        self.ask = self._background.ask  # do work in the background and take its result, if it still holds
        self._outdated = True

    def refresh(self) -> None:
        """Show the present state, asking for what takes time; called when the panel is seen and something changed."""

    def kept(self) -> object:
        """Return what a person chose or made here that the session does not hold; None for nothing."""
        return None

    def take_up(self, kept: Any, *, same_data: bool) -> None:
        """Be what a panel of this kind was whose place this one takes, for the window speaks another language.

        `kept`: what that one's `kept` returned.
        `same_data`: whether the ratings are still those of then.
        """

    def follow(self, *signals: SignalInstance) -> None:
        """Refresh when one of these is emitted: at once if the panel is seen, else when it is next shown."""
        for signal in signals:
            signal.connect(self.refresh_when_seen)

    @Slot()
    def refresh_when_seen(self) -> None:
        """Refresh now, or when next shown."""
        self._outdated = not self.isVisible()
        if not self._outdated:
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._outdated:
            self.refresh_when_seen()

    @property
    def busy(self) -> bool:
        """Whether any question waits for its answer."""
        return self._background.busy

    def lead_to_films(self, view: QAbstractItemView) -> None:
        """Let the rows of a list of films select their film; a double click or Return opens its page."""
        view.selectionModel().currentRowChanged.connect(self._select_film_of)
        view.clicked.connect(self._select_film_of)
        view.activated.connect(self._open_film_of)

    @Slot(QModelIndex)
    def _select_film_of(self, index: QModelIndex) -> None:
        if index.isValid() and not getattr(index.model(), "changing", False):  # nobody went to another row
            self._workspace.select_film(index.data(Role.FILM))

    @Slot(QModelIndex)
    def _open_film_of(self, index: QModelIndex) -> None:
        if index.isValid():
            self._workspace.open_film(index.data(Role.FILM))


class ContentOrMessage(QStackedWidget):
    """Shows its content, or why there is none, and what can be done about it."""

    def __init__(self, content: QWidget, text: str = "") -> None:
        super().__init__()
        self._content = content
        self.empty = EmptyState()  # what is shown instead
        self.message = self.empty.message  # the label of its sentence
        self.addWidget(self.empty)
        self.addWidget(content)
        self.set_message(text)

    def set_message(self, text: str, action: Action | None = None, *, content: bool = True) -> None:
        """Show this sentence and a button, or ("") the content where there is any yet."""
        self.empty.say(text, action)
        self.setCurrentWidget(self._content if content and not text else self.empty)
