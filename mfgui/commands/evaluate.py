"""`mfgui evaluate`: a method's accuracy on test ratings, which it does not train on."""

from __future__ import annotations

import argparse
import math
import time
from pathlib import Path
from typing import Any

from mfgui.base.text import count, numeral, retold, tr
from mfgui.commands.common import (
    chosen_method,
    finite,
    method_options,
    open_ratings,
    print_json,
    ratings_options,
    whole_number,
)
from mfgui.data.dataset import Dataset
from mfgui.data.errors import DataError
from mfgui.evaluation.evaluate import Evaluation, FoldScores, evaluate
from mfgui.evaluation.metrics import METRICS, list_metrics
from mfgui.evaluation.protocols import Named, Scheme, parse_folds, parse_test


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    ratings_options(parser)
    method_options(parser)
    parser.add_argument("--seed", type=whole_number(0), default=1, help="seed of the split and of the method (1)")
    parser.add_argument(
        "--test",
        metavar="PART",
        help="test ratings: 0.1, 5000, time:0.1, last:5, or person:0.25 of each person's (0.1)",
    )
    parser.add_argument(
        "--folds",
        metavar="N",
        type=whole_number(0),
        help="cross-validation: every rating in one of N test sets; mean and sd over them",
    )
    parser.add_argument(
        "--test-file", metavar="FILE", type=Path, help="test ratings listed in this file, or an official split, as u1"
    )
    parser.add_argument(
        "--relevant-from", metavar="STARS", type=finite, help="least test rating of a relevant film (4 of 0.5 to 5)"
    )
    parser.set_defaults(run=_evaluate)


def _scheme(chosen: argparse.Namespace) -> Scheme:
    if sum(one is not None for one in (chosen.test, chosen.folds, chosen.test_file)) > 1:
        raise DataError(tr("give one of --test, --folds and --test-file"))
    if chosen.folds is not None:
        return parse_folds(chosen.folds)
    if chosen.test_file is not None:
        return Named(chosen.test_file)
    return parse_test(chosen.test or "0.1")


def _evaluate(chosen: argparse.Namespace) -> int:
    chosen_method(chosen)  # what is wrong with it is said before the ratings are read
    scheme = _scheme(chosen)
    data = open_ratings(chosen)
    method, settings = chosen_method(chosen, data)
    began = time.perf_counter()

    def report(fold: FoldScores) -> None:
        if scheme.count > 1 and not chosen.json:
            passed = time.perf_counter() - began
            error = tr("rmse {rmse:.4f}, {ratio:.4f} of the baseline's", rmse=fold.errors.rmse, ratio=fold.ratio)
            words = f"{error}, " if math.isfinite(fold.errors.rmse) else ""
            print(f"{words}ndcg@10 {numeral(fold.default['ndcg@10'], '.4f')}   {numeral(passed, '.1f')} s", flush=True)

    if not chosen.json:
        print(f"{data.name}: {data.summary}")
        print(f"{tr(method.title)}: {tr(method.sentence)}", flush=True)
    found = evaluate(data, method, settings, scheme, chosen.seed, relevant_from=chosen.relevant_from, tell=report)
    if chosen.json:
        print_json(_as_json(data, found))
    else:
        _print(found, data)
    return 0


def _as_json(data: Dataset, found: Evaluation) -> dict[str, Any]:
    def nested(figures: dict[str, float]) -> dict[str, Any]:
        raw = {name.removeprefix("raw "): value for name, value in figures.items() if name.startswith("raw ")}
        return {name: value for name, value in figures.items() if not name.startswith("raw ")} | {"raw": raw}

    result = {
        "method": found.method.name,
        "settings": dict(found.settings),
        "seed": found.seed,
        "protocol": found.protocol,
        "simulated": data.simulated,
        "subset": data.subset,
        "relevant_from": found.relevant_from,
        "n_train": [fold.n_train for fold in found.folds],
        "n_test": [fold.n_test for fold in found.folds],
        "people": [fold.n_people for fold in found.folds],
        **nested(found.mean()),
    }
    if len(found.folds) > 1:
        result["sd"] = nested(found.sd())
    return result


def _print(found: Evaluation, data: Dataset) -> None:
    mean, sd = found.mean(), found.sd()

    def words(name: str) -> str:
        if mean[name] != mean[name]:
            return "–"
        return numeral(mean[name], ".4f") + (f" ± {numeral(sd[name], '.4f')}" if sd else "")

    tests = " + ".join(count(fold.n_test) for fold in found.folds)
    print(tr("protocol: {protocol}", protocol=retold(found.protocol)))
    if not data.implicit:
        print("rmse       " + tr("{rmse} on {tests} test ratings", rmse=words("rmse"), tests=tests))
        print(f"mae        {words('mae')}")
        same = tr(
            "{rmse} (the baseline's rmse on the same ratings); ratio {ratio}",
            rmse=words("baseline_rmse"),
            ratio=words("ratio"),
        )
        print(f"baseline   {same}")
    people = " + ".join(count(fold.n_people) for fold in found.folds)
    if data.implicit and found.relevant_from <= data.liked_from:
        relevant = tr("an item watched among the {tests} of the test", tests=tests)
    elif data.implicit:
        relevant = tr("a test count of {least:g} or more", least=found.relevant_from)
    else:
        relevant = tr("a test rating of {least:g} or more", least=found.relevant_from)
    print(
        tr(
            "lists of 10 for {people} people with {relevant}; candidates: all films with training ratings but the "
            "person's own",
            people=people,
            relevant=relevant,
        )
    )
    width = 17 if sd else 9
    names = 1 + max(len(metric.name) for metric in METRICS)
    print(f"{'':{names}}{tr('as shown'):{width}}  {tr('by prediction alone')}")
    for metric in list_metrics():
        print(f"{metric.name:{names}}{words(metric.name):{width}}  {words('raw ' + metric.name)}")
    spent = tr("{seconds} training", seconds=words("seconds"))
    epochs = ", " + tr("{n:.0f} epochs", n=mean["epochs"]) if found.folds[0].epochs > 1 else ""
    print(f"{'seconds':{names}}{spent}{epochs}")
