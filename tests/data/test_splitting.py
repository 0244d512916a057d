"""Splits: exactly the draw that is told, nothing lost, nothing in both parts."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from mfgui.data import grouping, splitting
from mfgui.data.dataset import Ratings
from mfgui.data.errors import DataError
from mfgui.data.held_out_file import split_from_spec
from mfgui.data.reading import read_dataset
from mfgui.data.splitting import (
    Split,
    Validation,
    first_of_permutation,
    split_by_pairs,
    split_by_time,
    split_last,
    split_random,
)


def ratings(n: int = 200, *, times: bool = True) -> Ratings:
    rng = np.random.default_rng(3)
    clock = rng.integers(0, 40, n) if times else None  # many equal times
    # The value is the position, so that parts can be told from each other.
    return Ratings(
        rng.integers(0, 20, n).astype(np.int32), np.arange(n, dtype=np.int32), np.arange(n, dtype=np.float32), clock
    )


def assert_whole(split: Split, whole: Ratings) -> None:
    both = np.concatenate([split.train.values, split.validation.values])
    assert sorted(both.tolist()) == whole.values.tolist()
    for part in (split.train, split.validation):
        assert (np.diff(part.values) > 0).all()  # file order
        rows = part.values.astype(int)
        np.testing.assert_array_equal(part.users, whole.users[rows])
        if whole.timestamps is not None:
            assert part.timestamps is not None
            np.testing.assert_array_equal(part.timestamps, whole.timestamps[rows])


@pytest.mark.parametrize(("held_out", "count"), [(0.1, 20), (30, 30), (0.999, 199)])
def test_random_split_is_the_draw_that_is_told(held_out: float, count: int) -> None:
    whole = ratings()
    split = split_random(whole, held_out, seed=5)
    drawn = np.random.default_rng(5).permutation(200)[:count]
    assert split.validation.values.tolist() == sorted(drawn.tolist())
    assert_whole(split, whole)
    assert split.protocol.endswith("held out at random, seed 5")


def test_split_by_time_never_trains_on_the_later() -> None:
    whole = ratings()
    split = split_by_time(whole, 0.25)
    assert len(split.validation) == 50
    assert_whole(split, whole)
    assert split.train.timestamps is not None
    assert split.validation.timestamps is not None
    assert split.train.timestamps.max() <= split.validation.timestamps.min()
    edge = split.validation.timestamps.min()
    tied_train = split.train.values[split.train.timestamps == edge]
    tied_held = split.validation.values[split.validation.timestamps == edge]
    assert len(tied_train) > 0
    assert tied_train.max() < tied_held.min()


def test_split_last_holds_out_each_persons_newest() -> None:
    whole = ratings()
    split = split_last(whole, 3)
    assert_whole(split, whole)
    assert whole.timestamps is not None
    for user in np.unique(whole.users):
        mine = np.flatnonzero(whole.users == user)
        newest = mine[np.argsort(whole.timestamps[mine], kind="stable")][-3:] if len(mine) > 3 else []
        assert split.validation.values[split.validation.users == user].tolist() == sorted(newest)


def test_who_has_no_more_than_are_held_out_keeps_all() -> None:
    times = np.arange(6)
    users = np.array([0, 0, 0, 1, 1, 2], np.int32)
    whole = Ratings(users, np.arange(6, dtype=np.int32), np.arange(6, dtype=np.float32), times)
    assert split_last(whole, 2).validation.values.tolist() == [1, 2]
    assert split_last(whole, 1).validation.values.tolist() == [2, 4]
    with pytest.raises(DataError, match="nobody has more"):
        split_last(whole, 3)


@pytest.mark.parametrize("first", [0, 1_500_000_000])
def test_times_may_begin_anywhere(first: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(splitting, "_SPANS", 4)
    times = first + np.arange(50) % 7 * 1000
    zeros = np.zeros(50, np.int32)
    whole = Ratings(zeros, np.arange(50, dtype=np.int32), np.arange(50, dtype=np.float32), times)
    newest = np.argsort(times, kind="stable")[-9:]
    assert split_by_time(whole, 9).validation.values.tolist() == sorted(newest.tolist())


def test_what_is_held_out_is_found_by_person() -> None:
    split = split_random(ratings(), 30, seed=1)
    by_user = split.held_out_by_user
    assert len(by_user.counts) == 20
    for user in range(20):
        assert sorted(by_user.of(user).tolist()) == np.flatnonzero(split.validation.users == user).tolist()
    nothing = Ratings(UNRATED, UNRATED, np.empty(0, np.float32))
    assert len(Split(nothing, nothing, "").held_out_by_user.counts) == 0


UNRATED = np.empty(0, np.int32)


def test_protocols_tell_shares_and_numbers() -> None:
    whole = ratings()
    assert [split_by_time(whole, part).protocol for part in (0.25, 30)] == [
        "the newest 25 % of the ratings held out",
        "the newest 30 ratings held out",
    ]


def test_a_split_by_pairs_is_the_published_hash() -> None:
    """Splitmix64 of the keys as Steele, Lea and Flood give it, in whole numbers of Python's."""

    def mixed(key: int) -> int:
        z = (key + 0x9E3779B97F4A7C15) % 2**64
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9 % 2**64
        z = (z ^ z >> 27) * 0x94D049BB133111EB % 2**64
        return z ^ z >> 31

    whole = ratings()
    user_keys, film_keys = np.arange(20, dtype=np.uint64) * 77, np.arange(200, dtype=np.uint64) + 5
    for seed in (0, 1, 9):
        keys = zip(user_keys[whole.users].tolist(), film_keys[whole.films].tolist(), strict=True)
        told = [mixed(mixed(user + seed) ^ film) < 0.3 * 2**64 for user, film in keys]
        split = split_by_pairs(whole, user_keys, film_keys, 0.3, seed)
        assert split.validation.values.tolist() == np.flatnonzero(told).tolist()


