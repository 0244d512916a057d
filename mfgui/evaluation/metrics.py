"""The figures: errors of predicted ratings, and what ranked lists are worth."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mfgui.data.dataset import Films, Ratings
from mfgui.data.grouping import parts
from mfgui.factorization.capabilities import predict_ratings
from mfgui.factorization.interface import Model

LENGTH: Final = 10  # films in a scored list
_PAIRS = 100_000  # predicted between two checkpoints
_LISTS = 10_000  # scored between two checkpoints


@dataclass(frozen=True, slots=True)
class Errors:
    """Errors of clipped predictions, in stars; NaN without ratings, or when the model has diverged."""

    rmse: float  # √ of the mean squared error
    mae: float  # mean absolute error


@dataclass(frozen=True, slots=True, eq=False)
class Relevant:
    """The films that the test shows each person to like."""

    people: NDArray[np.int32]  # codes of those who like any, ascending, shape (P,)
    counts: NDArray[np.int64]  # how many each likes, int64, shape (P,)
    pairs: NDArray[np.int64]  # ascending: person · number of films + film
    n_films: int  # number of films, M
    disliked: NDArray[np.int64]  # as `pairs`: the films that each is shown to dislike

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
    """Errors of a model on ratings; each is predicted once."""
    squares = absolutes = 0.0
    for part in parts(len(test), _PAIRS):
        errors = predict_ratings(model, test, part).astype(np.float64) - test.values[part]
        squares += float(np.square(errors).sum())
        absolutes += float(np.abs(errors).sum())
        checkpoint()
    if not len(test):
        return Errors(math.nan, math.nan)
    return Errors(math.sqrt(squares / len(test)), absolutes / len(test))


@dataclass(frozen=True, slots=True, eq=False)
class JudgedLists:
    """The lists of P people who like something in the test, and what that says of each place: what metrics count."""

    listed: NDArray[np.int32]  # film codes, shape (P, n), best first, −1 where a list ends early
    filled: NDArray[np.bool_]  # shape (P, n): whether a film is there
    hits: NDArray[np.bool_]  # whether the test shows the person to like it
    disliked: NDArray[np.bool_]  # or to dislike it
    liked: NDArray[np.int64]  # how many films each person likes, shape (P,)
    support: NDArray[np.int32]  # shape (M,): training ratings of each film
    n_raters: int  # people with a training rating
    genres: NDArray[np.bool_]  # of each film, bool (M, G)
    checkpoint: Callable[[], object]


def _ndcg(lists: JudgedLists) -> float:
    discounts = 1 / np.log2(np.arange(2, lists.listed.shape[1] + 2))
    best = np.concatenate([[0], np.cumsum(discounts)])
    return float(((lists.hits @ discounts) / best[np.minimum(lists.liked, len(discounts))]).mean())


def _precision(lists: JudgedLists) -> float:
    return float(lists.hits.mean())


def _recall(lists: JudgedLists) -> float:
    return float((lists.hits.sum(axis=1) / lists.liked).mean())


def _dislikes(lists: JudgedLists) -> float:
    return 100 * int(lists.disliked.sum()) / max(int(lists.filled.sum()), 1)


def _coverage(lists: JudgedLists) -> float:
    in_a_list = np.zeros(len(lists.support), np.bool_)
    in_a_list[lists.listed[lists.filled]] = True
    return int(np.count_nonzero(in_a_list)) / max(int(np.count_nonzero(lists.support)), 1)


def _diversity(lists: JudgedLists) -> float:
    if not lists.genres.any():
        return math.nan
    pieces = []
    for part in parts(len(lists.listed), _LISTS):
        pieces.append(_apart(lists.listed[part], lists.filled[part], lists.genres))
        lists.checkpoint()
    values = np.concatenate(pieces)
    return float(values.mean()) if len(values) else math.nan


def _novelty(lists: JudgedLists) -> float:
    with np.errstate(divide="ignore"):  # a film that nobody rated is never listed
        surprise = -np.log2(lists.support / max(lists.n_raters, 1))
    some = lists.filled.any(axis=1)
    totals = np.where(lists.filled, surprise[lists.listed], 0)[some].sum(axis=1)
    return float((totals / lists.filled[some].sum(axis=1)).mean()) if some.any() else math.nan


@dataclass(frozen=True, slots=True)
class Metric:
    """A figure that methods are judged by: what commands, pages and exports know of it."""

    name: str  # in JSON, files and columns; one of `FoldScores.figures`
    title: str  # on screen
    help: str  # what it means
    best: str = "highest"  # "lowest" or "highest"; "" where more is not simply better
    decimals: int | None = 4  # on screen; None for a time
    of_lists: Callable[[JudgedLists], float] | None = None  # compute it; None for one that is not of lists
    # 2 is always shown, 1 gives way where there is no room, 0 is for Full alone; copies and files have all.
    importance: int = 1


# Every metric, in the order of columns; a further one is an entry here and nothing else.
METRICS: tuple[Metric, ...] = (
    Metric(
        "rmse",
        "RMSE",
        "Root mean squared error of predicted test ratings, in stars; lower is better.\n"
        "The lowest RMSE need not give the best list: RMSE asks how well ratings are guessed of films that people\n"
        "chose to rate, a list asks which of all films they would like. A method that is a little wrong everywhere\n"
        "but right at the top makes better lists, and the other way round.",
        "lowest",
        importance=2,
    ),
    Metric(
        "mae",
        "MAE",
        "Mean absolute error of predicted test ratings, in stars; lower is better.",
        "lowest",
        importance=0,
    ),
    # Σ 1/log₂(place + 1) over the relevant films listed, by the most that it could be (Järvelin & Kekäläinen 2002).
    Metric(
        f"ndcg@{LENGTH}",
        f"NDCG@{LENGTH}",
        "How good lists of ten are: liked films count more the higher they stand; 1 is the best possible.\n"
        "The lowest RMSE need not give the best list: RMSE asks how well ratings are guessed of films that people\n"
        "chose to rate, a list asks which of all films they would like. A method that is a little wrong everywhere\n"
        "but right at the top makes better lists, and the other way round.",
        of_lists=_ndcg,
        importance=2,
    ),
    Metric(
        "precision",
        "Precision",
        "Share of the ten listed films that the test shows the person to like.",
        of_lists=_precision,
        importance=0,
    ),
    Metric(
        "recall",
        "Recall",
        "Share of the films that a person likes in the test that are among the ten.",
        of_lists=_recall,
    ),
    Metric(
        "dislikes",
        "Dislikes",
        "Of 100 films listed, those that the test shows the person to dislike; lower is better.",
        "lowest",
        2,
        _dislikes,
        importance=2,
    ),
    Metric("coverage", "Coverage", "Share of all rated films that are in anybody's list.", "", of_lists=_coverage),
    # Mean of 1 − |A ∩ B| / |A ∪ B| over pairs of films, A and B their genres.
    Metric(
        "diversity",
        "Diversity",
        "How different the genres of the films in one list are: 0 alike, 1 nothing in common.",
        "",
        of_lists=_diversity,
        importance=0,
    ),
    # Mean of −log₂ of the share of people who rated the film in training.
    Metric(
        "novelty",
        "Novelty",
        "How rarely the listed films are rated, in bits: 1 more is half as often.",
        "",
        2,
        _novelty,
        importance=0,
    ),
    Metric(
        "seconds",
        "Seconds",
        "Of training, the choice of the number of epochs included; all cores.",
        "lowest",
        None,
        importance=2,
    ),
)


def list_metrics() -> tuple[Metric, ...]:
    """Return the metrics of lists."""
    return tuple(metric for metric in METRICS if metric.of_lists is not None)


def score_lists(
    listed: NDArray[np.int32],  # film codes, shape (P, n), best first, −1 where a list ends early
    relevant: Relevant,
    films: Films,  # the film table, for the genres
    support: NDArray[np.int32],  # shape (M,): training ratings of each film
    n_raters: int,  # people with a training rating
    checkpoint: Callable[[], object] = lambda: None,
) -> dict[str, float]:
    """Score lists, one row for each of `relevant.people`, by each metric of lists; NaN of nobody."""
    if not len(listed):
        return dict.fromkeys((metric.name for metric in list_metrics()), math.nan)
    hits, disliked = np.zeros(listed.shape, np.bool_), np.zeros(listed.shape, np.bool_)
    filled = listed >= 0
    for part in parts(len(listed), _LISTS):
        pairs = relevant.people[part, np.newaxis].astype(np.int64) * relevant.n_films + listed[part]
        place = np.searchsorted(relevant.pairs, pairs).clip(max=len(relevant.pairs) - 1)
        hits[part] = (relevant.pairs[place] == pairs) & filled[part]
        disliked[part] = np.isin(pairs, relevant.disliked) & filled[part]
        checkpoint()
    judged = JudgedLists(listed, filled, hits, disliked, relevant.counts, support, n_raters, films.genres, checkpoint)
    scores = {}
    for metric in list_metrics():
        assert metric.of_lists is not None
        scores[metric.name] = metric.of_lists(judged)
        checkpoint()
    return scores


def _apart(listed: NDArray[np.int32], filled: NDArray[np.bool_], genres: NDArray[np.bool_]) -> NDArray[np.float64]:
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
