"""What the benchmarks measured, in results.csv; run as a program, the newest figures of each as tables.

python tests/benchmarks/results.py [BENCHMARK …] [--machine NAME]

A benchmark adds its figures where the environment variable MFGUI_RECORD is set (to anything).
"""

from __future__ import annotations

import argparse
import csv
import os
import platform
import subprocess
import sys
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

TABLE = Path(__file__).resolve().parent / "results.csv"


@dataclass(frozen=True, slots=True)
class Result:
    """One figure: a line of the table.

    Attributes
    ----------
    date
        ISO 8601, UTC.
    commit
        Measured at this commit; with a "+" where files were changed since.
    machine
        Processor, and how many of its cores could be used.
    benchmark
        Name of the script, and what it was given where that matters.
    case, figure, unit, value
        What was measured, which figure of it, and the figure itself; the unit may be empty.
    """

    date: str
    commit: str
    machine: str
    benchmark: str
    case: str
    figure: str
    unit: str
    value: float


def record(benchmark: str, case: str, figure: str, unit: str, value: float) -> None:
    """Add a figure to the table where MFGUI_RECORD asks for it."""
    if not os.environ.get("MFGUI_RECORD"):
        return
    today = datetime.now(UTC).date().isoformat()
    line = Result(today, commit(), machine(), benchmark, case, figure, unit, float(f"{value:.4g}"))
    with TABLE.open("a", encoding="utf-8", newline="") as stream:
        csv.writer(stream, lineterminator="\n").writerow(asdict(line).values())


@cache
def machine() -> str:
    """Return the processor's name as its maker gives it, or the machine's kind, and the cores at hand."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return f"{names[0] if names else platform.processor() or platform.machine()}, {cores} cores"


@cache
def commit() -> str:
    """Return the checkout's commit, with a "+" where tracked files differ from it; the table itself does not count."""

    def git(*words: str) -> str:
        ran = subprocess.run(["git", *words], cwd=TABLE.parent, capture_output=True, text=True, check=True)
        return ran.stdout.strip()

    changed = git("status", "--porcelain", "--untracked-files=no", "--", ":/", f":!{TABLE.name}")
    return git("rev-parse", "--short=7", "HEAD") + ("+" if changed else "")


def read() -> list[Result]:
    """Return all lines of the table, oldest first."""
    with TABLE.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    return [Result(**{**row, "value": float(row["value"])}) for row in rows]  # type: ignore[arg-type]


def rendered(results: list[Result]) -> str:
    """Return the newest figure of each case as Markdown, a table for each benchmark on each machine."""
    newest = {(r.benchmark, r.machine, r.case, r.figure): r for r in results}
    groups: dict[tuple[str, str], list[Result]] = {}
    for result in newest.values():
        groups.setdefault((result.benchmark, result.machine), []).append(result)
    blocks = []
    for (benchmark, where), group in groups.items():
        measured = sorted({f"{r.date} at {r.commit}" for r in group})
        figures = list(dict.fromkeys(f"{r.figure} ({r.unit})" if r.unit else r.figure for r in group))
        cases: dict[str, dict[str, str]] = {}
        for r in group:
            cases.setdefault(r.case, {})[f"{r.figure} ({r.unit})" if r.unit else r.figure] = f"{r.value:g}"
        lines = [f"### {benchmark}", "", f"{where}; {', '.join(measured)}.", ""]
        lines += [f"| case | {' | '.join(figures)} |", "|---" * (len(figures) + 1) + "|"]
        lines += [f"| {case} | {' | '.join(row.get(f, '') for f in figures)} |" for case, row in cases.items()]
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


def main() -> int:
    """Print the tables of all benchmarks, or of those whose names begin as given."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("benchmark", nargs="*", help="only benchmarks whose names begin so")
    parser.add_argument("--machine", default="", help="only machines whose names hold this")
    chosen = parser.parse_args()
    wanted = tuple(chosen.benchmark) or ("",)
    results = [r for r in read() if r.benchmark.startswith(wanted) and chosen.machine in r.machine]
    if not results:
        print("no such results", file=sys.stderr)
        return 1
    print(rendered(results))
    return 0


if __name__ == "__main__":
    sys.exit(main())
