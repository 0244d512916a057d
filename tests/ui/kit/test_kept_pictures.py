"""Pictures that are kept: drawn once, and never more bytes than there is room for."""

from __future__ import annotations

from PySide6.QtGui import QImage

from mfgui.ui.kit.film_tile import TILES, TileFacts, tile_image
from mfgui.ui.kit.kept_pictures import KeptPictures


def _square(side: int) -> QImage:
    return QImage(side, side, QImage.Format.Format_ARGB32)


def test_what_was_asked_for_longest_ago_goes_first() -> None:
    kept, drawn = KeptPictures(0.09), []  # room for two of 40,000 bytes

    def get(key: str) -> None:
        kept.get(key, lambda: (drawn.append(key), _square(100))[1])

    for key in ("a", "b", "a", "c", "a", "b"):
        get(key)
    assert drawn == ["a", "b", "c", "b"]
    assert kept.bytes == 80_000
    kept.clear()
    get("a")
    assert (drawn[-1], kept.bytes) == ("a", 40_000)


def test_one_that_is_larger_than_the_room_is_kept_alone() -> None:
    kept = KeptPictures(0.01)
    for side in (100, 200):
        assert kept.get(side, lambda side=side: _square(side)).width() == side
        assert kept.bytes == 4 * side**2


def test_tiles_take_as_much_on_a_fine_screen_as_on_a_coarse_one(qapp: object) -> None:
    for n in range(120):
        tile_image(TileFacts(f"Film {n}"), 120, 180, 3.0)  # 0.8 MB each
    assert 39e6 < TILES.bytes <= 40e6
    TILES.clear()
