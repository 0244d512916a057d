"""cmfrec's alternating least squares, by Cholesky or by conjugate gradient."""

from __future__ import annotations

import time

from cmfrec import CMF
from scipy.sparse import coo_array
from task import answer, given

task = given()
options = task.options
users, films, ratings = task.train
table = coo_array((ratings, (users, films)), shape=(task.n_users, task.n_films))


def trained(iterations: int) -> tuple[float, CMF]:
    model = CMF(
        k=options["factors"],
        lambda_=options["ridge"],
        method="als",
        use_cg=task.work == "als cg",
        finalize_chol=False,
        scale_lam=options.get("ridge_per_rating", False),
        niter=iterations,
        use_float=True,
        nthreads=task.threads,
        precompute_for_predictions=False,
        include_all_X=False,
        verbose=False,
    )
    began = time.perf_counter()
    model.fit(table)
    return time.perf_counter() - began, model


shortest, longest = options["lengths"][0], options["lengths"][-1]
times, curve = {}, []
for iterations in options["lengths"]:
    times[iterations], model = trained(iterations)
    curve.append((times[iterations], task.rmse(model.predict(user=task.test[0], item=task.test[1]))))
answer(seconds_per_epoch=(times[longest] - times[shortest]) / (longest - shortest), curve=curve)
