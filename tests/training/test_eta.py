"""Time left: its arithmetic, and how near it comes on the recorded clocks of real runs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mfgui.training.events import EpochPoint, Stopping
from mfgui.training.forecast import ratings_per_second, time_left

RECORDED = json.loads((Path(__file__).parent / "recorded_clocks.json").read_text("utf-8"))
"""Seconds at each whole epoch of real runs, by name; see its `note`."""


def clock(seconds: list[float], ratings: int = 1000) -> list[EpochPoint]:
    return [EpochPoint(float(n), True, n * ratings, 0.9, 0.9, s, False) for n, s in enumerate(seconds)]


def test_nothing_is_told_before_the_second_epoch() -> None:
    rules = Stopping(10, 0)
    assert time_left(clock([]), rules) is None
    assert time_left(clock([0.1, 1.0]), rules) is None
    assert time_left(clock([0.1, 1.0, 1.5]), rules) is not None


def test_the_first_epoch_does_not_count() -> None:
    left = time_left(clock([0.1, 30.0, 32.0, 34.0]), Stopping(10, 0))
    assert left is not None
    assert left.seconds == pytest.approx(2 * 7)
    assert left.epochs == 7
    assert not left.at_most


def test_one_disturbed_epoch_does_not_count() -> None:
    left = time_left(clock([0, 2, 4, 6, 26, 28]), Stopping(10, 0))
    assert left is not None
    assert left.seconds == pytest.approx(2 * 5)


def test_points_inside_an_epoch_shorten_what_is_left() -> None:
    inside = EpochPoint(3.5, False, 3500, 0.9, 0.9, 7.0, False)
    left = time_left([*clock([0, 2, 4, 6]), inside], Stopping(10, 0))
    assert left is not None
    assert left.seconds == pytest.approx(2 * 6.5)


def test_rules_that_may_end_it_earlier_make_it_at_most() -> None:
    points = clock([0, 2, 4, 6])
    for rules in (Stopping(10, 5), Stopping(10, 0, target=0.8)):
        left = time_left(points, rules)
        assert left is not None
        assert left.at_most
        assert left.seconds == pytest.approx(14)
    known = time_left(points, Stopping(10, 5), earlier=8)
    assert known is not None
    assert not known.at_most
    assert known.seconds == pytest.approx(10)
    passed = time_left(points, Stopping(10, 5), earlier=3)  # it goes on longer than it did then
    assert passed is not None
    assert passed.at_most


def test_minutes_and_slow_motion() -> None:
    points = clock([0, 2, 4, 6])
    limited = time_left(points, Stopping(1000, 0, minutes=1))
    assert limited is not None
    assert limited.seconds == pytest.approx(54)
    slow = time_left(points, Stopping(10, 0), slowest=5.0)
    assert slow is not None
    assert slow.seconds == pytest.approx(35)


def test_ratings_per_second() -> None:
    assert ratings_per_second(clock([0.5])) is None
    assert ratings_per_second(clock([0, 2])) == pytest.approx(500)
    assert ratings_per_second(clock([0, 10, 12, 14])) == pytest.approx(500)  # without the first epoch
    assert ratings_per_second(clock([0, 0])) is None


@pytest.mark.parametrize("name", sorted(RECORDED["runs"]))
def test_within_a_quarter_after_the_third_epoch(name: str) -> None:
    run = RECORDED["runs"][name]
    points = clock(run["seconds"])
    last = len(points) - 1
    wrong = []
    for done in range(3, last - 2):  # the last two epochs are too short a rest to be told by
        left = time_left(points[: done + 1], Stopping(last, 0))
        assert left is not None
        rest = points[-1].seconds - points[done].seconds
        wrong.append(abs(left.seconds / rest - 1))
    assert wrong[0] <= 0.25
    assert sum(part <= 0.25 for part in wrong) >= 0.95 * len(wrong)
