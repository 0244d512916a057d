"""Small JSON files of settings: nothing in them stops the program, and damage is put aside."""

from __future__ import annotations

from pathlib import Path

import pytest

from mfgui.base.settings_file import MOST_BYTES, MOST_DEPTH, read_settings, write_settings


def test_what_is_written_comes_back(tmp_path: Path) -> None:
    file, value = tmp_path / "new" / "some.json", {"a": [1, None, "é"], "b": {"c": 0.5}}
    assert read_settings(file) is None
    write_settings(file, value)
    assert read_settings(file) == value


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"[" * 100_000,
        b"[" * (MOST_DEPTH + 2) + b"1" + b"]" * (MOST_DEPTH + 2),
        b'"' + b"a" * MOST_BYTES + b'"',
        b"1" * 5000,
    ],
    ids=range(7),
)
def test_damage_counts_as_nothing_and_is_put_aside(tmp_path: Path, raw: bytes) -> None:
    file = tmp_path / "some.json"
    file.write_bytes(raw)
    assert read_settings(file) is None
    (aside,) = tmp_path.iterdir()
    assert aside.name.startswith("some.json.damaged-")
    assert aside.read_bytes() == raw


def test_a_folder_in_the_way_counts_as_nothing(tmp_path: Path) -> None:
    assert read_settings(tmp_path) is None
    assert tmp_path.is_dir()
