"""What it costs to take ratings for steps of a scale: sweeps of `bayes` with that and without, in turn.

Run `python tests/benchmarks/ordinal_cost.py FOLDER [SWEEPS]`, by default 60 of each after 20 to settle in. Processor
time, the two fits alternating sweep by sweep, so that what else the machine does falls on both.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import numpy as np
from results import record

from mfgui.data.reading import read_dataset
from mfgui.factorization.interface import TrainingData
from mfgui.factorization.registry import method as method_named

SETTLED = 20


def main(folder: str, sweeps: str = "60") -> None:
    """Print both, and the ratio of the medians."""
    data, method = read_dataset(Path(folder)), method_named("bayes")
    training = TrainingData.of(data, data.ratings)
    fits = [method.start(training, method.choose(None, {"ordinal": ordinal}), 1) for ordinal in (False, True)]
    spent = np.zeros((SETTLED + int(sweeps), 2))
    for row in spent:
        for place, fit in enumerate(fits):
            began = time.process_time()
            fit.run_epoch(lambda _seen: None)
            row[place] = time.process_time() - began
    normal, ordinal = np.median(spent[SETTLED:], axis=0)
    print(f"a sweep: {1000 * normal:.1f} ms for numbers, {1000 * ordinal:.1f} ms for steps: {ordinal / normal:.2f}")
    record(f"ordinal {Path(folder).name}", "bayes", "sweep, steps / numbers", "ratio", float(ordinal / normal))


if __name__ == "__main__":
    main(*sys.argv[1:])
