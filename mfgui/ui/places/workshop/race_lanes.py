"""The lanes of a race: who runs in each, how far they have come, and what they run past; they come and go."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from mfgui.evaluation.race import FEWEST, MOST
from mfgui.factorization import registry
from mfgui.ui.kit import fonts, make
from mfgui.ui.kit.drawn import Drawn, Role, Span
from mfgui.ui.kit.icons import IconButton
from mfgui.ui.kit.lazy_stack import Stepwise
from mfgui.ui.kit.palette import method_color
from mfgui.ui.kit.theme import Theme
from mfgui.ui.places.workshop.entrant_edit import EntrantEdit
from mfgui.ui.text import numeral, tr

_BAR = 14.0
_START = 8.0
_FLAG = 20.0
PAST = 0.3  # share of the track up to the reference error: what counts is how far a lane gets beyond
_FIRST = 3


@dataclass(frozen=True, slots=True)
class LaneStanding:
    """How far a lane has come."""

    # Validation error before training, of the reference, at present (its lowest so far), and at the end of the track:
    # the target, or the lowest of all lanes; NaN where unknown.
    start: float = math.nan
    reference: float = math.nan
    now: float = math.nan
    goal: float = math.nan
    seconds: float = 0.0  # of its own training
    words: str = ""  # what stands at the right, below the numbers: "running", "ended", "1st"
    reached: bool = False  # whether it is at the target
    over: bool = False  # whether nothing more comes

    @property
    def share(self) -> float:
        """Share of the track behind it, in [0, 1]: so much up to the reference, the rest from there to the goal."""
        if self.reached:
            return 1.0
        if not self.start > self.now:  # also where one is not known
            return 0.0
        if not self.start > self.reference >= self.goal:  # an easy target, or no reference that says anything
            way = self.start - self.goal
            return min((self.start - self.now) / way, 1.0) if way > 0 else 0.0
        if self.now >= self.reference or self.goal == self.reference:
            return min(PAST * (self.start - self.now) / (self.start - self.reference), PAST)
        return PAST + (1 - PAST) * min((self.reference - self.now) / (self.reference - self.goal), 1.0)

    @property
    def passes_reference(self) -> bool:
        """Whether the track has a place for the reference."""
        return self.start > self.reference >= self.goal


class RaceTrack(QWidget, Drawn):
    """Draws one `LaneStanding`; a thin line stands at the reference, a small flag at the goal."""

    spoken_role = Role.ProgressBar

    def __init__(self, theme: Theme, lane: int) -> None:
        super().__init__()
        make.unmirrored(self)
        self._theme = theme
        self._method = ""
        self.standing = LaneStanding()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Lane {n}", n=lane + 1))
        self.setAccessibleDescription(tr("not started"))
        theme.changed.connect(self.update)

    def set_method(self, method: str) -> None:
        """Draw in the colour of a method."""
        self._method = method
        self.update()

    def show_standing(self, standing: LaneStanding) -> None:
        """Draw this."""
        if standing != self.standing:
            self.standing = standing
            said = [tr("{p:.0f} %", p=100 * standing.share), standing.words]
            if not math.isnan(standing.now):
                said = [numeral(standing.now, ".4f"), tr("{s:.2f} s", s=standing.seconds), *said]
            self.setAccessibleDescription(", ".join(said))
            self.update()

    def spoken_span(self) -> Span:
        """Return the share of the way, in per cent."""
        return Span(100 * self.standing.share, 0, 100, 0)

    def sizeHint(self) -> QSize:
        """Return a size in which the numbers have their room."""
        return QSize(round(3 * self._numbers_width()), 2 * QFontMetrics(fonts.painted(self, 1.08)).height() + 6)

    def minimumSizeHint(self) -> QSize:
        return QSize(round(1.6 * self._numbers_width()), self.sizeHint().height())

    def _numbers_width(self) -> float:
        """Return the room of the numbers; of the words beside, what is longer is cut."""
        return QFontMetricsF(fonts.painted(self, 1.08, bold=True)).horizontalAdvance("0.0000   000.0 s") + 30

    @property
    def track(self) -> QRectF:
        """Where the track is, in pixels."""
        middle = self.height() / 2
        return QRectF(_START, middle - _BAR / 2, self.width() - self._numbers_width() - _FLAG - _START, _BAR)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        c, one, track = self._theme.colors, self.standing, self.track
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(c.grid))
        painter.drawRoundedRect(track, _BAR / 2, _BAR / 2)
        if not math.isnan(one.now):
            bar = QRectF(track.left(), track.top(), max(track.width() * one.share, _BAR), _BAR)
            painter.setBrush(QColor(method_color(c, self._method)))
            painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
        if one.passes_reference:
            x = math.floor(track.left() + PAST * track.width()) + 0.5
            painter.setPen(QPen(QColor(c.text), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(x, track.top() - 6), QPointF(x, track.bottom() + 6))
        self._paint_flag(painter, QPointF(track.right(), track.center().y()), reached=one.reached)
        self._paint_numbers(painter, QRectF(track.right() + _FLAG, 0, self._numbers_width(), self.height()))
        painter.end()

    def _paint_flag(self, painter: QPainter, at: QPointF, *, reached: bool) -> None:
        c = self._theme.colors
        painter.setPen(QPen(QColor(c.text if reached else c.muted), 1.6))
        painter.drawLine(QPointF(at.x(), at.y() - 15), QPointF(at.x(), at.y() + 13))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(method_color(c, self._method) if reached else c.muted))
        painter.drawPolygon(
            [QPointF(at.x(), at.y() - 15), QPointF(at.x() + 11, at.y() - 11), QPointF(at.x(), at.y() - 7)]
        )

    def _paint_numbers(self, painter: QPainter, place: QRectF) -> None:
        c, one = self._theme.colors, self.standing
        large, small = fonts.painted(self, 1.08, bold=True), fonts.painted(self)
        upper = QRectF(place.left(), place.top() + 2, place.width(), place.height() / 2)
        lower = QRectF(place.left(), place.center().y(), place.width(), place.height() / 2 - 2)
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.setFont(large)
        painter.setPen(QColor(c.text))
        if not math.isnan(one.now):
            time = tr("{s:.2f} s", s=one.seconds) if one.seconds < 10 else tr("{s:.1f} s", s=one.seconds)
            painter.drawText(upper, flags, f"{numeral(one.now, '.4f')}   {time}")
        painter.setFont(small)
        painter.setPen(QColor(c.text if one.reached else c.muted))
        words = QFontMetricsF(small).elidedText(one.words, Qt.TextElideMode.ElideRight, lower.width())
        painter.drawText(lower, flags, words)


class RaceScale(QWidget, Drawn):
    """Names what a track runs past, above the lanes: the start, the reference, the goal."""

    def __init__(self, theme: Theme, track: RaceTrack) -> None:
        super().__init__()
        make.unmirrored(self)
        self._theme, self._track = theme, track
        self._reference = self._goal = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_names(self, reference: str, goal: str) -> None:
        """Name these; "" where the tracks have no place for the reference."""
        if (reference, goal) != (self._reference, self._goal):
            self._reference, self._goal = reference, goal
            self.setAccessibleName(tr("The way: past {reference}, to {goal}", reference=reference, goal=goal))
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(100, QFontMetrics(fonts.painted(self)).height() + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, track = QPainter(self), self._track.track
        painter.setFont(fonts.painted(self))
        painter.setPen(QColor(self._theme.colors.muted))
        right = QFontMetricsF(painter.font()).horizontalAdvance(self._goal)
        painter.drawText(QPointF(track.right() - right + 10, self.height() - 4), self._goal)
        painter.drawText(QPointF(track.left() + PAST * track.width() + 2, self.height() - 4), self._reference)
        painter.end()


class RaceLanes(Stepwise, QWidget):
    """As many lanes as a race may have, of which some are seen."""

    entrant_changed = Signal()  # another method or preset was chosen in a lane
    count_changed = Signal()  # a lane came or went

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.count = _FIRST  # so many are seen

    def steps(self) -> Iterator[None]:
        """Build a lane at a time."""
        self.entrants: list[EntrantEdit] = []  # of each lane, seen or not
        self.tracks: list[RaceTrack] = []
        self.removers: list[IconButton] = []
        self._marks: list[QLabel] = []
        grid = make.grid(spacing=(8, 2))
        grid.setColumnStretch(3, 1)
        offered = sorted((one.race_lane, one.name) for one in registry.methods().values() if one.race_lane)
        for lane in range(MOST):
            entrant = EntrantEdit(offered[min(lane, len(offered) - 1)][1])
            fonts.set_width(entrant, 412)
            mark, track, remove = make.label("●"), RaceTrack(self._theme, lane), self._remover(lane)
            mark.setAccessibleName(tr("Colour of lane {n}", n=lane + 1))
            entrant.changed.connect(self._entrant_changed)
            for column, part in enumerate((mark, entrant, remove, track)):
                grid.addWidget(part, lane + 1, column)
                if lane >= _FIRST:
                    part.hide()
            self.entrants.append(entrant)
            self.tracks.append(track)
            self.removers.append(remove)
            self._marks.append(mark)
            yield
        self.scale = RaceScale(self._theme, self.tracks[0])  # names what the tracks run past
        grid.addWidget(self.scale, 0, 3)
        self.add = make.button(tr("Add a lane"), self._add, kind="link")  # shows another lane
        make.column(grid, (self.add, 0, Qt.AlignmentFlag.AlignLeft), spacing=8, into=self)
        self._theme.changed.connect(self._color)
        self._color()

    @property
    def seen(self) -> list[EntrantEdit]:
        """Who runs in the lanes seen."""
        return self.entrants[: self.count]

    @property
    def chosen(self) -> list[tuple[str, str]]:
        """Names of their methods and presets."""
        return [entrant.chosen for entrant in self.seen]

    def choose(self, chosen: list[tuple[str, str]]) -> None:
        """Let these run, in as many lanes."""
        for entrant, one in zip(self.entrants, chosen, strict=False):
            entrant.choose(*one)
        self.count = len(chosen)
        self._arrange()

    @property
    def figures(self) -> list[str]:
        """What the methods chosen are judged by, each once; of several kinds there is no race."""
        return list(dict.fromkeys(entrant.method.error for entrant in self.seen))

    def show_racing(self, racing: bool) -> None:
        """Let nothing be changed during a race."""
        for entrant in self.entrants:
            entrant.setEnabled(not racing)
        for remove in self.removers:
            remove.setEnabled(not racing and self.count > FEWEST)
        self.add.setVisible(not racing and self.count < MOST)

    def _remover(self, lane: int) -> IconButton:
        button = IconButton(
            self._theme, "close", tr("Remove lane {n}", n=lane + 1), hint=tr("Remove this lane"), tone="muted"
        )
        button.clicked.connect(partial(self._remove, lane))
        return button

    @Slot()
    def _add(self) -> None:
        self.count += 1
        self._arrange()

    def _remove(self, removed: int, _checked: bool = False) -> None:
        """Remove a lane; those below it move up."""
        for lane in range(removed, self.count - 1):
            self.entrants[lane].choose(*self.entrants[lane + 1].chosen)
        self.count -= 1
        self._arrange()

    def _arrange(self) -> None:
        for lane in range(MOST):
            for part in (self._marks[lane], self.entrants[lane], self.removers[lane], self.tracks[lane]):
                part.setVisible(lane < self.count)
        self.count_changed.emit()

    @Slot()
    def _entrant_changed(self) -> None:
        self._color()
        self.entrant_changed.emit()

    @Slot()
    def _color(self) -> None:
        """Give each lane its method's colour."""
        for mark, entrant, track in zip(self._marks, self.entrants, self.tracks, strict=True):
            mark.setStyleSheet(f"color: {method_color(self._theme.colors, entrant.method.name)}")
            track.set_method(entrant.method.name)
