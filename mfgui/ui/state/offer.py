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
    """One sentence for the notice bar.

    Attributes
    ----------
    sentence
        What there is to say.
    action
        Words of the button, "" for none.
    act
        What the button does: a QObject's method, called on the GUI thread.
    takes_back
        Whether that is to take back the latest step: the offer is over with the next step, or once it was undone.
    """

    sentence: str
    action: str = ""
    act: Callable[[], object] | None = None
    takes_back: bool = False


def show_file(file: Path) -> Callable[[], object]:
    """What shows a file in its folder."""
    return partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(file.parent)))
