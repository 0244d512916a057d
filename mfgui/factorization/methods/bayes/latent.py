"""The latent ratings behind steps of a scale: drawn in every sweep, and drawn again where a run is continued."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mfgui.data.grouping import parts
from mfgui.factorization.interface import Checkpoint, TrainingData
from mfgui.factorization.methods.bayes.ordinal import Thresholds
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
        self.thresholds = Thresholds(data.scale, unit, users.rows.values, users.support)
        self.values = np.array(users.rows.values)  # float32, shape (n,), in the fit's unit
        checkpoint(0)
        self._places = _places(data, users, films, checkpoint)
        self._drawn_from: dict[str, NDArray[Any]] = {}
        self._remember(effects, 0)

    def draw(self, effects: NDArray[np.float32], sweep: int, checkpoint: Checkpoint) -> None:
        """Draw thresholds and latent ratings from factors, moods and noise as they are."""
        thresholds = self.thresholds
        moved, users = np.empty_like(thresholds.own), self._users
        self._draw(users.state, self._films.state, users.precisions, effects, sweep, moved, checkpoint)
        # Last, and at once: where a checkpoint has raised, the same draw can be made again.
        thresholds.follow(moved, np.random.default_rng((self._seed, 1, sweep, 4)))
        self._remember(effects, sweep + 1)

    def of(self, side: Side, part: slice) -> NDArray[np.float32]:
        """Some of them in the order of one side's rows."""
        return self.values[part] if side is self._users else self.values[self._places[part]]

    def saved(self) -> dict[str, NDArray[Any]]:
        """What they were drawn from: to be given to `restore`."""
        return self._drawn_from

    def restore(self, drawn_from: Mapping[str, Any], checkpoint: Checkpoint) -> None:
        """Draw them as they were; raises LookupError where something is missing."""
        thresholds = self.thresholds
        if "own" not in drawn_from:  # older versions had the same thresholds for all
            thresholds.cuts = np.array(drawn_from["cuts"])
            own = np.tile(thresholds.bounds, (len(thresholds.own), 1))
            drawn_from = {**drawn_from, "own": own, "law": thresholds.law, "cuts": drawn_from["cuts_after"]}
        saved = self._drawn_from = {name: np.array(drawn_from[name]) for name in self._drawn_from}
        thresholds.own, thresholds.law, thresholds.cuts = saved["own"], saved["law"], saved["cuts"]
        sweep = int(saved["sweeps"][0]) - 1
        if sweep >= 0:  # else they are the ratings
            self._draw(saved["users"], saved["films"], saved["precisions"], saved["effects"], sweep, None, checkpoint)

    def _remember(self, effects: NDArray[np.float32], sweeps: int) -> None:
        """Keep what they were drawn from after so many sweeps."""
        self._drawn_from = {
            "users": self._users.state.copy(),
            "films": self._films.state.copy(),
            "precisions": self._users.precisions.copy(),
            "effects": effects,
            "own": self.thresholds.own,
            "law": self.thresholds.law,
            "cuts": self.thresholds.cuts,
            "sweeps": np.array([sweeps]),
        }

    def _draw(
        self,
        people: NDArray[np.float32],
        items: NDArray[np.float32],
        precisions: NDArray[np.float32],
        effects: NDArray[np.float32],
        sweep: int,
        moved: NDArray[np.float64] | None,
        checkpoint: Checkpoint,
    ) -> None:
        """Draw them from factors and the like; `moved` receives people's thresholds, drawn before."""
        from mfgui.factorization.kernels.ordinal import draw_latent

        users, rows, thresholds = self._users, self._users.rows, self.thresholds
        design, offsets = self._films.design_of(items, checkpoint), items[:, users.factors] + self._mean
        common, seed = thresholds.bounds, stream(self._seed, sweep, STREAM)
        groups = users.groups if len(effects) else np.zeros(0, np.int32)
        into = np.empty((0, len(common))) if moved is None else moved
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
                thresholds.own,
                common,
                thresholds.law,
                thresholds.lowest,
                1 / thresholds.step,
                seed,
                sweep,
                into,
                self.values,
            ),
            cut_rows(rows.starts, 1.0, CHUNK_WORK / users.width),
            0,
            lambda _done: checkpoint(len(self.values)),
        )


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
