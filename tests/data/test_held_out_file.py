"""Splits given as files of the editions' own layouts."""

from __future__ import annotations

import weakref
from pathlib import Path

import pytest

from mfgui.data.dataset import Dataset
from mfgui.data.errors import DataError, ReadCancelled
from mfgui.data.held_out_file import split_by_file, split_from_spec
from mfgui.data.reading import read_dataset


@pytest.fixture
def data(tmp_path: Path) -> Dataset:
    pairs = [(u, i) for u in (1, 5, 9) for i in (2, 4, 6, 8)]
    lines = "".join(f"{u},{i},{(u + i) % 5 + 1}\n" for u, i in pairs)
    (tmp_path / "ratings.csv").write_text("userId,movieId,rating\n" + lines)
    return read_dataset(tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        "1\t4\t3\t7\n9\t8\t1\t7\n9\t3\t1\t7\n77\t4\t1\t7\n",
        "1::4::3::7\n9::8::1::7\n9::3::1::7\n77::4::1::7\n",
        "movieId,userId,rating\n4,1,3\n8,9,1\n3,9,1\n4,77,1\n4,1,5\n",
    ],
    ids=["tabs", "colons", "csv"],
)
def test_named_ratings_are_held_out(tmp_path: Path, data: Dataset, text: str) -> None:
    (tmp_path / "u1.test").write_text(text)
    split = split_by_file(data, tmp_path / "u1.test")
    held = split.validation
    pairs = zip(data.user_ids[held.users].tolist(), data.films.ids[held.films].tolist(), strict=True)
    assert list(pairs) == [(1, 4), (9, 8)]
    assert held.values.tolist() == [1, 3]  # as the data set has them
    assert len(split.train) == 10
    assert split.protocol == "the 2 ratings in u1.test held out"


def test_a_test_files_own_ratings_are_held_out_but_for_what_is_no_rating_there(tmp_path: Path, data: Dataset) -> None:
    """0 is beyond the scale of 1 to 5, so it means "not rated"; film 3 and person 77 are in none of the ratings."""
    (tmp_path / "train.csv").write_text("user;item;rating\n1;2;4\n1;4;1\n5;2;5\n5;6;2\n9;4;3\n")
    (tmp_path / "test.csv").write_text("user;item;rating\n1;6;2\n9;2;0\n9;6;5\n9;3;1\n77;4;1\n77;3;2\n")
    train = read_dataset(tmp_path / "train.csv")
    split = split_by_file(train, tmp_path / "test.csv")
    assert split.validation.values.tolist() == [2, 5]
    assert len(split.train) == 5
    assert split.protocol.startswith("the 2 ratings in test.csv, 2 of which are its own (3 rows left out")


def test_one_split_is_shared_by_all_who_ask_for_the_same(tmp_path: Path, data: Dataset) -> None:
    one = split_from_spec(data, "0.25", 1)
    assert split_from_spec(data, "random:0.25", 1) is one
    assert split_from_spec(data, "0.25", 2) is not one
    assert split_from_spec(data, "0.5", 1) is not one
    assert split_from_spec(read_dataset(tmp_path), "0.25", 1) is not one
    held_out = one.validation.users
    gone = weakref.ref(one)
    del one
    assert gone() is None  # nobody has it any more
    assert split_from_spec(data, "0.25", 1).validation.users.tolist() == held_out.tolist()


def test_splitting_is_given_up_at_a_checkpoint(data: Dataset) -> None:
    def stop() -> None:
        raise ReadCancelled

    with pytest.raises(ReadCancelled):
        split_from_spec(data, "0.25", 3, stop)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("77\t4\t1\t7\n", "u1.test: none of the data set's ratings are in this file; choose another"),
        ("", "u1.test: the file is empty; get a fresh copy of the data set"),
        (
            "a\tb\n" * 3,
            (
                "u1.test, line 1: has 2 fields where 4 are expected, and 100 % of the lines are broken; "
                "get a fresh copy of the data set"
            ),
        ),
    ],
)
def test_files_that_cannot_be_held_out(tmp_path: Path, data: Dataset, text: str, said: str) -> None:
    (tmp_path / "u1.test").write_text(text)
    with pytest.raises(DataError) as caught:
        split_by_file(data, tmp_path / "u1.test")
    assert str(caught.value) == said


def test_missing_file_and_whole_file(tmp_path: Path, data: Dataset) -> None:
    with pytest.raises(DataError, match="there is no such file"):
        split_by_file(data, tmp_path / "u2.test")
    with pytest.raises(DataError, match="all of the data set's ratings"):
        split_by_file(data, tmp_path / "ratings.csv")
