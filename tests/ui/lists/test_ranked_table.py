"""The list of what to see next: its words, and rows that stand for places."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from mfgui.data.dataset import Dataset, Films, Ratings, RatingScale
from mfgui.insight.ranking import RankedFilms
from mfgui.ui.kit.frame_model import FrameModel
from mfgui.ui.kit.frames import Role
from mfgui.ui.lists.ranked_table import ranked_frame, ranked_model

TITLES = ("Alien", "Brazil", "Carol")


@pytest.fixture
def dataset() -> Dataset:
    films = Films(
        np.arange(3),
        TITLES,
        TITLES,
        np.array([1979, 1985, 0], np.int16),
        ("Horror", "Sci-Fi"),
        np.array([[True, True], [False, True], [False, False]]),
        ("",) * 3,
        ("",) * 3,
    )
    nothing = np.empty(0, np.int32)
    ratings = Ratings(nothing, nothing, np.empty(0, np.float32))
    return Dataset("d", Path("d"), "d", False, np.array([1]), films, ratings, RatingScale(0.5, 5, 0.5))


@pytest.fixture
def model(qapp: object) -> FrameModel:
    model = ranked_model()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    tester.setParent(model)
    return model


def ranked(*films: int) -> RankedFilms:
    codes = np.array(films, np.int32)
    return RankedFilms(
        codes,
        np.linspace(4.6, 4, len(codes), dtype=np.float32),
        np.array([1214, 1, 7], np.int32)[: len(codes)],
        np.zeros(len(codes), np.float32),
    )


def test_words_of_a_row(model: FrameModel, dataset: Dataset) -> None:
    model.set_frame(ranked_frame(ranked(0, 2)), dataset)
    first, second = model.index(0, 0), model.index(1, 0)
    spoken = [index.data(Qt.ItemDataRole.AccessibleTextRole) for index in (first, second)]
    assert spoken == ["1. Alien (1979), predicted 4.6 stars, 1,214 ratings", "2. Carol, predicted 4.0 stars, 1 rating"]
    told = "Alien (1979)\nHorror, Sci-Fi\nLearnt from 1,214 ratings; held-out ones do not count"
    assert first.data(Qt.ItemDataRole.ToolTipRole) == told
    assert [first.data(r) for r in (Role.RANK, Role.TITLE, Role.YEAR)] == ["1", "Alien", "1979"]
    assert [first.data(r) for r in (Role.GENRES, Role.PREDICTED)] == [("Horror", "Sci-Fi"), "4.6 ★"]
    assert (second.data(Role.YEAR), second.data(Role.GENRES)) == ("", ())


def test_lists_of_any_length_follow_each_other_without_a_reset(model: FrameModel, dataset: Dataset) -> None:
    resets = QSignalSpy(model.modelReset)
    for films in ((0, 1, 2), (2, 0), (1, 2), (0, 1, 2), ()):
        model.set_frame(ranked_frame(ranked(*films)), dataset)
        assert [model.index(n, 0).data(Role.FILM) for n in range(model.rowCount())] == list(films)
        assert [model.row_where("film", f) for f in films] == list(range(len(films)))
    assert model.row_where("film", 0) == model.row_where("film", None) == -1
    model.set_frame(None)
    assert resets.count() == 0
