"""The work behind the map's marks and colours, off the GUI thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mfgui.factorization.capabilities import HasFactors
from mfgui.factorization.interest import Interest
from mfgui.factorization.interface import Ability
from mfgui.insight import colouring
from mfgui.insight.colouring import ColourBy, Colouring
from mfgui.insight.ranking import rank
from mfgui.insight.reasons import Why
from mfgui.ui.map.marks import Line, Marks
from mfgui.ui.map.projecting import Projected, crowd_of, point_of, points_of
from mfgui.ui.map.view import MapView
from mfgui.ui.state.jobs import JobState
from mfgui.ui.state.person import Person, interested, known_to, taste_of

NEAREST = 8
TOP = 10
REASONS = 6

LEAST_RATINGS = 5  # nearest films have at least this many ratings: of fewer a model can hardly know where they belong


_NOTHING: Final = np.empty(0, np.int32)


@dataclass(frozen=True, slots=True, eq=False)
class MarkRequest:
    """What is to be marked; see `MapChoices`."""

    person: Person | None
    interest: Interest | None
    film: int | None
    why: Why | None
    trail: tuple[Person, ...]
    pinned: tuple[Person, ...]
    path: tuple[int, ...]
    noted: NDArray[np.int32]
    nearest: bool
    top: bool
    crowd: bool
    stars: bool  # whether what somebody who is no row of the data has rated is starred


@dataclass(frozen=True, slots=True, eq=False)
class Marked:
    """Marks, and where the selected person points (None: nobody, or not known)."""

    name: str
    point: NDArray[np.float32] | None
    marks: Marks


def make_marks(shown: Projected, request: MarkRequest, state: JobState) -> Marked:
    """Find out what lies where."""
    model, person = shown.model, request.person
    point, ringed = None, _NOTHING
    if person is not None and known_to(model, person):
        point = point_of(person, model, shown.map)
        if request.top:
            ringed = rank(
                model, taste_of(person, model), person.films, TOP, beside=interested(person, request.interest)
            ).films
    lines: list[Line] = []
    if request.film is not None and model.film_support[request.film] > 0:
        if request.nearest:
            lines += _nearest(model, request.film)
        lines += _reasons(request.why, request.film)
    lines += [Line(a, b, 0.9, "path") for a, b in zip(request.path, request.path[1:], strict=False)]
    state.checkpoint()
    folds = Ability.FOLD_IN in model.abilities
    trail = points_of(request.trail, model, shown.map) if folds else np.empty((0, 2), np.float32)
    others = [p for p in request.pinned if known_to(model, p) and (person is None or p.name != person.name)]
    spots = points_of(others, model, shown.map)
    crowd = crowd_of(model, shown.map) if request.crowd else np.empty((0, 2), np.float32)
    marks = Marks(
        lines=tuple(lines),
        ringed=ringed,
        others=tuple((p.name, (float(x), float(y))) for p, (x, y) in zip(others, spots.tolist(), strict=True)),
        trail=trail,
        crowd=crowd,
        noted=request.noted,
        starred=person.films if request.stars and person is not None and person.user is None else _NOTHING,
        stops=request.path,
    )
    return Marked(person.name if person else "", point, marks)


def _nearest(model: HasFactors, film: int) -> list[Line]:
    """Lines to the nearest films by cosine, films with very few ratings left out."""
    codes, cosines = model.neighbours(film, 20 * NEAREST)
    sure = model.film_support[codes] >= min(LEAST_RATINGS, int(model.film_support.max(initial=1)))
    return [
        Line(film, int(other), float(np.clip(cosine, 0, 1)) ** 2, "near")
        for other, cosine in zip(codes[sure][:NEAREST], cosines[sure][:NEAREST], strict=True)
    ]


def _reasons(why: Why | None, film: int) -> list[Line]:
    """Lines to the person's ratings that moved this film's prediction most, stronger the more they did."""
    if why is None or why.film != film or why.reasons is None:
        return []
    strongest = [r for r in why.reasons.ratings[:REASONS] if abs(r.effect) >= 0.005]
    if not strongest:
        return []
    largest = abs(strongest[0].effect)
    return [
        Line(film, r.film, 0.25 + 0.7 * abs(r.effect) / largest, "for" if r.effect > 0 else "against")
        for r in strongest
    ]


def make_colouring(
    shown: Projected, by: ColourBy, person: Person | None, view: MapView | None = None, before: tuple[str, ...] = ()
) -> Colouring | None:
    """Class every film by what the colours are to show; None where that is not possible.

    Genres are those that matter in a view; with None, on every map of these ratings alike. `before` are the names
    of the genres that have a colour now.
    """
    model, traits = shown.model, shown.facts.traits
    if by is ColourBy.GENRE:
        support, positions = model.film_support, shown.facts.orientation.directions[:, 1:3]
        if view is not None:
            positions = shown.map.positions
            seen = np.abs(positions - (view.x, view.y)) * view.scale < (view.width / 2, view.height / 2)
            support = np.where(seen.all(axis=1), support, 0)
        return colouring.by_genre(traits, support, positions, before)
    if by is ColourBy.YEAR:
        return colouring.by_year(traits)
    if by is ColourBy.MEAN:
        return colouring.by_mean(traits, model.scale)
    if by is ColourBy.COUNT:
        return colouring.by_count(model.film_support)
    if by in (ColourBy.PREDICTED, ColourBy.MISS):
        if person is None or not known_to(model, person):
            return None
        low, high = np.float32(model.scale.minimum), np.float32(model.scale.maximum)
        predicted = np.clip(model.scores(taste_of(person, model)), low, high)
        if by is ColourBy.MISS:
            return colouring.by_miss(predicted, person.films, person.ratings, model.scale)
        return colouring.by_prediction(predicted, model.scale)
    return colouring.plain(len(model.film_support))
