"""The map with all that one can do on it: tools, a second map beside it, a side panel, saving."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QButtonGroup, QComboBox, QFrame, QMenu, QSizePolicy, QSplitter, QTabWidget, QWidget

from mfgui.insight import embedding
from mfgui.insight.projections import MapKind, Projection
from mfgui.ui.kit import fonts, make
from mfgui.ui.kit.icons import IconButton
from mfgui.ui.kit.lazy_stack import Stepwise
from mfgui.ui.kit.level import LEVEL
from mfgui.ui.kit.panel import Panel, QuietScroll
from mfgui.ui.kit.theme import Theme
from mfgui.ui.map.film_cloud import Tool
from mfgui.ui.map.frame import MiniMap
from mfgui.ui.map.other_run import RunBox
from mfgui.ui.map.panel import MapPanel
from mfgui.ui.map.saving import MapSaving
from mfgui.ui.map.side_axes import AxesSide
from mfgui.ui.map.side_films import FilmsSide
from mfgui.ui.map.side_legend import LegendSide
from mfgui.ui.map.timeline import Timeline
from mfgui.ui.map.words import projection_words
from mfgui.ui.state.session import Session
from mfgui.ui.text import count, tr

_SIDE_WIDTH = 330
_LEAST_MAP, _LEAST_TWO = 340, 616  # what one map and two need, in pixels at 100 % text size
_CLEAN_KEYS = [QKeySequence("F9"), QKeySequence("Escape")]  # the first turns the clean mode on and off, the other off
_FILMS_TAB = 2
_KINDS = (MapKind.AXES, MapKind.TABLE, MapKind.NEIGHBOURS, MapKind.CONCEPTS)


class MapWorkbench(Stepwise, Panel):
    """Composes one or two maps, toolbar and side; they share one `MapChoices`."""

    room_wanted = Signal()  # another room is needed: `least_width` has changed
    cleaned = Signal(bool)  # carries whether the map is to stand alone, for slides

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__(session, framed=False)
        self._session, self._theme = session, theme

    def steps(self) -> Iterator[None]:
        """Build the maps, then what is beside them, then what is above and below."""
        session, theme = self._session, self._theme
        self.choices = session.map_choices("explore")
        self.first = MapPanel(session, theme, choices=self.choices)
        self.second = MapPanel(session, theme, choices=self.choices)  # hidden until it is wanted
        self.second.hide()
        self.minis = [MiniMap(theme, panel.cloud) for panel in (self.first, self.second)]
        self.maps = QSplitter(Qt.Orientation.Horizontal)
        self.maps.setChildrenCollapsible(False)
        self.maps.setHandleWidth(6)
        for panel, mini in zip((self.first, self.second), self.minis, strict=True):
            self.maps.addWidget(panel)
            panel.set_mini(mini)
        self.saving = MapSaving(session, theme, self.first, self)  # copies and saves the first map
        self.first.offers_start = True
        yield
        self.legend_side = LegendSide(session, theme, self.first)
        self.axes_side = AxesSide(session, (self.first, self.second))
        yield
        self.side = self._make_side()  # tools with more to say: colours, axes, films chosen, paths, bookmarks
        yield
        self.toolbar = self._make_toolbar()
        self.progress = self._make_progress()
        self.timeline = Timeline(session, theme, self.first, self)
        self.timeline.saving.connect(self._show_progress)
        self.saving.progressed.connect(self._show_progress)
        make.column(self.toolbar, (make.row((self.maps, 1), self.side), 1), self.timeline, into=self)
        self.setFocusProxy(self.first.cloud)
        session.dataset_changed.connect(self._new_data)
        for panel in (self.first, self.second):  # not before what they speak to is built: a map may draw meanwhile
            panel.progressed.connect(self._show_progress)
            panel.drawn.connect(self._show_projections)
        self._show_projections()
        self._count_chosen()

    def kept(self) -> tuple[bool, bool, int]:
        """See Panel: whether there are two maps, whether the side is seen, and what of it."""
        return self.two.isChecked(), self.show_side.isChecked(), self.side.currentIndex()

    def take_up(self, kept: tuple[bool, bool, int], *, same_data: bool) -> None:
        del same_data
        self.two.setChecked(kept[0])
        self.show_side.setChecked(kept[1])
        self.side.setCurrentIndex(kept[2])

    # Building

    def _make_side(self) -> QTabWidget:
        side = QTabWidget()
        make.as_panel(side)
        side.hide()
        fonts.set_width(side, _SIDE_WIDTH)
        side.setDocumentMode(True)
        self.films_side = FilmsSide(self._session, self._theme, self.first)
        self.films_side.csv_wanted.connect(self.saving.save_chosen)
        self.choices.films_changed.connect(self._count_chosen)
        for panel in (self.first, self.second):
            panel.cloud.region_chosen.connect(self._list_chosen)
        for words, hint, page in (
            (tr("Legend"), tr("What colours, sizes and marks mean"), self.legend_side),
            (tr("Axes"), tr("What sets the ends apart; other axes; your own ends"), self.axes_side),
            (tr("Films"), tr("Films chosen, a path between two films, bookmarks"), self.films_side),
        ):
            side.addTab(page if page is self.films_side else QuietScroll(page), words)
            side.setTabToolTip(side.count() - 1, hint)
        return side

    def _make_toolbar(self) -> QWidget:
        bar = QWidget()
        row = make.row(spacing=4, into=bar)

        def button(name: str, words: str, menu: QMenu | None = None) -> IconButton:
            made = IconButton(self._theme, name, words, size=18, menu=menu)
            made.setCheckable(menu is None)
            row.addWidget(made)
            return made

        self.tools = QButtonGroup(self)
        self.tool_buttons = {
            Tool.PAN: button("hand", tr("Drag the map")),
            Tool.BOX: button("box", tr("Choose films in a box (Shift adds)")),
            Tool.LASSO: button("lasso", tr("Choose films with a lasso (Shift adds)")),
        }
        for tool, made in self.tool_buttons.items():
            self.tools.addButton(made)
            made.clicked.connect(partial(self._use_tool, tool))
        self.tool_buttons[Tool.PAN].setChecked(True)
        row.addSpacing(4)
        row.addStretch(1)
        self.kinds = [self._projection_box(panel) for panel in (self.first, self.second)]
        for box in self.kinds:
            fonts.set_width(box, least=110)
            box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            row.addWidget(box)
        self.runs = RunBox(self._session)
        self.runs.model_ready.connect(self.second.set_model)
        row.addWidget(self.runs)
        self.kinds[1].hide()
        self.runs.hide()
        self.two = button("two-maps", tr("Two maps side by side"))
        self.two.toggled.connect(self._show_two)
        # Shows and hides the side.
        self.show_side = button("legend", tr("Colours, axes, films chosen, paths, bookmarks"))
        self.show_side.toggled.connect(self.side.setVisible)
        self.show_side.toggled.connect(self.room_wanted)
        self.two.toggled.connect(self.room_wanted)
        self.more = button("more", tr("Save, copy and more"), self._make_menu())
        LEVEL.changed.connect(self._show_tools)
        self._show_tools()
        return bar

    @Slot()
    def _show_tools(self) -> None:
        """Leave the tools that choose films, and the second map, to Full."""
        if not LEVEL.full:
            self.tool_buttons[Tool.PAN].click()
        for made in self.tool_buttons.values():
            made.setVisible(LEVEL.full)
        self.two.setVisible(LEVEL.full or self.two.isChecked())

    def _projection_box(self, panel: MapPanel) -> QComboBox:
        box = make.named(make.Choice(), tr("Which map"), tr("How films are laid out"))
        for kind in _KINDS:
            if kind is not MapKind.NEIGHBOURS or embedding.available():  # what the menu offers, works
                box.addItem(projection_words(Projection(kind)), kind)
        box.activated.connect(partial(self._project, panel, box))
        return box

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        self.actions_by_name: dict[str, QAction] = {}

        def action(into: QMenu, name: str, words: str, slot: object) -> QAction:
            made = QAction(words, self)
            made.triggered.connect(slot)
            into.addAction(made)
            self.actions_by_name[name] = made
            return made

        action(menu, "copy", tr("Copy the picture"), self.saving.copy).setShortcut(QKeySequence("Ctrl+Shift+C"))
        action(menu, "png", tr("Save as PNG…"), self.saving.ask_png)
        action(menu, "svg", tr("Save as SVG…"), self.saving.save_svg)
        action(menu, "csv", tr("Save all places as CSV…"), self.saving.save_all)
        action(menu, "moving", tr("Save the epochs as a moving picture…"), self._save_moving)
        menu.addSeparator()
        clean = action(menu, "clean", tr("Clean, for slides (Esc ends it)"), self._clean)
        clean.setCheckable(True)
        clean.setShortcuts(_CLEAN_KEYS[:1])
        names = action(menu, "names", tr("Film names"), self._names)
        mini = action(menu, "mini", tr("Small overview when zoomed in"), self._minis)
        for made in (names, mini):
            made.setCheckable(True)
            made.setChecked(True)
        self.addActions([clean, self.actions_by_name["copy"]])
        return menu

    def _make_progress(self) -> QWidget:
        # It floats: a line of its own would move the maps while they are rendered.
        line = QFrame(self)
        line.setProperty("kind", "card")
        self.progress_words = make.muted()
        self.progress_bar = make.progress_bar(tr("Progress"))
        self.give_up = make.button(tr("Cancel"), self.first.cancel)
        self.give_up.clicked.connect(self.second.cancel)
        self.give_up.clicked.connect(self._stop_rendering)
        make.row(self.progress_words, (self.progress_bar, 1), self.give_up, margins=(12, 8, 8, 8), into=line)
        line.hide()
        return line

    # Doing

    @Slot()
    def _count_chosen(self) -> None:
        n = len(self.choices.films)
        self.side.setTabText(_FILMS_TAB, tr("Films ({n})", n=count(n)) if n else tr("Films"))

    @Slot()
    def _list_chosen(self) -> None:
        if len(self.choices.films):
            self.side.setCurrentIndex(_FILMS_TAB)
            self.show_side.setChecked(True)

    def _use_tool(self, tool: Tool) -> None:
        for panel in (self.first, self.second):
            panel.cloud.set_tool(tool)

    def _project(self, panel: MapPanel, box: QComboBox, row: int) -> None:
        kind = MapKind(box.itemData(row))
        if kind is MapKind.CONCEPTS and panel.projection.ends.empty:
            self.show_side.setChecked(True)
            self.side.setCurrentIndex(1)
            self.axes_side.begin_ends(panel)
            self._show_projections()
            return
        before = panel.projection
        panel.set_projection(Projection(kind, weighted=before.weighted, ends=before.ends))
        self._show_projections()

    @Slot()
    def _show_projections(self) -> None:
        for panel, box in zip((self.first, self.second), self.kinds, strict=True):
            box.setCurrentIndex(box.findData(panel.projection.kind))
            box.setItemText(
                0,
                projection_words(panel.projection)
                if panel.projection.kind is MapKind.AXES
                else projection_words(Projection()),
            )

    @Slot(bool)
    def _show_two(self, shown: bool) -> None:
        self.second.setVisible(shown)
        self.kinds[1].setVisible(shown)
        self.runs.setVisible(shown)
        self.axes_side.offer_both(shown)
        for panel in (self.first, self.second):
            panel.share_time(2 if shown else 1)
        if shown:
            half = self.maps.width() // 2
            self.maps.setSizes([half, half])
            if self.second.projection == self.first.projection:
                self.second.set_projection(Projection(MapKind.TABLE))
            self._show_projections()

    @property
    def least_width(self) -> int:
        """Pixels that the maps and the side need."""
        maps = self._theme.px(_LEAST_TWO if self.two.isChecked() else _LEAST_MAP)
        return maps + (self.side.maximumWidth() + 8 if self.show_side.isChecked() else 0)

    def fly(self, film: int) -> None:
        """Bring a film to the middle, near enough to tell it from its neighbours."""
        for panel in (self.first, self.second):
            panel.cloud.fly_to(film)

    @Slot(str, float)
    def _show_progress(self, words: str, fraction: float) -> None:
        self.progress_words.setText(words)
        if fraction < 1 and self.progress.isHidden():
            place = self.maps.geometry()
            width = min(460, place.width() - 20)
            height = self.progress.sizeHint().height()
            self.progress.setGeometry(
                place.left() + (place.width() - width) // 2, place.bottom() - height - 40, width, height
            )
            self.progress.raise_()
        self.progress.setVisible(fraction < 1)
        self.progress_bar.setValue(round(1000 * max(fraction, 0)))

    @Slot()
    def _stop_rendering(self) -> None:
        self.timeline.stop_saving()
        self.saving.stop()

    @Slot()
    def _new_data(self) -> None:
        self._show_projections()
        self.progress.hide()

    @Slot(bool)
    def _clean(self, clean: bool) -> None:
        for panel in (self.first, self.second):
            panel.set_clean(clean)
        self.side.setVisible(not clean and self.show_side.isChecked())
        self.toolbar.setVisible(not clean)
        self.timeline.set_clean(clean)
        self.cleaned.emit(clean)
        self.actions_by_name["clean"].setShortcuts(_CLEAN_KEYS if clean else _CLEAN_KEYS[:1])

    @Slot(bool)
    def _names(self, shown: bool) -> None:
        for panel in (self.first, self.second):
            panel.labels.setChecked(shown)

    @Slot(bool)
    def _minis(self, wanted: bool) -> None:
        for mini in self.minis:
            mini.set_wanted(wanted)

    @Slot()
    def _save_moving(self) -> None:
        if len(self._session.epochs.kept) > 1 and not self.first.cloud.empty:
            self.timeline.ask_file()
