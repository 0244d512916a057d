"""The lanes of a race: who runs in each, and how far they have come; they come and go."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QWidget

from mfgui.evaluation.race import FEWEST, MOST
from mfgui.factorization import registry
from mfgui.ui.kit import fonts, make
from mfgui.ui.kit.icon_button import IconButton
from mfgui.ui.kit.lazy_stack import Stepwise
from mfgui.ui.kit.palette import method_color
from mfgui.ui.places.workshop.entrant_edit import EntrantEdit
from mfgui.ui.places.workshop.race_track import RaceScale, RaceTrack
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mfgui.ui.kit.theme import Theme

_FIRST = 3


class RaceLanes(Stepwise, QWidget):
    """As many lanes as a race may have, of which some are seen.

    Attributes
    ----------
    entrants, tracks, removers
        Of each lane, seen or not.
    count
        So many are seen.
    scale
        Names what the tracks run past.
    add
        Shows another lane.
    """

    entrant_changed = Signal()
    """Another method or preset was chosen in a lane."""
    count_changed = Signal()
    """A lane came or went."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.count = _FIRST

    def steps(self) -> Iterator[None]:
        """Build a lane at a time."""
        self.entrants: list[EntrantEdit] = []
        self.tracks: list[RaceTrack] = []
        self.removers: list[IconButton] = []
        self._marks: list[QLabel] = []
        grid = make.grid(spacing=(8, 2))
        grid.setColumnStretch(3, 1)
        offered = sorted((one.race_lane, one.name) for one in registry.methods().values() if one.race_lane)
        for lane in range(MOST):
            entrant = EntrantEdit(offered[min(lane, len(offered) - 1)][1])
            fonts.set_width(entrant, 372)
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
        self.scale = RaceScale(self._theme, self.tracks[0])
        grid.addWidget(self.scale, 0, 3)
        self.add = make.button(tr("Add a lane"), self._add, kind="link")
        make.column(grid, (self.add, 0, Qt.AlignmentFlag.AlignLeft), spacing=8, into=self)
        self._theme.changed.connect(self._color)
        self._color()

    @property
    def seen(self) -> list[EntrantEdit]:
        """Who runs in the lanes seen."""
        return self.entrants[: self.count]

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
            self.entrants[lane].copy(self.entrants[lane + 1])
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
