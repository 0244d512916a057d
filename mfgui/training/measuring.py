"""What runs are judged by: their errors in training and on what is held out, and the error to beat."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from mfgui.data.dataset import Dataset, Ratings
from mfgui.data.splitting import Split
from mfgui.factorization.capabilities import MeasuresObjective, factors_of, predict_ratings
from mfgui.factorization.interest import shows_interest
from mfgui.factorization.interface import Ability, Model, TrainingData
from mfgui.factorization.method import Method
from mfgui.factorization.pool import spread, workers
from mfgui.factorization.registry import BASELINE
from mfgui.training.likes import HeldOutLikes, popularity_error, quick_ranking_error, ranking_error

# The training RMSE is exact up to this many training ratings, else over a seeded sample of this size.
TRAINING_SAMPLE = 200_000

RMSE_CHUNK = 10_000  # ratings that each core predicts between two looks at pause and stop


def rmse(model: Model, ratings: Ratings, checkpoint: Callable[[], object] = lambda: None) -> float:
    """Root mean squared error of clipped predictions, in stars; NaN when the model has diverged."""
    firsts = range(0, len(ratings), RMSE_CHUNK)
    sums = np.zeros(len(firsts))

    def add(chunk: int) -> None:
        here = slice(firsts[chunk], firsts[chunk] + RMSE_CHUNK)
        errors = predict_ratings(model, ratings, here) - ratings.values[here]
        sums[chunk] = np.square(errors, dtype=np.float64).sum()

    for first in range(0, len(firsts), workers()):
        spread(add, range(len(firsts))[first : first + workers()])
        checkpoint()
    return math.sqrt(float(sums.sum()) / len(ratings)) if len(ratings) else math.nan


@dataclass(frozen=True, eq=False)
class Measure:
    """The errors of models that learn from one split."""

    dataset: Dataset
    split: Split
    seed: int  # of the sample of training ratings, and of the people whose lists are judged
    checkpoint: Callable[[], None]

    @cached_property
    def sample(self) -> Ratings:
        """The training ratings that the training error is over."""
        train = self.split.train
        if len(train) <= TRAINING_SAMPLE:
            return train
        chosen = np.random.default_rng(self.seed).choice(len(train), TRAINING_SAMPLE, replace=False)
        return train.take(np.sort(chosen))

    @cached_property
    def likes(self) -> HeldOutLikes:
        """What people are held out to like, which lists are judged by."""
        data, split = self.dataset, self.split
        return HeldOutLikes.of(split.train, split.validation, data.liked_from, data.n_users, self.seed, self.checkpoint)

    @property
    def sampled(self) -> tuple[int, int] | None:
        """Of how many people lists are judged, and of how many they could be; None where it is everybody."""
        judged, everybody = len(self.likes.people), self.likes.among
        return (judged, everybody) if judged < everybody else None

    def of_everybody(self, model: Model) -> float:
        """1 − NDCG@10 over all people with a held-out like; NaN for a model that has no factors."""
        factors = factors_of(model) if Ability.LINEAR in model.abilities else None
        if factors is None:
            return math.nan
        data, split = self.dataset, self.split
        everybody = HeldOutLikes.of(
            split.train, split.validation, data.liked_from, data.n_users, 0, self.checkpoint, most=data.n_users
        )
        return quick_ranking_error(factors, everybody, self.checkpoint)

    def errors(self, fit: object, model: Model) -> tuple[float, float]:
        """Error in training, and on what is held out; see EpochPoint."""
        if not shows_interest(model):
            training = rmse(model, self.sample, self.checkpoint)
            return training, rmse(model, self.split.validation, self.checkpoint)
        objective = None
        if isinstance(fit, MeasuresObjective):
            objective = fit.objective(self.sample, lambda _: self.checkpoint())
        error = (
            ranking_error(model, self.likes, self.checkpoint) if self.likes.people or objective is None else objective
        )
        return (error if objective is None else objective), error

    def error_to_beat(self, method: Method, learning: TrainingData) -> float:
        """Validation error of the baseline; of the most rated films, for a method that predicts no ratings."""
        if Ability.INTEREST in method.abilities:
            return popularity_error(self.likes, learning.film_support, self.checkpoint)
        reference = BASELINE.start(learning, BASELINE.choose(), self.seed)
        reference.run_epoch(lambda _: self.checkpoint())
        return rmse(reference.model(), self.split.validation, self.checkpoint)
