"""Sums of ratings by person and by film, in however many parts they are added up."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from mfgui.data import grouping
from mfgui.data.reading import read_dataset
from mfgui.insight.rating_sums import rating_sums


@pytest.mark.parametrize("rows", [7, 1 << 20])
def test_sums_counts_and_means_are_those_of_the_table(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rows: int
) -> None:
    lines = [(u, f, (u * f) % 10 / 2 + 0.5) for u in range(1, 9) for f in range(1, 7) if (u + f) % 3]
    text = "user,film,rating\n" + "".join(f"{u},{f},{r}\n" for u, f, r in lines)
    (tmp_path / "own.csv").write_text(text)
    data = read_dataset(tmp_path / "own.csv", cache=False)
    monkeypatch.setattr(grouping, "_ROWS", rows)
    sums = rating_sums(data)
    by_user = [[r for u, _, r in lines if u == user] for user in range(1, 9)]
    by_film = [[r for _, f, r in lines if f == film] for film in range(1, 7)]
    assert sums.user_sums.tolist() == list(map(sum, by_user))
    assert sums.user_squares.tolist() == [sum(r * r for r in own) for own in by_user]
    assert sums.user_counts.tolist() == list(map(len, by_user))
    assert sums.film_sums.tolist() == list(map(sum, by_film))
    assert sums.film_counts.tolist() == list(map(len, by_film))
    assert sums.mean == pytest.approx(np.mean([r for *_, r in lines]))
    assert sums.user_means(np.array([3, 0], np.int32)).tolist() == [np.mean(by_user[3]), np.mean(by_user[0])]
    assert rating_sums(data) is sums
