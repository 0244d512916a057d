"""The race on screen: lanes, curves and words are the race's own numbers; pause, stop, and runs kept apart."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mfgui.evaluation.race import LaneEnded, LanePoint, RaceOpened, RaceResult
from mfgui.factorization.registry import method
from mfgui.ui.kit.theme import Theme
from mfgui.ui.places.workshop.race import RacePanel
from mfgui.ui.places.workshop.race_lanes import PAST, LaneStanding
from mfgui.ui.places.workshop.race_results import RacePlot, race_verdict
from mfgui.ui.state.session import RunState, Session
from tests.ui.numbers_in import numbers_in
from tests.ui.sized import show_sized

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot: QtBot, opened: Session, theme: Theme) -> RacePanel:
    panel = show_sized(qtbot, RacePanel(opened, theme).complete(), 1000, 660)
    for entrant in panel.lanes.entrants:
        entrant.presets.setCurrentIndex(max(entrant.presets.findData("quick"), 0))
    panel.slow.setChecked(False)
    return panel


def choose(panel: RacePanel, *names: str) -> None:
    for entrant, name in zip(panel.lanes.entrants, names, strict=False):
        entrant.methods.setCurrentIndex(entrant.methods.findData(name))


def own_target(panel: RacePanel, error: float) -> None:
    panel.target_by.setCurrentIndex(panel.target_by.findData("own"))
    panel.target.setValue(error)


def race(qtbot: QtBot, panel: RacePanel, session: Session) -> RaceResult:
    results: list[Any] = []
    qtbot.mouseClick(panel.go, LEFT)
    assert session.studies.name == "race"
    session.studies._job.succeeded.connect(results.append)  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: session.studies.name == "", timeout=60_000)
    return results[0]


def test_no_axes_before_there_is_a_curve(qtbot: QtBot, panel: RacePanel, opened: Session) -> None:
    assert not panel.plot.isVisible()
    assert panel.idle.message.isVisible()
    assert panel.idle.message.text()
    race(qtbot, panel, opened)
    assert panel.plot.isVisible()


def test_lanes_curves_and_words_are_the_race_s(qtbot: QtBot, panel: RacePanel, opened: Session) -> None:
    choose(panel, "als", "popularity", "item-knn")
    own_target(panel, 0.6)
    result = race(qtbot, panel, opened)
    assert result.opened.target == pytest.approx(0.6)
    for lane, end in enumerate(result.ends):
        standing = panel.lanes.tracks[lane].standing
        assert standing.now == end.best
        assert standing.seconds == end.seconds
        assert standing.reached == (end.reached is not None)
        seconds, errors = panel.plot.curves[lane].getData()
        assert seconds[-1] == end.seconds
        assert errors.min() == end.best
    assert [rule.place for rule in panel.plot.rules] == pytest.approx([result.opened.reference, 0.6])
    winner = result.ends[result.order[0]]
    words = panel.words.text()
    if winner.reached is not None:
        assert words.startswith(f"{panel._names[winner.lane]} reached 0.6000 first, after {winner.reached:.2f} s")
    for end in result.ends:
        if end.reached is None and end is not winner:
            assert f"{panel._names[end.lane]} never did: its best is {end.best:.4f}." in words
    assert numbers_in(panel.protocol_note.text())[:2] == [10, 1]  # the share held out, and the seed
    assert f"{result.opened.reference:.4f}" in panel.protocol_note.text()
    assert panel.podium.isVisible()
    assert [one.error for one in panel.podium.placed] == [result.ends[lane].best for lane in result.order]
    assert opened.studies.name == ""
    assert panel.go.isEnabled()


def ended(lane: int, reached: float | None, best: float, **more: Any) -> LaneEnded:
    points = () if best != best else ((0.0, 1.0), (0.5, 0.86), (reached or 5.0, best))
    return LaneEnded(lane, reached, points, reached or 5.0, "no improvement for 5 epochs", **more)


def verdict(*ends: LaneEnded, target: float = 0.84, complete: bool = True) -> str:
    opened = RaceOpened("RMSE", 0.86, target, "so", 9, 1)
    return race_verdict(RaceResult(opened, ends, complete), ["Adam", "SGD", "ALS"])


def test_who_won_and_by_how_much() -> None:
    assert verdict(ended(0, 1.2, 0.839), ended(1, 3.72, 0.8395), ended(2, None, 0.846)) == (
        "Adam reached 0.8400 first, after 1.20 s, 3.1 times as fast as SGD (3.72 s). ALS never did: its best is 0.8460."
    )
    assert verdict(ended(0, None, 0.85), ended(1, None, 0.845)) == (
        "Nobody reached 0.8400. SGD came closest: its best is 0.8450. Adam never did: its best is 0.8500."
    )
    assert "first, after 1.00 s, level with SGD (1.02 s)." in verdict(ended(0, 1.0, 0.8), ended(1, 1.02, 0.8))
    failed = ended(0, None, float("nan"), failed=True)
    assert "Adam could not run: no improvement for 5 epochs." in verdict(failed, ended(1, 2.0, 0.83))
    stopped = verdict(ended(0, None, 0.86), ended(1, 1.0, 0.83), complete=False)
    assert stopped.startswith("Stopped before the end. SGD reached")
    assert "Adam had come to 0.8600." in stopped


def test_the_lowest_error_wins_without_a_target() -> None:
    assert verdict(ended(0, None, 0.83), ended(1, None, 0.86), target=float("nan")) == (
        "Adam came lowest, to 0.8300 after 5.00 s. All of them came to 0.8600: Adam after 0.50 s, SGD after 0.50 s."
    )


@pytest.mark.parametrize(
    ("standing", "share"),
    [
        (LaneStanding(1.2, 0.9, 1.2, 0.9), 0.0),
        (LaneStanding(1.2, 0.9, 1.05, 0.9), PAST / 2),  # nobody is past the reference yet
        (LaneStanding(1.2, 0.9, 0.85, 0.8), PAST + (1 - PAST) / 2),
        (LaneStanding(1.2, 0.9, 0.8, 0.8), 1.0),
        (LaneStanding(1.2, 0.9, 1.0, 1.0, reached=True), 1.0),
        (LaneStanding(1.2, 0.9, 1.1, 1.0), 0.5),  # an easy target, above the reference
        (LaneStanding(1.2, float("nan"), 1.1, 1.0), 0.5),
        (LaneStanding(), 0.0),
    ],
)
def test_a_bar_says_how_far_a_lane_got_past_the_reference(standing: LaneStanding, share: float) -> None:
    assert standing.share == pytest.approx(share)


def test_bars_are_drawn_as_long_as_their_share(panel: RacePanel) -> None:
    panel._names, panel._raced = ["Adam", "SGD"], [("adam", "quick"), ("sgd", "quick")]
    panel._take_event(RaceOpened("RMSE", 0.9, 0.8, "so", 9, 1))
    for lane, errors in enumerate(([1.2, 1.0], [1.2, 0.85])):
        for epoch, error in enumerate(errors):
            panel._take_event(LanePoint(lane, float(epoch), 0.1 * epoch, error))
    panel._draw()
    shares = [panel.lanes.tracks[lane].standing.share for lane in range(2)]
    assert shares == pytest.approx([PAST * 2 / 3, PAST + (1 - PAST) / 2])
    picture, track = panel.lanes.tracks[0].grab().toImage(), panel.lanes.tracks[0].track
    middle = picture.height() // 2
    assert picture.pixelColor(20, middle) != picture.pixelColor(round(track.right()) - 10, middle)
    assert "20 %" in panel.lanes.tracks[0].accessibleDescription()


def test_methods_judged_by_different_figures_are_not_let_off(qtbot: QtBot, panel: RacePanel, opened: Session) -> None:
    choose(panel, "adam", "ials", "ease")
    assert not panel.go.isEnabled()
    assert "NDCG" in panel.words.text()
    qtbot.mouseClick(panel.lanes.removers[0], LEFT)
    assert panel.go.isEnabled()
    assert not any("RMSE" in panel.target_by.itemText(row) for row in range(panel.target_by.count()))
    result = race(qtbot, panel, opened)
    assert result.opened.error == "1 − NDCG@10"
    assert "RMSE" not in panel.words.text() + panel.protocol_note.text() + panel.plot.y_name


def test_names_stand_outside_of_the_curves_however_near_their_ends_are(qtbot: QtBot, theme: Theme) -> None:
    plot = show_sized(qtbot, RacePlot(theme), 900, 300)
    names = ["Adam", "Gradient descent with momentum, Accurate", "ALS", "SVD++"]
    lanes = [[(0.1 * k * (lane + 1), 1.1 - 0.04 * k) for k in range(7)] for lane in range(4)]
    plot.show_race(names, ["adam", "momentum", "als", "svdpp"], {"target": 0.86}, lanes)
    within, (_, (bottom, top)) = plot.plot, plot.view_range()
    placed = plot.end_labels.places(plot.font_of(), plot.end_column, bottom, top)
    labels = [(end.name, rect) for end, rect in placed]
    assert sorted(name for name, _ in labels) == sorted([*names, "target"])
    for place, (_, rect) in enumerate(labels):
        assert rect.left() >= within.right() - 1
        assert rect.right() <= plot.width()
        assert not any(rect.adjusted(0, 1, 0, -1).intersects(other) for _, other in labels[:place])
    for lane, curve in enumerate(plot.curves):
        assert plot.place(curve.getData()[0].max(), 1).x() <= within.right()
        ends = {end.x: end.place for end, _ in placed}  # a thin line leads from a curve's last point to its name
        assert ends[lanes[lane][-1][0]] == pytest.approx(lanes[lane][-1][1])


def test_pause_resume_and_stop_by_clicks(qtbot: QtBot, panel: RacePanel, opened: Session) -> None:
    for entrant in panel.lanes.entrants:
        entrant.presets.setCurrentIndex(max(entrant.presets.findData("accurate"), 0))
    choose(panel, "sgd", "momentum", "als")
    own_target(panel, 0.01)
    qtbot.mouseClick(panel.go, LEFT)
    qtbot.waitUntil(lambda: all(panel._points[:3]), timeout=60_000)
    qtbot.mouseClick(panel.go, LEFT)
    assert opened.studies.state == "paused"
    assert not panel.lanes.entrants[0].isEnabled()
    qtbot.mouseClick(panel.go, LEFT)
    assert opened.studies.state == "running"
    qtbot.mouseClick(panel.stop, LEFT)
    qtbot.waitUntil(lambda: opened.studies.name == "", timeout=20_000)
    assert panel.words.text().startswith("Stopped before the end.")
    assert panel.lanes.entrants[0].isEnabled()


def test_no_run_starts_under_a_race_and_no_race_under_a_run(qtbot: QtBot, panel: RacePanel, opened: Session) -> None:
    own_target(panel, 0.01)
    qtbot.mouseClick(panel.go, LEFT)
    with qtbot.waitSignal(opened.problem, timeout=5_000) as told:
        opened.start("popularity")
    assert told.args[0].sentence == opened.studies.obstacle != ""
    assert opened.run_state is RunState.IDLE
    qtbot.mouseClick(panel.stop, LEFT)
    qtbot.waitUntil(lambda: opened.studies.name == "", timeout=60_000)
    opened.start("sgd")
    assert not panel.go.isEnabled()
    assert "A run is under way" in panel.words.text()
    with qtbot.waitSignal(opened.run_ended, timeout=60_000):
        pass
    assert panel.go.isEnabled()
    # What that run reached is a target now.
    panel._show_target()
    panel.target_by.setCurrentIndex(panel.target_by.findData("best"))
    assert panel._target() == opened.summary.validation_rmse  # type: ignore[union-attr]


def test_lanes_come_and_go(qtbot: QtBot, panel: RacePanel) -> None:
    visible = lambda: sum(track.isVisible() for track in panel.lanes.tracks)  # noqa: E731
    assert visible() == 3
    qtbot.mouseClick(panel.lanes.add, LEFT)
    assert visible() == 4
    assert not panel.lanes.add.isVisible()
    second, third = panel.lanes.entrants[1].method.name, panel.lanes.entrants[2].method.name
    assert second != third
    qtbot.mouseClick(panel.lanes.removers[1], LEFT)
    assert visible() == 3
    assert panel.lanes.entrants[1].method.name == third
    qtbot.mouseClick(panel.lanes.removers[0], LEFT)
    assert not any(remove.isEnabled() for remove in panel.lanes.removers)  # two make a race


def test_equal_methods_are_told_apart(qtbot: QtBot, panel: RacePanel, opened: Session) -> None:
    from mfgui.ui.places.workshop.race import _names

    assert _names([("adam", "quick"), ("adam", "balanced"), ("als", "quick")]) == [
        "Adam, Quick",
        "Adam, Balanced",
        method("als").title,
    ]
    assert _names([("adam", "q"), ("adam", "q")]) == ["Adam, q 1", "Adam, q 2"]


def test_another_data_set_ends_the_race(qtbot: QtBot, panel: RacePanel, opened: Session, tmp_path: Any) -> None:
    from tests.ui.conftest import write_folder

    own_target(panel, 0.01)
    qtbot.mouseClick(panel.go, LEFT)
    with qtbot.waitSignal(opened.dataset_changed, timeout=20_000):
        opened.open(write_folder(tmp_path / "other", seed=6))
    assert opened.studies.name == ""
    assert panel.protocol_note.text() == ""
    assert panel.go.isEnabled()


def test_without_data_it_says_what_to_do(qtbot: QtBot, session: Session, theme: Theme) -> None:
    panel = RacePanel(session, theme).complete()
    qtbot.addWidget(panel)
    panel.show()
    assert not panel.go.isEnabled()
    assert panel.words.text()
    assert panel.target_by.currentData() == "lowest"
    assert panel.slow.isChecked()  # a race is to be seen
