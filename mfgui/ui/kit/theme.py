"""Colours and style sheet, light and dark; the one place where colours are named."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from enum import Enum
from string import Template

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from mfgui.base import paths
from mfgui.ui.kit import fonts


@dataclass(frozen=True, slots=True)
class Colors:
    """The colours of one theme, as #rrggbb: one meaning, one colour, on every place.

    Marks have a contrast of at least 3:1 and text of at least 4.5:1 with what they are drawn on, and what stands
    side by side differs for colour-blind eyes too (`tests/ui/kit/test_theme.py` computes both).

    Attributes
    ----------
    accent
        What is selected, pointed at or to be pressed.
    validation, training
        The two curves of a run.
    low, middle, high
        Ratings, from low to high: on the map, in histograms, of taste, of parts of a prediction.
    too_low, too_high
        Predictions that miss.
    stars
        Ratings that a person gave.
    data
        Counts: bars and areas that mean neither a rating nor a miss.
    points, reference
        Dots without a class; lines to compare with.
    series
        Things side by side that each have a colour of their own: methods (`palette.method_color`), people.
    categories
        Genres.
    """

    window: str
    surface: str
    raised: str
    hover: str
    selected: str
    border: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    on_accent: str
    warning: str
    warning_surface: str
    grid: str
    validation: str
    training: str
    low: str
    middle: str
    high: str
    too_low: str
    too_high: str
    stars: str
    data: str
    points: str
    reference: str
    series: tuple[str, ...]
    categories: tuple[str, ...]


LIGHT = Colors(
    window="#f3f4f6",
    surface="#ffffff",
    raised="#ffffff",
    hover="#eef2f6",
    selected="#dcebfa",
    border="#dde1e6",
    text="#1b2127",
    muted="#5d6873",
    accent="#0b65c2",
    accent_hover="#0a58a8",
    on_accent="#ffffff",
    warning="#8a4b00",
    warning_surface="#fff4e0",
    grid="#e6e9ed",
    validation="#00796b",
    training="#7a6f00",
    low="#6a51a3",
    middle="#8f7f8d",
    high="#c85a00",
    too_low="#3f7d20",
    too_high="#b5179e",
    stars="#b37a00",
    data="#566b80",
    points="#7e8fa0",
    reference="#6b7580",
    series=(
        *("#4c81f8", "#669400", "#b12e4a", "#a04bba", "#c17251", "#3f8b7a"),
        *("#21567e", "#6d570d", "#967caa", "#5f2c4a", "#26451f", "#3f2f85"),
        *("#712cbc", "#f1417d", "#b977d3", "#5859eb"),
    ),
    categories=("#4c81f8", "#967a4f", "#0c6d63", "#be65bb", "#7c1305", "#669400"),
)
DARK = Colors(
    window="#14181c",
    surface="#1b2026",
    raised="#232a31",
    hover="#262e36",
    selected="#1f4468",
    border="#2e363f",
    text="#e7ebef",
    muted="#9aa6b2",
    accent="#58a6ff",
    accent_hover="#7cbaff",
    on_accent="#0b1117",
    warning="#f2b84b",
    warning_surface="#33280f",
    grid="#29313a",
    validation="#3fc1ad",
    training="#b3a83c",
    low="#a99cf0",
    middle="#ab9aa6",
    high="#f58a3c",
    too_low="#8bc34a",
    too_high="#f06fd0",
    stars="#f2c14e",
    data="#8fa9c6",
    points="#748698",
    reference="#8d99a5",
    series=(
        *("#447cf2", "#9cf984", "#ec554e", "#f887f3", "#c36a03", "#5fb7b2"),
        *("#807cac", "#e6bc38", "#b16f75", "#fbcbf6", "#b7bd88", "#54fdca"),
        *("#f9f438", "#f69b58", "#9767c4", "#ccfbb0"),
    ),
    categories=("#447cf2", "#ba7c26", "#2fc7fb", "#d947a3", "#feb6c3", "#d8ed63"),
)


class ThemeChoice(Enum):
    """What the person chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """The theme in force. Widgets that paint by hand read `colors` and follow `changed`.

    Attributes
    ----------
    text_size
        Size of text in per cent; `px` scales lengths with it.
    chosen_size
        What the person chose of that; on stage the text is larger (`magnify`).
    sheet
        The style sheet in these colours, its lengths scaled.
    in_pieces
        Whether somebody puts it on the window in pieces, and so not on the whole application at once.
    """

    changed = Signal()

    def __init__(self, choice: ThemeChoice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        fonts.install()
        self.choice = choice
        self.text_size = self.chosen_size = 100
        self._magnified = 1.0
        self.colors = LIGHT
        self.sheet = ""
        self.in_pieces = False
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    @property
    def dark(self) -> bool:
        """Whether the dark colours are in force."""
        return self.colors is DARK

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

    def apply(self) -> None:
        """Style the application by the present choice."""
        scheme, hints = Qt.ColorScheme, QGuiApplication.styleHints()
        chosen = {ThemeChoice.LIGHT: scheme.Light, ThemeChoice.DARK: scheme.Dark}.get(self.choice, scheme.Unknown)
        hints.setColorScheme(chosen)  # frames and dialogs of the system's own follow too
        dark = (hints.colorScheme() if chosen is scheme.Unknown else chosen) is scheme.Dark
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
        sheet = Template(_STYLE).substitute(asdict(self.colors) | drawn)
        self.sheet = re.sub(r"\b(\d+)px", lambda length: f"{self._border_or(int(length[1]))}px", sheet)
        if not self.in_pieces:
            app.setStyleSheet(self.sheet)
        self.changed.emit()

    def _border_or(self, length: int) -> int:
        """Scale a length of the style sheet; lines of one or two pixels stay as thin as they are."""
        return length if length <= 2 else self.px(length)

    @Slot()
    def _system_changed(self) -> None:
        if self.choice is ThemeChoice.SYSTEM:
            self.apply()


def _palette(c: Colors) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for which, color in (
        (role.Window, c.window),
        (role.WindowText, c.text),
        (role.Base, c.surface),
        (role.AlternateBase, c.window),
        (role.Text, c.text),
        (role.PlaceholderText, c.muted),
        (role.Button, c.raised),
        (role.ButtonText, c.text),
        (role.BrightText, c.warning),
        (role.ToolTipBase, c.raised),
        (role.ToolTipText, c.text),
        (role.Highlight, c.selected),
        (role.HighlightedText, c.text),
        (role.Link, c.accent),
        (role.Accent, c.accent),
        (role.Light, c.border),
        (role.Midlight, c.border),
        (role.Mid, c.border),
        (role.Dark, c.border),
        (role.Shadow, c.border),
    ):
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
QPushButton[kind="primary"] {
    background: $accent; color: $on_accent; border-color: $accent; font-weight: 600;
}
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
QToolButton[kind="place"]:focus { border-color: $accent; }
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
QToolButton[kind="flat"] { border-color: transparent; padding: 2px; }
QToolButton[kind="flat"]:focus { border-color: $accent; }
QToolButton::menu-indicator { image: none; }
QCheckBox::indicator { width: 13px; height: 13px; background: $surface; border: 1px solid $muted; border-radius: 3px; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$check"); }
QCheckBox::indicator:disabled { border-color: $border; }
QCheckBox::indicator:checked:disabled { background: $muted; border-color: $muted; }
QLabel#tag { background: $hover; border-radius: 8px; padding: 1px 8px; }
QFrame[kind="card"] { background: $window; border: 1px solid $border; border-radius: 8px; }
QSlider::groove:horizontal { background: $border; height: 3px; border-radius: 1px; }
QSlider::sub-page:horizontal { background: $accent; height: 3px; border-radius: 1px; }
QSlider::sub-page:horizontal:disabled { background: $border; }
QSlider[kind="twoSided"]::sub-page:horizontal { background: $border; }
QSlider::handle:horizontal {
    background: $raised; border: 1px solid $muted; width: 12px; height: 12px; margin: -6px 0; border-radius: 7px;
}
QSlider::handle:horizontal:focus { border: 2px solid $accent; width: 11px; height: 11px; }
QSlider::handle:horizontal:disabled { border-color: $border; }

QPushButton[kind="fold"] {
    background: transparent; border: 1px solid transparent; font-weight: 600; padding: 4px 0; text-align: left;
}
QPushButton[kind="fold"]:hover { color: $accent; }
QPushButton[kind="fold"]:focus { border-color: $accent; }
QPushButton[kind="segment"] { border-radius: 0; padding: 5px 8px; margin-left: -1px; }
QPushButton[end="first"] { border-top-left-radius: 6px; border-bottom-left-radius: 6px; margin-left: 0; }
QPushButton[end="last"] { border-top-right-radius: 6px; border-bottom-right-radius: 6px; }
QPushButton[end="only"] { border-radius: 6px; margin-left: 0; }
QPushButton[kind="segment"]:checked { background: $selected; }
QPushButton[kind="segment"]:disabled:checked { background: $hover; }
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
    background: $surface; border: none; outline: none; gridline-color: transparent;
    selection-background-color: $selected; selection-color: $text;
}
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

QProgressBar { background: $border; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }

QScrollBar:vertical { background: transparent; width: 11px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 0; }
QScrollBar::handle { background: $border; border-radius: 4px; margin: 2px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

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
