"""The theme in force: colours by what the person and the system want, palette and style sheet."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import asdict
from enum import Enum
from string import Template

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from mfgui.base import paths
from mfgui.ui.kit import fonts
from mfgui.ui.kit.colors import DARK, LIGHT, STRONG_DARK, STRONG_LIGHT, Colors


class ThemeChoice(Enum):
    """What the person chose.

    `SYSTEM` is as light, dark and rich in contrast as the system's own; `CONTRAST` is light or dark as that is.
    """

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Theme(QObject):
    """The theme in force. Widgets that paint by hand read `colors` and follow `changed`."""

    changed = Signal()

    def __init__(self, choice: ThemeChoice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        fonts.install()
        self.choice = choice
        # What the person chose of that; on stage the text is larger (`magnify`).
        self.text_size = self.chosen_size = 100  # size of text in per cent; `px` scales lengths with it
        self._magnified = 1.0
        self.colors = LIGHT
        self.sheet = ""  # the style sheet in these colours, its lengths scaled
        self.in_pieces = False  # whether a window puts it on its parts, and so not the whole application at once
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._system_changed)

    def follow(self, widget: QWidget, restyle: Callable[[], object]) -> None:
        """Call this of a widget when the theme has changed: at once where it is seen, else when it is next shown."""
        self.changed.connect(_Follower(widget, restyle).follow)

    def choose(self, choice: ThemeChoice) -> None:
        """Switch to a theme and restyle the whole application."""
        self.choice = choice
        self.apply()

    def resize_text(self, percent: int) -> None:
        """Make text, and what is measured by it, as large as this."""
        self.chosen_size = max(fonts.SIZES[0], min(fonts.SIZES[-1], percent))
        self._size_text()

    def magnify(self, factor: float) -> None:
        """Show everything larger than was chosen, for a room; 1 is as chosen."""
        self._magnified = factor
        self._size_text()

    def _size_text(self) -> None:
        self.text_size = round(self.chosen_size * self._magnified)
        self.apply()

    def px(self, length: float) -> int:
        """Scale a length in pixels, meant for text at 100 %, to the present size of text."""
        return round(length * self.text_size / 100)

    def leave_to_window(self) -> None:
        """Leave the style sheet to a window that is about to be built.

        One of the application looks for its rules at every part that is put into another, and again at all that is in
        that part: building a window would take three times as long.
        """
        self.in_pieces = True
        app = QApplication.instance()
        if isinstance(app, QApplication) and app.styleSheet():
            app.setStyleSheet("")

    def apply(self) -> None:
        """Style the application by the present choice."""
        scheme, hints = Qt.ColorScheme, QGuiApplication.styleHints()
        chosen = {ThemeChoice.LIGHT: scheme.Light, ThemeChoice.DARK: scheme.Dark}.get(self.choice, scheme.Unknown)
        hints.setColorScheme(chosen)  # frames and dialogs of the system's own follow too
        dark = (hints.colorScheme() if chosen is scheme.Unknown else chosen) is scheme.Dark
        wanted = hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
        if self.choice is ThemeChoice.CONTRAST or (self.choice is ThemeChoice.SYSTEM and wanted):
            self.colors = STRONG_DARK if dark else STRONG_LIGHT
        else:
            self.colors = DARK if dark else LIGHT
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.setPalette(_palette(self.colors))
        font = fonts.body_font(self.text_size)
        if font != app.font():  # every widget would be looked at for nothing
            app.setFont(font)
            fonts.rescale(self.text_size)
        icons, tone = paths.resources() / "icons", "dark" if dark else "light"
        drawn = {name: (icons / f"{name}-{tone}.svg").as_posix() for name in ("chevron", "check")}
        style = _STYLE + _STRONG * self.colors.strong
        sheet = Template(style).substitute(asdict(self.colors) | drawn)
        self.sheet = re.sub(r"\b(\d+)px", lambda length: f"{self._border_or(int(length[1]))}px", sheet)
        if not self.in_pieces:
            app.setStyleSheet(self.sheet)
        self.changed.emit()

    def _border_or(self, length: int) -> int:
        """Scale a length of the style sheet; lines of one or two pixels stay as thin as they are."""
        return length if length <= 2 else self.px(length)

    @Slot()
    def _system_changed(self) -> None:
        if self.choice in (ThemeChoice.SYSTEM, ThemeChoice.CONTRAST):
            self.apply()


class _Follower(QObject):
    """Restyles a widget when that is seen: of hidden pages there are many, and all at once would be felt."""

    def __init__(self, widget: QWidget, restyle: Callable[[], object]) -> None:
        super().__init__(widget)
        self._widget, self._restyle, self._outdated = widget, restyle, False
        widget.installEventFilter(self)

    @Slot()
    def follow(self) -> None:
        """Restyle now or later."""
        self._outdated = not self._widget.isVisible()
        if not self._outdated:
            self._restyle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._outdated and event.type() == QEvent.Type.Show:
            self._outdated = False
            self._restyle()
        return False


def _palette(c: Colors) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for color, roles in (
        (c.window, (role.Window, role.AlternateBase)),
        (c.text, (role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.HighlightedText)),
        (c.surface, (role.Base,)),
        (c.raised, (role.Button, role.ToolTipBase)),
        (c.border, (role.Light, role.Midlight, role.Mid, role.Dark, role.Shadow)),
        (c.accent, (role.Link, role.Accent)),
        (c.muted, (role.PlaceholderText,)),
        (c.warning, (role.BrightText,)),
        (c.selected, (role.Highlight,)),
    ):
        for which in roles:
            palette.setColor(which, QColor(color))
    for which in (role.Text, role.WindowText, role.ButtonText):
        muted = QColor(c.muted)
        muted.setAlpha(140)
        palette.setColor(QPalette.ColorGroup.Disabled, which, muted)
    return palette


_STYLE = """
QToolTip { background: $raised; color: $text; border: 1px solid $border; padding: 5px 7px; }
/* Titles, names and paths stand in them: a text that looks like markup is shown, not obeyed. */
QToolTip, QMessageBox QLabel, QInputDialog QLabel, QFileDialog QLabel, QStatusBar QLabel {
    qproperty-textFormat: PlainText;
}
QMainWindow::separator { background: $window; width: 6px; height: 6px; }
QMainWindow::separator:hover { background: $selected; }
QDockWidget { color: $text; font-weight: 600; titlebar-close-icon: none; }
QDockWidget::title { background: $window; padding: 7px 10px 5px 10px; text-align: left; }
QMenuBar { background: $window; padding: 2px 4px; }
QMenuBar::item { padding: 5px 9px; border-radius: 5px; background: transparent; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $raised; border: 1px solid $border; padding: 5px; }
QMenu::item { padding: 6px 26px 6px 14px; border-radius: 5px; }
QMenu::item:selected { background: $selected; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $border; margin: 5px 8px; }
QStatusBar { background: $window; color: $muted; }
QStatusBar::item { border: none; }

