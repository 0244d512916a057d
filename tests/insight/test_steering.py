"""Steering: directions that do what they promise, lists whose changes add up, and nothing offered that is unclear."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from mfgui.data.dataset import RatingScale
from mfgui.factorization.factor_model import FactorModel
from mfgui.insight.orders import Order, Ordering
from mfgui.insight.ranking import rank
from mfgui.insight.steering import (
    CLEAR,
    LEAST_SUPPORT,
    OFFERED,
    STEP_STARS,
    Directions,
    can_steer,
    find_directions,
    steer,
)
from mfgui.insight.traits import TraitKind, Traits

FILMS, WIDTH = 400, 6
CAUTIOUS, PREDICTED = Ordering(Order.CAUTIOUS), Ordering(Order.PREDICTED)


NAMES = ("Comedy", "Horror", "Noise", "scary", "rare")


@pytest.fixture(scope="module")
def model() -> FactorModel:
    rng = np.random.default_rng(1)

    def some(*shape: int) -> np.ndarray:
        return rng.normal(0, 0.5, shape).astype(np.float32)

    support = rng.integers(0, 400, FILMS).astype(np.int32)
    support[:4] = 0
    return FactorModel(
        "adam",
        {},
        0,
        RatingScale(0.5, 5, 0.5),
        3.2,
        some(3),
        some(FILMS),
        some(3, WIDTH),
        some(FILMS, WIDTH),
        np.full(3, 9, np.int32),
        support,
        0.1,
        0.05,
    )


@pytest.fixture(scope="module")
def traits(model: FactorModel) -> Traits:
    """Comedy lies along the first factor, horror (and its twin, scary) along the second; noise along none."""
    rng = np.random.default_rng(3)
    q = model.film_factors
    has = np.zeros((FILMS, 5), np.bool_)
    has[:, 0] = q[:, 0] + rng.normal(0, 0.2, FILMS) > 0.2
    has[:, 1] = q[:, 1] + rng.normal(0, 0.2, FILMS) > 0.3
    has[:, 2] = rng.random(FILMS) < 0.4
    has[:, 3] = has[:, 1]
    has[:6, 4] = True
    genome = np.clip(0.5 + q[10:, [2]] + rng.normal(0, 0.1, (FILMS - 10, 1)), 0, 1).astype(np.float32)
    return Traits(
        (TraitKind.GENRE,) * 3 + (TraitKind.TAG,) * 2,
        NAMES,
        has,
        np.zeros((FILMS, 3), np.float32),
        (),
        has.any(axis=1),
        np.arange(10, FILMS, dtype=np.int32),
        genome,
        ("moody",),
    )


@pytest.fixture(scope="module")
def directions(model: FactorModel, traits: Traits) -> Directions:
    return find_directions(model, traits)


def test_what_the_factors_know_is_offered_and_nothing_else(directions: Directions) -> None:
    assert {d.name for d in directions.all} == {"Comedy", "Horror", "scary", "moody"}
    assert all(CLEAR <= d.correlation <= 1 for d in directions.all)
    offered = [directions.all[place].name for place in directions.offered]
    assert len(offered) == 3 <= OFFERED
    assert len({"Horror", "scary"} & set(offered)) == 1  # twins do the same
    assert directions.named("Comedy") is not None
    assert directions.named("Noise") is None


def test_a_step_moves_films_by_what_is_told_and_lifts_those_that_have_it(
    model: FactorModel, traits: Traits, directions: Directions
) -> None:
    for name, has, inside in (
        ("Comedy", traits.has[:, 0], np.arange(FILMS)),
        ("moody", traits.genome[:, 0] >= 0.5, traits.genome_films),
    ):
        direction = directions.named(name)
        assert direction is not None
        known = model.film_support[inside] >= LEAST_SUPPORT
        push, weights = model.film_factors[inside] @ direction.step, np.sqrt(model.film_support[inside])
        watched = model.film_support[inside][known]
        middle = np.average(push[known], weights=watched)
        spread = np.sqrt(np.average((push[known] - middle) ** 2, weights=watched))
        assert spread == pytest.approx(STEP_STARS, abs=1e-4)
        means = [np.average(push[part], weights=weights[part]) for part in (known & has, known & ~has)]
        assert direction.lift == pytest.approx(means[0] - means[1], abs=1e-4)
        assert direction.lift > 1.2 * STEP_STARS
        assert direction.films == np.count_nonzero(known & has)


def test_correlation_is_of_films_that_were_not_learnt_from(model: FactorModel) -> None:
    """With as many factors as films a direction fits any trait; of other films it then knows nothing."""
    rng = np.random.default_rng(5)
    films, width = 120, 110
    wide = replace(
        model,
        film_bias=np.zeros(films, np.float32),
        film_factors=rng.normal(0, 1, (films, width)).astype(np.float32),
        user_factors=np.zeros((3, width), np.float32),
        film_support=np.full(films, 50, np.int32),
    )
    has = rng.random((films, 8)) < 0.4
    chance = Traits(
        (TraitKind.TAG,) * 8,
        tuple("abcdefgh"),
        has,
        np.zeros((films, 3), np.float32),
        (),
        has.any(axis=1),
        np.empty(0, np.int32),
        np.empty((0, 0), np.float32),
        (),
    )
    centred = wide.film_factors - wide.film_factors.mean(axis=0)
    fitted = centred @ np.linalg.lstsq(centred, has - has.mean(axis=0), rcond=None)[0]
    assert min(np.corrcoef(fitted[:, c], has[:, c])[0, 1] for c in range(8)) > 0.8
    assert len([d for d in find_directions(wide, chance).all if d.ends is None]) <= 1


def test_correlation_follows_from_the_two_halves(model: FactorModel, traits: Traits, directions: Directions) -> None:
    direction = directions.named("Comedy")
    assert direction is not None
    known = np.flatnonzero(model.film_support >= LEAST_SUPPORT)
    weights = np.sqrt(model.film_support[known].astype(float))
    q, y = model.film_factors[known].astype(float), traits.has[known, 0].astype(float)
    half = np.random.default_rng(3).permutation(len(known)) % 2 == 0
    told = np.zeros(len(known))
    for learnt in (half, ~half):
        w = weights[learnt] / weights[learnt].sum()
        centred = q[learnt] - w @ q[learnt]
        moments = (centred * w[:, None]).T @ centred
        ridge = 0.3 * np.trace(moments) / WIDTH * np.eye(WIDTH)
        told[~learnt] = q[~learnt] @ np.linalg.solve(moments + ridge, (centred * w[:, None]).T @ y[learnt])
    covariance = np.cov(np.stack([told, y]), aweights=weights)
    expected = covariance[0, 1] / np.sqrt(covariance[0, 0] * covariance[1, 1])
    assert direction.correlation == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize("careful", [True, False])
def test_no_steps_change_nothing(model: FactorModel, directions: Directions, careful: bool) -> None:
    seen = np.array([5, 9], np.int32)
    taste = model.taste(1)
    steered = steer(model, taste, seen, {directions.all[0]: 0.0}, 30, ordering=CAUTIOUS if careful else PREDICTED)
    before = rank(model, taste, seen, 30, ordering=CAUTIOUS if careful else PREDICTED)
    assert steered.ranked.films.tolist() == before.films.tolist()
    assert steered.ranked.predicted == pytest.approx(before.predicted)
    assert steered.places_before.tolist() == list(range(30))
    assert steered.left.tolist() == []


@pytest.mark.parametrize("careful", [True, False])
def test_changes_add_up_and_places_are_those_before(model: FactorModel, directions: Directions, careful: bool) -> None:
    seen, taste = np.array([5, 9], np.int32), model.taste(0)
    comedy, horror = directions.named("Comedy"), directions.named("Horror")
    assert comedy is not None
    assert horror is not None
    steered = steer(model, taste, seen, {comedy: 2.0, horror: -1.5}, 30, ordering=CAUTIOUS if careful else PREDICTED)
    films = steered.ranked.films
    unclipped = model.scores(taste)
    moved = unclipped[films] + steered.pushes["Comedy"] + steered.pushes["Horror"]
    assert steered.ranked.predicted == pytest.approx(np.clip(moved, 0.5, 5), abs=1e-5)
    assert steered.pushes["Comedy"] == pytest.approx(2 * model.film_factors[films] @ comedy.step, abs=1e-5)
    assert steered.pushes["Horror"] == pytest.approx(-1.5 * model.film_factors[films] @ horror.step, abs=1e-5)
    before = rank(model, taste, seen, FILMS, ordering=CAUTIOUS if careful else PREDICTED).films.tolist()
    assert [before.index(film) for film in films] == steered.places_before.tolist()
    assert set(steered.left.tolist()) == set(before[:30]) - set(films.tolist())
    assert steered.before == pytest.approx(np.clip(unclipped[films], 0.5, 5))
    assert not set(seen.tolist()) & set(films.tolist())


def test_more_of_it_brings_more_of_it(model: FactorModel, traits: Traits, directions: Directions) -> None:
    comedy = directions.named("Comedy")
    assert comedy is not None
    shares = []
    for amount in (-3.0, 0.0, 3.0):
        films = steer(model, model.taste(2), np.empty(0, np.int32), {comedy: amount}, 40).ranked.films
        shares.append(traits.has[films, 0].mean())
    assert shares[0] < shares[1] < shares[2]


NO_TRAITS = Traits(
    (),
    (),
    np.zeros((FILMS, 0), np.bool_),
    np.zeros((FILMS, 3), np.float32),
    (),
    np.zeros(FILMS, np.bool_),
    np.empty(0, np.int32),
    np.empty((0, 0), np.float32),
    (),
)


def test_without_traits_the_strongest_axes_are_offered_by_films_at_their_ends(model: FactorModel) -> None:
    found = find_directions(model, NO_TRAITS)
    assert [d.name for d in found.all] == ["axis 1", "axis 2", "axis 3"]
    assert found.offered == (0, 1, 2)
    known = np.flatnonzero(model.film_support >= LEAST_SUPPORT)
    watched = model.film_support[known] / model.film_support[known].sum()
    pushes = model.film_factors[known] @ np.stack([d.step for d in found.all]).T
    centred = pushes - watched @ pushes
    covariance = (centred * watched[:, None]).T @ centred
    assert covariance == pytest.approx(STEP_STARS**2 * np.eye(3), abs=1e-5)  # they do different things
    for direction in found.all:
        assert direction.ends is not None
        low, high = (model.film_factors[list(end)] @ direction.step for end in direction.ends)
        ordered = np.sort(model.film_factors[known] @ direction.step)
        assert low.max() <= ordered[len(known) // 20 - 1]
        assert high.min() >= ordered[-(len(known) // 20)]


def test_factors_that_tell_nothing_apart_have_no_directions(model: FactorModel, traits: Traits) -> None:
    for factors in (np.zeros((FILMS, WIDTH), np.float32), np.ones((FILMS, WIDTH), np.float32)):
        found = find_directions(replace(model, film_factors=factors), traits)
        assert found.all == found.offered == ()


def test_as_many_axes_are_offered_as_factors_have_learnt(model: FactorModel) -> None:
    one = np.outer(model.film_factors[:, 0], np.ones(WIDTH)).astype(np.float32)
    found = find_directions(replace(model, film_factors=one), NO_TRAITS)
    assert [d.name for d in found.all] == ["axis 1"]
    assert np.isfinite(found.all[0].step).all()


def test_what_can_be_steered(model: FactorModel) -> None:
    assert can_steer(model)
    assert not can_steer(None)
    assert not can_steer(replace(model, film_factors=model.film_factors[:, :0], user_factors=model.user_factors[:, :0]))
