"""Held-out likes: how well an order of films finds what people were kept from showing that they like."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mfgui.data.dataset import Ratings
from mfgui.data.grouping import group_by, parts
from mfgui.factorization.capabilities import HasFactors
from mfgui.factorization.interface import Model
from mfgui.factorization.rows import run_chunks
from mfgui.factorization.top import best_films

LENGTH: Final = 10  # films listed for each person
MOST_PEOPLE: Final = 1_000  # lists are made for so many people at most, drawn at random under the seed
_PEOPLE: Final = 10_000  # their films are taken apart between two checkpoints
_JUDGED: Final = 1_000  # lists judged between two: some 5 ms of work
_SCORES: Final = 1_000_000  # scores computed at a time where lists of many people are made: some 5 ms of work


@dataclass(frozen=True, slots=True, eq=False)
class HeldOutLikes:
    """People with a held-out like."""

    people: tuple[int, ...]  # their codes, ascending
    liked: tuple[NDArray[np.int32], ...]  # by person, int32 codes: the films liked in what was held out
    known: tuple[NDArray[np.int32], ...]  # and those rated in training
    among: int = 0  # how many people have a held-out like, whether drawn or not

    @classmethod
    def of(
        cls,
        train: Ratings,
        held_out: Ratings,
        liked_from: float,
        n_users: int,
        seed: int,
        checkpoint: Callable[[], object] = lambda: None,
        *,
        most: int | None = None,
    ) -> HeldOutLikes:
        """Take the held-out ratings from `liked_from` up, of at most `most` people, `MOST_PEOPLE` by default."""
        most = MOST_PEOPLE if most is None else most
        likes = held_out.values >= np.float32(liked_from)
        people = np.unique(held_out.users[likes])
        among = len(people)
        if among > most:
            people = np.sort(np.random.default_rng((seed, 11)).choice(people, most, replace=False))
        wanted = np.zeros(n_users, np.bool_)
        wanted[people] = True

        def by_person(ratings: Ratings, mask: NDArray[np.bool_] | None) -> tuple[NDArray[np.int32], ...]:
            users, films = [], []
            for part in parts(len(ratings)):
                here = wanted[ratings.users[part]]
                here &= True if mask is None else mask[part]
                users.append(ratings.users[part][here])
                films.append(ratings.films[part][here])
                checkpoint()
            grouped = np.concatenate([np.empty(0, np.int32), *films])
            by_owner = group_by(np.concatenate([np.empty(0, np.int32), *users]), n_users, checkpoint)
            if by_owner.placed is not None:
                found, grouped = grouped, np.empty_like(grouped)
                for part in parts(len(grouped)):
                    grouped[part] = found[by_owner.placed[part]]
                    checkpoint()
            own: list[NDArray[np.int32]] = []
            for part in parts(len(people), _PEOPLE):
                own += (grouped[by_owner.starts[one] : by_owner.starts[one + 1]] for one in people[part])
                checkpoint()
            return tuple(own)

        if not len(people):
            return cls((), (), ())
        return cls(tuple(people.tolist()), by_person(held_out, likes), by_person(train, None), among)

    def ndcg(
        self, list_of: Callable[[int], NDArray[np.int32]], checkpoint: Callable[[], object] = lambda: None
    ) -> float:
        """NDCG@10, the mean over these people; NaN without any. See `ndcgs`."""
        found = self.ndcgs(list_of, checkpoint)
        return float(found.mean()) if len(found) else math.nan

    def ndcgs(
        self,
        # Makes the list for the person at a place among `people`: int32 codes, best first.
        list_of: Callable[[int], NDArray[np.int32]],
        checkpoint: Callable[[], object] = lambda: None,  # called after each person; it may raise to give up
    ) -> NDArray[np.float64]:
        """NDCG@10 of each of these people, shape (P,)."""
        lists = np.full((len(self.people), LENGTH), -1, np.int32)
        for place, row in enumerate(lists):
            listed = list_of(place)[:LENGTH]
            row[: len(listed)] = listed
            checkpoint()
        return self.ndcgs_of(lists, checkpoint)

    def ndcgs_of(
        self, lists: NDArray[np.int32], checkpoint: Callable[[], object] = lambda: None
    ) -> NDArray[np.float64]:
        """NDCG@10 of each of these people's lists, shape (P, 10), where −1 stands after the end of one."""
        discounts = 1 / np.log2(np.arange(2, LENGTH + 2))
        most = np.concatenate([[np.nan], np.cumsum(discounts)])
        found = np.empty(len(self.people))
        for part in parts(len(self.people), _JUDGED):
            liked, listed = self.liked[part], lists[part]
            films = 1 + max(int(listed.max()), *(int(of.max()) for of in liked))
            likes = np.concatenate([of.astype(np.int64) + films * row for row, of in enumerate(liked)])
            hits = np.isin(listed + films * np.arange(len(listed), dtype=np.int64)[:, np.newaxis], likes)
            counts = np.minimum([len(of) for of in liked], LENGTH)
            found[part] = (hits & (listed >= 0)) @ discounts / most[counts]
            checkpoint()
        return found

    def best(
        self,
        place: int,
        # And int32, shape (M,); films without training ratings are left out.
        scores: NDArray[np.float32],
        support: NDArray[np.int32],
        count: int = LENGTH,
    ) -> NDArray[np.int32]:
        """Return the films of highest score that a person has not rated in training; codes, best first."""
        scores = scores.copy()  # it may be the model's own
        scores[self.known[place]] = -np.inf
        return best_films(scores, support, count)


