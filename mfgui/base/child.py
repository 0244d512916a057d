"""Child processes that run one of mfgui's modules, found where this process found it and nowhere else."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import mfgui


def words_for(module: str, *more: object) -> list[str]:
    """Return the command that runs a module, given these words."""
    return [sys.executable, "-m", module, *map(str, more)]


def environment() -> dict[str, str]:
    """Return the variables of such a process.

    Nothing is imported from the folder that one stands in: one of data may hold a numpy.py.
    """
    own = str(Path(mfgui.__file__).resolve().parent.parent)
    further = os.environ.get("PYTHONPATH", "").split(os.pathsep)
    return os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, [own, *further])), "PYTHONSAFEPATH": "1"}
