"""Stars: what a click and a key give on every scale, and that as many are filled as were given."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from mfgui.data.dataset import RatingScale
from mfgui.ui.kit.stars import STARS, StarRating, paint_stars, rating_of_key, star_at
from mfgui.ui.kit.theme import Theme

HALVES, WHOLES, TENS = RatingScale(0.5, 5, 0.5), RatingScale(1, 5, 1), RatingScale(1, 10, 1)
KEYS = [Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5]


@pytest.mark.parametrize(
    ("x", "scale", "expected"),
    [
        (1, HALVES, 0.5),
        (7, HALVES, 0.5),
        (11, HALVES, 1.0),
        (99, HALVES, 5.0),
        (44, HALVES, 2.5),
        (50, HALVES, 3),
        (1, WHOLES, 1),
        (21, WHOLES, 2),
        (100, WHOLES, 5),
        (1, TENS, 1),
        (11, TENS, 2),
        (99, TENS, 10),
        (-1, HALVES, None),
        (101, HALVES, None),
    ],
)
def test_a_click_gives_what_it_is_on(x: float, scale: RatingScale, expected: float | None) -> None:
    assert star_at(x, 0, 100 / STARS, scale) == expected


def test_keys_give_fifths_of_the_scale() -> None:
    assert [rating_of_key(key, HALVES) for key in KEYS] == [1, 2, 3, 4, 5]
    assert [rating_of_key(key, WHOLES) for key in KEYS] == [1, 2, 3, 4, 5]
    assert [rating_of_key(key, TENS) for key in KEYS] == [2, 4, 6, 8, 10]
    assert rating_of_key(Qt.Key.Key_0, HALVES) is None
    assert rating_of_key(Qt.Key.Key_6, HALVES) is None


def test_as_many_stars_are_filled_as_given(qapp: object) -> None:
    picture = QImage(500, 100, QImage.Format.Format_ARGB32)
    for stars in range(6):
        picture.fill(QColor("white"))
        painter = QPainter(picture)
        paint_stars(painter, QRectF(0, 0, 500, 100), stars / STARS, QColor("red"), QColor("blue"))
        painter.end()
        middles = [picture.pixelColor(50 + 100 * n, 52).name() for n in range(STARS)]
        assert middles == ["#ff0000"] * stars + ["#0000ff"] * (STARS - stars)


def test_a_row_of_stars_is_clicked_typed_and_emptied(qtbot: QtBot, theme: Theme) -> None:
    row = StarRating(theme, HALVES)
    qtbot.addWidget(row)
    row.show()
    given: list[float | None] = []
    row.rated.connect(given.append)
    middle = row.height() // 2
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(row.width() - 4, middle))
    qtbot.keyClick(row, Qt.Key.Key_3)
    qtbot.keyClick(row, Qt.Key.Key_Right)
    qtbot.keyClick(row, Qt.Key.Key_Delete)
    qtbot.keyClick(row, Qt.Key.Key_Right)
    assert given == [5, 3, 3.5, None, 0.5]
    row.set_value(4)
    assert row.accessibleDescription() == "4 stars"
    assert len(given) == 5


def test_after_a_click_the_next_film_shows_no_stars_as_if_they_were_given(qtbot: QtBot, theme: Theme) -> None:
    stars = StarRating(theme, RatingScale(0.5, 5.0, 0.5))
    qtbot.addWidget(stars)
    stars.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    stars.resize(stars.sizeHint())
    stars.show()
    stars.rated.connect(lambda _: stars.set_value(None))  # another film takes the place of the one rated
    empty = stars.grab().toImage()
    spot = QPoint(stars.width() * 7 // 10, stars.height() // 2)
    qtbot.mouseMove(stars, spot)
    offered = stars.grab().toImage()
    qtbot.mouseClick(stars, Qt.MouseButton.LeftButton, pos=spot)
    assert stars.value is None
    assert stars.grab().toImage() == empty
    stars.set_value(4.0)
    assert stars.grab().toImage() != offered  # what would be given does not look as what is


def test_on_a_scale_of_points_the_number_is_told_before_the_click(qtbot: QtBot, theme: Theme) -> None:
    stars, points = StarRating(theme, HALVES), StarRating(theme, RatingScale(0, 100, 1))
    qtbot.addWidget(stars)
    qtbot.addWidget(points)
    for row in (stars, points):
        row.resize(row.sizeHint())
        row.show()
    beside = points.width() - stars.width()
    assert beside >= points.fontMetrics().horizontalAdvance("100")
    given: list[float | None] = []
    points.rated.connect(given.append)
    number = QRect(stars.width(), 0, beside, points.height())
    empty = points.grab(number).toImage()
    spot = QPoint(stars.width() // 2, stars.height() // 2)
    qtbot.mouseMove(points, spot)
    assert points.grab(number).toImage() != empty
    qtbot.mouseClick(points, Qt.MouseButton.LeftButton, pos=number.center())
    assert given == []
    qtbot.mouseClick(points, Qt.MouseButton.LeftButton, pos=spot)
    assert given == [pytest.approx(50, abs=2)]
