"""LIBMF's stochastic gradient descent (Chin et al. 2015), through its Python binding."""

from __future__ import annotations

import time

import numpy as np
from libmf import mf
from task import answer, given

task = given()
options = task.options
users, films, ratings = task.train
table = np.column_stack([users, films, ratings]).astype(np.float32)
pairs = np.asfortranarray(np.column_stack(task.test[:2]).astype(np.float32))  # the binding reads it by columns


def trained(epochs: int) -> tuple[float, mf.MF]:
    model = mf.MF(
        k=options["factors"],
        nr_threads=task.threads,
        nr_iters=epochs,
        eta=options["step"],
        lambda_p2=options["ridge"],
        lambda_q2=options["ridge"],
        nr_bins=options.get("bins", 26),
        quiet=True,
        copy_data=False,
    )
    began = time.perf_counter()
    model.fit(table)
    return time.perf_counter() - began, model


# It cannot be watched: runs of several lengths give the curve, their difference the time of an epoch.
shortest, longest = options["lengths"][0], options["lengths"][-1]
times, curve = {}, []
for epochs in options["lengths"]:
    times[epochs], model = trained(epochs)
    curve.append((times[epochs], task.rmse(model.predict(pairs))))
answer(seconds_per_epoch=(times[longest] - times[shortest]) / (longest - shortest), curve=curve)
