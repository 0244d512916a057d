"""The page of downloads: fetching, pausing, failing in words, opening; driven by clicks against a local server."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from mfgui.data.download import fetching as downloads
from mfgui.data.download.fetching import Progress, Stage
from mfgui.data.editions import catalogue
from mfgui.ui.kit.theme import Theme
from mfgui.ui.places.data.download import DownloadPanel, EditionRow, RowState
from mfgui.ui.state.jobs import Failure
from mfgui.ui.state.session import Session
from mfgui.ui.text import file_size
from tests.zip_server import Play, ZipServer

WAIT = 10_000


@pytest.fixture
def server(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ZipServer]:
    """A server of the small folder's zip, which the catalogue's setting names."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for file in folder.iterdir():
            archive.write(file, f"ml-test/{file.name}")
    server = ZipServer(packed.getvalue())
    monkeypatch.setenv(catalogue.SERVER_SETTING, server.address)
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    yield server
    server.close()


@pytest.fixture
def panel(qtbot: QtBot, session: Session, theme: Theme, server: ZipServer) -> Iterator[DownloadPanel]:
    panel = DownloadPanel(session, theme, (server.edition(), server.edition(name="ml-second", title="Second")))
    with qtbot.waitExposed(panel):
        panel.show()
    yield panel
    panel.deleteLater()


def press(qtbot: QtBot, row: EditionRow) -> None:
    qtbot.mouseClick(row.button, Qt.MouseButton.LeftButton)


def until(qtbot: QtBot, row: EditionRow, state: RowState) -> None:
    qtbot.waitUntil(lambda: row.state is state, timeout=WAIT)


def test_every_edition_has_a_row_with_its_facts(qtbot: QtBot, session: Session, theme: Theme) -> None:
    panel = DownloadPanel(session, theme)
    qtbot.addWidget(panel)
    assert [row.edition for row in panel.rows] == list(catalogue.EDITIONS)
    assert {row.state for row in panel.rows} == {RowState.ABSENT}
    assert all(fact in panel.rows[0].facts.text() for fact in ("100,836", "610", "9,742", "1996–2018", "978 kB"))
    assert panel.rows[-1].facts.text().endswith("1995–2023, grows now and then")
    assert "do not pass it on" in panel.rows[1].toolTip()
    assert panel.rows[1].edition.title in panel.rows[1].button.accessibleName()


def test_a_download_is_opened_when_it_is_here(
    qtbot: QtBot, session: Session, panel: DownloadPanel, server: ZipServer
) -> None:
    row = panel.rows[0]
    with qtbot.waitSignal(session.dataset_changed, timeout=WAIT):
        press(qtbot, row)
    assert session.dataset is not None
    assert len(session.dataset.ratings) == 2400
    assert session.dataset.source == downloads.folder() / "ml-test.zip"
    assert row.state is RowState.HERE


def test_nobody_is_torn_away_who_has_left_the_page(
    qtbot: QtBot, session: Session, panel: DownloadPanel, server: ZipServer
) -> None:
    press(qtbot, panel.rows[0])
    panel.hide()
    until(qtbot, panel.rows[0], RowState.HERE)
    assert not session.loading
    panel.show()
    with qtbot.waitSignal(session.dataset_changed, timeout=WAIT):
        press(qtbot, panel.rows[0])


def test_pause_and_resume(qtbot: QtBot, session: Session, panel: DownloadPanel, server: ZipServer) -> None:
    row = panel.rows[0]
    half = len(server.content) // 2
    server.plays = [Play(stall=half)]
    part = downloads.folder() / "ml-test.zip.part"
    press(qtbot, row)
    qtbot.waitUntil(lambda: part.is_file() and part.stat().st_size == half, timeout=WAIT)
    assert row.state is RowState.UNDER_WAY
    assert row.bar.isVisible()
    press(qtbot, row)
    assert row.state is RowState.PARTLY_HERE
    assert file_size(half) in row.words.text()
    with qtbot.waitSignal(session.dataset_changed, timeout=WAIT):
        press(qtbot, row)
    assert server.ranges() == [None, f"bytes={half}-"]


def test_a_part_from_an_earlier_start_is_offered(
    qtbot: QtBot, session: Session, theme: Theme, panel: DownloadPanel, server: ZipServer
) -> None:
    row = panel.rows[0]
    server.plays = [Play(stall=1000)]
    press(qtbot, row)
    qtbot.waitUntil(server.stalled.is_set, timeout=WAIT)
    qtbot.waitUntil(lambda: downloads.bytes_here(row.edition, downloads.folder()) == 1000, timeout=WAIT)
    press(qtbot, row)
    later = DownloadPanel(session, theme, (row.edition,))
    qtbot.addWidget(later)
    later.show()
    assert later.rows[0].state is RowState.PARTLY_HERE
    told = later.rows[0].words.text()
    assert file_size(1000) in told
    assert file_size(len(server.content)) in told


