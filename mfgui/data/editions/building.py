"""From the lines of files to a Dataset: ratings in codes, the scale, the film table, tags, people."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mfgui.base.text import tr, written
from mfgui.data.dataset import NO_YEAR, Films, People, Ratings, RatingScale, Tags
from mfgui.data.editions.rating_lines import (
    FIRST_TIME,
    HIGHEST_RATING,
    HIGHEST_STARS,
    LAST_TIME,
    LOWEST_STARS,
    MILLISECONDS,
    RatingLines,
    drop_rows,
    rating_out_of_range,
)
from mfgui.data.editions.ratings_file import BROKEN_SHARE
from mfgui.data.errors import DataError
from mfgui.data.grouping import each_part, encode, find_codes, find_repeated, parts
from mfgui.data.source import Source
from mfgui.data.titles import parse_title, without_entities
from mfgui.data.watch import LISTED_SKIPS, Watch

_SEARCHED: Final = 1 << 15  # rows searched between two checkpoints
_NO_GENRES: Final = "(no genres listed)"
_RENAMED: Final = {"Children's": "Children"}  # genres that one edition spells in another way than the rest
_STEPS: Final = (100, 50, 25, 20, 10, 5, 2, 1)  # steps of a scale that are tried, in hundredths of a star
_OWN_STEPS: Final = (1000, 500, *_STEPS)  # steps that are tried for ratings beyond 10, in hundredths
_NONE: Final = 1e-12  # a range of which float32 has no squares
_FINE: Final = 0.05  # ratings that lie within less are not counted in hundredths


class FilmLines:
    """The film table as its file has it, in columns in the order of its lines, and what other files add to it.

    Columns of strings, not an object for each film: tens of thousands of new objects would set off Python's
    garbage collector, which stops every thread for longer than a window may stand still.
    """

    def __init__(self) -> None:
        self._rows: dict[int, int] = {}
        self.titles: list[str] = []  # as in `Films`
        self.listed_titles: list[str] = []
        self.other_titles: list[str] = []
        self.years = array("h")
        # What stands in the genres' column ("Action|Drama"), numbered; few films have one of their own.
        self.genre_kinds: dict[str, int] = {"": 0}
        self.kinds = array("i")  # those numbers, of each film
        self.imdb_ids: list[str] = []
        self.tmdb_ids: list[str] = []
        self.pictures: dict[int, str] = {}  # as in `Films`, by id

    def __contains__(self, id_: int) -> bool:
        return id_ in self._rows

    def __len__(self) -> int:
        return len(self._rows)

    def only(self, ids: list[int]) -> FilmLines:
        """Return the films of these ids, by their positions among them."""
        films = FilmLines()
        for place, id_ in enumerate(ids):
            if (row := self.row(id_)) >= 0:
                films.add(place, self.listed_titles[row], "")
        return films

    def only_of(self, ids: list[int]) -> FilmLines:
        """Return the films of these ids, with all that is known of them, in their order."""
        films, kinds = FilmLines(), list(self.genre_kinds)
        for id_ in ids:
            row = self._rows[id_]
            films.add(id_, self.listed_titles[row], kinds[self.kinds[row]])
            films.link(id_, self.imdb_ids[row], self.tmdb_ids[row])
        return films

    def filled_from(self, others: FilmLines) -> FilmLines:
        """Return these films, with those that are listed only in others added."""
        for id_, row in others._rows.items():
            if id_ not in self._rows:
                self.add(id_, others.listed_titles[row], "")
        return self

    def add(self, id_: int, listed: str, genres: str, other: str = "") -> None:
        """Add a film that is not listed yet, with its title as listed; genres are separated by bars.

        `other` is a further title, such as that in the film's own language.
        """
        self._rows[id_] = len(self.titles)
        listed, other = without_entities(listed), without_entities(other)
        title, year, others = parse_title(listed)
        if other and other not in (title, *others):
            others = (*others, other)
        self.titles.append(title)
        self.listed_titles.append(listed)
        self.other_titles.append(" · ".join(others))
        self.years.append(year)
        self.kinds.append(self.genre_kinds.setdefault(genres, len(self.genre_kinds)))
        self.imdb_ids.append("")
        self.tmdb_ids.append("")

    def link(self, id_: int, imdb: str, tmdb: str) -> None:
        """Add a film's ids at other sites; a film that is not listed has none."""
        row = self._rows.get(id_)
        if row is not None:
            self.imdb_ids[row], self.tmdb_ids[row] = imdb, tmdb

    @property
    def ids(self) -> NDArray[np.int64]:
        """Ids in the order of the file."""
        return np.fromiter(self._rows, np.int64, len(self._rows))

    def genre_names(self) -> set[str]:
        """All genres that occur."""
        return {name for text in self.genre_kinds for name in split_genres(text)}

    def row(self, id_: int) -> int:
        """Row of a film; -1 when it is not listed."""
        return self._rows.get(id_, -1)


