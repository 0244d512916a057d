"""A crash that Python cannot tell of is told at the next start, once, with its trace."""

from __future__ import annotations

import subprocess
import sys

from mfgui.base import paths
from mfgui.ui.window.crash import CRASHES, take_last_crash

DIE = """
import os
from mfgui.ui.window.crash import log_to_file
log_to_file()
import ctypes
def the_culprit():
    ctypes.string_at(0)
the_culprit()
"""


def test_the_trace_of_a_segmentation_fault_is_found_at_the_next_start_and_told_once() -> None:
    (paths.logs() / CRASHES).unlink(missing_ok=True)
    assert take_last_crash() is None
    ran = subprocess.run([sys.executable, "-c", DIE], capture_output=True, check=False, timeout=120)
    assert ran.returncode != 0
    told = take_last_crash()
    assert told is not None
    assert "the_culprit" in told.details
    (aside,) = paths.logs().glob(f"{CRASHES}.told-*")
    assert aside.name in told.sentence
    assert take_last_crash() is None
    aside.unlink()


def test_a_start_that_ends_well_leaves_nothing_to_tell() -> None:
    (paths.logs() / CRASHES).write_text("", "utf-8")
    assert take_last_crash() is None
    (paths.logs() / CRASHES).unlink()
