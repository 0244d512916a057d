"""A small folder of ratings for the commands."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tiny_folder import tiny_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Twelve people, fifteen films, 150 ratings."""
    return tiny_folder(tmp_path / "tiny", people=12, films=15, genres=("Comedy|War", "Drama"))
