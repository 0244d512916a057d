"""How ratings are set aside for a test, and from the rest for stopping: each way with its one sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Protocol

import numpy as np

from mfgui.base.text import tr, written
from mfgui.data.dataset import Dataset, Ratings
from mfgui.data.errors import DataError
from mfgui.data.grouping import group_by
from mfgui.data.held_out_file import split_from_spec, validation_from
from mfgui.data.splitting import Split, Validation, split_random

STOPPING: Final = 0.1  # the share of the training ratings that chooses the number of epochs
_PER_PERSON = "person:"


@dataclass(frozen=True, slots=True, eq=False)
class Holdout:
    """One division of a data set."""

    # The data set without the test ratings, and without the tags that those people gave those films: all that training,
    # stopping and every statistic may see.
    known: Dataset
    test: Ratings  # the ratings to predict
    words: str  # which these are, in a clause: "10 % of the ratings held out at random, seed 1"


class Scheme(Protocol):
    """A way to set test ratings aside."""

    @property
    def count(self) -> int:
        """Number of divisions."""

    def holdouts(self, dataset: Dataset, seed: int) -> Iterator[Holdout]:
        """Divide; one division is in memory at a time. Raises DataError when one side would be empty."""

    def carve(self, train: Ratings, seed: int) -> Split:
        """Take from the training ratings those that choose the number of epochs; raises DataError."""


@dataclass(frozen=True, slots=True)
class Share:
    """One test at random, the newest ratings, or the newest of each person, as `Validation` draws it."""

    part: Validation
    count: int = 1

    def holdouts(self, dataset: Dataset, seed: int) -> Iterator[Holdout]:
        """See Scheme."""
        yield _holdout(dataset, self.part.split(dataset.ratings, seed))

    def carve(self, train: Ratings, seed: int) -> Split:
        """See Scheme: by the same rule as the test, so by time where the test is later."""
        if self.part.kind == "last":
            return self.part.split(train, seed)
        return Validation(self.part.kind, STOPPING).split(train, seed)


@dataclass(frozen=True, slots=True)
class PerPerson:
    """The same share of every person's ratings, at random: "0.25" is the usual 75/25 for ranking."""

    share: float
    count: int = 1

    def holdouts(self, dataset: Dataset, seed: int) -> Iterator[Holdout]:
        """See Scheme. Of n ratings of a person, round(n · share) are the test, never all."""
        ratings = dataset.ratings
        mixed = np.random.default_rng(seed).permutation(len(ratings))
        rows = group_by(ratings.users[mixed], dataset.n_users)
        place = np.arange(len(ratings)) - np.repeat(rows.starts[:-1], rows.counts)
        wanted = np.minimum(np.rint(rows.counts * self.share), rows.counts - 1)
        mask = np.zeros(len(ratings), np.bool_)
        mask[mixed[rows.order[place < np.repeat(wanted, rows.counts)]]] = True
        if not mask.any():
            raise DataError(
                tr("cannot hold out {share:g} % of each person's ratings: nobody has enough", share=100 * self.share)
            )
        words = written(
            "{share:g} % of each person's ratings held out at random, seed {seed}", share=100 * self.share, seed=seed
        )
        yield _holdout(dataset, Split(ratings.take(~mask), ratings.take(mask), words))

    def carve(self, train: Ratings, seed: int) -> Split:
        """See Scheme."""
        return split_random(train, STOPPING, seed)


@dataclass(frozen=True, slots=True)
class Folds:
    """Every rating is in the test of one of `count` divisions."""

    count: int

    def holdouts(self, dataset: Dataset, seed: int) -> Iterator[Holdout]:
        """See Scheme. The folds are equal pieces of `numpy.random.default_rng(seed).permutation(n)`."""
        ratings = dataset.ratings
        if self.count > len(ratings):
            raise DataError(
                tr(
                    "cannot cut {ratings:,} ratings into {count:,} folds; choose fewer",
                    ratings=len(ratings),
                    count=self.count,
                )
            )
        for fold in np.array_split(np.random.default_rng(seed).permutation(len(ratings)), self.count):
            mask = np.zeros(len(ratings), np.bool_)
            mask[fold] = True
            words = written("each of {count} random folds held out in turn, seed {seed}", count=self.count, seed=seed)
            yield _holdout(dataset, Split(ratings.take(~mask), ratings.take(mask), words))

    def carve(self, train: Ratings, seed: int) -> Split:
        """See Scheme."""
        return split_random(train, STOPPING, seed)


@dataclass(frozen=True, slots=True)
class Named:
    """The ratings that a file names, or an official split of the edition ("u1")."""

    file: Path
    count: int = 1

    def holdouts(self, dataset: Dataset, seed: int) -> Iterator[Holdout]:
        """See Scheme."""
        said = validation_from(self.file, dataset.source)
        yield _holdout(dataset, split_from_spec(dataset, said, seed))

    def carve(self, train: Ratings, seed: int) -> Split:
        """See Scheme."""
        return split_random(train, STOPPING, seed)


def parse_test(text: str) -> Scheme:
    """Read `0.1`, `5000`, `time:0.1`, `last:5` or `person:0.25`; raises DataError."""
    if not text.startswith(_PER_PERSON):
        try:
            return Share(Validation.parse(text))
        except DataError:
            raise _refusal(text) from None
    try:
        share = float(text.removeprefix(_PER_PERSON))
    except ValueError:
        share = 0.0
    if not 0 < share < 1:
        raise _refusal(text)
    return PerPerson(share)


def parse_folds(count: int) -> Scheme:
    """Check a number of folds; raises DataError."""
    if count < 2:
        raise DataError(tr("cannot test on {count} folds; give 2 or more", count=count))
    return Folds(count)


def _refusal(text: str) -> DataError:
    return DataError(
        tr("cannot test on '{given}'; give a share (0.1), a count (5000), time:0.1, last:5 or person:0.25", given=text)
    )


def _holdout(dataset: Dataset, split: Split) -> Holdout:
    test, tags = split.validation, dataset.tags
    if tags is not None and len(tags):
        pairs = np.unique(test.users.astype(np.int64) * dataset.n_films + test.films)
        tagged = tags.users.astype(np.int64) * dataset.n_films + tags.films
        kept = ~np.isin(tagged, pairs)
        tags = replace(tags, users=tags.users[kept], films=tags.films[kept], codes=tags.codes[kept])
    return Holdout(replace(dataset, ratings=split.train, tags=tags), test, split.protocol)
