"""t-SNE of the film factors, in a child process that can be ended at any moment; needs the extra `embedding`."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from mfgui.base.child import environment, words_for
from mfgui.base.packaged import how_to_add
from mfgui.base.text import tr
from mfgui.data.errors import DataError

LIBRARY = "openTSNE"

PERPLEXITY = 30.0
EARLY, LATE = 250, 500  # iterations with and without exaggeration, openTSNE's own defaults
_STEP = 25
_LEAST_FILMS = 10
_FFT_FROM = 3000


def available() -> bool:
    """Whether the library is installed."""
    return importlib.util.find_spec(LIBRARY) is not None


def embed(
    factors: NDArray[np.float32],  # shape (n, K)
    start: NDArray[np.float32],  # shape (n, 2): the initial positions, whose global order is preserved
    progress: Callable[[float], None],  # called with the fraction done, in [0, 1]
    checkpoint: Callable[[], None],
) -> NDArray[np.float32]:
    """Embed films by t-SNE with cosine distances, from given initial positions.

    The child process is ended when `checkpoint` raises.

    Raises DataError when the library is missing or its process fails.
    """
    if not available():
        raise DataError(tr("neighbour maps need the library openTSNE; {what}", what=how_to_add("embedding")))
    if len(factors) < _LEAST_FILMS:
        raise DataError(tr("a neighbour map needs at least {least_films} films with ratings", least_films=_LEAST_FILMS))
    with tempfile.TemporaryDirectory(prefix="mfgui-embedding-") as folder:
        given, made, reported = (Path(folder) / name for name in ("given.npz", "made.npy", "progress.txt"))
        np.savez(given, factors=factors, start=start)
        reported.touch()
        with (Path(folder) / "errors.txt").open("w+", encoding="utf-8") as errors:
            child = subprocess.Popen(
                words_for(__spec__.name, given, made, reported),
                env=environment(),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=errors,
            )
            try:
                while child.poll() is None:
                    checkpoint()
                    lines = reported.read_text("utf-8").split()
                    if lines:
                        progress(float(lines[-1]))
                    try:
                        child.wait(0.1)
                    except subprocess.TimeoutExpired:
                        continue
            finally:
                if child.poll() is None:
                    child.kill()
                    child.wait()
            if child.returncode != 0:
                errors.seek(0)
                last = errors.read().strip().splitlines()[-1:] or [tr("no reason given")]
                raise DataError(tr("the neighbour map could not be made ({last})", last=last[0]))
        places: NDArray[np.float32] = np.load(made)
        return places


def _work(given: Path, made: Path, reported: Path) -> None:
    """Run the embedding in the child process: factors and start from `given`, positions to `made`."""
    from openTSNE import TSNE  # type: ignore[import-not-found, unused-ignore]

    data = np.load(given)
    factors, start = data["factors"], data["start"]

    def reporting(done: int) -> Callable[[int, float, object], None]:
        def report(iteration: int, _error: float, _embedding: object) -> None:
            with reported.open("a", encoding="utf-8") as stream:
                stream.write(f"{(done + iteration) / (EARLY + LATE):.4f}\n")

        return report

    # Between unit vectors the Euclidean distance has the order of the cosine distance, and faster indexes.
    units = factors / np.maximum(np.linalg.norm(factors, axis=1, keepdims=True), 1e-12)
    reducer = TSNE(
        perplexity=min(PERPLEXITY, (len(units) - 1) / 3),
        random_state=1,
        n_jobs=1,
        negative_gradient_method="fft" if len(units) > _FFT_FROM else "bh",
        initialization=start / max(float(start.std(axis=0).max()), 1e-9) * 1e-4,
    )
    embedding = reducer.prepare_initial(units)
    every = {"callbacks_every_iters": _STEP}
    embedding = embedding.optimize(EARLY, exaggeration=12, momentum=0.5, callbacks=reporting(0), **every)
    embedding = embedding.optimize(LATE, momentum=0.8, callbacks=reporting(EARLY), **every)
    np.save(made, np.asarray(embedding, np.float32))


if __name__ == "__main__":
    try:
        _work(*map(Path, sys.argv[1:4]))
    except Exception as error:
        sys.exit(f"{type(error).__name__}: {str(error).partition(chr(10))[0]}")  # one line, for a sentence
