"""`mfgui predict`: predicted ratings of the pairs that a CSV names."""

from __future__ import annotations

import csv
import itertools
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from mfgui.commands.common import print_json

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from mfgui.storage.model_file import SavedModel

_PIECE = 100_000
_USER_NAMES = ("userid", "user_id", "user", "person")
_FILM_NAMES = ("movieid", "movie_id", "filmid", "film_id", "itemid", "item_id", "movie", "film", "item")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument("file", metavar="FILE.mfgui", type=Path, help="a model saved by train --output")
    parser.add_argument(
        "--pairs", metavar="CSV", type=Path, required=True,
        help="people and films, a pair a line, with columns userId and movieId or just these two",
    )  # fmt: skip
    parser.add_argument("--json", action="store_true", help="print JSON lines in place of CSV")
    parser.set_defaults(run=_predict)


def _predict(chosen: argparse.Namespace) -> int:
    import numpy as np

    from mfgui.evaluation.pairs import UNKNOWN, predict_pairs
    from mfgui.storage.model_file import load_model

    saved = load_model(chosen.file)
    model = saved.model
    user_codes, film_codes = _codes(saved)
    pairs = _read_pairs(chosen.pairs)
    writer = csv.writer(sys.stdout, lineterminator="\n")
    if not chosen.json:
        writer.writerow(("userId", "movieId", "prediction"))
    while piece := list(itertools.islice(pairs, _PIECE)):
        users = np.array([user_codes.get(user, UNKNOWN) for user, _ in piece], np.int32)
        films = np.array([film_codes.get(film, UNKNOWN) for _, film in piece], np.int32)
        predicted = predict_pairs(model, users, films).tolist()
        for (user, film), prediction in zip(piece, predicted, strict=True):
            if chosen.json:
                ids = {
                    "user": user if saved.user_labels else _number(user),
                    "film": film if saved.film_labels else _number(film),
                }
                print_json(ids | {"prediction": prediction})
            else:
                writer.writerow((user, film, f"{prediction:.4f}"))
    return 0


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
