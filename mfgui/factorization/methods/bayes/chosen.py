"""That a person chose to rate a film, as news of that rating: films are seen as if the person were among their raters.

A film's prior mean follows who rated it, and in training that holds the person of each rating. A rating that is
predicted is none of those, so its film would be taken for one that this person passed by; of films with few ratings
that is most of what is known. What a prediction asks is "if this person rated this film, how": the pair asked for
joins the film's raters, and nothing is told of any other.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mfgui.data.grouping import parts
from mfgui.factorization.methods.bayes.features import COUNTS, count_features
from mfgui.factorization.methods.bayes.prior import ROWS
from mfgui.factorization.methods.bayes.side import Side

# After as many ratings half of the prior's mean is left in a film's row; on inner splits of ml-latest-small all from 10
# to 30 are alike, as other people's ratings tell of the directions of their own factors alone.
REMAINING: Final = 16.0


def remaining(support: NDArray[np.int32]) -> NDArray[np.float32]:
    """Share of the prior's mean that is left in rows of so many ratings, float32, of the same shape."""
    return (REMAINING / (REMAINING + support)).astype(np.float32)


def reach(film_support: NDArray[np.int32]) -> NDArray[np.float32]:
    """What a person's choice counts for each film, float32, shape (M,): it is one among its raters."""
    return (remaining(film_support) / np.sqrt(film_support + 1.0)).astype(np.float32)


class OneMore:
    """What it says of films, in every sweep, that each had one rater more; `counts` as in the fit's settings."""

    def __init__(self, films: Side, users: Side, *, counts: bool) -> None:
        self._films, self._users = films, users
        n = films.support
        left = remaining(n)
        # What the prior's means are changed by: the part that follows the raters by a share of it, and by what is told
        # of the number of ratings, the first of the other features; one rating is the least that tells apart.
        self._shares = ((np.sqrt(n / np.float32(np.maximum(n + 1, 1))) - 1) * left).astype(np.float32)
        self._others = -self._shares[:, None] * films.prior.features.others
        if counts:
            told = (count_features(n + 1) - count_features(n)) * ((n > 0) * left)[:, None]
            self._others[:, :COUNTS] += told.astype(np.float32)
        self._reach = reach(n)

    def of_sweep(self, checkpoint: Callable[[], object]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Films' rows as if each had one rater more, and what it says of films that a person is that one.

        Returns the rows' means of this sweep so changed, float32, shape (M, K + 1), with what all people have in
        common in the bias; and choices, float32, shape (N,): times `reach` of a film, to be added to the predictions
        of that person.
        """
        films, users = self._films, self._users
        size, prior = films.factors + 1, films.prior
        implicit, others = prior.coefficients
        assert films.means is not None
        assert films.who_rated is not None
        columns = films.who_rated.columns_of(prior.features, implicit.astype(np.float64))
        checkpoint()
        choices = np.einsum("nk,nk->n", users.used[:, :-1], columns[:, :-1]) + columns[:, -1]
        known = users.support > 0
        common = np.float32(choices[known].mean() if known.any() else 0)
        rows = np.empty((len(films.means), size), np.float32)
        for part in parts(len(rows), ROWS):
            np.matmul(self._others[part], others, out=rows[part])
            rows[part] += self._shares[part, None] * prior.means[part, :size]
            rows[part] += films.means[part, :size]
            rows[part, -1] += common * self._reach[part]
            checkpoint()
        return rows, np.asarray(choices - common, np.float32)
