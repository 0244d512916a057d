"""The places of the window and the pages of each, in order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from PySide6.QtWidgets import QWidget

from mfgui.ui.kit.theme import Theme
from mfgui.ui.state.session import Session
from mfgui.ui.text import tr


@dataclass(frozen=True, slots=True)
class PageKind:
    """A page: built when it is first shown."""

    name: str  # for `Session.show_page` and `--panel`
    title: str  # on its tab
    hint: str  # when the pointer rests there
    # Where its class is, below `mfgui.ui.places`; imported when it is built, for a start shows but one page.
    module: str
    kind: str

    def load(self) -> Callable[[Session, Theme], QWidget]:
        """Import its class, on any thread."""
        made: Callable[[Session, Theme], QWidget] = getattr(import_module(f"mfgui.ui.places.{self.module}"), self.kind)
        return made

    def build(self, session: Session, theme: Theme) -> QWidget:
        """Make the page; called once."""
        return self.load()(session, theme)


@dataclass(frozen=True, slots=True)
class Place:
    """One of the five places."""

    name: str  # in code
    title: str  # on the rail
    hint: str  # when the pointer rests there
    icon: str  # beside it
    pages: tuple[PageKind, ...]  # tabs of the place; one that is alone has none

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
                PageKind("watch", tr("Live"), tr("Map, curve and list, as it learns"), "watch.place", "WatchPlace"),
                PageKind(
                    "how",
                    tr("How it works"),
                    tr("What factors are, shown on a small table"),
                    "watch.how_page",
                    "HowPage",
                ),
            ),
        ),
        Place(
            "me",
            tr("Me"),
            tr("Rate films and get a list of your own"),
            "me",
            (
                PageKind(
                    "me",
                    tr("Me"),
                    tr("Rate films and get a list of your own, live; alone or with a friend"),
                    "me.place",
                    "MePage",
                ),
            ),
        ),
        Place(
            "explore",
            tr("Explore"),
            tr("People, films and the map"),
            "explore",
            (PageKind("explore", tr("Explore"), tr("People, films and the map"), "explore.place", "ExplorePlace"),),
        ),
        Place(
            "workshop",
            tr("Workshop"),
            tr("Train, compare and tune methods"),
            "workshop",
            (
                PageKind(
                    "runs",
                    tr("Runs"),
                    tr("Train a method, see how it learnt, compare runs"),
                    "workshop.runs_page",
                    "RunsPage",
                ),
                PageKind(
                    "race",
                    tr("Race"),
                    tr("Two to four methods against each other, in fair turns"),
                    "workshop.race",
                    "RacePanel",
                ),
                PageKind(
                    "tune", tr("Tune"), tr("Let the program search for better settings"), "workshop.tune", "TunePanel"
                ),
                PageKind(
                    "methods",
                    tr("All methods"),
                    tr("All methods on one protocol, in one table"),
                    "workshop.all_methods",
                    "AllMethodsPanel",
                ),
            ),
        ),
        Place(
            "data",
            tr("Data"),
            tr("What is open: counts, years, genres, what was skipped"),
            "data",
            (PageKind("data", tr("Data"), tr("Counts, years, genres, what was skipped"), "data.panel", "DataPage"),),
        ),
    )


def pages() -> tuple[PageKind, ...]:
    """The pages of all places."""
    return tuple(page for place in places() for page in place.pages)


# Pages by the name of their place, and by what they were called in scripts and saved sessions.
ALSO = {"overview": "watch", "studio": "runs", "learn": "runs", "workshop": "runs", "rivals": "methods"}


def page_of(name: str) -> str:
    """The page on which something stands: "errors" is a view of "runs", pages are their own."""
    if any(name == page.name for page in pages()):
        return name
    return ALSO.get(name) or next((page for page, parts in _parts().items() if name in parts), name)


def page_names() -> frozenset[str]:
    """Everything that `Session.show_page` leads to: pages and what stands on them under a name of its own."""
    return frozenset({page.name for page in pages()}.union(*_parts().values()))


def _parts() -> dict[str, tuple[str, ...]]:
    """What stands on a page under a name of its own, by the page."""
    from mfgui.ui.places.explore.place import SUB_PAGES as OF_EXPLORE
    from mfgui.ui.places.me.place import SUB_PAGES as OF_ME
    from mfgui.ui.places.workshop.runs_page import VIEWS

    return {"me": OF_ME, "explore": OF_EXPLORE, "runs": VIEWS}
