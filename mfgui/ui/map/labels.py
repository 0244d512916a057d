"""What the map names: the most-rated films, without overlap, the same while one pans; regions, as one goes in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mfgui.ui.map.view import MapView

# Zoom at which the names of each detail begin to show, are there, begin to fade, and are gone.
_SEEN = ((0.0, 0.0, 1.7, 2.1), (1.7, 2.1, 4.5, 6.5))
MOST = 60  # so many labels are in view at most
_CELL = (118.0, 44.0)  # a label has about so much of the widget to itself, in logical pixels
_POOL = 6000  # only so many of the most-rated films in view are thought of
AROUND = 0.5  # films are named so far beyond the view, as a share of its size: panning within that costs nothing
_ROUNDS = 4
_GAP = 4.0
_LOYALTY = 1.5  # a film that is named counts so much more often rated: names do not flicker while the map moves


@dataclass(frozen=True, slots=True)
class RegionName:
    """A name on the map."""

    words: str  # as written
    genre: str  # the genre that leads it, whose colour it takes; "" for none
    place: tuple[float, float]  # its middle, on the map
    detail: int  # see `insight.regions.Region`


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


class Names:
    """The films named now. They are chosen anew only when the view has zoomed, or has moved far enough."""

    def __init__(self) -> None:
        self.ranks: NDArray[np.intp] = np.empty(0, np.intp)
        self._made_for: MapView | None = None

    def stale(self, view: MapView) -> bool:
        """Whether another choice is due for this view."""
        made = self._made_for
        return (
            made is None
            or (made.scale, made.width, made.height) != (view.scale, view.width, view.height)
            or abs(made.x - view.x) * view.scale > view.width * AROUND * 0.8
            or abs(made.y - view.y) * view.scale > view.height * AROUND * 0.8
        )

    def hold(self, view: MapView) -> None:
        """Keep those named now, for this view."""
        self._made_for = view

    def forget(self, *, all_names: bool = False) -> None:
        """Choose anew next time; with `all_names`, without a preference for those named now."""
        self._made_for = None
        if all_names:
            self.ranks = self.ranks[:0]

    def choose(
        self,
        view: MapView,
        positions: NDArray[np.float32],
        support: NDArray[np.int32],
        sizes_of: Callable[[NDArray[np.intp]], NDArray[np.floating]],
        most: int = MOST,
    ) -> None:
        """Choose for this view; see choose_labels."""
        self.ranks = choose_labels(view, positions, support, sizes_of, self.ranks, most)
        self._made_for = view


def choose_labels(
    view: MapView,
    # Of the films, float32 (n, 2) and int32 (n,), most-rated first; one with support 0 is not named.
    positions: NDArray[np.float32],
    support: NDArray[np.int32],
    # Widths and heights in pixels, (n, 2), of the labels of these films.
    sizes_of: Callable[[NDArray[np.intp]], NDArray[np.floating]],
    named: NDArray[np.intp],  # films named until now
    most: int = MOST,  # so many in view at most
) -> NDArray[np.intp]:
    """Choose the films to name, in view and `AROUND` it.

    The map is cut into cells of the size of a label, fixed to the map and not to the widget; the most-rated
    film of each is a candidate, and of candidates whose labels would touch the more often rated one stays.
    What stays depends on the neighbourhood alone, so panning changes nothing.

    Returns indices into `positions`, most-rated first.
    """
    reach = np.array([view.width, view.height]) * (0.5 + AROUND) / view.scale
    low_x, low_y = (np.array([view.x, view.y]) - reach).tolist()
    high_x, high_y = (np.array([view.x, view.y]) + reach).tolist()
    x, y = positions[:, 0], positions[:, 1]
    seen = (x > low_x) & (x < high_x) & (y > low_y) & (y < high_y) & (support > 0)
    pool = np.flatnonzero(seen)[:_POOL]
    if len(pool) == 0:
        return pool
    weight = support[pool].astype(np.float64)
    weight[np.isin(pool, named)] *= _LOYALTY
    order = np.argsort(-weight, kind="stable")
    pool, weight = pool[order], weight[order]

    share = max(1.0, view.width * view.height / (_CELL[0] * _CELL[1] * most))
    # Cells grow in steps while one zooms, or every turn of the wheel would deal the names anew.
    step = 2.0 ** (np.log2(view.scale) - np.round(np.log2(view.scale) * 2) / 2)
    size = np.array(_CELL) * np.sqrt(share) * step / view.scale
    cells = np.floor(positions[pool] / size).astype(np.int64)
    keys = cells[:, 0] * 1_000_003 + cells[:, 1]
    first = np.sort(np.unique(keys, return_index=True)[1])
    candidates = pool[first]
    pixels = view.to_widget(positions[candidates])
    return candidates[_without_overlap(pixels, sizes_of(candidates))]


def _without_overlap(pixels: NDArray[np.floating], sizes: NDArray[np.floating]) -> NDArray[np.bool_]:
    """Tell which labels stay, earlier ones first; each round settles those with no open one before them."""
    x, y = pixels[:, 0], pixels[:, 1] + sizes[:, 1] / 2  # under the dot
    reach = (sizes[:, None, :] + sizes[None, :, :]) / 2 + (2 * _GAP, _GAP)
    touch = (np.abs(x[:, None] - x[None, :]) < reach[..., 0]) & (np.abs(y[:, None] - y[None, :]) < reach[..., 1])
    before = np.tril(touch, -1)
    stays = np.zeros(len(x), np.bool_)
    is_open = np.ones(len(x), np.bool_)
    for _ in range(_ROUNDS):
        leads = is_open & ~(before & is_open[None, :]).any(axis=1)
        stays |= leads
        is_open &= ~leads & ~(touch & leads[None, :]).any(axis=1)
    return stays
