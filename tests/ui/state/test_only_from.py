"""Only from a list: kept at once, looked up again in other data, deleted as a step, and one filter for all."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from pytestqt.qtbot import QtBot

from mfgui.storage.matching import Wanted
from mfgui.storage.recent import RecentFolders
from mfgui.ui.state.session import Session
from tests.ui.conftest import write_folder

NIGHT = [Wanted("The Film 5", 1954), Wanted("Film 7, The", 1956), Wanted("No Such Film", 1990), Wanted("The Film 9")]


def add(qtbot: QtBot, session: Session, name: str, films: list[Wanted], **choices: int | None) -> None:
    with qtbot.waitSignal(session.only.changed, timeout=10_000, check_params_cb=lambda: bool(session.only.films)):
        session.only.add(name, films, {int(place.lstrip("p")): film for place, film in choices.items()})


def test_a_list_restricts_and_is_let_go(qtbot: QtBot, opened: Session) -> None:
    only = opened.only
    assert (only.films, only.words, only.obstacle) == (None, "", "")
    add(qtbot, opened, "night", NIGHT)
    assert only.films == {4, 6, 8}
    assert only.chosen is not None
    assert (only.chosen.name, only.chosen.films) == ("night", 4)
    assert "night" in only.words
    only.choose(None)
    assert only.films is None
    assert [one.name for one in only.lists] == ["night"]


def test_what_was_decided_by_hand_holds_and_is_changed(qtbot: QtBot, opened: Session) -> None:
    add(qtbot, opened, "night", NIGHT, p0=None, p2=20)
    only = opened.only
    assert only.films == {6, 8, 20}
    assert only.chosen is not None
    data = opened.dataset
    assert data is not None
    assert only.kept(only.chosen.id, data)[1] == {0: "", 2: data.films.label(20)}
    with qtbot.waitSignal(only.changed, timeout=10_000, check_params_cb=lambda: bool(only.films)):
        only.decide(only.chosen.id, {2: 30})
    assert only.films == {4, 6, 8, 30}


def test_other_data_have_its_films_looked_up_again(qtbot: QtBot, opened: Session, tmp_path: Path) -> None:
    add(qtbot, opened, "night", NIGHT)
    other = write_folder(tmp_path / "other", seed=9)
    (other / "movies.csv").write_text(
        "movieId,title,genres\n" + "".join(f'{i},"Other {i} (1990)",Comedy\n' for i in range(1, 80))
        + '80,"No Such Film (1990)",Drama\n',
        "utf-8",
    )  # fmt: skip
    with qtbot.waitSignal(opened.dataset_changed, timeout=20_000):
        opened.open(other)
    assert opened.only.films == frozenset()  # never the films of all for a moment
    assert opened.only.obstacle
    qtbot.waitUntil(lambda: opened.only.films == {79}, timeout=10_000)


def test_a_deleted_list_comes_back_with_undo(qtbot: QtBot, opened: Session) -> None:
    add(qtbot, opened, "night", NIGHT)
    opened.only.delete()
    assert (opened.only.lists, opened.only.films) == ((), None)
    opened.undo.undo()
    qtbot.waitUntil(lambda: opened.only.films == {4, 6, 8}, timeout=10_000)


def test_the_next_start_has_it_again(qtbot: QtBot, opened: Session, folder: Path, tmp_path: Path) -> None:
    add(qtbot, opened, "night", NIGHT)
    again = Session(RecentFolders(tmp_path / "settings" / "recent.json"))
    assert again.only.chosen == opened.only.chosen
    with qtbot.waitSignal(again.dataset_changed, timeout=20_000):
        again.open(folder)
    qtbot.waitUntil(lambda: again.only.films == {4, 6, 8}, timeout=10_000)
    with qtbot.waitSignal(again.closed, timeout=10_000):
        again.close()


def test_the_filter_for_all_knows_hidden_films_too(qtbot: QtBot, opened: Session) -> None:
    class Known:
        film_support = np.ones(80, np.int32)

    data = opened.dataset
    assert data is not None
    assert opened.only.filter(data, Known()) is None  # type: ignore[arg-type]
    opened.hiding.hide(6)
    add(qtbot, opened, "night", NIGHT)
    allowed = opened.only.filter(data, Known())  # type: ignore[arg-type]
    assert allowed is not None
    assert np.flatnonzero(allowed).tolist() == [4, 8]
