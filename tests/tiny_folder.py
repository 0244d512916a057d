"""A folder of a few ratings in MovieLens' format, of which every number can be told beforehand."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path


def tiny_folder(folder: Path, *, people: int, films: int, genres: Sequence[str] = ("Drama",)) -> Path:
    """Write a folder with five sixths of all possible ratings; film i has the genres at i modulo their number."""
    folder.mkdir()
    listed = "\n".join(f"{i},Film {i} ({1990 + i}),{genres[i % len(genres)]}" for i in range(1, films + 1))
    (folder / "movies.csv").write_text(f"movieId,title,genres\n{listed}\n", "utf-8")
    pairs = [(u, i) for u in range(1, people + 1) for i in range(1, films + 1)]
    rows = [f"{u},{i},{1 + (u * i) % 5},{1_000_000_000 + u * i}" for n, (u, i) in enumerate(pairs) if n % 6]
    (folder / "ratings.csv").write_text("userId,movieId,rating,timestamp\n" + "\n".join(rows) + "\n", "utf-8")
    return folder
