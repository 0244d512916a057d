"""The map's page: legend, axes, choices, paths, bookmarks, two maps, epochs, saving."""

from __future__ import annotations

import csv
import xml.etree.ElementTree as ET
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QDropEvent, QGuiApplication, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from mfgui.data.dataset import Dataset
from mfgui.factorization import warm
from mfgui.factorization.factor_model import FactorModel
from mfgui.insight import embedding
from mfgui.insight.axes import Correlation
from mfgui.insight.colouring import ColourBy
from mfgui.insight.history import PastModel
from mfgui.insight.projections import MapKind
from mfgui.insight.traits import TraitKind
from mfgui.storage.table_file import write_table
from mfgui.ui.kit import drawn
from mfgui.ui.kit.theme import Theme
from mfgui.ui.learning.run_view import RunView
from mfgui.ui.map import saving
from mfgui.ui.map.exporting import chunks, places_table, save_png, scene_of, svg_text
from mfgui.ui.map.film_cloud import Tool
from mfgui.ui.map.halo_text import named
from mfgui.ui.map.marking import LEAST_RATINGS, NEAREST
from mfgui.ui.map.marks import inside
from mfgui.ui.map.panel import MapPanel
from mfgui.ui.map.saving import PngDialog
from mfgui.ui.map.words import class_words, turning_words
from mfgui.ui.map.workbench import MapWorkbench
from mfgui.ui.state.person import Person
from mfgui.ui.state.session import RunState, Session
from tests.ui.numbers_in import numbers_in


def lines_lead_to(panel: MapPanel, film: int, others: list[int]) -> bool:
    return [line.end for line in panel.cloud.marks.lines if line.start == film and line.kind == "near"] == others


def a_model(dataset: Dataset, seed: int = 0) -> FactorModel:
    rng = np.random.default_rng(seed)
    n, m, k = dataset.n_users, dataset.n_films, 6
    support = np.bincount(dataset.ratings.films, minlength=m).astype(np.int32)
    support[-5:] = 0
    return FactorModel(
        method="als",
        settings={},
        seed=0,
        scale=dataset.scale,
        mean=3.5,
        user_bias=np.zeros(n, np.float32),
        film_bias=np.zeros(m, np.float32),
        user_factors=rng.normal(0, 0.3, (n, k)).astype(np.float32),
        film_factors=(rng.normal(size=(m, k)) * (3, 2, 1, 0.5, 0.3, 0.3)).astype(np.float32),
        user_support=np.ones(n, np.int32),
        film_support=support,
        ridge=1.0,
        ridge_per_rating=0.0,
    )


def settle(qtbot: QtBot, session: Session, bench: MapWorkbench) -> None:
    """Wait for all that is under way, and let the films arrive."""
    qtbot.waitUntil(lambda: not session.quick.busy and not bench.first.busy, timeout=30_000)
    for panel in (bench.first, bench.second):
        panel.cloud._end_motion()


@pytest.fixture
def bench(qtbot: QtBot, opened: Session, theme: Theme) -> MapWorkbench:
    warm.ensure(lambda: None)
    bench = MapWorkbench(opened, theme).complete()
    qtbot.addWidget(bench)
    bench.resize(1100, 700)
    bench.show_side.setChecked(True)
    with qtbot.waitExposed(bench):
        bench.show()
    assert opened.dataset is not None
    opened.model = a_model(opened.dataset)
    opened.model_changed.emit()
    settle(qtbot, opened, bench)
    return bench


def rows(bench: MapWorkbench) -> list[tuple[str, int, bool]]:
    bench.legend_side.refresh()
    return [(row.text(), row._count, row.isChecked()) for row in bench.legend_side.legend.rows]


def highlighted(bench: MapWorkbench) -> list[int]:
    listed = bench.films_side.chosen
    return [listed.codes[index.row()] for index in listed.selectedIndexes()]


def colour(qtbot: QtBot, session: Session, bench: MapWorkbench, by: ColourBy) -> None:
    box = bench.legend_side.colour
    box.setCurrentIndex(box.findData(by))
    box.activated.emit(box.currentIndex())
    settle(qtbot, session, bench)


def test_the_legend_counts_what_is_in_view_and_a_click_filters(
    qtbot: QtBot, bench: MapWorkbench, opened: Session
) -> None:
    colour(qtbot, opened, bench, ColourBy.GENRE)
    before = rows(bench)
    assert sum(n for _, n, _ in before) == 75
    assert len({bench.first.cloud._layer.dot(f, bench._theme.colors)[1].name() for f in range(20)}) > 1
    first = bench.legend_side.legend.rows[0]
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert bench.first.cloud.n_films == 75 - before[0][1]
    assert not rows(bench)[0][2]
    QTest.keyClick(first, Qt.Key.Key_Space)
    assert bench.first.cloud.n_films == 75
    first.alone.emit()
    assert bench.first.cloud.n_films == before[0][1]
    bench.legend_side.all_shown.click()
    assert bench.first.cloud.n_films == 75
    cloud = bench.first.cloud
    x, y = cloud.positions[cloud.drawn_films[0]].tolist()
    cloud.look_at(x, y)
    for _ in range(12):
        cloud.zoom_in()
    assert 0 < sum(n for _, n, _ in rows(bench)) < 75


