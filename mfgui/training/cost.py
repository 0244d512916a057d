"""What a run will cost: seconds per epoch and memory, told from the sizes before anything is computed.

`estimate(method, settings, dataset)` is what can be asked while settings are being chosen. It counts the work that a
method's kernels do (from ratings, people, films and factors), multiplies it by what a unit of that work takes, as
measured on one machine, and by how this machine's time compares with that one's (`machine_factor`). Within a factor
of two or so when nothing else runs: enough to tell seconds from minutes and minutes from an hour.
"""

from __future__ import annotations

import math
import time
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final
from weakref import WeakKeyDictionary

import numpy as np

from mfgui.data.dataset import count_by
from mfgui.factorization.methods.bayes.method import FEATURES_MB
from mfgui.factorization.methods.neighbours.fit import KEPT_BYTES, MOST_KEPT
from mfgui.factorization.methods.svd import MOST_FACTORS, OVERSAMPLING
from mfgui.factorization.pool import workers
from mfgui.training.run import TRAINING_SAMPLE

if TYPE_CHECKING:
    from collections.abc import Callable

    from mfgui.data.dataset import Dataset
    from mfgui.factorization.interface import Method
    from mfgui.factorization.settings import Settings

REFERENCE_PROBE: Final = 0.215e-3
"""Seconds that the probe took on the machine that the constants below were measured on (November 2026)."""

HELD_OUT: Final = 0.1
"""Share of the ratings taken to be held out, where nothing else is said."""

