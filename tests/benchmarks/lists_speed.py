"""Measure lists of ten for many people: seconds, longest time between two looks at stop, memory.

Run `python tests/benchmarks/lists_speed.py [PEOPLE]`: made-up factors at the size of ml-32m, 64 factors, 85,000
films, 20 million ratings; both the default list and the model's own order are made.
"""

from __future__ import annotations

import os
import resource
import sys
import time

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np

from mfgui.data.dataset import Ratings, RatingScale
from mfgui.evaluation.lists import make_lists
from mfgui.factorization.model import FactorModel

FILMS, FACTORS, RATINGS = 85_000, 64, 20_000_000


def made_up(people: int) -> tuple[FactorModel, Ratings]:
    rng = np.random.default_rng(1)
    users = rng.integers(0, people, RATINGS, dtype=np.int32)
    films = (FILMS * rng.random(RATINGS, np.float32) ** 3).astype(np.int32)
    model = FactorModel(
        method="made up", settings={}, seed=1, scale=RatingScale(0.5, 5, 0.5), mean=3.5,
        user_bias=rng.normal(0, 0.3, people).astype(np.float32),
        film_bias=rng.normal(0, 0.3, FILMS).astype(np.float32),
        user_factors=rng.normal(0, 0.2, (people, FACTORS)).astype(np.float32),
        film_factors=rng.normal(0, 0.2, (FILMS, FACTORS)).astype(np.float32),
        user_support=np.bincount(users, minlength=people).astype(np.int32),
        film_support=np.bincount(films, minlength=FILMS).astype(np.int32),
        ridge=1.0, ridge_per_rating=0.0,
    )  # fmt: skip
    return model, Ratings(users, films, np.full(RATINGS, 4, np.float32))


def peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    people = int(sys.argv[1]) if len(sys.argv) > 1 else 200_000
    model, ratings = made_up(people)
    everybody = np.arange(people, dtype=np.int32)
    make_lists(model, everybody[:100], ratings.take(np.arange(1000)), people, 10)
    before, began = peak_mb(), time.perf_counter()
    looks = [began]
    make_lists(model, everybody, ratings, people, 10, lambda: looks.append(time.perf_counter()))
    seconds = time.perf_counter() - began
    gaps = 1000 * np.diff(looks)
    print(f"{people:,} people: {seconds:.1f} s, {1e3 * seconds / people:.2f} ms each, +{peak_mb() - before:.0f} MB")
    print(f"between looks at stop: median {np.median(gaps):.0f} ms, longest {gaps.max():.0f} ms")


if __name__ == "__main__":
    main()
