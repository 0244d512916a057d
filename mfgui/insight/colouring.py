"""Colour classes of the map: every film in one of a few, by genre, year, ratings or prediction."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from mfgui.data.dataset import RatingScale
from mfgui.insight.traits import TraitKind, Traits

NONE = 255  # class of a film without the value that is coloured by
GENRES_SHOWN = 6  # number of genres with a colour of their own: more colours could not be distinguished at a glance
# Of what the first genre matters, another than the first few has to have more than this to have a colour.
_LEAST_SHARE, _FEW = 0.5, 3
_CELLS = 6  # genres matter by how their shares differ between so many squares across and along
_STEPS = 7


class ColourBy(Enum):
    """What a map can be coloured by."""

    PLAIN = "plain"
    GENRE = "genre"
    YEAR = "year"
    MEAN = "mean"
    COUNT = "count"
    PREDICTED = "predicted"
    MISS = "miss"


class Palette(Enum):
    """Which kind of colours fit the classes."""

    PLAIN = "plain"
    CATEGORIES = "categories"
    LOW_TO_HIGH = "low to high"
    BELOW_AND_ABOVE = "below and above"


@dataclass(frozen=True, slots=True, eq=False)
class Colouring:
    """Every film's class."""

    by: ColourBy  # what is shown
    palette: Palette  # by which kind of colours
    classes: NDArray[np.uint8]  # shape (M,): position in `bounds` or `names`; `NONE` where the fact is not known
    names: tuple[str, ...] = ()  # genres in the order of the classes; a last "" stands for all other genres
    bounds: tuple[float, ...] = ()  # for numbers: class k holds values from bounds[k] to below bounds[k + 1]

    @property
    def n_classes(self) -> int:
        """Number of classes, `NONE` not counted."""
        return len(self.names) or max(len(self.bounds) - 1, 1)

    @property
    def called(self) -> tuple[str | int, ...]:
        """What each class, and last `NONE`, is the same by in another colouring, where genres may have other places."""
        return (*(self.names or range(self.n_classes)), NONE)

    def counts(self, films: NDArray[np.integer] | NDArray[np.bool_]) -> NDArray[np.intp]:
        """How many of these films are in each class; the last entry counts those of unknown class."""
        classes = self.classes[films]
        return np.bincount(np.where(classes == NONE, self.n_classes, classes), minlength=self.n_classes + 1)


def plain(n_films: int) -> Colouring:
    """All films alike."""
    return Colouring(ColourBy.PLAIN, Palette.PLAIN, np.zeros(n_films, np.uint8), names=("",))


def by_genre(
    traits: Traits,
    support: NDArray[np.int32],
    positions: NDArray[np.floating],  # of all films on a map, shape (M, 2)
    before: tuple[str, ...] = (),  # names of an earlier colouring: a genre that still matters keeps its colour
) -> Colouring:
    """Colour by the genres that matter where `support` is not 0; a film of several has the colour of the rarest.

    A genre matters that is common and gathers: by the variance of its share of the films (by the root of their
    ratings) between squares of the map. Those that matter far less than the first have no colour: where genres hardly
    gather, six of them would be confetti.
    """
    n_genres = sum(kind is TraitKind.GENRE for kind in traits.kinds)
    has = traits.has[:, :n_genres]
    matter = _matter(has, np.sqrt(support), positions)
    least = _LEAST_SHARE * matter.max(initial=0.0)
    chosen = [
        g
        for k, g in enumerate(np.argsort(-matter, kind="stable")[:GENRES_SHOWN].tolist())
        if matter[g] > (least if k >= _FEW else 0)
    ]
    wanted, genres = [traits.names[g] for g in chosen], traits.names[:n_genres]
    new = iter([name for name in wanted if name not in before])
    names = [name if name in wanted else next(new, name) for name in before if name in genres]
    while names and names[-1] not in wanted:  # further ahead it stays, so that no other takes its colour
        names.pop()
    names += new
    if not names:  # as of songs: "other" alone would say nothing
        return plain(len(support))
    classes = np.where(has.any(axis=1), len(names), NONE).astype(np.uint8)
    on = np.sqrt(support) @ has
    columns = {name: traits.names.index(name) for name in names}
    for genre in sorted(columns.values(), key=lambda g: -on[g]):  # rarer genres come later and win
        classes[has[:, genre]] = names.index(traits.names[genre])
    return Colouring(ColourBy.GENRE, Palette.CATEGORIES, classes, names=(*names, ""))


