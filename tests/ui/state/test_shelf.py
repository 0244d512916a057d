"""The shelf in the session: every run is kept from its start, comes back as it was, and goes on where it stopped."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mfgui import cli
from mfgui.base import paths
from mfgui.storage.recent import RecentFolders
from mfgui.storage.run_file import save_run
from mfgui.storage.shelf import Shelf, ShelfRun, Standing
from mfgui.training.run import CannotSaveError
from mfgui.ui.state.session import Session
from mfgui.ui.state.shelf import FOLDER_NAME

WAIT = 60_000


def train(qtbot: QtBot, session: Session, method: str = "adam", epochs: int | None = 3, **more: object) -> ShelfRun:
    """Train a run to its end and return what the shelf has of it."""
    with qtbot.waitSignal(session.run_ended, timeout=WAIT):
        session.start(method, epochs=epochs, **more)  # type: ignore[arg-type]
    return settled(qtbot, session)


def settled(qtbot: QtBot, session: Session) -> ShelfRun:
    """Wait until all is written and return the present run."""
    qtbot.waitUntil(lambda: not session.shelf.lane.busy, timeout=WAIT)
    assert session.shelf.current is not None
    run = session.shelf.run(session.shelf.current)
    assert run is not None
    return run


def another(qtbot: QtBot, tmp_path: Path, folder: Path) -> Session:
    """Open the same folder in a session of its own, as after a new start."""
    session = Session(RecentFolders(tmp_path / "again.json"))
    with qtbot.waitSignal(session.dataset_changed, timeout=WAIT):
        session.open(folder)
    qtbot.waitUntil(lambda: not session.shelf.lane.busy, timeout=WAIT)
    return session


def end(qtbot: QtBot, session: Session) -> None:
    with qtbot.waitSignal(session.closed, timeout=10_000):
        session.close()


def test_a_run_is_kept_with_all_that_it_told(qtbot: QtBot, opened: Session) -> None:
    run = train(qtbot, opened, settings={"factors": 4})
    assert opened.summary is not None
    assert run.points == opened.history
    assert run.validation_rmse == opened.summary.validation_rmse
    assert run.standing is Standing.ENDED
    assert run.name == "Adam"
    assert run.plan.settings["factors"] == 4
    assert run.predictions is not None
    assert opened.split is not None
    misses = run.predictions.astype(float) - opened.split.validation.values
    assert np.sqrt((misses**2).mean()) == pytest.approx(run.validation_rmse, abs=1e-6)
    assert opened.shelf.size >= run.size > 0


def test_a_run_for_a_picture_is_not_kept(qtbot: QtBot, opened: Session) -> None:
    opened.shelf.saver.keep_none()
    with qtbot.waitSignal(opened.run_ended, timeout=60_000):
        opened.start("adam", epochs=2)
    qtbot.waitUntil(lambda: not opened.shelf.lane.busy, timeout=WAIT)
    assert opened.model is not None
    assert opened.shelf.runs == ()


def test_the_model_comes_back_exactly_after_a_new_start(
    qtbot: QtBot, opened: Session, tmp_path: Path, folder: Path
) -> None:
    for method in ("adam", "item-knn"):
        run = train(qtbot, opened, method)
        assert opened.split is not None
        assert opened.model is not None
        held = opened.split.validation
        expected = opened.model.predict(held.users, held.films)
        again = another(qtbot, tmp_path, folder)
        with qtbot.waitSignal(again.run_ended, timeout=WAIT):
            again.shelf.use(run.number)
        assert again.model is not None
        assert again.split is not None
        assert again.split.validation.values.tolist() == held.values.tolist()
        assert again.model.predict(held.users, held.films).tolist() == expected.tolist()
        assert again.history == opened.history
        assert again.shelf.current == run.number
        end(qtbot, again)


def test_what_is_kept_at_closing_goes_on_with_the_same_curve(
    qtbot: QtBot, opened: Session, tmp_path: Path, folder: Path
) -> None:
    whole = train(qtbot, opened, epochs=12)
    opened.set_slow_motion(True)
    with qtbot.waitSignal(opened.point_added, timeout=WAIT, check_params_cb=lambda p: p.epoch == 3):
        opened.start(epochs=12)
    with qtbot.waitSignal(opened.shelf.kept, timeout=WAIT):
        opened.shelf.keep_running()
    kept = settled(qtbot, opened)
    assert kept.standing is Standing.KEPT
    assert kept.epochs >= 3
    end(qtbot, opened)

    offers: list[object] = []
    again = Session(RecentFolders(tmp_path / "again.json"))
    again.offered.connect(offers.append)
    with qtbot.waitSignal(again.dataset_changed, timeout=WAIT):
        again.open(folder)
    qtbot.waitUntil(lambda: bool(offers), timeout=WAIT)
    assert f"{kept.name} on small set stopped at epoch {int(kept.epochs)}" in offers[0].sentence  # type: ignore[attr-defined]
    with qtbot.waitSignals([again.run_ended, again.run_ended], timeout=WAIT):  # as it was; and at its end
        offers[0].act()  # type: ignore[attr-defined]
    run = settled(qtbot, again)
    assert run.number == kept.number
    assert run.standing is Standing.ENDED
    curve = [(p.epoch, p.validation_rmse) for p in run.points if p.whole]
    assert curve == [(p.epoch, p.validation_rmse) for p in whole.points if p.whole]
    end(qtbot, again)


def test_closing_without_a_question_keeps_the_run_too(qtbot: QtBot, opened: Session) -> None:
    opened.set_slow_motion(True)
    with qtbot.waitSignal(opened.point_added, timeout=WAIT, check_params_cb=lambda p: p.epoch == 2):
        opened.start(epochs=30)
    end(qtbot, opened)
    shelf = Shelf(paths.data() / FOLDER_NAME)
    (run,) = shelf.runs()
    assert run.standing is Standing.KEPT
    assert run.points == opened.history
    assert run.state_file is not None
    shelf.close()


def test_a_run_left_for_another_is_kept_as_stopped(qtbot: QtBot, opened: Session) -> None:
    opened.set_slow_motion(True)
    with qtbot.waitSignal(opened.point_added, timeout=WAIT, check_params_cb=lambda p: p.epoch == 1):
        opened.start()
    opened.set_slow_motion(False)
    last = train(qtbot, opened, epochs=1)
    first = opened.shelf.runs[1]
    assert (first.standing, first.stopped_by) == (Standing.ENDED, "stopped by you")
    assert len(first.points) >= 2
    assert last.name == "Adam 2"


def test_more_epochs_belong_to_the_same_run(qtbot: QtBot, opened: Session) -> None:
    run = train(qtbot, opened, epochs=2)
    with qtbot.waitSignal(opened.run_ended, timeout=WAIT):
        opened.shelf.go_on(run.number)
    longer = settled(qtbot, opened)
    assert longer.number == run.number
    assert longer.epochs == 12
    assert longer.plan.epochs_most == 12
    assert len(opened.shelf.runs) == 1


def test_an_ended_run_of_earlier_goes_on(qtbot: QtBot, opened: Session) -> None:
    first = train(qtbot, opened, epochs=2)
    train(qtbot, opened, "baseline", epochs=None)
    with qtbot.waitSignals([opened.run_ended, opened.run_ended], timeout=WAIT):  # as it was; and ten epochs later
        opened.shelf.go_on(first.number)
    longer = settled(qtbot, opened)
    assert longer.number == first.number
    assert [p.epoch for p in longer.points if p.whole] == list(range(13))


def test_names_notes_and_deletions_are_undone(qtbot: QtBot, opened: Session) -> None:
    offers: list[object] = []
    opened.offered.connect(offers.append)
    run = train(qtbot, opened)
    shelf = opened.shelf
    shelf.rename(run.number, "  Mine ")
    shelf.annotate(run.number, "with care")
    assert settled(qtbot, opened).name == "Mine"
    assert settled(qtbot, opened).note == "with care"
    shelf.overlay(run.number, on=True)
    shelf.delete([run.number])
    qtbot.waitUntil(lambda: shelf.run(run.number) is None, timeout=WAIT)
    assert not shelf.is_overlaid(run.number)
    assert "Mine" in offers[-1].sentence  # type: ignore[attr-defined]
    offers[-1].act()  # type: ignore[attr-defined]
    assert settled(qtbot, opened).name == "Mine"
    opened.undo.undo()
    opened.undo.undo()
    back = settled(qtbot, opened)
    qtbot.waitUntil(lambda: settled(qtbot, opened).name == "Adam", timeout=WAIT)
    assert back.points == opened.history


def test_a_notice_takes_back_its_own_deletion(qtbot: QtBot, opened: Session) -> None:
    offers: list[object] = []
    opened.offered.connect(offers.append)
    first = train(qtbot, opened, epochs=1)
    second = train(qtbot, opened, "baseline")
    opened.shelf.delete([first.number])
    opened.shelf.rename(second.number, "Level")
    offers[-1].act()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: [run.name for run in opened.shelf.runs] == ["Level", "Adam"], timeout=WAIT)


def test_overlays_are_the_other_runs_of_these_ratings(qtbot: QtBot, opened: Session) -> None:
    first = train(qtbot, opened, epochs=2)
    second = train(qtbot, opened, epochs=4)
    with qtbot.waitSignal(opened.shelf.overlays_changed):
        opened.shelf.overlay(first.number, on=True)
    opened.shelf.overlay(second.number, on=True)
    assert opened.shelf.overlaid() == [("Adam", first.points, "adam")]  # the present one is on the plot already


def test_a_failed_run_is_kept_as_failed(qtbot: QtBot, opened: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    from mfgui.ui.state import running

    real = running._train

    def fail(run: object, state: object) -> object:
        real(run, state)  # type: ignore[arg-type]
        raise ZeroDivisionError

    monkeypatch.setattr(running, "_train", fail)
    with qtbot.waitSignal(opened.run_failed, timeout=WAIT):
        opened.start(epochs=2)
    qtbot.waitUntil(lambda: not opened.shelf.lane.busy, timeout=WAIT)
    assert len(opened.shelf.runs) == 1
    assert opened.shelf.runs[0].points == opened.history


def test_the_command_repeats_the_run(qtbot: QtBot, opened: Session, capsys: pytest.CaptureFixture[str]) -> None:
    run = train(qtbot, opened, epochs=4, settings={"factors": 3}, validation="0.2", seed=5)
    words = shlex.split(opened.shelf.command(run.number))
    assert words[:2] == ["mfgui", "train"]
    assert cli.main([*words[1:], "--json"]) == 0
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["validation_rmse"] for line in told[:-1]] == [p.validation_rmse for p in run.points if p.whole]
    assert told[-1]["validation_rmse"] == run.validation_rmse
    assert told[-1]["stopped_by"] == run.stopped_by


def test_a_run_made_longer_has_a_command_of_its_own(
    qtbot: QtBot, opened: Session, capsys: pytest.CaptureFixture[str]
) -> None:
    train(qtbot, opened, epochs=2)
    with qtbot.waitSignal(opened.run_ended, timeout=WAIT):
        opened.extend(3)
    run = settled(qtbot, opened)
    words = shlex.split(opened.shelf.command(run.number))
    assert cli.main([*words[1:], "--json"]) == 0
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["validation_rmse"] for line in told[:-1]] == [p.validation_rmse for p in run.points if p.whole]


def test_of_a_large_run_only_the_model_is_kept(qtbot: QtBot, opened: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mfgui.ui.state.run_saver.LARGE", 1000)
    run = train(qtbot, opened)
    assert run.state_file is None
    assert run.model_file is not None
    assert opened.model is not None
    assert opened.split is not None
    held, history = opened.split.validation, list(opened.history)
    expected = opened.model.predict(held.users, held.films)
    train(qtbot, opened, "baseline", epochs=None)
    assert not opened.shelf.can_go_on(run)
    with qtbot.waitSignal(opened.run_ended, timeout=WAIT):
        opened.shelf.use(run.number)
    assert opened.model.predict(held.users, held.films).tolist() == expected.tolist()
    assert opened.history == history
    assert opened.run is None


def test_what_would_be_thrown_away_of_a_large_run_is_not_copied(
    qtbot: QtBot, opened: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mfgui.ui.state.run_saver.LARGE", 1000)
    done: list[str] = []

    def finish(shelf: Shelf, *more: object) -> None:
        done.append("finished")
        finished(shelf, *more)  # type: ignore[arg-type]

    def save(*what: object) -> None:
        done.append("saved")
        saved(*what)  # type: ignore[arg-type]

    finished, saved = Shelf.finish, save_run
    monkeypatch.setattr(Shelf, "finish", finish)
    monkeypatch.setattr("mfgui.ui.state.run_saver.save_run", save)
    assert train(qtbot, opened).model_file is not None
    assert done[-1] == "finished"
    monkeypatch.setattr("mfgui.ui.state.run_saver.LARGE", 64_000_000)
    assert train(qtbot, opened).state_file is not None
    assert done[-1] == "saved"


def test_a_method_that_cannot_tell_its_state_keeps_its_curve(
    qtbot: QtBot, opened: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cannot(*_: object) -> None:
        raise CannotSaveError("it does not say how to go on")

    monkeypatch.setattr("mfgui.ui.state.run_saver.save_run", cannot)
    problems: list[object] = []
    opened.problem.connect(problems.append)
    run = train(qtbot, opened)
    assert run.points == opened.history
    assert run.predictions is not None
    assert not opened.shelf.can_use(run)
    assert problems == []


def test_a_shelf_that_cannot_be_opened_is_told_once(qtbot: QtBot, opened: Session, folder: Path) -> None:
    end_of = paths.data() / FOLDER_NAME
    qtbot.waitUntil(lambda: not opened.shelf.lane.busy, timeout=WAIT)
    problems: list[object] = []
    session = Session(RecentFolders(folder.parent / "again.json"))
    session.problem.connect(problems.append)
    kept = end_of.with_name("kept")
    end_of.replace(kept)
    end_of.write_text("in the way")
    with qtbot.waitSignal(session.dataset_changed, timeout=WAIT):
        session.open(folder)
    with qtbot.waitSignal(session.run_ended, timeout=WAIT):
        session.start(epochs=2)
    qtbot.waitUntil(lambda: not session.shelf.lane.busy, timeout=WAIT)
    assert len(problems) == 1
    assert "runs cannot be saved in this folder" in problems[0].sentence  # type: ignore[attr-defined]
    assert session.model is not None
    end(qtbot, session)
    end_of.unlink()
    kept.replace(end_of)


def test_runs_of_other_ratings_are_known_for_what_they_are(qtbot: QtBot, opened: Session) -> None:
    run = train(qtbot, opened)
    assert opened.shelf.of_these_ratings(run)
    with qtbot.waitSignal(opened.dataset_changed, timeout=WAIT):
        opened.open_demo(train=False)
    qtbot.waitUntil(lambda: not opened.shelf.lane.busy, timeout=WAIT)
    QApplication.processEvents()
    assert opened.shelf.current is None
    assert not opened.shelf.of_these_ratings(opened.shelf.runs[0])
    with qtbot.waitSignal(opened.problem, timeout=WAIT) as told:
        opened.shelf.use(run.number)
    assert "not the ratings" in told.args[0].sentence
