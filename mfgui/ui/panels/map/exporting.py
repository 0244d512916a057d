"""Saving the map: as a picture of any size, as SVG, as a table of coordinates."""

from __future__ import annotations

import csv
import io
from html import escape
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QFontMetricsF

from mfgui.data.dataset import NO_YEAR
from mfgui.storage.files import replacing, write_text_safely
from mfgui.ui.panels.map.wording import class_words

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray
    from PySide6.QtGui import QImage

    from mfgui.data.dataset import Films
    from mfgui.insight.colouring import Colouring
    from mfgui.ui.panels.map.projecting import Projected
    from mfgui.ui.theme import Colors
    from mfgui.ui.widgets.cloud_picture import CloudPicture


def png_bytes(image: QImage) -> bytes:
    """Return a picture as a PNG file's content."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub asks for bytes, which Qt refuses
    return bytes(data.data())


def save_png(image: QImage, file: Path) -> None:
    """Write a picture."""
    with replacing(file) as stream:
        stream.write(png_bytes(image))


def save_svg(cloud: CloudPicture, colors: Colors, file: Path) -> None:
    """Write what is in view as vectors: every dot a circle, every name a text."""
    write_text_safely(file, svg_text(cloud, colors))


def svg_text(cloud: CloudPicture, colors: Colors) -> str:
    """Return the map in view as SVG."""
    width, height = cloud.width(), cloud.height()
    out = io.StringIO()
    out.write(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}">\n<rect width="100%" height="100%" fill="{colors.surface}"/>\n'
    )
    origin = cloud.view.to_widget(np.zeros(2)).tolist()
    out.write(f'<path d="M0 {origin[1]:.1f}H{width}M{origin[0]:.1f} 0V{height}" stroke="{colors.grid}"/>\n')
    for x, y, radius, color, title in cloud.dots_in_view():
        out.write(
            f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{radius:.2f}" fill="{color}" fill-opacity="0.85">'
            f"<title>{escape(title)}</title></circle>\n"
        )
    font = cloud.plain_font
    size = QFontMetricsF(font).height() * 0.78
    family = escape(font.family())
    style = (
        f'font-family="{family}, sans-serif" font-size="{size:.1f}" text-anchor="middle" '
        f'paint-order="stroke" stroke="{colors.surface}" stroke-width="3" stroke-linejoin="round"'
    )
    for x, y, text, strong in cloud.texts_in_view():
        weight = ' font-weight="600"' if strong else ""
        tint = colors.text if strong else colors.muted
        out.write(f'<text x="{x:.1f}" y="{y + size / 3:.1f}" {style} fill="{tint}"{weight}>{escape(text)}</text>\n')
    out.write("</svg>\n")
    return out.getvalue()


def save_csv(
    shown: Projected, films: Films, codes: NDArray[np.integer], colouring: Colouring | None, file: Path
) -> None:
    """Write one line a film: id, title, year, genres, number of ratings, place, class of its colour."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["movieId", "title", "year", "genres", "ratings", "x", "y", "colour"])
    positions, support = shown.map.positions, shown.model.film_support
    for film in codes.tolist():
        year = int(films.years[film])
        named = ""
        if colouring is not None:
            named = class_words(colouring, min(int(colouring.classes[film]), colouring.n_classes))
        x, y = positions[film].tolist()
        writer.writerow(
            [films.label(film), films.titles[film], "" if year == NO_YEAR else year,
             "|".join(films.genres_of(film)), int(support[film]), f"{x:.5f}", f"{y:.5f}", named]
        )  # fmt: skip
    write_text_safely(file, out.getvalue())
