"""A part of a data set: enough ratings per film and per person, a span of years, a sample of people."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mfgui.base.text import retold, tr, written
from mfgui.data.dataset import Dataset, Films, Genome, People, Ratings, Tags
from mfgui.data.errors import DataError
from mfgui.data.grouping import parts

_ROWS: Final = 1 << 18  # ratings looked up between two checkpoints: in milliseconds, also where memory is new
_EXAMPLE: Final = "film=20,person=20,years=1990-2010,rated=2000-2005,people=1000,seed=1"


@dataclass(frozen=True, slots=True)
class Remaining:
    """How many ratings, people who gave one, and films that have one, are in a part."""

    ratings: int
    people: int
    films: int


@dataclass(frozen=True, slots=True)
class Subset:
    """Which part of a data set to use; by default all of it."""

    min_ratings_per_film: int = 0  # what every film that stays has at least, counted among the ratings that stay
    min_ratings_per_person: int = 0  # and every person
    years: tuple[int, int] | None = None  # first and last year of the films
    rated_years: tuple[int, int] | None = None  # first and last calendar year (UTC) in which the ratings were given
    # How many people to draw at random, among those who have enough ratings by the spans of years.
    people: int | None = None
    # Of that draw: `numpy.random.default_rng(seed).choice(eligible, people, replace=False)`, the eligible in the order
    # of their ids.
    seed: int = 1

    @staticmethod
    def parse(text: str) -> Subset:
        """Read `film=20,person=20,years=1990-2010,rated=2000-2005,people=1000,seed=1`; raises DataError."""
        numbers = {"film": "min_ratings_per_film", "person": "min_ratings_per_person"}
        numbers |= {"people": "people", "seed": "seed"}
        spans = {"years": "years", "rated": "rated_years"}
        chosen: dict[str, int | tuple[int, int]] = {}
        for pair in text.split(","):
            name, _, value = (word.strip() for word in pair.partition("="))
            low, dash, high = (word.strip() for word in value.replace("–", "-").partition("-"))
            if name in numbers and numbers[name] not in chosen and _whole(value):
                chosen[numbers[name]] = int(value)
            elif name in spans and spans[name] not in chosen and _whole(low) and (_whole(high) or not dash):
                chosen[spans[name]] = (int(low), int(high or low))
            else:
                raise DataError(
                    tr("cannot tell which part '{pair}' is; give {example}, any of them", pair=pair, example=_EXAMPLE)
                )
        return Subset(**chosen)  # type: ignore[arg-type]

    def __str__(self) -> str:
        said = []
        if self.min_ratings_per_film:
            said.append(f"film={self.min_ratings_per_film}")
        if self.min_ratings_per_person:
            said.append(f"person={self.min_ratings_per_person}")
        for name, span in (("years", self.years), ("rated", self.rated_years)):
            if span:
                said.append(f"{name}={span[0]}-{span[1]}")
        if self.people is not None:
            said += [f"people={self.people}", f"seed={self.seed}"]
        return ",".join(said)

    @property
    def words(self) -> str:
        """What stays, for a person: "films of 1990–2010, films with at least 20 ratings"."""
        said = []
        if self.years:
            said.append(written("films of {years}", years=_span(self.years)))
        if self.rated_years:
            said.append(written("ratings of {rated_years}", rated_years=_span(self.rated_years)))
        if self.people is not None:
            said.append(written("{people:,} people drawn with seed {seed}", people=self.people, seed=self.seed))
        if self.min_ratings_per_film:
            said.append(
                written(
                    "films with at least {min_ratings_per_film}",
                    min_ratings_per_film=_ratings(self.min_ratings_per_film),
                )
            )
        if self.min_ratings_per_person:
            said.append(
                written(
                    "people with at least {min_ratings_per_person}",
                    min_ratings_per_person=_ratings(self.min_ratings_per_person),
                )
            )
        return ", ".join(said)

    def of(self, dataset: Dataset, checkpoint: Callable[[], None] = lambda: None) -> Dataset:
        """Return this part of a data set, with no film or person that has no rating in it.

        The data set says in `subset` what is left out.

        Raises DataError when nothing would be left, or the ratings have no times to choose them by.
        """
        if not str(self):
            return dataset
        keep, users, films = self._choose(dataset, checkpoint)
        if not len(users):
            raise DataError(
                tr(
                    "nothing is left of {name} with only {words}; leave less out",
                    name=dataset.name,
                    words=retold(self.words),
                )
            )
        ratings = _take(dataset.ratings, keep, users, films, checkpoint)
        left_out = len(dataset.ratings) - len(ratings)
        user_at, film_at = _positions(users, dataset.n_users), _positions(films, dataset.n_films)
        return replace(
            dataset,
            user_ids=dataset.user_ids[users],
            user_labels=_at(dataset.user_labels, users),
            films=_films(dataset.films, films),
            ratings=ratings,
            tags=_tags(dataset.tags, user_at, film_at),
            people=_people(dataset.people, users),
            genome=_genome(dataset.genome, film_at),
            part=str(self),
            subset=_left_out(self.words, left_out, len(dataset.ratings)),
        )

    def remaining(self, dataset: Dataset, checkpoint: Callable[[], None] = lambda: None) -> Remaining:
        """Count what `of` would return, which may be nothing; raises DataError without times to choose by."""
        keep, users, films = self._choose(dataset, checkpoint)
        return Remaining(int(np.count_nonzero(keep)), len(users), len(films))

    def _choose(
        self, dataset: Dataset, checkpoint: Callable[[], None]
    ) -> tuple[NDArray[np.bool_], NDArray[np.intp], NDArray[np.intp]]:
        """Mask of the ratings that stay; codes of the people and films that do."""
        keep = self._within_years(dataset, checkpoint)
        if self.people is not None:
            self._draw_people(dataset.ratings, dataset.n_users, keep, checkpoint)
        users, films = self._enough(dataset, keep, checkpoint)
        return keep, users, films

    def _within_years(self, dataset: Dataset, checkpoint: Callable[[], None]) -> NDArray[np.bool_]:
        """Mask of the ratings within both spans of years."""
        ratings = dataset.ratings
        keep = np.ones(len(ratings), np.bool_)
        if self.years:
            years = dataset.films.years
            wanted = (years >= self.years[0]) & (years <= self.years[1])
            for part in parts(len(ratings), _ROWS):
                keep[part] = wanted[ratings.films[part]]
                checkpoint()
        if self.rated_years:
            if ratings.timestamps is None:
                raise DataError(tr("these ratings have no times, so none can be chosen by the years they are of"))
            first, last = (
                np.datetime64(str(year), "s").astype(np.int64)
                for year in (self.rated_years[0], self.rated_years[1] + 1)
            )
            for part in parts(len(ratings), _ROWS):
                times = ratings.timestamps[part]
                keep[part] &= (times >= first) & (times < last)
                checkpoint()
        return keep

    def _draw_people(
        self, ratings: Ratings, n_users: int, keep: NDArray[np.bool_], checkpoint: Callable[[], None]
    ) -> None:
        """Drop from the mask the ratings of all but the people drawn."""
        counts = _count(ratings.users, n_users, keep, checkpoint)
        eligible = np.flatnonzero(counts >= max(self.min_ratings_per_person, 1))
        drawn = np.zeros(n_users, np.bool_)
        count = min(self.people or 0, len(eligible))
        drawn[np.random.default_rng(self.seed).choice(eligible, count, replace=False)] = True
        for part in parts(len(ratings), _ROWS):
            keep[part] &= drawn[ratings.users[part]]
            checkpoint()

    def _enough(
        self, dataset: Dataset, keep: NDArray[np.bool_], checkpoint: Callable[[], None]
    ) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Drop ratings from the mask until both minima hold; codes of the people and films that stay."""
        ratings = dataset.ratings
        while True:
            of_users = _count(ratings.users, dataset.n_users, keep, checkpoint)
            of_films = _count(ratings.films, dataset.n_films, keep, checkpoint)
            few_users = (of_users > 0) & (of_users < self.min_ratings_per_person)
            few_films = (of_films > 0) & (of_films < self.min_ratings_per_film)
            if not few_users.any() and not few_films.any():
                return np.flatnonzero(of_users), np.flatnonzero(of_films)
            for part in parts(len(ratings), _ROWS):
                keep[part] &= ~(few_users[ratings.users[part]] | few_films[ratings.films[part]])
                checkpoint()


