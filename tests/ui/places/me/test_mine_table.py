"""The model of my ratings: one film in or out moves no other row, whatever else there is resets it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from mfgui.data.dataset import Dataset, Films, Ratings, RatingScale
from mfgui.ui.kit.roles import Role
from mfgui.ui.places.me.mine_table import MineModel, MyRating

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TITLES = ("A", "B", "ג", "D" * 200, "E")


@pytest.fixture(scope="module")
def data() -> Dataset:
    n = len(TITLES)
    films = Films(
        np.arange(n),
        TITLES,
        TITLES,
        np.array([1990, 0, 2001, 2002, 2003], np.int16),
        (),
        np.zeros((n, 0), np.bool_),
        ("",) * n,
        ("",) * n,
    )
    nothing = Ratings(np.zeros(1, np.int32), np.zeros(1, np.int32), np.full(1, 3, np.float32))
    return Dataset("d", Path("d"), "d", True, np.arange(1), films, nothing, RatingScale(0.5, 5, 0.5))


def rows(model: MineModel) -> list[tuple[int, float]]:
    found = [model.index(row) for row in range(model.rowCount())]
    return [(index.data(Role.FILM), 5 * index.data(Role.STARS)) for index in found]


@pytest.mark.parametrize(
    ("before", "after", "signal"),
    [
        ([1, 2], [0, 1, 2], "rowsInserted"),
        ([1, 2], [1, 0, 2], "rowsInserted"),
        ([1, 2], [1, 2, 0], "rowsInserted"),
        ([0, 1, 2], [0, 2], "rowsRemoved"),
        ([0], [], "rowsRemoved"),
        ([0, 1], [0, 1], "dataChanged"),
        ([0, 1, 2], [2, 1], "modelReset"),
        ([0, 1], [2, 3, 4], "modelReset"),
        ([0, 1, 2], [1, 0, 2], "modelReset"),
    ],
)
def test_changes_touch_no_more_than_they_must(
    qtbot: QtBot, data: Dataset, before: list[int], after: list[int], signal: str
) -> None:
    model = MineModel()
    model.set_ratings(data, [MyRating(film, 3.0) for film in before])
    with qtbot.waitSignal(getattr(model, signal), timeout=100):
        model.set_ratings(data, [MyRating(film, 4.5) for film in after])
    assert rows(model) == [(film, 4.5) for film in after]
    assert [model.row_of_film(film) for film in after] == list(range(len(after)))
    assert model.row_of_film(None) == -1


def test_words(data: Dataset) -> None:
    model = MineModel()
    model.set_ratings(data, [MyRating(1, 3.5), MyRating(2, 2.0, stand_in=True)])
    own, stand_in = model.index(0), model.index(1)
    assert (own.data(), own.data(Role.YEAR), own.data(Role.STAND_IN)) == ("B", "", False)
    assert (stand_in.data(Role.TITLE), stand_in.data(Role.YEAR), stand_in.data(Role.STAND_IN)) == ("ג", "2001", True)
    model.set_ratings(None, [MyRating(1, 3.5)])
    assert model.rowCount() == 0
