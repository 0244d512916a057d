"""LIBMF's text model: `f`, `m`, `n`, `k`, `b`, then a line for each person and each item.

As `mf_save_model` writes it (github.com/cjlin1/libmf, mf.cpp): `p0 T 0.1 0.2 …`, or `p0 F 0 0 …` for a row that had no
rating, which predicts the mean b.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import numpy as np

from mfgui.base.text import tr
from mfgui.data.errors import DataError
from mfgui.storage.foreign.vectors import Side, Vectors, check_pair, side

# Losses whose predictions are ratings (squares, absolute values, KL); the others say what is chosen.
_RATINGS = (0, 1, 2)
_LONGEST = 64  # bytes of a line of the header


def is_libmf(file: Path) -> bool:
    """Whether a file begins as LIBMF's models do."""
    with file.open("rb") as stream:
        return stream.read(2) == b"f " and stream.readline(_LONGEST).strip().isdigit() and stream.read(2) == b"m "


def read_libmf(file: Path, checkpoint: Callable[[], None] = lambda: None) -> Vectors:
    """Read a model of LIBMF; raises DataError where it is none, or damaged."""
    with file.open("rb") as stream:
        head = {}
        for name in ("f", "m", "n", "k", "b"):
            words = stream.readline(_LONGEST).split()
            if len(words) != 2 or words[0] != name.encode():
                raise DataError(tr("this is no model of LIBMF: its header has no line for {name}", name=name), file)
            try:
                head[name] = float(words[1])
            except ValueError:
                raise DataError(tr("this is no model of LIBMF: {name} is no number", name=name), file) from None
        loss, people, items, factors = (int(head[name]) for name in ("f", "m", "n", "k"))
        if min(people, items, factors) < 0 or 2 * (people + items) * factors > file.stat().st_size:
            raise DataError(
                tr(
                    "it says {people:,} people, {items:,} items and {factors:,} factors, more than the file can hold",
                    people=people,
                    items=items,
                    factors=factors,
                ),
                file,
            )
        check_pair((people, factors), (items, factors), file)
        mean = head["b"] if np.isfinite(head["b"]) else 0.0
        sides = [
            _read_side(stream, file, letter, rows, factors, mean, checkpoint)
            for letter, rows in (("p", people), ("q", items))
        ]
    return Vectors("libmf", sides[0], sides[1], interest=loss not in _RATINGS)


def _read_side(
    stream: BinaryIO, file: Path, letter: str, rows: int, factors: int, mean: float, checkpoint: Callable[[], None]
) -> Side:
    found = np.zeros((rows, factors), np.float32)
    unknown = np.zeros(rows, np.bool_)
    for row in range(rows):
        words = stream.readline(40 * factors + _LONGEST).split()
        if len(words) != factors + 2 or words[0] != f"{letter}{row}".encode() or words[1] not in (b"T", b"F"):
            raise DataError(
                tr("the line of {letter}{row} is missing or cut short; get a fresh copy", letter=letter, row=row), file
            )
        if words[1] == b"F":
            unknown[row] = True
        else:
            try:
                found[row] = np.array(words[2:], np.float32)
            except ValueError:
                raise DataError(
                    tr("the line of {letter}{row} has something that is no number", letter=letter, row=row), file
                ) from None
        if row % 256 == 0:
            checkpoint()
    return side(found, file, bias=np.where(unknown, mean, 0), unknown=unknown if unknown.any() else None)
