"""A model's scores -> a list worth showing: ordered, seen films left out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import Final, cast

import numpy as np
from numpy.typing import NDArray

from mfgui.factorization import served
from mfgui.factorization.capabilities import HasFactors
from mfgui.factorization.interest import Interested, shows_interest
from mfgui.factorization.interface import Ability, Model, Taste
from mfgui.factorization.top import best_films
from mfgui.insight.orders import USUAL, Order, Ordering, order_scores

_FEW_FOR_EACH: Final = 20  # for each film of a list so many of the highest interest are looked at first
_LEAST: Final = 50
_SAMPLED: Final = 16  # how high their interest is at least is told from one film in so many


class Basis(Enum):
    """What the numbers are that a list is ordered by."""

    MATCH = "match"  # interest times liking, a number without a unit: only shares of the best one mean something
    RATING = "rating"  # predicted ratings
    CAUTIOUS = "cautious"  # predicted ratings, pulled towards the person's average where few ratings support them
    INTEREST = "interest"  # no rating is predicted: how likely the person is to watch each film, from 0 to 1


@dataclass(frozen=True, slots=True, eq=False)
class RankedFilms:
    """A list for one person, best first; all arrays have shape (n,)."""

    films: NDArray[np.int32]  # codes
    predicted: NDArray[np.float32]  # in stars, clipped to the scale: the number to show
    support: NDArray[np.int32]  # training ratings behind each film
    scores: NDArray[np.float32]  # what the list is ordered by
    # No rating is predicted: `predicted` is how likely the person is to watch each film, from 0 to 1.
    interest: bool = False
    basis: Basis = Basis.RATING  # what `scores` are

    @property
    def shown(self) -> NDArray[np.float32]:
        """What the films are ordered by, as numbers for people; shape (n,).

        Of `Basis.MATCH` a share of the best film's, 0 to 1; ratings as predicted or as pulled; interest from 0 to 1.
        """
        if self.basis is Basis.CAUTIOUS:
            return self.scores
        if self.basis is Basis.MATCH:
            best = float(self.scores.max(initial=0))
            return np.asarray(np.clip(self.scores / best if best > 0 else self.scores, 0, 1), np.float32)
        return self.predicted

    def take(self, places: NDArray[np.intp]) -> RankedFilms:
        """Return the films at these places, in this order."""
        return replace(
            self,
            films=self.films[places],
            predicted=self.predicted[places],
            support=self.support[places],
            scores=self.scores[places],
        )

    def __len__(self) -> int:
        return len(self.films)


def rank(
    model: Model,
    taste: Taste,
    seen: NDArray[np.int32],  # codes of films to leave out
    count: int,  # length of the list at most; films that nobody rated in training are never listed
    *,
    # See `orders.order_scores`.
    ordering: Ordering = USUAL,
    beside: Interested | None = None,
    allowed: NDArray[np.bool_] | None = None,  # shape (M,): the films that may be listed; None for all
) -> RankedFilms:
    """List the films that a person has not rated, best first."""
    if beside is not None and ordering.order is Order.BOTH and Ability.LINEAR in model.abilities:
        quickly = _by_both(cast("HasFactors", model), taste, seen, count, ordering, beside, allowed)
        if quickly is not None:
            return quickly
    raw = model.scores(taste)
    support = model.film_support
    order_by = order_scores(model, taste, raw, ordering, beside)
    order_by[seen] = -np.inf
    if allowed is not None:
        order_by[~allowed] = -np.inf
    films = best_films(order_by, support, count)
    scale = model.scale
    return RankedFilms(
        films=films,
        predicted=np.clip(raw[films], np.float32(scale.minimum), np.float32(scale.maximum)),
        support=support[films],
        scores=order_by[films],
        interest=shows_interest(model),
        basis=basis_of(model, ordering, beside),
    )


def basis_of(model: Model, ordering: Ordering, beside: Interested | None) -> Basis:
    """Return what `orders.order_scores` gives for these."""
    if shows_interest(model):
        return Basis.MATCH if ordering.rarity else Basis.INTEREST
    if ordering.order is Order.BOTH and beside is not None:
        return Basis.MATCH
    return Basis.RATING if ordering.order is Order.PREDICTED else Basis.CAUTIOUS


def _by_both(
    model: HasFactors,
    taste: Taste,
    seen: NDArray[np.int32],
    count: int,
    ordering: Ordering,
    beside: Interested,
    allowed: NDArray[np.bool_] | None,
) -> RankedFilms | None:
    """Make the same list with half of the work: None where that is not certain.

    Liking takes from interest and adds nothing (its power is at most 1). So films of little interest cannot come up to
    the list, whatever they would be rated; ratings are predicted for the others alone.
    """
    support, interest, few = model.film_support, beside.interest, _FEW_FOR_EACH * max(count, _LEAST)
    if len(support) <= 4 * few:
        return None
    scores = beside.scores.copy()  # it may be the model's own
    scores[seen] = -np.inf
    scores[support == 0] = -np.inf
    if allowed is not None:
        scores[~allowed] = -np.inf
    most = scores
    if ordering.rarity:
        favour = interest.favour(support, ordering.rarity)
        most = np.where(scores > 0, scores * favour, scores)
    sample = most[::_SAMPLED]
    least = np.partition(sample, -few // _SAMPLED)[-few // _SAMPLED]
    films = np.flatnonzero(most > least).astype(np.int32)
    bias, rows = model.film_bias[films], model.film_factors[films]
    raw = served.scores(np.float32(model.mean + taste.bias), taste.factors, bias, rows)
    weight = ordering.liking(interest.weight)
    order_by = interest.blended(scores[films], raw, support[films], weight=weight, fame=ordering.rarity)
    best = best_films(order_by, support[films], count)
    if len(best) < count or order_by[best[-1]] < least:
        return None
    predicted = np.clip(raw[best], np.float32(model.scale.minimum), np.float32(model.scale.maximum))
    return RankedFilms(films[best], predicted, support[films[best]], order_by[best], basis=Basis.MATCH)


def highest(scores: NDArray[np.float32], count: int) -> NDArray[np.int32]:
    """Return the positions of the `count` highest scores, highest first, equal ones by position."""
    if count == 0:
        return np.empty(0, np.int32)
    least = np.partition(scores, len(scores) - count)[len(scores) - count]
    candidates = np.flatnonzero(scores >= least)
    best = candidates[np.argsort(-scores[candidates], kind="stable")[:count]]
    return best.astype(np.int32)
