"""`mfgui recommend`: a list of films for one person, with reasons."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from mfgui.commands.common import print_json, whole_number

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray

    from mfgui.data.dataset import Dataset, Ratings
    from mfgui.factorization.interface import Explains
    from mfgui.insight.orders import Ordering
    from mfgui.insight.ranking import RankedFilms
    from mfgui.storage.model_file import SavedModel


_PEOPLE = 500
"""People whose lists are written at a time."""


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
    from mfgui.data.dataset import counted
    from mfgui.data.errors import DataError
    from mfgui.factorization.interest import Interested
    from mfgui.factorization.interface import Ability
    from mfgui.insight.orders import Order, Ordering
    from mfgui.insight.ranking import rank
    from mfgui.insight.reasons import reasons, trained_ratings
    from mfgui.storage.model_file import load_model, open_ratings_of
    from mfgui.storage.table_stream import stream_table

    saved = load_model(chosen.file, chosen.data)
    model = saved.model
    if chosen.why and Ability.EXPLAIN not in model.abilities:
        raise DataError(f"models of {model.method} give no reasons; leave --why out", chosen.file)
    place = chosen.data or saved.data_place
    data = saved.dataset or open_ratings_of(place, saved.columns, saved.part, saved.fingerprint)
    allowed = _allowed(chosen, data, model.film_support)
    ordering = Ordering(Order(chosen.order))
    if chosen.all:
        if chosen.output is None or chosen.why:
            raise DataError("--all writes lists without reasons to a file; give --output, and leave --why out")
        rows = stream_table(chosen.output, _everybody(chosen, saved, data, allowed, ordering))
        print(f"saved {counted(rows, 'line', 'lines')} as {chosen.output}")
        return 0
    who = "You" if chosen.ratings else f"Person {chosen.user} of {data.name}"
    if chosen.ratings:
        films, values = _own_ratings(chosen.ratings, data)
        if Ability.FOLD_IN not in model.abilities:
            raise DataError(f"models of {model.method} know only the people they learnt from", chosen.file)
        taste = model.fold_in(films, values)
        user = -1
    else:
        known = data.user_of(chosen.user)
        if known is None:
            first, last = data.user_label(0), data.user_label(data.n_users - 1)
            raise DataError(f"there is no person {chosen.user} in {data.name}; ids go from {first} to {last}")
        user = known
        rated = data.by_user.of(user)
        films, values = data.ratings.films[rated], data.ratings.values[rated]
        taste = model.taste(user)
    beside = None
    if saved.interest is not None:
        other = saved.interest.model
        beside = Interested(saved.interest, other.taste(user) if user >= 0 else other.fold_in(films, values))
    listed = rank(model, taste, films, chosen.n, ordering=ordering, beside=beside, allowed=allowed)
    if chosen.output is not None:
        stream_table(chosen.output, [_frame(data, listed, chosen.user or "")])
        print(f"saved as {chosen.output}")
        return 0
    learnt = None
    if chosen.why:
        learnt = (films, values) if user < 0 else trained_ratings(films, values, user, _held_out_again(data, saved))
    if not chosen.json:
        kind = "simulated " if data.simulated else ""
        behind = counted(len(films), f"{kind}rating", f"{kind}ratings") + (f"; {data.subset}" if data.subset else "")
        print(f"{who} ({behind}) might like:")
    for place_in_list, film in enumerate(listed.films.tolist(), start=1):
        why = reasons(cast("Explains", model), taste, *learnt, film) if learnt else None
        predicted = float(listed.predicted[place_in_list - 1])
        support = int(listed.support[place_in_list - 1])
        if chosen.json:
            line: dict[str, Any] = {
                "rank": place_in_list,
                "film": _film_id(data, film),
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
                        {"film": _film_id(data, r.film), "rating": r.rating, "effect": r.effect} for r in why.ratings
                    ],
                }
            print_json(line)
            continue
        ratings = counted(support, "rating", "ratings")
        print(f"{place_in_list:3}. {data.films.caption(film)} – predicted {predicted:.1f}, {ratings}")
        if why:
            lifting = why.strongest(3)
            because = ", ".join(f"{data.films.caption(r.film)} {r.rating:g} ({r.effect:+.2f})" for r in lifting)
            word = "lifted" if why.taste >= 0 else "lowered"
            print(f"     {word} by their ratings of {because}" if lifting else "     none of their ratings moves it")
    return 0


def _allowed(chosen: argparse.Namespace, data: Dataset, support: NDArray[np.int32]) -> NDArray[np.bool_] | None:
    """Return which films may be listed by the options; None for all."""
    import numpy as np

    from mfgui.data.errors import DataError
    from mfgui.insight.filters import ListFilter, Seen

    years = None
    if chosen.years:
        first, dash, last = chosen.years.replace("–", "-").partition("-")
        if not (first.isdecimal() and (last.isdecimal() or not dash)):
            raise DataError(f"'{chosen.years}' is no span of years; give it as 1990-2010")
        years = int(first), int(last or first)
    unknown = [genre for genre in chosen.genre if genre not in data.films.genre_names]
    if unknown:
        known = ", ".join(data.films.genre_names) or "none"
        raise DataError(f"there is no genre {unknown[0]} in {data.name}; its genres: {known}")
    wanted = ListFilter(frozenset(chosen.genre), years, chosen.least_ratings, seen=Seen.BOTH)
    return wanted.allowed(data.films, support, np.empty(0, np.int32)) if wanted.active else None


def _own_ratings(file: Path, data: Dataset) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
    """Return codes of films and ratings on the data's scale; what is not recognised is told on stderr."""
    import numpy as np

    from mfgui.data.dataset import count_by, counted
    from mfgui.data.errors import DataError
    from mfgui.storage.converting import converted
    from mfgui.storage.imports.reading import read_ratings
    from mfgui.storage.matching import FilmMatcher

    read = read_ratings(file)
    matcher = FilmMatcher(data.films, count_by(data.ratings.films, data.n_films))
    found: dict[int, float] = {}
    missed = []
    for rating in read.ratings:
        film = matcher.match(rating.film).film
        if film is None:
            missed.append(rating.film.title or rating.film.imdb_id or rating.film.film_id)
        else:
            found[film] = converted(rating.stars, rating.scale, data.scale)
    for what, names in (("not recognised", missed), ("left out", [line.reason for line in read.skipped.lines])):
        if names:
            more = ", …" if len(names) > 5 else ""
            print(
                f"mfgui: {counted(len(names), 'rating', 'ratings')} {what}: {', '.join(names[:5])}{more}",
                file=sys.stderr,
            )
    if not found:
        raise DataError(f"none of its films are in {data.name}; choose another file", file)
    return np.fromiter(found, np.int32, len(found)), np.fromiter(found.values(), np.float32, len(found))


