"""How differences are written."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mfgui.ui.kit.words import signed


@pytest.mark.parametrize(
    ("value", "english", "german"),
    [(0.456, "+0.46", "+0,46"), (-1.2, "−1.20", "−1,20"), (0.0, "0.00", "0,00"), (-0.004, "0.00", "0,00")],
)
def test_a_difference_has_its_sign_and_nothing_has_none(
    speak: Callable[[str], str], value: float, english: str, german: str
) -> None:
    for language, text in (("en", english), ("de", german)):
        speak(language)
        assert signed(value, 2) == text
        assert signed(value, 2, plus="") == text.removeprefix("+")
