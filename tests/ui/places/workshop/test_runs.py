"""The runs panel: what it lists, and all that can be done there by clicks and keys."""

from __future__ import annotations

import shlex

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QLineEdit
from pytestqt.qtbot import QtBot

from mfgui.storage.shelf import Standing
from mfgui.ui.kit.frames import Role
from mfgui.ui.kit.theme import Theme
from mfgui.ui.places.workshop.run_table import runs_frame
from mfgui.ui.places.workshop.runs import RunsPanel
from mfgui.ui.state.session import RunState, Session
from tests.ui.numbers_in import numbers_in
from tests.ui.sized import show_sized

WAIT = 60_000
LEFT = Qt.MouseButton.LeftButton


def idle(qtbot: QtBot, session: Session) -> None:
    """Wait until the shelf has been written and shown."""
    qtbot.waitUntil(lambda: not session.shelf.lane.busy, timeout=WAIT)


def train(qtbot: QtBot, session: Session, method: str = "adam", epochs: int | None = 3) -> None:
    with qtbot.waitSignal(session.run_ended, timeout=WAIT):
        session.start(method, epochs=epochs)
    idle(qtbot, session)


@pytest.fixture
def panel(qtbot: QtBot, opened: Session, theme: Theme) -> RunsPanel:
    """The panel over a data set without runs."""
    return show_sized(qtbot, RunsPanel(opened, theme), 1200, 500)


def names(panel: RunsPanel) -> list[str]:
    return [panel._run_at(row).name for row in range(panel.model.rowCount())]


def text(panel: RunsPanel, row: int, column: str) -> str:
    return str(panel.model.cell(row, column).data())


def select(panel: RunsPanel, *rows: int) -> None:
    selection, flags = panel.table.selectionModel(), QItemSelectionModel.SelectionFlag
    selection.clearSelection()
    for row in rows:
        selection.setCurrentIndex(panel.model.index(row, 1), flags.Select | flags.Rows)


def test_without_runs_it_says_so(panel: RunsPanel) -> None:
    assert panel.nothing.isVisible()
    assert not panel.use.isVisible()


def test_runs_are_listed_with_their_figures(qtbot: QtBot, panel: RunsPanel, opened: Session) -> None:
    train(qtbot, opened)
    train(qtbot, opened, "baseline", epochs=None)
    assert opened.summary is not None
    assert names(panel) == ["Baseline", "Adam"]  # the latest first
    run = opened.shelf.runs[1]
    assert text(panel, 1, "error") == f"{run.validation_rmse:.4f}"
    assert text(panel, 0, "ratio") == "level"
    better = 100 * (1 - run.validation_rmse / run.plan.baseline_rmse)
    assert text(panel, 1, "ratio") == f"{abs(better):.1f} % {'better' if better > 0 else 'worse'}"
    assert text(panel, 1, "epochs") == "3"
    assert text(panel, 1, "ending") == "3 epochs done"
    assert panel.sum.text().startswith("2 runs · ")
    line, best = panel.model.cell(1, "curve").data(Role.CURVE)
    assert line.count() == 4
    assert best.y() == max(point.y() for point in line.toList())  # the lowest error, drawn lowest
    assert numbers_in(panel.about.text())[:2] == [10, 1]  # the share held out, and the seed


def test_a_run_is_there_from_its_start(qtbot: QtBot, panel: RunsPanel, opened: Session) -> None:
    opened.set_slow_motion(True)
    with qtbot.waitSignal(opened.point_added, timeout=WAIT, check_params_cb=lambda p: p.epoch == 1):
        opened.start(epochs=300)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 1, timeout=WAIT)
    assert text(panel, 0, "ending") == "under way"
    select(panel, 0)
    assert not panel.use.isEnabled()
    assert not panel.delete.isEnabled()
    with qtbot.waitSignal(opened.run_ended, timeout=WAIT):
        opened.stop()
    idle(qtbot, opened)
    assert text(panel, 0, "ending") == "stopped by you"
    assert panel.delete.isEnabled()


