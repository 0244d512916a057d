"""The tails of Student's t: closed forms, tables, and the normal distribution in the limit."""

from __future__ import annotations

import math

import numpy as np
import pytest

from mfgui.insight.trait_tests import two_sided_p

T = np.array([0.0, 1e-6, 0.1, 0.5, 1.0, 1.7, 2.5, 3.5, 7.0, 20.0, 300.0])


def of(dof: float) -> np.ndarray:
    return two_sided_p(T, np.full(T.shape, dof))


def test_closed_forms_of_one_to_four_degrees_of_freedom() -> None:
    angle = {nu: np.arctan(T / math.sqrt(nu)) for nu in (1, 2, 3, 4)}
    sine, cosine = ({nu: f(angle[nu]) for nu in angle} for f in (np.sin, np.cos))
    assert of(1) == pytest.approx(1 - 2 / math.pi * angle[1], abs=1e-13)
    assert of(2) == pytest.approx(1 - sine[2], abs=1e-13)
    assert of(3) == pytest.approx(1 - 2 / math.pi * (angle[3] + sine[3] * cosine[3]), abs=1e-13)
    assert of(4) == pytest.approx(1 - sine[4] * (1 + cosine[4] ** 2 / 2), abs=1e-13)


def test_small_tails_keep_their_digits() -> None:
    # 1 − sin θ without loss of digits: cos² θ / (1 + sin θ), for ν = 2 and t = 300.
    expected = (2 / (2 + 300**2)) / (1 + 300 / math.sqrt(2 + 300**2))
    assert two_sided_p(np.array([300.0]), np.array([2.0]))[0] == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize(
    ("dof", "t", "p"),
    # Abramowitz & Stegun 1964, table 26.10, which has three digits after the point.
    [(1, 12.706, 0.05), (2, 4.303, 0.05), (5, 2.571, 0.05), (5, 4.032, 0.01), (10, 2.228, 0.05), (30, 2.750, 0.01)],
)
def test_values_of_the_tables(dof: float, t: float, p: float) -> None:
    assert two_sided_p(np.array([t]), np.array([dof]))[0] == pytest.approx(p, rel=1e-3)
    assert two_sided_p(np.array([-t]), np.array([dof]))[0] == pytest.approx(p, rel=1e-3)


def test_many_degrees_of_freedom_are_the_normal_distribution() -> None:
    normal = [math.erfc(t / math.sqrt(2)) for t in T]
    assert of(1e6)[:8] == pytest.approx(normal[:8], rel=1e-4)
    assert of(80_000)[:8] == pytest.approx(normal[:8], rel=2e-3)
    assert np.all(np.diff(of(1e5)) <= 0)


def test_fractions_of_degrees_lie_between_whole_ones() -> None:
    between = two_sided_p(np.array([2.0]), np.array([2.5]))[0]
    assert of(3)[6] < two_sided_p(T, np.full(T.shape, 2.5))[6] < of(2)[6]
    assert 0.1 < between < 0.2
    assert two_sided_p(np.empty(0), np.empty(0)).shape == (0,)