@pytest.mark.parametrize("by", [by for by in ColourBy if by is not ColourBy.PLAIN])
def test_every_colour_has_a_legend_in_words(qtbot: QtBot, bench: MapWorkbench, opened: Session, by: ColourBy) -> None:
    colour(qtbot, opened, bench, by)
    colouring = bench.first.colouring
    assert colouring is not None
    assert colouring.by is by
    said = [class_words(colouring, k) for k in range(colouring.n_classes + 1)]
    assert len(set(said)) == len(said)
    assert all(said)
    assert [words for words, _, _ in rows(bench)] == said[: len(rows(bench))]
    if by is ColourBy.MISS:
        assert opened.person is not None
        rated = sum(n for words, n, _ in rows(bench) if words != "not rated by them")
        assert rated == sum(bench.first.shown.model.film_support[opened.person.films] > 0)  # type: ignore[union-attr]
        opened.person = None
        opened.person_changed.emit()
        settle(qtbot, opened, bench)
        assert rows(bench) == []
        assert "person" in bench.legend_side.note.text()


def test_all_dots_can_have_one_size(bench: MapWorkbench) -> None:
    radii = {float(bench.first.cloud._layer.dot(f, bench._theme.colors)[0]) for f in range(20)}
    assert len(radii) > 1
    bench.choices.set_colour(ColourBy.YEAR)
    bench.legend_side.sized.click()
    bench.first.cloud.set_lit(np.empty(0, np.int32), np.empty(0))
    assert len({float(bench.first.cloud._layer.dot(f, bench._theme.colors)[0]) for f in range(20)}) == 1


def drag(bench: MapWorkbench, places: list[QPoint], modifier: Qt.KeyboardModifier) -> None:
    cloud = bench.first.cloud
    QTest.mousePress(cloud, Qt.MouseButton.LeftButton, modifier, places[0])
    for place in places[1:]:
        QTest.mouseMove(cloud, place)
    QTest.mouseRelease(cloud, Qt.MouseButton.LeftButton, modifier, places[-1])


def test_box_and_lasso_choose_films_which_are_listed_and_undone(bench: MapWorkbench, opened: Session) -> None:
    cloud = bench.first.cloud
    none, shift = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
    middle = cloud.width() // 2
    bench.tool_buttons[Tool.BOX].click()
    drag(bench, [QPoint(2, 2), QPoint(60, 60), QPoint(middle, cloud.height() - 2)], none)
    pixels = cloud.view.to_widget(cloud.positions)
    left = np.flatnonzero((pixels[:, 0] < middle) & (cloud._support > 0))
    assert set(bench.choices.films.tolist()) == set(left.tolist())
    side = bench.films_side
    assert numbers_in(side.chosen_title.text()) == [len(left)]
    assert side.chosen.model().rowCount() == len(left)
    assert side.genres.text()
    assert cloud.view == cloud._fit_view(cloud.positions)  # nothing was panned
    chosen = set(left.tolist())
    bench.tool_buttons[Tool.LASSO].click()
    corner = cloud.width() - 2
    drag(
        bench,
        [QPoint(middle, 2), QPoint(corner, 2), QPoint(corner, cloud.height() - 2), QPoint(middle, cloud.height() - 2)],
        shift,
    )
    assert len(bench.choices.films) == 75
    opened.undo.undo()
    assert set(bench.choices.films.tolist()) == chosen
    side.clear.click()
    assert len(bench.choices.films) == 0
    opened.undo.undo()
    assert set(bench.choices.films.tolist()) == chosen


def test_films_chosen_are_listed_at_once_and_alone_keep_light_and_names(
    qtbot: QtBot, bench: MapWorkbench, opened: Session
) -> None:
    cloud = bench.first.cloud
    colour(qtbot, opened, bench, ColourBy.PLAIN)
    cloud.grab()
    lit = cloud.n_lit
    assert lit > 0
    some = cloud.drawn_films[5:15].astype(np.int32)
    cloud.region_chosen.emit(some, False)
    assert bench.side.currentWidget() is bench.films_side
    assert bench.side.tabText(2) == "Films (10)"
    assert cloud.n_lit == int(np.isin(opened.person.films, some).sum()) < lit  # type: ignore[union-attr]
    cloud.grab()
    named = cloud.drawn_films[cloud._names.ranks]
    assert len(named) > 0
    assert set(named.tolist()) <= set(some.tolist())
    assert "\n" in bench.films_side.genres.toolTip()
    film = int(some[2])
    opened.select_film(film)
    assert highlighted(bench) == [film]
    opened.select_film(int(cloud.drawn_films[0]))
    assert highlighted(bench) == []
    opened.undo.undo()
    assert bench.side.tabText(2) == "Films"
    assert cloud.n_lit == lit
    bench.show_side.setChecked(False)
    cloud.region_chosen.emit(some, False)
    assert bench.side.isVisible()


def test_inside_agrees_with_a_plain_count_of_crossings() -> None:
    rng = np.random.default_rng(0)
    places = rng.random((500, 2))
    star = np.array([[0.1, 0.1], [0.5, 0.9], [0.9, 0.1], [0.05, 0.6], [0.95, 0.6]])
    found = inside(places, star)

    def crossings(x: float, y: float) -> int:
        count = 0
        for (x1, y1), (x2, y2) in zip(star, np.roll(star, -1, axis=0), strict=True):
            if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
                count += 1
        return count

    assert found.tolist() == [crossings(x, y) % 2 == 1 for x, y in places]
    assert 0.1 < found.mean() < 0.6
    assert not inside(places, star[:2]).any()