def _left_out(words: str, left_out: int, ratings: int) -> str:
    if left_out == 1:
        return written("only {words}: 1 of {ratings:,} ratings is left out", words=words, ratings=ratings)
    return written("only {words}: {n:,} of {ratings:,} ratings are left out", words=words, n=left_out, ratings=ratings)


def _whole(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 10


def _span(years: tuple[int, int]) -> str:
    first, last = years
    return str(first) if first == last else f"{first}–{last}"


def _ratings(count: int) -> str:
    return written("1 rating") if count == 1 else written("{count:,} ratings", count=count)


def _count(
    codes: NDArray[np.int32], rows: int, keep: NDArray[np.bool_], checkpoint: Callable[[], None]
) -> NDArray[np.int64]:
    counts = np.zeros(rows, np.int64)
    for part in parts(len(codes), _ROWS):
        counts += np.bincount(codes[part][keep[part]], minlength=rows)
        checkpoint()
    return counts


def _positions(kept: NDArray[np.intp], rows: int) -> NDArray[np.int32]:
    """New codes by old ones, -1 for those that do not stay."""
    positions = np.full(rows, -1, np.int32)
    positions[kept] = np.arange(len(kept), dtype=np.int32)
    return positions


def _at(texts: Sequence[str], rows: NDArray[np.intp]) -> tuple[str, ...]:
    return tuple(texts[row] for row in rows.tolist()) if texts else ()


def _take(
    ratings: Ratings,
    keep: NDArray[np.bool_],
    users: NDArray[np.intp],
    films: NDArray[np.intp],
    checkpoint: Callable[[], None],
) -> Ratings:
    """Return the ratings of the mask under their new codes."""
    n = int(np.count_nonzero(keep))
    taken = Ratings(
        np.empty(n, np.int32),
        np.empty(n, np.int32),
        np.empty(n, np.float32),
        None if ratings.timestamps is None else np.empty(n, np.int64),
    )
    from mfgui.data.kernels import look_up

    tables = (_positions(users, int(users[-1]) + 1), _positions(films, int(films[-1]) + 1))
    end = 0
    for part in parts(len(ratings), _ROWS):
        mask = keep[part]
        start, end = end, end + int(np.count_nonzero(mask))
        look_up(ratings.users[part][mask], tables[0], taken.users[start:end])
        look_up(ratings.films[part][mask], tables[1], taken.films[start:end])
        taken.values[start:end] = ratings.values[part][mask]
        if taken.timestamps is not None and ratings.timestamps is not None:
            taken.timestamps[start:end] = ratings.timestamps[part][mask]
        checkpoint()
    return taken


def _films(films: Films, rows: NDArray[np.intp]) -> Films:
    used = np.flatnonzero(films.genres[rows].any(axis=0))
    return Films(
        ids=films.ids[rows],
        titles=_at(films.titles, rows),
        listed_titles=_at(films.listed_titles, rows),
        years=films.years[rows],
        genre_names=_at(films.genre_names, used),
        genres=films.genres[np.ix_(rows, used)],
        imdb_ids=_at(films.imdb_ids, rows),
        tmdb_ids=_at(films.tmdb_ids, rows),
        other_titles=_at(films.other_titles, rows),
        labels=_at(films.labels, rows),
        pictures=_at(films.pictures, rows),
    )


def _tags(tags: Tags | None, user_at: NDArray[np.int32], film_at: NDArray[np.int32]) -> Tags | None:
    """Tags of the films that stay, by whoever; those who do not stay have the code -1, as who rated nothing."""
    if tags is None:
        return None
    films = film_at[tags.films]
    users = np.where(tags.users >= 0, user_at[tags.users], np.int32(-1))
    kept = films >= 0
    return Tags(users[kept], films[kept], tags.codes[kept], tags.texts)


def _people(people: People | None, rows: NDArray[np.intp]) -> People | None:
    if people is None:
        return None
    columns = (people.ages, people.genders, people.occupations, people.zip_codes)
    return People(*(_at(column, rows) for column in columns))


def _genome(genome: Genome | None, film_at: NDArray[np.int32]) -> Genome | None:
    if genome is None:
        return None
    films = film_at[genome.films]
    kept = films >= 0
    return Genome(films[kept], genome.tags, genome.relevance[kept]) if kept.any() else None
