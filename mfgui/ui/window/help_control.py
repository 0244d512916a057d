"""What the window does for help: F1 on any place and dialog, the glossary, the shortcuts, About."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QMenu, QMessageBox, QToolTip, QWidget
from shiboken6 import isValid

from mfgui.ui.kit import make
from mfgui.ui.kit.theme import Theme
from mfgui.ui.stage.about import AboutDialog
from mfgui.ui.stage.help_pages import FIRST, OF_PAGES, Library, help_of
from mfgui.ui.stage.help_panel import HelpPanel
from mfgui.ui.text import tr
from mfgui.ui.window.place_stack import PageStack

_DIALOG_HELP = "dialog help"  # object name of the shortcut that a dialog is given, and of the window that it opens


class HelpControl(QObject):
    """Keeps the side panel, and gives every dialog its F1 when it is first used."""

    def __init__(self, window: QMainWindow, theme: Theme, pages: PageStack) -> None:
        super().__init__(window)
        self._window, self._theme, self._pages = window, theme, pages
        self.library = Library()
        self.panel = self._made_panel()  # beside the pages; hidden until it is asked for
        self.panel.left.connect(self.close)
        self.panel.hide()
        self._around: QWidget | None = None
        self._keys_were: QWidget | None = None
        self._hint = ""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_moved)

    def slots(self) -> dict[str, Callable[..., object]]:
        """What the commands of the help do."""
        return {
            "help": self._help,
            "contents": self._contents,
            "how it works": self._how,
            "glossary": self._glossary,
            "shortcuts": self._shortcuts,
            "about": self._about,
        }

    def _made_panel(self) -> HelpPanel:
        panel = HelpPanel(self.library, self._theme)
        panel.browser.made["shortcuts"] = self._shortcut_page
        panel.browser.made["hint"] = self._hint_page
        return panel

    # Opening

    def live_in(self, around: QWidget) -> None:
        """Put the panel at the right of a widget: beside what is in it, or over it where there is no room for both."""
        self._around = around
        self.panel.setParent(around)
        self.panel.hide()
        around.installEventFilter(self)
        self._theme.changed.connect(self._place)

    def open(self, link: str) -> None:
        """Show a page in the side panel, and give it the keys; they come back when it is closed."""
        if not self.panel.isVisible():
            self._keys_were = QApplication.focusWidget()
        self.panel.show()
        self._place()
        browser = self.panel.browser
        reads_on = browser.hasFocus()  # and then reads out by itself what it opens
        self.panel.open(link)
        browser.setFocus(Qt.FocusReason.OtherFocusReason)
        if not reads_on:
            browser.read_out()

    @Slot()
    def close(self) -> None:
        """Hide the side panel."""
        at, before = QApplication.focusWidget(), self._keys_were
        had_keys = at is not None and self.panel.isAncestorOf(at)
        self._keys_were = None
        self.panel.hide()
        self._place()
        if had_keys and before is not None and isValid(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _place(self) -> None:
        around = self._around
        layout = around.layout() if around is not None else None
        if around is None or layout is None:
            return
        width = self.panel.minimumWidth()
        layout.setContentsMargins(0, 0, 0, 0)
        if self.panel.isVisible():
            if layout.totalMinimumSize().width() + width <= around.width():
                layout.setContentsMargins(0, 0, width, 0)
            self.panel.setGeometry(around.width() - width, 0, width, around.height())
            self.panel.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.panel.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    @Slot()
    def _help(self) -> None:
        """Show what belongs to the hint under the pointer or to the page; the same again closes it."""
        hint = QToolTip.text() if QToolTip.isVisible() else ""
        if hint and self.library.terms_in(hint):
            self._hint = hint
            self.open("hint.md")
            return
        link = OF_PAGES.get(self._pages.wanted, FIRST)
        if self.panel.isVisible() and self.panel.browser.at == link:
            self.close()
        else:
            self.open(link)

    @Slot()
    def _contents(self) -> None:
        self.open(FIRST)

    @Slot()
    def _how(self) -> None:
        self.open("how-it-works")

    @Slot()
    def _glossary(self) -> None:
        self.open("glossary")

    @Slot()
    def _shortcuts(self) -> None:
        self.open("shortcuts")

    @Slot()
    def _about(self) -> None:
        """Say which program this is."""
        AboutDialog(self._theme, self._window).open()

    # Dialogs

    @Slot(QWidget, QWidget)
    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Give a dialog that is used for the first time its F1."""
        dialog = now.window() if now is not None else None
        if not isinstance(dialog, QDialog) or isinstance(dialog, QMessageBox):
            return
        link = help_of(dialog)
        known = dialog.findChild(QShortcut, _DIALOG_HELP, Qt.FindChildOption.FindDirectChildrenOnly)
        if link is not None and known is None and dialog.objectName() != _DIALOG_HELP:
            keys = QShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents), dialog)
            keys.setObjectName(_DIALOG_HELP)
            keys.activated.connect(self._help_dialog)

    @Slot()
    def _help_dialog(self) -> None:
        """Show a dialog's page in a window beside it, for what is behind a dialog cannot be clicked."""
        keys = self.sender()
        dialog = keys.parent() if keys is not None else None
        if not isinstance(dialog, QDialog):
            return
        there = dialog.findChild(QDialog, _DIALOG_HELP)
        if there is not None:
            there.close()
            return
        beside = QDialog(dialog)
        beside.setObjectName(_DIALOG_HELP)
        beside.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        beside.setWindowTitle(tr("Help"))
        panel = self._made_panel()
        panel.left.connect(beside.close)
        make.column((panel, 1), into=beside)
        place = dialog.frameGeometry()
        screen = dialog.screen().availableGeometry()
        width = panel.minimumWidth()
        left = (
            place.right() + 8
            if place.right() + 8 + width <= screen.right()
            else max(screen.left(), place.left() - 8 - width)
        )
        beside.setGeometry(left, place.top(), width, max(place.height(), self._theme.px(420)))
        panel.open(help_of(dialog) or FIRST)
        beside.show()

    # Pages that are made

    def _hint_page(self) -> str:
        """The hint under the pointer, and every term in it."""
        quoted = " ".join(self._hint.split())
        lines = [f"# {tr('What this says')}", "", f"> {quoted}", ""]
        for section in self.library.terms_in(self._hint):
            lines += [f"## {section.title}", "", section.text.replace("](#", "](glossary.md#"), ""]
        page = OF_PAGES.get(self._pages.wanted, FIRST)
        name = self.library.title(page.partition("#")[0])
        return "\n".join([*lines, tr("More: [{title}]({page}.md)", title=name, page=page.partition("#")[0])])

    def _shortcut_page(self) -> str:
        """All shortcuts of the menus, and those of keys alone."""
        lines = [f"# {tr('All shortcuts')}", ""]
        for top in self._window.menuBar().actions():
            rows = _rows_of(top)
            if rows:
                lines += [f"## {_words(top)}", "", f"| | {tr('Keys')} |", "|---|---|", *rows, ""]
        for title, keys in _keys_alone():
            lines += [
                f"## {title}",
                "",
                f"| | {tr('Keys')} |",
                "|---|---|",
                *(f"| {words} | {key} |" for key, words in keys),
                "",
            ]
        return "\n".join(lines)


