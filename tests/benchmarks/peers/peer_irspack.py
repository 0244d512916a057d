"""irspack's IALS++ for who watches what, weighed as mfgui's `ials`; judged by lists."""

from __future__ import annotations

import sys
import time
from contextlib import redirect_stdout
from functools import partial

import numpy as np
from irspack import IALSRecommender
from task import answer, given


def scores(films: np.ndarray, people: np.ndarray, user: int) -> np.ndarray:
    return films @ people[user]


task = given()
options = task.options
weights = task.interest(options["power"])
curve, times = [], {}
for rounds in options["lengths"]:
    model = IALSRecommender(
        weights,
        n_components=options["factors"],
        alpha0=options["unobserved"],
        reg=options["ridge"],
        solver_type="CHOLESKY",
        loss_type="IALSPP",
        random_seed=1,
        n_threads=task.threads,
        train_epochs=rounds,
    )
    began = time.perf_counter()
    with redirect_stdout(sys.stderr):  # it shows its progress
        model.learn()
    times[rounds] = time.perf_counter() - began
    people, films = np.asarray(model.get_user_embedding()), np.asarray(model.get_item_embedding())
    curve.append((times[rounds], task.ranking_error(partial(scores, films, people))))
shortest, longest = options["lengths"][0], options["lengths"][-1]
answer(seconds_per_epoch=(times[longest] - times[shortest]) / (longest - shortest), curve=curve)
