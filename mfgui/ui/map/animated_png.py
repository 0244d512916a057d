"""Moving pictures as animated PNG, written chunk by chunk: no library is needed, and every browser shows them."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def animate(pictures: Iterable[bytes], milliseconds: int, last_milliseconds: int) -> bytes:
    """Join PNG files of equal size and kind into one that moves for ever.

    Parameters
    ----------
    pictures
        The content of each file.
    milliseconds, last_milliseconds
        How long each is shown, and how long the last, before it begins again.

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
