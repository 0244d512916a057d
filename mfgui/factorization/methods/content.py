"""The method `content`: one ridge regression per person on what is known of the films."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mfgui.data.grouping import parts
from mfgui.factorization.agreed import LEAST_RIDGE
from mfgui.factorization.cost import Sizes, Work, normal_equations, padded, snapshot_bytes
from mfgui.factorization.factor_model import FactorModel, check_factors, factor_parts
from mfgui.factorization.interface import Ability, Checkpoint, Taste, TrainingData
from mfgui.factorization.method import Method, MethodGroup
from mfgui.factorization.methods.als import CHUNK_WORK, ROW_COST
from mfgui.factorization.methods.film_features import film_features
from mfgui.factorization.packed import ModelKind, Packed
from mfgui.factorization.rows import Rows, cut_rows, frozen_copy, group_rows, run_chunks
from mfgui.factorization.schedule import PIECE
from mfgui.factorization.settings import Setting, Settings

_PEOPLE = 1 << 13

_LOST = 1e-6
_LANE = 16  # the kernel wants a multiple of so many columns; those added are zero, and so are their weights


@dataclass(frozen=True, eq=False)
class ContentModel(FactorModel):
    """r̂ = μ + b_u + w_u·x_i: `film_factors` are the films' features x, `user_factors` the weights w.

    μ + b_u is the person's damped mean rating, and the films have no biases.
    """

    def fold_in(self, films: NDArray[np.int32], ratings: NDArray[np.float32]) -> Taste:
        """See FactorModel.fold_in; for a person of the training ratings it is what `taste` returns."""
        starts = np.array([0, len(films)], np.int64)
        rows = Rows(starts, films, (ratings - np.float32(self.mean)).astype(np.float32))
        bias = _take_out_means(rows, float(self.settings["damping"]), lambda _: None)
        weights = np.zeros((1, self.n_factors), np.float32)
        _regress(rows, self.film_factors, weights, 0, 1, self.ridge, self.ridge_per_rating)
        return Taste(float(bias[0]), weights[0])

    def pack(self, most_mb: int | None = None) -> Packed:
        del most_mb
        return self._packed(CONTENT.name)


def _build(packed: Packed, _data: TrainingData | None, _checkpoint: Checkpoint) -> ContentModel:
    model = ContentModel(**factor_parts(packed))
    if "damping" not in model.settings:
        raise KeyError("damping")
    return model


CONTENT = ModelKind("content", check_factors, _build)  # features of films as factors, and each person's weights of them


class ContentFit:
    """For each person the ridge solution of rating − damped mean on the features of the films they rated."""

    settled = False

    def __init__(self, data: TrainingData, settings: Settings, seed: int) -> None:
        self._data, self._settings, self._seed = data, settings, seed
        self._bias = np.zeros(data.n_users, np.float32)
        self._features = np.zeros((data.n_films, _LANE), np.float32)
        self._weights = np.zeros((data.n_users, _LANE), np.float32)
        self._epoch = 0

    def run_epoch(self, checkpoint: Checkpoint) -> None:
        """Do the whole fit."""
        data, ratings = self._data, self._data.ratings
        found = film_features(data, int(self._settings["tags"]), self._seed, checkpoint)
        width = _LANE * max(1, math.ceil(found.shape[1] / _LANE))
        features = np.zeros((data.n_films, width), np.float32)
        features[:, : found.shape[1]] = found
        rows = group_rows(ratings.users, ratings.films, ratings.values, data.user_support, checkpoint)
        for part in parts(len(rows.values), PIECE):
            rows.values[part] -= np.float32(data.mean)
            checkpoint(0)
        bias = _take_out_means(rows, float(self._settings["damping"]), checkpoint)
        weights = np.zeros((data.n_users, width), np.float32)
        bounds = cut_rows(rows.starts, ROW_COST * width, CHUNK_WORK / width**2)
        run_chunks(
            lambda first, last: _regress(rows, features, weights, first, last, *self._ridge()),
            bounds,
            0,
            lambda done: checkpoint(int(rows.starts[bounds[done]])),
        )
        self._bias, self._features, self._weights = bias, features, weights
        self._epoch += 1

    def model(self) -> ContentModel:
        """Return what has been learnt: before the fit, the mean rating."""
        data = self._data
        ridge, per_rating = self._ridge()
        return ContentModel(
            method=METHOD.name,
            settings=self._settings,
            seed=self._seed,
            scale=data.scale,
            mean=data.mean,
            user_bias=frozen_copy(self._bias),
            film_bias=frozen_copy(np.zeros(data.n_films, np.float32)),
            user_factors=frozen_copy(self._weights),
            film_factors=frozen_copy(self._features),
            user_support=data.user_support,
            film_support=data.film_support,
            ridge=ridge,
            ridge_per_rating=per_rating,
            epoch=self._epoch,
            abilities=METHOD.abilities,
        )

    def _ridge(self) -> tuple[float, float]:
        # What float32 loses in the busiest person's sums: a smaller ridge leaves a system that cannot be solved.
        lost = _LOST * float(self._data.user_support.max(initial=0))
        chosen = float(self._settings["regularisation"]), float(self._settings["regularisation_per_rating"])
        return max(chosen[0], lost, LEAST_RIDGE), chosen[1]


def _take_out_means(rows: Rows, damping: float, checkpoint: Checkpoint) -> NDArray[np.float32]:
    """Subtract from each row's values their damped mean, Σ value / (n + damping), and return these means."""
    counts = np.diff(rows.starts)
    means = np.zeros(len(counts), np.float32)
    for part in parts(len(counts), _PEOPLE):
        here = counts[part]
        values = rows.values[rows.starts[part.start] : rows.starts[part.stop]]
        owner = np.repeat(np.arange(len(here)), here)
        means[part] = np.bincount(owner, values, len(here)) / np.maximum(here + damping, 1.0)
        values -= means[part][owner]
        checkpoint(0)
    return means


