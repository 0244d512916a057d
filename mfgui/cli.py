"""The command line: `mfgui [PATH]` opens the window; info, train and recommend do the same work without one."""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mfgui import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mfgui.data.columns import ColumnMap
    from mfgui.data.dataset import Dataset, Ratings
    from mfgui.data.subset import Subset
    from mfgui.storage.model_file import SavedModel
    from mfgui.training.run import RunEvent

_COMMANDS = ("info", "train", "recommend")
_SKIPPED_SHOWN = 20


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code: 0, 1 when interrupted, 2 for bad input."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    # One thread for BLAS: its threads fight the kernels' own (measured: a sweep takes twice as long).
    for library in ("OPENBLAS", "MKL", "OMP"):
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")
    chosen = _parser(words).parse_args(words)
    from mfgui.data.errors import DataError
    from mfgui.factorization.settings import SettingError

    try:
        return int(chosen.run(chosen))
    except (DataError, SettingError) as wrong:
        print(f"mfgui: {wrong}", file=sys.stderr)
        return 2
    except OSError as wrong:
        place = f"{wrong.filename}: " if wrong.filename else ""
        print(f"mfgui: {place}{(wrong.strerror or str(wrong)).lower()}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("mfgui: interrupted", file=sys.stderr)
        return 1


def _parser(words: list[str]) -> argparse.ArgumentParser:
    """Build the parser that these words need: with commands when the first is one, else the window's."""
    parser = argparse.ArgumentParser(
        prog="mfgui",
        description="See how a recommender learns. Without a command, opens the window.",
        epilog="commands: mfgui info PATH | mfgui train PATH | mfgui recommend FILE.mfgui --user ID "
        "(each has --help)",
    )
    parser.add_argument("--version", action="version", version=f"mfgui {__version__}")
    if words and words[0] in _COMMANDS:
        commands = parser.add_subparsers(required=True)
        _info_options(commands.add_parser("info", help="what a folder or zip holds"))
        _train_options(commands.add_parser("train", help="train a method and watch its error"))
        _recommend_options(commands.add_parser("recommend", help="what one person might like next"))
    else:
        _window_options(parser)
    return parser


# The window


def _window_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", metavar="PATH", nargs="?", type=Path, help="a MovieLens folder, its zip, or a CSV")
    parser.add_argument("--demo", action="store_true", help="open the built-in demo and train on it")
    parser.add_argument("--train", action="store_true", help="start training when the ratings are open")
    parser.add_argument("--screenshot", metavar="FILE.png", type=Path, help="save a picture and leave")
    parser.add_argument(
        "--panel", choices=("welcome", "download", "data", "training", "people", "recommendations", "map", "film"),
        help="picture of this panel alone",
    )  # fmt: skip
    parser.add_argument("--after", choices=("trained", "loaded"), default="trained", help="when (trained)")
    parser.add_argument("--theme", choices=("light", "dark", "system"), help="colours, for this time only")
    parser.add_argument("--size", metavar="WxH", type=_size, help="size of the window, as 1280x800")
    _part_options(parser)
    parser.set_defaults(run=_window)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    if not (width.isdigit() and height.isdigit() and int(width) > 0 and int(height) > 0):
        raise argparse.ArgumentTypeError(f"'{text}' is not a size; give WIDTHxHEIGHT, as 1280x800")
    return int(width), int(height)


def _window(chosen: argparse.Namespace) -> int:
    from mfgui.data.errors import DataError

    if chosen.path is not None and chosen.demo:
        raise DataError("give either a PATH or --demo, not both")
    if chosen.panel and not chosen.screenshot:
        raise DataError("--panel says what --screenshot takes a picture of; give --screenshot FILE.png too")
    from mfgui.ui.application import PANELS, WindowRequest, run
    from mfgui.ui.theme import ThemeChoice

    if chosen.panel and chosen.panel not in PANELS:
        raise DataError(f"there is no panel '{chosen.panel}' yet; there are {', '.join(PANELS)}")
    columns, part = _chosen_part(chosen)
    return run(
        WindowRequest(
            path=chosen.path,
            columns=columns,
            part=part,
            demo=chosen.demo,
            train=chosen.train,
            screenshot=chosen.screenshot,
            panel=chosen.panel,
            after=chosen.after,
            theme=ThemeChoice(chosen.theme) if chosen.theme else None,
            size=chosen.size,
        )
    )


# Opening ratings


def _ratings_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", metavar="PATH", nargs="?", type=Path, help="a MovieLens folder, its zip, or a CSV")
    parser.add_argument("--demo", action="store_true", help="the built-in demo in place of PATH")
    parser.add_argument("--json", action="store_true", help="print JSON lines")
    _part_options(parser)


def _part_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--columns", metavar="ROLE=NAME,…",
        help="columns of a CSV of one's own: user=…,film=…,rating=…,time=…,title=… (guessed by their names)",
    )  # fmt: skip
    parser.add_argument(
        "--part", metavar="RULE,…",
        help="use a part: film=20,person=20 (least ratings), years=1990-2010 (of films), rated=2000-2005, "
        "people=1000 (drawn), seed=1",
    )  # fmt: skip


