"""Write the locks: every package of the program, of its tests and of its packaging (lock-build.txt), with hashes.

For whoever changes the dependencies in pyproject.toml; needs `uv` on the path. The locks name no host,
so that pip asks whatever index the machine is set up with, and hold for Python 3.11 to 3.14 on Linux,
Windows and macOS.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent / "pyproject.toml"

EXTRAS = ("test", "build")
"""Extras of pyproject.toml that have a lock of their own."""

CONSTRAINTS = """\
# The version that mfgui's measurements were made with.
PySide6-Essentials==6.11.2
# From 0.63 on there are no wheels for Macs with Intel processors, and before 0.68 none for Windows on Arm.
numba<0.63 ; sys_platform == 'darwin' and platform_machine == 'x86_64'
numba>=0.68 ; sys_platform != 'darwin' or platform_machine != 'x86_64'
numpy>=2.4 ; sys_platform != 'darwin' or platform_machine != 'x86_64'
"""


def compile_lock(target: Path, constraints: str, *options: str) -> str:
    """Resolve the project's dependencies into `target`; return what was written."""
    with tempfile.TemporaryDirectory() as folder:
        limits = Path(folder) / "constraints.txt"
        limits.write_text(constraints, encoding="utf-8")
        resolved = Path(folder) / "lock.txt"
        subprocess.run(
            [
                "uv",
                "pip",
                "compile",
                str(PROJECT),
                "--output-file",
                str(resolved),
                "--quiet",
                "--universal",
                "--python-version",
                "3.11",
                "--generate-hashes",
                "--constraints",
                str(limits),
                "--no-header",
                "--no-annotate",
                "--no-emit-index-url",
                "--no-emit-find-links",
                *options,
            ],
            check=True,
        )
        header = "# Made from pyproject.toml by packaging/lock.py; not to be edited.\n"
        text = header + resolved.read_text(encoding="utf-8")
    target.write_text(text, encoding="utf-8", newline="\n")
    return text


def main(arguments: list[str]) -> int:
    """Write all locks, or those of the extras named (test, build), which have the program's versions."""
    lock = HERE / "lock.txt"
    try:
        program = lock.read_text(encoding="utf-8") if arguments else compile_lock(lock, CONSTRAINTS)
        pins = "\n".join(line.removesuffix("\\") for line in program.splitlines() if "==" in line)
        for extra in arguments or EXTRAS:
            compile_lock(HERE / f"lock-{extra}.txt", CONSTRAINTS + pins + "\n", "--extra", extra)
    except FileNotFoundError:
        print("uv is needed to write the locks: pip install uv", file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as error:
        return error.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
