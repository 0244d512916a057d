"""Requests to a web server: what is said when they fail, certificates, redirects, proxies."""

from __future__ import annotations

import errno
import http.client
import socket
import ssl
import threading
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mfgui.data.download import web
from mfgui.data.download.fetching import Patience, download
from mfgui.data.errors import DataError
from tests.zip_server import CONTENT, Play, ZipServer

QUICK = Patience(stall=5.0, pauses=(0.0, 0.0, 0.0))

# Made for these tests: both are their own authority, name 127.0.0.1, and share this key.
KEY = """\
-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgYD9ckmCAdIEsMmg1
1PAQ4AQ0AjBjcVai7JN+T4zu+kihRANCAASKlDztDWu5q6x/U+7G+2OcakL3AGBH
CJYk5G4s1hPIn7XJXVc7SwnGdr2PO89zLM0561G/8QV2pyqnjZD+9opj
-----END PRIVATE KEY-----
"""
LAPSED = """\
-----BEGIN CERTIFICATE-----
MIIBVjCB/aADAgECAgEBMAoGCCqGSM49BAMCMBQxEjAQBgNVBAMMCTEyNy4wLjAu
MTAeFw0yMDAxMDEwMDAwMDBaFw0yMTAyMDMwMDAwMDBaMBQxEjAQBgNVBAMMCTEy
Ny4wLjAuMTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABIqUPO0Na7mrrH9T7sb7
Y5xqQvcAYEcIliTkbizWE8iftcldVztLCcZ2vY87z3MszTnrUb/xBXanKqeNkP72
imOjQDA+MA8GA1UdEQQIMAaHBH8AAAEwDAYDVR0TBAUwAwEB/zAdBgNVHQ4EFgQU
9rAI1+qxGxXKl2fmePZAsmAKUzgwCgYIKoZIzj0EAwIDSAAwRQIgEBk1PcEvm4xS
YA4dHYXbpECrmDZSFQdtXOL4rBXpkpcCIQDLqWyd4RNUt5XltmXF6wIZzz1/cK9R
BRxbFEyJZqgypg==
-----END CERTIFICATE-----
"""
VALID = """\
-----BEGIN CERTIFICATE-----
MIIBWDCB/6ADAgECAgEBMAoGCCqGSM49BAMCMBQxEjAQBgNVBAMMCTEyNy4wLjAu
MTAgFw0yMDAxMDEwMDAwMDBaGA8yMTIwMDEwMTAwMDAwMFowFDESMBAGA1UEAwwJ
MTI3LjAuMC4xMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEipQ87Q1ruausf1Pu
xvtjnGpC9wBgRwiWJORuLNYTyJ+1yV1XO0sJxna9jzvPcyzNOetRv/EFdqcqp42Q
/vaKY6NAMD4wDwYDVR0RBAgwBocEfwAAATAMBgNVHRMEBTADAQH/MB0GA1UdDgQW
BBT2sAjX6rEbFcqXZ+Z49kCyYApTODAKBggqhkjOPQQDAgNIADBFAiEA8d/RKbj7
s07eNMv18/FqgtXdMzNYvgmBwBDh3UAjYj0CIAoccoylS21xHFPsZOzWWlAvRVfr
6dkf6St1sj34bqmR
-----END CERTIFICATE-----
"""


def test_a_request_left_behind_ends(server: ZipServer) -> None:
    server.plays = [Play(stall=1000)]
    before = set(threading.enumerate())
    request = web.Request(f"{server.address}ml-test.zip", {}, 5.0, lambda: None)
    (thread,) = [t for t in set(threading.enumerate()) - before if t.name == "download"]
    assert request.answer().status == 200
    request.close()
    server.release.set()
    thread.join(5)
    assert not thread.is_alive()


# What is said


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (404, r"127\.0\.0\.1 has no file ml-test\.zip \(HTTP 404\); look on grouplens\.org"),
        (403, r"does not give ml-test\.zip away \(HTTP 403\)"),
        (500, r"127\.0\.0\.1 is in trouble \(HTTP 500\); try again later"),
        (418, r"in trouble \(HTTP 418\)"),
    ],
)
def test_what_the_server_refuses_is_said_in_words(
    fetch: Callable[..., Path], server: ZipServer, status: int, words: str
) -> None:
    server.plays = [Play(status=status)] * 4
    with pytest.raises(DataError, match=words):
        fetch()
    assert len(server.requests) == (4 if status == 500 else 1)


def test_a_redirect_out_of_https_is_refused(server: ZipServer) -> None:
    request = urllib.request.Request("https://films.example/ml-test.zip")
    redirects = web._Redirects()
    with pytest.raises(DataError, match="nothing protects the connection"):
        redirects.redirect_request(request, None, 302, "", None, server.address)  # type: ignore[arg-type]
    there = "https://mirror.example/ml-test.zip"
    onward = redirects.redirect_request(request, None, 302, "", None, there)  # type: ignore[arg-type]
    assert onward is not None
    assert onward.full_url == there


def test_a_port_where_nobody_listens(fetch: Callable[..., Path]) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{free.getsockname()[1]}/"
        with pytest.raises(DataError, match=r"127\.0\.0\.1 refuses the connection"):
            fetch(server=address)