@dataclass(slots=True)
class Person:
    """What an edition tells of one person."""

    age: str
    gender: str
    occupation: str
    zip_code: str


def _integers() -> array[int]:
    return array("q")


class _Vocabulary(dict[str, int]):
    """Texts, numbered in the order in which they are first asked for."""

    def __missing__(self, text: str) -> int:
        number = self[text] = len(self)
        return number


@dataclass(slots=True)
class TagLines:
    """Tags as they stand in their file, ids not yet turned into codes."""

    file: str
    lines: array[int] = field(default_factory=_integers)
    users: array[int] = field(default_factory=_integers)
    films: array[int] = field(default_factory=_integers)
    codes: array[int] = field(default_factory=_integers)
    vocabulary: _Vocabulary = field(default_factory=_Vocabulary)

    def add(self, line: int, users: list[int], films: list[int], texts: list[str]) -> None:
        """Add the tags of lines that follow each other, the first of this number."""
        self.lines.extend(range(line, line + len(texts)))
        self.users.extend(users)
        self.films.extend(films)
        self.codes.extend(map(self.vocabulary.__getitem__, texts))


@dataclass(frozen=True, slots=True)
class Edition:
    """One layout of a MovieLens folder: the files that it is made of, and how to read each kind of them."""

    ratings_file: str  # the file by which a folder is known to be of this layout
    files: tuple[str, ...]  # all files that are read where they are there
    # Readers of each; None for what the layout does not have. People come by their id.
    read_ratings: Callable[[Source, Watch], RatingLines]
    read_films: Callable[[Source, Watch], FilmLines]
    read_tags: Callable[[Source, Watch], TagLines] | None
    read_people: Callable[[Source, Watch], dict[int, Person]] | None
    name: Callable[[Source, str], str]  # which edition a source is, given the beginning of its README


def finish_ratings(
    lines: RatingLines, watch: Watch, *, stars: bool = True, counts: bool = False
) -> tuple[NDArray[np.int64], NDArray[np.int64], Ratings]:
    """Turn rating lines into columns of codes.

    Ratings far from the file's scale are dropped as broken where they are `stars`, and so are ratings of times that
    cannot be; times in milliseconds become seconds; a pair rated twice keeps the latest; `counts` (of plays or clicks)
    of a pair are added up. The columns of `lines` are used up.

    Returns ids of people, ids of rated films (int64, ascending), and the ratings, their films as positions in the
    second.
    """
    if stars:
        values = lines.values
        strays = _exceptions(values, LOWEST_STARS, HIGHEST_STARS, watch)
        drop_listed(lines, strays, lambda row: rating_out_of_range(f"{values[row]:g}"), watch)
    if lines.times is not None:
        _drop_wrong_times(lines, lines.times, watch)
    user_ids, users = encode(lines.users, watch.checkpoint)
    film_ids, films = encode(lines.films, watch.checkpoint)
    added = lines.values if counts else None
    repeats = find_repeated(users, films, lines.times, len(user_ids), len(film_ids), watch.checkpoint, added)
    columns: list[NDArray] = [users, films, lines.values]
    if lines.times is not None:
        columns.append(lines.times)
    if len(repeats):

        def reason(row: int) -> str:
            user, film = user_ids[users[row]], film_ids[films[row]]
            user = lines.user_labels[user] if lines.user_labels else user
            film = lines.film_labels[film] if lines.film_labels else film
            return written("is replaced: user {user} rated film {film} once more", user=user, film=film)

        if not counts:
            _list_rows(lines, repeats, reason, watch)
        drop_rows(columns, repeats, watch)
        columns = [column[: len(users) - len(repeats)] for column in columns]
    return user_ids, film_ids, Ratings(*columns)


