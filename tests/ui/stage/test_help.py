"""Help: a page for every place and dialog, by F1; a glossary that hovers lead to; search; all shortcuts; About."""

from __future__ import annotations

import ast
import functools
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QKeySequence, QShortcut, QTextDocument
from PySide6.QtWidgets import QDialog, QToolTip
from pytestqt.qtbot import QtBot

from mfgui import __version__
from mfgui.base.text import languages
from mfgui.ui.kit.theme import Theme
from mfgui.ui.stage import about, help_browser
from mfgui.ui.stage.about import AboutDialog, report, versions
from mfgui.ui.stage.help_pages import OF_DIALOGS, OF_PAGES, Library, slug, split_link
from mfgui.ui.stage.help_panel import HelpPanel
from mfgui.ui.stage.scenes_dialog import ScenesDialog
from mfgui.ui.window.main_window import MainWindow
from mfgui.ui.window.place_list import page_names

Speak = Callable[[str], str]
MADE = {"shortcuts", "hint", "search"}
ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def library() -> Library:
    return Library()


@functools.cache
def dialogs() -> set[str]:
    """Every dialog class of the window."""
    found = set()
    for file in (ROOT / "mfgui" / "ui").rglob("*.py"):
        source = file.read_text("utf-8")
        for node in ast.walk(ast.parse(source)) if "QDialog" in source else ():
            if isinstance(node, ast.ClassDef) and any(getattr(base, "id", "") == "QDialog" for base in node.bases):
                found.add(node.name)
    return found


@pytest.mark.parametrize("language", languages())
def test_every_place_page_and_dialog_has_its_help(speak: Speak, language: str) -> None:
    speak(language)
    library = Library()
    assert page_names() <= set(OF_PAGES)
    assert dialogs() <= set(OF_DIALOGS)
    for link in (*OF_PAGES.values(), *OF_DIALOGS.values()):
        page, section = split_link(link)
        assert page in library.pages
        assert not section or section in {each.anchor for each in library.sections if each.page == page}


def test_every_page_is_written_in_each_language_with_the_same_sections_links_and_formulas(
    speak: Speak, library: Library
) -> None:
    assert "de" in languages()
    anchors = {page: [each.anchor for each in library.sections if each.page == page][1:] for page in library.pages}
    for language in languages()[1:]:
        speak(language)
        other = Library()
        assert {file.stem for file in (other.folder / language).glob("*.md")} == set(library.pages)
        for page, text in library.pages.items():
            found = [each.anchor for each in other.sections if each.page == page][1:]
            wanted = anchors[page]
            assert (sorted(found) if page == "glossary" else found) == (
                sorted(wanted) if page == "glossary" else wanted
            )
            links = r"\]\(([^)]*)\)|`([^`]*)`"
            assert sorted(re.findall(links, other.pages[page])) == sorted(re.findall(links, text)), page
            assert other.pages[page] != text
            assert "{#" not in other.pages[page]


@pytest.mark.parametrize("language", languages())
def test_no_link_of_the_help_leads_nowhere(speak: Speak, language: str) -> None:
    speak(language)
    library = Library()
    headings = {(section.page, section.anchor) for section in library.sections}
    broken = []
    for name, text in library.pages.items():
        for link in re.findall(r"(?<!!)\[[^\]]*\]\(([^)]*)\)", text):
            page, section = split_link(link if not link.startswith("#") else f"{name}.md{link}")
            if (page not in library.pages and page not in MADE) or (section and (page, section) not in headings):
                broken.append((name, link))
        broken += [
            (name, file)
            for file in re.findall(r"!\[[^\]]*\]\(([^)]*)\)", text)
            if not (library.folder / file).is_file()
        ]
    assert broken == []


@pytest.mark.parametrize("language", languages())
def test_the_glossary_has_sixty_terms_and_each_says_something(speak: Speak, language: str) -> None:
    speak(language)
    library = Library()
    assert len(library.terms) >= 60
    assert len(library.terms) == len({slug(term) for term in library.terms})
    for section in library.terms.values():
        assert 20 <= len(section.plain) <= 300
    as_filed = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss", "+": ""})
    assert list(library.terms) == sorted(library.terms, key=lambda term: slug(term).translate(as_filed))


def test_terms_are_found_with_the_endings_of_their_language(speak: Speak) -> None:
    speak("de")
    found = [each.anchor for each in Library().terms_in("Latente Faktoren, die Schrittweite, eine der Bewertungen")]
    assert found == ["factor", "step-size", "rating"]


