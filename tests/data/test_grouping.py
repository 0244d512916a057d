"""Positions grouped by code: stable, whatever the block, and without places of their own where they are in order."""

from __future__ import annotations

import numpy as np
import pytest

from mfgui.data import grouping
from mfgui.data.grouping import ascending, group_by


@pytest.mark.parametrize("block", [3, 1 << 20])
@pytest.mark.parametrize("small", [0, 1000])
def test_group_by_is_stable_whatever_the_block(monkeypatch: pytest.MonkeyPatch, block: int, small: int) -> None:
    monkeypatch.setattr(grouping, "_ROWS", block)
    monkeypatch.setattr(grouping, "SMALL", small)
    codes = np.random.default_rng(1).integers(0, 7, 100).astype(np.int32)
    groups = group_by(codes, 9)
    np.testing.assert_array_equal(groups.order, np.argsort(codes, kind="stable"))
    np.testing.assert_array_equal(groups.counts, np.bincount(codes, minlength=9))
    np.testing.assert_array_equal(groups.of(3), np.flatnonzero(codes == 3))
    assert len(groups.of(8)) == 0


def test_what_is_in_order_already_is_grouped_without_positions_of_its_own() -> None:
    codes = np.array([0, 0, 2, 2, 2, 5], np.int32)
    groups = group_by(codes, 7)
    assert groups.placed is None
    assert groups.of(2).tolist() == [2, 3, 4]
    assert groups.of(1).tolist() == groups.of(6).tolist() == []
    np.testing.assert_array_equal(groups.order, np.arange(6))
    assert groups.of_rows(2, 6).tolist() == [2, 3, 4, 5]
    out_of_order = group_by(codes[::-1].copy(), 7)
    assert out_of_order.placed is not None
    assert out_of_order.placed.dtype == np.int32
    assert out_of_order.of_rows(2, 6).tolist() == [1, 2, 3, 0]


@pytest.mark.parametrize("block", [1, 2, 3, 1 << 20])
def test_one_step_down_anywhere_is_seen(monkeypatch: pytest.MonkeyPatch, block: int) -> None:
    monkeypatch.setattr(grouping, "_ROWS", block)
    for place in range(1, 6):
        codes = np.arange(6, dtype=np.int32)
        assert ascending(codes)
        codes[place] = codes[place - 1] - 1
        assert not ascending(codes)
