"""The buttons that drive a run: start, pause, resume, stop, more epochs, slow motion."""

from __future__ import annotations

from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import QWidget

from mfgui.factorization.interface import Ability
from mfgui.ui.kit import make
from mfgui.ui.kit.icons import icon
from mfgui.ui.kit.theme import Theme
from mfgui.ui.state.session import WATCHABLE_SECONDS, RunState, Session
from mfgui.ui.text import tr

MORE_EPOCHS = 10

_GO_WIDTH = 122  # room for any of the words that the button says in turn, so that nothing moves; longer ones take more


class RunButtons(QWidget):
    """Start (which becomes pause, resume, start again), stop (which gives its place to learning on), slow motion.

    Buttons without room stand below the others.
    """

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self._theme = theme
        self.go = make.button("", self._go, kind="primary")
        self.stop = make.button(tr("Stop"), session.stop, hint=tr("End the run and keep the best epoch (Ctrl+.)"))
        self.more = make.button(tr("Learn on"), self._more)
        self.slow = make.button(
            tr("Slow motion"),
            hint=tr(
                "Let every epoch last at least {s} s, so that you can follow. Timings leave the waiting out.",
                s=WATCHABLE_SECONDS,
            ),
            checkable=True,
        )
        self.slow.setChecked(session.slow_motion)
        self.slow.toggled.connect(session.set_slow_motion)
        row = make.flow(spacing=8, into=self)
        for button in (self.go, self.stop, self.more, self.slow):
            row.addWidget(button)
        session.slow_motion_changed.connect(self._show_slow_motion)
        session.run_state_changed.connect(self.show_state)
        session.run_ended.connect(self.show_state)
        session.warmed.connect(self.show_state)
        session.plan.changed.connect(self.show_state)
        session.studies.changed.connect(self.show_state)
        session.dataset_changed.connect(self.show_state)
        theme.changed.connect(self._restyle)
        self.show_state()

    @Slot()
    def _go(self) -> None:
        session = self._session
        if session.run_state is RunState.TRAINING:
            session.pause()
        elif session.run_state is RunState.PAUSED:
            session.resume()
        elif session.run_state is RunState.IDLE:
            session.plan.start()

    @Slot()
    def _more(self) -> None:
        self._session.extend(MORE_EPOCHS)

    @Slot()
    def _show_slow_motion(self) -> None:
        self.slow.setChecked(self._session.slow_motion)

    @Slot()
    def show_state(self) -> None:
        """Offer what can be done now."""
        session = self._session
        state, loaded = session.run_state, session.dataset is not None
        replays = session.plan.replays
        again = tr("Start again") if session.history and self._same_method() else tr("Start")
        words = {
            RunState.IDLE: tr("Play") if replays else again,
            RunState.TRAINING: tr("Pause"),
            RunState.PAUSED: tr("Resume"),
            RunState.PREPARING: tr("Start"),
            RunState.STOPPING: tr("Pause"),
        }
        self.go.setText(words[state])
        self.go.setMinimumWidth(max(_GO_WIDTH, self.go.sizeHint().width()))
        busy = session.studies.obstacle
        hint = tr("Pause (Ctrl+Return)") if state is RunState.TRAINING else tr("Let it learn (Ctrl+Return)")
        if replays:
            hint = tr("Play how it learnt, from a recording; learning it here is possible in a moment (Ctrl+Return)")
        self.go.setToolTip(busy or hint)
        self.go.setEnabled(loaded and not busy and state in {RunState.IDLE, RunState.TRAINING, RunState.PAUSED})
        self.more.setToolTip(busy or tr("{n} more epochs, from where the run ended (Ctrl+M)", n=MORE_EPOCHS))
        self.more.setEnabled(not busy)
        self.stop.setEnabled(state in {RunState.PREPARING, RunState.TRAINING, RunState.PAUSED})
        extendable = (
            state is RunState.IDLE and session.run is not None and self._same_method() and self._learns_in_epochs()
        )
        # One takes the other's place; the one that goes first, so that the panel never asks for room for both.
        for button, shown in sorted(((self.stop, not extendable), (self.more, extendable)), key=lambda pair: pair[1]):
            button.setVisible(shown)
        self._restyle()

    def _same_method(self) -> bool:
        """Whether what is chosen to learn next is what has learnt: else "again" and "on" would not say which."""
        opened = self._session.opened
        return opened is None or opened.method.name == self._session.plan.method.name

    def _learns_in_epochs(self) -> bool:
        session = self._session
        return (
            session.summary is not None
            and session.opened is not None
            and (Ability.EPOCHS in session.opened.method.abilities)
        )

    @Slot()
    def _restyle(self) -> None:
        c, side = self._theme.colors, self._theme.px(16)
        for button in (self.go, self.stop, self.more):
            button.setIconSize(QSize(side, side))
        running = self._session.run_state in {RunState.TRAINING, RunState.STOPPING}
        enabled = c.on_accent if self.go.isEnabled() else c.muted
        self.go.setIcon(icon("pause" if running else "start", enabled))
        self.stop.setIcon(icon("stop", c.text if self.stop.isEnabled() else c.muted))
        self.more.setIcon(icon("extend", c.text))
