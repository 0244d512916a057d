"""The scree plot's numbers: those of numpy on the filled matrix, exact or by iteration, and given up at once."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from mfgui.data.dataset import Dataset, Films, Ratings, RatingScale
from mfgui.factorization.methods.svd import METHOD
from mfgui.insight import scree as module
from mfgui.insight.scree import SHARE, Scree, scree


@pytest.fixture(scope="module", params=[(40, 90), (90, 40)], ids=["more films", "more people"])
def dataset(request: pytest.FixtureRequest) -> Dataset:
    """Ratings of rank three, a third of the table."""
    n_users, n_films = request.param
    rng = np.random.default_rng(3)
    n = n_users * n_films // 3
    truth = 3.2 + rng.normal(0, 0.9, (n_users, 3)) @ rng.normal(0, 0.9, (3, n_films))
    u, i = np.divmod(rng.permutation(n_users * n_films)[:n], n_films)
    values = np.clip(np.rint(2 * truth[u, i]) / 2, 0.5, 5).astype(np.float32)
    films = Films(
        np.arange(n_films),
        ("",) * n_films,
        ("",) * n_films,
        np.zeros(n_films, np.int16),
        (),
        np.zeros((n_films, 0), np.bool_),
        ("",) * n_films,
        ("",) * n_films,
    )
    ratings = Ratings(u.astype(np.int32), i.astype(np.int32), values)
    return Dataset("made up", Path(), "", True, np.arange(n_users), films, ratings, RatingScale(0.5, 5, 0.5))


def filled(dataset: Dataset, *, centred: bool) -> np.ndarray:
    """The matrix itself, by the words of the method and not by its code."""
    damping = METHOD.choose()["damping"]
    r = dataset.ratings
    mean = r.values.mean(dtype=np.float64)
    sums = np.bincount(r.films, r.values - mean, dataset.n_films)
    means = mean + sums / (np.bincount(r.films, minlength=dataset.n_films) + damping)
    table = np.tile(means, (dataset.n_users, 1))
    table[r.users, r.films] = r.values
    return table - means if centred else table


@pytest.mark.parametrize("centred", [True, False])
def test_small_sets_have_the_values_of_the_filled_matrix(dataset: Dataset, *, centred: bool) -> None:
    table = filled(dataset, centred=centred)
    expected = np.linalg.svd(table, compute_uv=False)
    found = scree(dataset, centred=centred)
    assert found.complete
    assert found.side == 40
    np.testing.assert_allclose(found.spectrum.values, expected, rtol=1e-6, atol=1e-4)
    assert found.spectrum.energy == pytest.approx((table**2).sum())
    shares = np.cumsum(expected**2) / (expected**2).sum()
    assert found.rank() == np.argmax(shares >= SHARE) + 1
    assert [found.energy_share(k) for k in (1, 5, 40)] == pytest.approx([shares[0], shares[4], 1])
    assert found.energy_share(0) == 0


@pytest.mark.parametrize("centred", [True, False])
def test_large_sets_have_the_first_of_them(dataset: Dataset, monkeypatch: pytest.MonkeyPatch, *, centred: bool) -> None:
    monkeypatch.setattr(module, "EXACT_SIDE", 10)
    monkeypatch.setattr(module, "_MANY_VALUES", 8)
    monkeypatch.setattr(module, "_CHUNK", 7)
    table = filled(dataset, centred=centred)
    expected = np.linalg.svd(table, compute_uv=False)
    found = scree(dataset, centred=centred)
    assert not found.complete
    assert len(found.spectrum.values) == 8
    np.testing.assert_allclose(found.spectrum.values, expected[:8], rtol=2e-3)
    # Of the energy of all values, not of those found.
    assert found.energy_share(8) == pytest.approx((expected[:8] ** 2).sum() / (expected**2).sum(), rel=4e-3)


def test_a_share_that_the_values_found_do_not_hold_has_no_rank(
    dataset: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "EXACT_SIDE", 10)
    monkeypatch.setattr(module, "_MANY_VALUES", 3)
    found = scree(dataset, centred=True)
    assert found.rank() is None
    assert found.rank(0.01) == 1


def test_a_basis_of_dependent_columns_is_no_trouble() -> None:
    tall = np.random.default_rng(0).normal(size=(50, 3)) @ np.ones((3, 4))
    basis = module._orthonormal(tall, lambda: None)
    np.testing.assert_allclose(basis @ (basis.T @ tall), tall, atol=1e-9)


def test_it_can_be_given_up_anywhere(dataset: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    class LeftError(Exception):
        pass

    for side in (700, 10):
        monkeypatch.setattr(module, "EXACT_SIDE", side)
        looks = 0

        def count() -> None:
            nonlocal looks
            looks += 1

        scree(dataset, centred=True, checkpoint=count)
        assert looks > 5
        for after in (1, looks // 2, looks):
            left = after

            def leave() -> None:
                nonlocal left
                left -= 1
                if left == 0:
                    raise LeftError

            with pytest.raises(LeftError):
                scree(dataset, centred=True, checkpoint=leave)


def test_real_ratings_need_many_factors_for_their_residuals(movielens: Path) -> None:
    from mfgui.data.reading import read_dataset

    dataset = read_dataset(movielens)
    raw, centred = scree(dataset, centred=False), scree(dataset, centred=True)
    assert isinstance(raw, Scree)
    assert raw.rank() == 1
    assert raw.energy_share(1) > 0.998
    assert centred.rank() == 343
    assert centred.side == 610
