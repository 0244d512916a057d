"""The training panel of Watch: a method, a few buttons, the live curve, and what it says."""

from __future__ import annotations

from PySide6.QtCore import Slot

from mfgui.ui.kit import make
from mfgui.ui.kit.panel import Panel
from mfgui.ui.kit.theme import Theme
from mfgui.ui.learning.controls import RunButtons
from mfgui.ui.learning.method_chooser import MethodChooser
from mfgui.ui.learning.run_view import RunView
from mfgui.ui.state.session import RunState, Session
from mfgui.ui.text import tr

_LEAST_PLOT = 220  # pixels of height in which a curve can be read, with large text too


class TrainingPanel(Panel):
    """Trains as the plan says, with no more choices than the method; "More" leads to the workshop."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__(session)
        self._session = session
        self.buttons = RunButtons(session, theme)
        self.go, self.stop, self.more, self.slow = (
            self.buttons.go,
            self.buttons.stop,
            self.buttons.more,
            self.buttons.slow,
        )
        self.method = MethodChooser(theme)
        self.method.chosen.connect(session.plan.choose_method)
        self.method.setMinimumWidth(120)  # with large text its longest name is cut rather than all around it
        self.to_workshop = make.button(
            tr("More…"),
            self._open_workshop,
            kind="link",
            hint=tr("Presets, all settings, and tools for the plot: in the Workshop"),
        )
        self.view = RunView(session, theme, roomy=False)
        self.view.stack.setMinimumHeight(_LEAST_PLOT)
        self.plot, self.progress, self.fit = self.view.plot, self.view.progress, self.view.fit
        self.words, self.details = self.view.words, self.view.details
        self.protocol, self.left_out = self.view.protocol, self.view.left_out
        self.parts = make.column(
            make.row((self.method, 1), self.to_workshop, spacing=8),
            self.buttons,
            (self.view, 1),
            margins=(12, 12, 12, 10),
            into=self,
        )
        self.follow(session.plan.changed, session.run_state_changed)
        self.refresh()

    def refresh(self) -> None:
        """Show the method of the plan."""
        self.method.show_method(self._session.plan.method.name)
        self.method.setEnabled(self._session.run_state is RunState.IDLE)

    @Slot()
    def _open_workshop(self) -> None:
        self._session.show_page("runs")