def _list_rows(lines: RatingLines, rows: NDArray[np.int64], reason: Callable[[int], str], watch: Watch) -> None:
    listed = rows[:LISTED_SKIPS]
    for row, number in zip(listed.tolist(), lines.line_numbers(listed).tolist(), strict=True):
        watch.skip(lines.file, number, reason(row))
    watch.skip_unlisted(len(rows) - len(listed))


def drop_listed(lines: RatingLines, rows: NDArray[np.int64], reason: Callable[[int], str], watch: Watch) -> None:
    """Take these rows out, their lines listed as skipped."""
    if len(rows):
        _list_rows(lines, rows, reason, watch)
        lines.drop(rows, watch)


def _exceptions(column: NDArray, lowest: float, highest: float, watch: Watch) -> NDArray[np.int64]:
    """Return the rows outside of these bounds of a column that otherwise keeps to them: those lines are broken.

    A column with over 1 % of such rows has bounds of its own, and keeps them.
    """

    def outside(part: slice) -> NDArray[np.int64]:
        return np.flatnonzero((column[part] < lowest) | (column[part] > highest)) + part.start

    rows = np.concatenate(each_part(len(column), outside, watch.checkpoint))
    return rows if len(rows) <= BROKEN_SHARE * len(column) else np.empty(0, np.int64)


def _drop_wrong_times(lines: RatingLines, times: NDArray[np.int64], watch: Watch) -> None:
    if min(each_part(len(times), lambda part: int(times[part].min()), watch.checkpoint)) > MILLISECONDS:
        for part in parts(len(times)):
            times[part] //= 1000
            watch.checkpoint()
    wrong = _exceptions(times, FIRST_TIME, LAST_TIME, watch)
    drop_listed(
        lines,
        wrong,
        lambda row: written("has the time {times}, which is not between 1990 and 2100", times=times[row]),
        watch,
    )


def find_scale(values: NDArray[np.float32], watch: Watch) -> RatingScale:
    """Find the scale that ratings keep to: half stars, whole stars, or the coarsest steps that fit."""
    from mfgui.data.kernels import count_hundredths

    def count(part: slice) -> NDArray[np.int64]:
        counts = np.zeros(int(100 * HIGHEST_RATING) + 1, np.int64)
        count_hundredths(values[part], counts)
        return counts

    present = np.flatnonzero(np.sum(each_part(len(values), count, watch.checkpoint), axis=0))
    lowest, highest = int(present[0]), int(present[-1])
    step = next(step for step in _STEPS if not np.any(present % step))
    if step in (50, 100) and lowest >= step and highest <= 500:
        return RatingScale(step / 100, HIGHEST_STARS, step / 100)
    return RatingScale(lowest / 100, highest / 100, step / 100)


def find_own_scale(values: NDArray[np.float32], watch: Watch) -> RatingScale:
    """Find the scale of ratings of any range: as `find_scale` up to 10, else the coarsest steps that fit.

    Ratings that fit none have steps of a thousandth of their range, rounded to a power of ten.
    """
    lowest, highest = float(values.min()), float(values.max())
    if highest - lowest < _NONE:
        raise DataError(
            tr("every rating is {lowest:g}, so there is nothing to tell apart; choose other ratings", lowest=lowest)
        )
    if lowest >= 0 and highest <= HIGHEST_RATING and highest - lowest >= _FINE:
        return find_scale(values, watch)
    finest = 10.0 ** int(np.floor(np.log10((highest - lowest) / 1000)))
    for step in (step / 100 for step in _OWN_STEPS if finest < step / 100 <= highest - lowest):
        for part in parts(len(values)):
            multiples = values[part].astype(np.float64) / step
            watch.checkpoint()
            # float32 keeps 7 digits of a value, and so of its multiple.
            if not np.allclose(multiples, np.rint(multiples), rtol=1e-6, atol=1e-4):
                break
        else:
            return RatingScale(lowest, highest, step)
    return RatingScale(lowest, highest, finest)


