"""Traits of films, each counted here by hand: genres, years, ratings, typed tags, the genome."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from mfgui.data.dataset import Dataset, Films, Genome, Ratings, RatingScale, Tags
from mfgui.insight import traits as module
from mfgui.insight.traits import LEAST_FILMS, TraitKind, Traits, traits_of

FILMS = 30
DARK, WAR, RARE = range(10), range(5, 20), range(LEAST_FILMS - 1)


def tag_lines() -> list[tuple[int, int, str]]:
    """Person, film and text of each tag: one in two spellings, a rare one, a genre, an empty one."""
    lines = [(0, film, "Dark" if film % 2 else "dark") for film in DARK]
    lines += [(1, film, "dark") for film in list(DARK)[:3]]
    lines += [(0, film, "war") for film in WAR] + [(0, film, "rare") for film in RARE]
    lines += [(0, film, "Comedy") for film in range(12)] + [(1, film, "") for film in range(12)]
    return lines


@pytest.fixture(scope="module")
def data() -> Dataset:
    texts = tuple(dict.fromkeys(text for *_, text in tag_lines()))
    users, films, codes = (
        np.array(column, np.int32) for column in zip(*((u, f, texts.index(t)) for u, f, t in tag_lines()), strict=True)
    )
    names = tuple(f"Film {n}" for n in range(FILMS))
    years = np.where(np.arange(FILMS) == 3, 0, 1980 + np.arange(FILMS)).astype(np.int16)
    genres = np.array([[n % 2 == 0, n % 3 == 0] for n in range(FILMS)])
    table = Films(np.arange(FILMS), names, names, years, ("Comedy", "Drama"), genres, ("",) * FILMS, ("",) * FILMS)
    rated = np.array([0, 0, 1, 2, 2, 2], np.int32)
    ratings = Ratings(np.array([0, 1, 0, 0, 1, 2], np.int32), rated, np.array([4, 5, 2, 1, 2, 3], np.float32))
    relevance = np.array([[0.5, 0.1], [0.49, 0.9], [0.8, 0.2]], np.float16)
    genome = Genome(np.array([4, 7, 9], np.int32), ("Noir City", "space"), relevance)
    scale = RatingScale(0.5, 5, 0.5)
    people = np.arange(3)
    return Dataset(
        "d", Path("d"), "d", False, people, table, ratings, scale, tags=Tags(users, films, codes, texts), genome=genome
    )


@pytest.fixture(scope="module")
def traits(data: Dataset) -> Traits:
    return traits_of(data)


def test_numbers_are_year_log_count_and_mean(traits: Traits) -> None:
    assert traits.number_kinds == (TraitKind.YEAR, TraitKind.COUNT, TraitKind.MEAN)
    assert np.isnan(traits.years[3])
    assert traits.years[[0, 29]].tolist() == [1980, 2009]
    assert traits.numbers[:3, 1] == pytest.approx(np.log([2, 1, 3]))
    assert traits.means[:3] == pytest.approx([4.5, 2, 2])
    assert np.isnan(traits.numbers[3:, 1:]).all()


def test_columns_are_genres_then_tags_of_enough_films_commonest_first(traits: Traits) -> None:
    assert traits.names == ("Comedy", "Drama", "war", "dark")
    assert traits.kinds == (TraitKind.GENRE, TraitKind.GENRE, TraitKind.TAG, TraitKind.TAG)
    expected = [{n for n in range(FILMS) if n % 2 == 0}, {n for n in range(FILMS) if n % 3 == 0}, set(WAR), set(DARK)]
    assert [set(np.flatnonzero(column).tolist()) for column in traits.has.T] == expected
    assert set(np.flatnonzero(traits.tagged).tolist()) == {film for _, film, _ in tag_lines()}


def test_only_the_commonest_tags_are_taken(data: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_TAGS", 1)
    assert traits_of(data).names == ("Comedy", "Drama", "war")


def test_films_are_found_by_a_name_in_any_case(traits: Traits) -> None:
    assert traits.films_with("DARK").tolist() == list(DARK)
    assert traits.films_with("drama").tolist() == list(range(0, FILMS, 3))
    assert traits.films_with("noir city").tolist() == [4, 9]  # relevances 0.5 and 0.8, not 0.49
    assert traits.films_with("Space").tolist() == [7]
    assert traits.films_with("rare").tolist() == []


@pytest.mark.parametrize("none", [None, Tags(*(np.empty(0, np.int32),) * 3, ())])
def test_without_tags_and_genome_there_are_genres_and_numbers(data: Dataset, none: Tags | None) -> None:
    bare = traits_of(replace(data, tags=none, genome=None))
    assert bare.names == ("Comedy", "Drama")
    assert bare.has.shape == (FILMS, 2)
    assert not bare.tagged.any()
    assert (len(bare.genome_films), bare.genome_tags) == (0, ())
