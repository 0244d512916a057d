"""Why a film is predicted so: the sentence names what pushed most, and says to me what says little of me."""

from __future__ import annotations

import numpy as np
import pytest

from mfgui.factorization.capabilities import Explanation
from mfgui.insight.reasons import Reason, Reasons, Why
from mfgui.ui.lists.why_box import sentence
from mfgui.ui.state.session import Session


def why(implicit: float, remainder: float = 0.0) -> Why:
    """Fight Club's case: one own rating takes away 0.38, and which films were rated takes away `implicit`."""
    films, parts = np.array([3, 4], np.int32), np.array([-0.38, 0.05])
    prediction = 3.5 + parts.sum() + implicit + remainder
    explanation = Explanation(prediction, 3.5, 0.0, 0.0, films, parts, implicit, remainder, 0.0)
    return Why(9, prediction, None, False, Reasons(explanation, (Reason(3, 5.0, -0.38), Reason(4, 3.0, 0.05))))


@pytest.mark.parametrize(
    ("implicit", "remainder", "first"),
    [(-0.63, 0.0, "which films they chose (−0.63)"), (-0.1, 0.0, "★ 5 for"), (0.0, -0.7, "what training has not")],
)
def test_the_leader_is_what_pushed_most(opened: Session, implicit: float, remainder: float, first: str) -> None:
    told = sentence(opened.dataset.films, why(implicit, remainder))
    assert told.partition("led by ")[2].startswith(first)


def test_what_the_program_chose_to_ask_says_little_of_me(opened: Session) -> None:
    films = opened.dataset.films
    mine, theirs = sentence(films, why(-0.63), you=True), sentence(films, why(-0.63))
    assert "says little of you" in mine
    assert "of you" not in theirs
    assert "they" not in mine
    assert "their" not in mine
    assert "says little of you" not in sentence(films, why(0.0), you=True)
