"""Epochs over blocks of users × films: parallel, and yet the same for any number of threads."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from mfgui.factorization.pool import pool, workers

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mfgui.factorization.registry import Checkpoint, TrainingData

PIECE = 1 << 18
"""Ratings handled between two checkpoints where each costs a few nanoseconds."""

BlockWork: TypeAlias = Callable[[int, int, np.uint64], None]
"""Learns from the ratings at positions [start, stop) of the schedule's columns, shuffled by a seed."""


class BlockSchedule:
    """The training ratings cut into parts × parts blocks (as in LIBMF: Chin et al. 2015).

    An epoch is `parts` rounds; the blocks of a round share no user and no film, so they can run at the same
    time, and what is learnt does not depend on how many do. The order of the rounds is drawn for each epoch;
    the ratings of a block are shuffled in place by the kernel, with a seed of (seed, epoch, block).

    Parameters
    ----------
    data
        The training ratings.
    seed
        Seed of the parts and of every shuffle.
    block_ratings
        About how many ratings a block may have: few enough for a block to take less than 50 ms.

    Attributes
    ----------
    users, films, values
        The ratings, ordered by block; empty until the first epoch lays them out.
    epoch
        Epochs begun before the present one.
    """

    def __init__(
        self,
        data: TrainingData,
        seed: int,
        block_ratings: int,
    ) -> None:
        n = len(data.ratings)
        self._data = data
        self._seed = seed
        self._parts = max(1, math.ceil(math.sqrt(n / block_ratings)))
        rng = np.random.default_rng((seed, 1))
        self._user_part = _balanced_parts(data.user_support, self._parts, rng)
        self._film_part = _balanced_parts(data.film_support, self._parts, rng)
        self._starts: NDArray[np.int64] | None = None
        self._done = 0
        self.users = np.empty(0, np.int32)
        self.films = np.empty(0, np.int32)
        self.values = np.empty(0, np.float32)
        self.epoch = 0

    def run_epoch(self, work: BlockWork, checkpoint: Checkpoint) -> None:
        """Let `work` learn from every block once; goes on where an interrupted epoch stopped."""
        if self._starts is None:
            self._lay_out(checkpoint)
        assert self._starts is not None
        blocks = self._order()
        sizes = np.diff(self._starts)[blocks]
        threads = workers()
        while self._done < len(blocks):
            round_end = (self._done // self._parts + 1) * self._parts
            wave = blocks[self._done : min(self._done + threads, round_end)].tolist()
            if len(wave) == 1:
                self._run_block(work, wave[0])
            else:
                list(pool().map(lambda block: self._run_block(work, block), wave))
            self._done += len(wave)
            if self._done < len(blocks):
                checkpoint(int(sizes[: self._done].sum()))
        self._done = 0
        self.epoch += 1

    def restore(self, epoch: int, done: int, checkpoint: Checkpoint) -> None:
        """Go to where `done` blocks of an epoch were done: shuffles go on from one another, so all are repeated."""
        from mfgui.factorization.kernels.blocks import shuffle_block

        self._lay_out(checkpoint)
        assert self._starts is not None
        starts = self._starts
        self.epoch, self._done = epoch, done
        begun = set(self._order()[:done].tolist())

        def repeat(block: int) -> None:
            start, stop = int(starts[block]), int(starts[block + 1])
            for before in range(epoch + (block in begun)):
                shuffle_block(self.users, self.films, self.values, start, stop, self._shuffle_seed(before, block))

        blocks, threads = list(range(len(starts) - 1)), workers()
        for first in range(0, len(blocks), threads):
            list(pool().map(repeat, blocks[first : first + threads]))
            checkpoint(0)

    @property
    def blocks_done(self) -> int:
        """Blocks of the present epoch that are done."""
        return self._done

    @property
    def progress(self) -> float:
        """Epochs done, with the share of an interrupted one (by blocks)."""
        return self.epoch + self._done / self._parts**2

    def _run_block(self, work: BlockWork, block: int) -> None:
        assert self._starts is not None
        start, stop = int(self._starts[block]), int(self._starts[block + 1])
        if start < stop:
            work(start, stop, self._shuffle_seed(self.epoch, block))

    def _shuffle_seed(self, epoch: int, block: int) -> np.uint64:
        words = np.random.SeedSequence((self._seed, 2, epoch, block)).generate_state(1, np.uint64)
        return np.uint64(words[0])

    def _order(self) -> NDArray[np.int64]:
        """Blocks of the present epoch: round by round, each round a diagonal of the grid."""
        parts = np.arange(self._parts)
        shifts = np.random.default_rng((self._seed, 3, self.epoch)).permutation(self._parts)
        return (parts * self._parts + (parts + shifts[:, None]) % self._parts).ravel()

    def _lay_out(self, checkpoint: Checkpoint) -> None:
        from mfgui.factorization.kernels import blocks

        ratings, parts = self._data.ratings, self._parts
        n = len(ratings)
        counts = np.zeros(parts * parts, np.int64)
        for first in range(0, n, PIECE):
            blocks.count_blocks(
                ratings.users, ratings.films, self._user_part, self._film_part, parts,
                first, min(first + PIECE, n), counts,
            )  # fmt: skip
            checkpoint(0)
        starts = np.zeros(parts * parts + 1, np.int64)
        np.cumsum(counts, out=starts[1:])
        heads = starts[:-1].copy()
        users, films, values = np.empty(n, np.int32), np.empty(n, np.int32), np.empty(n, np.float32)
        for first in range(0, n, PIECE):
            blocks.place_in_blocks(
                ratings.users, ratings.films, ratings.values, self._user_part, self._film_part, parts,
                first, min(first + PIECE, n), heads, users, films, values,
            )  # fmt: skip
            checkpoint(0)
        self.users, self.films, self.values, self._starts = users, films, values, starts


def _balanced_parts(
    support: NDArray[np.int32], parts: int, rng: np.random.Generator
) -> NDArray[np.int32]:
    """Part of each row, drawn so that all parts have about as many ratings."""
    drawn = rng.permutation(len(support))
    by_support = drawn[np.argsort(-support[drawn], kind="stable")]
    there_and_back = np.concatenate([np.arange(parts), np.arange(parts)[::-1]])
    part = np.empty(len(support), np.int32)
    part[by_support] = np.resize(there_and_back, len(support))
    return part
