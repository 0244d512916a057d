"""A small folder of ratings for the commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Twelve people, fifteen films, 150 ratings."""
    folder = tmp_path / "tiny"
    folder.mkdir()
    films = "\n".join(f"{i},Film {i} ({1990 + i}),{'Drama' if i % 2 else 'Comedy|War'}" for i in range(1, 16))
    (folder / "movies.csv").write_text(f"movieId,title,genres\n{films}\n", "utf-8")
    rows = [f"{u},{i},{1 + (u * i) % 5},{1_000_000_000 + u * i}" for u in range(1, 13) for i in range(1, 16)]
    rows = [r for n, r in enumerate(rows) if n % 6]
    (folder / "ratings.csv").write_text("userId,movieId,rating,timestamp\n" + "\n".join(rows) + "\n", "utf-8")
    return folder
