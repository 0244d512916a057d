"""The kernel behind lists for many people: the best films of each row of scores."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numba import types

from mfgui.factorization.kernels.compiling import F4, kernel, read, write

if TYPE_CHECKING:
    from numpy.typing import NDArray


@kernel(read(F4, 2), read(types.int32), write(types.int32, 2))
def best_of_rows(scores: NDArray[np.float32], support: NDArray[np.int32], best: NDArray[np.int32]) -> None:
    """Fill each row of `best` with the films of highest score, highest first, equal ones by code.

    Films without support and scores of −∞ or NaN are left out; places that stay empty are −1.

    Parameters
    ----------
    scores
        float32, shape (B, M).
    support
        int32, shape (M,).
    best
        int32, shape (B, n), written.
    """
    count = best.shape[1]
    kept = np.empty(count, np.float32)
    for row in range(scores.shape[0]):
        found = 0
        least = np.float32(-np.inf)
        for film in range(scores.shape[1]):
            score = scores[row, film]
            if not score > least or support[film] == 0:
                continue
            place = min(found, count - 1)
            while place > 0 and kept[place - 1] < score:
                kept[place] = kept[place - 1]
                best[row, place] = best[row, place - 1]
                place -= 1
            kept[place] = score
            best[row, place] = film
            found = min(found + 1, count)
            if found == count:
                least = kept[count - 1]
        for place in range(found, count):
            best[row, place] = -1
