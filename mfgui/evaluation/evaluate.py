"""A method judged on ratings that it has never met, beside the baseline on the same ones."""

from __future__ import annotations

import math
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import cast

import numpy as np

from mfgui.base.text import written
from mfgui.data.dataset import Dataset
from mfgui.evaluation.lists import make_lists
from mfgui.evaluation.metrics import LENGTH, Errors, Relevant, rating_errors, score_lists
from mfgui.evaluation.protocols import Holdout, Scheme
from mfgui.factorization.interest import Interest, shows_interest
from mfgui.factorization.interface import Ability, Model, TrainingData
from mfgui.factorization.method import Method
from mfgui.factorization.methods.ials.light import learn_again, learn_interest
from mfgui.factorization.methods.ials.model import IalsModel
from mfgui.factorization.registry import BASELINE, check_suits
from mfgui.factorization.settings import Settings
from mfgui.training.run import Run, RunControl, Stopping
from mfgui.training.verdict import beside

# What is said of methods with epochs.
CHOSEN_EPOCHS = written(
    "the number of epochs was chosen on a part of the training ratings, then the method was "
    "trained again on all of them"
)

LENGTH_SET = written("its length was set beforehand")  # what is said of those that nothing ends early


@dataclass(frozen=True, slots=True)
class FoldScores:
    """The figures of one division."""

    errors: Errors  # of the method
    baseline_rmse: float  # of the baseline with its own defaults, trained and tested on the same ratings
    default: dict[str, float]  # the lists in the default order
    raw: dict[str, float]  # in the model's own
    n_train: int  # training ratings
    n_test: int  # test ratings
    n_people: int  # people with a relevant test film whose lists are scored
    epochs: int  # epochs that the tested model was trained
    seconds: float  # spent training, choosing the number of epochs included

    @property
    def ratio(self) -> float:
        """RMSE divided by the baseline's."""
        return beside(self.errors.rmse, self.baseline_rmse)

    def figures(self) -> dict[str, float]:
        """All figures by the names that they have everywhere; "raw …" for lists in the model's own order."""
        result = {
            "rmse": self.errors.rmse,
            "mae": self.errors.mae,
            "baseline_rmse": self.baseline_rmse,
            "ratio": self.ratio,
        }
        for before, scores in (("", self.default), ("raw ", self.raw)):
            result |= {before + name: value for name, value in scores.items()}
        return result | {"epochs": float(self.epochs), "seconds": self.seconds}


@dataclass(frozen=True, slots=True, eq=False)
class Evaluation:
    """A method's figures over all divisions."""

    method: Method
    settings: Settings
    seed: int
    relevant_from: float  # from how many stars a film counts as relevant
    protocol: str  # one sentence that belongs beside every figure
    folds: tuple[FoldScores, ...]  # the figures of each division

    def mean(self) -> dict[str, float]:
        """Mean over the divisions of each of `FoldScores.figures`."""
        return {name: statistics.fmean(values) for name, values in self._columns().items()}

    def sd(self) -> dict[str, float]:
        """Sample standard deviation over the divisions; empty when there is one division."""
        if len(self.folds) < 2:
            return {}
        return {
            # statistics.stdev refuses NaN, the figure of a fold that has none
            name: float(np.std(values, ddof=1))
            for name, values in self._columns().items()
        }

    def _columns(self) -> dict[str, list[float]]:
        rows = [fold.figures() for fold in self.folds]
        return {name: [row[name] for row in rows] for name in rows[0]}


@dataclass(frozen=True, slots=True, eq=False)
class Fitted:
    """A model ready to be tested, the epochs behind it, the seconds that all of it took, and what stands beside it."""

    model: Model
    epochs: int
    seconds: float
    interest: Interest | None = None


