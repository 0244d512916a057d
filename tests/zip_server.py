"""A web server on this machine that hands out one zip, as badly as a test wants."""

from __future__ import annotations

import hashlib
import re
import socket
import ssl
import threading
from dataclasses import dataclass
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from mfgui.data.editions.catalogue import PublishedEdition

CONTENT = bytes(range(256)) * 2000
"""What a server has that a test does not look into."""


@dataclass
class Play:
    """How one request for the zip is answered.

    `cut` and `stall` are bytes of this answer's content after which the connection is closed or left silent;
    `claim` is a false Content-Length; `dated` leaves Last-Modified as the only way to know the file again.
    """

    status: int | None = None
    cut: int | None = None
    stall: int | None = None
    claim: int | None = None
    no_length: bool = False
    ranges: bool = True
    tag: str | None = '"1"'
    date: str | None = None
    content: bytes | None = None
    location: str | None = None


class ZipServer:
    """Serves `content` as /films/<name>.zip; `plays` are used up one a request, then all goes well."""

    def __init__(self, content: bytes, name: str = "ml-test", context: ssl.SSLContext | None = None) -> None:
        self.content = content
        self.name = name
        self.plays: list[Play] = []
        self.md5: bytes | None = None
        self.requests: list[tuple[str, Message]] = []
        self.stalled = threading.Event()
        self.release = threading.Event()
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._http.daemon_threads = True
        self._http.handle_error = lambda *_: None  # type: ignore[method-assign]
        if context:
            self._http.socket = context.wrap_socket(self._http.socket, server_side=True)
        scheme = "https" if context else "http"
        self.address = f"{scheme}://127.0.0.1:{self._http.server_port}/films/"
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.01,), name="zip server")
        self._thread.start()

    def close(self) -> None:
        self.release.set()
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()

    def edition(self, **changed: object) -> PublishedEdition:
        """Catalogue entry of the zip served."""
        facts = {
            "name": self.name,
            "title": "MovieLens Test",
            "ratings": 2400,
            "users": 60,
            "films": 80,
            "years": (2001, 2002),
            "licence": "For tests.",
            "bytes": len(self.content),
            "md5": hashlib.md5(self.content, usedforsecurity=False).hexdigest(),
            **changed,
        }
        return PublishedEdition(**facts)  # type: ignore[arg-type]

    def ranges(self) -> list[str | None]:
        """What each request for the zip asked for."""
        return [headers["Range"] for path, headers in self.requests if path.endswith(".zip")]


def _handler(server: ZipServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Say nothing."""

        def do_GET(self) -> None:
            server.requests.append((self.path, self.headers))
            if self.path.endswith(".md5"):
                self._whole(server.md5)
            elif self.path.endswith(f"/films/{server.name}.zip"):
                self._play(server.plays.pop(0) if server.plays else Play())
            else:
                self._whole(None)

        def _whole(self, content: bytes | None) -> None:
            self.send_response(404 if content is None else 200)
            self.end_headers()
            self.wfile.write(content or b"")

        def _play(self, play: Play) -> None:
            if play.status:
                self.send_response(play.status)
                if play.location:
                    self.send_header("Location", play.location)
                self.end_headers()
                return
            whole = server.content if play.content is None else play.content
            start = 0
            wanted = re.fullmatch(r"bytes=(\d+)-", self.headers["Range"] or "")
            same = self.headers["If-Range"] in (None, play.tag, play.date)
            if wanted and play.ranges and same:
                start = int(wanted[1])
                if start >= len(whole):
                    self.send_response(416)
                    self.end_headers()
                    return
                self.send_response(206)
                self.send_header("Content-Range", f"bytes {start}-{len(whole) - 1}/{len(whole)}")
            else:
                self.send_response(200)
            if not play.no_length:
                self.send_header("Content-Length", str(play.claim or len(whole) - start))
            if play.tag:
                self.send_header("ETag", play.tag)
            if play.date:
                self.send_header("Last-Modified", play.date)
            self.end_headers()
            self._send(whole[start:], play)

        def _send(self, rest: bytes, play: Play) -> None:
            ends = play.cut if play.cut is not None else play.stall
            self.wfile.write(rest[:ends])
            if play.stall is not None:
                server.stalled.set()
                server.release.wait(30)
            if ends is not None:
                self.connection.shutdown(socket.SHUT_RDWR)

    return Handler
