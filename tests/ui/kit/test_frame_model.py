"""The one table model: order, filters, words once per row, and new frames that leave a view where it was."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from pytestqt.qtbot import QtBot

from mfgui.ui.kit.frame_model import FrameModel
from mfgui.ui.kit.frames import RIGHT, Column, Role, Row, both_orders
from mfgui.ui.kit.row_table import RowTable
from mfgui.ui.kit.theme import Theme

UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
EDIT = Qt.ItemDataRole.EditRole
FRAME = {
    "film": np.array([7, 3, 9, 5], np.int32),
    "title": ["Brazil", "alien", "Carol", "Alien"],
    "stars": np.array([2, np.nan, 1, 2], np.float32),
    "count": np.array([200, 3, 0, 255], np.uint8),
}


def columns(worded: list[int] | None = None) -> tuple[Column, ...]:
    def text(row: Row) -> str:
        if worded is not None:
            worded.append(row.entry)
        return row["title"]

    return (
        Column(
            "title",
            "Title",
            text,
            roles={Qt.ItemDataRole.EditRole: lambda row: row["title"], Role.RANK: lambda row: row.place},
        ),
        Column("stars", "Stars", lambda row: f"{row['stars']:g}", "A hint", align=RIGHT, descending=True),
        Column(
            "much",
            "Much",
            lambda row: str(row["missing"]),
            sort="count",
            roles={Qt.ItemDataRole.CheckStateRole: lambda row: Qt.CheckState.Unchecked if row["count"] else None},
        ),
    )


def watched(model: FrameModel) -> FrameModel:
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal).setParent(model)
    return model


def entries(model: FrameModel) -> list[int]:
    return [model.entry(row) for row in range(model.rowCount())]


def keyed(qapp: object, *films: int, stars: tuple[float, ...] = ()) -> dict[str, list]:
    return {"film": list(films), "title": [str(f) for f in films], "stars": list(stars or map(float, films))}


@pytest.fixture
def model(qapp: object) -> FrameModel:
    model = watched(FrameModel(columns()))
    model.set_frame(FRAME)
    return model


def test_orders_are_stable_and_put_what_is_unknown_last() -> None:
    up, down = both_orders(np.array([2, np.nan, 1, 2, 1], np.float32))
    assert up.tolist() == [2, 4, 0, 3, 1]
    assert down.tolist() == [0, 3, 2, 4, 1]
    up, down = both_orders(["b", "B", "a", "Á"])
    assert (up.tolist(), down.tolist()) == ([2, 0, 1, 3], [3, 0, 1, 2])
    assert both_orders(np.array([True, False, True]))[1].tolist() == [0, 2, 1]
    assert both_orders(np.array([0, 255, 3], np.uint8))[1].tolist() == [1, 2, 0]


def test_columns_sort_both_ways(model: FrameModel) -> None:
    expected = {"title": ([1, 3, 0, 2], [2, 0, 1, 3]), "stars": ([2, 0, 3, 1], [0, 3, 2, 1])}
    expected["much"] = ([2, 1, 0, 3], [3, 0, 1, 2])
    for name, (up, down) in expected.items():
        model.sort(model.column(name), UP)
        assert entries(model) == up
        model.sort(model.column(name), DOWN)
        assert entries(model) == down
        assert [model.row_of(entry) for entry in down] == [0, 1, 2, 3]
    assert model.row_of(4) == model.row_of(-1) == -1


def test_cells_headers_and_codes(model: FrameModel) -> None:
    model.sort(0, UP)
    assert model.cell(0, "title").data() == "alien"
    assert model.cell(1, "stars").data() == "2"
    assert model.cell(0, "much").data() == "None"  # a column that the frame lacks
    assert [model.index(0, column).data(Role.FILM) for column in range(3)] == [3, 3, 3]
    assert model.index(0, 0).data(Role.USER) is None
    assert model.index(0, 1).data(Qt.ItemDataRole.TextAlignmentRole) == RIGHT
    across = Qt.Orientation.Horizontal
    assert [model.headerData(n, across) for n in range(3)] == ["Title", "Stars", "Much"]
    assert model.headerData(1, across, Qt.ItemDataRole.ToolTipRole) == "A hint"
    first = [model.headerData(n, across, Qt.ItemDataRole.InitialSortOrderRole) for n in range(2)]
    assert first == [UP, DOWN]
    assert model.headerData(3, across) is None
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_a_data_frame_is_shown_like_any_mapping(model: FrameModel) -> None:
    frame = pd.DataFrame(FRAME, index=[40, 30, 20, 10])  # rows are meant by place, not by label
    model.set_frame(frame)
    model.sort(0, UP)
    assert entries(model) == [1, 3, 0, 2]
    assert model.cell(3, "title").data() == "Carol"
    model.set_frame(frame.iloc[:0])
    assert model.rowCount() == model.total == 0
    model.set_frame(None)
    assert model.total == 0


def test_words_are_made_once(qapp: object) -> None:
    worded: list[int] = []
    model = FrameModel(columns(worded))
    model.set_frame(FRAME)
    for _ in range(3):
        assert model.index(2, 0).data() == "Carol"
    assert worded == [2]
    model.sort(0, DOWN)
    assert (model.index(0, 0).data(), model.index(0, 0).data(Role.RANK)) == ("Carol", 0)


def test_selections_stay_with_their_entries(model: FrameModel) -> None:
    model.sort(0, UP)
    held = QPersistentModelIndex(model.cell(0, "stars"))
    model.sort(1, DOWN)
    assert (held.row(), held.column(), held.data(Role.FILM)) == (3, 1, 3)


def test_filters_narrow_together(model: FrameModel) -> None:
    model.sort(0, UP)
    model.set_filter("high", lambda entries: np.asarray(entries.values("count")) > 100)
    model.set_filter("a", lambda entries: np.array([t.casefold().startswith("a") for t in entries.values("title")]))
    assert entries(model) == [3]
    assert (model.row_of(3), model.row_of(0), model.total) == (0, -1, 4)
    model.set_filter("a", None)
    assert entries(model) == [3, 0]
    model.set_frame({name: values[:2] for name, values in FRAME.items()})  # filters look at the new frame
    assert entries(model) == [0]
    model.set_filter("high", None)
    assert entries(model) == [1, 0]


def test_orders_made_before_are_used(qapp: object) -> None:
    model = FrameModel(columns())
    model.sort(1, DOWN)
    model.set_frame(FRAME, orders={"stars": (np.array([0, 1, 2, 3]), np.array([3, 2, 1, 0]))})
    assert entries(model) == [3, 2, 1, 0]


def test_a_column_comes_later(model: FrameModel) -> None:
    model.sort(2, DOWN)
    late = Column("much", "More", lambda row: str(row["much"]), sort="much")
    headers = QSignalSpy(model.headerDataChanged)
    model.set_column(late, np.array([1.0, 4.0, 3.0, 2.0]))
    assert entries(model) == [1, 2, 3, 0]
    assert model.cell(0, "much").data() == "4.0"
    assert headers.count() == 1
    model.set_column(late, None)
    assert entries(model) == [0, 1, 2, 3]
    assert model.cell(0, "much").data() == "None"


def test_what_is_written_is_asked_for(model: FrameModel) -> None:
    flags = [model.flags(model.index(row, column)) for row, column in ((0, 0), (0, 1), (0, 2), (2, 2))]
    assert flags[0] & Qt.ItemFlag.ItemIsEditable
    assert not flags[1] & Qt.ItemFlag.ItemIsEditable
    assert flags[2] & Qt.ItemFlag.ItemIsUserCheckable
    assert not flags[3] & Qt.ItemFlag.ItemIsUserCheckable  # no tick, nothing to tick
    model.sort(0, UP)
    asked = QSignalSpy(model.edited)
    model.setData(model.index(0, 0), "Aliens")
    model.setData(model.cell(1, "much"), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert [asked.at(n) for n in range(2)] == [[1, "title", "Aliens"], [3, "much", True]]
    assert model.index(0, 0).data() == "alien"


def test_a_frame_with_the_same_keys_changes_cells_and_moves_rows(qapp: object) -> None:
    model = watched(FrameModel(columns(), key="film"))
    model.set_frame(keyed(qapp, 1, 2, 3, 4))
    model.sort(1, UP)
    held = QPersistentModelIndex(model.index(0, 0))
    resets, changes = QSignalSpy(model.modelReset), QSignalSpy(model.dataChanged)
    model.set_frame(keyed(qapp, 4, 3, 2, 1, stars=(1.0, 2.0, 3.0, 4.0)))  # other order, other numbers
    assert [model.index(row, 0).data(Role.FILM) for row in range(4)] == [4, 3, 2, 1]
    assert (held.row(), held.data(Role.FILM)) == (3, 1)
    assert model.row_where("film", 3) == 1
    assert model.row_where("film", 77) == model.row_where("film", None) == -1
    model.set_frame(keyed(qapp, 4, 3, 2, 1, stars=(1.5, 2.5, 3.5, 4.5)))
    assert model.cell(0, "stars").data() == "1.5"
    assert (resets.count(), changes.count()) == (0, 2)


@pytest.mark.parametrize("films", [(5, 1, 2, 3), (1, 5, 2, 3), (1, 2, 3, 5)])
def test_one_entry_more_or_fewer_is_a_row_inserted_or_removed(qapp: object, films: tuple[int, ...]) -> None:
    model = watched(FrameModel(columns(), key="film"))
    model.set_frame(keyed(qapp, 1, 2, 3))
    held = QPersistentModelIndex(model.index(1, 0))
    resets = QSignalSpy(model.modelReset)
    added, removed = QSignalSpy(model.rowsInserted), QSignalSpy(model.rowsRemoved)
    model.set_frame(keyed(qapp, *films))
    assert [model.index(row, 0).data(Role.FILM) for row in range(4)] == list(films)
    assert (held.data(Role.FILM), added.at(0)[1]) == (2, films.index(5))
    seen: list[int] = []  # who looks before a row goes sees what was there
    model.rowsAboutToBeRemoved.connect(lambda _parent, row: seen.append(model.index(row, 0).data(Role.FILM)))
    model.set_frame(keyed(qapp, 1, 2, 3))
    assert (seen, removed.at(0)[1], held.data(Role.FILM), model.rowCount()) == ([5], films.index(5), 2, 3)
    assert resets.count() == 0
    model.set_frame(keyed(qapp, 8, 9, 1))
    assert resets.count() == 1
    assert not held.isValid()


def test_rows_stay_while_somebody_writes_in_them(qapp: object) -> None:
    model = watched(FrameModel(columns(), key="film", written="stars"))
    model.sort(1, DOWN)
    model.set_frame(keyed(qapp, 1, 2, 3))
    model.set_frame(keyed(qapp, 1, 2, 3, stars=(9.0, 2.0, 3.0)))
    assert [model.index(row, 0).data(Role.FILM) for row in range(3)] == [3, 2, 1]
    assert model.cell(2, "stars").data() == "9"
    model.set_frame(keyed(qapp, 1, 2, 3, stars=(9.0, 2.0, 3.0)) | {"title": ["x", "y", "z"]})  # nothing of the order
    assert [model.index(row, 0).data() for row in range(3)] == ["z", "y", "x"]
    model.sort(1, DOWN)
    assert model.index(0, 0).data(Role.FILM) == 1


def test_a_long_list_keeps_its_places(qapp: object) -> None:
    model = FrameModel(columns(), batch=4)  # unwatched: the tester itself asks for more
    parent = model.index(-1, -1)

    def show(*films: int) -> None:
        model.set_frame(keyed(qapp, *films))

    show(*range(10))
    assert (model.rowCount(), model.canFetchMore(parent), model.total) == (4, True, 10)
    model.fetchMore(parent)
    assert (model.rowCount(), model.row_where("film", 9)) == (8, 9)
    held = QPersistentModelIndex(model.index(6, 0))
    resets = QSignalSpy(model.modelReset)
    show(*range(20, 40))
    assert (held.row(), held.data(Role.FILM), model.rowCount()) == (6, 26, 8)
    model.fetch_to(9)
    assert model.rowCount() == 10
    show(5, 6)
    assert (model.rowCount(), held.isValid(), model.canFetchMore(parent)) == (2, False, False)
    show()
    assert model.rowCount() == 0
    assert resets.count() == 0
    model.set_frame({name: [*values, *values] for name, values in FRAME.items()}, columns=columns())
    assert (resets.count(), model.rowCount()) == (1, 4)


def test_other_columns_start_a_new_table(model: FrameModel) -> None:
    resets = QSignalSpy(model.modelReset)
    model.set_frame(FRAME, columns=columns()[:2])
    assert (resets.count(), model.columnCount(), model.rowCount()) == (1, 2, 4)


def test_rows_and_columns_of_a_table_grow_with_the_text(qtbot: QtBot, model: FrameModel, theme: Theme) -> None:
    table = RowTable(model, theme)
    qtbot.addWidget(table)
    table.set_widths(0, *(80 for _ in model.columns[1:]))
    height = table.verticalHeader().defaultSectionSize()
    theme.resize_text(200)
    assert table.verticalHeader().defaultSectionSize() == 2 * height
    assert table.horizontalHeader().sectionSize(1) == 160
    theme.resize_text(100)
    assert table.horizontalHeader().sectionSize(1) == 80