def evaluate(
    dataset: Dataset,
    method: Method,
    settings: Settings,  # complete, as `Method.choose` gives them
    scheme: Scheme,
    seed: int,  # of the division, of the part that chooses the epochs, and of the method
    *,
    # From which rating on a film of the test is relevant; None for the scale's likes (`RatingScale.liked_from`).
    relevant_from: float | None = None,
    # Score the lists of so many people at most, drawn at random under the seed; None for everybody's.
    most_people: int | None = None,
    control: RunControl | None = None,  # to pause or stop from another thread
    # Called with the figures of each division when they are ready.
    tell: Callable[[FoldScores], object] = lambda _: None,
) -> Evaluation:
    """Judge a method; the test ratings of each division are opened once, after training has ended.

    Raises DataError when the ratings cannot be divided like that, or are counts and the method predicts ratings.
    Raises StopRequested when stopped.
    """
    check_suits(method, dataset)
    control = control or RunControl()

    def hold(_: int = 0) -> None:
        control.wait_while_paused()

    relevant_from = dataset.liked_from if relevant_from is None else relevant_from
    folds, sentence = [], ""
    for holdout in scheme.holdouts(dataset, seed):
        known = holdout.known
        fitted = fit(known, method, settings, scheme, seed, control)
        sentence = protocol_sentence(holdout, fitted.model, method)
        baseline_rmse = math.nan
        if not known.implicit:
            reference = BASELINE.start(TrainingData.of(known, known.ratings), BASELINE.choose(), seed)
            reference.run_epoch(hold)
            baseline_rmse = rating_errors(reference.model(), holdout.test, hold).rmse
        relevant = Relevant.of(holdout.test, relevant_from, known.n_films, known.disliked_to)
        if most_people is not None and len(relevant.people) > most_people:
            relevant = relevant.sample(most_people, seed)
        default, raw = _lists(known, fitted, relevant, hold)
        # Where no rating is predicted there is no error of one.
        none = Errors(math.nan, math.nan)
        fold = FoldScores(
            errors=none if shows_interest(fitted.model) else rating_errors(fitted.model, holdout.test, hold),
            baseline_rmse=baseline_rmse,
            default=default,
            raw=raw,
            n_train=len(known.ratings),
            n_test=len(holdout.test),
            n_people=len(relevant.people),
            epochs=fitted.epochs,
            seconds=fitted.seconds,
        )
        folds.append(fold)
        tell(fold)
    return Evaluation(method, settings, seed, relevant_from, sentence, tuple(folds))


def protocol_sentence(holdout: Holdout, model: Model, method: Method) -> str:
    """Say how test ratings are set aside, epochs chosen, and what is told beside person and film."""
    words = [written("{words}, opened once", words=holdout.words)]
    if Ability.EPOCHS in model.abilities:
        words.append(CHOSEN_EPOCHS if method.patience else LENGTH_SET)
    if Ability.DATES in model.abilities:
        words.append(written("it is told when each test rating was given"))
    return "; ".join(words)


def fit(known: Dataset, method: Method, settings: Settings, scheme: Scheme, seed: int, control: RunControl) -> Fitted:
    """Train a method on all ratings of `known`, with as many epochs as suit a part of them best.

    The epochs are counted on the training ratings less that part, and so is the weight of liking in the default
    order; then the method starts anew with the same seed and learns from all of them, so that no method is judged
    with fewer ratings than another.
    """
    began = time.perf_counter()

    def hold(_: int = 0) -> None:
        control.wait_while_paused()

    epochs, interest = 1, None
    if Ability.EPOCHS in method.abilities:
        split = scheme.carve(known.ratings, seed)
        # A chain runs its length: a quarter of it is enough to weigh interest against liking.
        rules = Stopping(method.epochs if method.patience else max(method.epochs // 4, 1), method.patience)
        chosen = Run(method, settings, known, split, rules, seed, control, beside=True).train(lambda _: None)
        epochs, interest = chosen.best_epoch if method.patience else method.epochs, chosen.interest
        hold()  # a run that is stopped returns what it has; here that is of no use
    learning = TrainingData.of(known, known.ratings)
    if Ability.INTEREST not in method.abilities and len(known.ratings):
        if interest is not None:
            interest = replace(interest, model=learn_again(cast("IalsModel", interest.model), learning, seed, hold))
        else:
            interest = Interest.usual(learn_interest(learning, seed, hold), known.scale)
    fitting = method.start(learning, settings, seed)
    done = 0
    while done < epochs and not fitting.settled:
        fitting.run_epoch(hold)
        done += 1
    return Fitted(fitting.model(), done, time.perf_counter() - began, interest)


def _lists(
    known: Dataset, fitted: Fitted, relevant: Relevant, hold: Callable[[], object]
) -> tuple[dict[str, float], dict[str, float]]:
    """Scores of the default lists and of those in the model's own order."""
    model = fitted.model
    lists = make_lists(model, relevant.people, known.ratings, known.n_users, LENGTH, hold, fitted.interest)
    n_raters = len(np.unique(known.ratings.users))
    default, raw = (
        score_lists(listed, relevant, known.films, model.film_support, n_raters, hold)
        for listed in (lists.default, lists.raw)
    )
    if known.implicit:  # counts show no dislikes: their number is unknown, not 0
        default["dislikes"] = raw["dislikes"] = math.nan
    return default, raw
