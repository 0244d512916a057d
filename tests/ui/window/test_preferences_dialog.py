"""The preferences: each choice in force at once, and there again at the next start."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QCoreApplication, QLocale, QTranslator, QVariantAnimation
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from mfgui.base.text import language
from mfgui.data.editions import catalogue
from mfgui.factorization import pool
from mfgui.ui.kit import motion
from mfgui.ui.kit.level import LEVEL
from mfgui.ui.kit.theme import ThemeChoice
from mfgui.ui.window.applying import apply_work, install_language
from mfgui.ui.window.main_window import MainWindow
from mfgui.ui.window.preferences import Preferences
from mfgui.ui.window.preferences_dialog import PreferencesDialog


@pytest.fixture
def dialog(window: MainWindow) -> Iterator[PreferencesDialog]:
    window.actions_by_name["preferences"].trigger()
    found = window.findChild(PreferencesDialog)
    assert found is not None
    yield found
    found.accept()
    pool.set_most_workers(0)
    catalogue.use_server("")
    motion.set_reduced(False)


def choose(field: QComboBox, value: object) -> None:
    at = field.findData(value)
    assert at >= 0
    field.setCurrentIndex(at)
    field.activated.emit(at)


def test_looks_change_at_once_and_stay(window: MainWindow, dialog: PreferencesDialog) -> None:
    choose(dialog.theme_choice, ThemeChoice.DARK)
    assert window.theme.colors.dark
    assert window.actions_by_name["theme dark"].isChecked()
    choose(dialog.text_size, 150)
    assert window.theme.text_size == 150
    assert (Preferences().theme, Preferences().text_size) == (ThemeChoice.DARK, 150)
    choose(dialog.text_size, 100)
    choose(dialog.theme_choice, ThemeChoice.LIGHT)


def test_simple_and_full_are_the_headers_switch(window: MainWindow, dialog: PreferencesDialog) -> None:
    before = LEVEL.full
    choose(dialog.level, not before)
    assert LEVEL.full is not before
    assert Preferences().full is not before
    choose(dialog.level, before)
    assert Preferences().full is before


def test_less_motion_is_none_from_then_on(dialog: PreferencesDialog) -> None:
    slide = QVariantAnimation(dialog)
    motion.set_duration(slide, 300)
    choose(dialog.motion, True)
    assert slide.duration() == 0
    assert motion.reduced()
    assert Preferences().reduced_motion
    choose(dialog.motion, False)
    assert slide.duration() == 300


def test_threads_are_those_that_kernels_run_on(dialog: PreferencesDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "cores", lambda: 4)
    preferences = Preferences()
    preferences.threads = 3
    apply_work(preferences, dialog._session)
    assert pool.workers() == 3
    done: list[int] = []
    pool.spread(done.append, range(8))
    assert sorted(done) == list(range(8))
    preferences.threads = 0
    apply_work(preferences, dialog._session)
    assert pool.workers() == 4
    assert dialog.threads.count() == pool.os.cpu_count() or dialog.threads.count() >= 1


def test_a_run_that_needs_more_memory_is_not_begun_and_says_so(
    qtbot: QtBot, window: MainWindow, dialog: PreferencesDialog, folder: Path
) -> None:
    session = window.session
    with qtbot.waitSignal(session.dataset_changed, timeout=20_000):
        session.open(folder)
    session.memory_budget = 1000
    with qtbot.waitSignal(session.problem) as told:
        session.start("adam")
    assert session.run_state.value == "idle"
    assert "Adam" in told.args[0].sentence
    dialog.memory.setValue(4000)
    assert session.memory_budget == 4_000_000_000
    assert Preferences().memory == 4000
    with qtbot.waitSignal(session.run_ended, timeout=60_000):
        session.start("als", settings={"factors": 4}, epochs=1)


def test_the_server_is_the_one_given_and_nonsense_is_told(dialog: PreferencesDialog) -> None:
    dialog.server.setText("https://films.example/ml")
    dialog.server.editingFinished.emit()
    assert catalogue.server() == "https://films.example/ml/"
    assert Preferences().server == "https://films.example/ml"
    dialog.server.setText("nonsense")
    dialog.server.editingFinished.emit()
    assert "nonsense" in dialog.server_words.text()
    assert catalogue.server() == "https://films.example/ml/"
    dialog.server.setText("")
    dialog.server.editingFinished.emit()
    assert dialog.server_words.text() == ""
    assert catalogue.server() == catalogue.SERVER


def test_the_start_is_kept_for_the_next_start(dialog: PreferencesDialog) -> None:
    choose(dialog.start, False)
    assert not Preferences().reopens
    choose(dialog.start, True)
    assert Preferences().reopens


def test_it_says_that_nothing_is_sent_and_where_everything_is(dialog: PreferencesDialog) -> None:
    words = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "Nothing is sent anywhere" in words
    for folder in ("settings", "logs", "cache", "data"):
        assert folder in words


@pytest.mark.parametrize(
    ("chosen", "system", "spoken"),
    [
        ("", "de_AT", "de"),
        ("", "fi_FI", "en"),  # no catalogue: all is English, Qt's dialogs and dates too
        ("en", "de_DE", "en"),
        ("de", "en_US", "de"),
    ],
)
@pytest.mark.usefixtures("speak")
def test_one_language_for_words_numbers_dates_and_qts_own_dialogs(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, chosen: str, system: str, spoken: str
) -> None:
    monkeypatch.setattr(QLocale, "system", staticmethod(lambda: QLocale(system)))
    before, translators = QLocale(), list(qapp.findChildren(QTranslator))
    try:
        assert install_language(qapp, chosen) == spoken
        assert language() == spoken
        assert QLocale().name().startswith(spoken)
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == {"de": "Abbrechen", "en": "Cancel"}[spoken]
    finally:
        QLocale.setDefault(before)
        for translator in qapp.findChildren(QTranslator):
            if translator not in translators:
                qapp.removeTranslator(translator)
                translator.deleteLater()


def test_what_two_windows_keep_stands_side_by_side() -> None:
    one, other = Preferences(), Preferences()
    one.language = "de"
    other.save_layout("window", QByteArray(b"wide"))  # as it closes, knowing nothing of German
    assert Preferences().language == "de"
    assert Preferences().layout("window") == QByteArray(b"wide")
