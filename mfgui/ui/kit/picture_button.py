"""The small button of a figure: copy it as a picture, or save it as PNG or SVG."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, QRectF, QSize, QStandardPaths, Slot
from PySide6.QtGui import QColor, QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QFileDialog, QMenu, QToolButton, QToolTip

from mfgui.base.files import replacing
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from mfgui.ui.kit.theme import Theme
    from mfgui.ui.state.jobs import JobState
    from mfgui.ui.state.session import Session

SCALE = 2
"""Pixels of a saved or copied picture for each pixel of the screen's own measure."""


class Drawable(Protocol):
    """What can be copied or saved as a picture: a Figure, or another widget that draws itself on any device."""

    title: str
    sentence: str

    def picture_size(self) -> QSize:
        """Return the size of a saved picture, in logical pixels."""
        ...

    def paint(self, painter: QPainter, area: QRectF, *, source: bool = False) -> None:
        """Draw it into a rectangle; with `source`, also where the numbers are from."""
        ...


def picture(figure: Drawable, background: str) -> QImage:
    """Draw a figure as an image of `SCALE` times its size."""
    size = figure.picture_size()
    image = QImage(size * SCALE, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(SCALE)
    image.fill(QColor(background))
    painter = QPainter(image)
    figure.paint(painter, QRectF(QRect(QPoint(), size)), source=True)
    painter.end()
    return image


def drawing(figure: Drawable, background: str) -> bytes:
    """Draw a figure as SVG."""
    size, buffer, generator = figure.picture_size(), QBuffer(), QSvgGenerator()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator.setOutputDevice(buffer)
    generator.setResolution(96)
    generator.setSize(size)
    generator.setViewBox(QRect(QPoint(), size))
    generator.setTitle(figure.title)
    generator.setDescription(figure.sentence)
    painter = QPainter(generator)
    painter.fillRect(QRect(QPoint(), size), QColor(background))
    figure.paint(painter, QRectF(QRect(QPoint(), size)), source=True)
    painter.end()
    return bytes(buffer.data().data())


class PictureButton(QToolButton):
    """Stands at the top right of its figure; drawing is done here, encoding and writing on a lane."""

    def __init__(self, figure: Any, session: Session, theme: Theme, *, corner: bool = True) -> None:
        """Belong to a figure, a Drawable that is a QWidget; stand in its corner unless a toolbar has the button."""
        super().__init__(figure)
        self._figure = figure
        self._session = session
        self._theme = theme
        name = tr("Copy or save this picture: {title}", title=figure.title)
        self.setText("⋯")
        self.setAccessibleName(name)
        self.setToolTip(tr("Copy or save this picture"))
        self.setFixedSize(QSize(30, 26))
        self.menu_of_ways = QMenu(self)
        self.copy = self.menu_of_ways.addAction(tr("&Copy"))
        self.copy.triggered.connect(self._copy)
        self.save_png = self.menu_of_ways.addAction(tr("Save as &PNG…"))
        self.save_png.triggered.connect(self._save_png)
        self.save_svg = self.menu_of_ways.addAction(tr("Save as &SVG…"))
        self.save_svg.triggered.connect(self._save_svg)
        self.clicked.connect(self._show_ways)
        if corner:
            figure.set_corner(self)

    @Slot()
    def _show_ways(self) -> None:
        self.menu_of_ways.popup(self.mapToGlobal(self.rect().bottomLeft()))

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setImage(picture(self._figure, self._theme.colors.raised))
        self._tell(tr("Copied"))

    @Slot()
    def _save_png(self) -> None:
        file = self.ask("png", tr("PNG pictures (*.png)"))
        if file is None:
            return
        image = picture(self._figure, self._theme.colors.raised)

        def work(_state: JobState) -> None:
            buffer = QBuffer()
            buffer.open(QIODevice.OpenModeFlag.WriteOnly)
            QImageWriter(buffer, QByteArray(b"PNG")).write(image)
            write_file(file, bytes(buffer.data().data()))

        self.submit(work)

    @Slot()
    def _save_svg(self) -> None:
        file = self.ask("svg", tr("SVG drawings (*.svg)"))
        if file is None:
            return
        content = drawing(self._figure, self._theme.colors.raised)
        self.submit(lambda _state: write_file(file, content))

    def ask(self, ending: str, kinds: str) -> Path | None:
        """Ask for the file to save to; None when the person has thought better of it."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        data = self._session.dataset
        name = f"{data.name} – {self._figure.title}" if data else self._figure.title
        chosen, _ = QFileDialog.getSaveFileName(
            self, tr("Save this picture"), str(Path(folder) / f"{name}.{ending}"), kinds
        )
        if not chosen:
            return None
        file = Path(chosen)
        if file.suffix.lower() == f".{ending}":
            return file
        full = file.with_name(f"{file.name}.{ending}")
        return file if full.exists() else full  # the dialog asked about overwriting the other name only

    def submit(self, work: object) -> None:
        """Write on a lane, and say when that is done."""
        job = self._session.quick.submit(work)  # type: ignore[arg-type]
        job.succeeded.connect(self._saved)
        job.failed.connect(self._session.problem)

    @Slot()
    def _saved(self) -> None:
        self._tell(tr("Saved"))

    def _tell(self, word: str) -> None:
        QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), word, self)


def write_file(file: Path, content: bytes) -> None:
    """Write a file whole, or leave what was there."""
    with replacing(file) as stream:
        stream.write(content)
