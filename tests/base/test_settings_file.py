"""Small JSON files of settings: nothing in them stops the program, and damage is put aside."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from mfgui.base.child import environment
from mfgui.base.errors import DataError
from mfgui.base.lock import locked
from mfgui.base.settings_file import MOST_BYTES, MOST_DEPTH, change_settings, read_settings, write_settings


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


ADDER = """
import sys
from pathlib import Path
from mfgui.base.settings_file import change_settings
for n in range(40):
    change_settings(Path(sys.argv[1]), lambda found: [*(found or []), f"{sys.argv[2]}{n}"])
"""


def test_changes_of_several_processes_are_all_kept(tmp_path: Path) -> None:
    words = [sys.executable, "-c", ADDER, str(tmp_path / "some.json")]
    running = [subprocess.Popen([*words, name], env=environment()) for name in "abc"]
    assert [one.wait(60) for one in running] == [0, 0, 0]
    found = read_settings(tmp_path / "some.json")
    assert isinstance(found, list)
    assert sorted(found) == sorted(f"{name}{n}" for name in "abc" for n in range(40))
    assert [file.name for file in tmp_path.iterdir()] == ["some.json"]


def test_a_change_that_another_process_holds_up_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "some.json"
    write_settings(file, {"a": 1})
    monkeypatch.setattr("mfgui.base.settings_file._WAIT_SECONDS", 0.05)
    with (
        locked(file.with_name(".some.json.changing"), ""),
        pytest.raises(DataError, match=r"another window or command is writing some\.json"),
    ):
        change_settings(file, lambda _: {"a": 2})
    assert json.loads(file.read_text("utf-8")) == {"a": 1}


def test_a_change_where_no_folder_can_be_made_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "in the way").write_text("")
    with pytest.raises(DataError):
        change_settings(tmp_path / "in the way" / "some.json", lambda _: 1)
