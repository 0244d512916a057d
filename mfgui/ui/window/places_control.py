"""What the window does to go somewhere: rail and tabs show where one is and lead to places, commands to pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QWidget

from mfgui.ui.kit.theme import Theme
from mfgui.ui.state.session import Session
from mfgui.ui.window.place_list import places
from mfgui.ui.window.place_stack import PageStack
from mfgui.ui.window.rail import PageTabs, PlaceRail
from mfgui.ui.window.stage_control import StageControl

if TYPE_CHECKING:
    from mfgui.ui.places.data.download import DownloadPanel


class PlacesControl(QObject):
    """Goes to pages, by place or by name, and back to where one was; makes the page of downloads."""

    def __init__(
        self, window: QMainWindow, session: Session, theme: Theme, pages: PageStack, stage: StageControl
    ) -> None:
        super().__init__(window)
        self._session, self._theme, self._pages, self._stage = session, theme, pages, stage
        # By place, in the order in which one was there, the page that was in front there last.
        self.been: dict[str, str] = {}
        self.rail = PlaceRail(places(), theme)  # the places at the left
        self.tabs = PageTabs()  # the tabs of the place in front
        self.rail.hide()
        self.tabs.hide()
        pages.add_later("download", self._make_download)
        pages.page_wanted.connect(self._show_where)
        session.page_wanted.connect(pages.show_page)
        stage.bare_changed.connect(self._show_where)
        self.rail.chosen.connect(self._show_place)
        self.tabs.chosen.connect(pages.show_page)

    def slots(self) -> dict[str, Callable[..., object]]:
        """What the commands that lead somewhere do."""
        return {
            "welcome": self._show_start_page,
            "download": self.show_download,
            "about data": self._toggle_data,
            "place": self._go_to_place,
            "page": self._go_to_page,
        }

    @Slot()
    def _show_where(self) -> None:
        """Show on rail and tabs where one is; the rail is hidden while the window is on stage."""
        page = self._pages.wanted
        place = next((place for place in places() if page in place), None)
        self.rail.setVisible(place is not None and not self._stage.bare)
        self.tabs.setVisible(place is not None and len(place.pages) > 1)
        if place is not None:
            self.been.pop(place.name, None)  # it goes to the end
            self.been[place.name] = page
            self.rail.show_place(place.name)
            self.tabs.offer(place.pages)
            self.tabs.show_page(page)

    @Slot(str)
    def _show_place(self, name: str) -> None:
        """Show the page of a place that was in front last, at first its first."""
        first = next(place.pages[0].name for place in places() if place.name == name)
        self._pages.show_page(self.been.get(name, first))
        self._show_where()  # without data it stays where it was, and the button goes up again

    @Slot()
    def _go_to_place(self) -> None:
        """Show the place of the action that was triggered."""
        action = self.sender()
        assert isinstance(action, QAction)
        self._show_place(action.data())

    @Slot()
    def _go_to_page(self) -> None:
        """Show the page of the action that was triggered."""
        action = self.sender()
        assert isinstance(action, QAction)
        self._pages.show_page(action.data())

    @Slot()
    def _toggle_data(self) -> None:
        """Go to the page about the ratings, or back from it."""
        before = next((page for place, page in reversed(self.been.items()) if place != "data"), "watch")
        self._pages.show_page(before if self._pages.wanted == "data" else "data")

    @Slot()
    def _show_start_page(self) -> None:
        self._pages.show_page("welcome")

    # Downloads

    @property
    def download(self) -> DownloadPanel:
        """The page of downloads."""
        return cast("DownloadPanel", self._pages.page("download"))

    @Slot()
    def show_download(self) -> None:
        """Show what can be downloaded."""
        self._pages.show_page("download")

    def _make_download(self) -> QWidget:
        """Make the page of downloads; what it needs of the network is imported only then."""
        from mfgui.ui.places.data.download import DownloadPanel

        made = DownloadPanel(self._session, self._theme)
        made.left.connect(self._leave_download)
        return made

    @Slot()
    def _leave_download(self) -> None:
        self._pages.show_page("watch" if self._session.dataset else "welcome")
