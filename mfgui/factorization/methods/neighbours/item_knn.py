"""The method `item-knn`: a film's prediction from how the person rated similar films."""

from __future__ import annotations

from mfgui.factorization.interface import Ability, TrainingData
from mfgui.factorization.method import Method, MethodGroup
from mfgui.factorization.methods.neighbours.fit import NeighbourFit, neighbours_cost, settings
from mfgui.factorization.methods.neighbours.model import ITEM_NEIGHBOURS, ItemNeighbourModel
from mfgui.factorization.settings import Settings


class ItemKnnFit(NeighbourFit):
    """Finds the films most similar to each film (Sarwar et al. 2001; on residuals: Koren 2010)."""

    def __init__(self, data: TrainingData, settings: Settings, seed: int) -> None:
        super().__init__(data, settings, seed, rows_are_films=True)

    def model(self) -> ItemNeighbourModel:
        """Return what has been learnt: before the fit, the mean rating."""
        return ItemNeighbourModel(method=METHOD.name, abilities=METHOD.abilities, **self._learnt())


METHOD = Method(
    name="item-knn",
    title="Similar films",
    sentence="Predicts from how the person rated the films most similar to this one.",
    group=MethodGroup.BASELINE,
    settings=settings(neighbours=20, similarity="pearson", shrinkage=200.0, support=2, damping=0.25, rows="films"),
    abilities=frozenset({Ability.FOLD_IN, Ability.EXPLAIN}),
    start=ItemKnnFit,
    cost=neighbours_cost(lambda sizes: sizes.user_squares, lambda sizes: sizes.films),
    kinds=(ITEM_NEIGHBOURS,),
    evaluation_seconds=20.0,
    presets={
        "quick": {"neighbours": 15, "support": 8},
        "balanced": {},
        "accurate": {"shrinkage": 400.0, "damping": 0.1},
    },
)
