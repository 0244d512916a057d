"""A plain CSV of one's own: any delimiter, columns by name, ids of numbers or text, ratings of any range."""

from __future__ import annotations

import codecs
from array import array
from dataclasses import dataclass, field
from functools import partial
from math import isfinite
from typing import TYPE_CHECKING, Final

import numpy as np

from mfgui.data.dataset import parts
from mfgui.data.editions.building import FilmLines
from mfgui.data.editions.rating_lines import RatingLines
from mfgui.data.editions.ratings_file import Tally, read_plain_file
from mfgui.data.editions.strict_lines import (
    ENDS_EARLY,
    FILM,
    RATING,
    TIME,
    USER,
    Layout,
    ends_early,
    parse_number,
    split_fields,
)
from mfgui.data.errors import DataError
from mfgui.data.tables.times import MICROSECONDS, MILLISECONDS, parse_time

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy.typing import NDArray

    from mfgui.data.source import Source
    from mfgui.data.tables.columns import ColumnMap
    from mfgui.data.watch import Watch

EDITION_NAME: Final = "CSV of one's own"
SUFFIXES: Final = (".csv", ".tsv", ".tab")
"""Endings of files that are taken for one."""
DELIMITERS: Final = (",", ";", "\t", "|")
_BLOCK: Final = 1 << 17
_ADVICE: Final = "correct the file, or choose its columns yourself"
_SHORTEST_LINE: Final = 6
_LOOKED_AT: Final = 100
"""Lines that tell whether a column holds times."""
_HIGHEST: Final = 1e9
"""Ratings beyond this, above or below 0, are none."""
_DAY: Final = len("2001-12-31")
_PLAIN: Final = (USER, FILM, RATING, TIME)
_PLAIN_NAMES: Final = ("user", "film", "rating", "time")


@dataclass(slots=True)
class OwnLines:
    """The lines of such a file, people and films numbered in the order of their first lines.

    Attributes
    ----------
    users, films
        Numbers, positions in `user_texts` and `film_texts`; one for each line that is read, as all below.
    values
        Ratings.
    times
        Seconds since 1970 UTC; empty when there is no such column.
    numbers
        Numbers of the lines, from 1.
    user_texts, film_texts
        Ids as they are written, and their positions.
    titles
        Of each film, "" where it has none; empty when there is no such column.
    """

    users: array[int] = field(default_factory=lambda: array("i"))
    films: array[int] = field(default_factory=lambda: array("i"))
    values: array[float] = field(default_factory=lambda: array("f"))
    times: array[int] = field(default_factory=lambda: array("q"))
    numbers: array[int] = field(default_factory=lambda: array("q"))
    user_texts: dict[str, int] = field(default_factory=dict)
    film_texts: dict[str, int] = field(default_factory=dict)
    titles: list[str] = field(default_factory=list)


