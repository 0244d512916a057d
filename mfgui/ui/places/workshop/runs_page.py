"""The workshop's one screen: the next run as a card, the curves of what is selected, and the runs as a list."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSplitter, QWidget

from mfgui.storage.shelf import ShelfRun, Standing, same_ratings_held_out
from mfgui.ui.charts.plot_tools import PlotTools
from mfgui.ui.kit import make
from mfgui.ui.kit.lazy_stack import Stepwise
from mfgui.ui.kit.level import LEVEL, FullOnly
from mfgui.ui.kit.panel import QuietScroll
from mfgui.ui.kit.segments import Segments
from mfgui.ui.kit.theme import Theme
from mfgui.ui.learning.run_view import RunView
from mfgui.ui.places.workshop.choices import LEAST_WIDTH, WIDTH, Choices
from mfgui.ui.places.workshop.compare import ComparePanel
from mfgui.ui.places.workshop.errors import ErrorsPanel
from mfgui.ui.places.workshop.runs import RunsPanel
from mfgui.ui.places.workshop.scree import ScreePanel
from mfgui.ui.state import run_words as wording
from mfgui.ui.state.session import Session
from mfgui.ui.text import tr

VIEWS = ("compare", "errors", "scree")  # what of this page can be led to by a name of its own
_ENERGY = "energy"  # a method that keeps factors by this setting has a scree plot: it draws how much each of them holds
_LEAST_WIDTH, _LEAST_HEIGHT = 300, 150
_LEAST = 430  # height of all that is needed, in pixels at 100 % text size
# In less than this the card is as narrow as it can be, and figures behind a comparison are left to its hover.
_NARROW, _LOW = 1080, 600
_WIDE = 1500  # up to this width what differs between two runs stands below their curves, where these have the height
_PLOT_SHARE = 56  # of the height, in per cent, until somebody moves the border
_UNBOUNDED = 16_777_215  # no bound, in Qt's terms
_ERRORS_SHARE = 74  # the same where it shows where a run errs
_LATEST = 30  # the two runs to begin a comparison with are looked for among this many


class RunsPage(Stepwise, QWidget):
    """Trains with everything in reach; what is selected in the list is what is seen above it."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session, self._theme = session, theme
        self._view = "curve"
        self._shared = _PLOT_SHARE  # 0 once somebody has moved the border
        self._heights: list[int] = []  # of plot and runs when these were last below it
        self.built = False

    def steps(self) -> Iterator[None]:
        """Build the card, then the plot, then what a selection shows, then the list."""
        session, theme = self._session, self._theme
        self.choices = Choices(session, theme)  # the card of the next run
        self.buttons = self.choices.buttons  # they drive it
        # Each part is taken in as it comes: to take in all at once would be felt.
        self._left = make.column(self.choices, spacing=8)
        self._sides = make.row(self._left, margins=(8, 4, 8, 8), spacing=8, into=self)
        yield
        self.view = RunView(session, theme, roomy=True)  # the curves
        self.tools = PlotTools(self.view.plot, session, theme)
        yield
        self.compare = ComparePanel(session)  # two runs compared
        self.compare.hide()
        self.compare.head.hide()
        yield
        self.errors = ErrorsPanel(session, theme)  # where one errs
        yield
        self.scree = ScreePanel(session, theme)  # svd's spectrum
        yield from self.scree.steps()
        self.views = Segments(tr("What is shown of the run"))  # switches between curve, errors and spectrum
        self.views.chosen.connect(self.show_view)
        self._stack = make.Pages()
        self._stack.setMinimumSize(_LEAST_WIDTH, _LEAST_HEIGHT)  # whichever page is in front; what is larger scrolls
        self._curves = make.row((self.view, 1), (self.compare, 1), spacing=14)  # what differs beside or below them
        curves = make.holder(make.column(self.compare.head, (self._curves, 1)))
        spectrum = QuietScroll(self.scree)
        self._pages = {"curve": curves, "errors": self.errors, "scree": spectrum}
        for page in self._pages.values():
            self._stack.addWidget(page)
        self._above = make.as_panel(QWidget())
        corner = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
        self._top = make.row((FullOnly(self.tools), 1), (self.views, 0, corner), spacing=8)
        make.column(self._top, (self._stack, 1), margins=(14, 10, 14, 10), spacing=6, into=self._above)
        yield
        self.runs = RunsPanel(session, theme)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(8)
        for part, share in ((self._above, _PLOT_SHARE), (self.runs, 100 - _PLOT_SHARE)):
            self.splitter.addWidget(part)
            self.splitter.setStretchFactor(self.splitter.count() - 1, share)
        self.splitter.setSizes([_PLOT_SHARE * 10, (100 - _PLOT_SHARE) * 10])
        self.splitter.splitterMoved.connect(self._border_moved)
        self._sides.addWidget(self.splitter, 1)
        theme.follow(self, self._share_room)
        LEVEL.changed.connect(self._share_room)
        session.shelf.selected_changed.connect(self._show_selected)
        session.shelf.changed.connect(self._show_selected)
        self.view.stack.currentChanged.connect(self._show_tools)
        self.built = True
        self._show_selected()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the plot more of a small window."""
        super().resizeEvent(event)
        if self.built:
            self._share_room()

    @property
    def _stacked(self) -> bool:
        """Whether the card stands above the rest, as with large text on a small screen."""
        beside = self.splitter if LEVEL.full else self._above  # wherever the runs are now
        least = self._theme.px(LEAST_WIDTH) + beside.minimumSizeHint().width() + 24
        return self.width() < least

    @Slot()
    def _share_room(self) -> None:
        """Put the runs below the plot; or, where the card is short, as in Simple, below that: the plot has it all."""
        px, stacked = self._theme.px, self._stacked
        self._sides.setDirection(QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight)
        beside = px(WIDTH if self.width() > px(_NARROW) else LEAST_WIDTH)
        at_left = not LEVEL.full and not stacked
        self.runs.setMaximumWidth(beside if at_left else _UNBOUNDED)
        self.choices.setMaximumWidth(max(self.width(), beside) if stacked else beside)
        self.choices.stand_whole(stacked or at_left)
        if at_left is not (self._left.indexOf(self.runs) >= 0):
            if at_left:
                self._heights = self.splitter.sizes()
                self._left.addWidget(self.runs, 1)
            else:
                share = self._shared or _PLOT_SHARE
                self.splitter.addWidget(self.runs)
                self.splitter.setStretchFactor(1, 100 - share)
                self.splitter.setSizes([share, 100 - share] if self._shared else self._heights)
            self.runs.show()
        below = at_left and self.width() <= px(_WIDE)
        self._curves.setDirection(QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight)
        self.compare.leave_out(figures=not LEVEL.full or self.height() < px(_LOW))

    @property
    def sub_pages(self) -> tuple[str, ...]:
        """What is shown of the run, where that is not its curve."""
        return (self._view,) if self._view in VIEWS else ()

    def minimumSizeHint(self) -> QSize:
        """Return room for a plot to be read and some runs, with the tools on several lines."""
        least = self._theme.px(_LEAST)
        if not self.built:
            return super().minimumSizeHint().expandedTo(QSize(0, least))
        rest = self.splitter.minimumSizeHint()
        height = max(rest.height() + 12, least)
        if not self.splitter.isAncestorOf(self.runs):
            height = max(height, self.choices.whole_height + self.runs.minimumSizeHint().height() + 20)
        if self._stacked:
            height += self.choices.minimumSizeHint().height() + 8
        return QSize(max(self._theme.px(LEAST_WIDTH), rest.width()) + 16, height)

    def show_sub_page(self, name: str) -> None:
        """Show a view by its name; "compare" takes the two latest runs that differ, where two are not selected."""
        if name == "compare":
            if len(self._session.shelf.selected) != 2 and (pair := self._pair_to_compare()) is not None:
                self.runs.show_numbers(pair)
        elif name in self._pages:
            shelf = self._session.shelf
            spectral = [run.number for run in shelf.runs if _ENERGY in run.plan.settings]
            wanted = spectral[0] if name == "scree" and spectral else shelf.current
            if wanted is not None and (name == "scree" or len(shelf.selected) != 1):
                self.runs.show_numbers([wanted])
            self.show_view(name)

    def _pair_to_compare(self) -> tuple[int, int] | None:
        shelf = self._session.shelf
        ended = [
            run
            for run in shelf.runs
            if shelf.of_these_ratings(run) and run.standing is Standing.ENDED and run.predictions_file is not None
        ][:_LATEST]
        pairs = [pair for pair in combinations(ended, 2) if _comparable(*pair)]
        chosen = next((pair for pair in pairs if not _alike(*pair)), pairs[0] if pairs else None)
        return (chosen[0].number, chosen[1].number) if chosen else None

    @Slot(str)
    def show_view(self, name: str) -> None:
        """Show the curve of the run, where it errs, or its spectrum."""
        self._view = name
        self._show_selected()

    @Slot()
    def _show_selected(self) -> None:
        """Show what the selection calls for: one run's curve or errors, two compared, several beside each other."""
        shelf = self._session.shelf
        runs = [run for number in shelf.selected if (run := shelf.run(number)) is not None]
        answers = [("curve", tr("Curve"), tr("How its error fell while it learnt"))]
        if len(runs) <= 1:
            answers.append(("errors", tr("Where it errs"), tr("For whom and for what it misses")))
        if len(runs) == 1 and _ENERGY in runs[0].plan.settings:
            answers.append(("scree", tr("Factors"), tr("How many factors these ratings need")))
        self.views.offer(answers)
        shown = self._view if self._view in {name for name, _, _ in answers} else "curve"
        self.views.choose(shown)
        self.views.setVisible(len(answers) > 1)
        self.view.look_at(shelf.selected)
        for part in (self.compare, self.compare.head):
            part.setVisible(len(runs) == 2)
        self._stack.setCurrentWidget(self._pages[shown])
        self._share_height(_ERRORS_SHARE if shown == "errors" else _PLOT_SHARE)
        self._show_tools()

    @Slot()
    def _border_moved(self) -> None:
        self._shared = 0

    def _share_height(self, share: int) -> None:
        """Give what is shown this share of the height in per cent, unless somebody moved the border."""
        if self._shared not in (0, share):
            self._shared = share
            for part, of_it in enumerate((share, 100 - share)):
                self.splitter.setStretchFactor(part, of_it)  # of what the page grows by, too
            self.splitter.setSizes([share * 10, (100 - share) * 10])

    @Slot()
    def _show_tools(self) -> None:
        """Tools are there when there is something to use them on."""
        plotted = self.view.stack.currentWidget() is self.view.plot
        self.tools.setVisible(plotted and self._stack.currentWidget() is self._pages["curve"])


def _comparable(one: ShelfRun, other: ShelfRun) -> bool:
    same_figure = wording.error_name(one.plan.method) == wording.error_name(other.plan.method)
    return same_figure and same_ratings_held_out(one.plan, other.plan)


def _alike(one: ShelfRun, other: ShelfRun) -> bool:
    """Whether two runs learnt in the same way: held against each other they would say nothing."""
    return (one.plan.method, one.plan.settings) == (other.plan.method, other.plan.settings)
