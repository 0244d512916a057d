"""Traits of films: genres, tags, the tag genome, year, popularity, mean rating."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from mfgui.data.dataset import NO_YEAR, Dataset
from mfgui.insight.rating_sums import rating_sums

MOST_TAGS = 300  # at most this many of the commonest typed tags are used
LEAST_FILMS = 8  # a tag needs at least this many films


class TraitKind(Enum):
    """Where a trait comes from."""

    GENRE = "genre"
    TAG = "tag"
    GENOME = "genome"
    YEAR = "year"
    COUNT = "count"
    MEAN = "mean"


@dataclass(frozen=True, slots=True, eq=False)
class Traits:
    """Traits of the films of one data set."""

    kinds: tuple[TraitKind, ...]  # of the columns that a film has or has not, shape (B,): genres, then tags
    names: tuple[str, ...]
    has: NDArray[np.bool_]  # shape (M, B)
    # Shape (M, 3): year, natural logarithm of the number of ratings, mean rating; NaN where unknown.
    numbers: NDArray[np.float32]
    number_kinds: tuple[TraitKind, ...]  # `TraitKind` of these columns
    tagged: NDArray[np.bool_]  # shape (M,): films with any tag; only among them does lacking a tag mean anything
    genome_films: NDArray[np.int32]  # shape (g,); empty where there is none
    genome: NDArray[np.float32]  # shape (g, T), relevances from 0 to 1
    genome_tags: tuple[str, ...]  # T names

    @property
    def aside(self) -> NDArray[np.float32]:
        """What no axis of a map is to tell of, colours and sizes do: mean and number of ratings, shape (M, 2)."""
        return self.numbers[:, [self.number_kinds.index(kind) for kind in (TraitKind.MEAN, TraitKind.COUNT)]]

    @property
    def years(self) -> NDArray[np.float32]:
        """Year of each film, NaN where unknown, shape (M,)."""
        return self.numbers[:, 0]

    @property
    def means(self) -> NDArray[np.float32]:
        """Mean rating of each film in stars, NaN where nobody rated it, shape (M,)."""
        return self.numbers[:, 2]

    def films_with(self, name: str) -> NDArray[np.intp]:
        """Codes of the films that have a genre or tag of this name; genome tags count from 0.5 up."""
        wanted = name.casefold()
        for column, own in enumerate(self.names):
            if own.casefold() == wanted:
                return np.flatnonzero(self.has[:, column])
        for column, own in enumerate(self.genome_tags):
            if own.casefold() == wanted:
                return self.genome_films[self.genome[:, column] >= 0.5].astype(np.intp)
        return np.empty(0, np.intp)


def traits_of(dataset: Dataset) -> Traits:
    """Collect the traits of a data set's films; off the GUI thread, once."""
    films, m, known_of = dataset.films, dataset.n_films, rating_sums(dataset)
    counts, sums = known_of.film_counts, known_of.film_sums
    rated = counts > 0
    numbers = np.full((m, 3), np.nan, np.float32)
    known = films.years != NO_YEAR
    numbers[known, 0] = films.years[known]
    numbers[rated, 1] = np.log(counts[rated])
    numbers[rated, 2] = sums[rated] / counts[rated]
    names, tagged_with, tagged = _tag_columns(dataset)
    genome = dataset.genome
    return Traits(
        kinds=(TraitKind.GENRE,) * len(films.genre_names) + (TraitKind.TAG,) * len(names),
        names=(*films.genre_names, *names),
        has=np.concatenate([films.genres, tagged_with], axis=1),
        numbers=numbers,
        number_kinds=(TraitKind.YEAR, TraitKind.COUNT, TraitKind.MEAN),
        tagged=tagged,
        genome_films=genome.films if genome else np.empty(0, np.int32),
        genome=genome.relevance.astype(np.float32) if genome else np.empty((0, 0), np.float32),
        genome_tags=genome.tags if genome else (),
    )


def _tag_columns(dataset: Dataset) -> tuple[tuple[str, ...], NDArray[np.bool_], NDArray[np.bool_]]:
    """Names of the commonest tags, bool (M, T) of which film has which, and which films have any."""
    tags, m = dataset.tags, dataset.n_films
    tagged = np.zeros(m, np.bool_)
    if tags is None or len(tags) == 0:
        return (), np.zeros((m, 0), np.bool_), tagged
    tagged[tags.films] = True
    folded = np.array([text.casefold() for text in tags.texts])
    genres = {name.casefold() for name in dataset.films.genre_names}
    spelled, same = np.unique(folded, return_inverse=True)
    pairs = np.unique(tags.films.astype(np.int64) * len(spelled) + same[tags.codes])
    films, texts = np.divmod(pairs, len(spelled))
    on = np.bincount(texts, minlength=len(spelled))
    common = np.argsort(-on, kind="stable")[: 2 * MOST_TAGS]
    common = np.array(
        [t for t in common.tolist() if on[t] >= LEAST_FILMS and spelled[t] and spelled[t] not in genres], np.intp
    )[:MOST_TAGS]
    column = np.full(len(spelled), -1, np.intp)
    column[common] = np.arange(len(common))
    used = column[texts] >= 0
    has = np.zeros((m, len(common)), np.bool_)
    has[films[used], column[texts[used]]] = True
    return tuple(str(spelled[t]) for t in common), has, tagged
