"""The base of panels: questions replace each other, answers that no longer hold are dropped, hidden panels wait."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mfgui.data.errors import DataError
from mfgui.data.reading import read_dataset
from mfgui.ui.kit.panel import ContentOrMessage, Panel
from mfgui.ui.state.jobs import JobState
from mfgui.ui.state.workspace import Workspace
from tests.tiny_folder import tiny_folder


class CountingPanel(Panel):
    """Asks for its workspace's film, after what the test lets it wait for."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.refreshed = 0
        self.answers: list[tuple[str, object]] = []
        self.wait: Callable[[], object] = lambda: None
        self.follow(workspace.film_changed)

    def refresh(self) -> None:
        self.refreshed += 1
        film, wait = self._workspace.film, self.wait

        def work(_state: JobState) -> int | None:
            wait()
            return film

        self.ask(work, partial(self._take, "film"), of=("film",))

    def _take(self, name: str, answer: object) -> None:
        self.answers.append((name, answer))

    def other(self, answer: object) -> None:
        self.answers.append(("other", answer))


@pytest.fixture
def workspace(qtbot: QtBot, tmp_path: Path) -> Iterator[Workspace]:
    workspace = Workspace()
    workspace.dataset = read_dataset(tiny_folder(tmp_path / "data", people=3, films=8))
    yield workspace
    for lane in (workspace.quick, workspace.reading, workspace.judging, workspace.projecting):
        lane.close()
        lane.wait()
    workspace.deleteLater()


@pytest.fixture
def panel(qtbot: QtBot, workspace: Workspace) -> CountingPanel:
    panel = CountingPanel(workspace)
    qtbot.addWidget(panel)
    return panel


def settle(qtbot: QtBot, workspace: Workspace) -> None:
    qtbot.waitUntil(lambda: not workspace.quick.busy)


def test_a_hidden_panel_refreshes_once_when_shown(qtbot: QtBot, panel: CountingPanel, workspace: Workspace) -> None:
    workspace.select_film(3)
    workspace.select_film(4)
    assert panel.refreshed == 0
    with qtbot.waitExposed(panel):
        panel.show()
    settle(qtbot, workspace)
    assert panel.refreshed == 1
    panel.hide()
    panel.show()
    assert panel.refreshed == 1
    workspace.select_film(5)
    settle(qtbot, workspace)
    assert panel.refreshed == 2
    assert panel.answers == [("film", 4), ("film", 5)]


def test_answers_about_another_film_are_dropped(qtbot: QtBot, panel: CountingPanel, workspace: Workspace) -> None:
    gate = threading.Event()
    workspace.select_film(1)
    panel.wait = gate.wait
    panel.refresh()
    panel.ask(lambda _state: "kept", panel.other)
    workspace.select_film(2)
    gate.set()
    settle(qtbot, workspace)
    assert panel.answers == [("other", "kept")]


def test_a_later_question_of_the_same_kind_replaces_an_earlier_one(
    qtbot: QtBot, panel: CountingPanel, workspace: Workspace
) -> None:
    gate = threading.Event()
    panel.ask(lambda _state: gate.wait(), panel.other, key="gate")
    for number in range(5):
        panel.ask(lambda _state, n=number: n, panel.other)
    gate.set()
    settle(qtbot, workspace)
    assert panel.answers == [("other", True), ("other", 4)]


def test_failures_are_shown_by_the_window_or_by_the_panel(
    qtbot: QtBot, panel: CountingPanel, workspace: Workspace
) -> None:
    def fail(_state: JobState) -> None:
        raise DataError("the file is gone")

    with qtbot.waitSignal(workspace.problem) as problem:
        panel.ask(fail, panel.other)
    assert problem.args[0].sentence == "the file is gone"
    with qtbot.assertNotEmitted(workspace.problem):
        panel.ask(fail, panel.other, failed=lambda failure: panel.answers.append(("failed", failure.sentence)))
        settle(qtbot, workspace)
    assert panel.answers == [("failed", "the file is gone")]


def test_no_answer_arrives_after_the_panel_is_gone(qtbot: QtBot, workspace: Workspace) -> None:
    gate, panel = threading.Event(), CountingPanel(workspace)
    answers = panel.answers
    panel.ask(lambda _state: gate.wait(), panel.other)
    with qtbot.waitSignal(panel.destroyed):
        panel.deleteLater()
    gate.set()
    settle(qtbot, workspace)
    assert answers == []


def test_content_gives_its_place_to_a_message(qtbot: QtBot) -> None:
    content = QLabel("content")
    pages = ContentOrMessage(content, "Nothing yet.")
    qtbot.addWidget(pages)
    assert (pages.currentWidget(), pages.message.text()) == (pages.empty, "Nothing yet.")
    pages.set_message("")
    assert pages.currentWidget() is content
    pages.set_message("", content=False)
    assert pages.currentWidget() is pages.empty
    done = []
    pages.set_message("Nothing yet.", ("Do it", lambda: done.append(1)))
    assert not pages.empty.button.isHidden()
    pages.empty.button.click()
    assert done == [1]
    pages.set_message("Nothing yet.")
    assert pages.empty.button.isHidden()
