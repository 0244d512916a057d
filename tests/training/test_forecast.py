"""What a run will take: the estimate as it is, corrected by earlier runs, or what the same run took."""

from __future__ import annotations

import pytest

from mfgui.training.cost import Cost
from mfgui.training.events import Stopping
from mfgui.training.forecast import Earlier, forecast

COST = Cost(seconds=0.5, first_seconds=1.0, bytes=60_000_000)


def test_the_estimate_alone() -> None:
    told = forecast(COST, Stopping(10, 0), [], in_epochs=True)
    assert (told.seconds, told.bytes, told.epochs, told.at_most, told.runs) == (6.0, 60_000_000, 10, False, 0)
    assert forecast(COST, Stopping(10, 5), [], in_epochs=True).at_most
    assert forecast(COST, Stopping(10, 0, target=0.8), [], in_epochs=True).at_most


def test_one_step_is_no_matter_of_epochs() -> None:
    told = forecast(COST, Stopping(10, 5), [], in_epochs=False)
    assert told.seconds == 1.5
    assert told.epochs == 1
    assert not told.at_most


def test_minutes_bound_it() -> None:
    assert forecast(COST, Stopping(1000, 0, minutes=1), [], in_epochs=True).seconds == 60
    assert forecast(COST, Stopping(10, 0, minutes=1), [], in_epochs=True).seconds == 6


def test_earlier_runs_correct_it_by_their_median() -> None:
    other = Cost(seconds=1.0, first_seconds=0.0, bytes=1)
    runs = [Earlier(other, 10, 10 * factor, same=False) for factor in (2.0, 3.0, 40.0)]
    told = forecast(COST, Stopping(10, 5), runs, in_epochs=True)
    assert told.seconds == pytest.approx(18)
    assert told.runs == 3
    assert told.at_most


def test_the_same_run_takes_what_it_took() -> None:
    runs = [Earlier(COST, 7, 3.25, same=True), Earlier(COST, 9, 90.0, same=False)]
    told = forecast(COST, Stopping(60, 5), runs, in_epochs=True)
    assert told.seconds == 3.25
    assert told.epochs == 7
    assert not told.at_most
