"""What a sentence on screen says in numbers, whatever its words: for tests that compare values and not wording."""

from __future__ import annotations

import re


def numbers_in(text: str) -> list[float]:
    """Return the numbers of a text in their order, thousands together: "2,400 ratings by 60 people" has 2400 and 60."""
    return [float(number.replace(",", "")) for number in re.findall(r"\d[\d,]*(?:\.\d+)?", text)]
