"""The page of downloads: every MovieLens edition, fetched, paused, taken up again and opened."""

from __future__ import annotations

from enum import Enum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QColor, QDesktopServices, QGuiApplication, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

from mfgui.data.download import fetching as downloads
from mfgui.data.download.fetching import Progress, Stage
from mfgui.data.editions import catalogue
from mfgui.data.editions.catalogue import PublishedEdition
from mfgui.ui.kit import fonts, make
from mfgui.ui.kit.icons import icon
from mfgui.ui.kit.theme import Theme
from mfgui.ui.state.background import Background
from mfgui.ui.state.jobs import Failure, Job, JobState
from mfgui.ui.state.session import Session
from mfgui.ui.text import as_sentence, count, duration, file_size, home_relative, retold, tr, tr_as_is

_PAD = 16


class RowState(Enum):
    """What an edition's row shows; the value names the icon of its button."""

    ABSENT = "download"
    PARTLY_HERE = "start"
    WAITING = "close"
    UNDER_WAY = "pause"
    HERE = "folder"


class EditionRow(QWidget):
    """Shows one edition; `pressed` says that the person wants the next thing, which `state` tells."""

    pressed = Signal()

    def __init__(self, edition: PublishedEdition, theme: Theme) -> None:
        super().__init__()
        self.edition = edition
        self.state = RowState.ABSENT
        self._theme = theme
        self.title = make.title(edition.title)
        self.facts = make.elided(_facts(edition), kind="muted")
        self.setToolTip(as_sentence(retold(edition.licence)))
        self.bar = make.progress_bar(tr("Progress of {title}", title=edition.title))
        self.words = make.elided(kind="muted")
        self.trouble = make.label(kind="warning", wrap=True)
        self.trouble.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.button = make.button()
        self.button.setIconSize(QSize(16, 16))
        fonts.set_width(self.button, least=118)
        self.button.setAccessibleDescription(f"{self.facts.text()}. {self.toolTip()}")
        self.button.clicked.connect(self.pressed)

        column = make.column(*(self.title, self.facts, self.trouble, self.bar, self.words), spacing=4)
        make.row(
            (column, 1), (self.button, 0, Qt.AlignmentFlag.AlignVCenter), margins=(_PAD, 10), spacing=20, into=self
        )
        theme.changed.connect(self._restyle)
        self.show_absent()

    def show_absent(self) -> None:
        """Nothing of it is on this computer."""
        self._show(RowState.ABSENT, tr("Download"))

    def show_part(self, done: int) -> None:
        """Some bytes of it are here, and nobody fetches the rest at present."""
        self._show(RowState.PARTLY_HERE, tr("Resume"), tr("{done} are here", done=file_size(done)))
        if self.edition.bytes:
            self.words.setText(
                tr("{done} of {total} are here", done=file_size(done), total=file_size(self.edition.bytes))
            )
            self._show_bar(done, self.edition.bytes)

    def show_waiting(self) -> None:
        """It is fetched when others before it are done."""
        self._show(RowState.WAITING, tr("Cancel"), tr("Waits until the download before it is done"))

    def show_here(self) -> None:
        """It is on this computer, whole."""
        self._show(RowState.HERE, tr("Open"), tr("On this computer"))

    @Slot(object)
    def show_progress(self, progress: Progress) -> None:
        """It is being fetched."""
        self._show(RowState.UNDER_WAY, tr("Pause"), _words(progress))
        self._show_bar(progress.done, progress.total)

    def show_failure(self, failure: Failure, done: int) -> None:
        """Fetching it has failed; `done` bytes are here to go on from."""
        self.show_part(done) if done else self._show(RowState.ABSENT, tr("Try again"))
        self.trouble.setText(as_sentence(failure.sentence))
        self.trouble.show()

    def _show(self, state: RowState, verb: str, words: str = "") -> None:
        changed = state is not self.state or not self.button.text()
        self.state = state
        self.button.setText(verb)
        self.button.setAccessibleName(f"{verb}: {self.edition.title}")
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.bar.setVisible(state is RowState.UNDER_WAY)
        self.trouble.hide()
        if changed:
            self._restyle()

    def _show_bar(self, done: int, total: int | None) -> None:
        self.bar.setRange(0, 1000 if total else 0)
        self.bar.setValue(round(1000 * done / total) if total else 0)
        self.bar.show()

    @Slot()
    def _restyle(self) -> None:
        self.button.setIcon(icon(self.state.value, self._theme.colors.text))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a line between this row and the one above."""
        if self.y() > _PAD:
            painter = QPainter(self)
            painter.fillRect(_PAD, 0, self.width() - 2 * _PAD, 1, QColor(self._theme.colors.border))
            painter.end()


def _facts(edition: PublishedEdition) -> str:
    first, last = edition.years
    facts = tr_as_is(
        "{ratings} ratings by {people} people of {films} films, {first}–{last}",
        ratings=count(edition.ratings),
        people=count(edition.users),
        films=count(edition.films),
        first=first,
        last=last,
    )
    if edition.bytes:
        return tr("{facts}, {size}", facts=facts, size=file_size(edition.bytes))
    return tr("{facts}, grows now and then", facts=facts)


def _words(progress: Progress) -> str:
    """What a download does now, in words."""
    if progress.stage is Stage.CONNECTING:
        return tr("Connecting…")
    if progress.stage is Stage.CHECKING:
        return tr("Checking that it is whole…")
    if progress.stage is Stage.WAITING:
        # What to do about it is done here: trying again.
        trouble = as_sentence(progress.trouble.partition(";")[0])
        return tr("{trouble} Trying again in {time}…", trouble=trouble, time=duration(progress.wait + 0.5))
    done = file_size(progress.done)
    if progress.total is None:
        return tr("{done} so far", done=done)
    words = tr("{done} of {total}", done=done, total=file_size(progress.total))
    if progress.speed:
        left = duration((progress.total - progress.done) / progress.speed)
        words = tr("{words}, {speed}/s, {left} left", words=words, speed=file_size(progress.speed), left=left)
    return words


class DownloadPanel(QScrollArea):
    """One row an edition. Downloads go on when the page is left, one after the other."""

    left = Signal()  # the person wants back to where they were

    def __init__(
        self,
        session: Session,
        theme: Theme,
        editions: tuple[PublishedEdition, ...] = catalogue.EDITIONS,  # what is offered
    ) -> None:
        super().__init__()
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
