"""cornac's MF: biased stochastic gradient descent."""

from __future__ import annotations

import time

import numpy as np
from cornac.data import Dataset
from cornac.models import MF
from task import answer, given

task = given()
options = task.options
ratings = Dataset.from_uir(list(zip(*(part.tolist() for part in task.train), strict=True)), seed=1)
shortest, longest = options["lengths"][0], options["lengths"][-1]
times, curve = {}, []
for epochs in options["lengths"]:
    model = MF(
        k=options["factors"],
        max_iter=epochs,
        learning_rate=options["step"],
        lambda_reg=options["ridge"],
        use_bias=True,
        num_threads=task.threads,
        seed=1,
        verbose=False,
    )
    began = time.perf_counter()
    model.fit(ratings)
    times[epochs] = time.perf_counter() - began
    known_users, known_films = ratings.uid_map, ratings.iid_map
    guessed = np.full(len(task.test[0]), float(np.mean(task.train[2])))
    for row, (user, film) in enumerate(zip(*(part.tolist() for part in task.test[:2]), strict=True)):
        if user in known_users and film in known_films:
            guessed[row] = model.score(known_users[user], known_films[film])
    curve.append((times[epochs], task.rmse(guessed)))
answer(seconds_per_epoch=(times[longest] - times[shortest]) / (longest - shortest), curve=curve)
