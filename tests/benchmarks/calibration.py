"""Of what is said to happen in so many of a hundred cases, does it? The odds of each star on held-out ratings.

Run `python tests/benchmarks/calibration.py FOLDER [SEED …] [KEY=VALUE …]`, by default seed 1. For each seed a tenth
of the ratings is held out at random and `bayes` learns its whole length from the rest; all held-out ratings are
counted together. A line for each star: in tenths of what is said, said/happened, how many ratings that is, and the
standard error of what happened, in points. A mark says that the two are more than 2 points apart: * where chance
alone may have done it (within two standard errors of 2 points), ! where it has not.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

import numpy as np
from results import record

from mfgui.data.reading import read_dataset
from mfgui.data.splitting import split_random
from mfgui.factorization.interface import TrainingData
from mfgui.factorization.registry import method as method_named

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mfgui.factorization.capabilities import TellsOdds

EDGES = np.array([0, *np.arange(0.05, 1, 0.1), 1.001])
FEWEST = 100
"""Fewer ratings than these say nothing of a cell."""
APART = 0.02
SURE = 0.01
"""A cell whose standard error is at most this can tell two points."""
PIECE = 50_000


@dataclass(frozen=True, slots=True)
class Cell:
    """One star and one tenth of what is said: number of ratings, what is said of them, what happened."""

    star: int
    count: int
    said: float
    happened: float

    @property
    def error(self) -> float:
        """Standard error of what happened, were what is said true."""
        return float(np.sqrt(self.said * (1 - self.said) / self.count))

    @property
    def mark(self) -> str:
        """See above."""
        beyond = abs(self.said - self.happened) - APART
        return "" if beyond <= 0 else "*" if beyond <= 2 * self.error else "!"


def cells(odds: NDArray[np.float64], given: NDArray[np.int64]) -> list[Cell]:
    """All cells of at least `FEWEST` ratings; `given` is the step that each rating is."""
    found = []
    for star in range(odds.shape[1]):
        tenths = np.searchsorted(EDGES, odds[:, star], "right")
        for tenth in np.unique(tenths):
            here = tenths == tenth
            if (count := int(here.sum())) >= FEWEST:
                found.append(Cell(star, count, float(odds[here, star].mean()), float((given[here] == star).mean())))
    return found


def main(path: str, *words: str) -> None:
    """Learn, count and print."""
    data, method = read_dataset(Path(path)), method_named("bayes")
    known = {setting.name: setting for setting in method.settings}
    pairs = dict(word.split("=", 1) for word in words if "=" in word)
    settings = method.choose(None, {name: known[name].parse(text) for name, text in pairs.items()})
    odds, given = [], []
    for seed in [int(word) for word in words if "=" not in word] or [1]:
        split = split_random(data.ratings, 0.1, seed)
        fit, held = method.start(TrainingData.of(data, split.train), settings, seed), split.validation
        for _ in range(method.epochs):
            fit.run_epoch(lambda _seen: None)
        model = cast("TellsOdds", fit.model())
        for first in range(0, len(held), PIECE):
            part = slice(first, first + PIECE)
            odds.append(model.odds(held.users[part], held.films[part]).astype(np.float64))
        given.append(data.scale.nearest(held.values).astype(np.int64))
    all_odds, all_given = np.concatenate(odds), np.concatenate(given)
    found = cells(all_odds, all_given)
    for star, value in enumerate(data.scale.values):
        row = (
            f"{cell.said:.3f}/{cell.happened:.3f}{cell.mark} ({cell.count:,}, ±{100 * cell.error:.1f})"
            for cell in found
            if cell.star == star
        )
        print(f"{value:g}:", "  ".join(row))
    sure = [cell for cell in found if cell.error <= SURE]
    right = sum(not cell.mark for cell in sure)
    far = sum(cell.mark == "!" for cell in found)
    squares = sum(cell.count * (cell.said - cell.happened) ** 2 for cell in found) / sum(cell.count for cell in found)
    print(
        f"{len(all_given):,} ratings, {len(found)} cells; {len(sure)} of them can tell two points, "
        f"{right} of these are within two; {far} of all are further off than chance allows; "
        f"off by {100 * squares**0.5:.2f} points on the whole"
    )
    chances = np.maximum(all_odds[np.arange(len(all_given)), all_given], 1e-9)
    print(f"log loss {-np.log(chances).mean():.4f}")
    name = f"calibration {Path(path).name}"
    record(name, "bayes", "cells within two points, of those that can tell", "share", right / max(len(sure), 1))
    record(name, "bayes", "root mean square of what is off", "points", 100 * squares**0.5)


if __name__ == "__main__":
    main(*sys.argv[1:])
