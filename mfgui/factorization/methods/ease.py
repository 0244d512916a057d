"""The method `ease`: which films are watched together, in closed form (Steck 2019)."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from mfgui.base.text import tr
from mfgui.data.dataset import RatingScale
from mfgui.data.grouping import parts
from mfgui.factorization.capabilities import Explanation
from mfgui.factorization.cost import Sizes, Work
from mfgui.factorization.interface import Ability, Checkpoint, Taste, TrainingData, predict_by_person
from mfgui.factorization.method import Method, MethodGroup
from mfgui.factorization.methods.ials.model import INTEREST, RANKING_ERROR, Weighting
from mfgui.factorization.packed import ModelKind, Packed
from mfgui.factorization.pool import uncut
from mfgui.factorization.settings import Setting, SettingError, Settings

# Of more films that were rated, the table of all pairs would take more than 1.6 GB, and its inverse minutes.
MOST_FILMS: Final = 20_000

_BLOCK: Final = 256  # rows of the table worked on between two looks at the checkpoint


@dataclass(frozen=True, slots=True, eq=False)
class RatedTaste(Taste):
    """A person as their rated films and the weights of these ratings; shapes (n,)."""

    films: NDArray[np.int32]
    weights: NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class EaseModel:
    """Interest in film i: Σ over the person's ratings of x_j B_ji, x_j = (r_j / r_max)^power. Implements Model."""

    settings: Settings
    seed: int
    rating_scale: RatingScale
    implicit: bool
    film_support: NDArray[np.int32]
    rated: NDArray[np.int32]
    # B, float32, shape (rated films, rated films), of the films `rated` (int32 codes, ascending).
    table: NDArray[np.float32]
    starts: NDArray[np.int64]  # what each person rated, as in `Rows`: shape (N + 1,)
    films: NDArray[np.int32]  # shape (n,)
    weights: NDArray[np.float32]  # shape (n,)
    epoch: float = 0.0
    mean: float = 0.0
    method: str = "ease"
    scale: RatingScale = INTEREST

    @property
    def abilities(self) -> frozenset[Ability]:
        """See Model."""
        return METHOD.abilities

    def predict(self, users: NDArray[np.int32], films: NDArray[np.int32]) -> NDArray[np.float32]:
        """See Model.predict: interest, clipped to [0, 1]."""
        return np.clip(predict_by_person(self, users, films), 0, 1)

    def taste(self, user: int) -> RatedTaste:
        """See Model.taste."""
        own = slice(self.starts[user], self.starts[user + 1])
        return RatedTaste(0.0, np.empty(0, np.float32), self.films[own], self.weights[own])

    def fold_in(self, films: NDArray[np.int32], ratings: NDArray[np.float32]) -> RatedTaste:
        """See FoldsIn.fold_in: there is nothing to solve."""
        weighting = Weighting(self.rating_scale, float(self.settings["power"]), self.implicit)
        return RatedTaste(0.0, np.empty(0, np.float32), films, weighting.weights(ratings))

    def scores(self, taste: Taste) -> NDArray[np.float32]:
        """See Model.scores."""
        assert isinstance(taste, RatedTaste)
        rows, known = self._rows(taste.films)
        scores = np.zeros(len(self.film_support), np.float32)
        scores[self.rated] = taste.weights[known] @ self.table[rows]
        return scores

    def explain(self, taste: Taste, films: NDArray[np.int32], ratings: NDArray[np.float32], film: int) -> Explanation:
        """See Explains.explain: each own film adds x_j B_ji, and nothing else does."""
        given = self.fold_in(films, ratings)
        rows, known = self._rows(films)
        added = np.zeros(len(films))
        column, listed = self._rows(np.array([film], np.int32))
        if listed.any():
            added[known] = given.weights[known].astype(np.float64) * self.table[rows, column[0]]
        score = float(self.scores(taste)[film])
        prediction = float(np.clip(score, 0, 1))
        rest = score - float(added.sum())
        return Explanation(prediction, 0.0, 0.0, 0.0, films, added, 0.0, rest, prediction - score)

    def pack(self, most_mb: int | None = None) -> Packed:
        """See Packs: the table alone is as large as said before it was made."""
        del most_mb
        arrays = {name: getattr(self, name) for name in _ARRAYS}
        return Packed.of(EASE.name, self, arrays, rating_scale=asdict(self.rating_scale), implicit=self.implicit)

    def _rows(self, films: NDArray[np.int32]) -> tuple[NDArray[np.intp], NDArray[np.bool_]]:
        """Rows of the table of those films that it has, and which these are."""
        if not len(self.rated):
            return np.empty(0, np.intp), np.zeros(len(films), np.bool_)
        places = np.minimum(np.searchsorted(self.rated, films), len(self.rated) - 1)
        known = self.rated[places] == films
        return places[known], known


