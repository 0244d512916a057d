"""The map panel: follows model, person and film; chooses films; says why it is empty."""

from __future__ import annotations

import gc
from dataclasses import replace
from weakref import ref

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from mfgui.data.dataset import Dataset
from mfgui.factorization import warm
from mfgui.factorization.factor_model import FactorModel
from mfgui.insight.colouring import ColourBy
from mfgui.ui.kit.theme import Theme, ThemeChoice
from mfgui.ui.map import making, marked_map
from mfgui.ui.map.drawing import StillMap
from mfgui.ui.map.exporting import scene_of
from mfgui.ui.map.panel import MapPanel
from mfgui.ui.map.view import MapView
from mfgui.ui.state.cpu_budget import Allowance
from mfgui.ui.state.jobs import JobState
from mfgui.ui.state.session import RunState, Session
from tests.ui.numbers_in import numbers_in
from tests.ui.sized import show_sized


def factor_model(dataset: Dataset, seed: int = 0) -> FactorModel:
    """A model with random factors, two of them strong; the last five films have no training ratings."""
    rng = np.random.default_rng(seed)
    n, m, k = dataset.n_users, dataset.n_films, 6
    support = np.bincount(dataset.ratings.films, minlength=m).astype(np.int32)
    support[-5:] = 0
    strengths = np.array([3, 2, 0.3, 0.3, 0.3, 0.3])
    return FactorModel(
        method="adam",
        settings={},
        seed=0,
        scale=dataset.scale,
        mean=3.5,
        user_bias=np.zeros(n, np.float32),
        film_bias=np.zeros(m, np.float32),
        user_factors=rng.normal(0, 0.1, (n, k)).astype(np.float32),
        film_factors=(rng.normal(size=(m, k)) * strengths).astype(np.float32),
        user_support=np.ones(n, np.int32),
        film_support=support,
        ridge=1.0,
        ridge_per_rating=0.0,
    )


def show_model(qtbot: QtBot, session: Session, panel: MapPanel, model: object) -> None:
    session.model = model  # type: ignore[assignment]
    session.model_changed.emit()
    qtbot.waitUntil(lambda: not panel._maker.busy and not session.quick.busy, timeout=20_000)


@pytest.fixture
def panel(qtbot: QtBot, opened: Session, theme: Theme) -> MapPanel:
    """The panel, shown, with a model's map."""
    warm.ensure(lambda: None)
    panel = show_sized(qtbot, MapPanel(opened, theme), 560, 430)
    assert opened.dataset is not None
    show_model(qtbot, opened, panel, factor_model(opened.dataset))
    return panel


