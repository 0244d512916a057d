"""The films that I rated, newest first, and below them those that only points stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from mfgui.ui.kit.columns import film_column
from mfgui.ui.kit.frame_model import FrameModel
from mfgui.ui.kit.frames import with_roles
from mfgui.ui.kit.roles import Role
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from mfgui.ui.kit.frames import Row


def mine_model(parent: QObject | None = None) -> FrameModel:
    """Return a model of films with columns "film", "stars" on the data set's scale, and "stand_in" for points."""
    film = with_roles(
        film_column(_tooltip),
        {
            Role.STARS: lambda row: row["stars"] / row.dataset.scale.maximum,
            Role.STAND_IN: lambda row: row["stand_in"],
            Qt.ItemDataRole.AccessibleTextRole: _spoken,
        },
    )
    return FrameModel((film,), parent, key="film")


def _spoken(row: Row) -> str:
    caption = row.dataset.films.caption(row.film)
    if row["stand_in"]:
        return tr("{film}, counts as {stars:g} stars by your points", film=caption, stars=row["stars"])
    return tr("{film}, {stars:g} stars", film=caption, stars=row["stars"])


def _tooltip(row: Row) -> str:
    caption = row.dataset.films.caption(row.film)
    if row["stand_in"]:
        return tr("{film}\nStands for a group by your points; rate it to say so yourself.", film=caption)
    return caption
