"""The figures: errors of predicted ratings, and what ranked lists are worth."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from mfgui.data.dataset import parts
from mfgui.factorization.interface import predict_ratings

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from mfgui.data.dataset import Films, Ratings
    from mfgui.factorization.interface import Model

LENGTH: Final = 10
"""Films in a scored list."""

_PAIRS = 100_000  # predicted between two checkpoints
_LISTS = 10_000  # scored between two checkpoints


@dataclass(frozen=True, slots=True)
class Errors:
    """Errors of clipped predictions, in stars; NaN without ratings, or when the model has diverged.

    Attributes
    ----------
    rmse
        √ of the mean squared error.
    mae
        Mean absolute error.
    """

    rmse: float
    mae: float


@dataclass(frozen=True, slots=True)
class ListScores:
    """What the lists of P people are worth; P are those with a relevant film in the test.

    Attributes
    ----------
    ndcg
        Mean over people of Σ 1/log₂(place + 1) over the relevant films listed, divided by the most that it
        could be (Järvelin & Kekäläinen 2002, with relevance yes or no).
    precision
        Mean share of the n places that hold a relevant film.
    recall
        Mean share of a person's relevant films that are listed.
    coverage
        Share of the films with a training rating that are in any list.
    diversity
        Mean of 1 − |A ∩ B| / |A ∪ B| over pairs of films in a list, A and B their genres (no genres have
        nothing in common with any); NaN where the data set has no genres.
    novelty
        Mean over listed films of −log₂ of the share of people who rated the film in training, in bits.
    dislikes
        Of 100 films listed, those that the test shows the person to dislike.
    """

    ndcg: float
    precision: float
    recall: float
    coverage: float
    diversity: float
    novelty: float
    dislikes: float


@dataclass(frozen=True, slots=True, eq=False)
class Relevant:
    """The films that the test shows each person to like.

    Attributes
    ----------
    people
        int32 codes of those who like any, ascending, shape (P,).
    counts
        How many each likes, int64, shape (P,).
    pairs
        int64, ascending: person · number of films + film.
    n_films
        Number of films, M.
    disliked
        As `pairs`: the films that each is shown to dislike.
    """

    people: NDArray[np.int32]
    counts: NDArray[np.int64]
    pairs: NDArray[np.int64]
    n_films: int
    disliked: NDArray[np.int64]

    @classmethod
    def of(cls, test: Ratings, relevant_from: float, n_films: int, disliked_to: float = -np.inf) -> Relevant:
        """Take the test ratings of at least `relevant_from` stars as likes, up to `disliked_to` as dislikes."""
        liked = test.values >= np.float32(relevant_from)
        pairs = np.unique(test.users[liked].astype(np.int64) * n_films + test.films[liked])
        people, counts = np.unique(pairs // n_films, return_counts=True)
        low = test.values <= np.float32(disliked_to)
        disliked = np.unique(test.users[low].astype(np.int64) * n_films + test.films[low])
        return cls(people.astype(np.int32), counts, pairs, n_films, disliked)

    def sample(self, count: int, seed: int) -> Relevant:
        """Keep so many of the people, drawn at random; films that others like stay in `pairs`, where none asks."""
        chosen = np.sort(np.random.default_rng((seed, 7)).permutation(len(self.people))[:count])
        return Relevant(self.people[chosen], self.counts[chosen], self.pairs, self.n_films, self.disliked)


def rating_errors(model: Model, test: Ratings, checkpoint: Callable[[], object] = lambda: None) -> Errors:
    """Errors of a model on ratings; each is predicted once.

    Parameters
    ----------
    checkpoint
        Called after every some milliseconds of work; it may raise to give up.
    """
    squares = absolutes = 0.0
    for part in parts(len(test), _PAIRS):
        errors = predict_ratings(model, test, part).astype(np.float64) - test.values[part]
        squares += float(np.square(errors).sum())
        absolutes += float(np.abs(errors).sum())
        checkpoint()
    if not len(test):
        return Errors(math.nan, math.nan)
    return Errors(math.sqrt(squares / len(test)), absolutes / len(test))


def score_lists(
    listed: NDArray[np.int32],
    relevant: Relevant,
    films: Films,
    support: NDArray[np.int32],
    n_raters: int,
    checkpoint: Callable[[], object] = lambda: None,
) -> ListScores:
    """Score lists, one row for each of `relevant.people`.

    Parameters
    ----------
    listed
        int32 film codes, shape (P, n), best first, −1 where a list ends early.
    films
        The film table, for the genres.
    support
        int32, shape (M,): training ratings of each film.
    n_raters
        People with a training rating.
    checkpoint
        Called after every some milliseconds of work; it may raise to give up.
    """
    people, length = listed.shape
    if not people:
        return ListScores(*[math.nan] * 7)
    discounts = 1 / np.log2(np.arange(2, length + 2))
    best = np.concatenate([[0], np.cumsum(discounts)])
    with np.errstate(divide="ignore"):  # a film that nobody rated is never listed
        surprise = -np.log2(support / max(n_raters, 1))
    ndcg = precision = recall = 0.0
    places = disliked = 0
    diversities, novelties = [], []
    in_a_list = np.zeros(len(support), np.bool_)
    for part in parts(people, _LISTS):
        here, counts = listed[part], relevant.counts[part]
        filled = here >= 0
        pairs = relevant.people[part, np.newaxis].astype(np.int64) * relevant.n_films + here
        place = np.searchsorted(relevant.pairs, pairs).clip(max=len(relevant.pairs) - 1)
        hits = (relevant.pairs[place] == pairs) & filled
        ndcg += float(((hits @ discounts) / best[np.minimum(counts, length)]).sum())
        precision += float(hits.sum()) / length
        recall += float((hits.sum(axis=1) / counts).sum())
        places += int(filled.sum())
        disliked += int((np.isin(pairs, relevant.disliked) & filled).sum())
        in_a_list[here[filled]] = True
        some = filled.any(axis=1)
        novelties.append(np.where(filled, surprise[here], 0)[some].sum(axis=1) / filled[some].sum(axis=1))
        diversities.append(_diversity(here, filled, films.genres))
        checkpoint()
    return ListScores(
        ndcg=ndcg / people,
        precision=precision / people,
        recall=recall / people,
        coverage=int(np.count_nonzero(in_a_list)) / max(int(np.count_nonzero(support)), 1),
        diversity=_mean(diversities) if films.genres.any() else math.nan,
        novelty=_mean(novelties),
        dislikes=100 * disliked / max(places, 1),
    )


def _diversity(listed: NDArray[np.int32], filled: NDArray[np.bool_], genres: NDArray[np.bool_]) -> NDArray[np.float64]:
    """One number for each list of at least two films."""
    of_films = genres[listed].astype(np.float32)
    common = of_films @ of_films.transpose(0, 2, 1)
    sizes = of_films.sum(axis=2)
    either = sizes[:, :, np.newaxis] + sizes[:, np.newaxis, :] - common
    alike = common / np.maximum(either, 1)
    pairs = np.triu(filled[:, :, np.newaxis] & filled[:, np.newaxis, :], k=1)
    counts = pairs.sum(axis=(1, 2))
    apart = np.where(pairs, 1 - alike, 0).sum(axis=(1, 2), dtype=np.float64)
    result: NDArray[np.float64] = apart[counts > 0] / counts[counts > 0]
    return result


def _mean(pieces: list[NDArray[np.float64]]) -> float:
    values = np.concatenate(pieces)
    return float(values.mean()) if len(values) else math.nan