@pytest.mark.parametrize("held_out", [0, 200, 500, 0.001])
def test_nothing_left_on_one_side_is_refused(held_out: float) -> None:
    with pytest.raises(DataError, match="cannot hold out"):
        split_random(ratings(), held_out, seed=1)


def test_times_are_needed_only_where_they_are_used() -> None:
    timeless = ratings(times=False)
    assert len(split_random(timeless, 10, seed=1).validation) == 10
    for split in (lambda: split_by_time(timeless, 0.1), lambda: split_last(timeless, 2)):
        with pytest.raises(DataError, match="no times"):
            split()
    with pytest.raises(DataError, match="nobody has more"):
        split_last(ratings(), 100)


def test_times_are_not_copied_before_they_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[bool] = []
    take = splitting._times_of

    def noted(*given: object, held_out: bool) -> object:
        taken.append(held_out)
        return take(*given, held_out=held_out)

    monkeypatch.setattr(splitting, "_times_of", noted)
    whole = ratings()
    split = split_random(whole, 0.2, 1)
    some = split.train.take(np.array([3, 5, 150]))
    assert taken == []
    assert whole.timestamps is not None
    np.testing.assert_array_equal(some.timestamps, whole.timestamps[some.values.astype(int)])
    assert taken == [False]
    assert split.train.timestamps is split.train.timestamps
    assert taken == [False]
    assert split_random(ratings(times=False), 0.2, 1).train.take(np.array([1])).timestamps is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5000", Validation("random", 5000)),
        ("0.1", Validation("random", 0.1)),
        ("time:0.2", Validation("time", 0.2)),
        ("time:50", Validation("time", 50)),
        ("last:5", Validation("last", 5)),
        ("pairs:0.25", Validation("pairs", 0.25)),
    ],
)
def test_validation_is_read_and_written(text: str, expected: Validation) -> None:
    assert Validation.parse(text) == expected
    assert str(expected) == text
    expected.split(ratings(6000), seed=1)


@pytest.mark.parametrize("text", ["1000000", "time:12345678", "0.1234567891", "time:1e-07"])
def test_large_counts_and_fine_shares_are_written_exactly(text: str) -> None:
    assert str(Validation.parse(text)) == text


@pytest.mark.parametrize(
    "text", ["", "x", "-1", "0", "1.5", "last:0.5", "last:", "first:3", "time:", "0.1:time", "nan"]
)
def test_nonsense_is_refused(text: str) -> None:
    with pytest.raises(DataError, match="cannot hold out"):
        Validation.parse(text)


