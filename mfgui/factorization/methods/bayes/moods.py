"""People's moods: what the ratings of a while have in common, whatever the films, as a course over time."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mfgui.factorization.capabilities import State
from mfgui.factorization.interface import Checkpoint, TrainingData
from mfgui.factorization.methods.bayes.side import Side, stream
from mfgui.factorization.pool import uncut
from mfgui.factorization.rows import cut_rows, run_chunks

# Variance (in the fit's unit, squared) and span (in seconds) that are likeliest beforehand, and held at first.
USUAL: Final = (0.05, 1000.0)

DOUBT: Final = (2.0, 4.0)  # standard deviations of their logarithms' normal prior
STEPS: Final = ((0.15, 0.25), (0.4, 1.5))  # those of the moves that are tried, the small and the large ones by turns
LEARNT_FROM: Final = 3  # sweeps before the law is learnt: the first errors are not yet moods
MEASURED: Final = 100_000  # ratings by which laws are weighed in a sweep, about
CHUNK: Final = 15_000.0  # ratings of a chunk of rows, about: some 1 ms of work


@dataclass(frozen=True, slots=True, eq=False)
class Moments:
    """When each person rated: ratings of the same person and second share a moment, and its mood."""

    keys: NDArray[np.int64]  # shape (G,), ascending: user · SPAN + seconds since 1970

    SPAN = 1 << 34

    @classmethod
    def key(cls, users: NDArray[np.int32], times: NDArray[np.int64]) -> NDArray[np.int64]:
        """Key of each rating."""
        return users * np.int64(cls.SPAN) + np.clip(times, 0, cls.SPAN - 1)

    def at(
        self, users: NDArray[np.int32], times: NDArray[np.int64], moods: NDArray[np.float32], span: float
    ) -> NDArray[np.float32]:
        """Moods to be expected of these people at these times, given those of their moments, shape (n,)."""
        if not len(self.keys):
            return np.zeros(len(users), np.float32)
        keys, most = self.key(users, times), len(self.keys) - 1
        after = np.searchsorted(self.keys, keys)
        expected = np.zeros(len(users))
        # Of a course without memory but its last value only the nearest moment on each side counts.
        kept = []
        for place in (after - 1, after):
            inside = np.clip(place, 0, most)
            same = (place == inside) & (self.keys[inside] // self.SPAN == users)
            kept.append(np.where(same, np.exp(-np.abs(self.keys[inside] - keys) / span), 0.0))
        both = np.maximum(1 - (kept[0] * kept[1]) ** 2, 1e-12)
        for place, own, other in ((after - 1, *kept), (after, *kept[::-1])):
            expected += own * (1 - other**2) / both * moods[np.clip(place, 0, most)]
        return expected.astype(np.float32)


class Moods:
    """The moods of a chain: a course of every person, N(0, variance), whose correlation falls with time by `span`."""

    def __init__(self, data: TrainingData, users: Side, films: Side, checkpoint: Checkpoint) -> None:
        from mfgui.factorization.kernels import blocks

        ratings = data.ratings
        assert ratings.timestamps is not None
        of_ratings = Moments.key(ratings.users, ratings.timestamps)
        keys, groups = uncut(lambda: np.unique(of_ratings, return_inverse=True), checkpoint)
        groups = groups.astype(np.int32)
        self.moments = Moments(keys)  # when they are
        # What is to be left of each rating with moods not taken out, in the order of the people's rows.
        self.effects, self.errors = np.zeros(len(keys), np.float32), np.zeros(len(groups), np.float32)
        self.law = USUAL  # variance, in the fit's unit, and span, in seconds
        self._times = keys % Moments.SPAN
        self._starts = np.searchsorted(keys // Moments.SPAN, np.arange(data.n_users + 1))
        self._every = max(1, len(ratings) // MEASURED)
        self._users = users
        for side, rows in ((users, ratings.users), (films, ratings.films)):
            side.groups = np.empty(len(groups), np.int32)
            blocks.place_in_rows(
                rows,
                groups,
                ratings.values,
                0,
                len(rows),
                side.rows.starts[:-1].copy(),
                side.groups,
                np.empty(len(rows), np.float32),
            )
            checkpoint(0)

    def draw(self, seed: int, sweep: int, squares: NDArray[np.float64], checkpoint: Checkpoint) -> None:
        """Draw the law, then the moods; `squares` receives what is then left of each person's ratings, squared."""
        from mfgui.factorization.kernels.moods import draw_moods

        law = self._drawn_law(np.random.default_rng((seed, 1, sweep, 2)), sweep, checkpoint)
        word, effects = stream(seed, sweep, 4), np.empty_like(self.effects)
        self._over_rows(checkpoint, draw_moods, self._users.precisions, *law, word, effects, squares)
        # Last, and at once: where a checkpoint has raised, the same draw can be made again.
        self.law, self.effects = law, effects

    def restore(self, state: State) -> None:
        """Take over the moods of a chain on the same ratings; raises ValueError where their law is none."""
        law = np.array(state["law"])
        if not (np.isfinite(law) & (law > 0)).all():
            raise ValueError("variance and span of moods are above 0")
        self.law, self.effects = (float(law[0]), float(law[1])), np.array(state["effects"])

    def _drawn_law(self, rng: np.random.Generator, sweep: int, checkpoint: Checkpoint) -> tuple[float, float]:
        """One step of Metropolis & Hastings, the moods integrated out."""
        from mfgui.factorization.kernels.moods import weigh_laws

        if sweep < LEARNT_FROM:
            return self.law
        move = rng.standard_normal(2) * STEPS[sweep % 2]
        variances, spans = (np.array([now, now * math.exp(by)]) for now, by in zip(self.law, move, strict=True))
        weighed = np.zeros((len(self._starts) - 1, 2))
        self._over_rows(checkpoint, weigh_laws, self._every, self._users.precisions, variances, spans, weighed)
        before, after = weighed.sum(axis=0) * self._every - [
            _unlikely(*law) for law in zip(variances, spans, strict=True)
        ]
        taken = math.log(rng.random()) < after - before
        return (float(variances[1]), float(spans[1])) if taken else self.law

    def _over_rows(self, checkpoint: Checkpoint, kernel: Callable[..., None], *rest: object) -> None:
        """Run one of the kernels over all people; `rest` follows the rows in its arguments."""
        users, starts = self._users, self._users.rows.starts
        run_chunks(
            lambda first, last: kernel(
                starts, self.errors, users.groups, self._starts, self._times, first, last, *rest
            ),
            cut_rows(starts, 1.0, CHUNK),
            0,
            lambda _done: checkpoint(len(self.errors)),
        )


def _unlikely(variance: float, span: float) -> float:
    """Minus the log density of the law's prior."""
    off = (math.log(now / usual) / doubt for now, usual, doubt in zip((variance, span), USUAL, DOUBT, strict=True))
    return 0.5 * sum(one * one for one in off)
