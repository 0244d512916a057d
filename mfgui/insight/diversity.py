"""A list of films that are not all alike: maximal marginal relevance in latent space."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from mfgui.insight.ranking import RankedFilms

POOL = 5  # a varied list of n films is chosen from the best 5 n, so that nothing far down is dragged up
MOST = 200  # so many places are varied at most; below them the list goes on as it was ranked


def varied(ranked: RankedFilms, film_factors: NDArray[np.float32], variety: float, count: int) -> RankedFilms:
    """Order a list anew so that each film is good and unlike those above it.

    Maximal marginal relevance (Carbonell & Goldstein 1998): at each place stands the film with the greatest

        (1 − variety) · score − variety · (largest cosine with a film above it, at least 0),

    scores being stretched to [0, 1] over the films that are chosen from, so that both are of one size. To be
    the opposite of a film above is no merit: thinly supported films often are, by chance.

    `ranked`: the list by score, best first.
    `film_factors`: Q, float32, shape (M, K).
    `variety`: from 0 (the list as it is) to 1 (only unlikeness counts, once the best film stands first).
    `count`: how many places are to be varied, at most `MOST`; chosen from `POOL` times as many.
    """
    count = min(count, MOST, len(ranked))
    pool = min(POOL * count, len(ranked))
    if variety <= 0 or count < 2 or film_factors.shape[1] == 0:
        return ranked
    directions = _unit_rows(film_factors[ranked.films[:pool]])
    scores = ranked.scores[:pool].astype(np.float64)
    worth = (1 - variety) * (scores - scores[-1]) / max(scores[0] - scores[-1], 1e-12)
    nearest = np.zeros(pool)
    left = np.ones(pool, np.bool_)
    order = np.empty(pool, np.intp)
    chosen = 0
    for place in range(count):
        order[place] = chosen
        left[chosen] = False
        np.maximum(nearest, directions @ directions[chosen], out=nearest)
        chosen = int(np.argmax(np.where(left, worth - variety * nearest, -np.inf)))
    order[count:] = np.flatnonzero(left)
    return ranked.take(np.concatenate([order, np.arange(pool, len(ranked))]))


def likeness(films: NDArray[np.int32], film_factors: NDArray[np.float32]) -> float:
    """Mean cosine over all pairs of these films, codes of shape (n,); NaN for fewer than two."""
    n = len(films)
    if n < 2:
        return float("nan")
    directions = _unit_rows(film_factors[films]).astype(np.float64)
    total = float(np.square(directions.sum(axis=0)).sum() - np.square(directions).sum())
    return total / (n * (n - 1))


def _unit_rows(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.where(lengths > 0, lengths, 1), np.float32)
