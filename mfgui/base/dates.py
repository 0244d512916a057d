"""Dates in words, in the language that is spoken."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from mfgui.base.text import tr, translatable

_MONTHS: Final = (
    translatable("January"), translatable("February"), translatable("March"), translatable("April"),
    translatable("May"), translatable("June"), translatable("July"), translatable("August"),
    translatable("September"), translatable("October"), translatable("November"), translatable("December"),
)  # fmt: skip
SHORT_MONTHS: Final = (
    translatable("Jan"), translatable("Feb"), translatable("Mar"), translatable("Apr"),
    translatable("May"), translatable("Jun"), translatable("Jul"), translatable("Aug"),
    translatable("Sep"), translatable("Oct"), translatable("Nov"), translatable("Dec"),
)  # fmt: skip


def month_words(month: int, year: int, *, short: bool = False) -> str:
    """A month of a year, the months counted from 1: "March 2026", "Mar 2026"."""
    return tr("{month} {year}", month=tr((SHORT_MONTHS if short else _MONTHS)[month - 1]), year=year)


def day_words(day: date, *, short: bool = False) -> str:
    """A day: "4 March 2026", "4 Mar 2026"."""
    name = tr((SHORT_MONTHS if short else _MONTHS)[day.month - 1])
    return tr("{day} {month} {year}", day=day.day, month=name, year=day.year)


def moment_words(when: datetime) -> str:
    """A moment: "4 Mar 2026, 14:05"."""
    return tr("{day}, {time}", day=day_words(when, short=True), time=f"{when:%H:%M}")
