"""The epochs of a run, thinned and in half precision on disk, and models made of them again."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, fields
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from mfgui.data.dataset import group_by
from mfgui.factorization.model import Ability, FactorModel, Taste

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from mfgui.data.dataset import ByRow, Ratings
    from mfgui.factorization.model import Model

MOST_EPOCHS = 60
"""So many epochs of a run are kept at most; of a longer one every second, every fourth, …"""

_SUFFIX = ".epoch"


def recordable(model: Model) -> bool:
    """Whether an epoch can be brought back: people fold in, and film factors say all there is of films."""
    return type(model) is FactorModel and Ability.FOLD_IN in model.abilities and Ability.EPOCHS in model.abilities


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

    def add(self, model: FactorModel, epoch: int) -> bool:
        """Keep an epoch if it is one of those to keep; tells whether it was."""
        if epoch % self._stride:
            return False
        self.folder.mkdir(parents=True, exist_ok=True)
        temporary = self.folder / f".{epoch}{_SUFFIX}"
        with temporary.open("wb") as stream:
            # One after the other, and no archive: its checksums would take as long as the writing.
            np.save(stream, _half(model.film_factors))
            np.save(stream, _half(model.film_bias))
            np.save(stream, np.array([model.mean, model.ridge, model.ridge_per_rating]))
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

    def model(self, epoch: int, latest: FactorModel, people: TrainedOn) -> PastModel:
        """Bring an epoch back.

        Parameters
        ----------
        latest
            A model of the same run: what does not change comes from it.
        people
            The training ratings, for people to fold in.
        """
        with self._file(epoch).open("rb") as stream:
            factors, bias = (np.load(stream, allow_pickle=False).astype(np.float32) for _ in range(2))
            mean, ridge, ridge_per_rating = np.load(stream, allow_pickle=False).tolist()
        return PastModel.of(latest, float(epoch), people, factors, bias, mean, ridge, ridge_per_rating)

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

    @classmethod
    def of(
        cls,
        latest: FactorModel,
        epoch: float,
        people: TrainedOn,
        film_factors: NDArray[np.float32],
        film_bias: NDArray[np.float32],
        mean: float,
        ridge: float,
        ridge_per_rating: float,
    ) -> PastModel:
        """Make the model of an epoch; see `EpochStore.model`."""
        made = cls.__new__(cls)
        values = {f.name: getattr(latest, f.name) for f in fields(FactorModel)}
        values.update(
            film_factors=film_factors, film_bias=film_bias, mean=mean, ridge=ridge,
            ridge_per_rating=ridge_per_rating, epoch=epoch, _people=people,
        )  # fmt: skip
        del values["user_bias"], values["user_factors"]
        vars(made).update(values)
        return made

    @cached_property
    def _everybody(self) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        bias = np.zeros(len(self.user_support), np.float32)
        factors = np.zeros((len(self.user_support), self.n_factors), np.float32)
        for user in np.flatnonzero(self.user_support).tolist():
            taste = self.taste(user)
            bias[user], factors[user] = taste.bias, taste.factors
        return bias, factors

    def __getattr__(self, name: str) -> NDArray[np.float32]:
        """Fold everybody in when their rows are first asked for."""
        if name == "user_bias":
            return self._everybody[0]
        if name == "user_factors":
            return self._everybody[1]
        raise AttributeError(name)

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

