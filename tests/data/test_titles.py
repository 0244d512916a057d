"""Listed titles taken apart: year, article, other titles."""

from __future__ import annotations

import pytest

from mfgui.data.editions.building import FilmLines
from mfgui.data.titles import parse_title, without_entities


@pytest.mark.parametrize(
    ("listed", "title", "year", "others"),
    [
        ("Toy Story (1995)", "Toy Story", 1995, ()),
        ("Matrix, The (1999)", "The Matrix", 1999, ()),
        ("American in Paris, An (1951)", "An American in Paris", 1951, ()),
        ("Paris, Texas (1984)", "Paris, Texas", 1984, ()),
        ("Bye Bye, Love (1995)", "Bye Bye, Love", 1995, ()),
        ("Move Over, Darling (1963)", "Move Over, Darling", 1963, ()),
        ("Good, the Bad and the Ugly, The (1966)", "The Good, the Bad and the Ugly", 1966, ()),
        (
            "City of Lost Children, The (Cité des enfants perdus, La) (1995)",
            "The City of Lost Children",
            1995,
            ("La Cité des enfants perdus",),
        ),
        ("Avventura, L' (Adventure, The) (1960)", "L'Avventura", 1960, ("The Adventure",)),
        ("Seven (a.k.a. Se7en) (1995)", "Seven", 1995, ("Se7en",)),
        (
            "Bicycle Thieves (a.k.a. Bicycle Thief, The) (a.k.a. The Bicycle Thieves) (Ladri di biciclette)",
            "Bicycle Thieves",
            0,
            ("The Bicycle Thief", "The Bicycle Thieves", "Ladri di biciclette"),
        ),
        (
            "Asterix in America (a.k.a Asterix Conquers America) (1994)",
            "Asterix in America",
            1994,
            ("Asterix Conquers America",),
        ),
        ("Das Boot (Boot, Das) (1981)", "Das Boot", 1981, ("Das Boot",)),
        ("Death Note: Desu nôto (2006–2007)", "Death Note: Desu nôto", 2006, ()),
        ("Doctor Who (2005-)", "Doctor Who", 2005, ()),
        ("The Beast (1983))", "The Beast", 1983, ()),
        ("Assembly (Ji jie hao) (2007) ", "Assembly", 2007, ("Ji jie hao",)),
        ("Land Before Time III (1995) (V)", "Land Before Time III", 1995, ()),
        ("Babylon 5", "Babylon 5", 0, ()),
        ("2001: A Space Odyssey (1968)", "2001: A Space Odyssey", 1968, ()),
        ("1984", "1984", 0, ()),
        ("(1984)", "(1984)", 0, ()),
        ("(500) Days of Summer (2009)", "(500) Days of Summer", 2009, ()),
        ("Evangelion: 2.0 You Can (Not) Advance (2009)", "Evangelion: 2.0 You Can (Not) Advance", 2009, ()),
        (
            "Birdman: Or (The Unexpected Virtue of Ignorance) (2014)",
            "Birdman: Or (The Unexpected Virtue of Ignorance)",
            2014,
            (),
        ),
        ("unknown", "unknown", 0, ()),
        ("", "", 0, ()),
    ],
)
def test_title(listed: str, title: str, year: int, others: tuple[str, ...]) -> None:
    assert parse_title(listed) == (title, year, others)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Gintama&#039;", "Gintama'"),
        ("Tom &amp; Jerry", "Tom & Jerry"),
        ("Caf&eacute; &#x2665;", "Café ♥"),
        ("Fast & Furious; AT&T", "Fast & Furious; AT&T"),
        ("&nosuch; &", "&nosuch; &"),
        ("Salt &Parade; &notit;", "Salt &Parade; &notit;"),
        ("one&nbsp;line&#10;here", "one line here"),
    ],
)
def test_letters_written_as_on_web_pages_are_letters(written, meant):
    assert without_entities(written) == meant
    films = FilmLines()
    films.add(1, f"{written} (1999)", "", f"{written} II")
    assert (films.titles, films.other_titles, films.listed_titles) == ([meant], [f"{meant} II"], [f"{meant} (1999)"])
