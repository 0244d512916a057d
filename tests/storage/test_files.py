"""Writing so that nothing is ever half written."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from mfgui.storage.files import replacing, write_text_safely
from mfgui.storage.recent import RecentFolders

if TYPE_CHECKING:
    from pathlib import Path


def test_an_error_while_writing_leaves_the_old_file(tmp_path: Path) -> None:
    file = tmp_path / "kept.txt"
    write_text_safely(file, "old")

    def fail_half_way() -> None:
        with replacing(file) as stream:
            stream.write(b"half of the new")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail_half_way()
    assert file.read_text("utf-8") == "old"
    assert list(tmp_path.iterdir()) == [file]


def test_recent_folders_newest_first_without_the_gone(tmp_path: Path) -> None:
    folders = [tmp_path / name for name in "abc"]
    for folder in folders:
        folder.mkdir()
    recent = RecentFolders(tmp_path / "settings" / "recent.json")
    for folder in (*folders, folders[0]):
        recent.add(folder)
    assert recent.all() == [folders[0], folders[2], folders[1]]
    folders[2].rmdir()
    assert recent.all() == [folders[0], folders[1]]


@pytest.mark.parametrize("damage", ["", "{", "42", '[1, null, {"a": 2}]', "\x00\xff"])
def test_a_damaged_list_counts_as_empty(tmp_path: Path, damage: str) -> None:
    file = tmp_path / "recent.json"
    file.write_bytes(damage.encode("latin-1"))
    assert RecentFolders(file).all() == []


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are told otherwise there")
def test_files_get_the_usual_permissions(tmp_path: Path) -> None:
    usual, ours = tmp_path / "usual", tmp_path / "ours"
    usual.write_text("x", "utf-8")
    write_text_safely(ours, "x")
    assert ours.stat().st_mode == usual.stat().st_mode
