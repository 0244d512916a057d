"""Asks how wide a picture of the map is to be."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QHBoxLayout, QPushButton, QWidget

from mfgui.base.memory import free_memory
from mfgui.ui.kit import make
from mfgui.ui.kit.number_edit import NumberField
from mfgui.ui.text import count, tr

if TYPE_CHECKING:
    from PySide6.QtCore import QSize

NARROWEST, WIDEST = 320, 16_000

_WIDTHS = (1920, 3840, 7680)

_BYTES = 4 * 1.5
"""Memory for each pixel: the picture, its rim, and what is being packed."""

_SPARED = 0.8
"""Share of the free memory that a picture may take."""


class PngDialog(QDialog):
    """Width in pixels, typed or one of four; the height follows the map's shape.

    Parameters
    ----------
    size
        Of the map, in logical pixels.
    screen_width
        Pixels of the screen that it takes now.
    """

    def __init__(self, size: QSize, screen_width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Save the map as PNG"))
        self._size = size
        self.width_field = NumberField(NARROWEST, WIDEST, whole=True, unit=tr("pixels"))
        self.width_field.setAccessibleName(tr("Width in pixels"))
        self.width_field.setToolTip(tr("Any width from {a} to {b} pixels", a=count(NARROWEST), b=count(WIDEST)))
        self.width_field.set_value(screen_width)
        self.width_field.changed.connect(self._show)
        self.width_field.lineEdit().textEdited.connect(self._show)
        self.height_words = make.label()
        self.problem = make.label(kind="warning", wrap=True)
        presets = QHBoxLayout()
        self.presets: list[QPushButton] = []
        for words, width in ((tr("As on screen"), screen_width), *((count(w), w) for w in _WIDTHS)):
            made = make.button(words, hint=tr("{n} pixels wide", n=count(width)))
            made.setAutoDefault(False)
            made.clicked.connect(partial(self._choose, width))
            presets.addWidget(made)
            self.presets.append(made)
        form = QFormLayout(self)
        form.setContentsMargins(16, 14, 16, 12)
        form.setVerticalSpacing(10)
        form.addRow(tr("Width"), self.width_field)
        form.addRow("", presets)
        form.addRow(tr("Height"), self.height_words)
        form.addRow(self.problem)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.save = self.buttons.addButton(tr("Save…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.save.setProperty("kind", "primary")
        self.save.setDefault(True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        form.addRow(self.buttons)
        self.width_field.setFocus()
        self.width_field.selectAll()
        self._show()

    @property
    def chosen(self) -> int:
        """The width in pixels."""
        return round(self.width_field.typed)

    @property
    def height_chosen(self) -> int:
        """The height that goes with it."""
        return max(1, round(self.chosen * self._size.height() / max(self._size.width(), 1)))

    def _choose(self, width: int, _checked: bool = False) -> None:
        self.width_field.set_value(width)
        self._show()

    @Slot()
    def _show(self) -> None:
        self.height_words.setText(tr("{n} pixels", n=count(self.height_chosen)))
        words = too_big(self.chosen, self.height_chosen, free_memory())
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        self.save.setEnabled(not words)
        self.adjustSize()


def too_big(width: int, height: int, free: int | None) -> str:
    """Say why a picture is too large for the memory that is free, in bytes (None: not known); "" if it is not."""
    needed = _BYTES * width * height
    if free is None or needed <= _SPARED * free:
        return ""
    return tr(
        "{w} × {h} pixels need {a:.1f} GB of memory and {b:.1f} GB are free: choose a smaller width.",
        w=count(width),
        h=count(height),
        a=needed / 1e9,
        b=free / 1e9,
    )
