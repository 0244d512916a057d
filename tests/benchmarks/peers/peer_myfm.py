"""myFM's Bayesian factorization machine with "flipped" implicit blocks in relation format, genres and decades."""

from __future__ import annotations

import time
from collections import defaultdict

import numpy as np
from myfm import MyFMRegressor, RelationBlock
from scipy.sparse import coo_array, csr_matrix, hstack, identity
from task import answer, given

task = given()
options = task.options
users, films, ratings = task.train
ones = np.ones(len(users))


def shares(rows: np.ndarray, columns: np.ndarray, shape: tuple[int, int]) -> csr_matrix:
    """Who rated what: each row's entries are 1 / √(ratings of the row), as in SVD++."""
    seen = csr_matrix(coo_array((ones, (rows, columns)), shape=shape))
    per_row = np.maximum(np.diff(seen.indptr), 1)
    seen.data = np.repeat(1 / np.sqrt(per_row), np.diff(seen.indptr))
    return seen


people = hstack([identity(task.n_users), shares(users, films, (task.n_users, task.n_films))]).tocsr()
film_parts = [identity(task.n_films), shares(films, users, (task.n_films, task.n_users))]
film_groups = [task.n_films, task.n_users]
if options["side_information"]:
    decades: dict[int, int] = defaultdict(lambda: len(decades))
    of_film = np.array([decades[int(year) // 10] for year in task.years])
    film_parts += [csr_matrix(task.genres.astype(float)), csr_matrix(np.eye(len(decades))[of_film])]
    film_groups += [task.genres.shape[1], len(decades)]
all_films = hstack(film_parts).tocsr()
groups = [task.n_users, task.n_films, *film_groups]


def blocks(which_users: np.ndarray, which_films: np.ndarray) -> list[RelationBlock]:
    return [RelationBlock(which_users.astype(np.int64), people), RelationBlock(which_films.astype(np.int64), all_films)]


curve, times = [], {}
for sweeps in options["lengths"]:
    model = MyFMRegressor(rank=options["factors"], random_seed=1)
    began = time.perf_counter()
    model.fit(
        None,
        ratings.astype(np.float64),
        X_rel=blocks(users, films),
        group_shapes=groups,
        n_iter=sweeps,
        n_kept_samples=sweeps - min(20, sweeps // 4),
    )
    times[sweeps] = time.perf_counter() - began
    curve.append((times[sweeps], task.rmse(model.predict(None, blocks(task.test[0], task.test[1])))))
shortest, longest = options["lengths"][0], options["lengths"][-1]
spent = times[longest] - (times[shortest] if longest > shortest else 0)
answer(seconds_per_epoch=spent / (longest - shortest or longest), curve=curve)
