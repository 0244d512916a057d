"""Whether a Parquet file can be read: tried in a process of its own, for Rust may end one over damage.

`python -m mfgui.data.tables.parquet_trial ROWS FIRST [FILE]` reads a file, or what comes in, in batches of so many
rows, all or only the FIRST (1), and fails where that fails.
"""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from mfgui.base.child import environment, words_for

_LOOK_SECONDS = 0.02


def can_be_read(content: Path | bytes, rows: int, *, first: bool, checkpoint: Callable[[], object]) -> bool:
    """Tell whether a file, or its bytes, can be read in batches of so many rows, all or the first.

    True where no process can be started to try it.
    """
    words = words_for(__spec__.name, rows, int(first))
    given = isinstance(content, bytes)
    try:
        child = subprocess.Popen(
            words if given else [*words, str(content)],
            env=environment(),
            stdin=subprocess.PIPE if given else subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    except OSError:
        return True
    try:
        if child.stdin is not None and isinstance(content, bytes):
            _give(content, child, checkpoint)
        while True:
            try:
                return child.wait(_LOOK_SECONDS) == 0
            except subprocess.TimeoutExpired:
                checkpoint()
    finally:
        if child.poll() is None:
            child.kill()
            child.wait()


def _give(content: bytes, child: subprocess.Popen[bytes], checkpoint: Callable[[], object]) -> None:
    assert child.stdin is not None
    try:
        with child.stdin as into:
            for start in range(0, len(content), 1 << 20):
                into.write(content[start : start + (1 << 20)])
                checkpoint()
    except BrokenPipeError:  # it has ended already, and how is asked next
        return


def _try(rows: int, content: Path | io.BytesIO, *, first: bool) -> None:
    from arro3.io import read_parquet

    for _ in read_parquet(content, batch_size=rows):
        if first:
            return


if __name__ == "__main__":
    _try(
        int(sys.argv[1]),
        Path(sys.argv[3]) if len(sys.argv) > 3 else io.BytesIO(sys.stdin.buffer.read()),
        first=sys.argv[2] == "1",
    )
