"""What is said of a race that is over: who won, by how much, and who never came."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from mfgui.ui.text import numeral, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mfgui.evaluation.race import LaneEnded, RaceResult

_LEVEL = 1.05
"""Times nearer than this are called level: the next race may turn them round."""


def race_verdict(result: RaceResult, names: Sequence[str]) -> str:
    """Say who won, and by how much."""
    order = [result.ends[lane] for lane in result.order]
    parts = [] if result.complete else [tr("Stopped before the end.")]
    if math.isnan(result.opened.target):
        parts += _lowest_words(result, order, names)
    else:
        parts += _target_words(result, order, names)
    parts += [tr("{name} could not run: {why}.", name=names[end.lane], why=end.why) for end in order if end.failed]
    return " ".join(parts)


def _lowest_words(result: RaceResult, order: list[LaneEnded], names: Sequence[str]) -> list[str]:
    """Of a race without a target: who came lowest, and how soon each came to where all of them did."""
    able = [end for end in order if math.isfinite(end.best)]
    if not able:
        return []
    first, level = able[0], result.common_level
    parts = [
        tr(
            "{name} came lowest, to {best:.4f} after {s:.2f} s.",
            name=names[first.lane],
            best=first.best,
            s=first.seconds_to(first.best),
        )
    ]
    if len(able) > 1:
        quickest = sorted(able, key=lambda end: end.seconds_to(level))
        times = ", ".join(
            tr("{name} after {s:.2f} s", name=names[end.lane], s=end.seconds_to(level)) for end in quickest
        )
        parts.append(tr("All of them came to {level:.4f}: {times}.", level=level, times=times))
    return parts


def _target_words(result: RaceResult, order: list[LaneEnded], names: Sequence[str]) -> list[str]:
    """Of a race to a target: who was there first, and who never was."""
    first, target, parts = order[0], numeral(result.opened.target, ".4f"), []
    if first.reached is not None:
        second = next((end for end in order[1:] if end.reached is not None), None)
        values = {"name": names[first.lane], "target": target, "s": first.reached}
        if second is None or second.reached is None:
            parts.append(tr("{name} reached {target} first, after {s:.2f} s.", **values))
        elif second.reached < _LEVEL * first.reached:
            parts.append(
                tr(
                    "{name} reached {target} first, after {s:.2f} s, level with {second} ({t:.2f} s).",
                    second=names[second.lane],
                    t=second.reached,
                    **values,
                )
            )
        else:
            parts.append(
                tr(
                    "{name} reached {target} first, after {s:.2f} s, {times:.1f} times as fast as {second} "
                    "({t:.2f} s).",
                    times=second.reached / max(first.reached, 1e-9),
                    second=names[second.lane],
                    t=second.reached,
                    **values,
                )
            )
        parts += [
            tr("{name} came after {s:.2f} s.", name=names[end.lane], s=end.reached)
            for end in order[1:]
            if end.reached is not None and end is not second
        ]
    elif math.isfinite(first.best):
        parts.append(
            tr(
                "Nobody reached {target}. {name} came closest: its best is {best:.4f}.",
                target=target,
                name=names[first.lane],
                best=first.best,
            )
        )
    for end in order:
        if end.reached is None and end is not first and math.isfinite(end.best):
            never = (
                tr("{name} never did: its best is {best:.4f}.", name=names[end.lane], best=end.best)
                if result.complete
                else tr("{name} had come to {best:.4f}.", name=names[end.lane], best=end.best)
            )
            parts.append(never)
    return parts
