"""Run the whole test suite in an environment of its own, on all cores; further arguments go to pytest."""

from __future__ import annotations

import os
import sys

import environment


def main(arguments: list[str]) -> int:
    """Prepare the environment, then run pytest in the checkout; return its exit code."""
    try:
        python = environment.prepare("lock-test.txt", screen=False)
    except environment.SetupError as error:
        environment.say(str(error))
        return 1
    os.chdir(environment.CHECKOUT)
    return environment.run([python, "-m", "pytest", "--numprocesses", "auto", "--dist", "worksteal", *arguments])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
