"""Models that are read: files of ours, and what other programs learnt."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from mfgui.api.data import place_of
from mfgui.api.ids import Id
from mfgui.api.model import Model
from mfgui.insight.answers import Answers
from mfgui.storage.foreign import reading as foreign
from mfgui.storage.model_file import save_model
from mfgui.storage.opened_model import open_model


def import_model(
    path: str | Path,
    *,
    items: str | Path | None = None,
    titles: str | Path | pd.DataFrame | None = None,
    user_ids: str | Path | Sequence[Id] | None = None,
    item_ids: str | Path | Sequence[Id] | None = None,
    data: str | Path | pd.DataFrame | None = None,
    kind: str = "",
    mean: float | None = None,
    ridge: float | None = None,
) -> Model:
    """Read a model that was trained elsewhere: by Spark, implicit, LightFM, LIBMF, or vectors in two tables.

    Parameters
    ----------
    path, items
        The model; of two tables of vectors the people's and the items'.
    titles
        A table that names the items, a DataFrame or a file, or a folder with one.
    user_ids, item_ids
        Ids in the order of the rows, where the model knows rows alone: a list or an array, or a file with a line each.
    data
        The ratings that it learnt from, a DataFrame or their place.
    kind, mean, ridge
        What its scores are ("ratings", "interest"), what is added to them, and the regularisation of somebody who is
        folded in; found out where they are left out.

    >>> import pathlib, tempfile
    >>> import numpy as np
    >>> from mfgui.api import import_model
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = pathlib.Path(folder) / "model.npz"
    ...     np.savez(file, user_factors=np.eye(3), item_factors=np.eye(3) * 4 + 1)
    ...     int(import_model(file).recommend(1, n=1, order="predicted")["movieId"].item())
    1
    """
    files = {"items": items, "titles": titles, "user_ids": user_ids, "item_ids": item_ids, "data": data}
    given: dict[str, Any] = {name: place_of(file) for name, file in files.items() if file is not None}
    found = foreign.import_model(foreign.ForeignModel(Path(path), kind=kind, mean=mean, ridge=ridge, **given))
    return Model(Answers(found.dataset, found.model), None, found.save)


def load_model(file: str | Path, data: str | Path | None = None) -> Model:
    """Read a model file, and the ratings that belong beside it where they can be had.

    Parameters
    ----------
    data
        Where the ratings are, if not where they were.

    >>> import tempfile
    >>> from mfgui.api import demo, load_model, train
    >>> run = train(demo(), "svd", factors=4)
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     again = load_model(run.save(f"{folder}/demo.mfgui"))
    >>> again.score() == run.best_score
    True
    """
    opened = open_model(Path(file), None if data is None else Path(data), alone=True)
    saved = opened.saved

    def save(place: Path) -> None:
        save_model(
            place,
            opened.model,
            opened.dataset,
            validation=saved.validation,
            seed=saved.seed,
            rmse=saved.validation_rmse,
            protocol=saved.protocol,
            interest=saved.interest,
        )

    return Model(opened.answers(held_out=True), opened.split, save)
