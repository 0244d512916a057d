"""What scrolls fades out where there is more below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mfgui.ui.kit.fading import Fade
from mfgui.ui.kit.frame_model import FrameModel
from mfgui.ui.kit.frames import Column
from mfgui.ui.kit.row_table import RowTable
from mfgui.ui.kit.theme import Theme


def shown(qtbot: QtBot, theme: Theme, rows: int) -> tuple[RowTable, Fade]:
    model = FrameModel((Column("name", "Name", lambda row: row["name"]),))
    model.set_frame({"name": [f"row {n}" for n in range(rows)]})
    made = RowTable(model, theme)
    model.setParent(made)
    made.resize(200, 205)
    qtbot.addWidget(made)
    made.show()
    fade = made.findChild(Fade)
    assert fade is not None
    return made, fade


def test_it_fades_while_there_is_more_below(qtbot: QtBot, theme: Theme) -> None:
    many, fade = shown(qtbot, theme, 40)
    qtbot.waitUntil(fade.veil.isVisible)
    assert fade.veil.geometry().bottom() == many.viewport().geometry().bottom()
    assert 0 < fade.veil.height() < many.viewport().height() / 2
    many.scrollToBottom()
    qtbot.waitUntil(lambda: not fade.veil.isVisible())
    many.scrollToTop()
    qtbot.waitUntil(fade.veil.isVisible)


def test_what_is_whole_does_not_fade(qtbot: QtBot, theme: Theme) -> None:
    _, fade = shown(qtbot, theme, 2)
    assert not fade.veil.isVisible()


def test_the_row_that_keys_walk_to_is_not_under_the_veil(qtbot: QtBot, theme: Theme) -> None:
    many, fade = shown(qtbot, theme, 40)
    qtbot.waitUntil(fade.veil.isVisible)
    many.setCurrentIndex(many.model().index(0, 0))
    for row in range(1, 40):
        qtbot.keyClick(many, Qt.Key.Key_Down)
        assert many.currentIndex().row() == row
        place = many.visualRect(many.currentIndex())
        assert place.top() >= 0
        assert place.bottom() < many.viewport().height() - (fade.veil.height() if fade.veil.isVisible() else 0)
    assert not fade.veil.isVisible()
