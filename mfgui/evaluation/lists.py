"""Lists for many people: the default list and the model's own order, in blocks of bounded memory."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, cast

import numpy as np
from numpy.typing import NDArray

from mfgui.data.dataset import Ratings
from mfgui.data.grouping import parts
from mfgui.factorization.capabilities import HasFactors
from mfgui.factorization.interest import Interest, shows_interest
from mfgui.factorization.interface import Ability, Model
from mfgui.factorization.rows import ROWS, Rows, rows_to_read, run_chunks
from mfgui.insight.orders import CAUTION, cautious, person_average

# Scores that a core makes between two looks at stop: some 20 ms of work at 64 factors. None of them is kept.
BLOCK_SCORES: Final = 1 << 23

# Films, and people, side by side in a pack: `kernels.lanes.LANES`, known before the compiler is imported.
LANES: Final = 16

_BLENDED_SCORES: Final = 1 << 19  # scores of interest and of ratings that a core holds at once: some 10 ms of work
_ONE_BY_ONE: Final = 8  # people in a block when the model scores them one at a time


@dataclass(frozen=True, slots=True, eq=False)
class Lists:
    """What each of P people would be shown."""

    people: NDArray[np.int32]  # codes, shape (P,)
    # int32 film codes, shape (P, n), best first, −1 where a list ends early: ordered by interest and liking (by the
    # cautious score where there is no interest), and by the model's own score.
    default: NDArray[np.int32]
    raw: NDArray[np.int32]


def make_lists(
    model: Model,
    people: NDArray[np.int32],  # codes, shape (P,)
    train: Ratings,  # the ratings that the model learnt from
    n_users: int,  # number of people, N, those without ratings included
    count: int,  # length of a list, n
    checkpoint: Callable[[], object] = lambda: None,
    # What was learnt beside the model, for the default order. A model that shows interest itself has one order.
    interest: Interest | None = None,
) -> Lists:
    """List the best films for each person, just as `insight.ranking.rank` does for one.

    Candidates are all films with a training rating, except those that the person rated in training.
    """
    from mfgui.factorization.kernels.best import best_of_rows

    def between(_: int) -> None:
        checkpoint()

    support = model.film_support
    per_person = np.zeros(n_users, np.int32)
    for part in parts(len(train)):
        per_person += np.bincount(train.users[part], minlength=n_users).astype(np.int32)
        checkpoint()
    seen = rows_to_read(train.users, train.films, train.values, per_person, between)
    default = np.empty((len(people), count), np.int32)
    raw = np.empty_like(default)
    if Ability.LINEAR in model.abilities:
        linear = cast("HasFactors", model)
        packed = _PackedFilms.of(linear, between)
        block = max(1, BLOCK_SCORES // max(len(support), 1))

        def work(first: int, last: int) -> None:
            packed.list_best(linear, people[first:last], seen, raw[first:last], default[first:last])

    else:
        block = _ONE_BY_ONE

        def work(first: int, last: int) -> None:
            for row, user in enumerate(people[first:last].tolist(), first):
                taste = model.taste(user)
                scores = model.scores(taste)
                average = person_average(model, taste, scores)
                scores = scores.copy()  # it may be the model's own
                scores[seen.others[seen.starts[user] : seen.starts[user + 1]]] = -np.inf
                best_of_rows(scores[np.newaxis], support, raw[row : row + 1])
                if interest is None:
                    shown = cautious(scores, support, average)
                else:
                    shown = interest.blended(interest.model.scores(interest.model.taste(user)), scores, support)
                    shown[seen.others[seen.starts[user] : seen.starts[user + 1]]] = -np.inf
                best_of_rows(shown[np.newaxis], support, default[row : row + 1])

    bounds = np.append(np.arange(0, len(people), block, dtype=np.int64), len(people))
    run_chunks(work, bounds, 0, between)
    if interest is not None and Ability.LINEAR in model.abilities:  # of others that is done: to score twice is dear
        _list_by_both(model, interest, people, seen, default, between)
    elif shows_interest(model):
        default = raw
    return Lists(people, default, raw)


def _list_by_both(
    model: Model,
    interest: Interest,
    people: NDArray[np.int32],
    seen: Rows,
    lists: NDArray[np.int32],
    between: Callable[[int], None],
) -> None:
    """Fill the lists ordered by interest and liking."""
    from mfgui.factorization.kernels.best import best_of_rows

    support = model.film_support

    def work(first: int, last: int) -> None:
        users = people[first:last].tolist()
        own = _scores_of(model, users)
        blended = interest.blended(_scores_of(interest.model, users), own, support)
        for row, user in enumerate(users):
            blended[row, seen.others[seen.starts[user] : seen.starts[user + 1]]] = -np.inf
        best_of_rows(blended, support, lists[first:last])

    block = max(1, _BLENDED_SCORES // max(len(support), 1))
    run_chunks(work, np.append(np.arange(0, len(people), block, dtype=np.int64), len(people)), 0, between)


def _scores_of(model: Model, users: list[int]) -> NDArray[np.float32]:
    """Unclipped scores of all films, float32, shape (people, M)."""
    tastes = [model.taste(user) for user in users]
    if Ability.LINEAR not in model.abilities:
        return np.stack([model.scores(taste) for taste in tastes])
    linear = cast("HasFactors", model)
    scores = np.stack([taste.factors for taste in tastes]) @ linear.film_factors.T
    scores += linear.film_bias
    scores += np.array([linear.mean + taste.bias for taste in tastes], np.float32)[:, np.newaxis]
    return scores


@dataclass(frozen=True, slots=True, eq=False)
class _PackedFilms:
    """The film side as `kernels.best` reads it: sixteen films beside each other, factor by factor."""

    factors: NDArray[np.float32]  # shape (packs, K, 16)
    # Shape (packs, 2, 16): bias, −∞ for a film that is no candidate, and the cautious score's weight.
    given: NDArray[np.float32]
    # Means over all training ratings, for a model that keeps no μ.
    average_bias: float
    average_factors: NDArray[np.float64]

    @classmethod
    def of(cls, model: HasFactors, checkpoint: Callable[[int], None]) -> _PackedFilms:
        support = model.film_support
        k = model.film_factors.shape[1]
        packs = -(-len(support) // LANES)
        factors = np.zeros((packs, k, LANES), np.float32)
        for part in parts(packs, ROWS // LANES):
            films = slice(part.start * LANES, part.stop * LANES)
            factors[part] = _packed(model.film_factors[films], part.stop - part.start)
            checkpoint(0)
        given = np.zeros((2, packs * LANES), np.float32)
        given[0] = -np.inf
        given[0, : len(support)] = np.where(support > 0, model.film_bias, -np.inf)
        given[1, : len(support)] = support / (support + np.float32(CAUTION))
        average_bias, average_factors = 0.0, np.zeros(k)
        if not model.mean and support.any():
            average_bias = float(np.average(model.film_bias, weights=support))
            average_factors = np.average(model.film_factors, axis=0, weights=support)
        given = np.ascontiguousarray(given.reshape(2, packs, LANES).transpose(1, 0, 2))
        return cls(factors, given, average_bias, average_factors)

    def list_best(
        self,
        model: HasFactors,
        people: NDArray[np.int32],
        seen: Rows,
        raw: NDArray[np.int32],
        default: NDArray[np.int32],
    ) -> None:
        """Fill the lists of these people; see `make_lists`."""
        from mfgui.factorization.kernels.best import best_by_factors

        tastes = [model.taste(user) for user in people.tolist()]
        factors = np.stack([taste.factors for taste in tastes])
        level = model.mean + np.array([taste.bias for taste in tastes])
        average = level if model.mean else level + self.average_bias + factors @ self.average_factors
        packs = -(-len(people) // LANES)
        of = np.zeros((4, packs * LANES), np.float32)
        of[0, : len(people)], of[1, : len(people)] = level, average
        of[2:] = np.where(np.arange(packs * LANES) < len(people), -np.inf, np.inf)
        of = np.ascontiguousarray(of.reshape(4, packs, LANES).transpose(1, 0, 2))
        best_by_factors(
            self.factors, self.given, _packed(factors, packs), of, seen.starts, seen.others, people, raw, default
        )


def _packed(rows: NDArray[np.float32], packs: int) -> NDArray[np.float32]:
    """Put rows, shape (n, K), beside each other, sixteen to a pack, shape (packs, K, 16); zero where there is none."""
    padded = np.zeros((packs * LANES, rows.shape[1]), np.float32)
    padded[: len(rows)] = rows
    return np.ascontiguousarray(padded.reshape(packs, LANES, -1).transpose(0, 2, 1))
