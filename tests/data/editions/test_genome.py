"""The tag genome: read with its edition, and kept in the cache."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from mfgui.data import cache
from mfgui.data.errors import DataError, ReadCancelled
from mfgui.data.reading import read_dataset

SCORES = [(10, 1, "0.025"), (10, 2, "0.028749999999999998"), (30, 1, "1"), (30, 2, "0.00000000000000000001")]


def edition(folder: Path, scores: str = "", tags: str = 'tagId,tag\n1,007\n2,"big, loud"\n') -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "ratings.csv").write_text("userId,movieId,rating\n1,10,4\n1,20,3\n2,30,5\n")
    scores = scores or "".join(f"{film},{tag},{value}\n" for film, tag, value in SCORES)
    (folder / "genome-scores.csv").write_text(f"movieId,tagId,relevance\n{scores}")
    (folder / "genome-tags.csv").write_text(tags)
    return folder


def test_genome_of_an_edition(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MFGUI_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(cache, "LEAST_RATINGS", 1)
    folder = edition(tmp_path / "mine")
    first, again = read_dataset(folder), read_dataset(folder)
    assert first.skipped.count == 0
    for data in (first, again):
        assert data.genome is not None
        assert data.genome.tags == ("007", "big, loud")
        assert data.films.ids[data.genome.films].tolist() == [10, 30]
        assert data.genome.films.dtype == np.int32
        expected = np.array([[0.025, 0.02875], [1, 0]], np.float16)
        np.testing.assert_array_equal(data.genome.relevance, expected, strict=True)
    with (folder / "genome-scores.csv").open("a") as stream:
        stream.write("20,1,0.5\n")
    changed = read_dataset(folder).genome
    assert changed is not None
    assert changed.relevance.tolist()[1] == [0.5, 0]


def test_without_a_genome(tmp_path: Path) -> None:
    folder = edition(tmp_path)
    (folder / "genome-scores.csv").unlink()
    assert read_dataset(folder).genome is None


@pytest.mark.parametrize(
    ("scores", "told"),
    [
        ("x,1,0.5\n", "has the film 'x', which is not a whole number, and 100 % of the lines are broken"),
        ("10,1,\n", "has no relevance"),
        ("10,1,-3\n", "has the relevance -3, which is out of range"),
        ("10,1,high\n", "has the relevance 'high', which is not a number"),
        ("10,1\n", "has 2 fields where 3 are expected"),
    ],
)
def test_a_broken_genome_is_told_and_the_ratings_are_read(tmp_path: Path, scores: str, told: str) -> None:
    data = read_dataset(edition(tmp_path, scores))
    assert data.genome is None
    assert len(data.ratings) == 3
    assert any(told in line.reason for line in data.skipped.lines)
    assert {line.file for line in data.skipped.lines} == {"genome-scores.csv"}


def test_tags_without_a_name_and_films_that_are_not_there(tmp_path: Path) -> None:
    data = read_dataset(edition(tmp_path, "10,1,0.5\n10,3,1\n77,1,1\n", tags="tagId,tag\n1,loud\n"))
    assert data.genome is not None
    assert data.genome.tags == ("loud", "tag 3")
    assert data.genome.relevance.tolist() == [[0.5, 1]]


def test_reading_the_genome_can_be_cancelled(tmp_path: Path) -> None:
    reached = False

    def progress(stage: str, _: float) -> None:
        nonlocal reached
        reached = stage == "Reading the tag genome"

    def checkpoint() -> None:
        if reached:
            raise ReadCancelled

    with pytest.raises(ReadCancelled):
        read_dataset(edition(tmp_path), progress=progress, checkpoint=checkpoint)


def separate(folder: Path) -> None:
    """Write the set that is published by itself, as a folder in another."""
    folder.mkdir()
    (folder / "tag_relevance.dat").write_text("10\t1\t0.5\n10\t2\t0.25\n30\t1\t1\n")
    (folder / "tags.dat").write_text('1\t007\t12\n2\tbig, "loud"\t3\n')
    (folder / "movies.dat").write_text("10\tGoldenEye (1995)\t100\n")


@pytest.mark.parametrize("kind", ["csv", "dat", "zip", "zip in a folder"])
def test_separate_genome_in_an_edition(tmp_path: Path, kind: str) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    if kind == "dat":
        (folder / "ratings.dat").write_text("1::10::4::5\n1::20::3::5\n2::30::5::5\n")
    else:
        (folder / "ratings.csv").write_text("userId,movieId,rating\n1,10,4\n1,20,3\n2,30,5\n")
    separate(folder / "tag-genome")
    path = folder
    if kind.startswith("zip"):
        base = "mine" if kind != "zip" else None
        path = Path(shutil.make_archive(str(tmp_path / "all"), "zip", tmp_path if base else folder, base))
    data = read_dataset(path)
    assert data.skipped.count == 0
    assert data.genome is not None
    assert data.genome.tags == ("007", 'big, "loud"')
    assert data.films.ids[data.genome.films].tolist() == [10, 30]
    assert data.genome.relevance.tolist() == [[0.5, 0.25], [1, 0]]


def test_a_genome_alone_is_told_apart_from_ratings(tmp_path: Path) -> None:
    separate(tmp_path / "tag-genome")
    with pytest.raises(DataError, match="this is the tag genome, which has no ratings; put this folder into"):
        read_dataset(tmp_path / "tag-genome")
