"""Puts a scene on: page, person and film through the session, and what is played; says what the data do not have."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from mfgui.data.dataset import Dataset
from mfgui.storage.profiles import Said
from mfgui.ui.kit import make
from mfgui.ui.stage.scenes import SOMEBODY, Scene
from mfgui.ui.state.running import RunState
from mfgui.ui.state.session import Session
from mfgui.ui.text import tr

_EPOCH_MS = 450  # between two epochs that are played


class Director(QObject):
    """Acts through the session alone: what stands on the pages follows by itself."""

    progressed = Signal()  # `missing` or `rated` is another

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._scene: Scene | None = None
        self._room: int | None = None
        self._own: int | None = None
        self._at_start = 0
        self.missing: tuple[str, ...] = ()  # a sentence for each thing that the scene names and the data do not have
        self.rated = 0  # how many films the room has rated in this scene
        self._pace = make.timer(self, self._next_epoch, _EPOCH_MS, repeats=True)
        session.profiles.changed.connect(self._count)

    def put_on(self, scene: Scene, *, act: bool = True) -> None:
        """Show the scene's page, select whom and what it names, and begin what happens in it (but on a tour)."""
        self._stop_playing()
        self._scene = scene if act else None
        session, data = self._session, self._session.dataset
        missing: list[str] = []
        if data is not None:
            if scene.film:
                film = film_named(data, scene.film)
                if film is None:
                    missing.append(tr("“{film}” is not among these films.", film=scene.film))
                else:
                    session.select_film(film)
            if scene.person:
                self._select(data, scene.person, missing)
        rates = act and scene.action == "rate" and scene.show == "me"
        session.show_page("rate" if rates else scene.show)  # sliders may have been in front there
        if not act:
            self.missing = tuple(missing)
            return
        if scene.action == "learn":
            self._learn(missing)
        elif scene.action == "rate":
            self._open_room()
        self.missing = tuple(missing)
        self._at_start = self._n_rated()
        self.rated = 0
        self.progressed.emit()

    def end(self) -> None:
        """Play no more; I rate again, and a profile of a room that rated nothing goes."""
        self._stop_playing()
        self._scene = None
        profiles = self._session.profiles
        current = profiles.current
        if current is not None and current.id == self._room:
            if not profiles.entries:
                profiles.delete()
            if self._own is not None:
                profiles.choose(self._own)
        self._room = None

    def _select(self, data: Dataset, name: str, missing: list[str]) -> None:
        session = self._session
        person = session.person
        if name == SOMEBODY:
            if person is None or person.real.user is None:
                session.select_user(0)
            return
        user = data.user_of(name)
        if user is None:
            missing.append(tr("There is no person {name} in these ratings.", name=name))
        else:
            session.select_user(user)

    # Learning, played

    def _learn(self, missing: list[str]) -> None:
        session = self._session
        if session.run_state is not RunState.IDLE:
            return
        if len(session.epochs.kept) > 1:
            session.epochs.show(session.epochs.kept[0])
            self._pace.start()
        elif session.model is None:
            session.plan.start()
        else:
            missing.append(tr("Of this model only the result is kept, not how it was learnt."))

    @Slot()
    def _next_epoch(self) -> None:
        epochs = self._session.epochs
        kept, shown = epochs.kept, epochs.shown
        if self._session.quick.busy:
            return  # the last one is still on its way
        if shown is None or shown not in kept or shown == kept[-1] or self._session.run_state is not RunState.IDLE:
            self._pace.stop()
        else:
            epochs.show(kept[kept.index(shown) + 1])

    def _stop_playing(self) -> None:
        if self._pace.isActive():
            self._pace.stop()
            self._session.epochs.show(None)

    # The room's own ratings

    def _open_room(self) -> None:
        """Let the room rate into a profile of its own."""
        profiles = self._session.profiles
        known = {profile.id: profile.name for profile in profiles.all()}
        if self._room in known:
            if profiles.current is None or profiles.current.id != self._room:
                profiles.choose(self._room, guest=True)
            else:
                profiles.show()
            return
        name, number = tr("The room"), 1
        while name in known.values():
            number += 1
            name = tr("The room {n}", n=number)
        mine = profiles.mine()
        self._own = mine.id if mine is not None else None
        profiles.create(name, guest=True)
        self._room = profiles.current.id if profiles.current is not None else None

    def _n_rated(self) -> int:
        return len(self._session.profiles.of_kind(Said.RATED))

    @Slot()
    def _count(self) -> None:
        if self._scene is not None and self._scene.action == "rate":
            self.rated = max(0, self._n_rated() - self._at_start)
            self.progressed.emit()


def film_named(data: Dataset, name: str) -> int | None:
    """Code of the film of that title ("The Matrix (1999)", as listed, or without its year) or number; None for none."""
    wanted = name.casefold()
    films = data.films
    dated = (f"{title} ({year})" for title, year in zip(films.titles, films.years.tolist(), strict=True))
    for titles in (films.listed_titles, dated, films.titles):
        for film, title in enumerate(titles):
            if title.casefold() == wanted:
                return film
    return data.film_of(name)