def _matter(
    has: NDArray[np.bool_], weights: NDArray[np.floating], positions: NDArray[np.floating]
) -> NDArray[np.float64]:
    """How much each genre matters, float64 (G,); see `by_genre`."""
    known = np.flatnonzero((weights > 0) & has.any(axis=1))
    if len(known) == 0:
        return np.zeros(has.shape[1])
    own, weights = has[known].astype(np.float64), weights[known]
    low, high = np.quantile(positions[known], [0.02, 0.98], axis=0)
    at = np.clip(((positions[known] - low) / np.maximum(high - low, 1e-9) * _CELLS).astype(np.intp), 0, _CELLS - 1)
    _, cell = np.unique(at[:, 0] * _CELLS + at[:, 1], return_inverse=True)
    mass = np.bincount(cell, weights)
    shares = np.column_stack([np.bincount(cell, weights * column) for column in own.T]) / mass[:, None]
    usual = mass @ shares / mass.sum()
    # A genre of everywhere still comes before none: a little counts that it is common.
    matter: NDArray[np.float64] = mass @ (shares - usual) ** 2 / mass.sum() + 1e-4 * usual
    return matter


def by_year(traits: Traits) -> Colouring:
    """Colour by decade, the earliest taken together."""
    years = traits.years
    known = np.isfinite(years)
    last = int(years[known].max()) // 10 * 10 if known.any() else 2000
    bounds = (-np.inf, *(float(last - 10 * k) for k in range(_STEPS - 2, -1, -1)), np.inf)
    return _binned(ColourBy.YEAR, Palette.LOW_TO_HIGH, years, bounds)


def by_mean(traits: Traits, scale: RatingScale) -> Colouring:
    """Colour by mean rating."""
    return _binned(ColourBy.MEAN, Palette.LOW_TO_HIGH, traits.means, _stars(scale))


def by_count(support: NDArray[np.int32]) -> Colouring:
    """Colour by number of training ratings, in steps of about three times."""
    values = np.where(support > 0, support, np.nan).astype(np.float32)
    bounds = (1.0, 3.0, 10.0, 30.0, 100.0, 300.0, 1000.0, np.inf)
    top = int(np.searchsorted(bounds, float(support.max(initial=1)), side="right"))
    return _binned(ColourBy.COUNT, Palette.LOW_TO_HIGH, values, (*bounds[:top], np.inf))


def by_prediction(predicted: NDArray[np.float32], scale: RatingScale) -> Colouring:
    """Colour by one person's predicted ratings, float32 (M,), clipped to the scale."""
    return _binned(ColourBy.PREDICTED, Palette.LOW_TO_HIGH, predicted, _stars(scale))


def by_miss(
    predicted: NDArray[np.float32], films: NDArray[np.int32], ratings: NDArray[np.float32], scale: RatingScale
) -> Colouring:
    """Colour the films that a person rated by predicted minus rated; the others have no class."""
    misses = np.full(len(predicted), np.nan, np.float32)
    misses[films] = predicted[films] - ratings
    step = (scale.maximum - scale.minimum) / 9
    bounds = (-np.inf, *(step * k for k in (-2.5, -1.5, -0.5, 0.5, 1.5, 2.5)), np.inf)
    return _binned(ColourBy.MISS, Palette.BELOW_AND_ABOVE, misses, bounds)


def _stars(scale: RatingScale) -> tuple[float, ...]:
    """Bounds in the upper three fifths of the scale, where most means and predictions lie."""
    span = scale.maximum - scale.minimum
    inner = np.linspace(scale.minimum + 0.4 * span, scale.minimum + 0.9 * span, _STEPS - 1)
    return (-np.inf, *np.round(inner, 1 if span < 20 else 0).tolist(), np.inf)


def _binned(by: ColourBy, palette: Palette, values: NDArray[np.float32], bounds: tuple[float, ...]) -> Colouring:
    inner = np.array(bounds[1:-1])
    classes = np.searchsorted(inner, np.nan_to_num(values, nan=0.0), side="right").astype(np.uint8)
    classes[~np.isfinite(values)] = NONE
    return Colouring(by, palette, classes, bounds=bounds)
