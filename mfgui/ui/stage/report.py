"""A run's report as one HTML page: data, protocol, settings, curve, errors, map, a list with reasons, the command."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape

from mfgui import __version__
from mfgui.base.text import language
from mfgui.data.dataset import Dataset
from mfgui.evaluation.errors import ErrorReport, Group
from mfgui.insight.ranking import RankedFilms
from mfgui.insight.reasons import Reason
from mfgui.training.events import EpochPoint, RunOpened, RunSummary
from mfgui.ui.kit.colors import LIGHT
from mfgui.ui.kit.words import signed
from mfgui.ui.text import as_sentence, count, duration, moment_words, numeral, retold, tr, value_words

CURVE, MAP = "curve", "map"  # names of the two pictures, which the page shows as `img`
_LONG = 30  # a table of no more rows stands on one page of paper
_FIGURE = re.compile(r"[+−-]?[\d.,]+")
WIDTH = 900  # of the page and its pictures on a screen, in pixels
SCREEN_MARGIN = "margin:32px auto;padding:0 20px"
_HEIGHT, _LEFT, _BOTTOM = 340, 64, 40


@dataclass(frozen=True, slots=True, eq=False)
class Reported:
    """What a report is made of."""

    dataset: Dataset
    opened: RunOpened
    summary: RunSummary
    points: Sequence[EpochPoint]
    errors: ErrorReport | None  # where the model errs on the held-out ratings; None where none were held out
    person: str
    listed: RankedFilms | None  # the list of `person`
    reasons: Sequence[Sequence[Reason]]  # for each of its films the own ratings that moved it most
    command: str  # what repeats the run; "" where it is not kept
    has_map: bool


def page(of: Reported, now: datetime | None = None) -> str:
    """Return the page; its pictures are `img` elements whose `src` is "curve" or "map"."""
    data, opened, summary = of.dataset, of.opened, of.summary
    when = moment_words(now or datetime.now().astimezone())
    labels = {setting.name: setting.label for setting in opened.method.settings}
    title = tr("{method} on {data}", method=tr(opened.method.title), data=data.name)
    parts = [
        f"<h1>{escape(title)}</h1>",
        _p(tr("Made by mfgui {version} on {when}.", version=__version__, when=when)),
        *_result(of),
        _h(tr("Data")),
        _table(_data_rows(data)),
        _h(tr("Protocol")),
        _p(as_sentence(retold(opened.protocol))),
        _p(
            tr(
                "Learnt from {train}, checked on {held}; the error on those also chose the epoch, so that it is a "
                "little too good. Figures to quote come from mfgui evaluate, which opens test ratings once.",
                train=count(opened.n_train),
                held=count(opened.n_validation),
            )
        ),
        _h(tr("Settings")),
        _table(
            [
                (tr("Method"), tr(opened.method.title)),
                *((tr(labels.get(name, name)), value_words(value)) for name, value in summary.settings.items()),
                (tr("Seed"), str(opened.seed)),
                (tr("Epochs"), f"{summary.epochs}"),
                (tr("Stopped by"), retold(summary.stopped_by)),
                (tr("Time"), duration(summary.seconds)),
            ]
        ),
        _h(tr("Learning curve")),
        f'<p><img src="{CURVE}" width="{WIDTH}" alt="{escape(tr("Error after each epoch"))}"></p>',
    ]
    if of.errors is not None:
        parts += _errors(of.errors)
    if of.has_map:
        parts += [_h(tr("Map")), _p(tr("Films that the same people like are near each other."))]
        parts.append(f'<p><img src="{MAP}" width="{WIDTH}" alt="{escape(tr("Map of the films"))}"></p>')
    if of.listed is not None:
        parts += _list(of, of.listed)
    if of.command:
        parts += [_h(tr("To repeat it")), f"<pre>{escape(of.command)}</pre>"]
    return (
        f'<!DOCTYPE html><html lang="{language()}"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>{_STYLE}</style></head><body>{''.join(parts)}</body></html>"
    )


_STYLE = (
    f"body{{font-family:Inter,'Segoe UI',sans-serif;color:#1b2127;max-width:{WIDTH}px;{SCREEN_MARGIN}}}"
    "h1{font-size:26px}h2{font-size:18px;margin-top:32px}p{margin:8px 0}"
    "table{border-collapse:collapse}td,th{padding:4px 14px 4px 0;text-align:left;border-bottom:1px solid #dde1e6}"
    "td.n{text-align:right}pre{background:#f3f4f6;padding:12px;white-space:pre-wrap}img{max-width:100%}"
    "h2,h3{break-after:avoid}h3{font-size:14px;margin:18px 0 4px}tr,img{break-inside:avoid}"
    "table.whole{break-inside:avoid}@page{margin:16mm}@media print{body{margin:0;padding:0;max-width:none}}"
)


def _h(words: str) -> str:
    return f"<h2>{escape(words)}</h2>"


def _p(words: str) -> str:
    return f"<p>{escape(words)}</p>"


def _table(rows: Iterable[Sequence[str]], head: Sequence[str] = ()) -> str:
    """A table; under a head figures stand at the right of their column, facts one below the other begin alike."""
    top = "".join(f"<th>{escape(word)}</th>" for word in head)
    lines = [
        "".join(f"<td{_right(cell) if head and place else ''}>{escape(cell)}</td>" for place, cell in enumerate(row))
        for row in rows
    ]
    above = f"<thead><tr>{top}</tr></thead>" if head else ""  # repeated where a page ends within
    kind = "" if len(lines) > _LONG else ' class="whole"'
    return f"<table{kind}>{above}<tbody>" + "".join(f"<tr>{line}</tr>" for line in lines) + "</tbody></table>"


def _right(cell: str) -> str:
    return ' class="n"' if _FIGURE.fullmatch(cell) else ""


def _result(of: Reported) -> list[str]:
    summary, error = of.summary, of.opened.method.error
    better = ""
    if summary.baseline_rmse > 0 and math.isfinite(summary.baseline_rmse):
        share = 100 * (1 - summary.validation_rmse / summary.baseline_rmse)
        better = " " + tr("{share:.1f} % less than the baseline's {base:.4f}.", share=share, base=summary.baseline_rmse)
    words = tr(
        "{error} on held-out ratings: {value:.4f} at epoch {epoch}.",
        error=error,
        value=summary.validation_rmse,
        epoch=summary.best_epoch,
    )
    return [f"<p><b>{escape(words)}</b>{escape(better)}</p>"]


def _data_rows(data: Dataset) -> list[tuple[str, str]]:
    rows = [
        (tr("Name"), tr("{name} (simulated ratings)", name=data.name) if data.simulated else data.name),
        (tr("Edition"), data.edition),
        (tr("Ratings"), count(len(data.ratings))),
        (tr("People"), count(data.n_users)),
        (tr("Films"), count(data.n_films)),
        (tr("Scale"), f"{numeral(data.scale.minimum, 'g')} – {numeral(data.scale.maximum, 'g')}"),
        (tr("Fingerprint"), data.fingerprint),
    ]
    if data.years_rated is not None:
        rows.insert(5, (tr("Given in"), f"{data.years_rated[0]} – {data.years_rated[1]}"))
    if data.part:
        rows.insert(1, (tr("Part"), retold(data.subset) or data.part))
    return rows


def _errors(errors: ErrorReport) -> list[str]:
    def rows(groups: Sequence[Group]) -> list[tuple[str, ...]]:
        named = [(group, group.name or _range(group)) for group in groups if group.count]
        return [(name, count(group.count), numeral(group.rmse, ".3f"), signed(group.miss, 3)) for group, name in named]

    head = ("", tr("Ratings"), tr("Typical miss"), tr("Predicted − rated"))
    parts = [_h(tr("Where it errs"))]
    parts.append(
        _p(
            tr(
                "On {n} held-out ratings: RMSE {rmse:.4f}, MAE {mae:.4f}, predicted − rated {miss:+.4f} stars.",
                n=count(errors.n),
                rmse=errors.rmse,
                mae=errors.mae,
                miss=errors.miss,
            )
        )
    )
    for words, groups in (
        (tr("By how often the film was rated"), errors.by_film_support),
        (tr("By how much the person rated"), errors.by_person_support),
        (tr("By the stars given"), errors.by_rating),
    ):
        parts += [f"<h3>{escape(words)}</h3>", _table(rows(groups), head)]
    return parts


def _range(group: Group) -> str:
    if group.low == group.high:
        return numeral(group.low, "g")
    return (
        f"{numeral(group.low, 'g')}+"
        if math.isinf(group.high)
        else f"{numeral(group.low, 'g')} – {numeral(group.high, 'g')}"
    )


def _list(of: Reported, listed: RankedFilms) -> list[str]:
    films = of.dataset.films
    rows = []
    for place, (film, stars) in enumerate(zip(listed.films.tolist(), listed.predicted.tolist(), strict=True)):
        why = of.reasons[place] if place < len(of.reasons) else ()
        because = ", ".join(f"{films.caption(r.film)} {numeral(r.rating, 'g')} ★ ({signed(r.effect, 2)})" for r in why)
        rows.append((f"{place + 1}. {films.caption(film)}", numeral(stars, ".2f"), because))
    head = (tr("Film"), tr("Predicted"), tr("Because of"))
    return [_h(tr("Recommended films: {person}", person=of.person)), _table(rows, head)]


# The curve


def curve(points: Sequence[EpochPoint], error: str) -> str:
    """Draw the curve of a run as SVG: training and validation by epoch, each named at its end."""
    width, height = WIDTH - _LEFT - 120, _HEIGHT - _BOTTOM - 20
    lines = [
        (tr("validation"), LIGHT.validation, [(p.epoch, p.validation_rmse) for p in points]),
        (tr("training"), LIGHT.training, [(p.epoch, p.train_rmse) for p in points]),
    ]
    known = [(x, y) for *_, line in lines for x, y in line if math.isfinite(y)]
    size = f'width="{WIDTH}" height="{_HEIGHT}" viewBox="0 0 {WIDTH} {_HEIGHT}"'
    drawn = [f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="Inter, sans-serif" font-size="13">']
    drawn.append('<rect width="100%" height="100%" fill="#ffffff"/>')

    def text(x: float, y: float, words: str, anchor: str = "start", color: str = LIGHT.muted) -> None:
        place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"'
        drawn.append(f'<text {place} fill="{color}">{escape(words)}</text>')

    if known:
        low, high = min(y for _, y in known), max(y for _, y in known)
        last = max(max(x for x, _ in known), 1)
        pad = 0.08 * (high - low) or 0.1
        low, high = low - pad, high + pad

        def at(x: float, y: float) -> tuple[float, float]:
            return _LEFT + width * x / last, 20 + height * (high - y) / (high - low)

        for k in range(5):
            value = low + (high - low) * k / 4
            y = at(0, value)[1]
            drawn.append(f'<path d="M{_LEFT} {y:.1f}h{width}" stroke="{LIGHT.grid}"/>')
            text(_LEFT - 8, y + 4, numeral(value, ".2f"), "end")
        for k in range(5):
            x, y = at(last * k / 4, low)
            text(x, y + 20, numeral(last * k / 4, ".0f"), "middle")
        for name, color, line in lines:
            there = [at(x, y) for x, y in line if math.isfinite(y)]
            if there:
                path = "L".join(f"{x:.1f} {y:.1f}" for x, y in there)  # no commas: SVG knows no language
                drawn.append(f'<path d="M{path}" fill="none" stroke="{color}" stroke-width="2"/>')
                x, y = there[-1]
                text(x + 8, y + 4, name, color=color)
    text(_LEFT, 14, error)
    text(_LEFT + width / 2, _HEIGHT - 4, tr("epoch"), "middle")
    drawn.append("</svg>")
    return "".join(drawn)
