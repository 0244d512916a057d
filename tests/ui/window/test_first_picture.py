"""The first picture of a first start waits for no compiler, and for nothing that is not in it."""

from __future__ import annotations

import os
import subprocess
import sys

CODE = """
import sys
from PySide6.QtCore import QTimer
from mfgui.ui.window import application

print("for jobs", sorted({"pandas", "arro3", "PIL", "rapidfuzz"} & set(sys.modules)))
app = application.application()
started = application.Started(application.WindowRequest(demo=True))
window = started.window
imported = []

def look():
    there = window.watch.map.shown is not None and window.watch.recommendations.listed is not None
    if there:
        # What is loaded behind begins with the first map; until then nothing has asked for it.
        started.session.closed.connect(app.quit)
        started.session.close()
    else:
        QTimer.singleShot(5, look)

def note(*_):
    later = ("numba", "pandas", "scipy", "mfgui.ui.places.explore.place")
    imported.extend(name for name in later if name in sys.modules)

started._begin_warming = lambda: None
window.watch.map.drawn.disconnect(started._picture_drawn)
started.session.model_changed.connect(note)
QTimer.singleShot(0, look)
app.exec()
note()
print("imported", imported)
print("recorded", started.session.recorded or "closed")
"""


def test_numba_and_the_other_places_come_after_it() -> None:
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    done = subprocess.run(
        [sys.executable, "-c", CODE], capture_output=True, text=True, timeout=120, env=environment, check=False
    )
    assert "imported []" in done.stdout, done.stdout + done.stderr
    assert "for jobs []" in done.stdout