QPushButton, QToolButton {
    background: $raised; color: $text; border: 1px solid $border; border-radius: 6px; padding: 6px 12px;
}
QToolButton { padding: 5px; }
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed, QPushButton:checked, QToolButton:checked { background: $selected; }
QPushButton:focus, QToolButton:focus { border-color: $accent; }
QPushButton:disabled, QToolButton:disabled { color: $muted; background: $window; }
IconButton, PictureButton { background: transparent; border-color: transparent; }
QPushButton[kind="primary"] {
    background: $accent; color: $on_accent; border-color: $accent; font-weight: 600;
}
QPushButton[kind="primary"]:focus { border: 2px solid $text; padding: 5px 11px; }
QPushButton[kind="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:disabled { background: $window; color: $muted; border-color: $border; }
QPushButton[kind="link"] {
    background: transparent; border: 1px solid transparent; color: $accent; padding: 3px 5px; text-align: left;
}
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border-color: $accent; }
QPushButton[kind="link"]:disabled { color: $muted; }
QPushButton[kind="tab"] {
    background: transparent; border: 1px solid transparent; color: $muted; padding: 6px 11px; font-weight: 500;
}
QPushButton[kind="tab"]:hover { background: $hover; color: $text; }
QPushButton[kind="tab"]:checked { background: $selected; color: $text; }
QPushButton[kind="tab"]:focus { border-color: $accent; }
QWidget#rail { background: $window; border-right: 1px solid $border; }
QToolButton[kind="place"] {
    background: transparent; border: 1px solid transparent; border-radius: 8px; color: $muted; padding: 8px 2px 7px 2px;
}
QToolButton[kind="place"]:hover { background: $hover; color: $text; }
QToolButton[kind="place"]:checked { background: $selected; color: $text; }
QToolButton[kind="place"][reached="true"]:focus { border-color: $accent; }
QPushButton[kind="field"] {
    background: $surface; color: $muted; padding: 7px 14px; text-align: left; border-radius: 8px;
}
QFrame#palette { background: $raised; border: 1px solid $accent; border-radius: 10px; }
QFrame#palette QListView { background: $raised; }
QFrame#palette QListView::item { padding: 6px 8px; border-radius: 6px; }
QFrame#palette QListView::item:selected { background: $selected; color: $text; }

