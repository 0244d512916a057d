"""Finds the fewest actions of the robot that make a fault again, by leaving out more and more of them.

`python tests/robot/shrinking.py --seed 3 --actions 500 [--data demo,points]` plays the robot's run, and where it ends
with a fault, or in a crash, plays ever shorter ones; it prints the actions that are left as the robot's --numbers.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

ROBOT = Path(__file__).with_name("robot.py")


def shortest(numbers: list[int], fails: Callable[[list[int]], bool]) -> list[int]:
    """Return a part of the numbers that still fails, and of which no single one can be left out.

    Zeller and Hildebrandt, "Simplifying and isolating failure-inducing input", 2002 (ddmin), by complements.
    """
    pieces = 2
    while len(numbers) > 1:
        size = -(-len(numbers) // pieces)
        for start in range(0, len(numbers), size):
            rest = numbers[:start] + numbers[start + size :]
            if rest and fails(rest):
                numbers, pieces = rest, max(2, pieces - 1)
                break
        else:
            if size == 1:
                return numbers
            pieces = min(len(numbers), 2 * pieces)
    return numbers


def played(numbers: list[int], seed: int, data: str) -> subprocess.CompletedProcess[str]:
    """Play these actions in a process and a home of their own."""
    with tempfile.TemporaryDirectory(prefix="mfgui-robot-") as home:
        words = [sys.executable, str(ROBOT), "--seed", str(seed), "--data", data]
        return subprocess.run(
            [*words, "--numbers", ",".join(str(number) for number in numbers)],
            capture_output=True,
            text=True,
            timeout=900,
            env={"QT_QPA_PLATFORM": "offscreen"} | os.environ | {"MFGUI_HOME": home},
            check=False,
        )


def main() -> int:
    """Shrink a run; returns 1 where it has a fault."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--actions", type=int, default=500)
    parser.add_argument("--data", default="demo")
    chosen = parser.parse_args()
    last = ""

    def fails(numbers: list[int]) -> bool:
        nonlocal last
        done = played(numbers, chosen.seed, chosen.data)
        if done.returncode:
            last = done.stdout + done.stderr
            print(f"{len(numbers)} actions: a fault", flush=True)
        return done.returncode != 0

    numbers = list(range(chosen.actions))
    if not fails(numbers):
        print("no fault")
        return 0
    numbers = shortest(numbers, fails)
    print(last)
    print(f"--seed {chosen.seed} --data {chosen.data} --numbers {','.join(str(number) for number in numbers)}")
    return 1


if __name__ == "__main__":
    sys.exit(main())
