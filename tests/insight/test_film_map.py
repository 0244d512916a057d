"""The projection: principal axes of the weighted factors, steady from model to model."""

from __future__ import annotations

import numpy as np
import pytest

from mfgui.data.dataset import RatingScale
from mfgui.factorization.factor_model import FactorModel
from mfgui.factorization.interface import Taste
from mfgui.insight.film_map import FAR, bearings, lay_out, place, project


def model_of(factors: np.ndarray, support: np.ndarray | None = None) -> FactorModel:
    m, k = factors.shape
    return FactorModel(
        method="adam",
        settings={},
        seed=0,
        scale=RatingScale(0.5, 5, 0.5),
        mean=3.5,
        user_bias=np.zeros(2, np.float32),
        film_bias=np.zeros(m, np.float32),
        user_factors=np.zeros((2, k), np.float32),
        film_factors=factors.astype(np.float32),
        user_support=np.ones(2, np.int32),
        film_support=np.full(m, 10, np.int32) if support is None else support,
        ridge=1.0,
        ridge_per_rating=0.0,
    )


def rotated(seed: int = 0, m: int = 400, k: int = 8) -> tuple[np.ndarray, np.ndarray]:
    """Factors of which two directions are strong, in a random basis; and those two directions."""
    rng = np.random.default_rng(seed)
    basis = np.linalg.qr(rng.normal(size=(k, k)))[0]
    strengths = np.r_[3.0, 2.0, np.full(k - 2, 0.1)]
    return (rng.normal(size=(m, k)) * strengths) @ basis.T, basis[:, :2]


def test_it_finds_the_two_strongest_directions() -> None:
    factors, directions = rotated()
    made = project(model_of(factors))
    units = made.axes / np.linalg.norm(made.axes, axis=0)
    np.testing.assert_allclose(np.abs(np.sum(units * directions, axis=0)), 1, atol=0.01)
    assert made.shares[0] == pytest.approx(9 / 13.06, abs=0.05)
    assert made.shares[1] == pytest.approx(4 / 13.06, abs=0.05)


def test_positions_are_the_stated_linear_map_at_the_stated_scale() -> None:
    factors, _ = rotated()
    support = np.random.default_rng(1).integers(1, 300, len(factors)).astype(np.int32)
    made = project(model_of(factors, support))
    np.testing.assert_allclose((factors - made.centre) @ made.axes, made.positions, atol=1e-4)
    assert np.quantile(np.hypot(*made.positions.T), 0.9) == pytest.approx(1, abs=1e-3)


def test_films_weigh_by_the_root_of_their_ratings() -> None:
    factors = np.zeros((4, 2))
    factors[:, 0] = [1, -1, 0, 0]
    factors[:, 1] = [0, 0, 1.2, -1.2]
    first = project(model_of(factors, np.array([100, 100, 9, 9], np.int32)))
    assert abs(first.axes[0, 0]) > abs(first.axes[1, 0])
    other = project(model_of(factors, np.array([9, 9, 100, 100], np.int32)))
    assert abs(other.axes[1, 0]) > abs(other.axes[0, 0])


def test_films_without_training_ratings_change_nothing() -> None:
    factors, _ = rotated()
    support = np.full(len(factors), 10, np.int32)
    support[:50] = 0
    wild = factors.copy()
    wild[:50] = 1000
    tame, made = project(model_of(factors, support)), project(model_of(wild, support))
    np.testing.assert_allclose(made.positions[50:], tame.positions[50:], atol=1e-5)


@pytest.mark.parametrize("turn", [0.4, 2.0, np.pi])
@pytest.mark.parametrize("mirror", [1, -1])
def test_a_compass_gives_turned_and_mirrored_models_the_same_map(turn: float, mirror: int) -> None:
    factors, directions = rotated()
    orientation = (factors @ directions).astype(np.float32)
    first = project(model_of(factors), orientation)
    twist = np.eye(8)
    twist[:2, :2] = [[np.cos(turn), -np.sin(turn) * mirror], [np.sin(turn), np.cos(turn) * mirror]]
    second = project(model_of(factors @ twist), orientation)
    np.testing.assert_allclose(second.positions, first.positions, atol=1e-4)


