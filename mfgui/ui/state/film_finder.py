"""The film search of what is open: its index is built off the GUI thread when somebody first wants to search."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal, Slot

from mfgui.data.dataset import Dataset
from mfgui.data.grouping import count_by
from mfgui.insight.search import FilmIndex
from mfgui.ui.state.jobs import Failure, Job, JobState, Lane

_FEW = 3  # with fewer films, misspelt words are tried too


class FilmFinder(QObject):
    """Answers searches over the films that are open, in a few milliseconds once `ready`."""

    changed = Signal()  # other films are open, or searching has become possible
    failed = Signal(object)  # carries a Failure

    def __init__(self, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self.dataset: Dataset | None = None  # whose films are searched, None while there are none
        self._index: FilmIndex | None = None
        self._job: Job | None = None

    @property
    def ready(self) -> bool:
        """Whether `find` answers; before that it finds nothing."""
        return self._index is not None

    def set_dataset(self, dataset: Dataset | None) -> None:
        """Search in these films from now on."""
        if self._job is not None:
            self._job.drop()
        self.dataset, self._index, self._job = dataset, None, None
        self.changed.emit()

    def want(self) -> None:
        """Have the index made, unless it is there or under way; `changed` follows."""
        dataset = self.dataset
        if dataset is None or self._index is not None or self._job is not None:
            return

        def work(state: JobState) -> FilmIndex:
            state.checkpoint()
            return FilmIndex(dataset.films, count_by(dataset.ratings.films, dataset.n_films), state.checkpoint)

        self._job = self._lane.submit(work, key="film index")
        self._job.succeeded.connect(self._take)
        self._job.failed.connect(self._fail)

    def find(self, text: str, count: int = 12) -> NDArray[np.int32]:
        """Return the codes of the films that match, best first, as `FilmIndex.find` does.

        Where that are few, those follow whose words are spelt nearly as typed.
        """
        if self._index is None:
            return np.empty(0, np.int32)
        found = self._index.find(text, count)
        if len(found) < _FEW:
            others = self._index.find_misspelt(text, count)
            found = np.concatenate([found, others[~np.isin(others, found)]])[:count]
        return found

    @Slot(object)
    def _take(self, index: FilmIndex) -> None:
        self._index, self._job = index, None
        self.changed.emit()

    @Slot(object)
    def _fail(self, failure: Failure) -> None:
        self._job = None
        self.failed.emit(failure)
