"""What the numbers of a film say, in words."""

from __future__ import annotations

import math

import numpy as np

from mfgui.base.genres import genre_words
from mfgui.data.dataset import Dataset, Films
from mfgui.insight.film_summary import Fan, FilmSummary, RatingsOverTime
from mfgui.ui.charts.bar_chart import Bar, value_bars
from mfgui.ui.kit import words
from mfgui.ui.text import listing, month_words, plural, tr

_TELLING = 0.1  # differences of fewer stars are called none
_MOST_TOPS = 3  # where more values than this are given equally often, none of them stands out
_EACH_SIDE = 20  # ratings that an early and a late part must have before a trend is stated


def about_values(story: FilmSummary) -> str:
    """Say which value is given most often, and how the mean compares."""
    bars = value_bars(story.values)
    highest = max(bar.count for bar in bars)
    most = [bar.label for bar in bars if bar.count == highest]
    above = story.mean - story.everybody
    if abs(above) < _TELLING:
        beside = tr("about what films get on average")
    else:
        side = tr("more") if above > 0 else tr("less")
        beside = tr("{n:.1f} {side} than films get on average", n=abs(above), side=side)
    if len(most) > _MOST_TOPS:
        return tr("The mean is {mean:.2f} ★, {beside}.", mean=story.mean, beside=beside)
    top = listing(most)
    return tr("Most often {top} ★; the mean is {mean:.2f} ★, {beside}.", top=top, mean=story.mean, beside=beside)


def time_bars(over: RatingsOverTime) -> list[Bar]:
    """Word the bars of the ratings over time."""
    bars = []
    for start, number, mean in zip(over.starts, over.counts.tolist(), over.means.tolist(), strict=True):
        year, month = divmod(int(start.astype("int64")), 12)
        by_year = over.unit == "year"
        label = str(year + 1970) if by_year else month_words(month + 1, year + 1970, short=True)
        label_of = label if by_year else month_words(month + 1, year + 1970)
        facts = {"when": label_of, "ratings": words.ratings(number)}
        if number:
            bars.append(Bar(label, number, tr("{when}: {ratings}, mean {mean:.1f} ★", **facts, mean=mean)))
        else:
            bars.append(Bar(label, number, tr("{when}: {ratings}", **facts)))
    return bars


def about_times(over: RatingsOverTime) -> str:
    """Compare the mean of the earlier with that of the later half of the ratings, where both are many."""
    total, seen, cut = int(over.counts.sum()), 0, 0
    for place, number in enumerate(over.counts.tolist()):
        seen += number
        if 2 * seen >= total:
            cut = place + 1
            break
    early, late = slice(0, cut), slice(cut, None)
    numbers = [int(over.counts[part].sum()) for part in (early, late)]
    if min(numbers) < _EACH_SIDE:
        return tr("{n} in all.", n=words.ratings(total))
    means = [
        float((over.counts[part] * np.nan_to_num(over.means[part])).sum() / number)
        for part, number in zip((early, late), numbers, strict=True)
    ]
    first = time_bars(over)[cut].label
    gap = means[1] - means[0]
    if abs(gap) < _TELLING:
        return tr(
            "The mean is about the same before {year} and since: {a:.2f} and {b:.2f} ★.",
            year=first,
            a=means[0],
            b=means[1],
        )
    how = tr("higher") if gap > 0 else tr("lower")
    return tr(
        "Since {year} it is rated {how}: {b:.2f} ★, before that {a:.2f}.", year=first, how=how, a=means[0], b=means[1]
    )


def fan_words(dataset: Dataset, fan: Fan, *, interest: bool = False) -> str:
    """Say who gave (or would give) what, beside the mean of all that they gave."""
    who = tr("Person {id}", id=dataset.user_label(fan.user))
    if math.isnan(fan.rating) and interest:
        return tr("{who}: {p:.0f} % likely to watch it", who=who, p=100 * min(max(fan.predicted, 0), 1))
    if math.isnan(fan.rating):
        return tr("{who}: predicted {p:.1f} ★, mean {mean:.1f}", who=who, p=fan.predicted, mean=fan.mean)
    return tr("{who}: {rating:g} ★, mean {mean:.1f}", who=who, rating=fan.rating, mean=fan.mean)


def tag_words(story: FilmSummary, place: int) -> tuple[str, str]:
    """Return a tag and what its number means."""
    name, number = story.tags[place]
    tag = genre_words(name)
    if story.from_genome:
        return tag, tr("The tag genome says: fits {p:.0f} %", p=100 * number)
    people = int(number)
    return tag, plural(people, "1 person called it so", "{n} people called it so")


def subtitle(films: Films, film: int) -> str:
    """Return year, genres and other titles in a line."""
    others = films.other_titles[film] if films.other_titles else ""
    also = tr("also {titles}", titles=others) if others else ""
    return " · ".join(filter(None, (words.in_a_line((words.year(films, film), *words.genres(films, film))), also)))
