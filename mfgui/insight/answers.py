"""What a model answers about somebody: a list, reasons, films alike; the command line and notebooks ask here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import cast

import numpy as np
from numpy.typing import NDArray

from mfgui.base.late import pd
from mfgui.base.text import tr
from mfgui.data.dataset import Dataset, Ratings
from mfgui.data.errors import DataError
from mfgui.factorization.capabilities import Explains, factors_of
from mfgui.factorization.interest import Interest, Interested
from mfgui.factorization.interface import Ability, FoldsIn, Model, Taste
from mfgui.insight.orders import USUAL, Ordering
from mfgui.insight.ranking import RankedFilms, rank
from mfgui.insight.reasons import Reasons, reasons, trained_ratings

_PEOPLE = 500  # people whose lists are put together at a time


@dataclass(frozen=True, slots=True, eq=False)
class Rater:
    """Somebody whom a model is asked about."""

    films: NDArray[np.int32]  # what they rated, shape (n,): codes
    ratings: NDArray[np.float32]  # stars
    user: int | None = None  # their code in the data set; None for somebody new, who is folded in


@dataclass(frozen=True, slots=True, eq=False)
class Answers:
    """A model and the ratings that it is asked beside."""

    # Their codes are the same; `interest` is what was learnt of who watches what, None where it was not.
    dataset: Dataset
    model: Model
    interest: Interest | None = None
    held_out: Ratings | None = None  # ratings kept from training, None where they are not known

    def person(self, label: str) -> Rater:
        """Somebody of the data set by their id; raises DataError where there is nobody with it."""
        data = self.dataset
        known = data.user_of(label)
        if known is None:
            first, last = data.user_label(0), data.user_label(data.n_users - 1)
            raise DataError(
                tr(
                    "there is no person {label} in {name}; ids go from {first} to {last}",
                    label=label,
                    name=data.name,
                    first=first,
                    last=last,
                )
            )
        return self.person_at(known)

    def person_at(self, user: int) -> Rater:
        """Somebody of the data set by their code."""
        rated = self.dataset.by_user.of(user)
        return Rater(self.dataset.ratings.films[rated], self.dataset.ratings.values[rated], user)

    def newcomer(self, films: NDArray[np.int32], ratings: NDArray[np.float32]) -> Rater:
        """Somebody with these ratings; raises DataError where the model cannot take anybody in."""
        if Ability.FOLD_IN not in self.model.abilities:
            raise DataError(tr("models of {method} know only the people they learnt from", method=self.model.method))
        return Rater(films, ratings)

    def taste(self, rater: Rater) -> Taste:
        """How the model sees somebody."""
        return _taste(self.model, rater)

    def listed(
        self, rater: Rater, count: int, *, ordering: Ordering = USUAL, allowed: NDArray[np.bool_] | None = None
    ) -> RankedFilms:
        """List the films that somebody has not rated, best first; see `ranking.rank`."""
        interest = self.interest
        known = len(rater.films) > 0
        beside = None if interest is None else Interested(interest, _taste(interest.model, rater), known=known)
        return rank(
            self.model, self.taste(rater), rater.films, count, ordering=ordering, beside=beside, allowed=allowed
        )

    def why(self, rater: Rater, film: int) -> Reasons:
        """Why a film is predicted as it is; raises DataError where the method gives no reasons."""
        if Ability.EXPLAIN not in self.model.abilities:
            raise DataError(tr("models of {method} give no reasons", method=self.model.method))
        learnt = trained_ratings(rater.films, rater.ratings, rater.user, self.held_out)
        return reasons(cast("Explains", self.model), self.taste(rater), *learnt, film)

    def similar(self, film: int, count: int) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
        """Films nearest by the cosine of their factors; raises DataError where the model has no factors."""
        with_factors = factors_of(self.model)
        if with_factors is None:
            raise DataError(tr("models of {method} have no factors to compare films by", method=self.model.method))
        return with_factors.neighbours(film, count)

    def lists(
        self, people: Iterable[int], count: int, *, ordering: Ordering = USUAL, allowed: NDArray[np.bool_] | None = None
    ) -> Iterator[pd.DataFrame]:
        """Yield the lists of people by their codes as tables, some hundred people at a time."""
        pieces: list[pd.DataFrame] = []
        for user in people:
            listed = self.listed(self.person_at(user), count, ordering=ordering, allowed=allowed)
            pieces.append(list_frame(self.dataset, listed, self.dataset.user_label(user)))
            if len(pieces) == _PEOPLE:
                yield pd.concat(pieces, ignore_index=True)
                pieces = []
        if pieces:
            yield pd.concat(pieces, ignore_index=True)


def _taste(model: Model, rater: Rater) -> Taste:
    if rater.user is not None:
        return model.taste(rater.user)
    return cast("FoldsIn", model).fold_in(rater.films, rater.ratings)


def film_id(dataset: Dataset, film: int) -> int | str:
    """Id of a film as its source has it: a number where it calls films by numbers."""
    return dataset.films.label(film) if dataset.films.labels else int(dataset.films.ids[film])


def list_frame(dataset: Dataset, listed: RankedFilms, user: str = "") -> pd.DataFrame:
    """Return a list as a table: userId, rank, movieId, title, genres, predicted, ratings."""
    codes = listed.films.tolist()
    return pd.DataFrame(
        {
            "userId": [user] * len(codes),
            "rank": range(1, len(codes) + 1),
            "movieId": [dataset.films.label(film) for film in codes],
            "title": [dataset.films.caption(film) for film in codes],
            "genres": ["|".join(dataset.films.genres_of(film)) for film in codes],
            "predicted": [round(float(value), 4) for value in listed.predicted],
            "ratings": listed.support,
        }
    )
