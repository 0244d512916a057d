"""Asking where a file is to be saved."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from mfgui.storage.table_file import FORMATS
from mfgui.ui.text import tr

DOCUMENTS = QStandardPaths.StandardLocation.DocumentsLocation
PICTURES = QStandardPaths.StandardLocation.PicturesLocation


def ask_file(
    parent: QWidget,
    title: str,
    name: str,  # proposed, without its ending
    kinds: str,  # what is saved, with `{patterns}` for the names of such files
    endings: Sequence[str],  # of the formats, with their dots; a name that has none of them gets the first
    folder: QStandardPaths.StandardLocation = DOCUMENTS,
) -> Path | None:
    """Return the file to save to, None when the person thought better of it."""
    patterns = " ".join(f"*{ending}" for ending in endings)
    proposed = Path(QStandardPaths.writableLocation(folder)) / f"{name}{endings[0]}"
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(proposed), kinds.format(patterns=patterns))
    if not chosen:
        return None
    file = Path(chosen)
    if file.suffix.lower() in endings:
        return file
    full = file.with_name(f"{file.name}{endings[0]}")
    return file if full.exists() else full  # the dialog asked about overwriting the other name only


def ask_table_file(parent: QWidget, title: str, name: str) -> Path | None:
    """Return the file to save a table to, in any format that `write_table` writes."""
    return ask_file(parent, title, name, tr("Tables ({patterns})"), FORMATS)
