"""The report: one page with the figures of the run that is shown, the same ones that the window has."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QSizeF
from PySide6.QtGui import QPageSize, QTextTable
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from mfgui.evaluation.errors import find_errors
from mfgui.training.events import EpochPoint
from mfgui.ui.kit.words import signed
from mfgui.ui.stage.report import curve
from mfgui.ui.stage.report_paper import is_split, laid_out, paper, pdf, units
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
    for group in errors.by_rating:
        assert f'<td class="n">{signed(group.miss, 3)}</td>' in html
    assert html.count("data:image/") == 2
    listed = re.findall(r"<td>\d+\. ", html)
    assert len(listed) == 10
    assert html.count("★ (") >= 10  # each film with the ratings that moved it
    assert re.search(r"[(>]-\d|[(>][+-]0[.]0+[)<]", html) is None  # minus signs, and none before nothing
    assert "http" not in html.replace("http://www.w3.org", "")


def test_the_recorded_demo_has_its_map_and_command_too(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.pages.show_page("data")
    with qtbot.waitSignal(window.session.dataset_changed, timeout=20_000):
        window.session.open_demo()
    window.session.show_page("data")
    assert window.report._map() is None
    html = save(qtbot, window, tmp_path / "report.html").decode()
    assert html.count("data:image/") == 2
    assert re.search(r"mfgui train \S+ --method adam .*--seed 1", html)


def test_a_report_is_of_what_was_open_when_it_was_asked_for(
    qtbot: QtBot, window: MainWindow, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = window.session
    window.pages.show_page("data")
    with qtbot.waitSignal(session.dataset_changed, timeout=20_000):
        session.open_demo()
    session.show_page("data")
    summary, asked = session.summary, session.dataset
    assert summary is not None
    assert asked is not None
    monkeypatch.setattr(window.watch.map, "make_unseen", lambda: True)  # it takes until the other data are there
    window.report.save(tmp_path / "report.html")
    with qtbot.waitSignal(session.offered, timeout=20_000):
        session.open(folder)
    assert session.dataset is not asked
    html = (tmp_path / "report.html").read_text("utf-8")
    assert asked.fingerprint in html
    assert f"{summary.validation_rmse:.4f}" in html
    assert html.count("data:image/") == 1  # the curve alone


def test_a_pdf_is_written_by_its_ending(qtbot: QtBot, trained: MainWindow, tmp_path: Path) -> None:
    content = save(qtbot, trained, tmp_path / "report.pdf")
    assert content.startswith(b"%PDF")
    assert len(content) > 20_000


@pytest.mark.parametrize("size", [QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter])
@pytest.mark.usefixtures("qapp")
def test_on_paper_nothing_small_stands_on_two_pages_and_heads_repeat(size: QPageSize.PageSizeId) -> None:
    def table(n: int, name: str) -> str:
        rows = "".join(f"<tr><td>{name} {k}</td><td>{k}</td></tr>" for k in range(n))
        head = f"<thead><tr><th>Head of {name}</th><th>n</th></tr></thead>"
        return f"<h2>About {name}</h2><p>{name} leads.</p><table>{head}<tbody>{rows}</tbody></table>"

    tables = "".join(table(n, name) for n, name in ((9, "ant"), (14, "bee"), (12, "cat"), (120, "dog"), (5, "elk")))
    html = f"<html><head><title>A run</title></head><body>{tables}</body></html>"
    body = QSizeF(640, 900)
    document = laid_out(html, curve([], "RMSE"), None, body)
    assert document.pageCount() > 4
    assert [first.text() for first, top, bottom in units(document) if is_split(top, bottom, body.height())] == []
    layout, tables_found = document.documentLayout(), []
    for frame in document.rootFrame().childFrames():
        assert isinstance(frame, QTextTable)
        assert frame.format().headerRowCount() == 1  # repeated on each of its pages
        place = layout.frameBoundingRect(frame)
        tables_found.append(place.bottom() // body.height() - place.top() // body.height())
        for row in range(frame.rows()):
            block = layout.blockBoundingRect(frame.cellAt(row, 0).firstCursorPosition().block())
            assert block.top() // body.height() == (block.bottom() - 1) // body.height(), (row, block)
    assert tables_found[:3] == [0, 0, 0]
    assert tables_found[3] > 1
    file = pdf(html, curve([], "RMSE"), None, QPageSize(size))
    boxes = re.findall(rb"/MediaBox \[0 0 (\d+)", file)
    assert len(boxes) > 3
    assert {int(box) for box in boxes} == {{QPageSize.PageSizeId.A4: 595, QPageSize.PageSizeId.Letter: 612}[size]}


def test_paper_is_that_of_the_country() -> None:
    assert paper(QLocale.Country.Germany).id() is QPageSize.PageSizeId.A4
    assert paper(QLocale.Country.UnitedKingdom).id() is QPageSize.PageSizeId.A4
    assert paper(QLocale.Country.UnitedStates).id() is QPageSize.PageSizeId.Letter


def test_a_report_in_german_is_german(
    qtbot: QtBot, trained: MainWindow, tmp_path: Path, speak: Callable[[str], str]
) -> None:
    speak("de")
    html = save(qtbot, trained, tmp_path / "report.html").decode()
    assert '<html lang="de">' in html
    assert "<td>Faktoren</td><td>4</td>" in html
    assert "<td>factors</td>" not in html


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
