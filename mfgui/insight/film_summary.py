"""One film in numbers: ratings by value and time, predictions, similar films, who likes it more or less than others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from mfgui.data.dataset import Dataset
from mfgui.factorization.capabilities import HasFactors, factors_of
from mfgui.factorization.interest import shows_interest
from mfgui.factorization.interface import Model
from mfgui.insight.rating_sums import RatingSums, rating_sums
from mfgui.insight.value_counts import ValueCounts, by_value, count_groups

MOST_SIMILAR = 10  # number of similar films
LEAST_SUPPORT = 10  # films with fewer training ratings are not listed as similar: their factors are uncertain
LEAST_RATINGS = 20  # people with fewer ratings are not listed: their own mean is uncertain
FANS = 6  # number of people listed who rated it above their own mean, and of those below
_LOOKED_AT = 5_000  # the mean prediction is over at most this many people, drawn at random under a fixed seed
_POOL = 200
_TAGS = 14
_FEW_MONTHS = 36
_LONGEST_YEARS = 150


@dataclass(frozen=True, slots=True, eq=False)
class RatingsOverTime:
    """Ratings by month or year (UTC), without gaps."""

    unit: Literal["month", "year"]
    starts: NDArray[np.datetime64]  # datetime64[M], shape (k,)
    counts: NDArray[np.int64]  # shape (k,)
    means: NDArray[np.float64]  # shape (k,), NaN where there are none


@dataclass(frozen=True, slots=True, eq=False)
class SimilarFilm:
    """A similar film and what both have in common."""

    film: int  # its code
    cosine: float  # similarity of the factors
    support: int  # number of training ratings
    genres: tuple[str, ...]  # names that both have
    tags: tuple[str, ...]
    both: int  # people who rated both
    liked_both: int  # those of them who gave both more than their own mean


@dataclass(frozen=True, slots=True)
class Fan:
    """A person: their rating (NaN for a prediction), their mean rating, their predicted rating (or NaN)."""

    user: int
    rating: float
    mean: float
    predicted: float


@dataclass(frozen=True, slots=True, eq=False)
class FilmSummary:
    """What is told of a film."""

    film: int  # its code
    n: int  # ratings
    mean: float  # their mean (NaN without any)
    spread: float  # their standard deviation (NaN without any)
    everybody: float  # the mean of all ratings of the data set
    values: ValueCounts  # its ratings by value
    over_time: RatingsOverTime | None  # by time; None without dates
    # Tags typed by people with the number of people, or tags of the genome with their relevance; highest first.
    tags: tuple[tuple[str, float], ...]
    from_genome: bool  # whether the tags are the genome's
    predicted_raters: float  # mean prediction for people who rated it (of those looked at); NaN without model
    rated_mean: float  # mean rating by the same people as in `predicted_raters`
    predicted_all: float  # and for anybody
    interest: bool  # no rating is predicted: what is predicted says how likely people are to watch it, from 0 to 1
    looked_at: int  # number of people in `predicted_all`
    similar: tuple[SimilarFilm, ...] | None  # nearest films; None where the method has no film factors
    lovers: tuple[Fan, ...]  # who rated it most above the mean of their other ratings
    others: tuple[Fan, ...]  # and most below
    # People who have not rated it, with the largest p_u·q_i; None where there are no factors.
    suited: tuple[Fan, ...] | None


def film_summary(
    dataset: Dataset, model: Model | None, film: int, checkpoint: Callable[[], None] = lambda: None
) -> FilmSummary:
    """Summarise one film; `checkpoint` is called between the parts, each of a few milliseconds."""
    at = rating_sums(dataset, checkpoint)
    positions = dataset.by_film.of(film)
    ratings = dataset.ratings
    users, values = ratings.users[positions], ratings.values[positions].astype(np.float64)
    times = ratings.timestamps[positions] if ratings.timestamps is not None else None
    checkpoint()
    tags, from_genome = _tags(dataset, film)
    lovers, others = _fans(at, users, values)
    checkpoint()
    raters, rated, anybody, looked_at = float("nan"), float("nan"), float("nan"), 0
    if model is not None:
        raters, rated, anybody, looked_at = _predicted(model, dataset.n_users, film, users, values)
        checkpoint()
    similar = suited = None
    factors = factors_of(model)
    if factors is not None:
        similar = _similar(dataset, at, factors, film, users, values, checkpoint)
        suited = _suited(at, factors, film, users)
    return FilmSummary(
        film=film,
        n=len(values),
        mean=float(values.mean()) if len(values) else float("nan"),
        spread=float(values.std()) if len(values) else float("nan"),
        everybody=at.mean,
        values=by_value(dataset.scale, count_groups(dataset.scale, values)),
        over_time=_over_time(times, values) if times is not None and len(times) else None,
        tags=tags,
        from_genome=from_genome,
        predicted_raters=raters,
        rated_mean=rated,
        predicted_all=anybody,
        interest=model is not None and shows_interest(model),
        looked_at=looked_at,
        similar=similar,
        lovers=lovers,
        others=others,
        suited=suited,
    )


def _over_time(times: NDArray[np.int64], values: NDArray[np.float64]) -> RatingsOverTime | None:
    months = times.astype("datetime64[s]").astype("datetime64[M]").astype(np.int64)
    first, last = int(months.min()), int(months.max())
    if last - first > 12 * _LONGEST_YEARS:
        return None
    unit: Literal["month", "year"] = "month"
    if last - first >= _FEW_MONTHS:
        unit, first = "year", first // 12 * 12
    width = 12 if unit == "year" else 1
    slots = (months - first) // width
    counts = np.bincount(slots).astype(np.int64)
    sums = np.bincount(slots, values)
    means = np.where(counts > 0, sums / np.maximum(counts, 1), np.nan)
    starts = (first + width * np.arange(len(counts))).astype("datetime64[M]")
    return RatingsOverTime(unit, starts, counts, means)


def _tags(dataset: Dataset, film: int) -> tuple[tuple[tuple[str, float], ...], bool]:
    """Tags of one film, most first: the genome's where it covers the film, else what people typed."""
    genome = dataset.genome
    if genome is not None and len(genome):
        row = int(np.searchsorted(genome.films, film))
        if row < len(genome) and genome.films[row] == film:
            relevance = genome.relevance[row].astype(np.float64)
            best = np.argsort(-relevance, kind="stable")[:_TAGS]
            return tuple((genome.tags[t], float(relevance[t])) for t in best if relevance[t] >= 0.5), True
    counted: dict[str, set[int]] = {}
    if dataset.tags is not None:
        tags = dataset.tags
        for place in np.flatnonzero(tags.films == film).tolist():
            words = tags.texts[tags.codes[place]]
            counted.setdefault(words.casefold(), set()).add(int(tags.users[place]))
    most = sorted(counted.items(), key=lambda item: (-len(item[1]), item[0]))[:_TAGS]
    return tuple((words, float(len(people))) for words, people in most), False


