"""What the numbers of a data set say, in words: the sentences, labels and tooltips of the data panel."""

from __future__ import annotations

import math

import numpy as np

from mfgui.base.genres import genre_words
from mfgui.data.dataset import Dataset
from mfgui.data.watch import SkipReport
from mfgui.insight.data_summary import DataSummary, GenreCounts, Tail, TimeCounts
from mfgui.insight.taste import LEAST_RATINGS
from mfgui.ui.charts.bar_chart import Bar, value_bars
from mfgui.ui.charts.row_chart import ChartRow
from mfgui.ui.charts.scales import in_full, short
from mfgui.ui.kit.words import percent, ratings
from mfgui.ui.text import as_sentence, count, day_words, home_relative, month_words, numeral, plural, retold, tr

_FEW, _MANY = 5, 0.4  # so few ratings say little of a film; so large a share of such films is much
_ALIKE, _ALIKE_OF_TWO = 0.5, 0.8  # from this share of one value on opinions hardly differ; of likes and dislikes
_SHORT = 1000  # from here on the ends of bands are written short: "2k–10k"
_TRUSTED = 30  # a genre with fewer ratings is not called the best or worst liked


def source(dataset: Dataset) -> str:
    """Write where the numbers of a picture are from."""
    return f"{dataset.name}: {dataset.summary}"


def what_it_is(dataset: Dataset) -> str:
    """Say where the ratings come from, and how a table was read where that was not plain."""
    place = (
        tr("Simulated ratings, for trying things out.")
        if dataset.simulated
        else tr("Read from {place}.", place=home_relative(dataset.source))
    )
    return " ".join((place, *(as_sentence(retold(note)) for note in dataset.notes)))


def typical_person(people: Tail) -> str:
    """Say how many ratings half of the people gave at least."""
    return tr("people; half gave {n} or more", n=count(math.ceil(people.median)))


def typical_film(films: Tail) -> str:
    """Say how many ratings half of the rated films have at least."""
    return tr("rated films; half have {n} or more", n=count(math.ceil(films.median)))


# Is it any good?


def checks(dataset: Dataset, numbers: DataSummary) -> list[tuple[bool, str]]:
    """Say what helps whoever learns from these ratings (True), and what does not; the most telling first."""
    found = [_people(numbers.users), _films(numbers.films)]
    if dataset.simulated:
        found.insert(0, (False, tr("Nobody gave these ratings: what is found in them says nothing about people.")))
    if not dataset.implicit and numbers.n_ratings:
        found.append(_spread(numbers))
    found.append(_dates(numbers.times))
    if dataset.subset:
        found.append((False, as_sentence(retold(dataset.subset))))
    return [*found, (not dataset.skipped.count, skipped_words(dataset.skipped))]


def _people(people: Tail) -> tuple[bool, str]:
    share = percent(float((people.counts >= LEAST_RATINGS).mean()) if len(people) else 0.0)
    if people.median >= LEAST_RATINGS:
        return True, tr(
            "{share} of the people gave {n} ratings or more: enough to know a taste by.", share=share, n=LEAST_RATINGS
        )
    if people.counts.max(initial=0) < LEAST_RATINGS:
        return False, tr("Nobody gave {n} ratings or more: tastes stay vague.", n=LEAST_RATINGS)
    return False, tr(
        "Only {share} of the people gave {n} ratings or more: most tastes stay vague.", share=share, n=LEAST_RATINGS
    )


def _films(films: Tail) -> tuple[bool, str]:
    few = float((films.counts < _FEW).mean()) if len(films) else 1.0
    if few < _MANY:
        return True, tr(
            "{share} of the rated films have {n} ratings or more: what is learnt of them holds.",
            share=percent(1 - few),
            n=_FEW,
        )
    return False, tr(
        "{share} of the rated films have fewer than {n} ratings: of them little can be learnt.",
        share=percent(few),
        n=_FEW,
    )


