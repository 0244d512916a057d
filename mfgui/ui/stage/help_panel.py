"""The help beside what it is about: a page, search over all pages, back and forward."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from mfgui.ui.kit import make
from mfgui.ui.kit.film_search import SearchField
from mfgui.ui.kit.icons import IconButton
from mfgui.ui.kit.theme import Theme
from mfgui.ui.stage.help_browser import HelpBrowser
from mfgui.ui.stage.help_pages import FIRST, Library, split_link
from mfgui.ui.text import tr

_WIDTH = 380


class HelpPanel(QWidget):
    """Shows what `open` is asked for, or what is searched for."""

    left = Signal()  # it is to be closed

    def __init__(self, library: Library, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("help panel")
        make.as_panel(self)
        self._library, self._theme = library, theme
        self.browser = HelpBrowser(library, theme)
        self.browser.made["search"] = self._results
        self.back = make.button("‹", hint=tr("Back"))
        self.forward = make.button("›", hint=tr("Forward"))
        for button, words in ((self.back, tr("Back")), (self.forward, tr("Forward"))):
            button.setAccessibleName(words)
            button.setProperty("kind", "tab")
        self.contents = make.button(tr("Contents"), self._open_contents, kind="tab")
        self.close_button = IconButton(theme, "close", tr("Close the help"), hint=tr("Close (Esc)"))
        self.back.clicked.connect(self._back)
        self.forward.clicked.connect(self._forward)
        self.close_button.clicked.connect(self.left)
        self.search = SearchField(theme)  # its field; what is typed is looked for at once
        self.search.setPlaceholderText(tr("Search the help"))
        self.search.setAccessibleName(tr("Search the help"))
        self.search.textChanged.connect(self._search)
        self.browser.moved.connect(self._moved)
        head = make.row(self.back, self.forward, self.contents, make.STRETCH, self.close_button, spacing=2)
        make.column(
            make.column(head, self.search, margins=(8, 6, 8, 4), spacing=6),
            (self.browser, 1),
            spacing=0,
            margins=1,
            into=self,
        )
        theme.changed.connect(self._share)
        self._share()

    def open(self, link: str) -> None:
        """Show a page or a section of one."""
        with QSignalBlocker(self.search):
            self.search.clear()
        self.browser.open(link)

    @Slot()
    def _share(self) -> None:
        self.setMinimumWidth(self._theme.px(_WIDTH))

    @Slot()
    def _open_contents(self) -> None:
        self.open(FIRST)

    @Slot()
    def _back(self) -> None:
        self.browser.go(-1)

    @Slot()
    def _forward(self) -> None:
        self.browser.go(1)

    @Slot()
    def _moved(self) -> None:
        before, after = self.browser.can_go
        self.back.setEnabled(before)
        self.forward.setEnabled(after)

    @Slot()
    def _search(self) -> None:
        if self.search.text().strip():
            if split_link(self.browser.at)[0] == "search":
                self.browser.open(self.browser.at)
            else:
                self.browser.open("search.md")

    def _results(self) -> str:
        words = self.search.text().strip()
        found = self._library.search(words)
        if not found:
            return tr("# Nothing found\n\nNo page has “{words}”. Try a shorter word.", words=_escaped(words))
        lines = [f"# {tr('Found')}", ""]
        for section in found:
            where = self._library.title(section.page)
            words_of = section.plain
            short = words_of if len(words_of) <= 110 else words_of[:110].rsplit(" ", 1)[0] + " …"
            of = f" · {where}" if where != section.title else ""
            lines += [f"[{section.title}]({section.link}){of}  ", short, ""]
        return "\n".join(lines)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _escaped(words: str) -> str:
    """Text of a person within Markdown."""
    return "".join(f"\\{letter}" if letter in r"\`*_{}[]()<>#+-.!|" else letter for letter in words)
