"""What the window does for the stage: presentation, its scenes, the guided tour."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QMainWindow

from mfgui.ui.kit.theme import Theme
from mfgui.ui.stage.caption import Caption
from mfgui.ui.stage.presentation import Presentation
from mfgui.ui.stage.scenes import read_script
from mfgui.ui.stage.scenes_dialog import ScenesDialog
from mfgui.ui.stage.tour import Tour
from mfgui.ui.state.offer import Offer
from mfgui.ui.state.session import Session
from mfgui.ui.text import tr
from mfgui.ui.window.place_list import page_names
from mfgui.ui.window.place_stack import PageStack
from mfgui.ui.window.preferences import Preferences


class StageControl(QObject):
    """Hides and shows the chrome for a presentation, and opens what belongs to it."""

    bare_changed = Signal()

    def __init__(self, window: QMainWindow, session: Session, theme: Theme, pages: PageStack) -> None:
        super().__init__(window)
        self._window, self._session, self._theme, self._pages = window, session, theme, pages
        self.bare = False  # whether the chrome is hidden
        self.caption = Caption(theme)  # the sentence above the pages while a presentation is on
        self.presentation: Presentation | None = None  # made when it is first wanted; None before
        self.tour = Tour(session, theme)  # the strip below the pages; hidden but on a tour
        self._last_scene = 0
        self._waiting: Callable[[], None] | None = None
        # Where it is kept that the tour has been offered; None when there is nothing to offer.
        self.will_offer: Preferences | None = None
        session.dataset_changed.connect(self._data_came)

    def slots(self) -> dict[str, Callable[..., object]]:
        """What the commands of the stage do."""
        return {
            "present": self._present,
            "present here": self._present_on,
            "edit scenes": self._edit_scenes,
            "tour": self.show_round,
        }

    # For the presentation

    def set_bare(self, bare: bool) -> None:
        """Hide the menus, the rail and all other chrome, or show them again."""
        self.bare = bare
        self.bare_changed.emit()

    def in_front(self) -> tuple[str, tuple[str, ...]]:
        """Name of the page that is in front, and of what is in front on it."""
        return self._pages.wanted, self._pages.parts

    def bring_back(self, page: str, parts: tuple[str, ...]) -> None:
        """Show a page again as it was in front."""
        self._session.show_page(page)
        self._pages.show_parts(parts)

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
        if not self._has_data(partial(self.present, at)):
            return
        if self.presentation is None:
            self.presentation = Presentation(self._window, self, self._session, self._theme, self.caption)
            self.presentation.ended.connect(self._left)
        self.tour.hide()
        self.presentation.begin(read_script(page_names()).scenes, at)

    @Slot()
    def show_round(self) -> None:
        """Begin the guided tour, or go on with it; without ratings the demo is opened first."""
        if self._has_data(self.show_round):
            self.tour.begin(read_script(page_names()).scenes)

    def show_stop(self, at: int) -> None:
        """Go on with the tour at a stop, wherever the person is."""
        self.tour.resume(read_script(page_names()).scenes, at)

    def offer_tour(self, preferences: Preferences) -> None:
        """Offer the tour once: when the first ratings are open."""
        if not preferences.tour_offered:
            self.will_offer = preferences
            self._session.dataset_changed.connect(self._offer_tour)

    @Slot()
    def _offer_tour(self) -> None:
        self._session.dataset_changed.disconnect(self._offer_tour)
        preferences, self.will_offer = self.will_offer, None
        if preferences is not None and not self.bare and not self.tour.isVisible():
            preferences.tour_offered = True
            self.offer_round()

    def offer_round(self) -> None:
        """Offer the tour."""
        words = tr("New here? A tour of seven stops shows what there is; it can be left at any time.")
        self._session.offered.emit(Offer(words, tr("Show me round"), self.show_round))

    def _has_data(self, then: Callable[[], None]) -> bool:
        """Whether ratings are open; if not, open the demo and do this afterwards."""
        session = self._session
        if session.dataset is not None:
            return True
        self._waiting = then
        if not session.loading:
            session.open_demo(train=False)
        return False

    @Slot()
    def _data_came(self) -> None:
        then, self._waiting = self._waiting, None
        if then is not None:
            QTimer.singleShot(0, self, then)  # what is opened selects its first person after the signal

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
