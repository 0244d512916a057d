"""A short run of the fuzzer on every kind of file that mfgui writes, and on those of others that it reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mfgui.data import cache
from tests.fuzz.fuzz import all_kinds, fuzz

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

KINDS = {
    "array", "settings", "session", "model", "run", "epoch", "cache", "profiles", "shelf", "film lists", "zip", "npz",
    "editions", "tables", "imports", "layouts", "models", "scenes",
}  # fmt: skip


def test_damaged_files_are_read_or_refused_in_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MFGUI_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(cache, "LEAST_RATINGS", 4)
    (tmp_path / "work").mkdir()
    kinds = all_kinds(tmp_path / "work")
    assert set(kinds) == KINDS
    for kind in kinds:
        count = fuzz(kinds, kind, 40, seed=5)
        assert count.otherwise == []
        assert count.read + count.refused == 40
