"""A language made by the machine, to find what is not translated, glued or cut off: accented, longer, right to left."""

from __future__ import annotations

import re
from typing import Final

CODE: Final = "xx"
OPEN, CLOSE = "⟦", "⟧"
_LONGER: Final = 0.4
_ACCENTS: Final = str.maketrans("aceginosuyACEGINOSUYz", "áçéğíñóšúýÁÇÉĞÍÑÓŠÚÝž")
_KEPT: Final = re.compile(r"(\{[^{}]*\}|%\(\w+\)\w|%[srd%]|<[^<>]*>|&\w?|https?://\S+)")


def made(text: str) -> str:
    """Return a text of English in this language: 40 % longer, between brackets, its `{fields}` and tags as they are."""
    if not any(letter.isalpha() for letter in _KEPT.sub("", text)):
        return text
    parts = _KEPT.split(text)
    spoken = "".join(part if at % 2 else part.translate(_ACCENTS) for at, part in enumerate(parts))
    more = round(_LONGER * sum(len(part) for part in parts[::2]))
    words = "".join(" ~" if at % 6 == 0 else "~" for at in range(max(0, more - 2)))
    end = len(spoken.rstrip())
    start = len(spoken) - len(spoken.lstrip())
    return f"{spoken[:start]}{OPEN}{spoken[start:end]}{words}{CLOSE}{spoken[end:]}"
