"""Film titles as lists write them ("Matrix, The (1999)") turned into titles as people say them."""

from __future__ import annotations

import html
import re
from html.entities import html5
from typing import NamedTuple

from mfgui.data.dataset import NO_YEAR

# Words that lists put behind a comma at the end. A closed list: *Paris, Texas* and *Bye Bye, Love* stay.
_ARTICLES = frozenset(
    [
        *("The", "A", "An"),  # English
        *("Le", "La", "Les", "L'", "L’", "Un", "Une"),  # French
        *("Der", "Die", "Das", "Ein", "Eine"),  # German
        *("El", "Los", "Las", "Lo", "Una", "Unos", "Unas"),  # Spanish, beside Un, La
        *("Il", "I", "Gli", "Uno", "Un'", "Gl'"),  # Italian, beside Lo, La, Le, L', Una
        *("O", "Os", "As", "Um", "Uma"),  # Portuguese, beside A
        *("De", "Het", "Een", "'t"),  # Dutch
        *("Den", "Det", "En", "Et", "Ett"),  # Danish, Norwegian, Swedish, beside De
        *("Els", "Az", "Da"),  # Catalan, Hungarian; "Hip Hop Witch, Da"
    ]
)
_YEAR = re.compile(r"\s*\((\d{4})(?:\s*[-–—]\s*(?:\d{2}|\d{4})?)?\)+(?:\s*\((?:[IVX]+|TV)\))?\s*$")
_BRACKET = re.compile(r"\s*\(((?:[^()]|\([^()]*\))*)\)\s*$")
_ENTITY = re.compile(r"&(?:#\d{1,6}|#x[0-9a-fA-F]{1,5}|[a-zA-Z]{2,8});")
_ALSO = re.compile(r"^a\.?\s?k\.?\s?a\.?:?\s+", re.IGNORECASE)


class Title(NamedTuple):
    """A listed title taken apart."""

    title: str  # without year and other titles, its article in front ("The City of Lost Children")
    year: int  # the year at its end, the first of a span; `NO_YEAR` without one
    others: tuple[str, ...]  # titles that it is also known by, articles in front ("La Cité des enfants perdus")


def without_entities(text: str) -> str:
    """Return a text whose letters some program wrote as a web page does ("Gintama&#039;", "Tom &amp; Jerry")."""
    return _ENTITY.sub(_letter, text) if "&" in text else text


def _letter(entity: re.Match[str]) -> str:
    """The letter meant; a space for what nobody sees, such as a line's end. A name that is none stays as it is."""
    written = entity[0]
    letter = html.unescape(written) if written[1] == "#" else html5.get(written[1:], written)
    return letter if letter.isprintable() else " "


def parse_title(listed: str) -> Title:
    """Take apart a title as the film table has it."""
    rest = listed.strip()
    if rest[-1:] == ")" and rest[-6:-5] == "(" and rest[-5:-1].isdecimal():
        before = rest[:-6].rstrip()
        if before and "," not in before and "(" not in before and ")" not in before:  # as most titles
            return Title(before, int(rest[-5:-1]), ())
    year = NO_YEAR
    match = _YEAR.search(rest)
    if match and match.start() > 0:
        year = int(match[1])
        rest = rest[: match.start()]
    others: list[str] = []
    while match := _BRACKET.search(rest):
        before = rest[: match.start()]
        if not before or before.endswith((":", " or", " Or")):  # "Birdman: Or (The Unexpected …)"
            break
        others.insert(0, article_first(_ALSO.sub("", match[1].strip())))
        rest = before
    return Title(article_first(rest.strip()), year, tuple(other for other in others if other))


def article_first(title: str) -> str:
    """Move an article from behind the last comma to the front: "Matrix, The" is "The Matrix"."""
    before, comma, article = title.rpartition(",")
    article = article.strip()
    if not comma or not before.strip() or article not in _ARTICLES:
        return title
    gap = "" if article.endswith(("'", "’")) else " "
    return f"{article}{gap}{before.strip()}"
