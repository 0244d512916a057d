"""Latent ratings and chances of steps against the normal distribution of the standard library."""

from statistics import NormalDist

import numpy as np
import pytest

from mfgui.factorization.kernels.ordinal import draw_latent, step_chances

NORMAL = NormalDist()
CUTS = np.array([1.5, 2.5, 3.5, 4.5])
BOUNDS = np.concatenate([[-1e6], CUTS, [1e6]])


def drawn(mean, value, *, deviation=0.8, copies=20_000, every=1):
    """Latent ratings of as many people with one rating of one film each, and the slopes."""
    latent, slopes = np.empty(copies, np.float32), np.zeros((3, 6))
    draw_latent(
        np.arange(copies + 1),
        np.zeros(copies, np.int32),
        np.full(copies, value, np.float32),
        0,
        copies,
        np.ones((1, 2), np.float32),
        np.array([1.0], np.float32),
        np.tile(np.array([mean - 1.25, 0.0], np.float32), (copies, 1)),
        np.zeros(copies, np.int32),
        np.array([0.25], np.float32),
        np.full(copies, deviation**-2, np.float32),
        BOUNDS,
        1.0,
        1.0,
        np.uint64(5),
        every,
        latent,
        slopes,
    )
    return latent, slopes


@pytest.mark.parametrize("value", [1, 2, 3, 5])
@pytest.mark.parametrize("mean", [0.3, 2.9, 4.4])
def test_latent_ratings_are_normal_between_the_bounds(mean, value):
    latent, _ = drawn(mean, value)
    low, high = BOUNDS[value - 1], BOUNDS[value]
    assert latent.min() >= low - 1e-4
    assert latent.max() <= high + 1e-4
    whole = NormalDist(mean, 0.8)
    chances = whole.cdf(low) + (whole.cdf(high) - whole.cdf(low)) * np.array([0.1, 0.5, 0.9])
    if chances[0] > 1e-6 and chances[-1] < 1 - 1e-6:
        expected = [whole.inv_cdf(chance) for chance in chances]
        np.testing.assert_allclose(np.quantile(latent, [0.1, 0.5, 0.9]), expected, atol=0.02)


@pytest.mark.parametrize("mean", [-60.0, 70.0])
def test_what_is_all_but_impossible_lies_at_the_nearest_bound(mean):
    latent, slopes = drawn(mean, 3, deviation=0.5, copies=100)
    np.testing.assert_allclose(latent, 2.5 if mean < 0 else 3.5, atol=0.2)
    assert np.isfinite(slopes).all()


def test_slopes_are_those_of_the_log_likelihood():
    copies, mean, deviation = 300, 2.7, 0.8
    slopes = sum(drawn(mean, value, copies=copies)[1] for value in (1, 3, 5))

    def likelihood(cuts):
        bounds = np.concatenate([[-1e6], cuts, [1e6]])
        whole = NormalDist(mean, deviation)
        return copies * sum(np.log(whole.cdf(bounds[k]) - whole.cdf(bounds[k - 1])) for k in (1, 3, 5))

    for k in range(4):
        nudge = np.zeros(4)
        nudge[k] = 1e-5
        slope = (likelihood(CUTS + nudge) - likelihood(CUTS - nudge)) / 2e-5
        assert slopes[0, k + 1] == pytest.approx(slope, rel=2e-3, abs=0.05)
    assert drawn(mean, 3, copies=copies, every=3)[1][1, 2] == pytest.approx(drawn(mean, 3, copies=100)[1][1, 2])


def test_chances_are_those_of_the_normal_distribution():
    means, variances = np.array([0.0, 2.2, 3.5, 9.0], np.float32), np.array([0.3, 0.5, 1.0, 2.0], np.float32)
    chances = np.empty((4, 5), np.float32)
    step_chances(means, variances, CUTS, chances)
    below = [[NormalDist(m, v**0.5).cdf(cut) for cut in CUTS] for m, v in zip(means, variances, strict=True)]
    np.testing.assert_allclose(chances, np.diff(np.pad(below, ((0, 0), (1, 1)), constant_values=(0, 1))), atol=1e-6)
