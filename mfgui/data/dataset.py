"""The immutable data set in memory: ratings as columns, people and films as vocabularies."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from mfgui.base.text import of_data, plural, retold, tr, tr_as_is
from mfgui.data.grouping import ByRow, count_by, group_by
from mfgui.data.watch import SkipReport

NO_YEAR = 0  # `Films.years` of a film whose year is unknown
SIMULATED_MARK = "Simulated ratings"  # how the README.txt of a folder begins whose ratings are made up

_FAR: Final = 1e100  # no rating is so far from 0
MOST_STEPS: Final = 10**12  # of any scale


@dataclass(frozen=True, slots=True)
class RatingScale:
    """The values that a rating can take: `minimum`, `minimum + step`, …, `maximum`.

    Raises ValueError where no rating could be converted between this and another scale, TypeError where these are no
    numbers.
    """

    minimum: float
    maximum: float
    step: float

    def __post_init__(self) -> None:
        """Look at what comes out of files."""
        low, high, step = self.minimum, self.maximum, self.step
        if not all(abs(one) < _FAR for one in (low, high, step)):
            raise ValueError(f"a scale of {low}, {high} and {step}")
        if not (low < high or low == high > 0) or step < 0 or (step and not (high - low) / step < MOST_STEPS):
            raise ValueError(f"a scale from {low} to {high} by {step}")

    @property
    def steps(self) -> int:
        """Number of values."""
        return round((self.maximum - self.minimum) / self.step) + 1 if self.step > 0 else 1

    @property
    def values(self) -> tuple[float, ...]:
        """All values, ascending; those that a float cannot hold exactly are rounded to the tenth decimal."""
        return tuple(round(self.minimum + number * self.step, 10) for number in range(self.steps))

    def converted(self, stars: float, given: RatingScale) -> float:
        """Return a rating of another scale on this one, rounded to its steps, halves up.

        Between scales that count from about nothing ("4 of 5 stars", "8 of 10") the share of the highest stays
        the same, so that 4 of 5 whole stars are 4 of 5 half stars; else the share of the range does.
        """
        if given.minimum >= 0 and self.minimum >= 0:
            value = stars * self.maximum / given.maximum
        else:
            share = (stars - given.minimum) / (given.maximum - given.minimum)
            value = self.minimum + share * (self.maximum - self.minimum)
        steps = math.floor((value - self.minimum) / self.step + 0.5 + 1e-9)
        return min(max(self.minimum + steps * self.step, self.minimum), self.maximum)

    def nearest(self, ratings: NDArray[np.floating]) -> NDArray[np.intp]:
        """Number of the value nearest to each rating, the lowest is 0; ratings outside the scale go to its ends."""
        return np.clip(np.rint((ratings - self.minimum) / self.step).astype(np.intp), 0, self.steps - 1)

    @property
    def unit(self) -> str:
        """What ratings count: "stars", or "points" where there are more than five or some below 0."""
        return "stars" if self.minimum >= 0 and self.maximum <= 5 else "points"

    @property
    def words(self) -> str:
        """How a person calls this step: "half stars", "whole points", "steps of 0.1", or with its range."""
        if (self.minimum, self.maximum, self.step) == (0, 1, 1):
            return tr("0 or 1")
        if self.minimum < 0 or self.maximum > 10:
            steps = {"low": self.minimum, "high": self.maximum, "step": self.step}
            return tr("from {low:g} to {high:g} in steps of {step:g}", **steps)
        stars = self.unit == "stars"
        if self.step == 0.5:
            return tr_as_is("half stars") if stars else tr_as_is("half points")
        if self.step == 1:
            return tr_as_is("whole stars") if stars else tr_as_is("whole points")
        return tr("steps of {step:g}", step=self.step)

    @property
    def liked_from(self) -> float:
        """The least rating that counts as a like: the step nearest to four fifths of the range; 4 of 0.5 to 5."""
        return self._step_at(0.8)

    @property
    def disliked_to(self) -> float:
        """The greatest rating that counts as a dislike: the step nearest to a third of the range; 2 of 0.5 to 5."""
        return self._step_at(1 / 3)

    def _step_at(self, share: float) -> float:
        steps = round(share * (self.maximum - self.minimum) / self.step) if self.step > 0 else 0
        return self.minimum + steps * self.step


@dataclass(slots=True, eq=False)
class Ratings:
    """Ratings as columns of equal length n, in file order; nobody changes them, and only `relocate` sets one."""

    users: NDArray[np.int32]  # shape (n,): codes, positions in `Dataset.user_ids`
    films: NDArray[np.int32]  # the same in `Dataset.films`
    values: NDArray[np.float32]  # shape (n,)
    # Seconds since 1970 UTC, shape (n,), or None where the edition has no times.
    timestamps: NDArray[np.int64] | None = None

    def __len__(self) -> int:
        return len(self.values)

    def take(self, positions: NDArray[np.intp] | NDArray[np.bool_]) -> Ratings:
        """Return the ratings at these positions (indices or a mask), as copies."""
        times = None if self.timestamps is None else self.timestamps[positions]
        return Ratings(self.users[positions], self.films[positions], self.values[positions], times)

    def relocate(self, find: Callable[[str], NDArray[Any]]) -> None:
        """Take each column, by name, from another place where the same numbers lie, as in a file that is mapped.

        Whoever looks at them sees no change, and the memory that they took is free.
        """
        self.users, self.films, self.values = find("users"), find("films"), find("values")
        if self.timestamps is not None:
            self.timestamps = find("timestamps")


@dataclass(frozen=True, slots=True, eq=False)
class Films:
    """The film table: every film listed or rated, ordered by id; row numbers are the film codes."""

    ids: NDArray[np.int64]  # shape (M,), ascending
    titles: tuple[str, ...]  # for display: without the year, articles moved to the front ("The Matrix")
    # Exactly as the film table has them ("Matrix, The (1999)"); the id as text where it has none.
    listed_titles: tuple[str, ...]
    years: NDArray[np.int16]  # shape (M,); `NO_YEAR` where unknown
    genre_names: tuple[str, ...]  # the genres that occur, sorted
    genres: NDArray[np.bool_]  # shape (M, G): film has genre. `(no genres listed)` is a row of False.
    imdb_ids: tuple[str, ...]  # as in the file ("0114709"), "" where missing
    tmdb_ids: tuple[str, ...]  # likewise
    # Titles that a film is also known by, articles in front, joined by " · " ("" for none); or empty.
    other_titles: tuple[str, ...] = ()
    # What the source calls the films where it does not call them by numbers (`ids` are then theirs among the sorted
    # labels, from 0); else empty.
    labels: tuple[str, ...] = ()
    # Where a picture of each film is, as its table says: an address, or a path beside it ("" for none); or empty.
    pictures: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def n_listed(self) -> int:
        """Number of films that the source has a title for; the others are known from ratings alone."""
        return sum(title != self.label(film) for film, title in enumerate(self.listed_titles))

    def label(self, film: int) -> str:
        """Id of one film as its source writes it."""
        return self.labels[film] if self.labels else str(self.ids[film])

    def genres_of(self, film: int) -> tuple[str, ...]:
        """Names of one film's genres."""
        return tuple(self.genre_names[g] for g in np.flatnonzero(self.genres[film]))

    def caption(self, film: int) -> str:
        """Title and year of one film: "The Matrix (1999)"."""
        year = int(self.years[film])
        return f"{self.titles[film]} ({year})" if year != NO_YEAR else self.titles[film]


