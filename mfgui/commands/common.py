"""What several commands share: opening ratings, reading settings, printing JSON."""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from mfgui.base.text import numeral, retold, speak_of, tr, translatable

if TYPE_CHECKING:
    from mfgui.data.dataset import Dataset
    from mfgui.data.subset import Subset
    from mfgui.data.tables.options import TableOptions
    from mfgui.factorization.method import Method
    from mfgui.factorization.settings import Settings, Value
    from mfgui.storage.saved_model import SavedModel


RATINGS: Final = translatable("a MovieLens folder or zip, or a table of ratings (CSV, Excel, Parquet, JSON …)")


def ratings_options(parser: argparse.ArgumentParser) -> None:
    """Declare which ratings to open, and --json."""
    parser.add_argument("path", metavar="PATH", nargs="?", type=Path, help=RATINGS)
    parser.add_argument("--demo", action="store_true", help="the built-in demo in place of PATH")
    parser.add_argument("--json", action="store_true", help="print JSON lines")
    part_options(parser)


def part_options(parser: argparse.ArgumentParser) -> None:
    """Declare --columns, --not-rated and --part."""
    parser.add_argument(
        "--columns",
        metavar="ROLE=NAME,…",
        help="how to read your own table: user=…,film=…,rating=…,time=…,title=… (names of columns or their numbers, "
        "default: recognised), dates=day|month, scale=1..10, values=ratings|counts|log, encoding=…, table=FILE, "
        "titles=FILE",
    )
    parser.add_argument(
        "--not-rated", metavar="VALUE", default="", help="the value of your own table for “not rated”, or none"
    )
    parser.add_argument(
        "--part",
        metavar="RULE,…",
        help="use a part of the ratings: film=20,person=20 (least ratings), years=1990-2010 (of films), "
        "rated=2000-2005, people=1000 (sampled), seed=1",
    )


def chosen_part(chosen: argparse.Namespace | SavedModel) -> tuple[TableOptions | None, Subset | None]:
    """Parse the columns and the part, which have the same names on the command line and in a model file."""
    from mfgui.data.subset import Subset
    from mfgui.data.tables.options import TableOptions

    columns = TableOptions.parse(chosen.columns) if chosen.columns else None
    if not_rated := getattr(chosen, "not_rated", ""):
        columns = replace(columns or TableOptions(), not_rated=not_rated)
    return columns, Subset.parse(chosen.part) if chosen.part else None


def open_ratings(chosen: argparse.Namespace) -> Dataset:
    """Read the ratings that `ratings_options` name; raises DataError."""
    from mfgui.data.errors import DataError
    from mfgui.data.reading import read_dataset

    path = chosen.path
    if chosen.demo == (path is not None):
        raise DataError(tr("give the PATH of a MovieLens folder or zip, or of a table, or --demo"))
    if path is None:
        from mfgui.data.demo import demo_folder

        path = demo_folder()
    columns, part = chosen_part(chosen)
    data = read_dataset(path, columns=columns, part=part)
    speak_of(data.nouns, data.scale.unit)
    for note in data.notes:
        print(f"mfgui: {retold(note)}", file=sys.stderr)
    return data


# The largest number that any option takes: seeds, epochs and films are fewer, and nothing overflows below it.
MOST = 1_000_000_000


def whole_number(least: int) -> Callable[[str], int]:
    """Return a parser of options that are whole numbers of at least `least`."""

    def read(text: str) -> int:
        try:
            number = int(text)
        except ValueError:
            number = least - 1
        if number < least:
            raise argparse.ArgumentTypeError(
                tr("'{given}' is not a whole number of at least {least}", given=text[:40], least=least)
            )
        if number > MOST:
            raise argparse.ArgumentTypeError(
                tr("'{given}' is too large; give at most {most:,}", given=text[:40], most=MOST)
            )
        return number

    return read


def finite(text: str) -> float:
    """Read an option as a number."""
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise argparse.ArgumentTypeError(tr("'{given}' is not a number", given=text[:40]))
    if abs(number) > MOST:
        raise argparse.ArgumentTypeError(
            tr("'{given}' is too large; give at most {most:,}", given=text[:40], most=MOST)
        )
    return number


def method_options(parser: argparse.ArgumentParser) -> None:
    """Declare --method, --preset and --set."""
    parser.add_argument("--method", help="which method (the usual one when left out; any other word lists them)")
    parser.add_argument("--preset", help="a named set of settings: quick, balanced, accurate, blog")
    parser.add_argument(
        "--set",
        metavar="NAME=VALUE",
        action="append",
        default=[],
        dest="settings",
        help="one setting; may be given again (any other name lists them)",
    )


def chosen_method(chosen: argparse.Namespace, data: Dataset | None = None) -> tuple[Method, Settings]:
    """Find the method, by default the usual one for these data, and complete its settings; raises SettingError."""
    from mfgui.factorization import registry

    usual = registry.DEFAULT if data is None else registry.default_for(data)
    method = registry.method(chosen.method or usual)
    n = 0 if data is None else len(data.ratings)
    return method, method.choose(chosen.preset, _parse_settings(chosen.settings, method), ratings=n)


def _parse_settings(pairs: list[str], method: Method) -> dict[str, Value]:
    from mfgui.factorization.settings import SettingError

    declared = {s.name: s for s in method.settings}
    values = {}
    for pair in pairs:
        name, equals, text = pair.partition("=")
        if not equals:
            raise SettingError(tr("--set takes NAME=VALUE, not '{pair}'", pair=pair))
        if name not in declared:
            raise SettingError(
                tr(
                    "method {method} has no setting '{setting}'; it has {declared}",
                    method=method.name,
                    setting=name,
                    declared=", ".join(declared),
                )
            )
        values[name] = declared[name].parse(text)
    return values


def error_words(error: float) -> str:
    """Return an error in words; a run that diverged, or held out nothing that tells, has none."""
    return numeral(error, ".4f") if math.isfinite(error) else f"{tr('none'):6}"


def compared_with_baseline(error: float, baseline: float) -> str:
    """Say what part of the baseline's an error is, "" where that has no meaning."""
    from mfgui.training.verdict import beside

    ratio = beside(error, baseline)
    return tr("{ratio:.4f} of the baseline's", ratio=ratio) if math.isfinite(ratio) else ""


def print_json(value: dict[str, Any]) -> None:
    """Print one JSON line; numbers that JSON cannot hold (NaN, infinity) become null."""
    print(json.dumps(_clean(value), ensure_ascii=False), flush=True)


def _clean(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _clean(inner) for key, inner in value.items()}
    return None if isinstance(value, float) and not math.isfinite(value) else value
