"""Stand-ins do what their kernels do, and serve only where nobody may wait."""

import subprocess
import sys

import numpy as np
import pytest

from mfgui.factorization import served, warm

RNG = np.random.default_rng(5)
N, M, K = 30, 50, 6
P, Q = RNG.standard_normal((N, K)).astype(np.float32), RNG.standard_normal((M, K)).astype(np.float32)
B_U, B_I = RNG.standard_normal(N).astype(np.float32), RNG.standard_normal(M).astype(np.float32)
SUPPORT = RNG.integers(0, 4, M).astype(np.int32)
FEW, MANY = (RNG.choice(M, n, replace=False).astype(np.int32) for n in (3, 20))


@pytest.fixture(autouse=True)
def _kernels_are_there():
    for one in served.Served.all:
        one.load()


def ratings(films):
    return RNG.integers(1, 11, len(films)).astype(np.float32) / 2


def close(one, other):
    np.testing.assert_allclose(one, other, rtol=2e-5, atol=2e-5)


@pytest.mark.parametrize("bias_ridge", [-1.0, 0.0, 3.0])
@pytest.mark.parametrize("films", [FEW[:0], FEW, MANY])
def test_fold_in_and_explain(films, bias_ridge):
    given = ratings(films)
    arguments = (films, given, np.float32(3.5), B_I, Q, 0.7, 0.05, bias_ridge)
    (bias, factors), (slow_bias, slow_factors) = served.fold_in(*arguments), served.fold_in.stand_in(*arguments)
    close(bias, slow_bias)
    close(factors, slow_factors)
    assert slow_factors.dtype == np.float32
    arguments = (films, given, 3.5, bias, factors, B_I, Q, 7, 0.7, 0.05)
    for one, other in zip(served.explain(*arguments), served.explain.stand_in(*arguments), strict=True):
        close(one, other)


def test_predictions_and_scores():
    users, films = RNG.integers(0, N, 200).astype(np.int32), RNG.integers(0, M, 200).astype(np.int32)
    arguments = (users, films, np.float32(3), B_U, B_I, P, Q, np.float32(0.5), np.float32(5))
    close(served.predict_pairs(*arguments), served.predict_pairs.stand_in(*arguments))
    slow = served.scores.stand_in(np.float32(3.2), P[0], B_I, Q)
    close(served.scores(np.float32(3.2), P[0], B_I, Q), slow)
    assert slow.dtype == np.float32


@pytest.mark.parametrize("count", [0, 5, M + 3])
def test_nearest(count):
    factors = Q.copy()
    factors[4] = 0
    for film in (0, 4):
        (codes, cosines), slow = (f(factors, SUPPORT, film, count) for f in (served.nearest, served.nearest.stand_in))
        assert codes.tolist() == slow[0].tolist()
        close(cosines, slow[1])


def test_best_of_rows():
    scores = np.round(RNG.standard_normal((4, M)), 1).astype(np.float32)
    scores[1, :10] = -np.inf
    scores[2, 5] = np.nan
    scores[3, 3:] = -np.inf  # fewer than are asked for
    found, slow = np.empty((4, 12), np.int32), np.empty((4, 12), np.int32)
    served.best_of_rows(scores, SUPPORT, found)
    served.best_of_rows.stand_in(scores, SUPPORT, slow)
    assert found.tolist() == slow.tolist()
    assert (found[3] == -1).any()


def test_blend():
    interest, given = (RNG.standard_normal((2, M)).astype(np.float32) * 3 for _ in range(2))
    favour = RNG.random(M).astype(np.float32)
    likings = np.sort(RNG.random(9)).astype(np.float32)
    found, slow = np.empty_like(interest), np.empty_like(interest)
    arguments = (interest, given, favour, likings, np.float32(-2), np.float32(0.5))
    served.blend(*arguments, found)
    served.blend.stand_in(*arguments, slow)
    close(found, slow)


@pytest.mark.parametrize("counts", [(0, 3, 20), (40,)])
def test_solve_weighted_rows(counts):
    starts = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
    others = RNG.integers(0, M, starts[-1]).astype(np.int32)
    roots = (RNG.random(starts[-1]) + 0.3).astype(np.float32)
    factors = np.zeros((M, 16), np.float32)
    factors[:, :K] = Q
    prior = np.zeros(16, np.float32)
    prior[:K] = RNG.random(K) * 2
    ridges = np.full(len(counts), 0.4, np.float32)
    results = []
    for solve in (served.solve_weighted_rows, served.solve_weighted_rows.stand_in):
        found, moves = np.ones((len(counts), 16), np.float32), np.zeros((len(counts), 2), np.float32)
        solve(starts, others, roots, 0, len(counts), factors, prior, ridges, found, moves)
        results.append((found, moves))
    for one, other in zip(*results, strict=True):
        np.testing.assert_allclose(one, other, rtol=1e-3, atol=1e-4)