@dataclass(frozen=True, slots=True, eq=False)
class Tags:
    """Tags as columns of equal length t: who (user code, -1 for who rated nothing), which film, what.

    `texts` is the vocabulary (as typed, trimmed); `codes` point into it.
    """

    users: NDArray[np.int32]
    films: NDArray[np.int32]
    codes: NDArray[np.int32]
    texts: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.codes)


@dataclass(frozen=True, slots=True, eq=False)
class Genome:
    """The tag genome: how well each of T tags fits each of g films (Vig, Sen & Riedl 2012, ACM TiiS 2(3):13)."""

    films: NDArray[np.int32]  # shape (g,), ascending: codes of the films that it covers
    tags: tuple[str, ...]  # names of the tags
    # Shape (g, T): 0 (does not fit at all) to 1. To be widened before anything is summed.
    relevance: NDArray[np.float16]

    def __len__(self) -> int:
        return len(self.films)


@dataclass(frozen=True, slots=True, eq=False)
class People:
    """What an edition tells of the people, one entry per user code, "" where it tells nothing."""

    ages: tuple[str, ...]  # a number ("24") or a span ("25–34")
    genders: tuple[str, ...]  # "F", "M"
    occupations: tuple[str, ...]  # in words ("college/grad student")
    zip_codes: tuple[str, ...]  # text as in the file

    def __len__(self) -> int:
        return len(self.ages)


