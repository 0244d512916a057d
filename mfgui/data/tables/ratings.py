"""The ratings in a table: its columns as codes, values and times, with all that was found out on the way."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from mfgui.base.late import pd
from mfgui.base.text import tr, translatable, written
from mfgui.data.editions.building import FilmLines
from mfgui.data.editions.rating_lines import FILM, FIRST_TIME, LAST_TIME, RATING, TIME, USER, Layout, RatingLines
from mfgui.data.editions.ratings_file import Tally, read_plain_file
from mfgui.data.errors import DataError
from mfgui.data.grouping import parts
from mfgui.data.source import Source
from mfgui.data.tables.columns import find_columns
from mfgui.data.tables.ids import IdColumn
from mfgui.data.tables.meaning import PIECE, TableRatings, counts_of, give_meaning
from mfgui.data.tables.options import TableOptions
from mfgui.data.tables.table import Table
from mfgui.data.tables.text import TextTable
from mfgui.data.tables.times import NO_TIME, TimeColumn
from mfgui.data.tables.values import PLAIN, RatingColumn, style_of
from mfgui.data.watch import Watch

_ADVICE: Final = translatable("correct the file, or choose its columns yourself")
_HIGHEST: Final = 1e9
_PLAIN: Final = (USER, FILM, RATING, TIME)
_PLAIN_NAMES: Final = ("user", "film", "rating", "time")


def read_ratings(table: Table, options: TableOptions, watch: Watch, source: Source | None = None) -> TableRatings:
    """Read a table of ratings.

    `source`: where the table's file lies, for those of plain numbers, which are parsed in one go.

    Raises DataError when its columns cannot be told, over 1 % of its lines are broken, or none holds a rating.
    """
    columns, doubts = find_columns(table, options)
    if source is not None and isinstance(table, TextTable):
        lines = _read_plain(table, source, columns, watch)
        if lines is not None:
            return give_meaning(
                table, options, columns, lines, FilmLines(), counts_of(lines.values, watch), doubts, watch
            )
    return _Reading(table, options, columns, doubts).read(watch)


class _Reading:
    """Frames of a table on their way into columns."""

    def __init__(self, table: Table, options: TableOptions, columns: dict[str, int], doubts: list[str]) -> None:
        self._table = table
        self._options = options
        self._columns = columns
        self._doubts = doubts
        self._users, self._items = IdColumn(), IdColumn()
        self._rating_at = columns.get("rating", columns.get("count", -1))
        self._ratings = RatingColumn(style_of(table, self._rating_at) if self._rating_at >= 0 else PLAIN)
        self._times = TimeColumn(table.names[columns["time"]]) if "time" in columns else None
        self._titles: dict[int, str] = {}
        self._unrated = 0
        self._tally = Tally(advice=_ADVICE)
        self._nameless = Tally(advice=_ADVICE)  # rows without a person or an item, as guests' purchases
        self._total = 0
        self._pieces: list[tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.float32], NDArray[np.int32]]] = []

    def read(self, watch: Watch) -> TableRatings:
        """Read all of it."""
        for frame in self._table.frames(sorted(set(self._columns.values())), watch):
            self._take(frame, watch)
            watch.checkpoint()
        self._tally.refuse_above(self._total, self._table.file)
        if 2 * self._nameless.broken > self._total:
            self._nameless.refuse_above(self._total, self._table.file)
        kept = sum(len(piece[2]) for piece in self._pieces)
        if not kept:
            raise DataError(tr("the file holds no ratings; choose another"), self._table.file)
        users, items, values, numbers = (_joined(column, kept, watch) for column in zip(*self._pieces, strict=True))
        self._pieces.clear()
        watch.checkpoint()
        user_ids, user_labels = self._users.finish(watch.checkpoint)
        item_ids, item_labels = self._items.finish(watch.checkpoint)
        watch.checkpoint()
        notes: list[str] = []
        times = None
        if self._times is not None:
            read = self._times.finish(self._options.dates, watch.checkpoint)
            notes += read.notes
            if read.ambiguous:
                self._doubts.append("dates")
            times = read.seconds
            if times is not None:
                _fill_times(times, users, len(self._users), watch)
        largest = max(int(user_ids.max()), int(item_ids.max()))
        kind: type[np.signedinteger] = np.int32 if largest <= np.iinfo(np.int32).max else np.int64
        lines = RatingLines.of(
            self._table.file,
            _looked_up(user_ids.astype(kind), users, watch),
            _looked_up(item_ids.astype(kind), items, watch),
            values,
            times,
            numbers,
        )
        lines.user_labels, lines.film_labels = user_labels, item_labels
        titles = FilmLines()
        if item_labels or self._titles:
            for code, id_ in enumerate(item_ids.tolist()):
                title = self._titles.get(code, "")
                if (title or item_labels) and id_ not in titles:
                    titles.add(id_, title or item_labels[id_], "")
                if code % 2048 == 0:
                    watch.checkpoint()
        notes = [*self._ratings.notes, *notes]
        if self._unrated:
            notes.append(written("{unrated:,} rows have no rating and are left out", unrated=self._unrated))
        if n := self._nameless.broken:
            notes.append(written("{n:,} rows are of no person or no film and are left out", n=n))
        counts = dict(self._ratings.counts) or counts_of(values, watch)
        return give_meaning(
            self._table,
            self._options,
            self._columns,
            lines,
            titles,
            counts,
            self._doubts,
            watch,
            notes,
            self._ratings.whole,
        )

    def _take(self, frame: object, watch: Watch) -> None:
        """Take in one frame; its damaged rows are named."""
        assert isinstance(frame, pd.DataFrame)
        columns, file = self._columns, self._table.file
        numbers = np.asarray(frame.index, np.int32)  # of lines: 2³¹ of them are 30 GB
        self._total += len(numbers)
        users = self._users.add(frame[columns["user"]].to_numpy(object))
        items = self._items.add(frame[columns["film"]].to_numpy(object))
        texts = frame[self._rating_at].to_numpy(object) if self._rating_at >= 0 else None
        values = np.ones(len(numbers), np.float32) if texts is None else self._ratings.add(texts)
        good = (users >= 0) & (items >= 0) & ~np.isnan(values)
        for row in np.flatnonzero(~good).tolist():
            line = int(numbers[row])
            if users[row] < 0 or items[row] < 0:
                reason = written("has no film") if users[row] >= 0 else written("has no user")
            elif texts is not None and texts[row] in self._ratings.broken:
                reason = written("has the rating '{texts}', which is not a number", texts=_short(str(texts[row])))
            else:
                self._unrated += 1
                watch.skip(file, line, written("has no rating"))
                continue
            watch.skip(file, line, reason)
            tally = self._nameless if users[row] < 0 or items[row] < 0 else self._tally
            tally.note(line, reason)
        if self._times is not None:
            self._times.add(frame[columns["time"]].to_numpy(object))
            self._times.take(good)
        if "title" in columns:
            titles = frame[columns["title"]].to_numpy(object)
            fresh, first = np.unique(items[good], return_index=True)
            for code, title in zip(fresh.tolist(), titles[good][first].tolist(), strict=True):
                if title.strip() and code not in self._titles:
                    self._titles[code] = title.strip()
        if good.all():
            self._pieces.append((users, items, values, numbers))
        else:
            self._pieces.append((users[good], items[good], values[good], numbers[good]))


def _joined(pieces: Sequence[NDArray[Any]], n: int, watch: Watch) -> NDArray[Any]:
    """Concatenate pieces of n rows in all."""
    whole = np.empty(n, pieces[0].dtype)
    start = 0
    for piece in pieces:
        whole[start : start + len(piece)] = piece
        start += len(piece)
        watch.checkpoint()
    return whole


def _looked_up(ids: NDArray[np.signedinteger], codes: NDArray[np.int32], watch: Watch) -> NDArray[np.signedinteger]:
    found = np.empty(len(codes), ids.dtype)
    for part in parts(len(codes), PIECE):
        found[part] = ids[codes[part]]
        watch.checkpoint()
    return found


def _fill_times(times: NDArray[np.int64], users: NDArray[np.int32], n_users: int, watch: Watch) -> None:
    """Give ratings without a time the first time of their person, else of the table: they never count as the newest."""
    if all(times[part].min() != NO_TIME for part in parts(len(times), PIECE)):
        return
    first = np.full(n_users, np.iinfo(np.int64).max)
    for part in parts(len(times), PIECE):
        known = times[part] != NO_TIME
        np.minimum.at(first, users[part][known], times[part][known])
        watch.checkpoint()
    first[first == np.iinfo(np.int64).max] = first.min()
    for part in parts(len(times), PIECE):
        missing = times[part] == NO_TIME
        times[part][missing] = first[users[part][missing]]
        watch.checkpoint()


def _read_plain(table: TextTable, source: Source, columns: dict[str, int], watch: Watch) -> RatingLines | None:
    """Read a table of plain numbers, with user, film, rating and perhaps time in this order, all at once.

    Returns its lines, as `_Reading` would have them; None for any other table, be it right or wrong.
    """
    roles = tuple(range(len(table.names)))
    if (
        not table.is_plain
        or roles not in (_PLAIN, _PLAIN[:3])
        or [columns.get(role) for role in _PLAIN_NAMES[: len(roles)]] != list(roles)
        or len(columns) != len(roles)
        or "/" in table.file
    ):
        return None
    with source.open(table.file) as stream:
        if stream.read(2).startswith((b"\x1f\x8b", b"BZ", b"\xfd7")):
            return None
    done = watch.done
    lines = read_plain_file(
        source, table.file, Layout(table.separator, roles, header=int(table.headed)), _HIGHEST, watch
    )
    if lines is not None and lines.times is not None:
        for part in parts(len(lines)):
            times = lines.times[part]
            if times.min(initial=LAST_TIME - 1) < FIRST_TIME or times.max(initial=0) >= LAST_TIME:
                lines = None
                break
            watch.checkpoint()
    if lines is None:
        watch.advance(done - watch.done)
    return lines


def _short(text: str) -> str:
    return text if len(text) <= 20 else f"{text[:19]}…"
