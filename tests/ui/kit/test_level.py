"""Simple and Full: what is marked comes and goes, words follow."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from mfgui.ui.kit import make
from mfgui.ui.kit.level import LEVEL, FullOnly
from mfgui.ui.kit.theme import Theme
from mfgui.ui.learning.run_view import RunView
from mfgui.ui.lists.order_menu import OrderMenu
from mfgui.ui.places.explore.film import FilmPanel
from mfgui.ui.places.me.rating_card import RatingCard
from mfgui.ui.places.workshop.choices import Choices
from mfgui.ui.state.session import Session
from mfgui.ui.window.main_window import MainWindow
from mfgui.ui.window.preferences import Preferences
from tests.made_up_model import give_model


def test_marked_parts_come_and_go_and_mind_their_own_visibility(qtbot: QtBot) -> None:
    window, one, other = QWidget(), QLabel("seed"), QLabel("spread")
    qtbot.addWidget(window)
    make.column(QLabel("method"), FullOnly(one, other), into=window)
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


def test_what_is_made_in_simple_begins_simple(qtbot: QtBot) -> None:
    LEVEL.set_full(False)
    window = QWidget()
    qtbot.addWidget(window)
    inside = QLabel("seed")
    make.column(FullOnly(inside), into=window)
    window.show()
    assert not inside.isVisible()


def test_every_place_shows_less_in_simple_and_all_in_full(qtbot: QtBot, opened: Session, theme: Theme) -> None:
    give_model(opened)
    card, choices, film = RatingCard(opened, theme), Choices(opened, theme), FilmPanel(opened, theme)
    opened.select_film(3)
    view, order = RunView(opened, theme, roomy=True), OrderMenu(theme)
    for panel in (card, choices, film, view):
        qtbot.addWidget(panel)
        panel.resize(760, 900)
        panel.show()
    qtbot.addWidget(order)
    qtbot.waitUntil(lambda: film.story is not None and card.question is not None, timeout=20_000)
    view.protocol.setText("10 % held out")
    view.protocol.show()
    for full in (True, False, True):
        LEVEL.set_full(full)
        order.menu().aboutToShow.emit()
        marked = (card.why, choices.seed, choices.lists, film.tiles[2], view.protocol)
        assert [widget.isVisible() for widget in marked] == [full] * len(marked)
        assert order.beside.isVisible() == full
        plain = (card.stars, choices.method, choices.presets, film.tiles[0], film.face, view.words)
        assert all(widget.isVisible() for widget in plain[:-1])
        assert ("RMSE" in view.plot.y_name) == full


def test_the_window_keeps_what_was_chosen(qtbot: QtBot, window: MainWindow) -> None:
    assert not LEVEL.full  # a newcomer's window is simple
    qtbot.mouseClick(window.header.level.buttons["full"], Qt.MouseButton.LeftButton)
    assert LEVEL.full
    assert Preferences().full
    qtbot.mouseClick(window.header.level.buttons["simple"], Qt.MouseButton.LeftButton)
    assert not Preferences().full
