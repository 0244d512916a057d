"""What Gibbs sampling has learnt: kept samples whose mean predicts and whose spread tells how surely."""

from __future__ import annotations

import math
import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from statistics import NormalDist
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from mfgui.data.dataset import RatingScale
from mfgui.factorization.capabilities import Explanation, Kept
from mfgui.factorization.factor_model import FactorModel
from mfgui.factorization.interface import Ability, Checkpoint, Taste, TrainingData
from mfgui.factorization.methods.bayes.chosen import reach
from mfgui.factorization.methods.bayes.features import WhoRatedWhat
from mfgui.factorization.methods.bayes.moods import Moments
from mfgui.factorization.methods.bayes.ordinal import Odds, steps_of
from mfgui.factorization.methods.bayes.prior import RowPrior
from mfgui.factorization.methods.bayes.prior_model import PriorFactorModel
from mfgui.factorization.methods.bayes.samples import LANE, Sample, packed_samples, sample_arrays, unpacked_samples
from mfgui.factorization.methods.bayes.sums import PairSums, thinned
from mfgui.factorization.methods.bayes.view import View
from mfgui.factorization.packed import ModelKind, Packed
from mfgui.factorization.served import add_product_moments, add_products
from mfgui.factorization.settings import Settings

ABILITIES = frozenset({Ability.EPOCHS, Ability.FOLD_IN, Ability.FACTORS, Ability.EXPLAIN, Ability.SPREAD})

_VIEW_ARRAYS = ("user_factors", "film_factors", "item_prior", "count_prior")


class Known(Protocol):
    """What a model takes of the training data: TrainingData has it, and so has a file."""

    @property
    def scale(self) -> RatingScale:
        """The data set's rating scale."""

    @property
    def mean(self) -> float:
        """μ, in stars."""

    @property
    def user_support(self) -> NDArray[np.int32]:
        """Number of ratings of each person, shape (N,)."""

    @property
    def film_support(self) -> NDArray[np.int32]:
        """Number of ratings of each film, shape (M,)."""


@dataclass(frozen=True, slots=True, eq=False)
class SampledTaste(Taste):
    """A person of the training ratings, whose lists come from the samples."""

    user: int


