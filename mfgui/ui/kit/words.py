"""How ratings, differences and years are written in tables and lists."""

from __future__ import annotations

from collections.abc import Iterable

from mfgui.base.genres import genre_words
from mfgui.data.dataset import NO_YEAR, Films
from mfgui.ui.text import numeral, plural, tr

MINUS = "−"
NOTHING = "–"


def stars(value: float, decimals: int = 1) -> str:
    """Write a rating or mean: "4.5 ★"."""
    return tr("{value} ★", value=numeral(value, f".{decimals}f"))


def signed(value: float, decimals: int = 1, *, plus: str = "+") -> str:
    """Write a difference with its sign: "+0.4" (or another before it), "−1.2", "0.0" without one."""
    text = numeral(abs(value), f".{decimals}f")
    if not round(abs(value), decimals):
        return text
    return (plus if value > 0 else MINUS) + text


def year(films: Films, film: int) -> str:
    """Write the year of a film, "" when unknown."""
    known = int(films.years[film])
    return str(known) if known != NO_YEAR else ""


def genres(films: Films, film: int) -> tuple[str, ...]:
    """Name the genres of a film."""
    return tuple(map(genre_words, films.genres_of(film)))


def ratings(number: int) -> str:
    """Write how many ratings: "1 rating", "1,214 ratings"."""
    return plural(number, "1 rating", "{n} ratings")


def shortened(text: str, most: int) -> str:
    """Cut a text off after so many letters."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def in_a_line(parts: Iterable[str]) -> str:
    """Write short things beside each other where a label wraps: a line ends after one of them, never within."""
    return "\xa0· ".join(part.replace(" ", "\xa0").replace("-", "\u2011") for part in parts if part)


def percent(share: float) -> str:
    """Write a share to two digits: "27 %", "1.7 %", "0.53 %"."""
    if 0 < share < 1e-4:
        return tr("less than 0.01 %")
    digits = 0 if share >= 0.0995 or share == 0 else 1 if share >= 0.00995 else 2
    return tr("{p} %", p=numeral(100 * share, f".{digits}f"))


def too_few(number: int, least: int) -> str:
    """Say that fewer ratings than `least` tell nothing of a taste."""
    return tr("{n} of {least} ratings: too few yet to name a taste", n=number, least=least)
