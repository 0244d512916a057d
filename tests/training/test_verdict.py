"""What is said of a curve: every rule, at and on both sides of its border."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pytest

from mfgui.training.events import EpochPoint
from mfgui.training.rules import DIVERGED
from mfgui.training.verdict import LOWERED_FOR, MEMORISED, TOLERANCE, WINDOW, Cause, Kind, judge, judge_result


def curve(validation: Sequence[float], training: Sequence[float] | None = None) -> list[EpochPoint]:
    """Whole epochs from 0 with these errors; the training error falls by 0.01 an epoch unless given."""
    trained = training if training is not None else [1.0 - 0.01 * n for n in range(len(validation))]
    best, points = math.inf, []
    for n, (held_out, seen) in enumerate(zip(validation, trained, strict=True)):
        points.append(EpochPoint(float(n), True, n * 100, seen, held_out, 0.1 * n, held_out < best))
        best = min(best, held_out)
    return points


def test_nothing_is_said_before_there_is_a_direction() -> None:
    assert judge([]).kind is Kind.EARLY
    assert judge(curve([1.0])).kind is Kind.EARLY
    assert judge(curve([1.0, 1.0001])).kind is Kind.EARLY


def test_learning_tells_by_how_much_and_over_how_many_epochs() -> None:
    verdict = judge(curve([1.0, 0.95, 0.92]))
    assert verdict.kind is Kind.LEARNING
    assert verdict.numbers == pytest.approx({"fell": 0.08, "epochs": 2})
    verdict = judge(curve([1.1, 1.0, 0.95, 0.92, 0.91, 0.90, 0.895, 0.891]))
    assert verdict.numbers == pytest.approx({"fell": 0.95 - 0.891, "epochs": WINDOW})
    assert "5 epochs before" in verdict.rule


def test_learning_ends_where_the_fall_is_within_the_curve_s_unrest() -> None:
    flat = [0.9] * WINDOW
    just_under, just_over = 0.9 * (1 - 0.99 * TOLERANCE), 0.9 * (1 - 1.01 * TOLERANCE)
    assert judge(curve([*flat, just_under])).kind is Kind.STUCK
    assert judge(curve([*flat, just_over])).kind is Kind.LEARNING


def test_one_bad_epoch_after_good_ones_is_still_learning() -> None:
    verdict = judge(curve([1.0, 0.98, 0.96, 0.94, 0.92, 0.90, 0.91]))
    assert verdict.kind is Kind.LEARNING


def test_memorising_names_the_best_epoch() -> None:
    verdict = judge(curve([1.0, 0.9, 0.88, 0.881, 0.885]))
    assert verdict.kind is Kind.MEMORISING
    assert verdict.numbers == pytest.approx({"since": 2, "rise": 0.005, "fall": 0.02})


def test_memorising_needs_two_epochs_a_rise_and_a_falling_training_error() -> None:
    assert judge(curve([1.0, 0.9, 0.88, 0.885])).kind is Kind.LEARNING  # one epoch after the best
    small = 0.88 * (1 + 0.99 * TOLERANCE)
    assert judge(curve([1.0, 0.9, 0.88, 0.88, small])).kind is Kind.LEARNING  # no rise to speak of
    large = 0.88 * (1 + 1.01 * TOLERANCE)
    assert judge(curve([1.0, 0.9, 0.88, 0.88, large])).kind is Kind.MEMORISING
    rising = [1.0, 0.9, 0.8, 0.85, 0.9]
    assert judge(curve([1.0, 0.9, 0.88, 0.9, 0.95], rising)).kind is not Kind.MEMORISING
    level = [1.0, 0.9, 0.8, 0.8, 0.8]
    assert judge(curve([1.0, 0.9, 0.88, 0.9, 0.95], level)).kind is not Kind.MEMORISING


def test_stuck_when_the_last_epochs_brought_nothing() -> None:
    verdict = judge(curve([1.0, *[0.9] * (WINDOW + 1)]))
    assert verdict.kind is Kind.STUCK
    assert verdict.numbers == {"epochs": WINDOW, "gained": 0}
    assert judge(curve([1.0, *[0.9] * WINDOW])).kind is Kind.LEARNING  # the fall is still within sight


def test_a_gain_inside_the_window_is_not_stuck() -> None:
    # The last epoch is no better than five before it, but the window holds a new best.
    wave = [0.95, 0.9, 0.9, 0.89, 0.9, 0.9, 0.9]
    training = [1.0] * len(wave)
    verdict = judge(curve(wave, training))
    assert verdict.kind is Kind.LEARNING
    assert verdict.numbers["fell"] == pytest.approx(0.01)


def test_both_errors_rising_is_worsening() -> None:
    worse = judge(curve([0.9, 0.91, 0.93], [0.8, 0.82, 0.85]))
    assert worse.kind is Kind.WORSENING
    assert worse.numbers == pytest.approx({"rise": 0.03, "epochs": 2})


def test_a_lowering_is_told_for_two_epochs() -> None:
    flat = curve([1.0, *[0.9] * 8])  # epochs 0 to 8
    last = flat[-1].epoch
    told = judge(flat, [(3.0, 0.08), (last - LOWERED_FOR + 1, 0.05)])
    assert told.kind is Kind.LOWERED
    assert told.numbers == {"epoch": last - 1, "regularisation": 0.05}
    assert judge(flat, [(last - LOWERED_FOR, 0.05)]).kind is Kind.STUCK


def test_diverged_by_no_number_or_by_half_as_much_again() -> None:
    assert judge(curve([1.0, math.nan], [1.0, math.nan])).kind is Kind.DIVERGED
    assert judge(curve([1.0, math.inf], [1.0, 0.9])).kind is Kind.DIVERGED
    edge = judge(curve([1.0, 0.9, 1.4], [1.0, 0.8, 0.8 * DIVERGED]))
    assert edge.kind is not Kind.DIVERGED  # exactly half as much again is not more
    over = judge(curve([1.0, 0.9, 1.4], [1.0, 0.8, 0.8 * DIVERGED + 1e-9]), [(2.0, 0.05)])
    assert over.kind is Kind.DIVERGED  # and comes before a lowering
    assert over.numbers["lowest"] == 0.8


def test_points_inside_epochs_do_not_count() -> None:
    inside = EpochPoint(2.5, False, 250, 5.0, 5.0, 0.2, False)
    assert judge([*curve([1.0, 0.95, 0.92]), inside]) == judge(curve([1.0, 0.95, 0.92]))


@pytest.mark.parametrize(
    ("validation", "kind"), [(0.8995, Kind.BETTER), (0.89956, Kind.LEVEL), (0.90044, Kind.LEVEL), (0.9005, Kind.WORSE)]
)
def test_results_are_weighed_against_the_baseline(validation: float, kind: Kind) -> None:
    verdict = judge_result(curve([1.0, validation]), 0.9)
    assert verdict.kind is kind
    assert verdict.numbers["better"] == pytest.approx(1 - validation / 0.9)
    assert verdict.numbers["epoch"] == 1


def test_the_best_epoch_is_the_result_not_the_last() -> None:
    verdict = judge_result(curve([1.0, 0.8, 0.95]), 0.9)
    assert verdict.kind is Kind.BETTER
    assert verdict.numbers["validation"] == 0.8


def test_why_a_method_is_worse_than_the_baseline() -> None:
    by_heart = judge_result(curve([1.0, 0.95], [0.9, 0.99 * MEMORISED * 0.95]), 0.9)
    assert by_heart.cause is Cause.MEMORISED
    assert by_heart.rule.endswith("under 70 % of the validation RMSE.")
    nearly = judge_result(curve([1.0, 0.95], [0.9, 1.01 * MEMORISED * 0.95]), 0.9)
    assert nearly.cause is Cause.UNKNOWN
    simple = judge_result(curve([1.0, 0.95], [0.98, 0.93]), 0.9)
    assert simple.cause is Cause.TOO_SIMPLE
    unfinished = judge_result(curve([1.0, 0.97, 0.95], [1.0, 0.97, 0.95]), 0.9)
    assert unfinished.cause is Cause.UNFINISHED
    diverged = judge_result(curve([1.0, 1.9], [1.0, 1.9]), 0.9)
    assert diverged.kind is Kind.WORSE
    assert diverged.cause is Cause.DIVERGED


def test_no_usable_epoch_is_divergence() -> None:
    assert judge_result(curve([math.nan], [math.nan]), 0.9).kind is Kind.DIVERGED
