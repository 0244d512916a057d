"""The map's regions and their relief: named when a trait sets films there apart, at the same places each time."""

from __future__ import annotations

import numpy as np
import pytest

from mfgui.insight.regions import PARTS, find_regions
from mfgui.insight.relief import SHARES, SIDE, relief
from mfgui.insight.traits import TraitKind, Traits

KINDS = (TraitKind.YEAR, TraitKind.COUNT, TraitKind.MEAN)


def made_up(n: int = 3000, seed: int = 0) -> tuple[np.ndarray, np.ndarray, Traits]:
    """Films in three heaps; two heaps have a genre of their own, a third genre is everywhere."""
    rng = np.random.default_rng(seed)
    heap = rng.integers(0, 3, n)
    places = (np.array([[-1.0, 0.0], [1.0, 0.2], [0.0, 1.3]])[heap] + 0.15 * rng.normal(size=(n, 2))).astype(np.float32)
    everywhere = rng.random(n) < 0.5
    has = np.column_stack([heap == 0, heap == 1, everywhere, np.ones(n, np.bool_)])
    numbers = np.column_stack([np.full(n, 1990.0), rng.normal(size=(n, 2))]).astype(np.float32)
    nothing = np.zeros(n, np.bool_), np.empty(0, np.int32), np.empty((0, 0), np.float32), ()
    traits = Traits((TraitKind.GENRE,) * 4, ("Horror", "Musical", "Drama", "Film"), has, numbers, KINDS, *nothing)
    return places, rng.integers(1, 300, n).astype(np.int32), traits


def test_a_region_is_named_by_what_gathers_there_and_no_name_is_given_twice() -> None:
    places, support, traits = made_up()
    found = find_regions(places, support, traits)
    for detail in range(len(PARTS)):
        here = [region for region in found if region.detail == detail]
        names = [trait.name for region in here for trait in region.traits]
        assert sorted(names) == ["Horror", "Musical"]
        for region in here:
            middle = (-1.0, 0.0) if region.traits[0].name == "Horror" else (1.0, 0.2)
            assert np.hypot(*np.subtract(region.place, middle)) < 0.5
            assert all(trait.effect > 0 for trait in region.traits)
    assert find_regions(places, support, traits)[0].place == found[0].place


def test_nothing_gathers_and_nothing_is_named() -> None:
    for seed in range(8):
        places, support, traits = made_up(seed=seed)
        rng = np.random.default_rng(seed)
        shuffled = rng.permutation(len(places))
        assert find_regions(places[shuffled], support, traits) == ()
    assert find_regions(places[:30], support[:30], traits) == ()
    assert find_regions(places, np.zeros_like(support), traits) == ()


def test_contours_enclose_the_shares_they_say() -> None:
    rng = np.random.default_rng(2)
    places = rng.normal(size=(40_000, 2)).astype(np.float32) * (1.0, 0.5)
    made = relief(places, np.ones(len(places)))
    assert made is not None
    assert made.tones.shape == (SIDE, SIDE)
    at = ((places - made.low) / np.subtract(made.high, made.low) * SIDE).astype(int)
    inside = np.all((at >= 0) & (at < SIDE), axis=1)
    tones = np.zeros(len(places))
    tones[inside] = made.tones[at[inside, 1], at[inside, 0]]
    for k, share in enumerate(reversed(SHARES)):
        band = 255 * (k + 0.5) / len(SHARES)
        assert np.mean(tones > band) == pytest.approx(share, abs=0.05)
    middle = made.tones[SIDE // 2, SIDE // 2]
    assert middle == 255
    assert made.tones[0].max() == made.tones[:, 0].max() == 0


def test_a_film_of_weight_counts_as_many() -> None:
    places = np.concatenate([np.full((30, 2), -1.0), np.full((30, 2), 1.0)]).astype(np.float32)
    places += np.random.default_rng(0).normal(0, 0.2, places.shape).astype(np.float32)
    heavy = relief(places, np.r_[np.full(30, 9.0), np.ones(30)])
    assert heavy is not None
    low, high = (np.subtract(c, heavy.low) / np.subtract(heavy.high, heavy.low) * SIDE for c in ((-1, -1), (1, 1)))
    assert heavy.tones[tuple(low.astype(int))] > heavy.tones[tuple(high.astype(int))]


@pytest.mark.parametrize("places", [np.zeros((0, 2)), np.zeros((1, 2)), np.zeros((50, 2))])
def test_films_that_nothing_separates_have_no_relief(places: np.ndarray) -> None:
    assert relief(places.astype(np.float32), np.ones(len(places))) is None
