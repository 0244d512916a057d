"""A small folder of ratings for the commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.tiny_folder import tiny_folder

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Twelve people, fifteen films, 150 ratings."""
    return tiny_folder(tmp_path / "tiny", people=12, films=15, genres=("Comedy|War", "Drama"))