def _fans(
    at: RatingSums, users: NDArray[np.int32], values: NDArray[np.float64]
) -> tuple[tuple[Fan, ...], tuple[Fan, ...]]:
    """Return who rated most above and most below the mean of their other ratings."""
    counts = at.user_counts[users]
    able = np.flatnonzero(counts >= LEAST_RATINGS)
    means = (at.user_sums[users[able]] - values[able]) / (counts[able] - 1)
    above = values[able] - means
    order = np.lexsort((-counts[able], -above))

    def fans(places: NDArray[np.intp]) -> tuple[Fan, ...]:
        return tuple(Fan(int(users[able[p]]), float(values[able[p]]), float(means[p]), float("nan")) for p in places)

    lovers = order[:FANS]
    others = np.lexsort((-counts[able], above))[:FANS]
    return fans(lovers[above[lovers] > 0]), fans(others[above[others] < 0])


def _predicted(
    model: Model, people: int, film: int, users: NDArray[np.int32], values: NDArray[np.float64]
) -> tuple[float, float, float, int]:
    """Return the mean prediction for raters, their mean rating, the mean prediction for all, and for how many."""
    rng = np.random.default_rng(0)

    def mean_for(who: NDArray[np.int32]) -> float:
        films = np.full(len(who), film, np.int32)
        return float(model.predict(who, films).mean(dtype=np.float64)) if len(who) else float("nan")

    some = np.arange(len(users))
    if len(users) > _LOOKED_AT:
        some = np.sort(rng.choice(len(users), _LOOKED_AT, replace=False))
    anybody = np.arange(people, dtype=np.int32)
    if people > _LOOKED_AT:
        anybody = np.sort(rng.choice(people, _LOOKED_AT, replace=False)).astype(np.int32)
    rated = float(values[some].mean()) if len(some) else float("nan")
    return mean_for(users[some]), rated, mean_for(anybody), len(anybody)


def _similar(
    dataset: Dataset,
    at: RatingSums,
    model: HasFactors,
    film: int,
    users: NDArray[np.int32],
    values: NDArray[np.float64],
    checkpoint: Callable[[], None],
) -> tuple[SimilarFilm, ...]:
    codes, cosines = model.neighbours(film, _POOL)
    known = np.flatnonzero(model.film_support[codes] >= LEAST_SUPPORT)[:MOST_SIMILAR]
    liked = np.zeros(dataset.n_users, np.int8)  # 1: rated this film, 2: and liked it
    liked[users] = 1 + (values > at.user_means(users))
    own_tags = _tag_words(dataset, film)
    own_genres = set(dataset.films.genres_of(film))
    found = []
    for place in known.tolist():
        checkpoint()
        other = int(codes[place])
        positions = dataset.by_film.of(other)
        who, given = dataset.ratings.users[positions], dataset.ratings.values[positions]
        state = liked[who]
        both = state > 0
        liked_both = (state == 2) & (given > at.user_means(who))
        found.append(
            SimilarFilm(
                other,
                float(cosines[place]),
                int(model.film_support[other]),
                tuple(g for g in dataset.films.genres_of(other) if g in own_genres),
                tuple(sorted(own_tags & _tag_words(dataset, other))),
                int(np.count_nonzero(both)),
                int(np.count_nonzero(liked_both)),
            )
        )
    return tuple(found)


def _tag_words(dataset: Dataset, film: int) -> set[str]:
    return {words for words, _ in _tags(dataset, film)[0]}


def _suited(at: RatingSums, model: HasFactors, film: int, users: NDArray[np.int32]) -> tuple[Fan, ...]:
    """Return the people without a rating of it who have the largest p_u·q_i."""
    pull = model.user_factors @ model.film_factors[film]
    pull[at.user_counts < LEAST_RATINGS] = -np.inf
    pull[users] = -np.inf
    if not len(pull) or model.film_support[film] == 0:
        return ()
    best = np.argpartition(-pull, min(FANS, len(pull) - 1))[:FANS]
    best = best[np.argsort(-pull[best], kind="stable")].astype(np.int32)
    best = best[pull[best] > 0]
    predicted = model.predict(best, np.full(len(best), film, np.int32))
    means = at.user_means(best)
    return tuple(Fan(int(u), float("nan"), float(m), float(p)) for u, m, p in zip(best, means, predicted, strict=True))
