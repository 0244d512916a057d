"""What ships as the demo fits the demo, today's method and today's formats."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from mfgui.data.demo import demo_folder
from mfgui.data.held_out_file import split_from_spec
from mfgui.data.reading import read_dataset
from mfgui.factorization import registry
from mfgui.insight.history import rewindable
from mfgui.storage.demo_record import read_record, record_folder
from mfgui.storage.model_file import load_model
from mfgui.training.measuring import rmse

AGAIN = "run: python packaging/record_demo.py"


def test_its_ratings_are_those_of_the_demo() -> None:
    record = read_record()
    assert record is not None, AGAIN
    made, shipped = read_dataset(demo_folder()), record.dataset
    assert shipped.fingerprint == made.fingerprint, AGAIN
    assert shipped.source == made.source
    assert (shipped.name, shipped.edition, shipped.simulated) == (made.name, made.edition, made.simulated)
    assert shipped.films.titles == made.films.titles
    assert shipped.ratings.timestamps is not None
    assert np.array_equal(shipped.ratings.timestamps, made.ratings.timestamps)
    assert shipped.tags is not None
    assert np.array_equal(shipped.tags.films, made.tags.films)


def test_its_run_is_what_would_be_learnt_today_and_its_curve_is_that_of_its_models() -> None:
    record = read_record()
    assert record is not None, AGAIN
    data, run = record.dataset, record.run
    method = registry.method(registry.default_for(data))
    plan = run.plan
    assert (plan.method, plan.settings) == (method.name, method.choose(None, None)), AGAIN
    assert (plan.epochs_most, plan.patience) == (method.epochs, method.patience), AGAIN
    assert (plan.validation, plan.seed) == ("0.1", 1), AGAIN
    split = split_from_spec(data, plan.validation, plan.seed, lambda: None)
    assert split.protocol == plan.protocol
    assert run.model_file is not None
    saved = load_model(run.model_file)
    assert rmse(saved.model, split.validation) == pytest.approx(run.validation_rmse, abs=1e-5)
    assert saved.interest is not None
    epochs = record.epochs.epochs()
    assert (epochs[0], epochs[-1]) == (0, run.best_epoch)
    assert len(epochs) > 8
    rewinds = rewindable(saved.model)
    assert rewinds is not None
    for epoch in epochs:
        assert np.isfinite(record.epochs.read(epoch, rewinds.keep())[0]).all()


def test_it_takes_some_megabytes_and_names_no_place_on_the_computer_it_was_made_on() -> None:
    files = [file for file in record_folder().rglob("*") if file.is_file()]
    assert sum(file.stat().st_size for file in files) < 8e6
    assert not [file for file in files if any(word in file.read_bytes() for word in (b"/tmp", b"/home", b"Users\\"))]


def test_what_is_damaged_or_of_another_demo_is_no_record(tmp_path: Path) -> None:
    folder = tmp_path / "record"
    shutil.copytree(record_folder(), folder)
    assert read_record(folder) is not None
    facts = json.loads((folder / "run.json").read_text("utf-8"))
    for name, value in (("demo", "0-none"), ("plan", {}), ("points", [])):
        (folder / "run.json").write_text(json.dumps(facts | {name: value}), "utf-8")
        assert read_record(folder) is None
    (folder / "run.json").write_text(json.dumps(facts), "utf-8")
    (folder / "ratings" / "films.npy").write_bytes(b"x")
    assert read_record(folder) is None
    assert read_record(tmp_path / "nowhere") is None


def test_reading_it_and_asking_its_model_needs_no_compiler() -> None:
    code = (
        "import sys\n"
        "from mfgui.storage.demo_record import read_record\n"
        "from mfgui.storage.model_file import load_model\n"
        "from mfgui.factorization.served import never_wait\n"
        "from mfgui.data.held_out_file import split_from_spec\n"
        "never_wait()\n"
        "record = read_record()\n"
        "split = split_from_spec(record.dataset, record.run.plan.validation, 1, lambda: None)\n"
        "split.held_out_by_user, record.dataset.by_film\n"
        "model = load_model(record.run.model_file).model\n"
        "films, ratings = record.dataset.ratings.films[:30], record.dataset.ratings.values[:30]\n"
        "taste = model.fold_in(films, ratings)\n"
        "assert model.scores(taste).std() > 0.1 and len(model.neighbours(3, 5)[0]) == 5\n"
        "model.explain(taste, films, ratings, 5)\n"
        "assert 'numba' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], timeout=120, check=True)
