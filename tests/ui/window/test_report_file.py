"""The report: one page with the figures of the run that is shown, the same ones that the window has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtSvg import QSvgRenderer

from mfgui.evaluation.errors import find_errors
from mfgui.training.events import EpochPoint
from mfgui.ui.stage.report import curve

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from mfgui.ui.window.main_window import MainWindow


@pytest.fixture
def trained(qtbot: QtBot, window: MainWindow, folder: Path) -> MainWindow:
    with qtbot.waitSignal(window.session.dataset_changed, timeout=20_000):
        window.session.open(folder)
    with qtbot.waitSignal(window.session.run_ended, timeout=60_000):
        window.session.start("als", settings={"factors": 4}, epochs=3)
    qtbot.waitUntil(lambda: window.report._map() is not None, timeout=10_000)
    return window


def save(qtbot: QtBot, window: MainWindow, file: Path) -> bytes:
    with qtbot.waitSignal(window.session.offered, timeout=20_000) as told:
        window.report.save(file)
    assert file.name in told.args[0].sentence
    return file.read_bytes()


def test_it_has_the_figures_the_list_the_pictures_and_the_command(
    qtbot: QtBot, trained: MainWindow, tmp_path: Path
) -> None:
    session = trained.session
    session.select_user(5)
    qtbot.waitUntil(lambda: session.shelf.current is not None, timeout=10_000)
    html = save(qtbot, trained, tmp_path / "report.html").decode()
    errors = find_errors(session.summary.model, session.dataset, session.split.train, session.split.validation)
    for figure in (
        f"{session.summary.validation_rmse:.4f}",
        f"{errors.mae:.4f}",
        session.dataset.fingerprint,
        "2,400",
        session.opened.protocol[1:],
        "Person 6",
        "mfgui train",
        "--seed 1",
    ):
        assert figure in html
    for group in errors.by_rating:
        assert f"{group.rmse:.3f}" in html
    assert html.count("data:image/") == 2
    listed = re.findall(r"<td>\d+\. ", html)
    assert len(listed) == 10
    assert html.count("★ (") >= 10  # each film with the ratings that moved it
    assert "http" not in html.replace("http://www.w3.org", "")


def test_a_pdf_is_written_by_its_ending(qtbot: QtBot, trained: MainWindow, tmp_path: Path) -> None:
    content = save(qtbot, trained, tmp_path / "report.pdf")
    assert content.startswith(b"%PDF")
    assert len(content) > 20_000


def test_without_a_run_it_says_what_to_do(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.session.problem) as told:
        window.actions_by_name["report"].trigger()
    assert "Start" in told.args[0].sentence


def test_the_curve_is_a_picture_of_its_points() -> None:
    points = [EpochPoint(float(k), True, k * 100, 1.0 / (k + 1), 1.1 / (k + 1), 0.1 * k, best=True) for k in range(4)]
    svg = curve(points, "RMSE")
    assert QSvgRenderer(svg.encode()).isValid()
    paths = re.findall(r'<path d="M([^"]*)" fill="none"', svg)
    assert len(paths) == 2
    heights = [float(place.split()[1]) for place in paths[0].split("L")]
    assert heights == sorted(heights)  # it falls
    assert QSvgRenderer(curve([], "RMSE").encode()).isValid()
