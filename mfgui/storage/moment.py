"""What was on screen when it was saved: place, selection, camera, and one's own ratings where wanted."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass
from typing import Any

from mfgui.storage.film_lists import SavedList

_LONGEST = 500
_MOST_RATED = 200_000


@dataclass(frozen=True, slots=True)
class Moment:
    """Everything by name, so that it is found in the same ratings wherever they are."""

    page: str = ""  # the window's name of what is in front
    person: str = ""  # as its source calls them, "" for none
    film: str = ""
    me: bool = False  # whether the person is the profile below
    # The film in the middle of the map, and how far it is zoomed in, 1 for all in view; None where no map is in sight.
    camera: tuple[str, float] | None = None
    epoch: int | None = None  # the epoch of its run that is shown; None for the result
    # Name of a profile and its ratings: each film as its source calls it, and its stars; "" and none where they were
    # not wanted.
    profile: str = ""
    rated: tuple[tuple[str, float], ...] = ()
    # The list that films were chosen from; one without a name for all films, None where the file does not say.
    only: SavedList | None = None

    def plain(self) -> dict[str, Any]:
        """Return it as JSON has it."""
        return asdict(self) | {"only": self.only.plain() if self.only is not None else None}

    @classmethod
    def of_json(cls, found: object) -> Moment:
        """Read its fields as JSON holds them; raises ValueError, TypeError or KeyError for anything else."""
        if not isinstance(found, dict):
            raise TypeError("what was on screen is no object")
        texts = {}
        for name in ("page", "person", "film", "profile"):
            text = found.get(name, "")
            if not isinstance(text, str) or len(text) > _LONGEST:
                raise ValueError(f"{name} is no short text")
            texts[name] = text
        camera = found.get("camera")
        if camera is not None:
            film, zoom = camera
            if not isinstance(film, str) or not 0 < float(zoom) < math.inf:
                raise ValueError("the camera is nowhere")
            camera = film, float(zoom)
        epoch = found.get("epoch")
        if epoch is not None and type(epoch) is not int:
            raise TypeError("an epoch that is no number")
        rated = found.get("rated", [])
        if not isinstance(rated, list) or len(rated) > _MOST_RATED:
            raise ValueError("too many ratings of one's own")
        own = []
        for film, stars in rated:
            if not isinstance(film, str) or not math.isfinite(float(stars)):
                raise ValueError("a rating of one's own that is none")
            own.append((film, float(stars)))
        only = found.get("only")
        listed = SavedList.of_json(only) if only is not None else None
        return cls(me=found.get("me") is True, camera=camera, epoch=epoch, rated=tuple(own), only=listed, **texts)
