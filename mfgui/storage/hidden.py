"""Films that a person never wants to see in a list again, by data set, in a small file that survives anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mfgui.base.settings_file import read_settings, write_settings

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


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
