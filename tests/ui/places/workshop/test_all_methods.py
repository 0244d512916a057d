"""The table of methods on screen: rows as they are ready, kept, sorted by clicks, taken away, never mixed."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from mfgui.base import paths
from mfgui.data.tables.options import TableOptions
from mfgui.evaluation.metrics import METRICS
from mfgui.ui.kit.frames import Role
from mfgui.ui.kit.theme import Theme
from mfgui.ui.places.workshop import all_methods as module
from mfgui.ui.places.workshop.all_methods import AllMethodsPanel
from mfgui.ui.places.workshop.all_methods_table import MethodRow, methods_export, methods_frame, methods_model
from mfgui.ui.state.session import Session
from tests.ui.numbers_in import numbers_in
from tests.ui.sized import show_sized

LEFT = Qt.MouseButton.LeftButton
FAST = {"baseline", "popularity", "content"}


def open_panel(qtbot: QtBot, session: Session, theme: Theme) -> AllMethodsPanel:
    panel = show_sized(qtbot, AllMethodsPanel(session, theme), 1000, 560)
    for action in panel.methods:
        action.setChecked(action.data() in FAST)
    qtbot.waitUntil(lambda: not panel.busy, timeout=10_000)
    return panel


@pytest.fixture
def panel(qtbot: QtBot, opened: Session, theme: Theme) -> AllMethodsPanel:
    return open_panel(qtbot, opened, theme)


def fill(qtbot: QtBot, panel: AllMethodsPanel, session: Session) -> None:
    qtbot.mouseClick(panel.go, LEFT)
    assert session.studies.name == "methods"
    qtbot.waitUntil(lambda: session.studies.name == "", timeout=60_000)


def shown(panel: AllMethodsPanel, row: int, column: str) -> str:
    return str(panel.model.cell(row, column).data())


def test_rows_appear_and_their_numbers_are_the_evaluation_s(
    qtbot: QtBot, panel: AllMethodsPanel, opened: Session
) -> None:
    assert panel.model.rowCount() == len(FAST)
    assert numbers_in(panel.words.text())[:2] == [0, 3]
    fill(qtbot, panel, opened)
    assert panel._judged is not None
    kept = {row.number: row for row in panel._judged.kept()}
    assert set(kept) == {0, 1, 2}
    for row in range(3):
        figures = kept[panel.model.entry(row)].figures
        assert shown(panel, row, "rmse") == f"{figures['rmse']:.4f}"
        assert shown(panel, row, "ndcg@10") == f"{figures['ndcg@10']:.4f}"
        assert shown(panel, row, "novelty") == f"{figures['novelty']:.2f}"
        tip = panel.model.cell(row, "ndcg@10").data(Qt.ItemDataRole.ToolTipRole)
        assert f"{figures['raw ndcg@10']:.6g} for lists in the model's own order" in tip
    assert numbers_in(panel.words.text())[:1] == [3]
    assert numbers_in(panel.protocol_note.text())[:2] == [10, 1]  # the share held out, and the seed
    assert 4 in numbers_in(panel.protocol_note.text())  # stars from which on a film counts as liked
    assert panel._ready() == panel.model.rowCount()
    assert panel.go.isEnabled()


def test_a_click_on_a_header_sorts_and_the_best_is_marked(
    qtbot: QtBot, panel: AllMethodsPanel, opened: Session
) -> None:
    fill(qtbot, panel, opened)
    header = panel.table.horizontalHeader()
    x = header.sectionViewportPosition(panel.model.column("rmse")) + 20
    for ascending in (True, False):
        qtbot.mouseClick(header.viewport(), LEFT, pos=QPoint(x, 8))
        column = [float(shown(panel, row, "rmse")) for row in range(3)]
        assert column in (sorted(column), sorted(column, reverse=True))
        if ascending:
            first = column
    assert column == first[::-1]
    best = [panel.model.cell(row, "rmse").data(Role.BEST) for row in range(3)]
    assert best == [value == min(column) for value in column]
    assert not any(panel.model.cell(row, "novelty").data(Role.BEST) for row in range(3))


def test_headers_say_why_the_lowest_rmse_need_not_give_the_best_list(panel: AllMethodsPanel) -> None:
    for name in ("rmse", "ndcg@10"):
        tip = panel.model.headerData(panel.model.column(name), Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
        assert "lowest RMSE need not give the best list" in tip


def test_opening_again_shows_what_is_kept(qtbot: QtBot, panel: AllMethodsPanel, opened: Session, theme: Theme) -> None:
    fill(qtbot, panel, opened)
    again = open_panel(qtbot, opened, theme)
    assert numbers_in(again.words.text())[:1] == [3]
    assert again.protocol_note.text() == panel.protocol_note.text()
    assert not opened.studies.name
    # Another protocol has other figures: none yet.
    again.protocol.setCurrentIndex(1)
    qtbot.waitUntil(lambda: not again.busy, timeout=10_000)
    assert numbers_in(again.words.text())[:2] == [0, 3]
    assert again.protocol_note.text() != panel.protocol_note.text()
    assert not numbers_in(again.protocol_note.text())
    assert not again.export.isEnabled()


def test_stopping_keeps_what_is_ready(qtbot: QtBot, panel: AllMethodsPanel, opened: Session) -> None:
    for action in panel.methods:
        if action.data() == "bayes":
            action.setChecked(True)
    panel.preset.setCurrentIndex(panel.preset.findData("accurate"))
    qtbot.waitUntil(lambda: not panel.busy, timeout=10_000)
    qtbot.mouseClick(panel.go, LEFT)
    qtbot.waitUntil(lambda: panel._ready() == 3, timeout=60_000)
    assert not panel.protocol.isEnabled()
    qtbot.mouseClick(panel.stop, LEFT)
    qtbot.waitUntil(lambda: opened.studies.name == "", timeout=20_000)
    assert numbers_in(panel.words.text())[:2] == [3, 4]
    assert (paths.data() / "rivals.db").exists()


def test_long_tables_are_warned_of(qtbot: QtBot, panel: AllMethodsPanel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LONG", 0.001)
    panel._conditions_changed()
    qtbot.waitUntil(lambda: not panel.busy, timeout=10_000)
    assert panel.words.property("kind") == "warning"


def test_the_table_can_be_saved_and_copied(
    qtbot: QtBot, panel: AllMethodsPanel, opened: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(qtbot, panel, opened)
    file = tmp_path / "table.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    qtbot.mouseClick(panel.export, LEFT)
    qtbot.waitUntil(file.exists, timeout=10_000)
    qtbot.waitUntil(lambda: not opened.reading.busy, timeout=10_000)
    rows = list(csv.DictReader(file.read_text("utf-8-sig").splitlines()))
    assert list(rows[0]) == ["method", *(metric.name for metric in METRICS), "source", "protocol"]
    assert {row["method"] for row in rows} == {"Baseline", "Popularity", "Film features"}
    assert all(row["protocol"] == panel.protocol_note.text() for row in rows)
    QGuiApplication.clipboard().clear()
    qtbot.mouseClick(panel.copy, LEFT)
    qtbot.waitUntil(lambda: bool(QGuiApplication.clipboard().text()), timeout=10_000)
    text = QGuiApplication.clipboard().text()
    assert text.splitlines()[0].split("\t")[:3] == ["method", "rmse", "mae"]
    assert text.endswith(panel.protocol_note.text())


def test_published_rows_are_marked_and_never_the_best(qtbot: QtBot) -> None:
    rows = [
        MethodRow("Ours", ""),
        MethodRow("Other", ""),
        MethodRow("Theirs", "a paper", "", {"rmse": 0.5}, {}, "published"),
    ]
    for row, rmse in zip(rows, (0.9, 0.8), strict=False):
        row.figures = dict.fromkeys((metric.name for metric in METRICS), 0.1) | {"rmse": rmse, "coverage": float("nan")}
        row.deviations, row.state = {"rmse": 0.01}, "ready"
    model = methods_model()
    model.set_frame(methods_frame(rows))
    model.sort(model.column("rmse"))
    texts = [[str(model.index(row, column).data()) for column in range(2)] for row in range(3)]
    assert texts == [["Theirs", "0.5"], ["Other", "0.8000"], ["Ours", "0.9000"]]
    assert model.index(0, 0).data(Role.YEAR) == "published"
    assert [model.index(row, 1).data(Role.BEST) for row in range(3)] == [False, True, False]
    assert "a paper" in model.index(0, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert "± 0.0100" in model.index(1, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert model.cell(1, "coverage").data() == "–"
    assert methods_export(rows)["source"] == ["mfgui", "mfgui", "a paper"]


def test_without_data_it_says_what_to_do(qtbot: QtBot, session: Session, theme: Theme) -> None:
    panel = AllMethodsPanel(session, theme)
    qtbot.addWidget(panel)
    panel.show()
    assert panel.words.text()
    assert not panel.go.isEnabled()


def test_counts_are_judged_by_lists_and_only_methods_of_lists_are_there(
    qtbot: QtBot, session: Session, theme: Theme, tmp_path: Path
) -> None:
    rng = np.random.default_rng(3)
    lines = [f"{n % 40},{item},{1 + int(rng.exponential(8))}" for n in range(900) for item in (rng.integers(60),)]
    (tmp_path / "plays.csv").write_text("user,song,plays\n" + "\n".join(lines) + "\n", "utf-8")
    with qtbot.waitSignal(session.dataset_changed, timeout=20_000):
        session.open(tmp_path / "plays.csv", columns=TableOptions(values="counts"))
    assert session.dataset is not None
    assert session.dataset.implicit
    panel = show_sized(qtbot, AllMethodsPanel(session, theme), 1000, 560)
    qtbot.waitUntil(lambda: not panel.busy, timeout=10_000)
    assert [row.method for row in panel.rows] == ["ials", "ease"]
    fill(qtbot, panel, session)
    assert panel._ready() == 2
    for row in range(2):
        assert shown(panel, row, "rmse") == "–"
        assert shown(panel, row, "dislikes") == "–"
        assert 0 < float(shown(panel, row, "ndcg@10")) <= 1
    assert numbers_in(panel.words.text())[:1] == [2]