def test_a_proxy_where_nobody_listens(fetch: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        proxy = f"127.0.0.1:{free.getsockname()[1]}"
        monkeypatch.setenv("http_proxy", f"http://somebody:secret@{proxy}")
        with pytest.raises(DataError, match=f"the proxy {proxy} refuses the connection; check the proxy") as failed:
            fetch()
        assert "secret" not in str(failed.value)


def test_the_systems_proxy_is_used(
    fetch: Callable[..., Path], server: ZipServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", server.address)
    server.plays = [Play(status=407)]
    with pytest.raises(DataError, match="wants a name and a password"):
        fetch(server="http://films.example/films/")
    assert server.requests[0][0] == "http://films.example/films/ml-test.zip"


def error_sentence(error: Exception) -> str:
    return str(web._in_words(error, "https://films.example/ml-test.zip"))


def test_a_name_that_is_not_found() -> None:
    assert error_sentence(socket.gaierror(socket.EAI_NONAME, "")).startswith("the server films.example cannot be found")


def test_no_network() -> None:
    assert "no network" in error_sentence(OSError(errno.ENETUNREACH, "Network is unreachable"))


def test_a_proxy_that_lets_nothing_through(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://proxy.example:3128")
    said = error_sentence(OSError("Tunnel connection failed: 403 Forbidden"))
    assert said.startswith("the proxy proxy.example:3128 does not let this through (403 Forbidden)")


def test_a_broken_protocol_is_a_broken_connection() -> None:
    assert "broke off" in error_sentence(http.client.BadStatusLine("nonsense"))


def test_being_offline_is_told_at_once(
    fetch: Callable[..., Path], server: ZipServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def offline(*_: object, **__: object) -> None:
        tries.append(1)
        raise urllib.error.URLError(socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution"))

    tries: list[int] = []
    monkeypatch.setattr(urllib.request.OpenerDirector, "open", offline)
    with pytest.raises(DataError, match="check that this computer is online"):
        fetch()
    assert tries == [1]


def test_being_cut_off_from_the_network_is_waited_out(fetch: Callable[..., Path], server: ZipServer) -> None:
    server.plays = [Play(cut=1000)]
    real = urllib.request.OpenerDirector.open
    tries: list[int] = []

    def flaky(self: urllib.request.OpenerDirector, *args: object, **kwargs: object) -> object:
        tries.append(1)
        if len(tries) == 2:
            raise urllib.error.URLError(OSError(errno.ENETUNREACH, "Network is unreachable"))
        return real(self, *args, **kwargs)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(urllib.request.OpenerDirector, "open", flaky)
        assert fetch().read_bytes() == CONTENT
    assert len(tries) == 3


# Certificates


@pytest.fixture
def secure_server(request: pytest.FixtureRequest, tmp_path: Path, no_proxy: None) -> Iterator[ZipServer]:
    file = tmp_path / "certificate.pem"
    file.write_text(KEY + request.param)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    server = ZipServer(CONTENT, context=context)
    yield server
    server.close()


@pytest.fixture
def _trusted(secure_server: ZipServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the server's certificate be an authority on this computer."""
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "certificate.pem"))


@pytest.mark.usefixtures("_trusted")
@pytest.mark.parametrize("secure_server", [VALID], indirect=True)
def test_https_with_a_good_certificate(secure_server: ZipServer, tmp_path: Path) -> None:
    file = download(secure_server.edition(), tmp_path, server=secure_server.address, patience=QUICK)
    assert file.read_bytes() == CONTENT


@pytest.mark.usefixtures("_trusted")
@pytest.mark.parametrize("secure_server", [LAPSED], indirect=True)
def test_a_lapsed_certificate_is_told_with_its_date_and_never_used(secure_server: ZipServer, tmp_path: Path) -> None:
    with pytest.raises(
        DataError, match=r"certificate of the server 127\.0\.0\.1 lapsed on 3 February 2021 and its owner has to renew"
    ):
        download(secure_server.edition(), tmp_path / "kept", server=secure_server.address, patience=QUICK)
    assert secure_server.requests == []
    assert not list((tmp_path / "kept").glob("ml-test*"))


@pytest.mark.parametrize("secure_server", [VALID], indirect=True)
def test_a_certificate_that_nobody_vouches_for_is_refused(secure_server: ZipServer, tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"certificate of the server 127\.0\.0\.1 cannot be trusted \(self-signed"):
        download(secure_server.edition(), tmp_path / "kept", server=secure_server.address, patience=QUICK)
    assert secure_server.requests == []


@pytest.mark.parametrize(
    ("code", "words"), [(9, "is not valid yet; check the date of this computer"), (62, "certificate of another server")]
)
def test_other_certificates_in_words(code: int, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "_validity", lambda _: (None, None))
    error = ssl.SSLCertVerificationError("refused")
    error.verify_code = code
    assert words in web._certificate_sentence(error, "https://films.example/ml-test.zip")


def test_a_certificates_dates_are_read_in_both_forms() -> None:
    assert web.validity_of(ssl.PEM_cert_to_DER_cert(LAPSED)) == (
        datetime(2020, 1, 1, tzinfo=UTC),
        datetime(2021, 2, 3, tzinfo=UTC),
    )
    assert web.validity_of(ssl.PEM_cert_to_DER_cert(VALID))[1] == datetime(2120, 1, 1, tzinfo=UTC)
    assert web.validity_of(b"no certificate") == (None, None)


def test_what_leaves_this_machine_in_a_test_is_refused_and_noted(
    reaching_out: list[str], fetch: Callable[..., Path]
) -> None:
    with pytest.raises(DataError):
        fetch(server="http://films.example/films/")
    assert len(reaching_out) > 0
    assert all(line.startswith("films.example, at ") for line in reaching_out)
