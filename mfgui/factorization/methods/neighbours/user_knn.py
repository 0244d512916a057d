"""The method `user-knn`: a film's prediction from how similar people rated it."""

from __future__ import annotations

from mfgui.factorization.interface import Ability, TrainingData
from mfgui.factorization.method import Method, MethodGroup
from mfgui.factorization.methods.neighbours.fit import NeighbourFit, neighbours_cost, settings
from mfgui.factorization.methods.neighbours.model import USER_NEIGHBOURS, UserNeighbourModel
from mfgui.factorization.settings import Settings


class UserKnnFit(NeighbourFit):
    """Finds the people most similar to each person (Herlocker et al. 1999; on residuals: Koren 2010)."""

    def __init__(self, data: TrainingData, settings: Settings, seed: int) -> None:
        super().__init__(data, settings, seed, rows_are_films=False)

    def model(self) -> UserNeighbourModel:
        """Return what has been learnt: before the fit, the mean rating."""
        return UserNeighbourModel(
            method=METHOD.name, abilities=METHOD.abilities, compared=self._compared, **self._learnt()
        )


METHOD = Method(
    name="user-knn",
    title="Similar people",
    sentence="Predicts from how the people with the most similar ratings liked the film.",
    group=MethodGroup.BASELINE,
    settings=settings(neighbours=30, similarity="pearson", shrinkage=100.0, support=2, damping=0.4, rows="people"),
    abilities=frozenset({Ability.FOLD_IN}),
    start=UserKnnFit,
    cost=neighbours_cost(lambda sizes: sizes.film_squares, lambda sizes: sizes.users),
    kinds=(USER_NEIGHBOURS,),
    evaluation_seconds=2.0,
    presets={"quick": {"neighbours": 20, "support": 4}, "balanced": {}, "accurate": {}},
)
