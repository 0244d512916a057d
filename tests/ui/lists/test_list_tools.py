"""What can be done with a list: narrow, vary, lengthen, hide, copy, save, print, look up; by mouse and by keys."""

from __future__ import annotations

import csv
import itertools
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QAction, QDesktopServices, QFont, QFontMetrics, QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from mfgui.data.splitting import split_random
from mfgui.factorization.interface import Ability
from mfgui.insight.diversity import likeness
from mfgui.insight.filters import Seen
from mfgui.insight.ranking import rank
from mfgui.ui.kit.frames import NEW, Role
from mfgui.ui.kit.theme import Theme
from mfgui.ui.kit.words import MINUS
from mfgui.ui.lists import film_list
from mfgui.ui.lists.panel import RecommendationsPanel
from mfgui.ui.state.hiding import Hiding
from mfgui.ui.state.session import Session
from tests.made_up_model import made_up_model
from tests.ui.numbers_in import numbers_in
from tests.ui.sized import show_sized

LEFT = Qt.MouseButton.LeftButton


def settle(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: not session.quick.busy, timeout=10_000)


def listed(panel: RecommendationsPanel) -> list[int]:
    return [panel.ranked.index(row, 0).data(Role.FILM) for row in range(panel.ranked.rowCount())]


@pytest.fixture
def panel(qtbot: QtBot, opened: Session, theme: Theme) -> RecommendationsPanel:
    panel = show_sized(qtbot, RecommendationsPanel(opened, theme), 380, 760)
    opened.model = made_up_model(opened.dataset)
    opened.split = split_random(opened.dataset.ratings, 0.1, 1)
    opened.model_changed.emit()
    settle(qtbot, opened)
    return panel


def actions(panel: RecommendationsPanel) -> dict[str, QAction]:
    panel.actions_menu.fill()
    return {action.text().split("\t")[0]: action for action in panel.actions_menu.menu.actions() if action.text()}


def test_genres_years_support_and_words_narrow_the_list_and_chips_take_them_back(
    qtbot: QtBot, panel: RecommendationsPanel, opened: Session
) -> None:
    films, everything = opened.dataset.films, listed(panel)
    support = opened.model.film_support
    qtbot.mouseClick(panel.filter, LEFT)
    assert panel.card.isVisible()
    assert not panel.chips.isVisible()
    qtbot.mouseClick(panel.card.genres["Horror"], LEFT)
    settle(qtbot, opened)
    assert listed(panel) == [f for f in everything if "Horror" in films.genres_of(f)]
    panel.card.support.setValue(30)
    settle(qtbot, opened)
    narrowed = [f for f in everything if "Horror" in films.genres_of(f) and support[f] >= 30]
    assert listed(panel) == narrowed
    panel.card.years.handles[0].setFocus()
    for _ in range(5):
        qtbot.keyClick(panel.card.years.handles[0], Qt.Key.Key_Right)
    settle(qtbot, opened)
    first = panel.card.years.low
    assert listed(panel) == [f for f in narrowed if films.years[f] >= first]
    qtbot.keyClicks(panel.card.text, "no such film")
    settle(qtbot, opened)
    assert panel.empty.isVisible()
    assert set(panel.chips.buttons) == {"genres", "years", "least_support", "text"}
    for field in ("text", "years", "genres", "least_support"):
        qtbot.mouseClick(panel.chips.buttons[field], LEFT)
    settle(qtbot, opened)
    assert listed(panel) == everything
    assert not panel.chips.isVisible()
    assert panel.card.text.text() == ""
    assert not panel.card.genres["Horror"].isChecked()


def test_rated_films_can_be_listed_with_what_was_given(
    qtbot: QtBot, panel: RecommendationsPanel, opened: Session
) -> None:
    panel.card.seen.setCurrentIndex(panel.card.seen.findData(Seen.SEEN))
    settle(qtbot, opened)
    person = opened.person
    assert set(listed(panel)) == set(person.films[opened.model.film_support[person.films] > 0].tolist())
    given = dict(zip(person.films.tolist(), person.ratings.tolist(), strict=True))
    film = listed(panel)[0]
    assert panel.ranked.index(0, 0).data(Role.SUPPORT).startswith(f"rated {given[film]:g} · ")


