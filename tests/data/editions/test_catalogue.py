"""The catalogue of editions: facts that fit together, and the one setting of the server."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mfgui.data.editions import catalogue
from mfgui.data.editions.catalogue import EDITIONS
from mfgui.data.errors import DataError
from mfgui.data.reading import read_dataset


def test_every_edition_is_there_once_smallest_first() -> None:
    names = [edition.name for edition in EDITIONS]
    assert set(names) == {"ml-latest-small", "ml-100k", "ml-1m", "ml-10m", "ml-20m", "ml-25m", "ml-32m", "ml-latest"}
    assert len(set(names)) == len(names)
    assert [e.ratings for e in EDITIONS[1:]] == sorted(e.ratings for e in EDITIONS[1:])


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.name)
def test_facts_of_an_edition_fit_together(edition: catalogue.PublishedEdition) -> None:
    assert edition.file == f"{edition.name}.zip"
    assert edition.ratings < edition.users * edition.films
    assert 1995 <= edition.years[0] < edition.years[1] <= 2023
    assert edition.md5 is None or re.fullmatch("[0-9a-f]{32}", edition.md5)
    assert edition.changes or (edition.md5 and edition.bytes)
    # The zips hold some 7 to 50 bytes a rating; a slipped digit would show.
    assert edition.bytes is None or 5 < edition.bytes / edition.ratings < 60
    assert "without permission" in edition.licence or "same terms" in edition.licence


def test_checksums_are_all_different() -> None:
    sums = [edition.md5 for edition in EDITIONS if edition.md5]
    assert len(set(sums)) == len(sums) == 7


def test_the_small_edition_holds_what_the_catalogue_says(movielens: Path) -> None:
    small = EDITIONS[0]
    data = read_dataset(movielens, cache=False)
    assert len(data.ratings) == small.ratings
    assert len(data.user_ids) == small.users
    assert len(data.films) == small.films


def test_the_server_is_one_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(catalogue.SERVER_SETTING, raising=False)
    assert catalogue.server() == catalogue.SERVER
    assert catalogue.SERVER.startswith("https://")
    assert catalogue.SERVER.endswith("/")
    monkeypatch.setenv(catalogue.SERVER_SETTING, "https://mirror.example/films")
    assert catalogue.server() == "https://mirror.example/films/"


@pytest.mark.parametrize("address", ["file:///etc", "mirror.example", "https://", "ftp://mirror.example/"])
def test_a_server_that_is_no_web_address_is_refused(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv(catalogue.SERVER_SETTING, address)
    with pytest.raises(DataError, match=catalogue.SERVER_SETTING):
        catalogue.server()
