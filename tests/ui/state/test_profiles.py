"""Profiles in the session: kept at once, undone and redone also after a restart, found again in another data set."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mfgui.base import paths
from mfgui.storage.profiles import ProfileStore, Said
from mfgui.storage.recent import RecentFolders
from mfgui.ui.state.profiles import FILE_NAME
from mfgui.ui.state.session import Session


@pytest.fixture
def sessions(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[Path], Session]]:
    """Start sessions one after the other, as restarts do."""
    made: list[Session] = []

    def end() -> None:
        if made:
            with qtbot.waitSignal(made[-1].closed, timeout=10_000):
                made.pop().close()

    def start(folder: Path) -> Session:
        end()
        made.append(Session(RecentFolders(tmp_path / "settings" / "recent.json")))
        with qtbot.waitSignal(made[-1].dataset_changed, timeout=20_000):
            made[-1].open(folder)
        return made[-1]

    yield start
    end()


def ratings(session: Session) -> dict[int, float]:
    person = session.profiles.person
    return {} if person is None else dict(zip(person.films.tolist(), person.ratings.tolist(), strict=True))


def test_the_first_rating_makes_a_profile_and_shows_me(opened: Session) -> None:
    assert opened.profiles.current is None
    assert not (paths.data() / FILE_NAME).exists()
    opened.profiles.rate(4, 3.5)
    assert opened.profiles.current is not None
    assert opened.profiles.current.name == "Me"
    assert opened.person is opened.profiles.person
    assert opened.person.user is None
    assert ratings(opened) == {4: 3.5}


def test_the_next_start_is_mine_after_a_guests_turn_and_a_new_profiles_own(
    sessions: Callable[[Path], Session], folder: Path
) -> None:
    profiles = sessions(folder).profiles
    profiles.rate(4, 3.5)
    profiles.create("Anna", guest=True)
    profiles.rate(5, 1.0)
    anna = profiles.current
    assert anna is not None
    profiles = sessions(folder).profiles
    assert profiles.current is not None
    assert profiles.current.name == "Me"
    profiles.choose(anna.id, guest=True)
    session = sessions(folder)
    profiles = session.profiles
    assert profiles.current is not None
    assert profiles.current.name == "Me"
    assert ratings(session) == {4: 3.5}
    profiles.create("Bob")
    profiles = sessions(folder).profiles
    assert profiles.current is not None
    assert profiles.current.name == "Bob"


def test_each_step_is_undone_and_redone(opened: Session) -> None:
    profiles, stack = opened.profiles, opened.undo
    states = []
    for act in (
        lambda: profiles.create("Ann"),
        lambda: profiles.rate(4, 3.5),
        lambda: profiles.rate(4, 5.0),
        lambda: profiles.not_seen(7),
        lambda: profiles.set_points({4: 2.0, 9: 4.0}),
        lambda: profiles.bring([(1, 2.0, 5), (2, 3.0, None)]),
        lambda: profiles.rate(4, None),
        lambda: profiles.rename("Anna"),
        lambda: profiles.set_points({}),
        profiles.delete,
    ):
        states.append((profiles.current, dict(profiles.entries), ratings(opened)))
        act()
    states.append((profiles.current, dict(profiles.entries), ratings(opened)))
    assert states[6][2] == {4: 5.0, 9: 4.0, 1: 2.0, 2: 3.0}  # a rating is not replaced by a stand-in
    assert all(before != after for before, after in pairwise(states))
    assert stack.count() == len(states) - 1
    for state in reversed(states[:-1]):
        stack.undo()
        assert (profiles.current, profiles.entries, ratings(opened)) == state
    for state in states[1:]:
        stack.redo()
        assert (profiles.current, profiles.entries, ratings(opened)) == state


def test_ratings_and_their_undo_outlive_a_restart(sessions: Callable[[Path], Session], folder: Path) -> None:
    first = sessions(folder)
    first.profiles.rate(4, 3.5)
    first.profiles.rate(5, 1.0)
    first.profiles.rate(6, 2.0)
    first.undo.undo()
    second = sessions(folder)
    assert ratings(second) == {4: 3.5, 5: 1.0}
    assert second.undo.undoText() == "rate The Film 6 1 ★"
    assert second.undo.redoText() == "rate The Film 7 2 ★"
    second.undo.redo()
    assert ratings(second) == {4: 3.5, 5: 1.0, 6: 2.0}
    second.undo.undo()
    second.undo.undo()
    assert ratings(second) == {4: 3.5}
    third = sessions(folder)
    assert ratings(third) == {4: 3.5}


def test_several_profiles_and_the_one_chosen_last_is_there_again(
    sessions: Callable[[Path], Session], folder: Path
) -> None:
    profiles = sessions(folder).profiles
    profiles.create("Ann")
    profiles.rate(1, 5.0)
    profiles.create("Bob")
    profiles.rate(2, 4.0)
    ann, bob = profiles.all()
    other = profiles.person_of(ann)
    assert other is not None
    assert other.films.tolist() == [1]
    profiles.choose(ann.id)
    again = sessions(folder).profiles
    assert again.current is not None
    assert again.current.name == "Ann"
    again.choose(bob.id)
    assert again.person is not None
    assert again.person.films.tolist() == [2]
    again.delete()
    assert again.current.name == "Ann"
    (gone,) = again.all(deleted=True)
    again.bring_back(gone)
    assert again.current.name == "Bob"


def test_undoing_a_step_of_another_profile_goes_to_it(opened: Session) -> None:
    profiles = opened.profiles
    profiles.create("Ann")
    profiles.create("Bob")
    ann, bob = profiles.all()
    profiles.rate(2, 4.0)
    profiles.choose(ann.id)
    opened.undo.undo()
    assert profiles.current == bob
    assert opened.person is profiles.person
    assert ratings(opened) == {}


def renumbered(folder: Path, other: Path) -> Path:
    """Copy the films under other ids, in another order, with one of them gone, whole stars."""
    other.mkdir()
    lines = (folder / "movies.csv").read_text("utf-8").splitlines()
    films = [line.split(",", 1) for line in lines[1:]][::-1][:-1]
    rows = [f"{1000 + n},{rest}" for n, (_, rest) in enumerate(films)]
    (other / "movies.csv").write_text("\n".join([lines[0], *rows]) + "\n", "utf-8")
    text = [f"{u},{1000 + n},{1 + (u + n) % 5},1000000000" for u in range(1, 9) for n in range(len(rows))]
    (other / "ratings.csv").write_text("userId,movieId,rating,timestamp\n" + "\n".join(text) + "\n", "utf-8")
    return other


def test_ratings_are_found_again_in_another_data_set(
    qtbot: QtBot, sessions: Callable[[Path], Session], folder: Path, tmp_path: Path
) -> None:
    first = sessions(folder)
    assert first.dataset is not None
    titles = first.dataset.films.titles
    for film, stars in ((0, 4.0), (30, 3.5), (31, 0.5)):
        first.profiles.rate(film, stars)
    first.profiles.not_seen(40)
    second = sessions(renumbered(folder, tmp_path / "other"))
    data = second.dataset
    assert data is not None
    qtbot.waitUntil(lambda: len(ratings(second)) == 2, timeout=10_000)
    by_title = {data.films.titles[film]: stars for film, stars in ratings(second).items()}
    assert by_title == {titles[30]: 4.0, titles[31]: 1.0}  # on this scale of whole stars
    assert second.profiles.elsewhere == 1  # the film that is gone
    (unseen,) = second.profiles.of_kind(Said.UNSEEN)
    assert data.films.titles[unseen] == titles[40]
    film = next(iter(ratings(second)))
    second.profiles.rate(film, 5.0)
    back = sessions(folder)
    qtbot.waitUntil(lambda: len(ratings(back)) == 3, timeout=10_000)
    assert sorted(ratings(back).values()) in ([0.5, 4.0, 5.0], [3.5, 4.0, 5.0])


def test_a_damaged_file_is_put_aside_and_told(qtbot: QtBot, opened: Session) -> None:
    file = paths.data() / FILE_NAME
    file.write_bytes(b"no database" * 100)
    with qtbot.waitSignal(opened.offered) as told:
        opened.profiles.rate(1, 4.0)
    (aside,) = file.parent.glob(f"{FILE_NAME}.damaged-*")
    assert str(aside) in told.args[0].sentence
    assert aside.read_bytes() == b"no database" * 100
    assert list(ratings(opened).values()) == [4.0]


def test_a_file_that_cannot_be_opened_is_told_and_nothing_else_breaks(qtbot: QtBot, opened: Session) -> None:
    (paths.data() / FILE_NAME).mkdir()
    with qtbot.waitSignal(opened.problem) as told:
        opened.profiles.rate(1, 4.0)
    assert str(paths.data() / FILE_NAME) in told.args[0].sentence
    assert ratings(opened) == {}


@pytest.fixture
def another_window(qtbot: QtBot, opened: Session, tmp_path: Path) -> Iterator[Session]:
    """A further session on the same ratings and the same profiles."""
    other = Session(RecentFolders(tmp_path / "settings" / "recent.json"))
    assert opened.dataset is not None
    with qtbot.waitSignal(other.dataset_changed, timeout=20_000):
        other.open(opened.dataset.source)
    yield other
    with qtbot.waitSignal(other.closed, timeout=10_000):
        other.close()


def test_two_windows_rate_for_one_profile_and_each_takes_the_others_in(
    opened: Session, another_window: Session
) -> None:
    opened.profiles.rate(4, 3.5)
    another_window.profiles.rate(5, 2.0)
    assert ratings(another_window) == {4: 3.5, 5: 2.0}
    assert len(another_window.profiles.all()) == 1
    opened.profiles.look_again()  # as when one turns to it
    assert ratings(opened) == {4: 3.5, 5: 2.0}
    assert opened.person is opened.profiles.person
    another_window.profiles.rate(6, 1.0)
    opened.profiles.rate(7, 5.0)  # without turning to it
    assert ratings(opened) == {4: 3.5, 5: 2.0, 6: 1.0, 7: 5.0}
    opened.undo.undo()
    opened.undo.undo()
    another_window.profiles.look_again()
    assert ratings(another_window) == {5: 2.0, 6: 1.0}


def test_a_step_that_changed_nothing_is_no_reason_to_fail(opened: Session) -> None:
    with closing(ProfileStore(paths.data() / FILE_NAME)) as store:
        me = store.create("Me")
        store.choose(me)
        with store.writing() as writing:
            writing.execute("INSERT INTO step (profile, words, at, changes) VALUES (?, '', 1, '[]')", (me,))
    opened.profiles.rate(4, 3.5)
    assert ratings(opened) == {4: 3.5}
    assert opened.undo.count() == 2
    opened.undo.undo()
    opened.undo.undo()
    assert ratings(opened) == {}


def test_a_what_if_stays_whatever_another_window_does(opened: Session, another_window: Session) -> None:
    opened.profiles.rate(4, 3.5)
    assert opened.profiles.person is not None
    opened.select_person(opened.profiles.person.what_if(9, 1.0))
    seen = opened.person
    another_window.profiles.create("Anna")  # as whom it rates now
    another_window.profiles.rate(5, 2.0)
    opened.profiles.look_again()
    assert opened.person is seen
    another_window.profiles.choose(next(one.id for one in another_window.profiles.all() if one.name != "Anna"))
    another_window.profiles.rate(5, 3.0)
    opened.profiles.look_again()
    assert opened.profiles.shown
    assert opened.person is not None
    assert opened.person.differences() == {9: (None, 1.0)}
    assert sorted(opened.person.films.tolist()) == [4, 5, 9]


def test_what_another_window_marks_and_hides_is_seen_when_one_turns_to_this(
    opened: Session, another_window: Session
) -> None:
    told: list[str] = []
    opened.bookmarks.changed.connect(lambda: told.append("marked"))
    opened.hiding.changed.connect(lambda: told.append("hidden"))
    assert not opened.bookmarks.has(4)
    another_window.bookmarks.toggle(4)
    another_window.hiding.hide(5)
    for _ in range(2):
        opened.bookmarks.look_again()
        opened.hiding.look_again()
    assert told == ["marked", "hidden"]
    assert opened.bookmarks.films.tolist() == [4]
    assert opened.hiding.films == {5}
    another_window.bookmarks.toggle(6)
    opened.bookmarks.toggle(6)  # is marked already, though this window did not know
    assert opened.undo.count() == 0
    assert another_window.bookmarks.films.tolist() == opened.bookmarks.films.tolist() == [4, 6]


def test_undo_leaves_what_another_window_said_and_says_so(
    qtbot: QtBot, opened: Session, another_window: Session
) -> None:
    opened.profiles.rate(4, 3.5)
    another_window.profiles.rate(4, 1.0)
    with qtbot.waitSignal(opened.offered) as told:
        opened.undo.undo()
    assert opened.dataset is not None
    assert opened.dataset.films.titles[4] in told.args[0].sentence
    opened.profiles.look_again()
    assert ratings(opened) == ratings(another_window) == {4: 1.0}


def test_where_another_window_deleted_the_profile_the_next_rating_makes_one(
    opened: Session, another_window: Session
) -> None:
    opened.profiles.rate(4, 3.5)
    another_window.profiles.rate(5, 3.5)
    another_window.profiles.delete()
    opened.profiles.rate(6, 2.0)
    assert ratings(opened) == {6: 2.0}
    (deleted,) = opened.profiles.all(deleted=True)
    opened.profiles.bring_back(deleted)
    assert ratings(opened) == {4: 3.5, 5: 3.5}
