"""Work that waits for work comes to its end, whoever asks for it and whatever the threads of the pool wait for."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from mfgui.factorization import pool
from mfgui.factorization.pool import spread, uncut


def within(seconds: float, work: Callable[[], object]) -> None:
    """Do the work on a thread of its own, and fail where that is not over in time."""
    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    thread.join(seconds)
    assert not thread.is_alive()


@pytest.fixture(autouse=True)
def two_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "workers", lambda: 2)


def test_work_of_the_pool_may_spread_work_and_have_it_done_uncut() -> None:
    done: list[tuple[int, int]] = []

    def inner(place: int) -> None:
        spread(lambda i: done.append((place, i)), range(6))
        done.append((place, uncut(lambda: 6, lambda _seen: None)))

    within(30, lambda: spread(inner, range(12)))
    assert sorted(done) == [(place, i) for place in range(12) for i in range(7)]


def test_who_holds_what_all_threads_of_the_pool_wait_for_does_the_work_themselves() -> None:
    lock, waiting, done = threading.Lock(), threading.Semaphore(0), []

    def needs_it(_: int) -> None:
        waiting.release()
        with lock:
            pass

    def hold_it() -> None:
        with lock:
            busy = threading.Thread(target=lambda: spread(needs_it, range(2)), daemon=True)
            busy.start()
            for _ in range(2):
                assert waiting.acquire(timeout=30)
            spread(done.append, range(5))
        busy.join(30)

    within(60, hold_it)
    assert sorted(done) == list(range(5))


def test_what_is_raised_comes_out_once_nothing_is_at_work_any_more() -> None:
    at_work: set[int] = set()

    def work(place: int) -> None:
        at_work.add(place)
        try:
            if place == 1:
                raise KeyError(place)
        finally:
            at_work.discard(place)

    with pytest.raises(KeyError):
        spread(work, range(50))
    assert not at_work
