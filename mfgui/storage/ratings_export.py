"""One's own ratings as a table that other programs, and mfgui itself, can read."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from mfgui.storage.profiles import Said
from mfgui.storage.table_file import write_table

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from mfgui.storage.profiles import Entry


def export_ratings(file: Path, entries: Iterable[Entry]) -> int:
    """Write the ratings that somebody gave, oldest first, and return how many; see `write_table`."""
    rated = sorted((e for e in entries if e.said is Said.RATED), key=lambda e: (e.at, e.title))
    times = [datetime.fromtimestamp(entry.at, UTC).isoformat().replace("+00:00", "Z") for entry in rated]
    scales = [f"{e.scale.minimum:g} to {e.scale.maximum:g} by {e.scale.step:g}" for e in rated]
    table = {
        "movieId": [entry.film_id for entry in rated],
        "title": [entry.title for entry in rated],
        "year": [entry.year or None for entry in rated],
        "imdbId": [entry.imdb_id for entry in rated],
        "rating": [entry.stars for entry in rated],
        "scale": scales,
        "time": times,
    }
    write_table(table, file)
    return len(rated)
