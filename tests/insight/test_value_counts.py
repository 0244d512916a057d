"""Ratings counted by value: single steps of a small scale, groups of a large one, and never more than a few numbers."""

from __future__ import annotations

import numpy as np
import pytest

from mfgui.data.dataset import RatingScale
from mfgui.insight.value_counts import by_value, count_groups


@pytest.mark.parametrize(
    ("scale", "groups", "together"),
    [((0.5, 5, 0.5), 10, 1), ((0, 39, 1), 40, 1), ((0, 40, 1), 21, 2), ((0, 1000, 1), 39, 26)],
)
def test_every_value_is_in_its_group(scale: tuple[float, float, float], groups: int, together: int) -> None:
    of = RatingScale(*scale)
    given = np.random.default_rng(1).choice(of.values, 500).astype(np.float32)
    counted = by_value(of, count_groups(of, given))
    assert len(counted.lows) == len(counted.highs) == len(counted.counts) == groups
    for low, high, count in zip(counted.lows, counted.highs, counted.counts, strict=True):
        assert count == ((given >= low) & (given <= high)).sum()
        assert high - low == pytest.approx((together - 1) * of.step) or high == of.maximum
    assert counted.counts.sum() == 500
    assert (counted.lows[0], counted.highs[-1]) == (of.minimum, of.maximum)


def test_one_number_of_plays_beyond_all_takes_no_memory() -> None:
    of = RatingScale(0, 3e9, 1)
    counts = count_groups(of, np.array([1, 2, 2, 3e9], np.float32))
    assert len(counts) <= 40
    assert (counts[0], counts[-1], counts.sum()) == (3, 1, 4)
