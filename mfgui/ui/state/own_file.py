"""A file of a person's own in the session: opened when it is first needed, closed with it; trouble with it is told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from mfgui.base import paths
from mfgui.base.errors import DataError
from mfgui.base.sqlite_store import SqliteStore
from mfgui.ui.state.jobs import failure_of
from mfgui.ui.state.offer import Offer, show_file
from mfgui.ui.state.workspace import Workspace
from mfgui.ui.text import tr

S = TypeVar("S", bound=SqliteStore)
T = TypeVar("T")


class OwnFile(QObject, Generic[S]):
    """One file of rows, in the folder of what people keep."""

    _failed = Signal(object)
    _repaired = Signal(object)

    def __init__(
        self,
        session: Workspace,
        name: str,
        kind: Callable[..., S],  # what opens it, given its path
        take: Callable[[S], None],  # reads what is needed at once, of a file just opened
    ) -> None:
        super().__init__(session)
        self.store: S | None = None  # None while it is not open
        self._path, self._kind, self._take = paths.data() / name, kind, take
        # Queued: the file is opened before there is a window to say so.
        self._failed.connect(session.problem, Qt.ConnectionType.QueuedConnection)
        self._repaired.connect(session.offered, Qt.ConnectionType.QueuedConnection)
        session.closed.connect(self._close)

    def open_if_there(self) -> None:
        """Open the file if something has been kept in it."""
        if self._path.exists():
            self.open()

    def open(self) -> S | None:
        """Return the open file; None where it cannot be opened, which is told."""
        if self.store is not None:
            return self.store
        try:
            self.store = opened = self._kind(self._path)
            self._take(opened)
        except DataError as wrong:
            self._failed.emit(failure_of(wrong))
            self._close()
            return None
        repair = opened.repair
        if opened.damage:
            action, act = (tr("Show it"), show_file(repair.aside)) if repair is not None else ("", None)
            self._repaired.emit(Offer(opened.damage, action, act))
        return opened

    def tried(self, act: Callable[..., T], *arguments: object) -> T | None:
        """Do something with the file; what goes wrong is told, and None returned."""
        try:
            return act(*arguments)
        except DataError as wrong:
            self._failed.emit(failure_of(wrong))
            return None

    @Slot()
    def _close(self) -> None:
        if self.store is not None:
            self.store.close()
            self.store = None
