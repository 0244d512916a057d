"""Tonight's film for several people: orders that mind the average, the unhappiest, or who gives way; and who does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from mfgui.factorization.interest import Interested, shows_interest
from mfgui.factorization.interface import Model, Taste
from mfgui.insight.orders import USUAL, Ordering, order_scores
from mfgui.insight.ranking import highest


class Order(Enum):
    """What makes a film a good choice for all."""

    AVERAGE = "average"  # the highest mean of what each is expected to give
    LEAST_MISERY = "least misery"  # the highest lowest: nobody is to dislike it (O'Connor et al. 2001, PolyLens).
    FAIR = "fair"  # the smallest largest step down: nobody is to end far below what they would choose alone


class Seen(Enum):
    """Which films are left out."""

    ANY = "any"  # those that anyone has rated
    ALL = "all"  # those that everyone has rated
    NONE = "none"


@dataclass(frozen=True, slots=True, eq=False)
class Member:
    """One of those who choose: how the model sees them, int32 codes of what they have rated, and their interest."""

    taste: Taste
    seen: NDArray[np.int32]
    beside: Interested | None = None


@dataclass(frozen=True, slots=True, eq=False)
class SharedList:
    """Films for several people, best first; n films, g people."""

    films: NDArray[np.int32]  # codes, shape (n,)
    predicted: NDArray[np.float32]  # shape (n, g), in stars, clipped to the scale: what each is expected to give
    support: NDArray[np.int32]  # shape (n,): training ratings behind each film
    scores: NDArray[np.float32]  # shape (n,): what the list is ordered by
    # Shape (g,): the film that each would choose alone among those that may be chosen; -1 for none.
    favourites: NDArray[np.int32]
    favourite_stars: NDArray[np.float32]  # shape (g,): the rating predicted for that
    # No ratings are predicted: `predicted` and `favourite_stars` say how likely each is to watch a film, 0 to 1.
    interest: bool

    def __len__(self) -> int:
        return len(self.films)


def choose_together(
    model: Model,
    members: Sequence[Member],  # two or more people
    count: int,  # length of the list at most; films that nobody rated in training are never listed
    *,
    order: Order = Order.AVERAGE,
    leave_out: Seen = Seen.ANY,
    ordering: Ordering = USUAL,  # as in everybody's own list
    allowed: NDArray[np.bool_] | None = None,  # shape (M,): the films that may be chosen; None for all
) -> SharedList:
    """List films for several people.

    All three orders go by what each one's own list is ordered by (see `orders.order_scores`): the mean; the least;
    and the largest distance that anyone's score has from that of their favourite, smallest first. Ties go by the
    mean.
    """
    support = model.film_support
    scores = np.empty((len(members), len(support)), np.float32)
    raw = np.empty_like(scores)
    for row, member in enumerate(members):
        raw[row] = model.scores(member.taste)
        scores[row] = order_scores(model, member.taste, raw[row], ordering, member.beside)
    allowed = support > 0 if allowed is None else allowed & (support > 0)
    seen_by = np.zeros(len(support), np.int32)
    for member in members:
        seen_by[member.seen] += 1
    if leave_out is Seen.ANY:
        allowed &= seen_by == 0
    elif leave_out is Seen.ALL:
        allowed &= seen_by < len(members)
    mean = scores.mean(axis=0)
    favourites = np.full(len(members), -1, np.int32)
    best = np.zeros(len(members), np.float32)
    if allowed.any():
        favourites = np.argmax(np.where(allowed, scores, -np.inf), axis=1).astype(np.int32)
        best = scores[np.arange(len(members)), favourites]
    if order is Order.AVERAGE:
        worth = mean
    elif order is Order.LEAST_MISERY:
        worth = scores.min(axis=0)
    else:
        worth = -(best[:, None] - scores).max(axis=0)
    key = np.where(allowed, worth, -np.inf).astype(np.float32)
    places = highest(key, min(count, int(np.count_nonzero(allowed))))
    films = places[np.lexsort((places, -mean[places], -key[places]))].astype(np.int32)
    interest = shows_interest(model)
    low, high = (
        (np.float32(0), np.float32(1)) if interest else map(np.float32, (model.scale.minimum, model.scale.maximum))
    )
    stars = raw[np.arange(len(members)), np.maximum(favourites, 0)]
    return SharedList(
        films=films,
        predicted=np.clip(raw[:, films].T, low, high),
        support=support[films],
        scores=worth[films].astype(np.float32),
        favourites=favourites,
        favourite_stars=np.clip(stars, low, high) if (favourites >= 0).all() else np.full(len(members), low),
        interest=interest,
    )
