"""What Data says of a data set, in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from mfgui.data.reading import read_dataset
from mfgui.insight.data_summary import data_summary
from mfgui.ui.places.data.words import checks

_SPREAD = 2  # where the check stands that says whether opinions differ


@pytest.mark.parametrize(
    ("values", "differ"),
    [
        ((1, 5), True),  # as many likes as dislikes
        ((1, 5, 5), True),
        ((1, *(5,) * 9), False),
        ((1, 2, 3, 4, 5), True),
        ((1, 3, *(5,) * 4), False),
    ],
)
def test_opinions_of_two_values_differ_unless_nearly_all_are_one(
    tmp_path: Path, values: tuple[int, ...], differ: bool
) -> None:
    rows = [(user, item, values[(user + item) % len(values)]) for user in range(1, 11) for item in range(1, 11)]
    lines = "".join(f"{user},{item},{value}\n" for user, item, value in rows)
    (tmp_path / "r.csv").write_text("user,item,rating\n" + lines)
    data = read_dataset(tmp_path / "r.csv", cache=False)
    good, _ = checks(data, data_summary(data))[_SPREAD]
    assert good is differ
