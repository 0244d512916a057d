"""The demo's simulated people: who rates which films, when, and how, drawn from the taste model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from demo_taste import KINDS, FilmFacts, film_traits, kind_tastes
from numpy.typing import NDArray

FEWEST = 20  # ratings that every person gives at least, as in MovieLens
FIRST_SECOND = 1_104_537_600  # start of the simulated site: 2005-01-01 UTC
LAST_SECOND = 1_751_328_000  # its end: 2025-07-01 UTC
YEAR = 365.2425 * 86_400  # seconds in a year
MOST_SESSIONS = 12

# Of the ratings, in stars.
CENTRE = 3.62
GRUDGED = 0.25  # share of what exceeds four stars that people keep back: top marks are rare
PERSON_BIAS_SD = 0.4
FILM_BIAS_SD = 0.2
ACCLAIM_STEP = 0.33  # stars between one step of acclaim and the next
TASTE_SD = 0.82
NOISE_SD = 0.73
OWN_TASTE_SD = 0.12  # of what is a person's own, on the scale of the likes of `KINDS`

# Of the choice of films: added to a film's log weight.
FAME_PULLS = (0.0, 1.0, 2.2, 3.8, 5.0)  # for fame 1 to 5
ACCLAIM_PULL = 0.2  # for each step of acclaim
LIKING_PULL = 0.65  # for each star that a person will give more for taste's sake
FASHION_SD = 0.25  # whatever else makes one film seen more than another


@dataclass(frozen=True, slots=True, eq=False)
class Simulation:
    """People and their ratings, columns of equal length n ordered by person, then film."""

    kinds: NDArray[np.int64]  # shape (N,): each person's main kind, a position in `KINDS`
    people: NDArray[np.int64]  # counted from 0
    films: NDArray[np.int64]  # likewise
    values: NDArray[np.float64]  # half stars from 0.5 to 5
    seconds: NDArray[np.int64]  # seconds since 1970 UTC
    tag_people: NDArray[np.int64]  # tags given: by whom
    tag_films: NDArray[np.int64]  # to which film
    tag_numbers: NDArray[np.int64]  # which of the film's own tags (its position)
    tag_seconds: NDArray[np.int64]  # when


def simulate(films: Sequence[FilmFacts], *, seed: int, people: int, ratings: int) -> Simulation:
    """Draw people around the kinds of taste and let them rate; the same for the same arguments.

    Everything is drawn from the raw uniform numbers of PCG64, which numpy keeps the same across versions,
    rather than from its distributions, which it may change.

    Raises ValueError when so many ratings cannot be given: fewer than 20 a person, or more than half of the films
    that each could know.
    """
    rng = np.random.Generator(np.random.PCG64(seed))
    kinds, tastes = _draw_people(rng, people)
    liking = _liking(tastes, film_traits(films))
    sessions, n_sessions = _draw_sessions(rng, people)
    last_session = sessions[np.arange(people), n_sessions - 1]
    # A film comes out in the middle of its year; nobody rates it before.
    released = FIRST_SECOND + (np.array([f.year for f in films]) - 2004.5) * YEAR
    known = released <= last_session[:, None]
    activity = _draw_activity(rng, ratings, most=known.sum(axis=1) // 2)
    person, film = _choose_films(rng, films, liking, known, last_session[:, None] - released, activity)
    seconds = _draw_times(rng, person, released[film], sessions, n_sessions)
    values = _rate(rng, films, person, film, liking, people)
    tags = _draw_tags(rng, films, person, film, seconds, people)
    return Simulation(kinds, person, film, values, seconds, *tags)


def _normal(rng: np.random.Generator, *shape: int) -> NDArray[np.float64]:
    """Draw standard normal numbers (Box & Muller 1958)."""
    radius = np.sqrt(-2 * np.log1p(-rng.random(shape)))
    turned: NDArray[np.float64] = radius * np.cos(2 * np.pi * rng.random(shape))
    return turned


def _draw_people(rng: np.random.Generator, people: int) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Draw each person's main kind, shape (N,), and taste, shape (N, T): two kinds and something own."""
    centres = kind_tastes()
    shares = np.cumsum([kind.share for kind in KINDS.values()])
    main, second = np.searchsorted(shares, rng.random((2, people)) * shares[-1], side="right")
    mixture = rng.random(people)[:, None] * 0.45
    tastes = (1 - mixture) * centres[main] + mixture * centres[second]
    return main, tastes + OWN_TASTE_SD * _normal(rng, *tastes.shape)


