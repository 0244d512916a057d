"""Ways to set ratings aside: nothing lost, nothing on both sides, tags of test pairs gone, reproducible."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from mfgui.data.dataset import Dataset, Ratings
from mfgui.data.errors import DataError
from mfgui.evaluation.protocols import Scheme, parse_folds, parse_test

SCHEMES = ["0.1", "100", "time:0.2", "last:3", "person:0.25", "folds"]


def scheme(words: str) -> Scheme:
    return parse_folds(4) if words == "folds" else parse_test(words)


def pairs(ratings: Ratings) -> set[tuple[int, int]]:
    return set(zip(ratings.users.tolist(), ratings.films.tolist(), strict=True))


@pytest.mark.parametrize("words", SCHEMES)
def test_every_rating_is_on_one_side(dataset: Dataset, words: str) -> None:
    for holdout in scheme(words).holdouts(dataset, 1):
        train, test = pairs(holdout.known.ratings), pairs(holdout.test)
        assert train | test == pairs(dataset.ratings)
        assert not train & test
        assert test
        assert holdout.known.n_users == dataset.n_users


@pytest.mark.parametrize("words", SCHEMES)
def test_tags_of_test_pairs_are_unknown(dataset: Dataset, words: str) -> None:
    for holdout in scheme(words).holdouts(dataset, 1):
        tags = holdout.known.tags
        known = set(zip(tags.users.tolist(), tags.films.tolist(), strict=True))
        assert known == pairs(holdout.known.ratings)


@pytest.mark.parametrize("words", SCHEMES)
def test_what_chooses_the_epochs_is_carved_out_of_training(dataset: Dataset, words: str) -> None:
    one = scheme(words)
    for holdout in one.holdouts(dataset, 1):
        split = one.carve(holdout.known.ratings, 1)
        assert pairs(split.train) | pairs(split.validation) == pairs(holdout.known.ratings)
        assert not pairs(split.train) & pairs(split.validation)
        assert split.validation


def test_random_share_is_the_promised_draw(dataset: Dataset) -> None:
    (holdout,) = parse_test("0.1").holdouts(dataset, 5)
    n = len(dataset.ratings)
    drawn = dataset.ratings.take(np.random.default_rng(5).permutation(n)[: n // 10])
    assert pairs(holdout.test) == pairs(drawn)
    assert holdout.words == "10 % of the ratings held out at random, seed 5"


def test_each_person_gives_the_same_share(dataset: Dataset) -> None:
    (holdout,) = parse_test("person:0.25").holdouts(dataset, 1)
    (other,) = parse_test("person:0.25").holdouts(dataset, 2)
    before = np.bincount(dataset.ratings.users, minlength=40)
    assert np.bincount(holdout.test.users, minlength=40).tolist() == [round(n / 4) for n in before.tolist()]
    assert pairs(holdout.test) != pairs(other.test)
    assert holdout.words == "25 % of each person's ratings held out at random, seed 1"


def test_who_has_one_rating_keeps_it(dataset: Dataset) -> None:
    first = np.unique(dataset.ratings.users, return_index=True)[1]
    kept = np.isin(np.arange(len(dataset.ratings)), first) | (dataset.ratings.users > 2)
    (holdout,) = parse_test("person:0.9").holdouts(replace(dataset, ratings=dataset.ratings.take(kept)), 1)
    assert {0, 1, 2} <= set(holdout.known.ratings.users.tolist())
    assert not {0, 1, 2} & set(holdout.test.users.tolist())


def test_the_newest_are_the_test_and_then_the_newest_choose_the_epochs(dataset: Dataset) -> None:
    one = parse_test("time:0.2")
    (holdout,) = one.holdouts(dataset, 1)
    split = one.carve(holdout.known.ratings, 1)
    assert split.train.timestamps.max() < split.validation.timestamps.min()
    assert split.validation.timestamps.max() < holdout.test.timestamps.min()


def test_every_rating_is_tested_in_one_fold(dataset: Dataset) -> None:
    tested = [pairs(holdout.test) for holdout in parse_folds(4).holdouts(dataset, 1)]
    assert [len(test) for test in tested] == [300] * 4
    assert set.union(*tested) == pairs(dataset.ratings)


@pytest.mark.parametrize("words", ["none", "0", "1.5", "-1", "person:", "person:1", "person:2", "person:x", "last:0.1"])
def test_bad_words_are_refused(words: str) -> None:
    with pytest.raises(DataError, match="cannot test on"):
        parse_test(words)


def test_bad_numbers_of_folds_are_refused(dataset: Dataset) -> None:
    with pytest.raises(DataError, match="give 2 or more"):
        parse_folds(1)
    with pytest.raises(DataError, match="choose fewer"):
        next(parse_folds(5000).holdouts(dataset, 1))
    with pytest.raises(DataError, match="nobody has enough"):
        next(parse_test("person:0.001").holdouts(dataset, 1))
