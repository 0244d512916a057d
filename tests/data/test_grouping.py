"""Ids to codes, pairs rated twice and positions grouped by code, whatever the parts, against plain Python and numpy."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from mfgui.data import grouping
from mfgui.data.errors import ReadCancelled
from mfgui.data.grouping import ascending, each_part, encode, find_repeated, group_by
from mfgui.data.tables.table import no_checkpoint


@pytest.fixture(autouse=True)
def _small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grouping, "_ROWS", 64)


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


def judge(users: NDArray[np.int32], films: NDArray[np.int32], times: NDArray[np.int64] | None) -> list[int]:
    latest: dict[tuple[int, int], int] = {}
    replaced = []
    for row, pair in enumerate(zip(users.tolist(), films.tolist(), strict=True)):
        before = latest.get(pair)
        if before is not None and times is not None and times[before] > times[row]:
            replaced.append(row)
            continue
        if before is not None:
            replaced.append(before)
        latest[pair] = row
    return sorted(replaced)


@pytest.mark.parametrize("in_order", [True, False])
@pytest.mark.parametrize("timed", [True, False])
@pytest.mark.parametrize("people", [1, 3, 400])
def test_repeats_are_found_wherever_parts_are_cut(in_order: bool, timed: bool, people: int) -> None:
    chance = np.random.default_rng(people)
    users = chance.integers(0, people, 1000).astype(np.int32)
    users[:people] = np.arange(people)
    if in_order:
        users.sort()
    films = chance.integers(0, 30, 1000).astype(np.int32)
    times = chance.integers(0, 5, 1000) if timed else None
    expected = judge(users, films, times)
    assert find_repeated(users, films, times, people, 30, no_checkpoint).tolist() == expected
    counts = chance.integers(1, 9, 1000).astype(np.float32)
    sums = np.zeros((people, 30))
    np.add.at(sums, (users, films), counts)
    assert find_repeated(users, films, times, people, 30, no_checkpoint, counts).tolist() == expected
    kept = np.delete(np.arange(1000), expected)
    assert counts[kept].tolist() == sums[users[kept], films[kept]].tolist()


@pytest.mark.parametrize("highest", [50, grouping._TABLE_LIMIT + 5, 10**12])
def test_codes_are_positions_among_the_distinct_ids(highest: int) -> None:
    ids = np.random.default_rng(1).integers(0, highest, 1000).astype(np.int32 if highest < 10**9 else np.int64)
    ids[-1] = highest
    expected, codes = np.unique(ids, return_inverse=True)
    vocabulary, found = encode(ids, no_checkpoint)
    assert vocabulary.tolist() == expected.tolist()
    assert found.tolist() == codes.tolist()


def test_what_goes_wrong_in_a_part_ends_the_work_and_so_does_a_cancel() -> None:
    done = []

    def work(part: slice) -> None:
        done.append(part.start)
        if part.start == 128:
            raise MemoryError

    with pytest.raises(MemoryError):
        each_part(64 * 1000, work, no_checkpoint)
    assert len(done) < 1000

    def cancelled() -> None:
        raise ReadCancelled

    with pytest.raises(ReadCancelled):
        each_part(1000, work, cancelled)