class BayesModel(PriorFactorModel):
    """Mean over the kept samples of μ + b_u + b_i + p_u·q_i, with its spread. Implements Model.

    `user_factors` and `film_factors` are the rank-K singular value decomposition of the mean of PQᵀ over the
    samples (single samples' factors are rotated at will, so their own mean means nothing), scaled so that a
    person's factors vary as much as biases do. They are computed when first asked for.
    """

    def __init__(
        self,
        method: str,
        data: Known,
        settings: Settings,
        seed: int,
        samples: Sequence[Sample],  # what was kept; none means that every prediction is μ
        moments: Moments,  # those of the samples' moods
        # What a person's prior mean follows: with them new people are folded in. `who_rated` is None where the films
        # that a person rated are not used.
        user_prior: RowPrior | None,
        who_rated: WhoRatedWhat | None,
        epoch: float,  # sweeps behind this model
        # The samples' mean, where it is known already; `user_prior` is not needed then, nor without samples.
        view: View | None = None,
        own: NDArray[np.float32] | None = None,  # people's thresholds, in stars; None for those of the samples
        sums: PairSums | None = None,  # those of the fit's earlier models, to go on from
    ) -> None:
        user_bias = np.zeros(len(data.user_support), np.float32)
        film_bias = np.zeros(len(data.film_support), np.float32)
        for sample in samples:
            user_bias += sample.users.bias / np.float32(len(samples))
            film_bias += sample.film_means.bias / np.float32(len(samples))
        for array in (user_bias, film_bias):
            array.setflags(write=False)
        cuts = np.mean([s.cuts for s in samples], axis=0) if samples else np.zeros(0)
        if own is None:
            some = [s.own for s in samples if len(s.own)] or [np.tile(cuts, (len(user_bias), 1))]  # so in older files
            own = np.mean(some, axis=0, dtype=np.float32)
        chosen = [s.choices for s in samples if len(s.choices)]
        choices = np.sum(chosen, axis=0) / np.float32(len(samples)) if chosen else np.zeros(len(user_bias), np.float32)
        noise = np.mean([s.noise for s in samples], axis=0) if samples else np.ones(len(user_bias), np.float32)
        spread = max(float(np.var(user_bias)), 1e-3 * float(noise.mean()))
        self.__dict__.update(
            method=method,
            settings=settings,
            seed=seed,
            scale=data.scale,
            mean=data.mean,
            user_bias=user_bias,
            film_bias=film_bias,
            user_support=data.user_support,
            film_support=data.film_support,
            ridge=float(noise.mean()) / spread,
            ridge_per_rating=0.0,
            epoch=epoch,
            abilities=ABILITIES
            | ({Ability.DATES} if len(moments.keys) else frozenset())
            | ({Ability.ODDS} if len(cuts) else frozenset()),
            samples=tuple(samples),
            noise=noise,
            moments=moments,
            _odds=Odds(data.scale, own) if len(cuts) else None,
            _choices=choices,
            _reach=reach(data.film_support),
            _spread=spread,
            _user_prior=user_prior,
            _who_rated=who_rated,
            _view=view,
            _sums=sums or PairSums(data.scale),
            _view_lock=threading.RLock(),
        )

    samples: tuple[Sample, ...]
    noise: NDArray[np.float32]
    moments: Moments
    _odds: Odds | None
    _choices: NDArray[np.float32]
    _reach: NDArray[np.float32]
    _spread: float
    _user_prior: RowPrior | None
    _who_rated: WhoRatedWhat | None
    _view: View | None
    _sums: PairSums
    _view_lock: threading.RLock

    def predict(self, users: NDArray[np.int32], films: NDArray[np.int32]) -> NDArray[np.float32]:
        return self.clip(self._expected(users, films, self._means(users, films)))

    def predict_at(
        self, users: NDArray[np.int32], films: NDArray[np.int32], times: NDArray[np.int64]
    ) -> NDArray[np.float32]:
        """Predict ratings known to be given at these times (seconds since 1970), clipped, shape (n,).

        What the person's ratings given around that time have in common is added: a help in filling gaps of the
        past, and nothing for the future.
        """
        moods = self.moments.at(users, times, self._mean_moods, self._mean_span)
        return self.clip(self._expected(users, films, self._means(users, films) + moods))

    def odds(self, users: NDArray[np.int32], films: NDArray[np.int32]) -> NDArray[np.float32]:
        """See TellsOdds."""
        means = self._means(users, films)
        assert self._odds is not None
        return self._odds.of(means, self._variances(users, films), users)

    def _expected(
        self, users: NDArray[np.int32], films: NDArray[np.int32], means: NDArray[np.float32]
    ) -> NDArray[np.float32]:
        """Mean ratings where the latent ones have these means: themselves, where ratings are no steps of a scale."""
        if self._odds is None:
            return means
        return self._odds.expected(means, self._variances(users, films), users)

    def _variances(self, users: NDArray[np.int32], films: NDArray[np.int32]) -> NDArray[np.float32]:
        """Variance of latent ratings around their means, noise included."""
        return np.asarray(self._sums.variance(self.samples, users, films) + self.noise[users])

    def spread(self, users: NDArray[np.int32], films: NDArray[np.int32]) -> NDArray[np.float32]:
        """Standard deviation of ratings around these predictions, in stars, shape (n,).

        Its square is the samples' variance plus the noise of that person's ratings; of steps of a scale, that of
        their odds.
        """
        if self._odds is None:
            return np.asarray(np.sqrt(self._variances(users, films)))
        odds, values = self.odds(users, films), np.array(self.scale.values, np.float32)
        mean = odds @ values
        return np.asarray(np.sqrt(np.maximum(odds @ values**2 - mean**2, 0)), np.float32)

    def interval(
        self, users: NDArray[np.int32], films: NDArray[np.int32], level: float = 0.8
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Bounds, clipped to the scale, between which ratings lie with this probability, each shape (n,)."""
        mean = self._expected(users, films, self._means(users, films))
        reach = np.float32(NormalDist().inv_cdf(0.5 + level / 2)) * self.spread(users, films)
        return self.clip(mean - reach), self.clip(mean + reach)

    def taste(self, user: int) -> Taste:
        return SampledTaste(float(self.user_bias[user]), self.user_factors[user], user)

    def scores(self, taste: Taste) -> NDArray[np.float32]:
        """See Model.scores: of trained people from the samples, of others from the factors."""
        if not isinstance(taste, SampledTaste) or not self.samples:
            return super().scores(taste)
        total = np.zeros(len(self.film_bias), np.float32)
        for sample in self.samples:
            person = sample.users.row(taste.user) * np.float32(sample.film_means.size / len(self.samples))
            add_products(sample.film_means.steps, person, total)
        means = np.float32(self.mean + taste.bias) + self.film_bias + total + self._choices[taste.user] * self._reach
        if self._odds is None:
            return means
        drawn, moments = thinned(self.samples), np.zeros((2, len(total)), np.float32)
        for number, sample in enumerate(drawn, 1):
            person = sample.users.row(taste.user) * np.float32(sample.films.size)
            level = float(sample.users.bias[taste.user])
            add_product_moments(sample.films.steps, person, level, sample.films.bias, 1 / number, *moments)
        variances = moments[1] / np.float32(max(len(drawn) - 1, 1)) + self.noise[taste.user]
        return self._odds.expected(means, variances, np.full(len(total), taste.user, np.int32))

    def scores_of(self, user: int, films: NDArray[np.int32]) -> NDArray[np.float32]:
        """See ScoresFew: neither the factors are computed, which takes seconds at first, nor all films' samples."""
        users = np.full(len(films), user, np.int32)
        return self._expected(users, films, self._means(users, films))

    def explain(self, taste: Taste, films: NDArray[np.int32], ratings: NDArray[np.float32], film: int) -> Explanation:
        """See FactorModel.explain; what the samples say beyond their mean's factors is in the remainder."""
        parts = super().explain(taste, films, ratings, film)
        if not isinstance(taste, SampledTaste):
            return parts
        pair = np.array([taste.user], np.int32), np.array([film], np.int32)
        score = float(self._expected(*pair, self._means(*pair))[0])
        prediction = float(np.clip(score, self.scale.minimum, self.scale.maximum))
        return replace(
            parts,
            prediction=prediction,
            remainder=parts.remainder + score - (parts.prediction - parts.clipped),
            clipped=prediction - score,
        )

    @property
    def n_factors(self) -> int:
        """Number of factors K; known without the factors, which take seconds at real size."""
        if self._view is not None:
            return self._view.film_factors.shape[1]
        return min(int(self.settings["factors"]), len(self.user_bias), len(self.film_bias))

    @cached_property
    def user_factors(self) -> NDArray[np.float32]:
        """P, float32, shape (N, K)."""
        return self.view.user_factors

    @cached_property
    def film_factors(self) -> NDArray[np.float32]:
        """Q, float32, shape (M, K)."""
        return self.view.film_factors

    @cached_property
    def implicit_factors(self) -> NDArray[np.float32]:
        """What having rated each film adds to a person's factors, float32, shape (M, K)."""
        return self.view.item_prior[:, :-1]

    @cached_property
    def bias_prior(self) -> NDArray[np.float32]:
        """See PriorFactorModel."""
        return self.view.item_prior[:, -1]

    @cached_property
    def count_prior(self) -> NDArray[np.float64]:
        """See PriorFactorModel."""
        return self.view.count_prior

    def _means(self, users: NDArray[np.int32], films: NDArray[np.int32]) -> NDArray[np.float32]:
        """Mean of the samples' predictions, unclipped, without moods."""
        if not self.samples:
            return np.full(len(users), self.mean, np.float32)
        means = self._sums.mean(self.samples, users, films) + np.float32(self.mean)
        return np.asarray(means + self._choices[users] * self._reach[films])

    @cached_property
    def _mean_moods(self) -> NDArray[np.float32]:
        if not self.samples:
            return np.zeros(len(self.moments.keys), np.float32)
        return np.mean([sample.moods for sample in self.samples], axis=0, dtype=np.float32)

    @cached_property
    def _mean_span(self) -> float:
        return math.exp(sum(math.log(sample.span) for sample in self.samples) / max(len(self.samples), 1))

    def keep_is_ready(self) -> bool:
        """See KeepsLate: whether the factors have been computed."""
        return self._view is not None

    def shared_parts(self) -> tuple[Sample, ...]:
        """See KeepsLate."""
        return self.samples

    def keep(self) -> Kept:
        return *FactorModel.keep(self), self.view.item_prior, self.view.count_prior

    def at_epoch(self, kept: Kept, epoch: int) -> PriorFactorModel:
        """See Rewinds: the mean as one factorization; the samples are not kept, nor their spread."""
        film_factors, film_bias, numbers, item_prior, count_prior = kept
        mean, ridge, ridge_per_rating = numbers.tolist()
        return PriorFactorModel(
            method=self.method,
            settings=self.settings,
            seed=self.seed,
            scale=self.scale,
            mean=mean,
            user_bias=np.zeros(0, np.float32),
            film_bias=film_bias,
            user_factors=np.zeros((0, film_factors.shape[1]), np.float32),
            film_factors=film_factors,
            user_support=self.user_support,
            film_support=self.film_support,
            ridge=ridge,
            ridge_per_rating=ridge_per_rating,
            epoch=float(epoch),
            abilities=self.abilities - {Ability.SPREAD, Ability.DATES, Ability.ODDS} | {Ability.LINEAR},
            implicit_factors=item_prior[:, :-1],
            bias_prior=item_prior[:, -1],
            count_prior=count_prior,
        )

    def pack(self, most_mb: int | None = None) -> Packed:
        """See Packs; where samples would take more than `most_mb`, they are thinned evenly, to two at least."""
        samples = self.samples
        if samples and most_mb is not None:
            size = sum(array.nbytes for array in packed_samples(samples[:1]).values() if isinstance(array, np.ndarray))
            most = max(2, most_mb * (1 << 20) // max(size, 1))
            if len(samples) > most:
                samples = tuple(samples[int(place)] for place in np.linspace(0, len(samples) - 1, most))
        whole = packed_samples(samples)
        arrays = {
            key: value
            for key, value in whole.items()
            if isinstance(value, np.ndarray) and not key.endswith(".own")  # their mean is kept
        }
        arrays |= {f"view.{name}": getattr(self.view, name) for name in _VIEW_ARRAYS}
        if self._odds is not None:
            arrays["own"] = self._odds.cuts
        if len(self.moments.keys):
            arrays["moments"] = self.moments.keys
        arrays |= {"user_support": self.user_support, "film_support": self.film_support}
        sizes = {key: value for key, value in whole.items() if not isinstance(value, np.ndarray)}
        return Packed.of(BAYES.name, self, arrays, steps=sizes)

    @property
    def view(self) -> View:
        """The samples' mean as one factorization; computed when first asked for, once for all threads."""
        with self._view_lock:
            if self._view is None:
                # What it was made from is not wanted any more: at real size it takes half a gigabyte.
                self.__dict__.update(_view=self._computed(), _user_prior=None, _who_rated=None)
            assert self._view is not None
            return self._view

    def _computed(self) -> View:
        if not self.samples:
            return View.of_none(len(self.user_bias), len(self.film_bias), self.n_factors)
        assert self._user_prior is not None
        return View.of(
            self.samples,
            self.n_factors,
            self.seed,
            self.user_bias,
            math.sqrt(self._spread * len(self.user_bias)),
            self._user_prior,
            self._who_rated,
            counts=bool(self.settings["counts"]),
        )


@dataclass(frozen=True, slots=True, eq=False)
class _Described:
    """What a packed model has of `Known`."""

    scale: RatingScale
    mean: float
    user_support: NDArray[np.int32]
    film_support: NDArray[np.int32]


def _check(packed: Packed, n_users: int, n_films: int) -> None:
    arrays = packed.arrays
    factors, moments = arrays["view.film_factors"].shape[1], len(arrays.get("moments", ()))
    expected: dict[str, tuple[type, tuple[int, ...]]] = {
        "user_support": (np.int32, (n_users,)),
        "film_support": (np.int32, (n_films,)),
        "view.user_factors": (np.float32, (n_users, factors)),
        "view.film_factors": (np.float32, (n_films, factors)),
        "view.item_prior": (np.float32, (n_films, factors + 1)),
        "view.count_prior": (np.float64, (len(arrays["view.count_prior"]), factors + 1)),
    }
    if "moments" in arrays:
        expected["moments"] = (np.int64, (moments,))
    width = LANE * math.ceil(factors / LANE)
    cuts = max(steps_of(packed.described()["scale"]) - 1, 0)
    if "own" in arrays:
        expected["own"] = (np.float32, (n_users, cuts))
    expected |= sample_arrays(arrays, n_users, n_films, moments, width, cuts)
    packed.check(expected)


def _build(packed: Packed, _data: TrainingData | None, _checkpoint: Checkpoint) -> BayesModel:
    described, arrays = packed.described(), packed.arrays
    return BayesModel(
        described["method"],
        _Described(described["scale"], described["mean"], arrays["user_support"], arrays["film_support"]),
        described["settings"],
        described["seed"],
        unpacked_samples({**arrays, **packed.facts["steps"]}),
        Moments(arrays.get("moments", np.zeros(0, np.int64))),
        None,
        None,
        described["epoch"],
        View(*(arrays[f"view.{name}"] for name in _VIEW_ARRAYS)),
        arrays.get("own"),
    )


# Samples, and their mean as one factorization.
BAYES = ModelKind("bayes", _check, _build)
