"""What if somebody had rated otherwise: each change is a step that can be undone; the data set is never changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

from mfgui.ui.text import tr

if TYPE_CHECKING:
    from mfgui.data.dataset import Dataset
    from mfgui.ui.state.person import Person
    from mfgui.ui.state.workspace import Workspace


def change_rating(workspace: Workspace, film: int, rating: float | None) -> bool:
    """Show the selected person as if they had rated a film so (None: not at all); whether that is possible.

    It cannot where the method takes in no changed ratings without training again.
    """
    person, data = workspace.person, workspace.dataset
    if person is None or data is None:
        return False
    changed = person.what_if(film, rating)
    if workspace.model is not None and workspace.model_for(changed) is None:
        return False
    workspace.undo.push(
        _ShowPerson(workspace, data, person, changed, tr("what if: {film}", film=data.films.titles[film]))
    )
    return True


def reset(workspace: Workspace) -> None:
    """Show the selected person as they really rated."""
    person, data = workspace.person, workspace.dataset
    if person is not None and person.base is not None and data is not None:
        workspace.undo.push(_ShowPerson(workspace, data, person, person.real, tr("reset the what-if")))


class _ShowPerson(QUndoCommand):
    def __init__(self, workspace: Workspace, data: Dataset, before: Person, after: Person, words: str) -> None:
        super().__init__(words)
        self._workspace, self._data, self._before, self._after = workspace, data, before, after

    def redo(self) -> None:
        """Show the person after the change."""
        self._show(self._after)

    def undo(self) -> None:
        """Show the person before it."""
        self._show(self._before)

    def _show(self, person: Person) -> None:
        if self._workspace.dataset is self._data:
            self._workspace.select_person(person)
        else:  # of a data set that is no longer open
            self.setObsolete(True)
