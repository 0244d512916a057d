"""Entries of a zip that lie over each other are refused, the others are read."""

from __future__ import annotations

import io
import zipfile

import pytest

from mfgui.base.zips import ZipReader


def test_entries_at_one_place_are_damage_and_the_others_are_read() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name in ("a", "b", "c"):
            archive.writestr(name, name * 9)
    raw = bytearray(packed.getvalue())
    first, second, _ = (entry.header_offset for entry in zipfile.ZipFile(packed).infolist())
    of_second = raw.index(b"PK\x01\x02", raw.index(b"PK\x01\x02") + 1)  # in the directory
    raw[of_second + 42 : of_second + 46] = first.to_bytes(4, "little")
    assert first != second
    with ZipReader(io.BytesIO(raw)) as archive:
        for name in ("a", "b"):
            with pytest.raises(zipfile.BadZipFile):
                archive.read(name)
        assert archive.read("c") == b"c" * 9
