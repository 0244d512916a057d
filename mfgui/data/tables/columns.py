"""Which column of somebody's own CSV is the user, the film, the rating, the time and the title."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Final

from mfgui.data.errors import ColumnsUnclearError, DataError
from mfgui.data.tables.times import are_times

if TYPE_CHECKING:
    from collections.abc import Sequence

_THINGS: Final = (
    "item", "movie", "film", "product", "book", "song", "track", "artist", "album", "article", "game", "anime",
    "show", "series", "recipe", "restaurant", "business", "place",
)  # fmt: skip
_PEOPLE: Final = ("user", "customer", "person", "reader", "member", "reviewer", "viewer", "listener", "account")
_GUESSES: Final[dict[str, tuple[str, ...]]] = {
    "user": (*(f"{p}{end}" for end in ("id", "", "name") for p in _PEOPLE), "uid"),
    "film": (*(f"{t}id" for t in _THINGS), "isbn", "asin", "sku", "iid", *_THINGS),
    "rating": (
        "rating", "score", "stars", "ratings", *(f"{p}rating" for p in (*_PEOPLE, *_THINGS)), "overall", "grade",
        "overallrating", "ratingvalue", "ratingscore", "value",
    ),
    "time": (
        "timestamp", "time", "date", "datetime", "unixreviewtime", "ratedat", "createdat", "ratingtimestamp",
        "ratingdate", "reviewdate", "reviewtime",
    ),
    "title": ("title", "name", *(f"{t}{end}" for end in ("title", "name") for t in _THINGS)),
}  # fmt: skip
"""Names that a column of each role goes by, in small letters and digits alone, the surest first."""
_MAYBE_TIMES: Final = (
    "when", "watched", "watchedat", "watcheddate", "datewatched", "seen", "seenat", "rated", "ratedon", "dateadded",
    "dateupdated", "daterated", "added", "addedat", "created", "createdon", "updatedat", "reviewed", "reviewedat",
    "day", "tstamp", "ts", "epoch", "unixtime", "utc",
)  # fmt: skip
"""Names of columns that hold times only where their values look like times."""
_NEEDED: Final = ("user", "film", "rating")


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """Names of the columns; None for one to be guessed, "" for one that is not to be read."""

    user: str | None = None
    film: str | None = None
    rating: str | None = None
    time: str | None = None
    title: str | None = None

    @staticmethod
    def parse(text: str) -> ColumnMap:
        """Read `user=…,film=…,rating=…,time=…,title=…`, any of them; raises DataError."""
        roles = [role.name for role in fields(ColumnMap)]
        chosen: dict[str, str] = {}
        for pair in text.split(","):
            role, equals, name = pair.partition("=")
            role = role.strip()
            if not equals or role not in roles or role in chosen:
                raise DataError(f"cannot tell the columns from '{pair}'; give {'=…,'.join(roles)}=…, any of them")
            chosen[role] = name.strip()
        return ColumnMap(**chosen)

    def __str__(self) -> str:
        named = ((role.name, getattr(self, role.name)) for role in fields(self))
        return ",".join(f"{role}={name}" for role, name in named if name is not None)

    def find(self, names: Sequence[str], file: str, rows: Sequence[Sequence[str]] = ()) -> dict[str, int]:
        """Find the positions of the roles among the column names of a file's first line.

        Parameters
        ----------
        rows
            Fields of some lines that follow.

        Raises
        ------
        ColumnsUnclearError
            When one that is needed cannot be guessed.
        DataError
            When a column that is named is not there, or one is named twice.
        """
        found: dict[str, int] = {}
        for role in fields(self):
            name = getattr(self, role.name)
            if name:
                found[role.name] = _named(name, names, file)
        _guess(self, names, rows, found)
        missing = [role for role in _NEEDED if role not in found]
        if missing:
            raise ColumnsUnclearError(
                f"cannot tell which column is the {' and which the '.join(missing)} "
                f"(found: {_shown(names)}); name them, as user=…,film=…,rating=…",
                file,
                1,
            )
        if len(set(found.values())) < len(found):
            raise DataError(f"one column cannot be two things (chosen: {self}); choose each once", file, 1)
        return found

    @staticmethod
    def guess(names: Sequence[str], rows: Sequence[Sequence[str]] = ()) -> ColumnMap:
        """Return what can be guessed by the names in a file's first line and some rows; None for what cannot."""
        found: dict[str, int] = {}
        _guess(ColumnMap(), names, rows, found)
        return ColumnMap(**{role: names[at] for role, at in found.items()})


def _guess(chosen: ColumnMap, names: Sequence[str], rows: Sequence[Sequence[str]], found: dict[str, int]) -> None:
    """Add to the roles found those that are to be guessed and can be."""
    plain = [re.sub(r"[^a-z0-9]", "", name.lower()) for name in names]
    for role in fields(chosen):
        if getattr(chosen, role.name) is not None:
            continue
        for guess in _GUESSES[role.name]:
            if guess in plain and plain.index(guess) not in found.values():
                found[role.name] = plain.index(guess)
                break
    if "time" not in found and chosen.time is None:
        for guess in _MAYBE_TIMES:
            at = plain.index(guess) if guess in plain else -1
            if at >= 0 and at not in found.values() and are_times([row[at] for row in rows]):
                found["time"] = at
                break
    if "film" not in found and chosen.film is None and "title" in found:
        found["film"] = found.pop("title")


def _named(name: str, names: Sequence[str], file: str) -> int:
    if name in names:
        return names.index(name)
    small = [known.lower() for known in names]
    if name.lower() in small:
        return small.index(name.lower())
    raise DataError(f"there is no column {name} (found: {_shown(names)}); choose among these", file, 1)


def _shown(names: Sequence[str]) -> str:
    shown = ", ".join(names)
    return shown if len(shown) <= 120 else f"{shown[:119]}…"
