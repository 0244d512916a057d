"""`mfgui train`: train a method, printing its error after each epoch."""

from __future__ import annotations

import argparse
import math
import sys
import time
from pathlib import Path

from mfgui.base.files import check_writable
from mfgui.base.text import numeral, retold, tr
from mfgui.commands import train_spark
from mfgui.commands.common import (
    chosen_method,
    compared_with_baseline,
    error_words,
    finite,
    method_options,
    open_ratings,
    print_json,
    ratings_options,
    whole_number,
)
from mfgui.data.errors import DataError
from mfgui.data.held_out_file import validation_from
from mfgui.data.splitting import Validation
from mfgui.factorization.packing import packable
from mfgui.spark.plan import spark_methods
from mfgui.storage.model_file import save_best
from mfgui.training.planning import facts_of, new_run, sampled_words
from mfgui.training.run import EpochReport, Finishing, RunEvent, RunOpened


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    ratings_options(parser)
    method_options(parser)
    parser.add_argument("--epochs", type=whole_number(1), help="most epochs (the method's default)")
    parser.add_argument("--patience", type=whole_number(0), help="stop after this many epochs without improvement")
    parser.add_argument("--target", type=finite, default=0.0, help="stop when the validation RMSE is below this")
    parser.add_argument(
        "--validation",
        metavar="PART",
        help="ratings to hold out: 5000, 0.1, pairs:0.1, time:0.1, since:2016-01-31 or last:5 (0.1)",
    )
    parser.add_argument(
        "--validation-file",
        metavar="FILE",
        type=Path,
        help="hold out the ratings listed in this file, or an official split, as u1",
    )
    parser.add_argument("--seed", type=whole_number(0), default=1, help="seed of the split and of the method (1)")
    train_spark.add_options(parser)
    parser.add_argument("--no-interest", action="store_true", help="do not learn who watches what beside the ratings")
    parser.add_argument("--output", metavar="FILE.mfgui", type=Path, help="save the model to this file")
    parser.set_defaults(run=_train)


def _train(chosen: argparse.Namespace) -> int:
    if chosen.output:
        check_writable(chosen.output)
    if chosen.engine == "spark" and not chosen.method:
        chosen.method = spark_methods()[0]
    method, settings = chosen_method(chosen)
    if chosen.engine == "spark":
        return train_spark.train_on_spark(chosen, method, settings)
    if chosen.validation and chosen.validation_file:
        raise DataError(tr("give either --validation or --validation-file, not both"))
    validation = str(Validation.parse(chosen.validation or "0.1"))
    began = time.perf_counter()
    data = open_ratings(chosen)
    method, settings = chosen_method(chosen, data)
    if chosen.validation_file:
        validation = validation_from(chosen.validation_file, data.source)
    run = new_run(
        method,
        settings,
        data,
        validation=validation,
        seed=chosen.seed,
        epochs=chosen.epochs,
        patience=chosen.patience,
        target=chosen.target,
        interest=not chosen.no_interest,
    )
    loading = time.perf_counter() - began
    if not chosen.json:
        print(f"{data.name}: {data.summary}")

    def report(event: RunEvent) -> None:
        # The first model shows whether there will be something to save, before any time is spent on it.
        if isinstance(event, EpochReport) and chosen.output and not packable(event.model):
            raise DataError(tr("models of {name} cannot be saved; leave --output out", name=method.name))
        if isinstance(event, RunOpened) and not chosen.json:
            print(f"{tr(method.title)}: {tr(method.sentence)}")
            protocol = retold(event.protocol)
            if math.isfinite(event.baseline_rmse):
                protocol = tr(
                    "{protocol}; the baseline's validation {error} is {rmse:.4f}",
                    protocol=protocol,
                    error=method.error,
                    rmse=event.baseline_rmse,
                )
            print(protocol)
            if event.sampled:
                print(sampled_words(*event.sampled))
        elif isinstance(event, EpochReport) and event.point.whole:
            point = event.point
            if chosen.json:
                print_json(
                    {
                        "epoch": int(point.epoch),
                        "train_rmse": point.train_rmse,
                        "validation_rmse": point.validation_rmse,
                        "seconds": point.seconds,
                    }
                    | ({"lowered_to": point.lowered_to} if point.lowered_to is not None else {})
                )
            else:
                words = tr(
                    "epoch {n:3.0f}   training {training}   validation {validation}   {seconds:6.1f} s",
                    n=point.epoch,
                    training=error_words(point.train_rmse),
                    validation=error_words(point.validation_rmse),
                    seconds=point.seconds,
                )
                best = tr("best") if point.best and point.epoch else ""
                lowered = tr("λ lowered to {value:g}", value=point.lowered_to) if point.lowered_to is not None else ""
                print("   ".join(filter(None, (words, best, lowered))), flush=True)

        elif isinstance(event, Finishing) and not chosen.json:
            print(f"{tr(event.doing)}…", flush=True)

    summary = run.train(report)
    if chosen.output:
        save_best(chosen.output, run, summary)
    if chosen.json:
        facts = facts_of(run, summary) | {"seconds_loading": loading, "seconds_training": summary.seconds}
        print_json(facts | {"peak_memory_mb": _peak_memory_mb()})
    else:
        words = tr(
            "{stopped}; best epoch {epoch}: validation {error} {rmse:.4f} (validation, used for stopping)",
            stopped=retold(summary.stopped_by),
            epoch=summary.best_epoch,
            error=method.error,
            rmse=summary.validation_rmse,
        )
        compared = compared_with_baseline(summary.validation_rmse, summary.baseline_rmse)
        print(", ".join(filter(None, (words, compared, f"{numeral(summary.seconds, '.1f')} s"))))
        if math.isfinite(summary.of_everybody):
            print(tr("{error} of everybody's lists: {rmse:.4f}", error=method.error, rmse=summary.of_everybody))
        if chosen.output:
            print(tr("saved as {file}", file=chosen.output))
    return 0


def _peak_memory_mb() -> float | None:
    """Return the peak memory of this process in MB; None where the system does not report it."""
    try:
        import resource
    except ImportError:
        return None
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(peak / (1 << 20 if sys.platform == "darwin" else 1 << 10), 1)
