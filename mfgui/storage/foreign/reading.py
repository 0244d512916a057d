"""Vectors from elsewhere made a model of ours: ids, titles, what its scores are, how people are folded in."""

from __future__ import annotations

import csv
import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, cast

import numpy as np
from numpy.typing import NDArray

from mfgui.base.text import tr, translatable, written
from mfgui.data.dataset import Dataset, Nouns, RatingScale
from mfgui.data.editions.building import FilmLines
from mfgui.data.errors import DataError
from mfgui.data.reading import read_dataset
from mfgui.data.source import open_file
from mfgui.data.tables.folder import table_files, table_source
from mfgui.data.tables.formats import open_table
from mfgui.data.tables.ids import IdColumn
from mfgui.data.tables.options import TableOptions
from mfgui.data.tables.titles import find_titles
from mfgui.data.watch import Watch
from mfgui.factorization.factor_model import FactorModel
from mfgui.factorization.interest import USUAL_SPREAD
from mfgui.factorization.interface import Ability
from mfgui.factorization.methods.ials.model import INTEREST, IalsModel
from mfgui.storage.aligning import aligned
from mfgui.storage.foreign.tables import read_any
from mfgui.storage.foreign.vectors import Side, Vectors
from mfgui.storage.model_file import save_model
from mfgui.storage.saved_model import people_and_films

_ABILITIES: Final = frozenset({Ability.FOLD_IN, Ability.FACTORS, Ability.EXPLAIN, Ability.LINEAR})
_STARS: Final = RatingScale(0.5, 5.0, 0.5)
_MOST_STEPS: Final = 1e6  # of a scale that scores are taken to have
_TEN: Final = RatingScale(1.0, 10.0, 1.0)
_SAMPLED: Final = 300  # people and items whose scores tell what scores are
# Scores that all lie below this, and above its negative, are taken to say what is chosen, not how it is rated.
_CHOSEN: Final = 1.6


@dataclass(frozen=True, slots=True)
class ForeignModel:
    """What is to be read; all but `path` may be left out."""

    path: Path  # the model; of two tables of vectors the people's
    items: Path | None = None  # and the items'
    titles: Path | None = None  # a table that names the items, or a folder with one
    user_ids: Path | None = None  # ids in the order of the rows, a line each, where the model knows rows alone
    item_ids: Path | None = None
    data: Path | None = None  # the ratings that it learnt from
    kind: str = ""  # "ratings" or "interest": what its scores are; "" to find it out
    scale: RatingScale | None = None  # of the ratings, None to find it out
    mean: float | None = None  # what is added to every score, where the model does not say it
    ridge: float | None = None  # λ of somebody who is folded in; None for what the format or the people's factors say


@dataclass(frozen=True, slots=True, eq=False)
class Imported:
    """A model from elsewhere, the people and items (or ratings) that it is asked about, and what was found out."""

    model: FactorModel
    dataset: Dataset
    notes: tuple[str, ...]

    def save(
        self, file: Path, *, validation: str = "", seed: int = 0, rmse: float = math.nan, protocol: str = ""
    ) -> None:
        """Write it to a model file; raises as `save_model` does."""
        save_model(file, self.model, self.dataset, validation=validation, seed=seed, rmse=rmse, protocol=protocol)


def import_model(wanted: ForeignModel, checkpoint: Callable[[], None] = lambda: None) -> Imported:
    """Read a model from elsewhere.

    Raises DataError when it cannot be read, is too large, or what is given with it does not belong to it: one
    sentence.
    """
    with np.errstate(over="ignore", invalid="ignore"):  # numbers beyond float32 are found, and told, in what is read
        read = read_any(wanted.path, wanted.items, checkpoint)
    return as_model(read, wanted, checkpoint)


