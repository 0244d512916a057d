"""A model from elsewhere in the codes of a data set: its rows by id, people whom it does not know folded in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mfgui.base.text import tr
from mfgui.data.dataset import Dataset, Ratings
from mfgui.data.errors import DataError
from mfgui.data.grouping import count_by, find_codes, group_by
from mfgui.factorization.factor_model import FactorModel

# Ids, int64, ascending, and labels where they are no numbers, else ().
Names = tuple["NDArray[np.int64]", tuple[str, ...]]


def aligned(
    model: FactorModel,
    people: Names,
    films: Names,
    dataset: Dataset,
    file: Path,
    checkpoint: Callable[[], None] = lambda: None,
    learnt: Ratings | None = None,  # the ratings that it learnt from, where others were held out; by default all
) -> FactorModel:
    """Return a model of these people and films in the codes of these ratings.

    Films that the model does not know have no factors and are never listed. People whom it does not know are folded in
    from their ratings. What it knows beyond these ratings is left out.

    Raises DataError when no film of the ratings is the model's.
    """
    learnt = dataset.ratings if learnt is None else learnt
    users = rows_of((dataset.user_ids, dataset.user_labels), people, "people", file, none=True)
    rows = rows_of((dataset.films.ids, dataset.films.labels), films, dataset.nouns.items, file)
    known = rows >= 0
    changed = replace(
        model,
        film_factors=_taken(model.film_factors, rows),
        film_bias=_taken(model.film_bias, rows),
        film_support=(count_by(learnt.films, dataset.n_films) * known).astype(np.int32),
        user_factors=_taken(model.user_factors, users),
        user_bias=_taken(model.user_bias, users),
        user_support=count_by(learnt.users, dataset.n_users).astype(np.int32),
    )
    _fold_in(changed, learnt, np.flatnonzero(users < 0), known, checkpoint)
    for array in (changed.film_factors, changed.film_bias, changed.user_factors, changed.user_bias):
        array.setflags(write=False)
    return changed


def rows_of(wanted: Names, known: Names, noun: str, file: Path, *, none: bool = False) -> NDArray[np.int32]:
    """Return the row of each wanted id, -1 where there is none.

    `noun`: what they are called, for the sentence when none is found.
    `none`: whether it may be that none is found.

    Raises DataError when none of them is known.
    """
    if not wanted[1] and not known[1]:
        rows = find_codes(known[0], wanted[0])
    else:
        places = {label: row for row, label in enumerate(_labels(known))}
        rows = np.array([places.get(label, -1) for label in _labels(wanted)], np.int32)
    if not none and not (rows >= 0).any():
        ours, theirs = _labels(wanted, 1), _labels(known, 1)
        raise DataError(
            tr(
                "none of its {noun} is in the ratings: it calls one {theirs}, they call one {ours}; give "
                "the ratings that it learnt from, or ids that they use",
                noun=noun,
                theirs=theirs[0],
                ours=ours[0],
            ),
            file,
        )
    return rows


def _labels(names: Names, most: int | None = None) -> tuple[str, ...]:
    return names[1][:most] or tuple(map(str, names[0][:most].tolist()))


def _taken(rows: NDArray[Any], places: NDArray[np.int32]) -> NDArray[Any]:
    """Take rows by their places, zeros for -1."""
    found = rows[np.maximum(places, 0)]
    found[places < 0] = 0
    return found


def _fold_in(
    model: FactorModel,
    ratings: Ratings,
    people: NDArray[np.intp],
    known: NDArray[np.bool_],
    checkpoint: Callable[[], None],
) -> None:
    """Fill in the rows of people from their ratings of known films."""
    rows = group_by(ratings.users, len(model.user_factors))
    for user in people.tolist():
        own = rows.of(user)
        own = own[known[ratings.films[own]]]
        taste = model.fold_in(ratings.films[own], ratings.values[own])
        model.user_factors[user], model.user_bias[user] = taste.factors, taste.bias
        checkpoint()
