"""What the values of a table of ratings mean: which are not rated, which are slips, counts or stars; their scale."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mfgui.base.text import tr, written
from mfgui.data.dataset import RatingScale
from mfgui.data.editions.building import FilmLines, drop_listed, find_own_scale
from mfgui.data.editions.rating_lines import RatingLines
from mfgui.data.errors import DataError
from mfgui.data.grouping import parts
from mfgui.data.tables.matrix import is_full
from mfgui.data.tables.options import ROLES, TableOptions
from mfgui.data.tables.table import Table
from mfgui.data.tables.values import are_counts, find_not_rated, parse_rating, strays_of
from mfgui.data.tables.vocabulary import describes_site
from mfgui.data.watch import Watch

_MOST_STEPS: Final = 10**9  # of a scale that is found
PIECE: Final = 1 << 18  # rows between two checkpoints


@dataclass(eq=False)
class TableRatings:
    """What a table of ratings holds."""

    lines: RatingLines  # the ratings
    titles: FilmLines  # titles of items that the table itself has, by their ids
    scale: RatingScale  # their scale; of implicit data, `finish_counts` tells it
    implicit: bool  # whether values are counts of plays or clicks
    columns: dict[str, int]  # position of the column of each role
    notes: list[str] = field(default_factory=list)  # what was found out and decided, a sentence each
    # What somebody should confirm: of the table's, "not rated", "dates", "values", and roles.
    doubts: list[str] = field(default_factory=list)


def give_meaning(
    table: Table,
    options: TableOptions,
    columns: dict[str, int],
    lines: RatingLines,
    titles: FilmLines,
    counts: dict[float, int],
    doubts: list[str],
    watch: Watch,
    notes: list[str] | None = None,
    whole: float = 0.0,
) -> TableRatings:
    """Leave out what means "not rated" and slips, and find what the values mean and their scale."""
    notes = [*table.notes, *(notes or [])]
    doubts = [*table.doubts, *doubts]
    name = table.names[columns.get("rating", columns.get("count", 0))]
    if {"user", "film", "rating"} & set(doubts):
        taken = ((role, columns.get(role, columns.get("count") if role == "rating" else None)) for role in ROLES)
        told = (f"{role}={table.names[at]}" for role, at in taken if at is not None)
        notes.append(written("the columns are guessed: {columns}; others can be chosen", columns=", ".join(told)))
    counted = "rating" not in columns or options.values in ("counts", "log")
    not_rated = None if counted else _not_rated(options, counts, table)
    if not_rated is not None and not_rated in counts:
        n = counts.pop(not_rated)
        if not options.not_rated:
            doubts.append("not rated")
            notes.append(
                written(
                    "{n:,} ratings of {not_rated:g} are taken for “not rated” and left out; not-rated=none keeps them",
                    n=n,
                    not_rated=not_rated,
                )
            )
        else:
            notes.append(
                written("{n:,} rows of {not_rated:g}, which means “not rated”, are left out", n=n, not_rated=not_rated)
            )
        rows = _rows_where(lines.values, lambda v: v == not_rated, watch)
        drop_listed(
            lines,
            rows,
            lambda _row: written("has the rating {not_rated:g}, which means not rated", not_rated=not_rated),
            watch,
        )
    if not counted and not options.values and set(counts) == {1.0}:
        counted = True
        notes.append(
            written("every value of {name} is 1: they are taken for likes or clicks (implicit data)", name=name)
        )
    if not counted and not options.values and not whole and are_counts(counts):
        counted = True
        doubts.append("values")
        notes.append(
            written(
                "the values of {name} are taken for counts (of plays or clicks); values=ratings reads ratings",
                name=name,
            )
        )
    if not counted and (bounds := strays_of(counts)) is not None:
        n = sum(number for value, number in counts.items() if not bounds[0] <= value <= bounds[1])
        notes.append(
            written("1 rating far from all others left out")
            if n == 1
            else written("{n:,} ratings far from all others left out", n=n)
        )
        values = lines.values
        rows = _rows_where(values, lambda v: (v < bounds[0]) | (v > bounds[1]), watch)
        drop_listed(
            lines,
            rows,
            lambda row: written("has the rating {values:g}, which is far from all others", values=values[row]),
            watch,
        )
    if counted and options.values == "log":
        numbers = lines.values
        below = _rows_where(numbers, lambda v: v < 0, watch)
        drop_listed(lines, below, lambda row: written("has the number {n:g}, below 0", n=numbers[row]), watch)
    if not len(lines):
        raise DataError(tr("the file holds no ratings; choose another"), table.file)
    lines.user_labels, _ = _compacted(lines.users, lines.user_labels, watch)
    lines.film_labels, present = _compacted(lines.films, lines.film_labels, watch)
    if present is not None:
        titles = titles.only(present.tolist())
    if counted:
        notes.append(
            written("there is no column of ratings: each row is a click or a like (implicit data)")
            if not {"rating", "count"} & columns.keys()
            else written(
                "{name} holds counts (implicit data): lists and map are made of them, no ratings are predicted",
                name=name,
            )
        )
    scale = RatingScale(0, 1, 1) if counted else _scale(lines, options, whole, watch)
    if "rating" in columns and describes_site(name):
        doubts.append("rating")
    return TableRatings(lines, titles, scale, counted, columns, notes, doubts)


def _compacted(
    ids: NDArray[np.signedinteger], labels: tuple[str, ...], watch: Watch
) -> tuple[tuple[str, ...], NDArray[np.int64] | None]:
    """Take labels out that no rating is left of, and let the ids, positions of labels, follow in place.

    Returns the labels left, and the positions that they had; None where all are left.
    """
    if not labels:
        return labels, None
    used = np.zeros(len(labels), np.bool_)
    for part in parts(len(ids), PIECE):
        used[ids[part]] = True
        watch.checkpoint()
    if used.all():
        return labels, None
    places = np.cumsum(used) - 1
    for part in parts(len(ids), PIECE):
        ids[part] = places[ids[part]]
        watch.checkpoint()
    present = np.flatnonzero(used)
    return tuple(labels[place] for place in present.tolist()), present


def _not_rated(options: TableOptions, counts: dict[float, int], table: Table) -> float | None:
    if options.not_rated == "none":
        return None
    if options.not_rated:
        value = parse_rating(options.not_rated).value
        if value != value:
            raise DataError(
                tr("'{not_rated}' is no value of a rating; give a number, or none", not_rated=options.not_rated),
                table.file,
            )
        return float(np.float32(value))
    return find_not_rated(counts, full=is_full(table))


def _scale(lines: RatingLines, options: TableOptions, whole: float, watch: Watch) -> RatingScale:
    bounds = options.scale_bounds()
    if bounds is None:
        scale = find_own_scale(lines.values, watch)
        if whole and scale.minimum >= 0 and scale.maximum <= whole:
            return RatingScale(scale.minimum, whole, scale.step)
        return scale
    low, high, step = bounds
    outside = _rows_where(lines.values, lambda v: (v < low) | (v > high), watch)
    drop_listed(
        lines,
        outside,
        lambda row: written(
            "has the rating {values:g}, which is not between {low:g} and {high:g}",
            values=lines.values[row],
            low=low,
            high=high,
        ),
        watch,
    )
    if not len(lines):
        raise DataError(
            tr("no rating lies between {low:g} and {high:g}; choose another scale", low=low, high=high), lines.file
        )
    return RatingScale(low, high, step or max(find_own_scale(lines.values, watch).step, (high - low) / _MOST_STEPS))


def finish_counts(
    values: NDArray[np.float32], n_added: int, options: TableOptions, watch: Watch
) -> tuple[RatingScale, list[str]]:
    """Put the counts of pairs, from so many rows more, on the scale that is chosen, in place.

    Returns their range and what is to be said.
    """
    notes: list[str] = []
    if n_added:
        notes.append(written("counts of the same person and film are added up ({n:,} rows)", n=n_added))
    if options.values == "log":
        for part in parts(len(values), PIECE):
            np.log1p(values[part], out=values[part])
            watch.checkpoint()
        notes.append(written("counts are read by their logarithm"))
    low, high = float(values.min()), float(values.max())
    low, high = min(low, 0.0) if low < high else 0.0, max(high, 1.0)
    return RatingScale(low, high, max((high - low) / _MOST_STEPS, 1.0)), notes


def _rows_where(
    values: NDArray[np.float32], holds: Callable[[NDArray[np.float32]], NDArray[np.bool_]], watch: Watch
) -> NDArray[np.intp]:
    """Return the rows, ascending, whose value fulfils a condition."""
    found = [np.empty(0, np.intp)]
    for part in parts(len(values), PIECE):
        found.append(np.flatnonzero(holds(values[part])) + part.start)
        watch.checkpoint()
    return np.concatenate(found)


def counts_of(values: NDArray[np.float32], watch: Watch) -> dict[float, int]:
    """Count how often each value occurs; of too many different ones, none."""
    counts: dict[float, int] = {}
    for part in parts(len(values), PIECE):
        found, often = np.unique(values[part], return_counts=True)
        watch.checkpoint()
        for value, n in zip(found.tolist(), often.tolist(), strict=True):
            counts[value] = counts.get(value, 0) + n
        if len(counts) > 1 << 18:
            return {}
    return counts