def as_model(read: Vectors, wanted: ForeignModel, checkpoint: Callable[[], None] = lambda: None) -> Imported:
    """Make vectors that were read a model of ours; raises as `import_model` does."""
    people = _labelled(read.people, wanted.user_ids, translatable("people"))
    items = _labelled(read.items, wanted.item_ids, translatable("items"))
    user_ids, user_labels, people = _sorted(people, wanted.path, translatable("people"))
    film_ids, film_labels, items = _sorted(items, wanted.items or wanted.path, translatable("items"))
    # Where nobody knows ids, rows are taken for them.
    rows = (read.people.labels is None and not wanted.user_ids, read.items.labels is None and not wanted.item_ids)
    read = replace(read, people=people, items=items, mean=read.mean if wanted.mean is None else wanted.mean)
    checkpoint()
    listed, notes = _titled((film_ids, film_labels), items, wanted.titles, checkpoint)
    if rows[1] and wanted.titles is not None:
        _check_rows(items, 0 in listed, "--item-ids", wanted.titles)
    scores = _sample(read)
    interest = _says_interest(read, scores) if not wanted.kind else wanted.kind == "interest"
    if interest:
        model, more = _interest_model(read, scores, wanted)
    else:
        model, more = _rating_model(read, scores, wanted)
    notes += more
    if read.items.support is None and wanted.data is None:
        notes.append(written("how many ratings are behind each item is not known: every one counts as rated once"))
    if any(rows) and (wanted.data is not None or wanted.titles is not None):
        notes.append(written("it has no ids: its rows, counted from 0, are taken for them"))
    dataset = people_and_films(
        wanted.path,
        (user_ids, user_labels),
        (film_ids, film_labels),
        listed,
        model.scale if not interest else _STARS if wanted.scale is None else wanted.scale,
        nouns=Nouns("item", "items") if not len(listed) else Nouns(),
    )
    if wanted.data is not None:
        ratings = read_dataset(wanted.data, checkpoint=checkpoint)
        if wanted.titles is not None and wanted.titles.is_file() and not ratings.films.n_listed:
            named = TableOptions(titles=str(wanted.titles.resolve()))
            ratings = read_dataset(wanted.data, columns=named, checkpoint=checkpoint)
        for counted, one, names, option in (
            (rows[1], items, (ratings.films.ids, ratings.films.labels), "--item-ids"),
            (rows[0], people, (ratings.user_ids, ratings.user_labels), "--user-ids"),
        ):
            if counted:
                _check_rows(one, "0" in names[1] or (not names[1] and 0 in names[0]), option, wanted.data)
        model = aligned(
            model, (user_ids, user_labels), (film_ids, film_labels), ratings, wanted.path, checkpoint=checkpoint
        )
        if interest:
            model = replace(cast("IalsModel", model), rating_scale=ratings.scale, implicit=ratings.implicit)
        dataset = ratings
    return Imported(model, replace(dataset, notes=(*dataset.notes, *notes)), tuple(notes))


# Ids and titles


def _labelled(side: Side, file: Path | None, what: str) -> Side:
    """Give the rows of a side the ids of a file, or their own numbers where nobody knows them."""
    rows = len(side.factors)
    if file is not None:
        labels = _lines(file)
        if len(labels) == rows + 1:
            labels = labels[1:]
        if len(labels) != rows:
            raise DataError(
                tr(
                    "it has {labels:,} ids and the model {rows:,} {what}; give the ids in the order of its rows",
                    labels=len(labels),
                    rows=rows,
                    what=tr(what),
                ),
                file,
            )
        return replace(side, labels=tuple(labels))
    return side if side.labels is not None else replace(side, labels=tuple(map(str, range(rows))))


def _check_rows(side: Side, first: bool, option: str, place: Path) -> None:
    """Refuse to take rows for ids where the first row was learnt and nothing at a place is called 0, `first`.

    Rows are numbered from 0, ids mostly from 1 and with gaps: everything would bear another's name.
    """
    if len(side.factors) and _support(side)[0] and not first:
        raise DataError(
            tr(
                "the model has no ids, only rows counted from 0, and nothing here is called 0; give the ids of its "
                "rows in their order, a line each, with {option}",
                option=option,
            ),
            place,
        )


def _lines(file: Path) -> list[str]:
    with open_file(file).open(file.name) as stream:
        whole = stream.whole()
    try:
        rows = list(csv.reader(whole.decode("utf-8-sig").splitlines()))
    except (UnicodeDecodeError, csv.Error):
        raise DataError(tr("this is no text: give the ids a line each"), file) from None
    return [row[0].strip() for row in rows if row and row[0].strip()]


