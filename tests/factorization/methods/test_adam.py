"""Adam: its gradient, its steps, and what a fit promises."""

from dataclasses import replace

import numpy as np
import pytest

from mfgui.data.dataset import Ratings
from mfgui.factorization import schedule
from mfgui.factorization.kernels.adam import adam_block, adam_each
from mfgui.factorization.methods import adam, baseline, stochastic
from mfgui.factorization.methods.common_settings import unit_of
from mfgui.factorization.settings import SettingError
from tests.factorization.interrupting import Interrupted

K, WIDTH = 3, 16


def nothing(_seen):
    pass


def small_problem(seed=0, n=40, users=6, films=5):
    """Ratings with repeated rows in every batch, and random states."""
    rng = np.random.default_rng(seed)
    u, i = rng.integers(0, users, n).astype(np.int32), rng.integers(0, films, n).astype(np.int32)
    values = rng.uniform(1, 5, n).astype(np.float32)
    states = []
    for rows in (users + 1, films + 1):  # the last row of each is in no rating
        state = np.zeros((rows, 3 * WIDTH), np.float32)
        state[:, : K + 1] = rng.normal(0, 0.5, (rows, K + 1))
        states.append(state)
    return u, i, values, states


def run_block(u, i, values, states, steps, *, batch, step=0.01, beta1=0.9, tables=None, biases=True):
    beta2 = 0.999
    tables = tables or [(1 - b ** np.arange(200.0)).astype(np.float32) for b in (beta1, beta2)]
    for t in tables:
        t[0] = 1
    arguments = (
        u,
        i,
        values,
        np.array([0, len(u)]),
        np.uint64(7),
        *states,
        *steps,
        K,
        biases,
        3.0,
        0.2,
        step,
        beta1,
        beta2,
        *tables,
    )
    if batch:
        adam_block(*arguments, batch)
    else:
        adam_each(*arguments)


def objective(U, F, u, i, values, weight=0.2, mean=3.0):
    p, q = U[u], F[i]
    e = values - mean - (p[:, :K] * q[:, :K]).sum(1) - p[:, K] - q[:, K]
    return 0.5 * (e @ e + weight * ((p**2).sum() + (q**2).sum()))


def test_gradient_is_that_of_the_objective():
    u, i, values, states = small_problem()
    before = [s[:, : K + 1].astype(float) for s in states]
    steps = [np.zeros(len(s), np.int32) for s in states]
    run_block(u, i, values, states, steps, batch=1000, step=0, beta1=0)
    for side in (0, 1):
        gradient = states[side][:, WIDTH : WIDTH + K + 1]  # with β1 = 0 the first moment is the gradient
        for place in np.ndindex(before[side].shape):
            ends = []
            for shift in (1e-5, -1e-5):
                moved = [b.copy() for b in before]
                moved[side][place] += shift
                ends.append(objective(*moved, u, i, values))
            assert gradient[place] == pytest.approx((ends[0] - ends[1]) / 2e-5, abs=2e-4, rel=1e-4)


@pytest.mark.parametrize("batch", [7, 1, 0])  # 0 for the kernel that has no batches
@pytest.mark.parametrize("biases", [True, False])
def test_steps_are_adams_with_moments_and_counts_per_row(biases, batch):
    u, i, values, states = small_problem()
    if not biases:
        for s in states:
            s[:, K] = 0
    reference = [s.astype(float) for s in states]
    counts = [np.zeros(len(s), int) for s in states]
    steps = [np.zeros(len(s), np.int32) for s in states]
    unmet = [s[-1].copy() for s in states]
    run_block(u, i, values, states, steps, batch=batch, biases=biases)  # leaves the ratings in the order it took
    width = K + 1 if biases else K
    for first in range(0, len(u), batch or 1):
        here = slice(first, first + (batch or 1))
        gradients = [np.zeros((len(s), K + 1)) for s in reference]
        met = [set(), set()]
        for a, b, r in zip(u[here], i[here], values[here], strict=True):
            p, q = reference[0][a, : K + 1], reference[1][b, : K + 1]
            e = r - 3.0 - p[:K] @ q[:K] - p[K] - q[K]
            gradients[0][a] += 0.2 * p - e * np.append(q[:K], 1)
            gradients[1][b] += 0.2 * q - e * np.append(p[:K], 1)
            met[0].add(a)
            met[1].add(b)
        for side in (0, 1):
            for row in met[side]:
                counts[side][row] += 1
                t, g, s = counts[side][row], gradients[side][row], reference[side][row]
                m = 0.9 * s[WIDTH : WIDTH + K + 1] + 0.1 * g
                v = 0.999 * s[2 * WIDTH : 2 * WIDTH + K + 1] + 0.001 * g * g
                s[WIDTH : WIDTH + width], s[2 * WIDTH : 2 * WIDTH + width] = m[:width], v[:width]
                change = 0.01 * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8)
                s[:width] -= change[:width]
    for side in (0, 1):
        # Without batches the length of a step is exact to 0.065 % alone.
        np.testing.assert_allclose(states[side], reference[side], atol=2e-5 if batch else 5e-5)
        assert steps[side].tolist() == counts[side].tolist()
        np.testing.assert_array_equal(states[side][-1], unmet[side])


