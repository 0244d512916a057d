"""Writing so that nothing is ever half written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mfgui.base.files import check_writable, replacing, write_text

if TYPE_CHECKING:
    from pathlib import Path


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