_ARRAYS = ("film_support", "rated", "table")


class EaseFit:
    """One inverse ("Embarrassingly Shallow Autoencoders for Sparse Data").

    B = I − P · diag(1 / diag P), P = (XᵀX + λI)⁻¹, X the weights of all ratings.
    """

    def __init__(self, data: TrainingData, settings: Settings, seed: int) -> None:
        self._data, self._settings, self._seed = data, settings, seed
        self.settled = False
        self._rated = np.flatnonzero(data.film_support).astype(np.int32)
        if len(self._rated) > MOST_FILMS:
            need = 8e-9 * len(self._rated) ** 2
            raise SettingError(
                tr(
                    "ease needs a table of all pairs of films, {need:.1f} GB for {rated:,} films; it is for "
                    "{most_films:,} at most: open a part of the data, or use ials",
                    need=need,
                    rated=len(self._rated),
                    most_films=MOST_FILMS,
                )
            )
        self._table = np.zeros((0, 0), np.float32)
        self._starts, self._films, self._weights = _watched(data, float(settings["power"]))

    def run_epoch(self, checkpoint: Checkpoint) -> None:
        """Do the whole fit."""
        if len(self._rated):
            inverse = self._inverse(checkpoint)
            diagonal = np.diag(inverse).copy()
            for part in parts(len(inverse), _BLOCK):
                inverse[part] /= -diagonal
                checkpoint(0)
            np.fill_diagonal(inverse, 0)
            self._table = inverse
        self.settled = True

    def _inverse(self, checkpoint: Checkpoint) -> NDArray[np.float32]:
        """P = (XᵀX + λI)⁻¹; of few people by the smaller inverse, P = (I − Xᵀ (XXᵀ + λI)⁻¹ X) / λ."""
        size, people, ridge = len(self._rated), self._data.n_users, np.float32(self._settings["regularisation"])
        if _by_people(people, size):
            X = self._dense(0, people)
            checkpoint(0)
            inner = X @ X.T
            inner[np.arange(people), np.arange(people)] += ridge
            solved = uncut(lambda: np.linalg.solve(inner, X), checkpoint)
            inverse = np.empty((size, size), np.float32)
            for part in parts(size, _BLOCK):
                np.matmul(X[:, part].T, solved, out=inverse[part])
                inverse[part] /= -ridge
                checkpoint(0)
            inverse[np.arange(size), np.arange(size)] += 1 / ridge
            return inverse
        table = np.zeros((size, size), np.float32)
        for people_part in parts(people, _BLOCK):
            dense = self._dense(people_part.start, people_part.stop)
            used = np.flatnonzero(dense.any(axis=0))
            part_of = np.ascontiguousarray(dense[:, used])
            for here in parts(len(used), _BLOCK):
                table[np.ix_(used[here], used)] += part_of[:, here].T @ part_of
                checkpoint(0)
        table[np.arange(size), np.arange(size)] += ridge
        return uncut(lambda: np.linalg.inv(table), checkpoint)

    def _dense(self, first: int, last: int) -> NDArray[np.float32]:
        """X of some people, float32, shape (people, rated films)."""
        place = np.zeros(self._data.n_films, np.int64)
        place[self._rated] = np.arange(len(self._rated))
        dense = np.zeros((last - first, len(self._rated)), np.float32)
        own = slice(self._starts[first], self._starts[last])
        rows = np.repeat(np.arange(last - first), np.diff(self._starts[first : last + 1]))
        dense[rows, place[self._films[own]]] = self._weights[own]
        return dense

    def model(self) -> EaseModel:
        """Return what has been learnt; before the fit nothing is of interest."""
        rated = self._rated if len(self._table) else self._rated[:0]
        return EaseModel(
            settings=self._settings,
            seed=self._seed,
            rating_scale=self._data.scale,
            implicit=self._data.implicit,
            film_support=self._data.film_support,
            rated=rated,
            table=self._table,
            starts=self._starts,
            films=self._films,
            weights=self._weights,
            epoch=float(self.settled),
        )


