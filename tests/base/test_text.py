"""Texts in several languages: forms of numbers, decimal commas, the data's words, the made-up language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime

import pytest

from mfgui.base import pseudo, text
from mfgui.base.catalogue import Catalogue, codes, load, which_form
from mfgui.base.dates import moment_words, month_words
from mfgui.base.text import (
    count,
    language_asked_for,
    languages,
    listing,
    numeral,
    of_data,
    plural,
    retold,
    speak_of,
    tr,
    tr_as_is,
    written,
)

ONE = bytes([0x01, 1])
POLISH = bytes([0x01, 1, 0xFF, 0x14, 2, 4, 0xFD, 0x2C, 10, 19])
"""n = 1; n mod 10 in 2 to 4 and n mod 100 not in 10 to 19."""
FORMS = {
    "{n} films": ["{n} Film", "{n} Filme"],
    "A film of {year}, {stars:.1f} stars": ["Ein Film von {year}, {stars:.1f} Sterne"],
    "no improvement for {n} epochs": ["seit {n} Epochen nicht besser"],
    "Mar": ["März"],
    "December": ["Dezember"],
    "{share:g} % of the ratings, seed {seed}": ["{share:g} % der Bewertungen, Startwert {seed}"],
    "{day} {month} {year}": ["{day}. {month} {year}"],
    "{first} and {last}": ["{first} und {last}"],
}


@pytest.fixture
def german(speak: Callable[[str], str], monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(text, "codes", lambda: ["de"])
    monkeypatch.setattr(text, "load", lambda _: Catalogue(FORMS, ONE))
    assert speak("de_AT.UTF-8") == "de"
    yield
    speak_of()


@pytest.mark.usefixtures("german")
def test_a_translation_takes_the_form_and_the_numbers_of_its_language() -> None:
    assert plural(1, "1 film", "{n} films") == "1 Film"
    assert plural(1200, "1 film", "{n} films") == "1.200 Filme"
    assert tr("A film of {year}, {stars:.1f} stars", year=1999, stars=3.25) == "Ein Film von 1999, 3,2 Sterne"
    assert tr("Not translated: {n}", n=0.5) == "Not translated: 0,5"
    assert count(100_836) == "100.836"
    assert numeral(1234.5, ",.2f") == "1.234,50"
    assert numeral(0.12, ".0%") == "12\N{NO-BREAK SPACE}%"
    assert numeral(float("nan"), ".2f") == "nan"
    assert moment_words(datetime(2026, 3, 4, 9, 5)) == "4. März 2026, 09:05"
    assert month_words(12, 1999) == "Dezember 1999"
    assert listing(["A", "B", "C"]) == "A, B und C"


@pytest.mark.usefixtures("german")
def test_what_was_written_down_in_english_is_retold() -> None:
    assert written("no improvement for {n:,} epochs", n=1200) == "no improvement for 1,200 epochs"
    assert retold("no improvement for 1,200 epochs") == "seit 1.200 Epochen nicht besser"
    assert retold("12.5 % of the ratings, seed 1") == "12,5 % der Bewertungen, Startwert 1"
    assert retold("something else") == "something else"


def test_numbers_of_what_is_retold_are_the_languages(speak: Callable[[str], str]) -> None:
    speak("de")
    shown = retold("10.5 % of the ratings held out at random, seed 1")
    assert "10,5" in shown
    assert "held out" not in shown


def test_what_is_retold_may_hold_what_is_retold_itself(speak: Callable[[str], str]) -> None:
    speak("de")
    assert retold("the rating 6 is not between 0.5 and 5") == "die Bewertung 6 liegt nicht zwischen 0,5 und 5"
    lacking = "times: 3 have none and 2 cannot be, as 'x'; these ratings take the first time of their person"
    assert retold(lacking).startswith("Zeiten: 3 ohne Angabe und 2 unmöglich, wie „x“; diese Bewertungen")


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("noun", "written", "shown"),
    [
        ("song", "Dieser Film, des Films, mit den Filmen, Filme", "Dieser Titel, des Titels, mit den Titeln, Titel"),
        ("book", "Die Filmliste; ein Lieblingsfilm", "Die Titelliste; ein Lieblingstitel"),
        ("beer", "Filme und {film}: 2 Filmen", "Einträge und {film}: 2 Einträgen"),
        ("song", "wohl angesehen; {n} nicht gesehen, wer was ansieht", "wohl gehört; {n} nicht gehört, wer was hört"),
        ("book", "Wer {named} angesehen hat, sieht auch diesen an.", "Wer {named} gelesen hat, liest auch diesen."),
        ("game", "{who}: sieht ihn zu {p:.0f} % wahrscheinlich an", "{who}: spielt ihn zu {p:.0f} % wahrscheinlich"),
        ("beer", "ein angesehenes; die es nie gesehen hat", "ein gewähltes; die es nie gesehen hat"),
        ("beer", "Aber sehen Sie sich die Schätzungen an: hier.", "Aber sehen Sie sich die Schätzungen an: hier."),
        ("film", "wohl angesehen", "wohl angesehen"),
        ("film", "★ 4 und 4 ★; 4 Sterne, mit Sternen; Startseite", "4 und 4; 4 Punkte, mit Punkten; Startseite"),
    ],
)
def test_what_stands_in_for_films_and_stars_has_their_gender(noun: str, written: str, shown: str) -> None:
    assert of_data(written, (noun, noun + "s"), "points") == shown


@pytest.mark.usefixtures("german")
def test_sentences_are_of_the_data_but_where_they_are_as_they_are() -> None:
    assert speak_of(("song", "songs"), "points")
    sentence, values = "A film of {year}, {stars:.1f} stars", {"year": 1999, "stars": 3.25}
    assert tr(sentence, **values) == "Ein Titel von 1999, 3,2 Punkte"
    assert tr_as_is(sentence, **values) == "Ein Film von 1999, 3,2 Sterne"
    assert text.reworded("Ein Titel von 1999, 3,2 Punkte") == "Ein Titel von 1999, 3,2 Punkte"
    speak_of()
    assert text.reworded("Ein Titel von 1999, 3,2 Punkte") == "Ein Film von 1999, 3,2 Sterne"


def test_rules_of_more_than_two_forms() -> None:
    assert [which_form(POLISH, n) for n in (1, 2, 4, 5, 11, 12, 14, 22, 25, 102, 112)] == [
        0,
        1,
        1,
        2,
        2,
        2,
        2,
        1,
        2,
        1,
        2,
    ]
    assert [which_form(ONE, n) for n in (0, 1, 2)] == [1, 0, 1]
    forms = Catalogue({"{n} runs": ["bieg", "biegi", "biegów"]}, POLISH)
    assert [forms.form("{n} runs", n) for n in (1, 3, 5)] == ["bieg", "biegi", "biegów"]
    assert forms.form("{n} films", 3) == ""


def test_every_catalogue_that_ships_can_be_read() -> None:
    assert languages() == ("en", *codes())
    for code in codes():
        catalogue = load(code)
        assert isinstance(catalogue, Catalogue)


@pytest.mark.parametrize(
    ("environment", "asked"),
    [
        ({"LANG": "de_DE.UTF-8"}, "de_DE.UTF-8"),
        ({"LC_ALL": "C", "LANG": "de_DE.UTF-8"}, "C"),
        ({"LC_MESSAGES": "de_CH", "LANG": "en_US"}, "de_CH"),
        ({"MFGUI_LANGUAGE": "en", "LC_ALL": "de_DE"}, "en"),
    ],
)
def test_the_environment_names_the_language(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], asked: str
) -> None:
    for name in ("MFGUI_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert language_asked_for() == asked


def test_an_unknown_language_is_english(speak: Callable[[str], str]) -> None:
    assert [speak(name) for name in ("tlh", "", "C", "C.UTF-8", "POSIX", "en_GB")] == ["en"] * 6


def test_the_made_up_language_is_longer_and_keeps_fields(speak: Callable[[str], str]) -> None:
    assert speak(pseudo.CODE) == pseudo.CODE
    plain = "Films that <b>{name}</b> might like, {n} of them"
    shown = tr(plain, name="Anna", n=3)
    assert shown.startswith(pseudo.OPEN)
    assert shown.endswith(pseudo.CLOSE)
    assert "<b>Anna</b>" in shown
    assert "Films" not in shown
    assert len(pseudo.made(plain)) >= 1.35 * len(re.sub(r"<[^>]*>|\{[^}]*\}", "", plain)) + len("<b>{name}</b>{n}")
    assert tr("{a} – {b}", a=1, b=2) == "1 – 2"
    assert tr(" ★") == " ★"
