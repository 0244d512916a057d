"""Epochs over blocks of users × films: parallel, and yet the same for any number of threads."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

from mfgui.factorization.interface import Checkpoint, TrainingData
from mfgui.factorization.pool import spread, workers

PIECE = 1 << 18  # ratings handled between two checkpoints where each costs a few nanoseconds

Number = TypeVar("Number", np.int32, np.float32)

LAID_OUT = 1 << 20  # ratings that a thread sorts into strips between two checkpoints: some 20 ms

# Learns from a block: positions in the schedule's columns where its strips begin, with its end; a seed to shuffle.
BlockWork: TypeAlias = Callable[["NDArray[np.int64]", np.uint64], None]


class BlockSchedule:
    """The training ratings cut into parts × parts blocks (as in LIBMF: Chin et al. 2015).

    An epoch is `parts` rounds; the blocks of a round share no user and no film, so they can run at the same
    time, and what is learnt does not depend on how many do. The order of the rounds is drawn for each epoch.
    A block is cut into strips of so few users that their rows stay in the processor's cache; the ratings of each
    strip are shuffled in place by the kernel, with a seed of (seed, epoch, block).

    Rows are numbered anew so that those of a strip stand together: whoever keeps its rows in that order gets them
    from memory in one stream, in half the time that they take from all over it.
    """

    def __init__(
        self,
        data: TrainingData,  # the training ratings
        seed: int,  # seed of the parts and of every shuffle
        block_ratings: int,  # about how many ratings a block may have: few enough for a block to take less than 50 ms
        strip_users: int | None = None,  # how many users a strip may have; None for blocks of one strip
        # About how many ratings a thread may learn from between two checkpoints, where blocks are smaller.
        wave_ratings: int = 0,
        unit: float = 1.0,  # what the values are divided by; may be changed before they are laid out
    ) -> None:
        n = len(data.ratings)
        self._data = data
        self.unit = unit
        self._seed = seed
        self._parts = max(1, math.ceil(math.sqrt(n / block_ratings)))
        part_users = math.ceil(data.n_users / self._parts)
        self._strips = math.ceil(part_users / strip_users) if strip_users else 1
        self._in_turn = max(1, wave_ratings * self._parts**2 // max(n, 1))
        rng = np.random.default_rng((seed, 1))
        # Strips are numbered part of users, part of films, strip within the block: a block's stand together.
        strip = _balanced_parts(data.user_support, self._parts * self._strips, rng)
        part, strip = np.divmod(strip, np.int32(self._strips))
        self._user_place = part * np.int32(self._parts * self._strips) + strip
        self._film_place = _balanced_parts(data.film_support, self._parts, rng) * np.int32(self._strips)
        # And each film's, (M,).
        self.user_rows, self.film_rows = _numbered(self._user_place), _numbered(self._film_place)
        self._starts: NDArray[np.int64] | None
        self._done = 0
        self.epoch = 0  # epochs begun before the present one
        self.forget_layout()

    def run_epoch(self, work: BlockWork, checkpoint: Checkpoint) -> None:
        """Let `work` learn from every block once; goes on where an interrupted epoch stopped."""
        if self._starts is None:
            self.restore(self.epoch, self._done, checkpoint)
        assert self._starts is not None
        blocks = self._order()
        sizes = np.diff(self._starts[:: self._strips])[blocks]
        threads = workers()

        def run_some(left: Iterator[int]) -> None:
            for block in left:
                self._run_block(work, block)

        while self._done < len(blocks):
            round_end = (self._done // self._parts + 1) * self._parts
            wave_end = min(self._done + threads * self._in_turn, round_end)
            helpers = min(threads, wave_end - self._done)
            # Whoever is ready takes the next block: a thread that has to wait for a core delays nobody.
            left = iter(blocks[self._done : wave_end].tolist())
            spread(run_some, [left] * helpers)
            self._done = wave_end
            if self._done < len(blocks):
                checkpoint(int(sizes[: self._done].sum()))
        self._done = 0
        self.epoch += 1

    def restore(self, epoch: int, done: int, checkpoint: Checkpoint) -> None:
        """Go to where `done` blocks of an epoch were done: shuffles go on from one another, so all are repeated."""
        from mfgui.factorization.kernels.blocks import shuffle_block

        self.epoch, self._done = epoch, done
        begun = set(self._order()[:done].tolist())

        def repeat(block: int) -> None:
            bounds = self._bounds(block)
            for before in range(epoch + (block in begun)):
                shuffle_block(self.users, self.films, self.values, bounds, self._shuffle_seed(before, block))

        blocks, threads = list(range(self._parts**2)) if epoch + done else [], workers()
        try:
            self._lay_out(checkpoint)
            for first in range(0, len(blocks), threads):
                spread(repeat, blocks[first : first + threads])
                checkpoint(0)
        except BaseException:
            self.forget_layout()  # some blocks are shuffled, some are not
            raise

    def forget_layout(self) -> None:
        """Give back the memory of the ratings laid out; the next epoch lays them out again."""
        # The ratings, rows instead of codes, ordered by block; empty until an epoch lays them out.
        self.users, self.films = np.empty(0, np.int32), np.empty(0, np.int32)
        self.values, self._starts = np.empty(0, np.float32), None

    @property
    def blocks_done(self) -> int:
        """Blocks of the present epoch that are done."""
        return self._done

    @property
    def progress(self) -> float:
        """Epochs done, with the share of an interrupted one (by blocks)."""
        return self.epoch + self._done / self._parts**2

    def _bounds(self, block: int) -> NDArray[np.int64]:
        assert self._starts is not None
        return self._starts[block * self._strips : (block + 1) * self._strips + 1]

    def _run_block(self, work: BlockWork, block: int) -> None:
        bounds = self._bounds(block)
        if bounds[0] < bounds[-1]:
            work(bounds, self._shuffle_seed(self.epoch, block))

    def _shuffle_seed(self, epoch: int, block: int) -> np.uint64:
        words = np.random.SeedSequence((self._seed, 2, epoch, block)).generate_state(1, np.uint64)
        return np.uint64(words[0])

    def _order(self) -> NDArray[np.int64]:
        """Blocks of the present epoch: round by round, each round a diagonal of the grid."""
        parts = np.arange(self._parts)
        shifts = np.random.default_rng((self._seed, 3, self.epoch)).permutation(self._parts)
        return (parts * self._parts + (parts + shifts[:, None]) % self._parts).ravel()

    def _lay_out(self, checkpoint: Checkpoint) -> None:
        """Sort the ratings by strip, in file order within each; pieces of the file are gone through in parallel."""
        from mfgui.factorization.kernels import blocks

        ratings = self._data.ratings
        n = len(ratings)
        pieces = [(first, min(first + LAID_OUT, n)) for first in range(0, n, LAID_OUT)]
        heads = np.zeros((max(len(pieces), 1), self._parts**2 * self._strips), np.int64)
        users, films = (blank(n, np.int32, checkpoint) for _ in range(2))
        values = blank(n, np.float32, checkpoint)

        def count(piece: int) -> None:
            blocks.count_blocks(
                ratings.users, ratings.films, self._user_place, self._film_place, *pieces[piece], heads[piece]
            )

        def place(piece: int) -> None:
            blocks.place_in_blocks(
                ratings.users,
                ratings.films,
                ratings.values,
                self._user_place,
                self._film_place,
                self.user_rows,
                self.film_rows,
                *pieces[piece],
                heads[piece],
                users,
                films,
                values,
            )

        def each(work: Callable[[int], None]) -> None:
            for first in range(0, len(pieces), workers()):
                spread(work, range(first, min(first + workers(), len(pieces))))
                checkpoint(0)

        each(count)
        counts = heads.sum(axis=0)
        starts = np.zeros(len(counts) + 1, np.int64)
        np.cumsum(counts, out=starts[1:])
        heads[:] = starts[:-1] + np.cumsum(heads, axis=0) - heads
        each(place)
        if self.unit != 1:
            values *= np.float32(1 / self.unit)
        self.users, self.films, self.values, self._starts = users, films, values, starts


def blank(n: int, kind: type[Number], checkpoint: Checkpoint) -> NDArray[Number]:
    """Zeros whose memory the system has given already.

    It does so when a page is first written to. Who scatters numbers over new pages waits for nearly all of them at
    once, a quarter of a second for 20 million ratings: too long between two checkpoints.
    """
    array = np.empty(n, kind)
    for first in range(0, n, PIECE):
        array[first : first + PIECE] = 0
        checkpoint(0)
    return array


def _numbered(place: NDArray[np.int32]) -> NDArray[np.int32]:
    """Number rows place by place, in their own order within each."""
    rows = np.empty(len(place), np.int32)
    rows[np.argsort(place, kind="stable")] = np.arange(len(place), dtype=np.int32)
    return rows


def _balanced_parts(support: NDArray[np.int32], parts: int, rng: np.random.Generator) -> NDArray[np.int32]:
    """Part of each row, drawn so that all parts have about as many ratings."""
    drawn = rng.permutation(len(support))
    by_support = drawn[np.argsort(-support[drawn], kind="stable")]
    there_and_back = np.concatenate([np.arange(parts), np.arange(parts)[::-1]])
    part = np.empty(len(support), np.int32)
    part[by_support] = np.resize(there_and_back, len(support))
    return part
