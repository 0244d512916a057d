"""`mfgui predict`: predicted ratings of the pairs of people and films in a CSV."""

from __future__ import annotations

import argparse
import csv
import itertools
import math
import sys
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from mfgui.base.text import plural, retold, tr
from mfgui.commands.common import finite, print_json
from mfgui.data.source import open_file
from mfgui.data.tables.options import TableOptions
from mfgui.data.tables.pairs import PairsTable
from mfgui.data.watch import Watch
from mfgui.evaluation.pairs import UNKNOWN, interval_of_pairs, odds_of_pairs, predict_pairs
from mfgui.factorization.interface import Ability
from mfgui.storage.model_file import load_model
from mfgui.storage.saved_model import SavedModel

_UNKNOWN = {(False, False): "", (True, False): "user", (False, True): "film", (True, True): "both"}


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument("file", metavar="FILE.mfgui", type=Path, help="a model saved by train --output")
    parser.add_argument(
        "--pairs",
        metavar="CSV",
        type=Path,
        required=True,
        help="any table of people and films, a pair a row, as userId,movieId or just these two columns",
    )
    parser.add_argument(
        "--columns", metavar="ROLE=NAME,…", help="its columns, where their names do not tell: user=…,film=…"
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
        raise argparse.ArgumentTypeError(tr("'{given}' is not a share between 0 and 1, as 0.8", given=text))
    return share


def _predict(chosen: argparse.Namespace) -> int:
    saved = load_model(chosen.file, chosen.data)
    model = saved.model
    user_codes, film_codes = _codes(saved)
    options = TableOptions.parse(chosen.columns) if chosen.columns else None
    pairs = PairsTable(open_file(chosen.pairs), chosen.pairs.name, options, like=saved.columns)
    watch = Watch()
    writer = csv.writer(sys.stdout, lineterminator="\n")
    more: tuple[str, ...] = ("lower", "upper", "level") if Ability.SPREAD in model.abilities else ()
    more += tuple(f"p{value:g}" for value in model.scale.values) if Ability.ODDS in model.abilities else ()
    if not chosen.json:
        writer.writerow(("userId", "movieId", "prediction", *more, "unknown"))
    for user_ids, film_ids, _, _ in pairs.read(watch):
        users = np.array([user_codes.get(user, UNKNOWN) for user in user_ids], np.int32)
        films = np.array([film_codes.get(film, UNKNOWN) for film in film_ids], np.int32)
        predicted = predict_pairs(model, users, films).tolist()
        figures: Iterable[tuple[float, ...]] = itertools.repeat(())
        if more:
            low, high = interval_of_pairs(model, users, films, chosen.level)
            odds = odds_of_pairs(model, users, films)
            figures = zip(low.tolist(), high.tolist(), itertools.repeat(chosen.level), *odds.T.tolist(), strict=False)
        unknown = [_UNKNOWN[one, other] for one, other in zip((users < 0).tolist(), (films < 0).tolist(), strict=True)]
        rows = zip(user_ids, film_ids, predicted, figures, unknown, strict=False)
        for user, film, prediction, told, who in rows:
            if chosen.json:
                ids = {
                    "user": user if saved.user_labels else _number(user),
                    "film": film if saved.film_labels else _number(film),
                }
                known = {"prediction": prediction} | dict(zip(more, told, strict=True))
                print_json(ids | known | {"unknown": who or None})
            else:
                words = ["" if math.isnan(number) else f"{number:.4f}" for number in told]
                if told:
                    words[2] = f"{chosen.level:g}"
                writer.writerow((user, film, f"{prediction:.4f}", *words, who))
    if watch.skipped:
        first = watch.report().lines[0]
        left_out = plural(
            watch.skipped,
            "1 row left out: {file}, line {line:,} {reason}",
            "{n} rows left out; the first: {file}, line {line:,} {reason}",
            file=first.file,
            line=first.line,
            reason=retold(first.reason),
        )
        print(f"mfgui: {left_out}", file=sys.stderr)
    return 0


def _codes(saved: SavedModel) -> tuple[dict[str, int], dict[str, int]]:
    """Codes of people and films by their ids as text."""
    people = saved.user_labels or tuple(map(str, saved.user_ids.tolist()))
    films = saved.film_labels or tuple(map(str, saved.film_ids.tolist()))
    return {label: code for code, label in enumerate(people)}, {label: code for code, label in enumerate(films)}


def _number(text: str) -> int | str:
    return int(text) if text.isascii() and text.isdecimal() else text
