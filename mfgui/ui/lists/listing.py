"""Making a list off the GUI thread: ranked, narrowed, varied, with ranges of doubt and marks of what moved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast
from weakref import WeakKeyDictionary

import numpy as np

from mfgui.data.dataset import Dataset, Ratings
from mfgui.factorization.capabilities import TellsOdds
from mfgui.factorization.interest import Interest, shows_interest
from mfgui.factorization.interface import Ability, Model, Taste
from mfgui.insight.diversity import MOST, POOL, varied
from mfgui.insight.filters import ListFilter, Seen
from mfgui.insight.intervals import LEVEL, PredictionIntervals, intervals_of, learn_intervals
from mfgui.insight.orders import Ordering
from mfgui.insight.ranking import RankedFilms, rank
from mfgui.ui.lists.ranked_table import RankedMarks, moves
from mfgui.ui.state.person import Person, interested, taste_of

TOP = 20  # what a what-if brings in or drives out is shown for this many first places
_BOUND = 2_000  # ranges and marks are made for at most this many films: nobody reads further down

_doubts: WeakKeyDictionary[Model, PredictionIntervals | None] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True, eq=False)
class ListRequest:
    """What list is wanted, of whom, by which model. `held_out` ratings tell how far predictions lie off."""

    dataset: Dataset
    model: Model
    person: Person
    held_out: Ratings | None
    chosen: ListFilter
    hidden: frozenset[int]
    interest: Interest | None
    ordering: Ordering
    length: int
    variety: float


@dataclass(frozen=True, slots=True, eq=False)
class Recommendations:
    """A list with its marks; not its model, which would be held as long as the list is kept."""

    dataset: Dataset
    person: Person
    ranked: RankedFilms
    marks: RankedMarks
    # Films that a what-if brought into the first `TOP` places or drove out of them.
    entered: tuple[int, ...]
    left: tuple[int, ...]
    doubt: PredictionIntervals | None  # where ranges come from held-out ratings: what was learnt from them
    of_method: bool  # the ranges come from the method itself


def make_list(request: ListRequest, checkpoint: Callable[[], None] = lambda: None) -> Recommendations:
    """Make the list; `checkpoint` is called between its parts."""
    dataset, model, person, chosen = request.dataset, request.model, request.person, request.chosen
    allowed = chosen.allowed(dataset.films, model.film_support, person.films, request.hidden)
    checkpoint()

    def ordered(person: Person, taste: Taste, variety: float) -> RankedFilms:
        nothing = np.empty(0, np.int32)
        pool = request.length if variety <= 0 else max(request.length, POOL * min(request.length, MOST))
        beside = interested(person, request.interest)
        ranked = rank(model, taste, nothing, pool, ordering=request.ordering, beside=beside, allowed=allowed)
        if variety > 0:
            factors: np.ndarray = model.film_factors  # type: ignore[attr-defined]
            ranked = varied(ranked, factors, variety, request.length)
        return ranked.take(np.arange(min(len(ranked), request.length)))

    variety = request.variety if Ability.FACTORS in model.abilities else 0.0
    taste = taste_of(person, model)
    ranked = ordered(person, taste, variety)
    checkpoint()
    moved = None
    entered: tuple[int, ...] = ()
    left: tuple[int, ...] = ()
    if person.base is not None:
        # The real person folded in too, so that what differs is what was changed and nothing else.
        real = person.base
        folded = Person(real.name, real.films, real.ratings, None)
        before = ordered(folded, taste_of(folded, model), variety)
        now, was = ranked.films[:TOP], before.films[:TOP]
        entered = tuple(now[~np.isin(now, was)].tolist())
        left = tuple(was[~np.isin(was, now)].tolist())
        moved = moves(before.films, ranked.films)
    elif variety > 0:
        moved = moves(ordered(person, taste, 0.0).films, ranked.films)
    checkpoint()
    doubt = doubt_of(model, request.held_out, checkpoint)
    some = slice(0, _BOUND)
    between = intervals_of(model, person.user, ranked.films[some], ranked.predicted[some], doubt)
    lows = highs = None
    if between is not None:
        lows, highs = (_padded(end, len(ranked), ranked) for end in between)
    odds = None
    if person.user is not None and Ability.ODDS in model.abilities:
        films = ranked.films[some]
        odds = cast("TellsOdds", model).odds(np.full(len(films), person.user, np.int32), films)
    rated = None
    if chosen.seen is not Seen.UNSEEN:
        own = np.full(dataset.n_films, np.nan, np.float32)
        own[person.films] = person.ratings
        rated = own[ranked.films]
    marks = RankedMarks(lows, highs, moved, rated, doubt.level if doubt else LEVEL, odds)
    of_method = person.user is not None and Ability.SPREAD in model.abilities
    return Recommendations(dataset, person, ranked, marks, entered, left, doubt, of_method)


def _padded(ends: np.ndarray, length: int, ranked: RankedFilms) -> np.ndarray:
    """Lengthen the ends of ranges to the whole list; beyond what is computed a range is the prediction itself."""
    return ends if len(ends) == length else np.concatenate([ends, ranked.predicted[len(ends) :]])


def doubt_of(model: Model, held_out: Ratings | None, checkpoint: Callable[[], None]) -> PredictionIntervals | None:
    """What held-out ratings tell of a model's misses; learnt once a model."""
    if held_out is None or shows_interest(model):
        return None
    if model not in _doubts:
        _doubts[model] = learn_intervals(model, held_out, checkpoint=checkpoint)
    return _doubts[model]
