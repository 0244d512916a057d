"""Opening a model in the window: a file of ours beside its ratings, one from elsewhere beside titles alone."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

import mfgui.api as mf
from mfgui.storage.saved_model import WITHOUT_RATINGS
from mfgui.ui.state.session import Session
from mfgui.ui.window.main_window import MainWindow
from mfgui.ui.window.open_control import ModelDialog
from tests.ui.conftest import FILMS, PEOPLE


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    rng = np.random.default_rng(4)
    file = tmp_path / "elsewhere.npz"
    ids = np.arange(1, FILMS + 1)
    factors = {"user_factors": rng.normal(size=(PEOPLE, 4)), "item_factors": rng.normal(size=(FILMS, 4))}
    np.savez(file, **factors, item_ids=ids, mean=3.0)
    return file


def test_a_model_from_elsewhere_is_shown_with_its_titles(
    qtbot: QtBot, window: MainWindow, folder: Path, foreign: Path
) -> None:
    session = window.session
    window.actions_by_name["open model"].trigger()
    dialog = window.findChild(ModelDialog)
    assert dialog is not None
    button = dialog.open_it
    assert not button.isEnabled()
    dialog.findChild(QLineEdit, "model model").setText(str(foreign))
    dialog.findChild(QLineEdit, "model titles").setText(str(folder / "movies.csv"))
    dialog.kind.setCurrentIndex(dialog.kind.findData("ratings"))
    with qtbot.waitSignal(session.model_changed, timeout=60_000):
        button.click()
    assert session.dataset is not None
    assert session.dataset.edition == WITHOUT_RATINGS
    assert session.dataset.films.caption(0) == "The Film 1 (1950)"
    assert session.model is not None
    assert session.model.method == "vectors"
    assert session.model_for(session.person) is session.model


def test_a_model_that_knows_rows_alone_is_given_ids(
    qtbot: QtBot, session: Session, folder: Path, foreign: Path, tmp_path: Path
) -> None:
    with np.load(foreign) as arrays:
        np.savez(tmp_path / "rows.npz", user_factors=arrays["user_factors"], item_factors=arrays["item_factors"])
    dialog = ModelDialog()
    qtbot.addWidget(dialog)
    dialog.places["model"].setText(str(tmp_path / "rows.npz"))
    dialog.places["data"].setText(str(folder))
    for name, count in (("item_ids", FILMS), ("user_ids", PEOPLE)):
        file = tmp_path / f"{name}.txt"
        file.write_text("".join(f"{n}\n" for n in range(1, count + 1)))
        dialog.places[name].setText(str(file))
    with qtbot.waitSignal(session.model_changed, timeout=60_000):
        session.open_foreign(dialog.wanted)
    assert session.dataset is not None
    assert len(session.dataset.ratings) > 0


def test_a_file_of_ours_comes_with_its_ratings_or_without(
    qtbot: QtBot, session: Session, folder: Path, tmp_path: Path
) -> None:
    model = mf.train(mf.load(folder), "als", factors=3, epochs=2).model
    file = model.save(tmp_path / "m.mfgui")
    with qtbot.waitSignal(session.model_changed, timeout=60_000):
        session.open(file)
    assert session.dataset is not None
    assert len(session.dataset.ratings) == len(mf.load(folder))
    assert session.split is not None
    shutil.rmtree(folder)
    with qtbot.waitSignal(session.model_changed, timeout=60_000):
        session.open(file)
    assert len(session.dataset.ratings) == 0
    assert "people and films alone" in session.dataset.notes[0]
    assert session.split is None
    assert session.recent.all()[0] == file


def test_what_does_not_fit_is_told_and_what_was_open_stays(
    qtbot: QtBot, opened: Session, foreign: Path, tmp_path: Path
) -> None:
    (tmp_path / "titles.csv").write_text("movieId,title\n901,One\n902,Two\n903,Three\n")
    before = opened.dataset
    dialog = ModelDialog()
    qtbot.addWidget(dialog)
    dialog.places["model"].setText(str(foreign))
    dialog.places["titles"].setText(str(tmp_path / "titles.csv"))
    with qtbot.waitSignal(opened.problem, timeout=60_000) as told:
        opened.open_foreign(dialog.wanted)
    assert "none of the model's" in told.args[0].sentence
    assert opened.dataset is before


def test_a_file_of_ours_needs_nothing_beside_it(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ModelDialog()
    qtbot.addWidget(dialog)
    assert dialog.places["titles"].isEnabled()
    dialog.places["model"].setText(str(tmp_path / "m.mfgui"))
    assert not dialog.places["titles"].isEnabled()
