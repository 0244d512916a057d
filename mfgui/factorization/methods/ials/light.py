"""The light `ials` that is trained beside a method of ratings, for its lists."""

from __future__ import annotations

from typing import Final

from mfgui.factorization.interface import Checkpoint, TrainingData
from mfgui.factorization.methods.ials.method import METHOD, IalsFit
from mfgui.factorization.methods.ials.model import IalsModel
from mfgui.factorization.settings import Settings

# From so many ratings on, a smaller model and fewer rounds keep its cost to a part of the method's own.
MANY_RATINGS: Final = 2_000_000


def light_settings(n_ratings: int, n_users: int, n_films: int) -> tuple[Settings, int]:
    """Return its settings and the number of its rounds, for a number of training ratings, of people and of films."""
    few = n_ratings < MANY_RATINGS
    most = 128 if few and n_films <= 20_000 else 64
    # More factors than the table has rows or columns can say nothing more.
    return METHOD.choose(None, {"factors": max(1, min(most, n_users, n_films))}), 8 if few else 4


def learn_interest(data: TrainingData, seed: int, checkpoint: Checkpoint) -> IalsModel:
    """Learn who watches what in a few rounds; some 1 s for 100,000 ratings, 3 s for 20 million, on two cores."""
    settings, rounds = light_settings(len(data.ratings), data.n_users, data.n_films)
    fit = IalsFit(data, settings, seed)
    for _ in range(rounds):
        fit.run_epoch(checkpoint)
        if fit.settled:
            break
    return fit.model_between(checkpoint)
