"""What a run will cost: seconds per epoch and memory, told from the sizes before anything is computed.

`estimate(method, settings, dataset)` is what can be asked while settings are being chosen. The method
counts the nanoseconds that its kernels take on one machine (`Method.cost`), which are multiplied by how this machine's
time compares with that one's (`machine_factor`). Within a factor of two or so when nothing else runs: enough to tell
seconds from minutes and minutes from an hour.
"""

from __future__ import annotations

import math
import time
from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np

from mfgui.data.dataset import Dataset
from mfgui.factorization import served
from mfgui.factorization.cost import Sizes
from mfgui.factorization.method import Method
from mfgui.factorization.methods import svd
from mfgui.factorization.methods.ials import method as ials
from mfgui.factorization.methods.ials.light import light_settings, powers, with_pairs
from mfgui.factorization.methods.ials.pairs import RANK
from mfgui.factorization.pool import workers
from mfgui.factorization.settings import Settings
from mfgui.training.measuring import TRAINING_SAMPLE

# Seconds that the probe took on the machine that the constants below were measured on (November 2026).
REFERENCE_PROBE: Final = 0.215e-3

HELD_OUT: Final = 0.1  # share of the ratings taken to be held out, where nothing else is said


@dataclass(frozen=True, slots=True)
class Cost:
    """What a run takes, about."""

    seconds: float  # of one epoch, its point of the curve included; of the whole fit for a method without epochs
    first_seconds: float  # once, before the first epoch: laying out the ratings, finding features
    bytes: int  # of memory at most, beside the data set itself


def estimate(
    method: Method,
    settings: Settings,  # complete settings of the method
    dataset: Dataset,
    *,
    held_out: float = HELD_OUT,  # share of the ratings that is not trained on
    # How much longer this machine takes than the one measured on; `machine_factor()`, which takes a moment the first
    # time and then none, when it is left out.
    factor: float | None = None,
) -> Cost | None:
    """Estimate what a run of this method would cost on this data set; None for a method that counts no work."""
    return estimate_for(method, settings, Sizes.of(dataset), held_out=held_out, factor=factor)


def estimate_for(
    method: Method, settings: Settings, sizes: Sizes, *, held_out: float = HELD_OUT, factor: float | None = None
) -> Cost | None:
    """Estimate as `estimate` does, from the sizes alone: microseconds."""
    if method.cost is None:
        return None
    n = sizes.ratings * (1 - held_out)
    work = method.cost(n, sizes, settings)
    cores = max(1.0, min(float(workers()), work.cores))
    slower = (machine_factor() if factor is None else factor) * 1e-9
    predicted = sizes.ratings * held_out + min(n, TRAINING_SAMPLE)
    split = sizes.ratings * (12 + 8 * sizes.dated)
    return Cost(
        seconds=slower * (work.epoch / cores + predicted * work.prediction),
        first_seconds=slower * work.first,
        bytes=int(work.bytes + split),
    )


def estimate_beside(sizes: Sizes) -> float:
    """Estimate the seconds of the light model of who watches what, which is learnt beside a method of ratings."""
    n = int(sizes.ratings * (1 - HELD_OUT))
    settings, rounds = light_settings(n, sizes.users, sizes.films)
    cost = estimate_for(ials.METHOD, settings, sizes)
    assert cost is not None
    seconds = len(powers(n, sizes.users)) * (cost.first_seconds + rounds * cost.seconds)
    if with_pairs(n, sizes.users, sizes.films):
        pairs = estimate_for(svd.METHOD, svd.METHOD.choose(None, {"factors": RANK}), sizes)
        assert pairs is not None
        seconds += pairs.seconds
    return seconds


@cache
def machine_factor() -> float:
    """How much longer this machine takes than the one measured on: a probe of some 10 ms, once in a process.

    Off the window's thread, as it may have to load a kernel first.
    """
    rng, rows, pairs = np.random.default_rng(0), 4096, 20_000
    factors, bias = rng.standard_normal((rows, 64), np.float32), np.zeros(rows, np.float32)
    users, films = (rng.integers(0, rows, pairs).astype(np.int32) for _ in range(2))
    best = math.inf
    served.predict_pairs.load()  # its stand-in would tell of numpy
    for _ in range(30):  # the fastest one: whatever else runs only makes it slower
        began = time.perf_counter()
        served.predict_pairs(users, films, np.float32(0), bias, bias, factors, factors, np.float32(-9), np.float32(9))
        best = min(best, time.perf_counter() - began)
    return best / REFERENCE_PROBE
