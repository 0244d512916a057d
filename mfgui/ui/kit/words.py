"""How ratings, differences and years are written in tables and lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mfgui.data.dataset import NO_YEAR, Films
from mfgui.ui.text import plural, tr

if TYPE_CHECKING:
    from mfgui.data.dataset import RatingScale

MINUS = "−"
NOTHING = "–"


def stars(value: float, decimals: int = 1) -> str:
    """Write a rating or mean: "4.5 ★"."""
    return tr("{value} ★", value=f"{value:.{decimals}f}")


def rated(value: float, scale: RatingScale) -> str:
    """Write a rating or mean as its scale is spoken of: "4.5 ★", "88.7" of points."""
    return stars(value) if scale.unit == "stars" else f"{value:.1f}"


def widest(scale: RatingScale) -> str:
    """Write a rating of this scale that needs as much room as any: "5.0", "−10.0", "100.0"."""
    return max((f"{end:.1f}".replace("-", MINUS) for end in (scale.minimum, scale.maximum)), key=len)


def signed(value: float, decimals: int = 1) -> str:
    """Write a difference with its sign: "+0.4", "−1.2", "0.0" without one."""
    text = f"{abs(value):.{decimals}f}"
    if not float(text):
        return text
    return ("+" if value > 0 else MINUS) + text


def year(films: Films, film: int) -> str:
    """Write the year of a film, "" when unknown."""
    known = int(films.years[film])
    return str(known) if known != NO_YEAR else ""


def ratings(number: int) -> str:
    """Write how many ratings: "1 rating", "1,214 ratings"."""
    return plural(number, "1 rating", "{n} ratings")


def too_few(number: int, least: int) -> str:
    """Say that fewer ratings than `least` tell nothing of a taste."""
    return tr("{n} of {least} ratings: too few yet to name a taste", n=number, least=least)