def _sorted(side: Side, file: Path, what: str) -> tuple[NDArray[np.int64], tuple[str, ...], Side]:
    """Bring a side into the order of its ids, as data sets have them."""
    assert side.labels is not None
    column = IdColumn()
    numbers = column.add(np.array(side.labels, dtype=object))
    if len(column) != len(side.labels) or (numbers < 0).any():
        raise DataError(
            tr("some of its {what} have the same id, or none; each needs one of its own", what=tr(what)), file
        )
    ids, labels = column.finish(lambda: None)
    order = np.argsort(ids, kind="stable")
    titles = tuple(side.titles[row] for row in order.tolist()) if side.titles else ()
    return (
        ids[order],
        labels,
        replace(
            side,
            labels=None,
            factors=side.factors[order],
            bias=side.bias[order],
            support=None if side.support is None else side.support[order],
            titles=titles,
            unknown=None if side.unknown is None else side.unknown[order],
        ),
    )


def _titled(
    names: tuple[NDArray[np.int64], tuple[str, ...]], items: Side, place: Path | None, checkpoint: Callable[[], None]
) -> tuple[FilmLines, list[str]]:
    """Find the items' titles in a table or a folder of some, or among the vectors."""
    ids, labels = names
    if place is None:
        listed = FilmLines()
        for id_, title in zip(ids.tolist(), items.titles, strict=False):
            listed.add(id_, title, "")
        return listed, []
    codes = {label: k for k, label in enumerate(labels)} or {str(id_): id_ for id_ in ids.tolist()}
    if place.is_dir():
        source = table_source(place)
        tables = [open_table(source, file) for file in table_files(source, place)] if source is not None else []
    else:
        tables = [open_table(open_file(place), place.name)]
    found = find_titles(tables, codes, Watch(checkpoint=checkpoint))
    if not len(found.lines):
        one = next(iter(codes))
        raise DataError(
            tr(
                "none of the model's {codes:,} items is in this table of titles: the model calls one "
                "{one}; give the ids of its rows with --item-ids, or another table",
                codes=len(codes),
                one=one,
            ),
            place,
        )
    known = [id_ for id_ in ids.tolist() if id_ in found.lines]
    missing = len(codes) - len(known)
    notes = [written("{known:,} items have titles", known=len(known))] + (
        [written("{missing:,} items have no title", missing=missing)] if missing else []
    )
    return found.lines.only_of(known), notes


# What scores are


def _sample(read: Vectors) -> NDArray[np.float32]:
    """Scores of some people for some items, float32, both learnt; shape (n, m)."""
    rows, columns = (_some(one) for one in (read.people, read.items))
    return (
        np.float32(read.mean)
        + read.people.bias[rows, None]
        + read.items.bias[None, columns]
        + read.people.factors[rows] @ read.items.factors[columns].T
    )


def _some(side: Side) -> NDArray[np.intp]:
    learnt = np.flatnonzero(side.factors.any(axis=1)) if side.unknown is None else np.flatnonzero(~side.unknown)
    if not len(learnt):
        return np.arange(min(len(side.factors), _SAMPLED))
    return learnt[np.linspace(0, len(learnt) - 1, min(len(learnt), _SAMPLED)).astype(np.intp)]


def _says_interest(read: Vectors, scores: NDArray[np.float32]) -> bool:
    if read.interest is not None:
        return read.interest
    return read.scale is None and bool(np.quantile(np.abs(scores), 0.99) < _CHOSEN)


def _support(side: Side) -> NDArray[np.int32]:
    if side.support is not None:
        return np.maximum(side.support, 0)
    learnt = side.factors.any(axis=1) | (side.bias != 0)
    return (learnt if side.unknown is None else learnt & ~side.unknown).astype(np.int32)


