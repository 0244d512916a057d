"""One request to a web server that never holds its caller up, and in words what can go wrong with it."""

from __future__ import annotations

import errno
import http.client
import queue
import re
import socket
import ssl
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final
from urllib.parse import urlsplit

from mfgui import __version__
from mfgui.base.dates import day_words
from mfgui.base.text import tr
from mfgui.data.errors import DataError

if TYPE_CHECKING:
    from email.message import Message

LOOK_SECONDS: Final = 0.05  # while waiting for the network, the caller's checkpoint is called this often
PIECE_BYTES: Final = 1 << 16
_PIECES_AHEAD: Final = 32
_GLANCE_SECONDS: Final = 5.0  # for looking at a certificate that was refused
_EXPIRED, _NOT_YET_VALID, _OTHER_NAME = 10, 9, 62  # OpenSSL's codes of verification errors (X509_V_ERR_…)
_BUNDLES: Final = (
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem",
)
_NO_NETWORK: Final = {errno.ENETUNREACH, errno.ENETDOWN, errno.EHOSTUNREACH, errno.EHOSTDOWN}


class BrokenOff(Exception):  # noqa: N818 - an outcome that may be mended by another try
    """The request failed in a way that another try may mend; its text is one sentence for a person."""

    def __init__(self, sentence: str, *, reached: bool = True) -> None:
        super().__init__(sentence)
        self.reached = reached  # whether the server had been reached; when not, trying again at once is of little use


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server says before the content."""

    status: int
    headers: Message


class Request:
    """A GET under way on a thread of its own; its content is taken in pieces.

    A look-up of a name and a connection cannot be cut short, so they run where nobody waits for them: whoever
    leaves (`close`) leaves at once, and the thread ends with its next piece or when its time is up.

    `headers`: more headers.
    """

    def __init__(self, url: str, headers: dict[str, str], stall: float, checkpoint: Callable[[], None]) -> None:
        # http or https. Proxies are those of the system; redirects are followed, never from https to http.
        self._url = url
        self._stall = stall  # seconds without a sign of life after which the request has broken off
        self._checkpoint = checkpoint  # called at least every 50 ms while waiting; what it raises goes through
        self._came: queue.Queue[Answer | bytes | Exception] = queue.Queue(_PIECES_AHEAD)
        self._left = threading.Event()
        request = urllib.request.Request(url, headers={"User-Agent": f"mfgui/{__version__}", **headers})
        threading.Thread(target=self._work, args=(request,), name="download", daemon=True).start()

    def answer(self) -> Answer:
        """Wait for the server's answer, of whatever status.

        Raises DataError or BrokenOff, one sentence: what went wrong, and what to do.
        """
        came = self._next()
        assert isinstance(came, Answer)
        return came

    def pieces(self) -> Iterator[bytes]:
        """Yield the content, to where the server ends it: perhaps too early. Raises as `answer` does."""
        while piece := self._next():
            assert isinstance(piece, bytes)
            yield piece

    def close(self) -> None:
        """Leave: nothing more is wanted."""
        self._left.set()

    def _next(self) -> Answer | bytes:
        deadline = time.monotonic() + self._stall
        while True:
            self._checkpoint()
            try:
                came = self._came.get(timeout=LOOK_SECONDS)
            except queue.Empty:
                if time.monotonic() < deadline:
                    continue
                came = TimeoutError()
            if isinstance(came, Exception):
                raise came if isinstance(came, DataError) else _in_words(came, self._url)
            return came

    def _work(self, request: urllib.request.Request) -> None:
        try:
            with _opener().open(request, timeout=self._stall) as response:
                self._give(Answer(response.status, response.headers))
                while not self._left.is_set():
                    piece = response.read1(PIECE_BYTES)
                    self._give(piece)
                    if not piece:
                        return
        except urllib.error.HTTPError as error:
            error.close()
            self._give(Answer(error.code, error.headers))
            self._give(b"")
        except Exception as error:  # the caller tells it
            refused = error.reason if isinstance(error, urllib.error.URLError) else error
            if isinstance(refused, ssl.SSLCertVerificationError):
                refused = DataError(_certificate_sentence(refused, self._url))
            self._give(refused if isinstance(refused, Exception) else error)

    def _give(self, item: Answer | bytes | Exception) -> None:
        while not self._left.is_set():
            try:
                self._came.put(item, timeout=LOOK_SECONDS)
            except queue.Full:
                continue
            return


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows redirects, but never out of https."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Message, newurl: str
    ) -> urllib.request.Request | None:
        if urlsplit(newurl).scheme not in ("https", req.type):
            raise DataError(
                tr(
                    "{host} sends on to {newurl}, where nothing protects the connection; try again later",
                    host=req.host,
                    newurl=newurl,
                )
            )
        return super().redirect_request(req, fp, code, msg, headers, newurl)  # type: ignore[arg-type]


def _opener() -> urllib.request.OpenerDirector:
    """Open with the system's proxies and its trusted certificates."""
    context = ssl.create_default_context()
    places = ssl.get_default_verify_paths()
    if not (places.cafile or places.capath):
        # A packaged program's OpenSSL looks where the machine that it was made on kept its certificates.
        for bundle in _BUNDLES:
            if Path(bundle).is_file():
                context.load_verify_locations(bundle)
                break
    return urllib.request.build_opener(_Redirects(), urllib.request.HTTPSHandler(context=context))


