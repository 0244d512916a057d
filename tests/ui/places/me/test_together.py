"""Choosing together: who takes part, the three orders, and sentences that follow from the numbers on screen."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from mfgui.insight.ranking import rank
from mfgui.insight.together import Member, Order, Seen, choose_together
from mfgui.storage.matching import Wanted
from mfgui.ui.kit.frames import Role
from mfgui.ui.kit.row_table import RowTable
from mfgui.ui.kit.theme import Theme
from mfgui.ui.lists.taste_match import compare, match_words
from mfgui.ui.places.me.together import LISTED, MOST, TogetherPanel
from mfgui.ui.state.person import person_of, taste_of
from mfgui.ui.state.session import Session
from tests.made_up_model import give_model
from tests.ui.numbers_in import numbers_in
from tests.ui.sized import show_sized

LEFT = Qt.MouseButton.LeftButton


def settle(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: not session.quick.busy and not session.reading.busy, timeout=60_000)


@pytest.fixture
def panel(qtbot: QtBot, opened: Session, theme: Theme) -> TogetherPanel:
    return show_sized(qtbot, TogetherPanel(opened, theme), 1200, 700)


def listed(panel: TogetherPanel) -> list[int]:
    return [panel.shared.index(row, 0).data(Role.FILM) for row in range(panel.shared.rowCount())]


def column(panel: TogetherPanel, number: int) -> list[str]:
    return [panel.shared.index(row, number).data() for row in range(panel.shared.rowCount())]


def test_it_says_what_is_missing(qtbot: QtBot, panel: TogetherPanel, opened: Session) -> None:
    assert panel.empty.isVisible()
    alone = panel.empty.text()
    panel.ask_whom()
    qtbot.keyClicks(panel.adding.number, "8")
    qtbot.keyClick(panel.adding.number, Qt.Key.Key_Return)
    qtbot.keyClicks(panel.adding.number, "12")
    qtbot.keyClick(panel.adding.number, Qt.Key.Key_Return)
    assert [person.name for person in panel.people.values()] == ["Person 8", "Person 12"]
    assert panel.empty.isVisible()
    assert panel.empty.text() not in {"", alone}
    give_model(opened)
    settle(qtbot, opened)
    assert panel.table.isVisible()
    assert not panel.adding.isVisible()
    assert panel.add.hasFocus()
    qtbot.mouseClick(panel.add, LEFT)
    qtbot.keyClicks(panel.adding.number, "777")
    qtbot.keyClick(panel.adding.number, Qt.Key.Key_Return)
    assert panel.adding.trouble.isVisible()
    assert "777" in panel.adding.trouble.text()
    qtbot.mouseClick(panel.chips.buttons["user 7"], LEFT)
    assert panel.empty.isVisible()


def test_people_come_by_selection_by_chance_and_by_profile_up_to_six(
    qtbot: QtBot, panel: TogetherPanel, opened: Session
) -> None:
    panel.ask_whom()
    opened.select_user(4)
    assert numbers_in(panel.adding.selected.text()) == [5]
    qtbot.mouseClick(panel.adding.selected, LEFT)
    assert not panel.adding.selected.isVisible()
    opened.profiles.create("Ann")
    opened.profiles.rate(3, 5.0)
    panel.adding.profile.activated.emit(panel.adding.profile.findText("Ann"))
    assert [p.name for p in panel.people.values()] == ["Person 5", "Ann"]
    panel.ask_whom()
    for _ in range(MOST):
        qtbot.mouseClick(panel.adding.random, LEFT)
    assert len(panel.people) == MOST
    assert panel.adding.trouble.isVisible()
    assert str(MOST) in panel.adding.trouble.text()


@pytest.mark.parametrize("order", Order)
def test_the_list_is_the_shared_one_in_every_order(
    qtbot: QtBot, panel: TogetherPanel, opened: Session, order: Order
) -> None:
    model = give_model(opened)
    for user in (3, 9, 20):
        panel.add_user(user)
    qtbot.mouseClick(panel.order.buttons[order.value], LEFT)
    panel.seen.setCurrentIndex(panel.seen.findData(Seen.ALL.value))
    panel.seen.activated.emit(panel.seen.currentIndex())
    settle(qtbot, opened)
    people = [person_of(opened.dataset, user) for user in (3, 9, 20)]
    members = [Member(taste_of(person, model), person.films) for person in people]
    expected = choose_together(model, members, LISTED, order=order, leave_out=Seen.ALL)
    assert listed(panel) == expected.films.tolist()
    for place in range(3):
        numbers = [f"{stars:.1f}" for stars in expected.predicted[:, place]]
        assert column(panel, panel.shared.column(f"person {place}")) == numbers
    assert panel.tonight.title.text() == opened.dataset.films.titles[expected.films[0]]


def test_who_gives_way_follows_from_the_numbers_on_screen(qtbot: QtBot, panel: TogetherPanel, opened: Session) -> None:
    model = give_model(opened)
    users = (3, 9, 20)
    for user in users:
        panel.add_user(user)
    settle(qtbot, opened)
    people = [person_of(opened.dataset, user) for user in users]
    seen = np.unique(np.concatenate([person.films for person in people]))
    alone = [rank(model, taste_of(person, model), seen, 1) for person in people]
    best = [round(float(own.predicted[0]), 1) for own in alone]
    told = column(panel, panel.shared.columnCount() - 1)
    for row, words in enumerate(told):
        steps = [round(best[place] - float(panel.shared.cell(row, f"person {place}").data()), 1) for place in range(3)]
        if words == "nobody":
            assert max(steps) <= 0
            continue
        name, _, step = words.rpartition(" −")
        who = [person.name for person in people].index(name)
        assert float(step) == steps[who] == max(steps) > 0
    first = [best[place] - float(column(panel, panel.shared.column(f"person {place}"))[0]) for place in range(3)]
    who, step = first.index(max(first)), max(first)
    favourite = opened.dataset.films.titles[alone[who].films[0]]
    values = (people[who].name, f"{step:.1f} ★", favourite, f"{best[who]:.1f} ★")
    assert (
        all(value in panel.tonight.way.text() for value in values)
        if step > 0.05
        else "★" not in panel.tonight.way.text()
    )


def test_my_profile_chooses_with_what_i_rated_last(qtbot: QtBot, panel: TogetherPanel, opened: Session) -> None:
    model = give_model(opened)
    opened.profiles.rate(3, 5.0)
    current = opened.profiles.current
    assert current is not None
    panel.add_profile(current.id)
    panel.add_user(9)
    settle(qtbot, opened)
    before = listed(panel)
    opened.profiles.rate(before[0], 0.5)
    settle(qtbot, opened)
    assert before[0] not in listed(panel)
    person = opened.profiles.person
    other = person_of(opened.dataset, 9)
    members = [Member(taste_of(p, model), p.films) for p in (person, other)]
    assert listed(panel) == choose_together(model, members, LISTED).films.tolist()
    opened.profiles.delete()
    assert list(panel.people) == ["user 9"]


def test_a_method_of_interest_shows_no_stars(qtbot: QtBot, panel: TogetherPanel, opened: Session) -> None:
    with qtbot.waitSignal(opened.run_ended, timeout=60_000):
        opened.start("ials", settings={"factors": 8}, epochs=3)
    panel.add_user(1)
    panel.add_user(2)
    settle(qtbot, opened)
    people = [person_of(opened.dataset, user) for user in (1, 2)]
    members = [Member(taste_of(person, opened.model), person.films) for person in people]
    expected = choose_together(opened.model, members, LISTED)
    assert expected.interest
    assert column(panel, 2) == [f"{100 * share:.0f} %" for share in np.clip(expected.predicted[:, 0], 0, 1)]
    assert "★" not in panel.tonight.way.text()
    assert all("★" not in number.text() and not stars.isVisible() for _, stars, number in panel.tonight.rows)
    assert "stars" not in panel.shared.index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_film_is_selected_by_a_click(qtbot: QtBot, panel: TogetherPanel, opened: Session) -> None:
    give_model(opened)
    panel.add_user(1)
    panel.add_user(2)
    settle(qtbot, opened)
    spot = panel.table.visualRect(panel.shared.index(2, 1)).center()
    qtbot.mouseClick(panel.table.viewport(), LEFT, pos=spot)
    assert opened.film == listed(panel)[2]


def test_everything_has_a_name_and_room_on_a_small_screen(qtbot: QtBot, panel: TogetherPanel, opened: Session) -> None:
    give_model(opened)
    for user in range(MOST):
        panel.add_user(user)
    settle(qtbot, opened)
    nameless = [
        f"{type(w).__name__} in {type(w.parent()).__name__}"
        for kind in (QAbstractButton, QComboBox, QLineEdit)
        for w in panel.findChildren(kind)
        if not (w.accessibleName() or (isinstance(w, QAbstractButton) and w.text()))
        and not w.objectName().startswith("qt_")
        and not isinstance(w.parent(), (QLineEdit, QComboBox, RowTable))
    ]
    assert nameless == []
    assert panel.minimumSizeHint().width() <= 1090
    assert panel.minimumSizeHint().height() <= 620


def test_many_who_choose_leave_room_for_films_and_for_tonight_s(
    qtbot: QtBot, panel: TogetherPanel, opened: Session
) -> None:
    give_model(opened)
    for user in range(MOST):
        panel.add_user(user)
    settle(qtbot, opened)
    panel.resize(440, 690)
    panel.ask_whom()
    bar = panel.below.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert panel.adding.isVisible()
    for name, stars, number in panel.tonight.rows:
        assert min(name.height(), stars.height(), number.height()) >= number.fontMetrics().height()
    last = panel.tonight.rows[-1][2]
    assert panel.tonight.way.y() >= last.mapTo(panel.tonight, last.rect().bottomLeft()).y()
    assert panel.table.columnWidth(1) >= panel.table.fontMetrics().horizontalAdvance("The Matrix")
    bar.setValue(bar.maximum())
    assert panel.seen.visibleRegion().boundingRect().height() == panel.seen.height()


def test_how_alike_each_two_are_is_said(qtbot: QtBot, panel: TogetherPanel, opened: Session) -> None:
    panel.resize(440, 700)
    model = give_model(opened)
    data = opened.dataset
    assert data is not None
    for user in (1, 2):
        panel.add_user(user)
    settle(qtbot, opened)
    pair = compare(data, model, person_of(data, 1), person_of(data, 2), lambda: None)
    assert panel.match.text().endswith(match_words(pair))
    assert panel.match.width() >= panel.match.fontMetrics().horizontalAdvance(panel.match.text())  # the figure is seen
    panel.add_user(3)
    settle(qtbot, opened)
    header = panel.table.horizontalHeader()
    assert not any(header.isSectionHidden(column) for column in range(5))  # a column for each of them
    first, *_ = lines = panel.match.toolTip().splitlines()
    assert len([line for line in lines if line.startswith("Person")]) == 3
    shares = {
        match_words(match): match.share
        for one, other in ((1, 2), (1, 3), (2, 3))
        if (match := compare(data, model, person_of(data, one), person_of(data, other), lambda: None)) is not None
    }
    assert first.endswith(max(shares, key=lambda said: shares[said]))  # the best first


def test_only_films_of_a_list_are_chosen_from(qtbot: QtBot, panel: TogetherPanel, opened: Session) -> None:
    give_model(opened)
    data = opened.dataset
    assert data is not None
    for user in (1, 2):
        panel.add_user(user)
    settle(qtbot, opened)
    both = listed(panel)
    some = sorted(both[1:6:2])
    opened.only.add("night", [Wanted(data.films.titles[film], int(data.films.years[film])) for film in some], {})
    qtbot.waitUntil(lambda: sorted(listed(panel)) == some, timeout=10_000)
    opened.hiding.hide(some[0])
    settle(qtbot, opened)
    assert sorted(listed(panel)) == some[1:]
    qtbot.mouseClick(panel.restriction.buttons["only"], LEFT)
    qtbot.waitUntil(lambda: sorted(listed(panel)) == sorted(set(both) - {some[0]}), timeout=10_000)
    opened.only.add("none", [Wanted("No such film")], {})
    qtbot.waitUntil(lambda: panel.empty.isVisible() and panel.empty.text() == opened.only.obstacle, timeout=10_000)
