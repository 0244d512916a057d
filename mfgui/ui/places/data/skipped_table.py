"""The lines that were left out while reading, as a table: file, line, reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from mfgui.ui.kit.frames import RIGHT, Column
from mfgui.ui.kit.roles import Role
from mfgui.ui.text import count, retold, tr

if TYPE_CHECKING:
    from mfgui.ui.kit.frames import Roles, Row


def skipped_columns() -> tuple[Column, ...]:
    """Columns of `SkippedLine`s; in the order of reading until the person sorts them."""
    whole: Roles = {Qt.ItemDataRole.ToolTipRole: _whole}
    shortened: Roles = {Role.TITLE: lambda row: retold(row["reason"]), Role.YEAR: lambda _row: ""}
    return (
        Column("file", tr("File"), lambda row: row["file"], roles=whole),
        Column("line", tr("Line"), lambda row: count(row["line"]), align=RIGHT, roles=whole),
        Column("reason", tr("Why it was skipped"), lambda row: retold(row["reason"]), roles={**whole, **shortened}),
    )


def _whole(row: Row) -> str:
    return tr("{file}, line {line}: {reason}", file=row["file"], line=count(row["line"]), reason=retold(row["reason"]))
