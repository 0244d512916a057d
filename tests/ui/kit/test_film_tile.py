"""A film's face: drawn from its facts, the same everywhere, legible in every decade, and cheap."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from mfgui.ui.kit.film_tile import ASPECT, TILES, TITLED, FilmTile, TileFacts, contrast, design_of, facts_of, tile_image
from mfgui.ui.kit.theme import Theme
from mfgui.ui.kit.tile_motifs import LOOKS, known_genre
from mfgui.ui.state.session import Session

MOVIELENS = (
    *("Action", "Adventure", "Animation", "Children", "Children's", "Comedy", "Crime", "Documentary", "Drama"),
    *("Fantasy", "Film-Noir", "Horror", "IMAX", "Musical", "Mystery", "Romance", "Sci-Fi", "Thriller", "War"),
    "Western",
)
DECADES = (0, 1895, 1925, 1942, 1955, 1967, 1974, 1986, 1999, 2004, 2015, 2024)


def pixels(image: QImage) -> np.ndarray:
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4).copy()


def test_the_same_facts_give_the_same_tile_at_once(theme: Theme) -> None:
    facts = TileFacts("Alien", 1979, ("Horror", "Sci-Fi"))
    drawn = tile_image(facts, 30, 45)
    assert tile_image(TileFacts("Alien", 1979, ("Horror", "Sci-Fi")), 30, 45) is drawn
    TILES.clear()
    assert np.array_equal(pixels(tile_image(facts, 30, 45)), pixels(drawn))
    for other in (
        TileFacts("Gattaca", 1979, ("Horror", "Sci-Fi")),
        TileFacts("Alien", 1929, ("Horror", "Sci-Fi")),
        TileFacts("Alien", 1979, ("Comedy",)),
        TileFacts("Alien", 1979, (), "book"),
        TileFacts("Alien", 1979, (), "song"),
    ):
        assert not np.array_equal(pixels(tile_image(other, 30, 45)), pixels(drawn))


@pytest.mark.parametrize("name", MOVIELENS)
def test_every_genre_of_movielens_has_a_motif(theme: Theme, name: str) -> None:
    assert known_genre(name) in LOOKS
    assert design_of(TileFacts("Film", 1990, (name,))).motif in LOOKS[known_genre(name)].motifs


def test_titles_are_legible_and_figures_stand_out_in_every_decade(theme: Theme) -> None:
    for name, year, title in product((*MOVIELENS, "Strategy", "Rock", ""), DECADES, ("A", "B", "C", "D", "E")):
        design = design_of(TileFacts(title, year, (name,) if name else ()))
        assert contrast(design.ink, design.ground) >= 4.5, (name, year)
        most = max(contrast(color, design.ground) for color in (design.figure, design.accent))
        assert most >= 1.5, (name, year)


def test_a_large_tile_has_the_title_on_it_and_a_small_one_has_none(theme: Theme) -> None:
    one, other = TileFacts("Aliens", 1986, ("Action",)), TileFacts("Aliens", 1986, ("Action",), "series")
    for width, told in ((TITLED, True), (TITLED - 20, False)):
        height = round(width * ASPECT)
        image = tile_image(one, width, height)
        below = pixels(image)[round(height * 0.66) : -6, 8:-8]
        ground = QColor.fromRgba(image.pixel(width // 2, height - 4)) if told else None
        assert np.array_equal(pixels(image), pixels(tile_image(other, width, height)))
        if ground is not None:
            assert (np.abs(below[..., :3].astype(int) - below[-1, -1, :3]).sum(-1) > 60).mean() > 0.03


@pytest.mark.parametrize("title", ["", "A", "Donaudampfschifffahrtsgesellschaft " * 9, "愛のむきだし", "W" * 90])
def test_any_title_is_drawn(theme: Theme, title: str) -> None:
    for width, ratio in ((20, 1.0), (TITLED, 2.0), (220, 1.5)):
        image = tile_image(TileFacts(title, 2001, ("Drama",)), width, round(width * ASPECT), ratio)
        assert image.width() == round(width * ratio)


def test_the_widget_follows_film_and_text_size(qtbot: QtBot, theme: Theme, opened: Session) -> None:
    tile = FilmTile(theme, 100)
    qtbot.addWidget(tile)
    nothing = pixels(tile.grab().toImage())
    tile.show_film(opened.dataset, 3)
    assert tile.facts == facts_of(opened.dataset, 3)
    assert not np.array_equal(pixels(tile.grab().toImage()), nothing)
    theme.resize_text(150)
    assert (tile.width(), tile.height()) == (150, 225)
    tile.show_film(opened.dataset, None)
    assert tile.facts is None
