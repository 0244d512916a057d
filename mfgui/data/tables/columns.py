"""Which column of a table is the user, the item, the rating, the time and the title: by names, else by values."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from mfgui.base.text import tr, translatable
from mfgui.data.errors import ColumnsUnclearError, DataError
from mfgui.data.tables.dialect import is_number
from mfgui.data.tables.options import ROLES, TableOptions
from mfgui.data.tables.table import BLANK, Table
from mfgui.data.tables.times import are_times
from mfgui.data.tables.values import MOST_VALUES, are_counts, parse_rating
from mfgui.data.tables.vocabulary import MAYBE_TIMES, NAMES, VOCABULARY, plain, roles_in, roles_of, tells_more

NEEDED: Final = (translatable("user"), translatable("film"), translatable("rating"))
_LOOKED_AT: Final = 100  # rows that tell whether a column holds times
_ASIN: Final = re.compile(r"B0[0-9A-Z]{8}|\d{9}[\dX]")  # a product of Amazon's
# What the name of a column contains whose times are of people or items.
_OTHER_TIMES: Final = ("birth", "releas", "publish", "premier", "join", "register", "signup", "aired", "born", "death")
# People who may have made the items rather than rated them.
_WRITERS: Final = ("author", "owner", "contributor")
_RATING_WORDS: Final = ("rating", "score", "stars", "vote", "note", "grade")


def guess_columns(table: Table) -> tuple[dict[str, int], list[str]]:
    """Return the positions of what can be guessed, and in which roles a guess should be confirmed.

    Roles are user, film, rating (or count), time and title.
    """
    if not table.headed:
        return _guess_by_values(table.sample, len(table.names))
    names = list(table.names)
    known = roles_of(names)
    if "user" in known and _wrote_them(table, known):
        names = ["" if any(word in plain(name) for word in _WRITERS) else name for name in names]
        known = roles_of(names)
    empty = [at for role, at in known.items() if role in ("user", "film") and _is_empty(table, at)]
    if empty:  # as the number of an account where most people have none: another column may tell
        others = roles_of(["" if at in empty else name for at, name in enumerate(names)])
        known = others if {"user", "film"} <= others.keys() else known
    if not {"rating", "count"} & known.keys() or not {"user", "film"} <= known.keys():
        for role, at in roles_in(names).items():
            sure = role == "film" and "title" in known  # items have no other name then
            if role not in known and at not in known.values() and not sure:
                known[role] = at
    first = ("user", "film", "rating", "count", "title")
    found: dict[str, int] = {role: known[role] for role in first if role in known}
    rows = table.sample
    if "time" in known and known["time"] not in found.values():
        named = (at for at, name in enumerate(table.names) if plain(name) in VOCABULARY["time"])
        dated = (at for at in named if at not in found.values() and _are_times(rows, at))
        found["time"] = known["time"] if _are_times(rows, known["time"]) else next(dated, known["time"])
    if "time" not in found:
        plain_names = [plain(name) for name in table.names]
        maybe = (plain_names.index(guess) for guess in MAYBE_TIMES if guess in plain_names)
        if (time := next((at for at in maybe if at not in found.values() and _are_times(rows, at)), -1)) >= 0:
            found["time"] = time
    if "time" not in found and {"user", "film"} <= found.keys():
        free = (at for at, name in enumerate(table.names) if at not in found.values() and name.strip())
        times = [at for at in free if _are_times(rows, at)]
        times = [at for at in times if not any(word in plain(table.names[at]) for word in _OTHER_TIMES)]
        if len(times) == 1:
            found["time"] = times[0]
    if "rating" in found:
        found.pop("count", None)
        _prefer_own(table, found)
    if "film" not in found and {"user", "rating"} <= found.keys() and (item := _named_item(table, found)) >= 0:
        found["film"] = item
    if "film" not in found and "title" in found:
        ids = (at for at, name in enumerate(table.names) if plain(name) == "id" and at not in found.values())
        if (at := next(ids, -1)) >= 0 and _repeats(rows, at) and _is_title(rows, at, found["title"]):
            found["film"] = at
        else:
            found["film"] = found.pop("title")
    if "title" in found and "film" in found and not _is_title(rows, found["film"], found["title"]):
        del found["title"]  # of a review
    doubts: list[str] = []
    if "user" not in found and {"film", "rating"} <= found.keys():
        # "Name" beside a film is of whoever rated it, where it stands in several rows.
        person = named_person(table, found["film"])
        if person < 0:
            person = _repeated_id(table, found)
        if person >= 0:
            found = {role: at for role, at in found.items() if at != person} | {"user": person}
            doubts.append("user")
    if "user" in found and ("rating" in found or "count" in found) and "film" not in found:
        left = [at for at in range(len(table.names)) if at not in found.values() and table.names[at]]
        repeated = [at for at in left if _repeats(rows, at)]
        if len(repeated) == 1:
            found["film"] = repeated[0]
            doubts.append("film")
    return found, doubts


def _are_times(rows: Sequence[Sequence[str]], at: int) -> bool:
    return are_times([row[at] for row in rows[:_LOOKED_AT]])


def _is_empty(table: Table, at: int) -> bool:
    return bool(table.sample) and all(row[at].strip().casefold() in BLANK for row in table.sample)


def _named_item(table: Table, found: dict[str, int]) -> int:
    """Return the one column of names that come again, beside a title that does not, as of a review; −1 without."""
    if _repeats(table.sample, found.get("title", -1)):
        return -1
    left = [(at, plain(name)) for at, name in enumerate(table.names) if at not in found.values()]
    if any(name == "id" and _repeats(table.sample, at) for at, name in left):
        return -1
    named = [at for at, name in left if name.endswith("name") and name not in VOCABULARY["user"]]
    named = [at for at in named if _repeats(table.sample, at)]
    return named[0] if len(named) == 1 else -1


def _wrote_them(table: Table, known: dict[str, int]) -> bool:
    """Whether the people of a table are by their name those who made its items, and each item has but one of them."""
    film = known["film"] if "film" in known else _named_item(table, known)
    film = film if film >= 0 else known.get("title", -1)
    if film < 0 or not any(word in plain(table.names[known["user"]]) for word in _WRITERS):
        return False
    return _is_title(table.sample, film, known["user"])


def _repeated_id(table: Table, found: dict[str, int]) -> int:
    """Return the only column left that may hold who rated: ids that repeat, each beside several items; -1 without."""
    rows = table.sample
    left = [at for at, name in enumerate(table.names) if at not in found.values() and name.strip()]
    left = [at for at in left if not tells_more(table.names[at])]
    named = [at for at in left if plain(table.names[at]) == "id"]
    people = [
        at
        for at in named or left
        if _repeats(rows, at)
        and _mostly_repeats(rows, at)
        and len({(row[at], row[found["film"]]) for row in rows}) > 0.9 * len(rows)
    ]
    return people[0] if len(people) == 1 and _repeats(rows, found["film"]) else -1


def named_person(table: Table, film: int) -> int:
    """Return the column of the names of those who rated, beside that of the items; -1 where there is none."""
    rows = table.sample
    people = [at for at, name in enumerate(table.names) if plain(name) in (*NAMES, "yourname", "who") and at != film]
    if len(people) != 1:
        return -1
    names, films = ({row[at].strip() for row in rows} for at in (people[0], film))
    if len(films) < len(rows):
        return people[0] if _repeats(rows, people[0]) and not _is_title(rows, film, people[0]) else -1
    return people[0] if 2 * len(names) <= len(films) else -1  # the films of one person or few, each once


def find_columns(table: Table, options: TableOptions) -> tuple[dict[str, int], list[str]]:
    """Return the positions of the columns chosen and guessed, and in which roles a guess should be confirmed.

    Without a column of ratings, a column of counts stands for it; a table that has neither is one of clicks.

    Raises ColumnsUnclearError when one that is needed cannot be guessed. Raises DataError when a column that is
    chosen is not there, or one is chosen twice.
    """
    if len(table.names) < 2:
        raise DataError(tr("a table of ratings has three columns or more: person, item, rating"), table.file, 1)
    guessed, doubts = guess_columns(table)
    chosen = {role: getattr(options, role) for role in ROLES}
    found = {role: named_column(name, table) for role, name in chosen.items() if name}
    for role, at in guessed.items():
        free = chosen.get(role) is None if role in ROLES else "rating" not in found and chosen["rating"] is None
        if free and role not in found and at not in found.values():
            found[role] = at
    if "film" not in found and chosen["film"] is None and "title" in found and chosen["title"] is None:
        found["film"] = found.pop("title")
    missing = [role for role in NEEDED if role not in found]
    if "rating" in missing and (options.rating == "" or "count" in found or _are_clicks(table, found)):
        missing.remove("rating")
    if missing == ["user"] and "title" in roles_of(table.names):
        raise ColumnsUnclearError(
            tr(
                "cannot tell which column is the user (found: {names}); ratings of one person are "
                "imported under Me, for others name the column, as user=…",
                names=_shown(table.names),
            ),
            table.file,
            1,
        )
    if missing:
        clicks = " " + tr("(rating= where each row is a click)") if missing == ["rating"] else ""
        raise ColumnsUnclearError(
            tr(
                "cannot tell which column is {missing} (found: {names}); name them, as user=…,film=…,rating=…",
                missing=missing_words(missing),
                names=_shown(table.names),
            )
            + clicks,
            table.file,
            1,
        )
    if len(set(found.values())) < len(found):
        raise DataError(
            tr("one column cannot be two things (chosen: {options}); choose each once", options=options), table.file, 1
        )
    return found, [role for role in doubts if chosen.get(role) is None]


def missing_words(roles: list[str]) -> str:
    """Name the roles for which no column is found, as "the user and which the rating"."""
    first, *rest = (tr(role) for role in roles)
    if not rest:
        return tr("the {first}", first=first)
    if len(rest) == 1:
        return tr("the {first} and which the {second}", first=first, second=rest[0])
    return tr("the {first} and which the {second} and which the {third}", first=first, second=rest[0], third=rest[1])


def _are_clicks(table: Table, found: dict[str, int]) -> bool:
    """Whether people and items are all that a table holds, but for times and an index."""
    if not {"user", "film"} <= found.keys():
        return False
    rows = table.sample[:_LOOKED_AT]
    if not table.headed and are_times([row[found["user"]] for row in rows]):
        return False  # lines of a log
    others = [at for at in range(len(table.names)) if at not in found.values() and table.names[at].strip()]
    # What most rows lack, as the number of a purchase, is no rating.
    others = [at for at in others if 2 * sum(bool(row[at].strip()) for row in rows) >= len(rows)]
    # Nor are numbers that no scale has, as prices and durations, or that are the same in all rows.
    return not any(_may_rate([row[at].strip() for row in rows]) for at in others)


def _may_rate(cells: Sequence[str]) -> bool:
    """Whether cells may be ratings of whatever name: different values of a usual scale, far fewer than rows."""
    numbers = [cell for cell in cells if is_number(cell)]
    if not numbers or len(set(numbers)) < 2 or not _are_ratings(numbers):
        return False
    return _scale_of(numbers) < math.inf and (len(cells) < 10 or 2 * len(set(numbers)) < len(cells))


def _guess_by_values(rows: Sequence[Sequence[str]], width: int) -> tuple[dict[str, int], list[str]]:
    """Guess the columns of a table without a header: a person, an item, and in whatever order rating, time, title."""
    if width < 2 or not rows:
        return {}, []
    columns = [[row[at].strip() for row in rows] for at in range(width)]
    start = 0
    counted = columns[0][:50]
    if width > 3 and all(map(str.isdecimal, counted)) and len(counted) > 2:
        numbers = list(map(int, counted))
        start = int(numbers == list(range(numbers[0], numbers[0] + len(numbers))) and numbers[0] in (0, 1))
    if width - start > 3 and _times_first(columns[start:]):
        columns.append(columns[start])  # when it was rated comes first
        columns[start] = [""] * len(rows)
        found, doubts = _guess_by_columns(rows, columns, start + 1)
        return {role: start if at == width else at for role, at in found.items()}, doubts
    return _guess_by_columns(rows, columns, start)


def _times_first(columns: Sequence[Sequence[str]]) -> bool:
    """Whether times stand before people: dates, or seconds of which hardly any comes twice, as people do."""
    first, others = columns[0][:_LOOKED_AT], columns[1:]
    if not are_times(first):
        return False
    if not all(map(str.isdecimal, first)):
        return True
    return 2 * len(set(first)) > len(first) > 3 and not any(are_times(other[:_LOOKED_AT]) for other in others)


def _guess_by_columns(
    rows: Sequence[Sequence[str]], columns: list[list[str]], start: int
) -> tuple[dict[str, int], list[str]]:
    """Guess the columns, of which the first that counts is that of people."""
    width = len(columns)
    found = {"user": start}
    rest = [at for at in range(start + 1, width) if any(columns[at])]
    if not rest:
        return {}, []
    width = start + 1 + len(rest)
    if (time := next((at for at in rest if are_times(columns[at][:_LOOKED_AT])), -1)) >= 0 and width - start > 2:
        others = [at for at in rest if at != time]
        ids = len(set(columns[time])) < 0.5 * len(rows) and all(map(str.isdecimal, columns[time]))
        if not (ids and time == rest[0] and all(_may_rate(columns[at]) for at in others)):
            found["time"] = time  # else ids of ten digits, before nothing but ratings
            rest = others
    film = next((at for at in rest if not _are_fractions(columns[at])), rest[0])
    found["film"] = film
    if all(map(_ASIN.fullmatch, columns[start])) and not any(map(_ASIN.fullmatch, columns[film])):
        found |= {"user": film, "film": start}  # as the ratings of a large shop are published
    rest = [at for at in rest if at > film]
    rated = [at for at in rest if _are_ratings(columns[at])]
    several = [at for at in rated if len(set(columns[at])) > 1 and _scale_of(columns[at]) < math.inf]
    if several:  # of categories and ratings, those that fit the smaller scale
        found["rating"] = min(several, key=lambda at: _scale_of(columns[at]))
    elif rated and width - start == len(found) + 1 and set(columns[rated[0]]) - {"0"}:
        found["rating"] = rated[0]
    else:
        numbers_at = [at for at in rest if all(map(is_number, columns[at])) and set(columns[at]) - {"0"}]
        counts = [at for at in numbers_at if _hold_counts(columns[at])]
        if counts or (numbers_at and width - start == len(found) + 1):
            found["rating"] = (counts or numbers_at)[-1]
    items = set(columns[found["film"]])
    for at in rest:
        texts = {cell for cell in columns[at] if any(map(str.isalpha, cell)) and not is_number(cell)}
        if at not in found.values() and len(texts) > 0.8 * len(items) and _is_title(rows, found["film"], at):
            found["title"] = at
            break
    if width - start > 4 or ("rating" not in found and width - start > 3):
        return found, ["rating"]
    return found, []


def _are_fractions(cells: Sequence[str]) -> bool:
    """Whether cells are numbers with fractions, as coordinates are, and no ids."""
    return all(map(is_number, cells)) and any(float(cell.replace(",", ".")) % 1 for cell in cells[:_LOOKED_AT])


def _scale_of(cells: Sequence[str]) -> float:
    """Return the highest value of the smallest usual scale that ratings fit; infinity where they fit none.

    None is below −10 or beyond 100, and ratings are not written with more than two decimals, as coordinates are.
    """
    values = [value for cell in set(cells) if (value := parse_rating(cell).value) == value]
    if min(values) < -10 or any(abs(100 * value - round(100 * value)) > 1e-6 for value in values):
        return math.inf
    return next((top for top in (5, 10, 100) if max(values) <= top), math.inf)


def _hold_counts(cells: Sequence[str]) -> bool:
    return are_counts(Counter(float(cell.replace(",", ".")) for cell in cells))


def _are_ratings(column: Sequence[str]) -> bool:
    values = {parse_rating(cell) for cell in set(column)}
    if any(value.shape == "broken" for value in values):
        return False
    return len(values) <= MOST_VALUES and not all(value.shape == "not rated" for value in values)


def _repeats(rows: Sequence[Sequence[str]], at: int) -> bool:
    """Whether the cells of a column repeat as ids of items do; not of a column that is not there, at −1."""
    if at < 0:
        return False
    cells = [row[at] for row in rows if row[at].strip()]
    return len(cells) > 0.9 * len(rows) and 1 < len(set(cells)) < 0.9 * len(cells)


def _mostly_repeats(rows: Sequence[Sequence[str]], at: int) -> bool:
    """Whether the cells of a column but the most frequent one repeat, as ids do and amounts beside "unknown" do not."""
    (_, most), *others = Counter(row[at].strip() for row in rows).most_common()
    return 2 * sum(n for _, n in others if n > 1) > len(rows) - most


def _is_title(rows: Sequence[Sequence[str]], film: int, title: int) -> bool:
    """Whether a column of titles says the same in nearly all rows of an item."""
    titles: dict[str, set[str]] = {}
    for row in rows:
        if row[title].strip():
            titles.setdefault(row[film], set()).add(row[title].strip())
    return sum(len(found) > 1 for found in titles.values()) <= 0.1 * len(titles)


def _prefer_own(table: Table, found: dict[str, int]) -> None:
    """Take another column of ratings where the one found is the same in all rows of an item: it is a site's mean."""
    if "film" not in found or not _constant_by(table.sample, found["film"], found["rating"]):
        return
    for at, name in enumerate(table.names):
        if at in found.values() or not any(word in plain(name) for word in _RATING_WORDS):
            continue
        numbers = all(is_number(row[at]) or row[at].strip().casefold() in BLANK for row in table.sample[:_LOOKED_AT])
        if numbers and not _constant_by(table.sample, found["film"], at):
            found["rating"] = at
            return


def _constant_by(rows: Sequence[Sequence[str]], film: int, rating: int) -> bool:
    values: dict[str, list[str]] = {}
    for row in rows:
        values.setdefault(row[film], []).append(row[rating])
    repeated = [ratings for ratings in values.values() if len(ratings) > 1]
    return len(repeated) >= 5 and all(len(set(ratings)) == 1 for ratings in repeated)


def named_column(name: str, table: Table) -> int:
    """Return the position of a column by its name, or by its number from 1; raises DataError."""
    names = table.names
    if name in names:
        return names.index(name)
    if (small := name.lower()) in (known := [each.lower() for each in names]):
        return known.index(small)
    if name.isdecimal() and 0 < int(name) <= len(names):
        return int(name) - 1
    raise DataError(
        tr("there is no column {name} (found: {names}); choose among these", name=name, names=_shown(names)),
        table.file,
        1,
    )


def _shown(names: Sequence[str]) -> str:
    shown = ", ".join(names)
    return shown if len(shown) <= 120 else f"{shown[:119]}…"