def _chosen_part(chosen: argparse.Namespace | SavedModel) -> tuple[ColumnMap | None, Subset | None]:
    """Read the words for columns and part; both have the same names on the command line and in a model file."""
    from mfgui.data.columns import ColumnMap
    from mfgui.data.subset import Subset

    columns = ColumnMap.parse(chosen.columns) if chosen.columns else None
    return columns, Subset.parse(chosen.part) if chosen.part else None


def _open(chosen: argparse.Namespace) -> Dataset:
    from mfgui.data.errors import DataError
    from mfgui.data.reading import read_dataset

    path = chosen.path
    if chosen.demo == (path is not None):
        raise DataError("give the PATH of a MovieLens folder or zip, or --demo")
    if path is None:
        from mfgui.data.demo import demo_folder

        path = demo_folder()
    columns, part = _chosen_part(chosen)
    return read_dataset(path, columns=columns, part=part)


# info


def _info_options(parser: argparse.ArgumentParser) -> None:
    _ratings_options(parser)
    parser.set_defaults(run=_info)


def _info(chosen: argparse.Namespace) -> int:
    from mfgui.data.held_out_file import official_splits

    data = _open(chosen)
    skipped = data.skipped
    splits = [split.name for split in official_splits(data.source)]
    if chosen.json:
        times = data.ratings.timestamps
        _print_json(
            {
                "name": data.name,
                "edition": data.edition,
                "simulated": data.simulated,
                "subset": data.subset,
                "ratings": len(data.ratings),
                "users": data.n_users,
                "films_listed": data.n_films,
                "films_rated": data.n_films_rated,
                "scale": [data.scale.minimum, data.scale.maximum, data.scale.step],
                "first_rating": None if times is None else _iso(int(times.min())),
                "last_rating": None if times is None else _iso(int(times.max())),
                "official_splits": splits,
                "skipped_count": skipped.count,
                "skipped": [{"file": s.file, "line": s.line, "reason": s.reason} for s in skipped.lines],
            }
        )
        return 0
    print(f"{data.name}: {data.summary}")
    print(f"{data.n_films:,} films are listed; {data.n_films - data.n_films_rated:,} of them have no rating")
    if splits:
        print(f"official splits for --validation-file: {', '.join(splits)}")
    if skipped.count:
        print(f"{skipped.count:,} lines were skipped:")
        for line in skipped.lines[:_SKIPPED_SHOWN]:
            print(f"  {line.file}, line {line.line:,}: {line.reason}")
        if skipped.count > _SKIPPED_SHOWN:
            print(f"  … and {skipped.count - _SKIPPED_SHOWN:,} more (--json lists them)")
    else:
        print("no line was skipped")
    return 0


# train


