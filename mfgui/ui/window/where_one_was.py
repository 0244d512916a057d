"""Where one was on the window: remembered while its parts are built anew, and gone back to."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtWidgets import QWidget

from mfgui.data.dataset import Dataset
from mfgui.ui.kit.panel import Panel
from mfgui.ui.state.session import Session
from mfgui.ui.window.help_control import HelpControl
from mfgui.ui.window.loading_bar import LoadingBar
from mfgui.ui.window.looks_control import LooksControl
from mfgui.ui.window.notice_bar import NoticeBar
from mfgui.ui.window.place_stack import PageStack
from mfgui.ui.window.places_control import PlacesControl
from mfgui.ui.window.screen_file import ScreenFile
from mfgui.ui.window.stage_control import StageControl

if TYPE_CHECKING:
    from mfgui.ui.places.me.place import MePage


class _Parts(Protocol):
    """What is looked at of a window."""

    session: Session
    pages: PageStack
    places: PlacesControl
    stage: StageControl
    help: HelpControl
    screen_file: ScreenFile
    notice: NoticeBar
    loading: LoadingBar
    looks: LooksControl

    def isVisible(self) -> bool:
        """Whether it is seen."""


class WhereOneWas:
    """Page and what was in front there, pages before it, friends, what panels keep, the map's view, help, tour, dialog.

    What the session holds (data, model, run, person, film, epoch) is not in it: that stays.
    """

    def __init__(self, window: _Parts) -> None:
        """Look at the window as it is; a presentation is left first."""
        stage, help_panel = window.stage, window.help.panel
        if stage.presentation is not None and stage.presentation.on:
            stage.presentation.leave()
        self._page, self._parts = window.pages.wanted, window.pages.parts
        self._been = window.places.been
        self._ahead = window.pages.ahead
        self._kept = {name: _kept(window, name) for name in window.pages.names}
        if window.pages.built("me") and (company := cast("MePage", window.pages.page("me")).company) is not None:
            self._kept["me"] = partial(_meet_again, self._kept["me"], company)
        self._camera = window.screen_file.camera()
        self._help = help_panel.browser.at if help_panel.isVisible() else ""
        self._stop, self._on_tour = stage.tour.at, stage.tour.isVisible()
        self._tour_offered = window.notice.offers(stage.show_round)
        self._will_offer = stage.will_offer
        self._dialog_at = window.looks.preferences_at

    def bring_back(self, window: _Parts) -> None:
        """Go there again."""
        window.places.been = self._been
        window.pages.show_page(self._page)
        window.pages.show_parts(self._parts)
        for name, take_up in self._kept.items():
            if take_up is not None:
                window.pages.when_built(name, take_up)
        if self._ahead:
            window.pages.begin_ahead()
        window.screen_file.look(self._camera)
        if window.session.loading:
            window.loading.begin(window.session.coming_name)
        window.stage.tour.at = self._stop
        if self._on_tour:
            window.stage.show_stop(self._stop)
        if self._tour_offered:
            window.stage.offer_round()
        if self._will_offer is not None:
            window.stage.offer_tour(self._will_offer)
        if self._help:
            window.help.open(self._help)
        if self._dialog_at is not None:
            window.looks.reopen_preferences(self._dialog_at)


def _panels(page: QWidget) -> list[Panel]:
    """The panels of a page, in an order that does not depend on what was shown or raised before."""
    found = [*([page] if isinstance(page, Panel) else []), *page.findChildren(Panel)]
    return sorted(found, key=lambda panel: type(panel).__name__)


def _kept(window: _Parts, name: str) -> Callable[[QWidget], object] | None:
    """How a page is to take up what its panels have kept, or what waits for it since a language before."""
    if not window.pages.built(name):
        return window.pages.waiting(name)
    data = window.session.dataset
    kept = [panel.kept() for panel in _panels(window.pages.page(name))]
    return partial(_take_up, window.session, None if data is None else weakref.ref(data), kept)


def _take_up(session: Session, data: weakref.ref[Dataset] | None, kept: list[object], page: QWidget) -> None:
    same_data = session.dataset is (None if data is None else data())
    for panel, of_panel in zip(_panels(page), kept, strict=True):
        if of_panel is not None:
            panel.take_up(of_panel, same_data=same_data)


def _meet_again(
    take_up: Callable[[QWidget], object] | None, company: tuple[int | None, tuple[str, ...]], page: QWidget
) -> None:
    if take_up is not None:
        take_up(page)
    cast("MePage", page).meet_again(company)
