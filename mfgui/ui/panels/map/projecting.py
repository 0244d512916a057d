"""The map's work off the GUI thread: where the films lie, what the axes are called, where a person points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mfgui.factorization import warm
from mfgui.factorization.kernels.stamping import stamp
from mfgui.insight.axes import AxisEnd, axis_ends
from mfgui.insight.film_map import FilmMap, place, project
from mfgui.ui.person import Person, taste_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from mfgui.data.dataset import Films
    from mfgui.factorization.model import FactorModel
    from mfgui.ui.jobs import JobState


@dataclass(frozen=True, slots=True, eq=False)
class Projected:
    """A model as a map; `ends` are those of the horizontal, then of the vertical axis, low before high."""

    model: FactorModel
    map: FilmMap
    ends: tuple[AxisEnd | None, AxisEnd | None, AxisEnd | None, AxisEnd | None]


def make_map(model: FactorModel, previous: FilmMap | None, films: Films, state: JobState) -> Projected:
    """Project a model's films and name the axes."""
    warm.ensure(state.checkpoint)
    stamp.prepare()  # the loop that draws: loaded here, not by the first painting
    projected = project(model, previous)
    state.checkpoint()
    ends = [
        end
        for axis in (0, 1)
        for end in axis_ends(
            projected.positions[:, axis], model.film_support, films.genres, films.genre_names
        )
    ]
    return Projected(model, projected, (ends[0], ends[1], ends[2], ends[3]))


def point_of(person: Person, model: FactorModel, film_map: FilmMap) -> NDArray[np.float32]:
    """Where a person points to, shape (2,); may fold in, so it belongs off the GUI thread."""
    return place(film_map, taste_of(person, model))
