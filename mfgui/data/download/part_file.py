"""An unfinished download on disk: its bytes, where they come from, and who may go on with it."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mfgui.base.settings_file import read_settings, write_settings

if TYPE_CHECKING:
    from email.message import Message


@dataclass(frozen=True, slots=True)
class Notes:
    """Where a part comes from, how long the whole is, and by what the server knows that version again.

    `etag` and `modified` are the headers ETag and Last-Modified, "" where there are none.
    """

    url: str
    total: int | None
    etag: str
    modified: str


class Part:
    """What has come of a file: `<name>.part`, and beside it the notes on where it comes from.

    `file`: the file when it is whole.
    """

    def __init__(self, file: Path, url: str) -> None:
        self.file = file.with_name(f"{file.name}.part")
        self.notes_file = file.with_name(f"{file.name}.part.json")
        self._url = url  # where it is fetched from; a part from elsewhere is not gone on from

    @property
    def size(self) -> int:
        """Bytes that have come."""
        try:
            return self.file.stat().st_size
        except FileNotFoundError:
            return 0

    def notes(self) -> Notes | None:
        """Return the notes, None when there is nothing that may be gone on from."""
        try:
            notes = Notes(**read_settings(self.notes_file))  # type: ignore[arg-type]
        except TypeError:
            return None
        return notes if notes.url == self._url and self.size else None

    def begin(self, notes: Notes) -> None:
        """Start anew; at no moment do notes lie beside bytes of another version."""
        self.discard()
        write_settings(self.notes_file, asdict(notes))

    def discard(self) -> None:
        """Remove part and notes."""
        self.file.unlink(missing_ok=True)
        self.notes_file.unlink(missing_ok=True)


def range_headers(have: int, notes: Notes | None) -> dict[str, str]:
    """Ask for the rest, on condition that the file is the one that was begun (RFC 9110, 13.1.5 and 14.2)."""
    if notes is None:
        return {}
    headers = {"Range": f"bytes={have}-"}
    # A weak tag may stand for several versions, so it is no condition for a range.
    known_by = notes.etag if notes.etag and not notes.etag.startswith("W/") else notes.modified
    if known_by:
        headers["If-Range"] = known_by
    return headers


def continues(headers: Message, have: int, notes: Notes) -> bool:
    """Whether an answer with a range goes on exactly where the part ends."""
    match = re.fullmatch(r"bytes (\d+)-\d+/(\d+|\*)", headers.get("Content-Range", "").strip())
    return match is not None and int(match[1]) == have and match[2] in ("*", str(notes.total))
