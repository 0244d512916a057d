"""Which films may stand in a list: by genre, year, ratings, words of the title, seen or not; of one list alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from mfgui.data.dataset import NO_YEAR, Films
from mfgui.insight.search import folded


class Seen(Enum):
    """Which films of a person are listed: those that they have not rated, have rated, or both."""

    UNSEEN = "unseen"
    SEEN = "seen"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class ListFilter:
    """What a list is narrowed to; as made, to nothing but films not yet rated."""

    genres: frozenset[str] = frozenset()  # names; a film must have one of them. Empty for any.
    years: tuple[int, int] | None = None  # first and last year; a film of unknown year is left out. None for any.
    least_support: int = 1  # least number of training ratings
    text: str = ""  # every word of it must occur in a film's title or other title, whatever the case and the accents
    seen: Seen = Seen.UNSEEN  # see Seen
    only: frozenset[int] | None = None  # codes of the films to choose from (a watchlist, a shop's shelf); None for all

    @property
    def active(self) -> tuple[str, ...]:
        """Names of the fields that narrow the list."""
        usual = ListFilter()
        return tuple(name for name in self.__slots__ if getattr(self, name) != getattr(usual, name))

    def without(self, field: str) -> ListFilter:
        """Return the same filter with one field as made."""
        return replace(self, **{field: getattr(ListFilter(), field)})

    def allowed(
        self,
        films: Films,
        support: NDArray[np.int32],  # shape (M,), training ratings of each film
        rated: NDArray[np.int32],  # codes of the films that the person rated
        hidden: Iterable[int] = (),  # codes of films never to list
    ) -> NDArray[np.bool_]:
        """Return which films may be listed, bool, shape (M,)."""
        mask = support >= max(self.least_support, 1)
        if self.seen is Seen.UNSEEN:
            mask[rated] = False
        elif self.seen is Seen.SEEN:
            own = np.zeros(len(mask), np.bool_)
            own[rated] = True
            mask &= own
        if self.genres:
            columns = [g for g, name in enumerate(films.genre_names) if name in self.genres]
            mask &= films.genres[:, columns].any(axis=1)
        if self.years:
            first, last = self.years
            mask &= (films.years != NO_YEAR) & (films.years >= first) & (films.years <= last)
        if self.only is not None:
            listed = np.zeros(len(mask), np.bool_)
            listed[list(self.only)] = True
            mask &= listed
        hidden = list(hidden)
        if hidden:
            mask[hidden] = False
        for word in folded(self.text).split():
            titles = _folded_titles(films)
            left = np.flatnonzero(mask)
            mask[left] = [word in titles[film] for film in left.tolist()]
        return mask


def get_ready(films: Films) -> None:
    """Do what filters by words need once a film table; some 0.3 s for 85,000 films."""
    _folded_titles(films)


@lru_cache(maxsize=1)
def _folded_titles(films: Films) -> tuple[str, ...]:
    """Return every film's titles and year without case and accents."""
    others = films.other_titles or ("",) * len(films)
    whole = (
        f"{title} {year if year != NO_YEAR else ''} {other}"
        for title, year, other in zip(films.titles, films.years.tolist(), others, strict=True)
    )
    return tuple(text.lower().replace("&", " and ") if text.isascii() else folded(text) for text in whole)
