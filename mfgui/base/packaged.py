"""The packaged program: Python, libraries and mfgui frozen into one folder, where `sys.executable` is mfgui itself."""

from __future__ import annotations

import os
import runpy
import sys
from typing import Final

from mfgui.base.text import tr

# Whether this is the packaged program, and not a Python that runs mfgui.
IS_PACKAGED: Final = bool(getattr(sys, "frozen", False))

_MODULE_WORDS: Final = 3
_LIBRARY_PATHS: Final = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")


def prepare() -> None:
    """Give the programs that this one starts (a browser, a file manager) the library path that it was started with."""
    if IS_PACKAGED:
        for name in _LIBRARY_PATHS:
            before = os.environ.pop(f"{name}_ORIG", None)
            if before is not None:
                os.environ[name] = before
            else:
                os.environ.pop(name, None)


def is_module_asked_for(words: list[str]) -> bool:
    """Whether the packaged program is asked to be Python and run one of mfgui's modules, as a child process is."""
    return IS_PACKAGED and len(words) >= _MODULE_WORDS and words[1] == "-m" and words[2].startswith("mfgui.")


def run_module(words: list[str]) -> None:
    """Do what `python -m MODULE …` does.

    `words`: the command line: program, "-m", the module's name, its arguments.
    """
    sys.argv = [words[0], *words[3:]]
    runpy.run_module(words[2], run_name="__main__", alter_sys=True)


def how_to_add(extra: str) -> str:
    """Return what to type for a library that not everybody needs; it cannot be added to the packaged program."""
    if IS_PACKAGED:
        return tr('install mfgui by Python\'s pipx for it: pipx install "mfgui[{extra}]"', extra=extra)
    return tr('run  pip install "mfgui[{extra}]"  and start mfgui again', extra=extra)