def test_a_failure_stands_in_the_row_and_can_be_tried_again(
    qtbot: QtBot, session: Session, panel: DownloadPanel, server: ZipServer
) -> None:
    row = panel.rows[0]
    server.plays = [Play(status=404)]
    with qtbot.assertNotEmitted(session.problem):
        press(qtbot, row)
        qtbot.waitUntil(row.trouble.isVisible, timeout=WAIT)
    assert row.trouble.text().startswith("The server 127.0.0.1 has no file ml-test.zip (HTTP 404); look")
    assert row.trouble.text().endswith(".")
    assert row.state is RowState.ABSENT
    assert not row.bar.isVisible()
    panel.hide()
    panel.show()
    assert row.trouble.isVisible()  # it stays until the next try
    with qtbot.waitSignal(session.dataset_changed, timeout=WAIT):
        press(qtbot, row)
    assert not row.trouble.isVisible()


def test_downloads_wait_for_each_other_and_may_be_cancelled_before_they_begin(
    qtbot: QtBot, panel: DownloadPanel, server: ZipServer
) -> None:
    first, second = panel.rows
    server.plays = [Play(stall=1000)]
    press(qtbot, first)
    qtbot.waitUntil(server.stalled.is_set, timeout=WAIT)
    press(qtbot, second)
    assert second.state is RowState.WAITING
    assert second.words.isVisible()
    press(qtbot, second)
    assert second.state is RowState.ABSENT
    assert len(server.requests) == 1
    # What the server has sent is not yet what has been written.
    qtbot.waitUntil(lambda: downloads.bytes_here(first.edition, downloads.folder()) == 1000, timeout=WAIT)
    press(qtbot, first)
    assert first.state is RowState.PARTLY_HERE


def test_closing_ends_a_download_and_keeps_what_came(
    qtbot: QtBot, session: Session, panel: DownloadPanel, server: ZipServer
) -> None:
    edition = panel.rows[0].edition
    server.plays = [Play(stall=1000)]
    press(qtbot, panel.rows[0])
    qtbot.waitUntil(lambda: downloads.bytes_here(edition, downloads.folder()) == 1000, timeout=WAIT)
    with qtbot.waitSignal(session.closed, timeout=WAIT):
        session.close()
    assert not session.downloading.isRunning()
    assert downloads.bytes_here(edition, downloads.folder()) == 1000


def test_the_citation_can_be_copied(qtbot: QtBot, panel: DownloadPanel) -> None:
    qtbot.mouseClick(panel.copy_citation, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == catalogue.CITATION


@pytest.mark.parametrize(
    ("progress", "words"),
    [
        (Progress(Stage.CONNECTING, 0, 1000), "Connecting…"),
        (Progress(Stage.RECEIVING, 112_300_000, 261_978_986, 5_210_000.0), "112 MB of 262 MB, 5.2 MB/s, 29 s left"),
        (Progress(Stage.RECEIVING, 4_000_000, 10_000_000), "4.0 MB of 10 MB"),
        (Progress(Stage.RECEIVING, 999_600, None), "1.0 MB so far"),
        (
            Progress(Stage.WAITING, 5, 10, 0.0, "the server x has stopped answering; check it", 3.6),
            "The server x has stopped answering. Trying again in 4 s…",
        ),
        (Progress(Stage.CHECKING, 5, 10), "Checking that it is whole…"),
    ],
)
def test_progress_in_words(qtbot: QtBot, theme: Theme, progress: Progress, words: str) -> None:
    row = EditionRow(catalogue.EDITIONS[0], theme)
    qtbot.addWidget(row)
    row.show_progress(progress)
    assert row.words.text() == words
    assert row.bar.maximum() == (1000 if progress.total else 0)


def test_a_failure_with_bytes_here_offers_to_resume(qtbot: QtBot, theme: Theme) -> None:
    row = EditionRow(catalogue.EDITIONS[1], theme)
    qtbot.addWidget(row)
    row.show_failure(Failure("the connection broke off; try again"), 2_462_015)
    assert row.state is RowState.PARTLY_HERE
    assert row.bar.value() == 500
    assert row.trouble.text() == "The connection broke off; try again."