def test_a_selected_film_is_joined_to_its_nearest_that_have_ratings_enough(
    qtbot: QtBot, bench: MapWorkbench, opened: Session
) -> None:
    film = int(bench.first.cloud.drawn_films[0])
    opened.select_film(film)
    settle(qtbot, opened, bench)
    lines = bench.first.cloud.marks.lines
    assert len(lines) == 8
    assert {line.start for line in lines} == {film}
    shown = bench.first.shown
    assert shown is not None
    assert min(shown.model.film_support[line.end] for line in lines) >= 5
    bench.legend_side.nearest.click()
    bench.legend_side.reasons.click()
    settle(qtbot, opened, bench)
    qtbot.waitUntil(lambda: len(bench.first.cloud.marks.lines) > 0, timeout=10_000)
    assert opened.reasons is not None
    assert opened.reasons.reasons is not None
    effects = {r.film: r.effect for r in opened.reasons.reasons.ratings}
    for line in bench.first.cloud.marks.lines:
        assert line.kind == ("for" if effects[line.end] > 0 else "against")


def test_the_nearest_films_are_named_and_no_line_leads_to_a_film_filtered_out(
    qtbot: QtBot, bench: MapWorkbench, opened: Session
) -> None:
    cloud = bench.first.cloud
    opened.select_film(int(cloud.drawn_films[0]))
    settle(qtbot, opened, bench)
    near = cloud._near()
    assert len(near) == NEAREST
    _, texts = cloud.still().vectors()
    written = [text for _, _, text, _, _ in texts]
    assert sum(named(cloud._titles[f]) in written for f in near) >= NEAREST // 2
    shown = np.ones(len(cloud._support), np.bool_)
    shown[near[:3]] = False
    cloud.set_shown(shown)
    assert cloud._near() == near[3:]
    marks, _ = cloud.still().vectors()
    assert marks.count("<polyline") == len(near) - 3


def test_a_selected_film_out_of_view_is_not_named_at_the_edge(
    qtbot: QtBot, bench: MapWorkbench, opened: Session
) -> None:
    cloud = bench.first.cloud
    film = int(cloud.drawn_films[0])
    opened.select_film(film)
    settle(qtbot, opened, bench)
    name = named(cloud._titles[film])
    assert name in [text for _, _, text, _, _ in cloud.still().vectors()[1]]
    cloud.pan(3 * cloud.width(), 0)
    assert name not in [text for _, _, text, _, _ in cloud.still().vectors()[1]]


def test_only_what_clearly_goes_along_with_an_axis_is_told(bench: MapWorkbench) -> None:
    side = bench.axes_side
    side._show_correlations(
        tuple(
            (Correlation(TraitKind.GENRE, "Sci-Fi", r), Correlation(TraitKind.GENRE, "Drama", 0.01))
            for r in (0.4, 0.02)
        )
    )
    assert side.along[0].text() == "Goes along with: Sci\u2011Fi\xa0+0.40"
    assert side.along[1].text() == ""


def test_a_run_that_failed_at_once_is_said_to_have_learnt_nothing(
    qtbot: QtBot, bench: MapWorkbench, opened: Session
) -> None:
    assert "nothing learnt" not in bench.first.caption.text()
    with qtbot.waitSignal(opened.run_ended, timeout=60_000):
        opened.start("sgd", settings={"step": 1.0}, epochs=3)
    settle(qtbot, opened, bench)
    assert opened.summary is not None
    assert opened.summary.stopped_by.startswith("diverged")
    qtbot.waitUntil(lambda: "nothing learnt" in bench.first.caption.text(), timeout=20_000)
    assert "At random" in bench.first.caption.text()
    with qtbot.waitSignal(opened.run_ended, timeout=60_000):
        opened.start("als", epochs=3)
    settle(qtbot, opened, bench)
    qtbot.waitUntil(lambda: "nothing learnt" not in bench.first.caption.text(), timeout=20_000)
    opened.epochs.show(0)
    qtbot.waitUntil(lambda: "nothing learnt" in bench.first.caption.text(), timeout=20_000)


def test_lists_are_ringed_people_kept_and_all_of_them_a_cloud(
    qtbot: QtBot, bench: MapWorkbench, opened: Session
) -> None:
    side = bench.legend_side
    side.top.click()
    side.crowd.click()
    side.pin.click()
    first = opened.person
    assert first is not None
    opened.select_user(3)
    settle(qtbot, opened, bench)
    marks = bench.first.cloud.marks
    assert opened.person is not None
    assert len(marks.ringed) == 10
    assert not set(marks.ringed.tolist()) & set(opened.person.films.tolist())
    assert [name for name, _ in marks.others] == [first.name]
    assert len(marks.crowd) == 60
    bench.first.grab()
    side.unpin.click()
    settle(qtbot, opened, bench)
    assert bench.first.cloud.marks.others == ()


def test_my_dot_leaves_a_trail_as_i_rate(qtbot: QtBot, bench: MapWorkbench, opened: Session) -> None:
    films, stars = np.arange(6, dtype=np.int32), np.array([5, 1, 5, 1, 4, 2], np.float32)
    for n in (2, 3, 4, 6):
        opened.select_person(Person("Me", films[:n], stars[:n], None))
        settle(qtbot, opened, bench)
    trail = bench.first.cloud.marks.trail
    assert len(trail) == 4
    assert len(np.unique(trail, axis=0)) == 4
    assert bench.first.cloud._person is not None
    bench.first.cloud._walk.setCurrentTime(10_000)
    np.testing.assert_allclose(trail[-1], bench.first.cloud._person[1].toTuple(), atol=1e-5)
    bench.first.grab()
    opened.select_user(0)
    settle(qtbot, opened, bench)
    assert len(bench.first.cloud.marks.trail) == 0


