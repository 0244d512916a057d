"""Downloading an edition: resumed where it broke off, checked, and under its name only when it is whole."""

from __future__ import annotations

import errno
import hashlib
import os
import re
import shutil
import time
from collections import deque
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final, TypeVar

from mfgui.base import paths
from mfgui.base.lock import locked
from mfgui.base.text import tr
from mfgui.data.download.part_file import Notes, Part, continues, range_headers
from mfgui.data.download.web import LOOK_SECONDS, BrokenOff, Request, status_sentence
from mfgui.data.editions import catalogue
from mfgui.data.editions.catalogue import PublishedEdition
from mfgui.data.errors import DataError

if TYPE_CHECKING:
    from email.message import Message

SPARE_BYTES: Final = 64 << 20  # disk space that a download leaves free
_TELL_SECONDS: Final = 0.1
_SPEED_SECONDS: Final = 4.0  # the speed told is that of so long a time just passed
# Written through to the disk in such portions: all of it at the end would hold up whoever cancels.
_SYNC_BYTES: Final = 4 << 20
_CHECK_BYTES: Final = 1 << 20
_MD5_FILE_BYTES: Final = 4096
_TRY_AGAIN: Final = {408, 429, 500, 502, 503, 504}

T = TypeVar("T")


class Stage(Enum):
    """What a download is doing."""

    CONNECTING = "connecting"
    RECEIVING = "receiving"
    WAITING = "waiting"
    CHECKING = "checking"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a download is."""

    stage: Stage
    done: int  # bytes
    total: int | None  # None while it is not known
    speed: float = 0.0  # bytes a second of late, 0 while not known
    trouble: str = ""  # while waiting: why, one sentence
    wait: float = 0.0  # while waiting: seconds until the next try


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to put up with a bad connection."""

    stall: float = 20.0  # seconds of silence after which a connection is given up
    # Seconds to wait before each further try; they begin anew once more has arrived.
    pauses: tuple[float, ...] = (1.0, 2.0, 4.0, 8.0, 16.0)


PATIENCE: Final = Patience()


def folder() -> Path:
    """Folder in which downloads are kept; made when missing."""
    kept = paths.data() / "movielens"
    kept.mkdir(parents=True, exist_ok=True)
    return kept


def bytes_here(edition: PublishedEdition, folder: Path) -> int:
    """How much of an unfinished download is there to go on from."""
    part = Part(folder / edition.file, "")
    return part.size if part.notes_file.is_file() else 0


