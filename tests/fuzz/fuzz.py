"""Damaged files of every kind that mfgui writes or reads: each is read, or refused in a sentence, soon and small.

`python tests/fuzz/fuzz.py --inputs 20000 --seed 1 [--only model,profiles]` prints a line for each kind: how many inputs
were read, how many refused, how many ended otherwise, and the longest time that one took. What takes over 2 s of
processor time, or 500 MB, ends otherwise too. Exits with the number of those that ended otherwise.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import sys
import tempfile
import time
import traceback
import warnings
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

if __name__ == "__main__":
    os.environ.setdefault("MFGUI_HOME", tempfile.mkdtemp(prefix="mfgui-fuzz-"))
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from mfgui.base.arrays import ArrayError
from mfgui.base.errors import DataError
from mfgui.factorization.settings import SettingError
from tests.fuzz.foreign_files import ForeignFiles
from tests.fuzz.own_files import OwnFiles

if TYPE_CHECKING:
    from collections.abc import Callable

    Kinds = dict[str, Callable[[random.Random], None]]

REFUSED: Final = (DataError, SettingError, ArrayError)
LONGEST_SECONDS: Final = 2.0
MOST_BYTES: Final = 500_000_000


@dataclass
class Count:
    """What became of the inputs of one kind."""

    read: int = 0
    refused: int = 0
    otherwise: list[str] = field(default_factory=list)
    longest: float = 0.0


def all_kinds(work: Path) -> Kinds:
    """Return for each kind what makes and reads one damaged input."""
    for folder in ("own", "foreign"):
        (work / folder).mkdir()
    return OwnFiles(work / "own").kinds | ForeignFiles(work / "foreign").kinds


def fuzz(kinds: Kinds, kind: str, inputs: int, seed: int) -> Count:
    """Make and read so many damaged files of a kind; input n of a seed is the same again."""
    count, act = Count(), kinds[kind]
    for number in range(inputs):
        began = time.process_time()
        try:
            act(random.Random(f"{seed}/{kind}/{number}"))
            count.read += 1
        except REFUSED:
            count.refused += 1
        except Exception:
            count.otherwise.append(f"{kind}, seed {seed}, input {number}: {traceback.format_exc()}")
        took = time.process_time() - began
        if took > LONGEST_SECONDS:
            count.otherwise.append(f"{kind}, seed {seed}, input {number}: took {took:.1f} s")
        count.longest = max(count.longest, took)
    return count


def main() -> int:
    """Fuzz every kind, or those named, and print what became of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--inputs", type=int, default=2000, help="of each kind")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="kinds, with commas; model:500 for as many inputs of it")
    chosen = parser.parse_args()
    memory = Path("/dev/shm")
    faults = 0
    warnings.simplefilter("error")  # as in the tests
    with tempfile.TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None) as work:
        kinds = all_kinds(Path(work))
        for words in chosen.only.split(",") if chosen.only else kinds:
            kind, _, own = words.partition(":")
            inputs = int(own or chosen.inputs)
            fuzz(kinds, kind, 20, 0)  # what is loaded and made once is no input's
            held = int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()
            resource.setrlimit(resource.RLIMIT_AS, (held + MOST_BYTES, resource.RLIM_INFINITY))
            count = fuzz(kinds, kind, inputs, chosen.seed)
            resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(
                f"{kind:10} seed {chosen.seed}: {inputs:,} inputs, {count.read:,} read, "
                f"{count.refused:,} refused, {len(count.otherwise)} otherwise, the longest {count.longest:.2f} s, "
                f"peak {peak:.0f} MB",
                flush=True,
            )
            first: dict[tuple[str, ...], str] = {}
            for one in count.otherwise:
                frames = [line for line in one.splitlines() if "/mfgui/" in line]
                first.setdefault((*frames[-1:], one.rstrip().rpartition("\n")[2][:40]), one)
            print(*first.values(), sep="\n", end="", flush=True)
            faults += len(count.otherwise)
    return min(faults, 100)


if __name__ == "__main__":
    sys.exit(main())
