"""Writing so that nothing is ever half written."""

from __future__ import annotations

import errno
import os
import threading
from pathlib import Path

import pytest

from mfgui.base import paths
from mfgui.base.errors import DataError, Mend
from mfgui.base.files import check_writable, not_saved, plain_file, replacing, write_text
from mfgui.base.lock import locked
from mfgui.base.memory import free_memory


def test_an_error_while_writing_leaves_the_old_file(tmp_path: Path) -> None:
    file = tmp_path / "kept.txt"
    write_text(file, "old")

    def fail_half_way() -> None:
        with replacing(file) as stream:
            stream.write(b"half of the new")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail_half_way()
    assert file.read_text("utf-8") == "old"
    assert list(tmp_path.iterdir()) == [file]


def test_looking_whether_a_file_could_be_written_leaves_nothing(tmp_path: Path) -> None:
    check_writable(tmp_path / "new.txt")
    assert list(tmp_path.iterdir()) == []
    write_text(tmp_path / "old.txt", "old")
    check_writable(tmp_path / "old.txt")
    assert (tmp_path / "old.txt").read_text("utf-8") == "old"


def test_only_plain_files_are_replaced_and_read(tmp_path: Path) -> None:
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    with pytest.raises(DataError, match="loop"):
        write_text(loop, "text")
    assert loop.is_symlink()
    with pytest.raises(DataError, match="null"):
        plain_file(Path("/dev/null"))
    assert plain_file(tmp_path) == tmp_path  # opening it says that it is a folder


@pytest.mark.parametrize(("number", "mend"), [(errno.ENOSPC, Mend.SPACE), (errno.EACCES, Mend.SHOW), (errno.EIO, None)])
def test_what_was_not_saved_is_told_with_what_mends_it(tmp_path: Path, number: int, mend: Mend | None) -> None:
    told = not_saved(tmp_path / "kept", OSError(number, os.strerror(number)))
    assert told.mend is mend
    assert str(tmp_path / "kept") in str(told)


def test_free_memory_is_told_where_there_is_no_such_file(monkeypatch: pytest.MonkeyPatch) -> None:
    known = free_memory()
    assert known is not None
    assert known > 0

    def missing(*_: object, **__: object) -> str:
        raise FileNotFoundError

    monkeypatch.setattr(Path, "read_text", missing)
    told = free_memory()
    assert told is not None
    assert told % os.sysconf("SC_PAGE_SIZE") == 0
    monkeypatch.delattr(os, "sysconf")
    assert free_memory() is None


def test_a_folder_that_others_can_write_in_is_made_private_or_refused(tmp_path: Path) -> None:
    folder = tmp_path / "own"
    folder.mkdir()
    folder.chmod(0o777)
    assert paths.is_private(folder)
    assert not folder.stat().st_mode & 0o022
    assert not paths.is_private(tmp_path / "none")


def test_a_lock_is_waited_for_as_long_as_was_asked(tmp_path: Path) -> None:
    held, done = threading.Event(), threading.Event()

    def hold() -> None:
        with locked(tmp_path / "lock", "busy"):
            held.set()
            done.wait(20)

    other = threading.Thread(target=hold)
    other.start()
    assert held.wait(20)
    with pytest.raises(DataError, match="busy"), locked(tmp_path / "lock", "busy"):
        pass
    threading.Timer(0.05, done.set).start()
    with locked(tmp_path / "lock", "busy", wait=20):
        assert done.is_set()
    other.join()
    assert not (tmp_path / "lock").exists()


def test_a_lock_that_cannot_be_removed_is_no_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, missing_ok: bool = False) -> None:
        raise PermissionError(13, "used by another process", str(path))  # so on Windows, where another waits for it

    with monkeypatch.context() as there:
        there.setattr(Path, "unlink", refuse)
        with locked(tmp_path / "lock", "busy"):
            pass
    with locked(tmp_path / "lock", "busy"):
        pass
    assert not (tmp_path / "lock").exists()


def test_a_file_where_a_folder_is_to_be_is_told_as_such(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(DataError, match="no such folder to save in"):
            write_text(folder / "a.txt", "a")