def test_the_length_is_chosen_up_to_everything(qtbot: QtBot, panel: RecommendationsPanel, opened: Session) -> None:
    everything = listed(panel)
    panel.card.length.setCurrentIndex(0)
    settle(qtbot, opened)
    assert listed(panel) == everything[:10]
    assert numbers_in(panel.chips.buttons["length"].text()) == [10]
    panel.card.length.setCurrentIndex(panel.card.length.count() - 1)
    settle(qtbot, opened)
    assert listed(panel) == everything


def test_variety_moves_films_and_marks_where_they_went(
    qtbot: QtBot, panel: RecommendationsPanel, opened: Session
) -> None:
    panel.card.length.setCurrentIndex(0)
    settle(qtbot, opened)
    before, factors = listed(panel), opened.model.film_factors
    qtbot.mouseClick(panel.filter, LEFT)
    for _ in range(6):
        qtbot.keyClick(panel.card.variety, Qt.Key.Key_Right)
    settle(qtbot, opened)
    after = listed(panel)
    assert after != before
    assert likeness(np.array(after), factors) < likeness(np.array(before), factors)
    for row, film in enumerate(after):
        moved = panel.ranked.index(row, 0).data(Role.MOVED)
        assert moved == (before.index(film) - row if film in before else NEW)
    qtbot.mouseClick(panel.chips.buttons["variety"], LEFT)
    settle(qtbot, opened)
    assert listed(panel) == before
    assert panel.ranked.index(0, 0).data(Role.MOVED) is None
    opened.model = made_up_model(opened.dataset, abilities=frozenset({Ability.EPOCHS}))
    opened.model_changed.emit()
    settle(qtbot, opened)
    assert not panel.card.variety.isEnabled()
    assert "no film factors" in panel.card.variety.toolTip()


def test_hiding_is_undone_redone_and_kept_for_good(qtbot: QtBot, panel: RecommendationsPanel, opened: Session) -> None:
    before = listed(panel)
    opened.select_film(before[0])
    qtbot.keyClick(panel.list, Qt.Key.Key_H)
    settle(qtbot, opened)
    assert listed(panel) == before[1:]
    opened.undo.undo()
    settle(qtbot, opened)
    assert listed(panel) == before
    opened.undo.redo()
    opened.select_film(before[1])
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    settle(qtbot, opened)
    assert listed(panel) == before[2:]
    again = Hiding(opened)
    opened.dataset_changed.emit()
    assert again.films == frozenset(before[:2])
    settle(qtbot, opened)
    hidden = actions(panel)["Hidden films"].menu().actions()
    assert {action.data() for action in hidden} == set(before[:2])
    next(action for action in hidden if action.data() == before[0]).trigger()
    settle(qtbot, opened)
    assert set(listed(panel)) == set(before) - {before[1]}
    assert opened.undo.undoText().startswith("show ")


def test_keys_open_the_film_s_page_and_all_parts_of_why(
    qtbot: QtBot, panel: RecommendationsPanel, opened: Session
) -> None:
    opened.select_film(listed(panel)[2])
    settle(qtbot, opened)
    with qtbot.waitSignal(opened.page_wanted) as wanted:
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert wanted.args == ["film"]
    assert not panel.why.waterfall.isVisible()
    qtbot.keyClick(panel.list, Qt.Key.Key_W)
    assert panel.why.waterfall.isVisible()
    steps = panel.why.waterfall.rows
    shown = [float(step.after.replace(MINUS, "-")) for step in steps]
    assert round(sum(shown[:-1]), 2) == shown[-1]
    assert f"{steps[-1].value:.1f}" == panel.ranked.index(2, 0).data(Role.PREDICTED).split()[0]
    assert all(one.value == other.base for one, other in itertools.pairwise(steps[:-1]))
    assert sum(step.value - step.base for step in steps[:-1]) == pytest.approx(opened.reasons.predicted, abs=1e-9)
    qtbot.keyClick(panel.list, Qt.Key.Key_W)
    assert not panel.why.waterfall.isVisible()


