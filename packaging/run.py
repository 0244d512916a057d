"""Open mfgui in an environment of its own, on the demo unless told otherwise; further arguments go to mfgui.

Without a screen the same job is done in the terminal: the demo (or the folder named) is learnt, the curve and
one person's recommendations are printed, and a picture of the window is left in the current folder.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import environment
from environment import say

COMMANDS = {"info", "train", "tune", "evaluate", "predict", "recommend", "export", "import-model"}
READING = ("columns", "not-rated", "part")
"""Options that say how ratings are read, and which of them."""
PERSON = "1"
CHART_WIDTH, CHART_HEIGHT = 60, 10


def main(arguments: list[str]) -> int:
    """Prepare the environment, then open the window or do without; return the exit code."""
    screen = environment.has_screen()
    try:
        python = environment.prepare("lock.txt", screen=screen)
    except environment.SetupError as error:
        say(str(error))
        return 1
    # -P: a file named like a module of mfgui's in the current folder is none of its business.
    mfgui: list[str | Path] = [python, "-P", "-m", "mfgui"]
    window = window_arguments(arguments)
    if window is None or (not screen and window.screenshot):
        variables = {} if screen else {"QT_QPA_PLATFORM": "offscreen"}
        return environment.run([*mfgui, *arguments], **variables)
    if window.path is None and not window.demo:
        arguments = ["--demo", *arguments]
    if screen:
        return environment.run([*mfgui, *arguments])
    return without_screen(mfgui, window)


def window_arguments(arguments: list[str]) -> argparse.Namespace | None:
    """Read what was asked of the window; None where a command, the help or the self-test was asked for instead."""
    if arguments and (arguments[0] in COMMANDS or {"-h", "--help", "--version", "--self-test"} & set(arguments)):
        return None
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("path", nargs="?")
    parser.add_argument("--demo", action="store_true")
    for option in ("screenshot", "panel", "after", "theme", "size", *READING):
        parser.add_argument(f"--{option}")
    return parser.parse_known_args(arguments)[0]


def without_screen(mfgui: list[str | Path], window: argparse.Namespace) -> int:
    """Learn, print the curve and one person's recommendations with reasons, and leave a picture."""
    say("There is no screen here, so mfgui does its job in the terminal and leaves a picture of its window.")
    data = ["--demo" if window.path is None else window.path, *given(window, *READING)]
    picture = Path.cwd() / "mfgui-window.png"
    with tempfile.TemporaryDirectory(prefix="mfgui-") as folder:
        model = str(Path(folder) / "model.mfgui")
        say("\nLearning the ratings (root mean squared error of each epoch):")
        code = train(mfgui, data, model)
        if code == 0:
            say(f"\nWhat person {PERSON} would like next, and why:")
            code = environment.run([*mfgui, "recommend", model, "--user", PERSON, "-n", "10", "--why"])
    if code == 0:
        say("\nTaking a picture of the window …")
        shot = ["--screenshot", str(picture), "--after", window.after or "trained"]
        window.size = window.size or "1280x800"  # what stands in for a screen has only 800 x 800
        code = take_picture([*mfgui, *data, *shot, *given(window, "panel", "theme", "size")])
    if code == 0:
        say(f"The picture is in {picture}")
    return code


def given(window: argparse.Namespace, *options: str) -> list[str]:
    """Return those of the options that were given, as they are passed on."""
    values = {option: getattr(window, option.replace("-", "_")) for option in options}
    return [word for option, value in values.items() if value for word in (f"--{option}", value)]


def take_picture(command: list[str | Path]) -> int:
    """Run mfgui without a screen, leaving out what Qt's offscreen platform says of windows as such."""
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(command, env=variables, stderr=subprocess.PIPE, text=True, errors="replace") as process:
        assert process.stderr is not None
        for line in process.stderr:
            if not line.startswith("This plugin does not support"):
                sys.stderr.write(line)
    return process.returncode


def train(mfgui: list[str | Path], data: list[str], model: str) -> int:
    """Train, printing a line an epoch as it comes and the curve at the end; return the exit code."""
    command = [*mfgui, "train", *data, "--method", "adam", "--json", "--output", model]
    curve: list[float] = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
        assert process.stdout is not None
        for line in process.stdout:
            report = json.loads(line)
            if "epoch" in report:
                curve.append(report["validation_rmse"])
                say(
                    f"  epoch {report['epoch']:2}   training {report['train_rmse']:.4f}   "
                    f"validation {report['validation_rmse']:.4f}"
                )
            else:
                simulated = " (simulated ratings)" if report["simulated"] else ""
                say(f"\nValidation RMSE, epoch by epoch{simulated}:\n{chart(curve)}")
                say(
                    f"Best epoch {report['best_epoch']}: {report['validation_rmse']:.4f}, "
                    f"where the baseline has {report['baseline_rmse']:.4f}; "
                    f"{report['seconds_training']:.1f} s."
                )
    return process.returncode


def chart(values: list[float]) -> str:
    """Draw values against their number as lines of text, with both ends of the scale named."""
    columns = min(len(values), CHART_WIDTH)
    shown = [values[round(n * (len(values) - 1) / max(columns - 1, 1))] for n in range(columns)]
    low, high = min(values), max(values)
    step = (high - low) / (CHART_HEIGHT - 1) or 1.0
    rows = [round((value - low) / step) for value in shown]
    wide = max(1, CHART_WIDTH // columns)
    lines = []
    for row in reversed(range(CHART_HEIGHT)):
        label = {0: f"{low:.4f}", CHART_HEIGHT - 1: f"{high:.4f}"}.get(row, "")
        marks = "".join(("*" if at == row else " ").ljust(wide) for at in rows)
        lines.append(f"  {label:>6} |{marks}".rstrip())
    return "\n".join([*lines, "         +" + "-" * (columns * wide)])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
