"""The recommendations panel: the list of the right person, kept in place while it learns, and why."""

from __future__ import annotations

import re
from typing import cast

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mfgui.data.splitting import split_random
from mfgui.factorization import registry
from mfgui.factorization.capabilities import TellsOdds
from mfgui.factorization.interest import Interest, Interested
from mfgui.factorization.interface import Ability, TrainingData
from mfgui.factorization.methods.ials.light import learn_interest
from mfgui.insight.orders import CAUTION, Order, Ordering
from mfgui.insight.ranking import rank
from mfgui.ui.kit.frames import Role
from mfgui.ui.kit.palette import rating_ramp
from mfgui.ui.kit.theme import Theme, ThemeChoice
from mfgui.ui.lists.panel import LISTED, RecommendationsPanel
from mfgui.ui.state.person import Person
from mfgui.ui.state.session import RunState, Session
from tests.made_up_model import give_model
from tests.ui.numbers_in import numbers_in
from tests.ui.sized import show_sized

CAUTIOUS, PREDICTED = Ordering(Order.CAUTIOUS), Ordering(Order.PREDICTED)


LEFT = Qt.MouseButton.LeftButton


def settle(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: not session.quick.busy, timeout=10_000)


def listed(panel: RecommendationsPanel) -> list[int]:
    return [panel.ranked.index(row, 0).data(Role.FILM) for row in range(panel.ranked.rowCount())]


def click(qtbot: QtBot, panel: RecommendationsPanel, row: int) -> None:
    spot = panel.list.visualRect(panel.ranked.index(row, 0)).center()
    qtbot.mouseClick(panel.list.viewport(), LEFT, pos=spot)


@pytest.fixture
def panel(qtbot: QtBot, opened: Session, theme: Theme) -> RecommendationsPanel:
    return show_sized(qtbot, RecommendationsPanel(opened, theme), 380, 600)


def test_before_a_model_it_says_what_to_do(qtbot: QtBot, panel: RecommendationsPanel, opened: Session) -> None:
    assert opened.person.name in panel.whom.text()
    assert panel.empty.isVisible()
    idle = panel.empty.text()
    assert idle
    opened.run_state = RunState.PREPARING
    opened.run_state_changed.emit()
    assert panel.empty.text() not in ("", idle)
    give_model(opened)
    settle(qtbot, opened)
    assert panel.list.isVisible()
    assert not panel.empty.isVisible()


