"""The map's canvas with what lies over its corners: buttons, legend, caption, a message, a small overview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtWidgets import QWidget

from mfgui.ui.kit import fonts, make
from mfgui.ui.kit.icons import IconButton
from mfgui.ui.kit.panel import EmptyState, Panel
from mfgui.ui.map.film_cloud import FilmCloud
from mfgui.ui.map.legend import MapLegend
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from mfgui.ui.kit.panel import Action
    from mfgui.ui.kit.theme import Theme
    from mfgui.ui.map.mini_map import MiniMap
    from mfgui.ui.state.workspace import Workspace

_EDGE = 8
"""Pixels between the canvas's edge and what lies over it."""
_LEAST_LEGEND = 260
"""A legend is laid out at least so wide, on a map that has the room; it goes down where it would meet the buttons."""


class MapFrame(Panel):
    """Lays things out; its subclass says what a film's card says and why the map is empty.

    Attributes
    ----------
    cloud
        The canvas.
    """

    _later: QTimer | None = None

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__(workspace)
        self.setMinimumSize(QSize(300, 240))
        self._theme = theme
        self._mini: MiniMap | None = None
        self._clean = False
        self.cloud = FilmCloud(theme, self._describe)
        self._layout = make.column(self.cloud, margins=5, into=self)

        self.legend = MapLegend(theme, self.cloud)
        self.caption = make.scaled(make.muted(), fonts.SMALL)
        self.caption.setParent(self.cloud)
        self.caption.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.empty = EmptyState(self.cloud)
        self.message = self.empty.message
        self._make_buttons()
        self._later = make.timer(self, self._lay_over)
        theme.changed.connect(self._restyle)

    def _describe(self, film: int) -> list[str]:
        raise NotImplementedError

    def _empty_words(self) -> str:
        raise NotImplementedError

    def _offer(self) -> Action | None:
        raise NotImplementedError

    def _fill_legend(self) -> None:
        """Say in the legend what the colours mean now."""
        raise NotImplementedError

    def _make_buttons(self) -> None:
        self.buttons = QWidget(self.cloud)
        row = make.row(spacing=4, into=self.buttons)

        def button(name: str, words: str, keys: str) -> IconButton:
            made = IconButton(self._theme, name, words, hint=f"{words} ({keys})" if keys else "")
            row.addWidget(made)
            return made

        self.zoom_in = button("zoom-in", tr("Zoom in"), "+")
        self.zoom_out = button("zoom-out", tr("Zoom out"), "−")
        self.fit = button("fit", tr("Show everything"), "0")
        self.labels = button("labels", tr("Film names"), "")
        self.labels.setCheckable(True)
        self.labels.setChecked(True)
        self.zoom_in.clicked.connect(self.cloud.zoom_in)
        self.zoom_out.clicked.connect(self.cloud.zoom_out)
        self.fit.clicked.connect(self.cloud.fit)
        self.labels.toggled.connect(self.cloud.set_labels_visible)
        QWidget.setTabOrder(self.cloud, self.zoom_in)

    def set_mini(self, mini: MiniMap) -> None:
        """Keep a small overview, a child of the canvas, in its corner."""
        self._mini = mini
        mini.came_or_went.connect(self._lay_over)
        self._lay_over()

    def set_inset(self, left: int) -> None:
        """Keep so many pixels free at the left, for a card that lies over the panel there."""
        self._layout.setContentsMargins(5 + left, 5, 5, 5)
        self._layout.activate()
        self._lay_over()

    def set_clean(self, clean: bool) -> None:
        """Leave out buttons, legend and caption, for slides."""
        self._clean = clean
        self.cloud.set_clean(clean)
        self._lay_over()

    @Slot()
    def _lay_over(self) -> None:
        """Put buttons, legend and caption in the corners, and the message in the middle."""
        filled = not self.cloud.empty
        bare = not filled or self._clean
        width, height = self.cloud.width(), self.cloud.height()
        self.buttons.setVisible(not bare)
        self.buttons.adjustSize()
        self.buttons.move(width - self.buttons.width() - _EDGE, _EDGE)
        self._fill_legend()
        self.legend.setVisible(not bare and self.legend.filled)
        self.caption.setVisible(not bare)
        self.caption.adjustSize()
        self.caption.move(_EDGE + 4, height - self.caption.height() - _EDGE)
        self.legend.fit(max(self.buttons.x() - 3 * _EDGE, min(_LEAST_LEGEND, width - 2 * _EDGE)))
        beside_buttons = self.legend.width() + 2 * _EDGE < self.buttons.x()
        above_caption = self.caption.y() - self.legend.height()
        self.legend.move(_EDGE - 2, _EDGE if beside_buttons else above_caption)
        words = self._empty_words()
        self.empty.say(words, None if filled else self._offer())
        self.empty.setVisible(bool(words))
        self.empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, filled)
        self.empty.setGeometry(0, 0, width, height * 2 // 3 if filled else height)
        over = [self.buttons, self.legend, self.caption]
        if self._mini is not None:
            self._mini.move(width - self._mini.width() - _EDGE, height - self._mini.height() - _EDGE)
            over.append(self._mini)
        self.cloud.set_covered([QRectF(w.geometry()) for w in over if not w.isHidden()])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the corners."""
        super().resizeEvent(event)
        self._layout.activate()
        self._lay_over()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the text's size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._later is not None:
            self._later.start()  # when all that lies over the map has its new size too

    @Slot()
    def _restyle(self) -> None:
        self._lay_over()
