"""The chips at the top: data, model in use and person; the size of text."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo
from pytestqt.qtbot import QtBot

from mfgui.factorization import registry
from mfgui.ui.kit import fonts
from mfgui.ui.kit.level import LEVEL
from mfgui.ui.window.main_window import MainWindow
from mfgui.ui.window.preferences import Preferences


def train(qtbot: QtBot, window: MainWindow, method: str) -> None:
    with qtbot.waitSignal(window.session.run_ended, timeout=60_000):
        window.session.start(method, epochs=2)


def test_the_model_in_use_is_named_and_another_run_can_be_used(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    session, chip = window.session, window.header.model
    with qtbot.waitSignal(session.dataset_changed, timeout=20_000):
        session.open(folder)
    assert session.model is None
    without = chip.text()
    train(qtbot, window, "als")
    als = registry.method("als").title
    assert chip.text() == als != without
    assert session.summary is not None
    assert f"{session.summary.validation_rmse:.3f}" in chip.facts
    LEVEL.set_full(True)
    assert "RMSE" in chip.facts
    learning: list[tuple[str, str]] = []
    LEVEL.set_full(False)
    session.point_added.connect(lambda: learning.append((chip.facts, chip.toolTip())))
    train(qtbot, window, "sgd")
    learning.append((chip.facts, chip.toolTip()))
    assert len(learning) > 2
    assert all("RMSE" not in facts and "RMSE" in hint for facts, hint in learning)  # one hover away
    assert chip.text() == registry.method("sgd").title
    qtbot.waitUntil(lambda: sum(session.shelf.can_use(run) for run in session.shelf.runs) == 2, timeout=20_000)
    chip.choices.aboutToShow.emit()
    runs = {session.shelf.run(action.data()).plan.method: action for action in chip.choices.actions()[:2]}
    assert [name for name, action in runs.items() if action.isChecked()] == ["sgd"]
    assert all("typical miss" in action.text() and "RMSE" not in action.text() for action in runs.values())
    with qtbot.waitSignal(session.model_changed, timeout=20_000):
        runs["als"].trigger()
    assert chip.text() == als


def test_the_person_is_named_and_somebody_else_is_a_click_away(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    session, chip = window.session, window.header.person
    with qtbot.waitSignal(session.dataset_changed, timeout=20_000):
        session.open(folder)
    assert session.person is not None
    assert chip.text() == session.person.name
    assert str(len(session.person.films)) in chip.facts
    chip.choices.aboutToShow.emit()
    before = session.person
    for _ in range(5):  # the same one may be drawn
        chip.choices.actions()[0].trigger()
        if session.person.user != before.user:
            break
    assert session.person.user != before.user
    assert chip.text() == session.person.name


@pytest.mark.parametrize(("text", "width"), [(100, 1024), (100, 1280), (150, 1280), (100, 1920)])
def test_chips_show_whole_words_at_every_width(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, text: int, width: int
) -> None:
    session, header = window.session, window.header
    with qtbot.waitSignal(session.model_changed, timeout=60_000):
        session.open_demo()
    window.theme.resize_text(text)
    window.resize(width, 800)
    chips = (header.data, header.model, header.person)
    whole = (*chips, header.search)
    qtbot.waitUntil(lambda: all(part.width() >= part.sizeHint().width() for part in whole))
    assert header.width() > width * 3 // 4
    for chip in chips:
        name, facts, mark = chip.shown
        assert name == chip.text()
        assert facts in {chip.facts, ""} or facts in chip.facts or facts.split()[0] in chip.facts
        assert mark == chip.mark
        assert all(words in chip.toolTip() for words in (chip.facts, chip.mark))
    last = window.pages.parentWidget().rect()
    assert header.larger.geometry().right() <= last.width()
    if width == 1920:
        assert all(chip.shown[1] == chip.facts for chip in chips)
    # The search takes what room the chips leave.
    texts, told = ("", "Search", "Search or do anything"), header.search.text()
    shown = header.search.sizeHint().width()
    header.search.setText(texts[min(texts.index(told) + 1, 2)])
    more, free = header.search.sizeHint().width() - shown, header.level.x() - header.person.geometry().right()
    assert told == texts[2] or more > free - shown - 40
    header.search.setText(told)
    # A name that no width has room for loses its middle, not its end.
    long = "a-very-long-name-of-a-folder-of-ratings-2026"
    header.data.show_words(long, "facts")
    shown = header.data.shown[0]
    assert (shown[:6], shown[-4:]) == (long[:6], "2026")
    assert len(shown) < 30


def test_text_grows_everywhere_and_the_size_is_kept(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    with qtbot.waitSignal(window.session.dataset_changed, timeout=20_000):
        window.session.open(folder)
    label = window.watch.training.go

    def pixels() -> int:
        return QFontInfo(label.font()).pixelSize()

    normal = pixels()
    assert QFontInfo(label.font()).family() == fonts.FAMILY
    assert normal == fonts.BODY_PX
    qtbot.mouseClick(window.header.larger, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: pixels() > normal)
    assert window.theme.text_size == Preferences().text_size == 110
    window.actions_by_name["normal text"].trigger()
    qtbot.waitUntil(lambda: pixels() == normal)
    for _ in fonts.SIZES:
        window.actions_by_name["smaller text"].trigger()
    assert window.theme.text_size == fonts.SIZES[0]
