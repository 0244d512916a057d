"""The packaged program, of which child processes are copies that run a module."""

from __future__ import annotations

import os
import subprocess
import sys

CODE = """
import os, sys
sys.frozen = True
from mfgui.base import packaged
packaged.prepare()
assert os.environ["LD_LIBRARY_PATH"] == "/before"
words = ["mfgui", "-m", "mfgui.factorization.warm", "factorization.kernels.snapshot"]
assert packaged.is_module_asked_for(words)
assert not packaged.is_module_asked_for(["mfgui", "-m", "os"])
assert not packaged.is_module_asked_for(["mfgui", "ratings.csv"])
packaged.run_module(words)
"""


def test_it_runs_modules_of_mfgui_as_python_does() -> None:
    variables = os.environ | {"LD_LIBRARY_PATH": "/of/the/package", "LD_LIBRARY_PATH_ORIG": "/before"}
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, env=variables, check=False)
    assert done.returncode == 0, done.stderr
    assert "snapshot" in done.stdout
