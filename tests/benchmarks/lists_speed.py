"""Measure lists of ten for many people, beside plain numpy: seconds, longest time between two looks at stop, memory.

Run `python tests/benchmarks/lists_speed.py [PEOPLE]`: made-up factors at the size of ml-32m, 64 factors, 85,000
films, 20 million ratings; both the default list and the model's own order are made, by mfgui for everybody, by
numpy (products by BLAS on as many threads, argpartition) for a sample of people, before and after. Then what a
person waits for: one list, nearest films, a fold-in of ten ratings.
"""

from __future__ import annotations

import os
import resource
import sys
import time
from typing import TYPE_CHECKING

os.environ["OPENBLAS_NUM_THREADS"] = str(len(os.sched_getaffinity(0)))  # for numpy: mfgui has threads of its own

import numpy as np
from results import record

from mfgui.data.dataset import Ratings, RatingScale
from mfgui.evaluation.lists import make_lists
from mfgui.factorization.factor_model import FactorModel
from mfgui.factorization.top import top_n
from mfgui.insight.orders import CAUTION
from mfgui.insight.ranking import rank

if TYPE_CHECKING:
    from collections.abc import Callable

FILMS, FACTORS, RATINGS = 85_000, 64, 20_000_000


def made_up(people: int) -> tuple[FactorModel, Ratings]:
    rng = np.random.default_rng(1)
    users = rng.integers(0, people, RATINGS, dtype=np.int32)
    films = (FILMS * rng.random(RATINGS, np.float32) ** 3).astype(np.int32)
    model = FactorModel(
        method="made up",
        settings={},
        seed=1,
        scale=RatingScale(0.5, 5, 0.5),
        mean=3.5,
        user_bias=rng.normal(0, 0.3, people).astype(np.float32),
        film_bias=rng.normal(0, 0.3, FILMS).astype(np.float32),
        user_factors=rng.normal(0, 0.2, (people, FACTORS)).astype(np.float32),
        film_factors=rng.normal(0, 0.2, (FILMS, FACTORS)).astype(np.float32),
        user_support=np.bincount(users, minlength=people).astype(np.int32),
        film_support=np.bincount(films, minlength=FILMS).astype(np.int32),
        ridge=1.0,
        ridge_per_rating=0.0,
    )
    return model, Ratings(users, films, np.full(RATINGS, 4, np.float32))


def peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def plain(model: FactorModel, ratings: Ratings, people: int, count: int, *, both: bool) -> list[np.ndarray]:
    """Lists of the first people by numpy alone, 256 at a time: the model's own order, and the default one."""
    known = ratings.users < people
    order = np.argsort(ratings.users[known], kind="stable")
    users, films = ratings.users[known][order], ratings.films[known][order]
    weight = model.film_support / (model.film_support + np.float32(CAUTION))
    lists: list[list[np.ndarray]] = [[], []]
    for first in range(0, people, 256):
        last = min(first + 256, people)
        level = (model.mean + model.user_bias[first:last, None]).astype(np.float32)
        scores = model.user_factors[first:last] @ model.film_factors.T + model.film_bias + level
        scores[:, model.film_support == 0] = -np.inf
        begin, end = np.searchsorted(users, [first, last])
        scores[users[begin:end] - first, films[begin:end]] = -np.inf
        for place, ranked in enumerate([scores, level + weight * (scores - level)] if both else [scores]):
            some = np.argpartition(ranked, FILMS - count, axis=1)[:, FILMS - count :]
            by_score = np.argsort(-np.take_along_axis(ranked, some, 1), axis=1)
            lists[place].append(np.take_along_axis(some, by_score, 1))
    return [np.concatenate(some) for some in lists if some]


def milliseconds(work: Callable[[], object], times: int = 200) -> str:
    """Median and least time of some work, once it is warm."""
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        taken.append(1e3 * (time.perf_counter() - began))
    return f"median {np.median(taken):.3f} ms, least {min(taken):.3f} ms"


def main() -> None:
    people = int(sys.argv[1]) if len(sys.argv) > 1 else 200_000
    sample = min(people, 1024)
    model, ratings = made_up(people)
    everybody = np.arange(people, dtype=np.int32)
    make_lists(model, everybody[:100], ratings.take(np.arange(1000)), people, 10)
    spent: dict[bool, list[float]] = {}

    def beside(*, both: bool) -> None:
        began = time.perf_counter()
        lists = plain(model, ratings, sample, 10, both=both)
        spent.setdefault(both, []).append((time.perf_counter() - began) / sample)
        for ours, theirs in zip((made.raw, made.default), lists, strict=False):
            same = np.mean(ours[:sample] == theirs)
            assert same > 0.999, f"only {same:.4f} of the places are alike"

    before, began, busy = peak_mb(), time.perf_counter(), time.process_time()
    looks = [began]
    made = make_lists(model, everybody, ratings, people, 10, lambda: looks.append(time.perf_counter()))
    seconds, busy = time.perf_counter() - began, time.process_time() - busy
    gaps = 1000 * np.diff(looks)
    print(
        f"{people:,} people, both lists: {seconds:.1f} s, {1e3 * seconds / people:.3f} ms each "
        f"({1e3 * busy / people:.3f} ms of processor time), +{peak_mb() - before:.0f} MB"
    )
    record("lists_speed", f"{people:,} people, both lists", "each", "ms", 1e3 * seconds / people)
    record("lists_speed", f"{people:,} people, both lists", "longest between looks at stop", "ms", float(gaps.max()))
    print(f"between looks at stop: median {np.median(gaps):.0f} ms, longest {gaps.max():.0f} ms")
    for _ in range(2):
        beside(both=False)
        beside(both=True)
    for both, name in ((False, "the model's order alone"), (True, "both lists")):
        each = min(spent[both])
        print(f"plain numpy, {name}, {sample:,} people: {1e3 * each:.2f} ms each; ratio {seconds / people / each:.3f}")
        record(
            "lists_speed", f"{people:,} people, both lists", f"share of numpy's, {name}", "", seconds / people / each
        )
    taste, seen = model.taste(7), ratings.films[ratings.users == 7]
    ten, stars = np.unique(seen)[:10], np.full(10, 4, np.float32)
    print("one person's top 20:", milliseconds(lambda: top_n(model, taste, seen, 20)))
    print("one person's default list of 20:", milliseconds(lambda: rank(model, taste, seen, 20)))
    print("ten nearest films:", milliseconds(lambda: model.neighbours(5, 10)))
    print("fold-in of ten ratings:", milliseconds(lambda: model.fold_in(ten, stars)))


if __name__ == "__main__":
    main()
