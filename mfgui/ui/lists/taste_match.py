"""A taste match on screen: two people compared off the GUI thread, and what is said of it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from mfgui.data.dataset import Dataset
from mfgui.factorization.interest import shows_interest
from mfgui.factorization.interface import Model
from mfgui.insight.taste import LEAST_RATINGS
from mfgui.insight.taste_match import LEVEL, Rater, TasteMatch, taste_match, usual_match
from mfgui.ui.state.person import Person, known_to, taste_of
from mfgui.ui.text import count, plural, tr


def compare(
    dataset: Dataset, model: Model | None, one: Person, other: Person, checkpoint: Callable[[], None]
) -> TasteMatch | None:
    """Compare two people, with what a model expects of both where it predicts ratings; None for too little to say."""
    raters = []
    predicts = model is not None and not shows_interest(model) and known_to(model, one) and known_to(model, other)
    for person in (one, other):
        checkpoint()
        expected = None
        if model is not None and predicts and min(len(one.films), len(other.films)) >= LEAST_RATINGS:
            expected = np.clip(model.scores(taste_of(person, model)), model.scale.minimum, model.scale.maximum)
        raters.append(Rater(person.films, person.ratings, expected))
    return taste_match(raters[0], raters[1], dataset.by_film.counts, usual_match(dataset, checkpoint))


def match_words(match: TasteMatch | None) -> str:
    """Say a match with its range: "62 % (55–69)"."""
    if match is None:
        return tr("too few to say")
    return tr("{p:.0f} % ({low:.0f}–{high:.0f})", p=100 * match.share, low=100 * match.low, high=100 * match.high)


def match_hint(match: TasteMatch | None) -> str:
    """Say what a match is and what it is told by."""
    if match is None:
        return tr(
            "Each has to have rated {n} films, and so many have to be compared: those that either has rated,\n"
            "or without a model that predicts ratings those that both have.",
            n=LEAST_RATINGS,
        )
    lines = [
        tr(
            "Of all pairs of films that both would not like equally, so many per cent stand in the same order\n"
            "for both: 100 is the same taste, 50 is chance. With {level:.0f} % certainty it lies between {low:.0f} "
            "and {high:.0f}.",
            level=100 * LEVEL,
            low=100 * match.low,
            high=100 * match.high,
        ),
        plural(match.films, "Told by 1 film, of which both have rated {both}.",
               "Told by {n} films, of which both have rated {both}.", both=count(match.both)),
    ]  # fmt: skip
    if match.both < match.films:
        lines.append(tr("Of the others one rating is what the model expects, and the range is the wider for it."))
    if match.usual == match.usual:
        lines.append(tr("Two people here usually reach {p:.0f} %.", p=100 * match.usual))
    return "\n".join(lines)