def rating_words(n: int, *, simulated: bool = False, implicit: bool = False) -> str:
    """Say how many ratings, or counts of plays and clicks: "1 rating", "2,000 simulated ratings"."""
    if implicit:
        return (
            plural(n, "1 count", "{n} counts")
            if not simulated
            else plural(n, "1 simulated count", "{n} simulated counts")
        )
    return (
        plural(n, "1 rating", "{n} ratings")
        if not simulated
        else plural(n, "1 simulated rating", "{n} simulated ratings")
    )


def _code_of(label: str, ids: NDArray[np.int64], labels: tuple[str, ...]) -> int | None:
    if labels:
        code = bisect_left(labels, label)
        return code if code < len(labels) and labels[code] == label else None
    if not (label.isascii() and label.isdecimal() and len(label) < 19):
        return None
    code = int(np.searchsorted(ids, int(label)))
    return code if code < len(ids) and ids[code] == int(label) else None


class Nouns(NamedTuple):
    """What one item and several are called, and one of those who rate and several: "film", "films", "user", "users"."""

    item: str = "film"
    items: str = "films"
    person: str = "person"
    people: str = "people"


MOVIELENS_NOUNS: Final = Nouns()


@dataclass(frozen=True, eq=False)
class Dataset:
    """A MovieLens folder in memory. Nothing in it is ever changed."""

    name: str  # short name for titles and lists ("ml-latest-small")
    source: Path  # the folder or zip that was opened
    edition: str  # which layout was recognised ("ml-latest-small", "ml-100k", "MovieLens CSV", …)
    simulated: bool  # True when the ratings are made up (the demo, synthetic folders); every screen says so
    user_ids: NDArray[np.int64]  # shape (N,), ascending; positions are the user codes. Only people who rated.
    films: Films
    ratings: Ratings
    scale: RatingScale
    tags: Tags | None = None  # None, as `people` and `genome`, where the edition has none
    skipped: SkipReport = field(default_factory=SkipReport)
    people: People | None = None
    genome: Genome | None = None
    # What the source calls the people where it does not call them by numbers (`user_ids` are then theirs among the
    # sorted labels, from 0); else empty.
    user_labels: tuple[str, ...] = ()
    columns: str = ""  # how a table was chosen to be read, as `TableOptions.parse` reads it; "" for what was found out
    is_table: bool = False  # read as anybody's table, whose columns can be chosen, not as a published edition
    nouns: Nouns = MOVIELENS_NOUNS  # what items, and those who rate them, are called
    notes: tuple[str, ...] = ()  # how a table was read where that was not plain, a sentence each
    part: str = ""  # which part of the source this is, as `Subset.parse` reads it; "" for the whole
    subset: str = ""  # that in words, for beside every figure: what is left out
    implicit: bool = False  # the values are no ratings: 1 for every click or like, or numbers of plays

    @property
    def liked_from(self) -> float:
        """The least rating that counts as a like; of ratings that are none, every one does."""
        return self.scale.minimum if self.implicit else self.scale.liked_from

    @property
    def disliked_to(self) -> float:
        """The highest rating that counts as a dislike; of counts, none does."""
        return -math.inf if self.implicit else self.scale.disliked_to

    @property
    def n_users(self) -> int:
        """Number of people who rated, N."""
        return len(self.user_ids)

    @property
    def n_films(self) -> int:
        """Number of films listed or rated, M."""
        return len(self.films)

    def user_label(self, user: int) -> str:
        """Id of one person as the source writes it."""
        return self.user_labels[user] if self.user_labels else str(self.user_ids[user])

    def user_of(self, label: str) -> int | None:
        """Code of the person whose id the source writes like this, None when there is none."""
        return _code_of(label, self.user_ids, self.user_labels)

    def film_of(self, label: str) -> int | None:
        """Code of the film whose id the source writes like this, None when there is none."""
        return _code_of(label, self.films.ids, self.films.labels)

    @cached_property
    def by_user(self) -> ByRow:
        """Positions of each person's ratings (first asked for off the GUI thread when there are millions)."""
        return group_by(self.ratings.users, self.n_users)

    @cached_property
    def by_film(self) -> ByRow:
        """Positions of each film's ratings (first asked for off the GUI thread when there are millions)."""
        return group_by(self.ratings.films, self.n_films)

    @cached_property
    def n_films_rated(self) -> int:
        """Number of films with at least one rating."""
        return int(np.count_nonzero(count_by(self.ratings.films, self.n_films)))

    @cached_property
    def fingerprint(self) -> str:
        """Hash of the ratings and ids: equal data sets have equal fingerprints, wherever they lie."""
        import hashlib

        digest = hashlib.blake2b(digest_size=16)
        r = self.ratings
        for column in (self.user_ids, self.films.ids, r.users, r.films, r.values):
            digest.update(np.ascontiguousarray(column).view(np.uint8).data)
        if self.user_labels or self.films.labels:
            digest.update("\0".join((*self.user_labels, "", *self.films.labels)).encode())
        return digest.hexdigest()

    @cached_property
    def years_rated(self) -> tuple[int, int] | None:
        """First and last calendar year (UTC) in which a rating was given, None without times."""
        times = self.ratings.timestamps
        if times is None or len(times) == 0:
            return None
        span = np.array([times.min(), times.max()], dtype="datetime64[s]").astype("datetime64[Y]")
        first, last = (span.astype(np.int64) + 1970).tolist()
        return first, last

    @property
    def summary(self) -> str:
        """One sentence: "100,836 ratings by 610 people of 9,724 films, half stars, 1996–2018"."""
        text = self._sizes(simulated=self.simulated)
        if not len(self.ratings):
            return text
        text += ", " + (tr("implicit data") if self.implicit else self.scale.words)
        if self.years_rated:
            first, last = self.years_rated
            text += f", {first}–{last}" if first != last else f", {first}"
        return f"{text}; {retold(self.subset)}" if self.subset else text

    @property
    def sizes(self) -> str:
        """How much it is: "100,836 ratings by 610 people of 9,724 films"."""
        return self._sizes(simulated=False)

    def _sizes(self, *, simulated: bool) -> str:
        people = plural(self.n_users, "1 person", "{n} people")
        if not len(self.ratings):
            words = plural(
                self.n_films,
                "{people} and 1 film of a model, without their ratings",
                "{people} and {n} films of a model, without their ratings",
                people=people,
            )
            return of_data(words, self.nouns)
        ratings = rating_words(len(self.ratings), simulated=simulated, implicit=self.implicit)
        words = plural(
            self.n_films_rated,
            "{ratings} by {people} of 1 film",
            "{ratings} by {people} of {n} films",
            ratings=ratings,
            people=people,
        )
        return of_data(words, self.nouns)
