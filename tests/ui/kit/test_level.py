"""Simple and Full: what is marked comes and goes, words follow, and the exact term is one hover away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from mfgui.ui.kit import make
from mfgui.ui.kit.level import LEVEL, full_only, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture(autouse=True)
def _full_again() -> Iterator[None]:
    yield
    LEVEL.set_full(True)


def test_marked_parts_come_and_go_and_mind_their_own_visibility(qtbot: QtBot) -> None:
    window, one, other = QWidget(), QLabel("seed"), QLabel("spread")
    qtbot.addWidget(window)
    make.column(QLabel("method"), full_only(one, other), into=window)
    other.hide()
    window.show()
    for full in (True, False, True):
        LEVEL.set_full(full)
        assert one.isVisible() == full
        assert not other.isVisible()
    LEVEL.set_full(False)
    other.show()
    assert not other.isVisible()
    LEVEL.set_full(True)
    assert other.isVisible()


def test_words_follow_and_the_other_is_a_hover_away(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    say(label, "typical miss", "RMSE", "in stars")
    assert (label.text(), label.toolTip()) == ("RMSE", "typical miss\nin stars")
    LEVEL.set_full(False)
    assert (label.text(), label.toolTip()) == ("typical miss", "RMSE\nin stars")
    say(label, "same", "same")
    assert (label.text(), label.toolTip()) == ("same", "")
    LEVEL.set_full(True)
    assert label.text() == "same"


def test_what_is_made_in_simple_begins_simple(qtbot: QtBot) -> None:
    LEVEL.set_full(False)
    window = QWidget()
    qtbot.addWidget(window)
    inside = QLabel("seed")
    make.column(full_only(inside), into=window)
    window.show()
    assert not inside.isVisible()