def _regress(
    rows: Rows,
    features: NDArray[np.float32],
    weights: NDArray[np.float32],
    first: int,
    last: int,
    ridge: float,
    per_rating: float,
) -> None:
    """Solve the rows from `first` to `last`: the ridge solutions of their values on the features."""
    from mfgui.factorization.kernels.als import solve_rows

    no_bias = np.zeros(len(weights), np.float32)
    solve_rows(
        rows.starts,
        rows.others,
        rows.values,
        first,
        last,
        features,
        np.zeros(len(features), np.float32),
        weights,
        no_bias,
        np.zeros((len(weights), 2), np.float32),
        0.0,
        ridge,
        per_rating,
        -1.0,
        0.0,
    )


def _cost(n: float, sizes: Sizes, settings: Settings) -> Work:
    columns = sizes.genres + int(settings["tags"]) * sizes.tagged + 64 * sizes.genome
    width = padded(max(columns, 1))
    return Work(
        epoch=n * (40 + normal_equations(width) / 2),
        cores=max(1, n * width**2 / CHUNK_WORK),
        first=0.0,
        bytes=8 * n + snapshot_bytes(sizes, width, 2),
        prediction=5 + 0.25 * width,
    )


METHOD = Method(
    name="content",
    title="Film features",
    sentence="Learns for each person how they like genres and tags, whoever else rated the film.",
    group=MethodGroup.BASELINE,
    settings=(
        Setting(
            "regularisation",
            "Regularisation",
            4.0,
            "Pulls every person's weights towards zero (λ).",
            minimum=0,
            maximum=10_000,
        ),
        Setting(
            "regularisation_per_rating",
            "Regularisation per rating",
            0.0,
            "Pulls the weights of people with many ratings towards zero, in proportion to their number (λ·n).",
            minimum=0,
            maximum=10,
        ),
        Setting(
            "damping",
            "Damping",
            5.0,
            "How many ratings at the overall mean each person's mean is given.",
            minimum=0,
            maximum=10_000,
            unit="ratings",
        ),
        Setting(
            "tags",
            "Tags",
            50,
            "How many of the commonest tags count as features; genres and the tag genome always do.",
            minimum=0,
            maximum=500,
        ),
    ),
    abilities=frozenset({Ability.FOLD_IN, Ability.FACTORS, Ability.EXPLAIN, Ability.LINEAR}),
    start=ContentFit,
    cost=_cost,
    kinds=(CONTENT,),
    evaluation_seconds=0.3,
    presets={"quick": {"tags": 20}, "balanced": {}, "accurate": {}},
)