def _liking(tastes: NDArray[np.float64], traits: NDArray[np.float64]) -> NDArray[np.float64]:
    """How much each person's taste pleads for each film, shape (N, M), in stars.

    Centred over people and over films: how good a film or how kind a person is, the biases say.
    """
    liking: NDArray[np.float64] = tastes @ traits.T
    liking -= liking.mean(axis=1, keepdims=True)
    liking /= liking.std(axis=1, keepdims=True)  # whatever people like, they like it equally much
    liking -= liking.mean(axis=0)
    # One stray film or person shall not fill the scale.
    bounded: NDArray[np.float64] = 2.5 * np.tanh(liking / liking.std() / 2.5)
    return TASTE_SD * bounded


def _draw_sessions(rng: np.random.Generator, people: int) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Draw when each person visits: seconds, shape (N, `MOST_SESSIONS`), ascending, and how many count."""
    first = FIRST_SECOND + rng.random(people) * (LAST_SECOND - FIRST_SECOND - 2 * 86_400)
    stay = np.minimum(-1.5 * YEAR * np.log1p(-rng.random(people)), LAST_SECOND - 2 * 86_400 - first)
    number = 1 + np.minimum((-3 * np.log1p(-rng.random(people))).astype(np.int64), MOST_SESSIONS - 1)
    place = rng.random((people, MOST_SESSIONS))
    place[np.arange(MOST_SESSIONS) >= number[:, None]] = np.inf
    place[:, 0] = 0
    place.sort(axis=1)
    place[~np.isfinite(place)] = 1
    return first[:, None] + place * stay[:, None], number


def _draw_activity(rng: np.random.Generator, ratings: int, most: NDArray[np.int64]) -> NDArray[np.int64]:
    """Draw how many films each person rates: lognormal above `FEWEST`, `ratings` in all, at most `most`."""
    people = len(most)
    if not FEWEST * people <= ratings <= most.sum() or most.min() < FEWEST:
        raise ValueError(
            f"{people:,} people of this film list can give {FEWEST * people:,} to {most.sum():,} ratings, "
            f"not {ratings:,}"
        )
    wish = np.exp(1.05 * _normal(rng, people))
    low, high = 0.0, float(ratings)
    for _ in range(80):  # bisection for the factor that makes the total right under the cap
        factor = (low + high) / 2
        if np.minimum(FEWEST + factor * wish, most).sum() < ratings:
            low = factor
        else:
            high = factor
    activity = np.minimum(FEWEST + low * wish, most).astype(np.int64)
    room = np.flatnonzero(activity < most)
    activity[room[: ratings - activity.sum()]] += 1
    return activity


def _choose_films(
    rng: np.random.Generator,
    films: Sequence[FilmFacts],
    liking: NDArray[np.float64],
    known: NDArray[np.bool_],
    age: NDArray[np.float64],
    activity: NDArray[np.int64],
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Choose the films that each person rates, without repeats: famous, good, new and to their taste.

    Weighted sampling without replacement by the largest log weight + Gumbel noise (Efraimidis & Spirakis
    2006).
    """
    fame = np.array(FAME_PULLS)[np.array([f.fame for f in films]) - 1]
    acclaim = np.array([f.acclaim for f in films])
    weight = fame + ACCLAIM_PULL * acclaim + FASHION_SD * _normal(rng, len(films))
    novelty = np.exp(-np.maximum(age, 0) / (3 * YEAR))
    key = weight + LIKING_PULL * liking + novelty - np.log(-np.log1p(-rng.random(liking.shape)))
    key[~known] = -np.inf
    order = np.argsort(-key, axis=1, kind="stable")
    taken = np.zeros(liking.shape, np.bool_)
    np.put_along_axis(taken, order, np.arange(len(films)) < activity[:, None], axis=1)
    person, film = np.nonzero(taken)
    return person, film


