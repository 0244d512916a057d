"""What the neighbour methods answer: predictions from similar films or similar people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mfgui.data.dataset import RatingScale
from mfgui.factorization.capabilities import Explanation
from mfgui.factorization.interface import Ability, Checkpoint, Taste, TrainingData
from mfgui.factorization.methods.neighbours.residuals import residuals_again
from mfgui.factorization.packed import ModelKind, Packed
from mfgui.factorization.rows import Rows
from mfgui.factorization.settings import Settings

_ARRAYS = ("user_bias", "film_bias", "user_support", "film_support")
_KEPT_ARRAYS = ("codes", "similarities", "found")


@dataclass(frozen=True, slots=True, eq=False)
class NeighbourTaste(Taste):
    """One person as a neighbour method sees them; without factors."""

    # `item-knn`: the films that they rated, and how far above expectation, in stars. `user-knn`: the people most like
    # them, and how similar, strongest first. int32 and float32, shape (n,).
    codes: NDArray[np.int32]
    weights: NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Neighbours:
    """Of each row (film or person) its strongest neighbours: positive similarities, strongest first."""

    # int32 and float32, shape (rows, most kept); what lies behind `found` in a row means nothing.
    codes: NDArray[np.int32]
    similarities: NDArray[np.float32]
    found: NDArray[np.int32]  # shape (rows,)

    def of(self, row: int) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
        """Neighbours of one row and their similarities, strongest first."""
        return self.codes[row, : self.found[row]], self.similarities[row, : self.found[row]]


@dataclass(frozen=True, eq=False)
class NeighbourModel:
    """r̂ = b_ui + Σ sim·(r − b) / (damping + Σ sim), b_ui = μ + b_u + b_i. Implements Model.

    The sum is over at most `neighbours` of the neighbours kept, strongest first: films that the person rated,
    or people who rated the film. Biases are the method `baseline`'s.
    """

    method: str
    settings: Settings
    seed: int
    scale: RatingScale
    mean: float
    user_bias: NDArray[np.float32]
    film_bias: NDArray[np.float32]
    user_support: NDArray[np.int32]
    film_support: NDArray[np.int32]
    bias_damping: float  # λ_u: what the bias of a new person is damped with
    by_user: Rows  # the training ratings by person, as residuals r − b in stars
    by_film: Rows  # the same by film
    kept: Neighbours  # the neighbours of each film or person
    epoch: float
    abilities: frozenset[Ability]

    def _packed(self, kind: str) -> Packed:
        arrays = {name: getattr(self, name) for name in _ARRAYS}
        arrays |= {name: getattr(self.kept, name) for name in _KEPT_ARRAYS}
        return Packed.of(kind, self, arrays, bias_damping=self.bias_damping)

    @property
    def _most(self) -> int:
        return int(self.settings["neighbours"])

    @property
    def _damping(self) -> float:
        return float(self.settings["damping"])

    def _predict(
        self,
        users: NDArray[np.int32],
        films: NDArray[np.int32],
        rows: NDArray[np.int32],
        others: NDArray[np.int32],
        across: Rows,
    ) -> NDArray[np.float32]:
        """Predict pairs, `rows` being the side whose neighbours are kept and `across` its neighbours' ratings."""
        from mfgui.factorization.kernels import neighbours

        scores = np.float32(self.mean) + self.user_bias[users] + self.film_bias[films]
        neighbours.add_to_pairs(
            rows,
            others,
            np.argsort(others, kind="stable"),
            across.starts,
            across.others,
            across.values,
            self.kept.codes,
            self.kept.similarities,
            self.kept.found,
            self._most,
            self._damping,
            scores,
        )
        clipped: NDArray[np.float32] = np.clip(scores, np.float32(self.scale.minimum), np.float32(self.scale.maximum))
        return clipped

    def _expected(self, taste_bias: float) -> NDArray[np.float32]:
        """μ + b_u + b_i of every film, shape (M,)."""
        return np.float32(self.mean + taste_bias) + self.film_bias

    def _residuals(self, films: NDArray[np.int32], ratings: NDArray[np.float32]) -> tuple[float, NDArray[np.float32]]:
        """Bias of a person with these ratings, and what it leaves of them."""
        above = ratings.astype(np.float64) - self.mean - self.film_bias[films]
        bias = float(above.sum() / max(len(above) + self.bias_damping, 1.0))
        return bias, (above - bias).astype(np.float32)


