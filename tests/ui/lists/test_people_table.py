"""The table of people: found by first digits, sorted stably, with every entry where it says it is."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from mfgui.insight.people import PeopleTable
from mfgui.ui.kit.roles import Role
from mfgui.ui.lists.people_table import PeopleModel, PersonColumn

IDS = np.array([1, 4, 12, 41, 99, 414, 1000, 4140])
COUNTS = np.array([20, 3, 20, 1500, 1, 20, 7, 3])
MEANS = np.array([3.5, 4.25, 2.0, 3.5, 5.0, 1.0, 3.0, 4.0], np.float32)


@pytest.fixture
def model(qapp: object) -> PeopleModel:
    model = PeopleModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    tester.setParent(model)
    model.set_people(PeopleTable(IDS, COUNTS, MEANS, np.zeros(8, np.float32)))
    return model


def shown(model: PeopleModel, column: PersonColumn = PersonColumn.PERSON) -> list[str]:
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_words_of_a_person(model: PeopleModel) -> None:
    assert [model.index(3, column).data() for column in PersonColumn] == ["41", "1,500", "3.5 ★"]
    spoken = [model.index(4, c).data(Qt.ItemDataRole.AccessibleTextRole) for c in PersonColumn]
    assert spoken == ["Person 99", "1 rating", "mean 5.0 stars"]
    assert model.index(3, PersonColumn.RATINGS).data(Role.SHARE) == 1.0
    assert 0 < model.index(4, PersonColumn.RATINGS).data(Role.SHARE) < 0.2


def test_sorting_is_stable_both_ways(model: PeopleModel) -> None:
    model.sort(PersonColumn.RATINGS, Qt.SortOrder.DescendingOrder)
    assert shown(model) == ["41", "1", "12", "414", "1000", "4", "4140", "99"]
    model.sort(PersonColumn.RATINGS, Qt.SortOrder.AscendingOrder)
    assert shown(model) == ["99", "4", "4140", "1000", "1", "12", "414", "41"]
    model.sort(PersonColumn.MEAN, Qt.SortOrder.DescendingOrder)
    assert shown(model, PersonColumn.MEAN)[:2] == ["5.0 ★", "4.2 ★"]


@pytest.mark.parametrize(
    ("digits", "found"),
    [
        ("", 8),
        ("4", ["4", "41", "414", "4140"]),
        ("41", ["41", "414", "4140"]),
        ("4140", ["4140"]),
        ("0", []),
        ("41400", []),
        ("x", []),
        ("-4", []),
        ("4" * 30, []),
        ("٤", []),
    ],
)
def test_people_are_found_by_first_digits(model: PeopleModel, digits: str, found: int | list[str]) -> None:
    model.find(digits)
    assert shown(model) == found if isinstance(found, list) else model.rowCount() == found


def test_entries_rows_and_persistent_places_agree(model: PeopleModel) -> None:
    from PySide6.QtCore import QPersistentModelIndex

    kept = QPersistentModelIndex(model.index(3, 0))
    model.sort(PersonColumn.MEAN, Qt.SortOrder.AscendingOrder)
    assert kept.data(Role.USER) == 3
    for row in range(model.rowCount()):
        assert model.row_of(model.entry(row)) == row
        assert model.index(row, 0).data(Role.USER) == model.entry(row)
    model.find("4")
    assert model.row_of(0) == -1
    assert model.row_of(99) == -1
    assert model.user_called("414") == 5
    for nobody in ("415", str(10**9), "9" * 30, "x", ""):
        assert model.user_called(nobody) is None


def test_people_with_names_are_found_by_their_beginnings(model: PeopleModel) -> None:
    names = ("Anna", "anselm", "zoë")
    model.set_people(PeopleTable(np.arange(3), COUNTS[:3], MEANS[:3], np.zeros(3, np.float32), names))
    assert shown(model) == list(names)
    assert model.index(2, PersonColumn.PERSON).data(Qt.ItemDataRole.AccessibleTextRole) == "Person zoë"
    model.find("AN")
    assert shown(model) == ["Anna", "anselm"]
    assert model.user_called("zoë") == 2
    assert model.user_called("zo") is None


def test_two_hundred_thousand_people_in_order(qapp: object) -> None:
    model = PeopleModel()  # without the tester, which looks at every row
    rng = np.random.default_rng(0)
    counts = rng.integers(1, 5000, 200_000)
    ids = np.arange(1, 200_001)
    model.set_people(PeopleTable(ids, counts, counts.astype(np.float32), counts.astype(np.float32)))
    model.sort(PersonColumn.RATINGS, Qt.SortOrder.DescendingOrder)
    order = [model.entry(row) for row in range(0, 200_000, 997)]
    expected = sorted(range(200_000), key=lambda user: -counts[user])[::997]
    assert order == expected
    model.find("1999")
    assert model.rowCount() == sum(str(number).startswith("1999") for number in ids)
