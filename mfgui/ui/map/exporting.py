"""Saving the map: as a picture of any size, as SVG, as a table of coordinates."""

from __future__ import annotations

import base64
import io
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QFontMetricsF

from mfgui.base.files import replacing, write_text
from mfgui.insight.colouring import ColourBy
from mfgui.storage.list_file import film_table
from mfgui.ui.map.words import class_words

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QImage

    from mfgui.data.dataset import Films
    from mfgui.insight.colouring import Colouring
    from mfgui.ui.kit.colors import Colors
    from mfgui.ui.map.cloud_picture import CloudPicture
    from mfgui.ui.map.projecting import Projected


_LINE = 1.25
"""Height of a line of text, as a multiple of its size."""


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


@dataclass(frozen=True, slots=True)
class Scene:
    """What is in view, taken from the canvas, to be written elsewhere.

    Attributes
    ----------
    width, height, origin
        In pixels.
    ground
        Picture of the films' density, where it lies, and its opacity; None for none.
    dots
        Centre, radius, colour and caption of each.
    marks
        Lines, rings, people and what else lies over the dots, as elements of an SVG.
    texts
        Centre, text, colour and whether it is strong.
    family, size
        Of the type.
    """

    width: int
    height: int
    origin: tuple[float, float]
    ground: tuple[QImage, QRectF, float] | None
    dots: list[tuple[float, float, float, str, str]]
    marks: str
    texts: list[tuple[float, float, str, str, bool]]
    family: str
    size: float
    colors: Colors


def scene_of(cloud: CloudPicture, colors: Colors) -> Scene:
    """Take what is in view."""
    font = cloud.plain_font
    x, y = cloud.view.to_widget(np.zeros(2)).tolist()
    marks, texts = cloud.still().vectors()
    return Scene(
        cloud.width(),
        cloud.height(),
        (x, y),
        cloud.ground(),
        list(cloud.dots_in_view()),
        marks,
        texts,
        font.family(),
        QFontMetricsF(font).height() * 0.78,
        colors,
    )


def save_svg(scene: Scene, file: Path) -> None:
    """Write a scene as vectors: every dot a circle, every name a text."""
    write_text(file, svg_text(scene))


def svg_text(scene: Scene) -> str:
    """Return a scene as SVG."""
    colors, size = scene.colors, scene.size
    out = io.StringIO()
    out.write(
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'width="{scene.width}" height="{scene.height}" '
        f'viewBox="0 0 {scene.width} {scene.height}">\n'
        f'<rect width="{scene.width}" height="{scene.height}" fill="{colors.surface}"/>\n'
    )
    if scene.ground is not None:
        image, place, opacity = scene.ground
        data = base64.b64encode(png_bytes(image)).decode()
        out.write(
            f'<image x="{place.x():.1f}" y="{place.y():.1f}" width="{place.width():.1f}" height="{place.height():.1f}" '
            f'preserveAspectRatio="none" opacity="{opacity:.3f}" xlink:href="data:image/png;base64,{data}"/>\n'
        )
    left, top = scene.origin
    out.write(f'<path d="M0 {top:.1f}H{scene.width}M{left:.1f} 0V{scene.height}" stroke="{colors.grid}"/>\n')
    for x, y, radius, color, title in scene.dots:
        out.write(
            f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{radius:.2f}" fill="{color}" fill-opacity="0.85">'
            f"<title>{escape(title)}</title></circle>\n"
        )
    out.write(scene.marks)
    # The soft edge is a text of its own below: `paint-order` is not known to every program.
    edge = f' stroke="{colors.surface}" stroke-width="3" stroke-linejoin="round"'
    for x, y, text, tint, strong in scene.texts:
        lines = text.split("\n")
        for k, line in enumerate(lines):
            base = y + size / 3 + (k - (len(lines) - 1) / 2) * _LINE * size
            style = (
                f'x="{x:.1f}" y="{base:.1f}" font-family="{escape(scene.family)}, sans-serif" '
                f'font-size="{size:.1f}" text-anchor="middle"' + (' font-weight="600"' if strong else "")
            )
            out.write(f'<text {style} fill="{colors.surface}"{edge} aria-hidden="true">{escape(line)}</text>\n')
            out.write(f'<text {style} fill="{tint}">{escape(line)}</text>\n')
    out.write("</svg>\n")
    return out.getvalue()


def places_table(
    shown: Projected, films: Films, codes: NDArray[np.integer], colouring: Colouring | None
) -> dict[str, Any]:
    """Return one row a film as columns: id, title, year, genres, number of ratings, place, class of its colour."""
    classes = [""] * len(codes)
    if colouring is not None and colouring.by is not ColourBy.PLAIN:
        numbers = colouring.classes[codes].tolist()
        classes = [class_words(colouring, min(number, colouring.n_classes)) for number in numbers]
    places = shown.map.positions[codes].astype(np.float64).round(5)
    return {
        **film_table(films, codes.tolist()),
        "ratings": shown.model.film_support[codes],
        "x": places[:, 0],
        "y": places[:, 1],
        "colour": classes,
    }