def _spread(numbers: DataSummary) -> tuple[bool, str]:
    values = numbers.values
    top = int(values.counts.argmax())
    share, label = float(values.counts[top] / numbers.n_ratings), value_bars(values)[top].label
    if share < (_ALIKE if np.count_nonzero(values.counts) > 2 else _ALIKE_OF_TWO):
        return True, tr("Opinions differ: no value has more than {share} of the ratings.", share=percent(share))
    return False, tr("Opinions hardly differ: {share} of the ratings are {value} ★.", share=percent(share), value=label)


def _dates(times: TimeCounts | None) -> tuple[bool, str]:
    if times is None:
        return False, tr("No dates: what people rated later cannot be the test.")
    if times.first == times.last:
        return False, tr("All of one day: what people rated later cannot be the test.")
    return True, tr("Every rating has its date: what people rated later can be the test.")


def skipped_words(report: SkipReport) -> str:
    """Say how many lines were left out when the ratings were read, and how many of them are listed."""
    skipped, listed = report.count, len(report.lines)
    if not skipped:
        return tr("No line was skipped.")
    if skipped == 1:
        return tr("1 line was skipped; all others were read.")
    if listed == skipped:
        return tr("{n} lines were skipped; all others were read.", n=count(skipped))
    return tr(
        "{n} lines were skipped; the first {k} are listed. All others were read.", n=count(skipped), k=count(listed)
    )


# Who rated what


def about_pairs(numbers: DataSummary) -> str:
    """Say how full the table of people and films is."""
    return tr(
        "{density} of all pairs of a person and a rated film have a rating; a recommender guesses the others.",
        density=percent(numbers.density),
    )


# Ratings by value


def about_values(numbers: DataSummary, *, full: bool) -> str:
    """Say which value is given most often, and the mean."""
    values = numbers.values
    top = int(values.counts.argmax())
    label = value_bars(values)[top].label
    share = percent(values.counts[top] / max(numbers.n_ratings, 1))
    text = tr("Most often {label} ★ ({share}); the mean is {mean:.2f} ★.", label=label, share=share, mean=numbers.mean)
    if full and numbers.n_ratings:
        middles = (values.lows + values.highs) / 2
        mean = float(np.average(middles, weights=values.counts))
        spread = math.sqrt(float(np.average((middles - mean) ** 2, weights=values.counts)))
        text += " " + tr("Standard deviation {spread:.2f}.", spread=spread)
    return text


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


def band_bars(tail: Tail, of: str) -> list[Bar]:
    """Word the bars of how many people, or films, have so many ratings; `of` names them."""
    bars = []
    for least, most, number in tail.bands():
        label = short(least) if least == most else f"{short(least)}–{short(most if most < _SHORT else most + 1)}"
        share = percent(number / max(len(tail), 1))
        band = count(least) if least == most else f"{count(least)}–{count(most)}"
        words = tr(
            "{things} by number of ratings, {band}: {n}, {share}", things=of, band=band, n=count(number), share=share
        )
        bars.append(Bar(label, number, words))
    return bars


def about_film_tail(numbers: DataSummary, *, full: bool) -> str:
    """Say how few films have half of all ratings, and how many have one or none."""
    films, listed = numbers.films, numbers.n_films_listed
    once = int(np.count_nonzero(films.counts == 1))
    text = tr("Half of all ratings fall on {share} of the films.", share=percent(films.half_share))
    if once:
        share = percent(once / len(films))
        text += " " + plural(
            once, "1 film, {share}, has a single one.", "{n} films, {share}, have a single one.", share=share
        )
    if listed > len(films):
        text += " " + plural(listed - len(films), "1 more is listed without any.", "{n} more are listed without any.")
    return text + _gini(films) * full


def about_user_tail(users: Tail, *, full: bool) -> str:
    """Say how few people gave half of all ratings."""
    text = tr(
        "Half of all ratings come from {share} of the people; the most by one person is {most}.",
        share=percent(users.half_share),
        most=count(int(users.counts[0])) if len(users) else 0,
    )
    return text + _gini(users) * full


def _gini(tail: Tail) -> str:
    return " " + tr("Median {median}, Gini {gini:.2f}.", median=numeral(tail.median, ",g"), gini=tail.gini)


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
