"""What a list is ordered by: where its two controls stand, and how much that weighs."""

from __future__ import annotations

import pytest

from mfgui.insight.orders import POSITIONS, Ordering


@pytest.mark.parametrize(("learnt", "exponents"), [(1.0, [8.0, 3.0, 1.0, 0.5, 0.0]), (0.1, [2.0, 0.6, 0.1, 0.05, 0.0])])
def test_liking_weighs_less_the_more_likely_to_watch_and_is_never_forgotten_at_the_sure_end(
    learnt: float, exponents: list[float]
) -> None:
    assert [Ordering(watch=position).liking(learnt) for position in POSITIONS] == pytest.approx(exponents)


def test_fame_helps_or_hinders_alike_on_both_sides() -> None:
    assert [Ordering(fame=position).rarity for position in POSITIONS] == [-0.3, -0.1, 0.0, 0.1, 0.3]
    assert Ordering().rarity == 0
    assert POSITIONS == (-2, -1, 0, 1, 2)
