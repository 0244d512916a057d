"""The map's side: what the axes are made of, which ones are shown, and what stands at the ends."""

from __future__ import annotations

from dataclasses import replace
from html import escape

import numpy as np
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSignalBlocker, QStringListModel, Qt, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLabel, QLineEdit, QPushButton, QScrollArea, QWidget

from mfgui.base.genres import genre_meant, genre_words
from mfgui.insight.axes import AxisEnd, Correlation, correlations
from mfgui.insight.concepts import Concept, ConceptEnds
from mfgui.insight.film_map import FilmMap
from mfgui.insight.projections import MapKind
from mfgui.ui.kit import make
from mfgui.ui.kit.panel import Panel
from mfgui.ui.kit.segments import Segments
from mfgui.ui.kit.words import in_a_line, signed
from mfgui.ui.map.panel import MapPanel
from mfgui.ui.map.projecting import MapFacts, Projected
from mfgui.ui.map.words import axis_meaning, axis_words, correlation_word, nothing_separates, trait_line, turning_words
from mfgui.ui.state.jobs import JobState
from mfgui.ui.state.workspace import Workspace
from mfgui.ui.text import tr

_FILM = "film:"
_AXES_OFFERED = 32
# The most-rated films are proposed while one types what stands at an end; any film's whole title is understood.
_TITLES_OFFERED = 5000
_LEAST_CLEAR = 0.1  # a weaker correlation is none to speak of


class _CalmBox(QComboBox):
    """A box that the wheel passes over: it scrolls the side and changes no axis on the way."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the side's scrolling."""
        event.ignore()


