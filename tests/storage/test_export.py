"""Exported factors are those of the model, and give its predictions again."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest

from mfgui.data.dataset import Dataset, Films, Ratings, RatingScale
from mfgui.factorization.interface import TrainingData
from mfgui.factorization.registry import method
from mfgui.storage.export import export_model
from mfgui.storage.model_file import load_model, save_model
from mfgui.storage.saved_model import SavedModel


@pytest.fixture(params=["numbers", "names"])
def saved(tmp_path: Path, request: pytest.FixtureRequest) -> SavedModel:
    """A small model, saved and read back; one title needs quotes."""
    rng = np.random.default_rng(1)
    u, i = np.divmod(rng.permutation(12 * 9)[:70].astype(np.int32), 9)
    titles = ('Léon, "the" professional', *(f"Film {n}" for n in range(1, 9)))
    blank = ("",) * 9
    labelled = request.param == "names"
    films = Films(
        np.arange(9) * 10,
        titles,
        titles,
        np.zeros(9, np.int16),
        (),
        np.zeros((9, 0), np.bool_),
        blank,
        blank,
        labels=tuple(f"film {n}" for n in range(9)) if labelled else (),
    )
    ratings = Ratings(u, i, rng.integers(1, 6, 70).astype(np.float32))
    people = tuple(f"person {n:02}" for n in range(12)) if labelled else ()
    data = Dataset(
        "made up", tmp_path, "", True, np.arange(12) + 100, films, ratings, RatingScale(1, 5, 1), user_labels=people
    )
    one = method("adam")
    fit = one.start(TrainingData.of(data, ratings), one.choose(None, {"factors": 3}), 1)
    fit.run_epoch(lambda _: None)
    file = tmp_path / "m.mfgui"
    save_model(file, fit.model(), data, validation="0.1", seed=1, rmse=1.0, protocol="")  # type: ignore[arg-type]
    return load_model(file)


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_both_forms_hold_the_model(saved: SavedModel, tmp_path: Path) -> None:
    files = export_model(saved, tmp_path / "deep" / "out")
    assert [file.name for file in files] == ["users.csv", "films.csv", "model.npz"]
    assert sorted(file.name for file in (tmp_path / "deep" / "out").iterdir()) == sorted(f.name for f in files)
    people, films = rows(files[0]), rows(files[1])
    model = saved.model
    assert [row["userId"] for row in people] == [str(x) for x in saved.user_labels or saved.user_ids]
    assert [row["movieId"] for row in films] == [str(x) for x in saved.film_labels or saved.film_ids]
    assert films[0]["title"] == 'Léon, "the" professional'
    assert [int(row["ratings"]) for row in films] == model.film_support.tolist()

    def matrix(table: list[dict[str, str]]) -> np.ndarray:
        return np.array([[row[f"factor_{k}"] for k in (1, 2, 3)] for row in table]).astype(np.float32)

    # Written with as many digits as give the very same numbers again.
    assert np.array_equal(matrix(people), model.user_factors)
    assert np.array_equal(matrix(films), model.film_factors)
    assert np.array_equal(np.array([row["bias"] for row in films]).astype(np.float32), model.film_bias)
    with np.load(files[2], allow_pickle=False) as arrays:
        u, i = np.indices((12, 9)).reshape(2, -1).astype(np.int32)
        again = arrays["mean"] + arrays["user_bias"][u] + arrays["film_bias"][i]
        again = again + (arrays["user_factors"][u] * arrays["film_factors"][i]).sum(axis=1)
        low, high, _ = arrays["scale"]
        assert np.clip(again, low, high) == pytest.approx(model.predict(u, i), abs=1e-5)
        assert arrays["user_ids"].tolist() == list(saved.user_labels or saved.user_ids)
        assert arrays["film_ids"].tolist() == list(saved.film_labels or saved.film_ids)


def test_giving_up_leaves_the_old_file(saved: SavedModel, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    old = tmp_path / "out" / "users.csv"
    old.write_text("old", "utf-8")

    def checkpoint() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export_model(saved, tmp_path / "out", checkpoint)
    assert old.read_text("utf-8") == "old"
    assert [file.name for file in (tmp_path / "out").iterdir()] == ["users.csv"]
