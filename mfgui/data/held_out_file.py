"""A split that others have drawn: the ratings named in a file (u1.test) are held out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from mfgui.data import csv_edition, dat_edition, ml_100k
from mfgui.data.assembly import find_codes
from mfgui.data.dataset import parts
from mfgui.data.errors import DataError
from mfgui.data.ratings_file import read_ratings_file
from mfgui.data.source import open_file
from mfgui.data.splitting import Split
from mfgui.data.watch import Watch

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from numpy.typing import NDArray

    from mfgui.data.dataset import Dataset


def split_by_file(dataset: Dataset, path: Path, checkpoint: Callable[[], None] | None = None) -> Split:
    """Hold out the ratings whose user and film a file names.

    Parameters
    ----------
    path
        Lines as in one of the editions: CSV with its header, "::" or tabs between fields.
    checkpoint
        Called at least every 50 ms of work; what it raises ends the work.

    Raises
    ------
    DataError
        When the file cannot be read, names no rating of the data set, or names all of them.
    """
    watch = Watch(checkpoint=checkpoint)
    source = open_file(path)
    with source.open(path.name) as stream:
        first = stream.first_line(1 << 12)
    if b"::" in first:
        layout = dat_edition.LAYOUT
    elif b"\t" in first:
        layout = ml_100k.LAYOUT
    else:
        layout = csv_edition.ratings_layout(source, path.name)
    lines = read_ratings_file(source, path.name, layout, watch)
    users = find_codes(dataset.user_ids, lines.users)
    films = find_codes(dataset.films.ids, lines.films)
    named = np.unique(_pairs(users, films, dataset.n_films)[(users >= 0) & (films >= 0)])
    ratings = dataset.ratings
    mask = np.zeros(len(ratings), np.bool_)
    if len(named):
        for part in parts(len(ratings)):
            pairs = _pairs(ratings.users[part], ratings.films[part], dataset.n_films)
            mask[part] = named[np.searchsorted(named, pairs).clip(max=len(named) - 1)] == pairs
            watch.checkpoint()
    count = int(np.count_nonzero(mask))
    if count in (0, len(ratings)):
        which = "none" if count == 0 else "all"
        raise DataError(f"{which} of the data set's ratings are in this file; choose another", path.name)
    return Split(ratings.take(~mask), ratings.take(mask), f"the {count:,} ratings in {path.name} held out")


def _pairs(users: NDArray[np.int32], films: NDArray[np.int32], n_films: int) -> NDArray[np.int64]:
    """One number for each pair of codes."""
    return users.astype(np.int64) * n_films + films