def _watched(data: TrainingData, power: float) -> tuple[NDArray[np.int64], NDArray[np.int32], NDArray[np.float32]]:
    """Who rated what, and the weights; see EaseModel."""
    ratings, starts = data.ratings, np.zeros(data.n_users + 1, np.int64)
    order = np.argsort(ratings.users, kind="stable")
    np.cumsum(data.user_support, out=starts[1:])
    weighting = Weighting(data.scale, power, data.implicit)
    return starts, ratings.films[order], weighting.weights(ratings.values[order])


def _by_people(people: int, films: int) -> bool:
    """Whether people are so few that the inverse of their table is the quicker way."""
    return people < films // 4


def _cost(n: float, sizes: Sizes, settings: Settings) -> Work:
    del settings
    films, people = float(min(sizes.films, MOST_FILMS)), sizes.users
    if _by_people(people, sizes.films):
        epoch = 0.02 * people * films**2 + 6 * films**2
    else:
        epoch = 0.05 * sizes.user_squares + 0.07 * films**3
    return Work(
        epoch=epoch,
        cores=1,
        first=n * 10,
        bytes=12.0 * films**2 + 24 * n,
        prediction=7.0 * films,  # a person's scores of all films serve all pairs asked of them
    )


def _check(packed: Packed, _n_users: int, n_films: int) -> None:
    rated = packed.arrays["rated"]
    size = len(rated)
    packed.check(
        {"film_support": (np.int32, (n_films,)), "rated": (np.int32, (size,)), "table": (np.float32, (size, size))}
    )
    if size and (rated[0] < 0 or rated[-1] >= n_films or (np.diff(rated) <= 0).any()):
        raise ValueError("the table has films that are not there")


def _build(packed: Packed, data: TrainingData | None, _checkpoint: Checkpoint) -> EaseModel:
    facts: dict[str, Any] = packed.described()
    assert data is not None
    starts, films, weights = _watched(data, float(facts["settings"]["power"]))
    return EaseModel(
        settings=facts["settings"],
        seed=facts["seed"],
        rating_scale=RatingScale(**packed.facts["rating_scale"]),
        implicit=bool(packed.facts["implicit"]),
        epoch=facts["epoch"],
        starts=starts,
        films=films,
        weights=weights,
        film_support=packed.arrays["film_support"],
        rated=packed.arrays["rated"],
        table=packed.arrays["table"],
    )


EASE = ModelKind("pairs of films", _check, _build, needs_ratings=True)  # which films are watched together
METHOD = Method(
    name="ease",
    title="EASE",
    sentence="Learns which films are watched together, all pairs at once: a table of films by films.",
    group=MethodGroup.BASELINE,
    settings=(
        Setting(
            "regularisation",
            "Regularisation",
            100.0,
            "Pulls the weight of every pair of films towards zero (λ).",
            minimum=1e-3,
            maximum=1e6,
        ),
        Setting(
            "power",
            "Power of ratings",
            2.0,
            "A rating counts by its share of the best rating, raised to this power; 0 makes all count alike.",
            minimum=0,
            maximum=16,
        ),
    ),
    abilities=frozenset({Ability.FOLD_IN, Ability.EXPLAIN, Ability.INTEREST}),
    start=EaseFit,
    cost=_cost,
    evaluation_seconds=25.0,
    kinds=(EASE,),
    presets={"balanced": {}},
    error=RANKING_ERROR,
)
