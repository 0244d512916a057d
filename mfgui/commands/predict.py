"""`mfgui predict`: predicted ratings of the pairs of people and films in a CSV."""

from __future__ import annotations

import argparse
import csv
import itertools
import math
import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

from mfgui.commands.common import finite, print_json

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    from numpy.typing import NDArray

    from mfgui.factorization.interface import KnowsSpread
    from mfgui.storage.model_file import SavedModel

_PIECE = 100_000
_USER_NAMES = ("userid", "user_id", "user", "person")
_FILM_NAMES = ("movieid", "movie_id", "filmid", "film_id", "itemid", "item_id", "movie", "film", "item")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument("file", metavar="FILE.mfgui", type=Path, help="a model saved by train --output")
    parser.add_argument(
        "--pairs",
        metavar="CSV",
        type=Path,
        required=True,
        help="people and films, a pair a line, with columns userId and movieId or just these two",
    )
    parser.add_argument(
        "--level",
        metavar="SHARE",
        type=_share,
        default=0.8,
        help="coverage of the intervals, for methods that have them (0.8)",
    )
    parser.add_argument("--data", metavar="PATH", type=Path, help="where the ratings are now, if the model needs them")
    parser.add_argument("--json", action="store_true", help="print JSON lines in place of CSV")
    parser.set_defaults(run=_predict)


def _share(text: str) -> float:
    share = finite(text)
    if not 0 < share < 1:
        raise argparse.ArgumentTypeError(f"'{text}' is not a share between 0 and 1, as 0.8")
    return share


def _predict(chosen: argparse.Namespace) -> int:
    import numpy as np

    from mfgui.evaluation.pairs import UNKNOWN, predict_pairs
    from mfgui.factorization.interface import Ability
    from mfgui.storage.model_file import load_model

    saved = load_model(chosen.file, chosen.data)
    model = saved.model
    user_codes, film_codes = _codes(saved)
    pairs = _read_pairs(chosen.pairs)
    writer = csv.writer(sys.stdout, lineterminator="\n")
    more = ("lower", "upper", "level") if Ability.SPREAD in model.abilities else ()
    if not chosen.json:
        writer.writerow(("userId", "movieId", "prediction", *more))
    while piece := list(itertools.islice(pairs, _PIECE)):
        users = np.array([user_codes.get(user, UNKNOWN) for user, _ in piece], np.int32)
        films = np.array([film_codes.get(film, UNKNOWN) for _, film in piece], np.int32)
        predicted = predict_pairs(model, users, films).tolist()
        bounds = _bounds(saved, users, films, chosen.level) if more else itertools.repeat(())
        for (user, film), prediction, interval in zip(piece, predicted, bounds, strict=False):
            if chosen.json:
                ids = {
                    "user": user if saved.user_labels else _number(user),
                    "film": film if saved.film_labels else _number(film),
                }
                print_json(ids | {"prediction": prediction} | dict(zip(more, interval, strict=True)))
            else:
                words = ("" if math.isnan(number) else f"{number:.4f}" for number in interval[:2])
                writer.writerow((user, film, f"{prediction:.4f}", *words, *map("{:g}".format, interval[2:])))
    return 0


def _bounds(
    saved: SavedModel, users: NDArray[np.int32], films: NDArray[np.int32], level: float
) -> list[tuple[float, float, float]]:
    """Return prediction intervals of this coverage; NaN for people and films that are not in the training ratings."""
    import numpy as np

    from mfgui.evaluation.pairs import UNKNOWN

    found = np.full((len(users), 3), np.nan)
    known = (users != UNKNOWN) & (films != UNKNOWN)
    low, high = cast("KnowsSpread", saved.model).interval(users[known], films[known], level)
    found[known, 0], found[known, 1] = low, high
    found[:, 2] = level
    return [(low, high, level) for low, high, level in found.tolist()]


def _codes(saved: SavedModel) -> tuple[dict[str, int], dict[str, int]]:
    """Codes of people and films by their ids as text."""
    people = saved.user_labels or tuple(map(str, saved.user_ids.tolist()))
    films = saved.film_labels or tuple(map(str, saved.film_ids.tolist()))
    return {label: code for code, label in enumerate(people)}, {label: code for code, label in enumerate(films)}


def _number(text: str) -> int | str:
    return int(text) if text.isascii() and text.isdecimal() else text


def _read_pairs(file: Path) -> Iterator[tuple[str, str]]:
    """Ids of a person and a film from each line; raises DataError with the line at one that is too short."""
    from mfgui.data.errors import DataError

    try:
        with file.open(encoding="utf-8-sig", newline="") as stream:
            lines = csv.reader(stream)
            user, film, header = 0, 1, True
            for line in lines:
                if header:
                    header = False
                    names = [name.strip().lower() for name in line]
                    if (named := _named(names, _USER_NAMES, _FILM_NAMES)) is not None:
                        user, film = named
                        continue
                if not line:
                    continue
                if len(line) <= max(user, film):
                    raise DataError("no pair of userId and movieId here; correct this line", file, lines.line_num)
                yield line[user].strip(), line[film].strip()
    except (UnicodeDecodeError, csv.Error):
        raise DataError("this is not a CSV in UTF-8; save it as one", file) from None


def _named(names: list[str], *wanted: tuple[str, ...]) -> tuple[int, int] | None:
    """Positions of the columns of people and of films; None when these are no names of both."""
    user, film = (next((names.index(one) for one in any_of if one in names), None) for any_of in wanted)
    return None if user is None or film is None else (user, film)
