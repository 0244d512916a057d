"""The epochs of a run, thinned and in half precision on disk, and models made of them again."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from mfgui.data.dataset import group_by
from mfgui.factorization.factor_model import FactorModel
from mfgui.factorization.interface import Ability, Taste
from mfgui.factorization.methods.bayes.model import BayesModel, View
from mfgui.factorization.methods.implicit import ImplicitFactorModel

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from numpy.typing import NDArray

    from mfgui.data.dataset import ByRow, Ratings
    from mfgui.factorization.interface import Model

MOST_EPOCHS = 60
"""So many epochs of a run are kept at most; of a longer one every second, every fourth, …"""

MOST_BYTES = 128_000_000
"""Epochs that wait to be written take no more memory than this; they are thinned before."""

_SUFFIX = ".epoch"

_KINDS = (FactorModel, ImplicitFactorModel, BayesModel)


def recordable(model: Model) -> bool:
    """Whether an epoch can be brought back: people fold in, and factors say all there is of films."""
    return type(model) in _KINDS and {Ability.FOLD_IN, Ability.EPOCHS} <= model.abilities


@dataclass(frozen=True, slots=True, eq=False)
class KeptEpoch:
    """What is kept of an epoch: all of the film side; people are folded in.

    Attributes
    ----------
    film_factors, film_bias
        float32, shapes (M, K) and (M,).
    mean, ridge, ridge_per_rating
        As in FactorModel.
    implicit
        What having rated each film adds to a person's factors, float32, shape (M, K); with a last column for
        their bias where there is `counts`. None without such terms.
    counts
        See `bayes_model.View.count_prior`; None of other methods.
    """

    film_factors: NDArray[np.float32]
    film_bias: NDArray[np.float32]
    mean: float
    ridge: float
    ridge_per_rating: float
    implicit: NDArray[np.float32] | None = None
    counts: NDArray[np.float64] | None = None

    @classmethod
    def of(cls, model: FactorModel) -> KeptEpoch:
        """Take it from a model, without copying; of a BayesModel this may take seconds."""
        implicit, counts = None, None
        if isinstance(model, BayesModel):
            implicit, counts = model.view.item_prior, model.view.count_prior
        elif isinstance(model, ImplicitFactorModel):
            implicit = model.implicit_factors
        return cls(
            model.film_factors, model.film_bias, model.mean, model.ridge, model.ridge_per_rating, implicit, counts
        )


class Waiting:
    """Epochs that are not on disk yet, thinned as they are there and for as little memory as may be.

    A model of which only `KeptEpoch` is wanted would keep its people in memory: those go at once. Bayesian ones
    wait with their samples, which they share, until somebody has asked for their factors.

    Attributes
    ----------
    most_bytes
        What they may take together; may be changed.
    """

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self.most_bytes = most_bytes
        self._stride = 1
        self._held: dict[int, KeptEpoch | BayesModel] = {}

    def add(self, model: FactorModel, epoch: int) -> None:
        """Take an epoch in, if it is one of those to keep."""
        if epoch % self._stride == 0:
            self._held[epoch] = model if isinstance(model, BayesModel) else KeptEpoch.of(model)
        for e, kept in self._held.items():
            if isinstance(kept, BayesModel) and kept.has_view:
                self._held[e] = KeptEpoch.of(kept)
        while len(self._held) > MOST_EPOCHS or (len(self._held) > 1 and self._bytes() > self.most_bytes):
            self._stride *= 2
            self._held = {e: kept for e, kept in self._held.items() if e % self._stride == 0}

    def _bytes(self) -> int:
        models = [kept for _, kept in sorted(self._held.items()) if isinstance(kept, BayesModel)]
        # The newest model's samples are the run's own; older ones may hold some that the run has let go.
        own = {id(sample) for model in models[-1:] for sample in model.samples}
        let_go = {id(sample): sample for model in models for sample in model.samples if id(sample) not in own}
        return sum(sample.nbytes for sample in let_go.values()) + sum(
            kept.film_factors.nbytes + (kept.implicit.nbytes if kept.implicit is not None else 0)
            for kept in self._held.values()
            if isinstance(kept, KeptEpoch)
        )

    @property
    def epochs(self) -> tuple[int, ...]:
        """Those that wait; first those that thinning would leave longest."""
        return tuple(sorted(self._held, key=lambda epoch: (-(epoch & -epoch) if epoch else -(1 << 62), epoch)))

    def get(self, epoch: int) -> KeptEpoch | None:
        """Return an epoch that waits; off the GUI thread."""
        kept = self._held.get(epoch)
        return KeptEpoch.of(kept) if isinstance(kept, BayesModel) else kept

    def drop(self, epochs: Iterable[int]) -> None:
        """Let epochs go."""
        for epoch in epochs:
            self._held.pop(epoch, None)

    def __len__(self) -> int:
        """Return how many wait."""
        return len(self._held)


class EpochStore:
    """Epochs of one run in a folder, one file each: film factors and biases in half precision.

    Not for several threads at once: one lane writes and reads it.

    Parameters
    ----------
    folder
        Is made when the first epoch comes.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._stride = 1

    def add(self, made: KeptEpoch, epoch: int) -> bool:
        """Keep an epoch if it is one of those to keep; tells whether it was."""
        if epoch % self._stride:
            return False
        self.folder.mkdir(parents=True, exist_ok=True)
        temporary = self.folder / f".{epoch}{_SUFFIX}"
        with temporary.open("wb") as stream:
            # One after the other, and no archive: its checksums would take as long as the writing.
            np.save(stream, _half(made.film_factors))
            np.save(stream, _half(made.film_bias))
            np.save(stream, np.array([made.mean, made.ridge, made.ridge_per_rating]))
            if made.implicit is not None:
                np.save(stream, _half(made.implicit))
            if made.counts is not None:
                np.save(stream, made.counts)
        temporary.replace(self._file(epoch))
        kept = self.epochs()
        while len(kept) > MOST_EPOCHS:
            self._stride *= 2
            for old in kept:
                if old % self._stride:
                    self._file(old).unlink(missing_ok=True)
            kept = self.epochs()
        return True

    def epochs(self) -> tuple[int, ...]:
        """Epochs kept, ascending."""
        if not self.folder.is_dir():
            return ()
        return tuple(sorted(int(f.stem) for f in self.folder.glob(f"*{_SUFFIX}") if f.stem.isdecimal()))

    def read(self, epoch: int) -> KeptEpoch:
        """Read an epoch."""
        with self._file(epoch).open("rb") as stream:
            size = os.fstat(stream.fileno()).st_size
            arrays = []
            while stream.tell() < size:
                arrays.append(np.load(stream, allow_pickle=False))
        factors, bias, numbers, *more = arrays
        mean, ridge, ridge_per_rating = numbers.tolist()
        return KeptEpoch(
            factors.astype(np.float32),
            bias.astype(np.float32),
            mean,
            ridge,
            ridge_per_rating,
            more[0].astype(np.float32) if more else None,
            more[1] if len(more) > 1 else None,
        )

    def remove(self) -> None:
        """Delete all epochs."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _file(self, epoch: int) -> Path:
        return self.folder / f"{epoch}{_SUFFIX}"


def _half(array: NDArray[np.float32]) -> NDArray[np.float16]:
    return np.clip(array, -65_000, 65_000).astype(np.float16)


def prune(parent: Path, keep: int) -> None:
    """Delete the histories of all but the `keep` runs recorded last."""
    folders = sorted((f for f in parent.glob("*") if f.is_dir()), key=lambda f: f.stat().st_mtime, reverse=True)
    for folder in folders[keep:]:
        shutil.rmtree(folder, ignore_errors=True)


@dataclass(frozen=True, eq=False)
class TrainedOn:
    """The training ratings, found by person when somebody is first folded in."""

    ratings: Ratings
    n_users: int

    @cached_property
    def _by_user(self) -> ByRow:
        return group_by(self.ratings.users, self.n_users)

    def of(self, user: int) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
        """Films and ratings of one person in training."""
        rows = self._by_user.of(user)
        return self.ratings.films[rows], self.ratings.values[rows]


class PastModel(FactorModel):
    """A model as it was at an earlier epoch: films as kept, people folded in when they are asked for.

    Attributes
    ----------
    user_bias, user_factors
        Of all people; folded in at the first look, which takes long for many: off the GUI thread.
    """

    _people: TrainedOn

    @cached_property
    def _everybody(self) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        bias = np.zeros(len(self.user_support), np.float32)
        factors = np.zeros((len(self.user_support), self.n_factors), np.float32)
        for user in np.flatnonzero(self.user_support).tolist():
            taste = self.taste(user)
            bias[user], factors[user] = taste.bias, taste.factors
        return bias, factors

    @cached_property
    def user_bias(self) -> NDArray[np.float32]:
        """See FactorModel."""
        return self._everybody[0]

    @cached_property
    def user_factors(self) -> NDArray[np.float32]:
        """See FactorModel."""
        return self._everybody[1]

    def taste(self, user: int) -> Taste:
        """See Model.taste: folded in from their training ratings."""
        return self.fold_in(*self._people.of(user))

    def predict(self, users: NDArray[np.int32], films: NDArray[np.int32]) -> NDArray[np.float32]:
        """See Model.predict; folds in the people asked for."""
        predictions = np.empty(len(users), np.float32)
        order = np.argsort(users, kind="stable")
        starts = np.flatnonzero(np.diff(users[order], prepend=-1))
        for rows in np.split(order, starts[1:]):
            if len(rows):
                predictions[rows] = self.clip(self.scores(self.taste(int(users[rows[0]]))))[films[rows]]
        return predictions


class PastImplicitModel(PastModel, ImplicitFactorModel):
    """The same of a method in which it counts which films a person rated."""


class PastBayesModel(PastModel, BayesModel):
    """The same of the mean of Gibbs samples; the samples themselves are not kept, nor their spread."""


def brought_back(kept: KeptEpoch, epoch: int, latest: FactorModel, people: TrainedOn) -> PastModel:
    """Make the model of an epoch.

    Parameters
    ----------
    latest
        A model of the same run: what does not change comes from it.
    people
        The training ratings, for people to fold in.
    """
    learnt = {"user_bias", "user_factors", "film_factors", "implicit_factors", "_mean_effects"}
    values = {name: value for name, value in vars(latest).items() if name not in learnt}
    values.update(
        film_bias=kept.film_bias,
        mean=kept.mean,
        ridge=kept.ridge,
        ridge_per_rating=kept.ridge_per_rating,
        epoch=float(epoch),
        _people=people,
    )
    made: PastModel
    if isinstance(latest, BayesModel):
        assert kept.implicit is not None
        assert kept.counts is not None
        nobody = np.empty((0, kept.film_factors.shape[1]), np.float32)
        values.update(
            samples=(),
            abilities=latest.abilities - {Ability.SPREAD, Ability.DATES},
            _view=View(nobody, kept.film_factors, kept.implicit, kept.counts),
        )
        made = PastBayesModel.__new__(PastBayesModel)
    elif isinstance(latest, ImplicitFactorModel):
        values.update(film_factors=kept.film_factors, implicit_factors=kept.implicit)
        made = PastImplicitModel.__new__(PastImplicitModel)
    else:
        values.update(film_factors=kept.film_factors)
        made = PastModel.__new__(PastModel)
    vars(made).update(values)
    return made
