"""Downloads from a server that does everything wrong: only what is whole gets its name."""

from __future__ import annotations

import errno
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from mfgui.data.download import fetching as downloads
from mfgui.data.download.fetching import Patience, Progress, Stage, bytes_here
from mfgui.data.errors import DataError, ReadCancelled
from tests.zip_server import CONTENT, Play, ZipServer

HALF = len(CONTENT) // 2


def leftovers(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir() if not file.name.endswith(".lock")}


# What goes well


def test_a_download_is_whole_and_leaves_nothing_beside_it(
    fetch: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(downloads, "_TELL_SECONDS", 0.0)
    told: list[Progress] = []
    file = fetch(progress=told.append)
    assert file.read_bytes() == CONTENT
    assert leftovers(file.parent) == {"ml-test.zip"}
    stages = list(dict.fromkeys(progress.stage for progress in told))
    assert stages == [Stage.CONNECTING, Stage.RECEIVING, Stage.CHECKING]
    received = [progress.done for progress in told if progress.stage is Stage.RECEIVING]
    assert received == sorted(received)
    assert received[-1] == len(CONTENT)
    assert {progress.total for progress in told} == {len(CONTENT)}


def test_what_is_there_is_not_fetched_again(fetch: Callable[..., Path], server: ZipServer) -> None:
    assert fetch() == fetch()
    assert server.ranges() == [None]


def test_a_redirect_is_followed(fetch: Callable[..., Path], server: ZipServer) -> None:
    server.plays = [Play(status=302, location=f"{server.address}ml-test.zip")]
    assert fetch().read_bytes() == CONTENT


def test_a_file_of_unknown_length_is_fetched(fetch: Callable[..., Path], server: ZipServer) -> None:
    server.plays = [Play(no_length=True)]
    server.md5 = server.edition().md5.encode()  # type: ignore[union-attr]
    assert fetch(edition=server.edition(bytes=None, md5=None, changes=True)).read_bytes() == CONTENT


# What breaks off


def test_a_broken_connection_is_taken_up_where_it_broke(fetch: Callable[..., Path], server: ZipServer) -> None:
    server.plays = [Play(cut=1000), Play(cut=5000)]
    assert fetch().read_bytes() == CONTENT
    assert server.ranges() == [None, "bytes=1000-", "bytes=6000-"]
    assert [headers["If-Range"] for _, headers in server.requests] == [None, '"1"', '"1"']


def test_a_file_is_known_again_by_its_date_when_its_tag_is_weak(fetch: Callable[..., Path], server: ZipServer) -> None:
    date = "Wed, 21 Oct 2015 07:28:00 GMT"
    server.plays = [Play(cut=1000, tag='W/"1"', date=date), Play(tag='W/"1"', date=date)]
    assert fetch().read_bytes() == CONTENT
    assert server.requests[1][1]["If-Range"] == date


def test_a_server_that_ignores_ranges_sends_it_all_again(fetch: Callable[..., Path], server: ZipServer) -> None:
    server.plays = [Play(cut=1000), Play(ranges=False)]
    assert fetch().read_bytes() == CONTENT
    assert server.ranges() == [None, "bytes=1000-"]


def test_a_silent_server_is_given_up_and_tried_again(fetch: Callable[..., Path], server: ZipServer) -> None:
    server.plays = [Play(stall=1000)]
    told: list[Progress] = []
    assert fetch(patience=Patience(0.4, (0.05,)), progress=told.append).read_bytes() == CONTENT
    assert server.ranges() == [None, "bytes=1000-"]
    (waiting,) = [progress for progress in told if progress.stage is Stage.WAITING]
    assert "stopped answering" in waiting.trouble
    assert 0 < waiting.wait <= 0.05
    assert waiting.done == 1000


def test_a_server_in_trouble_is_tried_again(fetch: Callable[..., Path], server: ZipServer) -> None:
    server.plays = [Play(status=500), Play(status=503)]
    assert fetch().read_bytes() == CONTENT


def test_tries_are_bounded_and_what_came_is_kept(fetch: Callable[..., Path], server: ZipServer, tmp_path: Path) -> None:
    server.plays = [Play(cut=1000), *[Play(cut=0)] * 3]
    with pytest.raises(DataError, match="broke off"):
        fetch()
    assert len(server.requests) == 4
    assert bytes_here(server.edition(), tmp_path / "kept") == 1000
    assert fetch().read_bytes() == CONTENT
    assert server.ranges()[-1] == "bytes=1000-"


def test_pauses_begin_anew_once_more_has_come(fetch: Callable[..., Path], server: ZipServer) -> None:
    server.plays = [Play(cut=1000)] * 10
    assert fetch().read_bytes() == CONTENT
    assert len(server.requests) == 11


def test_cancelling_keeps_what_came_and_resuming_takes_it_up(
    fetch: Callable[..., Path], server: ZipServer, tmp_path: Path
) -> None:
    server.plays = [Play(stall=HALF)]
    part = tmp_path / "kept" / "ml-test.zip.part"
    at: list[float] = []

    def checkpoint() -> None:
        if server.stalled.is_set() and part.is_file() and part.stat().st_size == HALF:
            at.append(time.perf_counter())
            raise ReadCancelled

    with pytest.raises(ReadCancelled):
        fetch(checkpoint=checkpoint)
    assert time.perf_counter() - at[0] < 0.1
    assert leftovers(part.parent) == {"ml-test.zip.part", "ml-test.zip.part.json"}
    assert bytes_here(server.edition(), part.parent) == HALF
    assert fetch().read_bytes() == CONTENT
    assert server.ranges() == [None, f"bytes={HALF}-"]


@pytest.mark.parametrize("play", [Play(stall=0), Play(status=503)])
def test_checkpoints_never_lie_far_apart(fetch: Callable[..., Path], server: ZipServer, play: Play) -> None:
    server.plays = [play]
    moments = [time.perf_counter()]

    def checkpoint() -> None:
        moments.append(time.perf_counter())
        if len(moments) > 10:
            raise ReadCancelled

    with pytest.raises(ReadCancelled):
        fetch(checkpoint=checkpoint, patience=Patience(30.0, (30.0,)))
    # They are 50 ms apart; a machine busy with other things may stretch one.
    assert sorted(b - a for a, b in pairwise(moments))[-2] < 0.1


SCRIPT = """
import sys
from pathlib import Path
from mfgui.data.editions.catalogue import PublishedEdition
from mfgui.data.download.fetching import download

address, folder, size, md5 = sys.argv[1:]
edition = PublishedEdition("ml-test", "", 1, 1, 1, (2001, 2002), "", int(size), md5)
part = Path(folder) / "ml-test.zip.part"

def checkpoint():
    if part.is_file() and part.stat().st_size >= int(size) // 2:
        print("half", flush=True)

download(edition, Path(folder), server=address, checkpoint=checkpoint)
"""


def test_a_killed_download_is_taken_up(fetch: Callable[..., Path], server: ZipServer, tmp_path: Path) -> None:
    server.plays = [Play(stall=HALF)]
    edition = server.edition()
    with subprocess.Popen(
        [sys.executable, "-c", SCRIPT, server.address, str(tmp_path / "kept"), str(edition.bytes), str(edition.md5)],
        stdout=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "half\n"
        child.kill()
    assert child.returncode != 0
    assert leftovers(tmp_path / "kept") == {"ml-test.zip.part", "ml-test.zip.part.json"}
    assert fetch().read_bytes() == CONTENT
    assert server.ranges() == [None, f"bytes={HALF}-"]


def test_a_download_killed_before_its_check_is_checked_without_another_request(
    fetch: Callable[..., Path], server: ZipServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(downloads._Download, "_check", lambda _: (_ for _ in ()).throw(ReadCancelled))
    with pytest.raises(ReadCancelled):
        fetch()
    monkeypatch.undo()
    assert fetch(server=server.address).read_bytes() == CONTENT
    assert server.ranges() == [None]


def test_two_windows_do_not_fetch_into_one_file(fetch: Callable[..., Path], server: ZipServer) -> None:
    server.plays = [Play(stall=1000)]
    refused: list[str] = []

    def checkpoint() -> None:
        if server.stalled.is_set():
            if not refused:
                with pytest.raises(DataError) as other:
                    fetch()
                refused.append(str(other.value))
            raise ReadCancelled

    with pytest.raises(ReadCancelled):
        fetch(checkpoint=checkpoint)
    assert "another window" in refused[0]
    assert len(server.requests) == 1


# What is not the file


def test_a_file_that_changes_between_tries_is_fetched_anew(fetch: Callable[..., Path], server: ZipServer) -> None:
    older = bytes(len(CONTENT))
    server.plays = [Play(cut=1000, tag='"0"', content=older)]
    assert fetch().read_bytes() == CONTENT
    assert server.requests[1][1]["If-Range"] == '"0"'


def test_a_file_that_changes_length_without_a_tag_is_fetched_anew(
    fetch: Callable[..., Path], server: ZipServer
) -> None:
    longer = CONTENT + b"more"
    server.plays = [Play(cut=1000, tag=None, content=longer), Play(tag=None)]
    assert fetch(edition=server.edition(changes=True)).read_bytes() == CONTENT
    assert server.ranges() == [None, "bytes=1000-", None]


def test_a_part_longer_than_the_file_is_thrown_away(
    fetch: Callable[..., Path], server: ZipServer, tmp_path: Path
) -> None:
    server.plays = [Play(cut=1000)]
    with pytest.raises(DataError):
        fetch(patience=Patience(5.0, ()))
    (tmp_path / "kept" / "ml-test.zip.part").write_bytes(CONTENT + b"more")
    assert fetch().read_bytes() == CONTENT
    assert server.ranges()[-2:] == [f"bytes={len(CONTENT) + 4}-", None]


@pytest.mark.parametrize("damage", ["", "{", "[1]", '{"url": 3}'])
def test_a_part_whose_source_is_not_known_is_not_gone_on_from(
    fetch: Callable[..., Path], server: ZipServer, tmp_path: Path, damage: str
) -> None:
    server.plays = [Play(cut=1000)]
    with pytest.raises(DataError):
        fetch(patience=Patience(5.0, ()))
    (tmp_path / "kept" / "ml-test.zip.part.json").write_text(damage)
    assert fetch().read_bytes() == CONTENT
    assert server.ranges() == [None, None]


def test_a_wrong_checksum_removes_what_came(fetch: Callable[..., Path], server: ZipServer, tmp_path: Path) -> None:
    server.plays = [Play(content=CONTENT[:-1] + b"?")]
    with pytest.raises(DataError, match="checksum is wrong"):
        fetch()
    assert leftovers(tmp_path / "kept") == set()
    assert fetch().read_bytes() == CONTENT


def test_a_damaged_part_is_found_out(fetch: Callable[..., Path], server: ZipServer, tmp_path: Path) -> None:
    server.plays = [Play(cut=1000)]
    with pytest.raises(DataError):
        fetch(patience=Patience(5.0, ()))
    (tmp_path / "kept" / "ml-test.zip.part").write_bytes(bytes(1000))
    with pytest.raises(DataError, match="checksum is wrong"):
        fetch()
    assert leftovers(tmp_path / "kept") == set()


def test_a_length_claimed_too_small_is_refused_before_anything_is_kept(
    fetch: Callable[..., Path], server: ZipServer, tmp_path: Path
) -> None:
    server.plays = [Play(claim=1234)]
    with pytest.raises(DataError, match=r"1,234 bytes as ml-test\.zip, which has 512,000.*sign-in page"):
        fetch()
    assert leftovers(tmp_path / "kept") == set()


def test_a_length_claimed_too_large_never_ends_well(
    fetch: Callable[..., Path], server: ZipServer, tmp_path: Path
) -> None:
    server.md5 = b""
    server.plays = [Play(claim=len(CONTENT) + 10)]
    with pytest.raises(DataError, match="checksum"):
        fetch(edition=server.edition(bytes=None, md5=None, changes=True))
    assert not (tmp_path / "kept" / "ml-test.zip").exists()


def test_more_than_the_known_length_is_refused(fetch: Callable[..., Path], server: ZipServer, tmp_path: Path) -> None:
    server.plays = [Play(content=CONTENT + b"more", no_length=True)]
    with pytest.raises(DataError, match="more than the 512,000 bytes"):
        fetch()
    assert leftovers(tmp_path / "kept") == set()


# Editions that change


@pytest.mark.parametrize("form", ["{}  ml-test.zip\n", "MD5 (ml-test.zip) = {}\n"])
def test_an_edition_that_changes_is_checked_by_the_sum_beside_it(
    fetch: Callable[..., Path], server: ZipServer, form: str
) -> None:
    right = server.edition().md5
    server.md5 = form.format(right).encode()
    file = fetch(edition=server.edition(bytes=17, md5="0" * 32, changes=True))
    assert file.read_bytes() == CONTENT
    assert server.requests[-1][0] == "/films/ml-test.zip.md5"


def test_an_edition_that_changes_may_be_wrong_too(
    fetch: Callable[..., Path], server: ZipServer, tmp_path: Path
) -> None:
    server.md5 = b"0" * 32
    with pytest.raises(DataError, match="checksum is wrong"):
        fetch(edition=server.edition(bytes=None, md5=None, changes=True))
    assert leftovers(tmp_path / "kept") == set()


@pytest.mark.parametrize(("md5", "words"), [(None, r"no file ml-test\.zip\.md5"), (b"<html>", "cannot be read")])
def test_a_sum_that_cannot_be_had_keeps_what_came_for_later(
    fetch: Callable[..., Path], server: ZipServer, tmp_path: Path, md5: bytes | None, words: str
) -> None:
    server.md5 = md5
    edition = server.edition(bytes=None, md5=None, changes=True)
    with pytest.raises(DataError, match=words):
        fetch(edition=edition)
    assert bytes_here(edition, tmp_path / "kept") == len(CONTENT)
    assert not (tmp_path / "kept" / "ml-test.zip").exists()
    server.md5 = server.edition().md5.encode()  # type: ignore[union-attr]
    assert fetch(edition=edition).read_bytes() == CONTENT
    assert server.ranges() == [None]


# What the disk refuses


def test_no_space_is_told_before_anything_is_asked(
    fetch: Callable[..., Path], server: ZipServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage("/")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=12_000_000))
    with pytest.raises(DataError, match=r"12 MB free where ml-test\.zip needs 68 MB; free some space"):
        fetch()
    assert server.requests == []


def test_a_disk_that_fills_up_is_told(
    fetch: Callable[..., Path], server: ZipServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(downloads._Download, "_take", full)
    with pytest.raises(DataError, match="the disk is full"):
        fetch()
