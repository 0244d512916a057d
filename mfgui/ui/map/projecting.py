"""The map's work off the GUI thread: where the films lie, what the axes are called, where people point."""

from __future__ import annotations

import threading
import weakref
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mfgui.data.dataset import Dataset
from mfgui.factorization.capabilities import HasFactors
from mfgui.insight.axes import AxisDescription, describe_axis
from mfgui.insight.film_map import FilmMap, place, place_many
from mfgui.insight.projections import MapKind, Projection, make
from mfgui.insight.regions import Region, find_regions
from mfgui.insight.relief import SIDE, Relief, relief
from mfgui.insight.table_directions import MOST_RATINGS, TableDirections, table_directions
from mfgui.insight.traits import Traits, traits_of
from mfgui.ui.map.splat import stamp
from mfgui.ui.state.jobs import JobState
from mfgui.ui.state.person import Person, taste_of
from mfgui.ui.text import tr

_STAMPED_SLOWLY = 3_000  # so many films can be drawn by the loop's stand-in, at some 20 µs each
_PEOPLE_SHOWN = 20_000  # the cloud of people is drawn of at most this many of them, evenly chosen


@dataclass(frozen=True, slots=True, eq=False)
class MapFacts:
    """What maps of one data set need and no model changes."""

    orientation: TableDirections
    traits: Traits


@dataclass(frozen=True, slots=True, eq=False)
class Projected:
    """A model as a map."""

    model: HasFactors
    projection: Projection
    map: FilmMap
    axes: tuple[AxisDescription, AxisDescription]  # what sets the ends of its horizontal and of its vertical axis apart
    facts: MapFacts
    # The density of its films, and its parts that have a name. While a run is under way both are coarser: fewer pixels,
    # and names by genres and years alone.
    relief: Relief | None
    regions: tuple[Region, ...]


_lock = threading.Lock()
_facts: weakref.WeakKeyDictionary[Dataset, MapFacts] = weakref.WeakKeyDictionary()
_whole: weakref.WeakKeyDictionary[Dataset, TableDirections] = weakref.WeakKeyDictionary()


def facts_of(dataset: Dataset, state: JobState) -> MapFacts:
    """Read a data set's facts, once for all maps of it."""
    with _lock:
        facts = _facts.get(dataset)
        if facts is None:
            orientation = table_directions(dataset, most=MOST_RATINGS, checkpoint=state.checkpoint)
            facts = _facts[dataset] = MapFacts(orientation, traits_of(dataset))
        return facts


def _whole_table(dataset: Dataset, orientation: TableDirections, state: JobState) -> TableDirections:
    """Directions of all ratings: what a map of the table itself shows; signs as in the orientation."""
    if len(dataset.ratings) <= MOST_RATINGS:
        return orientation
    with _lock:
        whole = _whole.get(dataset)
        if whole is None:
            whole = _whole[dataset] = table_directions(dataset, checkpoint=state.checkpoint)
        return whole


def make_map(
    model: HasFactors,
    dataset: Dataset,
    projection: Projection,
    state: JobState,
    *,
    thorough: bool = True,
    named_as: Projected | None = None,
) -> Projected:
    """Project a model's films, name the axes and the regions; `thorough` looks at tags and the genome too.

    With `named_as` axes and regions keep the names of that map.
    """
    if dataset.n_films > _STAMPED_SLOWLY:
        stamp.load()  # the loop that draws: loaded here, not by the first painting
    facts = facts_of(dataset, state)
    orientation = (
        _whole_table(dataset, facts.orientation, state) if projection.kind is MapKind.TABLE else facts.orientation
    )

    def progress(fraction: float) -> None:
        state.progress(tr("Laying films out by their neighbours"), fraction)

    projected = make(
        projection, model, orientation, aside=facts.traits.aside, progress=progress, checkpoint=state.checkpoint
    )
    state.checkpoint()
    support = model.film_support
    rated = support > 0
    side = SIDE if thorough else SIDE // 2
    ground = relief(projected.positions[rated], np.sqrt(support[rated]), side)
    state.checkpoint()
    if named_as is not None:
        return Projected(model, projection, projected, named_as.axes, facts, ground, named_as.regions)
    across, upwards = (
        describe_axis(projected.positions[:, axis], support, facts.traits, thorough=thorough) for axis in (0, 1)
    )
    state.checkpoint()
    regions = find_regions(projected.positions, support, facts.traits, thorough=thorough, checkpoint=state.checkpoint)
    return Projected(model, projection, projected, (across, upwards), facts, ground, regions)


def point_of(person: Person, model: HasFactors, film_map: FilmMap) -> NDArray[np.float32]:
    """Where a person points to, shape (2,); may fold in, so it belongs off the GUI thread."""
    taste = taste_of(person, model)
    scores = None
    if film_map.axes is None:
        scores = np.where(model.film_support > 0, model.scores(taste), -np.inf).astype(np.float32)
    return place(film_map, taste, scores)


def points_of(people: Sequence[Person], model: HasFactors, film_map: FilmMap) -> NDArray[np.float32]:
    """Where several people point to, shape (n, 2)."""
    return np.array([point_of(p, model, film_map) for p in people], np.float32).reshape(len(people), 2)


def crowd_of(model: HasFactors, film_map: FilmMap) -> NDArray[np.float32]:
    """Where all people point to, shape (n, 2); empty on a map without axes."""
    if film_map.axes is None:
        return np.empty((0, 2), np.float32)
    known = np.flatnonzero(model.user_support > 0)
    if len(known) > _PEOPLE_SHOWN:
        known = known[np.linspace(0, len(known) - 1, _PEOPLE_SHOWN).astype(np.intp)]
    return place_many(film_map, model.user_factors[known])
