"""Puts what was chosen in the preferences into force: at the start, and at once when it changes."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from mfgui.base import pseudo
from mfgui.base.text import use_language
from mfgui.data.editions import catalogue
from mfgui.factorization import pool
from mfgui.ui.kit import motion
from mfgui.ui.state.session import Session
from mfgui.ui.window.preferences import Preferences

MEGABYTE = 1_000_000
_QT_WORDS = "words of Qt's own dialogs"  # object name of their translator


def apply_work(preferences: Preferences, session: Session) -> None:
    """Threads, memory, server and motion."""
    pool.set_most_workers(preferences.threads)
    session.memory_budget = preferences.memory * MEGABYTE
    catalogue.use_server(preferences.server)
    motion.set_reduced(preferences.reduced_motion)


def install_language(app: QApplication, chosen: str) -> str:
    """Speak a language, or ("") the system's, where there is a catalogue; else English, Qt's own dialogs too.

    What is on screen stays as it is: `MainWindow.speak` builds it anew.

    Returns code of the language.
    """
    code = use_language(chosen or QLocale.system().name())
    locale = QLocale("en" if code == pseudo.CODE else code)
    if QLocale().language() != locale.language():
        QLocale.setDefault(locale)  # dates and numbers are not to be of another language than the words
    right_to_left = code == pseudo.CODE or locale.textDirection() is Qt.LayoutDirection.RightToLeft
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight)
    for before in app.findChildren(QTranslator, _QT_WORDS):
        app.removeTranslator(before)
        before.deleteLater()
    if code not in ("en", pseudo.CODE):
        qt = QTranslator(app)
        qt.setObjectName(_QT_WORDS)
        if qt.load(locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            app.installTranslator(qt)
    return code