def test_rows_are_counted_and_filled():
    rows, others = RNG.integers(0, 7, 60).astype(np.int32), RNG.integers(0, M, 60).astype(np.int32)
    values = RNG.random(60).astype(np.float32)
    results = []
    for kernel in (False, True):
        counts = np.zeros(9, np.int32)
        count, place = served.count_rows, served.place_in_rows
        (count if kernel else count.stand_in)(rows, counts)
        heads = np.cumsum(counts, dtype=np.int64) - counts
        out = np.zeros(60, np.int32), np.zeros(60, np.float32)
        for start, stop in ((0, 20), (20, 60)):
            (place if kernel else place.stand_in)(rows, others, values, start, stop, heads, *out)
        results.append((counts, heads, *out))
    for one, other in zip(*results, strict=True):
        assert one.tolist() == other.tolist()


STEPS = RNG.integers(-32767, 32768, (M, 16)).astype(np.int16)
ROW = RNG.standard_normal(16).astype(np.float32) / 32767


@pytest.mark.parametrize("sums", [1, 2])
@pytest.mark.parametrize("grain", [2.0**40, 2.0**60])  # the largest numbers are cut off with the second
def test_grains_of_samples(sums, grain):
    users, films = RNG.integers(0, N, 200).astype(np.int32), RNG.integers(0, M, 200).astype(np.int32)
    arguments = (users, films, STEPS[:N], STEPS, 2.5e-10, B_U, B_I, grain, 0.25, -1)
    found, slow = np.full((sums, 200), 7), np.full((sums, 200), 7)
    served.add_grains(*arguments, found)
    served.add_grains.stand_in(*arguments, slow)
    np.testing.assert_allclose(found, slow, rtol=2e-5, atol=2e-5 * grain)


def test_products_and_moments_of_samples():
    found, slow = np.ones((3, M), np.float32), np.ones((3, M), np.float32)
    products, moments = served.add_products, served.add_product_moments
    for add, take, results in ((products, moments, found), (products.stand_in, moments.stand_in, slow)):
        add(STEPS, ROW, results[0])
        for number in (1, 2, 3):
            take(STEPS, ROW * number, 0.3, B_I, 1 / number, *results[1:])
    np.testing.assert_allclose(found, slow, rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize("steps", [1, 2, 10])
def test_chances_of_steps(steps):
    means, variances = (RNG.random((2, 300)) * 4 + 0.1).astype(np.float32)
    cuts = np.sort(RNG.random((N, steps - 1)) * 5, axis=1).astype(np.float32)
    rows = RNG.integers(0, N, 300).astype(np.int32)
    found, slow = np.empty((300, steps), np.float32), np.empty((300, steps), np.float32)
    served.step_chances(means, variances, cuts, rows, found)
    served.step_chances.stand_in(means, variances, cuts, rows, slow)
    close(found, slow)
    close(slow.sum(axis=1), 1)


def test_sparse_times_dense():
    starts = np.array([0, 0, 4, 4, 9, 9], np.int64)
    columns, values = RNG.integers(0, M, 9).astype(np.int32), RNG.random(9).astype(np.float32)
    arguments = (starts, columns, values, RNG.random(5), RNG.random(M), 1, 5, RNG.random((M, 3)))
    found, slow = np.full((5, 3), 7.0), np.full((5, 3), 7.0)
    served.multiply(*arguments, found)
    served.multiply.stand_in(*arguments, slow)
    np.testing.assert_allclose(found, slow, rtol=1e-12)
    assert slow[0].tolist() == [7.0] * 3


def test_they_serve_where_nobody_waits_until_the_kernels_are_there():
    list(warm.compile_kernels())
    code = (
        "import sys\n"
        "import numpy as np\n"
        "from mfgui.factorization import warm\n"
        "from mfgui.factorization import served\n"
        "ask = lambda: served.scores(np.float32(3), np.ones(2, np.float32), np.zeros(4, np.float32),\n"
        "                            np.ones((4, 2), np.float32)).tolist()\n"
        "served.never_wait()\n"
        "assert ask() == [5.0] * 4 and not served.scores.ready\n"
        "assert 'numba' not in sys.modules, 'a first picture needs no numba'\n"
        "warm.ensure(lambda: None)\n"
        "assert served.scores.ready and ask() == [5.0] * 4\n"
        "assert all(one.ready for one in served.Served.all)\n"
    )
    subprocess.run([sys.executable, "-c", code], timeout=120, check=True)
