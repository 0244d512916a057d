"""A run that ends behind other windows calls for the person; the title says how far it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mfgui.ui.window import long_work
from mfgui.ui.window.main_window import MainWindow


@pytest.mark.parametrize(("seconds", "active", "expected"), [(0.0, False, 1), (0.0, True, 0), (1e6, False, 0)])
def test_only_long_work_behind_other_windows_calls(
    qtbot: QtBot,
    window: MainWindow,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    seconds: float,
    active: bool,
    expected: int,
) -> None:
    monkeypatch.setattr(long_work, "LONG_SECONDS", seconds)
    monkeypatch.setattr(window, "isActiveWindow", lambda: active)
    session = window.session
    calls: list[str] = []
    titles: set[str] = set()
    window.long_work.called.connect(calls.append)
    session.point_added.connect(lambda _point: titles.add(window.windowTitle()))
    with qtbot.waitSignal(session.dataset_changed, timeout=20_000):
        session.open(folder)
    plain = window.windowTitle()
    with qtbot.waitSignal(session.run_ended, timeout=60_000):
        session.start("als", epochs=4)
    assert len(calls) == expected
    assert window.windowTitle() == plain
    assert any(title != plain and title.endswith(plain) for title in titles)
