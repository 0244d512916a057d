"""`mfgui tune`: search for better settings of a method within a time budget; a search can be continued."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from mfgui.base import paths
from mfgui.base.text import plural, retold, tr
from mfgui.commands.common import (
    chosen_method,
    finite,
    method_options,
    open_ratings,
    print_json,
    ratings_options,
    whole_number,
)
from mfgui.data.errors import DataError
from mfgui.data.splitting import Validation
from mfgui.evaluation.slices import slices
from mfgui.evaluation.tuning import Progress, Search, Trial
from mfgui.factorization.settings import Settings


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    ratings_options(parser)
    method_options(parser)
    parser.add_argument("--seconds", type=finite, default=60.0, help="time budget of this call, in seconds (60)")
    parser.add_argument("--vary", metavar="NAME,…", help="settings to vary (every number whose default is above 0)")
    parser.add_argument(
        "--validation", metavar="PART", default="0.1", help="validation ratings: 5000, 0.1, time:0.1 or last:5 (0.1)"
    )
    parser.add_argument(
        "--seed", type=whole_number(0), default=1, help="seed of the split, the search and the runs (1)"
    )
    parser.add_argument(
        "--state",
        metavar="FILE",
        type=Path,
        help="file of the trials (among mfgui's own data); the same search continues from it",
    )
    parser.set_defaults(run=_tune)


def _tune(chosen: argparse.Namespace) -> int:
    if chosen.seconds <= 0:
        raise DataError(tr("cannot tune for {seconds:g} seconds; give more than 0", seconds=chosen.seconds))
    chosen_method(chosen)  # what is wrong with it is said before the ratings are read
    validation = Validation.parse(chosen.validation)
    data = open_ratings(chosen)
    method, settings = chosen_method(chosen, data)
    split = validation.split(data.ratings, chosen.seed)
    state = chosen.state or _own_folder(paths.data())
    names = tuple(chosen.vary.split(",")) if chosen.vary else ()
    search = Search(method, settings, data, split, 0.0, state, names, chosen.seed)
    earlier = search.kept()
    search.budget = sum(trial.seconds for trial in earlier) + chosen.seconds
    if not chosen.json:
        print(f"{data.name}: {data.summary}")
        varied = ", ".join(setting.name for setting in search.varied)
        print(
            tr(
                "{method}: {protocol}; settings are judged by these ratings. Varied: {varied}",
                method=tr(method.title),
                protocol=retold(search.split.protocol),
                varied=varied,
            )
        )
        if earlier:
            best = min(earlier, key=lambda trial: trial.rmse)
            print(
                plural(
                    len(earlier),
                    "continues after 1 trial; best so far {rmse:.4f}",
                    "continues after {n} trials; best so far {rmse:.4f}",
                    rmse=best.rmse,
                )
            )

    def report(progress: Progress) -> None:
        if chosen.json:
            print_json(_as_json(progress.trial) | {"best_rmse": progress.best.rmse, "spent": progress.spent})
        else:
            mark = f"   {tr('best so far')}" if progress.trial is progress.best else ""
            changed = _changes(progress.trial.settings, search)
            trial = tr("trial {n:3}   {rmse:.4f}", n=progress.trial.number, rmse=progress.trial.rmse)
            print(f"{trial}   {changed}{mark}", flush=True)

    best = search.run(report)
    cut = slices(search.kept(), search.varied, search.start)
    command = _command(chosen, best, search)
    if chosen.json:
        print_json(
            {
                "method": method.name,
                "protocol": search.split.protocol,
                "simulated": data.simulated,
                "subset": data.subset,
                "trials": len(search.kept()),
                "best": _as_json(best),
                "importance": {one.setting.name: one.importance for one in cut},
                "state": str(search.state),
                "command": command,
            }
        )
    else:
        mattered = [f"{one.setting.name} {100 * one.importance:.0f} %" for one in cut if one.importance]
        print(
            tr(
                "best of {trials} trials: number {n}, validation {error} {rmse:.4f} after {epochs} epochs "
                "(an optimistic figure: the settings were chosen by these ratings)",
                trials=len(search.kept()),
                n=best.number,
                error=search.method.error,
                rmse=best.rmse,
                epochs=best.epochs,
            )
        )
        if mattered:
            print(tr("importance of each setting by itself: {settings}", settings=", ".join(mattered)))
        print(command)
        if chosen.state or not paths.unwritable():  # else it goes with this process
            print(tr("saved in {file}; the same command continues the search", file=search.state))
    return 0


def _own_folder(data: Path) -> Path:
    folder = data / "tuning"
    folder.mkdir(exist_ok=True)
    return folder


def _as_json(trial: Trial) -> dict[str, Any]:
    return {
        "trial": trial.number,
        "settings": dict(trial.settings),
        "validation_rmse": trial.rmse,
        "epochs": trial.epochs,
        "seconds": trial.seconds,
    }


def _changes(settings: Settings, search: Search) -> str:
    return " ".join(f"{setting.name}={settings[setting.name]}" for setting in search.varied)


def _command(chosen: argparse.Namespace, best: Trial, search: Search) -> str:
    """The line that trains with the best settings."""
    import shlex

    defaults = search.method.choose()
    words = ["mfgui", "train", *(["--demo"] if chosen.demo else [str(chosen.path)]), "--method", search.method.name]
    for name in ("columns", "part"):
        if getattr(chosen, name):
            words += [f"--{name}", getattr(chosen, name)]
    for name, value in best.settings.items():
        if value != defaults[name]:
            words += ["--set", f"{name}={value}"]
    if chosen.validation != "0.1":
        words += ["--validation", chosen.validation]
    if chosen.seed != 1:
        words += ["--seed", str(chosen.seed)]
    return shlex.join(words)
