"""Starting values of factors, for the methods that begin from random ones."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from mfgui.base.text import tr, translatable
from mfgui.factorization.rows import row_parts
from mfgui.factorization.settings import Setting, SettingError

# Standard deviation of each start; `modest` is for plain gradient descent, which is slow to leave zero.
SPREADS = {
    translatable("small"): 0.001,
    translatable("modest"): 0.02,
    translatable("normal"): 1.0,
    translatable("mean-matched"): 0.001,
}

_CHUNK = 1 << 18


def setting(default: str = "small") -> Setting:
    """Return the setting that chooses the start."""
    return Setting(
        "init",
        "Initialisation",
        default,
        "Where the factors start: at N(0, 0.001), N(0, 0.02) or N(0, 1), or so that every first "
        "prediction is near the mean rating (for a model without biases and mean).",
        choices=tuple(SPREADS),
    )


def starting_factors(
    init: str,  # one of the choices of `setting`
    support: NDArray[np.int32],  # number of training ratings of each row
    factors: int,
    mean: float,  # mean training rating, for `mean-matched`
    seed: tuple[int, ...],
    checkpoint: Callable[[], object] = lambda: None,
) -> NDArray[np.float32]:
    """Draw starting factors, float32 (rows, factors); rows without ratings are zero."""
    centre = math.sqrt(max(mean, 0.0) / factors) if init == "mean-matched" else 0.0
    spread = np.float32(SPREADS[init])
    rng = np.random.default_rng(seed)
    start = np.empty((len(support), factors), np.float32)
    # In chunks, so that the interpreter is never held for long.
    flat = start.reshape(-1)
    for first in range(0, flat.size, _CHUNK):
        chunk = flat[first : first + _CHUNK]
        rng.standard_normal(dtype=np.float32, out=chunk)
        chunk *= spread
        chunk += np.float32(centre)
        checkpoint()
    for part in row_parts(start):
        start[part][support[part] == 0] = 0
        checkpoint()
    return start


def fill_rows(rows: NDArray[np.float32], start: NDArray[np.float32], checkpoint: Callable[[], object]) -> None:
    """Write starting factors into the first columns of wider rows, some at a time."""
    for part in row_parts(rows):
        rows[part, : start.shape[1]] = start[part]
        checkpoint()


def check_start(init: str, *, centred: bool) -> None:
    """Refuse `mean-matched` where the mean or biases are in the model already; raises SettingError."""
    if init == "mean-matched" and centred:
        raise SettingError(
            tr("init mean-matched is for a model without biases and mean; set biases=no and global_mean=no too")
        )
