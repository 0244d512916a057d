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
from collections.abc import Mapping, Sequence
from numbers import Real
from typing import Final

from mfgui.base import pseudo
from mfgui.base.catalogue import Catalogue, codes, load
from mfgui.base.nouns import FILMS, STARS, exchanged, has_nouns

_DECIMAL_COMMAS: Final = frozenset({"de"})
_SWAP: Final = str.maketrans(".,", ",.")
_MOST_WRITTEN: Final = 4096

_language = "en"
_catalogue: Catalogue | None = None
_spoken: tuple[str, ...] = (*FILMS, STARS)
# Texts in which words were, or would be, exchanged, as they were shown last: their template, and its values.
_written: OrderedDict[str, tuple[str, dict[str, object]]] = OrderedDict()
_other: set[str] = set()  # texts without such words: what reads like an exchanged one may be one of them
# What has been retold: what joins its parts, and of each the text of the catalogue that it is of, and its values.
_retold: dict[str, tuple[str, list[tuple[str, dict[str, str]]]]] = {}

LANGUAGE: Final = "MFGUI_LANGUAGE"  # environment variable that names the language, whatever the system's is


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

    What has been said already stays as it is.
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


def translatables(*texts: str) -> frozenset[str]:
    """Mark several constants, see `translatable`."""
    return frozenset(texts)


def written(text: str, /, **values: object) -> str:
    """Fill in a text that goes into a file, in English, whatever is spoken; `retold` translates it for people."""
    return text.format(**values) if values else text


def tr(text: str, /, **values: object) -> str:
    """Translate a text, exchange its words for the data's and fill in its `{names}`."""
    return _say(_translated(text), values)


def tr_as_is(text: str, /, **values: object) -> str:
    """Translate a text that speaks of films and stars whatever the data are about: MovieLens itself, stars to click."""
    return _filled(_translated(text), values)


def _translated(text: str) -> str:
    catalogue = _catalogue  # once: another thread may choose another language meanwhile
    return text if catalogue is None else catalogue.text(text)


def plural(number: int, one: str, many: str, /, **values: object) -> str:
    """Translate the form of a text that goes with a number, "1 rating" or "{n} ratings"; fill in its `{names}`.

    The one place where numbers choose among forms: English has two, a catalogue as many as its language.
    """
    template, catalogue = one if number == 1 else many, _catalogue
    if catalogue is not None:
        template = catalogue.form(many, number) or template
    return _say(template, {"n": count(number), **values})


def retold(text: str) -> str:
    """Translate what is in English in a file or for programs; whatever no text of the catalogue reads like stays."""
    catalogue = _catalogue
    if catalogue is None:
        return tr(text)
    found = _retold.get(text)
    if found is None:
        if len(_retold) > _MOST_WRITTEN:
            _retold.clear()
        found = _retold[text] = _parts_of(text, catalogue)
    separator, parts = found
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
    spoken = has_nouns(template)
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
_NUMERIC: Final = tuple(",deEfFgGn%")  # how the format of a number ends
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


# Words of the data


def speak_of(nouns: tuple[str, ...] = FILMS, unit: str = STARS) -> bool:
    """Choose what items and people are called, and whether ratings are "stars" or "points"; tell whether it is new.

    What is on screen already is reworded by `reworded`.
    """
    global _spoken
    before, _spoken = _spoken, (*nouns, *FILMS[len(nouns) :], unit)
    return _spoken != before


def reworded(text: str) -> str:
    """Return a text that is on screen in the data's words of now; one that `tr` has not made as it is."""
    if text not in _written or text in _other:
        return text
    template, values = _written[text]
    return _say(template, {name: reworded(v) if isinstance(v, str) else v for name, v in values.items()})


def of_data(text: str, nouns: tuple[str, ...], unit: str = STARS) -> str:
    """Exchange the words for films, people and stars in a text that has no other values in it."""
    return exchanged(text, (*nouns, *FILMS[len(nouns) :]), unit, _language)
