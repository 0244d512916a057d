"""The light `ials` that is trained beside a method of ratings, for its lists."""

from __future__ import annotations

from typing import Final

from mfgui.factorization.interface import Checkpoint, TrainingData
from mfgui.factorization.methods.ials.method import METHOD, IalsFit
from mfgui.factorization.methods.ials.model import IalsModel
from mfgui.factorization.methods.ials.pairs import MOST_ROWS, PairedModel, learn_pairs
from mfgui.factorization.settings import Settings

# From so many ratings on, a smaller model and fewer rounds keep its cost to a part of the method's own.
MANY_RATINGS: Final = 2_000_000

# Where people rated fewer films than this on average it is open how much the stars say of interest.
FEW_EACH: Final = 100

# Of people who rated little, whatever they chose to rate tells nearly as much as what they liked: ratings then count
# by a lower power. NDCG@10 of `ials` alone with the usual power, 3, and with this one, on inner splits (three quarters
# of three quarters of each person's ratings known): MovieTweetings 0.131, 0.136; Book-Crossing 0.047, 0.049; anime
# 0.235, 0.241; FilmTrust 0.347, 0.341; ml-100k 0.253, 0.235; ml-latest-small 0.229, 0.216.
EVEN_POWER: Final = 1.5


def powers(n_ratings: int, n_people: int) -> tuple[float, ...]:
    """Return the powers of ratings that are worth trying: the usual one, first, and for few ratings a lower one."""
    usual = float(METHOD.choose()["power"])
    return (usual, EVEN_POWER) if _open(n_ratings, n_people) else (usual,)


def with_pairs(n_ratings: int, n_people: int, n_films: int) -> bool:
    """Whether what pairs of films say is worth trying beside it; see `training.blending`."""
    return _open(n_ratings, n_people) and n_people + n_films <= MOST_ROWS


def _open(n_ratings: int, n_people: int) -> bool:
    return n_ratings < min(MANY_RATINGS, FEW_EACH * n_people)


def light_settings(n_ratings: int, n_users: int, n_films: int, power: float | None = None) -> tuple[Settings, int]:
    """Return its settings and the number of its rounds, for a number of training ratings, of people and of films."""
    few = n_ratings < MANY_RATINGS
    most = 128 if few and n_films <= 20_000 else 64
    given = {} if power is None else {"power": power}
    # More factors than the table has rows or columns can say nothing more.
    return METHOD.choose(None, {"factors": max(1, min(most, n_users, n_films)), **given}), 8 if few else 4


def learn_interest(data: TrainingData, seed: int, checkpoint: Checkpoint, power: float | None = None) -> IalsModel:
    """Learn who watches what in a few rounds; some 1 s for 100,000 ratings, 3 s for 20 million, on two cores."""
    settings, rounds = light_settings(len(data.ratings), data.n_users, data.n_films, power)
    fit = IalsFit(data, settings, seed)
    for _ in range(rounds):
        fit.run_epoch(checkpoint)
        if fit.settled:
            break
    return fit.model_between(checkpoint)


def learn_again(model: IalsModel, data: TrainingData, seed: int, checkpoint: Checkpoint) -> IalsModel:
    """Learn from other ratings in the way that was chosen for a light model."""
    learnt = learn_interest(data, seed, checkpoint, float(model.settings["power"]))
    if not isinstance(model, PairedModel):
        return learnt
    return PairedModel.of(learnt, learn_pairs(data, seed, checkpoint), checkpoint)
