"""The places of the window and the pages of each, in order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mfgui.ui.places.data.place import DataPage
from mfgui.ui.places.explore.place import SUB_PAGES as EXPLORE_SUB_PAGES
from mfgui.ui.places.explore.place import ExplorePlace
from mfgui.ui.places.me.place import SUB_PAGES as ME_SUB_PAGES
from mfgui.ui.places.me.place import MePage
from mfgui.ui.places.watch.place import WatchPlace
from mfgui.ui.places.workshop.all_methods import AllMethodsPanel
from mfgui.ui.places.workshop.how_page import HowPage
from mfgui.ui.places.workshop.race import RacePanel
from mfgui.ui.places.workshop.runs_page import VIEWS, RunsPage
from mfgui.ui.places.workshop.tune import TunePanel
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from mfgui.ui.kit.theme import Theme
    from mfgui.ui.state.session import Session


@dataclass(frozen=True, slots=True)
class PageKind:
    """A page: built when it is first shown.

    Attributes
    ----------
    name
        For `Session.show_page` and `--panel`.
    title, hint
        On its tab, and when the pointer rests there.
    build
        Makes it; called once.
    """

    name: str
    title: str
    hint: str
    build: Callable[[Session, Theme], QWidget]


@dataclass(frozen=True, slots=True)
class Place:
    """One of the five places.

    Attributes
    ----------
    name, title, hint, icon
        In code; on the rail, when the pointer rests there, beside it.
    pages
        Tabs of the place; one that is alone has none.
    """

    name: str
    title: str
    hint: str
    icon: str
    pages: tuple[PageKind, ...]

    def __contains__(self, page: str) -> bool:
        """Whether a page is one of this place's."""
        return any(kind.name == page for kind in self.pages)


def places() -> tuple[Place, ...]:
    """All places; the first page of the first is where one arrives."""
    return (
        Place(
            "watch",
            tr("Watch"),
            tr("See it learn"),
            "watch",
            (
                PageKind("overview", tr("Live"), tr("Map, curve and list, as it learns"), WatchPlace),
                PageKind("how", tr("How it works"), tr("What factors are, shown on a small table"), HowPage),
            ),
        ),
        Place(
            "me",
            tr("Me"),
            tr("Rate films and get a list of your own"),
            "me",
            (
                PageKind(
                    "me", tr("Me"), tr("Rate films and get a list of your own, live; alone or with a friend"), MePage
                ),
            ),
        ),
        Place(
            "explore",
            tr("Explore"),
            tr("People, films and the map"),
            "explore",
            (PageKind("explore", tr("Explore"), tr("People, films and the map"), ExplorePlace),),
        ),
        Place(
            "workshop",
            tr("Workshop"),
            tr("Train, compare and tune methods"),
            "workshop",
            (
                PageKind("runs", tr("Runs"), tr("Train a method, see how it learnt, compare runs"), RunsPage),
                PageKind("race", tr("Race"), tr("Two to four methods against each other, in fair turns"), RacePanel),
                PageKind("tune", tr("Tune"), tr("Let the program search for better settings"), TunePanel),
                PageKind("rivals", tr("All methods"), tr("All methods on one protocol, in one table"), AllMethodsPanel),
            ),
        ),
        Place(
            "data",
            tr("Data"),
            tr("What is open: counts, years, genres, what was skipped"),
            "data",
            (PageKind("data", tr("Data"), tr("Counts, years, genres, what was skipped"), DataPage),),
        ),
    )


def pages() -> tuple[PageKind, ...]:
    """The pages of all places."""
    return tuple(page for place in places() for page in place.pages)


_FORMER = ("studio", "learn")
"""What the page of runs was called, in scripts and in saved sessions."""


def page_of(name: str) -> str:
    """The page on which something stands: "errors" is a view of "runs", pages are their own."""
    if name in ME_SUB_PAGES:
        return "me"
    if name in EXPLORE_SUB_PAGES:
        return "explore"
    return "runs" if name in (*VIEWS, *_FORMER) else name


def page_names() -> frozenset[str]:
    """Everything that `Session.show_page` leads to: pages and what stands on them under a name of its own."""
    return frozenset({page.name for page in pages()} | {*ME_SUB_PAGES, *EXPLORE_SUB_PAGES, *VIEWS, *_FORMER})
