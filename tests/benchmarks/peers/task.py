"""What a program of the comparison is given and prints; imported by each, in its own environment: numpy alone."""

from __future__ import annotations

import json
import resource
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Task:
    """A saved split and what to do with it.

    Attributes
    ----------
    work
        Name of the work ("als cholesky").
    options
        Settings of the work, as the runner's table gives them.
    threads
        How many threads may be used.
    train, test
        Users and films as int32 codes, ratings as float32 stars.
    genres
        bool, shape (films, genres).
    years
        int16 per film, 0 where unknown.
    """

    work: str
    options: dict[str, Any]
    threads: int
    train: tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.float32]]
    test: tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.float32]]
    n_users: int
    n_films: int
    genres: NDArray[np.bool_]
    years: NDArray[np.int16]
    scale: tuple[float, float]

    def rmse(self, predictions: NDArray[Any]) -> float:
        """RMSE over the test ratings, predictions clipped to the scale."""
        clipped = np.clip(predictions, *self.scale)
        return float(np.sqrt(np.mean(np.square(clipped - self.test[2], dtype=np.float64))))

    def interest(self, power: float) -> Any:
        """Training ratings as weights of who watched what, their share of the best to a power, as `ials` has them."""
        from scipy.sparse import csr_matrix

        users, films, ratings = self.train
        lowest, highest = self.scale
        step = lowest if lowest < 1 else 1.0
        shares = (ratings - (lowest - step)) / (highest - (lowest - step))
        return csr_matrix((shares.astype(np.float32) ** power, (users, films)), shape=(self.n_users, self.n_films))

    def ranking_error(self, scores: Callable[[int], NDArray[Any]], length: int = 10, liked_from: float = 4.0) -> float:
        """1 − NDCG@10 of test ratings from 4 stars on, over people who have any; films of training are left out."""
        users, films, ratings = self.test
        liked, gains, known = ratings >= liked_from, 1 / np.log2(np.arange(2, length + 2)), self.train
        found = []
        for user in np.unique(users[liked]):
            own = np.array(scores(int(user)), np.float64)
            own[known[1][known[0] == user]] = -np.inf
            wanted = films[liked & (users == user)]
            best = np.argsort(-own, kind="stable")[:length]
            found.append(gains[np.isin(best, wanted)].sum() / gains[: len(wanted)].sum())
        return 1 - float(np.mean(found))


def given() -> Task:
    """Read the task from the command line: the split's file, the work, threads, options as JSON."""
    file, work, threads, options = sys.argv[1:5]
    with np.load(file) as saved:
        parts = {name: saved[name] for name in saved.files}
    return Task(
        work=work,
        options=json.loads(options),
        threads=int(threads),
        train=(parts["train_users"], parts["train_films"], parts["train_ratings"]),
        test=(parts["test_users"], parts["test_films"], parts["test_ratings"]),
        n_users=int(parts["n_users"]),
        n_films=int(parts["n_films"]),
        genres=parts["genres"],
        years=parts["years"],
        scale=(float(parts["scale"][0]), float(parts["scale"][1])),
    )


def answer(*, seconds_per_epoch: float, curve: list[tuple[float, float]]) -> None:
    """Print the result: seconds per epoch and (seconds of training, test error) as training went on."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds_per_epoch": seconds_per_epoch, "curve": curve, "peak_memory_mb": round(peak)}))
