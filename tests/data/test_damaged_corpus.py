"""Damaged sets kept for good: those that broken readers stumbled over, and each kind of damage once.

Each folder of `damaged` is one set; its told.json says what reading it gives: the refusal, or what is read
and which lines are skipped and why.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mfgui.data.errors import DataError
from mfgui.data.reading import read_dataset

CORPUS = Path(__file__).parent / "damaged"
SINGLE_FILES = ("set.zip", "mine.csv")


@pytest.mark.parametrize("name", sorted(folder.name for folder in CORPUS.iterdir()))
def test_what_a_damaged_set_gives(name: str) -> None:
    folder = CORPUS / name
    path = next((folder / file for file in SINGLE_FILES if (folder / file).exists()), folder)
    told = json.loads((folder / "told.json").read_text("utf-8"))
    if "refused" in told:
        with pytest.raises(DataError) as caught:
            read_dataset(path)
        assert str(caught.value).removeprefix(f"{path}: ") == told["refused"]
        return
    data = read_dataset(path)
    assert (len(data.ratings), data.n_films) == (told["ratings"], told["films"])
    assert data.films.listed_titles[:2] == tuple(told["titles"])
    assert [[s.file, s.line, s.reason] for s in data.skipped.lines] == told["skipped"]
