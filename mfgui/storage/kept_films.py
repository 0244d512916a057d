"""Films that a person hid from lists or put a bookmark on, each in a small file that survives anything."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from mfgui.base.settings_file import read_settings, write_settings
from mfgui.data.dataset import Films


class HiddenFilms:
    """Hidden films' ids as their sources write them, kept by the data set's name.

    Parameters
    ----------
    file
        JSON file that holds them; a missing or damaged one counts as empty.
    """

    def __init__(self, file: Path) -> None:
        self._file = file

    def of(self, dataset: str) -> frozenset[str]:
        """Ids of the films hidden in this data set."""
        return frozenset(self._all().get(dataset, []))

    def replace(self, dataset: str, films: Iterable[str]) -> None:
        """Keep these films as the ones hidden in a data set. Raises DataError where that cannot be."""
        entries = self._all() | {dataset: sorted(films)}
        write_settings(self._file, {name: ids for name, ids in entries.items() if ids})

    def _all(self) -> dict[str, list[str]]:
        entries = read_settings(self._file)
        if not isinstance(entries, dict):
            return {}
        return {
            name: [film for film in films if isinstance(film, str)]
            for name, films in entries.items()
            if isinstance(films, list)
        }


class Bookmarks:
    """Captions of films ("Alien (1979)"), in the order in which they were marked.

    Parameters
    ----------
    file
        JSON file that holds them; a missing one counts as empty, a damaged one is kept beside the new one.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._captions: list[str] | None = None

    def all(self) -> tuple[str, ...]:
        """All captions, the first marked first."""
        if self._captions is None:
            self._captions = self._read()
        return tuple(self._captions)

    def put(self, captions: tuple[str, ...]) -> None:
        """Keep these and no others."""
        write_settings(self._file, list(captions))
        self._captions = list(captions)

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

    def _read(self) -> list[str]:
        entries = read_settings(self._file)
        return [entry for entry in entries if isinstance(entry, str)] if isinstance(entries, list) else []
