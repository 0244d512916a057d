"""The window from a notebook: imported only when one is to open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mfgui.data.dataset import Dataset
from mfgui.training.learnt import Learnt

if TYPE_CHECKING:
    from mfgui.ui.window.main_window import MainWindow


def open_window(dataset: Dataset, learnt: Learnt | None = None, *, block: bool | None = None) -> MainWindow | None:
    """Open the window on ratings and, where there is one, on what was learnt of them; see `mfgui.api.show`."""
    from mfgui.ui.window.notebook import show_window

    return show_window(dataset, learnt, block=block)
