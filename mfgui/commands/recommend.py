"""`mfgui recommend`: a list of films for one person, with reasons."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mfgui.base.text import numeral, plural, retold, tr
from mfgui.commands.common import print_json, whole_number
from mfgui.data.dataset import Dataset, rating_words
from mfgui.data.errors import DataError
from mfgui.data.grouping import count_by
from mfgui.factorization.interface import Ability
from mfgui.insight.answers import film_id, list_frame
from mfgui.insight.filters import ListFilter, Seen
from mfgui.insight.orders import Order, Ordering
from mfgui.storage.imports.film_list import read_film_list
from mfgui.storage.imports.reading import read_ratings
from mfgui.storage.matching import FilmMatcher
from mfgui.storage.opened_model import open_model
from mfgui.storage.table_file import stream_table


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument("file", metavar="FILE.mfgui", type=Path, help="a model saved by train --output")
    who = parser.add_mutually_exclusive_group(required=True)
    who.add_argument("--user", metavar="ID", help="the person's id in the ratings")
    who.add_argument(
        "--ratings", metavar="FILE", type=Path, help="somebody new: a table of their ratings, or a site's export"
    )
    who.add_argument("--all", action="store_true", help="everybody; give --output")
    parser.add_argument(
        "--output", metavar="FILE", type=Path, help="write the lists there: .csv, .tsv, .jsonl or .parquet"
    )
    parser.add_argument("--genre", action="append", default=[], help="only films of this genre; may be given again")
    parser.add_argument("--years", metavar="FIRST-LAST", help="only films of these years, as 1990-2010")
    parser.add_argument(
        "--least-ratings", metavar="N", type=whole_number(1), default=1, help="only films with so many ratings (1)"
    )
    parser.add_argument(
        "--only",
        metavar="LIST",
        type=Path,
        help="only films of a list: a watchlist, a shop's shelf; a table, a site's export, or a text with one title a "
        "line",
    )
    parser.add_argument("-n", type=whole_number(1), default=10, help="how many films (10)")
    parser.add_argument(
        "--why", action="store_true", help="add the ratings of the person that contributed most to each film"
    )
    parser.add_argument(
        "--order",
        choices=("both", "cautious", "predicted"),
        default="both",
        help="by how likely a film is to be watched and liked (both), by predicted rating with a discount for few "
        "ratings (cautious), or by predicted rating alone",
    )
    parser.add_argument("--raw", dest="order", action="store_const", const="predicted", help="as --order predicted")
    parser.add_argument("--data", metavar="PATH", type=Path, help="where the ratings are now")
    parser.add_argument("--json", action="store_true", help="print JSON lines")
    parser.set_defaults(run=_recommend)


def _recommend(chosen: argparse.Namespace) -> int:
    opened = open_model(chosen.file, chosen.data)
    data, model = opened.dataset, opened.model
    if chosen.why and Ability.EXPLAIN not in model.abilities:
        raise DataError(tr("models of {method} give no reasons; leave --why out", method=model.method), chosen.file)
    if chosen.why and opened.split is None and not chosen.ratings:
        print(
            "mfgui: "
            + tr(
                "all ratings count as training ratings, since the held-out ones are not known: {doubt}",
                doubt=retold(opened.doubt),
            ),
            file=sys.stderr,
        )
    answers = opened.answers(held_out=chosen.why)
    how: dict[str, Any] = {
        "ordering": Ordering(Order(chosen.order)),
        "allowed": _allowed(chosen, data, model.film_support),
    }
    if chosen.all:
        if chosen.output is None or chosen.why:
            raise DataError(tr("--all writes lists without reasons to a file; give --output, and leave --why out"))
        rows = stream_table(chosen.output, answers.lists(range(data.n_users), chosen.n, **how))
        print(plural(rows, "saved 1 line as {file}", "saved {n} lines as {file}", file=chosen.output))
        return 0
    rater = answers.newcomer(*_own_ratings(chosen.ratings, data)) if chosen.ratings else answers.person(chosen.user)
    listed = answers.listed(rater, chosen.n, **how)
    if chosen.output is not None:
        stream_table(chosen.output, [list_frame(data, listed, chosen.user or "")])
        print(tr("saved as {file}", file=chosen.output))
        return 0
    if not chosen.json:
        behind = rating_words(len(rater.films), simulated=data.simulated and not chosen.ratings)
        behind = "; ".join(filter(None, (behind, retold(data.subset))))
        if chosen.ratings:
            print(tr("You ({ratings}) might like:", ratings=behind))
        else:
            print(tr("Person {id} of {name} ({ratings}) might like:", id=chosen.user, name=data.name, ratings=behind))
    for place_in_list, film in enumerate(listed.films.tolist(), start=1):
        why = answers.why(rater, film) if chosen.why else None
        predicted = float(listed.predicted[place_in_list - 1])
        support = int(listed.support[place_in_list - 1])
        if chosen.json:
            line: dict[str, Any] = {
                "rank": place_in_list,
                "film": film_id(data, film),
                "title": data.films.caption(film),
                "genres": list(data.films.genres_of(film)),
                "predicted": predicted,
                "support": support,
                "simulated": data.simulated,
                "subset": data.subset,
            }
            if why:
                e = why.explanation
                line["why"] = {
                    "mean": e.mean,
                    "person": e.person_bias,
                    "film": e.film_bias,
                    "implicit": e.implicit,
                    "remainder": e.remainder,
                    "clipped": e.clipped,
                    "ratings": [
                        {"film": film_id(data, r.film), "rating": r.rating, "effect": r.effect} for r in why.ratings
                    ],
                }
            print_json(line)
            continue
        words = tr("predicted {predicted:.1f}, {ratings}", predicted=predicted, ratings=rating_words(support))
        print(f"{place_in_list:3}. {data.films.caption(film)} – {words}")
        if why:
            lifting = why.strongest(3)
            because = ", ".join(
                f"{data.films.caption(r.film)} {numeral(r.rating, 'g')} ({numeral(r.effect, '+.2f')})" for r in lifting
            )
            if not lifting:
                words = tr("none of their ratings moves it")
            elif why.taste >= 0:
                words = tr("lifted by their ratings of {films}", films=because)
            else:
                words = tr("lowered by their ratings of {films}", films=because)
            print(f"     {words}")
    by_both = chosen.order == Order.BOTH.value and answers.interest is not None
    if by_both and not chosen.json and np.any(np.diff(listed.predicted) > 0):  # else the figures look out of order
        words = tr(
            "ordered by how likely each is to be watched and liked; --order predicted goes by the prediction alone"
        )
        print(words, file=sys.stderr)
    return 0


def _allowed(chosen: argparse.Namespace, data: Dataset, support: NDArray[np.int32]) -> NDArray[np.bool_] | None:
    """Return which films may be listed by the options; None for all."""
    years = None
    if chosen.years:
        first, dash, last = chosen.years.replace("–", "-").partition("-")
        if not (first.isdecimal() and (last.isdecimal() or not dash)):
            raise DataError(tr("'{years}' is no span of years; give it as 1990-2010", years=chosen.years))
        years = int(first), int(last or first)
    unknown = [genre for genre in chosen.genre if genre not in data.films.genre_names]
    if unknown:
        known = ", ".join(data.films.genre_names) or tr("none")
        raise DataError(
            tr(
                "there is no genre {unknown} in {name}; its genres: {known}",
                unknown=unknown[0],
                name=data.name,
                known=known,
            )
        )
    only = _only(chosen.only, data) if chosen.only else None
    wanted = ListFilter(frozenset(chosen.genre), years, chosen.least_ratings, seen=Seen.BOTH, only=only)
    return wanted.allowed(data.films, support, np.empty(0, np.int32)) if wanted.active else None


def _only(file: Path, data: Dataset) -> frozenset[int]:
    """Return the films of a list; what is not recognised is told on stderr."""
    read = read_film_list(file)
    matcher = FilmMatcher(data.films, count_by(data.ratings.films, data.n_films))
    found = {film: matcher.match(film).guess for film in read.films}
    missed = [film.caption for film, code in found.items() if code is None]
    if missed:
        names = _some(missed)
        _say(plural(len(missed), "1 film not recognised: {names}", "{n} films not recognised: {names}", names=names))
    if reasons := [retold(line.reason) for line in read.skipped.lines]:
        names = _some(reasons)
        _say(plural(len(reasons), "1 film left out: {names}", "{n} films left out: {names}", names=names))
    if len(missed) == len(found):
        raise DataError(tr("none of its films are in {name}; choose another file", name=data.name), file)
    return frozenset(code for code in found.values() if code is not None)


def _say(words: str) -> None:
    print(f"mfgui: {words}", file=sys.stderr)


def _some(names: list[str]) -> str:
    return ", ".join([*names[:5], *(["…"] if len(names) > 5 else [])])


def _own_ratings(file: Path, data: Dataset) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
    """Return codes of films and ratings on the data's scale; what is not recognised is told on stderr."""
    read = read_ratings(file)
    matcher = FilmMatcher(data.films, count_by(data.ratings.films, data.n_films))
    found: dict[int, float] = {}
    missed = []
    for rating in read.ratings:
        film = matcher.match(rating.film).film
        if film is None:
            missed.append(rating.film.caption)
        else:
            found[film] = data.scale.converted(rating.stars, rating.scale)
    if missed:
        names = _some(missed)
        _say(
            plural(len(missed), "1 rating not recognised: {names}", "{n} ratings not recognised: {names}", names=names)
        )
    if reasons := [retold(line.reason) for line in read.skipped.lines]:
        names = _some(reasons)
        _say(plural(len(reasons), "1 rating left out: {names}", "{n} ratings left out: {names}", names=names))
    if not found:
        raise DataError(tr("none of its films are in {name}; choose another file", name=data.name), file)
    return np.fromiter(found, np.int32, len(found)), np.fromiter(found.values(), np.float32, len(found))
