"""A short run of the robot: no crash, no exception that nobody caught, nothing that Qt complains of."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

ROBOT = Path(__file__).with_name("robot.py")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """900 ratings by 40 people of 30 films."""
    rng = np.random.default_rng(1)
    place = tmp_path / "tiny"
    place.mkdir()
    rated = [divmod(int(pair), 30) for pair in rng.permutation(40 * 30)[:900]]
    lines = [f"{u + 1},{f + 1},{rng.integers(1, 11) / 2},{10**9 + 86_400 * f}" for u, f in rated]
    (place / "ratings.csv").write_text("\n".join(["userId,movieId,rating,timestamp", *lines]) + "\n")
    films = [f"{f + 1},Film {f} ({1950 + f}),{('Comedy', 'Drama|War')[f % 2]}" for f in range(30)]
    (place / "movies.csv").write_text("\n".join(["movieId,title,genres", *films]) + "\n")
    return place


def test_random_use_breaks_nothing(folder: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(ROBOT), "--seed", "7", "--actions", "120", "--data", str(folder)],
        capture_output=True,
        text=True,
        timeout=170,
        env=os.environ | {"MFGUI_HOME": str(tmp_path / "home")},
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    complaints = [line for line in done.stderr.splitlines() if not line.startswith("This plugin does not support")]
    assert complaints == []
