"""The map's side: what colours, sizes and marks tell; a legend that counts and filters."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import QMimeData, QPoint, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QDrag, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from mfgui.insight.colouring import ColourBy
from mfgui.ui.kit import make
from mfgui.ui.kit.palette import class_colours
from mfgui.ui.kit.panel import Panel
from mfgui.ui.kit.theme import Theme
from mfgui.ui.map.film_cloud import END_MIME
from mfgui.ui.map.panel import MapPanel
from mfgui.ui.map.words import class_words, colour_words
from mfgui.ui.state.workspace import Workspace
from mfgui.ui.text import count, tr

_ROW, _SWATCH, _MARGIN = 26, 11, 6
_COUNT_AFTER_MS = 80  # the counts follow once the map has stood still this long


class LegendRow(QAbstractButton):
    """One class: shown while checked; a click filters it out, a double click shows it alone."""

    alone = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        make.unmirrored(self)
        self._theme = theme
        self._color = QColor()
        self._count = 0
        self.drag = ""
        self._pressed = QPoint()
        self.setCheckable(True)
        self.setChecked(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_row(self, words: str, color: QColor, number: int, *, shown: bool, drag: str = "") -> None:
        """Say what the row stands for; `drag` names what is dragged from it, "" for nothing."""
        self.setText(words)
        self._color, self._count = color, number
        self.drag = drag
        self.setChecked(shown)
        self.setAccessibleName(tr("{name}, {n} films", name=words, n=count(number)))
        tip = tr("Click to filter, double-click to see it alone")
        self.setToolTip(f"{tip}; {tr('drag it to an end of the map')}" if drag else tip)
        self.update()

    def sizeHint(self) -> QSize:
        """All rows have one height."""
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self.text()) + metrics.horizontalAdvance(count(self._count)) + 60
        return QSize(width, _ROW)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the name be dragged to an end of the map."""
        moved = event.position().toPoint() - self._pressed
        far = moved.manhattanLength() > 2 * QApplication.startDragDistance()
        if not self.drag or not far or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        self.setDown(False)
        drag, data = QDrag(self), QMimeData()
        data.setData(END_MIME, self.drag.encode())
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.CopyAction)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.alone.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        c = self._theme.colors
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.underMouse() or self.hasFocus():
            painter.setPen(QPen(QColor(c.accent)) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(c.hover) if self.underMouse() else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect, 5, 5)
        middle = rect.center().y()
        swatch = QRectF(_MARGIN, middle - _SWATCH / 2, _SWATCH, _SWATCH)
        painter.setPen(QPen(self._color, 1.6))
        painter.setBrush(self._color if self.isChecked() else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(swatch)
        number = count(self._count)
        wide = self.fontMetrics().horizontalAdvance(number)
        painter.setPen(QColor(c.text if self.isChecked() else c.muted))
        left = swatch.right() + 8
        words = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, int(rect.width() - left - wide - 2 * _MARGIN)
        )
        centred = Qt.AlignmentFlag.AlignVCenter
        place = QRectF(left, 0, rect.width() - left, rect.height())
        painter.drawText(place, centred | Qt.AlignmentFlag.AlignLeft, words)
        painter.setPen(QColor(c.muted))
        painter.drawText(rect.adjusted(0, 0, -_MARGIN, 0), centred | Qt.AlignmentFlag.AlignRight, number)
        painter.end()


class LegendRows(QWidget):
    """The rows, one under the other; made anew only when their number changes."""

    toggled = Signal(int)
    alone = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        make.unmirrored(self)
        self._theme = theme
        self.rows: list[LegendRow] = []
        self._column = make.column(spacing=0, into=self)

    def set_rows(self, rows: list[tuple[str, QColor, int, bool, str]]) -> None:
        """Show these: name, colour, count, whether shown, what is dragged from it."""
        while len(self.rows) > len(rows):
            gone = self.rows.pop()
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self.rows) < len(rows):
            row = LegendRow(self._theme, self)
            row.clicked.connect(self._clicked)
            row.alone.connect(self._alone)
            self._column.addWidget(row)
            self.rows.append(row)
        for row, (words, color, number, shown, drag) in zip(self.rows, rows, strict=True):
            row.set_row(words, color, number, shown=shown, drag=drag)

    @Slot()
    def _clicked(self) -> None:
        self.toggled.emit(self.rows.index(self.sender()))  # type: ignore[arg-type]

    @Slot()
    def _alone(self) -> None:
        self.alone.emit(self.rows.index(self.sender()))  # type: ignore[arg-type]