def read_own_csv(source: Source, file: str, columns: ColumnMap, watch: Watch) -> OwnLines:
    """Read a CSV whose first line names its columns.

    Raises
    ------
    DataError
        When the file cannot be read, its columns cannot be told, over 1 % of its lines are broken, or
        none holds a rating.
    """
    encoding = _encoding(source, file, watch)
    size = source.size(file)
    lines, tally = OwnLines(), Tally(advice=_ADVICE)
    number = consumed = 0
    before = ""
    take: Callable[[str], str] | None = None
    early: Callable[[str, str], bool] = _never
    for block in _blocks_of_lines(source, file, size):
        text = block.decode(encoding, "surrogateescape")
        broken = not _is_text(text)
        cut = text.split("\n")
        for k, line in enumerate(cut, start=1):
            number += 1
            line = line.removesuffix("\r")
            if take is None:
                take, early = _first_line(line.removeprefix("\ufeff"), cut[k : k + _LOOKED_AT], file, columns, lines)
            elif line and not line.isspace():
                unfinished = k == len(cut) and consumed + len(block) >= size
                if unfinished and early(line, before):
                    reason = ENDS_EARLY
                else:
                    reason = "is not text" if broken and not _is_text(line) else take(line)
                if not reason:
                    lines.numbers.append(number)
                else:
                    watch.skip(file, number, reason)
                    if not unfinished:  # a file cut off at its end is not refused
                        tally.note(number, reason)
            if number % 1024 == 0:
                watch.checkpoint()
        before = cut[-1]
        consumed += len(block) + 1
        if consumed < size:
            tally.refuse_above(number + (size - consumed) // _SHORTEST_LINE, file, final=False)
        watch.advance(min(len(block) + 1, size))
    tally.refuse_above(number - 1, file, final=True)
    if not lines.numbers:
        raise DataError("the file holds no ratings; choose another", file)
    return lines


def read_plain_csv(source: Source, file: str, columns: ColumnMap, watch: Watch) -> RatingLines | None:
    """Read a CSV of plain numbers, with user, film, rating and perhaps time in this order, all at once.

    Returns
    -------
    Its lines, as `read_own_csv` and `rating_lines` would have them; None for any other CSV, be it right or wrong.
    """
    with source.open(file) as stream:
        start = stream.read(_BLOCK)
    try:
        first, *more = start.rpartition(b"\n")[0].decode("utf-8-sig").splitlines()[: _LOOKED_AT + 1]
    except ValueError:  # also when it is not UTF-8
        return None
    if not first or "\0" in first:
        return None
    names, delimiter = split_names(first)
    at = columns.find(names, file, _sample(more, names, delimiter))
    roles = tuple(range(len(names)))
    if roles not in (_PLAIN, _PLAIN[:3]) or [at.get(role) for role in _PLAIN_NAMES[: len(names)]] != list(roles):
        return None
    done = watch.done
    lines = read_plain_file(source, file, Layout(delimiter, roles, header=1), _HIGHEST, watch)
    if lines is not None and lines.times is not None:
        for part in parts(len(lines)):
            times = lines.times[part]
            fine = times >= MICROSECONDS
            times[(times >= MILLISECONDS) & ~fine] //= 10**3
            times[fine] //= 10**6
            watch.checkpoint()
            if times.max(initial=0) >= MILLISECONDS:
                lines = None
                break
    if lines is None:
        watch.advance(done - watch.done)
    return lines


def _is_text(text: str) -> bool:
    """Whether this was decoded without bytes left over, and holds no zero byte."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return "\0" not in text


def _encoding(source: Source, file: str, watch: Watch) -> str:
    """UTF-8, or latin-1 for a file in which nothing needs UTF-8."""
    strict = codecs.getincrementaldecoder("utf-8")()
    with source.open(file) as stream:
        start = stream.read(4)
        if not start:
            raise DataError("the file is empty; choose another", file)
        if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            raise DataError("the file is written in UTF-16; save it as CSV in UTF-8", file)
        start += stream.read(_BLOCK)
        if b"\r" in start and b"\n" not in start:
            raise DataError("the lines end as on old Macs; save it as CSV in UTF-8", file)
    ascii_so_far = True
    lenient = codecs.getincrementaldecoder("utf-8")("ignore")
    damaged = False
    with source.open(file) as stream:
        while block := stream.read(_BLOCK):
            if not damaged:
                try:
                    strict.decode(block)
                except UnicodeDecodeError:
                    damaged = True
            ascii_so_far = ascii_so_far and lenient.decode(block).isascii()
            watch.checkpoint()
    return "latin-1" if damaged and ascii_so_far else "utf-8"


def _blocks_of_lines(source: Source, file: str, size: int) -> Iterator[bytes]:
    """Blocks of whole lines, without the newline at their ends."""
    rest = b""
    with source.open(file) as stream:
        while block := stream.read(_BLOCK):
            block = rest + block
            cut = block.rfind(b"\n")
            if cut < 0:
                if len(block) > 1 << 20:
                    raise DataError("the file is not text, with a line of over 1 MB", file)
                rest = block
                continue
            yield block[:cut]
            rest = block[cut + 1 :]
    if rest:
        yield rest


def _never(line: str, before: str) -> bool:
    return False


def _first_line(
    line: str, more: list[str], file: str, columns: ColumnMap, lines: OwnLines
) -> tuple[Callable[[str], str], Callable[[str, str], bool]]:
    """Return, by the column names in the first line, what takes in a line and says what is wrong with it.

    `more` are lines that follow it.
    The second is whether the last line, after the one before it, lost its end.
    """
    names, delimiter = split_names(line)
    at = columns.find(names, file, _sample(more, names, delimiter))
    last_role = {at["rating"]: RATING, at.get("time", -1): TIME}.get(len(names) - 1, -1)
    early = partial(ends_early, separator=delimiter, fields=len(names), last_role=last_role)
    return _taker(names, delimiter, at, lines), early


def _sample(lines: list[str], names: list[str], delimiter: str) -> list[list[str]]:
    """Fields of those of some lines that are whole."""
    cut = (split_fields(line.removesuffix("\r"), delimiter, quoted=True) for line in lines)
    return [fields for fields in cut if fields is not None and len(fields) == len(names)]


def split_names(line: str) -> tuple[list[str], str]:
    """Split the first line of a file into the names of its columns; these and the delimiter between them."""
    cuts = [(split_fields(line, d, quoted=True) or [line], d) for d in DELIMITERS]
    names, delimiter = max(cuts, key=lambda cut: len(cut[0]))
    return [name.strip() for name in names], delimiter


def _taker(names: list[str], delimiter: str, at: dict[str, int], lines: OwnLines) -> Callable[[str], str]:
    user_at, film_at, rating_at = at["user"], at["film"], at["rating"]
    time_at, title_at = at.get("time", -1), at.get("title", -1)
    known: dict[str, float] = {}
    days: dict[str, int] = {}
    user_texts, film_texts, titles = lines.user_texts, lines.film_texts, lines.titles
    expected = len(names)

    def take(line: str) -> str:
        fields = line.split(delimiter) if '"' not in line else split_fields(line, delimiter, quoted=True)
        if fields is None:
            return "has a quotation mark without its partner"
        if len(fields) != expected:
            return f"has {len(fields)} {'field' if len(fields) == 1 else 'fields'} where {expected} are expected"
        user, film, rating = fields[user_at].strip(), fields[film_at].strip(), fields[rating_at]
        if not user or not film:
            return "has no film" if user else "has no user"
        value = known.get(rating)
        if value is None:
            try:
                value = known[rating] = _rating(rating.strip(), decimal_comma=delimiter != ",")
            except ValueError:
                told = f"the rating '{_short(rating)}', which is not a number" if rating.strip() else "no rating"
                return f"has {told}"
        if time_at >= 0:
            text = fields[time_at].strip()
            time = days.get(text)
            if time is None:
                try:
                    time = parse_time(text)
                except (ValueError, OverflowError):
                    return (
                        f"has the time '{_short(fields[time_at])}', which is neither seconds since 1970 "
                        "nor a date as 2001-12-31"
                    )
                if "-" in text and len(text) == _DAY:
                    days[text] = time
            lines.times.append(time)
        lines.users.append(user_texts.setdefault(user, len(user_texts)))
        code = film_texts.setdefault(film, len(film_texts))
        lines.films.append(code)
        lines.values.append(value)
        if title_at >= 0:
            if code == len(titles):
                titles.append(fields[title_at].strip())
            elif not titles[code]:
                titles[code] = fields[title_at].strip()
        return ""

    return take


def _short(text: str) -> str:
    return text if len(text) <= 20 else f"{text[:19]}…"


def _rating(text: str, *, decimal_comma: bool) -> float:
    value = parse_number(text.replace(",", ".", 1) if decimal_comma else text)
    if not isfinite(value) or abs(value) > _HIGHEST:
        raise ValueError(text)
    return value


def rating_lines(lines: OwnLines, file: str, watch: Watch) -> tuple[RatingLines, FilmLines]:
    """Turn such lines into the reader's own: ids of numbers stay, others are numbered in their sorted order."""
    user_ids, user_labels = _ids(lines.user_texts)
    watch.checkpoint()
    film_ids, film_labels = _ids(lines.film_texts)
    films = FilmLines()
    watch.checkpoint()
    if lines.titles or film_labels:
        for code, text in enumerate(lines.film_texts):
            title = lines.titles[code] if lines.titles else ""
            if title or film_labels:
                films.add(int(film_ids[code]), title or text, "")
            if code % 2048 == 0:
                watch.checkpoint()
    times = np.frombuffer(lines.times, np.int64).copy() if lines.times else None
    narrow = max(int(user_ids.max()), int(film_ids.max())) <= np.iinfo(np.int32).max
    kind: type[np.signedinteger] = np.int32 if narrow else np.int64
    users, rated = np.empty(len(lines.users), kind), np.empty(len(lines.films), kind)
    for part in parts(len(users)):
        users[part] = user_ids[np.frombuffer(lines.users, np.int32)[part]]
        rated[part] = film_ids[np.frombuffer(lines.films, np.int32)[part]]
        watch.checkpoint()
    values = np.frombuffer(lines.values, np.float32).copy()
    watch.checkpoint()
    columns = RatingLines.of(file, users, rated, values, times, np.frombuffer(lines.numbers, np.int64))
    watch.checkpoint()
    columns.user_labels, columns.film_labels = user_labels, film_labels
    return columns, films


def _ids(texts: dict[str, int]) -> tuple[NDArray[np.int64], tuple[str, ...]]:
    """Return the ids of texts in their order, and, unless all are plain numbers, the sorted texts themselves."""
    if all(map(_is_number, texts)):
        return np.fromiter(map(int, texts), np.int64, len(texts)), ()
    labels = sorted(texts)
    ids = np.empty(len(texts), np.int64)
    ids[[texts[label] for label in labels]] = np.arange(len(labels))
    return ids, tuple(labels)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 16 and (text[0] != "0" or text == "0")