_LANE = 16
_BLOCK_WORK = 1 << 21
_CHUNK_WORK = 1e8
_MODELS = 3
"""Snapshots of the factors that are held at once: the best, the one shown, and one in the making."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """What the cost of a run depends on.

    Attributes
    ----------
    ratings, users, films
        Numbers of them, all ratings counted.
    user_squares, film_squares
        Sum over people (films) of the square of their number of ratings: what comparing all pairs takes.
    genres, tagged, genome, dated
        Number of genres; whether there are tags, and a tag genome; whether ratings have times.
    """

    ratings: int
    users: int
    films: int
    user_squares: float
    film_squares: float
    genres: int = 0
    tagged: bool = False
    genome: bool = False
    dated: bool = False

    @classmethod
    def of(cls, dataset: Dataset) -> Sizes:
        """Look at a data set: some 50 ms for 20 million ratings the first time, then at once."""
        if dataset not in _known:
            ratings = dataset.ratings
            users, films = count_by(ratings.users, dataset.n_users), count_by(ratings.films, dataset.n_films)
            _known[dataset] = cls(
                ratings=len(ratings),
                users=dataset.n_users,
                films=dataset.n_films,
                user_squares=float(np.square(users, dtype=np.float64).sum()),
                film_squares=float(np.square(films, dtype=np.float64).sum()),
                genres=len(dataset.films.genre_names),
                tagged=dataset.tags is not None,
                genome=dataset.genome is not None,
                dated=ratings.timestamps is not None,
            )
        return _known[dataset]


_known: WeakKeyDictionary[Dataset, Sizes] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Cost:
    """What a run takes, about.

    Attributes
    ----------
    seconds
        Of one epoch, its point of the curve included; of the whole fit for a method without epochs.
    first_seconds
        Once, before the first epoch: laying out the ratings, finding features.
    bytes
        Of memory at most, beside the data set itself.
    """

    seconds: float
    first_seconds: float
    bytes: int


@dataclass(frozen=True, slots=True)
class _Work:
    """Nanoseconds of one core, how many cores can share them, and bytes."""

    epoch: float
    cores: float
    first: float
    bytes: float
    prediction: float
    """Nanoseconds of a prediction, when the errors are measured."""


def estimate(
    method: Method, settings: Settings, dataset: Dataset, *, held_out: float = HELD_OUT, factor: float | None = None
) -> Cost | None:
    """Estimate what a run of this method would cost on this data set; None for a method of another package.

    Parameters
    ----------
    settings
        Complete settings of the method.
    held_out
        Share of the ratings that is not trained on.
    factor
        How much longer this machine takes than the one measured on; `machine_factor()`, which takes a moment
        the first time and then none, when it is left out.
    """
    return estimate_for(method, settings, Sizes.of(dataset), held_out=held_out, factor=factor)


def estimate_for(
    method: Method, settings: Settings, sizes: Sizes, *, held_out: float = HELD_OUT, factor: float | None = None
) -> Cost | None:
    """Estimate as `estimate` does, from the sizes alone: microseconds."""
    counting = _COUNTED.get(method.name)
    if counting is None:
        return None
    n = sizes.ratings * (1 - held_out)
    work = counting(n, sizes, settings)
    cores = max(1.0, min(float(workers()), work.cores))
    slower = (machine_factor() if factor is None else factor) * 1e-9
    predicted = sizes.ratings * held_out + min(n, TRAINING_SAMPLE)
    split = sizes.ratings * (12 + 8 * sizes.dated)
    return Cost(
        seconds=slower * (work.epoch / cores + predicted * work.prediction),
        first_seconds=slower * work.first,
        bytes=int(work.bytes + split),
    )


@cache
def machine_factor() -> float:
    """How much longer this machine takes than the one measured on: a probe of some 10 ms, once in a process.

    Off the window's thread, as it may have to load a kernel first.
    """
    from mfgui.factorization.kernels import serving

    rng, rows, pairs = np.random.default_rng(0), 4096, 20_000
    factors, bias = rng.standard_normal((rows, 64), np.float32), np.zeros(rows, np.float32)
    users, films = (rng.integers(0, rows, pairs).astype(np.int32) for _ in range(2))
    best = math.inf
    for _ in range(30):  # the fastest one: whatever else runs only makes it slower
        began = time.perf_counter()
        serving.predict_pairs(users, films, np.float32(0), bias, bias, factors, factors, np.float32(-9), np.float32(9))
        best = min(best, time.perf_counter() - began)
    return best / REFERENCE_PROBE


def _padded(columns: float) -> int:
    return _LANE * math.ceil(columns / _LANE)


def _models(sizes: Sizes, factors: float, count: int = _MODELS) -> float:
    """Bytes of snapshots of the factors."""
    return 4.0 * count * (sizes.users + sizes.films) * (factors + 1)


def _stochastic(per_rating: float, per_factor: float, planes: int) -> Callable[[float, Sizes, Settings], _Work]:
    def work(n: float, sizes: Sizes, settings: Settings) -> _Work:
        k, rows = int(settings["factors"]), sizes.users + sizes.films
        state = 4.0 * planes * rows * _padded(k + 1)
        return _Work(
            epoch=n * (per_rating + per_factor * k) + 1.5 * rows * k,
            cores=math.ceil(math.sqrt(n * k / _BLOCK_WORK)),
            first=n * 15 + rows * k * 8,
            bytes=state + 12 * n + _models(sizes, k),
            prediction=5 + 0.25 * k,
        )

    return work


def _als(n: float, sizes: Sizes, settings: Settings) -> _Work:
    k, rows = int(settings["factors"]), sizes.users + sizes.films
    width = _padded(k)
    return _Work(
        epoch=n * _normal_equations(width) + 1.5 * rows * k,
        cores=max(1, n * width**2 / _CHUNK_WORK),
        first=n * 15 + rows * k * 8,
        bytes=8.0 * rows * width + 16 * n + _models(sizes, k),
        prediction=5 + 0.25 * k,
    )


def _normal_equations(width: int) -> float:
    """Nanoseconds of a rating's part in both sides' systems of this width, and in their solution."""
    return 2.1 * width + 0.032 * width**2


def _svdpp(n: float, sizes: Sizes, settings: Settings) -> _Work:
    k = int(settings["factors"])
    snapshot = n * (2 + 0.86 * k) / workers()
    state = 4.0 * k * (sizes.users + 2 * sizes.films)
    return _Work(
        epoch=n * (20 + 0.95 * k) + snapshot,
        cores=1,
        first=n * 15 + snapshot,
        bytes=state + 8 * n + _models(sizes, k) + 4.0 * _MODELS * sizes.films * k,
        prediction=5 + 0.25 * k,
    )


def _bayes(n: float, sizes: Sizes, settings: Settings) -> _Work:
    k, rows = int(settings["factors"]), sizes.users + sizes.films
    rank = min(int(settings["implicit"]), FEATURES_MB * (1 << 20) // (4 * max(rows, 1)), sizes.users, sizes.films)
    width = _padded(k + 1)
    per_sample = 2.0 * _padded(k) * (sizes.users + 2 * sizes.films) + 8 * rows
    budget = float(int(settings["memory"]) << 20)
    samples = max(2.0, min(float(settings["samples"]), budget / per_sample))
    return _Work(
        epoch=n * (2.9 * width + 0.023 * width**2) + rows * rank * width * 0.2,
        cores=max(1, n * width**2 / _CHUNK_WORK),
        first=n * (30 + 3.1 * (rank + 10) * (rank > 0)) + 0.2 * rows * rank**2,
        bytes=28 * n + 16.0 * rows * width + 16.0 * rows * rank + samples * per_sample,
        prediction=samples * (3 + 0.25 * k),
    )


def _svd(n: float, sizes: Sizes, settings: Settings) -> _Work:
    smaller, rows = min(sizes.users, sizes.films), sizes.users + sizes.films
    width = min(int(settings["factors"]) or MOST_FACTORS, smaller) + OVERSAMPLING
    return _Work(
        epoch=n * (40 + 6.5 * width) + 1.2 * rows * width**2,
        cores=1,
        first=0.0,
        bytes=32 * n + 32.0 * rows * width + _models(sizes, width),
        prediction=5 + 0.25 * width,
    )


def _neighbours(squares: Callable[[Sizes], float], rows: Callable[[Sizes], int]) -> Callable[..., _Work]:
    def work(n: float, sizes: Sizes, settings: Settings) -> _Work:
        share = n / max(sizes.ratings, 1)
        return _Work(
            epoch=5.5 * squares(sizes) * share**2 + 60 * n,
            cores=math.inf,
            first=0.0,
            bytes=24 * n + min(KEPT_BYTES, 8.0 * rows(sizes) * MOST_KEPT) + 20.0 * rows(sizes) * workers(),
            prediction=200 + 20 * int(settings["neighbours"]),
        )

    return work


def _content(n: float, sizes: Sizes, settings: Settings) -> _Work:
    columns = sizes.genres + int(settings["tags"]) * sizes.tagged + 64 * sizes.genome
    width = _padded(max(columns, 1))
    return _Work(
        epoch=n * (40 + _normal_equations(width) / 2),
        cores=max(1, n * width**2 / _CHUNK_WORK),
        first=0.0,
        bytes=8 * n + _models(sizes, width, 2),
        prediction=5 + 0.25 * width,
    )


def _baseline(n: float, sizes: Sizes, settings: Settings) -> _Work:
    return _Work(epoch=5.5 * n * int(settings["rounds"]), cores=1, first=0.0, bytes=_models(sizes, 3), prediction=3)


def _adam(n: float, sizes: Sizes, settings: Settings) -> _Work:
    """Batches of one rating have a kernel of their own."""
    alone = int(settings["batch"]) == 1
    return (_stochastic(30, 1.0, 3) if alone else _stochastic(98, 1.55, 3))(n, sizes, settings)


def _popularity(n: float, sizes: Sizes, _settings: Settings) -> _Work:
    return _Work(epoch=3 * n, cores=1, first=0.0, bytes=_models(sizes, 3), prediction=3)


# Nanoseconds per rating and so on: by process time, with 0.1, 0.9 and 4.5 million ratings, K from 16 to 256.
_COUNTED: dict[str, Callable[[float, Sizes, Settings], _Work]] = {
    "sgd": _stochastic(24, 0.43, 1),
    "momentum": _stochastic(60, 1.0, 2),
    "adam": _adam,
    "als": _als,
    "svdpp": _svdpp,
    "bayes": _bayes,
    "svd": _svd,
    "item-knn": _neighbours(lambda sizes: sizes.user_squares, lambda sizes: sizes.films),
    "user-knn": _neighbours(lambda sizes: sizes.film_squares, lambda sizes: sizes.users),
    "content": _content,
    "baseline": _baseline,
    "popularity": _popularity,
}
