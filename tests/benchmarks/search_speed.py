"""How long the film search takes to build and to answer, at 85,000 films made of a folder's own titles."""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
from results import record

from mfgui.data.grouping import count_by
from mfgui.data.reading import read_dataset
from mfgui.insight.search import FilmIndex

FILMS = 85_000
TYPED = ("t", "th", "the", "the m", "the mat", "the matrix", "amelie", "lost chil", "of the lord rings", "zzz")
MISSPELT = ("shawshenk", "godfater", "pulp ficton", "shindler", "silense of the lambs")
AGAIN = 20


def main() -> None:
    """Print the time of building, and of the slowest of all answers."""
    data = read_dataset(Path(sys.argv[1]))
    some = np.arange(FILMS) % data.n_films
    letters = np.random.default_rng(0).integers(ord("a"), ord("z") + 1, (FILMS, 8)).astype(np.uint8)
    made_up = [f" {bytes(word).decode()}" for word in letters]
    films = replace(
        data.films,
        ids=np.arange(FILMS),
        # A word of its own behind each title that comes again: so many films have some 60,000 words.
        titles=tuple(data.films.titles[i] + made_up[n] * (n >= data.n_films) for n, i in enumerate(some)),
        listed_titles=tuple(data.films.listed_titles[i] for i in some),
        years=data.films.years[some],
        other_titles=tuple(data.films.other_titles[i] for i in some) if data.films.other_titles else (),
    )
    began = time.perf_counter()
    index = FilmIndex(films, count_by(data.ratings.films, data.n_films)[some])
    built = time.perf_counter() - began
    print(f"built in {built:.2f} s")
    record("search_speed", "index of 85,000 films", "built", "s", built)
    for typed in TYPED + MISSPELT:
        find = index.find_misspelt if typed in MISSPELT else index.find
        times = []
        for _ in range(AGAIN):
            began = time.perf_counter()
            find(typed)
            times.append(1000 * (time.perf_counter() - began))
        print(f"{typed!r:22} median {np.median(times):5.2f} ms, slowest {max(times):5.2f} ms")
        record("search_speed", repr(typed), "median", "ms", float(np.median(times)))


if __name__ == "__main__":
    main()
