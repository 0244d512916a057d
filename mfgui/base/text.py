"""Texts for people: translated, in the data's own words for films, people and stars, numbers as the language has them.

Every sentence is a literal of English in a call of `tr`, `tr_as_is` or `plural`, translated when it is said. A text
that is a constant is marked by `translatable` and given to `tr` where it is shown. What goes into files (what ended a
run, why a line was skipped) is English: `written` fills it in, and `retold` translates it where it is shown. Catalogues
are Qt Linguist's, compiled: `packaging/translations.py` makes them, `base.catalogue` reads them, without Qt, so that
commands have them too.

Sentences are written about films, people and stars. Where the data are about songs, users and points, these words
alone are exchanged in every sentence, after its translation and before its `{names}` are filled in.
"""

from __future__ import annotations

import os
import re
import string
import sys
from collections import OrderedDict
from numbers import Real
from typing import TYPE_CHECKING, Final

from mfgui.base import pseudo
from mfgui.base.catalogue import Catalogue, codes, load

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

_FILMS: Final = ("film", "films", "person", "people")
_STARS: Final = "stars"
_DECIMAL_COMMAS: Final = frozenset({"de"})
_SWAP: Final = str.maketrans(".,", ",.")
_MOST_WRITTEN: Final = 4096

_language = "en"
_catalogue: Catalogue | None = None
_spoken: tuple[str, ...] = (*_FILMS, _STARS)
_written: OrderedDict[str, tuple[str, dict[str, object]]] = OrderedDict()
"""Texts in which words were, or would be, exchanged, as they were shown last: their template, and its values."""
_other: set[str] = set()
"""Texts without such words: what reads like an exchanged one may be one of them."""
_retold: dict[str, tuple[str, list[tuple[str, dict[str, str]]]]] = {}
"""What has been retold: what joins its parts, and of each the text of the catalogue that it is of, and its values."""

LANGUAGE: Final = "MFGUI_LANGUAGE"
"""Environment variable that names the language, whatever the system's is."""


# Languages


