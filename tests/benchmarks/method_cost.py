"""Measure what a method's `cost` claims: the time of an epoch, before the first, and of a prediction, beside the claim.

Run `python tests/benchmarks/method_cost.py METHOD [FOLDER] [KEY=VALUE …]`, by default on the demo. One core, process
time; the claim is in nanoseconds of the machine that `training.cost` compares with, the measurement in those of this
one over `machine_factor()`. Within a factor of two they do for an estimate.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

os.environ.setdefault("NUMBA_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from mfgui.data.demo import demo_folder
from mfgui.data.reading import read_dataset
from mfgui.data.splitting import split_random
from mfgui.factorization.cost import Sizes
from mfgui.factorization.interface import TrainingData
from mfgui.factorization.registry import method as method_named
from mfgui.training.cost import machine_factor

EPOCHS = 3


def main(name: str, *words: str) -> None:
    """Print both, a line each."""
    pairs = dict(word.split("=", 1) for word in words if "=" in word)
    folder = next((Path(word) for word in words if "=" not in word), None) or demo_folder()
    method, data = method_named(name), read_dataset(folder)
    known = {setting.name: setting for setting in method.settings}
    settings = method.choose(None, {name: known[name].parse(text) for name, text in pairs.items()})
    split = split_random(data.ratings, 0.1, 1)
    n = len(split.train)
    if method.cost is None:
        sys.exit(f"{name} counts no work")
    claimed = method.cost(n, Sizes.of(data), settings)
    factor = machine_factor()
    training = TrainingData.of(data, split.train)

    method.start(training, settings, 1).run_epoch(lambda _seen: None)  # compiles
    began = time.process_time()
    fit = method.start(training, settings, 1)
    first = time.process_time() - began
    began = time.process_time()
    epochs = min(EPOCHS, method.epochs)
    for _ in range(epochs):
        fit.run_epoch(lambda _seen: None)
    epoch = (time.process_time() - began) / epochs
    model = fit.model()
    model.predict(split.validation.users[:1], split.validation.films[:1])
    began = time.process_time()
    model.predict(split.validation.users, split.validation.films)
    prediction = (time.process_time() - began) / len(split.validation)

    print(f"{name}, {n:,} ratings, this machine {factor:.2f} times as slow as the one compared with")
    for what, seconds, claim in (
        ("before the first epoch", first, claimed.first),
        ("an epoch", epoch, claimed.epoch),
        ("a prediction", prediction, claimed.prediction),
    ):
        print(f"{what:<24} measured {seconds * 1e9 / factor:>14,.0f} ns   claimed {claim:>14,.0f} ns")


if __name__ == "__main__":
    main(*sys.argv[1:])