class LegendSide(Panel):
    """Drives `MapChoices`; counts the films in view, or those chosen."""

    def __init__(self, workspace: Workspace, theme: Theme, panel: MapPanel) -> None:
        super().__init__(workspace, framed=False)
        self._theme, self._panel = theme, panel
        self._choices = panel.choices
        self.colour = make.choice(tr("Colour by"), [(colour_words(by), by) for by in ColourBy], self._colour_chosen)
        self.note = make.muted(wrap=True)
        self.legend = LegendRows(theme)
        self.legend.toggled.connect(self._toggle_class)
        self.legend.alone.connect(self._show_only)
        self.all_shown = make.button(tr("Show all again"), self._choices.show_all, kind="link")
        chosen = self._choices
        self.sized = make.check(tr("Larger dots for more ratings"), self._sized, checked=not chosen.alike)
        self.nearest = make.check(
            tr("Lines to the selected film's nearest"),
            partial(self._choices.mark, "nearest"),
            hint=tr("The eight most alike by what was learnt; films with few ratings are left out"),
            checked=chosen.nearest,
        )
        self.reasons = make.check(
            tr("Lines to the ratings behind its prediction"),
            partial(self._choices.mark, "reasons"),
            hint=tr("Orange where a rating of this person raised it, purple where it lowered it"),
            checked=chosen.reasons,
        )
        self.top = make.check(
            tr("Ring what this person might like next"),
            partial(self._choices.mark, "top"),
            hint=tr("The ten films at the top of the person's list"),
            checked=chosen.top,
        )
        self.crowd = make.check(
            tr("Where all people are"),
            partial(self._choices.mark, "crowd"),
            hint=tr("A cloud, denser where more people's tastes point to"),
            checked=chosen.crowd,
        )
        self.pin = make.button(tr("Keep this person on the map"), self._pin, kind="link")
        self.unpin = make.button(tr("Let the others go"), self._choices.unpin_all, kind="link")

        column = make.column(margins=10, into=self)
        for words, parts in (
            (tr("Colour"), (self.colour, self.note, self.legend, self.all_shown)),
            (tr("Size and marks"), (self.sized, self.nearest, self.reasons, self.top, self.crowd)),
            (tr("People"), (self.pin, self.unpin)),
        ):
            make.fill(column, make.title(words), *parts, 8)
        column.addStretch(1)

        self._soon = make.timer(self, self.refresh_when_seen, _COUNT_AFTER_MS)
        panel.cloud.view_changed.connect(self._later)
        panel.drawn.connect(self._later)
        self._choices.films_changed.connect(self._later)
        self._choices.look_changed.connect(self._later)
        self._choices.marks_changed.connect(self._people_changed)
        workspace.person_changed.connect(self._people_changed)
        theme.changed.connect(self._later)
        self._people_changed()

    @Slot(int)
    def _colour_chosen(self, row: int) -> None:
        self._choices.set_colour(ColourBy(self.colour.itemData(row)))

    @Slot(int)
    def _toggle_class(self, k: int) -> None:
        colouring = self._panel.colouring
        if colouring is not None:
            self._choices.toggle_class(k, colouring.called)

    @Slot(int)
    def _show_only(self, k: int) -> None:
        colouring = self._panel.colouring
        if colouring is not None:
            self._choices.show_only(k, colouring.called)

    @Slot(bool)
    def _sized(self, sized: bool) -> None:
        self._choices.set_alike(not sized)

    @Slot()
    def _pin(self) -> None:
        if self._workspace.person is not None:
            self._choices.pin(self._workspace.person)

    @Slot()
    def _people_changed(self) -> None:
        person, pinned = self._workspace.person, self._choices.pinned
        self.pin.setEnabled(person is not None)
        if person is not None:
            self.pin.setText(tr("Keep {name} on the map", name=person.name.replace("&", "&&")))
        self.unpin.setVisible(bool(pinned))
        self.unpin.setToolTip(", ".join(p.name for p in pinned))
        self._later()

    @Slot()
    def _later(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def refresh(self) -> None:
        """Count the films in view (or chosen) by class."""
        self.colour.setCurrentIndex(self.colour.findData(self._choices.colour))
        panel, colouring = self._panel, self._panel.colouring
        shown = panel.shown
        self.all_shown.setVisible(self._choices.filtered)
        if colouring is None or shown is None or len(colouring.classes) != len(shown.model.film_support):
            self.legend.set_rows([])
            person_needed = shown is not None and self._choices.colour in (ColourBy.PREDICTED, ColourBy.MISS)
            self.note.setText(tr("Select a person to see this.") if person_needed else "")
            self.note.setVisible(person_needed)
            return
        self.note.show()
        chosen = self._choices.films
        if len(chosen):
            films = chosen[shown.model.film_support[chosen] > 0]
            self.note.setText(tr("{n} films chosen", n=count(len(films))))
        else:
            films = panel.cloud.films_in_view(everything=True)
            self.note.setText(tr("{n} films in view", n=count(len(films))))
        if self._choices.colour is ColourBy.PLAIN:
            self.legend.set_rows([])
            return
        numbers = colouring.counts(films)
        colors = class_colours(colouring, self._theme.colors)
        rows = []
        for k in range(colouring.n_classes + 1):
            if k == colouring.n_classes and not np.any(colouring.classes >= k):
                continue
            drag = colouring.names[k] if k < len(colouring.names) else ""
            rows.append(
                (class_words(colouring, k), colors[k], int(numbers[k]), self._choices.shows(colouring.called[k]), drag)
            )
        self.legend.set_rows(rows)
        if self._choices.colour is ColourBy.GENRE:
            self.note.setText(f"{self.note.text()}. " + tr("A film of several genres has the colour of the rarest."))
