"""Ratings from one scale to another."""

from __future__ import annotations

import math

from mfgui.data.dataset import RatingScale


def converted(stars: float, given: RatingScale, wanted: RatingScale) -> float:
    """Return a rating on another scale, rounded to its steps, halves up.

    Between scales that count from about nothing ("4 of 5 stars", "8 of 10") the share of the highest stays
    the same, so that 4 of 5 whole stars are 4 of 5 half stars; else the share of the range does.
    """
    if given.minimum >= 0 and wanted.minimum >= 0:
        value = stars * wanted.maximum / given.maximum
    else:
        share = (stars - given.minimum) / (given.maximum - given.minimum)
        value = wanted.minimum + share * (wanted.maximum - wanted.minimum)
    steps = math.floor((value - wanted.minimum) / wanted.step + 0.5 + 1e-9)
    return min(max(wanted.minimum + steps * wanted.step, wanted.minimum), wanted.maximum)
