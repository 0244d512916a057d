"""What is chosen for the next run: kept per method, checked, and given to the session as it stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mfgui.factorization import registry
from mfgui.factorization.settings import SettingError
from mfgui.training.events import Stopping
from mfgui.training.references import reference_errors
from mfgui.ui.state.session import Session


def test_it_begins_with_the_standard(opened: Session) -> None:
    plan = opened.plan
    assert plan.method.name == "adam"
    assert plan.preset == "balanced"
    assert plan.differing() == {}
    assert plan.stopping == Stopping(plan.method.epochs, plan.method.patience)
    assert not plan.rules_differ()


def test_choices_are_kept_while_another_method_is_looked_at(qtbot: QtBot, opened: Session) -> None:
    plan = opened.plan
    with qtbot.waitSignal(plan.changed):
        plan.choose_preset("quick")
    plan.set("factors", 7)
    plan.set_rules(epochs=3, patience=0, target=0.8)
    plan.choose_method("als")
    assert plan.preset == "balanced"
    assert not plan.rules_differ()
    plan.choose_method("adam")
    assert plan.preset == "quick"
    assert plan.differing() == {"factors": 7}
    assert plan.stopping == Stopping(3, 0, 0.8)


def test_resetting_one_and_all(opened: Session) -> None:
    plan = opened.plan
    plan.set("factors", 7)
    plan.set("step", 0.01)
    plan.reset("factors")
    assert plan.differing() == {"step": 0.01}
    plan.set_rules(epochs=2)
    plan.reset_all()
    assert plan.differing() == {}
    assert not plan.rules_differ()


def test_what_cannot_be_is_refused(opened: Session) -> None:
    with pytest.raises(SettingError, match="between"):
        opened.plan.set("factors", 0)
    assert opened.plan.differing() == {}


def test_the_run_is_the_plan(qtbot: QtBot, opened: Session) -> None:
    plan = opened.plan
    plan.choose_preset("quick")
    plan.set("factors", 5)
    plan.set_rules(epochs=2, patience=0)
    plan.hold_out("last:2")
    plan.set_seed(9)
    with qtbot.waitSignal(opened.run_ended, timeout=60_000) as ended:
        plan.start()
    summary = ended.args[0]
    assert summary.settings == plan.settings
    assert summary.settings["factors"] == 5
    assert summary.settings["step"] == plan.preset_settings()["step"]
    assert summary.seed == 9
    assert summary.epochs == 2
    assert opened.opened.protocol == "the last 2 ratings of each person held out"
    assert opened.preset == "quick"


@pytest.mark.parametrize("held_out", ["last:2", "since:2001-02-03", "time:0.1"])
def test_other_data_take_back_what_they_cannot_give(
    qtbot: QtBot, opened: Session, tmp_path: Path, held_out: str
) -> None:
    opened.plan.hold_out(held_out)
    opened.plan.set("factors", 5)
    table = tmp_path / "own.csv"
    rows = [f"u{n % 7},f{n % 11},{1 + n % 5}" for n in range(60)]
    table.write_text("user,film,rating\n" + "\n".join(rows) + "\n", "utf-8")
    with qtbot.waitSignal(opened.dataset_changed, timeout=20_000):
        opened.open(table)
    assert not opened.plan.known.times
    assert opened.plan.validation == "0.1"
    assert opened.plan.differing() == {"factors": 5}


def test_references_are_found_once_for_a_split(qtbot: QtBot, opened: Session) -> None:
    with qtbot.waitSignal(opened.references.changed, timeout=60_000):
        opened.start(epochs=1)
    assert opened.references.errors == reference_errors(opened.dataset, opened.run.split)
    qtbot.waitUntil(lambda: opened.summary is not None, timeout=60_000)
    with qtbot.assertNotEmitted(opened.references.changed), qtbot.waitSignal(opened.run_ended, timeout=60_000):
        opened.start("baseline")
    with qtbot.waitSignals([opened.references.changed] * 2, timeout=60_000):  # forgotten, then found
        opened.start("baseline", validation="0.3")
    assert opened.references.errors == reference_errors(opened.dataset, opened.run.split)
    qtbot.waitUntil(lambda: opened.summary is not None, timeout=60_000)


def test_presets_follow_the_number_of_ratings_that_are_open(
    qtbot: QtBot, session: Session, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mfgui.factorization.method.MANY_RATINGS", 2000)
    plan = session.plan
    plan.choose_method("als")
    plan.choose_preset("accurate")
    plan.set("regularisation_per_rating", 0.08)
    als = registry.method("als")
    few, many = (als.choose("accurate", ratings=n) for n in (0, 2400))
    assert few != many
    assert plan.settings == {**few, "regularisation_per_rating": 0.08}
    with qtbot.waitSignal(session.dataset_changed, timeout=20_000):
        session.open(folder)
    assert plan.settings == {**many, "regularisation_per_rating": 0.08}
    assert plan.differing() == {"regularisation_per_rating": 0.08}
    plan.reset_all()
    plan.set_rules(epochs=1)
    with qtbot.waitSignal(session.run_ended, timeout=60_000):
        plan.start()
    assert session.summary is not None
    assert session.summary.settings == many
