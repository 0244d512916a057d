"""Ids as notebooks write them, numbers or text, and the codes that mfgui works with."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeAlias

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray

from mfgui.data.dataset import Dataset, Films
from mfgui.data.errors import DataError
from mfgui.data.grouping import find_codes
from mfgui.data.tables.options import TableOptions
from mfgui.data.tables.vocabulary import roles_of

# Of a person or a film, as the ratings write it; of a film also its title and year, "The Godfather (1972)".
Id: TypeAlias = "int | str"


def ids_of(ids: NDArray[np.int64], labels: tuple[str, ...]) -> NDArray[Any]:
    """Return ids as the source writes them: numbers, or text where it uses that; shape (n,)."""
    return np.array(labels, dtype=object) if labels else ids


def text_of(one: object) -> str:
    """Return an id as text; a whole float, as pandas makes of numbers beside missing ones, without its point."""
    return str(int(one)) if isinstance(one, float) and one.is_integer() else str(one)


def column(table: pd.DataFrame, role: str, dataset: Dataset) -> pd.Series:
    """Return the column of a frame that is the user, film or rating, by any name that `load` knows; raises DataError.

    Called as in MovieLens, else as in the table that the ratings were read from, else as such columns are called.
    """
    name = {"user": "userId", "film": "movieId", "rating": "rating"}[role]
    if name in table.columns:
        return table[name]
    names = [str(one) for one in table.columns]
    chosen = getattr(TableOptions.parse(dataset.columns), role) if dataset.columns else None
    at = names.index(chosen) if chosen in names else roles_of(names).get(role)
    if at is None and role == "film":
        at = roles_of(names).get("title")
    if at is None:
        raise DataError(f"the table has no column {name} (found: {', '.join(names)[:200]}); rename one to that")
    return table.iloc[:, at]


def codes_of(wanted: ArrayLike, ids: NDArray[np.int64], labels: tuple[str, ...]) -> NDArray[np.int32]:
    """Return the codes of many ids, -1 for those that are not there; int32, shape (n,)."""
    asked = np.asarray(wanted).reshape(-1)
    if not labels and asked.dtype.kind in "iu":
        return find_codes(ids, asked)
    known = {label: code for code, label in enumerate(labels or map(str, ids.tolist()))}
    return np.array([known.get(text_of(one), -1) for one in asked.tolist()], np.int32)


def films_of(dataset: Dataset, wanted: ArrayLike) -> NDArray[np.int32]:
    """Return the codes of many films by id or title, -1 for those that are not there; int32, shape (n,)."""
    films = dataset.films
    codes = codes_of(wanted, films.ids, films.labels)
    asked = np.asarray(wanted).reshape(-1)
    left = np.flatnonzero(codes < 0).tolist() if asked.dtype.kind in "OUT" else []
    if left:
        captions, titles = _places(map(films.caption, range(len(films)))), _places(films.titles)
        for at in left:
            text = str(asked[at]).casefold()
            codes[at] = captions.get(text, titles.get(text, -1))
    return codes


def _places(names: Iterable[str]) -> dict[str, int]:
    """Where each name stands, whatever its capitals; −1 for one that stands twice."""
    found: dict[str, int] = {}
    for place, name in enumerate(map(str.casefold, names)):
        found[name] = -1 if name in found else place
    return found


def known_films(dataset: Dataset, wanted: Iterable[Id]) -> list[int]:
    """Return the codes of many films, as `film_of` does of one."""
    asked = list(wanted)
    found = films_of(dataset, np.array(asked, object)).tolist()
    return [film_of(dataset, film) if code < 0 else code for film, code in zip(asked, found, strict=True)]


def film_of(dataset: Dataset, wanted: Id) -> int:
    """Return the code of a film by its id, or by its title; raises DataError where there is none or more than one."""
    code = dataset.film_of(text_of(wanted))
    if code is not None:
        return code
    found = _by_title(dataset.films, str(wanted))
    noun, nouns = dataset.nouns[:2]
    if not found:
        raise DataError(f"there is no {noun} {wanted} in {dataset.name}; give its id or its title with the year")
    if len(found) > 1:
        several = ", ".join(f"{dataset.films.caption(film)} is {dataset.films.label(film)}" for film in found[:5])
        raise DataError(f"{len(found)} {nouns} are called {wanted}; give the id of one ({several})")
    return found[0]


def _by_title(films: Films, text: str) -> list[int]:
    wanted = text.casefold()
    whole = [film for film in range(len(films)) if films.caption(film).casefold() == wanted]
    return whole or [film for film, title in enumerate(films.titles) if title.casefold() == wanted]
