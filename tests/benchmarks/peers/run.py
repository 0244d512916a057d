"""Compare mfgui with its peers: same saved split, same threads, alternately, medians and ratios in a table.

    python tests/benchmarks/peers/run.py FOLDER [--work sgd als bayes …] [--rounds 3] [--threads N]

Every peer gets an environment of its own, made with pip on first use under the cache folder of mfgui (--home
puts it elsewhere). LIBMF is compiled as its own makefile does it: optimised, for this processor.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import venv
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
from results import machine, record

from mfgui.base import paths
from mfgui.data.reading import read_dataset
from mfgui.data.splitting import split_random

SHARE, SEED = 0.1, 1
TIMEOUT = 3600

PEERS = {
    "libmf": ["libmf==0.9.2", "numpy"],
    "cmfrec": ["cmfrec", "threadpoolctl", "numpy", "scipy", "pandas"],
    "surprise": ["scikit-surprise", "pandas"],
    "lenskit": ["lenskit", "pandas"],
    "cornac": ["cornac"],
    "myfm": ["myfm", "numpy", "scipy"],
    "smurff": ["smurff", "numpy", "scipy"],
    "implicit": ["implicit", "numpy", "scipy"],
    "irspack": ["irspack", "numpy", "scipy"],
}
WORKS = ["sgd", "als", "bayes", "ials"]
FLAGS = {"libmf": "-O3 -march=native -pthread -DUSEAVX -mavx"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One program in a comparison: whose it is ("" for mfgui), the work's name and its settings."""

    peer: str
    work: str
    options: dict[str, Any] = field(default_factory=dict)


def works(large: bool) -> dict[str, list[Entry]]:
    """The kinds of work; of each, mfgui's entry comes first.

    Steps, regularisation and epochs of the peers are the best of some 15 settings each for 32 factors (myFM has none
    to choose), found on a tenth held out from the training ratings of ml-latest-small's split of seed 1.
    """
    k = 64 if large else 32
    # With few epochs over much data the step starts large and falls; LIBMF's falls by itself (AdaGrad).
    steps = {"step": 0.05, "step_decay": 0.8} if large else {}
    libmf = {"ridge": 0.05, "lengths": [2, 6, 12]} if large else {"ridge": 0.1, "lengths": [10, 40, 80]}
    cmfrec = {"factors": k, "ridge": 10.0, "lengths": [2, 6] if large else [3, 10]}
    myfm = {"side_information": True, "lengths": [20, 300]}
    # Weights as `ials` has them by default; irspack's ridge is the same, that of implicit knows no counts.
    interest = {"power": 3.0, "unobserved": 0.05, "lengths": [2, 6] if large else [3, 15]}
    compared = {
        "sgd": [
            Entry("", "sgd", {"method": "sgd", "factors": k, "epochs": 6 if large else 60} | steps),
            Entry("libmf", "sgd", {"factors": k, "step": 0.1} | libmf),
            Entry("surprise", "svd", {"factors": k, "step": 0.005, "ridge": 0.12, "lengths": [40, 160]}),
            Entry("cornac", "mf", {"factors": k, "step": 0.003, "ridge": 0.05, "lengths": [40, 160]}),
        ],
        "als": [
            Entry("", "als", {"method": "als", "factors": k, "epochs": 6 if large else 10}),
            Entry("cmfrec", "als cholesky", cmfrec),
            Entry("cmfrec", "als cg", cmfrec),
            Entry("lenskit", "biased als", {"factors": k, "ridge": 0.15, "lengths": [10, 40]}),
        ],
        "bayes": [
            Entry("", "bayes", {"method": "bayes", "preset": "balanced", "epochs": 300}),
            Entry("myfm", "flipped, 10 factors", {"factors": 10} | myfm),
            Entry("myfm", "flipped, 32 factors", {"factors": 32} | myfm),
            Entry("smurff", "Macau", {"factors": 32, "lengths": [20, 300]}),
        ],
        "ials": [
            Entry("", "ials", {"method": "ials", "factors": k, "epochs": 6 if large else 15}),
            Entry("implicit", "als", {"factors": k, "ridge": 60.0} | interest),
            Entry("irspack", "ials", {"factors": k, "ridge": 0.013} | interest),
        ],
    }
    if large:  # these hold a Python object per rating, or take hours
        for work, gone in (("sgd", {"surprise", "cornac"}), ("als", {"lenskit"}), ("bayes", {"myfm", "smurff"})):
            compared[work] = [entry for entry in compared[work] if entry.peer not in gone]
    return compared


def environment(peer: str, home: Path) -> Path:
    """The peer's Python, its environment made when it is not there yet."""
    place = home / peer
    python = place / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not (place / "complete").exists():
        print(f"making the environment of {peer} …", file=sys.stderr)
        venv.create(place, with_pip=True, clear=True)
        pip = [str(python), "-m", "pip", "install", "--quiet", "--quiet", "--disable-pip-version-check"]
        if peer in FLAGS:
            pip += ["--no-cache-dir", "--no-binary", peer]
        flags = {"CFLAGS": FLAGS[peer], "CXXFLAGS": FLAGS[peer]} if peer in FLAGS else {}
        subprocess.run([*pip, *PEERS[peer]], check=True, env={**os.environ, **flags})
        (place / "complete").touch()
    return python


