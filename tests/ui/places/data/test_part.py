"""Using a part of the ratings: what would remain is counted, and what is left out is said everywhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSpinBox
from pytestqt.qtbot import QtBot

from mfgui.data.subset import Subset
from mfgui.ui.kit import make
from mfgui.ui.places.data.part import PartForm
from mfgui.ui.state.session import Session
from mfgui.ui.window.main_window import MainWindow


@pytest.fixture
def form(qtbot: QtBot, opened: Session) -> Iterator[PartForm]:
    """The form, opened by a click."""
    form = PartForm(opened)
    page = make.holder(make.column(form.choose, form))
    qtbot.addWidget(page)
    page.show()
    unfold(qtbot, form)
    yield form
    page.close()


def unfold(qtbot: QtBot, form: PartForm) -> None:
    qtbot.mouseClick(form.choose, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: form.card.isEnabled() and form.remaining.text() == "Nothing is left out yet.")


def put(qtbot: QtBot, spin: QSpinBox, value: int) -> None:
    """Type a number over what is there."""
    spin.setFocus()
    spin.selectAll()
    qtbot.keyClicks(spin, str(value))


def counted(qtbot: QtBot, form: PartForm, words: str) -> None:
    qtbot.waitUntil(lambda: words in form.remaining.text(), timeout=10_000)


def test_what_would_remain_is_counted_and_used(qtbot: QtBot, form: PartForm, opened: Session) -> None:
    assert not form.use.isEnabled()
    assert opened.dataset is not None
    whole = opened.dataset
    counts = np.bincount(whole.ratings.films, minlength=80)
    kept = int(counts[counts >= 30].sum())
    assert 0 < kept < 2400
    put(qtbot, form.per_film, 30)
    counted(qtbot, form, f"{kept:,} of 2,400 ratings would remain, by 60 people of {np.sum(counts >= 30)} films.")
    assert form.use.isEnabled()
    with qtbot.waitSignal(opened.dataset_changed, timeout=20_000):
        qtbot.mouseClick(form.use, Qt.MouseButton.LeftButton)
    assert len(opened.dataset.ratings) == kept
    assert opened.dataset.part == "film=30"
    assert form.left_out.text() == (
        f"Only films with at least 30 ratings: {2400 - kept:,} of 2,400 ratings are left out."
    )
    assert not form.card.isVisible()
    with qtbot.waitSignal(opened.dataset_changed, timeout=20_000):
        qtbot.mouseClick(form.use_all, Qt.MouseButton.LeftButton)
    assert opened.dataset.summary == whole.summary
    assert not form.left_out.isVisible()
    assert not form.use_all.isVisible()


def test_another_part_is_chosen_from_the_whole(qtbot: QtBot, form: PartForm, opened: Session) -> None:
    put(qtbot, form.people, 10)
    put(qtbot, form.seed, 7)
    counted(qtbot, form, "400 of 2,400 ratings would remain, by 10 people")
    with qtbot.waitSignal(opened.dataset_changed, timeout=20_000):
        qtbot.mouseClick(form.use, Qt.MouseButton.LeftButton)
    assert opened.dataset is not None
    assert opened.dataset.part == "people=10,seed=7"
    qtbot.mouseClick(form.choose, Qt.MouseButton.LeftButton)
    counted(qtbot, form, "400 of 2,400 ratings would remain, by 10 people")
    assert (form.people.value(), form.seed.value()) == (10, 7)
    assert not form.use.isEnabled()  # it is what is used already
    put(qtbot, form.people, 20)
    counted(qtbot, form, "800 of 2,400 ratings would remain, by 20 people")
    assert form.use.isEnabled()


def test_spans_of_years_start_at_all_and_stay_in_order(qtbot: QtBot, form: PartForm) -> None:
    first, last = form.film_years
    assert (first.value(), last.value()) == (1950, 2019)
    assert form.part == Subset()
    put(qtbot, last, 1960)
    assert form.part.years == (1950, 1960)
    put(qtbot, first, 1970)
    assert form.part.years == (1970, 1970)
    rated = form.rated_years
    assert (rated[0].value(), rated[1].value()) == (2001, 2008)
    counted(qtbot, form, "would remain")


def test_tab_walks_through_the_form(qtbot: QtBot, form: PartForm) -> None:
    form.activateWindow()
    form.per_film.setFocus()
    seen = []
    for _ in range(7):
        seen.append(form.focusWidget())
        qtbot.keyClick(form.focusWidget(), Qt.Key.Key_Tab)
    assert seen == [form.per_film, form.per_person, *form.film_years, *form.rated_years, form.people]


def test_escape_closes_the_form_and_only_then_leaves_the_page(
    qtbot: QtBot, window: MainWindow, opened: Session
) -> None:
    window.pages.show_panel("data")
    page = window.pages.page("data")
    form = page.data.part
    qtbot.waitUntil(form.choose.isVisible, timeout=10_000)
    unfold(qtbot, form)
    window.activateWindow()
    form.per_film.setFocus()
    qtbot.waitUntil(form.per_film.hasFocus)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Escape)  # as the keyboard does: shortcuts hear it first
    assert not form.card.isVisible()
    assert page.isVisible()
    assert form.choose.hasFocus()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
    assert window.pages.wanted == "watch"


def test_nothing_left_cannot_be_used(qtbot: QtBot, form: PartForm) -> None:
    put(qtbot, form.per_person, 41)
    counted(qtbot, form, "Nothing would remain")
    assert not form.use.isEnabled()


def test_every_figure_says_what_is_left_out(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    session = window.session
    with qtbot.waitSignal(session.dataset_changed, timeout=20_000):
        session.open(folder)
    assert window.header.data.mark == ""
    assert not window.watch.training.left_out.isVisible()
    with qtbot.waitSignal(session.dataset_changed, timeout=20_000):
        session.use_part(Subset(people=30))
    said = "30 people drawn with seed 1: 1,200 of 2,400 ratings are left out"
    assert window.header.data.mark == "a part"
    window.actions_by_name["about data"].trigger()
    qtbot.waitUntil(window.pages.page("data").data.part.use_all.isVisible, timeout=10_000)
    assert said in window.pages.page("data").data.part.left_out.text()
    assert not window.pages.page("data").data.part.columns.isVisible()
    window.actions_by_name["about data"].trigger()
    assert said in window.header.data.toolTip()
    assert said in window.watch.training.left_out.text()
    assert window.watch.training.left_out.isVisible()
    with qtbot.waitSignal(session.run_ended, timeout=60_000):
        session.start(epochs=1)
    qtbot.waitUntil(lambda: window.watch.map.caption.text().startswith("A part of the ratings · "), timeout=20_000)
    assert session.opened is not None
    assert session.opened.n_train + session.opened.n_validation == 1200
