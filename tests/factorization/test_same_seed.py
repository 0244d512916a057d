"""The same seed learns the same numbers to the last bit, with one thread or several."""

from __future__ import annotations

import numpy as np
import pytest

from mfgui.factorization import rows, schedule
from mfgui.factorization.interface import Ability
from mfgui.factorization.methods import als, content, stochastic, svd
from mfgui.factorization.methods.bayes import features as bayes_features
from mfgui.factorization.methods.bayes import latent as bayes_latent
from mfgui.factorization.methods.bayes import method as bayes
from mfgui.factorization.methods.ials import method as ials
from mfgui.factorization.methods.neighbours import fit as neighbour_fit
from mfgui.factorization.registry import method, methods

SETTINGS = {"bayes": {"factors": 3, "implicit": 5, "dates": True, "burn_in": 1}, "svd": {"factors": 3}}


@pytest.fixture(autouse=True)
def _many_pieces(monkeypatch):
    monkeypatch.setattr(stochastic, "BLOCK_WORK", 5 * 200)
    for module in (als, bayes, bayes_latent, content, ials):
        monkeypatch.setattr(module, "CHUNK_WORK", 5e4)
    for work in ("MULTIPLICATIONS", "GATHERED"):
        monkeypatch.setattr(bayes_features, work, 2000)
    monkeypatch.setattr(svd, "CHUNK_WORK", 2000)
    monkeypatch.setattr(svd, "ROWS", 16)
    monkeypatch.setattr(svd, "EXACT_SIDE", 10)
    monkeypatch.setattr(neighbour_fit, "PRODUCTS", 3000)


def predictions(name, planted, threads, monkeypatch):
    for module in (rows, schedule, neighbour_fit):
        monkeypatch.setattr(module, "workers", lambda: threads)
    one = method(name)
    chosen = SETTINGS.get(name, {"factors": 5} if Ability.EPOCHS in one.abilities else {})
    fit = one.start(planted.train, one.choose(None, chosen), 3)
    for _ in range(3 if Ability.EPOCHS in one.abilities else 1):
        fit.run_epoch(lambda _: None)
    model = fit.model()
    return np.stack([model.scores(model.taste(user)) for user in range(planted.train.n_users)])


@pytest.mark.parametrize("name", methods())
def test_the_number_of_threads_changes_nothing(name, planted, monkeypatch):
    alone = predictions(name, planted, 1, monkeypatch)
    assert np.isfinite(alone).all()
    assert alone.std() > 0
    for threads in (2, 3, 7):
        assert np.array_equal(predictions(name, planted, threads, monkeypatch), alone)
