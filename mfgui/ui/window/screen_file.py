"""Save What Is on Screen: one file that opens at the same moment on another machine."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import cast

import numpy as np
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from mfgui.base.errors import Mend
from mfgui.factorization.interface import FoldsIn
from mfgui.storage.model_file import save_model
from mfgui.storage.moment import Moment
from mfgui.storage.opened_model import SUFFIX
from mfgui.storage.profiles import Said
from mfgui.storage.recorded_run import RecordedRun
from mfgui.storage.saved_model import SAVED_SCREEN
from mfgui.storage.shelf_run import RunPlan
from mfgui.ui.kit import make
from mfgui.ui.kit.save_dialog import ask_file
from mfgui.ui.map.panel import MapPanel
from mfgui.ui.state.background import Background
from mfgui.ui.state.jobs import Failure, JobState
from mfgui.ui.state.offer import Offer
from mfgui.ui.state.session import Session
from mfgui.ui.text import plural, tr
from mfgui.ui.window.place_list import page_of
from mfgui.ui.window.place_stack import PageStack


def may_pass_on(session: Session) -> bool:
    """Whether the ratings that are open may go into a file: simulated ones and tables of one's own, not MovieLens."""
    data = session.dataset
    return (
        data is not None and len(data.ratings) > 0 and (data.simulated or data.is_table or data.edition == SAVED_SCREEN)
    )


_SETTLING_MS = 1500  # a map that is drawn anew so soon after it was brought back is brought back again


class ScreenDialog(QDialog):
    """Asks what the file is to bring along."""

    # Save, with the ratings, with one's own ratings, with the list that films are chosen from.
    wanted = Signal(bool, bool, bool)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("screen dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Save what is on screen"))
        words = tr(
            "One file with the model and how it was learnt, the page, the selection and the map's view. Double-clicked "
            "on any computer with mfgui it opens at this moment. It holds data only, nothing that runs."
        )
        allowed = may_pass_on(session)
        # Check boxes; of what cannot be brought along the box is off and says why, or there is none.
        self.ratings = make.check(tr("With the ratings"), checked=allowed)
        self.ratings.setEnabled(allowed)
        why = (
            tr("They are simulated, or a table of your own: you may pass them on.")
            if allowed
            else tr(
                "These may not be passed on. Whoever opens the file needs the same ratings, or sees the model alone."
            )
        )
        n = len(session.profiles.of_kind(Said.RATED))
        name = session.profiles.current.name if session.profiles.current is not None else ""
        self.profile = make.check(
            tr("With the profile {name} ({n})", name=name, n=plural(n, "1 rating", "{n} ratings"))
            if n
            else tr("With my own ratings (none yet)"),
            checked=bool(n) and session.profiles.shown,
        )
        self.profile.setEnabled(n > 0)
        listed = session.only.chosen
        self.only = make.check(
            tr("With the list {name} that films are chosen from", name=listed.name if listed else ""),
            checked=listed is not None,
        )
        self.only.setVisible(listed is not None)
        save = make.button(tr("Save…"), self._save, kind="primary")
        cancel = make.button(tr("Cancel"), self.reject)
        make.column(
            make.label(words, wrap=True),
            make.column(self.ratings, make.muted(why, wrap=True), spacing=4),
            self.profile,
            self.only,
            make.STRETCH,  # what a wrapped text does not need stands above the buttons
            make.row(make.STRETCH, cancel, save, spacing=8),
            margins=18,
            spacing=12,
            into=self,
        )
        self.setMinimumWidth(460)

    @Slot()
    def _save(self) -> None:
        self.accept()
        self.wanted.emit(self.ratings.isChecked(), self.profile.isChecked(), self.only.isChecked())


