"""Ratings from one scale to another."""

from __future__ import annotations

import pytest

from mfgui.data.dataset import RatingScale

HALF, WHOLE, TEN, JOKES = (
    RatingScale(0.5, 5, 0.5),
    RatingScale(1, 5, 1),
    RatingScale(1, 10, 1),
    RatingScale(-10, 10, 0.25),
)


@pytest.mark.parametrize(
    ("stars", "given", "wanted", "expected"),
    [
        (4, HALF, WHOLE, 4),
        (3.5, HALF, WHOLE, 4),
        (0.5, HALF, WHOLE, 1),
        (2, WHOLE, HALF, 2),
        (7, TEN, HALF, 3.5),
        (1, TEN, HALF, 0.5),
        (10, TEN, WHOLE, 5),
        (4.5, HALF, TEN, 9),
        (5, HALF, JOKES, 10),
        (0.5, HALF, JOKES, -10),
        (0, JOKES, HALF, 3),
    ],
)
def test_conversions(stars: float, given: RatingScale, wanted: RatingScale, expected: float) -> None:
    assert wanted.converted(stars, given) == pytest.approx(expected)


@pytest.mark.parametrize("scale", [HALF, WHOLE, TEN, JOKES])
def test_the_same_scale_changes_nothing(scale: RatingScale) -> None:
    stars = scale.minimum
    while stars <= scale.maximum:
        assert scale.converted(stars, scale) == pytest.approx(stars)
        stars += scale.step
