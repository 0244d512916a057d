"""Films of one genre, decade or series, as if somebody had watched just these."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mfgui.data.dataset import NO_YEAR, Films

_MOST_IN_SERIES: Final = 30  # a title that more films than this have is no series
_LOOKED_AT: Final = 1_000  # titles read between two looks at the checkpoint
_BRACKETS = re.compile(r"\(.*?\)")
_MARKS = re.compile(r"[^\w ]")
_NUMBER = re.compile(r"[ivx]+|\d{1,2}|part|episode|vol|chapter")
_ARTICLES = frozenset({"the", "a", "an"})


@dataclass(frozen=True, slots=True, eq=False)
class FilmGroups:
    """Pairs of group and film."""

    groups: NDArray[np.int32]  # shape (n,): numbered from 0 without a gap, ascending
    films: NDArray[np.int32]  # shape (n,)
    count: int  # number of groups


def no_groups() -> FilmGroups:
    """Return none at all."""
    return FilmGroups(np.empty(0, np.int32), np.empty(0, np.int32), 0)


def film_groups(
    films: Films,
    support: NDArray[np.int32],  # shape (M,): training ratings of each film
    checkpoint: Callable[[], object] = lambda: None,
) -> FilmGroups:
    """Group the films with training ratings by genre, by decade, by genre within a decade, and by series.

    A factorization learns from each group as from one more person, so that films with few ratings lie near their
    like. Measured on ml-latest-small (mean of three inner splits, three quarters of each person's ratings known,
    128 factors): NDCG@10 is 0.211 without groups, 0.216 with genres, 0.218 with decades too, 0.221 with genres
    within decades, 0.225 with series.
    """
    rated = support > 0
    of_genre, genres = np.nonzero(films.genres & rated[:, np.newaxis])
    of_decade = np.flatnonzero(rated & (films.years != NO_YEAR))
    n_genres, decades = films.genres.shape[1], films.years.astype(np.int64) // 10
    n_decades = int(decades.max(initial=0)) + 1
    both = films.years[of_genre] != NO_YEAR
    checkpoint()
    of_series, series = _series(films, rated, checkpoint)
    within = n_genres + n_decades * (1 + genres[both]) + decades[of_genre[both]]
    beyond = n_genres + n_decades * (1 + n_genres)
    keys = np.concatenate([genres, n_genres + decades[of_decade], within, beyond + series])
    codes = np.concatenate([of_genre, of_decade, of_genre[both], of_series])
    order = np.argsort(keys, kind="stable")
    _, groups = np.unique(keys[order], return_inverse=True)
    count = int(groups[-1]) + 1 if len(groups) else 0
    return FilmGroups(groups.astype(np.int32), codes[order].astype(np.int32), count)


def series_title(title: str) -> str:
    """Title up to a colon, without article, brackets, and what numbers a part: "Toy Story 3" is "toy story"."""
    words = _MARKS.sub("", _BRACKETS.sub("", title.lower()).partition(":")[0]).split()
    while len(words) > 1 and _NUMBER.fullmatch(words[-1]):
        words.pop()
    if len(words) > 1 and words[0] in _ARTICLES:
        del words[0]
    return " ".join(words)


def _series(
    films: Films, rated: NDArray[np.bool_], checkpoint: Callable[[], object]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Films of series of two or more, and the number of each one's series; both of shape (n,)."""
    known: dict[str, list[int]] = {}
    for place, film in enumerate(np.flatnonzero(rated).tolist()):
        if place % _LOOKED_AT == 0:
            checkpoint()
        known.setdefault(series_title(films.titles[film]), []).append(film)
    found = [of for title, of in known.items() if title and 2 <= len(of) <= _MOST_IN_SERIES]
    numbers = np.repeat(np.arange(len(found)), [len(of) for of in found])
    return np.array([film for of in found for film in of], np.int64), numbers.astype(np.int64)
