"""Where one was on the window: remembered while its parts are built anew, and gone back to."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol, cast

from PySide6.QtWidgets import QWidget

from mfgui.data.dataset import Dataset
from mfgui.insight.filters import ListFilter
from mfgui.ui.state.session import Session
from mfgui.ui.window.help_control import HelpControl
from mfgui.ui.window.loading_bar import LoadingBar
from mfgui.ui.window.looks_control import LooksControl
from mfgui.ui.window.notice_bar import NoticeBar
from mfgui.ui.window.place_stack import PageStack
from mfgui.ui.window.places_control import PlacesControl
from mfgui.ui.window.screen_file import ScreenFile
from mfgui.ui.window.stage_control import StageControl
from mfgui.ui.window.staged_restyle import StagedRestyle

if TYPE_CHECKING:
    from mfgui.ui.lists.panel import Asked, RecommendationsPanel
    from mfgui.ui.places.me.place import MePage

_LISTS = ("watch", "me", "explore")  # pages with a list of films to see


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
    restyle: StagedRestyle

    def isVisible(self) -> bool:
        """Whether it is seen."""


class WhereOneWas:
    """Page and what was in front there, pages before it, friends, what lists show, the map's view, help, tour, dialog.

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
        self._company = _me(window.pages).company if window.pages.built("me") else None
        self._asked = {name: _asked(window, name) for name in _LISTS}
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
        for name, ask in self._asked.items():
            if ask is not None:
                window.pages.when_built(name, ask)
        if self._company is not None:
            _me(window.pages).meet_again(self._company)
        if window.isVisible():
            window.restyle.dress_now()
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


def _list(page: QWidget) -> RecommendationsPanel:
    holder: Any = getattr(page, "inspector", page)  # Explore has it beside
    return cast("RecommendationsPanel", holder.recommendations)


def _asked(window: _Parts, name: str) -> Callable[[QWidget], object] | None:
    """How to ask again of a page's list what is asked of it, or waits since a language before."""
    if not window.pages.built(name):
        return window.pages.waiting(name)
    asked, data = _list(window.pages.page(name)).asked, window.session.dataset
    return partial(_ask_again, window.session, None if data is None else weakref.ref(data), asked)


def _ask_again(session: Session, data: weakref.ref[Dataset] | None, asked: Asked, page: QWidget) -> None:
    if session.dataset is not (None if data is None else data()):  # genres and years were meant of other data
        asked = replace(asked, filter=ListFilter())
    _list(page).ask_again(asked)


def _me(pages: PageStack) -> MePage:
    return cast("MePage", pages.page("me"))
