"""Which epochs a file brings along: the first ones and the last, and no more than it may hold."""

from __future__ import annotations

from itertools import pairwise

from mfgui.storage.recorded_run import EPOCHS, MOST_BYTES, some_epochs


def test_few_epochs_all_come_along() -> None:
    assert some_epochs(range(5), 1000) == (0, 1, 2, 3, 4)
    assert some_epochs((), 1000) == ()


def test_of_many_the_first_ones_and_ever_fewer() -> None:
    chosen = some_epochs(range(60), 1000)
    assert len(chosen) <= EPOCHS
    assert chosen[:3] == (0, 1, 2)
    assert chosen[-1] == 59
    gaps = [later - earlier for earlier, later in pairwise(chosen)]
    assert gaps == sorted(gaps)


def test_large_ones_are_fewer() -> None:
    assert len(some_epochs(range(60), MOST_BYTES // 4)) <= 4
    assert some_epochs(range(60), MOST_BYTES) == (0, 59)
