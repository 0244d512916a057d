"""The panel that compares two runs: its sentence follows from the numbers, and it says so when it cannot tell."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from mfgui.evaluation.compare import Comparison, compare, compare_lists
from mfgui.training.likes import HeldOutLikes, own_lists_ndcg
from mfgui.ui.places.workshop.compare import ComparePanel, differences, exactly, verdict
from mfgui.ui.state.session import Session
from tests.ui.numbers_in import numbers_in
from tests.ui.sized import show_sized

WAIT = 60_000


def train(qtbot: QtBot, session: Session, method: str = "adam", **more: object) -> None:
    with qtbot.waitSignal(session.run_ended, timeout=WAIT):
        session.start(method, **more)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: not session.shelf.lane.busy, timeout=WAIT)


def select_latest(session: Session, *places: int) -> None:
    """Select runs by their places on the shelf, the two latest ones by themselves."""
    session.shelf.select([session.shelf.runs[place].number for place in places or (0, 1)])


@pytest.fixture
def panel(qtbot: QtBot, opened: Session) -> ComparePanel:
    """The panel over a data set without runs."""
    panel = ComparePanel(opened)
    qtbot.addWidget(panel.head)
    return show_sized(qtbot, panel, 1100, 600)


def test_without_two_runs_it_compares_nothing(qtbot: QtBot, panel: ComparePanel, opened: Session) -> None:
    train(qtbot, opened, epochs=2)
    select_latest(opened, 0)
    assert panel.pair() is None
    assert panel.comparison is None


def test_it_says_which_is_better_and_by_how_much(qtbot: QtBot, panel: ComparePanel, opened: Session) -> None:
    train(qtbot, opened, "popularity")
    train(qtbot, opened, epochs=15)
    select_latest(opened)
    qtbot.waitUntil(lambda: panel.comparison is not None, timeout=WAIT)
    found, (adam, popularity) = panel.comparison, opened.shelf.runs
    assert found is not None
    assert opened.split is not None
    held = opened.split.validation
    predicted = [run.predictions for run in (adam, popularity)]
    assert found == compare(held.values, predicted[0], predicted[1])  # type: ignore[arg-type]
    assert found.errors == pytest.approx((adam.validation_rmse, popularity.validation_rmse), abs=1e-6)
    assert panel.sentence.text() == verdict("Adam", "Popularity", found)
    assert f"{found.n} held-out ratings" in panel.sentence.text()
    assert "paired bootstrap" in panel.exactly.text()
    assert "seed 1" in panel.protocol.text()


def test_two_kinds_of_figure_are_not_compared(qtbot: QtBot, panel: ComparePanel, opened: Session) -> None:
    train(qtbot, opened, "ials", epochs=2)
    train(qtbot, opened, "popularity")
    popularity, ials = opened.shelf.runs
    select_latest(opened)
    assert "1 − NDCG@10" in panel.sentence.text()
    assert "RMSE" in panel.sentence.text()
    assert panel.comparison is None
    judged = {name: (one, other) for name, one, other in differences(popularity, ials)}["Judged by"]
    assert judged == ("RMSE", "1 − NDCG@10")


def test_methods_of_lists_are_compared_by_their_lists(qtbot: QtBot, panel: ComparePanel, opened: Session) -> None:
    train(qtbot, opened, "ease")
    train(qtbot, opened, "ials", epochs=2)
    select_latest(opened)
    qtbot.waitUntil(lambda: panel.comparison is not None, timeout=WAIT)
    found, (ials, ease) = panel.comparison, opened.shelf.runs
    assert found is not None
    assert found.lists
    assert found.errors == pytest.approx((ials.validation_rmse, ease.validation_rmse), abs=1e-6)
    data, split = opened.dataset, opened.split
    assert data is not None
    assert split is not None
    likes = HeldOutLikes.of(split.train, split.validation, data.liked_from, data.n_users, 1)
    own = own_lists_ndcg(opened.model, likes)  # type: ignore[arg-type]
    assert found.errors[0] == pytest.approx(1 - own.mean(), abs=1e-12)
    assert found.n == len(likes.people)
    assert compare_lists(own, own).difference == 0
    assert "stars" not in panel.sentence.text()


def test_only_what_differs_is_told(qtbot: QtBot, panel: ComparePanel, opened: Session) -> None:
    train(qtbot, opened, epochs=2, settings={"factors": 4})
    train(qtbot, opened, epochs=2, settings={"factors": 8})
    select_latest(opened)
    shown = {
        panel.table.item(row, 0).text(): (panel.table.item(row, 1).text(), panel.table.item(row, 2).text())
        for row in range(panel.table.rowCount())
    }
    assert shown["Factors"] == ("8", "4")
    assert "Method" not in shown
    assert "Seed" not in shown
    assert "Epochs" not in shown
    train(qtbot, opened, "als", epochs=2)
    rows = {name: pair for name, *pair in differences(opened.shelf.runs[0], opened.shelf.runs[1])}
    assert "Method" not in rows  # their names say it
    other = replace(opened.shelf.runs[0], name="another try")
    assert ("Method", "Alternating least squares", "Adam") in differences(other, opened.shelf.runs[1])
    assert not {"Step size"} & set(rows)  # only one of them has it, and nobody has chosen it
    now = opened.shelf.runs[1]
    named = {name: value for name, value in now.plan.settings.items() if name != "damped_start"}
    older = replace(now, plan=replace(now.plan, settings=named))  # of a version that began elsewhere
    assert [name for name, *_ in differences(older, now)] == ["Damped start"]


def test_different_splits_are_not_compared(qtbot: QtBot, panel: ComparePanel, opened: Session) -> None:
    train(qtbot, opened, epochs=2)
    train(qtbot, opened, epochs=2, validation="0.3")
    select_latest(opened)
    assert panel.comparison is None
    assert panel.sentence.text().startswith("These two cannot be compared: Adam 2 was checked on other ratings")
    assert 30 in numbers_in(panel.sentence.text())
    assert panel.table.rowCount() > 0  # what differs is still to be seen


def test_runs_of_other_ratings_have_to_be_opened_first(qtbot: QtBot, panel: ComparePanel, opened: Session) -> None:
    train(qtbot, opened, epochs=2)
    train(qtbot, opened, "baseline")
    select_latest(opened)
    qtbot.waitUntil(lambda: panel.comparison is not None, timeout=WAIT)
    with qtbot.waitSignal(opened.dataset_changed, timeout=WAIT):
        opened.open_demo(train=False)
    qtbot.waitUntil(lambda: not opened.shelf.lane.busy, timeout=WAIT)
    qtbot.waitUntil(lambda: "open small set" in panel.sentence.text(), timeout=WAIT)
    assert panel.comparison is None


def found(difference: float, low: float, high: float, wins: int) -> Comparison:
    return Comparison(10_083, (0.84 + difference, 0.84), False, difference, low, high, wins, 1000)


def test_what_is_said_of_a_clear_and_of_an_unclear_difference() -> None:
    clear = verdict("Adam", "ALS", found(-0.012, -0.015, -0.009, 998))
    assert clear == (
        "Adam is better than ALS by 0.012 stars; in 998 of 1,000 resamples of the same 10,083 held-out ratings it "
        "wins, so this is more than chance."
    )
    other = verdict("Adam", "ALS", found(0.012, 0.009, 0.015, 0))
    assert other.startswith("ALS is better than Adam by 0.012 stars; in all 1,000 resamples")
    unclear = verdict("Adam", "ALS", found(-0.0012, -0.004, 0.002, 781))
    assert "may be chance" in unclear
    assert "781 of 1,000" in unclear
    assert "exactly alike" in verdict("Adam", "ALS", found(0.0, 0.0, 0.0, 0))
    same = exactly("Adam", "ALS", found(0.0, 0.0, 0.0, 0))
    assert same.startswith("Both have RMSE ")
    assert "interval" not in same
    assert "interval" in exactly("Adam", "ALS", found(-0.012, -0.015, -0.009, 998))
    nan = float("nan")
    assert "diverged" in verdict("Adam", "ALS", found(nan, nan, nan, 0))


def test_hidden_it_compares_nothing(qtbot: QtBot, panel: ComparePanel, opened: Session) -> None:
    panel.hide()
    train(qtbot, opened, epochs=1)
    train(qtbot, opened, "baseline")
    select_latest(opened)
    assert panel.comparison is None
    assert not opened.judging.busy
    panel.show()
    qtbot.waitUntil(lambda: panel.comparison is not None, timeout=WAIT)
    assert np.isfinite(panel.comparison.difference)  # type: ignore[union-attr]
