"""A model's factors and biases as files for other programs: CSV to read, NPZ to compute with."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import cast

import numpy as np

from mfgui.base.files import replacing
from mfgui.base.text import tr
from mfgui.data.errors import DataError
from mfgui.factorization.capabilities import HasFactors
from mfgui.factorization.interface import Ability
from mfgui.storage.saved_model import SavedModel
from mfgui.storage.table_file import write_table

USERS, FILMS, ARRAYS = "users.csv", "films.csv", "model.npz"


def export_model(saved: SavedModel, folder: Path, checkpoint: Callable[[], object] = lambda: None) -> tuple[Path, ...]:
    """Write users.csv, films.csv and model.npz; each file is the old one or the whole new one.

    `users.csv` has the columns userId, ratings, bias, factor_1 … factor_K; `films.csv` the same for movieId,
    with the title. `model.npz` holds user_ids, film_ids, user_bias, film_bias, user_factors, film_factors,
    user_support, film_support and mean (μ): a prediction is
    mean + user_bias[u] + film_bias[i] + user_factors[u] @ film_factors[i], clipped to scale.

    `folder`: made when it is not there.
    `checkpoint`: called after every thousand lines; it may raise to give up.

    Returns the files. Raises DataError when the model is none of factors and biases. Raises OSError when the folder
    cannot be written.
    """
    if not {Ability.FACTORS, Ability.LINEAR} & saved.model.abilities:
        raise DataError(
            tr("models of {method} have no factors or biases of their own to export", method=saved.model.method), None
        )
    model = cast("HasFactors", saved.model)
    users = saved.user_labels or saved.user_ids.tolist()
    films = saved.film_labels or saved.film_ids.tolist()
    files = (folder / USERS, folder / FILMS, folder / ARRAYS)
    film_names = {"movieId": films, "title": saved.captions}
    for file, labels, support, bias, factors in (
        (files[0], {"userId": users}, model.user_support, model.user_bias, model.user_factors),
        (files[1], film_names, model.film_support, model.film_bias, model.film_factors),
    ):
        numbered = {f"factor_{k}": column for k, column in enumerate(factors.T, 1)}
        table = {**labels, "ratings": support, "bias": bias, **numbered}
        write_table(table, file, encoding="utf-8", checkpoint=checkpoint)
    with replacing(files[2]) as stream:
        np.savez(
            stream,
            user_ids=np.array(users),
            film_ids=np.array(films),
            user_support=model.user_support,
            film_support=model.film_support,
            user_bias=model.user_bias,
            film_bias=model.film_bias,
            user_factors=model.user_factors,
            film_factors=model.film_factors,
            mean=np.float64(model.mean),
            scale=np.array([model.scale.minimum, model.scale.maximum, model.scale.step]),
        )
    return files