QDialogButtonBox, QMessageBox { dialogbuttonbox-buttons-have-icons: 0; }
QToolButton[kind="chip"] { border-radius: 9px; padding: 1px 8px; }
QToolButton[kind="chip"]:checked { border-color: $accent; }
QToolButton[kind="chip"]:focus { border-color: $text; }
QToolButton[kind="flat"] { border-color: transparent; padding: 2px; }
QToolButton[kind="flat"]:focus { border-color: $accent; }
QToolButton::menu-indicator { image: none; }
QCheckBox { border: 1px solid transparent; border-radius: 4px; padding: 1px 3px; }
QCheckBox:focus { border-color: $accent; }
QCheckBox::indicator { width: 13px; height: 13px; background: $surface; border: 1px solid $muted; border-radius: 3px; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$check"); }
QCheckBox::indicator:disabled { border-color: $border; }
QCheckBox::indicator:checked:disabled { background: $muted; border-color: $muted; }
QLabel#tag { background: $hover; border-radius: 8px; padding: 1px 8px; }
QFrame[kind="card"] { background: $window; border: 1px solid $border; border-radius: 8px; }
QDialogButtonBox, QMessageBox, QInputDialog { button-layout: 3; }
QSlider:horizontal { min-height: 16px; }
QSlider::groove:horizontal { background: $track; height: 3px; border-radius: 1px; }
QSlider::sub-page:horizontal { background: $accent; height: 3px; border-radius: 1px; }
QSlider::sub-page:horizontal:disabled { background: $track; }
QSlider[kind="twoSided"]::sub-page:horizontal { background: $track; }
QSlider::handle:horizontal {
    background: $raised; border: 1px solid $muted; width: 12px; height: 12px; margin: -6px 0; border-radius: 6px;
}
QSlider::handle:horizontal:focus { border: 2px solid $accent; width: 11px; height: 11px; }
QSlider::handle:horizontal:disabled { border-color: $border; }

QPushButton[kind="fold"] {
    background: transparent; border: 1px solid transparent; font-weight: 600; padding: 4px 0; text-align: left;
}
QPushButton[kind="fold"]:hover { color: $accent; }
QPushButton[kind="fold"]:focus { border-color: $accent; }
QWidget[kind="tray"] { background: $sunken; border: 1px solid $sunken; border-radius: 7px; }
QPushButton[kind="segment"] {
    background: $sunken; color: $muted; border: 1px solid transparent; border-radius: 5px; padding: 3px 9px;
    font-weight: 500;
}
QPushButton[kind="segment"]:hover { background: $sunken; color: $text; }
QPushButton[kind="segment"]:checked { background: $raised; color: $text; border-color: $border; }
QPushButton[kind="segment"]:focus { border-color: $accent; }
QPushButton[kind="segment"]:disabled:checked { background: $hover; }
QWidget#mapTools { background: $surface; border: 1px solid $border; border-radius: 8px; }
QToolButton[kind="switch"] { padding: 4px 5px; }
QToolButton[kind="quiet"] { background: transparent; border: 1px solid transparent; padding: 2px; }
QToolButton[kind="quiet"]:hover { background: $hover; }
QToolButton[kind="quiet"]:checked { background: $selected; }
QToolButton[kind="quiet"]:focus { border-color: $accent; }
QAbstractSpinBox {
    background: $surface; border: 1px solid $border; border-radius: 6px; padding: 4px 6px;
    selection-background-color: $selected; selection-color: $text;
}
QAbstractSpinBox:focus { border-color: $accent; }
QAbstractSpinBox:disabled, QComboBox:disabled { color: $muted; background: $window; }

QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox {
    background: $surface; border: 1px solid $border; border-radius: 6px; padding: 5px 8px;
    selection-background-color: $selected; selection-color: $text;
}
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus { border-color: $accent; }
QComboBox[kind="compact"] { padding: 1px 6px; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url("$chevron"); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $border; outline: none; }

QTableView, QListView, QTreeView {
    background: $surface; border: 1px solid transparent; outline: none; gridline-color: transparent;
    selection-background-color: $selected; selection-color: $text;
}
QTableView[reached="true"]:focus, QListView[reached="true"]:focus, QTreeView[reached="true"]:focus,
QTextBrowser[reached="true"]:focus, QScrollArea[reached="true"]:focus { border: 1px solid $accent; }
QScrollArea { border: 1px solid transparent; }
QListView#found { background: $raised; border: 1px solid $border; border-radius: 6px; }
QListWidget#sidePages { background: transparent; padding: 4px 0; }
QListWidget#sidePages::item { padding: 0 12px; border-radius: 6px; color: $muted; }
QListWidget#sidePages::item:hover { background: $hover; color: $text; }
QListWidget#sidePages::item:selected { background: $selected; color: $text; }
QTableView::item { padding: 2px 6px; border: none; }
QTableView::item:hover { background: $hover; }
QTableView::item:selected { background: $selected; color: $text; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section {
    background: $surface; color: $muted; border: none; border-bottom: 1px solid $border;
    padding: 5px 6px; font-weight: 400;
}
QTableWidget QHeaderView::section { padding-left: 9px; }
QHeaderView::section:hover { color: $text; }
QTableCornerButton::section { background: $surface; border: none; }

QTabBar { qproperty-drawBase: 0; }
QTabBar::tab {
    background: transparent; color: $muted; border: 1px solid transparent; border-radius: 6px;
    padding: 6px 11px; margin: 2px 2px 4px 0; font-weight: 500;
}
QTabBar::tab:hover { background: $hover; color: $text; }
QTabBar::tab:selected { background: $selected; color: $text; }
QTabBar:focus::tab:selected { border-color: $accent; }
QTabWidget::pane { border: none; }

QProgressBar { background: $track; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }

QScrollBar:vertical { background: transparent; width: 11px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 0; }
QScrollBar::handle { background: $track; border-radius: 3px; margin: 2px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }

QLabel[kind="muted"] { color: $muted; }
QLabel[kind="warning"] { color: $warning; }
QLabel[kind="headline"] { font-size: 26px; font-weight: 600; }
QLabel[kind="heading"] { font-size: 18px; font-weight: 600; }
QLabel[kind="title"] { font-weight: 600; }
QFrame#notice { background: $warning_surface; border: 1px solid $warning; border-radius: 8px; }
QFrame#notice[kind="offer"] { background: $raised; border-color: $border; }
QFrame#notice QLabel { color: $text; }
QFrame#tour { background: $raised; border-top: 2px solid $accent; }
QLabel#simulated, QLabel#part {
    background: $warning_surface; color: $warning; border: 1px solid $warning; border-radius: 9px; padding: 1px 9px;
}
"""

_STRONG = """
QPushButton:focus, QToolButton:focus, QPushButton[kind="primary"]:focus { background: $accent; color: $on_accent; }
QPushButton:checked, QToolButton:checked { border-color: $accent; font-weight: 600; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus, QCheckBox:focus { border: 2px solid $accent; }
QWidget[kind="tray"], IconButton, PictureButton { border-color: $border; }
QTableView:focus, QListView:focus, QTextBrowser:focus, QScrollArea:focus { border: 2px solid $accent; }
QMenu::item:selected, QMenuBar::item:selected { background: $accent; color: $on_accent; }
QCheckBox::indicator { border-color: $text; }
QSlider::groove:horizontal { background: $muted; }
QSlider::handle:horizontal { background: $text; }
"""
