"""Clusters of well-known films by their factors, from which a new user's first ratings are taken."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mfgui.data.dataset import Films, RatingScale
from mfgui.factorization.capabilities import factors_of
from mfgui.factorization.interface import Model

GROUPS = 6
GROUPED = 300  # the most rated films that are clustered: people must know them to choose among the groups
N_EXAMPLES = 3  # example films of each group
ROUNDS = 30
_STARTS = 8
_SEED = 7
_FLAT = 1e-6
_LIFT, _LEAST_SHARE, _MOST_GENRES = 1.3, 0.3, 2
# A group without points is rated this far below the average, one with twice a fair share this far above.
_STEP_STARS = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class TasteGroup:
    """Films that lie together."""

    # Its name: the genres most over-represented among its films, at most two; empty when none is.
    genres: tuple[str, ...]
    # Codes of the films shown for it, most rated of those nearest to its centre first, with at least one of each genre
    # in `genres` where there is one.
    examples: tuple[int, ...]
    films: NDArray[np.int32]  # codes of all its films


def taste_groups(films: Films, model: Model | None, popularity: NDArray[np.integer]) -> tuple[TasteGroup, ...]:
    """Cluster the most rated films by direction of their factors, or by genres without a model that separates them.

    Spherical k-means (Dhillon & Modha 2001) with fixed seeds, so that the groups are the same each time; the
    best of some starts. Factors are centred first, since what all well-known films share separates none.

    `popularity`: number of ratings of each film, shape (M,).
    """
    codes = np.argsort(-np.asarray(popularity), kind="stable")[:GROUPED]
    codes = codes[np.asarray(popularity)[codes] > 0]
    points = films.genres[codes].astype(np.float64)
    with_factors = factors_of(model)
    if with_factors is not None and with_factors.n_factors > 1:
        factors = with_factors.film_factors[codes].astype(np.float64)
        if len(codes) and (factors.std(axis=0) > _FLAT).any():
            points = factors
    points = points - points.mean(axis=0)
    lengths = np.linalg.norm(points, axis=1)
    codes, points = codes[lengths > 1e-9], points[lengths > 1e-9] / lengths[lengths > 1e-9, None]
    k = min(GROUPS, len(codes) // N_EXAMPLES)
    if k < 2:
        return ()
    labels, middles = _spherical_k_means(points, k)
    usual = films.genres[codes].mean(axis=0)
    groups = []
    for group in range(k):
        inside = np.flatnonzero(labels == group)
        if len(inside) == 0:
            continue
        near = points[inside] @ middles[group]
        nearest = inside[np.argsort(-near, kind="stable")[: max(N_EXAMPLES, len(inside) // 3)]]
        known = nearest[np.argsort(-np.asarray(popularity)[codes[nearest]], kind="stable")]
        genres = _genres(films, codes[inside], usual)
        groups.append(TasteGroup(genres, _examples(films, codes[known], genres), codes[inside].astype(np.int32)))
    return tuple(sorted(groups, key=lambda group: -len(group.films)))


def _spherical_k_means(points: NDArray[np.float64], k: int) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
    rng = np.random.default_rng(_SEED)
    best: tuple[float, NDArray[np.intp], NDArray[np.float64]] | None = None
    for _ in range(_STARTS):
        middles = points[[int(rng.integers(len(points)))]]
        while len(middles) < k:  # the next seed is likely far from all there are (Arthur & Vassilvitskii 2007)
            distance = np.maximum(1 - (points @ middles.T).max(axis=1), 0)
            chance = distance / distance.sum() if distance.sum() > 0 else None
            middles = np.vstack([middles, points[rng.choice(len(points), p=chance)]])
        for _round in range(ROUNDS):
            labels = np.argmax(points @ middles.T, axis=1)
            moved = np.array([points[labels == g].sum(axis=0) for g in range(k)])
            length = np.linalg.norm(moved, axis=1, keepdims=True)
            moved = np.where(length > 0, moved / np.maximum(length, 1e-12), middles)
            if np.allclose(moved, middles):
                break
            middles = moved
        closeness = float((points @ middles.T).max(axis=1).sum())
        if best is None or closeness > best[0]:
            best = closeness, np.argmax(points @ middles.T, axis=1), middles
    assert best is not None
    return best[1], best[2]


def _examples(films: Films, known: NDArray[np.intp], genres: tuple[str, ...]) -> tuple[int, ...]:
    """Choose the most rated films, with at least one of each genre."""
    chosen: list[int] = []
    for genre in genres:
        has = films.genres[known, films.genre_names.index(genre)]
        if not has[np.isin(known, chosen)].any():
            chosen += known[has.astype(bool)][:1].tolist()
    chosen += [film for film in known.tolist() if film not in chosen][: N_EXAMPLES - len(chosen)]
    return tuple(film for film in known.tolist() if film in chosen)


def _genres(films: Films, codes: NDArray[np.intp], usual: NDArray[np.float64]) -> tuple[str, ...]:
    share = films.genres[codes].mean(axis=0)
    lift = np.divide(share, usual, out=np.zeros_like(share), where=usual > 0)
    named = np.flatnonzero((lift >= _LIFT) & (share >= _LEAST_SHARE))
    order = named[np.argsort(-(share - usual)[named], kind="stable")]
    return tuple(films.genre_names[genre] for genre in order[:_MOST_GENRES])


def stand_in_ratings(
    groups: Sequence[TasteGroup], points: Sequence[int], average: float, scale: RatingScale
) -> dict[int, float]:
    """Turn points into stand-in ratings of the groups' example films, by film code.

    With a fair share f (all points ÷ groups) a group with p points counts as `average + p / f − 1` stars, on
    the scale and its steps: one star under the average without any point, one above with twice a fair share.
    No points at all are no ratings.
    """
    total = sum(points)
    if total == 0:
        return {}
    fair = total / len(groups)
    found = {}
    for group, given in zip(groups, points, strict=True):
        stars = average + _STEP_STARS * (given / fair - 1)
        steps = math.floor((stars - scale.minimum) / scale.step + 0.5)
        value = min(max(scale.minimum + steps * scale.step, scale.minimum), scale.maximum)
        found.update(dict.fromkeys(group.examples, value))
    return found
