"""Nearest users in latent space: on which films they agree, and on which they differ most."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mfgui.data.dataset import Dataset
from mfgui.factorization.capabilities import HasFactors
from mfgui.factorization.interface import Taste

LEAST_SHARED = 10  # people with fewer rated films in common are not compared
LEAST_AGREED = 0.5  # twins agree on at least this share of the films that both rated
TWINS = 5
_POOL = 400
_CLOSE = 0.5  # two ratings that differ by at most this many stars agree


@dataclass(frozen=True, slots=True, eq=False)
class Twin:
    """A person with similar factors."""

    user: int  # their code
    cosine: float  # cosine similarity of both people's factors
    shared: int  # films that both rated
    agreed: int  # those of them on which they differ by at most half a star
    correlation: float  # of both people's ratings of these films; NaN where one of them always gave the same
    both_love: tuple[int, ...]  # films that both gave more than their own mean and agree on, highest first; int codes
    divides: int | None  # the film on which they differ most, None where they never differ by more than half a star
    mine: float  # what both gave it
    theirs: float


def taste_twins(
    dataset: Dataset,
    model: HasFactors,
    taste: Taste,
    user: int | None,  # the person's own code, to be left out; None for somebody who is not in the data set
    # What the person rated: int32 codes and float32 stars, shape (n,).
    films: NDArray[np.int32],
    ratings: NDArray[np.float32],
    checkpoint: Callable[[], None] = lambda: None,
) -> tuple[Twin, ...]:
    """Find the people with the highest cosine similarity, nearest first, and compare the ratings.

    Who shares fewer than `LEAST_SHARED` films, or agrees on less than `LEAST_AGREED` of them, is no twin.
    """
    own = taste.factors
    length = float(np.linalg.norm(own))
    if not len(films) or length == 0:
        return ()
    factors = model.user_factors
    lengths = np.sqrt(np.einsum("uk,uk->u", factors, factors))
    cosines = np.where(lengths > 0, factors @ own / np.maximum(lengths, 1e-12) / np.float32(length), -2)
    cosines[model.user_support < LEAST_SHARED] = -2
    if user is not None:
        cosines[user] = -2
    checkpoint()
    pool = np.argpartition(-cosines, min(_POOL, len(cosines) - 1))[:_POOL]
    pool = pool[np.argsort(-cosines[pool], kind="stable")]
    mine = np.full(dataset.n_films, np.nan, np.float32)
    mine[films] = ratings
    mean = float(ratings.mean())
    found: list[Twin] = []
    for other in pool.tolist():
        if cosines[other] <= 0 or len(found) == TWINS:
            break
        checkpoint()
        positions = dataset.by_user.of(other)
        theirs_all = dataset.ratings.values[positions]
        codes = dataset.ratings.films[positions]
        both = ~np.isnan(mine[codes])
        if np.count_nonzero(both) >= LEAST_SHARED:
            pairs = mine[codes[both]], theirs_all[both]
            means = mean, float(theirs_all.mean())
            twin = _compare(other, float(cosines[other]), codes[both], *pairs, *means)
            if twin.agreed >= LEAST_AGREED * twin.shared:
                found.append(twin)
    return tuple(found)


def _compare(
    user: int,
    cosine: float,
    codes: NDArray[np.int32],
    mine: NDArray[np.float32],
    theirs: NDArray[np.float32],
    my_mean: float,
    their_mean: float,
) -> Twin:
    gaps = np.abs(mine - theirs)
    agreed = gaps <= _CLOSE
    loved = np.flatnonzero(agreed & (mine > my_mean) & (theirs > their_mean))
    loved = loved[np.argsort(-(mine + theirs)[loved], kind="stable")]
    widest = int(gaps.argmax())
    varied = mine.std() > 0 and theirs.std() > 0
    return Twin(
        user=user,
        cosine=cosine,
        shared=len(codes),
        agreed=int(np.count_nonzero(agreed)),
        correlation=float(np.corrcoef(mine, theirs)[0, 1]) if varied else float("nan"),
        both_love=tuple(codes[loved].tolist()),
        divides=int(codes[widest]) if gaps[widest] > _CLOSE else None,
        mine=float(mine[widest]),
        theirs=float(theirs[widest]),
    )
