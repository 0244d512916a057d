"""The studio's page of learning: all choices at the left, the run with its tools at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QToolTip, QWidget

from mfgui.ui.charts.plot_tools import PlotTools
from mfgui.ui.kit import make
from mfgui.ui.kit.lazy_stack import Stepwise
from mfgui.ui.learning.controls import RunButtons
from mfgui.ui.learning.run_view import RunView
from mfgui.ui.places.workshop.choices import Choices
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mfgui.ui.kit.theme import Theme
    from mfgui.ui.state.session import Session


class LearnPanel(Stepwise, QWidget):
    """Trains with everything in reach.

    Attributes
    ----------
    choices, buttons, tools, view
        The parts.
    copy_command
        Puts the command that repeats the run into the clipboard.
    """

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme

    def steps(self) -> Iterator[None]:
        """Build the choices, then the run, then the rest."""
        session, theme = self._session, self._theme
        self.choices = Choices(session, theme)
        yield
        self.view = RunView(session, theme, roomy=True)
        yield
        self.buttons = RunButtons(session, theme)
        self.tools = PlotTools(self.view.plot, session, theme)
        self.copy_command = make.button(tr("Copy as command"), self._copy_command, kind="link")
        right = make.as_panel(QWidget())
        top = make.row(self.buttons, make.STRETCH, self.copy_command)
        make.column(top, self.tools, (self.view, 1), margins=(14, 12), spacing=8, into=right)
        make.row(self.choices, (right, 1), spacing=8, into=self)
        self.view.stack.currentChanged.connect(self._show_tools)
        self._show_tools()
        session.run_state_changed.connect(self._show_command)
        session.run_opened.connect(self._show_command)
        session.shelf.changed.connect(self._show_command)
        self._show_command()

    @Slot()
    def _show_tools(self) -> None:
        """Tools are there when there is something to use them on."""
        self.tools.setVisible(self.view.stack.currentWidget() is self.view.plot)

    @Slot()
    def _show_command(self) -> None:
        command = self._command()
        self.copy_command.setVisible(bool(command))
        self.copy_command.setToolTip(
            tr("Copy the command that repeats this run:\n{command}", command=command) if command else ""
        )

    def _command(self) -> str:
        shelf = self._session.shelf
        return "" if shelf.current is None or self._session.opened is None else shelf.command(shelf.current)

    @Slot()
    def _copy_command(self) -> None:
        QGuiApplication.clipboard().setText(self._command())
        QToolTip.showText(
            self.copy_command.mapToGlobal(self.copy_command.rect().bottomLeft()), tr("Copied"), self.copy_command
        )