def save_split(folder: Path, file: Path) -> tuple[int, int]:
    """Save the split for programs that cannot read MovieLens; sizes of its two sides."""
    data = read_dataset(folder)
    split = split_random(data.ratings, SHARE, SEED)
    sides: dict[str, Any] = {}
    for name, side in (("train", split.train), ("test", split.validation)):
        sides |= {f"{name}_users": side.users, f"{name}_films": side.films, f"{name}_ratings": side.values}
    scale = np.array([data.scale.minimum, data.scale.maximum])
    films = data.films
    np.savez(
        file, **sides, n_users=data.n_users, n_films=len(films), genres=films.genres, years=films.years, scale=scale
    )
    return len(split.train), len(split.validation)


def result_of(entry: Entry, folder: Path, split: Path, home: Path, threads: int) -> dict[str, Any]:
    """Run one program once, in a process of its own."""
    python = environment(entry.peer, home) if entry.peer else Path(sys.executable)
    program = HERE / (f"peer_{entry.peer}.py" if entry.peer else "ours.py")
    options = entry.options if entry.peer else {**entry.options, "folder": str(folder), "seed": SEED, "share": SHARE}
    limits = dict.fromkeys(("OMP_NUM_THREADS", "NUMBA_NUM_THREADS", "MKL_NUM_THREADS"), str(threads))
    environ = {**os.environ, **limits, "PYTHONPATH": os.pathsep.join([str(HERE.parents[2]), str(HERE)])}
    if entry.peer:
        environ["PYTHONPATH"] = str(HERE)
    done = subprocess.run(
        [str(python), "-W", "ignore", str(program), str(split), entry.work, str(threads), json.dumps(options)],
        env=environ,
        capture_output=True,
        text=True,
        timeout=TIMEOUT,
        check=False,
    )
    if done.returncode:
        return {"failed": done.stderr.strip().splitlines()[-1] if done.stderr.strip() else f"exit {done.returncode}"}
    result: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return result


def median(results: list[dict[str, Any]], key: str) -> float:
    return statistics.median(result[key] for result in results)


def best_of(results: list[dict[str, Any]]) -> tuple[float, float]:
    """Median of the rounds' best RMSE, and of the seconds of training after which each had its own."""
    bests = [min((reached, seconds) for seconds, reached in result["curve"]) for result in results]
    return statistics.median(best for best, _ in bests), statistics.median(seconds for _, seconds in bests)


def seconds_to(results: list[dict[str, Any]], target: float) -> float:
    """Median seconds of training until the RMSE was at the target or below; infinite when it never was."""
    return statistics.median(
        next((seconds for seconds, reached in result["curve"] if reached <= target), float("inf")) for result in results
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--work", nargs="+", default=WORKS, choices=WORKS)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--threads", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--home", type=Path, default=paths.cache() / "peers", help="where environments are made")
    chosen = parser.parse_args()
    chosen.home.mkdir(parents=True, exist_ok=True)
    split = chosen.home / "split.npz"
    n_train, n_test = save_split(chosen.folder, split)
    today = datetime.now(UTC).date().isoformat()
    print(f"{chosen.folder.name}: {n_train:,} training and {n_test:,} test ratings, random 90/10, seed {SEED}")
    print(f"{today}; {machine()}, {chosen.threads} threads, medians of {chosen.rounds} rounds\n")
    print("| work | program | s per epoch | mfgui's / its | best RMSE (of ials 1 − NDCG@10) | after s | peak MB |")
    print("|---|---|---|---|---|---|---|")
    races: list[str] = []
    large = n_train > 2_000_000
    for work, entries in works(large).items():
        if work not in chosen.work:
            continue
        results: dict[int, list[dict[str, Any]]] = {number: [] for number in range(len(entries))}
        for _ in range(chosen.rounds):
            for number, entry in enumerate(entries):
                results[number].append(result_of(entry, chosen.folder, split, chosen.home, chosen.threads))
        ours = results[0]
        for number, entry in enumerate(entries):
            name = f"{entry.peer or 'mfgui'} {entry.work}"
            failed = [result["failed"] for result in results[number] if "failed" in result]
            if failed or any("failed" in result for result in ours):
                print(f"| {work} | {name} | failed: {(failed or ['mfgui failed'])[0]} | | | | |")
                continue
            each = median(results[number], "seconds_per_epoch")
            ratio = f"{median(ours, 'seconds_per_epoch') / each:.2f}" if number else ""
            best, after = best_of(results[number])
            print(
                f"| {work} | {name} | {each:.3g} | {ratio} | {best:.4f} | {after:.3g} "
                f"| {median(results[number], 'peak_memory_mb'):.0f} |",
                flush=True,
            )
            benchmark = f"peers {chosen.folder.name}"
            record(benchmark, name, "epoch", "s", each)
            record(benchmark, name, "best RMSE", "", best)
            record(benchmark, name, "until best", "s", after)
            record(benchmark, name, "peak memory", "MB", median(results[number], "peak_memory_mb"))
            if number:
                record(benchmark, name, "mfgui's share", "", median(ours, "seconds_per_epoch") / each)
        for number in range(1, len(entries)):
            if any("failed" in result for result in (*ours, *results[number])):
                continue
            target, after = best_of(results[number])
            races.append(
                f"To {entries[number].peer} {entries[number].work}'s best RMSE of {target:.4f}: "
                f"mfgui {seconds_to(ours, target):.3g} s, it {after:.3g} s"
            )
    print("", *races, sep="\n")


if __name__ == "__main__":
    main()
