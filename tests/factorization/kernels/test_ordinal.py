"""Latent ratings and chances of steps against the normal distribution of the standard library."""

from statistics import NormalDist

import numpy as np
import pytest

from mfgui.factorization.agreed import UNEVEN
from mfgui.factorization.kernels.ordinal import draw_latent, step_chances

NORMAL = NormalDist()
CUTS = np.array([1.5, 2.5, 3.5, 4.5])
BOUNDS = np.concatenate([[-1e6], CUTS, [1e6]])


def drawn(mean, value, *, deviation=0.8, copies=20_000):
    """Latent ratings of as many people with one rating of one film each."""
    return drawn_from(np.full((copies, 1), mean), np.full((copies, 1), value), deviation)[0]


def drawn_from(means, values, deviation, bounds=BOUNDS, law=None, seed=5, turn=0):
    """Latent ratings of people with these means and ratings, a row each, and their bounds where a law moves them."""
    people, each = means.shape
    bounds = np.tile(bounds, (people, 1)) if bounds.ndim == 1 else bounds
    latent = np.empty(people * each, np.float32)
    moved = np.empty((0, 6)) if law is None else np.empty((people, 6))
    draw_latent(
        each * np.arange(people + 1),
        np.arange(people * each, dtype=np.int32),
        values.ravel().astype(np.float32),
        0,
        people,
        np.zeros((people * each, 2), np.float32),
        (means.ravel() - 0.25).astype(np.float32),
        np.zeros((people, 2), np.float32),
        np.zeros(people * each, np.int32),
        np.array([0.25], np.float32),
        np.full(people, deviation**-2, np.float32),
        bounds,
        BOUNDS,
        np.eye(4) if law is None else law,
        1.0,
        1.0,
        np.uint64(seed),
        turn,
        moved,
        latent,
    )
    return latent, moved


@pytest.mark.parametrize("value", [1, 2, 3, 5])
@pytest.mark.parametrize("mean", [0.3, 2.9, 4.4])
def test_latent_ratings_are_normal_between_the_bounds(mean, value):
    latent = drawn(mean, value)
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
    latent = drawn(mean, 3, deviation=0.5, copies=100)
    np.testing.assert_allclose(latent, 2.5 if mean < 0 else 3.5, atol=0.2)


@pytest.mark.parametrize("together", [1, 2])
def test_bounds_have_the_posterior_of_their_prior_and_the_ratings(together):
    """Of one threshold, or two held at a distance, the others being all but held: counted along a grid."""
    law, deviation, people = np.diag([1e8, 4.0, 1e8, 1e8]), 0.8, 4000
    if together == 2:
        law[1:3, 1:3] = [[4 + 1e8, -1e8], [-1e8, 1e8]]
    means, values = np.array([2.1, 2.6, 2.4, 3.0, 1.8, 2.2]), np.array([2, 2, 3, 3, 2, 4])
    bounds, kept = np.tile(BOUNDS, (people, 1)), []
    for seed in range(120):  # by turns one moves alone and two together
        of_all = np.tile(means, (people, 1)), np.tile(values, (people, 1))
        _, bounds = drawn_from(*of_all, deviation, bounds, law, seed, turn=seed)
        kept.append(bounds[:, 2].copy())
    grid = np.linspace(1.501, 3.499, 2000)

    def below(cut):
        return np.array([NormalDist(mean, deviation).cdf(cut) for mean in means])

    chances = []
    for cut in grid:
        upper = cut + 1 if together == 2 else 3.5
        of_steps = [below(cut) - below(1.5), below(upper) - below(cut), below(4.5) - below(upper)]
        chances.append(np.prod([of_steps[value - 2][place] for place, value in enumerate(values)]))
    weights = np.array(chances) * np.exp(-0.5 * 4.0 * (grid - 2.5) ** 2)
    weights /= weights.sum()
    mean = weights @ grid
    last = np.concatenate(kept[60:])
    assert last.mean() == pytest.approx(mean, abs=0.01)
    assert last.std() == pytest.approx(np.sqrt(weights @ (grid - mean) ** 2), rel=0.03)
    assert (np.diff(bounds, axis=1) > 0).all()
    assert 0.12 < np.mean(np.abs(kept[-1] - kept[-2]) > 0.01) < 0.45  # moves are neither shy nor in vain


def test_chances_are_those_of_normal_distributions_of_two_variances():
    means, variances = np.array([0.0, 2.2, 3.5, 9.0], np.float32), np.array([0.3, 0.5, 1.0, 2.0], np.float32)
    chances = np.empty((4, 5), np.float32)
    step_chances(means, variances, np.stack([CUTS + 9, CUTS]).astype(np.float32), np.ones(4, np.int32), chances)
    np.testing.assert_allclose(chances.sum(axis=1), 1, atol=1e-6)
    both = [
        [[NormalDist(m, (v * times) ** 0.5).cdf(cut) for cut in CUTS] for m, v in zip(means, variances, strict=True)]
        for times in (1 - UNEVEN, 1 + UNEVEN)
    ]
    below = np.mean(both, axis=0)
    np.testing.assert_allclose(chances, np.diff(np.pad(below, ((0, 0), (1, 1)), constant_values=(0, 1))), atol=1e-6)


def test_tails_are_those_of_the_normal_distribution():
    latent = drawn(2.0, 5, deviation=0.3, copies=20)  # over eight deviations away
    assert (latent >= 4.5).all()
    for off in np.arange(0, 6, 0.0137):
        chances = np.empty((1, 2), np.float32)
        cut = np.array([[off]], np.float32)
        step_chances(np.zeros(1, np.float32), np.ones(1, np.float32), cut, np.zeros(1, np.int32), chances)
        wanted = np.mean([NormalDist(0, times**0.5).cdf(-np.float64(cut[0, 0])) for times in (1 - UNEVEN, 1 + UNEVEN)])
        assert chances[0, 1] == pytest.approx(wanted, rel=1e-5, abs=1e-9)