def _rating_model(read: Vectors, scores: NDArray[np.float32], wanted: ForeignModel) -> tuple[FactorModel, list[str]]:
    """Make the model of vectors whose scores are ratings."""
    notes = []
    scale = wanted.scale or read.scale
    if scale is None:
        scale = _scale_of(scores)
        notes.append(
            written(
                "its ratings are taken to go from {minimum:g} to {maximum:g}",
                minimum=scale.minimum,
                maximum=scale.maximum,
            )
        )
    ridge, per_rating = wanted.ridge, 0.0
    if ridge is None:
        ridge, per_rating = read.ridge, read.ridge_per_rating
    if ridge is None:
        # Of a person drawn like the others: the variance of ratings around predictions by that of factors.
        people = read.people.factors[_some(read.people)]
        spread = USUAL_SPREAD * (scale.maximum - scale.minimum)
        ridge = spread**2 / max(float(np.mean(np.square(people))), 1e-6)
    return (
        FactorModel(
            method=read.program,
            settings={"factors": int(read.items.factors.shape[1])},
            seed=0,
            scale=scale,
            mean=float(read.mean),
            user_bias=read.people.bias,
            film_bias=read.items.bias,
            user_factors=read.people.factors,
            film_factors=read.items.factors,
            user_support=_support(read.people),
            film_support=_support(read.items),
            ridge=float(ridge),
            ridge_per_rating=float(per_rating),
            bias_ridge=None if wanted.ridge is not None else read.bias_ridge,
            abilities=_ABILITIES,
        ),
        notes,
    )


def _scale_of(scores: NDArray[np.float32]) -> RatingScale:
    low, high = np.quantile(scores, [0.005, 0.995]).tolist()
    if low > -1 and high <= 5.8:
        return _STARS
    if low > -2 and high <= 11.5:
        return _TEN
    low, high = float(math.floor(low)), float(math.ceil(high))
    return RatingScale(low, max(high, low + 1), max((high - low) / _MOST_STEPS, 1.0))


def _interest_model(read: Vectors, scores: NDArray[np.float32], wanted: ForeignModel) -> tuple[FactorModel, list[str]]:
    """Make the model of vectors whose scores say what is chosen.

    Biases become two more factors, as implicit's BPR has them. Scores that are on no scale of their own (of BPR, WARP
    and the like) are moved and stretched, which changes no order: 0 for an item in the middle, about 1 for somebody's
    best. Both sides are turned so that QᵀQ is diagonal, as `IalsModel` wants them; that changes no product.
    """
    notes = []
    people, items = read.people, read.items
    middle, best = float(np.median(scores)), float(np.mean(scores.max(axis=1)))
    shift, stretch = 0.0, 1.0
    if not (abs(middle) < 0.3 and 0.05 < best < 1.5):
        shift, stretch = middle, 1 / max(best - middle, 1e-6)
        notes.append(
            written("its scores are no probabilities: 0 stands for an item in the middle, 1 for somebody's best")
        )
    P, Q = people.factors * np.float32(math.sqrt(stretch)), items.factors * np.float32(math.sqrt(stretch))
    level = (people.bias + np.float32(read.mean) - np.float32(shift)) * np.float32(stretch)
    if items.bias.any() or level.any():
        size = np.float32(max(float(np.sqrt(np.mean(np.square(Q)))), 1e-3))
        ones = np.ones(len(P), np.float32)
        P = np.column_stack([P, ones, level / size])
        Q = np.column_stack([Q, items.bias * np.float32(stretch), np.full(len(Q), size, np.float32)])
    _, turn = np.linalg.eigh((Q.T.astype(np.float64) @ Q).astype(np.float64))
    turn = turn[:, ::-1].astype(np.float32)
    ridge = wanted.ridge if wanted.ridge is not None else read.ridge if read.ridge is not None else 0.1
    return (
        IalsModel(
            method=read.program,
            settings={"factors": int(Q.shape[1]), "power": 1.0, "unobserved": 1 / read.alpha},
            seed=0,
            scale=INTEREST,
            mean=0.0,
            user_bias=np.zeros(len(P), np.float32),
            film_bias=np.zeros(len(Q), np.float32),
            user_factors=np.ascontiguousarray(P @ turn),
            film_factors=np.ascontiguousarray(Q @ turn),
            user_support=_support(people),
            film_support=_support(items),
            ridge=float(ridge) / read.alpha,
            ridge_per_rating=read.ridge_per_rating / read.alpha,
            abilities=_ABILITIES | {Ability.INTEREST},
            rating_scale=wanted.scale or _STARS,
        ),
        notes,
    )
