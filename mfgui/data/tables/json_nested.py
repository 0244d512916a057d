"""Records within records: taken apart to one, or to rows where they hold ratings, as person → film → rating."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import Any, Final

from mfgui.data.tables.times import are_times
from mfgui.data.tables.values import parse_rating
from mfgui.data.tables.vocabulary import VOCABULARY, describes_site, plain, roles_of

# Names of lists that say what is in them.
KINDS: Final = frozenset(("movies", "films", "shows", "series", "anime", "episodes", "seasons", "ratings", "books"))
_STEP: Final = 2048  # rows between two checkpoints
_LOOKED_AT: Final = 40  # keys and values that tell what a dictionary holds
_MOST_DEEP: Final = 3
_OWN: Final = frozenset(("user", "film", "rating"))
# Of names of columns, without asking of many keys what each is not.
_ROLES: Final = {word: role for role in ("rating", "film", "user") for word in VOCABULARY[role]}
_LONGEST_RECORD: Final = 30
_OF_ITEMS: Final = frozenset(("year", "genres", "imdb", "tmdb", "picture", "original_title"))
_PERSON: Final = re.compile(
    r"(u|p|user|customer|person|member|reader|reviewer|viewer|rater)[ _-]*\d+|\S+@\S+\.\w+", re.IGNORECASE
)
_ITEM: Final = re.compile(
    r".+\((18|19|20)\d\d\)|tt\d{5,}|(m|f|i|b|movie|film|item|book|song|game|show)[ _-]*\d+", re.IGNORECASE
)


def flat(record: dict[str, Any], before: str = "") -> dict[str, Any]:
    """Take records within a record apart: {"movie": {"title": …}} is {"movie.title": …}."""
    cells: dict[str, Any] = {}
    for name, value in record.items():
        while isinstance(value, dict) and len(value) == 1 and (kind := next(iter(value))).startswith("$"):
            value = value[kind]  # {"$numberInt": "5"}, as MongoDB exports it
        if (
            isinstance(value, dict)
            and "ids" in value
            and "id" not in value
            and sum(map(_is_work, record.values())) == 1
        ):
            # {"movie": {"title": …, "ids": {…}}} beside {"show": {…}}: one column of titles, whatever the kind.
            cells |= flat(value, before)
        elif isinstance(value, dict):
            cells |= flat(value, f"{before}{name}.")
        else:
            cells[f"{before}{name}"] = value
    return cells


def _is_work(value: Any) -> bool:
    return isinstance(value, dict) and "ids" in value


def unfolded(record: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the rows of a record: one, or each of its ratings, be they in a list or a dictionary.

    As {"user": 1, "ratings": [{"film": …, "rating": …}]}, or {"film": "Alien", "ratings": {"Anna": 4}}.
    """
    for name, value in record.items():
        if isinstance(value, list):
            value = paired(value)
        if isinstance(value, list) and value and all(isinstance(row, dict) for row in value):
            rows = [flat(row) for row in value]
            around = flat({other: cell for other, cell in record.items() if other != name})
            inside, outside = roles_of(short_names(list(rows[0]))).keys(), roles_of(list(around)).keys()
            rated = {"rating", "count"} & inside and "rating" not in outside
            chosen = "film" in inside and "user" in outside and not {"film", "rating"} & outside
            if rated or chosen:
                return [{**around, **row} for row in rows]
        elif isinstance(value, dict) and _says_ratings(name) and is_rated(value):
            around = flat({other: cell for other, cell in record.items() if other != name})
            names = short_names(list(around))
            known = roles_of(names)
            if "rating" in known or {"user", "film"} <= known.keys():
                continue
            key = "user" if {"film", "title"} & known.keys() and "user" not in known else "item"
            is_name = key == "user" and "film" not in known and plain(names[known["title"]]) == "name"
            if is_name and likeness(value) <= 0 and not _OF_ITEMS & known.keys():
                # {"name": "Anna", "ratings": {"Alien": 4}} is of a person, unless the keys are people.
                around["user"] = around.pop(list(around)[known["title"]])
                key = "item"
            return [{**around, **row} for row in _rows(value, key)]
        elif len(record) == 1 and isinstance(value, dict) and any(map(are_records, value.values())):
            return unfolded(value)
        elif len(record) == 1 and is_rated(value):
            outer, key = _columns((), record, value)
            return [{outer: name, **row} for row in _rows(value, key)]
    return [flat(record)]


def short_names(paths: Sequence[str]) -> list[str]:
    """Return the last part of each path where no other ends like it, two where they tell more (user.id), or all."""
    ends = Counter(path.rpartition(".")[2] for path in paths)
    names = [end if ends[end := path.rpartition(".")[2]] == 1 else path for path in paths]
    for at, (path, name) in enumerate(zip(paths, names, strict=True)):
        longer = ".".join(path.split(".")[-2:])
        if longer != name != path and plain(name) not in _ROLES and plain(longer) in _ROLES:
            names[at] = longer
    return names


