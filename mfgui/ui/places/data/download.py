"""The page of downloads: every MovieLens edition, fetched, paused, taken up again and opened."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

from mfgui.data.download import fetching as downloads
from mfgui.data.editions import catalogue
from mfgui.ui.kit import fonts, make
from mfgui.ui.places.data.edition_row import EditionRow, RowState
from mfgui.ui.state.background import Background
from mfgui.ui.text import as_sentence, home_relative, tr, tr_as_is

if TYPE_CHECKING:
    from pathlib import Path

    from mfgui.data.editions.catalogue import PublishedEdition
    from mfgui.ui.kit.theme import Theme
    from mfgui.ui.state.jobs import Failure, Job, JobState
    from mfgui.ui.state.session import Session


class DownloadPanel(QScrollArea):
    """One row an edition. Downloads go on when the page is left, one after the other.

    Parameters
    ----------
    editions
        What is offered.
    """

    left = Signal()
    """The person wants back to where they were."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        editions: tuple[PublishedEdition, ...] = catalogue.EDITIONS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._folder = downloads.folder()
        self._background = Background(session, self)
        self._jobs: dict[EditionRow, Job] = {}
        self.back = make.button(tr("‹ Back"), self.left, kind="link")
        self.back.setShortcut("Esc")
        headline = make.label(tr("Download MovieLens"), kind="headline")
        promise = make.muted(
            tr_as_is(
                "Real ratings by real people, published by GroupLens at the University of Minnesota. "
                "The small one is good to begin with."
            ),
            wrap=True,
        )

        self.rows = [EditionRow(edition, theme) for edition in editions]
        card = make.as_panel(QWidget())
        listed = make.column(margins=1, spacing=0, into=card)
        for row in self.rows:
            row.pressed.connect(self._next)
            listed.addWidget(row)

        terms = _small_print(
            tr(
                "{licence} Some editions may not be passed on at all: point at one to read its terms.",
                licence=as_sentence(catalogue.LICENCE),
            )
        )
        cite = _small_print(tr("To cite it: {citation}", citation=catalogue.CITATION))
        self.copy_citation = make.button(tr("Copy the citation"), self._copy_citation, kind="link")
        self.open_folder = make.button(tr("Open the folder"), self._open_folder, kind="link", hint=str(self._folder))
        kept = _small_print(tr("Downloads are saved in {folder}", folder=home_relative(self._folder)))

        back = (self.back, 0, Qt.AlignmentFlag.AlignLeft)
        links = [
            make.row((words, 1), (link, 0, Qt.AlignmentFlag.AlignTop), spacing=16)
            for words, link in ((kept, self.open_folder), (cite, self.copy_citation))
        ]
        middle = make.holder(make.column(back, headline, promise, 8, card, 4, *links, terms, make.STRETCH, spacing=8))
        fonts.set_width(middle, most=860)
        self.setWidget(make.holder(make.row(make.STRETCH, (middle, 100), make.STRETCH, margins=(28, 16))))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def showEvent(self, event: QShowEvent) -> None:
        """Look at what is on the disk now."""
        super().showEvent(event)
        self.copy_citation.setText(tr("Copy the citation"))
        for row in self.rows:
            if row not in self._jobs and row.trouble.isHidden():
                self._show_disk(row)

    def _show_disk(self, row: EditionRow) -> None:
        done = downloads.bytes_here(row.edition, self._folder)
        if (self._folder / row.edition.file).is_file():
            row.show_here()
        elif done:
            row.show_part(done)
        else:
            row.show_absent()

    # What the person does

    @Slot()
    def _next(self) -> None:
        row = self.sender()
        assert isinstance(row, EditionRow)
        if row.state is RowState.HERE:
            self._session.open(self._folder / row.edition.file)
        elif row in self._jobs:
            self._pause(row)
        else:
            self._fetch(row)

    def _fetch(self, row: EditionRow) -> None:
        edition, folder = row.edition, self._folder

        def work(state: JobState) -> Path:
            return downloads.download(edition, folder, progress=state.partial, checkpoint=state.checkpoint)

        row.show_waiting()
        job = self._jobs[row] = self._background.ask(
            work,
            partial(self._came, row),
            lane=self._session.downloading,
            of=(),
            key=edition.file,
            failed=partial(self._failed, row),
        )
        job.partial.connect(row.show_progress)

    def _pause(self, row: EditionRow) -> None:
        """Let go of a row's download, also of one that waits for its turn; what has come stays."""
        self._jobs.pop(row).drop()
        self._show_disk(row)

    @Slot()
    def _open_folder(self) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    @Slot()
    def _copy_citation(self) -> None:
        QGuiApplication.clipboard().setText(catalogue.CITATION)
        self.copy_citation.setText(tr("Copied"))

    # What the downloads report

    def _came(self, row: EditionRow, zip_file: Path) -> None:
        del self._jobs[row]
        row.show_here()
        if self.isVisible() and not self._jobs:  # nobody is torn away from something else
            self._session.open(zip_file)

    def _failed(self, row: EditionRow, failure: Failure) -> None:
        del self._jobs[row]
        row.show_failure(failure, downloads.bytes_here(row.edition, self._folder))


def _small_print(text: str) -> QLabel:
    label = make.muted(text, wrap=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
