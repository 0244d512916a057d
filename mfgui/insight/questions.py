"""Preference elicitation: which film to ask a new user about, by popularity, disagreement and information gain."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mfgui.data.dataset import Dataset
from mfgui.data.grouping import parts
from mfgui.factorization.agreed import LEAST_RIDGE
from mfgui.factorization.capabilities import HasFactors, factors_of
from mfgui.factorization.interface import Ability, Model

POOL_FILMS = 600  # questions are chosen among this many of the most rated films: few people have seen the others
_WATCHED = 2400  # the information gain of an answer is measured over this many of the most rated films
_DAMPING = 20.0  # pseudo-count: ratings with the common variance that are added to a film's own


@dataclass(frozen=True, slots=True, eq=False)
class QuestionPool:
    """Films to ask about, most rated first; all arrays have shape (n,)."""

    films: NDArray[np.int32]  # codes
    known: NDArray[np.float64]  # share of the people who rated the film
    spread: NDArray[np.float64]  # damped standard deviation of its ratings, in stars: how much people disagree


@dataclass(frozen=True, slots=True, eq=False)
class Question:
    """A film to ask about, and the three numbers that chose it."""

    film: int  # code
    known: float  # as in `QuestionPool`
    spread: float
    # Share, in [0, 1], by which an answer lowers the model's uncertainty about the person: the mean variance of its
    # predictions, films weighted by their ratings. NaN without a model that has factors.
    gain: float


def question_pool(dataset: Dataset, checkpoint: Callable[[], None] = lambda: None) -> QuestionPool:
    """Return the most rated films with their popularity and spread; about 100 ms for a million ratings."""
    r, m = dataset.ratings, dataset.n_films
    counts, sums, squares = np.zeros(m), np.zeros(m), np.zeros(m)
    for part in parts(len(r)):
        checkpoint()
        films, values = r.films[part], r.values[part].astype(np.float64)
        counts += np.bincount(films, minlength=m)
        sums += np.bincount(films, values, minlength=m)
        squares += np.bincount(films, values * values, minlength=m)
    n = np.maximum(counts, 1)
    variance = np.maximum(squares / n - (sums / n) ** 2, 0)
    common = np.average(variance, weights=counts) if len(r) else 0.0
    damped = (counts * variance + _DAMPING * common) / (counts + _DAMPING)
    most = np.argsort(-counts, kind="stable")[:POOL_FILMS]
    pool = most[counts[most] > 0].astype(np.int32)
    return QuestionPool(pool, counts[pool] / max(dataset.n_users, 1), np.sqrt(damped[pool]))


class Interviewer:
    """Chooses questions under one model.

    A film scores the share of people who rated it × the standard deviation of their ratings × the square root
    of the information gain of an answer: the share by which the mean variance of the predictions falls, films
    weighted by their ratings, under the fold-in's posterior covariance (A-optimal design). Without a model with
    factors the last is left out.

    Measured on ml-latest-small with 80 people held out from training, half of each one's ratings as answers,
    RMSE over the other half after 10 questions ("haven't seen it" included), `als` and `adam`: popularity alone
    0.931 and 0.930; popularity × disagreement 0.928 and 0.925; with the gain 0.925 and 0.930; with its square
    root 0.916 and 0.924.

    `model`: the present model, or None.
    """

    def __init__(self, films: QuestionPool, model: Model | None) -> None:
        self._films = films  # the films to choose from
        self._model: HasFactors | None = None
        factors = factors_of(model)
        if factors is not None and Ability.FOLD_IN in factors.abilities and factors.n_factors:
            self._model = model = factors
            weights = model.film_support.astype(np.float64)
            heaviest = np.argsort(-weights, kind="stable")[:_WATCHED]
            watched, weights = _rows(model, heaviest), weights[heaviest]
            self._rows = _rows(model, films.films)
            self._watched = (watched * (weights / max(weights.sum(), 1e-12))[:, None]).T @ watched

    def questions(self, rated: NDArray[np.int32], answered: NDArray[np.int32], count: int = 1) -> tuple[Question, ...]:
        """Choose what to ask next, best first.

        `rated`: int32 codes of what the person rated, shape (n,).
        `answered`: int32 codes not to ask about: rated, or not seen.
        `count`: number of questions at most.
        """
        films = self._films
        gains = self._gains(rated)
        worth = films.known * films.spread * (1.0 if self._model is None else np.sqrt(gains))
        worth = np.where(np.isin(films.films, answered), -np.inf, worth)
        order = np.argsort(-worth, kind="stable")[:count]
        best = order[np.isfinite(worth[order])]
        return tuple(
            Question(int(films.films[i]), float(films.known[i]), float(films.spread[i]), float(gains[i])) for i in best
        )

    def known(self, rated: NDArray[np.int32]) -> float:
        """Return the share by which the ratings lower the mean variance of the predictions; NaN without factors."""
        if self._model is None:
            return float("nan")
        none = np.empty(0, np.int32)
        before = np.sum(posterior(self._model, none) * self._watched)
        return float(1 - np.sum(posterior(self._model, rated) * self._watched) / before)

    def _gains(self, rated: NDArray[np.int32]) -> NDArray[np.float64]:
        """Return the share by which an answer about each film lowers the mean variance of the predictions.

        By Sherman and Morrison an answer about x = (q, 1) turns the covariance S of (p, b) into
        S − S x xᵀ S / (1 + xᵀ S x), so that the mean variance tr(S C) falls by xᵀ S C S x / (1 + xᵀ S x),
        where C is the second moment of the films watched.
        """
        if self._model is None:
            return np.full(len(self._films.films), np.nan)
        covariance = posterior(self._model, rated)
        moved = self._rows @ covariance
        own = np.einsum("ij,ij->i", moved, self._rows)
        lowered = np.einsum("ij,ij->i", moved @ self._watched, moved)
        return np.asarray(lowered / (1 + own) / np.sum(covariance * self._watched))


def posterior(model: HasFactors, rated: NDArray[np.int32]) -> NDArray[np.float64]:
    """Covariance of a folded-in person's (p, b) in units of the noise: (XᵀX + λI)⁻¹, X the rows (q, 1) rated.

    Before the first rating λ is that of one rating.
    """
    own = _rows(model, rated)
    ridges = np.full(own.shape[1], max(model.ridge + model.ridge_per_rating * max(len(rated), 1), LEAST_RIDGE))
    if (own_ridge := getattr(model, "bias_ridge", None)) is not None:
        ridges[-1] = max(own_ridge, LEAST_RIDGE)
    return np.asarray(np.linalg.inv(own.T @ own + np.diag(ridges)))


def _rows(model: HasFactors, films: NDArray) -> NDArray[np.float64]:
    factors = model.film_factors[films].astype(np.float64)
    return np.concatenate([factors, np.ones((len(films), 1))], axis=1)
