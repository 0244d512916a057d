"""What the numbers of a data set say, in words: the sentences, labels and tooltips of the data panel."""

from __future__ import annotations

import math

import numpy as np

from mfgui.base.genres import genre_words
from mfgui.data.dataset import Dataset
from mfgui.insight.data_summary import DataSummary, GenreCounts, Tail, TimeCounts
from mfgui.ui.charts.bar_chart import Bar, value_bars
from mfgui.ui.charts.row_chart import ChartRow
from mfgui.ui.charts.scales import in_full
from mfgui.ui.kit.words import percent, ratings
from mfgui.ui.text import count, day_words, month_words, numeral, tr

_TRUSTED = 30  # a genre with fewer ratings is not called the best or worst liked


def source(dataset: Dataset) -> str:
    """Write where the numbers of a picture are from."""
    return f"{dataset.name}: {dataset.summary}"


def in_a_sentence(numbers: DataSummary, *, simulated: bool) -> str:
    """Say how full the table of people and films is, and what the typical person and film have."""
    text = tr("These ratings are simulated: nobody gave them.") + " " if simulated else ""
    return text + tr(
        "Of all pairs of a person and a rated film, {density} have a rating; the others are what a recommender "
        "has to guess. Half of the people gave {people} or more; half of the rated films have {films} or more.",
        density=percent(numbers.density),
        people=ratings(math.ceil(numbers.users.median)),
        films=count(math.ceil(numbers.films.median)),
    )


# Ratings by value


def about_values(numbers: DataSummary) -> str:
    """Say which value is given most often, and the mean."""
    values = numbers.values
    top = int(values.counts.argmax())
    label = value_bars(values)[top].label
    share = percent(values.counts[top] / max(numbers.n_ratings, 1))
    return tr("Most often {label} ★ ({share}); the mean is {mean:.2f} ★.", label=label, share=share, mean=numbers.mean)


# Ratings over the years


def _months(start: np.datetime64) -> tuple[int, int]:
    years, month = divmod(int(start.astype("datetime64[M]").astype(np.int64)), 12)
    return years + 1970, month + 1


def _day(day: np.datetime64) -> str:
    return day_words(day.astype("datetime64[D]").item())


def _period(times: TimeCounts, place: int) -> str:
    year, month = _months(times.starts[place])
    return str(year) if times.unit == "year" else month_words(month, year)


def time_bars(times: TimeCounts) -> list[Bar]:
    """Word the bars of the ratings over time."""
    bars = []
    for place, number in enumerate(times.counts.tolist()):
        year, month = _months(times.starts[place])
        label = str(year) if times.unit == "year" else month_words(month, year, short=True)
        bars.append(Bar(label, number, f"{_period(times, place)}: {ratings(number)}"))
    return bars


def about_times(times: TimeCounts) -> str:
    """Say from when to when, and when the most."""
    if times.first == times.last:
        return tr("All on {day}.", day=_day(times.first))
    return tr(
        "From {first} to {last}; most in {top}.",
        first=_day(times.first),
        last=_day(times.last),
        top=_period(times, int(times.counts.argmax())),
    )


# The long tails


def about_film_tail(films: Tail) -> str:
    """Say how few films have half of all ratings."""
    once = int(np.count_nonzero(films.counts == 1))
    text = tr("Half of all ratings fall on {share} of the films.", share=percent(films.half_share))
    if once:
        text += " " + tr("{n} films, {share}, have a single one.", n=count(once), share=percent(once / len(films)))
    return text


def about_user_tail(users: Tail) -> str:
    """Say how few people gave half of all ratings."""
    return tr(
        "Half of all ratings come from {share} of the people; the most by one person is {most}.",
        share=percent(users.half_share),
        most=count(int(users.counts[0])) if len(users) else 0,
    )


def film_words(dataset: Dataset, films: Tail, place: int) -> str:
    """Tell of one film of the tail."""
    caption = dataset.films.caption(int(films.codes[place]))
    return f"{count(place + 1)}. {caption}\n{ratings(int(films.counts[place]))}"


def user_words(dataset: Dataset, users: Tail, place: int) -> str:
    """Tell of one person of the tail."""
    person = tr("Person {id}", id=int(dataset.user_ids[users.codes[place]]))
    return f"{count(place + 1)}. {person}\n{ratings(int(users.counts[place]))}"


# Genres


def genre_rows(genres: GenreCounts, n_ratings: int) -> list[ChartRow]:
    """Word the rows of the genres."""
    columns = (genres.films.tolist(), genres.ratings.tolist(), genres.means.tolist())
    rows = []
    for name, films, number, mean in zip(map(genre_words, genres.names), *columns, strict=True):
        words = tr(
            "{name}: {ratings} ({share} of all), mean {mean:.2f} ★\n{films} rated films",
            name=name,
            ratings=ratings(number),
            share=percent(number / max(n_ratings, 1)),
            mean=mean,
            films=count(films),
        )
        cells = (name, str(number), in_full(mean), str(films))
        rows.append(
            ChartRow(name, number, words, beside=count(number), after=numeral(mean, ".2f"), dot=mean, cells=cells)
        )
    return rows


def about_genres(genres: GenreCounts) -> str:
    """Say which genre is rated most, and which highest and lowest."""
    if not len(genres):
        return ""
    counted = tr("A film of several genres counts in each.")
    trusted = np.flatnonzero(genres.ratings >= _TRUSTED)
    if len(trusted) > 1:
        best = int(trusted[genres.means[trusted].argmax()])
        worst = int(trusted[genres.means[trusted].argmin()])
        most = tr(
            "{name} has the most ratings; {best} is rated highest ({high:.2f} ★), {worst} lowest ({low:.2f} ★).",
            name=genre_words(genres.names[0]),
            best=genre_words(genres.names[best]),
            high=genres.means[best],
            worst=genre_words(genres.names[worst]),
            low=genres.means[worst],
        )
    else:
        most = tr("{name} has the most ratings.", name=genre_words(genres.names[0]))
    return f"{most} {counted}"
