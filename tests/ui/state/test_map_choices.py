"""What is filtered out on the map stays so when genres get other places among the colours."""

from __future__ import annotations

from mfgui.insight.colouring import NONE, ColourBy
from mfgui.ui.state.map_choices import MapChoices
from mfgui.ui.state.session import Session

FEW, MORE = ("Horror", "War", "", NONE), ("Horror", "War", "Drama", "", NONE)


def seen(choices: MapChoices, classes: tuple[str | int, ...]) -> list[str | int]:
    return [one for one in classes if choices.shows(one)]


def test_a_genre_that_gets_a_colour_is_hidden_where_the_others_were(session: Session) -> None:
    choices = session.map_choices("explore")
    choices.toggle_class(2, FEW)
    assert seen(choices, FEW) == ["Horror", "War", NONE]
    assert seen(choices, MORE) == ["Horror", "War", NONE]
    choices.toggle_class(2, MORE)  # Drama alone of them
    assert seen(choices, MORE) == ["Horror", "War", "Drama", NONE]
    choices.toggle_class(0, MORE)
    assert seen(choices, FEW) == ["War", NONE]
    choices.toggle_class(3, MORE)
    assert seen(choices, MORE) == ["War", "Drama", "", NONE]
    choices.show_all()
    assert not choices.filtered


def test_one_class_alone_and_all_again(session: Session) -> None:
    choices = session.map_choices("explore")
    choices.show_only(1, FEW)
    assert seen(choices, MORE) == ["War"]
    choices.show_only(1, MORE)
    assert seen(choices, MORE) == list(MORE)
    choices.show_only(1, FEW)
    choices.show_only(0, FEW)
    assert seen(choices, FEW) == ["Horror"]
    choices.set_colour(ColourBy.YEAR)
    assert not choices.filtered
    choices.show_only(0, (0, 1, 2, NONE))
    assert seen(choices, (0, 1, 2, 3, NONE)) == [0, 3]  # numbers stand for themselves
