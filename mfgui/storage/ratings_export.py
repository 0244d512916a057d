"""One's own ratings as a CSV that other programs, and mfgui itself, can read."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from mfgui.base.files import replacing
from mfgui.storage.profiles import Entry, Said

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

COLUMNS = ("movieId", "title", "year", "imdbId", "rating", "scale", "time")


def export_ratings(file: Path, entries: Iterable[Entry]) -> int:
    """Write the ratings that somebody gave, oldest first, and return how many; a file there is replaced whole."""
    rated = sorted((e for e in entries if e.said is Said.RATED), key=lambda e: (e.at, e.title))
    text = io.StringIO(newline="")
    table = csv.writer(text)
    table.writerow(COLUMNS)
    for entry in rated:
        scale = entry.scale
        when = datetime.fromtimestamp(entry.at, UTC).isoformat().replace("+00:00", "Z")
        told = f"{scale.minimum:g} to {scale.maximum:g} by {scale.step:g}"
        table.writerow([entry.film_id, entry.title, entry.year or "", entry.imdb_id, f"{entry.stars:g}", told, when])
    with replacing(file) as stream:
        stream.write(text.getvalue().encode("utf-8"))
    return len(rated)
