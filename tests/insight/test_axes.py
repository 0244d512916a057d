"""Axis ends in words: named when a trait clearly separates them, silent otherwise."""

from __future__ import annotations

import numpy as np
import pytest

from mfgui.insight.axes import AxisEnd, correlations, describe_axis, naming_traits
from mfgui.insight.trait_tests import EndTrait, TraitTests, two_sided_p
from mfgui.insight.traits import TraitKind, Traits

NAMES = ("Drama", "Horror", "Romance")
KINDS = (TraitKind.YEAR, TraitKind.COUNT, TraitKind.MEAN)


def films(n: int = 2000, seed: int = 0, n_tags: int = 200) -> tuple[np.ndarray, np.ndarray, Traits]:
    """Coordinates, support and traits without any relation."""
    rng = np.random.default_rng(seed)
    has = np.column_stack([rng.random((n, 3)) < (0.5, 0.2, 0.2), rng.random((n, n_tags)) < 0.1])
    support = rng.integers(1, 200, n).astype(np.int32)
    numbers = rng.normal(size=(n, 3)).astype(np.float32)
    traits = Traits(
        (TraitKind.GENRE,) * 3 + (TraitKind.TAG,) * n_tags,
        (*NAMES, *(f"tag {k}" for k in range(n_tags))),
        has,
        numbers,
        KINDS,
        has[:, 3:].any(axis=1),
        np.arange(n, dtype=np.int32)[: n // 2],
        rng.random((n // 2, 40)).astype(np.float32),
        tuple(f"genome {k}" for k in range(40)),
    )
    return rng.normal(size=n).astype(np.float32), support, traits


def weighted(values: np.ndarray, weights: np.ndarray) -> tuple[float, float]:
    """Mean and variance."""
    mean = np.average(values, weights=weights)
    return float(mean), float(np.average((values - mean) ** 2, weights=weights))


def test_a_genre_that_gathers_at_an_end_names_it_with_its_effect() -> None:
    coordinates, support, traits = films()
    coordinates[traits.has[:, 1]] -= 1.5
    coordinates[traits.has[:, 2]] += 1.5
    told = describe_axis(coordinates, support, traits)
    low, high = told.low.traits[0], told.high.traits[0]
    assert (low.name, high.name) == ("Horror", "Romance")
    assert low.there > 0.5
    assert low.usual < 0.32
    assert low.effect == pytest.approx(2 * np.arcsin(low.there**0.5) - 2 * np.arcsin(low.usual**0.5))
    assert low.p < 1e-6


def test_years_and_genome_tags_name_an_end_too() -> None:
    coordinates, support, traits = films()
    coordinates += 1.5 * traits.numbers[:, 0]
    told = describe_axis(coordinates, support, traits)
    assert told.high.traits[0].kind is TraitKind.YEAR
    assert told.high.traits[0].effect > 0.6
    assert told.low.traits[0].effect < -0.6
    weights = np.sqrt(support)
    end = np.argsort(coordinates)[np.cumsum(weights[np.argsort(coordinates)]) >= 0.9 * weights.sum()]
    inside = np.isin(np.arange(len(support)), end)
    means, variances = zip(*(weighted(traits.numbers[own, 0], weights[own]) for own in (inside, ~inside)), strict=True)
    high = told.high.traits[0]
    assert (high.there, high.usual) == pytest.approx(means, abs=0.01)
    assert high.effect == pytest.approx((means[0] - means[1]) / np.sqrt(np.mean(variances)), rel=0.01)
    coordinates, support, traits = films(seed=1)
    coordinates[traits.genome_films] += 8 * (traits.genome[:, 7] - 0.5)
    named = [t.name for t in describe_axis(coordinates, support, traits).high.traits]
    assert named[0] == "genome 7"
    assert "genome 7" not in [t.name for t in describe_axis(coordinates, support, traits, thorough=False).high.traits]
    assert correlations(coordinates, support, traits)[0].name == "genome 7"


def year_test(years: np.ndarray, inside: np.ndarray) -> EndTrait:
    """Test the years of some films against the others', all weighing alike."""
    n = len(years)
    _, _, traits = films(n, n_tags=0)
    traits.numbers[:, 1:] = np.nan
    traits.numbers[:, 0] = years
    (tests,) = TraitTests(np.arange(n), np.ones(n), traits, thorough=False).of([inside])
    return next(trait for trait in tests if trait.kind is TraitKind.YEAR)


def test_few_films_are_judged_by_student_s_t() -> None:
    """Three films at an end whose years differ from many others' by 3.5 standard errors: p = 0.07, not 0.0005."""
    n = 400
    at_end = np.arange(n) < 3
    values = np.where(at_end, 0.0, np.tile([-1.0, 1.0], n // 2))
    inside = np.array([-1.0, 0.0, 1.0]) * 0.01
    few = inside.std(ddof=1) / np.sqrt(3)
    many = values[~at_end].std(ddof=1) / np.sqrt(n - 3)
    values[:3] = inside + values[~at_end].mean() + 3.5 * np.hypot(few, many)
    narrow = year_test(values, at_end)
    assert narrow.p == pytest.approx(two_sided_p(np.array([3.5]), np.array([n - 4.0]))[0], rel=0.02)  # the many decide
    values = np.where(at_end, 0.0, np.tile([-0.01, 0.01], n // 2))
    inside = np.array([-1.0, 0.0, 1.0])
    few = inside.std(ddof=1) / np.sqrt(3)
    values[:3] = inside + 3.5 * few
    wide = year_test(values, at_end)
    assert wide.p == pytest.approx(0.0728, abs=0.001)


def test_nothing_is_named_when_nothing_separates_however_many_traits_are_tried() -> None:
    for seed in range(20):
        told = describe_axis(*films(seed=seed))
        assert told.tested > 400
        assert (told.low.traits, told.high.traits) == ((), ())


def test_a_handful_of_films_proves_nothing() -> None:
    coordinates = np.linspace(-1, 1, 12).astype(np.float32)
    _, _, traits = films(12)
    traits.has[:, :3] = False
    traits.has[:, 0] = True
    traits.has[0, 1] = True
    told = describe_axis(coordinates, np.full(12, 5, np.int32), traits, thorough=False)
    assert all(t.kind is not TraitKind.GENRE for t in told.low.traits)


def test_films_without_training_ratings_have_no_say() -> None:
    coordinates, support, traits = films()
    far = traits.has[:, 1]
    coordinates[far] = 9
    support[far] = 0
    assert describe_axis(coordinates, support, traits).high.traits == ()


def test_the_telling_films_are_known_ones_farthest_out() -> None:
    coordinates, support, traits = films()
    order = np.argsort(coordinates)
    told = describe_axis(coordinates, support, traits)
    assert set(told.low.films) <= set(order[:300].tolist())
    assert list(coordinates[list(told.low.films)]) == sorted(coordinates[list(told.low.films)])
    end = order[:200]
    assert support[list(told.low.films)].min() >= np.median(support[end])


def test_no_films_and_no_genres() -> None:
    coordinates, support, traits = films(5, n_tags=0)
    assert describe_axis(coordinates, np.zeros(5, np.int32), traits).tested == 0
    assert describe_axis(np.zeros(5, np.float32), support, traits).tested == 0
    traits.has[:] = False
    assert describe_axis(coordinates, support, traits).low.traits == ()


def test_correlations_are_pearson_s_over_weighted_films() -> None:
    coordinates, support, traits = films()
    coordinates = traits.numbers[:, 2] * 2 + 0.1 * coordinates
    first = correlations(coordinates, support, traits)[0]
    assert first.kind is TraitKind.MEAN
    w = np.sqrt(support)
    cov = np.cov(coordinates, traits.numbers[:, 2], aweights=w, bias=True)
    assert first.r == pytest.approx(cov[0, 1] / np.sqrt(cov[0, 0] * cov[1, 1]), abs=1e-5)


def test_a_trait_that_all_films_have_goes_along_with_no_axis() -> None:
    coordinates, support, traits = films()
    traits.numbers[:, 0] = 1990
    traits.numbers[:, 1] = np.nan
    found = {c.kind: c.r for c in correlations(coordinates, support, traits, 1000) if c.name == ""}
    assert (found[TraitKind.YEAR], found[TraitKind.COUNT]) == (0, 0)
    assert found[TraitKind.MEAN] != 0


def end(*traits: tuple[TraitKind, str, float]) -> AxisEnd:
    return AxisEnd(tuple(EndTrait(kind, name, 1.0, 0.5, effect, 0.0) for kind, name, effect in traits), ())


def test_no_word_names_two_ends_and_neither_fame_nor_mean_names_any() -> None:
    high, known = (TraitKind.MEAN, "", 3.0), (TraitKind.COUNT, "", 2.0)
    older, newer = (TraitKind.YEAR, "", -1.0), (TraitKind.YEAR, "", 1.2)
    ends = [
        end(high, (TraitKind.GENRE, "Drama", 0.5), older),
        end(newer, (TraitKind.TAG, "drama", 0.9), (TraitKind.GENRE, "Action", 0.4)),
        end(high, known),
        end((TraitKind.YEAR, "", -2.0), (TraitKind.GENRE, "War", 0.6), (TraitKind.GENRE, "Western", 0.5)),
    ]
    named = [[(t.kind, t.name, t.effect) for t in traits] for traits in naming_traits(ends, 2)]
    assert named == [
        [],  # "drama" is stronger at the second end, "older" at the last
        [(TraitKind.TAG, "drama", 0.9), newer],
        [],
        [(TraitKind.YEAR, "", -2.0), (TraitKind.GENRE, "War", 0.6)],
    ]
    assert [t.name for t in naming_traits(ends, 2, taken=["War"])[3]] == ["", "Western"]
