"""More of this, less of that: named directions among the factors, and what a step along them does to a list."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mfgui.factorization.capabilities import HasFactors, factors_of
from mfgui.factorization.interest import Interested, shows_interest
from mfgui.factorization.interface import Model, Taste
from mfgui.insight.orders import USUAL, Order, Ordering, order_scores
from mfgui.insight.ranking import RankedFilms, basis_of, highest
from mfgui.insight.traits import Traits

STEP_STARS = 0.15  # one step moves predictions by so many stars: the standard deviation over films as they are watched
LEAST_FILMS = 15  # a direction needs so many films that have its trait, and so many that have not
LEAST_SUPPORT = 5  # films with fewer training ratings say nothing about where a trait lies
CLEAR = 0.2  # a trait is offered when the factors tell it with at least this correlation, of films not learnt from
FEW, AXES = 3, 3  # where fewer traits than this can be offered, so many of the factors' own axes are offered too
OFFERED = 10  # directions offered at first; the others can be added
DISTINCT = 0.7  # of two whose effects on films correlate more than this only the clearer is offered at first
PULL = 2.0  # a film whose prediction steering lifts by a star is ordered as if interest in it were e² times as great
# In units of the mean variance of a factor; on ml-latest-small, `als` and `adam`, 0.1 to 1 tell traits best.
_RIDGE = 0.3

_SEED = 3
_FLAT = 1e-6
_TAGS_A_STEP = 40


@dataclass(frozen=True, slots=True, eq=False)
class Direction:
    """A trait as a direction among the factors."""

    name: str  # the genre or tag
    step: NDArray[np.float32]  # shape (K,): what one step adds to a person's factors
    lift: float  # by how many stars one step lifts films that have the trait against the others, on average (weighted)
    # Between the trait and where films lie along the direction, each half of the films by a direction from the other
    # half: how well the factors know it.
    correlation: float
    films: int  # number of films that the direction was found by and that have the trait
    # Of an axis without a trait: the codes of well-known films at its low and its high end; else None. It has no lift
    # and no correlation (NaN), and is named by its number.
    ends: tuple[tuple[int, ...], tuple[int, ...]] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Directions:
    """All directions of a model, clearest first, and which of them are offered at first."""

    all: tuple[Direction, ...]
    offered: tuple[int, ...]

    def named(self, name: str) -> Direction | None:
        """Return the direction of a name, None where the model has none."""
        return next((d for d in self.all if d.name == name), None)


@dataclass(frozen=True, slots=True, eq=False)
class Steered:
    """A list after steering; n films."""

    ranked: RankedFilms  # the list, with predictions after steering
    before: NDArray[np.float32]  # shape (n,): predictions before, in stars, clipped to the scale
    places_before: NDArray[np.int64]  # shape (n,): places from 0 in the list before (however long that is)
    # By direction float32, shape (n,): what it added to each film's score, in stars. They add up to the whole change of
    # the (unclipped) score.
    pushes: Mapping[str, NDArray[np.float32]]
    left: NDArray[np.int32]  # codes of films that were among the first n before and are no longer


def can_steer(model: Model | None) -> bool:
    """Whether a model has factors to move along."""
    factors = factors_of(model)
    return factors is not None and factors.n_factors > 0


def find_directions(model: HasFactors, traits: Traits, checkpoint: Callable[[], None] = lambda: None) -> Directions:
    """Find where traits lie among the film factors.

    Each trait (0 or 1; a genome tag's relevance) is regressed on the factors by ridge, films weighted by the
    square root of their ratings. The direction is scaled so that the pushes of one step have a standard
    deviation of `STEP_STARS` over the films, weighted by their ratings. Films have a trait of the genome from a
    relevance of 0.5 up.

    `traits`: of the same data set.
    """
    supported = np.flatnonzero(model.film_support >= LEAST_SUPPORT)
    found: list[Direction] = []
    found += _along(model, supported, traits.has[supported].astype(np.float32), traits.names, checkpoint)
    inside = np.isin(traits.genome_films, supported)
    if inside.any():
        films = traits.genome_films[inside]
        known = {direction.name.casefold() for direction in found}
        columns = [c for c, tag in enumerate(traits.genome_tags) if tag.casefold() not in known]
        names = tuple(traits.genome_tags[c] for c in columns)
        found += _along(model, films, traits.genome[inside][:, columns], names, checkpoint)
    found.sort(key=lambda direction: (-direction.correlation, direction.name))
    offered = _distinct(model, supported, found)
    if len(offered) < FEW:
        axes = _axes(model, supported)
        offered += tuple(range(len(found), len(found) + len(axes)))
        found += axes
    return Directions(tuple(found), offered)


def _axes(model: HasFactors, films: NDArray) -> list[Direction]:
    """Return the strongest directions of the factors themselves, told by well-known films at their ends."""
    factors = model.film_factors[films].astype(np.float64)
    if len(films) < 2 * LEAST_FILMS or not (factors.std(axis=0) > _FLAT).any():
        return []
    support = model.film_support[films]
    watched = support / support.sum()
    centred = factors - watched @ factors
    _, vectors = np.linalg.eigh((centred * watched[:, None]).T @ centred)
    found = []
    for number in range(min(AXES, vectors.shape[1])):
        vector = vectors[:, -1 - number]
        along = centred @ vector
        spread = np.sqrt(watched @ along**2)
        if not spread > _FLAT:
            break  # more factors than have learnt anything
        scale = STEP_STARS / spread
        outer = max(len(films) // 20, 2)
        order = np.argsort(along, kind="stable")
        low, high = (end[np.argsort(-support[end], kind="stable")[:2]] for end in (order[:outer], order[-outer:]))
        ends = tuple(int(film) for film in films[low]), tuple(int(film) for film in films[high])
        nan = float("nan")
        found.append(Direction(f"axis {number + 1}", (vector * scale).astype(np.float32), nan, nan, 0, ends))
    return found


def _along(
    model: HasFactors,
    films: NDArray,
    values: NDArray[np.float32],
    names: tuple[str, ...],
    checkpoint: Callable[[], None],
) -> list[Direction]:
    if len(films) < 2 * LEAST_FILMS or not names:
        return []
    weights = np.sqrt(model.film_support[films].astype(np.float64))
    weights /= weights.sum()
    factors = model.film_factors[films].astype(np.float64)
    if not (factors.std(axis=0) > _FLAT).any():
        return []  # nothing has been learnt that tells films apart
    watched = model.film_support[films] / model.film_support[films].sum()
    half = np.random.default_rng(_SEED).permutation(len(films)) % 2 == 0
    solvers = [_solver(factors, weights, part) for part in (np.ones(len(films), np.bool_), half, ~half)]
    found = []
    for start in range(0, len(names), _TAGS_A_STEP):
        checkpoint()
        part = values[:, start : start + _TAGS_A_STEP].astype(np.float64)
        has = part >= 0.5
        counts = has.sum(axis=0)
        solved = solvers[0] @ part
        along = factors @ solved
        unseen = np.where(half[:, None], factors @ (solvers[2] @ part), factors @ (solvers[1] @ part))
        correlation = _correlations(unseen, part, weights)
        spread = np.sqrt(np.maximum(watched @ along**2 - (watched @ along) ** 2, 0))
        share = weights @ has
        for column in np.flatnonzero((counts >= LEAST_FILMS) & (counts <= len(films) - LEAST_FILMS)):
            if correlation[column] < CLEAR or not spread[column] > 0:
                continue
            scale = STEP_STARS / spread[column]
            own = weights * has[:, column]
            lift = own @ along[:, column] / share[column]
            lift -= (weights - own) @ along[:, column] / (1 - share[column])
            step = (solved[:, column] * scale).astype(np.float32)
            name, films_with = names[start + column], int(counts[column])
            found.append(Direction(name, step, float(lift * scale), float(correlation[column]), films_with))
    return found


def _solver(factors: NDArray[np.float64], weights: NDArray[np.float64], part: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Return the matrix that turns values of all films into ridge coefficients learnt from a part of them."""
    own = np.where(part, weights, 0)
    own = own / own.sum()
    centred = factors - own @ factors
    moments = (centred * own[:, None]).T @ centred
    moments += _RIDGE * np.trace(moments) / len(moments) * np.eye(len(moments))
    # Centring the values as well would change nothing: weighted, the factors sum to zero.
    return np.asarray(np.linalg.solve(moments, (centred * own[:, None]).T))


def _correlations(a: NDArray[np.float64], b: NDArray[np.float64], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    a, b = a - weights @ a, b - weights @ b
    spread = np.sqrt((weights @ a**2) * (weights @ b**2))
    return np.asarray(np.divide(weights @ (a * b), spread, out=np.zeros_like(spread), where=spread > 1e-12))


def _distinct(model: HasFactors, films: NDArray, found: list[Direction]) -> tuple[int, ...]:
    """Choose the clearest directions that do different things."""
    factors = model.film_factors[films].astype(np.float64)
    covariance = np.cov(factors.T) if len(films) > 1 else np.eye(model.n_factors)
    covariance = np.atleast_2d(covariance)
    chosen: list[int] = []
    for place, direction in enumerate(found):
        moved = covariance @ direction.step
        own = direction.step @ moved
        others = [found[c].step for c in chosen]
        alike = [abs(o @ moved) / np.sqrt(own * (o @ covariance @ o)) for o in others]
        if all(a <= DISTINCT for a in alike):
            chosen.append(place)
        if len(chosen) == OFFERED:
            break
    return tuple(chosen)


def steer(
    model: HasFactors,
    taste: Taste,
    seen: NDArray[np.int32],  # codes of films to leave out
    steps: Mapping[Direction, float],  # how far along each direction; negative for less of it
    count: int,  # length of the list at most
    *,
    # See `orders.order_scores`.
    ordering: Ordering = USUAL,
    beside: Interested | None = None,
    allowed: NDArray[np.bool_] | None = None,  # shape (M,): the films that may be listed; None for all
) -> Steered:
    """List films as if the person's factors lay so many steps along some directions.

    As predictions are linear in the person's factors, a film's score changes by Σ steps · (step · q_i). In an
    order by interest, interest above 0 is multiplied by e^(`PULL` · that change) as well.
    """
    support = model.film_support
    before = model.scores(taste)
    moves = {direction.name: direction.step * np.float32(amount) for direction, amount in steps.items()}
    after = before.copy()
    if moves:
        after += model.film_factors @ np.sum(list(moves.values()), axis=0)
    by_interest = beside is not None and ordering.order is Order.BOTH and not shows_interest(model)

    def keys(scores: NDArray[np.float32]) -> NDArray[np.float32]:
        order_by = order_scores(model, taste, scores, ordering, beside)
        if by_interest and moves:
            pulled = order_by * np.exp(np.float32(PULL) * (scores - before))
            order_by = np.where(order_by > 0, pulled, order_by)
        order_by[support == 0] = -np.inf
        order_by[seen] = -np.inf
        if allowed is not None:
            order_by[~allowed] = -np.inf
        return order_by

    keys_before, keys_after = keys(before), keys(after)
    length = min(count, int(np.count_nonzero(np.isfinite(keys_after))))
    films = highest(keys_after, length)
    first_before = highest(keys_before, length)
    ordered = -np.sort(-keys_before)
    places = np.searchsorted(-ordered, -keys_before[films], side="left")
    low, high = np.float32(model.scale.minimum), np.float32(model.scale.maximum)
    return Steered(
        ranked=RankedFilms(
            films,
            np.clip(after[films], low, high),
            support[films],
            keys_after[films],
            shows_interest(model),
            basis_of(model, ordering, beside),
        ),
        before=np.clip(before[films], low, high),
        places_before=places.astype(np.int64),
        pushes={name: model.film_factors[films] @ move for name, move in moves.items()},
        left=first_before[~np.isin(first_before, films)],
    )
