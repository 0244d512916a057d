"""Titles, names, genres and tags that look like markup are text wherever they stand: nothing of them is obeyed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QMenu, QMessageBox, QTextEdit, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from mfgui.ui.kit.theme import Theme
from mfgui.ui.window.main_window import MainWindow
from mfgui.ui.window.place_list import places
from tests.ui.on_screen import Shown, texts

IMAGE, BOLD = '<img src="file:///x">', "<b>x</b>"


def write_markup(folder: Path) -> Path:
    """Write a folder in which every text is markup."""
    folder.mkdir()
    quoted = IMAGE.replace('"', '""')
    films = [f'{n + 1},"{quoted if n % 2 else BOLD} {n} ({1950 + n})","{quoted}|{BOLD}"' for n in range(30)]
    (folder / "movies.csv").write_text("movieId,title,genres\n" + "\n".join(films) + "\n", "utf-8")
    rows = [f"{u + 1},{f + 1},{(u * f) % 5 + 1},{10**9 + f}" for u in range(20) for f in range(30) if (u + f) % 3]
    (folder / "ratings.csv").write_text("userId,movieId,rating,timestamp\n" + "\n".join(rows) + "\n", "utf-8")
    tags = [f'{n % 20 + 1},{n % 30 + 1},"{quoted}",{10**9}' for n in range(60)]
    (folder / "tags.csv").write_text("userId,movieId,tag,timestamp\n" + "\n".join(tags) + "\n", "utf-8")
    return folder


def obeyed(root: QWidget) -> Iterator[str]:
    """What would be drawn as rich text: labels that guess, and data's markup in those that are rich on purpose."""
    for widget in root.findChildren(QLabel):
        words, kind = widget.text(), widget.textFormat()
        guessed = kind is Qt.TextFormat.AutoText and GuiQt.mightBeRichText(words)
        if guessed or (kind is not Qt.TextFormat.PlainText and ("<img" in words or BOLD in words)):
            yield f"{widget.objectName()} in {type(widget.parent()).__name__}: {words}"
    for text in root.findChildren(QTextEdit):
        if "file:///x" in text.toHtml() and "<img" in text.toHtml():
            yield f"{text.objectName()} in {type(text.parent()).__name__}"


def labels_that_guess(root: QWidget) -> set[str]:
    """Own labels whose format is left to a guess, whatever they say now."""
    return {
        f"{label.objectName()} in {type(label.parent()).__name__}: {label.text()}"
        for label in root.findChildren(QLabel)
        if label.textFormat() is Qt.TextFormat.AutoText and not label.objectName().startswith("qt_")
    }


def tip_format(widget: QWidget) -> Qt.TextFormat:
    """How a tooltip over a widget is drawn."""
    QToolTip.showText(QPoint(1, 1), IMAGE, widget)
    (tip,) = (w for w in QApplication.topLevelWidgets() if w.metaObject().className() == "QTipLabel" and w.isVisible())
    assert isinstance(tip, QLabel)
    kind = tip.textFormat()
    QToolTip.hideText()
    tip.hide()
    return kind


def walk(qtbot: QtBot, window: MainWindow, look: Callable[[], None]) -> None:
    for name in (page.name for place in places() for page in place.pages):
        window.session.show_page(name)
        qtbot.waitUntil(window.pages.page(name).isVisible, timeout=20_000)
        look()


def test_markup_in_data_is_text_on_every_page(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    session, wrong = window.session, []
    with qtbot.waitSignal(session.dataset_changed, timeout=20_000):
        session.open(write_markup(tmp_path / BOLD.replace("/", "")))
    assert session.dataset is not None
    session.profiles.create(IMAGE)
    for film in range(4):
        session.profiles.rate(film, 4.0)
    session.select_film(1)
    session.select_user(2)

    def look() -> None:
        wrong.extend(obeyed(window))

    walk(qtbot, window, look)
    with qtbot.waitSignal(session.run_ended, timeout=30_000):
        session.start(epochs=2)
    walk(qtbot, window, look)
    window.palette_of_commands.open()
    look()
    assert wrong == []
    assert labels_that_guess(window) == set()
    assert {tip_format(widget) for widget in (window, window.pages.page("me"))} == {Qt.TextFormat.PlainText}


def ampersands(shown: Shown) -> bool:
    """Whether a text of the data loses its ampersand, which Qt takes for the mark of a key."""
    return shown.mnemonic and re.search(r"(?<!&)& (beta|gamma|delta)", shown.text) is not None


def test_menus_buttons_and_lists_keep_what_data_say(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    """Whatever is in menus, and in rows of lists, is the data's text, with its ampersands and without being obeyed."""
    folder, wrong, kept = write_markup(tmp_path / "alpha & delta"), [], set()
    for name in ("movies.csv", "tags.csv"):
        file = folder / name
        file.write_text(file.read_text("utf-8").replace(BOLD, "<b>x</b> & beta"), "utf-8")
    session = window.session
    with qtbot.waitSignal(session.dataset_changed, timeout=20_000):
        session.open(folder)
    session.profiles.create("<i>me</i> & gamma")
    for film in range(4):
        session.profiles.rate(film, 4.0)
    with qtbot.waitSignal(session.run_ended, timeout=30_000):
        session.start(epochs=2)
    session.select_film(1)
    session.select_user(2)

    def look() -> None:
        for shown in texts(window):
            if ampersands(shown):
                wrong.append(shown)
            kept.update(word for word in (BOLD, IMAGE, "& beta", "<i>me</i>") if word in shown.text.replace("&&", "&"))
        for view in window.findChildren(QAbstractItemView):
            if view.isVisible() and view.model() is not None and view.model().rowCount(QModelIndex()):
                assert tip_format(view.viewport()) is Qt.TextFormat.PlainText

    walk(qtbot, window, look)
    for menu in window.findChildren(QMenu):
        assert tip_format(menu) is Qt.TextFormat.PlainText
    assert {f"{one.where}: {one.text}" for one in wrong} == set()
    assert kept == {BOLD, IMAGE, "& beta", "<i>me</i>"}  # they were there at all


def test_a_message_box_shows_markup_as_text(qtbot: QtBot, theme: Theme) -> None:
    box = QMessageBox()
    qtbot.addWidget(box)
    box.setText(IMAGE)
    box.setInformativeText(BOLD)
    box.show()
    assert {label.textFormat() for label in box.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
