"""A zip server on this machine, and a download from it, for the tests of `data`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mfgui.data.download.fetching import Patience, download
from tests.zip_server import CONTENT, ZipServer

QUICK = Patience(stall=5.0, pauses=(0.0, 0.0, 0.0))


@pytest.fixture
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever this machine is set to, the test server is reached directly."""
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setenv("no_proxy", "")


@pytest.fixture
def server(no_proxy: None) -> Iterator[ZipServer]:
    server = ZipServer(CONTENT)
    yield server
    server.close()


@pytest.fixture
def fetch(server: ZipServer, tmp_path: Path) -> Callable[..., Path]:
    def fetch(**options: object) -> Path:
        edition = options.pop("edition", None) or server.edition()
        options = {"server": server.address, "patience": QUICK, **options}
        return download(edition, tmp_path / "kept", **options)  # type: ignore[arg-type]

    return fetch
