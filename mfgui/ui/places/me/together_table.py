"""Films for several people: a row a film, a column a person, and who compromises."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from mfgui.ui.kit import words
from mfgui.ui.kit.columns import caption_and_genres, film_column
from mfgui.ui.kit.frames import RIGHT, Column
from mfgui.ui.text import numeral, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mfgui.insight.together import SharedList
    from mfgui.ui.kit.frames import Row


def compromise(shared: SharedList, place: int) -> tuple[int, float] | None:
    """Return who is furthest below their own favourite with a film and by how much, None when nobody is.

    In the rounded numbers on screen, so that people can check it.
    """
    decimals = 2 if shared.interest else 1
    steps = [
        round(round(float(favourite), decimals) - round(float(expected), decimals), decimals)
        for favourite, expected in zip(shared.favourite_stars, shared.predicted[place], strict=True)
    ]
    who = max(range(len(steps)), key=lambda n: steps[n])
    return (who, steps[who]) if steps[who] > 0.005 else None


def together_columns(names: Sequence[str]) -> tuple[Column, ...]:
    """Columns of a frame by `together_frame`: place, film, what each person is expected to give, who compromises."""

    def compromises(row: Row) -> str:
        way = row["compromise"]
        if way is None:
            return tr("nobody")
        step = f"{numeral(100 * way[1], '.0f')} %" if row["interest"] else numeral(way[1], ".1f")
        return f"{names[way[0]]} {words.MINUS}{step}"

    return (
        Column("place", "", lambda row: str(row.place + 1), align=RIGHT),
        film_column(lambda row: f"{caption_and_genres(row)}\n{words.ratings(int(row['support']))}"),
        *(_person_column(number, name) for number, name in enumerate(names)),
        Column(
            "compromise",
            tr("Compromises"),
            compromises,
            tr("Who is furthest below their own favourite with this film, and by how much"),
        ),
    )


def _person_column(number: int, name: str) -> Column:
    def expected(row: Row) -> float:
        return float(row["predicted"][number])

    def spoken(row: Row) -> str:
        if row["interest"]:
            return tr("{name}: {p:.0f} percent likely to watch it", name=name, p=100 * expected(row))
        return tr("{name}: {stars:.1f} stars", name=name, stars=expected(row))

    return Column(
        f"person {number}",
        name,
        lambda row: f"{numeral(100 * expected(row), '.0f')} %" if row["interest"] else numeral(expected(row), ".1f"),
        tr("What {name} is expected to give", name=name),
        align=RIGHT,
        roles={Qt.ItemDataRole.AccessibleTextRole: spoken},
    )


def together_frame(shared: SharedList) -> dict[str, Any]:
    """Return the list as columns."""
    return {
        "film": shared.films,
        "support": shared.support,
        "predicted": shared.predicted,
        "interest": [shared.interest] * len(shared),
        "compromise": [compromise(shared, place) for place in range(len(shared))],
    }
