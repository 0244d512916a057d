"""A person as panels know them: a value with ratings, whoever they are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import cast

import numpy as np
from numpy.typing import NDArray

from mfgui.data.dataset import Dataset
from mfgui.factorization.interest import Interest, Interested
from mfgui.factorization.interface import Ability, FoldsIn, Model, Taste
from mfgui.ui.text import tr


@dataclass(frozen=True, slots=True, eq=False)
class Person:
    """Somebody with ratings: a person of the data set, a profile, or a what-if. A value, never a row number."""

    name: str  # for the screen ("Person 414")
    films: NDArray[np.int32]  # what they rated, shape (n,): codes
    ratings: NDArray[np.float32]  # stars
    user: int | None  # their code in the data set when they are exactly that row, else None: folded in
    base: Person | None = None  # whom this is a what-if of; None for somebody as they are

    @property
    def real(self) -> Person:
        """The person without any what-if."""
        return self.base or self

    def what_if(self, film: int, rating: float | None) -> Person:
        """Return them with one rating changed or added, or (None) taken away; the real one if that undoes all."""
        real = self.real
        kept = self.films != film
        films, ratings = self.films[kept], self.ratings[kept]
        if rating is not None:
            films, ratings = np.append(films, np.int32(film)), np.append(ratings, np.float32(rating))
        changed = Person("", films, ratings, None, real).of(real)
        return changed if changed.differences() else real

    def of(self, real: Person) -> Person:
        """Return them, or the same what-if, of the same real person by another name."""
        if self.base is None:
            return real
        return replace(self, name=tr("{name}, what if", name=real.name), base=real)

    def differences(self) -> dict[int, tuple[float | None, float | None]]:
        """What a what-if changed: by film, the rating there was and the one there is (None for no rating)."""
        if self.base is None:
            return {}
        films = np.union1d(self.base.films, self.films)
        was, now = np.full((2, len(films)), np.nan, np.float32)
        was[np.searchsorted(films, self.base.films)] = self.base.ratings
        now[np.searchsorted(films, self.films)] = self.ratings
        return {
            int(films[place]): (_known(float(was[place])), _known(float(now[place])))
            for place in np.flatnonzero(was != now)
        }


def _known(rating: float) -> float | None:
    return None if np.isnan(rating) else rating


def known_to(model: Model | None, person: Person) -> bool:
    """Whether a model can tell anything of a person."""
    return model is not None and (person.user is not None or Ability.FOLD_IN in model.abilities)


def taste_of(person: Person, model: Model) -> Taste:
    """How the model sees a person: their trained row, or folded in."""
    if person.user is not None:
        return model.taste(person.user)
    return cast("FoldsIn", model).fold_in(person.films, person.ratings)


def interested(person: Person, interest: Interest | None) -> Interested | None:
    """Return the person as what was learnt of interest sees them; None where nothing was."""
    if interest is None:
        return None
    return Interested(interest, taste_of(person, interest.model), known=len(person.films) > 0)


def person_of(dataset: Dataset, user: int) -> Person:
    """Person of the data set with this code."""
    rated = dataset.by_user.of(user)
    ratings = dataset.ratings
    return Person(
        name=tr("Person {id}", id=dataset.user_label(user)),
        films=ratings.films[rated],
        ratings=ratings.values[rated],
        user=user,
    )
