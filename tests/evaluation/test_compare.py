"""The paired bootstrap: its interval is the one that theory gives, and only a real difference is called one."""

from __future__ import annotations

import math

import numpy as np
import pytest

from mfgui.evaluation.compare import compare


def ratings(n: int, extra: float, seed: int = 0) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Make up what was rated, and two models of which the second errs by `extra` more."""
    rng = np.random.default_rng(seed)
    rated = (rng.integers(1, 11, n) / 2).astype(np.float32)
    first = (rated + rng.normal(0, 0.87, n)).astype(np.float32)
    return rated, first, (first + rng.normal(0, extra, n)).astype(np.float32)


@pytest.mark.parametrize("n", [3000, 90_000])  # singly, and in groups
def test_the_interval_is_about_as_wide_as_theory_says(n: int) -> None:
    rated, first, second = ratings(n, 0.2)
    found = compare(rated, first, second)
    squares = [(predicted.astype(float) - rated) ** 2 for predicted in (first, second)]
    assert found.errors == pytest.approx([math.sqrt(each.mean()) for each in squares])
    assert found.difference == pytest.approx(found.errors[0] - found.errors[1])
    # By the delta method: d√m = dm / 2√m.
    parts = [each / (2 * math.sqrt(each.mean())) for each in squares]
    width = 2 * 1.96 * (parts[0] - parts[1]).std() / math.sqrt(n)
    assert found.high - found.low == pytest.approx(width, rel=0.12)
    assert found.low < found.difference < found.high
    assert found.clear
    assert found.wins > 990


def test_two_models_that_err_alike_are_not_told_apart() -> None:
    rng = np.random.default_rng(4)
    rated = rng.integers(1, 6, 5000).astype(np.float32)
    first, second = ((rated + rng.normal(0, 0.9, 5000)).astype(np.float32) for _ in range(2))
    found = compare(rated, first, second)
    assert not found.clear
    assert 25 < found.wins < 975


def test_false_alarms_are_about_one_in_twenty() -> None:
    alarms = 0
    for seed in range(100):
        rng = np.random.default_rng(seed)
        rated = rng.integers(1, 6, 400).astype(np.float32)
        first, second = ((rated + rng.normal(0, 0.9, 400)).astype(np.float32) for _ in range(2))
        alarms += compare(rated, first, second, resamples=400).clear
    assert 1 <= alarms <= 12


def test_the_other_way_round_says_the_opposite() -> None:
    rated, first, second = ratings(2000, 0.1)
    one, other = compare(rated, first, second), compare(rated, second, first)
    assert other.difference == -one.difference
    assert (other.low, other.high) == pytest.approx((-one.high, -one.low))
    assert other.wins == one.resamples - one.wins


def test_a_model_beside_itself_never_wins() -> None:
    rated, first, _ = ratings(500, 0.1)
    found = compare(rated, first, first)
    assert (found.difference, found.low, found.high, found.wins) == (0, 0, 0, 0)
    assert not found.clear


def test_comparing_can_be_given_up() -> None:
    def give_up() -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        compare(*ratings(100, 0.1), checkpoint=give_up)


def test_the_same_input_gives_the_same_answer() -> None:
    assert compare(*ratings(1000, 0.1)) == compare(*ratings(1000, 0.1))