def is_rated(cells: Any) -> bool:
    """Whether the values of a dictionary are ratings, or records of one: {"Alien": 4, "Heat": {"rating": 3.5}}."""
    if not isinstance(cells, dict) or not cells:
        return False
    looked = dict(islice(cells.items(), _LOOKED_AT))
    if len({_ROLES.get(plain(name)) for name in looked} & _OWN) > 1 or any(map(describes_site, looked)):
        return False  # a record, or the means of sites
    return all(map(_is_rating, looked.values())) and any(value not in (None, "") for value in looked.values())


def _is_rating(value: Any) -> bool:
    if isinstance(value, dict):
        if len(value) > _LONGEST_RECORD:
            return False
        cells = flat(value)
        rated = any(_ROLES.get(plain(name)) == "rating" for name in short_names(list(cells)))
        return rated and not any(isinstance(cell, list) for cell in cells.values())
    return not isinstance(value, list | tuple) and (
        value is None or not isinstance(value, str) or parse_rating(value).shape != "broken"
    )


def _says_ratings(name: str) -> bool:
    word = plain(name)
    return word in KINDS or _ROLES.get(word) in ("rating", "film") or "rating" in word


def paired(value: Any) -> Any:
    """Return lists of what was rated, how, and perhaps when, as a dictionary; anything else as it is.

    As [["Alien", 4], ["Heat", 3.5]], or [["Alien", 4, "2020-01-31"]]; a thing that is there twice counts last.
    """
    if not isinstance(value, list) or not value:
        return value
    first = value[0]
    if not isinstance(first, list | tuple) or not 2 <= len(first) <= 3:
        return value
    for row in value:
        if not isinstance(row, list | tuple) or len(row) != len(first) or isinstance(row[0], dict | list | tuple):
            return value
        if isinstance(row[1], dict | list | tuple) or not _is_rating(row[1]):
            return value
    if len(first) == 2:
        return {str(row[0]): row[1] for row in value}
    if not are_times([str(row[2]) for row in value[:_LOOKED_AT]]):
        return value
    return {str(row[0]): {"rating": row[1], "time": row[2]} for row in value}


def _rows(cells: dict[str, Any], key: str) -> list[dict[str, Any]]:
    """Return a row for each rating, with what it is of in the column `key`."""
    return [
        {key: name, **(flat(value) if isinstance(value, dict) else {"rating": value})} for name, value in cells.items()
    ]


def nested(
    content: dict[str, Any],
    checkpoint: Callable[[], object],
    # The keys that this dictionary stands under, which may say what its own keys are: ("ratings_by_film",).
    above: tuple[str, ...] = (),
) -> list[dict[str, Any]]:
    """Return the ratings of dictionaries in dictionaries, a row each; none where they are no ratings."""
    inner = [value for value in content.values() if isinstance(value, dict) and value]
    looked = inner[:_LOOKED_AT]
    rows: list[dict[str, Any]] = []
    if inner and all(isinstance(value, dict) for value in content.values()):
        if all(map(is_rated, looked)) and not _are_columns(looked):
            outer, key = _columns(above, content, {name for cells in looked for name in islice(cells, _LOOKED_AT)})
            if all(map(_says_ratings, islice(content, _LOOKED_AT))):  # {"movies": {"Alien": 4}} of one person
                outer, key = "list", "title"
            for name, cells in content.items():
                rows += ({outer: name, **row} for row in _rows(cells, key))
                if len(rows) % _STEP < len(cells):
                    checkpoint()
            return rows
        if all(map(_rated_part, looked)):  # {"u1": {"age": 20, "ratings": {…}}}
            return _of_records(content, above, checkpoint)
        if all(
            any(map(are_records, record.values())) and len(unfolded(record)) > 1 for record in looked[:3]
        ):  # {"Alien": {"year": 1979, "ratings": […]}}
            return _of_lists(content, checkpoint)
    if len(above) < _MOST_DEEP:
        for name, value in content.items():
            if isinstance(value, dict):
                rows += nested(value, checkpoint, (*above, name))
        if rows:
            for beside in content.values():
                _give_titles(rows, beside, checkpoint)
    return rows


def _of_records(
    content: dict[str, Any], above: tuple[str, ...], checkpoint: Callable[[], object]
) -> list[dict[str, Any]]:
    """Return the ratings that records hold of a person or an item each, whose name is their key."""
    rows: list[dict[str, Any]] = []
    parts = {key: _rated_part(record) for key, record in content.items()}
    inside = {name for key, part in parts.items() if part for name in islice(content[key][part], _LOOKED_AT)}
    names = {name for record in islice(content.values(), _LOOKED_AT) for name in record}
    if _OF_ITEMS & roles_of(list(names)).keys() or "title" in names:
        above = (*above, "film")
    outer, inner = _columns(above, content, inside)
    for key, part in parts.items():
        if part:
            around = flat({name: cell for name, cell in content[key].items() if name != part})
            rows += ({outer: key, **around, **row} for row in _rows(content[key][part], inner))
            checkpoint()
    return rows


