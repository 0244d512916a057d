"""What others have published, said in the language spoken."""

from __future__ import annotations

from collections.abc import Callable

from mfgui.base.text import retold, tr
from mfgui.evaluation.published import _FIGURES


def test_sources_and_what_was_measured_are_told_in_german(speak: Callable[[str], str]) -> None:
    speak("de")
    for figures in _FIGURES.values():
        for one in figures:
            assert retold(one.source) != one.source
            assert ("tuned" in one.title) == ("abgestimmt" in tr(one.title))