def language_asked_for() -> str:
    """Name of the language that the environment asks for: that of mfgui alone, else the system's."""
    for name in (LANGUAGE, "LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name, ""):
            return value
    if sys.platform == "win32":
        import ctypes
        import locale

        return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    return ""


def languages() -> tuple[str, ...]:
    """Codes of the languages that there is a catalogue for, English first."""
    return ("en", *codes())


def use_language(wanted: str) -> str:
    """Speak a language ("de", "de_AT.UTF-8") where there is a catalogue of it, else English; return its code.

    What has been said already stays as it is, so this is for the start of a program.
    """
    global _language, _catalogue
    code = re.split(r"[_.@-]", wanted, maxsplit=1)[0].lower()
    _language = code if code in languages() or code == pseudo.CODE else "en"
    _catalogue = None if _language in ("en", pseudo.CODE) else load(_language)
    _written.clear()
    _other.clear()
    _retold.clear()
    return _language


def language() -> str:
    """Code of the language that is spoken."""
    return _language


# Sentences


def translatable(text: str) -> str:
    """Mark a constant as a text of the catalogue; it stays English, and `tr` translates it where it is shown."""
    return text


def written(text: str, **values: object) -> str:
    """Fill in a text that goes into a file, in English, whatever is spoken; `retold` translates it for people."""
    return text.format(**values) if values else text


def tr(text: str, **values: object) -> str:
    """Translate a text, exchange its words for the data's and fill in its `{names}`."""
    return _say(_catalogue.text(text) if _catalogue is not None else text, values)


def tr_as_is(text: str, **values: object) -> str:
    """Translate a text that speaks of films and stars whatever the data are about: MovieLens itself, stars to click."""
    return _filled(_catalogue.text(text) if _catalogue is not None else text, values)


def plural(number: int, one: str, many: str, **values: object) -> str:
    """Translate the form of a text that goes with a number, "1 rating" or "{n} ratings"; fill in its `{names}`.

    The one place where numbers choose among forms: English has two, a catalogue as many as its language.
    """
    template = one if number == 1 else many
    if _catalogue is not None:
        template = _catalogue.form(many, number) or template
    return _say(template, {"n": count(number), **values})


def retold(text: str) -> str:
    """Translate what is in English in a file or for programs; whatever no text of the catalogue reads like stays."""
    if _catalogue is None:
        return tr(text)
    if text not in _retold:
        if len(_retold) > _MOST_WRITTEN:
            _retold.clear()
        _retold[text] = _parts_of(text, _catalogue)
    separator, parts = _retold[text]
    said = [
        tr(source, **{name: _localised(retold(value)) for name, value in values.items()}) for source, values in parts
    ]
    return separator.join(said)


def _parts_of(text: str, catalogue: Catalogue) -> tuple[str, list[tuple[str, dict[str, str]]]]:
    """Of which texts of the catalogue a text is, and with which values; several where they are joined."""
    for separator in ("; ", ", "):
        parts = [catalogue.template_of(part) for part in text.split(separator)]
        if len(parts) > 1 and all(part is not None for part in parts):
            return separator, [part for part in parts if part is not None]
    return "", [catalogue.template_of(text) or (text, {})]


def listing(words: Sequence[str], *, choice: bool = False) -> str:
    """Join words as a sentence does: "Comedy, Drama and War", or with "or" where one of them is to be chosen."""
    if len(words) < 2:
        return "".join(words)
    first, last = ", ".join(words[:-1]), words[-1]
    return (
        tr("{first} or {last}", first=first, last=last) if choice else tr("{first} and {last}", first=first, last=last)
    )


def _say(template: str, values: Mapping[str, object]) -> str:
    spoken = _ANY.search(template) is not None
    text = of_data(template, _spoken[:-1], _spoken[-1]) if spoken else template
    shown = _filled(text, values)
    if spoken or any(isinstance(value, str) and value in _written for value in values.values()):
        if shown in values.values():  # "{title}" alone: known already as what it was made of, not of itself
            return shown
        _written[shown] = template, dict(values)
        if len(_written) > _MOST_WRITTEN:
            _written.popitem(last=False)
    elif not values:
        _other.add(shown)
    return shown


def _filled(template: str, values: Mapping[str, object]) -> str:
    if _language == pseudo.CODE:
        template = pseudo.made(template)
    if not values:
        return template
    return template.format(**values) if _catalogue is None else _FILLER.vformat(template, (), values)


class _Filler(string.Formatter):
    """Fills in fields as `str.format` does, numbers as the language writes them."""

    def format_field(self, value: object, format_spec: str) -> str:
        """Write one value; a number that was read out of a text is written already."""
        if isinstance(value, str) and format_spec.endswith(_NUMERIC):
            return value
        shown = format(value, format_spec)
        written = isinstance(value, float) or (format_spec and isinstance(value, Real))
        return _localised(shown) if written else shown


_FILLER: Final = _Filler()
_NUMERIC: Final = tuple(",deEfFgGn%")
"""How the format of a number ends."""
_NUMBER: Final = re.compile(r"[+−-]?\d[\d,]*(\.\d+)?%?")


def _localised(text: str) -> str:
    """Write an English number ("1,000.5", "12%") as the language does; another text as it is."""
    if _language not in _DECIMAL_COMMAS or not _NUMBER.fullmatch(text.strip()):
        return text
    return text.translate(_SWAP).replace("%", "\N{NO-BREAK SPACE}%")


# Numbers


def numeral(value: float, spec: str = ",") -> str:
    """A number as the language writes it: `format(value, spec)` with its decimal comma and thousands."""
    return _localised(format(value, spec))


def count(number: int) -> str:
    """A whole number with thousands separated: "100,836"."""
    return _localised(f"{number:,}")


MONTHS: Final = (
    translatable("January"),
    translatable("February"),
    translatable("March"),
    translatable("April"),
    translatable("May"),
    translatable("June"),
    translatable("July"),
    translatable("August"),
    translatable("September"),
    translatable("October"),
    translatable("November"),
    translatable("December"),
)
SHORT_MONTHS: Final = (
    translatable("Jan"),
    translatable("Feb"),
    translatable("Mar"),
    translatable("Apr"),
    translatable("May"),
    translatable("Jun"),
    translatable("Jul"),
    translatable("Aug"),
    translatable("Sep"),
    translatable("Oct"),
    translatable("Nov"),
    translatable("Dec"),
)


def month_words(month: int, year: int, *, short: bool = False) -> str:
    """A month of a year, the months counted from 1: "March 2026", "Mar 2026"."""
    return tr("{month} {year}", month=tr((SHORT_MONTHS if short else MONTHS)[month - 1]), year=year)


def day_words(day: date, *, short: bool = False) -> str:
    """A day: "4 March 2026", "4 Mar 2026"."""
    name = tr((SHORT_MONTHS if short else MONTHS)[day.month - 1])
    return tr("{day} {month} {year}", day=day.day, month=name, year=day.year)


def moment_words(when: datetime) -> str:
    """A moment: "4 Mar 2026, 14:05"."""
    return tr("{day}, {time}", day=day_words(when, short=True), time=f"{when:%H:%M}")


# Words of the data


def speak_of(nouns: tuple[str, ...] = _FILMS, unit: str = _STARS) -> bool:
    """Choose what items and people are called, and whether ratings are "stars" or "points"; tell whether it is new.

    What is on screen already is reworded by `reworded`.
    """
    global _spoken
    before, _spoken = _spoken, (*nouns, *_FILMS[len(nouns) :], unit)
    return _spoken != before


def reworded(text: str) -> str:
    """Return a text that is on screen in the data's words of now; one that `tr` has not made as it is."""
    if text not in _written or text in _other:
        return text
    template, values = _written[text]
    return _say(template, {name: reworded(v) if isinstance(v, str) else v for name, v in values.items()})


def of_data(text: str, nouns: tuple[str, ...], unit: str = _STARS) -> str:
    """Exchange the words for films, people and stars in a text that has no other values in it."""
    nouns = (*nouns, *_FILMS[len(nouns) :])
    if (*nouns, unit) == (*_FILMS, _STARS):
        return text
    if _language == "de":
        return _GERMAN.sub(lambda found: _exchanged_in_german(found, nouns[0], unit), text)
    return _ENGLISH.sub(lambda found: _exchanged(found, nouns, unit), text)


_FIELD: Final = r"(?P<field>\{[^{}]*\})"
_SIGN: Final = r"(?P<sign>^★ | ?★)"
_ENGLISH: Final = re.compile(
    _FIELD + r"|\b(?:(?P<a>[Aa])n? )?(?:(?P<film>[Ff])ilm(?P<films>s?)|(?P<star>[Ss])tar(?P<stars>s?)"
    r"|(?P<person>[Pp])e(?:rson|(?P<people>ople(?P<of>'s)?)))\b|" + _SIGN
)
_ANY: Final = re.compile(r"[Ff]ilm|[Pp]erson|[Pp]eople|[Ss]tar|[Ss]tern|★")


def _exchanged(found: re.Match[str], nouns: tuple[str, ...], unit: str) -> str:
    """Exchange a word for the data's, with its article and capital letter."""
    if found["field"] is not None:
        return found["field"]
    if found["sign"] is not None:
        return found["sign"] if unit == _STARS else ""
    if found["film"]:
        word, letter = nouns[1] if found["films"] else nouns[0], found["film"]
    elif found["person"]:
        word, letter = nouns[3] if found["people"] else nouns[2], found["person"]
        if found["of"]:
            word += "'" if word.endswith("s") else "'s"
    elif unit == _STARS:
        return found[0]
    else:
        word, letter = "points" if found["stars"] else "point", found["star"]
    word = word.capitalize() if letter.isupper() else word
    if not found["a"]:
        return word
    return f"{found['a']}{'n' if word[0].lower() in 'aeio' else ''} {word}"


# German nouns have a gender, which articles and endings around them follow. So what stands in for "Film" is masculine
# too, whatever the data are about, and "Punkt" has the gender and the endings of "Stern"; "Person" fits users as well.
_GERMAN: Final = re.compile(
    _FIELD + r"|\bFilm(?:(?P<film>s|es|e|en|)\b|(?P<before>(?=[a-zäöüß])))|(?<=[a-zäöüß])film(?P<after>s|es|e|en|)\b"
    r"|\b(?P<star>Stern)(?=(?:s|es|e|en|)\b)|" + _SIGN
)
_WORKS: Final = frozenset({"book", "song", "album", "anime", "manga", "game"})
_TITLE: Final = {"": "Titel", "s": "Titels", "es": "Titels", "e": "Titel", "en": "Titeln", "before": "Titel"}
_ENTRY: Final = {
    "": "Eintrag", "s": "Eintrags", "es": "Eintrags", "e": "Einträge", "en": "Einträgen", "before": "Eintrags"
}  # fmt: skip


def _exchanged_in_german(found: re.Match[str], noun: str, unit: str) -> str:
    if found["field"] is not None:
        return found["field"]
    if found["sign"] is not None:
        return found["sign"] if unit == _STARS else ""
    if found["star"]:
        return found[0] if unit == _STARS else "Punkt"
    if noun == _FILMS[0]:
        return found[0]
    forms = _TITLE if noun in _WORKS else _ENTRY
    if found["after"] is not None:  # "Lieblingsfilm"
        return forms[found["after"]].lower()
    return forms["before"] if found["before"] is not None else forms[found["film"]]  # "Filmliste", "Filmen"
