"""Puts what was chosen in the preferences into force: at the start, and at once when it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

from mfgui.base import paths
from mfgui.data.editions import catalogue
from mfgui.factorization import pool
from mfgui.ui.kit import motion

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from mfgui.ui.state.session import Session
    from mfgui.ui.window.preferences import Preferences

MEGABYTE = 1_000_000


def apply_work(preferences: Preferences, session: Session) -> None:
    """Threads, memory, server and motion."""
    pool.set_most_workers(preferences.threads)
    session.memory_budget = preferences.memory * MEGABYTE
    catalogue.use_server(preferences.server)
    motion.set_reduced(preferences.reduced_motion)


def languages() -> tuple[str, ...]:
    """Codes of the languages that there is a catalogue for, English first."""
    found = sorted(file.stem.removeprefix("mfgui_") for file in (paths.resources() / "translations").glob("mfgui_*.qm"))
    return ("en", *found)


def install_language(app: QApplication, chosen: str) -> str:
    """Speak the chosen language, or the system's, where there is a catalogue; else English, Qt's own dialogs too.

    Returns
    -------
    str
        Code of the language.
    """
    wanted = chosen or QLocale.system().name().partition("_")[0]
    code = wanted if wanted in languages() else "en"
    if QLocale().name().partition("_")[0] != code:
        QLocale.setDefault(QLocale(code))  # dates and numbers are not to be of another language than the words
    if code != "en":
        qt, own = QTranslator(app), QTranslator(app)
        if qt.load(QLocale(code), "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            app.installTranslator(qt)
        if own.load(str(paths.resources() / "translations" / f"mfgui_{code}.qm")):
            app.installTranslator(own)
    return code
