"""Saving what a map shows: asks how large and where, and writes pictures and tables in the background."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QPushButton, QWidget

from mfgui.base.memory import free_memory
from mfgui.storage.table_file import write_table
from mfgui.ui.kit import make
from mfgui.ui.kit.number_edit import NumberField
from mfgui.ui.kit.save_dialog import PICTURES, ask_file, ask_table_file
from mfgui.ui.kit.theme import Theme
from mfgui.ui.map.exporting import places_table, save_png, save_svg, scene_of
from mfgui.ui.map.panel import MapPanel
from mfgui.ui.state.background import Background
from mfgui.ui.state.jobs import Job, JobState
from mfgui.ui.state.session import Session
from mfgui.ui.text import count, tr

NARROWEST, WIDEST = 320, 16_000
_WIDTHS = (1920, 3840, 7680)
_BYTES = 4 * 1.5  # memory for each pixel: the picture, its rim, and what is being packed
_SPARED = 0.8  # share of the free memory that a picture may take


class PngDialog(QDialog):
    """Width in pixels, typed or one of four; the height follows the map's shape.

    `screen_width`: pixels of the screen that it takes now.
    """

    def __init__(self, size: QSize, screen_width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Save the map as PNG"))
        self._size = size  # of the map, in logical pixels
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
        self.save = make.button(tr("Save…"), self.accept, kind="primary")
        form.addRow(make.row(make.STRETCH, make.button(tr("Cancel"), self.reject), self.save, spacing=8))
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


class MapSaving(QObject):
    """Copies and saves one map; a failure becomes one sentence."""

    # A picture that may take long is being drawn; the fraction is 1 when that has ended.
    progressed = Signal(str, float)

    def __init__(self, session: Session, theme: Theme, panel: MapPanel, owner: QWidget) -> None:
        super().__init__(owner)
        self._session, self._theme, self._panel, self._owner = session, theme, panel, owner
        self._background = Background(session, self)
        self._drawing: Job | None = None

    def _ask_picture(self, title: str, kinds: str, ending: str) -> Path | None:
        dataset = self._session.dataset
        name = tr("{name} map", name=dataset.name if dataset else tr("films"))
        return ask_file(self._owner, title, name, kinds, (ending,), PICTURES)

    def _write(self, file: Path | None, write: Callable[[Path], None]) -> None:
        if file is not None:
            self._background.ask(lambda _state: write(file), lane=self._session.reading)

    @Slot()
    def copy(self) -> None:
        """Put the picture on the clipboard."""
        if not self._panel.cloud.empty:
            picture = self._panel.cloud.image(max(2.0, self._owner.devicePixelRatioF()))
            # A copy of Qt's own: the clipboard outlives Python, whose memory the picture is drawn in.
            QGuiApplication.clipboard().setImage(picture.copy())

    @Slot()
    def ask_png(self) -> None:
        """Ask for a width, then for a file; not modal, so that nothing waits for the answer."""
        cloud = self._panel.cloud
        if not cloud.empty:
            dialog = PngDialog(cloud.size(), round(cloud.width() * self._owner.devicePixelRatioF()), self._owner)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.accepted.connect(self._png_chosen)
            dialog.open()

    @Slot()
    def _png_chosen(self) -> None:
        dialog = self.sender()
        assert isinstance(dialog, PngDialog)
        file = self._ask_picture(tr("Save the map as PNG"), tr("PNG pictures ({patterns})"), ".png")
        if file is not None and not self._panel.cloud.empty:
            self._draw(dialog.chosen, file)

    def _draw(self, width: int, file: Path) -> None:
        """Draw and write a picture of what is shown now, at a width in pixels."""
        still, ratio = self._panel.cloud.still(), width / self._panel.cloud.width()

        def work(state: JobState) -> None:
            picture = still.paint(ratio)
            state.checkpoint()
            save_png(picture, file)

        self._drawing = self._background.ask(work, lane=self._session.reading)
        self._drawing.ended.connect(self._drawn)
        self.progressed.emit(tr("Saving the picture"), 0.0)

    @Slot()
    def _drawn(self) -> None:
        self._drawing = None
        self.progressed.emit("", 1.0)

    @Slot()
    def stop(self) -> None:
        """Give up a picture that is being drawn."""
        if self._drawing is not None:
            self._drawing.cancel()

    @Slot()
    def save_svg(self) -> None:
        """Ask for a file and write the map as vectors."""
        if not self._panel.cloud.empty:
            file = self._ask_picture(tr("Save the map as SVG"), tr("SVG pictures ({patterns})"), ".svg")
            self._write(file, partial(save_svg, scene_of(self._panel.cloud, self._theme.colors)))

    @Slot()
    def save_all(self) -> None:
        """Ask for a file and write where every film lies."""
        shown = self._panel.shown
        if shown is not None:
            self._save_places(np.flatnonzero(shown.model.film_support > 0))

    @Slot()
    def save_chosen(self) -> None:
        """Ask for a file and write where the films chosen lie."""
        self._save_places(self._panel.choices.films)

    def _save_places(self, films: NDArray[np.integer]) -> None:
        shown, dataset = self._panel.shown, self._session.dataset
        if shown is not None and dataset is not None and len(films):
            file = ask_table_file(self._owner, tr("Save places of films"), tr("{name} map", name=dataset.name))
            colouring = self._panel.colouring
            self._write(file, lambda to: write_table(places_table(shown, dataset.films, films, colouring), to))