def test_terms_are_found_in_hints_long_ones_first(library: Library) -> None:
    found = [section.title for section in library.terms_in("The validation set has its own RMSE; factors, and SVD++.")]
    assert found == ["Validation set", "RMSE", "Factor", "SVD++"]
    assert library.terms_in("Nothing of the kind") == []


def test_the_search_finds_words_and_beginnings_headings_first(library: Library) -> None:
    assert library.search("overfitting")[0].title == "Overfitting"
    assert library.search("rms")[0].title == "RMSE"
    assert any(section.page == "together" for section in library.search("least misery"))
    assert library.search("spotl")[0].page == "presentation"
    assert library.search("zebra") == []
    assert library.search("  ") == []


def test_f1_opens_the_page_about_just_that_and_again_closes_it(
    qtbot: QtBot, window: MainWindow, folder: Path, library: Library
) -> None:
    panel, action = window.help.panel, window.actions_by_name["help"]
    assert QKeySequence(Qt.Key.Key_F1) in action.shortcuts()
    action.trigger()
    assert panel.isVisible()
    assert panel.browser.at == OF_PAGES["welcome"]
    assert library.title("opening") in panel.browser.toPlainText()
    with qtbot.waitSignal(window.session.dataset_changed, timeout=20_000):
        window.session.open(folder)
    window.session.show_page("data")
    action.trigger()
    assert panel.browser.at == "data"
    action.trigger()
    assert not panel.isVisible()
    window.actions_by_name["glossary"].trigger()
    qtbot.keyClick(panel.search, Qt.Key.Key_Escape)
    assert not panel.isVisible()


@pytest.mark.parametrize("width", [1024, 1600])
def test_the_panel_widens_no_window(qtbot: QtBot, window: MainWindow, folder: Path, width: int) -> None:
    with qtbot.waitSignal(window.session.dataset_changed, timeout=20_000):
        window.session.open(folder)
    window.resize(width, 700)
    window.actions_by_name["help"].trigger()
    assert window.width() == width
    panel = window.help.panel
    assert panel.mapTo(window, QPoint(panel.width(), 0)).x() == width

    def beside() -> bool:
        return window.pages.mapTo(window, QPoint(window.pages.width(), 0)).x() <= width - panel.width()

    if width == 1600:
        qtbot.waitUntil(beside)
    else:
        assert not beside()  # over them


def test_f1_on_a_hint_explains_the_terms_in_it(qtbot: QtBot, window: MainWindow) -> None:
    QToolTip.showText(window.mapToGlobal(QPoint(50, 50)), "RMSE on the validation set", window)
    qtbot.waitUntil(QToolTip.isVisible)
    window.actions_by_name["help"].trigger()
    text = window.help.panel.browser.toPlainText()
    assert "RMSE on the validation set" in text
    assert "square root" in text
    QToolTip.hideText()