def download(
    edition: PublishedEdition,
    folder: Path,  # where to; made when missing
    *,
    progress: Callable[[Progress], None] | None = None,  # called about ten times a second
    checkpoint: Callable[[], None] | None = None,
    server: str | None = None,  # address of the folder that holds the zips; `catalogue.server` by default
    patience: Patience = PATIENCE,
) -> Path:
    """Fetch an edition's zip, or the rest of it, check it, and return it.

    What has come lies in `<name>.zip.part` with its source in `<name>.zip.part.json`. It stays there when the
    download is cancelled, fails, or the program is killed, and the next download goes on from it. The zip
    gets its own name only once its length and its checksum are right.

    Raises DataError, one sentence: what went wrong, and what to do.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        busy = tr("{file} is being downloaded in another window of mfgui; wait for that one", file=edition.file)
        with locked(folder / f".{edition.file}.lock", busy):
            target = folder / edition.file
            if not target.is_file():
                url = (catalogue.server() if server is None else server.rstrip("/") + "/") + edition.file
                _Download(edition, folder, url, patience, progress, checkpoint).run()
            return target
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise DataError(tr("the disk is full; free some space, then resume the download"), folder) from error
        why = error.strerror or error
        place = error.filename or folder
        raise DataError(tr("writing failed ({why}); check the disk and try again", why=why), place) from error


class _Download:
    """One call of `download`."""

    def __init__(
        self,
        edition: PublishedEdition,
        folder: Path,
        url: str,
        patience: Patience,
        progress: Callable[[Progress], None] | None,
        checkpoint: Callable[[], None] | None,
    ) -> None:
        self._edition = edition
        self._folder = folder
        self._url = url
        self._patience = patience
        self._progress = progress
        self._checkpoint = checkpoint or (lambda: None)
        self._part = Part(folder / edition.file, url)
        self._total = edition.bytes
        self._told = 0.0
        self._arrivals: deque[tuple[float, int]] = deque()

    def run(self) -> None:
        self._persist(self._receive)
        self._check()
        self._part.file.replace(self._folder / self._edition.file)
        self._part.discard()

    # Trying again

    def _persist(self, attempt: Callable[[], T]) -> T:
        """Try until it works, waiting longer each time that nothing has arrived in between."""
        failures = 0
        came = False
        while True:
            before = self._part.size
            try:
                return attempt()
            except BrokenOff as broken:
                if self._part.size > before:
                    failures, came = 0, True
                pauses = self._patience.pauses
                if failures >= len(pauses) or not (broken.reached or came):
                    raise DataError(str(broken)) from broken
                self._wait(pauses[failures], str(broken))
                failures += 1

    def _wait(self, seconds: float, why: str) -> None:
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            self._tell(Stage.WAITING, self._part.size, trouble=why, wait=left)
            self._checkpoint()
            time.sleep(min(left, LOOK_SECONDS))

    # Receiving

    def _request(self, url: str, headers: dict[str, str]) -> Request:
        return Request(url, headers, self._patience.stall, self._checkpoint)

    def _receive(self) -> None:
        notes = self._part.notes()
        have = self._part.size if notes else 0
        if notes:
            self._total = notes.total
            if have == notes.total:
                return  # it ended between the last byte and the check
        self._tell(Stage.CONNECTING, have, now=True)
        self._make_sure_of_space(have)
        with closing(self._request(self._url, range_headers(have, notes))) as request:
            answer = request.answer()
            if answer.status == 206 and notes and continues(answer.headers, have, notes):
                pass
            elif answer.status == 200:
                have = 0
                self._begin(answer.headers)
            elif answer.status in (206, 416):
                self._part.discard()
                raise BrokenOff(tr("{file} has changed on the server; it is fetched anew", file=self._edition.file))
            else:
                sentence = status_sentence(answer.status, self._url)
                raise BrokenOff(sentence) if answer.status in _TRY_AGAIN else DataError(sentence)
            self._make_sure_of_space(have)
            self._arrivals.clear()
            with self._part.file.open("ab", buffering=0) as stream:
                have = self._take(request, stream, have)
                os.fsync(stream.fileno())
        if self._total is not None and have < self._total:
            raise BrokenOff(tr("the connection broke off; try again"))
        if self._total is not None and have > self._total:
            self._part.discard()
            raise DataError(
                tr(
                    "the server sends more than the {total:,} bytes of {file}, so what came was removed; try "
                    "again later",
                    total=self._total,
                    file=self._edition.file,
                )
            )

    def _begin(self, headers: Message) -> None:
        """Start a file from its first byte, unless this can be seen not to be the edition."""
        length = headers.get("Content-Length", "")
        total = int(length) if length.isdigit() else None
        known = self._edition.bytes
        if total is not None and known is not None and total != known and not self._edition.changes:
            raise DataError(
                tr(
                    "the server sends {total:,} bytes as {file}, which has {known:,}; if this network has a "
                    "sign-in page, sign in with a web browser and try again",
                    total=total,
                    file=self._edition.file,
                    known=known,
                )
            )
        self._total = known if total is None and not self._edition.changes else total
        self._part.begin(Notes(self._url, self._total, headers.get("ETag", ""), headers.get("Last-Modified", "")))

    def _take(self, request: Request, stream: IO[bytes], have: int) -> int:
        """Write what comes; return the length that the part has then."""
        synced = have
        for piece in request.pieces():
            stream.write(piece)
            have += len(piece)
            if have - synced >= _SYNC_BYTES:
                os.fsync(stream.fileno())
                synced = have
            if self._total is not None and have > self._total:
                break
            self._arrived(have)
        return have

    def _arrived(self, have: int) -> None:
        now = time.monotonic()
        self._arrivals.append((now, have))
        while now - self._arrivals[0][0] > _SPEED_SECONDS:
            self._arrivals.popleft()
        began, then = self._arrivals[0]
        # A speed from the first moments alone would jump about.
        self._tell(Stage.RECEIVING, have, speed=(have - then) / (now - began) if now - began > 0.5 else 0.0)

    def _make_sure_of_space(self, have: int) -> None:
        if self._total is None:
            return
        free = shutil.disk_usage(self._folder).free
        needed = self._total - have + SPARE_BYTES
        if free < needed:
            raise DataError(
                tr(
                    "the disk has {free:,.0f} MB free where {file} needs {needed:,.0f} MB; free some space "
                    "and try again",
                    free=free / 1000000.0,
                    file=self._edition.file,
                    needed=needed / 1000000.0,
                ),
                self._folder,
            )

    # Checking

    def _check(self) -> None:
        digest = self._digest()
        if digest == self._edition.md5:
            return
        if self._edition.changes and digest == self._persist(self._published_digest):
            return
        self._part.discard()
        raise DataError(
            tr(
                "what came is not {file} as it was published (its checksum is wrong), so it was removed; "
                "download it again",
                file=self._edition.file,
            )
        )

    def _digest(self) -> str:
        digest = hashlib.md5(usedforsecurity=False)
        done = 0
        with self._part.file.open("rb") as stream:
            while piece := stream.read(_CHECK_BYTES):
                digest.update(piece)
                done += len(piece)
                self._tell(Stage.CHECKING, done)
                self._checkpoint()
        return digest.hexdigest()

    def _published_digest(self) -> str:
        url = f"{self._url}.md5"
        text = b""
        with closing(self._request(url, {})) as request:
            status = request.answer().status
            if status in _TRY_AGAIN:
                raise BrokenOff(status_sentence(status, url))
            if status != 200:
                raise DataError(status_sentence(status, url))
            for piece in request.pieces():
                text += piece
                if len(text) > _MD5_FILE_BYTES:
                    break
        found = re.search(rb"\b[0-9a-f]{32}\b", text.lower())
        if found is None:
            raise DataError(
                tr("the server's checksum of {file} cannot be read; try again later", file=self._edition.file)
            )
        return found[0].decode()

    def _tell(
        self, stage: Stage, done: int, *, speed: float = 0.0, trouble: str = "", wait: float = 0.0, now: bool = False
    ) -> None:
        moment = time.monotonic()
        if self._progress and (now or moment - self._told >= _TELL_SECONDS):
            self._told = moment
            self._progress(Progress(stage, done, self._total, speed, trouble, wait))
