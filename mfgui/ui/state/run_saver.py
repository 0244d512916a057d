"""Puts the run under way on the shelf: from its start, at a pace that costs little, and at its end."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QObject, QTimer, SignalInstance, Slot

from mfgui.data.dataset import Dataset
from mfgui.evaluation.errors import predict_all
from mfgui.factorization.interface import Ability
from mfgui.factorization.packing import PackingError, pack, packable
from mfgui.storage.model_file import save_best
from mfgui.storage.run_file import save_run
from mfgui.storage.shelf import RunPlan, Shelf, Standing
from mfgui.training.run import CannotSaveError, EpochPoint, Run, RunOpened, RunSummary
from mfgui.ui.state.jobs import Job
from mfgui.ui.state.running import Running, RunState
from mfgui.ui.text import tr

SAVE_SECONDS: Final = 2.0  # a run under way is saved so often at most
SHARE: Final = 20  # saving takes at most one in so many seconds
LARGE: Final = 64_000_000  # of an ended run with more bytes, only the best model is kept


@dataclass(slots=True, eq=False)
class _Followed:
    """A run that the saver follows; `number` on the shelf is known once the shelf's lane has put it there."""

    run: int
    dataset: Dataset | None
    number: int | None = None
    ended: bool = False
    state_due: float = field(default=0.0)


class RunSaver(QObject):
    """Follows the session's run."""

    def __init__(
        self, session: Running, do: Callable[[Callable[[Shelf], object]], Job], kept: SignalInstance, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._do, self._kept = do, kept
        self._followed: _Followed | None = None
        self._leaving = False
        self._keeping = True
        self._unsaved = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(int(1000 * SAVE_SECONDS))
        self._timer.timeout.connect(self._save_later_points)
        session.run_opened.connect(self._opened)
        session.point_added.connect(self._point_added)
        session.run_ended.connect(self._ended)
        session.run_failed.connect(self._failed)
        session.run_dropped.connect(self._dropped)
        session.dataset_changed.connect(self._forget)

    @property
    def number(self) -> int | None:
        """Number of the present run on the shelf, None before it is known."""
        return self._followed.number if self._followed else None

    def keep_none(self) -> None:
        """Put no further run on the shelf: what is trained for a picture is no run of a person's."""
        self._keeping = False

    def follow(self, run: int, number: int | None) -> None:
        """Take it that a run is about to be shown that is on the shelf already, or (None) is not to be."""
        self._timer.stop()
        self._followed = _Followed(run, self._session.dataset, number, ended=True)

    @Slot()
    def _forget(self) -> None:
        self._timer.stop()
        self._followed = None

    @Slot(object)
    def _opened(self, opened: RunOpened) -> None:
        session, data = self._session, self._session.dataset
        if data is None or not self._keeping or (self._followed and self._followed.run == opened.run):
            return  # one that goes on
        followed = self._followed = _Followed(opened.run, data)
        validation, preset = session.validation, session.preset

        def begin(shelf: Shelf) -> None:
            plan = RunPlan.of(opened, data, validation=validation, preset=preset)
            followed.number = shelf.begin(plan, tr(opened.method.title))

        self._do(begin)

    @Slot(object)
    def _point_added(self, _point: EpochPoint) -> None:
        followed = self._followed
        if followed is None:
            return
        if followed.ended:
            followed.ended = False
            run = self._session.run

            def resume(shelf: Shelf) -> None:
                if followed.number is not None and run is not None:
                    shelf.resume(followed.number, run.stopping)

            self._do(resume)
        if self._timer.isActive():
            self._unsaved = True
        else:
            self._save()

    @Slot()
    def _save_later_points(self) -> None:
        if self._unsaved:
            self._save()

    def _save(self) -> None:
        """Save the curve so far, and when that is due all that is needed to continue after a crash."""
        followed, run = self._followed, self._session.run
        if followed is None or followed.ended:
            return
        self._unsaved = False
        self._timer.start()
        points = list(self._session.history)

        def save(shelf: Shelf) -> None:
            if followed.number is None:  # it could not be put on the shelf, which has been said
                return
            shelf.save_curve(followed.number, points)
            began = time.monotonic()
            if run is not None and began >= followed.state_due and points[-1].epoch >= 1:
                _save_state(shelf, followed.number, run)
                followed.state_due = time.monotonic() + SHARE * (time.monotonic() - began)

        self._do(save)

    @Slot(object)
    def _ended(self, summary: RunSummary) -> None:
        if self._followed is not None and self._followed.run == summary.run and not self._followed.ended:
            self._finish(Standing.ENDED, summary.stopped_by, summary)

    @Slot()
    def _failed(self) -> None:
        self._finish(Standing.FAILED, "")

    @Slot()
    def _dropped(self) -> None:
        """Keep what there is of a run that nobody waits for any more."""
        if self._session.history:
            if self._leaving:
                self._finish(Standing.KEPT, "the window was closed")
            else:
                self._finish(Standing.ENDED, "stopped by you")
        elif (followed := self._followed) is not None and not followed.ended:  # it has learnt nothing
            followed.ended = True
            self._do(lambda shelf: shelf.delete([] if followed.number is None else [followed.number]))

    def keep(self) -> None:
        """Put the run under way aside; `SessionShelf.kept` follows when it is safe."""
        self._session.pause()
        self._finish(Standing.KEPT, "put aside to be continued", told=True)

    def leave(self) -> None:
        """Take it that the window closes: what is dropped now is put aside."""
        self._leaving = True
        self._timer.stop()

    def _finish(self, standing: Standing, why: str, summary: RunSummary | None = None, *, told: bool = False) -> None:
        followed, session = self._followed, self._session
        self._timer.stop()
        if followed is None or followed.ended:
            return
        followed.ended = True
        points, run, split, data = list(session.history), session.run, session.split, followed.dataset

        def finish(shelf: Shelf) -> None:
            number = followed.number
            if number is None or data is None:
                return
            shelf.finish(number, standing, why, points)
            if run is None or not points:
                return
            if summary is not None and split is not None:
                shelf.save_predictions(number, predict_all(summary.model, split.validation))
            if standing is Standing.FAILED:
                return
            foldable = summary is not None and Ability.FOLD_IN in summary.model.abilities
            only_model = standing is Standing.ENDED and foldable
            # Where it is clear beforehand that the state would be thrown away, it is not made: at real size that is
            # a second copy of all factors.
            if not (only_model and _known_size(shelf, number, run) > LARGE):
                only_model = _save_state(shelf, number, run) > LARGE and only_model
            if only_model and summary is not None:
                save_best(shelf.model_place(number), run, summary)
                shelf.forget_state(number)

        job = self._do(finish)
        if told:
            job.succeeded.connect(self._kept)
            job.failed.connect(self._keep_failed)

    @Slot()
    def _keep_failed(self) -> None:
        if self._session.run_state is RunState.PAUSED:
            self._session.resume()


def _known_size(shelf: Shelf, number: int, run: Run) -> int:
    """Bytes that the state of a run takes at least: as last saved, or its best model alone."""
    place, best = shelf.state_place(number), run.best_model
    if place.exists():
        return place.stat().st_size
    return sum(array.nbytes for array in pack(best).arrays.values()) if best is not None and packable(best) else 0


def _save_state(shelf: Shelf, number: int, run: Run) -> int:
    """Save all that a run needs to go on, where its method can tell it, and return the bytes."""
    place = shelf.state_place(number)
    try:
        save_run(place, run)
    except (CannotSaveError, PackingError):  # a method of another package: its curve and figures are kept
        return 0
    return place.stat().st_size