def test_the_axes_are_explained_and_others_can_be_shown(qtbot: QtBot, bench: MapWorkbench, opened: Session) -> None:
    bench.side.setCurrentIndex(1)
    settle(qtbot, opened, bench)
    side = bench.axes_side
    assert "%" in side.shares[0].text()
    assert side.pair[0].count() == 4  # of six: two directions tell how well rated and how well known films are
    side.plain.click()
    settle(qtbot, opened, bench)
    assert side.along[0].text()
    assert [b for end in side.ends for b in end.films if not b.isHidden()]
    button = side.ends[0].films[0]
    button.click()
    assert opened.film == side.ends[0]._codes[0]
    assert side.pair[0].count() == 6
    side.pair[1].setCurrentIndex(4)
    side.pair[1].activated.emit(4)
    settle(qtbot, opened, bench)
    shown = bench.first.shown
    assert shown is not None
    assert shown.projection.pair == (0, 4)
    assert bench.kinds[0].currentText() == "Axes 1 and 5"
    assert np.argmax(np.abs(shown.map.axes[:, 1])) == 4  # type: ignore[index]


def test_the_wheel_scrolls_over_the_boxes_of_axes(qtbot: QtBot, bench: MapWorkbench, opened: Session) -> None:
    bench.side.setCurrentIndex(1)
    settle(qtbot, opened, bench)
    side = bench.axes_side
    before = bench.first.projection
    for box in (*side.pair, *side.fields):
        place = QPointF(box.rect().center())
        turn = QWheelEvent(
            place,
            box.mapToGlobal(place),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QGuiApplication.sendEvent(box, turn)
    settle(qtbot, opened, bench)
    assert [box.currentIndex() for box in side.pair] == [0, 1]
    assert bench.first.projection == before


def test_a_field_at_work_stays_where_it_is_while_the_words_above_it_change(
    qtbot: QtBot, bench: MapWorkbench, opened: Session
) -> None:
    bench.side.setCurrentIndex(1)
    settle(qtbot, opened, bench)
    side = bench.axes_side
    scroll = side._scroll()
    assert scroll is not None
    with qtbot.waitActive(bench.window()):
        bench.window().activateWindow()
    field = side.fields[0]
    field.setFocus()
    scroll.ensureWidgetVisible(field, 0, 60)
    before = field.mapTo(scroll.viewport(), QPoint()).y()
    side._hold()
    side.shares[0].setText("line\n" * 4)
    side._let_settle()
    assert field.mapTo(scroll.viewport(), QPoint()).y() == before
    side._hold()
    side.shares[0].setText("")
    side.along[0].setText("")
    side._let_settle()
    assert field.mapTo(scroll.viewport(), QPoint()).y() == before


def test_the_axes_of_the_right_map_can_be_explained_and_chosen_too(
    qtbot: QtBot, bench: MapWorkbench, opened: Session
) -> None:
    bench.side.setCurrentIndex(1)
    side = bench.axes_side
    assert side.which.isHidden()
    bench.two.setChecked(True)
    qtbot.waitUntil(lambda: bench.second.shown is not None and not bench.second.busy, timeout=30_000)
    settle(qtbot, opened, bench)
    side.which.buttons["right"].click()
    assert "singular direction" in side.shares[0].text()
    side.fields[0].setEditText("Comedy")
    side._ends_typed()
    qtbot.waitUntil(lambda: bench.second.projection.kind is MapKind.CONCEPTS and not bench.second.busy, timeout=30_000)
    settle(qtbot, opened, bench)
    assert bench.first.projection.kind is MapKind.AXES
    assert bench.second.cloud._axis_words[0] == "Comedy"
    side.which.buttons["left"].click()
    assert side.fields[0].currentText() == ""
    side.which.buttons["right"].click()
    assert side.fields[0].currentText() == "Comedy"
    bench.two.setChecked(False)
    assert side.which.isHidden()
    assert side._panel is bench.first


def test_films_are_proposed_for_an_end_while_one_types(qtbot: QtBot, bench: MapWorkbench, opened: Session) -> None:
    bench.side.setCurrentIndex(1)
    settle(qtbot, opened, bench)
    assert opened.dataset is not None
    title = opened.dataset.films.titles[4]
    field = bench.axes_side.fields[0]
    edit = field.lineEdit()
    assert edit is not None
    field.setFocus()
    QTest.keyClicks(edit, title[:-1].upper())
    popup = edit.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    shown = [popup.model().index(row, 0).data() for row in range(popup.model().rowCount())]
    assert title in shown
    for _ in range(shown.index(title) + 1):
        QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bench.first.projection.kind is MapKind.CONCEPTS, timeout=10_000)
    settle(qtbot, opened, bench)
    assert field.currentText() == title
    assert bench.first.cloud._axis_words[0] == title


