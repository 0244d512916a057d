"""Small JSON files of settings: written whole, and read so that nothing in them can stop the program."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Final

from mfgui.base.files import not_saved, put_aside, write_text
from mfgui.base.lock import locked
from mfgui.base.text import tr

MOST_BYTES: Final = 4_000_000
MOST_DEPTH: Final = 8  # lists in lists in …: more than any of ours
_WAIT_SECONDS: Final = 2.0  # a change takes another window some milliseconds


def read_settings(file: Path) -> object:
    """Return what a file holds, as JSON has it; None when there is none or it cannot be read.

    A damaged file (not JSON, too long or nested too deeply) is renamed, not deleted, so that the next writing does not
    replace it.
    """
    try:
        with file.open("rb") as stream:
            raw = stream.read(MOST_BYTES + 1)
    except (OSError, ValueError):
        return None
    try:
        if len(raw) > MOST_BYTES:
            raise ValueError("too long")
        found: object = json.loads(raw.decode("utf-8"))
        _check_depth(found, MOST_DEPTH)
    except (ValueError, RecursionError):
        try:
            put_aside(file)
        except OSError:  # a folder that cannot be written, where nothing replaces it either
            return None
        return None
    return found


def write_settings(file: Path, value: object) -> None:
    """Write a file whole; raises DataError when that is not possible."""
    write_text(file, json.dumps(value, indent=1))


def change_settings(file: Path, change: Callable[[object], object]) -> None:
    """Write what `change` makes of what a file holds now, which another window may have written a moment ago.

    Raises DataError when that is not possible.
    """
    busy = tr("another window or command is writing {title}; try again in a moment", title=file.name)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with locked(file.with_name(f".{file.name}.changing"), busy, _WAIT_SECONDS):
            write_settings(file, change(read_settings(file)))
    except OSError as wrong:
        raise not_saved(file, wrong) from None


def _check_depth(value: object, most: int) -> None:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    if inner and not most:
        raise ValueError("nested too deeply")
    for one in inner:
        _check_depth(one, most - 1)
