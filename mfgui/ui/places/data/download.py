"""The page of downloads: every MovieLens edition, fetched, paused, taken up again and opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from mfgui.data.download import fetching as downloads
from mfgui.data.editions import catalogue
from mfgui.ui.kit import make
from mfgui.ui.places.data.edition_row import EditionRow, RowState
from mfgui.ui.state.jobs import Failure, Job, JobState
from mfgui.ui.text import as_sentence, home_relative, tr

if TYPE_CHECKING:
    from pathlib import Path

    from mfgui.data.editions.catalogue import PublishedEdition
    from mfgui.ui.kit.theme import Theme
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
        self._jobs: dict[Job, EditionRow] = {}
        self.back = make.button(tr("‹ Back"), kind="link")
        self.back.setShortcut("Esc")
        self.back.setCursor(Qt.CursorShape.PointingHandCursor)
        self.back.clicked.connect(self.left)
        headline = make.label(tr("Download MovieLens"), kind="headline")
        promise = make.muted(
            tr(
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
        self.copy_citation = _link(tr("Copy the citation"))
        self.copy_citation.clicked.connect(self._copy_citation)
        self.open_folder = _link(tr("Open the folder"))
        self.open_folder.setToolTip(str(self._folder))
        self.open_folder.clicked.connect(self._open_folder)
        kept = _small_print(tr("Downloads are kept in {folder}", folder=home_relative(self._folder)))

        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(headline)
        column.addWidget(promise)
        column.addSpacing(8)
        column.addWidget(card)
        column.addSpacing(4)
        for words, link in ((kept, self.open_folder), (cite, self.copy_citation)):
            column.addLayout(make.row((words, 1), (link, 0, Qt.AlignmentFlag.AlignTop), spacing=16))
        column.addWidget(terms)
        column.addStretch(1)
        middle = QWidget()
        middle.setMaximumWidth(860)
        middle.setLayout(column)
        page = QWidget()
        make.row(make.STRETCH, (middle, 100), make.STRETCH, margins=(28, 16), into=page)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def showEvent(self, event: QShowEvent) -> None:
        """Look at what is on the disk now."""
        super().showEvent(event)
        self.copy_citation.setText(tr("Copy the citation"))
        for row in self.rows:
            if row not in self._jobs.values() and row.trouble.isHidden():
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
        elif row in self._jobs.values():
            self._pause(row)
        else:
            self._fetch(row)

    def _fetch(self, row: EditionRow) -> None:
        edition, folder = row.edition, self._folder

        def work(state: JobState) -> Path:
            return downloads.download(edition, folder, progress=state.partial, checkpoint=state.checkpoint)

        row.show_waiting()
        job = self._session.downloading.submit(work)
        self._jobs[job] = row
        job.partial.connect(row.show_progress)
        job.succeeded.connect(self._came)
        job.failed.connect(self._failed)

    def _pause(self, row: EditionRow) -> None:
        """Let go of a row's download, also of one that waits for its turn; what has come stays."""
        for job in [job for job, other in self._jobs.items() if other is row]:
            del self._jobs[job]
            job.drop()
        self._show_disk(row)

    @Slot()
    def _open_folder(self) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    @Slot()
    def _copy_citation(self) -> None:
        QGuiApplication.clipboard().setText(catalogue.CITATION)
        self.copy_citation.setText(tr("Copied"))

    # What the downloads tell

    def _end(self) -> EditionRow:
        job = self.sender()
        assert isinstance(job, Job)
        return self._jobs.pop(job)

    @Slot(object)
    def _came(self, zip_file: Path) -> None:
        self._end().show_here()
        if self.isVisible() and not self._jobs:  # nobody is torn away from something else
            self._session.open(zip_file)

    @Slot(object)
    def _failed(self, failure: Failure) -> None:
        row = self._end()
        row.show_failure(failure, downloads.bytes_here(row.edition, self._folder))


def _small_print(text: str) -> QLabel:
    label = make.muted(text, wrap=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _link(text: str) -> QPushButton:
    button = make.button(text, kind="link")
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button
