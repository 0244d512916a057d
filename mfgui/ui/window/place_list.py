"""Which pages there are, in the order of their tabs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mfgui.ui.places.data.place import DataPage
from mfgui.ui.places.explore.film_page import FilmPage
from mfgui.ui.places.explore.map_page import MapPage
from mfgui.ui.places.explore.people_page import PeoplePage
from mfgui.ui.places.me.place import SUB_PAGES as ME_SUB_PAGES
from mfgui.ui.places.me.place import MePage
from mfgui.ui.places.me.together_page import TogetherPage
from mfgui.ui.places.watch.place import OverviewPage
from mfgui.ui.places.workshop.place import SUB_PAGES, StudioPage
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


def pages() -> tuple[PageKind, ...]:
    """All pages; the first is where one arrives."""
    return (
        PageKind("overview", tr("Overview"), tr("Everything at a glance, live"), OverviewPage),
        PageKind("studio", tr("Studio"), tr("Train, compare and tune methods"), StudioPage),
        PageKind("people", tr("People"), tr("Everybody; one person's taste, twins, what they might like"), PeoplePage),
        PageKind("film", tr("Films"), tr("One film: ratings, similar films, who loves it and who does not"), FilmPage),
        PageKind("map", tr("Map"), tr("Walk through what was learnt"), MapPage),
        PageKind("me", tr("Me"), tr("Rate films and get a list of my own, live"), MePage),
        PageKind("together", tr("Together"), tr("Two or more people choose tonight's film"), TogetherPage),
        PageKind("data", tr("Ratings"), tr("About these ratings: counts, years, long tails, genres"), DataPage),
    )


def page_of(name: str) -> str:
    """The page on which something stands: "race" is in the "studio", pages are their own."""
    if name in ME_SUB_PAGES:
        return "me"
    return "studio" if name in SUB_PAGES else name