def _in_words(error: Exception, url: str) -> BrokenOff:
    """Say what went wrong with the connection, and what to do."""
    host = urlsplit(url).hostname or url
    proxy = _proxy(url)
    if isinstance(error, socket.gaierror):
        if proxy:
            return BrokenOff(
                tr("the proxy {proxy} cannot be found; check the proxy in the settings of this computer", proxy=proxy),
                reached=False,
            )
        return BrokenOff(
            tr("the server {host} cannot be found; check that this computer is online and try again", host=host),
            reached=False,
        )
    if isinstance(error, OSError) and error.errno in _NO_NETWORK:
        return BrokenOff(
            tr("there is no network that leads to {host}; connect this computer and try again", host=host),
            reached=False,
        )
    if isinstance(error, ConnectionRefusedError):
        if proxy:
            return BrokenOff(
                tr(
                    "the proxy {proxy} refuses the connection; check the proxy in the settings of this computer",
                    proxy=proxy,
                ),
                reached=False,
            )
        return BrokenOff(tr("the server {host} refuses the connection; try again later", host=host), reached=False)
    if isinstance(error, OSError) and str(error).startswith("Tunnel connection failed"):
        why = str(error).partition(": ")[2]
        return BrokenOff(
            tr(
                "the proxy {proxy} does not let this through ({why}); check the proxy in the settings of this computer",
                proxy=proxy,
                why=why,
            ),
            reached=False,
        )
    if isinstance(error, TimeoutError):
        return BrokenOff(tr("the server {host} has stopped answering; check the connection and try again", host=host))
    if isinstance(error, ssl.SSLError):
        return BrokenOff(
            tr("the secure connection to {host} failed ({reason}); try again later", host=host, reason=error.reason)
        )
    if isinstance(error, http.client.HTTPException | OSError):
        return BrokenOff(tr("the connection to the server {host} broke off; try again", host=host))
    raise error


def status_sentence(status: int, url: str) -> str:
    """Say what a server means that does not give the file."""
    host = urlsplit(url).hostname
    file = urlsplit(url).path.rpartition("/")[2]
    if status in (404, 410):
        return tr(
            "the server {host} has no file {file} (HTTP {status}); look on grouplens.org where it is now",
            host=host,
            file=file,
            status=status,
        )
    if status == 407:
        return tr(
            "the proxy {proxy} wants a name and a password; check the proxy in the settings of this computer",
            proxy=_proxy(url),
        )
    if status in (401, 403):
        return tr(
            "the server {host} does not give {file} away (HTTP {status}); look on grouplens.org for it",
            host=host,
            file=file,
            status=status,
        )
    return tr("the server {host} is in trouble (HTTP {status}); try again later", host=host, status=status)


def _proxy(url: str) -> str:
    """Host and port of the system's proxy for an address, "" where there is none."""
    parts = urlsplit(url)
    proxy = urllib.request.getproxies().get(parts.scheme, "")
    if not proxy or urllib.request.proxy_bypass(parts.hostname or ""):
        return ""
    return urlsplit(proxy if "://" in proxy else f"//{proxy}").netloc.rpartition("@")[2]


def _certificate_sentence(error: ssl.SSLCertVerificationError, url: str) -> str:
    """Say why a server's certificate is refused; it is never used all the same."""
    host = urlsplit(url).hostname or url
    if error.verify_code in (_EXPIRED, _NOT_YET_VALID):
        begins, ends = _validity(url)
        if error.verify_code == _EXPIRED:
            when = tr(" on {day}", day=day_words(ends)) if ends else ""
            return tr(
                "the certificate of the server {host} lapsed{when} and its owner has to renew it; check "
                "the date of this computer, try again in some days, or open a zip that you have from "
                "elsewhere",
                host=host,
                when=when,
            )
        when = tr(" before {day}", day=day_words(begins)) if begins else tr(" yet")
        return tr(
            "the certificate of the server {host} is not valid{when}; check the date of this computer",
            host=host,
            when=when,
        )
    if error.verify_code == _OTHER_NAME:
        return tr(
            "what answers as {host} shows the certificate of another server; if this network has a "
            "sign-in page, sign in with a web browser and try again",
            host=host,
        )
    return tr(
        "the certificate of the server {host} cannot be trusted ({verify_message}); try on "
        "another network, or open a zip that you have from elsewhere",
        host=host,
        verify_message=error.verify_message,
    )


def _validity(url: str) -> tuple[datetime | None, datetime | None]:
    """First and last moment of a server's certificate, which is looked at without trusting it."""
    parts = urlsplit(url)
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    try:
        with (
            socket.create_connection((parts.hostname, parts.port or 443), _GLANCE_SECONDS) as plain,
            context.wrap_socket(plain, server_hostname=parts.hostname) as secure,
        ):
            certificate = secure.getpeercert(binary_form=True) or b""
    except OSError:
        return None, None
    return validity_of(certificate)


def validity_of(certificate: bytes) -> tuple[datetime | None, datetime | None]:
    """First and last moment of a certificate in DER.

    They are two UTCTimes (tag 0x17, two digits for the year) or GeneralizedTimes (0x18) one after the other:
    RFC 5280, section 4.1.2.5. Python's own decoder is not for callers.
    """
    time_field = rb"(?:\x17\x0d(\d{12})|\x18\x0f(\d{14}))Z"
    match = re.search(time_field * 2, certificate)
    if match is None:
        return None, None
    moments = [(match[1] or match[2]).decode(), (match[3] or match[4]).decode()]
    begins, ends = (
        datetime.strptime(text if len(text) == 14 else ("19" if text >= "5" else "20") + text, "%Y%m%d%H%M%S").replace(
            tzinfo=UTC
        )
        for text in moments
    )
    return begins, ends
