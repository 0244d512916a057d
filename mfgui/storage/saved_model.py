"""What a model file holds, and the data set that it makes: with the ratings that it brings along, or without any."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mfgui.base.text import tr
from mfgui.data.dataset import MOVIELENS_NOUNS, Dataset, Nouns, Ratings, RatingScale
from mfgui.data.editions.building import FilmLines, build_films
from mfgui.data.errors import DataError
from mfgui.data.watch import Watch
from mfgui.factorization.interest import Interest
from mfgui.factorization.interface import FoldsIn
from mfgui.storage.moment import Moment
from mfgui.storage.recorded_run import RecordedRun

# Name of the edition of a data set that holds nothing but a model's people and films.
WITHOUT_RATINGS: Final = "a model without its ratings"

SAVED_SCREEN: Final = "saved screen"  # name of the edition of ratings that a file of a saved screen brought along


@dataclass(frozen=True, slots=True, eq=False)
class SavedModel:
    """What a model file holds."""

    model: FoldsIn  # the model, ready to be asked
    user_ids: NDArray[np.int64]  # shape (N,)
    film_ids: NDArray[np.int64]  # shape (M,)
    captions: tuple[str, ...]  # each film's "Title (year)"
    user_labels: tuple[str, ...]  # what the ratings call people where not by numbers, else empty
    film_labels: tuple[str, ...]  # and films
    # What stands in each film's column of genres ("Comedy|War"); empty where an older version saved it.
    genres: tuple[str, ...]
    # Of the ratings, as in `Dataset`.
    rating_scale: RatingScale
    implicit: bool
    nouns: Nouns
    # Which ratings it learnt from, where they lay, how they were opened, and how to know them again. The fingerprint is
    # "" of a model from elsewhere, whose ratings nobody knows; its place is "" then, or where they may lie.
    data_place: Path
    columns: str
    part: str
    fingerprint: str
    simulated: bool
    # How ratings were held out (as `split_from_spec` takes it), and the error on them, used for stopping.
    validation: str
    seed: int
    validation_rmse: float
    protocol: str
    # The ratings, where the model could not do without them (`item-knn`, `user-knn`), else None.
    dataset: Dataset | None = None
    interest: Interest | None = None  # who watches what, learnt beside the model; None where it was not
    ratings: Ratings | None = None  # those it learnt from, where the file brings them along
    moment: Moment | None = None  # what was on screen when it was saved; None of a file that holds a model alone
    run: RecordedRun | None = None  # how it was learnt; None of such a file


def without_ratings(saved: SavedModel, file: Path) -> Dataset:
    """Return the people and films of a model as a data set without any rating."""
    listed = FilmLines()
    genres = saved.genres or ("",) * len(saved.captions)
    for id_, caption, kinds in zip(saved.film_ids.tolist(), saved.captions, genres, strict=True):
        listed.add(id_, caption, kinds)
    return people_and_films(
        file,
        (saved.user_ids, saved.user_labels),
        (saved.film_ids, saved.film_labels),
        listed,
        saved.rating_scale,
        implicit=saved.implicit,
        nouns=saved.nouns,
        simulated=saved.simulated,
    )


def with_its_ratings(saved: SavedModel, file: Path) -> Dataset:
    """Return the ratings that a file brings along; raises DataError where they are not those of its model."""
    assert saved.ratings is not None
    dataset = replace(
        without_ratings(saved, file), edition=SAVED_SCREEN, name=saved.data_place.name, ratings=saved.ratings
    )
    if dataset.fingerprint != saved.fingerprint:
        raise DataError(tr("the ratings in this file are not those that its model learnt from; save it again"), file)
    return dataset


def people_and_films(
    source: Path,
    # Ids, int64, ascending, and labels where they are not called by numbers, else ().
    people: tuple[NDArray[np.int64], tuple[str, ...]],
    films: tuple[NDArray[np.int64], tuple[str, ...]],
    listed: FilmLines,  # what is known of the films, by their ids
    scale: RatingScale,
    *,
    implicit: bool = False,
    nouns: Nouns = MOVIELENS_NOUNS,
    simulated: bool = False,
) -> Dataset:
    """Make a data set without any rating."""
    table = build_films(listed, films[0], Watch(), nouns.item.capitalize())
    none = np.empty(0, np.int32)
    return Dataset(
        name=source.stem,
        source=source,
        edition=WITHOUT_RATINGS,
        simulated=simulated,
        user_ids=people[0],
        films=replace(table, labels=films[1]),
        ratings=Ratings(none, none, np.empty(0, np.float32)),
        scale=scale,
        user_labels=people[1],
        implicit=implicit,
        nouns=nouns,
    )
