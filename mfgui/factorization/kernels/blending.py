"""The kernel behind the default list: how likely a film is to be watched, times how likely it is to be liked."""

from __future__ import annotations

import numpy as np

from mfgui.factorization.kernels import types as t
from mfgui.factorization.kernels.compiling import kernel


@kernel
def blend(
    interest: t.F32x2,
    ratings: t.F32x2,
    favour: t.F32,  # shape (M,); or (1,), the same for all
    # Shape (n,): liking at ratings `lowest`, `lowest` + `step`, …; between them it is interpolated.
    likings: t.F32,
    lowest: np.float32,
    step: np.float32,
    blended: t.OutF32x2,
) -> None:
    """Write interest · favour · liking(rating); where interest is not above 0, interest itself.

    `interest`, `ratings`, `blended`: float32, shape (B, M).
    """
    last, per_step = np.float32(likings.shape[0] - 1), np.float32(1) / step
    own = 1 if favour.shape[0] > 1 else 0
    for b in range(interest.shape[0]):
        for i in range(interest.shape[1]):
            place = (ratings[b, i] - lowest) * per_step
            place = min(max(place, np.float32(0)), last)
            below = min(np.int64(place), likings.shape[0] - 2)
            share = place - np.float32(below)
            liking = likings[below] + share * (likings[below + 1] - likings[below])
            score = interest[b, i]
            blended[b, i] = score * favour[i * own] * liking if score > 0 else score
