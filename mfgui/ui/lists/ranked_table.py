"""The list of what a person would like next: a row for each place, whose film may change while it learns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Qt

from mfgui.insight.ranking import Basis, RankedFilms
from mfgui.ui.kit import words
from mfgui.ui.kit.columns import film_column
from mfgui.ui.kit.frame_model import FrameModel
from mfgui.ui.kit.frames import NEW, Role, Row, with_roles
from mfgui.ui.text import numeral, tr

BATCH = 200  # rows that are there at first, and that come with each scroll to the end


@dataclass(frozen=True, slots=True, eq=False)
class RankedMarks:
    """What a list shows beyond the ranking itself; all arrays have shape (n,)."""

    # float32: between which ratings each film's rating likely lies; None where unknown.
    lows: NDArray[np.float32] | None = None
    highs: NDArray[np.float32] | None = None
    # Places higher than before (`NEW` for films not listed before); None to mark nothing.
    moved: NDArray[np.int32] | None = None
    # What the person gave, NaN for films not rated; None where no rated films are listed.
    rated: NDArray[np.float32] | None = None
    level: float = 0.8  # share of ratings that are to lie so
    odds: NDArray[np.float32] | None = None  # of each step of the scale for the first films, shape (m, steps)


def ranked_model(parent: QObject | None = None) -> FrameModel:
    """Return a model for frames by `ranked_frame`; a row answers all that is painted of a film."""
    film = with_roles(
        film_column(_tooltip),
        {
            Role.RANK: lambda row: str(row.place + 1),
            Role.GENRES: lambda row: words.genres(row.dataset.films, row.film),
            Role.PREDICTED: lambda row: predicted_words(float(row["predicted"]), interest=bool(row["interest"])),
            Role.FIGURE: _figure,
            Role.BAR: _bar,
            Role.ODDS: lambda row: row["odds"],
            Role.SUPPORT: _support,
            Role.MOVED: lambda row: None if row["moved"] is None else int(row["moved"]),
            Qt.ItemDataRole.AccessibleTextRole: _spoken,
        },
    )
    return FrameModel((film,), parent, batch=BATCH)


def ranked_frame(ranked: RankedFilms, marks: RankedMarks | None = None) -> dict[str, Any]:
    """Return a list as columns, best first; marks that are None have none."""
    marks = marks or RankedMarks()
    marked: dict[str, Any] = {"low": marks.lows, "high": marks.highs, "moved": marks.moved, "rated": marks.rated}
    if marks.odds is not None:
        marked["odds"] = [*marks.odds, *[None] * (len(ranked) - len(marks.odds))]
    return {
        "film": ranked.films,
        "predicted": ranked.predicted,
        "support": ranked.support,
        "level": np.broadcast_to(marks.level, len(ranked)),
        "interest": np.broadcast_to(ranked.interest, len(ranked)),
        "shown": ranked.shown,
        "basis": [ranked.basis] * len(ranked),
        **{name: values for name, values in marked.items() if values is not None},
    }


def predicted_words(predicted: float, *, interest: bool) -> str:
    """Write a predicted rating, or how likely a film is to be watched: "4.5 ★", "63 %"."""
    return tr("{p:.0f} %", p=100 * predicted) if interest else words.stars(predicted)


def _figure(row: Row) -> str:
    """Write what the list is ordered by: the large number."""
    shown, basis = float(row["shown"]), row["basis"]
    if basis is Basis.INTEREST:
        return tr("{p:.0f} %", p=100 * shown)
    if basis is Basis.MATCH:
        return numeral(100 * shown, ".0f")
    scale = row.dataset.scale
    return numeral(min(max(shown, scale.minimum), scale.maximum), ".1f")


def _bar(row: Row) -> tuple[float, float, float] | None:
    """Where on the scale a film's rating likely begins, is expected and ends, from 0 to 1; None without a rating."""
    if row["interest"]:
        return None
    scale, expected = row.dataset.scale, float(row["predicted"])
    ends = (expected, expected) if row["low"] is None else (float(row["low"]), float(row["high"]))
    reach = max(scale.maximum - scale.minimum, 1e-9)
    low, middle, high = (min(max((x - scale.minimum) / reach, 0), 1) for x in (ends[0], expected, ends[1]))
    return low, middle, high


def _support(row: Row) -> str:
    support = words.ratings(int(row["support"]))
    if row["rated"] is None or np.isnan(row["rated"]):
        return support
    return tr("rated {stars:g} · {support}", stars=row["rated"], support=support)


def _spoken(row: Row) -> str:
    fields = {
        "place": row.place + 1,
        "film": row.dataset.films.caption(row.film),
        "support": words.ratings(int(row["support"])),
    }
    if row["interest"]:
        spoken = tr("{place}. {film}, interest {p:.0f} percent, {support}", p=100 * row["predicted"], **fields)
    else:
        spoken = tr("{place}. {film}, predicted {stars:.1f} stars, {support}", stars=row["predicted"], **fields)
    between = (
        tr("likely between {low:.1f} and {high:.1f}", low=row["low"], high=row["high"])
        if row["low"] is not None
        else ""
    )
    return ", ".join(filter(None, (spoken, between, moved_words(int(row["moved"])) if row["moved"] else "")))


def _tooltip(row: Row) -> str:
    films = row.dataset.films
    support = words.ratings(int(row["support"]))
    lines = [
        films.caption(row.film),
        ", ".join(words.genres(films, row.film)),
        tr("Learnt from {ratings}; held-out ones do not count", ratings=support),
    ]
    if row["low"] is not None:
        lines.append(
            tr(
                "Predicted {stars:.1f} ★, likely between {low:.1f} and {high:.1f} ★\n"
                "({p:.0f} % of ratings lie in such a range)",
                stars=row["predicted"],
                low=row["low"],
                high=row["high"],
                p=100 * row["level"],
            )
        )
    if row["odds"] is not None:
        best = int(np.argmax(row["odds"]))
        value, chance = row.dataset.scale.values[best], float(row["odds"][best])
        lines.append(tr("Most likely ★ {stars:g}: {p:.0f} %", stars=value, p=100 * chance))
    return "\n".join(filter(None, lines))


def moved_words(moved: int) -> str:
    """Say how a film moved: "new", "3 places up"."""
    if moved == NEW:
        return tr("new here")
    if abs(moved) == 1:
        return tr("1 place up") if moved > 0 else tr("1 place down")
    return tr("{n} places up", n=moved) if moved > 0 else tr("{n} places down", n=-moved)


def moves(before: NDArray[np.int32], after: NDArray[np.int32]) -> NDArray[np.int32]:
    """By how many places each film of `after` stands higher than in `before`, `NEW` for what was not there."""
    places = np.full(int(max(before.max(initial=-1), after.max(initial=-1))) + 1, -1, np.int32)
    places[before] = np.arange(len(before), dtype=np.int32)
    was = places[after]
    moved: NDArray[np.int32] = np.where(was < 0, NEW, was - np.arange(len(after))).astype(np.int32)
    return moved
