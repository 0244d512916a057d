"""A saved screen: a model file that brings along what was on screen and, where allowed, its ratings."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from mfgui.data.errors import DataError
from mfgui.data.reading import read_dataset
from mfgui.data.splitting import Validation
from mfgui.factorization import registry
from mfgui.factorization.warm import KERNEL_MODULES
from mfgui.storage.archive import read_archive, write_archive
from mfgui.storage.film_lists import SavedList
from mfgui.storage.matching import Wanted
from mfgui.storage.model_file import load_model, save_model
from mfgui.storage.moment import Moment
from mfgui.storage.opened_model import open_model
from mfgui.training.run import Run, Stopping
from tests.ui.conftest import write_folder

NIGHT = SavedList("night", (Wanted("The Film 5", 1954), Wanted("No Such Film", film_id="7")), ((1, ""),))
MOMENT = Moment(
    "explore", "7", "12", me=True, camera=("5", 3.0), profile="Ann", rated=(("3", 4.5), ("8", 1.0)), only=NIGHT
)


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """A saved screen with its ratings, whose folder is gone."""
    return save_screen(tmp_path, "als")


def save_screen(tmp_path: Path, name: str, epochs: int = 1, **settings: Any) -> Path:
    """Save a screen of a method with the ratings, and remove the folder of these."""
    folder = write_folder(tmp_path / "set")
    data = read_dataset(folder)
    from mfgui.data.held_out_file import split_from_spec

    split = split_from_spec(data, str(Validation("random", 0.1)), 1)
    method = registry.method(name)
    run = Run(method, method.choose(None, settings), data, split, Stopping(epochs=epochs), 1)
    summary = run.train(lambda _event: None)
    file = tmp_path / "screen.mfgui"
    save_model(
        file,
        summary.model,
        data,
        validation=str(Validation("random", 0.1)),
        seed=1,
        rmse=summary.validation_rmse,
        protocol=split.protocol,
        with_ratings=True,
        moment=MOMENT,
    )
    shutil.rmtree(folder)
    return file


def test_it_opens_without_its_folder_with_the_same_ratings_and_moment(saved: Path) -> None:
    opened = open_model(saved)
    assert opened.saved.moment == MOMENT
    assert len(opened.dataset.ratings) == 2400
    assert opened.dataset.fingerprint == opened.saved.fingerprint
    assert opened.split is not None
    assert len(opened.split.validation) == 240
    assert opened.dataset.ratings.timestamps is not None
    prediction = opened.model.taste(3).scores if hasattr(opened.model.taste(3), "scores") else None
    assert prediction is None or np.isfinite(np.asarray(prediction)).all()


@pytest.mark.parametrize("method", ["als", "adam", "bayes", "item-knn"])
def test_it_waits_for_no_kernels_that_it_can_do_without(
    tmp_path: Path, method: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, asked = save_screen(tmp_path, method), list[Sequence[str]]()
    if method != "item-knn":
        monkeypatch.setitem(sys.modules, "mfgui.data.kernels", None)  # importing it now fails
    opened = open_model(file, ready=asked.append)
    assert asked == ([KERNEL_MODULES] if method == "item-knn" else [])
    assert opened.split is not None
    assert len(opened.split.validation) == 240
    assert len(opened.dataset.by_film.counts) == opened.dataset.n_films


def test_samples_answer_as_well_before_kernels_are_there(tmp_path: Path) -> None:
    file = save_screen(tmp_path, "bayes", epochs=4, samples=3, burn_in=1)
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "import numpy as np\n"
        "from mfgui.factorization.served import never_wait\n"
        "from mfgui.storage.opened_model import open_model\n"
        "if sys.argv[2] == 'slow.npz':\n"
        "    never_wait()\n"
        "opened = open_model(Path(sys.argv[1]) / 'screen.mfgui')\n"
        "model, films = opened.model, np.arange(opened.dataset.n_films, dtype=np.int32)\n"
        "pairs = np.full(len(films), 3, np.int32), films\n"
        "np.savez(Path(sys.argv[1]) / sys.argv[2], model.predict(*pairs), model.scores(model.taste(3)),\n"
        "         model.odds(*pairs), model.spread(*pairs), model.scores_of(3, films[:4]), *model.interval(*pairs))\n"
        "assert ('numba' in sys.modules) == (sys.argv[2] != 'slow.npz')\n"
    )
    for found in ("slow.npz", "exact.npz"):
        subprocess.run([sys.executable, "-c", code, file.parent, found], timeout=120, check=True)
    with np.load(tmp_path / "slow.npz") as slow, np.load(tmp_path / "exact.npz") as exact:
        assert slow["arr_0"].std() > 0.1
        for name in exact.files:
            np.testing.assert_allclose(slow[name], exact[name], rtol=1e-4, atol=1e-4)


def test_it_opens_where_the_place_of_its_ratings_may_not_be_looked_at(
    saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> Path:
        raise PermissionError(13, "Permission denied", str(path))

    place, stat = load_model(saved).data_place, Path.stat  # as /root on another machine
    monkeypatch.setattr(
        Path, "stat", lambda path, **how: refuse(path) if place in (path, *path.parents) else stat(path, **how)
    )
    assert len(open_model(saved).dataset.ratings) == 2400


@pytest.mark.parametrize(
    "change",
    [
        {"ratings.users": np.full(2400, 60, np.int32)},
        {"ratings.films": np.full(2400, -1, np.int32)},
        {"ratings.values": np.full(2400, np.nan, np.float32)},
        {"ratings.values": np.zeros(2399, np.float32)},
        {"ratings.users": np.zeros(2400, np.int64)},
    ],
)
def test_ratings_that_do_not_fit_are_refused(saved: Path, change: dict[str, np.ndarray]) -> None:
    about, arrays = read_archive(saved, "model", 2)
    write_archive(saved, about, arrays | change)
    with pytest.raises(DataError, match="damaged"):
        load_model(saved)


def test_ratings_other_than_the_models_are_refused(saved: Path) -> None:
    about, arrays = read_archive(saved, "model", 2)
    write_archive(saved, about, arrays | {"ratings.values": np.full(2400, 3, np.float32)})
    with pytest.raises(DataError, match="not those"):
        open_model(saved)


@pytest.mark.parametrize(
    "found",
    [
        [],
        {"page": 3},
        {"page": "x" * 501},
        {"camera": [0, 0]},
        {"camera": ["5", float("nan")]},
        {"camera": ["5", 0]},
        {"camera": ["5", 1, 2]},
        {"camera": "abc"},
        {"rated": [["3"]]},
        {"rated": [[3, 4.0]]},
        {"rated": [["3", float("inf")]]},
        {"rated": 7},
    ],
)
def test_a_moment_that_is_none_is_refused(saved: Path, found: object) -> None:
    with pytest.raises((ValueError, TypeError)):
        Moment.of_json(found)
    about, arrays = read_archive(saved, "model", 2)
    write_archive(saved, about | {"moment": found}, arrays)
    with pytest.raises(DataError, match="damaged"):
        load_model(saved)


def test_a_moment_comes_back_as_it_was() -> None:
    assert Moment.of_json(json.loads(json.dumps(MOMENT.plain()))) == MOMENT
    assert Moment.of_json({}) == Moment()


def test_a_file_from_before_lists_travelled_says_nothing_of_them() -> None:
    plain = json.loads(json.dumps(MOMENT.plain()))
    del plain["only"]
    assert Moment.of_json(plain) == replace(MOMENT, only=None)
    assert Moment.of_json(json.loads(json.dumps(Moment(only=SavedList()).plain()))).only == SavedList()


@pytest.mark.parametrize(
    "only",
    [
        "night",
        {"name": "night"},
        {"name": 3, "films": [], "decided": []},
        {"name": "night", "films": [["The Film 5"]], "decided": []},
        {"name": "night", "films": [["The Film 5", "1954", "", "", "", ""]], "decided": []},
        {"name": "night", "films": [], "decided": [[0, "4"]]},
        {"name": "night", "films": [["The Film 5", 1954, "", "", "", ""]], "decided": [["0", "4"]]},
        {"name": "n" * 501, "films": [], "decided": []},
    ],
)
def test_a_damaged_list_is_refused(only: object) -> None:
    plain = json.loads(json.dumps(MOMENT.plain()))
    assert Moment.of_json(plain) == MOMENT
    with pytest.raises((ValueError, TypeError, KeyError)):
        Moment.of_json(plain | {"only": only})
