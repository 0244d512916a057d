"""All methods on one screen: every method on one stated protocol, with what others have published of it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSignalBlocker, Qt, Slot
from PySide6.QtGui import QAction, QColor, QGuiApplication, QPainter, QResizeEvent
from PySide6.QtWidgets import QComboBox, QMenu, QStyleOptionViewItem, QToolButton

from mfgui.base import paths
from mfgui.data.dataset import Dataset
from mfgui.evaluation.method_table import MOST_PEOPLE, Begun, Failed, MethodTable, Protocol, Row, protocols
from mfgui.evaluation.metrics import METRICS
from mfgui.evaluation.published import published
from mfgui.evaluation.race import Entrant
from mfgui.factorization import registry
from mfgui.storage.table_file import table_text, write_table
from mfgui.training.run import RunControl
from mfgui.ui.kit import fonts, make
from mfgui.ui.kit.frame_model import AnyIndex
from mfgui.ui.kit.frames import Role
from mfgui.ui.kit.level import LEVEL
from mfgui.ui.kit.palette import method_color
from mfgui.ui.kit.row_table import CellDelegate, RowTable
from mfgui.ui.kit.save_dialog import ask_table_file
from mfgui.ui.kit.theme import Theme
from mfgui.ui.places.workshop.all_methods_table import MethodRow, methods_export, methods_frame, methods_model
from mfgui.ui.places.workshop.entrant_edit import DEFAULT_PRESET, preset_titles
from mfgui.ui.places.workshop.study_panel import StudyPanel
from mfgui.ui.state.jobs import JobState
from mfgui.ui.state.session import Session
from mfgui.ui.text import duration, plural, retold, tr

LONG = 600.0  # a table that will take more seconds than this is warned of
_PRESETS = ("quick", "balanced", "accurate")
_EDGES = 72  # pixels of the panel beside the table's columns
_MOST_BETWEEN = 90  # pixels that a column of figures is widened by at most where there is room
_AROUND = 20  # pixels of a column beside its heading


class AllMethodsPanel(StudyPanel):
    """Begins the study "methods"; what is known from before is shown at once."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__(session, theme, tr("All methods on one protocol"), "methods", pauses=False)
        self._dataset: Dataset | None = None
        self._protocols: tuple[Protocol, ...] = ()
        self._judged: MethodTable | None = None
        self._expected = 0.0
        self._protocol_words, self._people = "", 0
        self._ended = ""

        fonts.set_width(self.go, least=140)
        self.stop.setToolTip(tr("Stop. The finished rows are saved."))
        hint = tr("Which ratings are held out of training and used once, for the test")
        self.protocol = make.choice(tr("Protocol"), hint=hint)
        self.protocol.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.protocol.currentIndexChanged.connect(self._conditions_changed)
        self.preset = make.choice(
            tr("Preset"),
            [(preset_titles()[name], name) for name in _PRESETS],
            hint=tr("Settings of all methods; where a method has no such preset, its defaults"),
        )
        self.preset.setCurrentIndex(_PRESETS.index(DEFAULT_PRESET))
        self.preset.currentIndexChanged.connect(self._conditions_changed)
        self.which = QToolButton()
        self.which.setText(tr("Methods"))
        self.which.setAccessibleName(tr("Methods in the table"))
        self.which.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.which)
        self.methods: list[QAction] = []
        for method in registry.methods().values():
            action = menu.addAction(tr(method.title))
            action.setData(method.name)
            action.setCheckable(True)
            action.setChecked(True)
            action.toggled.connect(self._conditions_changed)
            self.methods.append(action)
        self.which.setMenu(menu)
        self.export = make.button(tr("Save…"), self._export)
        self.copy = make.button(tr("Copy"), self._copy, hint=tr("Copy the table, to paste it into a spreadsheet"))

        self.rows: list[MethodRow] = []
        self.model = methods_model(self)
        self.table = RowTable(self.model, theme)
        self.table.setAccessibleName(tr("Methods and their figures"))
        self.table.setItemDelegate(_MethodDelegate(theme, self.table))
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(self.model.column("method"), Qt.SortOrder.AscendingOrder)
        heads = (str(self.model.headerData(n, Qt.Orientation.Horizontal)) for n in range(1, self.model.columnCount()))
        advance = self.table.fontMetrics().horizontalAdvance
        self._widths = [0, *(max(advance(head), advance("0.0000")) + _AROUND for head in heads)]
        self._widths[1] = max(self._widths[1], advance(tr("running…")) + _AROUND)  # the first figure says so meanwhile
        make.fill(self._controls, self.protocol, self.preset, self.which, make.STRETCH, self.copy, self.export)
        make.fill(self._column, self._controls, self.words, (self.table, 1), self.protocol_note)
        LEVEL.changed.connect(self._show_columns)
        self.follow(session.dataset_changed)
        self._follow_studies()

    def kept(self) -> tuple[int, int, list[bool]]:
        """See Panel: protocol, preset and methods; the figures are found by these."""
        return self.protocol.currentIndex(), self.preset.currentIndex(), [one.isChecked() for one in self.methods]

    def take_up(self, kept: tuple[int, int, list[bool]], *, same_data: bool) -> None:
        protocol, preset, methods = kept
        for action, checked in zip(self.methods, methods, strict=True):
            action.setChecked(checked)
        self.preset.setCurrentIndex(preset)
        if same_data:
            self._new_data()
            self.protocol.setCurrentIndex(protocol)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let figures make way for the names of the methods, the least asked for first."""
        super().resizeEvent(event)
        self._show_columns()

    @Slot()
    def _show_columns(self) -> None:
        names = [column.name for column in self.model.columns]
        gone = {metric.name for metric in METRICS if metric.importance == 0 and not LEVEL.full}
        advance = self.table.fontMetrics().horizontalAdvance
        least = max(advance(tr(method.title)) for method in registry.methods().values()) + _DOT + _AROUND
        may_go = [metric for metric in reversed(METRICS) if metric.importance < 2]
        for name in [metric.name for metric in sorted(may_go, key=lambda metric: metric.importance)]:
            taken = sum(width for other, width in zip(names, self._widths, strict=True) if other not in gone)
            if taken + least > self.width() - _EDGES:
                gone.add(name)
        shown = [width for name, width in zip(names, self._widths, strict=True) if name not in gone]
        spare = (self.width() - _EDGES - sum(shown) - least) // len(shown)
        more = min(max(spare, 0), _MOST_BETWEEN)  # figures keep near the names, in the widest window too
        self.table.set_widths(0, *(width + more for width in self._widths[1:]))
        for n, name in enumerate(names):
            self.table.setColumnHidden(n, name in gone)

    # Conditions

    def _new_data(self) -> None:
        """Offer the protocols of the ratings that are open."""
        dataset = self._dataset = self._session.dataset
        with QSignalBlocker(self.protocol):
            self.protocol.clear()
            self._protocols = protocols(dataset, self._session.hold_outs) if dataset else ()
            for one in self._protocols:
                self.protocol.addItem(_protocol_title(one))
        self._conditions_changed()

    @Slot()
    def _conditions_changed(self) -> None:
        """Start anew with what is kept of these conditions."""
        dataset = self._dataset
        self._protocol_words, self._people, self._ended = "", 0, ""
        if dataset is None or not self._protocols:
            self._judged = None
            self._show_rows([])
            self.refresh()
            return
        protocol = self._protocols[max(self.protocol.currentIndex(), 0)]
        preset = str(self.preset.currentData())
        entrants = []
        for action in self.methods:
            method = registry.method(str(action.data()))
            action.setVisible(registry.suits(method, dataset))
            if action.isVisible() and action.isChecked():
                named = preset if preset in method.presets else None
                chosen = method.choose(named, ratings=len(dataset.ratings))
                entrants.append(Entrant(tr(method.title), method, chosen))
        judged = MethodTable(entrants, dataset, protocol, paths.data() / "rivals.db")
        self._judged = judged
        known = published(dataset, protocol.key)
        self._show_rows(
            [
                *(MethodRow(one.name, tr(one.method.sentence), one.method.name) for one in entrants),
                *(
                    MethodRow(tr(one.title), retold(one.source), figures=dict(one.figures), state="published")
                    for one in known
                ),
            ]
        )
        self.ask(lambda _state: (judged, judged.kept(), judged.expected_seconds()), self._take_kept)
        self.refresh()

    def _take_kept(self, found: tuple[MethodTable, list[Row], float]) -> None:
        judged, rows, expected = found
        if judged is self._judged:
            self._expected = expected
            for row in rows:
                self._take_row(row)
            self.refresh()

    # Filling

    def _begin(self) -> None:
        judged = self._judged
        if judged is None:
            return
        control = judged.control = RunControl()
        anew = self._ready() == len(judged.entrants)
        self._ended = ""

        def work(state: JobState) -> bool:
            judged.run(lambda event: state.partial((judged, event)), anew=anew)
            return True

        job = self._set_going(work, control)
        if job is not None:
            job.succeeded.connect(self._over)

    @Slot(object)
    def _take_event(self, event_of: tuple[MethodTable, Begun | Row | Failed]) -> None:
        judged, event = event_of
        if judged is not self._judged:
            return
        if isinstance(event, Begun):
            self._set_state(event.number, "running")
            name = judged.entrants[event.number].name
            self.words.setText(
                tr(
                    "{name}, about {time}… {n} of {all} are ready.",
                    name=name,
                    n=self._ready(),
                    time=duration(max(judged.expected_seconds(event.number), 1)),
                    all=len(judged.entrants),
                )
            )
        elif isinstance(event, Failed):
            self._set_state(event.number, "failed", event.why)
        else:
            self._take_row(event)

    @Slot(object)
    def _over(self, complete: bool | None) -> None:
        self._ended = "" if complete else tr("Stopped; what is ready is saved.") + " "
        for number, rival in enumerate(self.rows):
            if rival.state == "running":
                self._set_state(number, "waiting")
        self._expected = 0.0
        if self._judged is not None:
            ready = {n for n, rival in enumerate(self.rows) if rival.state == "ready"}
            left = [n for n in range(len(self._judged.entrants)) if n not in ready]
            self._expected = sum(self._judged.expected_seconds(n) for n in left)
        self.refresh()

    def _show_rows(self, rows: list[MethodRow]) -> None:
        self.rows = rows
        self.model.set_frame(methods_frame(rows))

    def _set_state(self, number: int, state: str, detail: str = "") -> None:
        row = self.rows[number]
        row.state, row.detail = state, detail or row.detail
        self._show_rows(self.rows)

    def _take_row(self, row: Row) -> None:
        shown = self.rows[row.number]
        shown.figures, shown.deviations, shown.state = row.figures, row.deviations, "ready"
        self._show_rows(self.rows)
        # The longest sentence says of the methods with epochs how these were chosen.
        if len(row.protocol) >= len(self._protocol_words):
            self._protocol_words = row.protocol
        self._people = row.people
        self.copy.setEnabled(True)
        self.export.setEnabled(True)
        self._show_protocol()

    def _shown_rows(self) -> list[MethodRow]:
        return [self.rows[self.model.entry(row)] for row in range(self.model.rowCount())]

    def _ready(self) -> int:
        return sum(rival.state == "ready" for rival in self.rows)

    # Words

    def _show_protocol(self) -> None:
        judged, dataset = self._judged, self._dataset
        if judged is None or dataset is None:
            self.protocol_note.clear()
            return
        if not self._protocol_words:
            self.protocol_note.setText(tr("No figure is ready yet."))
            return
        relevant = judged.relevant_from
        liked = (
            tr("every film of the test counts as liked")
            if relevant <= dataset.scale.minimum
            else tr("a film counts as liked from {stars:g} stars on", stars=relevant)
        )
        sampled = self._people >= MOST_PEOPLE * judged.protocol.scheme.count
        scored = plural(self._people, "1 list of ten was scored", "{n} lists of ten were scored")
        if sampled:
            scored = plural(
                self._people,
                "1 list of ten was scored, for somebody drawn at random",
                "{n} lists of ten were scored, for people drawn at random",
            )
        self.protocol_note.setText(
            tr(
                "{protocol}. {scored}; {liked}; films that the person rated in training are not listed.",
                protocol=self._stated(retold(self._protocol_words)),
                scored=scored,
                liked=liked,
            )
        )

    @Slot()
    def refresh(self) -> None:
        """Show what is known of these ratings, and what is under way."""
        if self.isVisible() and self._session.dataset is not self._dataset:
            self._new_data()
        judged, mine = self._judged, self._under_way
        ready, total = self._ready(), len(judged.entrants) if judged else 0
        self._show_buttons(tr("Compute again") if total and ready == total else tr("Fill the table"), ready=bool(total))
        for part in (self.protocol, self.preset, self.which):
            part.setEnabled(judged is not None and not mine)
        figures = any(rival.figures for rival in self.rows)
        self.copy.setEnabled(figures)
        self.export.setEnabled(figures)
        kind = "muted"
        obstacle = self._obstacle(tr("the table can be filled"))
        if mine:
            if self._session.studies.state == "stopping":
                self.words.setText(tr("Stopping…"))
            elif not any(rival.state == "running" for rival in self.rows):
                self.words.setText(tr("Getting ready…"))
        elif obstacle:
            self.words.setText(obstacle)
        elif not total:
            self.words.setText(tr("Choose some methods."))
        elif ready == total:
            self.words.setText(tr("All {n} methods are ready. Click a column to sort; hover for more.", n=total))
        else:
            kind = "warning" if self._expected > LONG else "muted"
            self.words.setText(
                self._ended
                + tr(
                    "{ready} of {n} ready; the others take about {time} in all, one after the other. Each row appears "
                    "when it is ready and is kept.",
                    ready=ready,
                    n=total,
                    time=duration(self._expected),
                )
            )
        if self.words.property("kind") != kind:
            self.words.setProperty("kind", kind)
            self.words.style().polish(self.words)
        self._show_protocol()

    # Taking it away

    @Slot()
    def _copy(self) -> None:
        table, protocol = methods_export(self._shown_rows()), self.protocol_note.text()
        copy = QGuiApplication.clipboard().setText
        self.ask(lambda _state: f"{table_text(table)}{protocol}", copy, lane=self._session.reading)

    @Slot()
    def _export(self) -> None:
        assert self._dataset is not None
        file = ask_table_file(self, tr("Save the table"), tr("{name} – methods", name=self._dataset.name))
        if file is None:
            return
        # Figures never go without the protocol: it stands in every row.
        table = methods_export(self._shown_rows())
        table["protocol"] = [self.protocol_note.text()] * len(table["method"])
        self.ask(lambda _state: write_table(table, file), lane=self._session.reading)


_DOT = 15  # room of the dot before a method's name


class _MethodDelegate(CellDelegate):
    """Gives a method a dot of its colour, and the best number of a column a soft ground."""

    def indent(self, index: AnyIndex) -> int:
        return 0 if index.data(Role.METHOD) is None else _DOT

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        super().paint(painter, option, index)
        method = index.data(Role.METHOD)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if method:
            painter.setBrush(QColor(method_color(self._theme.colors, method)))
            painter.drawEllipse(QPointF(option.rect.left() + 11, option.rect.center().y() + 0.5), 4, 4)
        if index.data(Role.BEST):
            color = QColor(self._theme.colors.accent)
            color.setAlpha(38)
            painter.setBrush(color)
            painter.drawRoundedRect(QRect(option.rect).adjusted(4, 3, -1, -3), 5, 5)
        painter.restore()


def _protocol_title(protocol: Protocol) -> str:
    known = {
        "0.1": tr("90/10 at random"),
        "folds:5": tr("Five folds"),
        "person:0.25": tr("75/25 of each person"),
        "time:0.1": tr("The newest tenth"),
    }
    return known.get(protocol.key) or tr("Official split {name}", name=protocol.key)