class _EndBox(QWidget):
    """One end of an axis: its name, telling films as buttons."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.words = make.label(wrap=True)
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.films: list[QPushButton] = []
        self._codes: list[int] = []
        column = make.column(self.words, spacing=0, into=self)
        for _ in range(3):
            film = make.button("", self._chosen, kind="link")
            self.films.append(film)
            column.addWidget(film, 0, Qt.AlignmentFlag.AlignLeft)

    def set_end(self, side: str, words: str, end: AxisEnd, titles: tuple[str, ...]) -> None:
        """Show what sets an end apart, named as on the map."""
        self.words.setText(f"{escape(side)} <b>{escape(words or tr('nothing clear'))}</b>")
        self.words.setToolTip("\n".join(trait_line(t) for t in end.traits))
        self._codes = list(end.films)
        for k, button in enumerate(self.films):
            button.setVisible(k < len(self._codes))
            if k < len(self._codes):
                caption = titles[self._codes[k]]
                short = button.fontMetrics().elidedText(caption, Qt.TextElideMode.ElideRight, 215)
                button.setText(short.replace("&", "&&"))  # a single one would underline a letter
                button.setToolTip(tr("Show {title} on the map", title=caption))

    @Slot()
    def _chosen(self) -> None:
        self._workspace.select_film(self._codes[self.films.index(self.sender())])  # type: ignore[arg-type]


class AxesSide(Panel):
    """Drives a map's projection, the second's when that is chosen; explains both axes."""

    def __init__(self, workspace: Workspace, panels: tuple[MapPanel, MapPanel]) -> None:
        super().__init__(workspace, framed=False)
        self._panels, self._panel = panels, panels[0]
        self._held: tuple[QWidget, int] | None = None
        self.which = Segments(tr("Axes of which map"))  # whose axes: "left" or "right"; there while two maps are
        self.which.offer([("left", tr("Left map"), ""), ("right", tr("Right map"), "")])
        self.which.choose("left")
        self.which.chosen.connect(self._turn_to)
        self.which.hide()
        self._made_for: tuple[FilmMap, MapFacts] | None = None  # and not the model that comes with them
        column = make.column((self.which, 0, Qt.AlignmentFlag.AlignLeft), margins=10, spacing=4, into=self)
        self.titles: list[QLabel] = []
        self.shares: list[QLabel] = []
        self.ends: list[_EndBox] = []
        self.along: list[QLabel] = []
        for words in (tr("Across"), tr("Upwards")):
            title = make.title(words)
            share = make.muted(wrap=True)
            along = make.muted(wrap=True)
            low, high = _EndBox(workspace), _EndBox(workspace)
            make.fill(column, title, share, low, high, along, 8)
            self.titles.append(title)
            self.shares.append(share)
            self.ends += [low, high]
            self.along.append(along)

        grid = make.grid()
        self.pair: list[QComboBox] = []
        for place, words in enumerate((tr("Across"), tr("Upwards"))):
            hint = tr("Principal axes of the film factors, with their share of the variance")
            box = make.named(_CalmBox(), tr("{side}: which axis", side=words), hint)
            box.activated.connect(self._pair_chosen)
            grid.addWidget(make.label(words), place, 0)
            grid.addWidget(box, place, 1)
            self.pair.append(box)
        grid.setColumnStretch(1, 1)
        self.turned = make.muted(wrap=True)
        self.weighted = make.check(
            tr("Well-known films count more"),
            self._pair_chosen,
            hint=tr("Films weigh by the root of their ratings, else all alike"),
            checked=True,
        )
        self.plain = make.check(
            tr("Take out how well rated and known films are"),
            self._pair_chosen,
            hint=tr("Nearly every axis would go along with both; colours and sizes tell them"),
            checked=True,
        )
        make.fill(column, make.title(tr("Which axes")), grid, self.turned, self.weighted, self.plain, 8)

        ends_title = make.title(
            tr("Put something at the ends"),
            hint=tr("Genres, tags or films; the map turns so that its axes lead from one to the other"),
        )
        ends = make.grid()
        self.fields: list[QComboBox] = []
        self._offered = QStringListModel(self)
        self._offered_for: MapFacts | None = None
        for side, words in enumerate((tr("Left"), tr("Right"), tr("Bottom"), tr("Top"))):
            field = make.named(_CalmBox(), words)
            field.setEditable(True)
            field.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            edit = field.lineEdit()
            assert isinstance(edit, QLineEdit)
            edit.setPlaceholderText(tr("genre, tag or film"))
            edit.returnPressed.connect(self._ends_typed)
            field.activated.connect(self._ends_typed)
            completer = QCompleter(self._offered, field)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setMaxVisibleItems(10)
            edit.setCompleter(completer)  # the box's own way empties the field where a film is chosen
            # Queued: the field takes the chosen words over first.
            completer.activated.connect(self._ends_typed, Qt.ConnectionType.QueuedConnection)
            ends.addWidget(make.label(words), side, 0)
            ends.addWidget(field, side, 1)
            self.fields.append(field)
        ends.setColumnStretch(1, 1)
        self.no_ends = make.button(tr("Clear both ends"), self._clear_ends, kind="link")
        self.wrong = make.elided(kind="warning")
        no_ends = (self.no_ends, 0, Qt.AlignmentFlag.AlignLeft)
        make.fill(column, ends_title, ends, no_ends, self.wrong, make.STRETCH)
        for panel in panels:
            panel.drawn.connect(self._follow_map)
            panel.cloud.end_dropped.connect(self._dropped)
        self._follow_map()

    @Slot()
    def _follow_map(self) -> None:
        self.setEnabled(self._panel.shown is not None)
        self.refresh_when_seen()

    def offer_both(self, both: bool) -> None:
        """Let the person say whose axes these are, or show the first map's."""
        self.which.setVisible(both)
        if not both:
            self._turn_to("left")

    @Slot(str)
    def _turn_to(self, name: str) -> None:
        self.which.choose(name)
        panel = self._panels[0 if name == "left" else 1]
        if panel is not self._panel:
            self._panel, self._made_for = panel, None
            for box, on in ((self.weighted, panel.projection.weighted), (self.plain, not panel.projection.plain)):
                with QSignalBlocker(box):
                    box.setChecked(on)
            self.wrong.setText("")
            self._follow_map()

    def _hold(self) -> None:
        """Remember where the person is at work, so that longer or shorter words above do not move it away."""
        at_work = self.focusWidget()
        parts = (*self.pair, self.weighted, self.plain, *self.fields, self.no_ends)
        scroll = self._scroll()
        self._held = None
        if scroll is not None and at_work is not None and at_work.hasFocus() and at_work in parts:
            self._held = at_work, at_work.mapTo(scroll.viewport(), QPoint()).y()

    def _let_settle(self) -> None:
        """Lay the words out and scroll by as much as they moved what was held."""
        scroll, held = self._scroll(), self._held
        if scroll is None or held is None:
            return
        QCoreApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))
        bar = scroll.verticalScrollBar()
        bar.setValue(bar.value() + held[0].mapTo(scroll.viewport(), QPoint()).y() - held[1])

    def _scroll(self) -> QScrollArea | None:
        viewport = self.parentWidget()
        scroll = viewport.parentWidget() if viewport is not None else None
        return scroll if isinstance(scroll, QScrollArea) else None

    def refresh(self) -> None:
        """Say what the axes are made of."""
        shown, dataset = self._panel.shown, self._workspace.dataset
        if shown is None or dataset is None:
            return
        made_for = self._made_for
        if made_for is not None and shown.map is made_for[0]:
            return
        new_data = made_for is None or made_for[1] is not shown.facts
        self._made_for = shown.map, shown.facts
        self._hold()
        if new_data:
            self._fill_fields(shown)
        captions = dataset.films.titles
        sides, names = (tr("Left:"), tr("Right:"), tr("Bottom:"), tr("Top:")), axis_words(shown)
        for axis, ends_of in enumerate(shown.axes):
            words = axis_meaning(shown, axis)
            if not ends_of.low.traits and not ends_of.high.traits:
                words += " " + nothing_separates(ends_of)
            self.shares[axis].setText(words)
            for k, end in enumerate((ends_of.low, ends_of.high)):
                self.ends[2 * axis + k].set_end(sides[2 * axis + k], names[2 * axis + k], end, captions)
        axes = shown.projection.kind is MapKind.AXES
        spectrum = shown.map.spectrum[:_AXES_OFFERED].tolist()
        for place, box in enumerate(self.pair):
            if len(spectrum):
                box.clear()
                box.addItems([tr("Axis {k}: {share:.1f} %", k=k, share=100 * v) for k, v in enumerate(spectrum, 1)])
            box.setCurrentIndex(shown.projection.pair[place] if axes else -1)
        self.turned.setText(turning_words(shown))
        self.turned.setVisible(bool(self.turned.text()))
        self.no_ends.setVisible(shown.projection.kind is MapKind.CONCEPTS)
        self._let_settle()
        self._ask_correlations(shown)

    def _ask_correlations(self, shown: Projected) -> None:
        def work(_state: JobState) -> tuple[tuple[Correlation, ...], ...]:
            return tuple(
                correlations(
                    np.ascontiguousarray(shown.map.positions[:, axis]), shown.model.film_support, shown.facts.traits
                )
                for axis in (0, 1)
            )

        self.ask(work, self._show_correlations)

    def _show_correlations(self, found: tuple[tuple[Correlation, ...], ...]) -> None:
        self._hold()
        for label, along in zip(self.along, found, strict=True):
            clear = [c for c in along if abs(c.r) >= _LEAST_CLEAR][:4]
            listed = in_a_line(f"{correlation_word(c)} {signed(c.r, 2)}" for c in clear)
            label.setText(tr("Goes along with: {what}", what=listed) if listed else "")
            label.setToolTip(tr("Pearson's r over films weighted by the root of their ratings"))
        self._let_settle()

    # Which map

    @Slot()
    def _pair_chosen(self) -> None:
        first, second = (max(box.currentIndex(), 0) for box in self.pair)
        self._panel.set_projection(
            replace(
                self._panel.projection,
                kind=MapKind.AXES,
                pair=(first, second),
                weighted=self.weighted.isChecked(),
                plain=not self.plain.isChecked(),
            )
        )

    def _fill_fields(self, shown: Projected) -> None:
        names = [genre_words(name) for name in (*shown.facts.traits.names, *shown.facts.traits.genome_tags) if name]
        dataset = self._workspace.dataset
        if dataset is not None and self._offered_for is not shown.facts:
            self._offered_for = shown.facts
            most_rated = np.argsort(-shown.model.film_support, kind="stable")[:_TITLES_OFFERED].tolist()
            self._offered.setStringList(list(dict.fromkeys([*names, *(dataset.films.titles[f] for f in most_rated)])))
        ends = shown.projection.ends
        for field, concept in zip(self.fields, (ends.left, ends.right, ends.bottom, ends.top), strict=True):
            field.clear()
            field.addItems(names)
            field.setCurrentIndex(-1)
            field.setEditText(genre_words(concept.name) if concept is not None else "")

    def begin_ends(self, panel: MapPanel) -> None:
        """Let the person say what is to stand at the ends of a map."""
        self._turn_to("left" if panel is self._panels[0] else "right")
        self.fields[0].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int, str)
    def _dropped(self, side: int, text: str) -> None:
        dataset = self._workspace.dataset
        if dataset is not None:
            self._turn_to("right" if self.sender() is self._panels[1].cloud else "left")
            shown = dataset.films.caption(int(text[len(_FILM) :])) if text.startswith(_FILM) else genre_words(text)
            self.fields[side].setEditText(shown)
            self._ends_typed()

    @Slot()
    def _clear_ends(self) -> None:
        for field in self.fields:
            field.setEditText("")
        self._ends_typed()

    @Slot()
    def _ends_typed(self) -> None:
        """Turn the map to what stands at the ends."""
        shown, found = self._panel.shown, []
        if shown is None:
            return
        self.wrong.setText("")
        for field in self.fields:
            text = field.currentText().strip()
            concept = self._concept(text, shown) if text else None
            if text and concept is None:
                self.wrong.setText(tr("No genre, tag or film is called “{name}”", name=text))
                return
            found.append(concept)
        ends = ConceptEnds(*found)
        kind = MapKind.AXES if ends.empty else MapKind.CONCEPTS
        self._panel.set_projection(replace(self._panel.projection, kind=kind, ends=ends))

    def _concept(self, text: str, shown: Projected) -> Concept | None:
        support = shown.model.film_support
        name = genre_meant(text)
        films = shown.facts.traits.films_with(name)
        if len(films) == 0 and self._workspace.dataset is not None:
            table, wanted = self._workspace.dataset.films, text.casefold()
            films = np.array(
                [
                    f
                    for f, title in enumerate(table.titles)
                    if title.casefold() == wanted
                    or (wanted.startswith(title.casefold()) and table.caption(f).casefold() == wanted)
                ],
                np.intp,
            )
        films = films[support[films] > 0]
        return Concept(name, tuple(films.tolist())) if len(films) else None
