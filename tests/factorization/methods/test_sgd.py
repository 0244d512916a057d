"""Gradient descent, plain and with momentum, replayed in float64."""

import numpy as np
import pytest

from mfgui.factorization import schedule
from mfgui.factorization.kernels.sgd import momentum_block, sgd_block
from mfgui.factorization.methods import stochastic
from mfgui.factorization.registry import method

K, WIDTH = 3, 16
MEAN, WEIGHT, STEP = 3.0, 0.2, 0.01


def small_problem(planes, n=40, users=6, films=5):
    rng = np.random.default_rng(0)
    u, i = rng.integers(0, users, n).astype(np.int32), rng.integers(0, films, n).astype(np.int32)
    states = []
    for rows in (users + 1, films + 1):  # the last row of each is in no rating
        state = np.zeros((rows, planes * WIDTH), np.float32)
        state[:, : K + 1] = rng.normal(0, 0.5, (rows, K + 1))
        states.append(state)
    return u, i, rng.uniform(1, 5, n).astype(np.float32), states


def gradients(U, F, u, i, r, width):
    p, q = U[u, : K + 1], F[i, : K + 1]
    e = r - MEAN - p[:K] @ q[:K] - p[K] - q[K]
    return (WEIGHT * p - e * np.append(q[:K], 1))[:width], (WEIGHT * q - e * np.append(p[:K], 1))[:width]


@pytest.mark.parametrize("biases", [True, False])
def test_sgd_takes_one_rating_at_a_time(biases):
    u, i, values, states = small_problem(1)
    width = K + 1 if biases else K
    if not biases:
        for s in states:
            s[:, K] = 0
    U, F = (s.astype(float) for s in states)
    sgd_block(u, i, values, np.array([0, 15, 40]), np.uint64(7), *states, K, biases, MEAN, WEIGHT, STEP)
    for a, b, r in zip(u, i, values, strict=True):  # in the order that the block took
        g, h = gradients(U, F, a, b, r, width)
        U[a, :width] -= STEP * g
        F[b, :width] -= STEP * h
    np.testing.assert_allclose(states[0], U, atol=1e-5)
    np.testing.assert_allclose(states[1], F, atol=1e-5)


def test_momentum_sums_a_row_met_twice_and_moves_only_rows_met():
    u, i, values, states = small_problem(2)
    U, F = (s.astype(float) for s in states)
    momentum_block(u, i, values, np.array([0, 15, 40]), np.uint64(7), *states, K, True, MEAN, WEIGHT, STEP, 0.9, 7)
    for first in range(0, 40, 7):
        sums = {}
        for a, b, r in zip(*(c[first : first + 7] for c in (u, i, values)), strict=True):
            for key, g in zip((("u", a), ("f", b)), gradients(U, F, a, b, r, K + 1), strict=True):
                sums[key] = sums.get(key, 0) + g
        for (side, row), g in sums.items():
            S = U if side == "u" else F
            velocity = 0.9 * S[row, WIDTH : WIDTH + K + 1] - STEP * g
            S[row, WIDTH : WIDTH + K + 1] = velocity
            S[row, : K + 1] += velocity
    np.testing.assert_allclose(states[0], U, atol=1e-5)
    np.testing.assert_allclose(states[1], F, atol=1e-5)


def fitted(name, data, epochs, seed=1, **settings):
    one = method(name)
    fit = one.start(data, one.choose(None, settings), seed)
    for _ in range(epochs):
        fit.run_epoch(lambda _: None)
    return fit.model()


CASES = {
    "sgd": {"factors": 4, "step": 0.02, "regularisation": 0.005, "step_decay": 0.98},
    "momentum": {"factors": 4, "step": 0.002, "regularisation": 0.005, "step_decay": 0.98},
}


@pytest.mark.parametrize("name", CASES)
def test_recovers_a_planted_matrix(planted, name):
    model = fitted(name, planted.train, 80, **CASES[name])
    errors = model.predict(planted.held_out.users, planted.held_out.films) - planted.held_out.values
    assert np.sqrt(np.mean(errors**2)) < 0.15  # the noise is 0.1


@pytest.mark.parametrize("name", CASES)
def test_same_seed_same_bits_with_any_number_of_threads(planted, monkeypatch, name):
    monkeypatch.setattr(stochastic, "BLOCK_WORK", 4 * 300)
    models = []
    for threads in (1, 3):
        monkeypatch.setattr(schedule, "workers", lambda threads=threads: threads)
        models.append(fitted(name, planted.train, 2, **CASES[name]))
    np.testing.assert_array_equal(models[0].film_factors, models[1].film_factors)
    np.testing.assert_array_equal(models[0].user_bias, models[1].user_bias)
    other = fitted(name, planted.train, 2, seed=2, **CASES[name])
    assert not np.array_equal(models[0].film_factors, other.film_factors)
