"""Sums over samples of the predictions of the same pairs, sweep after sweep: only what is new is computed."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from mfgui.data.dataset import RatingScale
from mfgui.factorization.methods.bayes.samples import Sample
from mfgui.factorization.served import add_grains

FEWEST: Final = 512  # sums of fewer pairs are not kept: a list or a film's page asks once
KEPT: Final = 64  # sets of pairs whose sums are kept: those of a run, 10,000 at a time, are some 20
# What samples differ by is measured on one in so many, where that leaves as many: a third of a sum's cost.
THINNED: Final = 8

# Sums are whole numbers of this fraction of the scale's span, so that adding and taking away in any order, or all at
# once after a run was continued, gives the same to the last bit.
GRAINS: Final = 2.0**40


@dataclass(eq=False)
class _Sums:
    """Sums over the samples held, int64, shape (1, n), or (2, n) with those of squares."""

    sums: NDArray[np.int64]
    held: tuple[Sample, ...] = ()


@dataclass(eq=False)
class _Pairs:
    """Pairs with their sums, of films' means and of draws; `lock` is held while they change."""

    users: NDArray[np.int32]
    films: NDArray[np.int32]
    means: _Sums
    draws: _Sums
    lock: threading.Lock = field(default_factory=threading.Lock)


class PairSums:
    """Mean and variance over samples of pairs' predictions in stars, shared by the models of one fit.

    `scale`: of the ratings.
    """

    def __init__(self, scale: RatingScale) -> None:
        self._span = max(float(scale.maximum - scale.minimum), 1e-30)
        self._kept: OrderedDict[tuple[int, ...], _Pairs] = OrderedDict()
        self._lock = threading.Lock()

    def mean(
        self, samples: Sequence[Sample], users: NDArray[np.int32], films: NDArray[np.int32]
    ) -> NDArray[np.float32]:
        """Mean over the samples of b_u + b_i + p_u·q_i, without μ, float32, shape (n,)."""
        pairs = self._pairs(users, films)
        with pairs.lock:
            return self._averages(pairs, pairs.means, samples, "film_means")[0].astype(np.float32)

    def variance(
        self, samples: Sequence[Sample], users: NDArray[np.int32], films: NDArray[np.int32]
    ) -> NDArray[np.float32]:
        """Variance of it from draw to draw, by the samples of `thinned`, float32, shape (n,)."""
        chosen = thinned(samples)
        if len(chosen) < 2:
            return np.zeros(len(users), np.float32)
        pairs = self._pairs(users, films)
        with pairs.lock:
            first, second = self._averages(pairs, pairs.draws, chosen, "films")
        spread = (second * self._span - first * first) * (len(chosen) / (len(chosen) - 1))
        return np.asarray(np.maximum(spread, 0), np.float32)

    def _pairs(self, users: NDArray[np.int32], films: NDArray[np.int32]) -> _Pairs:
        """Find the sums of these very pairs, or begin them."""
        n = len(users)
        key = (n, int(users[0]), int(films[0]), int(users[-1]), int(films[-1])) if n >= FEWEST else ()
        with self._lock:
            found = self._kept.get(key)
            if found and np.array_equal(found.users, users) and np.array_equal(found.films, films):
                self._kept.move_to_end(key)
                return found
            own = (users.copy(), films.copy()) if key else (users, films)
            made = _Pairs(*own, _Sums(np.zeros((1, n), np.int64)), _Sums(np.zeros((2, n), np.int64)))
            if key:
                self._kept[key] = made
                while len(self._kept) > KEPT:
                    self._kept.popitem(last=False)
            return made

    def _averages(self, pairs: _Pairs, of: _Sums, wanted: Sequence[Sample], side: str) -> NDArray[Any]:
        """Averages of what the sums hold once they hold the samples wanted; `side` tells which rows of films."""
        now, before = {id(one) for one in wanted}, {id(one) for one in of.held}
        gone, new = [one for one in of.held if id(one) not in now], [one for one in wanted if id(one) not in before]
        if len(gone) + len(new) > len(wanted):  # less work from the beginning
            of.sums[...] = 0
            gone, new = [], list(wanted)
        for some, sign in ((gone, -1), (new, 1)):
            for one in some:
                self._add(pairs, one, side, sign, of.sums)
        of.held = tuple(wanted)
        return np.asarray(of.sums * (self._span / (GRAINS * max(len(wanted), 1))))

    def _add(self, pairs: _Pairs, one: Sample, side: str, sign: int, sums: NDArray[np.int64]) -> None:
        people, films = one.users, getattr(one, side)
        add_grains(
            pairs.users,
            pairs.films,
            people.steps,
            films.steps,
            people.size * films.size,
            people.bias,
            films.bias,
            GRAINS / self._span,
            1 / self._span,
            sign,
            sums,
        )


def thinned(samples: Sequence[Sample]) -> list[Sample]:
    """Return the samples that tell how draws differ: every eighth sweep's where those are eight, else all."""
    some = [one for one in samples if one.sweep % THINNED == 0]
    return some if len(some) >= THINNED else list(samples)
