"""Measure what a click on a person, a film or a star costs at the size of ml-32m, without the screen.

Run `python tests/benchmarks/person_speed.py [RATINGS]`: made-up ratings and factors, 200,000 people, 85,000
films, 64 factors, by default 20 million ratings. Each line is the first time and the best of four more.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from results import record

from mfgui.data.dataset import Dataset, Films, Ratings, RatingScale
from mfgui.factorization.factor_model import FactorModel
from mfgui.insight.film_summary import film_summary
from mfgui.insight.filters import ListFilter
from mfgui.insight.orders import USUAL
from mfgui.insight.people import people_histograms, people_table
from mfgui.ui.lists.listing import ListRequest, make_list
from mfgui.ui.places.explore.person_words import beside_predictions, find_twins, taste_overview
from mfgui.ui.state.person import Person, person_of
from mfgui.ui.state.reasoning import explain

if TYPE_CHECKING:
    from collections.abc import Callable

PEOPLE, FILMS, FACTORS = 200_000, 85_000, 64
EVERYTHING = ListFilter()


def made_up(ratings: int) -> tuple[Dataset, FactorModel]:
    rng = np.random.default_rng(1)
    busy = (PEOPLE * rng.random(ratings, np.float32) ** 1.6).astype(np.int32)
    known = (FILMS * rng.random(ratings, np.float32) ** 2).astype(np.int32)
    titles = tuple(f"Film number {n}" for n in range(FILMS))
    genres = rng.random((FILMS, 19)) < 0.12
    names = tuple(f"Genre {n}" for n in range(19))
    years = rng.integers(1920, 2020, FILMS).astype(np.int16)
    films = Films(np.arange(FILMS), titles, titles, years, names, genres, ("",) * FILMS, ("",) * FILMS)
    values = rng.integers(1, 11, ratings).astype(np.float32) / np.float32(2)
    data = Dataset(
        "made up",
        Path("made up"),
        "made up",
        True,
        np.arange(PEOPLE),
        films,
        Ratings(busy, known, values),
        RatingScale(0.5, 5, 0.5),
    )
    model = FactorModel(
        method="made up",
        settings={},
        seed=1,
        scale=data.scale,
        mean=3.5,
        user_bias=rng.normal(0, 0.3, PEOPLE).astype(np.float32),
        film_bias=rng.normal(0, 0.3, FILMS).astype(np.float32),
        user_factors=rng.normal(0, 0.2, (PEOPLE, FACTORS)).astype(np.float32),
        film_factors=rng.normal(0, 0.2, (FILMS, FACTORS)).astype(np.float32),
        user_support=data.by_user.counts.astype(np.int32),
        film_support=data.by_film.counts.astype(np.int32),
        ridge=1.0,
        ridge_per_rating=0.0,
    )
    return data, model


def measure(name: str, work: Callable[[], object], of: str = "") -> None:
    taken = []
    for _ in range(5):
        began = time.perf_counter()
        work()
        taken.append(1000 * (time.perf_counter() - began))
    print(f"  {name:34} first {taken[0]:7.1f} ms, then {min(taken[1:]):6.1f} ms")
    record("person_speed", f"{of}: {name}" if of else name, "first", "ms", taken[0])
    record("person_speed", f"{of}: {name}" if of else name, "again", "ms", min(taken[1:]))


def measure_person(data: Dataset, model: FactorModel, held_out: Ratings, user: int, words: str) -> None:
    person = person_of(data, user)
    changed = person.what_if(int(person.films[0]), 5.5 - float(person.ratings[0]))
    print(f"{len(person.films):,} ratings")

    def listed(who: Person = person, chosen: ListFilter = EVERYTHING, length: int = 100, vary: float = 0.0) -> object:
        return make_list(ListRequest(data, model, who, held_out, chosen, frozenset(), None, USUAL, length, vary))

    measure("list of 100", listed, words)
    measure("list of every film", lambda: listed(length=FILMS), words)
    measure("list, two genres", lambda: listed(chosen=ListFilter(genres=frozenset({"Genre 1", "Genre 2"}))), words)
    measure("list, words of the title", lambda: listed(chosen=ListFilter(text="number 7")), words)
    measure("list, varied", lambda: listed(vary=0.5), words)
    measure("what if: list, came and went", lambda: listed(changed), words)
    nothing = np.empty(0, np.int32)
    measure("what if: ratings and predictions", lambda: beside_predictions(data, changed, model, nothing), words)
    measure("what if: taste", lambda: taste_overview(data, changed, model, lambda: None), words)
    measure("what if: twins", lambda: find_twins(data, changed, model, lambda: None), words)
    measure("why", lambda: explain(model, person, 5, held_out), words)


def main() -> None:
    ratings = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000_000
    data, model = made_up(ratings)
    rng = np.random.default_rng(2)
    held_out = data.ratings.take(np.sort(rng.choice(ratings, ratings // 10, replace=False)))
    print(f"{ratings:,} ratings, {PEOPLE:,} people, {FILMS:,} films")
    measure("table of people", lambda: people_table(data))
    measure("histograms of people", lambda: people_histograms(data))
    order = np.argsort(-data.by_user.counts)
    for words, user in (("the busiest person", order[0]), ("the person in the middle", order[PEOPLE // 2])):
        print(words, end=", ")
        measure_person(data, model, held_out, int(user), words)
    print("the film rated most")
    measure("its page", lambda: film_summary(data, model, int(data.by_film.counts.argmax())))


if __name__ == "__main__":
    main()
