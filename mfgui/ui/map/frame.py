"""The map's canvas with what lies over its corners: buttons, legend, caption, a message, a small overview."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from mfgui.ui.kit import fonts, make
from mfgui.ui.kit.drawn import Drawn
from mfgui.ui.kit.icons import IconButton
from mfgui.ui.kit.panel import Action, EmptyState, Panel
from mfgui.ui.kit.theme import Theme
from mfgui.ui.map.film_cloud import FilmCloud
from mfgui.ui.map.legend import MapLegend
from mfgui.ui.state.workspace import Workspace
from mfgui.ui.text import tr

_SIZE = QSize(132, 98)
_SHOWN_FROM = 1.35  # it is there once the map is this much larger than fitted: before, it would show the same
_BULK = 0.002
_EDGE = 8  # pixels between the canvas's edge and what lies over it
_MOST_LEGEND = 0.32  # of the map's height: with large text in a small window a legend would leave nothing of it
# A legend is laid out at least so wide, on a map that has the room; it goes down where it would meet the buttons.
_LEAST_LEGEND = 260


class MiniMap(QWidget, Drawn):
    """A child of the map's canvas; follows it."""

    came_or_went = Signal()

    def __init__(self, theme: Theme, cloud: FilmCloud) -> None:
        super().__init__(cloud)
        self._theme, self._cloud = theme, cloud
        self.setFixedSize(_SIZE)
        self.setAccessibleName(tr("Overview of the map"))
        self.setToolTip(tr("The whole map; click to go somewhere"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._made_of: NDArray[np.float32] | None = None
        self._image = QImage()
        self._low, self._high = np.zeros(2), np.ones(2)
        self._wanted = True
        cloud.view_changed.connect(self.follow)
        theme.changed.connect(self._restyle)
        self.hide()

    def set_wanted(self, wanted: bool) -> None:
        """Show it when zoomed in, or never."""
        self._wanted = wanted
        self.follow()

    @Slot()
    def follow(self) -> None:
        """Draw the frame around what is in view now."""
        cloud = self._cloud
        roomy = cloud.width() > 3 * _SIZE.width()
        there = self._wanted and roomy and not cloud.empty and cloud.view.zoom >= _SHOWN_FROM
        if there == self.isHidden():
            self.setVisible(there)
            self.came_or_went.emit()
        if there and not cloud.moving and cloud.positions is not self._made_of:
            self._make(cloud.positions)
        self.update()

    def _make(self, positions: NDArray[np.float32]) -> None:
        """Count films on a grid of the picture's pixels."""
        self._made_of = positions
        drawn = positions[self._cloud.drawn_films]
        low, high = np.quantile(drawn, [_BULK, 1 - _BULK], axis=0).astype(np.float64)
        span = np.maximum(high - low, 1e-3) * 1.1
        size = np.array(_SIZE.toTuple())
        scale = float(np.min(size / span))
        middle = (low + high) / 2
        self._low, self._high = middle - size / scale / 2, middle + size / scale / 2
        cells = ((drawn - self._low) * scale).astype(np.intp)
        cells = cells[np.all((cells >= 0) & (cells < size), axis=1)]
        counts = np.bincount(cells[:, 1] * size[0] + cells[:, 0], minlength=int(size.prod()))
        share = np.minimum(np.log1p(counts) / np.log1p(max(float(counts.max()), 1.0)) * 0.8 + 0.2 * (counts > 0), 1)
        alpha = (share.reshape(size[1], size[0])[::-1] * 255).astype(np.uint32)
        tint = np.uint32(QColor(self._theme.colors.points).rgb() & 0xFFFFFF)
        pixels = np.ascontiguousarray((alpha << np.uint32(24)) | tint)
        self._image = QImage(pixels.data, *_SIZE.toTuple(), _SIZE.width() * 4, QImage.Format.Format_ARGB32).copy()

    @Slot()
    def _restyle(self) -> None:
        self._made_of = None
        self.follow()

    def paintEvent(self, event: QPaintEvent) -> None:
        c = self._theme.colors
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(c.border), 1))
        painter.setBrush(QColor(c.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.drawImage(0, 0, self._image)
        view, span = self._cloud.view, self._high - self._low
        scale = _SIZE.width() / span[0]
        width, height = view.width / view.scale * scale, view.height / view.scale * scale
        x = (view.x - self._low[0]) * scale - width / 2
        y = (self._high[1] - view.y) * scale - height / 2
        frame = QRectF(x, y, width, height).intersected(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(c.accent), 1.5))
        painter.drawRect(frame)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position())

    def _go(self, place: QPointF) -> None:
        share = np.array([place.x() / _SIZE.width(), 1 - place.y() / _SIZE.height()])
        x, y = (self._low + share * (self._high - self._low)).tolist()
        self._cloud.look_at(x, y)


class MapFrame(Panel):
    """Lays things out; its subclass says what a film's card says and why the map is empty."""

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
        theme.follow(self, self._lay_over)

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
        self.buttons.setObjectName("mapTools")
        self.buttons.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = make.row(spacing=0, margins=1, into=self.buttons)

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
        if self.legend.height() > height * _MOST_LEGEND:
            self.legend.hide()
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
        super().resizeEvent(event)
        self._layout.activate()
        self._lay_over()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._later is not None and self.isVisible():
            self._later.start()  # when all that lies over the map has its new size too