def test_without_correction_the_first_step_is_longer():
    """(1 − β1) / √(1 − β2) times the step size, as in the blog; the step size itself with correction."""
    u, i = np.zeros(1, np.int32), np.zeros(1, np.int32)
    moved = []
    for batch, tables in ((1, None), (1, [np.ones(1, np.float32)] * 2), (0, [np.ones(1, np.float32)] * 2)):
        states = [np.full((1, 3 * WIDTH), 0.0, np.float32) for _ in range(2)]
        run_block(
            u,
            i,
            np.full(1, 5, np.float32),
            states,
            [np.zeros(1, np.int32) for _ in range(2)],
            batch=batch,
            tables=tables,
        )
        moved.append(float(states[0][0, K]))
    assert moved[0] == pytest.approx(0.01, rel=1e-4)
    assert moved[1:] == pytest.approx([0.01 * 0.1 / np.sqrt(0.001)] * 2, rel=1e-4)


def test_corrections_end_where_they_no_longer_matter():
    table = adam._corrections(0.9, corrected=True)
    assert table[1] == pytest.approx(0.1)
    assert table[-1] == 1
    assert adam._corrections(0.0, corrected=True).tolist() == [1, 1]
    assert adam._corrections(0.9, corrected=False).tolist() == [1]


def fitted(data, epochs, seed=1, **settings):
    fit = adam.METHOD.start(data, adam.METHOD.choose(None, settings), seed)
    for _ in range(epochs):
        fit.run_epoch(nothing)
    return fit.model()


def error(model, ratings):
    return float(np.sqrt(np.mean((model.predict(ratings.users, ratings.films) - ratings.values) ** 2)))


def test_recovers_a_planted_matrix(planted):
    reference = baseline.METHOD.start(planted.train, baseline.METHOD.choose(), 0)
    reference.run_epoch(nothing)
    assert error(reference.model(), planted.held_out) > 0.7
    model = fitted(planted.train, 60, factors=3, step=0.01, regularisation=0.005, beta2=0.99, step_decay=0.97)
    assert error(model, planted.held_out) < 0.14  # the noise is 0.1


def test_learns_without_mean_and_biases(planted):
    settings = {"factors": 16, "step": 0.01, "regularisation": 0.005, "biases": False, "global_mean": False}
    start = fitted(planted.train, 0, init="mean-matched", **settings)
    predicted = start.predict(planted.held_out.users, planted.held_out.films)
    assert predicted == pytest.approx(planted.train.ratings.values.mean(), abs=0.05)
    model = fitted(planted.train, 40, init="mean-matched", beta2=0.999, **settings)
    assert not model.user_bias.any()
    assert model.mean == 0
    assert error(model, planted.held_out) < 0.2


def test_mean_matched_start_is_refused_where_the_mean_is_in_already(planted):
    with pytest.raises(SettingError, match="biases=no"):
        fitted(planted.train, 0, init="mean-matched")


def test_first_point_is_the_mean(planted):
    model = fitted(planted.train, 0, damped_start=False)
    predicted = model.predict(planted.held_out.users, planted.held_out.films)
    assert predicted == pytest.approx(planted.train.ratings.values.mean(), abs=1e-3)


