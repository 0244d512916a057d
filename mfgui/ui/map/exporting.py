"""Saving the map: as a picture of any size, moving or still, as SVG, as a table of coordinates."""

from __future__ import annotations

import base64
import io
import struct
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtGui import QFontMetricsF, QImage

from mfgui.base.files import replacing, write_text
from mfgui.data.dataset import Films
from mfgui.insight.colouring import ColourBy, Colouring
from mfgui.storage.list_file import film_table
from mfgui.ui.kit.colors import Colors
from mfgui.ui.map.cloud_picture import CloudPicture
from mfgui.ui.map.projecting import Projected
from mfgui.ui.map.words import class_words

if TYPE_CHECKING:
    from PIL import Image

ENDINGS = (".png", ".apng", ".gif", ".webp")
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_LINE = 1.25  # height of a line of text, as a multiple of its size


def write_moving_picture(
    stream: BinaryIO,
    ending: str,  # one of `ENDINGS`
    pictures: Sequence[bytes],  # the content of PNG files
    # How long each is shown, and how long the last, before it begins again. GIF counts hundredths of a second.
    milliseconds: int,
    last_milliseconds: int,
    # Called before each picture that takes time; it may raise to give up.
    checkpoint: Callable[[], object] = lambda: None,
) -> None:
    """Write pictures of equal size as one that moves for ever.

    Raises ValueError when the pictures are of different sizes or kinds.
    """
    if ending in {".png", ".apng"}:
        stream.write(animated_png(pictures, milliseconds, last_milliseconds))
        return
    from PIL import Image

    def images() -> Iterator[Image.Image]:
        for picture in pictures:
            checkpoint()
            image = Image.open(BytesIO(picture)).convert("RGB")
            # Without dithering: plain grounds stay plain, and hardly a dot changes from one picture to the next.
            yield image.quantize(256, dither=Image.Dither.NONE) if ending == ".gif" else image

    shown = [milliseconds] * (len(pictures) - 1) + [last_milliseconds]
    first, *_ = sizes = {struct.unpack(">II", _parts(picture)[0][:8]) for picture in pictures}
    if len(sizes) > 1:
        raise ValueError(f"all pictures of an animation must have one size, here {first} and others")
    each = images()
    # Measured on maps: WebP without loss has half of PNG's size, and is smaller than with loss.
    options = {"lossless": True, "method": 2} if ending == ".webp" else {"optimize": False, "disposal": 1}
    next(each).save(stream, ending[1:].upper(), save_all=True, append_images=each, duration=shown, loop=0, **options)


def animated_png(pictures: Iterable[bytes], milliseconds: int, last_milliseconds: int) -> bytes:
    """Join PNG files of equal size and kind into one that moves for ever; nothing is encoded anew.

    PNG, third edition (W3C 2025): an `acTL` chunk, then for each picture an `fcTL` chunk and its data; that
    of all but the first in `fdAT` chunks with a sequence number.
    """
    frames = [_parts(picture) for picture in pictures]
    head = frames[0][0]
    if any(frame[0] != head for frame in frames):
        raise ValueError("all pictures of an animation must have one size and kind")
    width, height = struct.unpack(">II", head[:8])
    out = [_SIGNATURE, _chunk(b"IHDR", head), _chunk(b"acTL", struct.pack(">II", len(frames), 0))]
    number = 0
    for k, (_, data) in enumerate(frames):
        delay = last_milliseconds if k == len(frames) - 1 else milliseconds
        out.append(
            _chunk(b"fcTL", struct.pack(">IIIIIHHBB", number, width, height, 0, 0, min(delay, 65_535), 1000, 0, 0))
        )
        number += 1
        if k == 0:
            out.append(_chunk(b"IDAT", data))
        else:
            out.append(_chunk(b"fdAT", struct.pack(">I", number) + data))
            number += 1
    out.append(_chunk(b"IEND", b""))
    return b"".join(out)


def _parts(picture: bytes) -> tuple[bytes, bytes]:
    """Return the header of a PNG file and its image data, joined."""
    head, data = b"", []
    for kind, content in chunks(picture):
        if kind == b"IHDR":
            head = content
        elif kind == b"IDAT":
            data.append(content)
    return head, b"".join(data)


def chunks(picture: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield kind and content of every chunk of a PNG file."""
    at = len(_SIGNATURE)
    while at < len(picture):
        (length,) = struct.unpack(">I", picture[at : at + 4])
        yield picture[at + 4 : at + 8], picture[at + 8 : at + 8 + length]
        at += 12 + length


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


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
    """What is in view, taken from the canvas, to be written elsewhere."""

    width: int  # in pixels
    height: int
    origin: tuple[float, float]
    # Picture of the films' density, where it lies, and its opacity; None for none.
    ground: tuple[QImage, QRectF, float] | None
    dots: list[tuple[float, float, float, str, str]]  # centre, radius, colour and caption of each
    marks: str  # lines, rings, people and what else lies over the dots, as elements of an SVG
    texts: list[tuple[float, float, str, str, bool]]  # centre, text, colour and whether it is strong
    family: str  # of the type
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
