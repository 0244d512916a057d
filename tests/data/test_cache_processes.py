"""The cache under kills at any moment and under several programs at once: exact data, never an error."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from mfgui.data import cache
from mfgui.data.reading import read_dataset
from mfgui.data.watch import Watch

ROOT = Path(cache.__file__).resolve().parents[2]
KILLS, MOST_KILLS = 24, 400
"""So many at least; more where a busy machine lets too few of them come in the middle of writing."""

# Loads what it needs once and then forks: a process that can be killed is there within a millisecond.
WRITER = """
import os, signal, sys
from pathlib import Path
from mfgui.data import cache, reading
from mfgui.data.watch import Watch

cache.LEAST_RATINGS = 1
folder = Path(sys.argv[1])
data = reading.read_dataset(folder)
reading._read = lambda *_: data
for order in sys.stdin:
    child = os.fork()
    if not child:
        while True:
            if order.strip() == "over again":
                cache.empty()
            else:
                cache.VERSION += 1
            reading.read_dataset(folder)
    print(child, flush=True)
    os.waitpid(child, 0)
    print("gone", flush=True)
"""

READER = """
import sys
from pathlib import Path
from mfgui.data import cache, reading

cache.LEAST_RATINGS = 1
sys.stdin.read(1)
for turn in range(int(sys.argv[2])):
    print(reading.read_dataset(Path(sys.argv[1])).fingerprint)
    if turn % 3 == 2:
        cache.empty()
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data set of 3,000 ratings, to be kept in a cache of its own."""
    monkeypatch.setenv("MFGUI_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(cache, "LEAST_RATINGS", 1)
    folder = tmp_path / "mine"
    folder.mkdir()
    lines = [f"{k // 50 + 1},{k % 50 + 1},{k % 10 / 2 + 0.5},{10**9 + k}\n" for k in range(3000)]
    (folder / "ratings.csv").write_text("userId,movieId,rating,timestamp\n" + "".join(lines))
    (folder / "movies.csv").write_text(
        "movieId,title,genres\n" + "".join(f"{k},Éclair {k} (1999),Drama|War\n" for k in range(1, 60))
    )
    return folder


def start(code: str, *words: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code, *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_a_kill_at_any_moment_of_writing_leaves_nothing_wrong(folder: Path) -> None:
    data = read_dataset(folder, cache=False)
    expected, titles = data.fingerprint, data.films.listed_titles
    chance = random.Random(7)
    left_over = whole = 0
    with start(WRITER, str(folder)) as writer:
        assert writer.stdin is not None
        assert writer.stdout is not None
        for kill in range(MOST_KILLS):
            if kill >= KILLS and min(left_over, whole) > 2:
                break
            writer.stdin.write("over again\n" if kill % 2 else "one more\n")
            writer.stdin.flush()
            child = int(writer.stdout.readline())
            before = time.perf_counter()
            moment = chance.uniform(0, 0.02 * (2 + kill // KILLS))
            while time.perf_counter() - before < moment:
                pass
            os.kill(child, signal.SIGKILL)
            assert writer.stdout.readline() == "gone\n"
            names = {entry.name for entry in cache.folder().iterdir()}
            left_over += any(name.startswith("tmp-") for name in names)
            whole += any(not name.startswith("tmp-") for name in names)
            for _ in range(2):
                again = read_dataset(folder)
                assert again.fingerprint == expected
                assert again.films.listed_titles == titles
                assert again.ratings.timestamps is not None
                np.testing.assert_array_equal(again.ratings.timestamps, data.ratings.timestamps)
        writer.stdin.close()
        assert writer.wait(60) == 0
    assert left_over > 2, "kills are to come while something is written"
    assert whole > 2, "and while nothing is"

    for entry in cache.folder().iterdir():
        os.utime(entry, (1, 1))
    cache.store("another", data, Watch())
    assert not [entry for entry in cache.folder().iterdir() if entry.name.startswith("tmp-")]


def test_several_programs_open_the_same_folder_at_once(folder: Path) -> None:
    expected = read_dataset(folder, cache=False).fingerprint
    readers = [start(READER, str(folder), "12") for _ in range(3)]
    for reader in readers:
        assert reader.stdin is not None
        reader.stdin.write("go")
        reader.stdin.flush()
    for reader in readers:
        told, wrong = reader.communicate(timeout=60)
        assert wrong == ""
        assert told.split() == [expected] * 12
        assert reader.returncode == 0
    assert not [entry for entry in cache.folder().iterdir() if entry.name.startswith("tmp-")]