def _everybody(
    chosen: argparse.Namespace, saved: SavedModel, data: Dataset, allowed: NDArray[np.bool_] | None, ordering: Ordering
) -> Iterator[pd.DataFrame]:
    """Yield the lists of some hundred people at a time."""
    import pandas as pd

    from mfgui.factorization.interest import Interested
    from mfgui.insight.ranking import rank

    pieces: list[pd.DataFrame] = []
    for user in range(data.n_users):
        rated = data.ratings.films[data.by_user.of(user)]
        beside = None if saved.interest is None else Interested(saved.interest, saved.interest.model.taste(user))
        taste = saved.model.taste(user)
        listed = rank(saved.model, taste, rated, chosen.n, ordering=ordering, beside=beside, allowed=allowed)
        pieces.append(_frame(data, listed, data.user_label(user)))
        if len(pieces) == _PEOPLE or user == data.n_users - 1:
            yield pd.concat(pieces, ignore_index=True)
            pieces = []


def _frame(data: Dataset, listed: RankedFilms, user: str) -> pd.DataFrame:
    import pandas as pd

    codes = listed.films.tolist()
    return pd.DataFrame(
        {
            "userId": [user] * len(codes),
            "rank": range(1, len(codes) + 1),
            "movieId": [data.films.label(film) for film in codes],
            "title": [data.films.caption(film) for film in codes],
            "genres": ["|".join(data.films.genres_of(film)) for film in codes],
            "predicted": [round(float(value), 4) for value in listed.predicted],
            "ratings": listed.support,
        }
    )


def _film_id(data: Dataset, film: int) -> int | str:
    return data.films.label(film) if data.films.labels else int(data.films.ids[film])


def _held_out_again(data: Dataset, saved: SavedModel) -> Ratings | None:
    """Return the ratings held out when the model was trained; None, with a warning, when they are not known."""
    from mfgui.data.errors import DataError
    from mfgui.data.held_out_file import split_from_spec

    try:
        split = split_from_spec(data, saved.validation, saved.seed)
    except DataError as wrong:
        why = str(wrong)
    else:
        if split.protocol == saved.protocol:
            return split.validation
        why = f"it was '{saved.protocol}' and would be '{split.protocol}'"
    print(
        f"mfgui: all ratings count as training ratings, since the held-out ones are not known: {why}", file=sys.stderr
    )
    return None