def test_equal_strengths_do_not_spin_the_map_when_factors_tremble() -> None:
    rng = np.random.default_rng(3)
    factors = rng.normal(size=(500, 2))
    orientation = factors[:, ::-1].astype(np.float32)
    made = project(model_of(factors), orientation)
    for _ in range(5):
        factors = factors + 0.02 * rng.normal(size=factors.shape)
        after = project(model_of(factors), orientation)
        assert np.abs(after.positions - made.positions).max() < 0.1
        made = after


@pytest.mark.parametrize("pair", [(2, 3), (0, 3), (3, 1)])
def test_other_pairs_are_the_axes_themselves_and_the_compass_fixes_their_signs(pair: tuple[int, int]) -> None:
    rng = np.random.default_rng(4)
    factors = rng.normal(size=(400, 5)) * (5, 4, 3, 2, 1)
    orientation = factors[:, ::-1].astype(np.float32)
    made = project(model_of(factors), orientation, pair=pair)
    for column, axis in enumerate(pair):
        along = np.abs(made.axes[:, column]) / np.linalg.norm(made.axes[:, column])
        assert np.argmax(along) == axis
        assert along[axis] > 0.98
    mirrored = project(model_of(-factors), orientation, pair=pair)
    np.testing.assert_allclose(mirrored.positions, made.positions, atol=1e-4)


def test_shares_are_those_of_the_axes_shown() -> None:
    factors, _ = rotated()
    own = project(model_of(factors))
    made = project(model_of(factors), np.ascontiguousarray(own.positions[:, ::-1]))
    spread = made.positions.var(axis=0)
    assert made.shares[0] / made.shares[1] == pytest.approx(spread[0] / spread[1], rel=1e-2)
    assert sum(made.shares) == pytest.approx(sum(own.shares), rel=1e-4)


def test_a_far_film_neither_turns_nor_squeezes_the_map() -> None:
    factors, _ = rotated()
    plain = project(model_of(factors))
    wild = factors.copy()
    wild[0] = 0
    wild[0, 5] = 1000
    made = project(model_of(wild), plain.positions)
    assert np.abs(made.positions[1:] - plain.positions[1:]).max() < 0.15
    radius = np.hypot(*made.positions.T)
    assert FAR < radius.max() < FAR * 6  # some 300 times as far as usual


def test_unweighted_films_count_alike() -> None:
    factors = np.zeros((4, 2))
    factors[:, 0] = [1, -1, 0, 0]
    factors[:, 1] = [0, 0, 1.2, -1.2]
    made = project(model_of(factors, np.array([100, 100, 9, 9], np.int32)), weighted=False)
    assert abs(made.axes[1, 0]) > abs(made.axes[0, 0])


def test_places_without_axes_make_a_map_too_and_people_stand_amid_what_they_like() -> None:
    factors, directions = rotated()
    model = model_of(factors)
    orientation = (factors @ directions).astype(np.float32)
    quarter = orientation @ np.array([[0, 1], [-1, 0]], np.float32) * 7
    made = lay_out(quarter, model, orientation)
    assert made.axes is None
    assert np.corrcoef(made.positions[:, 0], orientation[:, 0])[0, 1] > 0.99
    point = place(made, Taste(0.0, np.zeros(8, np.float32)), made.positions[:, 0])
    assert point[0] > 0.8


def test_signs_do_not_depend_on_the_sign_of_the_factors() -> None:
    factors = np.random.default_rng(2).gamma(1.0, size=(300, 5)) * (5, 3, 1, 1, 1)
    np.testing.assert_allclose(project(model_of(-factors)).positions, project(model_of(factors)).positions, atol=1e-4)