@dataclass(frozen=True, eq=False)
class ItemNeighbourModel(NeighbourModel):
    """From the person's own ratings of similar films. A person is those ratings."""

    def pack(self, most_mb: int | None = None) -> Packed:
        """See Packs."""
        del most_mb
        return self._packed(ITEM_NEIGHBOURS.name)

    def predict(self, users: NDArray[np.int32], films: NDArray[np.int32]) -> NDArray[np.float32]:
        """See Model.predict."""
        return self._predict(users, films, films, users, self.by_user)

    def taste(self, user: int) -> NeighbourTaste:
        """See Model.taste."""
        own = slice(self.by_user.starts[user], self.by_user.starts[user + 1])
        return _taste(float(self.user_bias[user]), self.by_user.others[own], self.by_user.values[own])

    def fold_in(self, films: NDArray[np.int32], ratings: NDArray[np.float32]) -> NeighbourTaste:
        """See FactorModel.fold_in; for a person of the training ratings it is what `taste` returns."""
        bias, residuals = self._residuals(films, ratings)
        return _taste(bias, films, residuals)

    def scores(self, taste: Taste) -> NDArray[np.float32]:
        """See Model.scores."""
        from mfgui.factorization.kernels import neighbours

        assert isinstance(taste, NeighbourTaste)
        result: NDArray[np.float32] = self._expected(taste.bias) + neighbours.from_own_ratings(
            taste.codes,
            taste.weights,
            self.kept.codes,
            self.kept.similarities,
            self.kept.found,
            self._most,
            self._damping,
        )
        return result

    def explain(self, taste: Taste, films: NDArray[np.int32], ratings: NDArray[np.float32], film: int) -> Explanation:
        """See FactorModel.explain: each own rating of a neighbour film adds its weighted residual."""
        codes, sims = self.kept.of(film)
        residuals = ratings.astype(np.float64) - self.mean - taste.bias - self.film_bias[films]
        place = {code: p for p, code in enumerate(films.tolist())}
        used = [(place[code], n) for n, code in enumerate(codes.tolist()) if code in place][: self._most]
        parts = np.zeros(len(films))
        if used:
            own, which = np.array(used).T
            weights = sims[which].astype(np.float64)
            parts[own] = weights * residuals[own] / (weights.sum() + self._damping)
        film_bias = float(self.film_bias[film])
        score = self.mean + taste.bias + film_bias + float(parts.sum())
        prediction = float(np.clip(score, self.scale.minimum, self.scale.maximum))
        return Explanation(
            prediction=prediction,
            mean=self.mean,
            person_bias=taste.bias,
            film_bias=film_bias,
            films=films,
            contributions=parts,
            implicit=0.0,
            remainder=0.0,
            clipped=prediction - score,
        )


