"""Names of the map's regions: those of the whole map while all of it is in view, those of parts as one goes in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mfgui.ui.map.view import MapView

_SEEN = ((0.0, 0.0, 1.7, 2.1), (1.7, 2.1, 4.5, 6.5))
"""Zoom at which the names of each detail begin to show, are there, begin to fade, and are gone."""


@dataclass(frozen=True, slots=True)
class RegionName:
    """A name on the map.

    Attributes
    ----------
    words
        As written.
    genre
        The genre that leads it, whose colour it takes; "" for none.
    place
        Its middle, on the map.
    detail
        See `insight.regions.Region`.
    """

    words: str
    genre: str
    place: tuple[float, float]
    detail: int


def detail_of(view: MapView) -> int | None:
    """Which detail of names is more in sight; None where films alone are named."""
    zoom = view.zoom
    for detail, (begins, _, _, gone) in enumerate(_SEEN):
        if zoom < gone and zoom >= begins and opacity(detail, zoom) >= 0.5:
            return detail
    return None


def opacity(detail: int, zoom: float) -> float:
    """How much of a detail's names is seen at a zoom, 0 to 1."""
    begins, there, fades, gone = _SEEN[detail]
    comes = 1.0 if there <= begins else min(max((zoom - begins) / (there - begins), 0.0), 1.0)
    return comes * min(max((gone - zoom) / (gone - fades), 0.0), 1.0)


def names_in(view: MapView, names: tuple[RegionName, ...]) -> Iterator[tuple[RegionName, float, float, float]]:
    """Yield the names to be drawn in this view, each with its pixel and opacity."""
    for name in names:
        share = opacity(name.detail, view.zoom)
        if share > 0:
            # By hand: an array for each of forty names would take half of a frame's time.
            x = view.width / 2 + (name.place[0] - view.x) * view.scale
            y = view.height / 2 - (name.place[1] - view.y) * view.scale
            if 0 <= x <= view.width and 0 <= y <= view.height:
                yield name, x, y, share