def test_the_map_turns_to_what_is_put_at_its_ends(qtbot: QtBot, bench: MapWorkbench, opened: Session) -> None:
    bench.side.setCurrentIndex(1)
    settle(qtbot, opened, bench)
    side = bench.axes_side
    side.fields[0].setEditText("comedy")
    side.fields[1].lineEdit().setText("Horror")  # type: ignore[union-attr]
    QTest.keyClick(side.fields[1].lineEdit(), Qt.Key.Key_Return)
    settle(qtbot, opened, bench)
    assert bench.first.projection.kind is MapKind.CONCEPTS
    assert bench.first.cloud._axis_words[:2] == ("comedy", "Horror")
    assert opened.dataset is not None
    genres, names = opened.dataset.films.genres[:75], opened.dataset.films.genre_names
    x = bench.first.cloud.positions[:75, 0]
    assert x[genres[:, names.index("Horror")]].mean() > x[genres[:, names.index("Comedy")]].mean()
    bench.first.cloud.end_dropped.emit(3, "film:4")
    settle(qtbot, opened, bench)
    assert bench.first.cloud._axis_words[3] == opened.dataset.films.caption(4)
    side.fields[2].setEditText("no such thing")
    side._ends_typed()
    assert "no such thing" in side.wrong.text()
    side.no_ends.click()
    settle(qtbot, opened, bench)
    assert bench.first.projection.kind is MapKind.AXES


def test_a_path_is_told_a_sentence_a_step_and_drawn(qtbot: QtBot, bench: MapWorkbench, opened: Session) -> None:
    side = bench.films_side
    start, end = (int(f) for f in bench.first.cloud.drawn_films[[0, 40]])
    opened.select_film(start)
    side.end.film_chosen.emit(end)
    settle(qtbot, opened, bench)
    qtbot.waitUntil(lambda: len(bench.choices.path) > 1, timeout=10_000)
    assert (bench.choices.path[0], bench.choices.path[-1]) == (start, end)
    assert side.steps.model().rowCount() == len(bench.choices.path)
    for row in range(1, len(bench.choices.path)):
        said = side.steps.model().index(row, 0).data()
        assert said.startswith(f"{row}. The Film")
        assert said.endswith("alike).")
    settle(qtbot, opened, bench)
    assert sum(line.kind == "path" for line in bench.first.cloud.marks.lines) == len(bench.choices.path) - 1
    side.no_path.click()
    assert bench.choices.path == ()


def test_the_films_of_a_path_are_named_on_the_map_without_overlap(
    qtbot: QtBot, bench: MapWorkbench, opened: Session
) -> None:
    cloud = bench.first.cloud
    path = tuple(int(f) for f in cloud.drawn_films[[70, 30, 50, 10, 60, 20]])
    bench.choices.set_path(path)
    qtbot.waitUntil(lambda: cloud.marks.stops == path, timeout=20_000)
    cloud.fit()
    cloud.grab()
    assert opened.dataset is not None
    written = [text for _, _, text, *_ in cloud._written]
    names = [named(opened.dataset.films.titles[film]) for film in path]
    assert names[0] in written
    assert names[-1] in written
    assert len(written) == len(set(written))
    boxes = []
    for x, y, text, *_ in cloud._written:
        width, height = cloud._texts.size(text, cloud._strong if text in names else cloud._plain)
        boxes.append(QRectF(x - width / 2, y - height / 2, width, height).adjusted(1, 1, -1, -1))
    assert not any(a.intersects(b) for k, a in enumerate(boxes) for b in boxes[:k])
    bench.choices.set_path(())
    qtbot.waitUntil(lambda: cloud.marks.stops == (), timeout=20_000)


def test_bookmarks_are_kept_flagged_and_undone(qtbot: QtBot, bench: MapWorkbench, opened: Session) -> None:
    opened.select_film(7)
    bench.films_side.mark.click()
    settle(qtbot, opened, bench)
    assert bench.first.cloud.marks.noted.tolist() == [7]
    assert bench.films_side.marked.model().rowCount() == 1
    bench.first.grab()
    opened.undo.undo()
    assert len(opened.bookmarks.films) == 0
    opened.undo.redo()
    assert len(opened.bookmarks.films) == 1


