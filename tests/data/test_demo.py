"""The built-in demo as it lies in the cache."""

from __future__ import annotations

import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from mfgui.base import paths
from mfgui.data.demo import demo_folder, demo_place, is_demo
from mfgui.data.errors import DataError

FILES = ("movies.csv", "ratings.csv", "tags.csv", "links.csv", "README.txt")


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MFGUI_HOME", str(tmp_path))
    return paths.cache()


def test_demo_is_unpacked_once(cache: Path) -> None:
    folder = demo_folder()
    assert folder.name == "Demo"
    assert all((folder / file).is_file() for file in FILES)
    before = (folder / "ratings.csv").stat().st_mtime_ns
    assert demo_folder() == folder
    assert (folder / "ratings.csv").stat().st_mtime_ns == before
    assert list(cache.iterdir()) == [folder.parent]


def test_places_of_earlier_demos_are_known(cache: Path) -> None:
    assert is_demo(demo_place())
    assert is_demo(cache / "demo-1-a4d063a8" / "Demo")
    for other in (cache / "demo-1" / "Films", cache / "frames" / "Demo", cache.parent / "demo-1" / "Demo"):
        assert not is_demo(other)


def test_two_may_unpack_the_demo_at_once(cache: Path) -> None:
    with ThreadPoolExecutor(2) as pool:
        first, second = pool.map(lambda _: demo_folder(), range(2))
    assert first == second
    assert list(cache.iterdir()) == [first.parent]
    assert all((first / file).is_file() for file in FILES)


def test_full_disk_is_one_sentence_and_leaves_nothing(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_archive: zipfile.ZipFile, folder: Path) -> None:
        (folder / "Demo").mkdir()
        raise OSError(28, "No space left on device", str(folder))

    monkeypatch.setattr(zipfile.ZipFile, "extractall", fail)
    with pytest.raises(DataError, match=r"cannot be written \(No space left on device\); free some space"):
        demo_folder()
    assert list(cache.iterdir()) == []
