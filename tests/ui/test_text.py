"""How numbers and messages are written for people."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mfgui.factorization import registry
from mfgui.ui.text import as_sentence, count, duration, reworded, speak_of, tr, tr_as_is, value_words


@pytest.mark.parametrize(
    ("message", "sentence"),
    [
        ("there is not enough memory", "There is not enough memory."),
        ("ratings.csv, line 7: rating is missing", "ratings.csv, line 7: rating is missing."),
        ("/tmp/x: holds nothing", "/tmp/x: holds nothing."),
        ("could not open x: no such file!", "Could not open x: no such file!"),
        ("", "."),
    ],
)
def test_messages_become_sentences(message: str, sentence: str) -> None:
    assert as_sentence(message) == sentence


def test_lengths_of_time_and_counts() -> None:
    assert [duration(s) for s in (0.2, 59.4, 60, 200, 7500)] == ["0 s", "59 s", "1 min", "3 min 20 s", "2 h 5 min"]
    assert count(100_836) == "100,836"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("No film matches.", "No item matches."),
        ("Films that a film is like", "Items that an item is like"),
        ("{film}: {stars:g} ★.", "The Film: 7."),
        ("★ {stars:g} for the film's stars", "7 for the item's points"),
        ("half a star, a well-known film", "half a point, a well-known item"),
        ("Start; a filmography; starred", "Start; a filmography; starred"),
        ("A person's films; People, by person", "A user's items; Users, by user"),
        ("all people's films", "all users' items"),
        ("{people} people personally", "7 users personally"),
    ],
)
def test_sentences_speak_of_what_the_data_are_about(written: str, shown: str) -> None:
    values = {"film": "The Film", "stars": 7, "people": 7} if "{" in written else {}
    before = tr(written, **values)
    assert speak_of(("item", "items", "user", "users"), "points")
    assert tr(written, **values) == shown
    assert tr_as_is(written, **values) == before
    if not values:
        assert reworded(before) == shown
    assert not speak_of(("item", "items", "user", "users"), "points")
    assert speak_of()
    if not values:
        assert reworded(shown) == before


@pytest.mark.parametrize(
    ("nouns", "shown"),
    [
        (("song", "songs"), "Likely to hear it; who hears what; songs heard by hearing, and you haven't heard it"),
        (("book", "books"), "Likely to read it; who reads what; books read by reading, and you haven't read it"),
        (("beer", "beers"), "Likely to try it; who tries what; beers tried by trying, and you haven't tried it"),
        (("film", "films"), "Likely to watch it; who watches what; films watched by watching, and you haven't seen it"),
    ],
)
def test_what_people_do_with_the_items_is_said_of_them(nouns: tuple[str, str], shown: str) -> None:
    said = "Likely to watch it; who watches what; films watched by watching, and you haven't seen it"
    speak_of(nouns, "points")
    assert tr(said) == shown
    verb = shown.split()[-2]
    assert (tr("Haven't seen it"), tr("{n} not seen")) == (f"Haven't {verb} it", f"{{n}} not {verb}")
    assert tr("it has never seen the watchlist") == "it has never seen the watchlist"
    speak_of()


def test_named_values_of_settings_are_in_the_language_too(speak: Callable[[str], str]) -> None:
    named = {choice for method in registry.methods().values() for s in method.settings for choice in s.choices}
    assert {"small", "pearson", "films"} <= named
    assert {value_words(value) for value in named} == named
    speak("de")
    assert not {value_words(value) for value in named - {"normal"}} & named


def test_a_sentence_that_is_nothing_but_its_value_is_reworded_as_that() -> None:
    inner = tr("{n} films", n=3)
    assert tr("{words}{more}", words=inner, more="") == inner
    speak_of(("song", "songs"))
    assert reworded(inner) == "3 songs"


def test_another_text_that_reads_like_an_exchanged_one_stays() -> None:
    tr("My points")
    tr("My stars")
    speak_of(("song", "songs"), "points")
    assert reworded("My stars") == "My points"
    speak_of()
    assert reworded("My points") == "My points"
