"""Sweeps of Gibbs sampling: what is drawn in which order, kept as samples, and saved between two of them."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from mfgui.data.grouping import parts
from mfgui.factorization.capabilities import State, check_state
from mfgui.factorization.interface import Checkpoint, TrainingData
from mfgui.factorization.methods.bayes.chosen import OneMore
from mfgui.factorization.methods.bayes.features import WhoRatedWhat, make_features, most_features
from mfgui.factorization.methods.bayes.latent import LatentRatings
from mfgui.factorization.methods.bayes.model import BayesModel
from mfgui.factorization.methods.bayes.moods import Moments, Moods
from mfgui.factorization.methods.bayes.ordinal import steps_of
from mfgui.factorization.methods.bayes.prior import RowPrior
from mfgui.factorization.methods.bayes.samples import (
    LANE,
    Sample,
    packed_samples,
    sample_arrays,
    sample_bytes,
    unpacked_samples,
)
from mfgui.factorization.methods.bayes.side import Side, stream
from mfgui.factorization.methods.bayes.sums import THINNED, PairSums
from mfgui.factorization.methods.common_settings import unit_of
from mfgui.factorization.rows import cut_rows, rows_to_read, run_chunks
from mfgui.factorization.settings import Settings

NAME = "bayes"  # of the method, as its models say it
CHUNK_WORK = 1e8  # multiplications of a chunk of rows, about: some 2 to 4 ms of work
WAVE = 4  # chunks for each core between two looks at the checkpoint
ROW_COST = 2.5  # drawing a row's factors costs as much as so many ratings per factor
FIND_ERRORS, DRAW_MOODS = 4, 5  # numbers of these phases of a sweep


class BayesFit:
    """Sweeps of Gibbs sampling: prior and rows of each side, moods, noise (BPMF in Macau's form).

    r = μ + b_u + b_i + p_u·q_i (+ the person's mood of that moment) + N(0, 1/α). A row holds factors and bias together,
    so that both follow the features and each other. Some people's tastes are stronger than others': each has a scale.
    """

    settled = False

    def __init__(self, data: TrainingData, settings: Settings, seed: int) -> None:
        self._data, self._settings, self._seed = data, settings, seed
        factors = int(settings["factors"])
        self._unit = unit_of(data, settings)
        self._users = Side(data.user_support, factors, (seed, 0, 0), data.checkpoint, keep_means=False, unlike=True)
        self._films = Side(data.film_support, factors, (seed, 0, 1), data.checkpoint, keep_means=True, unlike=False)
        self._moods: Moods | None = None  # where times are to be used
        self._noise_precision = 1.0 / max((data.spread / self._unit) ** 2 or 1.0, 0.01)
        self._users.precisions[:] = self._noise_precision
        self._latent: LatentRatings | None = None  # where ratings are steps of a scale
        self._one_more: OneMore | None = None  # where films follow who rated them
        self._squares = np.zeros(data.n_users)
        self._samples: tuple[Sample, ...] = ()
        self._sums = PairSums(data.scale)
        self._stride = 1
        times = bool(settings["dates"]) and data.ratings.timestamps is not None
        per_sample = sample_bytes(factors, data.n_users, data.n_films, times * len(data.ratings))
        budget = (int(settings["memory"]) << 20) // max(per_sample, 1)
        self._most_samples = max(2, min(int(settings["samples"]), budget))
        self._prepared = False
        self._sweep = 0
        self._phase = 0
        self._chunks_done = 0

    def run_epoch(self, checkpoint: Checkpoint) -> None:
        """Do one sweep, or finish one that was interrupted."""
        if not self._prepared:
            self._prepare(checkpoint)
        users, films, n = self._users, self._films, len(self._data.ratings)
        phases: tuple[Callable[[], None], ...] = (
            lambda: self._draw_prior(users, 0, checkpoint),
            lambda: self._draw_rows(users, films, 0, 0, checkpoint),
            lambda: self._draw_prior(films, 1, checkpoint),
            lambda: self._draw_rows(films, users, 1, n // 2, checkpoint),
            lambda: self._find_errors(checkpoint),
            lambda: self._draw_moods(checkpoint),
            self._draw_noise,
            lambda: self._draw_latent(checkpoint),
            lambda: self._set_values(checkpoint),
            lambda: self._keep(checkpoint),
        )
        while self._phase < len(phases):
            phases[self._phase]()
            self._phase += 1
            self._chunks_done = 0
        self._phase = 0
        self._sweep += 1

    def model(self) -> BayesModel:
        """Return what the samples kept so far say; they are shared, not copied."""
        prior = self._users.prior.snapshot() if self._samples else None
        who_rated = self._users.who_rated if self._samples else None
        return BayesModel(
            NAME,
            self._data,
            self._settings,
            self._seed,
            self._samples,
            self._moods.moments if self._moods else Moments(np.zeros(0, np.int64)),
            prior,
            who_rated,
            self._sweep,
            sums=self._sums,
        )

    def state(self) -> State:
        """See SavesState. Features and what is left of the ratings are found again from the ratings.

        Latent ratings tell the ratings, which no file of ours holds: what they were drawn from is kept in their place.
        """
        if not self._prepared:
            return {"prepared": False}
        # What factors and biases leave of each rating is not kept: it is found again before moods are drawn.
        phase = FIND_ERRORS if self._phase == DRAW_MOODS else self._phase
        return {
            "prepared": True,
            **{f"{name}.{key}": value for name, side in self._sides() for key, value in side.saved().items()},
            **({"effects": self._effects, "law": np.array(self._moods.law)} if self._moods else {}),
            "squares": self._squares,
            "noise_precision": self._noise_precision,
            "sweep": self._sweep,
            "phase": phase,
            "chunks_done": self._chunks_done if phase == self._phase else 0,
            "stride": self._stride,
            "unit": self._unit,
            **{f"latent.{name}": array for name, array in (self._latent.saved() if self._latent else {}).items()},
            **packed_samples(self._samples),
        }

    def restore(self, state: State, checkpoint: Checkpoint) -> None:
        """See SavesState."""
        if not state["prepared"]:
            return
        self._unit = float(state.get("unit", 1.0))  # older versions learnt in stars
        if not 0 < self._unit < math.inf:
            raise ValueError(f"a unit of {self._unit:g} stars")
        self._prepare(checkpoint)
        check_state(self.state(), state)
        n_users, n_films = self._data.n_users, self._data.n_films
        width = LANE * math.ceil(self._users.factors / LANE)
        for name, (kind, shape) in sample_arrays(
            state, n_users, n_films, len(self._effects), width, max(steps_of(self._data.scale) - 1, 0)
        ).items():
            array = state[name]
            if not isinstance(array, np.ndarray) or array.dtype != kind or array.shape != shape:
                raise ValueError(f"{name} is not {kind} of shape {shape}")
        for name, side in self._sides():
            side.restore({key.removeprefix(f"{name}."): state[key] for key in state if key.startswith(f"{name}.")})
        self._squares = np.array(state["squares"])
        if self._moods:
            self._moods.restore(state)
        self._noise_precision = float(state["noise_precision"])
        self._sweep, self._phase = int(state["sweep"]), int(state["phase"])
        self._chunks_done, self._stride = int(state["chunks_done"]), int(state["stride"])
        self._samples = unpacked_samples(state)
        drawn = np.size(state.get("latent.cuts", ())) > 0
        if any((sample.cuts.size > 0) != drawn for sample in self._samples):
            raise ValueError("a sample's cuts are missing")
        latent = {key.removeprefix("latent."): state[key] for key in state if key.startswith("latent.")}
        if "cuts" not in latent:  # older versions took ratings for continuous
            if latent:
                raise ValueError("some of what the ratings were drawn from is missing")
            self._latent = None
        elif self._latent is not None:
            self._latent.restore(latent, checkpoint)
        self._set_values(checkpoint)

    @property
    def _effects(self) -> NDArray[np.float32]:
        """Moods as last drawn."""
        return self._moods.effects if self._moods else np.zeros(0, np.float32)

    @property
    def _mean(self) -> float:
        """μ in this fit's unit."""
        return self._data.mean / self._unit

    def _sides(self) -> tuple[tuple[str, Side], tuple[str, Side]]:
        return ("users", self._users), ("films", self._films)

    def _prepare(self, checkpoint: Checkpoint) -> None:
        """Lay out the ratings and find the features, all from the training ratings."""
        ratings, users, films = self._data.ratings, self._users, self._films
        users.rows = rows_to_read(
            ratings.users, ratings.films, ratings.values, users.support, checkpoint, unit=self._unit
        )
        films.rows = rows_to_read(
            ratings.films, ratings.users, ratings.values, films.support, checkpoint, unit=self._unit
        )
        users.values, films.values = users.rows.values, films.rows.values
        rank = min(int(self._settings["implicit"]), most_features(self._data.n_users, self._data.n_films))
        found = []
        if rank and len(ratings):
            for number, (side, other) in enumerate(((users, films), (films, users))):
                side.who_rated = WhoRatedWhat(side.rows, other.rows, checkpoint)
                found.append(side.who_rated.features(rank, self._seed + number))
                side.who_rated.forget_checkpoint()
        if self._settings["dates"] and ratings.timestamps is not None:
            self._moods = Moods(self._data, users, films, checkpoint)
        if self._settings.get("ordinal", False) and steps_of(self._data.scale) and len(ratings):
            self._latent = LatentRatings(self._data, users, films, self._effects, self._unit, self._seed, checkpoint)
        self._set_priors(found, checkpoint)
        self._prepared = True

    def _set_priors(
        self, implicit: list[tuple[NDArray[np.float32], NDArray[np.float64]]], checkpoint: Checkpoint
    ) -> None:
        for number, side in enumerate((self._users, self._films)):
            features = make_features(
                self._data,
                implicit[number] if implicit else None,
                side.support,
                films=number == 1,
                counts=bool(self._settings["counts"]),
                tables=bool(self._settings["film_table"]),
            )
            checkpoint(0)
            side.prior = RowPrior(features, side.factors + 1, checkpoint, width=side.width)

    def _draw_prior(self, side: Side, number: int, checkpoint: Checkpoint) -> None:
        side.draw_prior(np.random.default_rng((self._seed, 1, self._sweep, number)), self._sweep, checkpoint)

    def _draw_rows(self, side: Side, other: Side, number: int, seen_before: int, checkpoint: Checkpoint) -> None:
        from mfgui.factorization.kernels.gibbs import draw_rows

        size = side.factors + 1
        half = np.linalg.inv(np.linalg.cholesky(side.prior.precision))
        precision, covariance, root = (
            _padded(matrix, side.width) for matrix in (side.prior.precision, half.T @ half, half)
        )
        design, offsets = other.design(checkpoint), other.bias + np.float32(self._mean)
        roots = np.sqrt(other.precisions)
        seed = stream(self._seed, self._sweep, 2 + number)
        prior_means = side.prior.means
        # Of each row the kernel reads the prior's mean first: where nobody wants the new one it may write over that.
        # After an interruption it goes on with rows whose means are as they were.
        means = prior_means if side.means is None else side.means

        def work(first: int, last: int) -> None:
            draw_rows(
                side.rows.starts,
                side.rows.others,
                side.values,
                first,
                last,
                design,
                offsets,
                precision,
                covariance,
                root,
                prior_means,
                side.precisions,
                roots,
                size,
                side.spread,
                seed,
                side.scales,
                side.state,
                means,
            )

        def after_wave(done: int) -> None:
            self._chunks_done = done
            checkpoint(seen_before + int(side.rows.starts[bounds[done]]) // 2)

        bounds = cut_rows(side.rows.starts, ROW_COST * side.width, CHUNK_WORK / side.width**2)
        run_chunks(work, bounds, self._chunks_done, after_wave, each=WAVE)

    def _find_errors(self, checkpoint: Checkpoint) -> None:
        """What the factors and biases leave of each rating, moods not taken out."""
        from mfgui.factorization.kernels.gibbs import residuals

        users, rows = self._users, self._users.rows
        values = rows.values if self._latent is None else self._latent.values
        design, offsets = self._films.design(checkpoint), self._films.bias + np.float32(self._mean)
        errors = self._moods.errors if self._moods else np.zeros(0, np.float32)
        bounds = cut_rows(rows.starts, 1.0, CHUNK_WORK / (32 * users.width))
        run_chunks(
            lambda first, last: residuals(
                rows.starts, rows.others, values, first, last, design, offsets, users.state, errors, self._squares
            ),
            bounds,
            0,
            lambda _done: checkpoint(len(self._data.ratings)),
        )

    def _draw_moods(self, checkpoint: Checkpoint) -> None:
        if self._moods is not None:
            self._moods.draw(self._seed, self._sweep, self._squares, checkpoint)

    def _draw_latent(self, checkpoint: Checkpoint) -> None:
        if self._latent is not None:
            self._latent.draw(self._effects, self._sweep, checkpoint)

    def _set_values(self, checkpoint: Checkpoint) -> None:
        """What factors and biases have to explain: ratings, or the latent ones, less the moods."""
        latent = self._latent
        if not len(self._effects) and latent is None:
            return
        for side in (self._users, self._films):
            if side.values is side.rows.values:
                side.values = np.empty_like(side.rows.values)
            for part in parts(len(side.values)):
                known = side.rows.values[part] if latent is None else latent.of(side, part)
                if len(self._effects):
                    np.subtract(known, self._effects[side.groups[part]], out=side.values[part])
                else:
                    side.values[part] = known
                checkpoint(0)

    def _draw_noise(self) -> None:
        rng = np.random.default_rng((self._seed, 1, self._sweep, 3))
        users, freedom = self._users, float(self._settings["noise_freedom"])
        weights = users.precisions / self._noise_precision
        rate = 1.0 + 0.5 * float(weights @ self._squares)
        self._noise_precision = rng.gamma(1.0 + 0.5 * len(self._data.ratings), 1 / rate)
        if freedom:
            rates = 0.5 * (freedom + self._noise_precision * self._squares)
            weights = rng.gamma(0.5 * (freedom + users.support), 1 / rates)
        users.precisions[:] = self._noise_precision * weights

    def _keep(self, checkpoint: Checkpoint) -> None:
        """Keep this sweep's draw if it is its turn; forget the sweeps before the chain had settled.

        Half of the sweeps, at most `burn_in`, are taken for settling. When the store is full every other
        sample goes, and from then on every other sweep is kept.
        """
        sweep, stride, films, n = self._sweep + 1, self._stride, self._films, len(self._data.ratings)
        forgotten = min(int(self._settings["burn_in"]), sweep // 2)
        kept = [sample for sample in self._samples if sample.sweep > forgotten]
        due = sweep % stride == 0
        if len(kept) + due > self._most_samples:  # before it is drawn: the store never holds one too many
            stride *= 2
            kept = [sample for sample in kept if sample.sweep % stride == 0]
            due = sweep % stride == 0
        if due:
            assert films.means is not None
            means, choices = films.means[:, : films.factors + 1], np.zeros(0, np.float32)
            if films.who_rated is not None:
                if self._one_more is None:
                    self._one_more = OneMore(films, self._users, counts=bool(self._settings["counts"]))
                means, choices = self._one_more.of_sweep(lambda: checkpoint(n))
            own = np.zeros((0, 0), np.float32)
            if self._latent and (sweep % THINNED == 0 or sweep < THINNED):
                own = self._latent.thresholds.own[:, 1:-1].astype(np.float32)
            kept.append(
                Sample.centred(
                    sweep,
                    self._users.used,
                    films.used,
                    means,
                    films.support.astype(np.float32) / np.float32(max(n, 1)),
                    self._effects,
                    np.reciprocal(self._users.precisions),
                    self._latent.thresholds.cuts if self._latent else np.zeros(0),
                    choices,
                    self._moods.law[1] if self._moods else 1.0,
                    own,
                    lambda: checkpoint(n),
                ).times(self._unit)
            )
        # Last, and at once: where a checkpoint has raised, the same draw can be kept again.
        self._samples, self._stride = tuple(kept), stride


def _padded(matrix: NDArray[np.float64], width: int) -> NDArray[np.float32]:
    """Widen a square matrix by ones on the diagonal."""
    padded = np.eye(width, dtype=np.float32)
    padded[: len(matrix), : len(matrix)] = matrix
    return padded