def test_it_flies_to_a_film(qtbot: QtBot, bench: MapWorkbench, opened: Session) -> None:
    opened.select_film(11)
    bench.fly(11)
    settle(qtbot, opened, bench)
    view = bench.first.cloud.view
    assert (view.x, view.y) == pytest.approx(bench.first.cloud.positions[11].tolist(), abs=1e-5)
    assert view.zoom >= 4.9
    mini = bench.minis[0]
    assert mini.isVisible()
    mini.grab()
    qtbot.mouseClick(mini, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    assert bench.first.cloud.view.x < view.x
    bench.first.fit.click()
    assert not mini.isVisible()


def test_two_maps_show_two_projections_and_share_what_is_chosen(
    qtbot: QtBot, bench: MapWorkbench, opened: Session
) -> None:
    bench.two.click()
    settle(qtbot, opened, bench)
    qtbot.waitUntil(lambda: bench.second.shown is not None and not opened.quick.busy, timeout=20_000)
    assert bench.second.projection.kind is MapKind.TABLE
    assert bench.first.projection.kind is MapKind.AXES
    bench.choices.choose(np.array([1, 2], np.int32))
    for panel in (bench.first, bench.second):
        assert panel.cloud._layer._standing_out is not None
        assert np.flatnonzero(panel.cloud._layer._standing_out).tolist() == [1, 2]
    other = a_model(opened.dataset, 5)  # type: ignore[arg-type]
    bench.second.set_model(other)
    qtbot.waitUntil(lambda: bench.second.shown.model is other, timeout=20_000)  # type: ignore[union-attr]
    assert bench.first.shown.model is opened.model  # type: ignore[union-attr]


def test_another_run_stands_beside_this_one(qtbot: QtBot, bench: MapWorkbench, opened: Session) -> None:
    for method in ("als", "svd"):
        with qtbot.waitSignal(opened.run_ended, timeout=60_000):
            opened.start(method, epochs=2)
    qtbot.waitUntil(lambda: bench.runs.count() == 3, timeout=30_000)
    bench.two.click()
    assert bench.runs.isVisible()
    bench.runs.setCurrentIndex(2)
    bench.runs.activated.emit(2)
    qtbot.waitUntil(lambda: bench.second.model is not opened.model, timeout=30_000)
    qtbot.waitUntil(lambda: bench.second.shown is not None and bench.second.shown.model.method == "als", timeout=30_000)
    assert opened.model is not None
    assert opened.model.method == "svd"
    settle(qtbot, opened, bench)
    bench.runs.setCurrentIndex(0)
    bench.runs.activated.emit(0)
    assert bench.second.model is opened.model
    settle(qtbot, opened, bench)


def test_each_of_two_maps_draws_the_neighbours_of_its_own_model(
    qtbot: QtBot, bench: MapWorkbench, opened: Session
) -> None:
    bench.two.setChecked(True)
    assert opened.dataset is not None
    other, film = a_model(opened.dataset, seed=9), int(bench.first.cloud.drawn_films[0])
    bench.second.set_model(other)
    qtbot.waitUntil(lambda: bench.second.shown is not None and bench.second.shown.model is other, timeout=20_000)
    opened.select_film(film)
    told = []
    for panel in (bench.first, bench.second):
        assert panel.shown is not None
        codes, _ = panel.shown.model.neighbours(film, 200)
        sure = [int(c) for c in codes if panel.shown.model.film_support[c] >= LEAST_RATINGS][:NEAREST]
        qtbot.waitUntil(partial(lines_lead_to, panel, film, sure), timeout=20_000)
        told.append(sure)
    assert told[0] != told[1]


def test_the_shares_of_drawn_and_principal_axes_are_told_together(bench: MapWorkbench) -> None:
    bench.side.setCurrentIndex(1)
    shown = bench.first.shown
    assert shown is not None
    across, upwards = shown.map.shares
    assert across + upwards == pytest.approx(shown.map.spectrum[:2].sum(), abs=1e-6)
    words = turning_words(shown)
    if words:
        assert f"{100 * across:.1f} % across" in words
        assert bench.axes_side.turned.text() == words
    assert f"{100 * across:.1f} %" in bench.axes_side.shares[0].text()


def test_without_the_library_no_neighbour_map_is_offered(
    qtbot: QtBot, opened: Session, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(embedding, "LIBRARY", "no_such_library_anywhere")
    bench = MapWorkbench(opened, theme).complete()
    qtbot.addWidget(bench)
    for box in bench.kinds:
        assert box.findData(MapKind.NEIGHBOURS) == -1
        assert box.findData(MapKind.CONCEPTS) > 0


def test_it_is_saved_as_picture_vectors_and_table(
    qtbot: QtBot, bench: MapWorkbench, opened: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    colour(qtbot, opened, bench, ColourBy.GENRE)
    cloud, shown = bench.first.cloud, bench.first.shown
    assert shown is not None
    assert opened.dataset is not None
    cloud.grab()
    save_png(cloud.image(3), tmp_path / "map.png")
    picture = QImage(str(tmp_path / "map.png"))
    assert (picture.width(), picture.height()) == (3 * cloud.width(), 3 * cloud.height())
    film = int(cloud.drawn_films[0])
    x, y = cloud.view.to_widget(cloud.positions[film]).tolist()
    found, wanted = picture.pixelColor(int(3 * x), int(3 * y)), cloud._layer.dot(film, bench._theme.colors)[1]
    assert abs(found.red() - wanted.red()) + abs(found.blue() - wanted.blue()) < 30  # dots let a little through
    drawing = ET.fromstring(svg_text(scene_of(cloud, bench._theme.colors)))
    space = "{http://www.w3.org/2000/svg}"
    assert len(drawing.findall(f"{space}circle")) == 75
    assert drawing.findall(f"{space}text")
    before = len(list(drawing.iter(f"{space}circle")))
    opened.select_film(film)
    qtbot.waitUntil(lambda: len(cloud.marks.lines) > 0, timeout=20_000)
    lit = ET.fromstring(svg_text(scene_of(cloud, bench._theme.colors)))
    assert len(list(lit.iter(f"{space}circle"))) > before  # the ring of the selected film
    assert len([*lit.iter(f"{space}path"), *lit.iter(f"{space}polyline")]) > len(list(drawing.iter(f"{space}path")))
    write_table(
        places_table(shown, opened.dataset.films, cloud.drawn_films, bench.first.colouring), tmp_path / "map.csv"
    )
    with (tmp_path / "map.csv").open(newline="", encoding="utf-8-sig") as stream:
        lines = list(csv.DictReader(stream))
    assert len(lines) == 75
    assert lines[0]["title"] == opened.dataset.films.titles[film]
    assert "" not in {line["colour"] for line in lines}
    assert [float(lines[0]["x"]), float(lines[0]["y"])] == pytest.approx(cloud.positions[film].tolist(), abs=1e-4)
    colour(qtbot, opened, bench, ColourBy.PLAIN)
    write_table(
        places_table(shown, opened.dataset.films, cloud.drawn_films, bench.first.colouring), tmp_path / "map.csv"
    )
    with (tmp_path / "map.csv").open(newline="", encoding="utf-8-sig") as stream:
        assert {line["colour"] for line in csv.DictReader(stream)} == {""}  # one colour: no class to name
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "asked"), ""))
    for name, ending in (("svg", "svg"), ("csv", "csv")):
        bench.actions_by_name[name].trigger()
        qtbot.waitUntil((tmp_path / f"asked.{ending}").is_file, timeout=20_000)
    said = []
    opened.problem.connect(lambda failure: said.append(failure.sentence))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "map.png" / "no.svg"), ""))
    bench.actions_by_name["svg"].trigger()
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    assert "map.png" in said[0]
    bench.actions_by_name["copy"].trigger()
    assert not QGuiApplication.clipboard().image().isNull()