def own_lists_ndcg(
    model: Model, likes: HeldOutLikes, checkpoint: Callable[[], object] = lambda: None
) -> NDArray[np.float64]:
    """NDCG@10 of each person's list in the model's own order, shape (P,)."""

    def list_of(place: int) -> NDArray[np.int32]:
        return likes.best(place, model.scores(model.taste(likes.people[place])), model.film_support)

    return likes.ndcgs(list_of, checkpoint)


def quick_ndcgs(model: HasFactors, likes: HeldOutLikes, checkpoint: Callable[[], object]) -> NDArray[np.float64]:
    """Return what `own_lists_ndcg` does, but for rounding, of a linear model: for many people, on all cores."""
    from mfgui.factorization.kernels.best import best_of_rows

    people = np.array(likes.people, np.int32)
    films, support = np.ascontiguousarray(model.film_factors.T), model.film_support
    lists = np.empty((len(people), LENGTH), np.int32)

    def work(first: int, last: int) -> None:
        scores = model.user_factors[people[first:last]] @ films
        scores += model.film_bias
        for row, known in zip(scores, likes.known[first:last], strict=True):
            row[known] = -np.inf
        best_of_rows(scores, support, lists[first:last])

    each = max(1, _SCORES // max(len(support), 1))
    bounds = np.append(np.arange(0, len(people), each, dtype=np.int64), len(people))

    def after_wave(_done: int) -> None:
        checkpoint()

    run_chunks(work, bounds, 0, after_wave)
    return likes.ndcgs_of(lists, checkpoint)


def quick_ranking_error(model: HasFactors, likes: HeldOutLikes, checkpoint: Callable[[], object]) -> float:
    """Return what `ranking_error` does, of a linear model; see `quick_ndcgs`."""
    found = quick_ndcgs(model, likes, checkpoint)
    return 1 - float(found.mean()) if len(found) else math.nan


def ranking_error(model: Model, likes: HeldOutLikes, checkpoint: Callable[[], object] = lambda: None) -> float:
    """1 − NDCG@10 of lists in the model's own order: what stands for the RMSE where no rating is predicted."""
    found = own_lists_ndcg(model, likes, checkpoint)
    return 1 - float(found.mean()) if len(found) else math.nan


def popularity_error(likes: HeldOutLikes, support: NDArray[np.int32], checkpoint: Callable[[], object]) -> float:
    """The same of a list of the most rated films, which every method has to beat."""
    counts = support.astype(np.float32)
    return 1 - likes.ndcg(lambda place: likes.best(place, counts, support), checkpoint)
