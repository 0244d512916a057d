"""What the ends of the map's axes have in common, in words, when anything clear does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

END = 0.1
"""An end is the tenth of the films, by weight, that lies farthest out along the axis."""

CLEAR_LIFT = 1.5
"""A genre must be this many times as common at the end as everywhere to name it."""

CLEAR_Z = 4.0
"""It must also be this many standard errors more common than by chance."""

_LEAST_SHARE = 0.15
"""And this share of the end must have it: a rare genre says little about where one is."""


@dataclass(frozen=True, slots=True)
class AxisEnd:
    """One end of an axis: the genre that sets it apart, its share there and everywhere."""

    genre: str
    share: float
    usual: float


def axis_ends(
    coordinates: NDArray[np.float32],
    support: NDArray[np.int32],
    genres: NDArray[np.bool_],
    genre_names: tuple[str, ...],
) -> tuple[AxisEnd | None, AxisEnd | None]:
    """Name the low and the high end of one axis by the genre that is most over-represented there.

    Films weigh by the square root of their training ratings, as in the projection. An end is named only when
    the genre's share there is clearly above its usual one (`CLEAR_LIFT`, and `CLEAR_Z` standard errors of a
    share of the end's effective number of films); else it is None: nothing separates it.

    Parameters
    ----------
    coordinates
        float32, shape (M,): the films along the axis.
    support
        int32, shape (M,): training ratings; films without any are left out.
    genres, genre_names
        bool, shape (M, G), and the G names.
    """
    known = np.flatnonzero((support > 0) & genres.any(axis=1))
    if len(known) == 0:
        return None, None
    order = known[np.argsort(coordinates[known], kind="stable")]
    weights = np.sqrt(support[order].astype(np.float64))
    has = genres[order]
    usual = weights @ has / weights.sum()
    reached = np.cumsum(weights) / weights.sum()
    low = int(np.searchsorted(reached, END)) + 1
    high = int(np.searchsorted(reached, 1 - END))
    return (
        _end(weights[:low], has[:low], usual, genre_names),
        _end(weights[high:], has[high:], usual, genre_names),
    )


def _end(
    weights: NDArray[np.float64], has: NDArray[np.bool_], usual: NDArray[np.float64], names: tuple[str, ...]
) -> AxisEnd | None:
    share = weights @ has / weights.sum()
    films = weights.sum() ** 2 / np.square(weights).sum()  # effective number (Kish 1965)
    error = np.sqrt(np.maximum(usual * (1 - usual), 1e-12) / films)
    z = (share - usual) / error
    clear = (share >= CLEAR_LIFT * usual) & (z >= CLEAR_Z) & (share >= _LEAST_SHARE)
    if not clear.any():
        return None
    best = int(np.argmax(np.where(clear, z, -np.inf)))
    return AxisEnd(names[best], float(share[best]), float(usual[best]))
