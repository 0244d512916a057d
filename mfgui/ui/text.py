"""Words on screen: translation, the data's own words for films and stars, and how numbers are written for people.

Sentences are written about films and stars. Where the data are about songs and points, these words alone are
exchanged in every sentence, after its translation and before its `{names}` are filled in.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication

_FILMS: Final = ("film", "films")
_STARS: Final = "stars"
_spoken: tuple[str, str, str] = (*_FILMS, _STARS)
_written: dict[str, tuple[str, dict[str, object]]] = {}
"""Texts in which words were, or would be, exchanged, as they were shown last: as they are written, and their values."""
_MOST_WRITTEN: Final = 4096
_other: set[str] = set()
"""Texts without such words: what reads like an exchanged one may be one of them."""
_FIELD: Final = r"(\{[^{}]*\})"
_WORDS: Final = re.compile(_FIELD + r"|\b(?:([Aa])n? )?([Ff])ilm(s?)\b|\b(?:([Aa])n? )?([Ss])tar(s?)\b|(^★ | ?★)")
_ANY: Final = re.compile(r"[Ff]ilm|[Ss]tar|★")


def speak_of(nouns: tuple[str, str] = _FILMS, unit: str = _STARS) -> bool:
    """Choose what one item and several are called, and whether ratings are "stars" or "points"; tell whether it is new.

    What is on screen already is reworded by `reworded`.
    """
    global _spoken
    before, _spoken = _spoken, (*nouns, unit)
    return _spoken != before


def tr(text: str, **values: object) -> str:
    """Translate a text, exchange its words for the data's and fill in its `{names}`."""
    translated = QCoreApplication.translate("mfgui", text)
    spoken = _ANY.search(translated) is not None
    if spoken and _spoken != (*_FILMS, _STARS):
        translated = _WORDS.sub(_exchanged, translated)
    shown = translated.format(**values) if values else translated
    if spoken or any(isinstance(value, str) and value in _written for value in values.values()):
        if shown in values.values():  # "{title}" alone: known already as what it was made of, not of itself
            return shown
        _written[shown] = text, values
        if len(_written) > _MOST_WRITTEN:
            del _written[next(iter(_written))]
    elif not values:
        _other.add(shown)
    return shown


def tr_as_is(text: str, **values: object) -> str:
    """Translate a text that speaks of films and stars whatever the data are about: MovieLens itself, stars to click."""
    translated = QCoreApplication.translate("mfgui", text)
    return translated.format(**values) if values else translated


def reworded(text: str) -> str:
    """Return a text that is on screen in the data's words of now; one that `tr` has not made as it is."""
    if text not in _written or text in _other:
        return text
    written, values = _written[text]
    return tr(written, **{name: reworded(value) if isinstance(value, str) else value for name, value in values.items()})


def _exchanged(found: re.Match[str]) -> str:
    """Exchange a word for the data's, with its article and capital letter."""
    field, article, film, films, star_article, star, stars, sign = found.groups()
    one, many, unit = _spoken
    if field is not None:
        return str(field)
    if sign is not None:
        return str(sign) if unit == _STARS else ""
    if film:
        word = many if films else one
        word = word.capitalize() if film == "F" else word
    elif unit == _STARS:
        return found[0]
    else:
        word, article = ("points" if stars else "point"), star_article
        word = word.capitalize() if star == "S" else word
    if not article:
        return word
    return f"{article}{'n' if word[0].lower() in 'aeiou' else ''} {word}"


def plural(number: int, one: str, many: str, **values: object) -> str:
    """Translate the form of a text that goes with a number, "1 rating" or "{n} ratings"; fill in its `{names}`.

    The one place where numbers choose among forms: Qt's numerus forms of other languages belong here.
    """
    return tr(one if number == 1 else many, n=count(number), **values)


def duration(seconds: float) -> str:
    """A length of time as a person says it: "8 s", "3 min 20 s", "2 min", "2 h 5 min"."""
    whole = max(0, round(seconds))
    if whole < 60:
        return tr("{s} s", s=whole)
    if whole < 3600 and whole % 60 == 0:
        return tr("{m} min", m=whole // 60)
    if whole < 3600:
        return tr("{m} min {s} s", m=whole // 60, s=whole % 60)
    return tr("{h} h {m} min", h=whole // 3600, m=whole % 3600 // 60)


def count(number: int) -> str:
    """A whole number with thousands separated: "100,836"."""
    return f"{number:,}"


def file_size(size: float) -> str:
    """A number of bytes as a person says it: "978 kB", "4.9 MB", "262 MB", "1.2 GB"."""
    if size < 999_500:
        return tr("{n} kB", n=f"{size / 1e3:.0f}")
    if size >= 999.5e6:
        return tr("{n} GB", n=f"{size / 1e9:.1f}")
    return tr("{n} MB", n=f"{size / 1e6:.{0 if size >= 9.95e6 else 1}f}")


def as_sentence(text: str) -> str:
    """A message as a whole sentence: with a capital letter (but for a file's name) and a full stop."""
    first = text.split(maxsplit=1)[0] if text.strip() else ""
    named = any(mark in first.rstrip(":,") for mark in "./\\_")
    return (text if named else text[:1].upper() + text[1:]) + ("" if text.endswith((".", ")", "!")) else ".")


def value_words(value: object) -> str:
    """A setting's value: "on", "0.05", "64", or the name of a choice."""
    if isinstance(value, bool):
        return tr("on") if value else tr("off")
    return f"{value:g}" if isinstance(value, float) else str(value)


def home_relative(folder: Path) -> str:
    """A folder as people write it: "~/Downloads"."""
    home = Path.home()
    return f"~/{folder.relative_to(home).as_posix()}" if folder.is_relative_to(home) else str(folder)