class ScreenFile(QObject):
    """Saves the moment, and brings back that of a file that was opened."""

    def __init__(self, window: QWidget, session: Session, pages: PageStack) -> None:
        super().__init__(window)
        self._window, self._session, self._pages = window, session, pages
        self._background = Background(session, self)
        self._camera: tuple[str, float] | None = None
        self._settling = make.timer(self, self._settled, _SETTLING_MS)
        self._map: MapPanel | None = None
        self._epoch: int | None = None
        session.moment_opened.connect(self._opened)
        session.epochs.changed.connect(self._show_epoch)
        session.dataset_changed.connect(self._leave_epoch)

    def slots(self) -> dict[str, Callable[..., object]]:
        """What the commands do."""
        return {"save screen": self._ask}

    # Saving

    @Slot()
    def _ask(self) -> None:
        if self._session.model is None or self._session.dataset is None:
            words = tr("nothing has been learnt yet: press Start first, then save")
            self._session.problem.emit(Failure(words, mend=Mend.LEARN))
            return
        dialog = ScreenDialog(self._session, self._window)
        dialog.wanted.connect(self._ask_file)
        dialog.open()

    @Slot(bool, bool, bool)
    def _ask_file(self, with_ratings: bool, with_profile: bool, with_list: bool) -> None:
        data = self._session.dataset
        name = data.name if data is not None else tr("films")
        file = ask_file(self._window, tr("Save what is on screen"), name, tr("mfgui files ({patterns})"), [SUFFIX])
        if file is not None:
            self.save(file, with_ratings=with_ratings, with_profile=with_profile, with_list=with_list)

    def moment(self, *, with_profile: bool) -> Moment:
        """What is on screen now."""
        session, data = self._session, self._session.dataset
        assert data is not None
        user = session.person.real.user if session.person is not None else None
        moment = Moment(
            page=self._pages.wanted,
            person=data.user_label(user) if user is not None else "",
            film=data.films.label(session.film) if session.film is not None else "",
            camera=self.camera(),
            epoch=session.epochs.shown,
        )
        profile = session.profiles.current
        if with_profile and profile is not None:
            rated = session.profiles.of_kind(Said.RATED)
            own = tuple((data.films.label(film), float(entry.stars)) for film, entry in rated.items())
            moment = replace(moment, profile=profile.name, rated=own, me=session.profiles.shown)
        return moment

    def save(self, file: Path, *, with_ratings: bool, with_profile: bool, with_list: bool = True) -> None:
        """Write the file in the background; what was saved is told in the bar."""
        session, data, opened, summary = (
            self._session,
            self._session.dataset,
            self._session.opened,
            self._session.summary,
        )
        assert data is not None
        model = summary.model if summary is not None else session.model
        moment = self.moment(with_profile=with_profile)
        only = session.only.chosen
        interest, validation = session.interest, session.validation if opened is not None else ""

        plan = RunPlan.of(opened, data, validation=session.validation, preset=session.preset) if opened else None
        points = tuple(session.history)
        if not any(point.best for point in points):
            plan = None
        stopped_by, epochs = summary.stopped_by if summary is not None else "", session.epochs.recorded()

        def work(_state: JobState) -> Path:
            says = only is None or with_list
            save_model(
                file,
                cast("FoldsIn", model),
                data,
                validation=validation,
                seed=opened.seed if opened is not None else 0,
                rmse=summary.validation_rmse if summary is not None else 0.0,
                protocol=opened.protocol if opened is not None else "",
                interest=interest,
                with_ratings=with_ratings and may_pass_on(session),
                moment=replace(moment, only=session.only.saved(only, data) if says else None),
                run=RecordedRun(plan, points, stopped_by, epochs()) if plan is not None else None,
            )
            return file

        self._background.ask(work, self._saved, lane=session.reading, of=())

    def _saved(self, file: Path) -> None:
        self._session.offered.emit(
            Offer(tr("Saved as {file}. A double click opens it at this moment.", file=file.name))
        )

    def camera(self) -> tuple[str, float] | None:
        """The film in the middle of the map in sight, and how far it is zoomed in; None where it shows everything."""
        panel, data = self._map_in_sight(), self._session.dataset
        if panel is None or panel.shown is None or data is None or panel.cloud.keeps_fitted:
            return None
        view = panel.cloud.view
        away = np.abs(panel.shown.map.positions - (view.x, view.y)).max(axis=1)
        film = int(np.argmin(np.where(panel.shown.model.film_support > 0, away, np.inf)))
        return data.films.label(film), view.zoom

    def _map_in_sight(self) -> MapPanel | None:
        page = self._pages.currentWidget()
        maps = page.findChildren(MapPanel) if page is not None else []
        return next((panel for panel in maps if panel.isVisible()), None)

    # Bringing back

    @Slot(object)
    def _opened(self, moment: Moment) -> None:
        session, data = self._session, self._session.dataset
        assert data is not None
        film, user = data.film_of(moment.film), data.user_of(moment.person)
        self._pages.show_page(moment.page if page_of(moment.page) in self._pages.names else "watch")
        if moment.rated:
            self._bring_profile(moment)
        if user is not None and not moment.me:
            session.select_user(user)
        elif moment.me:
            session.profiles.show()
        session.select_film(film)
        if moment.only is not None:
            session.only.bring(moment.only)
        self._epoch = moment.epoch
        self._show_epoch()
        self.look(moment.camera)

    def look(self, camera: tuple[str, float] | None) -> None:
        """Turn the map of the page that is wanted to a film, as near as `camera` has it, once both are there."""
        self._settling.stop()
        self._settled()
        self._camera = camera
        if camera is not None:
            QTimer.singleShot(0, self, self._find_map)

    @Slot()
    def _leave_epoch(self) -> None:
        self._epoch = None

    @Slot()
    def _show_epoch(self) -> None:
        """Go back to the epoch that was shown, once it is there."""
        epochs = self._session.epochs
        if self._epoch is not None and self._epoch in epochs.kept:
            epochs.show(self._epoch)
            self._epoch = None

    def _bring_profile(self, moment: Moment) -> None:
        """Choose the profile of the file: one of the same name and ratings, or a new one."""
        data, profiles = self._session.dataset, self._session.profiles
        assert data is not None
        found = [(data.film_of(label), stars) for label, stars in moment.rated]
        rated = {film: stars for film, stars in found if film is not None}
        for profile in profiles.all():
            person = profiles.person_of(profile)
            if profile.name == moment.profile and person is not None:
                there = dict(zip(person.films.tolist(), person.ratings.tolist(), strict=True))
                if there == rated:
                    profiles.choose(profile.id, guest=True)
                    return
        profiles.create(moment.profile, guest=True)
        profiles.bring((film, stars, None) for film, stars in rated.items())

    @Slot()
    def _find_map(self) -> None:
        """Wait for the page's map, and then for its films."""
        if not self._pages.built(self._pages.wanted):
            self._pages.page_shown.connect(self._find_map, Qt.ConnectionType.SingleShotConnection)
            return
        panel = self._map = self._map_in_sight()
        if panel is not None:
            panel.drawn.connect(self._look)
            self._look()

    @Slot()
    def _settled(self) -> None:
        """Leave the map to the person."""
        if self._map is not None:
            self._map.drawn.disconnect(self._look)
        self._map = self._camera = None

    @Slot()
    def _look(self) -> None:
        """Look where the file looked, once there is something to see; a map drawn anew soon after, once more."""
        panel, camera = self._map, self._camera
        if panel is None or camera is None or panel.shown is None or panel.shown.model is not self._session.model:
            return  # what is still drawn is of the data before
        if not self._settling.isActive():
            self._settling.start()
        data = self._session.dataset
        film = data.film_of(camera[0]) if data is not None else None
        view = panel.cloud.view
        if film is not None:  # by the film, for another time the axes may point the other way
            x, y = panel.shown.map.positions[film].tolist()
            panel.cloud.go_to(replace(view, x=x, y=y, scale=view.fitted * camera[1]))
