"""LensKit's explicit alternating least squares over its bias model."""

from __future__ import annotations

import time

import numpy as np
import pandas as pd
from lenskit.als import BiasedMFScorer
from lenskit.data import ItemList, from_interactions_df
from lenskit.training import TrainingOptions
from task import answer, given

task = given()
options = task.options
table = pd.DataFrame({"user_id": task.train[0], "item_id": task.train[1], "rating": task.train[2]})
ratings = from_interactions_df(table)
order = np.argsort(task.test[0], kind="stable")
people, first = np.unique(task.test[0][order], return_index=True)
shortest, longest = options["lengths"][0], options["lengths"][-1]
times, curve = {}, []
for epochs in options["lengths"]:
    model = BiasedMFScorer(features=options["factors"], epochs=epochs, regularization=options["ridge"])
    began = time.perf_counter()
    model.train(ratings, TrainingOptions(rng=1))
    times[epochs] = time.perf_counter() - began
    guessed = np.full(len(order), float(np.mean(task.train[2])))
    for user, rows in zip(people, np.split(order, first[1:]), strict=True):
        scores = model(query=int(user), items=ItemList(item_ids=task.test[1][rows])).scores()
        guessed[rows] = np.where(np.isnan(scores), guessed[rows], scores)
    curve.append((times[epochs], task.rmse(guessed)))
answer(seconds_per_epoch=(times[longest] - times[shortest]) / (longest - shortest), curve=curve)
