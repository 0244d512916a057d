"""The cache of read data sets: what comes back, when it must not, and what kills and damage leave."""

from __future__ import annotations

import mmap
import os
from pathlib import Path

import numpy as np
import pytest

from mfgui.data import cache, reading
from mfgui.data.dataset import Dataset
from mfgui.data.errors import ReadCancelled
from mfgui.data.reading import read_dataset
from mfgui.data.watch import Watch


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MFGUI_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(cache, "LEAST_RATINGS", 4)


def edition(folder: Path, *, times: bool = True, tags: bool = True) -> Path:
    folder.mkdir()
    header = "userId,movieId,rating" + (",timestamp\n" if times else "\n")
    lines = [f"{k % 3 + 1},{k},{k % 5 + 1}" + (f",{10**9 + k}" if times else "") for k in range(1, 9)]
    lines.append("8,x,")
    (folder / "ratings.csv").write_text(header + "\n".join(lines))
    movies = "movieId,title,genres\n"
    movies += "".join(f'{k},"Éclair {k}, The (19{k}5)",Drama|War\n' for k in range(1, 7))
    (folder / "movies.csv").write_text(movies, "utf-8")
    if tags:
        (folder / "tags.csv").write_text("userId,movieId,tag\n1,1,good\n2,3,bad\n1,2,good\n")
    return folder


def whole_entries() -> list[Path]:
    return [entry for entry in cache.folder().iterdir() if not entry.name.startswith("tmp-")]


def count_reads(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """A list that grows by one whenever a data set is read from its source."""
    reads: list[int] = []
    read = reading._read

    def counted(*args):
        reads.append(1)
        return read(*args)

    monkeypatch.setattr(reading, "_read", counted)
    return reads


def assert_same(a: Dataset, b: Dataset) -> None:
    assert (a.name, a.source, a.edition, a.simulated) == (b.name, b.source, b.edition, b.simulated)
    assert (a.scale, a.skipped, a.summary, a.fingerprint) == (b.scale, b.skipped, b.summary, b.fingerprint)
    for name in ("titles", "listed_titles", "other_titles", "genre_names", "imdb_ids", "tmdb_ids"):
        assert getattr(a.films, name) == getattr(b.films, name)
    for name in ("ids", "years", "genres"):
        np.testing.assert_array_equal(getattr(a.films, name), getattr(b.films, name), strict=True)
    for name in ("users", "films", "values", "timestamps"):
        x, y = getattr(a.ratings, name), getattr(b.ratings, name)
        if x is None:
            assert y is None
        else:
            np.testing.assert_array_equal(x, y, strict=True)
            assert type(y) is np.ndarray
            assert y.flags.writeable
    if a.tags is None or b.tags is None:
        assert a.tags is b.tags
    else:
        for name in ("users", "films", "codes"):
            np.testing.assert_array_equal(getattr(a.tags, name), getattr(b.tags, name), strict=True)
        assert a.tags.texts == b.tags.texts


def test_people_come_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "ratings.dat").write_text("".join(f"{k}::1::3::5\n" for k in (1, 2, 3, 4)))
    (tmp_path / "users.dat").write_text("2::F::25::4::00123\n")
    reads = count_reads(monkeypatch)
    first, again = read_dataset(tmp_path), read_dataset(tmp_path)
    assert len(reads) == 1
    assert first.people is not None
    assert again.people is not None
    assert first.people.zip_codes == again.people.zip_codes == ("", "00123", "", "")
    assert first.people.occupations == again.people.occupations
    assert (again.people.ages, again.people.genders) == (first.people.ages, first.people.genders)


@pytest.mark.parametrize(("times", "tags"), [(True, True), (False, False)])
def test_reopened_set_equals_the_read_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, times: bool, tags: bool
) -> None:
    folder = edition(tmp_path / "mine", times=times, tags=tags)
    reads = count_reads(monkeypatch)
    first = read_dataset(folder)
    again = read_dataset(folder)
    assert len(reads) == 1
    assert_same(first, again)
    again.ratings.values[:] = 0  # stays in this process
    assert_same(first, read_dataset(folder))


