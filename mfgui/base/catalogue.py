"""Reads the translations that Qt's lrelease compiled (.qm), without Qt."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Final

from mfgui.base.resources import resources

_FIELD: Final = re.compile(r"\{(\w+)[^{}]*\}")
_LEAST_LETTERS: Final = 6  # letters that a text says around its fields, so that another can be known to be of it
_MAGIC: Final = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
_MESSAGES, _RULES = 0x69, 0x88
_END, _TRANSLATION, _SOURCE, _UNUSED = 1, 3, 6, 5
_NEW_RULE, _AND, _OR = 0xFF, 0xFD, 0xFE
_NOT, _MOD_10, _MOD_100, _LEADING = 0x08, 0x10, 0x20, 0x40


class Catalogue:
    """The texts of one language by their English.

    `forms`: translations of each source; of a text with a number, one for each of the language's forms.
    `rules`: which form goes with a number, in lrelease's own code.
    """

    def __init__(self, forms: dict[str, list[str]], rules: bytes) -> None:
        self._forms, self._rules = forms, rules

    def text(self, source: str) -> str:
        """Translation of a text; the text itself where there is none."""
        return self._forms[source][0] if source in self._forms else source

    def form(self, source: str, number: int) -> str:
        """Translation of a text with a number, "" where there is none."""
        forms = self._forms.get(source, ())
        return forms[min(which_form(self._rules, abs(number)), len(forms) - 1)] if forms else ""

    def template_of(self, text: str) -> tuple[str, dict[str, str]] | None:
        """Find what source a filled-in text of English is of, and its values: the one that says most, or None."""
        if text in self._forms:
            return text, {}
        best, said = None, 0
        for before, after, length, source in self._with_fields:
            if length > said and text.startswith(before) and text.endswith(after) and len(text) > length:
                found = _pattern(source).fullmatch(text)
                if found is not None:
                    best, said = (source, found.groupdict()), length
        return best

    @cached_property
    def _with_fields(self) -> list[tuple[str, str, int, str]]:
        """Of sources that are words around fields: the words before and after all fields, the length of all, source."""
        found = []
        for source in self._forms:
            words = _FIELD.split(source)[::2]
            if len(words) > 1 and sum(map(len, words)) >= _LEAST_LETTERS:
                found.append((words[0], words[-1], sum(map(len, words)), source))
        return found


def _pattern(source: str) -> re.Pattern[str]:
    """What a text reads like when its fields are filled in; a field that comes again is the same again."""
    parts, names = [], set()
    for at, part in enumerate(_FIELD.split(source)):
        if at % 2 == 0:
            parts.append(re.escape(part))
        else:
            parts.append(f"(?P={part})" if part in names else f"(?P<{part}>.+?)")
            names.add(part)
    return re.compile("".join(parts), re.DOTALL)


def codes() -> list[str]:
    """Codes of the languages that there is a compiled catalogue for."""
    return sorted(file.stem.removeprefix("mfgui_") for file in _folder().glob("mfgui_*.qm"))


@lru_cache(1)
def load(code: str) -> Catalogue:
    """Read the catalogue of a language; who comes back to the one before waits for nothing."""
    return read(_folder() / f"mfgui_{code}.qm")


def _folder() -> Path:
    return resources() / "translations"


def read(file: Path) -> Catalogue:
    """Read a compiled catalogue; ValueError for another file."""
    data = file.read_bytes()
    if not data.startswith(_MAGIC):
        raise ValueError(f"{file} is no catalogue of lrelease")
    sections, at = {}, len(_MAGIC)
    while at < len(data):
        stop = at + 5 + int.from_bytes(data[at + 1 : at + 5], "big")
        sections[data[at]] = data[at + 5 : stop]
        at = stop
    return Catalogue(_messages(sections.get(_MESSAGES, b"")), sections.get(_RULES, b""))


def _messages(data: bytes) -> dict[str, list[str]]:
    """Read the messages: each some tagged texts, of which we use source and translations, and an end."""
    found: dict[str, list[str]] = {}
    source, at = "", 0
    forms: list[str] = []
    while at < len(data):
        tag = data[at]
        if tag == _END:
            found[source] = forms
            source, forms = "", []
            at += 1
            continue
        if tag == _UNUSED:
            at += 5
            continue
        stop = at + 5 + int.from_bytes(data[at + 1 : at + 5], "big")
        if tag == _TRANSLATION:
            forms.append(data[at + 5 : stop].decode("utf-16-be"))
        elif tag == _SOURCE:
            source = data[at + 5 : stop].decode("utf-8")
        at = stop
    return found


def which_form(rules: bytes, number: int) -> int:
    """Place of the form that goes with a number, by rules such as "n = 1" or "n mod 10 in 2 to 4 and not …"."""
    if not rules:
        return 0
    for place, rule in enumerate(rules.split(bytes([_NEW_RULE]))):
        if _holds(rule, number):
            return place
    return rules.count(_NEW_RULE) + 1


def _holds(rule: bytes, number: int) -> bool:
    """Whether a number follows a rule: comparisons joined by "and", those joined by "or"."""
    one_of, all_of, at = False, True, 0
    while at < len(rule):
        code = rule[at]
        at += 1
        if code == _AND:
            continue
        if code == _OR:
            one_of, all_of = one_of or all_of, True
            continue
        left = number
        if code & _MOD_10:
            left %= 10
        elif code & _MOD_100:
            left %= 100
        elif code & _LEADING:
            while left >= 1000:
                left //= 1000
        kind, right = code & 0x07, rule[at]
        at += 1
        if kind == 0x04:
            truth = right <= left <= rule[at]
            at += 1
        else:
            truth = {0x01: left == right, 0x02: left < right, 0x03: left <= right}[kind]
        all_of = all_of and truth != bool(code & _NOT)
    return one_of or all_of
