"""The tools of the learning plot, all in sight: axes, smoothing, zoom, follow, reset, saving."""

from __future__ import annotations

from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import QToolButton, QWidget

from mfgui.ui.charts.chart_menu import PictureButton
from mfgui.ui.charts.learning_curves import Along
from mfgui.ui.charts.rmse_plot import RmsePlot
from mfgui.ui.kit import make
from mfgui.ui.kit.icons import icon
from mfgui.ui.kit.segments import Segments
from mfgui.ui.kit.theme import Theme
from mfgui.ui.state.workspace import Workspace
from mfgui.ui.text import tr


class PlotTools(QWidget):
    """A row of buttons over the plot."""

    def __init__(self, plot: RmsePlot, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self._plot = plot
        self._theme = theme
        self.along = Segments(tr("Along the axis"))
        self.along.offer(
            [
                (Along.EPOCHS.value, tr("Epochs"), tr("Count epochs: how often it went through all ratings")),
                (Along.SECONDS.value, tr("Seconds"), tr("Count seconds of training, without pauses")),
                (Along.RATINGS.value, tr("Ratings"), tr("Count ratings gone through")),
            ]
        )
        self.along.choose(plot.along.value)
        self.along.chosen.connect(self._count_along)
        self.log_x = self._switch(tr("log x"), tr("Logarithmic axis below: the beginning stretched"))
        self.log_y = self._switch(tr("log y"), tr("Logarithmic axis at the left: equal steps are equal shares"))
        self.smooth = self._switch(tr("Smooth"), tr("Draw a smoothed line over the raw one, which stays"))
        self.zoom_in = self._button(tr("Zoom in (+)"), plot.zoom_in)
        self.zoom_out = self._button(tr("Zoom out (-)"), plot.zoom_out)
        self.follow = self._switch(tr("Follow"), tr("Keep the newest point in sight"))
        self.reset = self._button(tr("Show the whole run (0)"), plot.reset)
        self.picture = PictureButton(plot, workspace, theme, corner=False)
        self.log_x.toggled.connect(self._log_x)
        self.log_y.toggled.connect(self._log_y)
        self.smooth.toggled.connect(plot.set_smooth)
        self.follow.setChecked(True)
        self.follow.clicked.connect(self._follow)
        plot.view_changed.connect(self._show_follow)
        line = make.flow(into=self)
        line.addWidget(self.along)
        for button in (self.log_x, self.log_y, self.smooth):
            line.addWidget(button)
        for button in (self.zoom_out, self.zoom_in, self.follow, self.reset, self.picture):
            line.addWidget(button)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _button(self, hint: str, slot: object) -> QToolButton:
        button = QToolButton()
        button.setToolTip(hint)
        button.setAccessibleName(hint)
        button.clicked.connect(slot)
        return button

    def _switch(self, text: str, hint: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setToolTip(hint)
        button.setCheckable(True)
        button.setProperty("kind", "switch")
        return button

    @Slot(str)
    def _count_along(self, name: str) -> None:
        self._plot.count_along(Along(name))

    @Slot(bool)
    def _log_x(self, on: bool) -> None:
        self._plot.set_logarithmic(x=on)

    @Slot(bool)
    def _log_y(self, on: bool) -> None:
        self._plot.set_logarithmic(y=on)

    @Slot(bool)
    def _follow(self, on: bool) -> None:
        self._plot.follow(on)

    @Slot()
    def _show_follow(self) -> None:
        self.follow.setChecked(self._plot.following)

    @Slot()
    def _restyle(self) -> None:
        color, px = self._theme.colors.text, self._theme.px
        for button, name in ((self.zoom_in, "zoom-in"), (self.zoom_out, "zoom-out"), (self.reset, "fit")):
            button.setIcon(icon(name, color))
            button.setFixedSize(px(30), px(28))
            button.setIconSize(QSize(px(16), px(16)))
