"""The training panel: start, pause, stop, and the live curve of what is being learnt."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mfgui.factorization import registry, warm
from mfgui.ui.icons import icon
from mfgui.ui.session import DEFAULT_METHOD, WATCHABLE_SECONDS, RunState, Session
from mfgui.ui.text import as_sentence, count, duration, tr
from mfgui.ui.widgets.elided_label import ElidedLabel
from mfgui.ui.widgets.rmse_plot import RmsePlot

if TYPE_CHECKING:
    from mfgui.training.run import EpochPoint, RunOpened, RunSummary
    from mfgui.ui.theme import Theme

_REDRAW_MS = 50
"""Points that arrive faster than this are drawn together."""

MORE_EPOCHS = 10


class TrainingPanel(QWidget):
    """Drives `Session.start`, `pause`, `resume`, `stop`, `extend`, and draws its history."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._theme = theme

        self.go = QPushButton()
        self.go.setProperty("kind", "primary")
        self.go.setMinimumWidth(122)
        self.go.clicked.connect(self._go)
        self.stop = QPushButton(tr("Stop"))
        self.stop.setToolTip(tr("End the run and keep the best epoch (Ctrl+.)"))
        self.stop.clicked.connect(session.stop)
        self.more = QPushButton(tr("{n} more", n=MORE_EPOCHS))
        self.more.setToolTip(tr("{n} more epochs, from where the run ended (Ctrl+M)", n=MORE_EPOCHS))
        self.more.clicked.connect(self._more)
        self.slow = QPushButton(tr("Slow motion"))
        self.slow.setCheckable(True)
        self.slow.setToolTip(
            tr("Let every epoch last at least {s} s, so that you can watch. Timings leave the waiting out.",
               s=WATCHABLE_SECONDS)
        )
        self.slow.toggled.connect(session.set_slow_motion)
        session.slow_motion_changed.connect(self._show_slow_motion)
        self.method = QComboBox()
        self.method.setAccessibleName(tr("Method"))
        self.method.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.method.setMinimumContentsLength(7)
        self.method.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.method.setMaximumWidth(260)
        for method in registry.methods().values():
            self.method.addItem(method.title, method.name)
            self.method.setItemData(self.method.count() - 1, method.sentence, Qt.ItemDataRole.ToolTipRole)
        self.method.setCurrentIndex(self.method.findData(DEFAULT_METHOD))
        self.method.currentIndexChanged.connect(self._describe_method)
        self.plot = RmsePlot(theme)
        self.fit = QPushButton(tr("Show all"))
        self.fit.setProperty("kind", "link")
        self.fit.setToolTip(tr("Show the whole curve again and follow it"))
        self.fit.clicked.connect(self._follow)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("Progress of the run"))
        self.words = ElidedLabel()
        self.protocol = QLabel()
        self.left_out = QLabel()
        for label in (self.protocol, self.left_out):  # whole, whatever the width: figures stand on them
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setProperty("kind", "muted")
        self.hold_out = QComboBox()
        self.hold_out.setProperty("kind", "compact")
        self.hold_out.setAccessibleName(tr("Check on"))
        self.hold_out.setToolTip(
            tr("Which ratings are kept from training, to check on: drawn at random, or as published with the data set")
        )
        self.check_on = QLabel(tr("Check on"))
        self.check_on.setProperty("kind", "muted")
        self.check_on.setBuddy(self.hold_out)

        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.go, self.stop, self.more):
            button.setIconSize(QSize(16, 16))
            buttons.addWidget(button)
        buttons.addWidget(self.slow)
        buttons.addStretch(1)
        buttons.addWidget(self.method, 100)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 10)
        layout.setSpacing(6)
        layout.addLayout(buttons)
        layout.addWidget(self.plot, 1)
        layout.addWidget(self.progress)
        said = QHBoxLayout()
        said.addWidget(self.words, 1)
        said.addWidget(self.fit)
        layout.addLayout(said)
        checked = QHBoxLayout()
        checked.setSpacing(8)
        checked.addWidget(self.protocol, 1)
        checked.addWidget(self.check_on)
        checked.addWidget(self.hold_out)
        layout.addLayout(checked)
        layout.addWidget(self.left_out)

        self._redraw = QTimer(self)
        self._redraw.setSingleShot(True)
        self._redraw.setInterval(_REDRAW_MS)
        self._redraw.timeout.connect(self._draw)
        session.dataset_changed.connect(self._new_data)
        session.run_state_changed.connect(self._show_state)
        session.run_opened.connect(self._run_opened)
        session.point_added.connect(self._point_added)
        session.run_ended.connect(self._run_ended)
        session.run_failed.connect(self._run_failed)
        self.plot.getViewBox().sigRangeChangedManually.connect(self._show_fit)
        theme.changed.connect(self._restyle)
        self._describe_method()
        self._restyle()
        self._new_data()

    # What the person does

    @Slot()
    def _go(self) -> None:
        session = self._session
        if session.run_state is RunState.TRAINING:
            session.pause()
        elif session.run_state is RunState.PAUSED:
            session.resume()
        elif session.run_state is RunState.IDLE:
            self.plot.clear_run()
            self._follow()
            session.start(self.method.currentData(), validation=self.hold_out.currentData())

    @Slot()
    def _more(self) -> None:
        self._session.extend(MORE_EPOCHS)

    @Slot()
    def _follow(self) -> None:
        self.plot.reset()
        self.fit.hide()

    @Slot()
    def _show_fit(self) -> None:
        self.fit.show()

    @Slot()
    def _show_slow_motion(self) -> None:
        self.slow.setChecked(self._session.slow_motion)

    @Slot()
    def _describe_method(self) -> None:
        self.method.setToolTip(registry.method(self.method.currentData()).sentence)

    # What the run says

    @Slot()
    def _new_data(self) -> None:
        self._redraw.stop()
        self.plot.clear_run()
        self.fit.hide()
        self.protocol.setText("")
        self._offer_hold_outs()
        data = self._session.dataset
        self.left_out.setText(as_sentence(data.subset) if data else "")
        self.left_out.setVisible(bool(data and data.subset))
        self._show_state()

    def _offer_hold_outs(self) -> None:
        """Offer the splits that come with the data set; 10 % at random where there are none."""
        names = self._session.hold_outs
        self.hold_out.clear()
        self.hold_out.addItem(tr("10 % at random"), None)
        for name in names:
            self.hold_out.addItem(name, f"official:{name}")
        for widget in (self.check_on, self.hold_out):
            widget.setVisible(bool(names))

    @Slot()
    def _show_state(self) -> None:
        state, loaded = self._session.run_state, self._session.dataset is not None
        words = {
            RunState.IDLE: tr("Start again") if self._session.history else tr("Start"),
            RunState.TRAINING: tr("Pause"),
            RunState.PAUSED: tr("Resume"),
            RunState.PREPARING: tr("Start"),
            RunState.STOPPING: tr("Pause"),
        }
        self.go.setText(words[state])
        self.go.setToolTip(
            tr("Hold the run (Ctrl+Return)") if state is RunState.TRAINING else tr("Let it learn (Ctrl+Return)")
        )
        self.go.setEnabled(loaded and state in {RunState.IDLE, RunState.TRAINING, RunState.PAUSED})
        self.stop.setEnabled(state in {RunState.PREPARING, RunState.TRAINING, RunState.PAUSED})
        ended = state is RunState.IDLE and self._session.summary is not None
        extendable = ended and self._epochs_mean_something()
        # One takes the other's place; the one that goes first, so that the panel never asks for room for both.
        for button, shown in sorted(((self.stop, not extendable), (self.more, extendable)), key=lambda pair: pair[1]):
            button.setVisible(shown)
        self.method.setEnabled(state is RunState.IDLE)
        self.hold_out.setEnabled(state is RunState.IDLE)
        busy = state is not RunState.IDLE
        self.progress.setRange(0, 0 if state is RunState.PREPARING else 1000)
        keep = self.progress.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(keep)
        self.progress.setVisible(busy)
        if state is RunState.PREPARING:
            first = warm.needs_warming()
            self.words.setText(tr("Getting ready for the first time, only once…") if first else tr("Getting ready…"))
        elif state is RunState.PAUSED and self._session.history:
            self.words.setText(self._progress_words(self._session.history[-1], tr("Paused")))
        elif state is RunState.STOPPING:
            self.words.setText(tr("Stopping…"))
        elif state is RunState.IDLE and not self._session.history:
            self.words.setText(tr("Press Start to see it learn."))
            self.words.setToolTip("")
        elif state is RunState.TRAINING and self._session.history:
            self._draw()
        self._restyle()

    @Slot(object)
    def _run_opened(self, opened: RunOpened) -> None:
        self.plot.clear_run(opened.stopping.epochs)
        self.plot.set_references({"baseline": opened.baseline_rmse})
        data = self._session.dataset
        self.protocol.setText(
            tr(
                "{simulated}{protocol}: learns from {train}, checked on {held}.",
                train=count(opened.n_train), held=count(opened.n_validation),
                protocol=opened.protocol[:1].upper() + opened.protocol[1:],
                simulated=tr("Simulated ratings. ") if data is not None and data.simulated else "",
            )
        )
        self.protocol.setToolTip(
            f"{self.protocol.text()}\n"
            + tr(
                "Errors are root mean squared errors (RMSE) in stars, of predictions clipped to the scale.\n"
                "The validation ratings decide when to stop and which epoch is kept; they are never trained on.\n"
                "The training error is measured on at most 200,000 of the training ratings.\n"
                "The baseline predicts with the mean and the biases of person and film alone."
            )
        )

    @Slot(object)
    def _point_added(self, _point: EpochPoint) -> None:
        if not self._redraw.isActive():
            self._redraw.start()

    @Slot()
    def _draw(self) -> None:
        history, opened = self._session.history, self._session.opened
        if not history:
            return
        self.plot.set_points(history)
        if opened and self._session.run_state is RunState.TRAINING:
            self.progress.setRange(0, 1000)
            self.progress.setValue(round(1000 * min(1.0, history[-1].epoch / self._last_epoch())))
            self.words.setText(self._progress_words(history[-1], ""))

    @Slot(object)
    def _run_ended(self, summary: RunSummary) -> None:
        self._redraw.stop()
        self._draw()
        if summary.stopped_by.startswith("diverged"):
            words = tr("It {why}. The best epoch, {n}, is kept.", why=summary.stopped_by, n=summary.best_epoch)
            self.words.setText(words)
            return
        better = 100 * (1 - summary.validation_rmse / summary.baseline_rmse)
        if better >= 0.05:
            against = tr("{p:.1f} % better than the baseline", p=better)
        elif better > -0.05:
            against = tr("level with the baseline")
        else:
            against = tr("{p:.1f} % worse than the baseline", p=-better)
        self.words.setText(
            tr(
                "Typical miss on held-out ratings: {rmse:.3f} stars, {against}.",
                rmse=summary.validation_rmse, against=against,
            )
        )
        self.words.setToolTip(
            tr(
                "Validation RMSE {rmse:.4f} (used for stopping), baseline {base:.4f}, ratio {ratio:.4f}.\n"
                "Best epoch {best} of {all}, {time}. The run ended: {why}. The best epoch's factors are kept.",
                why=summary.stopped_by, best=summary.best_epoch, all=summary.epochs,
                time=duration(summary.seconds),
                rmse=summary.validation_rmse, base=summary.baseline_rmse,
                ratio=summary.validation_rmse / summary.baseline_rmse,
            )
        )

    @Slot()
    def _run_failed(self) -> None:
        self._redraw.stop()
        self.words.setText(tr("The run failed. Press Start again to try once more."))
        self.words.setToolTip("")

    # Helpers

    def _epochs_mean_something(self) -> bool:
        summary = self._session.summary
        return summary is not None and registry.method(summary.method).epochs > 1

    def _last_epoch(self) -> int:
        opened = self._session.opened
        return opened.stopping.epochs if opened else 1

    def _progress_words(self, point: EpochPoint, state: str) -> str:
        parts = [state] if state else []
        parts.append(tr("Epoch {now} of at most {all}", now=math.floor(point.epoch), all=self._last_epoch()))
        if point.epoch >= 2 and not state:
            an_epoch = point.seconds / point.epoch
            if self._session.slow_motion:
                an_epoch = max(an_epoch, WATCHABLE_SECONDS)
            left = an_epoch * (self._last_epoch() - point.epoch)
            parts.append(tr("{time} left at most", time=duration(left)))
        parts.append(tr("typical miss {rmse:.3f} stars", rmse=point.validation_rmse))
        return " · ".join(parts)

    @Slot()
    def _restyle(self) -> None:
        c = self._theme.colors
        running = self._session.run_state in {RunState.TRAINING, RunState.STOPPING}
        enabled = c.on_accent if self.go.isEnabled() else c.muted
        self.go.setIcon(icon("pause" if running else "start", enabled))
        self.stop.setIcon(icon("stop", c.text if self.stop.isEnabled() else c.muted))
        self.more.setIcon(icon("extend", c.text))
