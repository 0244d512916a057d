"""What the page of errors says in words follows from the numbers."""

from __future__ import annotations

import math

import pytest

from mfgui.evaluation.errors import Bin, Group
from mfgui.ui.charts.scales import compact
from mfgui.ui.places.workshop import error_words as wording


def group(rmse: float, count: int = 5000, miss: float = 0.0, low: float = 0, high: float = 0) -> Group:
    return Group("", low, high, count, rmse, miss)


@pytest.mark.parametrize(
    ("few", "many", "said"),
    [
        (group(0.98), group(0.77), "It misses more for films with few ratings (0.98 stars) than for films with many"),
        (group(0.70), group(0.80), "It misses less for films with few ratings"),
        (group(0.80), group(0.81), "Much the same"),
        (group(0.95, 40), group(0.80, 40), "Much the same"),  # so few that it may be chance
        (group(0.95, 5), group(0.80), "Too few ratings"),
    ],
)
def test_support(few: Group, many: Group, said: str) -> None:
    assert wording.of_support([few, many], "film").startswith(said)


def test_kinds() -> None:
    groups, names = [group(0.9), group(0.7), group(0.8), group(0.1, 3)], ["Horror", "War", "Drama", "Noir"]
    assert wording.of_kinds(groups, names) == "Easiest: War (0.70 stars); hardest: Horror (0.90)."
    assert wording.of_kinds([group(0.8), group(0.81)], ["A", "B"]) == "Much the same everywhere."


def test_it_plays_safe_only_where_it_does() -> None:
    low, high = group(2.2, miss=2.1, low=0.5, high=0.5), group(1.0, miss=-0.9, low=5, high=5)
    assert "it plays safe" in wording.of_ratings([low, group(0.5), high])
    other = group(1.0, miss=0.3, low=5, high=5)
    assert "plays safe" not in wording.of_ratings([low, other])


def test_calibration() -> None:
    assert wording.of_calibration([Bin(100, 3.0, 3.02)]).startswith("Predictions can be taken at their word")
    assert wording.of_calibration([Bin(100, 3.0, 3.3)]) == "Predictions are 0.30 stars off in the mean of a bin."
    assert not any(sign.isdigit() for sign in wording.of_calibration([]))


def test_names_of_bands() -> None:
    assert wording.number_range(group(1, low=0, high=0)) == "none"
    assert wording.number_range(group(1, low=1000, high=1999)) == "1,000–1,999"
    assert wording.stars_given(group(1, low=4.5, high=4.5)) == "4.5 ★"
    assert wording.stars_given(group(1, low=4.0, high=4.9)) == "4–4.9 ★"


def test_counts_in_little_room() -> None:
    assert [compact(n) for n in (7, 13_743, 138_200, 999_600, 2_510_000)] == ["7", "13,743", "138k", "1.0M", "2.5M"]
    assert math.isclose(float(compact(999_499)[:-1]), 999)
