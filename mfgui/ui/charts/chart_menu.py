"""What can be done with a chart: copy it or its numbers, save it as PNG, SVG or a table; a menu and its button."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QCursor, QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QMenu, QToolButton, QToolTip

from mfgui.base.files import replacing
from mfgui.storage.table_file import FORMATS, write_table
from mfgui.ui.charts.chart import Chart
from mfgui.ui.kit.save_dialog import PICTURES, ask_file
from mfgui.ui.kit.theme import Theme
from mfgui.ui.state.jobs import JobState
from mfgui.ui.state.workspace import Workspace
from mfgui.ui.text import tr

SCALE = 2  # pixels of a saved or copied picture for each pixel of the screen's own measure


def picture(chart: Chart, background: str) -> QImage:
    """Draw a chart as an image of `SCALE` times its size."""
    size = chart.picture_size()
    image = QImage(size * SCALE, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(SCALE)
    image.fill(QColor(background))
    painter = QPainter(image)
    chart.paint(painter, QRectF(QRect(QPoint(), size)))
    painter.end()
    return image


def drawing(chart: Chart, background: str) -> bytes:
    """Draw a chart as SVG."""
    size, buffer, generator = chart.picture_size(), QBuffer(), QSvgGenerator()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator.setOutputDevice(buffer)
    generator.setResolution(96)
    generator.setSize(size)
    generator.setViewBox(QRect(QPoint(), size))
    generator.setTitle(chart.title)
    generator.setDescription(chart.sentence)
    painter = QPainter(generator)
    painter.fillRect(QRect(QPoint(), size), QColor(background))
    chart.paint(painter, QRectF(QRect(QPoint(), size)))
    painter.end()
    return bytes(buffer.data().data())


def numbers(chart: Chart) -> dict[str, list[str]]:
    """Return a chart's table as columns."""
    names, *rows = chart.table()
    return {name: [row[place] for row in rows] for place, name in enumerate(names)}


class ChartMenu(QMenu):
    """A chart's menu, by right click or the Menu key; drawing is done here, encoding and writing on a lane."""

    def __init__(self, chart: Chart, workspace: Workspace, theme: Theme) -> None:
        super().__init__(chart)
        self._chart = chart
        self._workspace = workspace
        self._theme = theme
        self.copy = self.addAction(tr("&Copy"), self._copy)
        self.copy_numbers = self.addAction(tr("Copy the &numbers"), self._copy_numbers)
        self.save_png = self.addAction(tr("Save as &PNG…"), self._save_png)
        self.save_svg = self.addAction(tr("Save as &SVG…"), self._save_svg)
        self.save_numbers = self.addAction(tr("Save the n&umbers…"), self._save_numbers)
        chart.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        chart.customContextMenuRequested.connect(self._show_at)

    @Slot(QPoint)
    def _show_at(self, place: QPoint) -> None:
        self.popup(self._chart.viewport().mapToGlobal(place))

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setImage(picture(self._chart, self._theme.colors.raised))
        self._tell(tr("Copied"))

    @Slot()
    def _copy_numbers(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(map("\t".join, self._chart.table())))
        self._tell(tr("Copied"))

    @Slot()
    def _save_png(self) -> None:
        file = self._ask(tr("PNG pictures ({patterns})"), ".png")
        if file is None:
            return
        image = picture(self._chart, self._theme.colors.raised)

        def work(_state: JobState) -> None:
            buffer = QBuffer()
            buffer.open(QIODevice.OpenModeFlag.WriteOnly)
            QImageWriter(buffer, QByteArray(b"PNG")).write(image)
            _write(file, bytes(buffer.data().data()))

        self._submit(work)

    @Slot()
    def _save_svg(self) -> None:
        file = self._ask(tr("SVG drawings ({patterns})"), ".svg")
        if file is not None:
            content = drawing(self._chart, self._theme.colors.raised)
            self._submit(lambda _state: _write(file, content))

    @Slot()
    def _save_numbers(self) -> None:
        file = self._ask(tr("Tables ({patterns})"), *FORMATS)
        if file is not None:
            table = numbers(self._chart)
            self._submit(lambda _state: write_table(table, file))

    def _ask(self, kinds: str, *endings: str) -> Path | None:
        """Ask for the file to save to, as `ask_file` does."""
        data = self._workspace.dataset
        name = f"{data.name} – {self._chart.title}" if data else self._chart.title
        return ask_file(self._chart, tr("Save this picture"), name, kinds, endings, PICTURES)

    def _submit(self, work: object) -> None:
        """Write on a lane, and say when that is done."""
        job = self._workspace.quick.submit(work)  # type: ignore[arg-type]
        job.succeeded.connect(self._saved)
        job.failed.connect(self._workspace.problem)

    @Slot()
    def _saved(self) -> None:
        self._tell(tr("Saved"))

    def _tell(self, word: str) -> None:
        QToolTip.showText(QCursor.pos(), word, self._chart)


class PictureButton(QToolButton):
    """Shows a chart's menu; stands at the top right of a card, or in a toolbar."""

    def __init__(self, chart: Chart, workspace: Workspace, theme: Theme, *, corner: bool = True) -> None:
        """Belong to a chart; stand in its corner unless a toolbar has the button."""
        super().__init__(chart)
        self.menu_of_ways = ChartMenu(chart, workspace, theme)  # the chart's menu
        self.setText("⋯")
        self.setAccessibleName(tr("Copy or save this picture: {title}", title=chart.title))
        self.setToolTip(tr("Copy or save this picture"))
        self._theme = theme
        theme.changed.connect(self._rescale)
        self._rescale()
        self.clicked.connect(self._show_ways)
        if corner:
            chart.set_corner(self)

    @Slot()
    def _rescale(self) -> None:
        self.setFixedSize(QSize(self._theme.px(30), self._theme.px(26)))

    @Slot()
    def _show_ways(self) -> None:
        self.menu_of_ways.popup(self.mapToGlobal(self.rect().bottomLeft()))


def _write(file: Path, content: bytes) -> None:
    """Write a file whole, or leave what was there."""
    with replacing(file) as stream:
        stream.write(content)
