"""Interest as held-out likes want it: how much stars say of it, and how much liking counts beside it."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mfgui.data.grouping import parts
from mfgui.factorization.capabilities import scores_of
from mfgui.factorization.interest import Interest
from mfgui.factorization.interface import Model, TrainingData
from mfgui.factorization.methods.ials.light import learn_interest, powers, with_pairs
from mfgui.factorization.methods.ials.model import IalsModel
from mfgui.factorization.methods.ials.pairs import PairedModel, learn_pairs
from mfgui.training.likes import LENGTH, HeldOutLikes, quick_ndcgs, quick_ranking_error

WEIGHTS: Final = (0.0, 0.1, 0.2, 0.35, 0.5, 0.75, 1.0, 1.5)  # weights of liking that are tried
# Of weights whose NDCG is lower than the best by no larger share than this the greatest is taken: the likes that are
# found do not say how many dislikes stand among them, and liking keeps those out.
SLACK: Final = 0.005

CANDIDATES: Final = 200  # the films of highest interest that are ordered by both
_ORDERED: Final = 250  # lists ordered between two checkpoints: some 3 ms of work
# Pairs of films are left out where they lose by more than so many standard errors. NDCG@10 of the better power alone
# and with pairs, on inner splits (a tenth of what is known held out): anime 0.173, 0.190; MovieTweetings 0.093, 0.095;
# Book-Crossing 0.046, 0.048; FilmTrust 0.329, 0.333; ml-100k 0.189, 0.188. The likes of a thousand people tell less.
SURE: Final = 2.0

LEAST_PEOPLE: Final = 50  # with likes of fewer people than this the usual weight stays: chance would choose


def learn_best_interest(
    data: TrainingData,
    likes: Callable[[], HeldOutLikes],  # likes that are not among its ratings; asked for only where there is a choice
    seed: int,
    checkpoint: Callable[[], None] = lambda: None,
) -> IalsModel:
    """Learn who watches what: by that power of ratings, with pairs of films or without, which finds most likes."""

    def between(_: int) -> None:
        checkpoint()

    def learnt(power: float) -> IalsModel:
        return learn_interest(data, seed, between, power)

    def best(models: Iterable[IalsModel]) -> IalsModel:
        return min(models, key=lambda model: quick_ranking_error(model, likes(), checkpoint))

    n_people = int(np.count_nonzero(data.user_support))
    usual, *others = powers(len(data.ratings), n_people)
    if not others or len(likes().people) < LEAST_PEOPLE:
        return learnt(usual)
    alone = best(map(learnt, (usual, *others)))
    if not with_pairs(len(data.ratings), n_people, data.n_films):
        return alone
    paired = PairedModel.of(alone, learn_pairs(data, seed, between), between)
    gains = quick_ndcgs(paired, likes(), checkpoint) - quick_ndcgs(alone, likes(), checkpoint)
    return paired if gains.mean() >= -SURE * gains.std() / math.sqrt(len(gains)) else alone


def learn_weight(
    interest: Interest,  # as it is used where nothing is learnt
    model: Model,  # the method's own
    likes: HeldOutLikes,  # likes that neither of the two models has learnt from
    rmse: float,  # of `model` on held-out ratings
    checkpoint: Callable[[], object] = lambda: None,
) -> Interest:
    """Choose the weight of liking by NDCG@10 on held-out likes, and take the spread of ratings from the RMSE."""
    if math.isfinite(rmse) and rmse > 0:
        interest = replace(interest, spread=rmse)
    if len(likes.people) < LEAST_PEOPLE:
        return interest
    # Films further down by interest alone do not come up to the first ten.
    films, interests, likings = [], [], []
    for place, user in enumerate(likes.people):
        scores = interest.model.scores(interest.model.taste(user))
        first = likes.best(place, scores, model.film_support, CANDIDATES)
        films.append(first)
        interests.append(scores[first])
        likings.append(interest.liking(scores_of(model, user, first)))
        checkpoint()
    of, by_interest, by_liking = _beside(films, -1), _beside(interests, np.nan), _beside(likings, 1)
    found, lists = [], np.empty((len(films), LENGTH), np.int32)
    for weight in WEIGHTS:
        for part in parts(len(lists), _ORDERED):
            order = np.argsort(-by_interest[part] * by_liking[part] ** weight, axis=1, kind="stable")
            lists[part] = np.take_along_axis(of[part], order[:, :LENGTH], axis=1)
            checkpoint()
        found.append(float(likes.ndcgs_of(lists, checkpoint).mean()))
    enough = (1 - SLACK) * max(found)
    return replace(interest, weight=max(w for w, ndcg in zip(WEIGHTS, found, strict=True) if ndcg >= enough))


def _beside(rows: Sequence[NDArray], rest: float) -> NDArray:
    """Put rows of up to `CANDIDATES` under each other, filled up with this number (NaN stays last in any order)."""
    table = np.full((len(rows), CANDIDATES), rest, rows[0].dtype)
    for row, own in zip(table, rows, strict=True):
        row[: len(own)] = own
    return table
