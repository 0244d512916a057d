"""Animated PNG: what is written can be read back, picture by picture."""

from __future__ import annotations

import struct
import zlib

import pytest
from PySide6.QtGui import QColor, QImage

from mfgui.ui.map.animated_png import animate, chunks
from mfgui.ui.map.exporting import png_bytes


def picture(color: str, width: int = 30) -> bytes:
    image = QImage(width, 20, QImage.Format.Format_RGB32)
    image.fill(QColor(color))
    return png_bytes(image)


def test_every_picture_and_its_time_are_in_the_file() -> None:
    frames = [picture(c) for c in ("red", "green", "blue")]
    made = animate(frames, 200, 900)
    found = list(chunks(made))
    assert [kind for kind, _ in found] == [
        b"IHDR",
        b"acTL",
        b"fcTL",
        b"IDAT",
        b"fcTL",
        b"fdAT",
        b"fcTL",
        b"fdAT",
        b"IEND",
    ]
    assert struct.unpack(">II", found[1][1]) == (3, 0)
    controls = [struct.unpack(">IIIIIHHBB", c) for kind, c in found if kind == b"fcTL"]
    assert [c[1:3] for c in controls] == [(30, 20)] * 3
    assert [c[5:7] for c in controls] == [(200, 1000), (200, 1000), (900, 1000)]
    numbers = [struct.unpack(">I", c[:4])[0] for kind, c in found if kind in (b"fcTL", b"fdAT")]
    assert numbers == list(range(5))
    # Each picture's data are those of its own file.
    for k, frame in enumerate(frames[1:]):
        data = b"".join(c for kind, c in chunks(frame) if kind == b"IDAT")
        assert [c[4:] for kind, c in found if kind == b"fdAT"][k] == data
    at = 8
    while at < len(made):  # all checksums hold
        (length,) = struct.unpack(">I", made[at : at + 4])
        assert struct.unpack(">I", made[at + 8 + length : at + 12 + length])[0] == zlib.crc32(
            made[at + 4 : at + 8 + length]
        )
        at += 12 + length
    still = QImage.fromData(made)
    assert still.pixelColor(5, 5) == QColor("red")  # who knows no animation sees the first


def test_pictures_of_unequal_size_are_refused() -> None:
    with pytest.raises(ValueError, match="one size"):
        animate([picture("red"), picture("red", 31)], 100, 100)
