"""Reasons: parts that add up, exactly and as shown; only ratings that were learnt from."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mfgui.data.dataset import Ratings, RatingScale
from mfgui.factorization.capabilities import Explanation
from mfgui.factorization.factor_model import FactorModel
from mfgui.insight.reasons import Kind, Part, Reason, Reasons, reasons, trained_ratings


def factor_model(seed: int = 0, films: int = 40, width: int = 4) -> FactorModel:
    rng = np.random.default_rng(seed)

    def some(*shape: int) -> np.ndarray:
        return rng.normal(0, 0.5, shape).astype(np.float32)

    return FactorModel(
        "adam",
        {},
        0,
        RatingScale(0.5, 5, 0.5),
        3.5,
        some(3),
        some(films),
        some(3, width),
        some(films, width),
        np.full(3, 9, np.int32),
        np.full(films, 9, np.int32),
        0.1,
        0.05,
    )


def explained(**parts: float) -> Reasons:
    numbers = {"mean": 3.5, "person_bias": 0.0, "film_bias": 0.0, "remainder": 0.0, "clipped": 0.0, **parts}
    prediction = sum(numbers.values())
    nothing = np.empty(0, np.int32), np.empty(0)
    return Reasons(
        Explanation(
            prediction,
            numbers["mean"],
            numbers["person_bias"],
            numbers["film_bias"],
            *nothing,
            0.0,
            numbers["remainder"],
            numbers["clipped"],
        ),
        (),
    )


@pytest.mark.parametrize("n", [3, 20])  # fewer and more ratings than factors
def test_parts_of_a_model_add_up_and_come_largest_first(n: int) -> None:
    model = factor_model()
    films = np.arange(n, dtype=np.int32)
    stars = np.random.default_rng(1).integers(1, 6, n).astype(np.float32)
    found = reasons(model, model.taste(1), films, stars, 30)
    exact = found.explanation
    score = model.mean + model.user_bias[1] + model.film_bias[30]
    score += model.user_factors[1] @ model.film_factors[30]
    assert exact.prediction == pytest.approx(float(np.clip(score, 0.5, 5)), abs=1e-5)
    total = exact.mean + exact.person_bias + exact.film_bias + found.taste + exact.clipped
    assert total == pytest.approx(exact.prediction, abs=1e-9)
    sizes = [abs(reason.effect) for reason in found.ratings]
    assert sizes == sorted(sizes, reverse=True)
    rated = set(zip(films.tolist(), stars.tolist(), strict=True))
    assert {(r.film, r.rating) for r in found.ratings} == rated


def test_a_person_s_own_ridge_solution_leaves_no_remainder() -> None:
    model = factor_model()
    films, stars = np.arange(6, dtype=np.int32), np.array([5, 4, 1, 3, 2, 5], np.float32)
    Q, bias = model.film_factors[films].astype(float), 0.2
    y = stars - model.mean - bias - model.film_bias[films]
    p = np.linalg.solve(Q.T @ Q + (0.1 + 0.05 * 6) * np.eye(4), Q.T @ y).astype(np.float32)
    found = reasons(model, type(model.taste(0))(bias, p), films, stars, 20)
    assert found.explanation.remainder == pytest.approx(0, abs=1e-5)
    assert sum(r.effect for r in found.ratings) == pytest.approx(float(p @ model.film_factors[20]), abs=1e-5)


parts = st.floats(-1.5, 1.5)


@given(parts, parts, parts, st.sampled_from([0.0, -0.37, 0.21]), st.integers(0, 2))
def test_shown_parts_add_up_to_the_shown_number(
    person: float, film: float, rest: float, clipped: float, decimals: int
) -> None:
    found = explained(person_bias=person, film_bias=film, remainder=rest, clipped=clipped)
    shown = found.parts(decimals)
    unit = 10**-decimals
    assert round(sum(shown.values()), decimals) == round(found.explanation.prediction, decimals)
    for part, exact in ((Part.PERSON, person), (Part.FILM, film), (Part.TASTE, rest), (Part.MEAN, 3.5)):
        assert abs(shown[part] - exact) < unit + 1e-9
    assert (Part.CLIPPED in shown) == (clipped != 0)


def test_the_strongest_push_the_way_that_taste_pushes() -> None:
    ratings = (Reason(1, 5, 0.4), Reason(2, 1, -0.3), Reason(3, 4, 0.2), Reason(4, 3, 0.001))
    up, down = explained(remainder=0.5), explained(remainder=-0.5)
    assert [r.film for r in Reasons(up.explanation, ratings).strongest(3)] == [1, 3, 4]
    assert [r.film for r in Reasons(up.explanation, ratings).strongest(3, 0.005)] == [1, 3]
    assert [r.film for r in Reasons(down.explanation, ratings).strongest(3)] == [2]


def test_only_ratings_that_were_learnt_from_count() -> None:
    films, stars = np.array([4, 5, 6], np.int32), np.array([1, 2, 3], np.float32)
    held_out = Ratings(np.array([7, 8, 7], np.int32), np.array([5, 4, 9], np.int32), np.ones(3, np.float32))
    kept, values = trained_ratings(films, stars, 7, held_out)
    assert kept.tolist() == [4, 6]
    assert values.tolist() == [1, 3]
    for user, held in ((7, None), (None, held_out)):
        assert trained_ratings(films, stars, user, held)[0].tolist() == [4, 5, 6]


@pytest.mark.parametrize(("n", "named"), [(3, 6), (20, 6), (20, 0)])
def test_a_waterfall_adds_up_exactly_and_as_shown(n: int, named: int) -> None:
    model = factor_model()
    films = np.arange(n, dtype=np.int32)
    stars = np.random.default_rng(2).integers(1, 6, n).astype(np.float32)
    found = reasons(model, model.taste(1), films, stars, 30)
    steps = found.waterfall(named, 2)
    assert sum(step.effect for step in steps) == pytest.approx(found.explanation.prediction, abs=1e-9)
    assert round(sum(step.shown for step in steps), 2) == round(found.explanation.prediction, 2)
    assert all(abs(step.shown - step.effect) <= 0.01 + 1e-9 for step in steps)
    own = [step for step in steps if step.kind is Kind.RATING]
    assert len(own) == min(n, named)
    effects = [step.effect for step in own]
    assert effects == sorted(effects, reverse=True)
    smallest = min(map(abs, effects), default=0)
    assert {s.reason.film for s in own if s.reason} == {r.film for r in found.ratings[:named]}
    others = [step for step in steps if step.kind is Kind.OTHERS]
    assert [step.count for step in others] == ([n - named] if n > named else [])
    assert not named or all(abs(r.effect) <= smallest for r in found.ratings[named:])
    kinds = [step.kind for step in steps]
    assert kinds[:3] == [Kind.MEAN, Kind.PERSON, Kind.FILM]
    assert (Kind.CLIPPED in kinds) == bool(found.explanation.clipped)