def _train_options(parser: argparse.ArgumentParser) -> None:
    _ratings_options(parser)
    parser.add_argument("--method", default="adam", help="which method (adam)")
    parser.add_argument("--preset", help="a named set of settings: quick, balanced, accurate, blog")
    parser.add_argument(
        "--set", metavar="NAME=VALUE", action="append", default=[], dest="settings", help="one setting"
    )
    parser.add_argument("--epochs", type=int, help="epochs at most (the method's own number)")
    parser.add_argument("--patience", type=int, default=5, help="end after so many epochs without improvement (5)")
    parser.add_argument("--target", type=float, default=0.0, help="end when validation RMSE is under this")
    parser.add_argument(
        "--validation", metavar="PART", help="ratings to hold out: 5000, 0.1, time:0.1 or last:5 (0.1)"
    )
    parser.add_argument(
        "--validation-file", metavar="FILE", type=Path,
        help="hold out the ratings that this file names, or an official split, as u1",
    )  # fmt: skip
    parser.add_argument("--seed", type=int, default=1, help="seed of the split and of the method (1)")
    parser.add_argument("--output", metavar="FILE.mfgui", type=Path, help="save the model there")
    parser.set_defaults(run=_train)


def _train(chosen: argparse.Namespace) -> int:
    from mfgui.data.errors import DataError
    from mfgui.data.held_out_file import split_as_said, validation_from
    from mfgui.data.splitting import Validation
    from mfgui.factorization import registry
    from mfgui.training.run import EpochReport, Run, RunOpened, Stopping

    method = registry.method(chosen.method)
    settings = method.choose(chosen.preset, _parse_settings(chosen.settings, method))
    if chosen.validation and chosen.validation_file:
        raise DataError("give either --validation or --validation-file, not both")
    validation = str(Validation.parse(chosen.validation or "0.1"))
    stopping = Stopping(chosen.epochs or method.epochs, chosen.patience, chosen.target)
    began = time.perf_counter()
    data = _open(chosen)
    if chosen.validation_file:
        validation = validation_from(chosen.validation_file, data.source)
    split = split_as_said(data, validation, chosen.seed)
    loading = time.perf_counter() - began
    if not chosen.json:
        print(f"{data.name}: {data.summary}")

    def tell(event: RunEvent) -> None:
        if isinstance(event, RunOpened) and not chosen.json:
            print(f"{method.title}: {method.sentence}")
            print(f"{event.protocol}; the baseline's validation RMSE is {event.baseline_rmse:.4f}")
        elif isinstance(event, EpochReport) and event.point.whole:
            point = event.point
            if chosen.json:
                _print_json(
                    {
                        "epoch": int(point.epoch),
                        "train_rmse": point.train_rmse,
                        "validation_rmse": point.validation_rmse,
                        "seconds": point.seconds,
                    }
                )
            else:
                print(
                    f"epoch {point.epoch:3.0f}   training {point.train_rmse:.4f}   "
                    f"validation {point.validation_rmse:.4f}   {point.seconds:6.1f} s"
                    f"{'   best' if point.best and point.epoch else ''}",
                    flush=True,
                )

    summary = Run(method, settings, data, split, stopping, chosen.seed).train(tell)
    if chosen.output:
        from mfgui.factorization.model import FactorModel
        from mfgui.storage.model_file import save_model

        if not isinstance(summary.model, FactorModel):
            raise DataError(f"models of {method.name} have no factors to save; leave --output out")
        save_model(
            chosen.output, summary.model, data,
            validation=validation, seed=chosen.seed, rmse=summary.validation_rmse, protocol=split.protocol,
        )  # fmt: skip
    if chosen.json:
        _print_json(
            {
                "method": summary.method,
                "settings": dict(summary.settings),
                "protocol": split.protocol,
                "simulated": data.simulated,
                "subset": data.subset,
                "best_epoch": summary.best_epoch,
                "epochs": summary.epochs,
                "validation_rmse": summary.validation_rmse,
                "baseline_rmse": summary.baseline_rmse,
                "stopped_by": summary.stopped_by,
                "seconds_loading": loading,
                "seconds_training": summary.seconds,
                "peak_memory_mb": _peak_memory_mb(),
            }
        )
    else:
        ratio = summary.validation_rmse / summary.baseline_rmse
        print(
            f"{summary.stopped_by}; best epoch {summary.best_epoch}: validation RMSE "
            f"{summary.validation_rmse:.4f} (validation, used for stopping), {ratio:.4f} of the baseline's, "
            f"{summary.seconds:.1f} s"
        )
        if chosen.output:
            print(f"saved as {chosen.output}")
    return 0


