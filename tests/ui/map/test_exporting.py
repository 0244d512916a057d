"""Moving pictures: what is written can be read back, picture by picture, by ourselves and by Pillow."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image
from PySide6.QtGui import QColor, QImage

from mfgui.ui.map.exporting import ENDINGS, animated_png, chunks, png_bytes, write_moving_picture


def picture(color: str, width: int = 30) -> bytes:
    image = QImage(width, 20, QImage.Format.Format_RGB32)
    image.fill(QColor(color))
    return png_bytes(image)


def test_every_picture_and_its_time_are_in_the_file() -> None:
    frames = [picture(c) for c in ("red", "green", "blue")]
    made = animated_png(frames, 200, 900)
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


@pytest.mark.parametrize("ending", ENDINGS)
def test_other_programs_see_every_picture_as_long_as_it_was_to_be_shown(ending: str) -> None:
    colors, stream = ("red", "green", "blue", "white"), BytesIO()
    write_moving_picture(stream, ending, [picture(color) for color in colors], 200, 900)
    shown, times = [], []
    with Image.open(stream) as read:
        assert (read.n_frames, read.info["loop"], read.size) == (4, 0, (30, 20))
        for k in range(read.n_frames):
            read.seek(k)
            shown.append(read.convert("RGB").getpixel((15, 10)))
            times.append(read.info["duration"])
    assert shown == [QColor(color).getRgb()[:3] for color in colors]
    assert times == [200, 200, 200, 900]


@pytest.mark.parametrize("ending", [".gif", ".webp"])
def test_what_takes_time_can_be_given_up(ending: str) -> None:
    def give_up() -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        write_moving_picture(BytesIO(), ending, [picture("red")], 100, 100, give_up)


@pytest.mark.parametrize("ending", ENDINGS)
def test_pictures_of_unequal_size_are_refused(ending: str) -> None:
    with pytest.raises(ValueError, match="one size"):
        write_moving_picture(BytesIO(), ending, [picture("red"), picture("red", 31)], 100, 100)