def test_the_list_goes_into_the_clipboard_a_table_and_a_pdf(
    qtbot: QtBot, panel: RecommendationsPanel, opened: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    films, expected = opened.dataset.films, listed(panel)
    panel.list.setFocus()
    QGuiApplication.clipboard().clear()
    qtbot.keyClick(panel.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(QGuiApplication.clipboard().text()), timeout=10_000)
    copied = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    assert [row[1] for row in copied[1:]] == [films.label(f) for f in expected]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "list"), ""))
    actions(panel)["Save the list…"].trigger()
    qtbot.waitUntil(lambda: not opened.reading.busy, timeout=10_000)
    with (tmp_path / "list.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["title"] for row in rows] == [films.titles[f] for f in expected]
    scores = np.clip(opened.model.scores(opened.model.taste(opened.person.user)), 0.5, 5)
    for row, film in zip(rows, expected, strict=True):
        assert float(row["predicted"]) == pytest.approx(scores[film], abs=0.001)
        assert float(row["low"]) <= float(row["predicted"]) + 0.005
        assert int(row["ratings"]) == opened.model.film_support[film]
    actions(panel)["Save as PDF…"].trigger()
    assert (tmp_path / "list.pdf").read_bytes().startswith(b"%PDF")


def test_printing_asks_for_a_printer_and_says_when_there_is_none(
    qtbot: QtBot, panel: RecommendationsPanel, opened: Session, tmp_path: Path
) -> None:
    actions(panel)["Print…"].trigger()
    dialog = panel.findChild(QPrintDialog)
    assert dialog.isVisible()
    printer = dialog.printer()
    printer.setOutputFormat(QPrinter.OutputFormat.NativeFormat)
    printer.setPrinterName("no such printer")
    with qtbot.waitSignal(opened.problem) as problem:
        dialog.accepted.emit(printer)
    assert "no such printer" in problem.args[0].sentence
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    dialog.accepted.emit(printer)
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")
    dialog.reject()


class Browser(QObject):
    """Stands for the web browser."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, address: QUrl) -> None:
        self.opened.append(address.toString())


def test_films_are_looked_up_where_the_data_set_knows_their_numbers(
    qtbot: QtBot, panel: RecommendationsPanel, opened: Session, folder: Path
) -> None:
    opened.select_film(listed(panel)[0])
    assert not any(words.startswith("Open at") for words in actions(panel))
    lines = ["movieId,imdbId,tmdbId", *(f"{n},{110000 + n:07d},{n if n % 2 else ''}" for n in range(1, 81))]
    (folder / "links.csv").write_text("\n".join(lines) + "\n", "utf-8")
    with qtbot.waitSignal(opened.dataset_changed, timeout=20_000):
        opened.open(folder)
    opened.model = made_up_model(opened.dataset)
    opened.model_changed.emit()
    settle(qtbot, opened)
    film = next(f for f in listed(panel) if opened.dataset.films.tmdb_ids[f])
    number = opened.dataset.films.label(film)
    opened.select_film(film)
    browser = Browser()
    QDesktopServices.setUrlHandler("https", browser, "open")
    try:
        for site in ("IMDb", "TMDB", "MovieLens"):
            actions(panel)[f"Open at {site}"].trigger()
    finally:
        QDesktopServices.unsetUrlHandler("https")
    assert browser.opened == [
        f"https://www.imdb.com/title/tt{110000 + int(number):07d}/",
        f"https://www.themoviedb.org/movie/{number}",
        f"https://movielens.org/movies/{number}",
    ]
    settle(qtbot, opened)


def test_ranges_come_from_held_out_ratings_and_say_so(
    qtbot: QtBot, panel: RecommendationsPanel, opened: Session
) -> None:
    assert len(opened.split.validation) >= 150
    low, predicted, high = (0.5 + 4.5 * place for place in panel.ranked.index(0, 0).data(Role.BAR))
    assert low < predicted <= high
    assert panel.ranked.index(0, 0).data(Role.PREDICTED) == f"{predicted:.1f} ★"
    assert 80 in numbers_in(panel.rule.toolTip())
    hint = panel.ranked.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert f"likely between {low:.1f} and {high:.1f} ★" in hint
    assert "80 %" in hint
    assert f"{len(opened.split.validation)} held-out ratings" in panel.rule.toolTip()
    opened.split = None
    opened.model = made_up_model(opened.dataset)
    opened.model_changed.emit()
    settle(qtbot, opened)
    low, predicted, high = panel.ranked.index(0, 0).data(Role.BAR)
    assert low == predicted == high
    assert 80 not in numbers_in(panel.rule.toolTip())


def test_a_what_if_names_what_came_and_what_went(qtbot: QtBot, panel: RecommendationsPanel, opened: Session) -> None:
    person, model = opened.person, opened.model
    changed = person
    for film in person.films[:8].tolist():
        changed = changed.what_if(film, 0.5 if person.ratings[person.films == film][0] > 2.5 else 5)
    opened.select_person(changed)
    settle(qtbot, opened)
    top = {
        who: rank(model, model.fold_in(who.films, who.ratings), person.films, 20).films.tolist()
        for who in (person, changed)
    }
    titles = opened.dataset.films.titles
    entered = [titles[f] for f in top[changed] if f not in top[person]]
    left = [titles[f] for f in top[person] if f not in top[changed]]
    assert entered
    assert panel.came.toolTip().splitlines() == entered
    assert panel.went.toolTip().splitlines() == left
    assert panel.came.isVisible()
    whole = rank(model, model.fold_in(person.films, person.ratings), person.films, 100).films.tolist()
    for row, film in enumerate(listed(panel)):
        assert panel.ranked.index(row, 0).data(Role.MOVED) == whole.index(film) - row
    little = (
        person.what_if(film, stars - 0.5 if stars > 2.5 else stars + 0.5)
        for film, stars in zip(person.films.tolist(), person.ratings.tolist(), strict=True)
    )
    opened.select_person(
        next(
            who
            for who in little
            if set(rank(model, model.fold_in(who.films, who.ratings), person.films, 20).films.tolist())
            == set(top[person])
        )
    )
    settle(qtbot, opened)
    assert numbers_in(panel.came.text()) == [20]
    assert not panel.went.isVisible()
    opened.select_person(person)
    settle(qtbot, opened)
    assert not panel.came.isVisible()
    assert panel.ranked.index(0, 0).data(Role.MOVED) is None


def test_nothing_is_computed_while_nobody_looks(qtbot: QtBot, panel: RecommendationsPanel, opened: Session) -> None:
    panel.hide()
    before = listed(panel)
    opened.select_user((opened.person.user + 1) % opened.dataset.n_users)
    settle(qtbot, opened)
    assert listed(panel) == before
    panel.show()
    settle(qtbot, opened)
    assert listed(panel) != before


def test_long_lists_come_piece_by_piece(qtbot: QtBot, panel: RecommendationsPanel, opened: Session) -> None:
    from mfgui.insight.ranking import RankedFilms
    from mfgui.ui.lists.ranked_table import BATCH, ranked_frame, ranked_model

    model, n = ranked_model(), 3 * BATCH + 7
    films = np.arange(n, dtype=np.int32) % opened.dataset.n_films
    numbers = np.linspace(5, 1, n, dtype=np.float32)
    model.set_frame(ranked_frame(RankedFilms(films, numbers, films, numbers)), opened.dataset)
    assert (model.rowCount(), model.total) == (BATCH, n)
    model.fetch_to(BATCH + 3)
    assert model.rowCount() == BATCH + 4
    while model.canFetchMore(model.index(-1, 0)):
        model.fetchMore(model.index(-1, 0))
    assert model.rowCount() == n
    assert model.index(n - 1, 0).data(Role.RANK) == str(n)


@pytest.mark.usefixtures("theme")
def test_long_titles_take_two_lines() -> None:
    metrics = QFontMetrics(QFont())

    def in_two(title: str, room: str, below: str = "The Two Towers") -> tuple[str, str]:
        return film_list._in_two(metrics, title, metrics.horizontalAdvance(room) + 4, metrics.horizontalAdvance(below))

    assert in_two("Up", "Up") == ("Up", "")
    assert in_two("One Flew Over the Nest", "One Flew Over") == ("One Flew Over", "the Nest")
    assert in_two("The Ring: The Two Towers", "The Ring: The") == ("The Ring:", "The Two Towers")
    assert in_two("The Ring: The Two Towers", "The Ring: The", "The Two") == ("The Ring: The", "Two Towers")
    assert in_two("W" * 90, "WWW") == ("W" * 90, "")
