"""The data panel: what its charts draw, tooltips, keys, pictures saved and copied, skipped lines, layout."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QToolTip
from pytestqt.qtbot import QtBot

from mfgui.ui.charts.bar_chart import Bar, BarChart
from mfgui.ui.charts.chart import Chart
from mfgui.ui.charts.chart_menu import SCALE, PictureButton
from mfgui.ui.charts.row_chart import RowChart
from mfgui.ui.charts.scales import round_powers, round_steps, short
from mfgui.ui.kit.colors import DARK, LIGHT
from mfgui.ui.kit.level import LEVEL
from mfgui.ui.kit.theme import Theme, ThemeChoice
from mfgui.ui.places.data import words as wording
from mfgui.ui.places.data.panel import DataPanel
from mfgui.ui.state.session import Session
from mfgui.ui.window.main_window import MainWindow
from mfgui.ui.window.preferences import Preferences
from tests.ui.numbers_in import numbers_in


def shown(qtbot: QtBot, session: Session, theme: Theme, width: int = 1100, height: int = 1500) -> DataPanel:
    panel = DataPanel(session, theme)
    qtbot.addWidget(panel)
    panel.resize(width, height)
    panel.show()
    if session.dataset is not None:
        qtbot.waitUntil(lambda: panel.numbers is not None, timeout=10_000)
        qtbot.waitUntil(lambda: panel.values.width() > 200)
    return panel


@pytest.fixture
def panel(qtbot: QtBot, opened: Session, theme: Theme) -> DataPanel:
    return shown(qtbot, opened, theme)


def point_at(qtbot: QtBot, chart: Chart, mark: int) -> str:
    """Move the mouse to a mark and return the tooltip."""
    place = chart.place(chart.mark_x[mark], chart.mark_y[mark])
    if isinstance(chart, RowChart):
        place = chart.bar_rect(mark).center()
    qtbot.mouseMove(chart.viewport(), place.toPoint())
    qtbot.waitUntil(lambda: chart.marked == mark)
    return QToolTip.text()


def button_of(panel: DataPanel, chart: Chart) -> PictureButton:
    return panel.picture_buttons[panel.figures.index(chart)]


def colors_in(image: QImage) -> set[str]:
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(plain.constBits(), np.uint32).reshape(plain.height(), plain.width())
    return {QColor(int(pixel)).name() for pixel in np.unique(pixels[::2, ::2])}


def test_before_there_is_data_it_says_what_to_do(qtbot: QtBot, session: Session, theme: Theme) -> None:
    panel = shown(qtbot, session, theme)
    assert panel.empty.isVisible()
    assert panel.empty.text()
    assert not panel.scroll_area.isVisible()


def test_tiles_tell_the_counts(panel: DataPanel) -> None:
    assert [tile.number.text() for tile in panel.tiles] == ["2,400", "60", "80", "2001–2008"]
    assert numbers_in(panel.tiles[0].accessibleName()) == [2400]
    assert numbers_in(panel.tiles[1].words.text()) == [40]
    assert "simulated" not in panel.tiles[0].words.text()
    assert "Read from" in panel.sentence.text()


def test_checks_say_what_is_good_and_what_is_not(panel: DataPanel, opened: Session) -> None:
    people, films, values, dates, lines = panel.verdict.checks
    assert [good for good, _ in panel.verdict.checks] == [True] * 5
    assert numbers_in(people[1]) == [100, 20]
    assert opened.dataset is not None
    assert numbers_in(films[1]) == [100, 5]
    assert panel.numbers is not None
    assert numbers_in(values[1]) == [round(100 * max(panel.numbers.values.counts) / 2400)]
    assert dates[1]
    assert numbers_in(lines[1]) == []


def test_cells_are_the_shares_of_pairs_with_a_rating(qtbot: QtBot, panel: DataPanel, opened: Session) -> None:
    data, chart = opened.dataset, panel.pairs
    assert data is not None
    assert chart.filled.shape == (24, 48)
    assert chart.mark_count() == 24 * 48
    people, films = (np.argsort(-rows.counts, kind="stable") for rows in (data.by_user, data.by_film))
    of_person, of_film = (
        {int(p): k * 24 // 60 for k, p in enumerate(people)},
        {int(f): k * 48 // 80 for k, f in enumerate(films)},
    )
    met, pairs = np.zeros((24, 48)), np.zeros((24, 48))
    for person in range(60):
        for film in range(80):
            pairs[of_person[person], of_film[film]] += 1
    for person, film in zip(data.ratings.users.tolist(), data.ratings.films.tolist(), strict=True):
        met[of_person[person], of_film[film]] += 1
    assert np.allclose(chart.filled, met / pairs)
    cell = chart.cell_rect(5 * 48 + 7).center()
    assert chart.mark_at(cell) == 5 * 48 + 7
    qtbot.mouseMove(chart.viewport(), cell.toPoint())
    qtbot.waitUntil(lambda: chart.marked == 5 * 48 + 7)
    first, last = -(-5 * 60 // 24) + 1, -(-6 * 60 // 24)
    assert numbers_in(QToolTip.text())[1:3] == [first, last]


def test_in_full_the_sentences_have_the_figures_of_the_field(panel: DataPanel) -> None:
    before = numbers_in(panel.values.sentence)
    LEVEL.set_full(False)
    assert len(numbers_in(panel.values.sentence)) == len(before) - 1


def test_bars_are_the_ratings_by_value_and_year(panel: DataPanel, opened: Session) -> None:
    assert opened.dataset is not None
    ratings = opened.dataset.ratings
    values = Counter(f"{value:g}" for value in ratings.values.tolist())
    assert {bar.label: bar.count for bar in panel.values.bars} == values | {"0.5": values["0.5"]}
    assert ratings.timestamps is not None
    years = Counter(np.array(ratings.timestamps, "datetime64[s]").astype("datetime64[Y]").astype(str).tolist())
    assert {bar.label: bar.count for bar in panel.times.bars} == years


def test_heights_are_in_proportion(panel: DataPanel) -> None:
    chart = panel.values
    heights = [chart.bar_rect(i).height() for i in range(len(chart.bars))]
    counts = [bar.count for bar in chart.bars]
    assert np.allclose(np.array(heights) / max(heights), np.array(counts) / max(counts))
    assert max(heights) <= chart.plot.height()


def test_tails_and_genres_are_drawn_from_the_counts(panel: DataPanel, opened: Session) -> None:
    data, numbers = opened.dataset, panel.numbers
    assert data is not None
    assert numbers is not None
    counts = data.by_film.counts
    assert [(bar.label, bar.count) for bar in panel.film_tail.bars] == [
        ("5–19", int((counts < 20).sum())),
        (f"20–{counts.max()}", int((counts >= 20).sum())),
    ]
    assert [bar.count for bar in panel.user_tail.bars] == [60]
    assert [row.name for row in panel.genres.rows] == list(numbers.genres.names)
    comedies = data.films.genres[:, data.films.genre_names.index("Comedy")][data.ratings.films]
    (comedy,) = [row for row in panel.genres.rows if row.name == "Comedy"]
    assert comedy.value == int(comedies.sum())
    assert comedy.dot == pytest.approx(float(data.ratings.values[comedies].mean()))


def test_every_chart_has_a_name_and_its_sentence(panel: DataPanel) -> None:
    for figure in panel.figures:
        assert figure.accessibleName() == figure.title
        assert figure.accessibleDescription() == figure.sentence != ""
    assert panel.numbers is not None
    half = wording.percent(panel.numbers.films.half_share)
    assert f"fall on {half} of the films" in panel.film_tail.sentence


def test_pointing_at_a_mark_tells_its_numbers(qtbot: QtBot, panel: DataPanel) -> None:
    bar = panel.values.bars[4]
    said = point_at(qtbot, panel.values, 4)
    assert said == bar.words
    assert f"{bar.count:,} ratings" in said
    assert point_at(qtbot, panel.genres, 1) == panel.genres.rows[1].words
    assert numbers_in(point_at(qtbot, panel.user_tail, 0))[-2:] == [60, 100]


def test_a_marked_bar_is_drawn_otherwise_and_forgotten_when_the_mouse_leaves(
    qtbot: QtBot, panel: DataPanel, theme: Theme
) -> None:
    accent = theme.colors.accent
    assert accent not in colors_in(panel.values.grab().toImage())
    point_at(qtbot, panel.values, 5)
    assert accent in colors_in(panel.values.grab().toImage())
    qtbot.mouseMove(panel.values.viewport(), QPoint(4, 4))
    qtbot.waitUntil(lambda: panel.values.marked == -1)


def test_arrow_keys_walk_through_the_marks(qtbot: QtBot, panel: DataPanel) -> None:
    chart = panel.times
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    for key, mark in (
        (Qt.Key.Key_Right, 0),
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_End, len(chart.bars) - 1),
        (Qt.Key.Key_Right, len(chart.bars) - 1),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_Left, 0),
    ):
        qtbot.keyClick(chart, key)
        assert chart.marked == mark
        assert chart.bars[mark].words in chart.accessibleDescription()


def test_a_picture_is_copied_at_twice_its_size(qtbot: QtBot, panel: DataPanel) -> None:
    QGuiApplication.clipboard().clear()
    button = button_of(panel, panel.values)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    menu = button.menu_of_ways
    qtbot.waitUntil(menu.isVisible)
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(menu.copy).center())
    image = QGuiApplication.clipboard().image()
    assert image.width() == panel.values.picture_size().width() * SCALE
    assert {LIGHT.high, "#ffffff"} <= colors_in(image)


def test_pictures_are_saved_as_png(
    qtbot: QtBot, panel: DataPanel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert panel.figures
    for n, figure in enumerate(panel.figures):
        file = tmp_path / f"picture {n}.png"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, file=file: (str(file), ""))
        button_of(panel, figure).menu_of_ways.save_png.trigger()
        qtbot.waitUntil(lambda file=file: file.is_file() and not QImage(str(file)).isNull())
        image = QImage(str(file))
        assert image.size() == figure.picture_size() * SCALE
        assert len(colors_in(image)) > 4


def test_pictures_are_saved_as_svg(
    qtbot: QtBot, panel: DataPanel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for n, figure in enumerate(panel.figures):
        file = tmp_path / f"picture {n}.svg"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, file=file: (str(file.with_suffix("")), ""))
        button_of(panel, figure).menu_of_ways.save_svg.trigger()
        qtbot.waitUntil(file.is_file)
        root = ET.fromstring(file.read_text("utf-8"))
        assert root.tag.endswith("svg")
        written = " ".join(" ".join(root.itertext()).split())
        assert figure.title in written
        assert "2,400 ratings by 60 people" in written  # where the numbers are from


def test_a_picture_that_cannot_be_written_is_a_sentence(
    qtbot: QtBot, panel: DataPanel, opened: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a file").write_text("")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "a file" / "picture.png"), ""))
    with qtbot.waitSignal(opened.problem, timeout=5000) as told:
        button_of(panel, panel.values).menu_of_ways.save_png.trigger()
    (failure,) = told.args
    assert "a file" in failure.sentence
    assert failure.details == ""


def test_leaving_the_dialog_saves_nothing(panel: DataPanel, opened: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    button_of(panel, panel.values).menu_of_ways.save_png.trigger()
    button_of(panel, panel.values).menu_of_ways.save_svg.trigger()
    assert not opened.quick.busy


def test_no_skipped_line_is_said_in_a_sentence(panel: DataPanel) -> None:
    good, words = panel.verdict.checks[-1]
    assert good
    assert numbers_in(words) == []
    assert not panel.skipped.isVisible()


def test_skipped_lines_are_listed_and_saved(
    qtbot: QtBot, session: Session, theme: Theme, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (folder / "ratings.csv").open("a", encoding="utf-8") as file:
        file.write("61,zwölf,3.0,5\n62,12\n")
    with qtbot.waitSignal(session.dataset_changed, timeout=20_000):
        session.open(folder)
    panel = shown(qtbot, session, theme)
    report = panel.skipped
    assert numbers_in(report.words.text()) == [2]
    assert report.table.isVisible()
    model = report.lines
    first = [model.index(0, column).data() for column in range(3)]
    assert session.dataset is not None
    line = session.dataset.skipped.lines[0]
    assert first == ["ratings.csv", "2,402", line.reason]

    header = report.table.horizontalHeader()
    reason = QPoint(header.sectionViewportPosition(2) + 20, header.height() // 2)
    for _ in range(2):  # the second click turns the order round
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=reason)
    assert [model.index(row, 2).data() for row in range(2)] == sorted(
        (s.reason for s in session.dataset.skipped.lines), reverse=True
    )

    saved = tmp_path / "skipped.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(saved), ""))
    qtbot.mouseClick(report.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(saved.is_file)
    rows = list(csv.reader(saved.read_text("utf-8-sig").splitlines()))
    assert rows[0] == ["file", "line", "reason"]
    assert rows[1:] == [[s.file, str(s.line), s.reason] for s in session.dataset.skipped.lines]


def test_one_column_when_narrow_two_when_wide(qtbot: QtBot, panel: DataPanel) -> None:
    assert panel.verdict.y() == panel.pairs.y()
    assert panel.verdict.width() == panel.pairs.width()
    panel.resize(360, 700)
    qtbot.waitUntil(lambda: panel.pairs.y() > panel.verdict.y())
    assert panel.verdict.x() == panel.pairs.x()
    content = panel.scroll_area.widget()
    assert content is not None
    assert content.width() <= panel.scroll_area.viewport().width()
    assert panel.genres.geometry().right() < panel.width()


def test_simulated_ratings_are_called_so(qtbot: QtBot, session: Session, theme: Theme, folder: Path) -> None:
    (folder / "README.txt").write_text("Simulated ratings, made up for a test.\n", "utf-8")
    with qtbot.waitSignal(session.dataset_changed, timeout=20_000):
        session.open(folder)
    panel = shown(qtbot, session, theme)
    assert "simulated ratings" in panel.tiles[0].words.text()
    assert "imulated" in panel.sentence.text()
    assert not panel.verdict.checks[0][0]
    assert all("simulated ratings" in figure.source for figure in panel.figures)


def test_another_folder_replaces_everything(qtbot: QtBot, panel: DataPanel, opened: Session, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "movies.csv").write_text("movieId,title,genres\n1,A (1990),(no genres listed)\n2,B,Drama\n", "utf-8")
    (other / "ratings.csv").write_text("userId,movieId,rating\n1,1,4.0\n2,1,2.5\n", "utf-8")
    with qtbot.waitSignal(opened.dataset_changed, timeout=20_000):
        opened.open(other)
    qtbot.waitUntil(lambda: panel.tiles[0].number.text() == "2")
    assert not panel.times.isVisible()  # no times
    assert not panel.genres.isVisible()  # the only rated film has none
    assert numbers_in(panel.tiles[3].number.text()) == []
    assert not any(good for good, _ in panel.verdict.checks[:2])
    assert numbers_in(panel.verdict.checks[0][1]) == [20]  # nobody gave as many, which is no share


def test_what_nobody_looks_at_is_not_counted(qtbot: QtBot, opened: Session, theme: Theme) -> None:
    panel = DataPanel(opened, theme)
    qtbot.addWidget(panel)
    assert not opened.quick.busy
    assert panel.numbers is None


def test_dark_charts_follow_the_theme(panel: DataPanel, theme: Theme) -> None:
    theme.choose(ThemeChoice.DARK)
    assert DARK.high in colors_in(panel.values.grab().toImage())


@pytest.mark.parametrize(
    ("counts", "few"), [([3, 0, 9], True), ([0] * 3, True), (list(range(1, 50)), False), ([5], True)]
)
def test_bars_of_any_number_can_be_drawn_and_pointed_at(
    qtbot: QtBot, theme: Theme, counts: list[int], few: bool
) -> None:
    chart = BarChart(theme, "Bars", what="n")
    qtbot.addWidget(chart)
    chart.set_bars([Bar(str(i), n, f"{n} of them") for i, n in enumerate(counts)], "A sentence.", "A source.")
    chart.resize(320, 240)
    chart.grab()
    plot = chart.plot
    for i in range(len(counts)):
        column = chart.bar_rect(i).center().x()
        assert chart.mark_at(QPointF(column, plot.center().y())) == i
    assert bool(chart._y_ticks()) is not few


def test_ticks_are_round() -> None:
    assert round_steps(0, 10_061, 4, whole=True) == [0, 5000, 10_000]
    assert round_steps(0, 3, 4, whole=True) == [0, 1, 2, 3]
    assert round_steps(0, 0, 4, whole=True) == [0]
    assert round_powers(1, 329, 4) == [1, 10, 100]
    assert round_powers(10, 2698, 4) == [10, 100, 1000]
    assert [short(n) for n in (0, 950, 2500, 15_000, 2_500_000)] == ["0", "950", "2,500", "15k", "2.5M"]


@pytest.mark.parametrize(
    ("share", "words"),
    [(0.27, "27 %"), (0.017, "1.7 %"), (0.0053, "0.53 %"), (1, "100 %"), (0, "0 %"), (1e-6, "less than 0.01 %")],
)
def test_shares_in_words(share: float, words: str) -> None:
    assert wording.percent(share) == words


# In the window


@pytest.fixture
def window(qtbot: QtBot, opened: Session, theme: Theme) -> Iterator[MainWindow]:
    window = MainWindow(opened, theme, Preferences())
    with qtbot.waitExposed(window):
        window.show()
        opened.dataset_changed.emit()
    yield window
    with qtbot.waitSignal(opened.closed, timeout=10_000):
        window.close()
    qtbot.waitUntil(lambda: not window.isVisible())
    window.deleteLater()


def test_the_page_is_a_click_away_and_so_is_the_map(qtbot: QtBot, window: MainWindow) -> None:
    tabs = window.places.rail.buttons
    assert window.watch.map.isVisible()
    assert tabs["watch"].isChecked()
    qtbot.mouseClick(tabs["data"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(window.pages.page("data").data.values.isVisible, timeout=10_000)
    assert not window.watch.map.isVisible()
    qtbot.mouseClick(tabs["watch"], Qt.MouseButton.LeftButton)
    assert window.watch.map.isVisible()


def test_escape_and_the_menu_lead_there_and_back(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_by_name["about data"].trigger()
    qtbot.waitUntil(window.pages.page("data").data.values.isVisible, timeout=10_000)
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is window.pages.page("data").data.scroll_area)
    qtbot.keyClick(window.pages.page("data"), Qt.Key.Key_Escape)
    assert window.watch.map.isVisible()
