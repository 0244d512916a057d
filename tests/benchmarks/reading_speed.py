"""Measure reading a CSV edition against pandas and polars: seconds, memory, longest stall of other threads.

Run `python tests/benchmarks/reading_speed.py FOLDER`; each way is measured in a process of its own.
"""

from __future__ import annotations

import gc
import resource
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

from results import record

if TYPE_CHECKING:
    from collections.abc import Callable

TICK = 0.005


def read_mfgui(folder: Path, *, cache: bool = False) -> Callable[[], object]:
    from mfgui.data import kernels
    from mfgui.data.reading import read_dataset

    kernels.compile_kernels()
    return lambda: read_dataset(folder, cache=cache)


def read_pandas(folder: Path) -> Callable[[], object]:
    import pandas as pd

    return lambda: pd.read_csv(folder / "ratings.csv")


def read_pandas_typed(folder: Path) -> Callable[[], object]:
    import pandas as pd

    types = {"userId": "int32", "movieId": "int32", "rating": "float32", "timestamp": "int64"}
    return lambda: pd.read_csv(folder / "ratings.csv", dtype=types, engine="c")


def read_polars(folder: Path) -> Callable[[], object]:
    import polars as pl

    return lambda: pl.read_csv(folder / "ratings.csv")


WAYS: dict[str, Callable[[Path], Callable[[], object]]] = {
    "mfgui, all files, no cache": read_mfgui,
    "mfgui, all files, and kept in the cache": lambda folder: read_mfgui(folder, cache=True),
    "mfgui, reopened from the cache": lambda folder: read_mfgui(folder, cache=True),
    "pandas, ratings.csv, default": read_pandas,
    "pandas, ratings.csv, explicit types": read_pandas_typed,
    "polars, ratings.csv": read_polars,
}


def measure(way: str, folder: Path) -> None:
    try:
        read = WAYS[way](folder)
    except ImportError as error:
        print(f"{way:42} not measured: {error}")
        return
    gc.collect()
    gc.freeze()  # as the program does once it has been imported
    longest = 0.0
    stop = threading.Event()

    def tick() -> None:
        nonlocal longest
        last = time.perf_counter()
        while not stop.is_set():
            time.sleep(TICK)
            now = time.perf_counter()
            longest = max(longest, now - last)
            last = now

    ticker = threading.Thread(target=tick)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    ticker.start()
    began, busy = time.perf_counter(), time.process_time()
    result = read()
    seconds, busy = time.perf_counter() - began, time.process_time() - busy
    stop.set()
    ticker.join()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{way:42} {seconds:6.2f} s, {busy:6.2f} s of processor, peak {peak:6.0f} MB (before {before:4.0f}), "
        f"longest stall {1000 * (longest - TICK):4.0f} ms"
    )
    case = f"{folder.name}: {way}"
    record("reading_speed", case, "reading", "s", seconds)
    record("reading_speed", case, "of processor", "s", busy)
    record("reading_speed", case, "peak memory", "MB", peak)
    record("reading_speed", case, "longest stall", "ms", 1000 * (longest - TICK))
    del result


def main() -> None:
    if len(sys.argv) == 3:
        measure(sys.argv[2], Path(sys.argv[1]))
        return
    import os

    with tempfile.TemporaryDirectory() as home:
        for way in WAYS:
            environment = {**os.environ, "MFGUI_HOME": home}
            subprocess.run([sys.executable, __file__, sys.argv[1], way], check=True, env=environment)


if __name__ == "__main__":
    main()
