"""The model of my ratings: one film in or out moves no other row, whatever else there is resets it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from mfgui.data.dataset import Dataset, Films, Ratings, RatingScale
from mfgui.ui.kit.frame_model import FrameModel
from mfgui.ui.kit.frames import Role
from mfgui.ui.places.me.mine import mine_model

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


def ratings(films: list[int], stars: float) -> dict[str, list]:
    return {"film": films, "stars": [stars] * len(films), "stand_in": [False] * len(films)}


def rows(model: FrameModel) -> list[tuple[int, float]]:
    found = [model.index(row, 0) for row in range(model.rowCount())]
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
        ([0, 1, 2], [1, 0, 2], "layoutChanged"),
    ],
)
def test_changes_touch_no_more_than_they_must(
    qtbot: QtBot, data: Dataset, before: list[int], after: list[int], signal: str
) -> None:
    model = mine_model()
    model.set_frame(ratings(before, 3.0), data)
    with qtbot.waitSignal(getattr(model, signal), timeout=100):
        model.set_frame(ratings(after, 4.5), data)
    assert rows(model) == [(film, 4.5) for film in after]
    assert [model.row_where("film", film) for film in after] == list(range(len(after)))
    assert model.row_where("film", None) == -1


def test_words(data: Dataset) -> None:
    model = mine_model()
    model.set_frame({"film": [1, 2], "stars": [3.5, 2.0], "stand_in": [False, True]}, data)
    own, stand_in = model.index(0, 0), model.index(1, 0)
    assert (own.data(), own.data(Role.YEAR), own.data(Role.STAND_IN)) == ("B", "", False)
    assert (stand_in.data(Role.TITLE), stand_in.data(Role.YEAR), stand_in.data(Role.STAND_IN)) == ("ג", "2001", True)
    model.set_frame(ratings([], 0), None)
    assert model.rowCount() == 0
