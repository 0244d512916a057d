"""A person's taste as claims, each with the numbers that it follows from and tested against chance."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from mfgui.insight.groups import GroupKind, Groups
from mfgui.insight.rating_sums import RatingSums

FILM_DAMPING = 5.0  # pseudo-count of ratings at the overall mean that damps the mean of others' ratings of a film
LEVEL_DAMPING = 5.0
GROUP_DAMPING = 10.0  # pseudo-counts of zero differences that shrink a person's mean difference, overall and in a group
LEAST_IN_GROUP = 8
LEAST_RATINGS = 20  # least ratings for a claim about a group, and for any claim about a person
LEAST_LEVEL = 0.15
LEAST_LIKING = 0.2  # least shrunken differences, in stars, for a claim
CHANCE = 0.05  # family-wise error rate of all claims about groups (Bonferroni)
_MOST_OF_ALL = 0.8  # a group with a larger share of the person's ratings cannot be compared with the rest
_SAME = 0.5  # of two groups whose rated films overlap more than this (Jaccard index), only the clearer is claimed
HABIT = 0.5  # least share of all ratings at one value for the claim HABIT


class ClaimKind(Enum):
    """What is claimed."""

    LEVEL = "rates above or below others"
    LIKES = "likes a group of films"
    DISLIKES = "likes a group of films less than others"
    HABIT = "gives mostly one value"


@dataclass(frozen=True, slots=True)
class Liking:
    """How much a person likes a group of films."""

    name: str  # of the group
    kind: GroupKind
    n: int  # number of their ratings in it
    mean: float  # mean of these
    others: float  # damped mean of others' ratings of the same films
    above: float  # how much more they like it than their other films: a shrunken mean difference, in stars
    z: float  # the mean difference in standard errors


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim: for LEVEL `value` is in stars, for HABIT a share of `n` ratings of the value `of`."""

    kind: ClaimKind
    value: float
    n: int
    liking: Liking | None = None
    of: float = math.nan


@dataclass(frozen=True, slots=True, eq=False)
class TasteSummary:
    """A person's taste."""

    claims: tuple[Claim, ...]  # in the order of the sentence; empty for a person with few ratings
    level: float  # shrunken mean difference from others' ratings of the same films, in stars
    mean: float  # their mean; NaN without ratings
    others: float  # that of others on the same films
    genres: tuple[Liking, ...]  # liking of each with at least one rating, by `above`
    decades: tuple[Liking, ...]  # the same, by time
    needed: float  # the |z| that a claim about a group has to reach


def taste_summary(
    at: RatingSums,
    groups: Groups,
    # int32 codes and float32 stars, shape (n,).
    films: NDArray[np.int32],
    ratings: NDArray[np.float32],
    # The person's ratings in the data set, taken out of the others' means; empty for somebody who is not in it.
    own_films: NDArray[np.int32],
    own_ratings: NDArray[np.float32],
    most: int = 2,  # at most this many liked groups are claimed, and as many disliked ones
) -> TasteSummary:
    """Summarise the taste behind these ratings.

    With m_i the damped mean of others' ratings of film i, e_i = r_i − m_i and ē the mean of e, the level is
    Σe / (n + 5). A group g of films is liked by Σ_{i in g}(e_i − ē) / (n_g + 10); its z is the mean of e_i − ē
    over g divided by s·√((1 − n_g/n) / n_g), s their standard deviation.
    """
    n = len(films)
    if n == 0:
        return TasteSummary((), 0.0, math.nan, math.nan, (), (), math.nan)
    sums, counts = at.film_sums[films], at.film_counts[films].astype(np.float64)
    mine = np.zeros(len(at.film_sums), np.float32)
    mine[own_films] = own_ratings
    in_it = np.zeros(len(at.film_sums), np.bool_)
    in_it[own_films] = True
    others = (sums - mine[films] + FILM_DAMPING * at.mean) / (counts - in_it[films] + FILM_DAMPING)
    given = ratings.astype(np.float64)
    differences = given - others
    level = float(differences.sum() / (n + LEVEL_DAMPING))
    centred = differences - differences.mean()
    spread = max(float(centred.std()), 1e-9)

    places, codes = groups.of(films)
    size = len(groups.names)
    within = np.bincount(codes, minlength=size)
    total = np.bincount(codes, centred[places], minlength=size)
    means = np.bincount(codes, given[places], minlength=size)
    theirs = np.bincount(codes, others[places], minlength=size)
    met = np.flatnonzero(within)
    share = within[met] / n
    error = spread * np.sqrt(np.maximum(1 - share, 1e-9) / within[met])
    z = np.where(share < 1, total[met] / within[met] / error, 0.0)
    likings = {
        int(g): Liking(
            groups.names[g],
            groups.kinds[g],
            int(within[g]),
            float(means[g] / within[g]),
            float(theirs[g] / within[g]),
            float(total[g] / (within[g] + GROUP_DAMPING)),
            float(z_of_g),
        )
        for g, z_of_g in zip(met.tolist(), z.tolist(), strict=True)
    }
    able = [g for g in likings if within[g] >= LEAST_IN_GROUP and within[g] <= _MOST_OF_ALL * n]
    needed = NormalDist().inv_cdf(1 - CHANCE / 2 / max(len(able), 1))
    claims = [] if n < LEAST_RATINGS else _claims(level, n, given)
    if n >= LEAST_RATINGS:
        clear = [g for g in able if abs(likings[g].above) >= LEAST_LIKING and abs(likings[g].z) >= needed]
        clear.sort(key=lambda g: -abs(likings[g].z))
        for kind, sign in ((ClaimKind.LIKES, 1), (ClaimKind.DISLIKES, -1)):
            chosen = _distinct([g for g in clear if likings[g].above * sign > 0], places, codes, most)
            claims += [Claim(kind, likings[g].above, likings[g].n, likings[g]) for g in chosen]
    everything = list(likings.values())
    return TasteSummary(
        claims=tuple(claims),
        level=level,
        mean=float(given.mean()),
        others=float(others.mean()),
        genres=tuple(sorted((t for t in everything if t.kind is GroupKind.GENRE), key=lambda t: -t.above)),
        decades=tuple(t for t in everything if t.kind is GroupKind.DECADE),
        needed=needed,
    )


def _claims(level: float, n: int, given: NDArray[np.float64]) -> list[Claim]:
    claims = [Claim(ClaimKind.LEVEL, level, n)]
    values, times = np.unique(given, return_counts=True)
    top = int(times.argmax())
    if times[top] >= HABIT * n:
        claims.append(Claim(ClaimKind.HABIT, float(times[top] / n), n, of=float(values[top])))
    return claims


def _distinct(candidates: list[int], places: NDArray[np.intp], codes: NDArray[np.int32], most: int) -> list[int]:
    """Return the first groups of which no two overlap more than `_SAME`."""
    chosen: list[int] = []
    films: list[set[int]] = []
    for g in candidates:
        own = set(places[codes == g].tolist())
        if all(len(own & other) <= _SAME * len(own | other) for other in films):
            chosen.append(g)
            films.append(own)
        if len(chosen) == most:
            break
    return chosen
