"""Short ways to make widgets: places in rows and columns, text that stays text, room that is kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QMenu, QStyleOptionButton, QStyleOptionComboBox, QWidget
from pytestqt.qtbot import QtBot

from mfgui.ui.kit import make
from mfgui.ui.kit.icons import IconButton
from mfgui.ui.kit.theme import Theme, ThemeChoice
from mfgui.ui.text import plural


def test_parts_stand_where_they_are_put(qtbot: QtBot) -> None:
    first, second, inner = QLabel("a"), QLabel("b"), make.row(QLabel("c"))
    widget = QWidget()
    qtbot.addWidget(widget)
    column = make.column(first, 14, (second, 2), inner, make.STRETCH, margins=(1, 2), spacing=3, into=widget)
    assert widget.layout() is column
    margins = column.contentsMargins()
    assert (margins.left(), margins.top(), margins.right(), margins.bottom()) == (1, 2, 1, 2)
    assert [column.stretch(place) for place in range(column.count())] == [0, 0, 2, 0, 1]
    assert column.itemAt(1).spacerItem().sizeHint().height() == 14
    assert column.itemAt(3).layout() is inner
    make.clear(inner)
    assert inner.count() == 0


def test_text_is_plain_and_an_endless_word_widens_nothing(qtbot: QtBot) -> None:
    label = make.muted("<b>" + "x" * 500, wrap=True)
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.property("kind") == "muted"
    assert label.minimumWidth() == 1


def test_a_fold_says_as_much_as_it_has_room_for(qtbot: QtBot) -> None:
    fold = make.button("What is below it", kind="fold", checkable=True)
    qtbot.addWidget(fold)
    option = QStyleOptionButton()
    for width, ending in ((400, "it"), (60, "…")):
        fold.resize(width, 30)
        fold.initStyleOption(option)
        assert option.text.endswith(ending)
        assert fold.fontMetrics().horizontalAdvance(option.text) < width
    assert fold.text() == "What is below it"


def test_reserved_room_stays_when_a_widget_hides(qtbot: QtBot) -> None:
    hidden, below = QLabel("hidden"), QLabel("below")
    widget = make.holder(make.column(make.reserved(hidden), below, make.STRETCH))
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    before = below.y()
    hidden.hide()
    widget.layout().activate()
    assert below.y() == before > 0


def test_an_icon_follows_the_theme_and_whether_it_can_be_pressed(qtbot: QtBot, theme: Theme) -> None:
    button = IconButton(theme, "close", "Dismiss")
    qtbot.addWidget(button)
    seen = [button.icon().cacheKey()]
    button.setEnabled(False)
    seen.append(button.icon().cacheKey())
    button.set_icon("more")
    seen.append(button.icon().cacheKey())
    theme.choose(ThemeChoice.DARK)  # unseen: it is drawn anew when it comes in sight
    assert button.icon().cacheKey() == seen[-1]
    button.show()
    seen.append(button.icon().cacheKey())
    theme.choose(ThemeChoice.LIGHT)
    seen.append(button.icon().cacheKey())
    assert seen[-1] != seen[-2]
    assert len(set(seen[:4])) == 4
    assert (button.objectName(), button.accessibleName(), button.toolTip()) == ("close", "Dismiss", "Dismiss")


@pytest.mark.parametrize(("number", "words"), [(0, "0 films"), (1, "1 film"), (1200, "1,200 films")])
def test_numbers_choose_among_forms(number: int, words: str) -> None:
    assert plural(number, "1 film", "{n} films") == words


def test_an_entry_of_a_menu_says_its_words_as_they_are_and_does_what_it_can(qtbot: QtBot) -> None:
    menu, done = QMenu(), list[str]()
    qtbot.addWidget(menu)
    entry = make.entry(menu, "Lilo & Stitch", lambda: done.append("shown"), keys="Ctrl+C", data=7)
    words, _, keys = entry.text().partition("\t")
    assert words.replace("&&", "&") == "Lilo & Stitch"
    assert keys
    assert entry.data() == 7
    assert not entry.isCheckable()
    entry.trigger()
    assert done == ["shown"]
    assert not make.entry(menu, "nothing to do").isEnabled()
    ticked = make.entry(menu, "ticked", done.clear, checked=True)
    assert ticked.isChecked()
    ticked.trigger()
    assert not ticked.isChecked()
    assert done == []


def test_a_list_of_long_answers_is_only_as_wide_as_it_is_told(qtbot: QtBot) -> None:
    lists: list[QComboBox] = [make.choice("films", [("m" * 80, 1)], letters=letters) for letters in (0, 8)]
    for made in lists:
        qtbot.addWidget(made)
    assert lists[1].sizeHint().width() < lists[0].sizeHint().width() / 3
    assert [made.currentData() for made in lists] == [1, 1]


@pytest.mark.parametrize(("letters", "whole"), [(4, False), (0, True)])
@pytest.mark.usefixtures("theme")
def test_an_answer_that_has_no_room_ends_in_an_ellipsis(qtbot: QtBot, letters: int, whole: bool) -> None:
    made = make.choice("films", [("Alternating least squares", 1)], letters=letters)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.resize(made.sizeHint())
    option = QStyleOptionComboBox()
    made.initStyleOption(option)
    assert (option.currentText == made.currentText()) is whole
    assert option.currentText.endswith("…") is not whole