@dataclass(frozen=True, eq=False)
class UserNeighbourModel(NeighbourModel):
    """From how similar people rated the film. A person is the people most like them."""

    # What people are compared by, grouped by film: the residuals themselves or, for `cosine`, ratings.
    compared: NDArray[np.float32]

    def pack(self, most_mb: int | None = None) -> Packed:
        """See Packs."""
        del most_mb
        return self._packed(USER_NEIGHBOURS.name)

    def predict(self, users: NDArray[np.int32], films: NDArray[np.int32]) -> NDArray[np.float32]:
        """See Model.predict."""
        return self._predict(users, films, users, films, self.by_film)

    def taste(self, user: int) -> NeighbourTaste:
        """See Model.taste."""
        return _taste(float(self.user_bias[user]), *self.kept.of(user))

    def fold_in(self, films: NDArray[np.int32], ratings: NDArray[np.float32]) -> NeighbourTaste:
        """See FactorModel.fold_in: the people most like somebody with these ratings are looked for anew."""
        from mfgui.factorization.kernels import neighbours

        bias, residuals = self._residuals(films, ratings)
        codes, sims = neighbours.neighbours_of(
            films,
            residuals if self.settings["similarity"] == "pearson" else ratings,
            self.by_film.starts,
            self.by_film.others,
            self.compared,
            len(self.user_bias),
            float(self.settings["shrinkage"]),
            float(self.settings["support"]),
            self.kept.codes.shape[1],
        )
        return _taste(bias, codes, sims)

    def scores(self, taste: Taste) -> NDArray[np.float32]:
        """See Model.scores."""
        from mfgui.factorization.kernels import neighbours

        assert isinstance(taste, NeighbourTaste)
        result: NDArray[np.float32] = self._expected(taste.bias) + neighbours.from_people(
            taste.codes,
            taste.weights,
            self.by_user.starts,
            self.by_user.others,
            self.by_user.values,
            len(self.film_bias),
            self._most,
            self._damping,
        )
        return result


def _taste(bias: float, codes: NDArray[np.int32], weights: NDArray[np.float32]) -> NeighbourTaste:
    return NeighbourTaste(bias, np.zeros(0, np.float32), codes, weights)


def _check(packed: Packed, n_users: int, n_films: int, rows: int) -> None:
    codes, found = packed.arrays["codes"], packed.arrays["found"]
    most = codes.shape[1]
    packed.check(
        {
            "user_support": (np.int32, (n_users,)),
            "film_support": (np.int32, (n_films,)),
            "user_bias": (np.float32, (n_users,)),
            "film_bias": (np.float32, (n_films,)),
            "codes": (np.int32, (rows, most)),
            "similarities": (np.float32, (rows, most)),
            "found": (np.int32, (rows,)),
        }
    )
    used = np.arange(most) < found[:, None]
    if (found < 0).any() or (found > most).any() or ((codes < 0) | (codes >= rows))[used].any():
        raise ValueError("a neighbour is nobody")


def _parts(
    packed: Packed, data: TrainingData | None, checkpoint: Checkpoint
) -> tuple[dict[str, Any], NDArray[np.float32]]:
    """Return what a model of either kind is made of again, and what people are compared by."""
    described, arrays = packed.described(), packed.arrays
    assert data is not None
    by_user, by_film, compared = residuals_again(
        data, described["settings"], arrays["user_bias"], arrays["film_bias"], checkpoint, learnt=described["epoch"] > 0
    )
    parts = described | {name: arrays[name] for name in _ARRAYS}
    parts |= {
        "bias_damping": float(packed.facts["bias_damping"]),
        "kept": Neighbours(*(arrays[name] for name in _KEPT_ARRAYS)),
        "by_user": by_user,
        "by_film": by_film,
    }
    return parts, compared


def _build_of_films(packed: Packed, data: TrainingData | None, checkpoint: Checkpoint) -> ItemNeighbourModel:
    return ItemNeighbourModel(**_parts(packed, data, checkpoint)[0])


def _build_of_people(packed: Packed, data: TrainingData | None, checkpoint: Checkpoint) -> UserNeighbourModel:
    parts, compared = _parts(packed, data, checkpoint)
    return UserNeighbourModel(**parts, compared=compared)


ITEM_NEIGHBOURS = ModelKind(
    "similar films",
    lambda packed, n_users, n_films: _check(packed, n_users, n_films, n_films),
    _build_of_films,
    needs_ratings=True,
)
USER_NEIGHBOURS = ModelKind(
    "similar people",
    lambda packed, n_users, n_films: _check(packed, n_users, n_films, n_users),
    _build_of_people,
    needs_ratings=True,
)