@pytest.mark.parametrize("k", [1, 2])
def test_few_factors_and_none_that_differ(k: int) -> None:
    made = project(model_of(np.zeros((5, k))))
    assert np.all(made.positions == 0)
    line = project(model_of(np.arange(5.0)[:, None] * np.ones((1, k))))
    assert np.all(np.isfinite(line.positions))
    assert np.abs(line.positions[:, 1]).max() < 1e-4


def test_a_person_lies_along_their_taste_and_never_out_of_sight() -> None:
    factors, _ = rotated()
    made = project(model_of(factors))
    taste = made.axes[:, 0] / np.linalg.norm(made.axes[:, 0])
    near, far = (place(made, Taste(0.0, (s * taste).astype(np.float32))) for s in (0.01, 1e6))
    assert 0 < near[0] < far[0] <= 1.5 + 1e-5
    assert abs(far[1]) < 1e-2 * far[0] + 1e-6
    assert np.all(place(made, Taste(0.0, np.zeros(8, np.float32))) == 0)


@pytest.mark.parametrize("k", [0, 1])
def test_a_model_without_factors_yet_has_a_map(k: int) -> None:
    factors, directions = rotated()
    after = project(model_of(factors[:, :k]), (factors @ directions).astype(np.float32))
    assert after.positions.shape == (len(factors), 2)
    assert np.isfinite(after.positions).all()


def test_no_axis_goes_along_with_what_is_set_aside() -> None:
    factors, _ = rotated()
    rng = np.random.default_rng(6)
    aside = np.column_stack([factors[:, 0] + 0.3 * rng.normal(size=400), factors[:, 1] - factors[:, 2]])
    aside[::9, 0] = np.nan
    aside = aside.astype(np.float32)
    support = rng.integers(1, 300, 400).astype(np.int32)
    weights = np.sqrt(support)
    orientation = rng.normal(size=(400, 2)).astype(np.float32)
    for pair in ((0, 1), (2, 1)):
        made = project(model_of(factors, support), orientation, pair=pair, aside=aside)
        positions = (factors - made.centre) @ made.axes
        for fact in aside.T:
            known = np.isfinite(fact)
            cov = np.cov(np.column_stack([positions[known], fact[known]]).T, aweights=weights[known])
            r = cov[:2, 2] / np.sqrt(np.diag(cov)[:2] * cov[2, 2])
            assert np.abs(r).max() < 0.05
        assert len(made.spectrum) == 6
    plain = project(model_of(factors, support), orientation)
    assert sum(made.shares) < sum(plain.shares)


@pytest.mark.parametrize("k", [1, 2, 3])
def test_two_axes_are_left_however_few_factors_there_are(k: int) -> None:
    rng = np.random.default_rng(7)
    factors, aside = rng.normal(size=(200, k)), rng.normal(size=(200, 2)).astype(np.float32)
    made = project(model_of(factors), None, aside=aside)
    assert len(made.spectrum) == min(k, 2)
    assert np.ptp(made.positions, axis=0)[: min(k, 2)].min() > 0
    flat = project(model_of(factors), None, aside=np.ones((200, 2), np.float32))
    np.testing.assert_allclose(flat.positions, project(model_of(factors)).positions, atol=1e-5)


def test_bearings_keep_what_is_left_of_the_table_and_do_not_turn() -> None:
    rng = np.random.default_rng(8)
    directions = rng.normal(size=(300, 4)).astype(np.float32)
    shares, support = np.array([0.4, 0.2, 0.1, 0.05]), np.full(300, 9, np.int32)
    aside = directions[:, :1] + 0.01 * rng.normal(size=(300, 1)).astype(np.float32)
    made = bearings(directions, shares, aside, support)
    assert np.abs(np.corrcoef(np.column_stack([made[:, :3], aside]).T)[3, :3]).max() < 0.1
    assert abs(np.corrcoef(made[:, 0], directions[:, 1])[0, 1]) > 0.95
    assert np.abs(made[:, 3]).max() < 1e-4
    np.testing.assert_array_equal(bearings(directions, shares, aside, support), made)
