"""Lists for many people: the default list and the model's own order, in blocks of bounded memory."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from mfgui.data.dataset import parts
from mfgui.factorization.model import FactorModel
from mfgui.factorization.rows import group_rows, run_chunks
from mfgui.insight.ranking import cautious, person_average

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from mfgui.data.dataset import Ratings
    from mfgui.factorization.model import Model

BLOCK_SCORES: Final = 1 << 20
"""Scores held at a time by each core: some 10 ms of work, 4 MB."""

_ONE_BY_ONE: Final = 8
"""People in a block when the model scores them one at a time."""


@dataclass(frozen=True, slots=True, eq=False)
class Lists:
    """What each of P people would be shown.

    Attributes
    ----------
    people
        int32 codes, shape (P,).
    default, raw
        int32 film codes, shape (P, n), best first, −1 where a list ends early: ordered by the cautious score,
        and by the model's own.
    """

    people: NDArray[np.int32]
    default: NDArray[np.int32]
    raw: NDArray[np.int32]


def make_lists(
    model: Model,
    people: NDArray[np.int32],
    train: Ratings,
    n_users: int,
    count: int,
    checkpoint: Callable[[], object] = lambda: None,
) -> Lists:
    """List the best films for each person, just as `insight.ranking.rank` does for one.

    Candidates are all films with a training rating, except those that the person rated in training.

    Parameters
    ----------
    people
        int32 codes, shape (P,).
    train
        The ratings that the model learnt from.
    n_users
        Number of people, N, those without ratings included.
    count
        Length of a list, n.
    checkpoint
        Called at least every some 50 ms; it may raise to give up.
    """
    from mfgui.factorization.kernels.best import best_of_rows

    def between(_: int) -> None:
        checkpoint()

    support = model.film_support
    per_person = np.zeros(n_users, np.int32)
    for part in parts(len(train)):
        per_person += np.bincount(train.users[part], minlength=n_users).astype(np.int32)
        checkpoint()
    seen = group_rows(train.users, train.films, train.values, per_person, between)
    default = np.empty((len(people), count), np.int32)
    raw = np.empty_like(default)
    in_one_go = isinstance(model, FactorModel) and type(model).scores is FactorModel.scores
    block = max(1, BLOCK_SCORES // max(len(support), 1)) if in_one_go else _ONE_BY_ONE

    def work(first: int, last: int) -> None:
        scores, averages = _score(model, people[first:last], in_one_go=in_one_go)
        for row, user in enumerate(people[first:last].tolist()):
            scores[row, seen.others[seen.starts[user] : seen.starts[user + 1]]] = -np.inf
        best_of_rows(scores, support, raw[first:last])
        for row, average in enumerate(averages):  # one at a time: a row stays in the processor's cache
            careful = cautious(scores[row], support, average)[np.newaxis]
            best_of_rows(careful, support, default[first + row : first + row + 1])

    bounds = np.append(np.arange(0, len(people), block, dtype=np.int64), len(people))
    run_chunks(work, bounds, 0, between)
    return Lists(people, default, raw)


def _score(
    model: Model, people: NDArray[np.int32], *, in_one_go: bool
) -> tuple[NDArray[np.float32], list[float]]:
    """Unclipped scores, float32 (B, M), and averages of these people."""
    tastes = [model.taste(user) for user in people.tolist()]
    if in_one_go:
        assert isinstance(model, FactorModel)
        scores = np.stack([taste.factors for taste in tastes]) @ model.film_factors.T
        scores += model.film_bias
        scores += np.array([[model.mean + taste.bias] for taste in tastes], np.float32)
    else:
        scores = np.stack([model.scores(taste) for taste in tastes])
    averages = [person_average(model, taste, row) for taste, row in zip(tastes, scores, strict=True)]
    return scores, averages
