"""The command that repeats a run: what was done by hand, for a script."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path

from mfgui.data.demo import is_demo
from mfgui.factorization import registry
from mfgui.factorization.settings import SettingError
from mfgui.storage.shelf_run import RunPlan

_FILE, _OFFICIAL, _RANDOM = "file:", "official:", "random:"


def repeat_arguments(plan: RunPlan, stopped_by: str, epochs_done: float, *, ended: bool = True) -> list[str]:
    """Return the words of `mfgui train …` that train like a run once more, with the same seed and split.

    A run that a person stopped, or made longer, or that went by a clock, is repeated for as many epochs as
    it had; any other with the rules that ended it, or (`ended`) would have.
    """
    of_demo = is_demo(Path(plan.data_place))  # in a cache: elsewhere it is at another place
    words = ["mfgui", "train", "--demo" if of_demo else plan.data_place]
    for option, value in (("--columns", plan.columns), ("--part", plan.part)):
        if value:
            words += [option, value]
    words += ["--method", plan.method]
    standard: dict[str, object] = {}
    settings = dict(plan.settings)
    try:
        method = registry.method(plan.method)
        standard = dict(method.choose(plan.preset or None, ratings=plan.n_train + plan.n_validation))
        epochs, patience = method.epochs, method.patience
        settings = method.named_by(settings)
    except SettingError:  # a method of another package that is not there now, or a preset of an older version
        epochs = patience = -1
    if plan.preset and standard:
        words += ["--preset", plan.preset]
    for name, chosen in settings.items():
        if name not in standard or standard[name] != chosen:
            words += ["--set", f"{name}={chosen}"]
    wanted = (plan.epochs_most, plan.patience)
    if stopped_by.startswith("stopped") or plan.minutes or not ended:
        wanted = (max(1, int(epochs_done)), 0)
    if wanted[0] != epochs:
        words += ["--epochs", str(wanted[0])]
    if wanted[1] != patience:
        words += ["--patience", str(wanted[1])]
    if plan.target:
        words += ["--target", repr(plan.target)]
    for prefix in (_FILE, _OFFICIAL):
        if plan.validation.startswith(prefix):
            words += ["--validation-file", plan.validation.removeprefix(prefix)]
            break
    else:
        words += ["--validation", plan.validation.removeprefix(_RANDOM)]
    return [*words, "--seed", str(plan.seed)]


def repeat_command(plan: RunPlan, stopped_by: str, epochs_done: float, *, ended: bool = True) -> str:
    """Return the command as it is typed, quoted for this system's shell."""
    words = repeat_arguments(plan, stopped_by, epochs_done, ended=ended)
    return subprocess.list2cmdline(words) if sys.platform == "win32" else shlex.join(words)