def build_films(listed: FilmLines, rated: NDArray[np.int64], watch: Watch, noun: str = "Film") -> Films:
    """Build the film table of all films listed or rated; those without a title are called by `noun` and id."""
    ids = np.union1d(listed.ids, rated)
    genre_names = tuple(sorted(listed.genre_names()))
    column_of = {genre: column for column, genre in enumerate(genre_names)}
    genres_of_kind = np.zeros((len(listed.genre_kinds), len(genre_names)), np.bool_)
    for names, kind in listed.genre_kinds.items():
        genres_of_kind[kind, [column_of[genre] for genre in split_genres(names)]] = True
    watch.checkpoint()
    years, kinds = array("h"), array("i")
    titles, others, listed_titles, imdb_ids, tmdb_ids = [], [], [], [], []
    for k, id_ in enumerate(ids.tolist()):
        if k % 2048 == 0:
            watch.checkpoint()
        row = listed.row(id_)
        known = row >= 0
        titles.append(listed.titles[row] if known else f"{noun} {id_}")
        listed_titles.append(listed.listed_titles[row] if known else str(id_))
        others.append(listed.other_titles[row] if known else "")
        years.append(listed.years[row] if known else NO_YEAR)
        kinds.append(listed.kinds[row] if known else 0)
        imdb_ids.append(listed.imdb_ids[row] if known else "")
        tmdb_ids.append(listed.tmdb_ids[row] if known else "")
    return Films(
        ids,
        tuple(titles),
        tuple(listed_titles),
        np.array(years, np.int16),
        genre_names,
        genres_of_kind[np.array(kinds, np.int32)],
        tuple(imdb_ids),
        tuple(tmdb_ids),
        tuple(others),
        pictures=tuple(listed.pictures.get(id_, "") for id_ in ids.tolist()) if listed.pictures else (),
    )


def film_table(
    listed: FilmLines, rated: NDArray[np.int64], ratings: Ratings, watch: Watch, noun: str = "Film"
) -> Films:
    """Build the film table of all films listed or `rated`, whose codes in the ratings become those of the table."""
    films = build_films(listed, rated, watch, noun)
    if len(rated) < len(films):
        from mfgui.data.kernels import look_up

        codes = np.searchsorted(films.ids, rated).astype(np.int32)
        for part in parts(len(ratings)):
            look_up(ratings.films[part], codes, ratings.films[part])
            watch.checkpoint()
    return films


def split_genres(text: str) -> tuple[str, ...]:
    """Genres of one film ("Action|Children's"); none for "(no genres listed)"."""
    names = (name.strip() for name in text.split("|"))
    return tuple(_RENAMED.get(name, name) for name in names if name and name != _NO_GENRES)


def build_tags(tags: TagLines, user_ids: NDArray[np.int64], films: Films, watch: Watch) -> Tags | None:
    """Turn tag lines into columns of codes; tags of films that are neither listed nor rated are skipped."""
    if not tags.codes:
        return None
    ids, films_known = np.frombuffer(tags.films, np.int64), films.ids
    users = np.frombuffer(tags.users, np.int64)
    film_codes, user_codes = np.empty(len(ids), np.int32), np.empty(len(ids), np.int32)
    watch.checkpoint()
    for part in parts(len(ids), _SEARCHED):
        film_codes[part] = find_codes(films_known, ids[part])
        user_codes[part] = find_codes(user_ids, users[part])
        watch.checkpoint()
    known = film_codes >= 0
    for k in np.flatnonzero(~known).tolist():
        watch.skip(tags.file, tags.lines[k], written("tags film {ids}, which is neither listed nor rated", ids=ids[k]))
    codes = np.frombuffer(tags.codes, np.int64).astype(np.int32)
    return Tags(user_codes[known], film_codes[known], codes[known], tuple(tags.vocabulary))


def build_people(told: Mapping[int, Person], user_ids: NDArray[np.int64]) -> People:
    """Put what is told of people in the order of the user codes."""
    nobody = Person("", "", "", "")
    people = [told.get(id_, nobody) for id_ in user_ids.tolist()]
    return People(
        tuple(person.age for person in people),
        tuple(person.gender for person in people),
        tuple(person.occupation for person in people),
        tuple(person.zip_code for person in people),
    )
