"""Where a model errs: its misses on held-out ratings by what is known of film, person and rating; calibration."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, cast

import numpy as np
from numpy.typing import NDArray

from mfgui.data.dataset import NO_YEAR, Dataset, Ratings, RatingScale
from mfgui.data.grouping import count_by, parts
from mfgui.factorization.capabilities import KnowsSpread, predict_ratings
from mfgui.factorization.interface import Ability, Model

_PAIRS = 20_000  # predicted between two checkpoints
# Where the bands of numbers of training ratings begin.
SUPPORT_EDGES: Final = (0, 1, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 50_000)
WORST: Final = 200
LEVELS: Final = (0.5, 0.8, 0.9, 0.95)  # intervals that are compared with how often they hold
_MOST_BANDS = 8
_MOST_LEVELS = 11
_CALIBRATION_BINS = 12
_LEAST_IN_BIN = 20


@dataclass(frozen=True, slots=True)
class Group:
    """The held-out ratings of one kind."""

    name: str  # of a genre; "" where `low` and `high` say it
    low: float  # the first value of the kind (support, year, stars)
    high: float  # the last; infinite where there is no end
    count: int  # how many ratings
    rmse: float  # √ of their mean squared miss, in stars
    miss: float  # mean of predicted − rated, in stars: above 0 where predictions are too high


@dataclass(frozen=True, slots=True)
class Bin:
    """Ratings with predictions in one bin: their number, mean prediction and mean rating, in stars."""

    count: int
    predicted: float
    rated: float


@dataclass(frozen=True, slots=True)
class Coverage:
    """How often intervals hold: their `level`, the share of ratings inside, their mean width in stars."""

    level: float
    share: float
    width: float


@dataclass(frozen=True, slots=True, eq=False)
class WorstMisses:
    """The ratings that a model missed by most, worst first: int32 codes, float32 stars, shape (w,)."""

    users: NDArray[np.int32]
    films: NDArray[np.int32]
    rated: NDArray[np.float32]
    predicted: NDArray[np.float32]

    def __len__(self) -> int:
        return len(self.users)


@dataclass(frozen=True, slots=True, eq=False)
class ErrorReport:
    """Where a model errs on n held-out ratings."""

    n: int
    rmse: float
    mae: float
    miss: float  # the mean of predicted − rated
    by_film_support: tuple[Group, ...]  # by the number of training ratings of the film
    by_person_support: tuple[Group, ...]  # and of the person
    by_genre: tuple[Group, ...]  # the commonest first; a rating counts in each genre of its film
    by_decade: tuple[Group, ...]  # by the film's year; films of unknown year are left out
    by_rating: tuple[Group, ...]  # by the stars given; by ranges of them where the scale has more than 11 steps
    # Predictions in bins of equal width, from low to high; bins with hardly any are left out.
    calibration: tuple[Bin, ...]
    intervals: tuple[Coverage, ...]  # of models that tell how unsure they are, else empty
    worst: WorstMisses  # at most 200


def predict_all(model: Model, ratings: Ratings, checkpoint: Callable[[], object] = lambda: None) -> NDArray[np.float32]:
    """Predict ratings, clipped to the scale, float32, shape (n,); the checkpoint may raise to give up."""
    predicted = np.empty(len(ratings), np.float32)
    for part in parts(len(ratings), _PAIRS):
        predicted[part] = predict_ratings(model, ratings, part)
        checkpoint()
    return predicted


def find_errors(
    model: Model,
    dataset: Dataset,
    train: Ratings,  # what it learnt from: support is counted in these
    held_out: Ratings,
    checkpoint: Callable[[], object] = lambda: None,
) -> ErrorReport:
    """Find where a model errs on held-out ratings."""
    predicted = predict_all(model, held_out, checkpoint)
    misses = predicted.astype(np.float64) - held_out.values
    films, users = held_out.films, held_out.users

    def grouped(keys: NDArray[np.intp], count: int) -> _Sums:
        checkpoint()
        return _Sums.of(keys, misses, count)

    by_film = _by_support(grouped, count_by(train.films, dataset.n_films)[films])
    by_person = _by_support(grouped, count_by(train.users, dataset.n_users)[users])
    by_genre = []
    for genre, name in enumerate(dataset.films.genre_names):
        here = dataset.films.genres[films, genre]
        checkpoint()
        if here.any():
            by_genre.append(_group(name, genre, genre, misses[here]))
    decades = dataset.films.years[films].astype(np.intp) // 10
    by_decade = grouped(np.where(dataset.films.years[films] == NO_YEAR, 0, decades), 1000)
    by_rating, stars = _by_stars(held_out.values, dataset.scale, grouped)
    return ErrorReport(
        n=len(held_out),
        rmse=_root(misses),
        mae=float(np.abs(misses).mean()) if len(misses) else math.nan,
        miss=float(misses.mean()) if len(misses) else math.nan,
        by_film_support=by_film,
        by_person_support=by_person,
        by_genre=tuple(sorted(by_genre, key=lambda group: -group.count)),
        by_decade=tuple(by_decade.group(d, 10 * d, 10 * d + 9) for d in by_decade.filled() if d),
        by_rating=tuple(by_rating.group(level, *stars[level]) for level in by_rating.filled()),
        calibration=calibrate(predicted, held_out.values),
        intervals=_coverage(model, held_out, checkpoint),
        worst=_worst(held_out, predicted, misses),
    )


def calibrate(predicted: NDArray[np.float32], rated: NDArray[np.float32]) -> tuple[Bin, ...]:
    """Compare predictions with what was rated, in bins of equal width between the least and the greatest.

    Bins with fewer than 20 ratings are left out: their mean says little.
    """
    usable = np.isfinite(predicted)
    predicted, rated = predicted[usable], rated[usable]
    if not len(predicted):
        return ()
    low, high = float(predicted.min()), float(predicted.max())
    width = max((high - low) / _CALIBRATION_BINS, 1e-6)
    bins = np.minimum(((predicted - low) / width).astype(np.intp), _CALIBRATION_BINS - 1)
    counts = np.bincount(bins, minlength=_CALIBRATION_BINS)
    sums = [np.bincount(bins, weights=of, minlength=_CALIBRATION_BINS) for of in (predicted, rated)]
    least = min(_LEAST_IN_BIN, int(counts.max()))
    return tuple(
        Bin(int(counts[b]), float(sums[0][b] / counts[b]), float(sums[1][b] / counts[b]))
        for b in np.flatnonzero(counts >= least).tolist()
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Sums:
    """Number, sum and sum of squares of misses for each key."""

    counts: NDArray[np.intp]
    sums: NDArray[np.float64]
    squares: NDArray[np.float64]

    @classmethod
    def of(cls, keys: NDArray[np.intp], misses: NDArray[np.float64], count: int) -> _Sums:
        return cls(
            np.bincount(keys, minlength=count), _total(keys, misses, count), _total(keys, np.square(misses), count)
        )

    def filled(self) -> list[int]:
        keys: list[int] = np.flatnonzero(self.counts).tolist()
        return keys

    def group(self, key: int, low: float, high: float) -> Group:
        n = int(self.counts[key])
        return Group("", low, high, n, math.sqrt(self.squares[key] / n), float(self.sums[key] / n))


def _total(keys: NDArray[np.intp], weights: NDArray[np.float64], count: int) -> NDArray[np.float64]:
    return np.bincount(keys, weights=weights, minlength=count).astype(np.float64)


def _by_stars(
    values: NDArray[np.float32], scale: RatingScale, grouped: Callable[[NDArray[np.intp], int], _Sums]
) -> tuple[_Sums, list[tuple[float, float]]]:
    """Group by the rating given, or by a few ranges of a scale with many steps; also each group's ends."""
    levels = scale.steps
    together = math.ceil(levels / _MOST_LEVELS)
    starts = range(0, levels, together)
    ends = [
        (scale.minimum + first * scale.step, scale.minimum + min(first + together, levels) * scale.step - scale.step)
        for first in starts
    ]
    return grouped(scale.nearest(values) // together, len(ends)), ends


def _by_support(grouped: Callable[[NDArray[np.intp], int], _Sums], support: NDArray[np.int64]) -> tuple[Group, ...]:
    """Group by bands of support; thin neighbours are joined until few enough are left to compare."""
    fine = np.searchsorted(SUPPORT_EDGES, support, side="right") - 1
    counts = np.bincount(fine, minlength=len(SUPPORT_EDGES))
    starts: list[int] = np.flatnonzero(counts).tolist()
    while len(starts) > _MOST_BANDS:
        # The pair with the fewest ratings; no ratings at all is a kind of its own, never joined.
        sizes = [int(counts[a:b].sum()) for a, b in zip(starts, [*starts[1:], len(counts)], strict=True)]
        pairs = [(sizes[k] + sizes[k + 1], k) for k in range(1 if starts[0] == 0 else 0, len(starts) - 1)]
        del starts[min(pairs)[1] + 1]
    if not starts:
        return ()
    bands = np.searchsorted(starts, fine, side="right") - 1
    sums = grouped(bands, len(starts))
    return tuple(
        sums.group(
            band,
            SUPPORT_EDGES[start],
            SUPPORT_EDGES[starts[band + 1]] - 1 if band + 1 < len(starts) else max(int(support.max()), 0),
        )
        for band, start in enumerate(starts)
    )


def _group(name: str, low: float, high: float, misses: NDArray[np.float64]) -> Group:
    return Group(name, low, high, len(misses), _root(misses), float(misses.mean()))


def _root(misses: NDArray[np.float64]) -> float:
    return math.sqrt(float(np.square(misses).mean())) if len(misses) else math.nan


def _worst(held_out: Ratings, predicted: NDArray[np.float32], misses: NDArray[np.float64]) -> WorstMisses:
    size = np.nan_to_num(np.abs(misses), nan=0.0)
    count = min(WORST, len(size))
    top = np.argpartition(-size, count - 1)[:count] if count else np.empty(0, np.intp)
    top = top[np.lexsort((top, -size[top]))]
    return WorstMisses(held_out.users[top], held_out.films[top], held_out.values[top], predicted[top])


def _coverage(model: Model, held_out: Ratings, checkpoint: Callable[[], object]) -> tuple[Coverage, ...]:
    """Count how often ratings lie within the intervals of a model that has them."""
    if Ability.SPREAD not in model.abilities or not len(held_out):
        return ()
    telling = cast("KnowsSpread", model)
    found = []
    for level in LEVELS:
        inside, width = 0, 0.0
        for part in parts(len(held_out), _PAIRS):
            low, high = telling.interval(held_out.users[part], held_out.films[part], level)
            values = held_out.values[part]
            inside += int(np.count_nonzero((values >= low) & (values <= high)))
            width += float((high - low).sum(dtype=np.float64))
            checkpoint()
        found.append(Coverage(level, inside / len(held_out), width / len(held_out)))
    return tuple(found)