def test_a_screen_reader_hears_how_a_page_begins_and_arrows_read_on(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(help_browser, "announce", lambda _widget, words: told.append(words))
    monkeypatch.setattr(help_browser.QAccessible, "isActive", lambda: True)
    window.help.open("glossary.md#cosine")
    browser = window.help.panel.browser
    assert told[-1].startswith("Cosine\nA similarity")
    assert len(told[-1]) < 800
    assert browser.textCursor().block().text() == "Cosine"
    window.activateWindow()
    qtbot.waitUntil(browser.hasFocus)
    told.clear()
    window.help.open("watch.md")  # once more, from within
    assert len(told) == 1
    assert browser.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard


def test_links_lead_on_and_back(window: MainWindow) -> None:
    window.actions_by_name["glossary"].trigger()
    panel = window.help.panel
    browser = panel.browser
    browser.anchorClicked.emit(QUrl("#overfitting"))
    assert browser.at == "glossary.md#overfitting"
    assert browser.verticalScrollBar().value() > 100
    browser.anchorClicked.emit(QUrl("watch.md#the-map"))
    assert panel.back.isEnabled()
    panel.back.click()
    assert browser.at == "glossary.md#overfitting"
    panel.forward.click()
    assert browser.at == "watch.md#the-map"
    panel.contents.click()
    assert browser.at == "index"


def test_links_of_another_language_lead_to_its_own_headings(qtbot: QtBot, window: MainWindow, speak: Speak) -> None:
    speak("de")
    panel = HelpPanel(Library(), window.theme)
    qtbot.addWidget(panel)
    panel.resize(360, 300)
    panel.show()
    panel.open("glossary.md#step-size")
    browser = panel.browser
    top = browser.cursorForPosition(QPoint(20, 14)).block().text()
    assert top == "Schrittweite"
    panel.open("index")
    assert "{#" not in browser.toPlainText()


def test_what_is_typed_is_looked_for_in_all_pages(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_by_name["contents"].trigger()
    panel = window.help.panel
    qtbot.keyClicks(panel.search, "least mis")
    assert "Least misery" in panel.browser.toPlainText()
    qtbot.keyClicks(panel.search, "zzz *")
    assert "zzz *" in panel.browser.toPlainText()
    assert "Least misery" not in panel.browser.toPlainText()


def test_formulas_are_drawn_in_the_colour_of_the_text(window: MainWindow, library: Library) -> None:
    from mfgui.ui.kit.theme import ThemeChoice

    browser = window.help.panel.browser
    names = sorted(file.name for file in (library.folder / "formulas").glob("*.svg"))
    assert len(names) >= 12
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        window.theme.choose(choice)
        for name in names:
            kind = QTextDocument.ResourceType.ImageResource.value
            image = browser.loadResource(kind, QUrl(f"formulas/{name}"))
            inked = [
                image.pixelColor(x, y)
                for x in range(image.width())
                for y in range(image.height())
                if image.pixelColor(x, y).alpha() > 150
            ]
            assert len(inked) > 40, name
            wanted = QColor(window.theme.colors.text).getRgb()[:3]
            assert all(abs(a - b) < 4 for color in inked for a, b in zip(color.getRgb()[:3], wanted, strict=True))
    window.theme.choose(ThemeChoice.LIGHT)


def test_the_shortcuts_are_those_of_the_actions(window: MainWindow) -> None:
    window.actions_by_name["shortcuts"].trigger()
    text = window.help.panel.browser.toPlainText()
    for action in window.actions_by_name.values():
        for keys in action.shortcuts():
            assert keys.toString(QKeySequence.SequenceFormat.NativeText) in text
    window.actions_by_name["demo"].setShortcut(QKeySequence("Ctrl+Alt+9"))
    window.actions_by_name["shortcuts"].trigger()
    assert "Ctrl+Alt+9" in window.help.panel.browser.toPlainText()


def test_f1_in_a_dialog_opens_its_page_beside_it(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_by_name["edit scenes"].trigger()
    dialog = window.findChild(ScenesDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    window.help._focus_moved(None, dialog.open_file)  # where there is no window system, nothing gets the focus
    keys = dialog.findChild(QShortcut, "dialog help")
    assert keys.key() == QKeySequence(Qt.Key.Key_F1)
    keys.activated.emit()
    help_window = dialog.findChild(QDialog, "dialog help")
    assert help_window is not None
    assert help_window.isVisible()
    assert not help_window.geometry().intersects(dialog.geometry()) or dialog.screen().size().width() < 1250
    dialog.accept()


def test_about_says_what_it_is_made_of_and_copies_it(window: MainWindow) -> None:
    window.actions_by_name["about"].trigger()
    dialog = window.findChild(AboutDialog)
    assert dialog is not None
    text = dialog.text.toPlainText()
    for word in ("MIT", "MovieLens", "Inter", "numba"):
        assert word in text
    dialog.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert copied == report()
    assert f"mfgui {__version__}" in copied
    for name, version, _ in versions():
        assert f"{name} {version}" in copied
    dialog.accept()


def test_help_is_hidden_on_stage(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    with qtbot.waitSignal(window.session.dataset_changed, timeout=20_000):
        window.session.open(folder)
    window.actions_by_name["help"].trigger()
    window.actions_by_name["present"].trigger()
    assert not window.help.panel.isVisible()
    window.stage.presentation.leave()


def test_a_package_shows_the_licences_of_all_that_it_brings(
    qtbot: QtBot, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "licences.txt"
    monkeypatch.setattr(about, "gathered_licences", lambda: file)
    in_a_checkout = about.AboutDialog(theme)
    qtbot.addWidget(in_a_checkout)
    assert in_a_checkout.licences.isHidden()
    file.write_text("LGPL <of Qt>", encoding="utf-8")
    packaged = about.AboutDialog(theme)
    qtbot.addWidget(packaged)
    packaged.licences.click()
    assert packaged.text.toPlainText() == "LGPL <of Qt>"
    assert packaged.licences.isHidden()
