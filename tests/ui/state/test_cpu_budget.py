"""What may be spent on following a run: a share of what it trains, half of what it rests."""

from __future__ import annotations

import pytest

from mfgui.ui.state.cpu_budget import Allowance


def test_a_share_of_training_and_half_of_its_rests_may_be_spent() -> None:
    now = [100.0]
    allowance = Allowance(0.02, lambda: now[0])
    assert allowance.left == 0
    allowance.hear(7.0)  # a run brought back goes on from there
    now[0] += 10
    allowance.hear(17.0)
    assert allowance.left == pytest.approx(0.2)
    assert allowance.wait_for(0.1) == 0
    assert allowance.wait_for(0.3) == pytest.approx(5)
    allowance.spend(0.5)
    assert allowance.left == pytest.approx(-0.3)
    now[0] += 10  # nine of them at rest
    allowance.hear(18.0)
    assert allowance.left == pytest.approx(0.02 * 11 + 0.5 * 9 - 0.5)
    allowance.begin(free=0.4)
    assert allowance.left == pytest.approx(0.4)
