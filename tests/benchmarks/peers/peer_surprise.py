"""Surprise's SVD: biased stochastic gradient descent."""

from __future__ import annotations

import time

import numpy as np
import pandas as pd
from surprise import SVD, Dataset, Reader
from task import answer, given

task = given()
options = task.options
table = pd.DataFrame({"user": task.train[0], "film": task.train[1], "rating": task.train[2]})
ratings = Dataset.load_from_df(table, Reader(rating_scale=task.scale)).build_full_trainset()
shortest, longest = options["lengths"][0], options["lengths"][-1]
times, curve = {}, []
for epochs in options["lengths"]:
    model = SVD(
        n_factors=options["factors"], n_epochs=epochs, lr_all=options["step"], reg_all=options["ridge"], random_state=1
    )
    began = time.perf_counter()
    model.fit(ratings)
    times[epochs] = time.perf_counter() - began
    guessed = [model.predict(u, i).est for u, i in zip(*(part.tolist() for part in task.test[:2]), strict=True)]
    curve.append((times[epochs], task.rmse(np.array(guessed))))
answer(seconds_per_epoch=(times[longest] - times[shortest]) / (longest - shortest), curve=curve)
