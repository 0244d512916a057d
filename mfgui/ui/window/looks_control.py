"""What the window does for its looks: colours, the size of text, the whole screen, and the preferences."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from mfgui.ui.kit.fonts import next_size
from mfgui.ui.kit.theme import Theme, ThemeChoice
from mfgui.ui.state.session import Session
from mfgui.ui.window.menus import Menus
from mfgui.ui.window.preferences import Preferences
from mfgui.ui.window.preferences_dialog import PreferencesDialog
from mfgui.ui.window.stage_control import StageControl


class LooksControl(QObject):
    """Brings a choice into force and keeps it."""

    language_chosen = Signal(str)  # carries its code, "" for the system's: the window is to speak it from now on

    def __init__(
        self, window: QWidget, session: Session, theme: Theme, preferences: Preferences, stage: StageControl
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._theme, self._stage = window, session, theme, stage
        self._preferences = preferences
        self._menus: Menus | None = None

    def slots(self) -> dict[str, Callable[..., object]]:
        """What the commands do."""
        return {
            "larger text": self._enlarge_text,
            "smaller text": self._reduce_text,
            "normal text": self._reset_text,
            "theme": self._choose_theme,
            "preferences": self._show_preferences,
            "full screen": self._toggle_full_screen,
        }

    def keep(self, menus: Menus) -> None:
        """Show in the menus which theme is in force."""
        self._menus = menus

    # Text

    @Slot(int)
    def _resize_text(self, percent: int) -> None:
        if not self._stage.bare:  # on stage it is for the room alone
            self._preferences.text_size = percent
        self._theme.resize_text(percent)

    @Slot(int)
    def step_text(self, step: int) -> None:
        """Make text so many steps larger."""
        self._resize_text(next_size(self._theme.chosen_size, step))

    @Slot()
    def _enlarge_text(self) -> None:
        """Make text one step larger."""
        self.step_text(1)

    @Slot()
    def _reduce_text(self) -> None:
        """Make text one step smaller."""
        self.step_text(-1)

    @Slot()
    def _reset_text(self) -> None:
        """Give text its normal size."""
        self._resize_text(100)

    # Colours, and all that can be chosen

    @Slot()
    def _toggle_full_screen(self) -> None:
        """Fill the screen, or leave it."""
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    @Slot()
    def _choose_theme(self) -> None:
        """Switch to the colours that were chosen."""
        if self._menus is not None:
            self._take_theme(ThemeChoice(self._menus.themes.checkedAction().data()))

    @Slot(object)
    def _take_theme(self, choice: ThemeChoice) -> None:
        if self._menus is not None:
            self._menus.actions[f"theme {choice.value}"].setChecked(True)
        self._preferences.theme = choice
        self._theme.choose(choice)

    @Slot()
    def _show_preferences(self) -> None:
        """Show what can be chosen once and for all."""
        self._open_preferences()

    @property
    def preferences_at(self) -> QRect | None:
        """Where they are on screen; None where they are not."""
        dialog = self._window.findChild(PreferencesDialog)
        return dialog.geometry() if dialog is not None and dialog.isVisible() else None

    def reopen_preferences(self, place: QRect) -> None:
        """Show them where they were when the language was chosen."""
        dialog = self._open_preferences()
        dialog.setGeometry(QRect(place.topLeft(), dialog.size().expandedTo(place.size())))  # words may be longer
        dialog.language.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_preferences(self) -> PreferencesDialog:
        assert self._menus is not None
        self._menus.cache.measure()
        dialog = PreferencesDialog(self._preferences, self._session, self._theme, self._menus.cache, self._window)
        dialog.theme_chosen.connect(self._take_theme)
        dialog.text_sized.connect(self._resize_text)
        # Queued: the dialog goes with the window's parts, and the list that was clicked is to have closed by then.
        dialog.language_chosen.connect(self._take_language, Qt.ConnectionType.QueuedConnection)
        dialog.open()
        return dialog

    @Slot(str)
    def _take_language(self, code: str) -> None:
        self._preferences.language = code
        self.language_chosen.emit(code)
