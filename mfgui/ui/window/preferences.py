"""The window's own memory: theme, size and place of things, kept between starts."""

from __future__ import annotations

import base64
import logging
from typing import Final

from PySide6.QtCore import QByteArray

from mfgui.base import paths
from mfgui.base.errors import DataError
from mfgui.base.settings_file import change_settings, read_settings
from mfgui.ui.kit.fonts import SIZES
from mfgui.ui.kit.theme import ThemeChoice

# Raise the number when the window's state changes its meaning, so that an old one is not forced on it.
_LAYOUT: Final = "layout1/"
_log = logging.getLogger(__name__)


class Preferences:
    """Reads and writes `window.json` in the settings folder; a damaged file counts as empty."""

    def __init__(self) -> None:
        self._file = paths.settings() / "window.json"
        self._values = _values_in(read_settings(self._file))

    @property
    def theme(self) -> ThemeChoice:
        """The theme that the person chose."""
        try:
            return ThemeChoice(self._values.get("theme", ThemeChoice.SYSTEM.value))
        except ValueError:
            return ThemeChoice.SYSTEM

    @theme.setter
    def theme(self, choice: ThemeChoice) -> None:
        self._put("theme", choice.value)

    @property
    def text_size(self) -> int:
        """Size of text in per cent that the person chose."""
        value = self._values.get("text_size", "")
        return next((size for size in SIZES if value == str(size)), 100)

    @text_size.setter
    def text_size(self, percent: int) -> None:
        self._put("text_size", str(percent))

    @property
    def language(self) -> str:
        """Code of the language that the person chose ("en"), "" for the system's."""
        return self._values.get("language", "")

    @language.setter
    def language(self, code: str) -> None:
        self._put("language", code)

    @property
    def reduced_motion(self) -> bool:
        """Whether things are to be at their place at once."""
        return self._values.get("motion") == "reduced"

    @reduced_motion.setter
    def reduced_motion(self, reduced: bool) -> None:
        self._put("motion", "reduced" if reduced else "all")

    @property
    def threads(self) -> int:
        """Threads that training may use at most; 0 for one a core."""
        return self._number("threads", 0, 4096)

    @threads.setter
    def threads(self, most: int) -> None:
        self._put("threads", str(most))

    @property
    def memory(self) -> int:
        """Megabytes that a run may take at most; 0 for no bound."""
        return self._number("memory", 0, 16_000_000)

    @memory.setter
    def memory(self, megabytes: int) -> None:
        self._put("memory", str(megabytes))

    @property
    def server(self) -> str:
        """Address that MovieLens is downloaded from, "" for GroupLens."""
        return self._values.get("server", "")

    @server.setter
    def server(self, address: str) -> None:
        self._put("server", address)

    @property
    def reopens(self) -> bool:
        """Whether the program starts where one was last, or else on its start page."""
        return self._values.get("start", "last") == "last"

    @reopens.setter
    def reopens(self, last: bool) -> None:
        self._put("start", "last" if last else "page")

    def _number(self, name: str, low: int, high: int) -> int:
        value = self._values.get(name, "")
        return int(value) if value.isascii() and value.isdecimal() and low <= int(value) <= high else low

    @property
    def tour_offered(self) -> bool:
        """Whether the guided tour has been offered: it is, once."""
        return self._values.get("tour_offered") == "yes"

    @tour_offered.setter
    def tour_offered(self, offered: bool) -> None:
        self._put("tour_offered", "yes" if offered else "no")

    @property
    def full(self) -> bool:
        """Whether the field's terms and all settings are shown."""
        return self._values.get("level") == "full"

    @full.setter
    def full(self, full: bool) -> None:
        self._put("level", "full" if full else "simple")

    def layout(self, name: str) -> QByteArray:
        """Return a saved state, such as the geometry, empty when there is none."""
        try:
            return QByteArray(base64.b64decode(self._values.get(_LAYOUT + name, ""), validate=True))
        except ValueError:
            return QByteArray()

    def save_layout(self, name: str, state: QByteArray) -> None:
        """Save a state."""
        self._put(_LAYOUT + name, base64.b64encode(state.data()).decode("ascii"))

    def _put(self, name: str, value: str) -> None:
        """Save a value and leave those of other windows; a folder that cannot be written is no reason to fail."""
        self._values[name] = value
        try:
            change_settings(self._file, lambda found: _values_in(found) | {name: value})
        except DataError as wrong:
            _log.info("the window's settings are not saved: %s", wrong)


def _values_in(found: object) -> dict[str, str]:
    values = found.items() if isinstance(found, dict) else ()
    return {name: value for name, value in values if isinstance(value, str)}
