"""The table of people: found by first digits, sorted stably, with every entry where it says it is."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from mfgui.data.dataset import Dataset, Films, Ratings, RatingScale
from mfgui.ui.kit.frame_model import FrameModel
from mfgui.ui.kit.frames import Role
from mfgui.ui.places.explore.columns import begins_with, people_columns, with_orders

IDS = np.array([1, 4, 12, 41, 99, 414, 1000, 4140])
COUNTS = np.array([20, 3, 20, 1500, 1, 20, 7, 3])
MEANS = np.array([3.5, 4.25, 2.0, 3.5, 5.0, 1.0, 3.0, 4.0], np.float32)


def people(ids: np.ndarray, names: tuple[str, ...] = ()) -> Dataset:
    nothing = np.empty(0, np.int32)
    films = Films(nothing, (), (), nothing, (), np.empty((0, 0), bool), (), ())
    ratings = Ratings(nothing, nothing, np.empty(0, np.float32))
    return Dataset("d", Path("d"), "d", False, ids, films, ratings, RatingScale(0.5, 5, 0.5), user_labels=names)


def show(model: FrameModel, data: Dataset, counts: np.ndarray, means: np.ndarray) -> None:
    frame, orders = with_orders({"user": np.arange(len(counts)), "ratings": counts, "mean": means})
    model.set_frame(frame, data, orders=orders)


def find(model: FrameModel, text: str) -> None:
    model.set_filter("found", begins_with(text) if text else None)


def sort(model: FrameModel, name: str, order: Qt.SortOrder) -> None:
    model.sort(model.column(name), order)


@pytest.fixture
def model(qapp: object) -> FrameModel:
    model = FrameModel(people_columns())
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    tester.setParent(model)
    show(model, people(IDS), COUNTS, MEANS)
    return model


def shown(model: FrameModel, name: str = "user") -> list[str]:
    return [model.cell(row, name).data() for row in range(model.rowCount())]


def test_words_of_a_person(model: FrameModel) -> None:
    assert [model.index(3, column).data() for column in range(3)] == ["41", "1,500", "3.5 ★"]
    spoken = [model.index(4, column).data(Qt.ItemDataRole.AccessibleTextRole) for column in range(3)]
    assert spoken == ["Person 99", "1 rating", "mean 5.0 stars"]
    assert model.cell(3, "ratings").data(Role.SHARE) == 1.0
    assert 0 < model.cell(4, "ratings").data(Role.SHARE) < 0.2


def test_sorting_is_stable_both_ways(model: FrameModel) -> None:
    sort(model, "ratings", Qt.SortOrder.DescendingOrder)
    assert shown(model) == ["41", "1", "12", "414", "1000", "4", "4140", "99"]
    sort(model, "ratings", Qt.SortOrder.AscendingOrder)
    assert shown(model) == ["99", "4", "4140", "1000", "1", "12", "414", "41"]
    sort(model, "mean", Qt.SortOrder.DescendingOrder)
    assert shown(model, "mean")[:2] == ["5.0 ★", "4.2 ★"]


@pytest.mark.parametrize(
    ("digits", "found"),
    [
        ("", 8),
        ("4", ["4", "41", "414", "4140"]),
        ("41", ["41", "414", "4140"]),
        ("4140", ["4140"]),
        ("0", []),
        ("04", []),
        ("41400", []),
        ("x", []),
        ("-4", []),
        ("4" * 30, []),
        ("٤", []),
    ],
)
def test_people_are_found_by_first_digits(model: FrameModel, digits: str, found: int | list[str]) -> None:
    find(model, digits)
    assert shown(model) == found if isinstance(found, list) else model.rowCount() == found


def test_entries_rows_and_persistent_places_agree(model: FrameModel) -> None:
    kept = QPersistentModelIndex(model.index(3, 0))
    sort(model, "mean", Qt.SortOrder.AscendingOrder)
    assert kept.data(Role.USER) == 3
    for row in range(model.rowCount()):
        assert model.row_of(model.entry(row)) == row
        assert model.index(row, 0).data(Role.USER) == model.entry(row)
    find(model, "4")
    assert model.row_of(0) == -1
    assert model.row_of(99) == -1


def test_people_with_names_are_found_by_their_beginnings(model: FrameModel) -> None:
    names = ("Anna", "anselm", "zoë")
    show(model, people(np.arange(3), names), COUNTS[:3], MEANS[:3])
    assert shown(model) == list(names)
    assert model.cell(2, "user").data(Qt.ItemDataRole.AccessibleTextRole) == "Person zoë"
    find(model, "AN")
    assert shown(model) == ["Anna", "anselm"]


def test_two_hundred_thousand_people_in_order(qapp: object) -> None:
    model = FrameModel(people_columns())  # without the tester, which looks at every row
    rng = np.random.default_rng(0)
    counts = rng.integers(1, 5000, 200_000)
    ids = np.arange(1, 200_001)
    show(model, people(ids), counts, counts.astype(np.float32))
    sort(model, "ratings", Qt.SortOrder.DescendingOrder)
    order = [model.entry(row) for row in range(0, 200_000, 997)]
    expected = sorted(range(200_000), key=lambda user: -counts[user])[::997]
    assert order == expected
    find(model, "1999")
    assert model.rowCount() == sum(str(number).startswith("1999") for number in ids)
