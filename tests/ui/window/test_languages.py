"""Every place in a made-up language, 40 % longer and from right to left: nothing untranslated, glued or cut off."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pyqtgraph as pg
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QTableView,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mfgui.base import pseudo
from mfgui.data.editions import catalogue
from mfgui.ui.kit.make import ElidingLabel
from mfgui.ui.stage.about import folders
from mfgui.ui.text import home_relative
from mfgui.ui.window.main_window import MainWindow
from tests.access_tree import walk
from tests.ui.every_dialog import EXPORT, MINE, TABLE, EveryDialog
from tests.ui.every_page import EVERYWHERE, learn, show

SAME_IN_ALL = {"small", "set", "the", "film", "films", "mfgui", "rmse"}
"""Words of the data, and names that no language changes."""
IN_FILES = set(re.findall(r"[A-Za-z]{2,}", TABLE + MINE + EXPORT)) | {"Open", "Cancel", "OK"}
"""Words of the tables that dialogs are opened on, and Qt's own, which Qt's catalogues translate."""
DOTS = "⋯"


@pytest.fixture
def mirrored(qapp: QApplication, speak: Callable[[str], str]) -> Iterator[None]:
    """The made-up language, before the window is built."""
    speak(pseudo.CODE)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def learnt(qtbot: QtBot, mirrored: None, window: MainWindow, folder: Path) -> MainWindow:
    """The window with a small model, a person and a film."""
    window.resize(1280, 800)
    return learn(qtbot, window, folder)


def parts(text: str) -> list[tuple[bool, str]]:
    """Cut a text into what is translated, and what stands between; a mark without its partner reaches to the end."""
    text = re.sub(r"<[^>]*>", " ", text)
    depth = max(0, -min(text[:at].count(pseudo.OPEN) - text[:at].count(pseudo.CLOSE) for at in range(len(text) + 1)))
    found: list[tuple[bool, str]] = [(depth > 0, "")]
    for letter in text:
        before = depth
        depth += (letter == pseudo.OPEN) - (letter == pseudo.CLOSE)
        if (before > 0) != (depth > 0):
            found.append((depth > 0, ""))
        elif letter not in (pseudo.OPEN, pseudo.CLOSE):
            found[-1] = (found[-1][0], found[-1][1] + letter)
    return found


def untranslated(text: str) -> str:
    """Words of English that no text of the catalogue has brought."""
    between = " ".join(part for said, part in parts(text) if not said)
    return " ".join(word for word in re.findall(r"[A-Za-z]{2,}", between) if word.lower() not in SAME_IN_ALL)


def glued(text: str) -> bool:
    """Whether two texts follow each other that are no sentences, with nothing but space between."""
    for line in text.split("\n"):
        before = ""
        for said, part in parts(line):
            if said and before and not before.endswith((".", "!", "?", ":", "…")):
                return True
            if said:
                before = part.rstrip("~ ")
            elif part.strip():
                before = ""
    return False


def texts_of(window: QWidget) -> Iterator[str]:
    """All that is read on a page: names, values, hints, headings, answers of lists."""
    for each in walk(window):
        yield from (each.name, each.value, each.description)
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        yield widget.toolTip()
        if isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        elif isinstance(widget, QComboBox):
            yield from map(widget.itemText, range(widget.count()))
        elif isinstance(widget, QTableView) and widget.model() is not None:
            for column in range(widget.model().columnCount()):
                for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                    yield str(widget.model().headerData(column, Qt.Orientation.Horizontal, role) or "")


def cut_off(window: QWidget) -> Iterator[str]:
    """Labels and buttons whose words have no room."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QLabel | QAbstractButton) or not widget.text():
            continue
        if isinstance(widget, ElidingLabel) or widget.text() == DOTS:
            continue
        if widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored:  # gives way; its hint has all
            continue
        if isinstance(widget, QToolButton):
            if widget.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly:
                continue
            needed, room = widget.sizeHint().width(), widget.width()
        elif isinstance(widget, QLabel) and widget.wordWrap():
            needed, room = widget.heightForWidth(widget.width()), widget.height()
        else:
            needed, room = widget.minimumSizeHint().width(), widget.width()
        if needed > room + 1:
            yield f"{type(widget).__name__} {widget.objectName()}: {widget.text()}: {needed} > {room}"


def test_every_place_is_translated_whole_and_has_room_for_it(qtbot: QtBot, learnt: MainWindow) -> None:
    problems: dict[str, str] = {}
    place = str(learnt.session.dataset.source) if learnt.session.dataset is not None else ""
    for page in EVERYWHERE:
        show(qtbot, learnt, page)
        QApplication.sendPostedEvents()
        QApplication.processEvents()  # what has become longer takes its room
        for text in texts_of(learnt):
            text = text.replace(place, "")
            if words := untranslated(text):
                problems.setdefault(f"{words}: {text}", f"{page}: not translated")
            elif glued(text):
                problems.setdefault(text, f"{page}: glued")
        for words in cut_off(learnt):
            problems.setdefault(words, f"{page}: cut off")
    for action in learnt.findChildren(QAction):
        ours = not isinstance(action.parent(), pg.GraphicsScene)  # whose menu is never opened
        if ours and action.isVisible() and (words := untranslated(action.text())):
            problems.setdefault(words, "an action: not translated")
    assert not problems, "\n".join(f"{where}: {text}" for text, where in problems.items())


def test_every_dialog_is_translated_whole_and_has_room_for_it(qtbot: QtBot, learnt: MainWindow, tmp_path: Path) -> None:
    problems: dict[str, str] = {}
    places = [catalogue.SERVER, "English", "Deutsch", str(tmp_path)]
    # Some folders are at home, and written so.
    places += [written for _, folder in folders() for written in (home_relative(folder), str(folder))]
    dialogs = EveryDialog(learnt, lambda holds: qtbot.waitUntil(holds, timeout=20_000), tmp_path)
    for name in (*dialogs.openers, *dialogs.boxes):
        dialog = dialogs.open(name)
        QApplication.sendPostedEvents()
        QApplication.processEvents()
        for text in (dialog.windowTitle(), *texts_of(dialog)):
            for place in places:
                text = text.replace(place, "")
            if name == "AboutDialog":  # names of libraries and the licence stand alone in their lines
                text = "\n".join(line for line in text.split("\n") if pseudo.OPEN in line)
            if words := " ".join(set(untranslated(text).split()) - IN_FILES):
                problems.setdefault(f"{words}: {text}", f"{name}: not translated")
            elif glued(text):
                problems.setdefault(text, f"{name}: glued")
        for words in cut_off(dialog):
            problems.setdefault(words, f"{name}: cut off")
        dialogs.put_away(dialog)
    assert not problems, "\n".join(f"{where}: {text}" for text, where in problems.items())


def test_what_is_not_translated_or_glued_is_found() -> None:
    said = pseudo.made
    assert untranslated(f"{said('Hello')} there") == "there"
    assert untranslated(said("Hello {name}").format(name="The Film 3")) == ""
    assert not glued(f"{said('One.')} {said('Two.')}")
    assert not glued(f"{said('one')}, {said('two')}")
    assert glued(f"{said('one')} {said('two')}")
    assert glued(f"{said('one')}{said(', two')}")
