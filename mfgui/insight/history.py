"""The epochs of a run that can be shown again: which are kept, and models made of them again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import cast

import numpy as np
from numpy.typing import NDArray

from mfgui.data.dataset import Ratings, RatingScale
from mfgui.data.grouping import ByRow, group_by
from mfgui.factorization.capabilities import Explains, Explanation, HasFactors, KeepsLate, Kept, Rewinds
from mfgui.factorization.interface import Ability, FoldsIn, Model, Taste, predict_by_person

MOST_EPOCHS = 60  # so many epochs of a run are kept at most; of a longer one every second, every fourth, …
MOST_BYTES = 128_000_000  # epochs that wait to be written take no more memory than this; they are thinned before


def rewindable(model: Model | None) -> Rewinds | None:
    """Return the model as one whose run can be rewound, None where it cannot."""
    if model is None or not {Ability.FOLD_IN, Ability.EPOCHS} <= model.abilities:
        return None
    return model if isinstance(model, Rewinds) else None


class Waiting:
    """Epochs that are not on disk yet, thinned as they are there and for as little memory as may be.

    A model waits as what is kept of it: its people would stay in memory. One of which that takes long to find
    (`KeepsLate`) waits as it is until somebody has asked.
    """

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self.most_bytes = most_bytes  # what they may take together; may be changed
        self._stride = 1
        self._held: dict[int, Kept] = {}
        self._late: dict[int, KeepsLate] = {}

    def add(self, model: Rewinds, epoch: int) -> None:
        """Take an epoch in, if it is one of those to keep."""
        if epoch % self._stride == 0:
            if isinstance(model, KeepsLate):
                self._late[epoch] = model
            else:
                self._held[epoch] = model.keep()
        for ready in [e for e, late in self._late.items() if late.keep_is_ready()]:
            self._held[ready] = self._late.pop(ready).keep()
        while len(self) > MOST_EPOCHS or (len(self) > 1 and self._bytes() > self.most_bytes):
            self._stride *= 2
            self.drop([e for e in self.epochs if e % self._stride])

    def _bytes(self) -> int:
        models = [late for _, late in sorted(self._late.items())]
        # The newest model's parts are the run's own; older ones may hold some that the run has let go.
        own = {id(part) for model in models[-1:] for part in model.shared_parts()}
        let_go = {id(part): part for model in models for part in model.shared_parts() if id(part) not in own}
        kept = (array for arrays in self._held.values() for array in arrays)
        return sum(part.nbytes for part in let_go.values()) + sum(array.nbytes for array in kept)

    @property
    def epochs(self) -> tuple[int, ...]:
        """Those that wait; first those that thinning would leave longest."""
        return tuple(
            sorted((*self._held, *self._late), key=lambda epoch: (-(epoch & -epoch) if epoch else -(1 << 62), epoch))
        )

    def get(self, epoch: int) -> Kept | None:
        """Return an epoch that waits; off the GUI thread."""
        late = self._late.get(epoch)
        return late.keep() if late is not None else self._held.get(epoch)

    def drop(self, epochs: Iterable[int]) -> None:
        """Let epochs go."""
        for epoch in epochs:
            self._held.pop(epoch, None)
            self._late.pop(epoch, None)

    def __len__(self) -> int:
        """Return how many wait."""
        return len(self._held) + len(self._late)


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


class PastModel:
    """A model as it was at an earlier epoch: films as kept, people folded in when they are asked for.

    It can do, and answers by, what the model can that the epoch gives; it has factors where that has some.

    `films`: the model of that epoch, which knows no trained people.
    `people`: the training ratings, for people to fold in.
    """

    def __init__(self, films: FoldsIn, epoch: int, people: TrainedOn) -> None:
        self._films, self._people = films, people
        self._factors, self._explains = cast("HasFactors", films), cast("Explains", films)
        self.epoch = float(epoch)

    @property
    def method(self) -> str:
        """See Model."""
        return self._films.method

    @property
    def abilities(self) -> frozenset[Ability]:
        """See Model."""
        return self._films.abilities

    @property
    def scale(self) -> RatingScale:
        """See Model."""
        return self._films.scale

    @property
    def film_support(self) -> NDArray[np.int32]:
        """See Model."""
        return self._films.film_support

    def taste(self, user: int) -> Taste:
        """See Model: folded in from their training ratings."""
        return self.fold_in(*self._people.of(user))

    def scores(self, taste: Taste) -> NDArray[np.float32]:
        """See Model."""
        return self._films.scores(taste)

    def predict(self, users: NDArray[np.int32], films: NDArray[np.int32]) -> NDArray[np.float32]:
        """See Model; folds in the people asked for."""
        predictions = predict_by_person(self, users, films)
        return np.clip(predictions, np.float32(self.scale.minimum), np.float32(self.scale.maximum))

    def fold_in(self, films: NDArray[np.int32], ratings: NDArray[np.float32]) -> Taste:
        """See FoldsIn."""
        return self._films.fold_in(films, ratings)

    def explain(self, taste: Taste, films: NDArray[np.int32], ratings: NDArray[np.float32], film: int) -> Explanation:
        """See Explains."""
        return self._explains.explain(taste, films, ratings, film)

    def neighbours(self, film: int, count: int) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
        """See HasFactors."""
        return self._factors.neighbours(film, count)

    @property
    def n_factors(self) -> int:
        """See HasFactors."""
        return self._factors.n_factors

    @property
    def mean(self) -> float:
        """See HasFactors."""
        return self._factors.mean

    @property
    def ridge(self) -> float:
        """See HasFactors."""
        return self._factors.ridge

    @property
    def ridge_per_rating(self) -> float:
        """See HasFactors."""
        return self._factors.ridge_per_rating

    @property
    def bias_ridge(self) -> float | None:
        """See FactorModel."""
        ridge: float | None = getattr(self._factors, "bias_ridge", None)
        return ridge

    @property
    def user_support(self) -> NDArray[np.int32]:
        """See HasFactors."""
        return self._factors.user_support

    @property
    def film_bias(self) -> NDArray[np.float32]:
        """See HasFactors."""
        return self._factors.film_bias

    @property
    def film_factors(self) -> NDArray[np.float32]:
        """See HasFactors."""
        return self._factors.film_factors

    @property
    def user_bias(self) -> NDArray[np.float32]:
        """See HasFactors; the first look folds everybody in, which takes long for many: off the GUI thread."""
        return self._everybody[0]

    @property
    def user_factors(self) -> NDArray[np.float32]:
        """See `user_bias`."""
        return self._everybody[1]

    @cached_property
    def _everybody(self) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        bias = np.zeros(len(self.user_support), np.float32)
        factors = np.zeros((len(self.user_support), self.n_factors), np.float32)
        for user in np.flatnonzero(self.user_support).tolist():
            taste = self.taste(user)
            bias[user], factors[user] = taste.bias, taste.factors
        return bias, factors
