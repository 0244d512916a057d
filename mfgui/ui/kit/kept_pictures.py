"""Pictures that take a moment to draw: drawn once and kept, up to a number of bytes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable

from PySide6.QtGui import QImage


class KeptPictures:
    """Keeps what was drawn; what was asked for longest ago goes first.

    Bytes are counted and not pictures: on a fine screen, with large text, one takes a hundred times what it took.
    Images and not pixmaps are kept, which would outlive the application.
    """

    def __init__(self, megabytes: float) -> None:
        self._room = round(1e6 * megabytes)
        self._pictures: OrderedDict[Hashable, QImage] = OrderedDict()
        self.bytes = 0

    def get(self, key: Hashable, draw: Callable[[], QImage]) -> QImage:
        """Return the picture of a key, which is drawn where it is not kept."""
        picture = self._pictures.get(key)
        if picture is not None:
            self._pictures.move_to_end(key)
            return picture
        picture = self._pictures[key] = draw()
        self.bytes += picture.sizeInBytes()
        while self.bytes > self._room and len(self._pictures) > 1:
            self.bytes -= self._pictures.popitem(last=False)[1].sizeInBytes()
        return picture

    def clear(self) -> None:
        """Forget all pictures."""
        self._pictures.clear()
        self.bytes = 0
