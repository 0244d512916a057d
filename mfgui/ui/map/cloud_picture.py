"""What the map shows: films as dots, names, a person, the selected film, a card; and how it moves there."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEasingCurve, QEvent, QPointF, QRectF, QSize, Qt, QVariantAnimation, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent

from mfgui.insight.colouring import Colouring
from mfgui.insight.relief import Relief
from mfgui.ui.kit import motion
from mfgui.ui.kit.theme import Theme
from mfgui.ui.map.cloud_drawing import CloudDrawing
from mfgui.ui.map.drawing import StillMap
from mfgui.ui.map.labels import RegionName
from mfgui.ui.map.marks import Marks
from mfgui.ui.map.view import MapView

MOVE_MS = 350  # how long the films take to their new places
_REST = 4.0  # while films move, a stage is shown at most so often that painting takes one part in this of the time
# And of a run under way at most so often: 25 stages a second look smooth and leave it the processor.
_CALM_SECONDS = 0.04

_ROOM = (36.0, 40.0)  # pixels kept free at the sides and at top and bottom when everything is fitted: words stand there
_LEADING = 100  # the most-rated films are never left out when everything is fitted


class CloudPicture(CloudDrawing):
    """The drawn map, without anything that a person does to it. Begin with `set_films`."""

    def __init__(self, theme: Theme, describe: Callable[[int], list[str]]) -> None:
        super().__init__(theme, describe)
        self._lit: tuple[NDArray[np.int32], NDArray[np.floating]] = (np.empty(0, np.int32), np.empty(0))
        self._standing_out: NDArray[np.bool_] | None = None
        self._moved_at = 0.0
        self.keeps_fitted = True  # whether everything is in view, and stays so; not once somebody looks at a part
        self._from: tuple[NDArray[np.float32], MapView] | None = None
        self._motion = QVariantAnimation(self)
        motion.set_duration(self._motion, MOVE_MS)
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(1.0)
        self._motion.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._motion.valueChanged.connect(self._move_on)
        self._motion.finished.connect(self._arrive)
        self._walk = QVariantAnimation(self)
        motion.set_duration(self._walk, MOVE_MS)
        self._walk.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._walk.valueChanged.connect(self._walk_on)
        self._walk.finished.connect(self._walk_over)
        self._calm = False
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(QSize(200, 160))
        theme.changed.connect(self._restyle)

    # What is shown

    def set_films(
        self, positions: NDArray[np.float32], support: NDArray[np.int32], titles: tuple[str, ...], *, move: bool
    ) -> None:
        """Show films at these places, (M, 2), without those that have no support; `move` takes them there.

        While the person has neither panned nor zoomed, the view goes on showing everything.
        """
        self._end_motion()
        before = self._positions
        self._titles, self._support, self._positions = titles, support, positions
        self._choose_films()
        self._names.forget()
        goal = self._fit_view(positions) if self.keeps_fitted else self.view
        if move and before.shape == positions.shape and self.isVisible():
            self._from, self._goal = (before, self.view), (positions, goal)
            self._positions = before
            self._motion.start()
        else:
            self._set_view(goal)

    def _choose_films(self) -> None:
        """Draw films with ratings, and of these only those shown."""
        support = self._support
        drawn = support > 0
        if self._shown is not None and len(self._shown) == len(support):
            drawn = drawn & self._shown
        popular = np.argsort(np.where(drawn, -support, 1), kind="stable")[: int(np.count_nonzero(drawn))]
        if not np.array_equal(popular, self._popular):
            self._names.forget(all_names=True)
        self._popular, self._ranked = popular, None
        self._choose_nameable()
        self._layer.set_films(popular, support, alike=self._alike)
        self._hovered = None

    def set_shown(self, shown: NDArray[np.bool_] | None) -> None:
        """Draw only these films, bool (M,); None for all. The view stays."""
        if shown is not None or self._shown is not None:
            self._shown = shown
            self._rechoose()

    def set_alike(self, alike: bool) -> None:
        """Draw all dots at one size, or by number of ratings."""
        if alike != self._alike:
            self._alike = alike
            self._rechoose()

    def _rechoose(self) -> None:
        lit = self._lit
        self._choose_films()
        self._names.forget()
        self.set_lit(*lit)

    def set_colouring(self, colouring: Colouring | None) -> None:
        """Colour films by class; None for one colour."""
        self._layer.set_colouring(colouring)
        self.update()

    def set_standing_out(self, films: NDArray[np.bool_] | None) -> None:
        """Let these films, bool (M,), keep colours and names while all others fade; None for all alike."""
        if films is None and self._standing_out is None:
            return
        self._standing_out = films
        self._choose_nameable()
        self._names.forget(all_names=True)
        self._layer.set_standing_out(films)
        self.update()

    def _choose_nameable(self) -> None:
        """Leave films that fade without a name."""
        support, standing = self._support[self._popular], self._standing_out
        if standing is not None and len(standing) == len(self._support):
            support = np.where(standing[self._popular], support, 0)
        self._support_by_rank = support

    def set_marks(self, marks: Marks) -> None:
        """Draw these marks over the dots."""
        self._marks = marks
        self.update()

    @property
    def marks(self) -> Marks:
        """What is drawn over the dots."""
        return self._marks

    def set_clean(self, clean: bool) -> None:
        """Leave out what only a person at work needs, for slides."""
        self._clean = clean
        self.update()

    @property
    def n_films(self) -> int:
        """Number of films drawn."""
        return len(self._popular)

    def set_lit(self, films: NDArray[np.int32], shares: NDArray[np.floating]) -> None:
        """Light films, from low (share 0) to high (1), over all others; no films to light nothing."""
        self._lit = (films, shares)
        self._layer.set_lit(films, shares)
        self.update()

    @property
    def n_lit(self) -> int:
        """Number of films lit."""
        return self._layer.lit

    def set_selected(self, film: int | None) -> None:
        """Ring a film and name it; bring it to the centre when it is out of view."""
        self._selected = film
        if film is not None and self._drawn(film):
            positions, view = self._goal or (self._positions, self.view)
            x, y = positions[film].tolist()
            if not view.shows(x, y):
                self._end_motion()
                self.keeps_fitted = False
                self._set_view(self.view.centred_on(x, y))
        self.update()

    def set_person(self, name: str, point: NDArray[np.float32] | None) -> None:
        """Show where a person points to, or nobody; somebody who is shown already walks there."""
        self._walk.stop()
        self._walking = False
        before, self._person = self._person, None
        if point is not None:
            place = QPointF(*point.tolist())
            self._person = (name, place)
            if before is not None and before[0] == name and self.isVisible():
                self._person = before
                self._walk.setStartValue(before[1])
                self._walk.setEndValue(place)
                self._walking = True
                self._walk.start()
        self.update()

    @Slot(object)
    def _walk_on(self, place: QPointF) -> None:
        if self._person is None:
            return
        self._person = (self._person[0], place)
        now = time.perf_counter()
        # Films on their way take the person along.
        if not self.moving and now - self._moved_at >= self._least_pause():
            self._moved_at = now
            self.update()

    @Slot()
    def _walk_over(self) -> None:
        self._walking = False
        self.update()

    def set_calm(self, calm: bool) -> None:
        """Show fewer stages of what moves: a run under way needs the processor."""
        self._calm = calm

    def _least_pause(self) -> float:
        """Return how many seconds lie between two stages of what moves, at least."""
        return max(_REST * self._last_paint, _CALM_SECONDS if self._calm else 0.0)

    def set_axis_words(
        self, words: tuple[str, str, str, str], beside: tuple[tuple[str, str, str, str], ...] = ()
    ) -> None:
        """Say what lies at the left, right, bottom and top; "" for nothing.

        `beside` has other words for while regions of a detail are named, so that no word stands there twice.
        """
        self._axis_words, self._axis_words_beside = words, beside
        self.update()

    def set_ground(self, relief: Relief | None, regions: tuple[RegionName, ...]) -> None:
        """Draw the density of the films under the dots, None for nothing, and name the regions."""
        self._regions = regions
        self._layer.set_relief(relief)
        self._names.forget()
        self.update()

    def set_caveat(self, words: str) -> None:
        """Say what whoever sees a picture of the map has to know, for pictures and slides; "" for nothing."""
        self._caveat = words
        self.update()

    def set_covered(self, rectangles: list[QRectF]) -> None:
        """Keep names away from what lies over the map."""
        self._covered = rectangles
        self.update()

    @Slot(bool)
    def set_labels_visible(self, visible: bool) -> None:
        """Name films, or not."""
        self._labels_visible = visible
        self.update()

    # Moving

    def _fit_view(self, positions: NDArray[np.float32]) -> MapView:
        return self.view.fitted_to(positions[self._popular], _ROOM, _LEADING)

    def _set_view(self, view: MapView) -> None:
        self.view = view
        self.view_changed.emit()
        self.update()

    def go_to(self, view: MapView) -> None:
        """Move the view there smoothly; the films stay."""
        self._end_motion()
        self.keeps_fitted = False
        if self.isVisible():
            self._from, self._goal = (self._positions, self.view), (self._positions, view)
            self._motion.start()
        else:
            self._set_view(view)

    @Slot(object)
    def _move_on(self, share: float) -> None:
        if self._from is None or self._goal is None:
            return
        (old, start), (new, goal) = self._from, self._goal
        now = time.perf_counter()
        if old is not new and now - self._moved_at < self._least_pause():
            return  # many films: fewer stages on their way
        self._moved_at = now
        if old is not new:
            self._positions = old + (new - old) * np.float32(share)
            self._layer.forget()
        self._set_view(start.between(goal, share))

    @Slot()
    def _arrive(self) -> None:
        if self._goal is None:
            return
        self._positions, goal = self._goal
        self._from = self._goal = None
        self._names.forget()
        self._layer.forget()
        self._set_view(goal)

    def _end_motion(self) -> None:
        if self._goal is not None:
            self._motion.stop()
            self._arrive()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._end_motion()
        view = self.view.resized(max(self.width(), 1), max(self.height(), 1))
        self.view = view
        self._names.forget()
        self._set_view(self._fit_view(self._positions) if self.keeps_fitted else view)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing moves unseen."""
        self._end_motion()
        if self._walk.state() == QVariantAnimation.State.Running:
            self._walk.stop()
            self._walk_on(self._walk.endValue())
            self._walking = False
        self._hovered = None
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._plain, self._strong, self._region_fonts = self._make_fonts()
            self._texts.clear()
            self._names.forget()
        super().changeEvent(event)

    @Slot()
    def _restyle(self) -> None:
        self._texts.clear()
        self._layer.forget()
        self.update()

    def stages(self, between: int) -> list[StillMap]:
        """Hold the films on their way to where they are going, and there, to be painted; they are there then."""
        held = []
        for k in range(1, between + 1):
            if self.moving:
                self._moved_at = 0.0
                share = self._motion.easingCurve().valueForProgress(k / (between + 1))
                self._move_on(share)
            held.append(self.still())
        self._end_motion()
        return [*held, self.still()]
