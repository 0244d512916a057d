"""What the window does for the stage: presentation and its scenes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from mfgui.ui.stage.caption import Caption
from mfgui.ui.stage.presentation import Presentation
from mfgui.ui.stage.scenes import read_script
from mfgui.ui.stage.scenes_dialog import ScenesDialog
from mfgui.ui.window.place_list import page_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMainWindow

    from mfgui.ui.kit.theme import Theme
    from mfgui.ui.state.session import Session
    from mfgui.ui.window.place_stack import PageStack


class StageControl(QObject):
    """Hides and shows the chrome for a presentation, and opens what belongs to it.

    Attributes
    ----------
    bare
        Whether the chrome is hidden.
    caption
        The sentence above the pages while a presentation is on.
    presentation
        Made when it is first wanted; None before.
    """

    bare_changed = Signal()

    def __init__(self, window: QMainWindow, session: Session, theme: Theme, pages: PageStack) -> None:
        super().__init__(window)
        self._window, self._session, self._theme, self._pages = window, session, theme, pages
        self.bare = False
        self.caption = Caption(theme)
        self.presentation: Presentation | None = None
        self._last_scene = 0
        self._waiting = -1
        session.dataset_changed.connect(self._data_came)

    def slots(self) -> dict[str, Callable[..., object]]:
        """What the commands of the stage do."""
        return {"present": self._present, "present here": self._present_on, "edit scenes": self._edit_scenes}

    # For the presentation

    def set_bare(self, bare: bool) -> None:
        """Hide the menus, the rail and all other chrome, or show them again."""
        self.bare = bare
        self.bare_changed.emit()

    def wanted_page(self) -> str:
        """Name of the page that is in front."""
        return self._pages.wanted

    # Commands

    @Slot()
    def _present(self) -> None:
        """Show the scenes from the first."""
        self.present(0)

    @Slot()
    def _present_on(self) -> None:
        """Show the scenes from where the last presentation was left."""
        self.present(self._last_scene)

    def present(self, at: int) -> None:
        """Begin with a scene; without ratings the demo is opened first."""
        session = self._session
        if session.dataset is None:
            self._waiting = at
            if not session.loading:
                session.open_demo(train=False)
            return
        if self.presentation is None:
            self.presentation = Presentation(self._window, self, session, self._theme, self.caption)
            self.presentation.ended.connect(self._left)
        self.presentation.begin(read_script(page_names()).scenes, at)

    @Slot()
    def _data_came(self) -> None:
        at, self._waiting = self._waiting, -1
        if at >= 0:
            self.present(at)

    @Slot()
    def _left(self) -> None:
        assert self.presentation is not None
        self._last_scene = self.presentation.at

    @Slot()
    def _edit_scenes(self) -> None:
        """Open a copy of the scenes to change, and check it as it is saved."""
        dialog = ScenesDialog(page_names(), self._window)
        dialog.present_wanted.connect(self._present)
        dialog.open()
