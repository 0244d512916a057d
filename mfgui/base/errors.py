"""What can be wrong with a file, a folder or an answer, in one sentence for a person."""

from __future__ import annotations

import re
from enum import Enum
from pathlib import Path
from typing import Final

from mfgui.base.text import count, tr

_UNSEEN: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_LONG: Final = re.compile(r"[^\s/\\]{101,}")
_MOST: Final = 1000


def one_line(text: str) -> str:
    """Return a text as one line of what can be read, whatever names and values are quoted in it.

    A name can hold line ends and the codes that colour a terminal, a value be megabytes of anything.
    """
    text = _LONG.sub(lambda word: f"{word[0][:60]}…{word[0][-20:]}", _UNSEEN.sub(" ", text[: 50 * _MOST]))
    return text if len(text) <= _MOST else f"{text[: _MOST // 2]} … {text[-_MOST // 4 :]}"


class Mend(Enum):
    """What a person can do about something that went wrong, beyond what its sentence says."""

    SPACE = "free space on the disk"
    FIND = "say where something has gone"
    RATINGS = "say where the ratings of a model are"
    SHOW = "look at the file"
    PART = "use a part of the ratings"
    ALLOW = "allow more memory"
    LEARN = "let it learn"
    HOME = "choose a folder to keep things in"


class DataError(Exception):
    """Something cannot be opened, read or saved; its text is one sentence for a person."""

    def __init__(
        self,
        message: str,  # what is wrong and what to do, one sentence, without the place
        # Where: shown in front of the message ("ratings.csv, line 7: …") when known. Lines count from 1.
        file: Path | str | None = None,
        line: int | None = None,
        *,
        mend: Mend | None = None,
    ) -> None:
        self.mend = mend  # what a person can do about it where a window can offer that
        self.message = one_line(message)
        self.file = None if file is None else str(file)
        self.line = line
        place = _UNSEEN.sub(" ", self.file or "")
        if line is not None:
            place = tr("{file}, line {line}", file=place, line=count(line))
        super().__init__(f"{place}: {self.message}" if place else self.message)
