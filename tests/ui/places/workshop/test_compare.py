"""The page that compares two runs: its sentence follows from the numbers, and it says so when it cannot tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import Qt

from mfgui.evaluation.compare import Comparison, compare
from mfgui.ui.places.workshop.compare import ComparePanel, differences, exactly, verdict

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mfgui.ui.kit.theme import Theme
    from mfgui.ui.state.session import Session

WAIT = 60_000


def train(qtbot: QtBot, session: Session, method: str = "adam", **more: object) -> None:
    with qtbot.waitSignal(session.run_ended, timeout=WAIT):
        session.start(method, **more)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: not session.shelf.lane.busy, timeout=WAIT)


@pytest.fixture
def panel(qtbot: QtBot, opened: Session, theme: Theme) -> ComparePanel:
    """The panel over a data set without runs."""
    panel = ComparePanel(opened, theme).complete()
    qtbot.addWidget(panel)
    panel.resize(1100, 600)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def test_without_two_runs_it_says_what_to_do(qtbot: QtBot, panel: ComparePanel, opened: Session) -> None:
    assert "Train two runs first" in panel.sentence.text()
    train(qtbot, opened, epochs=2)
    assert "Train two runs first" in panel.sentence.text()
    assert not panel.body.isVisible()


def test_it_says_which_is_better_and_by_how_much(qtbot: QtBot, panel: ComparePanel, opened: Session) -> None:
    train(qtbot, opened, "popularity")
    train(qtbot, opened, epochs=15)
    qtbot.waitUntil(lambda: panel.comparison is not None, timeout=WAIT)
    found, (adam, popularity) = panel.comparison, opened.shelf.runs
    assert found is not None
    assert opened.split is not None
    held = opened.split.validation
    predicted = [run.predictions for run in (adam, popularity)]
    assert found == compare(held.values, predicted[0], predicted[1])  # type: ignore[arg-type]
    assert found.rmse == pytest.approx((adam.validation_rmse, popularity.validation_rmse), abs=1e-6)
    assert panel.sentence.text() == verdict("Adam", "Popularity", found)
    assert f"{found.n} held-out ratings" in panel.sentence.text()
    assert "paired bootstrap" in panel.exactly.text()
    assert "seed 1" in panel.protocol.text()
    drawn = {one.name: [p.validation_rmse for p in one.points] for one in panel.plot.overlays}
    assert drawn["Adam"] == [p.validation_rmse for p in adam.points if p.whole][1:]
    assert panel.plot.references["baseline"] == adam.plan.baseline_rmse


def test_two_kinds_of_figure_are_not_compared(qtbot: QtBot, panel: ComparePanel, opened: Session) -> None:
    train(qtbot, opened, "ials", epochs=2)
    train(qtbot, opened, "popularity")
    popularity, ials = opened.shelf.runs
    opened.shelf.compare(popularity.number, ials.number)
    assert "1 − NDCG@10" in panel.sentence.text()
    assert "RMSE" in panel.sentence.text()
    assert panel.comparison is None
    judged = {name: (one, other) for name, one, other in differences(popularity, ials)}["Judged by"]
    assert judged == ("RMSE", "1 − NDCG@10")


def test_it_begins_with_two_runs_that_differ(qtbot: QtBot, panel: ComparePanel, opened: Session) -> None:
    for method in ("popularity", "adam", "adam"):
        train(qtbot, opened, method, epochs=2)
    qtbot.waitUntil(lambda: panel.comparison is not None, timeout=WAIT)
    pair = panel.pair()
    assert pair is not None
    assert {run.plan.method for run in pair} == {"popularity", "adam"}
    assert pair[0].number == opened.shelf.runs[0].number


def test_only_what_differs_is_told(qtbot: QtBot, panel: ComparePanel, opened: Session) -> None:
    train(qtbot, opened, epochs=2, settings={"factors": 4})
    train(qtbot, opened, epochs=2, settings={"factors": 8})
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
    assert rows["Method"] == ["Alternating least squares", "Adam"]
    assert not {"Step size"} & set(rows)  # only one of them has it, and nobody has chosen it


def test_another_run_is_a_choice_away(qtbot: QtBot, panel: ComparePanel, opened: Session) -> None:
    for method in ("popularity", "baseline", "adam"):
        train(qtbot, opened, method, epochs=3 if method == "adam" else None)
    qtbot.waitUntil(lambda: panel.comparison is not None, timeout=WAIT)
    assert panel.second.count() == 3
    panel.second.setFocus()
    qtbot.keyClick(panel.second, Qt.Key.Key_End)
    panel.second.activated.emit(panel.second.currentIndex())
    qtbot.waitUntil(lambda: "Popularity" in panel.sentence.text(), timeout=WAIT)


def test_different_splits_are_not_compared(qtbot: QtBot, panel: ComparePanel, opened: Session) -> None:
    train(qtbot, opened, epochs=2)
    train(qtbot, opened, epochs=2, validation="0.3")
    first, second = opened.shelf.runs
    opened.shelf.compare(first.number, second.number)
    assert panel.comparison is None
    assert panel.sentence.text().startswith("These two cannot be compared: Adam 2 was checked on other ratings")
    assert "30 % of the ratings" in panel.sentence.text()
    assert panel.body.isVisible()  # what differs is still to be seen
    assert "baseline" not in panel.plot.references


def test_runs_of_other_ratings_have_to_be_opened_first(qtbot: QtBot, panel: ComparePanel, opened: Session) -> None:
    train(qtbot, opened, epochs=2)
    train(qtbot, opened, "baseline")
    qtbot.waitUntil(lambda: panel.comparison is not None, timeout=WAIT)
    with qtbot.waitSignal(opened.dataset_changed, timeout=WAIT):
        opened.open_demo(train=False)
    qtbot.waitUntil(lambda: not opened.shelf.lane.busy, timeout=WAIT)
    qtbot.waitUntil(lambda: "open small set" in panel.sentence.text(), timeout=WAIT)
    assert panel.comparison is None


def found(difference: float, low: float, high: float, wins: int) -> Comparison:
    return Comparison(10_083, (0.84 + difference, 0.84), difference, low, high, wins, 1000)


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
    assert panel.comparison is None
    assert not opened.judging.busy
    panel.show()
    qtbot.waitUntil(lambda: panel.comparison is not None, timeout=WAIT)
    assert np.isfinite(panel.comparison.difference)  # type: ignore[union-attr]
