"""What was opened lately: the newest first, only what exists, and a damaged file is as good as none."""

from __future__ import annotations

from pathlib import Path

import pytest

from mfgui.storage.recent import RecentFolders


def test_the_newest_first_once_each_with_its_columns(tmp_path: Path) -> None:
    places = [tmp_path / f"place {n}" for n in range(10)]
    for place in places:
        place.mkdir()
        RecentFolders(tmp_path / "recent.json").add(place)
    recent = RecentFolders(tmp_path / "recent.json")
    assert recent.all() == places[:1:-1]
    recent.add(places[5], "user=a,time=")
    assert recent.all() == [places[5], *(p for p in places[:1:-1] if p != places[5])]
    recent.add(places[6])
    assert recent.columns_of(places[5]) == "user=a,time="
    assert recent.columns_of(places[6]) == recent.columns_of(tmp_path / "never") == ""
    places[5].rmdir()
    assert places[5] not in recent.all()
    recent.add(places[5].parent / "place 5")
    assert recent.columns_of(places[5]) == ""


@pytest.mark.parametrize(
    "text", ["", "{", "42", '{"a": 1}', '[1, null, {"a": 2}]', '[{"path": 1, "columns": ""}]', "\x00\xff"]
)
def test_a_damaged_file_counts_as_empty(tmp_path: Path, text: str) -> None:
    file = tmp_path / "recent.json"
    file.write_bytes(text.encode("latin-1"))
    recent = RecentFolders(file)
    assert recent.all() == []
    recent.add(tmp_path)
    assert recent.all() == [tmp_path]


def test_files_of_earlier_versions_are_understood(tmp_path: Path) -> None:
    file = tmp_path / "recent.json"
    file.write_text(f'["{Path(tmp_path).as_posix()}"]', "utf-8")
    assert RecentFolders(file).all() == [tmp_path]
