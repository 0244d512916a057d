"""How alike two people's tastes are: the share of pairs of films that both put in the same order, with its range."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from statistics import NormalDist
from typing import Final
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from mfgui.data.dataset import Dataset
from mfgui.insight.taste import LEAST_RATINGS

# A film that not both have rated must have so many training ratings: what a model expects of a film that few rated
# follows those few, and one of them is the other person (on ml-latest-small ALS then made any two people 8 % more alike
# than they are, with this 4 %).
LEAST_SUPPORT: Final = 50
LEVEL: Final = 0.9  # how likely the match lies in its range
_MOST_FILMS: Final = 1000  # films compared at most: all pairs of them are
_PAIRS, _TRIES = 300, 1500  # pairs of people looked at for what is usual, and drawn for that at most
_FIRST: Final = 50  # usual is told by so many pairs at least
_SEED: Final = 1


@dataclass(frozen=True, slots=True, eq=False)
class Rater:
    """Somebody with ratings."""

    films: NDArray[np.int32]  # what they rated, shape (n,): codes
    ratings: NDArray[np.float32]  # stars
    # Shape (M,): the rating expected of every film; None where no model predicts any.
    expected: NDArray[np.float32] | None = None


@dataclass(frozen=True, slots=True)
class Usual:
    """What two people of a data set reach: the mean of their shares, and by how much pairs truly differ."""

    mean: float
    spread: float


@dataclass(frozen=True, slots=True)
class TasteMatch:
    """A match; `share`, `low` and `high` are from 0 to 1."""

    # Of pairs of films that both put in the same order, among pairs that neither likes equally: 0.5 is chance.
    share: float
    low: float  # between these it lies with the probability `LEVEL`
    high: float
    # Films compared, and how many of them both have rated; of the others one rating is expected by the model.
    films: int
    both: int
    usual: float  # what two people here reach on average; NaN where that is not known


def taste_match(
    one: Rater, other: Rater, support: NDArray[np.signedinteger], usual: Usual | None = None
) -> TasteMatch | None:
    """Compare two people's tastes; None where there is too little to say.

    For each film that either has rated (of those that not both have, where `support`, the training ratings of each
    film, is at least `LEAST_SUPPORT`), a person's liking is their rating, else what the model expects of them. The
    share is that of concordant pairs of films, (1 + γ) / 2 by Goodman and Kruskal's γ. It needs no scale in common: who
    rates everything a star lower has the same taste. Its standard error is the jackknife's over films; where a rating
    is only expected the model does not know how far these two are from what is usual, so the spread of pairs of people
    is added, in proportion to the films that not both have rated.

    Without a model the films that both have rated are compared. Each must have rated `LEAST_RATINGS` films, and so many
    must be compared.
    """
    if min(len(one.films), len(other.films)) < LEAST_RATINGS:
        return None
    both = np.intersect1d(one.films, other.films)
    films = both
    if one.expected is not None and other.expected is not None:
        either = np.union1d(one.films, other.films)
        films = np.union1d(both, either[support[either] >= LEAST_SUPPORT])
    if len(films) > _MOST_FILMS:
        films = np.sort(np.random.default_rng(_SEED).choice(films, _MOST_FILMS, replace=False))
        both = np.intersect1d(films, both)
    if len(films) < LEAST_RATINGS:
        return None
    share, error = concordance(_liking(one, films), _liking(other, films))
    if not np.isfinite(share):
        return None
    unsure = 1 - len(both) / len(films)
    error = float(np.hypot(error, (usual.spread if usual is not None else 0.0) * np.sqrt(unsure)))
    reach = NormalDist().inv_cdf((1 + LEVEL) / 2) * error
    low, high = max(share - reach, 0.0), min(share + reach, 1.0)
    return TasteMatch(share, low, high, len(films), len(both), usual.mean if usual is not None else float("nan"))


def _liking(rater: Rater, films: NDArray[np.int32]) -> NDArray[np.float64]:
    """How much somebody likes these films: as rated, else as expected."""
    liking = np.full(len(films), np.nan) if rater.expected is None else rater.expected[films].astype(np.float64)
    at = np.searchsorted(films, rater.films)
    there = (at < len(films)) & (films[np.minimum(at, len(films) - 1)] == rater.films)
    liking[at[there]] = rater.ratings[there]
    return liking


def concordance(one: NDArray[np.float64], other: NDArray[np.float64]) -> tuple[float, float]:
    """Return the share of pairs that two rows of numbers order alike, and its standard error by the jackknife.

    Pairs that are equal in either row do not count. Both are NaN where no pair is left.
    """
    n = len(one)
    signs = np.sign(one[:, None] - one) * np.sign(other[:, None] - other)
    alike, unlike = (signs > 0).sum(axis=1).astype(float), (signs < 0).sum(axis=1).astype(float)
    all_alike, all_unlike = alike.sum() / 2, unlike.sum() / 2
    if all_alike + all_unlike == 0:
        return float("nan"), float("nan")
    without = (all_alike - alike) / np.maximum(all_alike - alike + all_unlike - unlike, 1)
    error = np.sqrt((n - 1) / n * np.square(without - without.mean()).sum())
    return float(all_alike / (all_alike + all_unlike)), float(error)


_usual: WeakKeyDictionary[Dataset, Usual | None] = WeakKeyDictionary()


def usual_match(dataset: Dataset, checkpoint: Callable[[], None] = lambda: None) -> Usual | None:
    """Return what two people of a data set reach, found out once; None where few rated the same films.

    Told by up to `_PAIRS` pairs of people who both rated `LEAST_RATINGS` films, each drawn by one of their ratings. How
    much pairs truly differ is the variance of their shares less that of chance.
    """
    if dataset not in _usual:
        _usual[dataset] = _find_usual(dataset, checkpoint)
    return _usual[dataset]


def _find_usual(dataset: Dataset, checkpoint: Callable[[], None]) -> Usual | None:
    ratings, rng = dataset.ratings, np.random.default_rng(_SEED)
    shares: list[float] = []
    errors: list[float] = []
    if dataset.n_users < 2 or not len(ratings):
        return None
    for _ in range(_TRIES):
        checkpoint()
        pair = ratings.users[rng.integers(0, len(ratings), 2)]
        if pair[0] == pair[1]:
            continue
        mine, theirs = (dataset.by_user.of(int(user)) for user in pair)
        films, here, there = np.intersect1d(ratings.films[mine], ratings.films[theirs], return_indices=True)
        if len(films) < LEAST_RATINGS:
            continue
        chosen = slice(0, _MOST_FILMS)
        share, error = concordance(
            ratings.values[mine][here[chosen]].astype(np.float64), ratings.values[theirs][there[chosen]].astype(float)
        )
        if np.isfinite(share):
            shares.append(share)
            errors.append(error)
        if len(shares) == _PAIRS:
            break
    if len(shares) < _FIRST:
        return None
    true = float(np.var(shares)) - float(np.mean(np.square(errors)))
    return Usual(float(np.mean(shares)), float(np.sqrt(max(true, 0.0))))
