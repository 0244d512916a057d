"""Films that a person hid from lists or put a bookmark on, each in a small file that survives anything."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from mfgui.base.settings_file import change_settings, read_settings
from mfgui.data.dataset import Films
from mfgui.data.titles import without_entities


class HiddenFilms:
    """Hidden films' ids as their sources write them, kept by the data set's name."""

    def __init__(self, file: Path) -> None:
        self._file = file  # JSON file that holds them; a missing or damaged one counts as empty

    def of(self, dataset: str) -> frozenset[str]:
        """Ids of the films hidden in this data set."""
        return frozenset(_hidden_in(read_settings(self._file)).get(dataset, []))

    def put(self, dataset: str, film: str, *, hidden: bool) -> None:
        """Hide a film of a data set, or show it again. Raises DataError where that cannot be kept."""

        def change(before: object) -> object:
            entries = _hidden_in(before)
            ids = set(entries.get(dataset, ())) - {film} | ({film} if hidden else set())
            return {name: ids for name, ids in (entries | {dataset: sorted(ids)}).items() if ids}

        change_settings(self._file, change)


def _hidden_in(entries: object) -> dict[str, list[str]]:
    if not isinstance(entries, dict):
        return {}
    return {
        name: [film for film in films if isinstance(film, str)]
        for name, films in entries.items()
        if isinstance(films, list)
    }


class Bookmarks:
    """Captions of films ("Alien (1979)"), in the order in which they were marked."""

    def __init__(self, file: Path) -> None:
        # JSON file that holds them; a missing one counts as empty, a damaged one is kept beside the new one.
        self._file = file
        self._captions: list[str] | None = None

    def all(self) -> tuple[str, ...]:
        """All captions, the first marked first."""
        if self._captions is None:
            self._captions = _captions_in(read_settings(self._file))
        return tuple(self._captions)

    def read_again(self) -> bool:
        """Take in what another window has kept; whether it is any different."""
        before, self._captions = self._captions, None
        return self.all() != tuple(before or ())

    def put(self, caption: str, place: int | None) -> None:
        """Mark a film, at this place among the others, or (None) no longer; raises DataError where it is not kept."""
        kept: list[str] = []

        def change(before: object) -> object:
            kept[:] = [one for one in _captions_in(before) if one != caption]
            if place is not None:
                kept.insert(place, caption)
            return kept

        change_settings(self._file, change)
        self._captions = kept

    def films(self, films: Films) -> NDArray[np.int32]:
        """Codes of the marked films that a data set has, in the order in which they were marked."""
        wanted = {caption: place for place, caption in enumerate(self.all())}
        # Titles alone first: captions of 60,000 films would take as long as a window may stand still.
        titles = {caption.rpartition(" (")[0] or caption for caption in wanted} | set(wanted)
        found = {}
        for film, title in enumerate(films.titles):
            if title in titles and (caption := films.caption(film)) in wanted:
                found[wanted[caption]] = film
        return np.array([found[place] for place in sorted(found)], np.int32)


def _captions_in(entries: object) -> list[str]:
    # Older versions kept titles as a table has them that writes letters as a web page does.
    captions = entries if isinstance(entries, list) else []
    return [without_entities(caption) for caption in captions if isinstance(caption, str)]
