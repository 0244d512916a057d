"""Names of what table models answer beyond Qt's own roles."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import Qt

_FIRST = int(Qt.ItemDataRole.UserRole) + 1


class Role(IntEnum):
    """Data roles of mfgui's item models; painters draw those that a column answers."""

    USER = _FIRST
    """Code of a person."""
    FILM = _FIRST + 1
    """Code of a film."""
    SHARE = _FIRST + 2
    """Length of a bar, in [0, 1]."""
    HELD_OUT = _FIRST + 3
    """True for a rating held out from training."""
    MISS = _FIRST + 4
    """Predicted minus rated, in stars."""
    TITLE = _FIRST + 5
    """Title without the year."""
    YEAR = _FIRST + 6
    """Year as text, empty when unknown."""
    GENRES = _FIRST + 7
    """Genres in one line."""
    RANK = _FIRST + 8
    """Place in a list as text, from 1."""
    PREDICTED = _FIRST + 9
    """Predicted rating as text."""
    SUPPORT = _FIRST + 10
    """Number of ratings behind a film, in words."""
    OTHER_TITLES = _FIRST + 11
    """What else a film is called, empty for nothing."""
    STAND_IN = _FIRST + 12
    """True for a rating that comes from points and not from the person."""
    STARS = _FIRST + 21
    """A rating as a share of the scale's maximum, in [0, 1], for drawing stars."""
    MOVED = _FIRST + 22
    """By how many places a film stands higher than before, `NEW` for one that was not listed, None for unmarked."""
    FIGURE = _FIRST + 25
    """What a list is ordered by, as text."""
    BAR = _FIRST + 26
    """Low end, middle and high end of a range on the rating scale, each in [0, 1]."""
    TILE = _FIRST + 27
    """What a film's tile is drawn from, a TileFacts."""
    COUNTS = _FIRST + 23
    """Heights of a small histogram, uint8."""
    CHANGED = _FIRST + 24
    """True for a rating that a what-if changed."""
    BEST = _FIRST + 30
    """True for the best number of its column."""
    CURVE = _FIRST + 31
    """A small curve within a unit square, as a QPolygonF, and its best point; None for none."""
    METHOD = _FIRST + 32
    """Name of a method whose colour what is drawn has; "" for none."""


NEW = 1 << 30
"""`Role.MOVED` of a film that was not listed before."""
