"""Records the run that a first start shows: learns the demo and writes resources/demo/record.

usage: python packaging/record_demo.py

To be run when a test says that the record does not fit: the demo's ratings, the usual method or its settings, or the
format of models or epochs are others. The seed is fixed, so the curve is the same on every computer to about the fourth
decimal.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from mfgui.storage.demo_record import make_record, record_folder

if __name__ == "__main__":
    make_record(record_folder(), print)
    size = sum(file.stat().st_size for file in record_folder().rglob("*"))
    print(f"{record_folder()}: {size / 1e6:.1f} MB")
