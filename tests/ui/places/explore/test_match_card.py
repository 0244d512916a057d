"""The taste match of a person: with me, whoever was seen before, or anybody by number; each figure recomputed."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mfgui.insight.taste_match import Rater, TasteMatch, taste_match, usual_match
from mfgui.ui.kit.theme import Theme
from mfgui.ui.lists.taste_match import match_hint, match_words
from mfgui.ui.places.explore.match_card import MatchCard
from mfgui.ui.state.person import person_of
from mfgui.ui.state.session import Session
from tests.made_up_model import give_model
from tests.ui.sized import show_sized


@pytest.fixture
def card(qtbot: QtBot, opened: Session, theme: Theme) -> MatchCard:
    return show_sized(qtbot, MatchCard(opened, theme), 360, 160)


def settle(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: not session.quick.busy, timeout=10_000)


def expected(session: Session, one: int, other: int) -> TasteMatch | None:
    data, model = session.dataset, session.model
    assert data is not None
    raters = []
    for user in (one, other):
        person = person_of(data, user)
        scores = None if model is None else np.clip(model.scores(model.taste(user)), 0.5, 5)
        raters.append(Rater(person.films, person.ratings, scores))
    return taste_match(*raters, data.by_film.counts, usual_match(data))


def keys(card: MatchCard) -> list[str]:
    return [card.whom.itemData(row) for row in range(card.whom.count())]


def choose(card: MatchCard, key: str) -> None:
    card.whom.setCurrentIndex(card.whom.findData(key))
    card.whom.activated.emit(card.whom.currentIndex())


def test_with_whoever_was_seen_before(qtbot: QtBot, card: MatchCard, opened: Session) -> None:
    assert keys(card) == ["else"]
    assert card.number.isVisible()
    opened.select_user(3)
    opened.select_user(5)
    assert keys(card) == ["before", "else"]
    settle(qtbot, opened)
    assert card.match == expected(opened, 5, 3)
    assert card.match is not None
    assert card.words.text() == match_words(card.match)
    assert card.words.toolTip() == match_hint(card.match)
    without = card.match
    give_model(opened)
    settle(qtbot, opened)
    assert card.match == expected(opened, 5, 3)
    assert card.match != without  # what the model expects of the films that one of them has rated counts too


def test_with_somebody_by_number(qtbot: QtBot, card: MatchCard, opened: Session) -> None:
    opened.select_user(2)
    choose(card, "else")
    card.number.setText("no such")
    qtbot.keyClick(card.number, Qt.Key.Key_Return)
    assert "no such" in card.usual.text()
    card.number.setText("9")
    qtbot.keyClick(card.number, Qt.Key.Key_Return)
    settle(qtbot, opened)
    assert card.match == expected(opened, 2, 8)
    assert not card.number.isVisible()


def test_with_me_once_i_have_rated_enough(qtbot: QtBot, card: MatchCard, opened: Session) -> None:
    opened.select_user(2)
    data = opened.dataset
    assert data is not None
    theirs = person_of(data, 4)
    opened.profiles.bring([(int(theirs.films[0]), 4.0, None)])
    opened.select_user(2)
    assert keys(card)[0] == "me"
    choose(card, "me")
    settle(qtbot, opened)
    assert card.match is None
    assert card.words.text() == match_words(None)
    opened.profiles.bring([(int(f), float(r), None) for f, r in zip(theirs.films, theirs.ratings, strict=True)])
    opened.select_user(2)
    settle(qtbot, opened)
    assert card.match == expected(opened, 2, 4)
