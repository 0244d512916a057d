"""Figures with words below them: no word is cut, however large the text, and however long the language's words."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mfgui.ui.kit import make
from mfgui.ui.kit.number_tile import NumberTile
from mfgui.ui.kit.theme import Theme


@pytest.mark.parametrize("percent", [100, 160, 200])
def test_each_word_has_its_room_beside_others(qtbot: QtBot, theme: Theme, percent: int) -> None:
    theme.resize_text(percent)
    tiles, panel = [NumberTile() for _ in range(3)], QWidget()
    make.row(*tiles, into=panel)
    qtbot.addWidget(panel)
    for tile, words in zip(tiles, ("Bewertungen", "im Mittel", "Vorhersage: Person 132"), strict=True):
        tile.tell("7", words)
    panel.resize(1, 200)
    with qtbot.waitExposed(panel):
        panel.show()
    for tile in tiles:
        for word in tile.words.text().split():
            assert tile.words.width() >= tile.words.fontMetrics().horizontalAdvance(word)


def test_an_endless_word_widens_nothing(qtbot: QtBot) -> None:
    tile = NumberTile()
    qtbot.addWidget(tile)
    tile.tell("7", "x" * 500)
    assert tile.minimumSizeHint().width() < 400
