"""The latent ratings behind steps of a scale: drawn in every sweep, and drawn again where a run is continued."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mfgui.data.grouping import parts
from mfgui.factorization.interface import Checkpoint, TrainingData
from mfgui.factorization.methods.bayes.ordinal import MEASURED, Thresholds, habits, steps_given
from mfgui.factorization.methods.bayes.samples import Sample
from mfgui.factorization.methods.bayes.side import Side, stream
from mfgui.factorization.rows import cut_rows, run_chunks

# Multiplications of a chunk of rows, about: some three milliseconds, so that all cores share 100,000 ratings too.
CHUNK_WORK = 1.5e6

STREAM = 5  # number of the random numbers among those of a sweep


class LatentRatings:
    """What lies behind the ratings, in the order of the people's rows; at first the ratings themselves.

    They tell the ratings, which no file of ours holds: what they were drawn from is saved in their place.
    """

    def __init__(
        self,
        data: TrainingData,
        users: Side,
        films: Side,
        effects: NDArray[np.float32],
        unit: float,
        seed: int,
        checkpoint: Checkpoint,
    ) -> None:
        self._users, self._films, self._mean, self._seed = users, films, np.float32(data.mean / unit), seed
        self.given = steps_given(data)  # see `ordinal.steps_given`
        self.thresholds = Thresholds(data.scale, unit, users.rows.values)  # between the steps of the scale
        self.thresholds.every = max(1, len(data.ratings) // MEASURED)
        self.values = np.array(users.rows.values)  # float32, shape (n,), in the fit's unit
        checkpoint(0)
        self._places = _places(data, users, films, checkpoint)
        self._drawn_from: dict[str, NDArray[Any]] = {}
        self._remember(effects, 0)

    def draw(self, effects: NDArray[np.float32], sweep: int, checkpoint: Checkpoint) -> None:
        """Draw them from factors, moods and noise as they are, and let the thresholds follow."""
        cuts = self.thresholds.cuts
        slopes = self._draw(self._users.state, self._films.state, self._users.precisions, effects, sweep, checkpoint)
        self._remember(effects, sweep + 1)
        # Last, and at once: where a checkpoint has raised, the same draw can be made again.
        self.thresholds.follow(slopes)
        self._drawn_from |= {"cuts": cuts, "cuts_after": self.thresholds.cuts}

    def expected(self, effects: NDArray[np.float32], checkpoint: Checkpoint) -> NDArray[np.float32]:
        """How often each person is expected to give each step in their own ratings, float32, shape (N, steps)."""
        from mfgui.factorization.kernels.ordinal import expect_steps

        users, films = self._users, self._films
        design, offsets = films.design(checkpoint), films.bias + self._mean
        expected = np.zeros(self.given.shape, np.float32)
        run_chunks(
            lambda first, last: expect_steps(
                users.rows.starts,
                users.rows.others,
                first,
                last,
                design,
                offsets,
                users.state,
                users.groups if len(effects) else np.zeros(0, np.int32),
                effects,
                users.precisions,
                self.thresholds.bounds,
                expected,
            ),
            cut_rows(users.rows.starts, 1.0, CHUNK_WORK / users.width),
            0,
            lambda _done: checkpoint(len(self.values)),
        )
        return expected

    def habits(self, samples: Sequence[Sample]) -> NDArray[np.float32] | None:
        """See `ordinal.habits`; None where no sample tells what is expected."""
        expected = [sample.expected for sample in samples if len(sample.expected)]
        if not expected:
            return None
        return habits(self.given, np.mean(expected, axis=0, dtype=np.float32))

    def of(self, side: Side, part: slice) -> NDArray[np.float32]:
        """Some of them in the order of one side's rows."""
        return self.values[part] if side is self._users else self.values[self._places[part]]

    def saved(self) -> dict[str, NDArray[Any]]:
        """What they were drawn from: to be given to `restore`."""
        return self._drawn_from

    def restore(self, drawn_from: Mapping[str, Any], checkpoint: Checkpoint) -> None:
        """Draw them as they were; raises LookupError where something is missing."""
        saved = self._drawn_from = {name: np.array(drawn_from[name]) for name in self._drawn_from}
        sweep = int(saved["sweeps"][0]) - 1
        if sweep >= 0:  # else they are the ratings
            self.thresholds.cuts = saved["cuts"]
            self._draw(saved["users"], saved["films"], saved["precisions"], saved["effects"], sweep, checkpoint)
        self.thresholds.cuts = saved["cuts_after"]

    def _remember(self, effects: NDArray[np.float32], sweeps: int) -> None:
        """Keep what they were drawn from after so many sweeps."""
        self._drawn_from = {
            "users": self._users.state.copy(),
            "films": self._films.state.copy(),
            "precisions": self._users.precisions.copy(),
            "effects": effects,
            "cuts": self.thresholds.cuts,
            "cuts_after": self.thresholds.cuts,
            "sweeps": np.array([sweeps]),
        }

    def _draw(
        self,
        people: NDArray[np.float32],
        items: NDArray[np.float32],
        precisions: NDArray[np.float32],
        effects: NDArray[np.float32],
        sweep: int,
        checkpoint: Checkpoint,
    ) -> NDArray[np.float64]:
        """Draw them from factors and the like; return what the thresholds follow."""
        from mfgui.factorization.kernels.ordinal import draw_latent

        users, rows, thresholds = self._users, self._users.rows, self.thresholds
        design, offsets = self._films.design_of(items, checkpoint), items[:, users.factors] + self._mean
        limits, seed = thresholds.bounds, stream(self._seed, sweep, STREAM)
        bounds = cut_rows(rows.starts, 1.0, CHUNK_WORK / users.width)
        slopes = np.zeros((len(bounds), 3, len(limits)))
        groups = users.groups if len(effects) else np.zeros(0, np.int32)
        run_chunks(
            lambda first, last: draw_latent(
                rows.starts,
                rows.others,
                rows.values,
                first,
                last,
                design,
                offsets,
                people,
                groups,
                effects,
                precisions,
                limits,
                thresholds.lowest,
                1 / thresholds.step,
                seed,
                thresholds.every,
                self.values,
                slopes[int(np.searchsorted(bounds, first))],
            ),
            bounds,
            0,
            lambda _done: checkpoint(len(self.values)),
        )
        return np.asarray(slopes.sum(axis=0))


def _places(data: TrainingData, users: Side, films: Side, checkpoint: Checkpoint) -> NDArray[np.int32]:
    """Where each rating of the films' rows stands among the people's, int32, shape (n,)."""
    from mfgui.factorization.kernels import blocks

    ratings, n = data.ratings, len(data.ratings)
    numbers, place = np.arange(n, dtype=np.int32), np.empty(n, np.int32)
    order, unused = np.empty(n, np.int32), np.empty(n, np.float32)

    def placed(side: Side, rows: NDArray[np.int32], codes: NDArray[np.int32]) -> None:
        blocks.place_in_rows(rows, codes, ratings.values, 0, n, side.rows.starts[:-1].copy(), order, unused)
        checkpoint(0)

    placed(users, ratings.users, numbers)
    for part in parts(n):
        place[order[part]] = numbers[part]
        checkpoint(0)
    placed(films, ratings.films, place)
    return order
