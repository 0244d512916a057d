"""`mfgui recommend`: a list of films for one person, with reasons."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from mfgui.commands.common import print_json, whole_number

if TYPE_CHECKING:
    import argparse

    from mfgui.data.dataset import Dataset, Ratings
    from mfgui.factorization.interface import Explains
    from mfgui.storage.model_file import SavedModel


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument("file", metavar="FILE.mfgui", type=Path, help="a model saved by train --output")
    parser.add_argument("--user", metavar="ID", required=True, help="the person's id in the ratings")
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

    saved = load_model(chosen.file, chosen.data)
    model = saved.model
    if chosen.why and Ability.EXPLAIN not in model.abilities:
        raise DataError(f"models of {model.method} give no reasons; leave --why out", chosen.file)
    place = chosen.data or saved.data_place
    data = saved.dataset or open_ratings_of(place, saved.columns, saved.part, saved.fingerprint)
    user = data.user_of(chosen.user)
    if user is None:
        first, last = data.user_label(0), data.user_label(data.n_users - 1)
        raise DataError(f"there is no person {chosen.user} in {data.name}; ids go from {first} to {last}")
    rated = data.by_user.of(user)
    films, values = data.ratings.films[rated], data.ratings.values[rated]
    taste = model.taste(user)
    beside = None if saved.interest is None else Interested(saved.interest, saved.interest.model.taste(user))
    listed = rank(model, taste, films, chosen.n, ordering=Ordering(Order(chosen.order)), beside=beside)
    learnt = trained_ratings(films, values, user, _held_out_again(data, saved)) if chosen.why else None
    if not chosen.json:
        kind = "simulated " if data.simulated else ""
        behind = counted(len(films), f"{kind}rating", f"{kind}ratings") + (f"; {data.subset}" if data.subset else "")
        print(f"Person {chosen.user} of {data.name} ({behind}) might like:")
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


def _film_id(data: Dataset, film: int) -> int | str:
    return data.films.label(film) if data.films.labels else int(data.films.ids[film])


def _held_out_again(data: Dataset, saved: SavedModel) -> Ratings | None:
    """Return the ratings held out when the model was trained; None, with a warning, when they are not known."""
    from mfgui.data.errors import DataError
    from mfgui.data.held_out_file import split_as_said

    try:
        split = split_as_said(data, saved.validation, saved.seed)
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
