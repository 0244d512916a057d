"""Draw the program's icon in every size and format that systems want; run by build.py in its environment."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).resolve().parent.parent / "resources" / "icons"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
SIMPLE_UP_TO = 24
WINDOWS_SIZES = (16, 24, 32, 48, 64, 256)


def draw(size: int, file: Path) -> None:
    """Write one PNG."""
    name = "mfgui-small" if size <= SIMPLE_UP_TO else "mfgui"
    picture = QImage(size, size, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(str(ICONS / f"{name}.svg")).render(painter, QRectF(0, 0, size, size))
    painter.end()
    file.parent.mkdir(parents=True, exist_ok=True)
    if not picture.save(str(file)):
        raise OSError(f"{file} could not be written")


def main(folder: Path) -> None:
    """Write PNGs in a folder, as SIZE.png, and beside it mfgui.ico and mfgui.icns."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    for size in (*SIZES, 1024):
        draw(size, folder / "icons" / f"{size}.png")
    pictures = {size: Image.open(folder / "icons" / f"{size}.png") for size in (*SIZES, 1024)}
    windows = [pictures[size] for size in WINDOWS_SIZES]
    windows[-1].save(folder / "mfgui.ico", append_images=windows[:-1], sizes=[(size, size) for size in WINDOWS_SIZES])
    pictures[1024].save(folder / "mfgui.icns", append_images=[pictures[size] for size in (16, 32, 64, 128, 256, 512)])
    application.quit()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