def test_a_png_has_the_width_that_was_typed_and_its_height_is_shown(
    qtbot: QtBot, bench: MapWorkbench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cloud, file = bench.first.cloud, tmp_path / "asked.png"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "asked"), ""))
    bench.actions_by_name["png"].trigger()
    dialog = bench.findChild(PngDialog)
    assert isinstance(dialog, PngDialog)
    assert dialog.chosen == cloud.width()  # as on screen
    qtbot.mouseClick(dialog.presets[2], Qt.MouseButton.LeftButton)
    assert dialog.chosen == 3840
    field = dialog.width_field.lineEdit()
    field.selectAll()
    qtbot.keyClicks(field, "1234")
    height = round(1234 * cloud.height() / cloud.width())
    assert numbers_in(dialog.height_words.text()) == [height]
    qtbot.keyClick(field, Qt.Key.Key_Return)
    if dialog.isVisible():
        qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(file.is_file, timeout=20_000)
    qtbot.waitUntil(bench.progress.isHidden, timeout=20_000)
    picture = QImage(str(file))
    assert (picture.width(), picture.height()) == (1234, height)
    film = int(cloud.drawn_films[0])
    x, y = (cloud.view.to_widget(cloud.positions[film]) * 1234 / cloud.width()).tolist()
    found, wanted = picture.pixelColor(int(x), int(y)), cloud._layer.dot(film, bench._theme.colors)[1]
    assert abs(found.red() - wanted.red()) + abs(found.blue() - wanted.blue()) < 30


def test_a_picture_larger_than_memory_is_refused_in_a_sentence(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saving, "free_memory", lambda: 400_000_000)
    dialog = PngDialog(QSize(1000, 800), 1500)
    qtbot.addWidget(dialog)
    assert dialog.problem.isHidden()
    dialog._choose(16_000)
    assert dialog.height_chosen == 12_800
    assert dialog.problem.text() == (
        "16,000 × 12,800 pixels need 1.2 GB of memory and 0.4 GB are free: choose a smaller width."
    )
    assert not dialog.save.isEnabled()
    dialog._choose(3840)
    assert dialog.save.isEnabled()
    assert saving.too_big(16_000, 12_800, None) == ""


def test_escape_ends_the_clean_mode(qtbot: QtBot, bench: MapWorkbench, opened: Session) -> None:
    cloud = bench.first.cloud
    film = int(cloud.drawn_films[0])
    opened.select_film(film)
    with qtbot.waitActive(bench.window()):
        bench.window().activateWindow()
    cloud.setFocus()
    QTest.keyClick(cloud, Qt.Key.Key_F9)
    assert not bench.toolbar.isVisible()
    QTest.keyClick(cloud, Qt.Key.Key_Escape)
    assert bench.toolbar.isVisible()
    assert opened.film == film
    QTest.keyClick(cloud, Qt.Key.Key_Escape)
    assert opened.film is None


def test_clean_mode_leaves_the_map_alone(bench: MapWorkbench) -> None:
    clean = bench.actions_by_name["clean"]
    clean.trigger()
    assert bench.timeline.speed.isHidden()
    assert not bench.toolbar.isVisible()
    assert not bench.side.isVisible()
    assert not bench.first.buttons.isVisible()
    clean.trigger()
    assert bench.toolbar.isVisible()
    assert bench.first.buttons.isVisible()


def test_everything_has_a_name_for_screen_readers(bench: MapWorkbench) -> None:
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit

    for kind in (QAbstractButton, QComboBox):
        for part in bench.findChildren(kind):
            if part.isVisibleTo(bench) and part.focusPolicy() != Qt.FocusPolicy.NoFocus:
                assert part.accessibleName() or getattr(part, "text", str)(), part
    for part in bench.findChildren(QLineEdit):
        parent = part.parent()
        assert part.accessibleName() or getattr(parent, "accessibleName", str)(), part


