"""Small data of every shape for the robot: stars, points to a thousand, counts, interest alone, ids alone, markup."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

PEOPLE, FILMS = 120, 150


def _rated(each: int = 40) -> list[tuple[int, int, float]]:
    """Person, film and liking from 0 to 1, after a taste of one dimension."""
    rng = np.random.default_rng(1)
    wanted = 1 / np.arange(1, FILMS + 1) ** 0.5
    found = []
    for person in range(PEOPLE):
        taste = 0.25 if person % 2 else -0.25
        for film in rng.choice(FILMS, each, replace=False, p=wanted / wanted.sum()):
            liking = 0.55 + (taste if film % 2 else -taste) + 0.12 * rng.standard_normal()
            found.append((person + 1, int(film) + 1, float(np.clip(liking, 0, 1))))
    return found


def _write(file: Path, heads: str, rows: Sequence[str]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join([heads, *rows]) + "\n", "utf-8")


def _titled(
    folder: Path, title: str = "Film {n}, The ({year})", genres: Sequence[str] = ("Comedy", "War|Drama")
) -> None:
    rows = []
    for n in range(1, FILMS + 1):
        quoted = title.format(n=n, year=1950 + n % 70).replace('"', '""')
        rows.append(f'{n},"{quoted}",{genres[n % 2]}')
    _write(folder / "movies.csv", "movieId,title,genres", rows)


def stars(folder: Path) -> Path:
    """Half stars, dates, genres and tags."""
    _titled(folder)
    rows = [f"{u},{f},{max(0.5, round(10 * x) / 2)},{10**9 + 86_400 * n}" for n, (u, f, x) in enumerate(_rated())]
    _write(folder / "ratings.csv", "userId,movieId,rating,timestamp", rows)
    tags = [f"{u},{f},{'dark' if f % 2 else 'funny'},{10**9}" for u, f, _ in _rated()[::9]]
    _write(folder / "tags.csv", "userId,movieId,tag,timestamp", tags)
    return folder


def points(folder: Path) -> Path:
    """Whole points from 0 to 1,000."""
    _titled(folder)
    _write(folder / "ratings.csv", "userId,movieId,rating", [f"{u},{f},{round(1000 * x)}" for u, f, x in _rated()])
    return folder


def counts(folder: Path) -> Path:
    """How often somebody played something."""
    rows = [f"{u},band {f},{round(np.exp(6 * x))}" for u, f, x in _rated()]
    _write(folder / "plays.csv", "user_id,artist,plays", rows)
    return folder / "plays.csv"


def pairs(folder: Path) -> Path:
    """Who watched what, and nothing else."""
    _write(folder / "watched.csv", "user,item", [f"u{u},i{f}" for u, f, x in _rated() if x > 0.4])
    return folder / "watched.csv"


def ids(folder: Path) -> Path:
    """Ratings of what has no title."""
    _write(folder / "ratings.csv", "user,item,rating", [f"u{u},i{f},{1 + round(4 * x)}" for u, f, x in _rated()])
    return folder / "ratings.csv"


def markup(folder: Path) -> Path:
    """Titles and genres that look like markup."""
    _titled(folder, '<img src="file:///x"> {n} ({year})', ("<b>x</b>", "&amp;|<i>y</i>"))
    rows = [f"{u},{f},{1 + round(4 * x)},{10**9}" for u, f, x in _rated()]
    _write(folder / "ratings.csv", "userId,movieId,rating,timestamp", rows)
    return folder


FOLDERS: Final[dict[str, Callable[[Path], Path]]] = {
    "stars": stars, "points": points, "counts": counts, "pairs": pairs, "ids": ids, "markup": markup,
}  # fmt: skip
