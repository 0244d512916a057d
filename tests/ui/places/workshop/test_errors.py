"""The page of errors: its charts are those of the report, and the worst misses lead to person and film."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mfgui.evaluation.errors import ErrorReport, find_errors
from mfgui.ui.kit.frames import Role
from mfgui.ui.kit.theme import Theme
from mfgui.ui.places.workshop.errors import ErrorsPanel
from mfgui.ui.state.session import RunState, Session
from tests.ui.numbers_in import numbers_in
from tests.ui.sized import show_sized

WAIT = 60_000


@pytest.fixture
def panel(qtbot: QtBot, opened: Session, theme: Theme) -> ErrorsPanel:
    """The panel before any training."""
    return show_sized(qtbot, ErrorsPanel(opened, theme), 1100, 650)


def report(session: Session) -> ErrorReport:
    assert session.model is not None
    assert session.dataset is not None
    assert session.split is not None
    return find_errors(session.model, session.dataset, session.split.train, session.split.validation)


def shown(qtbot: QtBot, panel: ErrorsPanel, session: Session, method: str = "adam", epochs: int | None = 5) -> None:
    """Train, and wait until the panel shows the last model."""
    with qtbot.waitSignal(session.run_ended, timeout=WAIT):
        session.start(method, epochs=epochs)
    rmse = report(session).rmse
    qtbot.waitUntil(lambda: panel.report is not None and panel.report.rmse == rmse, timeout=WAIT)


def test_before_a_model_it_says_what_to_do(panel: ErrorsPanel) -> None:
    assert panel.nothing.message.isVisible()
    assert panel.nothing.message.text()
    assert not panel.body.isVisible()


def test_the_charts_show_the_report_s_numbers(qtbot: QtBot, panel: ErrorsPanel, opened: Session) -> None:
    shown(qtbot, panel, opened)
    expected = report(opened)
    for chart, groups in (
        (panel.by_film, expected.by_film_support),
        (panel.by_person, expected.by_person_support),
        (panel.by_rating, expected.by_rating),
        (panel.by_genre, expected.by_genre),
        (panel.by_decade, expected.by_decade),
    ):
        assert groups
        assert chart.isVisible()
        assert [row.value for row in chart.rows] == [group.rmse for group in groups]
        assert [row.cells[1:] for row in chart.rows] == [(str(g.count), repr(g.rmse), repr(g.miss)) for g in groups]
        assert chart.reference == expected.rmse
    assert [row.name for row in panel.by_genre.rows] == [group.name for group in expected.by_genre]
    dots = [(dot.predicted, dot.true) for dot in panel.calibration.dots_shown]
    assert dots == [(b.predicted, b.rated) for b in expected.calibration]
    assert panel.intervals.isHidden()  # this model tells no doubt
    assert f"{expected.rmse:.2f} stars" in panel.summary.text()
    assert numbers_in(panel.protocol.text())[:2] == [10, 1]  # the share held out, and the seed
    assert opened.summary is not None
    assert expected.rmse == pytest.approx(opened.summary.validation_rmse, abs=1e-6)


def test_marks_tell_exact_numbers_by_keys(qtbot: QtBot, panel: ErrorsPanel, opened: Session) -> None:
    shown(qtbot, panel, opened)
    panel.by_rating.setFocus()
    qtbot.keyClick(panel.by_rating, Qt.Key.Key_Home)
    group = report(opened).by_rating[0]
    said = panel.by_rating.accessibleDescription()
    assert f"{group.count} held-out ratings" in said
    assert f"RMSE {group.rmse:.4f} stars" in said
    panel.calibration.setFocus()
    qtbot.keyClick(panel.calibration, Qt.Key.Key_End)
    assert panel.calibration.marked == len(panel.calibration.dots_shown) - 1


def test_the_worst_misses_lead_to_person_and_film(qtbot: QtBot, panel: ErrorsPanel, opened: Session) -> None:
    shown(qtbot, panel, opened)
    rows = range(panel.model.rowCount())
    misses = [abs(panel.model.cell(row, "miss").data(Role.MISS)) for row in rows]
    assert misses == sorted(misses, reverse=True)
    panel.table.setFocus()
    qtbot.keyClick(panel.table, Qt.Key.Key_Home)
    film, user = (panel.model.index(0, 0).data(role) for role in (Role.FILM, Role.USER))
    assert opened.film == film
    assert opened.person is not None
    assert opened.person.user == user
    with qtbot.waitSignal(opened.page_wanted) as wanted:
        qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    assert wanted.args == ["film"]
    cell = panel.table.visualRect(panel.model.cell(1, "user")).center()
    qtbot.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    assert opened.person.user == panel.model.index(1, 0).data(Role.USER)
    with qtbot.waitSignal(opened.page_wanted) as wanted:
        qtbot.mouseDClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    assert wanted.args == ["person"]


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("percent", [100, 160, 200])
def test_films_of_the_worst_misses_keep_their_names(
    qtbot: QtBot, opened: Session, theme: Theme, speak: Callable[[str], str], language: str, percent: int
) -> None:
    speak(language)
    theme.resize_text(percent)
    panel = ErrorsPanel(opened, theme)
    show_sized(qtbot, panel, 1100, 650)
    shown(qtbot, panel, opened, "als", 1)
    letters = panel.table.fontMetrics().horizontalAdvance
    assert panel.table.columnWidth(0) >= letters("The Shawshank")
    for column in range(1, panel.model.columnCount()):
        header = panel.model.headerData(column, Qt.Orientation.Horizontal)
        assert panel.table.columnWidth(column) >= panel.table.horizontalHeader().fontMetrics().horizontalAdvance(header)


def test_it_follows_a_run_and_ends_with_its_last_model(qtbot: QtBot, panel: ErrorsPanel, opened: Session) -> None:
    opened.set_slow_motion(True)
    opened.start(epochs=400)
    qtbot.waitUntil(lambda: panel.report is not None, timeout=WAIT)
    assert opened.run_state is not RunState.IDLE
    with qtbot.waitSignal(opened.run_ended, timeout=WAIT):
        opened.stop()
    last = report(opened).rmse
    qtbot.waitUntil(lambda: panel.report is not None and panel.report.rmse == last, timeout=WAIT)


def test_a_model_with_doubt_shows_whether_it_is_right(qtbot: QtBot, panel: ErrorsPanel, opened: Session) -> None:
    shown(qtbot, panel, opened, "bayes", epochs=8)
    expected = report(opened).intervals
    assert panel.intervals.isVisible()
    assert [(d.predicted, d.true) for d in panel.intervals.dots_shown] == [
        (100 * i.level, 100 * i.share) for i in expected
    ]
    eighty = next(each for each in expected if each.level == 0.8)
    assert f"80 % ranges hold {100 * eighty.share:.0f} %" in panel.intervals.sentence


def test_new_ratings_empty_it(qtbot: QtBot, panel: ErrorsPanel, opened: Session) -> None:
    shown(qtbot, panel, opened)
    assert opened.dataset is not None
    with qtbot.waitSignal(opened.dataset_changed, timeout=WAIT):
        opened.open(opened.dataset.source)
    assert not panel.body.isVisible()
    assert panel.model.rowCount() == 0


def test_hidden_it_computes_nothing_and_catches_up(qtbot: QtBot, panel: ErrorsPanel, opened: Session) -> None:
    panel.hide()
    with qtbot.waitSignal(opened.run_ended, timeout=WAIT):
        opened.start(epochs=2)
    assert panel.report is None
    assert not opened.judging.busy
    panel.show()
    qtbot.waitUntil(lambda: panel.report is not None, timeout=WAIT)


def test_charts_stand_side_by_side_where_there_is_room(qtbot: QtBot, panel: ErrorsPanel, opened: Session) -> None:
    shown(qtbot, panel, opened)
    lefts = {chart.x() for chart in panel.charts if chart.isVisible()}
    assert len(lefts) == 2
    panel.resize(900, 650)
    qtbot.waitUntil(lambda: len({chart.x() for chart in panel.charts if chart.isVisible()}) == 1)


def test_every_chart_paints_in_both_themes(qtbot: QtBot, panel: ErrorsPanel, opened: Session, theme: Theme) -> None:
    from mfgui.ui.kit.theme import ThemeChoice

    shown(qtbot, panel, opened)
    pictures = []
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        theme.choose(choice)
        image = panel.by_rating.grab().toImage()
        bar = panel.by_rating.bar_rect(0).center()
        pictures.append(image.pixelColor(round(bar.x()), round(bar.y())).name())
        assert pictures[-1] == theme.colors.data
    assert len(np.unique(pictures)) == 2
    theme.choose(ThemeChoice.LIGHT)
