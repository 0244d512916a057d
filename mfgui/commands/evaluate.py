"""`mfgui evaluate`: a method's accuracy on test ratings, which it does not train on."""

from __future__ import annotations

import math
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mfgui.commands.common import (
    chosen_method,
    finite,
    method_options,
    open_ratings,
    print_json,
    ratings_options,
    whole_number,
)

if TYPE_CHECKING:
    import argparse

    from mfgui.data.dataset import Dataset
    from mfgui.evaluation.evaluate import Evaluation, FoldScores
    from mfgui.evaluation.protocols import Scheme


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
    from mfgui.data.errors import DataError
    from mfgui.evaluation.protocols import Named, parse_folds, parse_test

    if sum(one is not None for one in (chosen.test, chosen.folds, chosen.test_file)) > 1:
        raise DataError("give one of --test, --folds and --test-file")
    if chosen.folds is not None:
        return parse_folds(chosen.folds)
    if chosen.test_file is not None:
        return Named(chosen.test_file)
    return parse_test(chosen.test or "0.1")


def _evaluate(chosen: argparse.Namespace) -> int:
    from mfgui.evaluation.evaluate import evaluate

    chosen_method(chosen)  # what is wrong with it is said before the ratings are read
    scheme = _scheme(chosen)
    data = open_ratings(chosen)
    method, settings = chosen_method(chosen, data)
    began = time.perf_counter()

    def report(fold: FoldScores) -> None:
        if scheme.count > 1 and not chosen.json:
            passed = time.perf_counter() - began
            error = f"rmse {fold.errors.rmse:.4f}, {fold.ratio:.4f} of the baseline's, "
            words = error if math.isfinite(fold.errors.rmse) else ""
            print(f"{words}ndcg@10 {fold.default['ndcg@10']:.4f}   {passed:.1f} s", flush=True)

    if not chosen.json:
        print(f"{data.name}: {data.summary}")
        print(f"{method.title}: {method.sentence}", flush=True)
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
    from mfgui.evaluation.metrics import list_metrics

    mean, sd = found.mean(), found.sd()

    def words(name: str) -> str:
        if mean[name] != mean[name]:
            return "–"
        return f"{mean[name]:.4f}" + (f" ± {sd[name]:.4f}" if sd else "")

    tests = " + ".join(f"{fold.n_test:,}" for fold in found.folds)
    print(f"protocol: {found.protocol}")
    if not data.implicit:
        print(f"rmse       {words('rmse')} on {tests} test ratings")
        print(f"mae        {words('mae')}")
        print(f"baseline   {words('baseline_rmse')} (its rmse on the same ratings); ratio {words('ratio')}")
    people = " + ".join(f"{fold.n_people:,}" for fold in found.folds)
    if data.implicit and found.relevant_from <= data.liked_from:
        relevant = f"an item watched among the {tests} of the test"
    else:
        relevant = f"a test {'count' if data.implicit else 'rating'} of {found.relevant_from:g} or more"
    print(
        f"lists of 10 for {people} people with {relevant}; candidates: all films with training ratings but the "
        "person's own"
    )
    width = 17 if sd else 9
    print(f"{'':11}{'as shown':{width}}  by prediction alone")
    for metric in list_metrics():
        print(f"{metric.name:11}{words(metric.name):{width}}  {words('raw ' + metric.name)}")
    epochs = f", {mean['epochs']:.0f} epochs" if found.folds[0].epochs > 1 else ""
    print(f"seconds    {words('seconds')} training{epochs}")