def test_a_click_on_a_header_sorts(qtbot: QtBot, panel: RunsPanel, opened: Session) -> None:
    for method in ("baseline", "adam", "popularity"):
        train(qtbot, opened, method, epochs=3 if method == "adam" else None)
    header = panel.table.horizontalHeader()
    middle = (
        header.sectionViewportPosition(panel.model.column("error"))
        + header.sectionSize(panel.model.column("error")) // 2
    )
    qtbot.mouseClick(header.viewport(), LEFT, pos=QPoint(middle, header.height() // 2))
    errors = [panel._run_at(row).validation_rmse for row in range(3)]
    assert errors in (sorted(errors), sorted(errors, reverse=True))
    qtbot.mouseClick(header.viewport(), LEFT, pos=QPoint(middle, header.height() // 2))
    assert [panel._run_at(row).validation_rmse for row in range(3)] == errors[::-1]


def test_ticks_lay_curves_over_the_plot(qtbot: QtBot, panel: RunsPanel, opened: Session) -> None:
    train(qtbot, opened)
    train(qtbot, opened, "als")
    cell = panel.table.visualRect(panel.model.cell(1, "overlaid"))
    qtbot.mouseClick(panel.table.viewport(), LEFT, pos=cell.center())
    assert [(name, method) for name, _, method in opened.shelf.overlaid()] == [("Adam", "adam")]
    assert panel.model.cell(1, "overlaid").data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    select(panel, 1)
    qtbot.keyClick(panel.table, Qt.Key.Key_Space)
    assert opened.shelf.overlaid() == []


def test_enter_makes_a_run_s_model_the_active_one(qtbot: QtBot, panel: RunsPanel, opened: Session) -> None:
    train(qtbot, opened)
    before = list(opened.history)
    train(qtbot, opened, "baseline", epochs=None)
    assert opened.model is not None
    assert opened.model.method == "baseline"
    select(panel, 1)
    with qtbot.waitSignal(opened.run_ended, timeout=WAIT):
        qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    assert opened.model.method == "adam"
    assert opened.history == before
    assert opened.run_state is RunState.IDLE


def test_continue_trains_on(qtbot: QtBot, panel: RunsPanel, opened: Session) -> None:
    train(qtbot, opened, epochs=2)
    select(panel, 0)
    with qtbot.waitSignal(opened.run_ended, timeout=WAIT):
        qtbot.mouseClick(panel.go_on, LEFT)
    idle(qtbot, opened)
    assert text(panel, 0, "epochs") == "12"
    train(qtbot, opened, "baseline", epochs=None)
    select(panel, 0)
    assert not panel.go_on.isEnabled()  # there is nothing to go on with


def test_names_and_notes_are_written_in_place(qtbot: QtBot, panel: RunsPanel, opened: Session) -> None:
    train(qtbot, opened)
    select(panel, 0)
    panel.table.setFocus()
    for key, click, column, words in (
        (Qt.Key.Key_F2, None, "name", "First try"),
        (None, panel.note, "note", "for May"),
    ):
        if key is not None:
            qtbot.keyClick(panel.table, key)
        else:
            qtbot.mouseClick(click, LEFT)
        line = panel.table.findChild(QLineEdit)
        assert line is not None
        for state in (QAbstractItemView.State.EditingState, QAbstractItemView.State.NoState):
            panel.table.setState(state)  # as a click on a heading leaves it
            panel.table.edit_column(column)  # asked again, it goes on being written
        line.selectAll()
        qtbot.keyClicks(line, words)
        panel.model.set_frame(
            runs_frame(opened.shelf, opened.shelf.runs)
        )  # what is typed stays while the list is read anew
        assert line.text() == words
        qtbot.keyClick(line, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda c=column, w=words: text(panel, 0, c) == w, timeout=WAIT)  # type: ignore[misc]
        qtbot.waitUntil(lambda: panel.table.findChild(QLineEdit) is None, timeout=WAIT)
    opened.undo.undo()
    opened.undo.undo()
    qtbot.waitUntil(lambda: names(panel) == ["Adam"] and not text(panel, 0, "note"), timeout=WAIT)


def test_delete_and_undo(qtbot: QtBot, panel: RunsPanel, opened: Session) -> None:
    train(qtbot, opened)
    train(qtbot, opened, "als")
    select(panel, 1)
    with qtbot.waitSignal(opened.offered) as offered:
        qtbot.keyClick(panel.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 1, timeout=WAIT)
    assert "Adam" in offered.args[0].sentence
    opened.undo.undo()
    qtbot.waitUntil(lambda: panel.model.rowCount() == 2, timeout=WAIT)
    assert len(panel._run_at(1).points) == 4


def test_the_command_is_copied(qtbot: QtBot, panel: RunsPanel, opened: Session) -> None:
    train(qtbot, opened)
    select(panel, 0)
    qtbot.mouseClick(panel.copy, LEFT)
    words = shlex.split(QGuiApplication.clipboard().text())
    assert opened.dataset is not None
    assert words[:3] == ["mfgui", "train", str(opened.dataset.source.resolve())]
    assert "--epochs" in words
    QGuiApplication.clipboard().clear()
    qtbot.keyClick(panel.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("mfgui train")


def test_what_is_selected_is_what_is_looked_at(qtbot: QtBot, panel: RunsPanel, opened: Session) -> None:
    train(qtbot, opened)
    assert opened.shelf.selected == (opened.shelf.current,)
    train(qtbot, opened, "als")
    assert opened.shelf.selected == (opened.shelf.current,)  # the new one
    select(panel, 0, 1)
    assert opened.shelf.selected == tuple(run.number for run in opened.shelf.runs)
    opened.shelf.changed.emit()
    assert len(panel.chosen()) == 2  # reading the list anew changes no selection


def test_errors_sort_within_their_kind(qtbot: QtBot, panel: RunsPanel, opened: Session) -> None:
    assert panel.table.isColumnHidden(panel.model.column("judged"))
    for method in ("popularity", "ials", "adam", "ease"):
        train(qtbot, opened, method, epochs=2 if method in {"adam", "ials"} else None)
    assert not panel.table.isColumnHidden(panel.model.column("judged"))
    panel.table.sortByColumn(panel.model.column("error"), Qt.SortOrder.AscendingOrder)
    runs = [panel._run_at(row) for row in range(4)]
    assert [text(panel, row, "judged") for row in range(4)] == ["RMSE", "RMSE", "1 − NDCG@10", "1 − NDCG@10"]
    assert runs[0].validation_rmse < runs[1].validation_rmse
    assert runs[2].validation_rmse <= runs[3].validation_rmse < runs[0].validation_rmse


def test_runs_of_other_ratings_are_grey_and_say_why(qtbot: QtBot, panel: RunsPanel, opened: Session) -> None:
    train(qtbot, opened)
    with qtbot.waitSignal(opened.dataset_changed, timeout=WAIT):
        opened.open_demo(train=False)
    idle(qtbot, opened)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 1)
    select(panel, 0)
    assert not panel.use.isEnabled()
    assert "small set" in panel.use.toolTip()
    assert panel.about.text().startswith("Not the ratings that are open.")
    assert panel.model.cell(0, "overlaid").data(Qt.ItemDataRole.CheckStateRole) is None
    assert panel.copy.isEnabled()


def test_what_was_put_aside_is_offered_at_the_top(qtbot: QtBot, panel: RunsPanel, opened: Session) -> None:
    opened.set_slow_motion(True)
    with qtbot.waitSignal(opened.point_added, timeout=WAIT, check_params_cb=lambda p: p.epoch == 2):
        opened.start(epochs=6)
    with qtbot.waitSignal(opened.shelf.kept, timeout=WAIT):
        opened.shelf.keep_running()
    assert opened.dataset is not None
    with qtbot.waitSignal(opened.dataset_changed, timeout=WAIT):
        opened.open(opened.dataset.source)
    idle(qtbot, opened)
    qtbot.waitUntil(panel.go_on_waiting.isVisible)
    assert panel.waiting.text().startswith("Adam stopped at epoch ")
    opened.set_slow_motion(False)
    with qtbot.waitSignals([opened.run_ended, opened.run_ended], timeout=WAIT):
        qtbot.mouseClick(panel.go_on_waiting, LEFT)
    idle(qtbot, opened)
    assert opened.shelf.runs[0].standing is Standing.ENDED
    assert [p.epoch for p in opened.shelf.runs[0].points if p.whole] == list(range(7))
    assert not panel.go_on_waiting.isVisible()


def test_hidden_it_does_nothing_and_catches_up(qtbot: QtBot, panel: RunsPanel, opened: Session) -> None:
    panel.hide()
    train(qtbot, opened)
    assert panel.model.rowCount() == 0
    panel.show()
    assert names(panel) == ["Adam"]


def test_a_narrow_panel_shows_less(qtbot: QtBot, panel: RunsPanel, opened: Session) -> None:
    train(qtbot, opened)
    assert not panel.table.isColumnHidden(panel.model.column("time"))
    assert panel.table.isColumnHidden(panel.model.column("note"))  # nobody has written one
    panel.resize(600, 400)
    assert panel.table.isColumnHidden(panel.model.column("time"))
    assert not panel.table.isColumnHidden(panel.model.column("error"))