def _draw_times(
    rng: np.random.Generator,
    person: NDArray[np.int64],
    released: NDArray[np.float64],
    sessions: NDArray[np.float64],
    n_sessions: NDArray[np.int64],
) -> NDArray[np.int64]:
    """Draw when each rating was given: in one of the person's sessions after release, seconds apart."""
    earliest = (sessions[person] < released[:, None]).sum(axis=1)
    choices = n_sessions[person] - earliest
    session = earliest + (choices * rng.random(len(person)) ** 1.7).astype(np.int64)
    order = np.lexsort((rng.random(len(person)), session, person))
    gaps = 4 - 12 * np.log1p(-rng.random(len(person)))
    clock = np.cumsum(gaps)
    block = person[order] * MOST_SESSIONS + session[order]
    starts = np.flatnonzero(np.diff(block, prepend=-1))
    clock -= np.repeat(clock[starts], np.diff(starts, append=len(block)))
    seconds = np.empty(len(person), np.int64)
    seconds[order] = (sessions[person[order], session[order]] + clock).astype(np.int64)
    return seconds


def _rate(
    rng: np.random.Generator,
    films: Sequence[FilmFacts],
    person: NDArray[np.int64],
    film: NDArray[np.int64],
    liking: NDArray[np.float64],
    people: int,
) -> NDArray[np.float64]:
    """Rate: biases, taste and noise, each person on a scale of their own width, in half or whole stars."""
    kindness = PERSON_BIAS_SD * _normal(rng, people)
    width = np.exp(0.2 * _normal(rng, people))
    # Some hardly ever use half stars, most now and then.
    whole = np.where(rng.random(people) < 0.3, 0.97, 0.2)
    quality = ACCLAIM_STEP * np.array([f.acclaim for f in films]) + FILM_BIAS_SD * _normal(rng, len(films))
    score = quality[film] + liking[person, film]
    score += NOISE_SD * _normal(rng, len(person))
    score = (score - score.mean()) * width[person] + kindness[person]
    score += CENTRE - score.mean()
    score -= GRUDGED * np.maximum(score - 4, 0)
    step = np.where(rng.random(len(person)) < whole[person], 1.0, 0.5)
    lowest = np.where(step == 1, 1.0, 0.5)
    rounded: NDArray[np.float64] = np.clip(np.floor(score / step + 0.5) * step, lowest, 5)
    return rounded


def _draw_tags(
    rng: np.random.Generator,
    films: Sequence[FilmFacts],
    person: NDArray[np.int64],
    film: NDArray[np.int64],
    seconds: NDArray[np.int64],
    people: int,
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Let a tenth of the people tag some of the films that they rated, each with one to three of its tags."""
    tagger = rng.random(people) < 0.1
    tagged = np.flatnonzero(tagger[person] & (rng.random(len(person)) < 0.22))
    n_tags = np.array([len(f.tags) for f in films])[film[tagged]]
    wanted = np.minimum(1 + (3 * rng.random(len(tagged))).astype(np.int64), n_tags)
    first = (n_tags * rng.random(len(tagged))).astype(np.int64)
    rows = np.repeat(np.arange(len(tagged)), wanted)
    nth = np.arange(len(rows)) - np.repeat(np.cumsum(wanted) - wanted, wanted)
    numbers = (first[rows] + nth) % n_tags[rows]
    place = tagged[rows]
    return person[place], film[place], numbers, seconds[place] + 20 + 5 * nth
