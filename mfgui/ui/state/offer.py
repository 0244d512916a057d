"""Something the window says calmly, with one thing to do about it a click away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


@dataclass(frozen=True, slots=True, eq=False)
class Offer:
    """One sentence for the notice bar."""

    sentence: str  # what there is to say
    action: str = ""  # words of the button, "" for none
    act: Callable[[], object] | None = None  # what the button does: a QObject's method, called on the GUI thread
    # Whether that is to take back the latest step: the offer is over with the next step, or once it was undone.
    takes_back: bool = False


def show_file(file: Path) -> Callable[[], object]:
    """What shows a file in its folder."""
    return partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(file.parent)))