@pytest.mark.parametrize("n", [2, 3, 17, 64, 65, 1000, 4099])
@pytest.mark.parametrize("seed", [0, 7])
@pytest.mark.parametrize("small", [0, 10_000])
def test_the_first_of_numpys_permutation_without_the_permutation(
    monkeypatch: pytest.MonkeyPatch, n: int, seed: int, small: int
) -> None:
    monkeypatch.setattr(grouping, "SMALL", small)
    drawn = np.random.default_rng(seed).permutation(n)
    for count in {1, n // 3 or 1, n // 2, n - 1}:
        mask = first_of_permutation(n, count, seed)
        assert np.array_equal(np.flatnonzero(mask), np.sort(drawn[:count]))


def test_so_it_is_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grouping, "SMALL", 0)
    monkeypatch.setattr(splitting, "_WORDS", 10)
    monkeypatch.setattr(splitting, "_ROWS", 7)
    whole, looks = ratings(), list[int]()
    split = split_random(whole, 0.3, 2, lambda: looks.append(1))
    drawn = np.random.default_rng(2).permutation(200)[:60]
    assert split.validation.values.tolist() == sorted(drawn.tolist())
    assert_whole(split, whole)
    assert len(looks) > 100


@pytest.mark.parametrize("count", [1, 3, 50, 111, 199])
@pytest.mark.parametrize("spans", [2, 7, 1 << 16])
def test_the_newest_are_those_at_the_end_of_a_stable_sort(
    count: int, spans: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(splitting, "_SPANS", spans)
    monkeypatch.setattr(grouping, "_ROWS", 9)  # equal times lie in several parts
    whole = ratings()
    assert whole.timestamps is not None
    newest = np.argsort(whole.timestamps, kind="stable")[200 - count :]
    assert split_by_time(whole, count).validation.values.tolist() == sorted(newest.tolist())


def test_each_persons_newest_do_not_depend_on_the_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = ratings()
    expected = split_last(whole, 4).validation.values.tolist()
    monkeypatch.setattr(splitting, "_SORTED", 15)
    assert split_last(whole, 4).validation.values.tolist() == expected


@pytest.mark.parametrize("text", ["1.0", "since:soon", "pairs:5", "pairs:1.5", "since:"])
def test_dates_and_pairs_that_cannot_be(text: str) -> None:
    with pytest.raises(DataError, match="cannot hold out"):
        Validation.parse(text)


def test_a_split_at_a_date() -> None:
    times = np.array([10, 86_400 * 3, 86_400 * 5, 86_400 * 3 - 1], np.int64)
    ratings = Ratings(np.arange(4, dtype=np.int32), np.zeros(4, np.int32), np.arange(4, dtype=np.float32), times)
    split = Validation.parse("since:1970-01-04").split(ratings, 1)
    assert split.validation.values.tolist() == [1, 2]
    assert "since 1970-01-04" in split.protocol
    assert Validation.parse("since:2016-01-31") == Validation("since", 1454198400)
    assert str(Validation.parse("since:1970-01-04")) == "since:1970-01-04"
    with pytest.raises(DataError, match="cannot hold out 0"):
        Validation.parse("since:2001-01-01").split(ratings, 1)


def test_a_split_by_pairs_is_the_same_in_any_order_and_as_ratings_are_added() -> None:
    cases = Path(__file__).parent / "cases" / "32-line-order"
    held = []
    for name in ("a", "b"):
        data = read_dataset(cases / name, cache=False)
        split = split_from_spec(data, "pairs:0.2", 7)
        v = split.validation
        held.append(set(zip(data.user_ids[v.users].tolist(), data.films.ids[v.films].tolist(), strict=True)))
        assert 0.1 < len(v) / len(data.ratings) < 0.3
    assert held[0] == held[1]
    grown = read_dataset(cases.parent / "33-model-and-data" / "grown", cache=False)
    v = split_from_spec(grown, "pairs:0.2", 7).validation
    assert held[0] <= set(zip(grown.user_ids[v.users].tolist(), grown.films.ids[v.films].tolist(), strict=True))
    assert held[0] != set(zip(*(c.tolist() for c in (v.users, v.films)), strict=True))
    other = split_from_spec(grown, "pairs:0.2", 8).validation
    assert not np.array_equal(other.users, v.users)
