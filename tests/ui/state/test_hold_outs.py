"""Official splits: offered where the data set has them, held out as their files say, told beside the curve."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mfgui.ui.kit.theme import Theme
from mfgui.ui.places.workshop.runs_page import RunsPage
from mfgui.ui.state.session import Session


@pytest.fixture
def panel(qtbot: QtBot, session: Session, theme: Theme) -> RunsPage:
    panel = RunsPage(session, theme).complete()
    qtbot.addWidget(panel)
    panel.resize(1100, 700)
    panel.show()
    return panel


def test_only_a_set_with_official_splits_offers_them(
    qtbot: QtBot, panel: RunsPage, session: Session, folder: Path
) -> None:
    (folder / "u1.test").write_text("".join(f"{user}\t1\t3\t0\n" for user in range(1, 61)), "utf-8")
    (folder / "ua.test").write_text("1\t2\t3\t0\n", "utf-8")
    with qtbot.waitSignal(session.dataset_changed, timeout=20_000):
        session.open(folder)
    kind = panel.choices.validation.kind
    assert kind.isVisible()
    offered = [kind.itemText(n) for n in range(kind.count())]
    assert [text for text in offered if text.startswith("as published")] == ["as published: u1", "as published: ua"]
    kind.setCurrentText("as published: u1")
    kind.activated.emit(kind.currentIndex())
    assert session.plan.validation == "official:u1"
    assert not panel.choices.validation.amount.isVisible()
    with qtbot.waitSignal(session.run_ended, timeout=60_000):
        qtbot.mouseClick(panel.buttons.go, Qt.MouseButton.LeftButton)
    assert session.split is not None
    assert session.dataset is not None
    held = session.split.validation
    assert set(session.dataset.films.ids[held.films]) == {1}
    assert not (session.split.train.films == held.films[0]).any()
    learnt, n = len(session.split.train), len(held)
    said = f"The {n} ratings in u1.test held out: learns from {learnt:,}, checked on {n}."
    assert panel.view.protocol.text() == said
    assert said in panel.view.protocol.toolTip()
    assert session.validation == "official:u1"
    for name in ("u1.test", "ua.test"):
        (folder / name).unlink()
    with qtbot.waitSignal(session.dataset_changed, timeout=20_000):
        session.open(folder)
    assert kind.count() == len(offered) - 2
    assert kind.currentText() == "a share, at random"
    assert panel.choices.validation.amount.value == 10
    with qtbot.waitSignal(session.run_ended, timeout=60_000):
        qtbot.mouseClick(panel.buttons.go, Qt.MouseButton.LeftButton)
    assert panel.view.protocol.text().startswith(f"{session.split.protocol}: ")