def _keys_alone() -> list[tuple[str, list[tuple[str, str]]]]:
    """What keys do without a menu, by where: keys and words of each."""
    return [
        (
            tr("Anywhere"),
            [
                ("Tab", tr("On to what takes the keys next; with Shift back")),
                (tr("Space, Return"), tr("Press it")),
                ("← →", tr("From one answer to the next, where one of several is chosen")),
            ],
        ),
        (
            tr("On the map"),
            [
                ("← → ↑ ↓", tr("From film to film")),
                (tr("Return"), tr("Open the film")),
                (tr("Shift and arrows"), tr("Move the map")),
                ("+, −, 0", tr("Nearer, farther, everything")),
                ("Esc", tr("Let go of the film")),
            ],
        ),
        (
            tr("In lists and tables"),
            [
                (tr("Return"), tr("Open it")),
                ("W", tr("Why this film?")),
                ("H", tr("Hide this film")),
                ("Ctrl+←, Ctrl+→", tr("Sort by the next column")),
                ("Ctrl+↑, Ctrl+↓", tr("Sort up or down")),
            ],
        ),
        (
            tr("In charts"),
            [("← →", tr("From point to point, with its numbers")), (tr("Home, End"), tr("The first and the last"))],
        ),
        (
            tr("Rating films"),
            [
                ("1 – 5", tr("Stars for the film on the card")),
                (".", tr("Half a star more")),
                ("S", tr("Haven't seen it")),
            ],
        ),
        (
            tr("On stage"),
            [
                ("→, Page Down", tr("Next scene")),
                ("←, Page Up", tr("Scene before")),
                ("L", tr("Spotlight")),
                ("B", tr("Black screen")),
                ("Esc", tr("Back to the window")),
            ],
        ),
    ]


def _words(action: QAction) -> str:
    return action.text().replace("&", "").rstrip("…")


def _rows_of(top: QAction) -> list[str]:
    """A row for each command of a menu that has keys, its inner menus included."""
    rows = []
    menu = top.menu()
    if isinstance(menu, QMenu):
        for action in menu.actions():
            keys = ", ".join(each.toString(QKeySequence.SequenceFormat.NativeText) for each in action.shortcuts())
            if keys:
                rows.append(f"| {_words(action)} | {keys} |")
            rows += _rows_of(action)
    return rows