def test_biases_begin_at_what_ten_epochs_of_steps_would_not_reach(planted):
    data, step = planted.train, 0.0005
    model = fitted(data, 0, step=step)
    unit = unit_of(data, model.settings)
    for begun, found, support in zip(
        (model.user_bias, model.film_bias),
        baseline.damped_means(data, 5, 6, 2, nothing),
        (data.user_support, data.film_support),
        strict=True,
    ):
        reach = 10 * step * support * unit
        np.testing.assert_allclose(begun, np.sign(found) * np.maximum(abs(found) - reach, 0), atol=1e-5)
        assert abs(begun).max() > 0.1
        assert not begun[support == 0].any()


def test_people_with_a_handful_of_ratings_are_no_worse_off_than_by_the_baseline(planted):
    """Real tables of so few ratings a person came out 2 to 3 % worse than the baseline before."""
    rng = np.random.default_rng(5)
    n_users, n_films, n = 4000, 300, 5
    users = np.repeat(np.arange(n_users, dtype=np.int32), n)
    films = np.concatenate([rng.choice(n_films, n, replace=False) for _ in range(n_users)]).astype(np.int32)
    truth = rng.normal(0, 0.6, n_users)[users] + rng.normal(0, 0.5, n_films)[films]
    values = np.clip(3.5 + truth + rng.normal(0, 0.6, len(users)), 0.5, 5).astype(np.float32)
    held = np.arange(len(users)) % n == 0
    data = replace(planted.train, ratings=Ratings(users, films, values).take(~held), n_users=n_users, n_films=n_films)
    held_out = Ratings(users, films, values).take(held)
    reference = baseline.METHOD.start(data, baseline.METHOD.choose(), 0)
    reference.run_epoch(nothing)
    least = error(reference.model(), held_out)
    assert error(fitted(data, 30, factors=16), held_out) < 1.02 * least
    before = fitted(data, 30, factors=16, damped_start=False)
    assert error(before, held_out) > 1.04 * least


def test_whoever_has_no_ratings_stays_at_zero(planted):
    model = fitted(planted.train, 2)
    for rows in (model.user_factors, model.film_factors, model.user_bias, model.film_bias):
        assert not rows[-1].any()
        assert rows[0].any()
    assert model.user_support[-1] == model.film_support[-1] == 0
    assert model.film_support.sum() == len(planted.train.ratings)


def same(a, b):
    names = ("user_bias", "film_bias", "user_factors", "film_factors")
    return all(np.array_equal(getattr(a, n), getattr(b, n)) for n in names)


@pytest.fixture
def many_blocks(monkeypatch):
    monkeypatch.setattr(stochastic, "BLOCK_WORK", 8 * 500)


@pytest.mark.usefixtures("many_blocks")
def test_same_seed_same_bits_with_any_number_of_threads(planted, monkeypatch):
    models = []
    for threads in (1, 2, 3):
        monkeypatch.setattr(schedule, "workers", lambda threads=threads: threads)
        models.append(fitted(planted.train, 3, factors=8))
    assert same(models[0], models[1])
    assert same(models[0], models[2])
    assert not same(models[0], fitted(planted.train, 3, seed=2, factors=8))


@pytest.mark.usefixtures("many_blocks")
def test_an_interrupted_epoch_goes_on_where_it_was(planted):
    data, settings = planted.train, adam.METHOD.choose(None, {"factors": 8})
    fit = adam.METHOD.start(data, settings, 1)
    seen_last, interruptions = 0, 0

    def often(seen):
        nonlocal seen_last, interruptions
        assert seen >= seen_last
        grew, seen_last = seen > seen_last, seen
        if grew and interruptions < 4:
            interruptions += 1
            raise Interrupted

    for _ in range(4):
        with pytest.raises(Interrupted):
            fit.run_epoch(often)
        assert 0 < fit.model().epoch < 1
    fit.run_epoch(often)
    assert 0.5 * len(data.ratings) < seen_last < len(data.ratings)
    assert fit.model().epoch == 1
    assert same(fit.model(), fitted(data, 1, factors=8))


def test_snapshots_are_frozen(planted):
    fit = adam.METHOD.start(planted.train, adam.METHOD.choose(), 1)
    fit.run_epoch(nothing)
    model = fit.model()
    before = model.film_factors.copy()
    fit.run_epoch(nothing)
    np.testing.assert_array_equal(model.film_factors, before)
    with pytest.raises(ValueError, match="read-only"):
        model.film_factors[0, 0] = 1


def test_one_rating_is_enough(planted):
    one = replace(planted.train, ratings=planted.train.ratings.take(np.arange(1)))
    assert np.isfinite(fitted(one, 2).film_factors).all()
