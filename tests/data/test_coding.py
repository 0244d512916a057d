"""Ids to codes and pairs rated twice, over many parts at once, against a plain Python judge."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from mfgui.data import coding, grouping
from mfgui.data.coding import each_part, encode, find_repeated
from mfgui.data.errors import ReadCancelled
from mfgui.data.watch import Watch


@pytest.fixture(autouse=True)
def _small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grouping, "_ROWS", 64)


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
    assert find_repeated(users, films, times, people, 30, Watch()).tolist() == judge(users, films, times)


@pytest.mark.parametrize("highest", [50, coding._TABLE_LIMIT + 5, 10**12])
def test_codes_are_positions_among_the_distinct_ids(highest: int) -> None:
    ids = np.random.default_rng(1).integers(0, highest, 1000).astype(np.int32 if highest < 10**9 else np.int64)
    ids[-1] = highest
    expected, codes = np.unique(ids, return_inverse=True)
    vocabulary, found = encode(ids, Watch())
    assert vocabulary.tolist() == expected.tolist()
    assert found.tolist() == codes.tolist()


def test_what_goes_wrong_in_a_part_ends_the_work_and_so_does_a_cancel() -> None:
    done = []

    def work(part: slice) -> None:
        done.append(part.start)
        if part.start == 128:
            raise MemoryError

    with pytest.raises(MemoryError):
        each_part(64 * 1000, work, Watch())
    assert len(done) < 1000

    def cancelled() -> None:
        raise ReadCancelled

    with pytest.raises(ReadCancelled):
        each_part(1000, work, Watch(checkpoint=cancelled))
