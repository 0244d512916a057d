"""How numbers and messages are written for people."""

from __future__ import annotations

import pytest

from mfgui.ui.text import as_sentence, count, duration


@pytest.mark.parametrize(
    ("message", "sentence"),
    [
        ("there is not enough memory", "There is not enough memory."),
        ("ratings.csv, line 7: rating is missing", "ratings.csv, line 7: rating is missing."),
        ("/tmp/x: holds nothing", "/tmp/x: holds nothing."),
        ("could not open x: no such file!", "Could not open x: no such file!"),
        ("", "."),
    ],
)
def test_messages_become_sentences(message: str, sentence: str) -> None:
    assert as_sentence(message) == sentence


def test_lengths_of_time_and_counts() -> None:
    assert [duration(s) for s in (0.2, 59.4, 60, 200, 7500)] == ["0 s", "59 s", "1 min", "3 min 20 s", "2 h 5 min"]
    assert count(100_836) == "100,836"
