"""The profile, the search for films that I have seen, and, in a drawer, what I rated."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot

from mfgui.storage.converting import converted
from mfgui.storage.profiles import Said
from mfgui.ui.kit import fonts, make, words
from mfgui.ui.kit.film_search import FilmSearch
from mfgui.ui.kit.panel import ContentOrMessage, Panel
from mfgui.ui.places.me.my_ratings import MyRatings, mine_model
from mfgui.ui.places.me.profile_bar import ProfileBar, RatingsImport
from mfgui.ui.text import count, tr

if TYPE_CHECKING:
    from mfgui.ui.kit.theme import Theme
    from mfgui.ui.state.session import Session

_WIDTH = 250


class MinePanel(Panel):
    """Drives `Session.profiles` and `Session.select_film`."""

    found = Signal(int)
    """Carries the code of a film that was searched for: somebody wants to rate it."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__(session)
        fonts.set_width(self, least=_WIDTH)
        self._session = session
        self._theme = theme
        self.bar = ProfileBar(session, theme)
        self.importing = RatingsImport(session, theme, self)
        self.bar.import_wanted.connect(self.importing.ask)
        self.search = FilmSearch(session.finder, theme)
        self.search.setPlaceholderText(tr("Find a film you have seen"))
        self.search.film_chosen.connect(self.found)
        self.mine = mine_model(self)
        self.list = MyRatings(self.mine, theme)
        self.list.setAccessibleName(tr("My ratings"))
        self.list.rated.connect(self._rate)
        self.list.opened.connect(session.open_film)
        self.list.selectionModel().currentRowChanged.connect(self._select_film_of)
        self.list.clicked.connect(self._select_film_of)
        self._pages = ContentOrMessage(self.list)
        self.empty = self._pages.message
        self.drawer = make.button(kind="fold")
        self.drawer.setObjectName("what I rated")
        self.drawer.setCheckable(True)
        self.drawer.setChecked(True)
        self.drawer.toggled.connect(self._open_drawer)
        row = make.row((self.drawer, 1), self.bar, spacing=6)
        make.column(self.search, row, (self._pages, 1), margins=10, spacing=8, into=self)
        session.dataset_changed.connect(self.refresh)
        session.profiles.changed.connect(self.refresh)
        session.film_changed.connect(self._film_changed)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what the profile holds now."""
        data, profiles = self._session.dataset, self._session.profiles
        frame: dict[str, list[Any]] = {"film": [], "stars": [], "stand_in": []}
        if data is not None:
            before = {film: place for place, film in enumerate(self.mine.values("film") or ())}
            self.list.scale = data.scale
            for said in (Said.RATED, Said.POINTS):
                entries = profiles.of_kind(said)
                # What is rated anew stays where it is, under the hand that rates it; what is new comes first.
                titles = data.films.titles
                for film in sorted(entries, key=lambda f: (before.get(f, -1), -entries[f].at, titles[f].casefold(), f)):
                    frame["film"].append(film)
                    frame["stars"].append(converted(entries[film].stars, entries[film].scale, data.scale))
                    frame["stand_in"].append(said is Said.POINTS)
        self.mine.set_frame(frame, data)
        nothing = tr("What you rate is listed here, saved at once, and yours alone: nothing leaves this computer.")
        self._pages.set_message("" if frame["film"] else nothing)
        self._say_what_is_in_the_drawer()

    @Slot(bool)
    def _open_drawer(self, opened: bool) -> None:
        self._pages.setVisible(opened)
        self._say_what_is_in_the_drawer()

    def _say_what_is_in_the_drawer(self) -> None:
        mark = "▾" if self.drawer.isChecked() else "▸"
        words = self._summary() or tr("What you rated")
        self.drawer.setText(f"{mark}  {words}")
        self.drawer.setAccessibleName(words)

    def _summary(self) -> str:
        profiles = self._session.profiles
        parts = []
        own, stand_ins = len(profiles.of_kind(Said.RATED)), len(profiles.of_kind(Said.POINTS))
        if own:
            parts.append(words.ratings(own))
        if stand_ins:
            parts.append(tr("{n} stand-ins by points", n=count(stand_ins)))
        if unseen := len(profiles.of_kind(Said.UNSEEN)):
            parts.append(tr("{n} not seen", n=count(unseen)))
        if elsewhere := profiles.elsewhere:
            parts.append(tr("{n} of films that are not in this data set", n=count(elsewhere)))
        return " · ".join(parts)

    @Slot(int, object)
    def _rate(self, film: int, stars: float | None) -> None:
        self._session.profiles.rate(film, stars)

    @Slot()
    def _film_changed(self) -> None:
        row = self.mine.row_where("film", self._session.film)
        if row < 0:
            self.list.selectionModel().clearSelection()
        elif row != self.list.currentIndex().row():
            self.list.setCurrentIndex(self.mine.index(row, 0))