def test_where_ones_dot_is_can_be_heard_and_each_answer_says_where_it_went(
    qtbot: QtBot, opened: Session, panel: MapPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = list[str]()
    monkeypatch.setattr(marked_map, "announce", lambda _widget, words: heard.append(words))
    dataset, cloud = opened.dataset, panel.cloud
    assert dataset is not None
    opened.select_user(4)
    opened.profiles.show()
    settled = lambda: not opened.quick.busy and not panel._maker.busy  # noqa: E731
    qtbot.waitUntil(settled, timeout=10_000)
    assert heard == []  # nobody has answered anything
    for film in cloud._popular[:3].tolist():
        opened.profiles.rate(film, 5.0)
        qtbot.waitUntil(settled, timeout=10_000)
    name, point = cloud._stands
    assert name == opened.person.name
    drawn = cloud._popular[:250]
    nearest = drawn[np.argsort(((cloud._positions[drawn] - point) ** 2).sum(axis=1))[:3]]
    where = cloud.whereabouts()
    assert all(dataset.films.titles[film] in where for film in nearest)
    assert where in cloud.spoken_value()
    assert heard[-1] == where
    assert len(heard) == len(set(heard))
    cloud.set_person("", None)
    assert cloud.whereabouts() == ""


def pixel_of(panel: MapPanel, film: int) -> QPoint:
    x, y = panel.cloud.view.to_widget(panel.cloud._positions[film]).tolist()
    return QPoint(round(x), round(y))


def lonely_film(panel: MapPanel) -> int:
    """A film that no other is near on the screen."""
    cloud = panel.cloud
    pixels = cloud.view.to_widget(cloud._positions[cloud._popular])
    apart = np.hypot(*(pixels[:, None] - pixels[None]).transpose(2, 0, 1)) + 1e9 * np.eye(len(pixels))
    inside = np.all((pixels > 60) & (pixels < (cloud.width() - 60, cloud.height() - 60)), axis=1)
    return int(cloud._popular[np.argmax(np.where(inside, apart.min(axis=1), 0))])


def test_before_a_data_set_and_before_training_it_says_what_to_do(
    qtbot: QtBot, session: Session, opened: Session, theme: Theme
) -> None:
    panel = MapPanel(opened, theme)
    qtbot.addWidget(panel)
    before_training = panel.message.text()
    assert before_training
    assert panel.buttons.isHidden()
    assert panel.legend.isHidden()
    opened.dataset = None
    opened.dataset_changed.emit()
    assert panel.message.text() not in ("", before_training)


def test_only_films_with_training_ratings_are_drawn_and_counted(panel: MapPanel, opened: Session) -> None:
    assert opened.dataset is not None
    assert panel.message.isHidden()
    assert panel.cloud.n_films == opened.dataset.n_films - 5
    assert numbers_in(panel.caption.text()) == [opened.dataset.n_films - 5, opened.dataset.n_films]
    places = panel.cloud.view.to_widget(panel.cloud._positions[panel.cloud._popular])
    assert np.all((places > 0) & (places < (panel.cloud.width(), panel.cloud.height())))


def test_a_simulated_data_set_says_so(qtbot: QtBot, panel: MapPanel, opened: Session) -> None:
    assert opened.dataset is not None
    object.__setattr__(opened.dataset, "simulated", True)
    show_model(qtbot, opened, panel, opened.model)
    assert numbers_in(panel.caption.text()) == [75, 80]
    scene = scene_of(panel.cloud, panel._theme.colors)
    assert "Simulated ratings" in [text for _, _, text, _, _ in scene.texts]
    texts = panel.cloud.still()
    assert texts.paint(1.0) != without_caveat(texts)
    assert not drawn_words(panel) & {"Simulated ratings"}  # on screen the caption says it
    panel.set_clean(True)
    assert drawn_words(panel) >= {"Simulated ratings"}


def without_caveat(still: StillMap) -> QImage:
    still._caveat = ""
    return still.paint(1.0)


def drawn_words(panel: MapPanel) -> set[str]:
    panel.cloud.grab()
    return {text for _, _, text, _, _ in panel.cloud._written}


def test_a_method_without_factors_has_no_map(qtbot: QtBot, panel: MapPanel, opened: Session) -> None:
    class Popularity:
        abilities = frozenset()

    show_model(qtbot, opened, panel, Popularity())
    assert panel.cloud.empty
    assert not panel.message.isHidden()
    assert opened.dataset is not None
    show_model(qtbot, opened, panel, factor_model(opened.dataset))
    assert panel.message.isHidden()


def test_the_person_s_rated_films_are_lit_and_a_legend_tells_how(panel: MapPanel, opened: Session) -> None:
    assert opened.person is not None
    drawn = np.isin(opened.person.films, panel.cloud._popular)
    assert panel.cloud.n_lit == np.count_nonzero(drawn) > 0
    assert not panel.legend.isHidden()
    opened.person = None
    opened.person_changed.emit()
    assert panel.cloud.n_lit == 0
    assert panel.legend.isHidden()


def test_the_person_stands_where_their_taste_points(qtbot: QtBot, panel: MapPanel, opened: Session) -> None:
    assert isinstance(opened.model, FactorModel)
    for user in (3, 4):
        opened.select_user(user)
        qtbot.waitUntil(lambda: not opened.quick.busy, timeout=20_000)
        panel.cloud._walk.setCurrentTime(panel.cloud._walk.duration())
        assert panel.cloud._person is not None
        name, place = panel.cloud._person
        assert name == f"Person {user + 1}"
        assert panel._shown is not None
        towards = opened.model.user_factors[user] @ panel._shown.map.axes
        assert np.dot(place.toTuple(), towards) / np.hypot(*place.toTuple()) / np.hypot(*towards) > 0.999


def test_a_click_selects_the_film_and_escape_lets_go(qtbot: QtBot, panel: MapPanel, opened: Session) -> None:
    film = lonely_film(panel)
    qtbot.mouseClick(panel.cloud, Qt.MouseButton.LeftButton, pos=pixel_of(panel, film))
    assert opened.film == film
    assert opened.dataset is not None
    assert opened.dataset.films.caption(film) in panel.cloud.accessibleDescription()
    panel.cloud.setFocus()
    QTest.keyClick(panel.cloud, Qt.Key.Key_Escape)
    assert opened.film is None


def test_a_drag_pans_and_selects_nothing(panel: MapPanel, opened: Session) -> None:
    film = lonely_film(panel)
    before = pixel_of(panel, film)
    QTest.mousePress(panel.cloud, Qt.MouseButton.LeftButton, pos=before)
    QTest.mouseMove(panel.cloud, before + QPoint(20, 0))
    QTest.mouseMove(panel.cloud, before + QPoint(30, 12))
    QTest.mouseRelease(panel.cloud, Qt.MouseButton.LeftButton, pos=before + QPoint(30, 12))
    assert pixel_of(panel, film) == before + QPoint(30, 12)
    assert opened.film is None


def test_a_film_chosen_elsewhere_is_brought_into_view_only_when_it_is_not(panel: MapPanel, opened: Session) -> None:
    films = [int(f) for f in panel.cloud._popular[:2]]
    before = panel.cloud.view
    opened.select_film(films[0])
    assert panel.cloud.view == before
    panel.cloud.pan(10_000, 0)
    opened.select_film(films[1])
    assert panel.cloud.view.shows(*panel.cloud._positions[films[1]].tolist())


def test_the_card_tells_of_a_film_and_of_the_person_s_rating(panel: MapPanel, opened: Session) -> None:
    assert opened.dataset is not None
    assert opened.person is not None
    film = next(int(f) for f in opened.person.films if f in panel.cloud._popular)
    rating = opened.person.ratings[list(opened.person.films).index(film)]
    lines = panel._describe(film)
    assert lines[0] == opened.dataset.films.caption(film)
    assert lines[1] == ", ".join(opened.dataset.films.genres_of(film))
    assert f"{opened.model.film_support[film]} ratings" in lines[2]  # type: ignore[union-attr]
    assert lines[3] == f"{opened.person.name}: ★ {rating:g}"
    other = next(int(f) for f in panel.cloud._popular if f not in opened.person.films)
    assert len(panel._describe(other)) == 3


def test_a_new_model_moves_the_films_there_smoothly(qtbot: QtBot, panel: MapPanel, opened: Session) -> None:
    assert opened.dataset is not None
    before = panel.cloud._positions
    panel.cloud._motion.setDuration(60_000)
    changed = factor_model(opened.dataset)
    changed.film_factors[:] += 0.3 * np.random.default_rng(1).normal(size=changed.film_factors.shape)
    show_model(qtbot, opened, panel, changed)
    assert panel.cloud.moving
    goal = panel.cloud._goal[0]  # type: ignore[index]
    panel.cloud._moved_at = 0.0  # on a busy machine the last stage may be too near for another
    panel.cloud._motion.setCurrentTime(30_000)
    np.testing.assert_allclose(panel.cloud._positions, (before + goal) / 2, atol=1e-3)
    panel.cloud._motion.setCurrentTime(60_000)
    assert not panel.cloud.moving
    np.testing.assert_array_equal(panel.cloud._positions, goal)


def test_nothing_moves_or_is_projected_while_hidden(qtbot: QtBot, panel: MapPanel, opened: Session) -> None:
    assert opened.dataset is not None
    panel.cloud._motion.setDuration(60_000)
    show_model(qtbot, opened, panel, factor_model(opened.dataset, seed=1))
    assert panel.cloud.moving
    panel.hide()
    assert not panel.cloud.moving
    shown = panel._shown
    show_model(qtbot, opened, panel, factor_model(opened.dataset, seed=2))
    assert panel._shown is shown
    panel.show()
    qtbot.waitUntil(lambda: panel._shown is not shown, timeout=20_000)


def test_a_hidden_map_keeps_no_model_through_the_next_run(qtbot: QtBot, panel: MapPanel, opened: Session) -> None:
    assert opened.model is not None
    before = ref(opened.model)
    panel.hide()
    with qtbot.waitSignal(opened.run_ended, timeout=60_000):
        opened.start(epochs=1)
    qtbot.waitUntil(lambda: not opened.quick.busy, timeout=20_000)
    gc.collect()
    assert before() is None
    panel.show()
    qtbot.waitUntil(lambda: panel.shown is not None and panel.shown.model is opened.model, timeout=20_000)


def test_models_that_come_faster_than_maps_are_left_out_but_the_last(
    qtbot: QtBot, panel: MapPanel, opened: Session
) -> None:
    assert opened.dataset is not None
    for seed in range(5):
        opened.model = factor_model(opened.dataset, seed)
        opened.model_changed.emit()
    qtbot.waitUntil(lambda: not panel.busy, timeout=20_000)
    assert panel._shown is not None
    assert panel._shown.model is opened.model


@pytest.mark.parametrize("slow", [True, False])
def test_a_run_s_map_comes_as_training_pays_for_it_and_in_any_case_at_the_end(
    qtbot: QtBot, panel: MapPanel, opened: Session, monkeypatch: pytest.MonkeyPatch, slow: bool
) -> None:
    made: list[tuple[bool, float]] = []
    panel._maker.made.connect(lambda shown: made.append((opened.run_state is not RunState.IDLE, shown.model.epoch)))
    opened.set_slow_motion(slow)
    if not slow:
        monkeypatch.setattr(Allowance, "left", -0.1)
    with qtbot.waitSignal(opened.run_ended, timeout=60_000):
        opened.start("als", epochs=4)
    qtbot.waitUntil(lambda: not panel.busy, timeout=20_000)
    during = [epoch for live, epoch in made if live]
    assert len(during) > 1 if slow else not during
    assert opened.model is not None
    assert panel.shown is not None
    assert panel.shown.model is opened.model


def test_what_is_read_once_is_paid_for_but_no_measure_of_the_next_map(
    qtbot: QtBot, panel: MapPanel, opened: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock, read = [100.0], making.facts_of
    monkeypatch.setattr(making.time, "thread_time", lambda: clock[0])

    def slowly(dataset: Dataset, state: JobState) -> object:
        clock[0] += 5.0
        return read(dataset, state)

    monkeypatch.setattr(making, "facts_of", slowly)
    maker = panel._maker
    maker._run_opened()
    maker._cost = 0.0
    assert opened.dataset is not None
    show_model(qtbot, opened, panel, factor_model(opened.dataset, 3))
    panel.cloud._end_motion()
    panel.cloud.take_painting_seconds()
    assert maker._resting(10)
    assert maker._allowance.left == pytest.approx(-5.0, abs=0.5)
    assert maker._cost < 0.5


def test_another_data_set_forgets_the_map_and_the_view(panel: MapPanel, opened: Session) -> None:
    panel.zoom_in.click()
    opened.model = None
    opened.film = None
    opened.dataset_changed.emit()
    assert panel.cloud.empty
    assert panel.cloud.keeps_fitted


def test_buttons_and_keys_zoom_fit_and_name(panel: MapPanel) -> None:
    cloud, fitted = panel.cloud, panel.cloud.view
    panel.zoom_in.click()
    assert cloud.view.scale > fitted.scale
    panel.zoom_out.click()
    assert cloud.view.scale == pytest.approx(fitted.scale)
    QTest.keyClick(cloud, Qt.Key.Key_Plus)
    QTest.keyClick(cloud, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert cloud.view.x > fitted.x
    panel.fit.click()
    assert cloud.view == fitted
    assert cloud._labels_visible
    panel.labels.click()
    assert not cloud._labels_visible
    for button in (panel.zoom_in, panel.zoom_out, panel.fit, panel.labels):
        assert button.accessibleName()
        assert button.accessibleName() in button.toolTip()


def test_an_axis_is_named_by_what_its_end_gathers_and_tells_its_share(
    qtbot: QtBot, panel: MapPanel, opened: Session
) -> None:
    assert opened.dataset is not None
    model = factor_model(opened.dataset)
    films = opened.dataset.films
    genres = np.ones_like(films.genres)
    gathered = np.arange(len(films)) % 4 == 3  # well known and little known ones alike
    genres[~gathered, films.genre_names.index("Horror")] = False
    opened.dataset = replace(opened.dataset, films=replace(films, genres=genres))
    model.film_factors[gathered, 0] = 12
    show_model(qtbot, opened, panel, model)
    qtbot.waitUntil(lambda: not panel.cloud.moving, timeout=5_000)
    panel.labels.setChecked(False)  # else the region there is named so, and the axis by something else
    panel.grab()
    words = panel.cloud._axis_words
    side = next(k for k, word in enumerate(words) if "Horror" in word)
    place = panel.cloud._axis_rects[side].center().toPoint()
    panel.cloud.event(QHelpEvent(QHelpEvent.Type.ToolTip, place, panel.cloud.mapToGlobal(place)))
    assert panel._shown is not None
    assert QToolTip.text().startswith(f"{100 * panel._shown.map.shares[side // 2]:.1f} % of")
    assert "Horror: " in QToolTip.text()


def test_an_arrow_steps_to_the_next_film_in_its_direction(panel: MapPanel, opened: Session) -> None:
    film = lonely_film(panel)
    opened.select_film(film)
    QTest.keyClick(panel.cloud, Qt.Key.Key_Left)
    assert opened.film != film
    assert pixel_of(panel, opened.film or 0).x() < pixel_of(panel, film).x()


def test_enter_opens_the_selected_film(qtbot: QtBot, panel: MapPanel, opened: Session) -> None:
    opened.select_film(3)
    with qtbot.waitSignal(panel.cloud.film_opened) as carried:
        QTest.keyClick(panel.cloud, Qt.Key.Key_Return)
    assert carried.args == [3]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Left])
def test_by_keys_alone_the_film_in_the_middle_is_taken(panel: MapPanel, opened: Session, key: Qt.Key) -> None:
    cloud = panel.cloud
    opened.select_film(None)
    QTest.keyClick(cloud, key)
    middle = np.array([cloud.width() / 2, cloud.height() / 2])
    away = np.hypot(*(cloud.view.to_widget(cloud._positions[cloud._popular]) - middle).T)
    assert opened.film is not None
    place = cloud.view.to_widget(cloud._positions[opened.film])
    assert np.hypot(*(place - middle)) == pytest.approx(away.min(), abs=1)


def test_on_a_narrow_map_words_of_the_axes_make_way_for_what_lies_in_the_corners(panel: MapPanel) -> None:
    cloud = panel.cloud
    cloud.set_axis_words(("left", "right", "words at the bottom", "words at the top"))
    wide = QRectF(0, 0, cloud.width(), 26)
    low = wide.translated(0, cloud.height() - 26)
    cloud.set_covered([wide, low])
    cloud.grab()
    for side in (2, 3):
        assert not cloud._axis_rects[side].isEmpty()
        assert not cloud._axis_rects[side].intersects(wide)
        assert not cloud._axis_rects[side].intersects(low)


def test_the_star_of_a_film_is_seen_where_words_of_the_axes_lie(panel: MapPanel, opened: Session, theme: Theme) -> None:
    cloud = panel.cloud
    cloud.set_covered([])
    cloud.set_axis_words(("left",) * 4)
    cloud.grab()
    middle = cloud._axis_rects[0].center()
    film = int(cloud._popular[0])
    positions = cloud._positions.copy()
    positions[film] = cloud.view.to_map(middle.x(), middle.y())
    cloud._positions = positions
    cloud.set_marks(replace(cloud.marks, starred=np.array([film], np.int32)))
    assert cloud.grab().toImage().pixelColor(middle.toPoint()).name() == theme.colors.stars
    assert not cloud._axis_rects[0].contains(middle)  # the words have made way, and stay beside their axis
    assert abs(cloud._axis_rects[0].center().y() - middle.y()) < 2 * cloud._axis_rects[0].height()


def test_it_follows_the_theme(panel: MapPanel, theme: Theme) -> None:
    light = panel.grab().toImage().pixelColor(12, 60)
    theme.choose(ThemeChoice.DARK)
    dark = panel.grab().toImage().pixelColor(12, 60)
    assert light.lightness() > 200 > 80 > dark.lightness()


def test_the_smallest_size_cuts_nothing_off(panel: MapPanel) -> None:
    panel.resize(panel.minimumSize())
    panel.grab()
    for part in (panel.buttons, panel.legend, panel.caption):
        assert panel.cloud.rect().contains(part.geometry())
    assert not panel.buttons.geometry().intersects(panel.legend.geometry())


def test_hovering_finds_the_nearest_film_within_reach(panel: MapPanel) -> None:
    film = lonely_film(panel)
    at = QPointF(pixel_of(panel, film))
    assert panel.cloud.film_at(at + QPointF(3, 3)) == film
    assert panel.cloud.film_at(at + QPointF(6.5, 6.5)) is None
    QTest.mouseMove(panel.cloud, pixel_of(panel, film))
    assert panel.cloud._hovered == film


def test_zooming_keeps_the_place_under_the_pointer_and_is_bounded() -> None:
    view = MapView(500, 400, x=0.2, y=-0.1, scale=150, fitted=150)
    assert view.zoomed(2, 120, 80).to_map(120, 80) == pytest.approx(view.to_map(120, 80))
    assert view.zoomed(1e9).zoom == pytest.approx(60)
    assert view.zoomed(1e-9).zoom == pytest.approx(0.5)


def test_zoomed_out_regions_are_named_and_no_word_stands_there_twice(
    qtbot: QtBot, panel: MapPanel, opened: Session
) -> None:
    """Two heaps of films, each with genres of its own; axes and regions would say the same words."""
    assert opened.dataset is not None
    model = factor_model(opened.dataset)
    model.film_factors[:, 0] = np.where(np.arange(len(model.film_factors)) % 2, 2.0, -2.0)
    show_model(qtbot, opened, panel, model)
    cloud = panel.cloud
    qtbot.waitUntil(lambda: not cloud.moving, timeout=5_000)
    shown = panel.shown
    assert shown is not None
    assert shown.relief is not None
    names = {name.words for name in cloud._regions if name.detail == 0}
    assert names
    assert names <= drawn_words(panel)
    for zoom in (1.0, 2.5, 9.0):
        cloud.fit()
        cloud._zoom(zoom)
        words = [part for text in drawn_words(panel) for part in text.split(" · ")]
        genres = [word for word in words if word in opened.dataset.films.genre_names]
        assert len(genres) == len(set(genres))
    assert names & drawn_words(panel) <= set(cloud._axis_words)  # gone in, films alone are named
    assert any(cloud._axis_words)


def test_zoomed_out_the_most_rated_films_are_drawn_and_found_and_the_others_as_one_goes_in(
    panel: MapPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    cloud = panel.cloud
    monkeypatch.setattr("mfgui.ui.map.dot_layer._ROOM_FOR_DOT", cloud.width() * cloud.height() / 20)
    cloud.fit()
    assert cloud._layer.drawn_in(cloud.view) == 20
    places = cloud.view.to_widget(cloud._positions[cloud._popular])
    found = {cloud.film_at(QPointF(x, y)) for x, y in places.tolist()} - {None}
    lit = set(cloud._lit[0].tolist()) & set(cloud._popular.tolist())
    assert found <= set(cloud._popular[:20].tolist()) | lit
    assert set(cloud._popular[:3].tolist()) <= found
    cloud._zoom(8)
    assert cloud._layer.drawn_in(cloud.view) == cloud.n_films


def test_a_click_on_the_legend_leaves_a_genre_out(qtbot: QtBot, panel: MapPanel, opened: Session) -> None:
    panel.choices.set_colour(ColourBy.GENRE)
    qtbot.waitUntil(lambda: not opened.quick.busy, timeout=5_000)
    legend, films = panel.legend, panel.cloud.n_films
    assert not legend.isHidden()
    assert [item.words for item in legend.items][:-1] == list(panel.colouring.names)[:-1]  # type: ignore[union-attr]
    k = int(np.bincount(panel.colouring.classes).argmax())  # type: ignore[union-attr]
    qtbot.mouseClick(legend, Qt.MouseButton.LeftButton, pos=legend._places[k].center().toPoint())
    called = panel.colouring.called  # type: ignore[union-attr]
    assert [one for one in called if not panel.choices.shows(one)] == [called[k]]
    assert panel.cloud.n_films < films
    assert not legend.items[k].shown
    panel.choices.set_colour(ColourBy.YEAR)
    qtbot.waitUntil(lambda: not opened.quick.busy, timeout=5_000)
    assert legend.items == ()
    assert len(legend.ramp) > 2
