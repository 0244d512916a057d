"""SMURFF's Macau: Bayesian factorization in C++ with genres and decades as side information of the films."""

from __future__ import annotations

import time

import numpy as np
import smurff
from scipy.sparse import coo_matrix
from task import answer, given

task = given()
options = task.options


def table(part: tuple[np.ndarray, np.ndarray, np.ndarray], less: float) -> coo_matrix:
    users, films, ratings = part
    return coo_matrix((ratings.astype(float) - less, (users, films)), shape=(task.n_users, task.n_films))


mean = float(task.train[2].mean())
decades = {decade: n for n, decade in enumerate(sorted({int(year) // 10 for year in task.years}))}
of_film = np.array([decades[int(year) // 10] for year in task.years])
# A column of ones stands for what films have in common: the model has no biases of its own.
side = np.hstack([task.genres.astype(float), np.eye(len(decades))[of_film], np.ones((task.n_films, 1))])
train, test = table(task.train, mean), table(task.test, mean)
curve, times = [], {}
for sweeps in options["lengths"]:
    burn_in = min(20, sweeps // 4)
    began = time.perf_counter()
    session = smurff.MacauSession(
        Ytrain=train,
        Ytest=test,
        side_info=[None, side],
        num_latent=options["factors"],
        burnin=burn_in,
        nsamples=sweeps - burn_in,
        num_threads=task.threads,
        seed=1,
        verbose=0,
    )
    found = session.run()
    times[sweeps] = time.perf_counter() - began
    told = {tuple(one.coords): one.pred_avg for one in found}
    pairs = zip(task.test[0].tolist(), task.test[1].tolist(), strict=True)
    curve.append((times[sweeps], task.rmse(mean + np.array([told[pair] for pair in pairs]))))
shortest, longest = options["lengths"][0], options["lengths"][-1]
answer(seconds_per_epoch=(times[longest] - times[shortest]) / (longest - shortest), curve=curve)
