"""What if somebody had rated otherwise: each change is a step that can be undone; the data set is never changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

from mfgui.ui.text import tr

if TYPE_CHECKING:
    from mfgui.data.dataset import Dataset
    from mfgui.ui.state.person import Person
    from mfgui.ui.state.session import Session


def change_rating(session: Session, film: int, rating: float | None) -> bool:
    """Show the selected person as if they had rated a film so (None: not at all); whether that can be told.

    It cannot where the method takes in no changed ratings without training again.
    """
    person, data = session.person, session.dataset
    if person is None or data is None:
        return False
    changed = person.what_if(film, rating)
    if session.model is not None and session.model_for(changed) is None:
        return False
    session.undo.push(_Step(session, data, person, changed, tr("what if: {film}", film=data.films.titles[film])))
    return True


def reset(session: Session) -> None:
    """Show the selected person as they really rated."""
    person, data = session.person, session.dataset
    if person is not None and person.base is not None and data is not None:
        session.undo.push(_Step(session, data, person, person.real, tr("reset the what-if")))


class _Step(QUndoCommand):
    def __init__(self, session: Session, data: Dataset, before: Person, after: Person, words: str) -> None:
        super().__init__(words)
        self._session, self._data, self._before, self._after = session, data, before, after

    def redo(self) -> None:
        """Show the person after the change."""
        self._show(self._after)

    def undo(self) -> None:
        """Show the person before it."""
        self._show(self._before)

    def _show(self, person: Person) -> None:
        if self._session.dataset is self._data:
            self._session.select_person(person)
        else:  # of a data set that is no longer open
            self.setObsolete(True)
