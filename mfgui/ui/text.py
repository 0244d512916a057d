"""Words on screen: sentences, numbers and dates of `base`, and what only a window says: sizes, messages, folders."""

from __future__ import annotations

from pathlib import Path

from mfgui.base.dates import day_words, moment_words, month_words
from mfgui.base.text import count, listing, numeral, plural, retold, reworded, speak_of, tr, tr_as_is, translatable

__all__ = [
    "as_sentence", "count", "day_words", "duration", "file_size", "home_relative", "listing", "moment_words",
    "month_words", "numeral", "plural", "retold", "reworded", "simulated_first", "speak_of", "tr", "tr_as_is",
    "translatable", "value_words",
]  # fmt: skip


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


def file_size(size: float) -> str:
    """A number of bytes as a person says it: "978 kB", "4.9 MB", "262 MB", "1.2 GB"."""
    if size < 999_500:
        return tr("{n} kB", n=numeral(size / 1e3, ".0f"))
    if size >= 999.5e6:
        return tr("{n} GB", n=numeral(size / 1e9, ".1f"))
    return tr("{n} MB", n=numeral(size / 1e6, f".{0 if size >= 9.95e6 else 1}f"))


def as_sentence(text: str) -> str:
    """A message as a whole sentence: with a capital letter (but for a file's name) and a full stop."""
    first = text.split(maxsplit=1)[0] if text.strip() else ""
    named = any(mark in first.rstrip(":,") for mark in "./\\_")
    return (text if named else text[:1].upper() + text[1:]) + ("" if text.endswith((".", ")", "!")) else ".")


def simulated_first(sentence: str, *, simulated: bool) -> str:
    """A sentence about ratings; where nobody gave them, that is said first."""
    return f"{tr('Simulated ratings.')} {sentence}" if simulated else sentence


def value_words(value: object) -> str:
    """A setting's value: "on", "0.05", "64", or the name of a choice."""
    if isinstance(value, bool):
        return tr("on") if value else tr("off")
    if isinstance(value, str):
        return tr(value)
    return numeral(value, "g") if isinstance(value, float) else str(value)


def home_relative(folder: Path) -> str:
    """A folder as people write it: "~/Downloads"."""
    home = Path.home()
    return f"~/{folder.relative_to(home).as_posix()}" if folder.is_relative_to(home) else str(folder)