def test_a_film_selected_elsewhere_is_scrolled_to_and_once_it_is_gone_the_list_stands_as_before(
    qtbot: QtBot, panel: RecommendationsPanel, opened: Session
) -> None:
    give_model(opened)
    settle(qtbot, opened)
    bar, films = panel.list.verticalScrollBar(), listed(panel)
    for film in (films[-1], films[len(films) // 2]):
        opened.select_film(film)
        assert bar.value() > 0
    opened.select_film(None)
    assert bar.value() == 0
    opened.select_film(films[0])
    bar.setValue(bar.maximum() // 2)  # by hand: that stays
    by_hand = bar.value()
    opened.select_film(None)
    assert bar.value() == by_hand


@pytest.mark.parametrize("careful", [True, False])
def test_the_list_is_the_ranking_without_seen_films(
    qtbot: QtBot, panel: RecommendationsPanel, opened: Session, careful: bool
) -> None:
    model = give_model(opened)
    if not careful:
        panel.order.orders[Order.PREDICTED].trigger()
    settle(qtbot, opened)
    person = opened.person
    expected = rank(model, model.taste(person.user), person.films, LISTED, ordering=CAUTIOUS if careful else PREDICTED)
    assert listed(panel) == expected.films.tolist()
    assert not set(listed(panel)) & set(person.films.tolist())
    assert panel.ranked.index(0, 0).data(Role.PREDICTED) == f"{expected.predicted[0]:.1f} ★"


def test_the_rule_is_told_with_its_number(qtbot: QtBot, panel: RecommendationsPanel, opened: Session) -> None:
    assert not panel.rule.text()  # of a list that there is none of
    give_model(opened)
    settle(qtbot, opened)
    assert f"n + {CAUTION:g}" in panel.rule.toolTip()
    assert panel.order.toolTip() == panel.rule.toolTip()
    cautious = panel.rule.text()
    panel.order.orders[Order.PREDICTED].trigger()
    settle(qtbot, opened)
    assert panel.rule.text() not in ("", cautious)
    assert f"{CAUTION:g}" not in panel.rule.toolTip()


def give_interest(session: Session) -> Interest:
    dataset = session.dataset
    data = TrainingData.of(dataset, dataset.ratings)
    session.interest = Interest.usual(learn_interest(data, 1, lambda _: None), dataset.scale)
    return session.interest


@pytest.mark.parametrize(("watch", "fame"), [(0, 0), (-2, 0), (2, 0), (0, -2), (0, 2)])
def test_with_interest_the_list_goes_by_both_and_the_sliders_move_it(
    qtbot: QtBot, panel: RecommendationsPanel, opened: Session, watch: int, fame: int
) -> None:
    interest = give_interest(opened)
    model = give_model(opened)
    settle(qtbot, opened)
    rule = panel.rule.text()
    panel.order.watch.setValue(watch)
    panel.order.fame.setValue(fame)
    settle(qtbot, opened)
    person = opened.person
    beside = Interested(interest, interest.model.taste(person.user))
    ordering = Ordering(Order.BOTH, watch, fame)
    expected = rank(model, model.taste(person.user), person.films, LISTED, ordering=ordering, beside=beside)
    assert listed(panel) == expected.films.tolist()
    assert panel.ranked.index(0, 0).data(Role.PREDICTED) == f"{expected.predicted[0]:.1f} ★"
    panel.order.orders[Order.CAUTIOUS].trigger()
    settle(qtbot, opened)
    assert listed(panel) == rank(model, model.taste(person.user), person.films, LISTED).films.tolist()
    assert panel.rule.text() != rule
    assert not panel.order.watch.isEnabled()


def test_interest_is_learnt_with_a_run_unless_it_is_switched_off(
    qtbot: QtBot, panel: RecommendationsPanel, opened: Session
) -> None:
    for learnt in (True, False):
        panel.order.beside.setChecked(learnt)
        with qtbot.waitSignal(opened.run_ended, timeout=60_000):
            opened.start("als", epochs=1)
        settle(qtbot, opened)
        assert (opened.interest is not None) == learnt
        assert panel.order.orders[Order.BOTH].isEnabled() == learnt


def test_it_follows_the_person(qtbot: QtBot, panel: RecommendationsPanel, opened: Session) -> None:
    model = give_model(opened)
    settle(qtbot, opened)
    me = Person("Me", np.array([3, 4], np.int32), np.array([5, 1], np.float32), None)
    opened.select_person(me)
    settle(qtbot, opened)
    assert panel.whom.text() == "For Me"
    folded = model.fold_in(me.films, me.ratings)
    assert listed(panel) == rank(model, folded, me.films, LISTED).films.tolist()
    opened.select_person(Person("All", np.arange(80, dtype=np.int32), np.ones(80, np.float32), None))
    settle(qtbot, opened)
    assert panel.empty.isVisible()
    all_rated = panel.empty.text()
    assert all_rated
    give_model(opened, abilities=frozenset({Ability.EPOCHS}))
    settle(qtbot, opened)
    assert panel.empty.text() not in ("", all_rated)


def test_clicks_and_keys_select_films(qtbot: QtBot, panel: RecommendationsPanel, opened: Session) -> None:
    give_model(opened)
    settle(qtbot, opened)
    click(qtbot, panel, 1)
    assert opened.film == listed(panel)[1]
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    assert opened.film == listed(panel)[2]
    qtbot.keyClick(panel.list, Qt.Key.Key_End)
    assert opened.film == listed(panel)[-1]
    settle(qtbot, opened)


def test_new_numbers_keep_the_film_and_the_place(qtbot: QtBot, panel: RecommendationsPanel, opened: Session) -> None:
    give_model(opened)
    settle(qtbot, opened)
    click(qtbot, panel, 2)
    film, before = opened.film, listed(panel)
    bar = panel.list.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    at = bar.value()
    assert at > 0
    give_model(opened, seed=8)
    settle(qtbot, opened)
    assert listed(panel) != before
    assert listed(panel).index(film) != 2
    assert panel.list.currentIndex().data(Role.FILM) == opened.film == film
    assert panel.list.selectionModel().isSelected(panel.list.currentIndex())
    assert bar.value() == at
    opened.select_user(0)
    settle(qtbot, opened)
    assert bar.value() == 0


def test_films_chosen_elsewhere_come_into_sight(qtbot: QtBot, panel: RecommendationsPanel, opened: Session) -> None:
    give_model(opened)
    settle(qtbot, opened)
    opened.select_film(listed(panel)[-1])
    index = panel.list.currentIndex()
    assert index.row() == len(listed(panel)) - 1
    assert panel.list.viewport().rect().contains(panel.list.visualRect(index).center())
    opened.select_film(int(opened.person.films[0]))
    assert not panel.list.selectionModel().hasSelection()
    settle(qtbot, opened)


def test_why_adds_up_and_names_ratings_that_lifted_it(
    qtbot: QtBot, panel: RecommendationsPanel, opened: Session
) -> None:
    opened.split = split_random(opened.dataset.ratings, 0.1, 1)
    give_model(opened)
    settle(qtbot, opened)
    assert not panel.why.isVisible()
    own = dict(zip(opened.person.films.tolist(), opened.person.ratings.tolist(), strict=True))
    held_out = set(opened.held_out_films(opened.person).tolist())
    titles = {opened.dataset.films.titles[film]: film for film in own}
    for row in (0, 3, 7):
        film = listed(panel)[row]
        opened.select_film(film)
        settle(qtbot, opened)
        assert panel.why.isVisible()
        shown = panel.ranked.index(row, 0).data(Role.PREDICTED).split()[0]
        assert panel.why.heading.text() == f"Why {shown} for {opened.dataset.films.titles[film]}?"
        numbers = [float(n.replace("−", "-")) for n in re.findall(r"[+−]?\d+\.\d", panel.why.sum.text())]
        assert round(sum(numbers[:-1]), 1) == numbers[-1] == float(shown)
        named = [(s.text(), f.text(), e.text()) for s, f, e in panel.why.rows if e.text()]
        assert named
        signs = {effect[0] for _, _, effect in named}
        assert len(signs) == 1
        for stars, title, _ in named:
            assert titles[title] not in held_out
            assert stars == f"★ {own[titles[title]]:g} for"


def test_a_rated_film_shows_rating_and_prediction(qtbot: QtBot, panel: RecommendationsPanel, opened: Session) -> None:
    opened.split = split_random(opened.dataset.ratings, 0.1, 1)
    give_model(opened)
    held_out = int(opened.held_out_films(opened.person)[0])
    learnt = next(f for f in opened.person.films.tolist() if f not in opened.held_out_films(opened.person))
    for film, kept in ((held_out, True), (learnt, False)):
        opened.select_film(film)
        settle(qtbot, opened)
        rating = opened.person.ratings[opened.person.films == film][0]
        assert panel.why.heading.text().startswith(f"Rated {rating:g}, predicted ")
        assert bool(panel.why.heading.toolTip()) == kept
    opened.select_film(None)
    assert not panel.why.isVisible()


def test_methods_without_reasons_show_lists_all_the_same(
    qtbot: QtBot, panel: RecommendationsPanel, opened: Session
) -> None:
    give_model(opened, abilities=frozenset())
    settle(qtbot, opened)
    click(qtbot, panel, 0)
    settle(qtbot, opened)
    assert len(listed(panel)) == len(set(range(80)) - set(opened.person.films.tolist()))
    assert panel.why.isVisible()
    assert panel.why.heading.text().startswith("Why ")
    assert panel.why.nothing.isVisible()
    qtbot.keyClick(panel.list, Qt.Key.Key_W)
    assert panel.why.sentence.text().startswith("This method gives no reasons")
    assert not panel.why.waterfall.isVisible()
    opened.select_film(int(opened.person.films[0]))
    settle(qtbot, opened)
    assert panel.why.heading.text().startswith("Rated ")
    assert panel.why.sum.text() == ""


@pytest.mark.parametrize("method", list(registry.methods()))
def test_every_method_fills_the_list(qtbot: QtBot, panel: RecommendationsPanel, opened: Session, method: str) -> None:
    with qtbot.waitSignal(opened.run_ended, timeout=60_000):
        opened.start(method, epochs=2)
    settle(qtbot, opened)
    assert panel.list.isVisible()
    assert len(listed(panel)) > 20
    opened.select_film(listed(panel)[0])
    settle(qtbot, opened)
    assert panel.why.isVisible()
    with_reasons = Ability.EXPLAIN in opened.model.abilities
    assert (panel.why.nothing.text() == "This method gives no reasons.") == (not with_reasons)


def test_rows_draw_the_odds_of_each_star_where_the_method_tells_them(
    qtbot: QtBot, panel: RecommendationsPanel, opened: Session, theme: Theme
) -> None:
    with qtbot.waitSignal(opened.run_ended, timeout=60_000):
        opened.start("bayes", epochs=3)
    settle(qtbot, opened)
    model, user, film = opened.model, opened.person.user, listed(panel)[0]
    assert user is not None
    told = cast("TellsOdds", model).odds(np.array([user], np.int32), np.array([film], np.int32))[0]
    first = panel.ranked.index(0, 0)
    shown = first.data(Role.ODDS)
    assert shown.tolist() == told.tolist()
    assert numbers_in(first.data(Qt.ItemDataRole.ToolTipRole))[-1] == round(100 * float(told.max()))
    # The bars are in the colours of their stars: the tallest is seen on the right, below the large number.
    row = panel.list.visualRect(first)
    painted = panel.list.viewport().grab(row).toImage()
    ramp = rating_ramp(theme.colors, len(told))
    right, lower = range(painted.width() // 2, painted.width()), range(painted.height() // 2, painted.height())
    assert ramp[int(told.argmax())].name() in {painted.pixelColor(x, y).name() for x in right for y in lower}


def test_it_is_painted_in_both_themes_and_fits_a_narrow_dock(
    qtbot: QtBot, panel: RecommendationsPanel, opened: Session, theme: Theme
) -> None:
    give_model(opened)
    settle(qtbot, opened)
    click(qtbot, panel, 0)
    settle(qtbot, opened)
    panel.resize(300, 600)
    assert panel.minimumSizeHint().width() <= 300
    row = panel.list.visualRect(panel.ranked.index(0, 0))
    spot = row.left() + 20, row.bottom() - 6
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        theme.choose(choice)
        painted = panel.list.viewport().grab().toImage()
        assert painted.pixelColor(*spot).name() == theme.colors.selected
    for control in (panel.list, panel.order, panel.why):
        assert control.accessibleName()


def test_the_large_number_is_what_the_list_is_ordered_by(
    qtbot: QtBot, panel: RecommendationsPanel, opened: Session
) -> None:
    give_interest(opened)
    give_model(opened)
    for order, least in ((Order.BOTH, 0), (Order.CAUTIOUS, 0.5), (Order.PREDICTED, 0.5)):
        panel.order.orders[order].trigger()
        settle(qtbot, opened)
        rows = [panel.ranked.index(row, 0) for row in range(30)]
        figures = [float(row.data(Role.FIGURE)) for row in rows]
        assert figures == sorted(figures, reverse=True)
        assert figures[-1] >= least
        assert len(set(figures)) > 2
        assert (figures[0] == 100) == (order is Order.BOTH)
        for row in rows:
            low, expected, high = row.data(Role.BAR)
            assert 0 <= low <= expected <= high <= 1
            assert expected == pytest.approx((float(row.data(Role.PREDICTED).split()[0]) - 0.5) / 4.5, abs=0.02)


def test_rows_glide_to_their_new_places(qtbot: QtBot, panel: RecommendationsPanel, opened: Session) -> None:
    give_model(opened)
    settle(qtbot, opened)
    films, model = panel.list, panel.ranked
    frame = {name: model.values(name) for name in ("film", "predicted", "support", "interest", "shown", "basis")}
    assert films.moving(model.index(0, 0)) is None
    turned = {name: [values[1], values[0], *values[2:]] for name, values in frame.items()}
    model.set_frame(turned | {"film": np.array(turned["film"])}, opened.dataset)
    height = films.sizeHintForRow(0)
    assert [films.moving(model.index(row, 0)).y() for row in (0, 1)] == [height, -height]
    assert films.moving(model.index(2, 0)) is None
    films.grab()
    qtbot.waitUntil(lambda: films.moving(model.index(0, 0)) is None)


def test_small_effects_are_told_apart(qtbot: QtBot, panel: RecommendationsPanel, opened: Session) -> None:
    for ridge, decimals in ((1e3, 3), (1e9, None)):
        give_model(opened, ridge=ridge)
        settle(qtbot, opened)
        opened.select_film(listed(panel)[0])
        settle(qtbot, opened)
        effects = [effect.text() for _, _, effect in panel.why.rows if effect.isVisible()]
        if decimals:
            assert effects
            assert all(len(effect.partition(".")[2]) == decimals for effect in effects)
        else:
            assert not effects
            assert numbers_in(panel.why.nothing.text()) == [40, 0.001]


def test_the_form_takes_the_place_of_why_only_where_both_have_none(
    qtbot: QtBot, panel: RecommendationsPanel, opened: Session
) -> None:
    give_model(opened)
    settle(qtbot, opened)
    opened.select_film(listed(panel)[0])
    settle(qtbot, opened)
    assert panel.why.isVisible()
    panel.resize(380, 480)
    panel.filter.click()
    assert not panel.why.isVisible()
    panel.resize(380, 800)
    assert panel.why.isVisible()
    panel.resize(380, 480)
    assert not panel.why.isVisible()
    panel.filter.click()
    assert panel.why.isVisible()
    settle(qtbot, opened)


def test_the_list_says_which_ratings_it_counts(qtbot: QtBot, panel: RecommendationsPanel, opened: Session) -> None:
    give_model(opened)
    settle(qtbot, opened)
    shown = panel.ranked.index(0, 0)
    assert f"Learnt from {shown.data(Role.SUPPORT)}; held-out" in shown.data(Qt.ItemDataRole.ToolTipRole)


def test_a_method_of_interest_lists_films_and_shows_no_stars(
    qtbot: QtBot, panel: RecommendationsPanel, opened: Session
) -> None:
    with qtbot.waitSignal(opened.run_ended, timeout=60_000):
        opened.start("ials", settings={"factors": 8}, epochs=3)
    settle(qtbot, opened)
    assert opened.interest is None
    index = panel.ranked.index(0, 0)
    scores = opened.model.scores(opened.model.taste(opened.person.user))
    first = listed(panel)[0]
    assert index.data(Role.PREDICTED) == f"{100 * float(np.clip(scores[first], 0, 1)):.0f} %"
    assert index.data(Role.FIGURE) == index.data(Role.PREDICTED)
    assert index.data(Role.BAR) is None
    assert "★" not in index.data(Qt.ItemDataRole.AccessibleTextRole)
    panel.list.viewport().grab()
    click(qtbot, panel, 0)
    settle(qtbot, opened)
    assert opened.reasons.interest
    exact = opened.reasons.reasons.explanation
    assert exact.prediction == pytest.approx(exact.contributions.sum() + exact.remainder + exact.clipped, abs=1e-9)


def test_with_interest_reasons_are_given_for_both(qtbot: QtBot, panel: RecommendationsPanel, opened: Session) -> None:
    interest = give_interest(opened)
    give_model(opened)
    settle(qtbot, opened)
    click(qtbot, panel, 0)
    settle(qtbot, opened)
    watching = opened.reasons.watching.explanation
    film = listed(panel)[0]
    beside = interest.model.scores(interest.model.taste(opened.person.user))[film]
    assert watching.prediction == pytest.approx(float(np.clip(beside, 0, 1)), abs=1e-5)
    assert not opened.reasons.interest


def test_a_list_that_nobody_sees_words_no_reasons(qtbot: QtBot, panel: RecommendationsPanel, opened: Session) -> None:
    """There are three lists, on three places; reasons come with every film that is selected."""
    give_model(opened)
    settle(qtbot, opened)
    opened.select_film(listed(panel)[0])
    settle(qtbot, opened)
    before = panel.why.heading.text()
    panel.hide()
    opened.select_film(listed(panel)[1])
    settle(qtbot, opened)
    assert opened.reasons.film == listed(panel)[1]
    assert panel.why.heading.text() == before
    panel.show()
    assert opened.dataset.films.titles[listed(panel)[1]] in panel.why.heading.text()
