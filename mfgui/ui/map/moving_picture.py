"""Moving pictures: animated PNG, which every browser shows in full colours; GIF and WebP, which slide programs take."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from PIL import Image

ENDINGS = (".png", ".apng", ".gif", ".webp")
_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def write_moving_picture(
    stream: BinaryIO,
    ending: str,
    pictures: Sequence[bytes],
    milliseconds: int,
    last_milliseconds: int,
    checkpoint: Callable[[], object] = lambda: None,
) -> None:
    """Write pictures of equal size as one that moves for ever.

    Parameters
    ----------
    ending
        One of `ENDINGS`.
    pictures
        The content of PNG files.
    milliseconds, last_milliseconds
        How long each is shown, and how long the last, before it begins again. GIF counts hundredths of a second.
    checkpoint
        Called before each picture that takes time; it may raise to give up.

    Raises
    ------
    ValueError
        When the pictures are of different sizes or kinds.
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

    Notes
    -----
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
