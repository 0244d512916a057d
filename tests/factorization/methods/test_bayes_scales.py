"""Rows of unlike strength: how far each lies from zero is drawn from its posterior, found again, and saved."""

from dataclasses import replace

import numpy as np
import pytest

from mfgui.data.dataset import Ratings
from mfgui.factorization.methods.bayes import method as bayes
from tests.factorization.conftest import planted_ratings


def fitted(data, sweeps, **settings):
    fit = bayes.METHOD.start(data, bayes.METHOD.choose(None, {"factors": 3, "implicit": 5, **settings}), 1)
    for _ in range(sweeps):
        fit.run_epoch(lambda _: None)
    return fit


@pytest.mark.parametrize(("length", "spread"), [(0.3, 0.3), (1.0, 0.3), (2.5, 0.2), (2.5, 1.0)])
def test_a_scale_is_drawn_from_its_posterior(length, spread):
    from mfgui.factorization.kernels.gibbs import draw_rows

    rng = np.random.default_rng(0)
    size, width, copies = 5, 16, 10_000
    root = rng.normal(size=(size, size))
    precision = np.eye(width, dtype=np.float32)
    precision[:size, :size] = root @ root.T + np.eye(size)
    mean, row = np.zeros((2, width), np.float32)
    mean[:size], row[:size] = rng.normal(size=(2, size))
    row *= length * np.sqrt(size / (row @ precision @ row))
    scales = np.ones(copies, np.float32)
    for turn in range(20):  # whatever the rows are then drawn as, they are the same again
        draw_rows(
            np.zeros(copies + 1, np.int64),
            np.zeros(0, np.int32),
            np.zeros(0, np.float32),
            0,
            copies,
            np.zeros((1, width), np.float32),
            np.zeros(1, np.float32),
            precision,
            np.linalg.inv(precision),
            np.linalg.inv(np.linalg.cholesky(precision)),
            np.tile(mean, (copies, 1)),
            np.ones(copies, np.float32),
            np.ones(1, np.float32),
            size,
            spread,
            np.uint64(turn),
            scales,
            np.tile(row, (copies, 1)),
            np.empty((copies, width), np.float32),
        )
    logs = np.linspace(-6 * spread - 1, 6 * spread + 1, 4001)
    rest = row[:size] / np.exp(logs)[:, None] - mean[:size]
    log = (
        -size * logs - 0.5 * np.einsum("nk,kl,nl->n", rest, precision[:size, :size], rest) - 0.5 * (logs / spread) ** 2
    )
    chances = np.exp(log - log.max()) / np.exp(log - log.max()).sum()
    wanted = float(chances @ logs)
    deviation = float(np.sqrt(chances @ (logs - wanted) ** 2))
    assert np.log(scales).mean() == pytest.approx(wanted, abs=5 * deviation / copies**0.5)
    assert np.log(scales).std() == pytest.approx(deviation, rel=0.03)


@pytest.fixture(scope="module")
def unlike():
    """Half of the people feel everything twice as strongly as the others, in ratings that are numbers."""
    made = planted_ratings(users=400, rank=8, noise=0.3, seed=5)
    strength = np.where(np.arange(400) % 2, 2.0, 0.7)

    def given(ratings):
        around = made.train.mean
        values = around + strength[ratings.users] * (ratings.values - around)
        return Ratings(ratings.users, ratings.films, values.astype(np.float32))

    return replace(made.train, ratings=given(made.train.ratings)), given(made.held_out), strength


def test_strength_is_found_and_rows_that_are_alike_stay_so(unlike):
    train, _, strength = unlike
    fit = fitted(train, 60, factors=8, ordinal=False)
    logs = np.log(fit._users.scales)
    assert logs[strength > 1].mean() - logs[strength < 1].mean() > 0.5
    assert fit._users.spread > 0.25
    alike = fitted(planted_ratings(users=400, rank=8, noise=0.3, seed=5).train, 60, factors=8, ordinal=False)
    assert alike._users.spread < fit._users.spread / 2


def test_a_run_of_an_older_version_goes_on_and_scales_that_are_none_are_refused(unlike):
    train, _, _ = unlike
    state = fitted(train, 8).state()
    older = {name: value for name, value in state.items() if not name.endswith((".scales", ".spread"))}
    settings = bayes.METHOD.choose(None, {"factors": 3, "implicit": 5})
    resumed = bayes.METHOD.start(train, settings, 1)
    resumed.restore(older, lambda _: None)
    assert (resumed._users.scales == 1).all()
    resumed.run_epoch(lambda _: None)
    assert (resumed._users.scales != 1).all()
    for damaged in (0.0, -1.0, np.nan):
        scales = np.full_like(state["users.scales"], damaged)
        with pytest.raises(ValueError, match="scales"):
            bayes.METHOD.start(train, settings, 1).restore({**state, "users.scales": scales}, lambda _: None)
