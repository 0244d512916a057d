"""Zips as they are read: entries that lie over each other are damage on every Python."""

from __future__ import annotations

import zipfile
from collections import Counter
from functools import cached_property
from typing import IO, Literal


class ZipReader(zipfile.ZipFile):
    """A zip to read. Where two entries begin at one place, Python refuses one of them or, from 3.14 on, warns."""

    def open(
        self,
        name: str | zipfile.ZipInfo,
        mode: Literal["r", "w"] = "r",
        pwd: bytes | None = None,
        *,
        force_zip64: bool = False,
    ) -> IO[bytes]:
        """Unpack an entry; raises BadZipFile where another begins at its place."""
        entry = self.getinfo(name) if isinstance(name, str) else name
        if self._begun[entry.header_offset] > 1:
            raise zipfile.BadZipFile(f"entries lie over each other: {entry.filename}")
        return super().open(name, mode, pwd, force_zip64=force_zip64)

    @cached_property
    def _begun(self) -> Counter[int]:
        """How many entries begin at a place."""
        return Counter(entry.header_offset for entry in self.infolist())
