"""Watch, live: the map forms while the curve falls; a person's list beside it; the epochs to go back to below."""

from __future__ import annotations

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QPushButton, QWidget

from mfgui.ui.kit import make
from mfgui.ui.kit.icons import icon
from mfgui.ui.kit.theme import Theme
from mfgui.ui.learning.compact import TrainingPanel
from mfgui.ui.lists.panel import RecommendationsPanel
from mfgui.ui.map.panel import MapPanel
from mfgui.ui.map.timeline import Timeline
from mfgui.ui.state.session import Session
from mfgui.ui.text import tr

_LIST_WIDTH, _WIDEST_LIST = 320, 440
_LEARNING_WIDTH, _LEAST_LEARNING = 500, 380
_MOST_OF_LARGE_TEXT = 480
_ROOM_FOR_LIST = 1120  # where the place is narrower than this the list is put away until somebody asks for it


class WatchPlace(QWidget):
    """The map takes what room there is; the list comes and goes by a button."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session, self._theme = session, theme
        self._list_wanted: bool | None = None
        self.training = TrainingPanel(session, theme)
        self.recommendations = RecommendationsPanel(session, theme)
        self.map = MapPanel(session, theme, choices=session.map_choices("watch"))
        self.timeline = Timeline(session, theme, self.map)
        self.timeline.set_clean(True)  # speeds and moving pictures are on the map's own page
        # Those that can be asked for by name.
        self.panels: dict[str, QWidget] = {"training": self.training, "recommendations": self.recommendations}
        # Shows or hides the list.
        self.list_shown = self._button("show list", tr("List"), tr("Show or hide what this person might like next"))
        self.list_shown.setCheckable(True)
        self.list_shown.toggled.connect(self.recommendations.setVisible)
        self.list_shown.clicked.connect(self._choose_list)
        # Goes to another person at random.
        self.somebody = self._button("somebody", tr("Somebody else"), tr("Go to another person at random"))
        self.somebody.clicked.connect(session.select_anybody)
        below = make.row(self.list_shown, self.somebody, (self.timeline, 1), make.Stretch(0), spacing=8)
        middle = make.row(self.recommendations, (self.map, 1), self.training, spacing=8)
        column = make.column((middle, 1), below, margins=(8, 4, 8, 8), spacing=8, into=self)
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # `minimumSizeHint` says how small it can be
        theme.follow(self, self._restyle)
        self._restyle()

    def _button(self, name: str, words: str, hint: str) -> QPushButton:
        made = make.button(words, hint=hint)
        made.setObjectName(name)
        return made

    def minimumSizeHint(self) -> QSize:
        """Return the size without the list, which goes where there is no room."""
        width = self.map.minimumWidth() + min(self._theme.px(_LEAST_LEARNING), _MOST_OF_LARGE_TEXT) + 24
        learning = self.training.parts.totalMinimumHeightForWidth(self.training.width())  # its words are whole
        height = learning + self.list_shown.sizeHint().height() + 20
        return QSize(width, max(height, super().minimumSizeHint().height()))

    def _least_learning(self) -> int:
        """What the curve keeps; with large text in a small window the map keeps half of the room."""
        return min(self._theme.px(_LEAST_LEARNING), max(self.width() * 52 // 100, _MOST_OF_LARGE_TEXT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width: the curve keeps what it needs, the list goes where there is no room and nobody asked."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        px, width = self._theme.px, self.width()
        beside = self.minimumSizeHint().width()  # what map and curve need
        wide = max(px(_LIST_WIDTH), min(px(_WIDEST_LIST), width * 30 // 100, width - beside))
        self.training.setFixedWidth(max(self._least_learning(), min(px(_LEARNING_WIDTH), width * 30 // 100)))
        self.recommendations.setFixedWidth(wide)
        roomy = width >= px(_ROOM_FOR_LIST)
        fits = width >= beside + px(_LIST_WIDTH)
        self.list_shown.setChecked(fits and (roomy if self._list_wanted is None else self._list_wanted))
        self.recommendations.setVisible(self.list_shown.isChecked())

    @Slot(bool)
    def _choose_list(self, shown: bool) -> None:
        self._list_wanted = shown

    @Slot()
    def _restyle(self) -> None:
        for button, name in ((self.list_shown, "lists"), (self.somebody, "random")):
            button.setIcon(icon(name, self._theme.colors.text))
            button.setIconSize(QSize(self._theme.px(16), self._theme.px(16)))
        self._share()
