"""Explore: people, films and the map as one space. Search and lists, the map or a full table, an inspector."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QButtonGroup, QLayout, QWidget

from mfgui.ui.kit import make
from mfgui.ui.kit.drawn import announce
from mfgui.ui.kit.icons import IconButton
from mfgui.ui.kit.lazy_stack import Stepwise
from mfgui.ui.kit.level import LEVEL
from mfgui.ui.kit.segments import Segments
from mfgui.ui.kit.theme import Theme
from mfgui.ui.lists.panel import RecommendationsPanel
from mfgui.ui.map.workbench import MapWorkbench
from mfgui.ui.places.explore.film import FilmPanel
from mfgui.ui.places.explore.finder import Finder
from mfgui.ui.places.explore.full_tables import FilmsTable, PeopleTable
from mfgui.ui.places.explore.person import PersonPanel
from mfgui.ui.state.session import Session
from mfgui.ui.text import tr

# What can be led to by a name of its own: what stands in the middle, and what the inspector shows.
SUB_PAGES = ("map", "films", "people", "film", "person", "list")
_MIDDLE = ("map", "films", "people")
# Least and most width of the sides, and what the middle needs, in pixels at 100 % text size.
_LISTS, _INSPECTOR, _LEAST_MIDDLE = (246, 400), (330, 440), 340
_ICONS = {"lists": "lists", "inspector": "side"}
_LEAST_HEIGHT = 420
_ROOMY = 440  # the lists unfold by themselves where the map beside them keeps so much
_ONE_LINE = 720  # from this width of the middle on, all of the map's tools stand beside the switch, else under it


class Inspector(Stepwise, QWidget):
    """Shows what was selected last; the tabs lead back to the other.

    What is selected within it (a film of the person's ratings) stays beside the person until it is opened.
    """

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        make.as_panel(self)
        self._session, self._theme = session, theme
        self._name = ""

    def steps(self) -> Iterator[None]:
        """Build a page at a time."""
        session, theme = self._session, self._theme
        self.pages = make.Pages()
        self._group = QButtonGroup(self)
        self.tabs = {}  # buttons by the page's name: "film", "person", "list"
        row = make.row(margins=(10, 8, 10, 2), spacing=2)
        for name, words, hint in (
            ("film", tr("Film"), tr("The selected film: its ratings, similar films, who loves it")),
            (
                "person",
                tr("Person"),
                tr("The selected person: taste, ratings, twins; what if they had rated otherwise"),
            ),
            ("list", tr("Their list"), tr("What this person might like next")),
        ):
            tab = make.button(words, self._clicked, kind="tab", hint=hint)
            tab.setObjectName(name)
            tab.setCheckable(True)
            self._group.addButton(tab)
            self.tabs[name] = tab
            row.addWidget(tab)
        row.addStretch(1)
        make.column(row, (self.pages, 1), margins=1, spacing=0, into=self)
        yield
        self.film = FilmPanel(session, theme)
        yield
        self.pages.addWidget(self.film)
        yield
        self.person = PersonPanel(session, theme)
        yield
        self.pages.addWidget(self.person)
        yield
        self.recommendations = RecommendationsPanel(session, theme, framed=False)
        yield
        self.pages.addWidget(self.recommendations)
        self._pages = {"film": self.film, "person": self.person, "list": self.recommendations}
        session.film_changed.connect(self._film_selected)
        session.person_changed.connect(self._person_selected)
        self._person_selected()
        self.show_part("film" if session.film is not None else "person")

    @property
    def part(self) -> str:
        """Name of the page that is seen."""
        return next(name for name, page in self._pages.items() if page is self.pages.currentWidget())

    def show_part(self, name: str) -> None:
        """Bring a page to the front."""
        self.tabs[name].setChecked(True)
        self.pages.setCurrentWidget(self._pages[name])

    @Slot()
    def _clicked(self) -> None:
        self.show_part(self.sender().objectName())

    @Slot()
    def _film_selected(self) -> None:
        """Show the film, unless somebody is at work on a list of films here; with none, the person."""
        at_work = QApplication.focusWidget()
        here = at_work is not None and self._pages[self.part].isAncestorOf(at_work)
        if self._session.film is None:
            if self.part == "film" and self._session.person is not None:
                self.show_part("person")
        elif not here:
            self.show_part("film")

    @Slot()
    def _person_selected(self) -> None:
        """Show somebody else; a what-if of the same person, and their list, stay where they are."""
        person = self._session.person
        name = person.real.name if person is not None else ""
        self.tabs["list"].setText(tr("Your list") if self._session.profiles.shown else tr("Their list"))
        other, self._name = name != self._name, name
        if other and person is not None and self.part == "film" and self.isVisible():
            self.show_part("person")


class ExplorePlace(Stepwise, QWidget):
    """Whatever is selected anywhere shows in all three parts. Where there is no room, lists and inspector fold.

    The lists fold beside a full table, too, which has the same rows; the search stands over that then.
    """

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session, self._theme = session, theme
        self._wanted: dict[str, bool] = {}
        self._last_wanted = ""
        self._whole = False

    def steps(self) -> Iterator[None]:
        """Build a part at a time."""
        session, theme = self._session, self._theme
        # Each part is taken in as it comes: to take in a place full of widgets at once would be felt.
        self.view = Segments(tr("In the middle"))  # chooses what stands in the middle
        self.view.offer(
            [
                ("map", tr("Map"), tr("Films laid out by what was learnt")),
                ("films", tr("Films"), tr("All films in one table")),
                ("people", tr("People"), tr("Everybody in one table")),
            ]
        )
        self.view.chosen.connect(self.show_view)
        self.lists_shown = self._toggle("lists", tr("Search and lists"))  # fold the sides
        self.inspector_shown = self._toggle("inspector", tr("Details of what is selected"))
        self.middle = make.Pages()
        self._head = make.holder(make.row(self.lists_shown, self.view, spacing=6))
        self._bar = make.grid(spacing=(8, 4))
        self._bar.setColumnStretch(1, 1)
        middle = make.column(self._bar, (self.middle, 1), spacing=6)
        row = make.row((middle, 1), margins=(8, 4, 8, 8), spacing=8, into=self)
        row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # the sides fold where there is no room
        yield
        self.finder = Finder(session, theme, self)  # at the left
        yield
        row.insertWidget(0, self.finder)
        self.bench = MapWorkbench(session, theme)  # in the middle, one of three
        self.middle.addWidget(self.bench)
        yield
        yield from self.bench.steps()
        yield
        self.films = FilmsTable(session, theme, self.finder)
        self.middle.addWidget(self.films)
        yield
        self.people = PeopleTable(session, theme, self.finder)
        self.middle.addWidget(self.people)
        yield
        self.inspector = Inspector(session, theme, self)  # at the right
        row.addWidget(self.inspector)
        yield from self.inspector.steps()
        yield
        self.finder.film_entered.connect(self._go_to_film)
        self.finder.person_entered.connect(self._go_to_person)
        self.finder.search.left_downwards.connect(self._to_table)
        self.bench.room_wanted.connect(self._share)
        self.bench.cleaned.connect(self._share)
        theme.follow(self, self._share)
        LEVEL.changed.connect(self._share)
        self._whole = True
        self.show_view("map")

    def _toggle(self, name: str, words: str) -> IconButton:
        made = IconButton(self._theme, _ICONS[name], words, size=18)
        made.setObjectName(name)
        made.setCheckable(True)
        made.clicked.connect(self._choose_side)
        return made

    # What is seen

    @Slot(str)
    def show_view(self, name: str) -> None:
        """Put the map or a table in the middle."""
        self.view.choose(name)
        self.middle.setCurrentIndex(_MIDDLE.index(name))
        self.bench.toolbar.setVisible(name == "map")
        self._share()

    @property
    def sub_pages(self) -> tuple[str, ...]:
        """What is in front: in the middle, and at the right."""
        return self.view.current, self.inspector.part

    def show_sub_page(self, name: str) -> None:
        """Show a part by its name, see `SUB_PAGES`."""
        if name in _MIDDLE:
            self.show_view(name)
            return
        self.inspector.show_part(name)
        if self.inspector.isHidden():
            self._want("inspector", wanted=True)

    @Slot(int)
    def _go_to_film(self, film: int) -> None:
        """Bring a film's page to the front, and the film to the middle of the map."""
        self.show_sub_page("film")
        if self.view.current == "map":
            self.bench.fly(film)
        data = self._session.dataset
        if data is not None:
            announce(self, tr("{film}, in the details beside", film=data.films.caption(film)))

    @Slot(int)
    def _go_to_person(self, _user: int) -> None:
        self.show_sub_page("person")

    # Room

    @Slot()
    def _choose_side(self) -> None:
        button = self.sender()
        assert isinstance(button, IconButton)
        self._want(button.objectName(), wanted=button.isChecked())

    def _want(self, side: str, *, wanted: bool) -> None:
        self._wanted[side] = wanted
        self._last_wanted = side
        self._share()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(_LEAST_MIDDLE) + 16, self._theme.px(_LEAST_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    @Slot()
    def _share(self) -> None:
        """Let the middle have what it needs; the side that was asked for last goes last."""
        if not self._whole:
            return
        px, width = self._theme.px, self.width()
        parts = {"lists": (self.finder, _LISTS, 26), "inspector": (self.inspector, _INSPECTOR, 30)}
        middle = self.bench.least_width if self.view.current == "map" else px(_LEAST_MIDDLE)
        rest = width - 16 - middle
        first = ("lists", "inspector") if self._last_wanted == "lists" else ("inspector", "lists")
        for name in first:
            part, (least, most), share = parts[name]
            room = min(max(px(least), width * share // 100), px(most))
            more = max(px(_ROOMY) - middle, 0) if name == "lists" and name not in self._wanted else 0
            shown = self._wants(name) and rest - more >= px(least) + 8 and not self._alone
            room = min(room, max(rest - 8, px(least)))
            if name == first[0] and self._wants(first[1]):
                other = px(parts[first[1]][1][0]) + 8
                if rest - 8 - room < other <= rest - 8 - px(least):
                    room = rest - 8 - other
            part.setFixedWidth(room)
            part.setVisible(shown)
            rest -= room + 8 if shown else 0
        needed = sum(
            part.minimumSizeHint().width() + 8 for part in (self._head, self.bench.toolbar, self.inspector_shown)
        )
        one_line = rest + middle >= (px(_ONE_LINE) if LEVEL.full else needed) and not self.bench.two.isChecked()
        self._bar.addWidget(self._head, 0, 0)
        self._bar.addWidget(self.inspector_shown, 0, 2)
        self._bar.addWidget(self.bench.toolbar, *((0, 1, 1, 1) if one_line else (1, 0, 1, 3)))
        for part in (self._head, self.inspector_shown):
            part.setVisible(not self._alone)
        self.lists_shown.setChecked(not self.finder.isHidden())
        self.inspector_shown.setChecked(not self.inspector.isHidden())
        if self.finder.isHidden() and self.view.current != "map":
            self._bar.addWidget(self.finder.search, 0, 1)
        else:
            self.finder.take_search()
        self.setFocusProxy(self._main if self.finder.isHidden() else self.finder.film_table)

    def _wants(self, side: str) -> bool:
        """Whether a side is to be seen where there is room: as it was chosen, else lists beside the map alone."""
        return self._wanted.get(side, side == "inspector" or self.view.current == "map")

    @property
    def _main(self) -> QWidget:
        """What takes the keys in the middle."""
        return {"films": self.films.table, "people": self.people.table}.get(self.view.current, self.bench.first.cloud)

    @Slot()
    def _to_table(self) -> None:
        if self.finder.isHidden():
            self._main.setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def _alone(self) -> bool:
        """Whether the map stands alone, for slides."""
        return self.bench.actions_by_name["clean"].isChecked()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape, where nobody else had a use for it, clears the search, then the selection."""
        if event.key() == Qt.Key.Key_Escape:
            self.finder.clear()
        else:
            super().keyPressEvent(event)
