"""The table of all methods: a row for each with its figures, and rows of what others have published."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, Qt

from mfgui.evaluation import metrics
from mfgui.evaluation.metrics import Metric
from mfgui.ui.kit.frame_model import FrameModel
from mfgui.ui.kit.frames import RIGHT, Column, Role, Row
from mfgui.ui.text import count, numeral, tr


@dataclass(slots=True)
class MethodRow:
    """One row of the table."""

    name: str  # the method
    detail: str  # what is shown when the pointer rests there
    method: str = ""  # its name in the registry; "" for one that only others have measured
    # By the names of `metrics.METRICS` (and "raw …"); empty until it is ready.
    figures: dict[str, float] = field(default_factory=dict)
    deviations: dict[str, float] = field(default_factory=dict)
    state: str = "waiting"  # "waiting", "running", "ready", "failed" or "published"


def methods_model(parent: QObject | None = None) -> FrameModel:
    """Return a model for frames by `methods_frame`; answers `Role.BEST` for the best of a column."""
    name = Column(
        "method",
        tr("Method"),
        lambda row: row["row"].name,
        sort="number",
        roles={
            Role.TITLE: lambda row: row["row"].name,
            Role.METHOD: lambda row: row["row"].method,
            Role.YEAR: lambda row: tr("published") if row["row"].state == "published" else "",
            Qt.ItemDataRole.ToolTipRole: lambda row: row["row"].detail,
        },
    )
    return FrameModel((name, *(_figure_column(metric) for metric in metrics.METRICS)), parent, key="number")


def methods_frame(rows: Sequence[MethodRow]) -> dict[str, Any]:
    """Return the rows as columns: of each figure its numbers, NaN where there is none."""
    return {
        "number": list(range(len(rows))),
        "row": list(rows),
        **{one.name: [row.figures.get(one.name, math.nan) for row in rows] for one in metrics.METRICS},
        "best": _best(rows),
    }


def methods_export(rows: Sequence[MethodRow]) -> dict[str, list[Any]]:
    """Return the rows that have figures as columns for other programs, with where they are from."""
    known = [row for row in rows if row.figures]
    return {
        "method": [row.name for row in known],
        **{one.name: [row.figures.get(one.name, math.nan) for row in known] for one in metrics.METRICS},
        "source": [row.detail if row.state == "published" else "mfgui" for row in known],
    }


def _best(rows: Sequence[MethodRow]) -> list[set[str]]:
    """Which figures of each row are the best; those that others have published do not compete."""
    best: list[set[str]] = [set() for _ in rows]
    for metric in metrics.METRICS:
        name = metric.name
        values = np.array([math.nan if r.state == "published" else r.figures.get(name, math.nan) for r in rows])
        if metric.best and np.isfinite(values).sum() >= 2:
            best[int(np.nanargmin(values) if metric.best == "lowest" else np.nanargmax(values))].add(name)
    return best


def _figure_column(metric: Metric) -> Column:
    name, header, hint = metric.name, tr(metric.title), tr(metric.help)

    def tooltip(row: Row) -> str:
        method: MethodRow = row["row"]
        if not method.figures:
            return method.detail
        number, raw = method.figures.get(name, math.nan), method.figures.get(f"raw {name}")
        published = method.state == "published"
        if math.isnan(number):
            return tr("not published") if published else tr("cannot be computed of these ratings")
        lines = [f"{method.name}: {header} {numeral(number, '.6g')}"]
        if name in method.deviations:
            lines.append(tr("± {sd:.4f}, the standard deviation over the divisions", sd=method.deviations[name]))
        if raw is not None:
            lines.append(tr("{raw:.6g} for lists in the model's own order, without caution", raw=raw))
        return "\n".join([*lines, method.detail] if published else lines)

    return Column(
        name,
        header,
        _text_of(metric),
        hint,
        align=RIGHT,
        roles={Role.BEST: lambda row: name in row["best"], Qt.ItemDataRole.ToolTipRole: tooltip},
    )


def _text_of(metric: Metric) -> Callable[[Row], str]:
    name = metric.name

    def text(row: Row) -> str:
        method: MethodRow = row["row"]
        if not method.figures:
            words = {"waiting": "·", "running": tr("running…"), "failed": tr("failed")}
            return words.get(method.state, "") if metric is metrics.METRICS[0] else ""
        number = method.figures.get(name, math.nan)
        if math.isnan(number):
            return "–"
        if method.state == "published":
            return numeral(number, "g")  # with the decimals that were published, no more
        if metric.decimals is None:
            if number < 0.01:
                return "< 0.01"
            return numeral(number, ".2f") if number < 100 else count(round(number))
        return numeral(number, f".{metric.decimals}f")

    return text
