"""`mfgui train --engine spark`: als and ials where Spark runs, told while it goes on."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from mfgui.base.text import numeral, retold, tr
from mfgui.commands.common import chosen_part, compared_with_baseline, error_words, print_json, whole_number

if TYPE_CHECKING:
    from mfgui.factorization.method import Method
    from mfgui.factorization.settings import Settings
    from mfgui.spark.session import Progress


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare what only Spark needs."""
    parser.add_argument("--engine", choices=("here", "spark"), default="here", help="where it is trained (here)")
    parser.add_argument("--master", default="local[*]", help="Spark's: local[*] or spark://HOST:PORT (local[*])")
    parser.add_argument(
        "--people",
        metavar="N",
        type=whole_number(1),
        help="on Spark: vectors of so many people go into the model file, the others' into Parquet beside it (100,000)",
    )
    parser.add_argument("--titles", metavar="FILE", type=Path, help="on Spark: a table that names the items")


def train_on_spark(chosen: argparse.Namespace, method: Method, settings: Settings) -> int:
    """Train there, print what is done and what came of it, and save the model."""
    from mfgui.data.errors import DataError
    from mfgui.spark.plan import PEOPLE, ROUNDS, SparkPlan, settings_there, share_of
    from mfgui.spark.training import train

    if chosen.path is None or chosen.demo:
        raise DataError(tr("on Spark give the PATH of ratings: a folder, a glob or a URI of CSV or Parquet"))
    if chosen.validation_file or chosen.part or chosen.target:
        raise DataError(tr("on Spark leave --validation-file, --part and --target out"))
    plan = SparkPlan(
        path=chosen.path,
        method=method.name,
        settings=settings_there(method, settings, {pair.partition("=")[0] for pair in chosen.settings}),
        master=chosen.master,
        share=share_of(chosen.validation),
        seed=chosen.seed,
        rounds=chosen.epochs or ROUNDS,
        people=chosen.people or PEOPLE,
        columns=chosen_part(chosen)[0],
        titles=chosen.titles,
    )
    rest = None
    if chosen.output:
        rest = chosen.output.with_name(f"{chosen.output.stem}.people")
    began = time.perf_counter()

    def tell(progress: Progress) -> None:
        if chosen.json:
            print_json({"step": progress.step, "tasks_done": progress.tasks_done, "tasks": progress.tasks})
        elif progress.tasks:
            passed = time.perf_counter() - began
            tasks = tr("{done:,} of {all:,} tasks", done=progress.tasks_done, all=progress.tasks)
            print(f"{tr(progress.step):10} {tasks}   {numeral(passed, '6.1f')} s", flush=True)

    summary = train(plan, rest, tell)
    if chosen.output:
        summary.save(chosen.output)
    facts = {
        "engine": "spark",
        "master": plan.master,
        "method": plan.method,
        "settings": dict(plan.settings),
        "protocol": summary.protocol,
        "ratings": summary.ratings,
        "people": summary.people,
        "items": summary.items,
        "people_in_file": summary.found.dataset.n_users,
        "rounds": plan.rounds,
        "validation_rmse": summary.error,
        "baseline_rmse": summary.baseline,
        "seconds": dict(summary.seconds),
        "rest": None if summary.rest is None else str(summary.rest),
    }
    if chosen.json:
        print_json(facts)
        return 0
    print(
        tr(
            "{ratings:,} ratings by {people:,} people of {items:,} items; {protocol}",
            ratings=summary.ratings,
            people=summary.people,
            items=summary.items,
            protocol=retold(summary.protocol),
        )
    )
    words = tr(
        "{rounds} rounds: validation {name} {error}",
        rounds=plan.rounds,
        name=summary.error_name,
        error=error_words(summary.error).strip(),
    )
    times = (f"{tr(step)} {numeral(spent, '.1f')} s" for step, spent in summary.seconds.items())
    print(", ".join(filter(None, (words, compared_with_baseline(summary.error, summary.baseline), *times))))
    if "regularisation" in settings and settings["regularisation"] != plan.settings["regularisation"]:
        print(tr("Spark's ALS has no constant pull; the same model is learnt here with --set regularisation=0"))
    if chosen.output:
        print(tr("saved as {file} with {n:,} people", file=chosen.output, n=facts["people_in_file"]))
        if summary.rest is not None:
            print(tr("the other people's vectors are in {file}", file=summary.rest))
    sys.stdout.flush()
    return 0
