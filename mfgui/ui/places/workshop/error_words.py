"""What the panel of errors says: sentences that follow from the numbers beside them, and the worst misses in rows."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from PySide6.QtCore import Qt

from mfgui.data.dataset import Films, RatingScale
from mfgui.evaluation.errors import Bin, Coverage, ErrorReport, Group, WorstMisses
from mfgui.ui.charts.edged_plot import Role
from mfgui.ui.charts.row_chart import ChartRow
from mfgui.ui.charts.scales import compact, in_full
from mfgui.ui.kit.columns import film_column, miss_column
from mfgui.ui.kit.frames import RIGHT, Column, Roles, Row, number_column
from mfgui.ui.kit.palette import miss_color
from mfgui.ui.kit.words import NOTHING, signed
from mfgui.ui.places.workshop.calibration_chart import CalibrationDot
from mfgui.ui.text import count, numeral, tr

_ENOUGH = 30  # kinds with fewer ratings are shown, but not mentioned
_LEAN = 0.5  # a mean miss of this many stars has its colour in full
_TOLD = 0.02  # differences of fewer stars are not worth a sentence


def misses_columns() -> tuple[Column, ...]:
    """Columns of a frame by `misses_frame`."""
    hint: Roles = {Qt.ItemDataRole.ToolTipRole: _sentence}
    return (
        film_column(_sentence),
        Column("user", tr("Person"), lambda row: row.dataset.user_label(row.user), align=RIGHT, roles=hint),
        number_column("rated", tr("Rated"), lambda row: numeral(row["rated"], "g"), roles=hint),
        number_column("predicted", tr("Predicted"), lambda row: numeral(row["predicted"], ".1f"), roles=hint),
        replace(miss_column(_sentence), sort="size"),
    )


def misses_frame(films: Films, misses: WorstMisses) -> dict[str, Any]:
    """Return the misses as columns; they sort by their size, whichever way predictions were off."""
    miss = misses.predicted - misses.rated
    return {
        "film": misses.films,
        "title": [films.titles[film] for film in misses.films.tolist()],
        "user": misses.users,
        "rated": misses.rated,
        "predicted": misses.predicted,
        "miss": miss,
        "size": np.abs(miss),
    }


def _sentence(row: Row) -> str:
    return tr(
        "{film}\nPerson {person} gave {rated:g} stars; {predicted:.1f} were predicted.\n"
        "A double click leads to the film, or to the person.",
        film=row.dataset.films.caption(row.film),
        person=row.dataset.user_label(row.user),
        rated=row["rated"],
        predicted=row["predicted"],
    )


def _differ(one: Group, other: Group) -> bool:
    """Whether two misses differ by more than is worth a word, and by more than chance.

    The standard error of an RMSE is about RMSE / √(2n).
    """
    chance = math.hypot(one.rmse / math.sqrt(2 * one.count), other.rmse / math.sqrt(2 * other.count))
    return abs(one.rmse - other.rmse) > max(_TOLD, 2 * chance)


def summary(report: ErrorReport) -> str:
    """The first line: how far off it is, and to which side."""
    if not math.isfinite(report.rmse):
        return tr("This model has no usable predictions: it has diverged.")
    facts = {"rmse": report.rmse, "mae": report.mae}
    if abs(report.miss) < _TOLD:
        return tr(
            "On ratings it has never seen, it is off by {rmse:.2f} stars typically, {mae:.2f} on average.", **facts
        )
    if report.miss > 0:
        return tr(
            "On ratings it has never seen, it is off by {rmse:.2f} stars typically, {mae:.2f} on average, a little too "
            "high on the whole.",
            **facts,
        )
    return tr(
        "On ratings it has never seen, it is off by {rmse:.2f} stars typically, {mae:.2f} on average, a little too "
        "low on the whole.",
        **facts,
    )


def number_range(group: Group) -> str:
    """The name of a band of counts: "none", "5–9", "from 500"."""
    low, high = int(group.low), int(group.high)
    if high == 0:
        return tr("none")
    return count(low) if low == high else f"{count(low)}–{count(high)}"


def decade(group: Group) -> str:
    """The name of ten years: "1990s"."""
    return tr("{year}s", year=int(group.low))


def stars_given(group: Group) -> str:
    """The name of a rating, or of a few: "4.5 ★", "4.1–4.5 ★"."""
    words = (
        numeral(group.low, "g") if group.low == group.high else f"{numeral(group.low, 'g')}–{numeral(group.high, 'g')}"
    )
    return tr("{value} ★", value=words)


def rows(groups: Sequence[Group], names: Sequence[str], kind: str) -> list[ChartRow]:
    """Rows of a chart; `kind` says what the names are, for the exact words."""
    made = []
    for group, name in zip(groups, names, strict=True):
        which = tr("{kind}: {name}", kind=kind, name=name)
        words = tr(
            "{which}\n{n} held-out ratings\nRMSE {rmse:.4f} stars\nmean of predicted − rated {miss} stars",
            which=which,
            n=count(group.count),
            rmse=group.rmse,
            miss=signed(group.miss, 4),
        )
        known = math.isfinite(group.rmse)
        made.append(
            ChartRow(
                name,
                group.rmse if known else 0.0,
                words,
                before=compact(group.count),
                beside=numeral(group.rmse, ".2f") if known else NOTHING,
                after=signed(group.miss, 2) if math.isfinite(group.miss) else NOTHING,
                after_color=_lean_color(group.miss),
                cells=(name, str(group.count), in_full(group.rmse), in_full(group.miss)),
            )
        )
    return made


def _lean_color(miss: float) -> Role:
    return (lambda colors: miss_color(colors, miss, _LEAN).name()) if math.isfinite(miss) else "muted"


def of_support(groups: Sequence[Group], whose: str) -> str:
    """Say how the miss changes with the number of training ratings; `whose` is "film" or "person"."""
    enough = [group for group in groups if group.count >= _ENOUGH]
    if len(enough) < 2:
        return tr("Too few ratings to say.")
    few, many = enough[0], enough[-1]
    words = {
        "film": (tr("films with few ratings"), tr("films with many")),
        "person": (tr("people who rated little"), tr("people who rated much")),
    }[whose]
    if not _differ(few, many):
        return tr("Much the same for {few} as for {many}.", few=words[0], many=words[1])
    if few.rmse > many.rmse:
        return tr(
            "It misses more for {few} ({a:.2f} stars) than for {many} ({b:.2f}).",
            few=words[0],
            many=words[1],
            a=few.rmse,
            b=many.rmse,
        )
    return tr(
        "It misses less for {few} ({a:.2f} stars) than for {many} ({b:.2f}).",
        few=words[0],
        many=words[1],
        a=few.rmse,
        b=many.rmse,
    )


def of_kinds(groups: Sequence[Group], names: Sequence[str]) -> str:
    """Name the kinds with the least and the greatest miss."""
    enough = [(group, name) for group, name in zip(groups, names, strict=True) if group.count >= _ENOUGH]
    if len(enough) < 2:
        return tr("Too few ratings to say.")
    least, most = (pick(enough, key=lambda pair: pair[0].rmse) for pick in (min, max))
    if not _differ(least[0], most[0]):
        return tr("Much the same everywhere.")
    return tr(
        "Easiest: {least} ({a:.2f} stars); hardest: {most} ({b:.2f}).",
        least=least[1],
        most=most[1],
        a=least[0].rmse,
        b=most[0].rmse,
    )


def of_ratings(groups: Sequence[Group]) -> str:
    """Say that extremes are pulled to the middle, where they are."""
    enough = [group for group in groups if group.count >= _ENOUGH]
    if len(enough) < 2:
        return tr("Too few ratings to say.")
    low, high = enough[0], enough[-1]
    if low.miss > _TOLD and high.miss < -_TOLD:
        return tr(
            "Low ratings are predicted too high ({a} at {low}), high ones too low ({b} at {high}): it plays safe.",
            a=signed(low.miss, 2),
            low=stars_given(low),
            b=signed(high.miss, 2),
            high=stars_given(high),
        )
    return of_kinds(enough, [stars_given(group) for group in enough])


def calibration_dots(bins: Sequence[Bin]) -> list[CalibrationDot]:
    """Dots of predictions against ratings."""
    most = max((each.count for each in bins), default=1)
    return [
        CalibrationDot(
            each.predicted,
            each.rated,
            each.count / most,
            tr(
                "{n} ratings predicted {said:.2f} on average\nrated {true:.2f} on average",
                n=count(each.count),
                said=each.predicted,
                true=each.rated,
            ),
        )
        for each in bins
    ]


def of_calibration(bins: Sequence[Bin]) -> str:
    """Say how well a prediction can be taken at its word."""
    if not bins:
        return tr("Too few ratings to say.")
    total = sum(each.count for each in bins)
    off = sum(each.count * abs(each.predicted - each.rated) for each in bins) / total
    if off < 0.05:
        return tr("Predictions can be taken at their word: {off:.2f} stars off in the mean of a bin.", off=off)
    return tr("Predictions are {off:.2f} stars off in the mean of a bin.", off=off)


def interval_dots(intervals: Sequence[Coverage]) -> list[CalibrationDot]:
    """Dots of how sure it says to be against how often it is right, in per cent."""
    return [
        CalibrationDot(
            100 * each.level,
            100 * each.share,
            0.4,
            tr(
                "Ranges said to hold {level:.0f} % of ratings\nhold {share:.1f} %\nand are {width:.2f} stars wide",
                level=100 * each.level,
                share=100 * each.share,
                width=each.width,
            ),
        )
        for each in intervals
    ]


def of_intervals(intervals: Sequence[Coverage]) -> str:
    """Say whether the stated intervals hold what they should."""
    eighty = next(each for each in intervals if each.level == 0.8)
    return tr(
        "Its 80 % ranges hold {share:.0f} % of the ratings and are {width:.1f} stars wide.",
        share=100 * eighty.share,
        width=eighty.width,
    )


def star_ticks(scale: RatingScale) -> list[float]:
    """Values named on the axes of stars."""
    low, high = math.ceil(scale.minimum), math.floor(scale.maximum)
    step = max(1, round((high - low) / 5))
    return [float(value) for value in range(low, high + 1, step)]
