"""Save a Report: gathers what it says in the background and writes it as HTML or PDF."""

from __future__ import annotations

import base64
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtWidgets import QWidget

from mfgui.base.errors import Mend
from mfgui.base.files import replacing, write_text
from mfgui.evaluation.errors import find_errors
from mfgui.factorization.interface import Ability
from mfgui.insight.answers import Answers, Rater
from mfgui.storage.repeat import repeat_command
from mfgui.storage.saved_model import SAVED_SCREEN
from mfgui.storage.shelf_run import RunPlan
from mfgui.ui.kit.colors import LIGHT
from mfgui.ui.kit.save_dialog import ask_file
from mfgui.ui.map.drawing import StillMap
from mfgui.ui.map.exporting import png_bytes
from mfgui.ui.map.panel import MapPanel
from mfgui.ui.stage.report import CURVE, MAP, Reported, curve, page
from mfgui.ui.stage.report_paper import pdf
from mfgui.ui.state.background import Background
from mfgui.ui.state.jobs import Failure, JobState
from mfgui.ui.state.offer import Offer
from mfgui.ui.state.person import known_to
from mfgui.ui.state.session import Session
from mfgui.ui.text import tr
from mfgui.ui.window.place_stack import PageStack

ENDINGS = (".html", ".pdf")
_FILMS, _REASONS = 10, 3
_MAP_SIZE = (900, 620)


class ReportFile(QObject):
    """One click: the run that is shown, and the person who is selected."""

    def __init__(self, window: QWidget, session: Session, pages: PageStack) -> None:
        super().__init__(window)
        self._window, self._session, self._pages = window, session, pages
        self._background = Background(session, self)
        self._file: Path | None = None

    def slots(self) -> dict[str, Callable[..., object]]:
        """What the commands do."""
        return {"report": self._ask}

    @Slot()
    def _ask(self) -> None:
        data = self._session.dataset
        if data is None or self._session.summary is None or self._session.opened is None:
            words = tr("a report is about a run that has ended: press Start, or use an earlier run")
            self._session.problem.emit(Failure(words, mend=Mend.LEARN))
            return
        name = tr("Report on {data}", data=data.name)
        file = ask_file(self._window, tr("Save a report"), name, tr("HTML or PDF ({patterns})"), ENDINGS)
        if file is not None:
            self.save(file)

    def save(self, file: Path) -> None:
        """Write of what is open now in the background, with a map where one can be had; it is told in the bar."""
        session = self._session
        data, opened, summary, split = session.dataset, session.opened, session.summary, session.split
        assert data is not None
        assert opened is not None
        assert summary is not None
        points, person, interest = tuple(session.history), session.person, session.interest
        number, command = session.shelf.current, ""
        if number is not None:
            command = session.shelf.command(number)
        elif data.edition != SAVED_SCREEN:  # a recorded run; of a saved screen no command could read the ratings
            plan = RunPlan.of(opened, data, validation=session.validation, preset=session.preset)
            command = repeat_command(plan, summary.stopped_by, summary.epochs)
        mapped, unseen = session.model, self._pages.watch.map

        def write() -> None:
            still = self._map() if session.model is mapped else None  # other data may be open by now
            self._background.ask(partial(work, still), self._saved, lane=session.judging, of=())

        def work(still: StillMap | None, state: JobState) -> Path:
            model = summary.model
            errors = None
            if split is not None and len(split.validation) and not data.implicit:
                errors = find_errors(model, data, split.train, split.validation, state.checkpoint)
            listed, reasons = None, []
            if person is not None and known_to(model, person):
                answers = Answers(data, model, interest, split.validation if split is not None else None)
                rater = Rater(person.films, person.ratings, person.user)
                listed = answers.listed(rater, _FILMS)
                state.checkpoint()
                if Ability.EXPLAIN in model.abilities and len(person.films):
                    reasons = [answers.why(rater, int(film)).ratings[:_REASONS] for film in listed.films]
            state.checkpoint()
            name = person.name if person is not None else ""
            of = Reported(data, opened, summary, points, errors, name, listed, reasons, command, still is not None)
            svg = curve(points, opened.method.error)
            picture = still.paint(2.0) if still is not None else None
            state.checkpoint()
            write_report(file, page(of), svg, picture)
            return file

        if self._map() is None and unseen.make_unseen():
            unseen.drawn.connect(write, Qt.ConnectionType.SingleShotConnection)
        else:
            write()

    def _map(self) -> StillMap | None:
        """The map of the model as it is anywhere in the window, for paper."""
        for panel in self._window.findChildren(MapPanel):
            if panel.shown is not None and panel.model is self._session.model:
                still = panel.cloud.still()
                still.view = still.view.resized(*_MAP_SIZE)
                still.set_colors(LIGHT)
                return still
        return None

    def _saved(self, file: Path) -> None:
        self._file = file
        self._session.offered.emit(Offer(tr("The report is {file}.", file=file.name), tr("Open"), self._open))

    @Slot()
    def _open(self) -> None:
        if self._file is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file)))


def write_report(file: Path, html: str, svg: str, picture: QImage | None) -> None:
    """Write the page with its pictures in it; raises DataError when that is not possible."""
    if file.suffix.lower() == ".pdf":
        with replacing(file) as stream:
            stream.write(pdf(html, svg, picture))
        return
    drawn = {CURVE: ("image/svg+xml", svg.encode())}
    if picture is not None:
        drawn[MAP] = ("image/png", png_bytes(picture))
    for name, (kind, content) in drawn.items():
        html = html.replace(f'src="{name}"', f'src="data:{kind};base64,{base64.b64encode(content).decode("ascii")}"')
    write_text(file, html)
