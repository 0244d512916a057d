"""The table of rated films: words, default and other orders, new numbers without losing one's place."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from mfgui.data.dataset import Dataset, Films, Ratings, RatingScale
from mfgui.insight.people import RatedFilms
from mfgui.ui.kit.frame_model import FrameModel
from mfgui.ui.kit.frames import Role
from mfgui.ui.places.explore.rating_table import rated_frame, rated_model

TITLES = ("Alien", "Brazil", "Carol", "Diva")


def dataset(step: float = 0.5) -> Dataset:
    films = Films(
        np.arange(4),
        TITLES,
        TITLES,
        np.array([1979, 1985, 0, 1981], np.int16),
        ("Drama",),
        np.array([[False], [True], [True], [False]]),
        ("",) * 4,
        ("",) * 4,
    )
    nothing = np.empty(0, np.int32)
    ratings = Ratings(nothing, nothing, np.empty(0, np.float32))
    return Dataset("d", Path("d"), "d", False, np.array([1]), films, ratings, RatingScale(step, 5, step))


def rated(*predicted: float) -> RatedFilms:
    return RatedFilms(
        np.arange(4, dtype=np.int32),
        np.array([4, 5, 2, 4], np.float32),
        np.array(predicted, np.float32),
        np.array([False, True, False, False]),
    )


@pytest.fixture
def model(qapp: object) -> FrameModel:
    model = rated_model()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    tester.setParent(model)
    model.sort(model.column("rated"), Qt.SortOrder.DescendingOrder)
    model.set_frame(rated_frame(rated(3.5, 4.96, 3, 4.04)), dataset())
    return model


def row(model: FrameModel, number: int) -> list[str]:
    return [model.index(number, column).data() for column in range(model.columnCount())]


def test_default_order_is_by_rating_then_title(model: FrameModel) -> None:
    assert row(model, 0) == ["Brazil (1985)", "5.0 ★", "5.0", "0.0"]
    assert row(model, 1) == ["Alien (1979)", "4.0 ★", "3.5", "−0.5"]
    assert row(model, 2) == ["Diva (1981)", "4.0 ★", "4.0", "0.0"]
    assert row(model, 3) == ["Carol", "2.0 ★", "3.0", "+1.0"]
    assert model.cell(3, "miss").data(Role.MISS) == 1.0


def test_ratings_kept_from_training_say_so(model: FrameModel) -> None:
    index = model.cell(0, "rated")
    assert index.data(Role.HELD_OUT) is True
    assert "never saw" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "rated 5 stars, held out from training"
    assert model.cell(1, "rated").data(Role.HELD_OUT) is False


def test_without_a_model_there_are_dashes(model: FrameModel) -> None:
    model.set_frame(rated_frame(rated(*[np.nan] * 4)), dataset())
    assert row(model, 0) == ["Brazil (1985)", "5.0 ★", "–", "–"]
    model.sort(model.column("miss"), Qt.SortOrder.DescendingOrder)
    assert [model.index(n, 0).data(Role.TITLE) for n in range(4)] == list(TITLES)


def test_whole_star_scales_show_no_halves(model: FrameModel) -> None:
    model.set_frame(rated_frame(rated(1, 2, 3, 4)), dataset(step=1))
    assert model.cell(0, "rated").data() == "5 ★"


def test_new_predictions_keep_places_by_film(model: FrameModel) -> None:
    data = dataset()
    model.set_frame(rated_frame(rated(1, 2, 3, 4)), data)
    model.sort(model.column("predicted"), Qt.SortOrder.AscendingOrder)
    kept = QPersistentModelIndex(model.index(0, 0))
    assert kept.data(Role.TITLE) == "Alien"
    resets = QSignalSpy(model.modelReset)
    model.set_frame(rated_frame(rated(4, 3, 2, 1)), data)
    assert resets.count() == 0
    assert kept.data(Role.TITLE) == "Alien"
    assert kept.row() == model.row_where("film", 0) == 3
    assert model.row_where("film", 77) == model.row_where("film", None) == -1
    model.set_frame(None)
    assert model.rowCount() == 0
