"""Drawing the map: stamped dots, names without overlap that stay while one pans."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPolygonF

from mfgui.ui.kit.colors import LIGHT
from mfgui.ui.kit.palette import rating_ramp
from mfgui.ui.map import splat
from mfgui.ui.map.dot_layer import DotLayer
from mfgui.ui.map.halo_text import named
from mfgui.ui.map.labels import MOST, choose_labels
from mfgui.ui.map.marks import inside
from mfgui.ui.map.splat import RADII, draw_dots, size_classes, stamp, stamps
from mfgui.ui.map.view import MapView

WHITE, BLACK = 0xFFFFFFFF, 0xFF000000


def drawn(
    places: list[tuple[float, float]], radius: float, colour: int = BLACK, opacity: float = 1.0, ratio: float = 1.0
) -> np.ndarray:
    canvas = np.full((80, 100), WHITE, np.uint32)
    n = len(places)
    draw_dots(
        canvas,
        np.array(places, np.float32).reshape(n, 2),
        np.full(n, size_classes(np.array([radius]))[0]),
        np.zeros(n, np.uint8),
        np.array([colour], np.uint32),
        WHITE,
        (1.0, 50.0, 40.0),
        stamps(ratio, opacity),
    )
    return canvas


def darkness(canvas: np.ndarray) -> np.ndarray:
    return 1 - (canvas & 0xFF) / 255


@pytest.mark.parametrize("radius", [1.5, 3.0, 7.0])
@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_a_dot_has_the_area_and_the_centre_of_its_disc(radius: float, ratio: float) -> None:
    x, y = 3.4, -2.7
    ink = darkness(drawn([(x, y)], radius, ratio=ratio))
    assert ink.sum() == pytest.approx(np.pi * (radius * ratio) ** 2, rel=0.04)
    rows, columns = np.mgrid[:80, :100] + 0.5
    assert (ink * columns).sum() / ink.sum() == pytest.approx(50 + x, abs=0.14)
    assert (ink * rows).sum() / ink.sum() == pytest.approx(40 - y, abs=0.14)


def test_what_draws_until_the_compiled_loop_is_there_draws_the_same_pixels(monkeypatch: pytest.MonkeyPatch) -> None:
    rng, n = np.random.default_rng(3), 400
    places = (rng.random((n, 2)) * (110, 90) - (5, 5)).astype(np.float32)
    places[7] = np.nan
    classes = rng.integers(0, len(RADII), n).astype(np.uint8)
    palette = rng.integers(0, 1 << 24, 5).astype(np.uint32) | np.uint32(BLACK)
    stamp.load()
    canvases = []
    for loop in (stamp, stamp.stand_in):
        monkeypatch.setattr(splat, "stamp", loop)
        canvas = np.full((80, 100), 0xFF335577, np.uint32)
        draw_dots(canvas, places, classes, classes % 5, palette, WHITE, (1.0, 0.3, 80.2), stamps(1.5, 0.6))
        canvases.append(canvas)
    assert np.array_equal(*canvases)
    assert len(np.unique(canvases[0])) > 500


def test_colours_come_out_as_given_and_blend_in_order() -> None:
    assert drawn([(0, 0)], 5, colour=0xFF123456)[40, 50] == 0xFF123456
    once = darkness(drawn([(0, 0)], 1.5, opacity=0.4))[40, 50]
    twice = darkness(drawn([(0, 0), (0, 0)], 1.5, opacity=0.4))[40, 50]
    assert once == pytest.approx(0.4, abs=0.01)
    assert twice == pytest.approx(1 - 0.6**2, abs=0.01)


def test_a_large_dot_has_an_edge_that_parts_it_from_its_neighbour() -> None:
    beside = darkness(drawn([(0, 0), (10.3, 0)], 5.5))
    assert beside[40, 50 + 4] < 0.4  # the second one's edge, over the first
    assert beside[40, 50 + 2] > 0.9
    assert beside[40, 50 + 8] > 0.9


@pytest.mark.parametrize("place", [(-50.0, 0.0), (50.0, 0.0), (0.0, 40.0), (0.0, -40.0), (1e9, 0.0), (np.nan, 0.0)])
def test_dots_over_the_rim_or_nowhere_are_left_out(place: tuple[float, float]) -> None:
    assert np.all(drawn([place], 7) == WHITE)


def test_panning_shows_the_same_picture_elsewhere() -> None:
    rng = np.random.default_rng(0)
    positions = rng.normal(size=(300, 2)).astype(np.float32)
    layer = DotLayer()
    layer.set_films(np.arange(300), np.arange(300, 0, -1, dtype=np.int32))
    view = MapView(300, 200, scale=60, fitted=60)
    first, corner = layer.picture(view, positions, 2.0, LIGHT)
    before = first.copy()
    second, moved = layer.picture(view.panned(13, -7), positions, 2.0, LIGHT)
    assert second == before
    assert moved - corner == QPointF(13, -7)
    third, back = layer.picture(view.panned(200, 0), positions, 2.0, LIGHT)  # too far: made anew
    assert back == corner
    assert third != before


def test_the_most_rated_film_is_the_largest_and_lit_films_are_coloured() -> None:
    layer = DotLayer()
    support = np.array([40_000, 10_000, 1, 0], np.int32)
    layer.set_films(np.array([0, 1, 2]), support)
    assert [layer.dot(f, LIGHT)[0] for f in range(3)] == [RADII[-1], pytest.approx(4.25), RADII[0]]
    assert [layer.radius(f) for f in range(3)] == [layer.dot(f, LIGHT)[0] for f in range(3)]
    layer.set_lit(np.array([3, 1], np.int32), np.array([0.5, 1.0]))
    assert layer.lit == 1  # film 3 is not drawn
    positions = np.array([[-1, 0], [0, 0], [1, 0], [0, 1]], np.float32)
    view = MapView(200, 100, scale=50, fitted=50)
    picture, corner = layer.picture(view, positions, 1.0, LIGHT)
    at = view.to_widget(positions[1]) - corner.toTuple()
    assert picture.pixelColor(int(at[0]), int(at[1])).name() == LIGHT.high
    assert rating_ramp(LIGHT, 3)[0].name() == LIGHT.low


def cloud(n: int = 4000, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    support = np.sort(rng.integers(1, 5000, n).astype(np.int32))[::-1]
    return rng.normal(0, 0.6, (n, 2)).astype(np.float32), support


def label_sizes(films: np.ndarray) -> np.ndarray:
    """Widths, and heights of one line or two."""
    return np.column_stack([60.0 + films % 7 * 20, 16.0 + films % 2 * 14])


def labels(view: MapView, positions: np.ndarray, support: np.ndarray, named: object = ()) -> np.ndarray:
    return choose_labels(view, positions, support, label_sizes, np.array(named, np.intp))


def in_view(view: MapView, positions: np.ndarray, chosen: np.ndarray) -> set[int]:
    pixels = view.to_widget(positions[chosen])
    inside = np.all((pixels > 0) & (pixels < (view.width, view.height)), axis=1)
    return set(chosen[inside].tolist())


@pytest.mark.parametrize(("width", "height"), [(560, 430), (1900, 1100)])
def test_names_never_overlap_and_are_not_too_many(width: int, height: int) -> None:
    positions, support = cloud()
    view = MapView(width, height, scale=height / 3, fitted=height / 3)
    for zoom in (1.0, 1.37, 2.0, 8.0):
        zoomed = view.zoomed(zoom)
        chosen = labels(zoomed, positions, support)
        sizes = label_sizes(chosen)
        middles = zoomed.to_widget(positions[chosen]) + sizes * (0, 0.5)  # under their dots
        apart = np.abs(middles[:, None] - middles[None]) >= (sizes[:, None] + sizes[None]) / 2
        assert not np.any(np.triu(~apart.any(axis=2), 1))
        assert 8 <= len(in_view(zoomed, positions, chosen)) <= MOST + 6


def test_the_most_rated_film_is_named_and_zooming_in_names_more() -> None:
    positions, support = cloud()
    view = MapView(560, 430, scale=140, fitted=140)
    chosen = labels(view, positions, support)
    assert chosen[0] == 0
    near = view.zoomed(4)
    before = in_view(near, positions, chosen)
    assert len(in_view(near, positions, labels(near, positions, support))) > 2 * len(before)


def test_names_stay_while_one_pans() -> None:
    positions, support = cloud()
    view = MapView(560, 430, scale=400, fitted=140)
    for moved in (view.panned(90, 0), view.panned(-40, 130), view.panned(3, 3)):
        both = MapView(400, 250, x=(view.x + moved.x) / 2, y=(view.y + moved.y) / 2, scale=400, fitted=140)
        assert in_view(both, positions, labels(view, positions, support)) == in_view(
            both, positions, labels(moved, positions, support)
        )


def test_a_named_film_keeps_its_name_over_one_a_little_more_often_rated() -> None:
    positions = np.array([[0.0, 0.0], [0.01, 0.0]], np.float32)
    support = np.array([110, 100], np.int32)
    view = MapView(560, 430)
    assert labels(view, positions, support).tolist() == [0]
    assert labels(view, positions, support, named=[1]).tolist() == [1]


def test_long_titles_stand_on_two_lines_and_are_cut_at_a_word() -> None:
    assert named("Alien") == "Alien"
    assert named("Harry Potter and the Chamber of Secrets") == "Harry Potter and the\nChamber of Secrets"
    first, second = named("Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb").split("\n")
    assert first == "Dr. Strangelove or: How"
    assert second == "I Learned to Stop Worrying…"
    assert len(named("x" * 80)) == 28


def test_a_lasso_drawn_by_hand_holds_what_qt_says_it_holds() -> None:
    """Hundreds of corners, edges that cross, and films at the very height of a corner."""
    rng = np.random.default_rng(5)
    turn = np.linspace(0, 4 * np.pi, 300, endpoint=False)  # twice around: even-odd leaves the overlap out
    corners = np.column_stack([np.cos(turn), np.sin(turn)]) * (1.2 + 0.4 * np.sin(2.5 * turn))[:, np.newaxis]
    heights = rng.choice(corners[:, 1], 500)
    places = np.column_stack([rng.uniform(-2, 2, 500), heights])
    places = np.vstack([places, rng.uniform(-2, 2, (1500, 2))])
    region = QPolygonF([QPointF(x, y) for x, y in corners.tolist()])
    expected = [region.containsPoint(QPointF(x, y), Qt.FillRule.OddEvenFill) for x, y in places.tolist()]
    assert 300 < sum(expected) < 1700
    assert inside(places, corners).tolist() == expected
