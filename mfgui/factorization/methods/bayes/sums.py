"""Sums over samples of the predictions of the same pairs, sweep after sweep: only what is new is computed."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from mfgui.data.dataset import RatingScale
    from mfgui.factorization.methods.bayes.samples import Sample

FEWEST: Final = 512
"""Sums of fewer pairs are not kept: a list or a film's page asks once."""

KEPT: Final = 64
"""Sets of pairs whose sums are kept: those of a run, 10,000 at a time, are some 20."""

THINNED: Final = 8
"""What samples differ by is measured on one in so many, where that leaves as many: a third of a sum's cost."""

GRAINS: Final = 2.0**40
"""Sums are whole numbers of this fraction of the scale's span, so that adding and taking away in any order, or all
at once after a run was continued, gives the same to the last bit."""


@dataclass(eq=False)
class _Entry:
    """The pairs, the samples that their sums hold, and the sums; `lock` is held while they change."""

    users: NDArray[np.int32]
    films: NDArray[np.int32]
    means: tuple[Sample, ...]
    drawn: tuple[Sample, ...]
    total: NDArray[np.int64]
    moments: NDArray[np.int64]
    lock: threading.Lock


class PairSums:
    """Mean and variance over samples of pairs' predictions in stars, shared by the models of one fit.

    Parameters
    ----------
    scale
        Of the ratings.
    """

    def __init__(self, scale: RatingScale) -> None:
        self._grain = GRAINS / max(float(scale.maximum - scale.minimum), 1e-30)
        self._entries: OrderedDict[tuple[int, ...], _Entry] = OrderedDict()
        self._lock = threading.Lock()

    def mean(
        self, samples: Sequence[Sample], users: NDArray[np.int32], films: NDArray[np.int32]
    ) -> NDArray[np.float32]:
        """Mean over the samples of b_u + b_i + p_u·q_i, without μ, float32, shape (n,)."""
        entry = self._entry(users, films)
        with entry.lock:
            entry.means = self._bring(entry, entry.means, samples, self._add_means)
            return self._stars(entry.total, len(samples))

    def variance(
        self, samples: Sequence[Sample], users: NDArray[np.int32], films: NDArray[np.int32]
    ) -> NDArray[np.float32]:
        """Variance of it from draw to draw, by the samples of `thinned`, float32, shape (n,)."""
        chosen = thinned(samples)
        if len(chosen) < 2:
            return np.zeros(len(users), np.float32)
        entry = self._entry(users, films)
        with entry.lock:
            entry.drawn = self._bring(entry, entry.drawn, chosen, self._add_moments)
            first, second = (self._stars(column, len(chosen), np.float64) for column in entry.moments)
        spread = (second * self._span - first * first) * (len(chosen) / (len(chosen) - 1))
        return np.asarray(np.maximum(spread, 0), np.float32)

    @property
    def _span(self) -> float:
        return GRAINS / self._grain

    def _stars(self, total: NDArray[np.int64], count: int, kind: type = np.float32) -> NDArray:
        return np.asarray(total / (self._grain * max(count, 1)), kind)

    def _entry(self, users: NDArray[np.int32], films: NDArray[np.int32]) -> _Entry:
        """Find the sums of these very pairs, or begin them."""
        n = len(users)
        key = (n, int(users[0]), int(films[0]), int(users[-1]), int(films[-1])) if n >= FEWEST else ()
        with self._lock:
            entry = self._entries.get(key) if key else None
            if entry and np.array_equal(entry.users, users) and np.array_equal(entry.films, films):
                self._entries.move_to_end(key)
                return entry
            sums = np.zeros(n, np.int64), np.zeros((2, n), np.int64)
            own = (users.copy(), films.copy()) if key else (users, films)
            entry = _Entry(*own, (), (), *sums, threading.Lock())
            if key:
                self._entries[key] = entry
                while len(self._entries) > KEPT:
                    self._entries.popitem(last=False)
            return entry

    def _bring(
        self, entry: _Entry, held: tuple[Sample, ...], wanted: Sequence[Sample], add: _Adds
    ) -> tuple[Sample, ...]:
        """Make the sums hold the samples wanted: add and take away, or begin anew where that is less work."""
        now, before = {id(one) for one in wanted}, {id(one) for one in held}
        gone, new = [one for one in held if id(one) not in now], [one for one in wanted if id(one) not in before]
        if len(gone) + len(new) > len(wanted):
            (entry.total if add == self._add_means else entry.moments)[...] = 0
            gone, new = [], list(wanted)
        for some, sign in ((gone, -1), (new, 1)):
            for one in some:
                add(entry, one, sign)
        return tuple(wanted)

    def _add_means(self, entry: _Entry, one: Sample, sign: int) -> None:
        from mfgui.factorization.kernels.gibbs import add_grains

        add_grains(
            entry.users,
            entry.films,
            one.users.steps,
            one.film_means.steps,
            one.users.size * one.film_means.size,
            one.users.bias,
            one.film_means.bias,
            self._grain,
            sign,
            entry.total,
        )

    def _add_moments(self, entry: _Entry, one: Sample, sign: int) -> None:
        from mfgui.factorization.kernels.gibbs import add_moments

        add_moments(
            entry.users,
            entry.films,
            one.users.steps,
            one.films.steps,
            one.users.size * one.films.size,
            one.users.bias,
            one.films.bias,
            self._grain,
            1 / self._span,
            sign,
            entry.moments,
        )


if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    _Adds: TypeAlias = Callable[[_Entry, Sample, int], None]


def thinned(samples: Sequence[Sample]) -> list[Sample]:
    """Return the samples that tell how draws differ: every eighth sweep's where those are eight, else all."""
    some = [one for one in samples if one.sweep % THINNED == 0]
    return some if len(some) >= THINNED else list(samples)