def _parse_settings(pairs: list[str], method: Any) -> dict[str, Any]:
    from mfgui.factorization.settings import SettingError

    declared = {s.name: s for s in method.settings}
    values = {}
    for pair in pairs:
        name, equals, text = pair.partition("=")
        if not equals:
            raise SettingError(f"--set takes NAME=VALUE, not '{pair}'")
        if name not in declared:
            raise SettingError(f"method {method.name} has no setting '{name}'; it has {', '.join(declared)}")
        values[name] = declared[name].parse(text)
    return values


# recommend


def _recommend_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE.mfgui", type=Path, help="a model saved by train --output")
    parser.add_argument("--user", metavar="ID", required=True, help="the person's id in the ratings")
    parser.add_argument("-n", type=int, default=10, help="how many films (10)")
    parser.add_argument("--why", action="store_true", help="add the person's own ratings behind each film")
    parser.add_argument("--raw", action="store_true", help="the model's own order, thin support not discounted")
    parser.add_argument("--data", metavar="PATH", type=Path, help="where the ratings are now")
    parser.add_argument("--json", action="store_true", help="print JSON lines")
    parser.set_defaults(run=_recommend)


def _recommend(chosen: argparse.Namespace) -> int:
    from mfgui.data.errors import DataError
    from mfgui.data.reading import read_dataset
    from mfgui.insight.ranking import rank
    from mfgui.insight.reasons import reasons, trained_ratings
    from mfgui.storage.model_file import load_model

    saved = load_model(chosen.file)
    model = saved.model
    place = chosen.data or saved.data_place
    if not place.exists():
        raise DataError("the ratings of this model are not there any more; give their place with --data PATH", place)
    columns, part = _chosen_part(saved)
    data = read_dataset(place, columns=columns, part=part)
    if data.fingerprint != saved.fingerprint:
        raise DataError("not the ratings that the model learnt from; give their place with --data PATH", place)
    user = data.user_of(chosen.user)
    if user is None:
        first, last = data.user_label(0), data.user_label(data.n_users - 1)
        raise DataError(f"there is no person {chosen.user} in {data.name}; ids go from {first} to {last}")
    rated = data.by_user.of(user)
    films, values = data.ratings.films[rated], data.ratings.values[rated]
    taste = model.taste(user)
    listed = rank(model, taste, films, chosen.n, careful=not chosen.raw)
    learnt = trained_ratings(films, values, user, _held_out_again(data, saved)) if chosen.why else None
    if not chosen.json:
        kind = "simulated ratings" if data.simulated else "ratings"
        print(f"Person {chosen.user} of {data.name} ({len(films):,} {kind}) might like:")
    for place_in_list, film in enumerate(listed.films.tolist(), start=1):
        why = reasons(model, taste, *learnt, film) if learnt else None
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
                        {"film": _film_id(data, r.film), "rating": r.rating, "effect": r.effect}
                        for r in why.ratings
                    ],
                }
            _print_json(line)
            continue
        ratings = "1 rating" if support == 1 else f"{support:,} ratings"
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
    """The ratings that the model did not learn from; None, and said so, when that cannot be told any more."""
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
    print(f"mfgui: all ratings are taken as learnt, as those held out are not known: {why}", file=sys.stderr)
    return None


# Printing


def _print_json(value: dict[str, Any]) -> None:
    """Print one JSON line; numbers that JSON cannot hold (NaN, infinity) become null."""
    import math

    clean = {k: None if isinstance(v, float) and not math.isfinite(v) else v for k, v in value.items()}
    print(json.dumps(clean, ensure_ascii=False), flush=True)


def _iso(seconds: int) -> str:
    from datetime import UTC, datetime

    return datetime.fromtimestamp(seconds, UTC).isoformat().replace("+00:00", "Z")


def _peak_memory_mb() -> float | None:
    """The most memory that this process has held, None where the system does not tell."""
    try:
        import resource
    except ImportError:
        return None
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(peak / (1 << 20 if sys.platform == "darwin" else 1 << 10), 1)