def _of_lists(content: dict[str, Any], checkpoint: Callable[[], object]) -> list[dict[str, Any]]:
    """Return the ratings in lists that records hold, with the records' keys where they lack what these tell."""
    rows: list[dict[str, Any]] = []
    lacks: list[str] = []
    for name, record in content.items():
        found = unfolded(record)
        if not rows:
            known = roles_of(short_names(list(found[0]))).keys()
            lacks = [key for key, of in (("user", {"user"}), ("item", {"film", "title"})) if not of & known]
        rows += ({**dict.fromkeys(lacks[:1] or ["list"], name), **row} for row in found)
        checkpoint()
    return rows


def _rated_part(record: dict[str, Any]) -> str:
    """Return the name of what holds a record's ratings; "" where nothing does."""
    return next((name for name, value in record.items() if _says_ratings(name) and is_rated(value)), "")


def _give_titles(rows: list[dict[str, Any]], beside: Any, checkpoint: Callable[[], object]) -> None:
    """Give rows the titles that records beside theirs have for their items: {"12": {"title": "Alien"}}."""
    if isinstance(beside, list) and beside and all(isinstance(record, dict) for record in beside):
        known = roles_of(list(beside[0]))
        at = next((name for name in beside[0] if plain(name) == "id"), None) or (
            list(beside[0])[known["film"]] if "film" in known else None
        )
        beside = {str(record.get(at, "")): record for record in beside}
    if not isinstance(beside, dict) or not all(
        isinstance(value, dict) for value in islice(beside.values(), _LOOKED_AT)
    ):
        return
    named = {key: str(value["title"]) for key, value in beside.items() if isinstance(value, dict) and "title" in value}
    looked = rows[: 10 * _LOOKED_AT]
    column = next(
        (name for name in rows[0] if 2 * sum(str(row.get(name)) in named for row in looked) > len(looked)), None
    )
    if column is None or "title" in rows[0]:
        return
    for at, row in enumerate(rows):
        row["title"] = named.get(str(row.get(column, "")), "")
        if at % _STEP == 0:
            checkpoint()


def keyed(content: dict[str, Any]) -> list[dict[str, Any]]:
    """Return records that stand under a key each, with the key where they lack what it tells: {"Alien": {…}}."""
    first: dict[str, Any] = next(iter(content.values()), {})
    known = roles_of(short_names(list(flat(first)))).keys()
    if len(_OWN & known) > 1:
        return list(content.values())
    own = "title" if "rating" in known and not {"film", "title"} & known else "id"
    return [{own: key, **record} for key, record in content.items()]


def are_records(value: Any) -> bool:
    """Whether a value is a list of records, by its first."""
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)


def _are_columns(looked: Sequence[dict[str, Any]]) -> bool:
    """Whether dictionaries have the same keys, and these are names of columns."""
    names = list(islice(looked[0], _LOOKED_AT))
    told = 2 * len(roles_of(names)) >= len(names)
    return told and len(looked) > 1 and all(record.keys() == looked[0].keys() for record in looked)


def _columns(above: tuple[str, ...], outer: Iterable[str], inner: Iterable[str]) -> tuple[str, str]:
    """Return the names of the columns of outer and inner keys, by how they look and what those above them say."""
    words = [word for name in above for word in re.findall(r"[^\W_]+", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name))]
    words = [word.casefold() for word in words]
    by = next((at for at, word in enumerate(words) if word in ("by", "per")), -1)
    items = [word for word in words if word in VOCABULARY["film"]]
    item = items[0].removesuffix("s") if items else "item"
    said = likeness(inner) - likeness(outer)
    if abs(said) > 0.8:
        turned = said > 0
    else:
        told = words[by + 1 :]
        turned = any(word in items for word in told) and not any(
            word.removesuffix("s") in VOCABULARY["user"] or word == "people" for word in told
        )
        turned = turned and (by >= 0 or not any(word in VOCABULARY["rating"] for word in words))
    return (item, "user") if turned else ("user", item)


def likeness(keys: Iterable[str]) -> float:
    """Return from −1 to 1 how much keys look like people's ("u12", "anna@…") and not like items' ("Alien (1979)")."""
    looked = list(islice(keys, 10 * _LOOKED_AT))
    found = sum(bool(_PERSON.fullmatch(key)) - bool(_ITEM.fullmatch(key)) for key in looked)
    return found / max(1, len(looked))
