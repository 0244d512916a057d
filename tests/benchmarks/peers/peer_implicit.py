"""implicit's alternating least squares for who watches what, weighed as mfgui's `ials`; judged by lists."""

from __future__ import annotations

import time
from functools import partial

import numpy as np
from implicit.cpu.als import AlternatingLeastSquares
from task import answer, given


def scores(films: np.ndarray, people: np.ndarray, user: int) -> np.ndarray:
    return films @ people[user]


task = given()
options = task.options
weights = task.interest(options["power"])
curve, times = [], {}
for rounds in options["lengths"]:
    model = AlternatingLeastSquares(
        factors=options["factors"],
        regularization=options["ridge"],
        alpha=1 / options["unobserved"],
        iterations=rounds,
        num_threads=task.threads,
        random_state=1,
    )
    began = time.perf_counter()
    model.fit(weights, show_progress=False)
    times[rounds] = time.perf_counter() - began
    people, films = np.asarray(model.user_factors), np.asarray(model.item_factors)
    curve.append((times[rounds], task.ranking_error(partial(scores, films, people))))
shortest, longest = options["lengths"][0], options["lengths"][-1]
answer(seconds_per_epoch=(times[longest] - times[shortest]) / (longest - shortest), curve=curve)
