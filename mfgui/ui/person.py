"""A person as panels know them: a value with ratings, whoever they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from mfgui.ui.text import tr

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from mfgui.data.dataset import Dataset
    from mfgui.factorization.model import FoldsIn, Model, Taste


@dataclass(frozen=True, slots=True, eq=False)
class Person:
    """Somebody with ratings: a person of the data set, a profile, or a what-if. A value, never a row number.

    Attributes
    ----------
    name
        For the screen ("Person 414").
    films, ratings
        What they rated: int32 codes and float32 stars, shape (n,).
    user
        Their code in the data set when they are exactly that row, else None: folded in.
    """

    name: str
    films: NDArray[np.int32]
    ratings: NDArray[np.float32]
    user: int | None


def taste_of(person: Person, model: Model) -> Taste:
    """How the model sees a person: their trained row, or folded in."""
    if person.user is not None:
        return model.taste(person.user)
    return cast("FoldsIn", model).fold_in(person.films, person.ratings)


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
