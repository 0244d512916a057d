"""The films at the top of a list: those with the highest scores, without sorting all of them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from mfgui.factorization import served
from mfgui.factorization.interface import Model, Taste

_FEW = 200  # lists up to this length are kept sorted while all scores are gone through once


def top_n(
    model: Model,
    taste: Taste,
    seen: NDArray[np.int32],  # codes of films to leave out
    count: int,  # how many films, at most
) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
    """Films that the model predicts highest for somebody: int32 codes and unclipped predictions, best first.

    All films with training ratings but those seen are candidates; equal ones come in the order of their codes.
    """
    scores = model.scores(taste).copy()  # it may be the model's own
    scores[seen] = -np.inf
    best = best_films(scores, model.film_support, count)
    return best, scores[best]


def best_films(scores: NDArray[np.float32], support: NDArray[np.int32], count: int) -> NDArray[np.int32]:
    """Return the codes of at most `count` films of highest score, highest first, equal ones by code.

    Films without support and scores of −∞ or NaN are left out. Shapes of `scores` and `support`: (M,).
    """
    if count <= _FEW:
        best = np.empty((1, max(count, 0)), np.int32)
        if count > 0:
            served.best_of_rows(scores[np.newaxis], support, best)
        return best[0, best[0] >= 0].copy()
    candidates = np.flatnonzero((support > 0) & (scores > -np.inf))
    if count < len(candidates):
        of = scores[candidates]
        least = np.partition(of, len(of) - count)[len(of) - count]
        candidates = candidates[of >= least]
    order = np.argsort(-scores[candidates], kind="stable")
    return candidates[order[:count]].astype(np.int32)