@pytest.mark.parametrize("times", [True, False])
def test_columns_stay_on_disk_once_they_are_there(tmp_path: Path, times: bool) -> None:
    kept = []
    data = read_dataset(edition(tmp_path / "ml", times=times), keep=kept.append)
    columns = ("users", "films", "values", "timestamps") if times else ("users", "films", "values")
    asked = {name: getattr(data.ratings, name) for name in columns}
    before = {name: column.copy() for name, column in asked.items()}
    for keep in kept:
        keep(lambda: None)
    assert (data.ratings.timestamps is not None) == times
    for name in columns:
        column = getattr(data.ratings, name)
        assert column is not asked[name]
        base = column
        while isinstance(base, np.ndarray):
            base = base.base
        assert isinstance(base, mmap.mmap)
        assert column.dtype == before[name].dtype
        np.testing.assert_array_equal(column, before[name])


def test_small_sets_and_unwanted_ones_are_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = edition(tmp_path / "mine")
    read_dataset(folder, cache=False)
    monkeypatch.setattr(cache, "LEAST_RATINGS", 9)
    read_dataset(folder)
    assert whole_entries() == []


def test_changed_source_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = edition(tmp_path / "mine")
    reads = count_reads(monkeypatch)
    read_dataset(folder)
    ratings = folder / "ratings.csv"
    status = ratings.stat()
    ratings.write_text(ratings.read_text().replace("2,1,2,", "2,1,5,"))
    os.utime(ratings, ns=(status.st_atime_ns, status.st_mtime_ns))  # same size, same time: the hash tells
    assert read_dataset(folder).ratings.values[0] == 5
    os.utime(ratings, ns=(1, 1))
    read_dataset(folder)
    (folder / "movies.csv").write_text("movieId,title,genres\n")
    assert read_dataset(folder).films.titles[0] == "Film 1"
    monkeypatch.setattr(cache, "VERSION", cache.VERSION + 1)
    read_dataset(folder)
    assert len(reads) == 5


@pytest.mark.parametrize("damage", ["cut", "gone", "no meta", "meta garbage", "meta cut"])
def test_damaged_entry_is_read_again_and_mended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: str) -> None:
    folder = edition(tmp_path / "mine")
    first = read_dataset(folder, cache=False)  # not mapped from what is damaged
    read_dataset(folder)
    (entry,) = whole_entries()
    file = entry / ("meta.json" if "meta" in damage else "values.npy")
    if damage == "cut":
        os.truncate(file, file.stat().st_size - 1)
    elif damage in ("gone", "no meta"):
        file.unlink()
    else:
        file.write_text("{}" if damage == "meta garbage" else file.read_text()[:-5])
    reads = count_reads(monkeypatch)
    assert_same(first, read_dataset(folder))
    assert_same(first, read_dataset(folder))
    assert len(reads) == 1


def test_cancelled_or_failed_writing_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = read_dataset(edition(tmp_path / "mine"), cache=False)
    for stop in (1, 5, 15):
        left = stop

        def cancelling() -> None:
            nonlocal left
            left -= 1
            if not left:
                raise ReadCancelled

        with pytest.raises(ReadCancelled):
            cache.store("key", data, Watch(checkpoint=cancelling))
        assert list(cache.folder().iterdir()) == []

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(np.lib.format, "write_array_header_1_0", full)
    cache.store("key", data, Watch())
    assert list(cache.folder().iterdir()) == []


def test_second_window_storing_the_same_changes_nothing(tmp_path: Path) -> None:
    folder = edition(tmp_path / "mine")
    data = read_dataset(folder)
    (entry,) = whole_entries()
    written = (entry / "values.npy").stat().st_ino
    cache.store(entry.name, data, Watch())
    assert [e.name for e in cache.folder().iterdir()] == [entry.name]
    assert (entry / "values.npy").stat().st_ino == written


def test_least_recently_opened_goes_first_and_the_cache_empties(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders = [edition(tmp_path / name) for name in ("a", "b", "c")]
    keys = []
    for age, folder in zip((30, 20), folders, strict=False):
        read_dataset(folder)
        (new,) = {entry.name for entry in whole_entries()} - set(keys)
        keys.append(new)
        os.utime(cache.folder() / new / "meta.json", (10**9 - age, 10**9 - age))
    one = cache.size() // 2
    read_dataset(folders[0])  # now the most recent
    leftover = cache.folder() / "tmp-killed"
    leftover.mkdir()
    os.utime(leftover, (1, 1))
    data = read_dataset(folders[2], cache=False)
    cache.store("third", data, Watch(), limit=int(2.5 * one))
    assert {entry.name for entry in cache.folder().iterdir()} == {keys[0], "third"}
    cache.store("fourth", data, Watch(), limit=1)
    assert {entry.name for entry in cache.folder().iterdir()} == {"fourth"}
    cache.empty()
    assert cache.size() == 0
    assert whole_entries() == []