def test_a_film_from_a_list_can_be_put_at_an_end(bench: MapWorkbench) -> None:
    bench.choices.choose(np.array([4, 9], np.int32))
    lines = bench.films_side.chosen.model()
    data = lines.mimeData([lines.index(1, 0)])
    drop = QDropEvent(
        QPointF(5, bench.first.cloud.height() / 2),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with_end = []
    bench.first.cloud.end_dropped.connect(lambda side, text: with_end.append((side, text)))
    bench.first.cloud.dropEvent(drop)
    assert with_end == [(0, "film:9")]


def test_a_film_reached_by_arrows_is_read_out(
    bench: MapWorkbench, opened: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = []

    def note(event: QAccessibleEvent) -> None:
        if event.type() is QAccessible.Event.Focus:
            read.append(event.accessibleInterface().text(QAccessible.Text.Name))

    cloud = bench.first.cloud
    opened.select_film(int(cloud.drawn_films[0]))
    cloud.setFocus()
    monkeypatch.setattr(drawn.QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(drawn.QAccessible, "updateAccessibility", note)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
        QTest.keyClick(cloud, key)
    assert opened.dataset is not None
    assert opened.film is not None
    assert read
    assert read[-1] == opened.dataset.films.caption(opened.film)


def test_a_person_s_name_does_not_cover_the_selected_film_s(qtbot: QtBot, bench: MapWorkbench, opened: Session) -> None:
    cloud = bench.first.cloud
    film = int(cloud.drawn_films[3])
    opened.select_film(film)
    settle(qtbot, opened, bench)
    cloud.set_person("Somebody", cloud.positions[film] + np.float32(0.02))
    cloud._walk.setCurrentTime(10_000)
    boxes = []
    draw = cloud._texts.draw

    def noted(painter: object, centre: QPointF, text: str, *rest: object) -> object:
        box = draw(painter, centre, text, *rest)  # type: ignore[arg-type]
        boxes.append((text, box))
        return box

    cloud._texts.draw = noted  # type: ignore[method-assign,assignment]
    cloud.grab()
    named = dict(boxes)
    title = opened.dataset.films.titles[film]  # type: ignore[union-attr]
    assert not named["Somebody"].intersects(named[title])


def test_a_hidden_map_does_no_work_and_catches_up(qtbot: QtBot, bench: MapWorkbench, opened: Session) -> None:
    cloud, before = bench.first.cloud, bench.first.cloud.marks
    bench.hide()
    opened.select_film(int(cloud.drawn_films[2]))
    opened.select_user(9)
    bench.choices.set_colour(ColourBy.YEAR)
    settle(qtbot, opened, bench)
    assert cloud.marks is before
    assert bench.first.colouring is None or bench.first.colouring.by is ColourBy.GENRE
    bench.show()
    settle(qtbot, opened, bench)
    assert len(cloud.marks.lines) == 8
    assert bench.first.colouring is not None
    assert bench.first.colouring.by is ColourBy.YEAR


def test_before_a_run_it_offers_to_start_one(qtbot: QtBot, bench: MapWorkbench, opened: Session) -> None:
    start = bench.first.empty.button
    assert not start.isVisible()
    opened.model = None
    opened.model_changed.emit()
    assert start.isVisible()
    opened.plan.choose_method("svd")
    with qtbot.waitSignal(opened.run_ended, timeout=60_000):
        start.click()
    qtbot.waitUntil(lambda: not start.isVisible(), timeout=20_000)
    settle(qtbot, opened, bench)


def test_earlier_epochs_come_back_on_the_map_and_for_everybody(
    qtbot: QtBot, bench: MapWorkbench, opened: Session, tmp_path: Path
) -> None:
    assert not bench.timeline.isVisible()
    with qtbot.waitSignal(opened.run_ended, timeout=60_000):
        opened.start("als", epochs=4)
    qtbot.waitUntil(lambda: len(opened.epochs.kept) == 5 and not opened.epochs.lane.busy, timeout=20_000)
    qtbot.waitUntil(lambda: opened.run_state is RunState.IDLE, timeout=20_000)
    settle(qtbot, opened, bench)
    assert bench.timeline.isVisible()
    result = opened.model
    plot = RunView(opened, bench._theme, roomy=False)
    qtbot.addWidget(plot)
    plot.show()
    bench.timeline.go_to(1)
    qtbot.waitUntil(lambda: opened.epochs.shown == 1, timeout=20_000)
    settle(qtbot, opened, bench)
    past = opened.model
    assert isinstance(past, PastModel)
    assert past.epoch == 1
    assert bench.first.shown.model is past  # type: ignore[union-attr]
    assert 1 in numbers_in(bench.timeline.words.text())
    assert [rule.place for rule in plot.plot.rules if rule.name == "shown"] == [1]
    file = tmp_path / "epochs.png"
    bench.timeline.record(file)
    bench.timeline.stop_saving()
    told: list[float] = []
    bench.timeline.saving.connect(lambda _words, share: told.append(share))
    bench.timeline.record(file)
    # All pictures have one size, whatever becomes of the window meanwhile.
    qtbot.waitUntil(lambda: len(told) > 2, timeout=20_000)
    bench.resize(bench.width() - 60, bench.height() - 40)
    qtbot.waitUntil(file.is_file, timeout=60_000)
    kinds = [kind for kind, _ in chunks(file.read_bytes())]
    assert kinds.count(b"fcTL") == 1 + 4 * 4
    qtbot.waitUntil(lambda: not opened.epochs.lane.busy, timeout=20_000)
    assert opened.epochs.shown is None
    assert opened.model is result
    bench.timeline.speed.setCurrentIndex(2)
    bench.timeline.speed.activated.emit(2)
    bench.timeline.play.click()
    qtbot.waitUntil(lambda: opened.epochs.shown == 0, timeout=20_000)
    bench.first.cloud._motion.setDuration(1)
    qtbot.waitUntil(lambda: not bench.timeline.play.isChecked(), timeout=30_000)
    assert opened.epochs.shown is None


def test_a_map_may_draw_while_the_page_is_being_built(qtbot: QtBot, opened: Session, theme: Theme) -> None:
    bench = MapWorkbench(opened, theme)
    qtbot.addWidget(bench)
    while bench.build_next():
        bench.first.drawn.emit()
        bench.first.progressed.emit("", 0.5)
    assert [box.count() > 0 for box in bench.kinds] == [True, True]
