"""Garbage in circles is collected on the GUI thread alone, while lanes are at work.

Python collects on whichever thread happens to allocate. There, Qt takes a forgotten widget apart on the wrong thread:
it crashes, or waits for the interpreter while the GUI thread, which has it, waits for Qt's lock on connections.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Final
from weakref import WeakSet

from PySide6.QtCore import QTimer, Slot

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

EVERY_MS: Final = 500

_live: WeakSet[Collector] = WeakSet()


class Collector(QTimer):
    """Collects as often as Python would, by its own thresholds, until it is stopped; then Python does so again."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.timeout.connect(self.collect)
        _live.add(self)
        gc.disable()
        self.start(EVERY_MS)

    @Slot()
    def collect(self) -> None:
        """Collect the oldest generation that is due."""
        counts, limits = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > limits[generation] > 0:
                gc.collect(generation)
                return

    @Slot()
    def end(self) -> None:
        """Leave it to Python again, unless others still need the GUI thread to do it."""
        self.stop()
        _live.discard(self)
        if not _live:
            gc.enable()
