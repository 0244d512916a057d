"""What is worked out of a person off the GUI thread: ratings beside predictions, taste, twins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from mfgui.factorization.capabilities import factors_of
from mfgui.insight.groups import groups_of
from mfgui.insight.people import RatedFilms, rated_films
from mfgui.insight.rating_sums import rating_sums
from mfgui.insight.taste import TasteSummary, taste_summary
from mfgui.insight.twins import Twin, taste_twins
from mfgui.insight.value_counts import ValueCounts, by_value, count_steps
from mfgui.ui.state.person import Person, taste_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from mfgui.data.dataset import Dataset
    from mfgui.factorization.interface import Model


@dataclass(frozen=True, slots=True, eq=False)
class TasteOverview:
    """Taste of whom.

    Attributes
    ----------
    values
        Their ratings by value.
    bias
        What the model has learnt of how high they rate, None without a model.
    """

    person: Person
    story: TasteSummary
    values: ValueCounts
    bias: float | None


def beside_predictions(
    dataset: Dataset, person: Person, model: Model | None, held_out: NDArray[np.int32]
) -> RatedFilms:
    """Lay somebody's ratings beside the predictions."""
    taste = taste_of(person, model) if model is not None else None
    return rated_films(dataset.films, person.films, person.ratings, held_out, model, taste)


def prepare(dataset: Dataset, checkpoint: Callable[[], None]) -> None:
    """Do once a data set what `taste_overview` needs."""
    rating_sums(dataset, checkpoint)
    groups_of(dataset, checkpoint)


def taste_overview(
    dataset: Dataset, person: Person, model: Model | None, checkpoint: Callable[[], None]
) -> TasteOverview:
    """Summarize somebody's taste."""
    real = person.real
    nothing = np.empty(0, np.int32), np.empty(0, np.float32)
    own = (real.films, real.ratings) if real.user is not None else nothing
    story = taste_summary(
        rating_sums(dataset, checkpoint), groups_of(dataset, checkpoint), person.films, person.ratings, *own
    )
    values = by_value(dataset.scale, count_steps(dataset.scale, person.ratings))
    bias = taste_of(person, model).bias if model is not None else None
    return TasteOverview(person, story, values, bias)


def find_twins(
    dataset: Dataset, person: Person, model: Model | None, checkpoint: Callable[[], None]
) -> tuple[Twin, ...] | None:
    """Find somebody's taste twins, None where the method cannot; of a what-if the person themselves is not one."""
    factors = factors_of(model)
    if model is None or factors is None:
        return None
    return taste_twins(
        dataset, factors, taste_of(person, model), person.real.user, person.films, person.ratings, checkpoint
    )
