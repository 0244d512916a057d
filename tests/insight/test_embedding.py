"""Neighbour maps by t-SNE: near films stay near, progress is reported, the child process ends when it should."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from mfgui.data.dataset import RatingScale
from mfgui.data.errors import DataError, ReadCancelled
from mfgui.factorization.factor_model import FactorModel
from mfgui.insight import embedding, projections
from mfgui.insight.projections import MapKind, Projection, make

NEIGHBOURS = Projection(MapKind.NEIGHBOURS)
FILMS, UNRATED, K = 90, 6, 5


@pytest.fixture(scope="module")
def model() -> FactorModel:
    """Films in three clusters of factors; the last few have no ratings."""
    rng = np.random.default_rng(4)
    centres = np.eye(3, K)[np.arange(FILMS) % 3]
    factors = (centres + rng.normal(0, 0.15, (FILMS, K))).astype(np.float32)
    support = np.arange(FILMS + 20, 20, -1).astype(np.int32)
    support[-UNRATED:] = 0
    nobody = np.zeros(1, np.float32)
    return FactorModel(
        "als", {}, 0, RatingScale(0.5, 5, 0.5), 3.5, nobody, np.zeros(FILMS, np.float32), np.ones((1, K), np.float32),
        factors, np.ones(1, np.int32), support, 0.1, 0.0,
    )  # fmt: skip


def share_of_own_cluster(positions: np.ndarray, films: np.ndarray) -> float:
    """How often a film's nearest film on the map is of its own cluster."""
    apart = np.linalg.norm(positions[films, None] - positions[None, films], axis=2) + np.diag(np.full(len(films), 1e9))
    return float(np.mean(films[apart.argmin(axis=1)] % 3 == films % 3))


def test_near_films_stay_near_and_progress_rises(model: FactorModel) -> None:
    reported: list[float] = []
    made = make(NEIGHBOURS, model, None, progress=reported.append)
    assert made.axes is None
    assert share_of_own_cluster(made.positions, np.arange(FILMS - UNRATED)) > 0.97
    assert (made.positions[-UNRATED:] == 0).all()
    assert reported == sorted(reported)
    assert all(0 < fraction <= 1 for fraction in reported)


def test_films_beyond_the_limit_lie_at_their_nearest_embedded_film(
    model: FactorModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(projections, "MOST_EMBEDDED", 60)
    monkeypatch.setattr(projections, "embed", lambda factors, start, progress, checkpoint: factors[:, :2])
    positions = make(NEIGHBOURS, model, None).positions
    units = model.film_factors / np.linalg.norm(model.film_factors, axis=1, keepdims=True)
    rest = np.arange(60, FILMS - UNRATED)
    nearest = np.argmax(units[rest] @ units[:60].T, axis=1)
    assert np.array_equal(positions[rest], positions[nearest])
    assert len(np.unique(positions[:60], axis=0)) == 60


def test_the_child_writes_the_same_positions_each_time_and_how_far_it_is(model: FactorModel, tmp_path: Path) -> None:
    films = np.arange(FILMS - UNRATED)
    start = model.film_factors[films, :2]
    given = tmp_path / "given.npz"
    np.savez(given, factors=model.film_factors[films], start=start)
    made = []
    for turn in range(2):
        places, reported = tmp_path / f"{turn}.npy", tmp_path / f"{turn}.txt"
        embedding._work(given, places, reported)
        made.append(np.load(places))
        fractions = [float(line) for line in reported.read_text(encoding="utf-8").split()]
        assert fractions == sorted(fractions)
        assert len(fractions) == 30  # one for every 25 of 750 iterations
        assert fractions[0] == pytest.approx(25 / 750, abs=1e-4)
        assert fractions[-1] == 1
    assert made[0].dtype == np.float32
    assert made[0].shape == (len(films), 2)
    assert np.array_equal(made[0], made[1])
    assert share_of_own_cluster(made[0], films) > 0.97


def test_many_films_are_embedded_by_interpolation(
    model: FactorModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import openTSNE  # which loads scipy and scikit-learn: a second and a half

    used: list[str] = []
    whole = openTSNE.TSNE

    def noted(**settings: object) -> object:
        used.append(str(settings["negative_gradient_method"]))
        return whole(**settings)

    monkeypatch.setattr(openTSNE, "TSNE", noted)
    monkeypatch.setattr(embedding, "EARLY", 25)
    monkeypatch.setattr(embedding, "LATE", 25)
    given = tmp_path / "given.npz"
    np.savez(given, factors=model.film_factors, start=model.film_factors[:, :2])
    for fft_from in (FILMS - 1, FILMS):
        monkeypatch.setattr(embedding, "_FFT_FROM", fft_from)
        embedding._work(given, tmp_path / "made.npy", tmp_path / "progress.txt")
        assert np.isfinite(np.load(tmp_path / "made.npy")).all()
    assert used == ["fft", "bh"]


def test_the_start_decides_which_way_round_the_map_lies(model: FactorModel, tmp_path: Path) -> None:
    films = np.arange(FILMS - UNRATED)
    made = []
    for turn in (1, -1):
        given, places = tmp_path / "given.npz", tmp_path / "made.npy"
        np.savez(given, factors=model.film_factors[films], start=turn * model.film_factors[films, :2])
        embedding._work(given, places, tmp_path / "progress.txt")
        made.append(np.load(places))
    assert np.corrcoef(made[0].ravel(), made[1].ravel())[0, 1] < -0.9


def test_a_cancel_ends_the_child(model: FactorModel, monkeypatch: pytest.MonkeyPatch) -> None:
    started = []
    popen = embedding.subprocess.Popen

    def recording(*args: object, **kwargs: object) -> object:
        started.append(popen(*args, **kwargs))  # type: ignore[call-overload]
        return started[-1]

    monkeypatch.setattr(embedding.subprocess, "Popen", recording)

    def give_up() -> None:
        if started:
            raise ReadCancelled

    with pytest.raises(ReadCancelled):
        make(NEIGHBOURS, model, None, checkpoint=give_up)
    assert started[0].poll() is not None


def test_a_child_that_fails_is_an_error_with_its_last_words(model: FactorModel) -> None:
    broken = np.full((20, K), np.nan, np.float32)
    with pytest.raises(DataError, match=r"could not be made \(ValueError: [^\n]+\)$"):
        embedding.embed(broken, np.zeros((20, 2), np.float32), lambda _: None, lambda: None)


def test_few_films_and_a_missing_library_are_refused(model: FactorModel, monkeypatch: pytest.MonkeyPatch) -> None:
    nine = model.film_factors[:9]
    with pytest.raises(DataError, match="at least 10 films"):
        embedding.embed(nine, nine[:, :2], lambda _: None, lambda: None)
    monkeypatch.setattr(embedding, "LIBRARY", "no_such_library_anywhere")
    with pytest.raises(DataError, match=r"pip install"):
        make(NEIGHBOURS, model, None)
