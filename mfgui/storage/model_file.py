"""Model files (`.mfgui`): what a model has learnt, ids, titles and where the ratings lie, never the ratings."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeAlias, cast

import numpy as np
from numpy.typing import NDArray

from mfgui.base.files import exists
from mfgui.base.text import tr
from mfgui.data.dataset import Dataset, Nouns, Ratings, RatingScale
from mfgui.data.demo import demo_folder, is_demo
from mfgui.data.errors import DataError
from mfgui.data.grouping import SMALL
from mfgui.data.held_out_file import split_from_spec
from mfgui.data.reading import read_dataset
from mfgui.data.subset import Subset
from mfgui.data.tables.options import TableOptions
from mfgui.factorization import registry
from mfgui.factorization.interest import Interest
from mfgui.factorization.interface import FoldsIn, TrainingData
from mfgui.factorization.packed import Packed
from mfgui.factorization.packing import MOST_MB, check, kind_of, kinds_of, pack, unpack
from mfgui.factorization.warm import KERNEL_MODULES, READING
from mfgui.storage.archive import read_archive, telling_damage, write_archive
from mfgui.storage.moment import Moment
from mfgui.storage.recorded_run import RecordedRun, pack_run, take_run
from mfgui.storage.saved_model import SavedModel, with_its_ratings
from mfgui.training.events import RunSummary
from mfgui.training.run import Run

# Sees to it that kernels of these modules need no compiler any more.
Ready: TypeAlias = Callable[[Sequence[str]], None]

_FORMAT, _NEWEST = 2, 3  # with kinds of models that were always there, and with the latest
_BESIDE = "interest."  # how the names of the arrays begin that belong to what was learnt beside the model
_RATINGS = "ratings."  # how the names of the arrays begin that hold ratings, where these may be passed on
_COLUMNS = {"users": "int32", "films": "int32", "values": "float32", "timestamps": "int64"}
_SEEDS = 1 << 63
_MOST_SETTING = 1e12
_TEXTS = ("method", "data_place", "columns", "part", "fingerprint", "validation", "protocol")


def save_model(
    file: Path,
    model: FoldsIn,
    dataset: Dataset,
    *,
    validation: str,
    seed: int,
    rmse: float,
    protocol: str,
    interest: Interest | None = None,
    with_ratings: bool = False,  # bring the ratings along: only where whoever made them lets them be passed on
    moment: Moment | None = None,  # what is on screen
    run: RecordedRun | None = None,  # how it was learnt
) -> None:
    """Write a model file by way of a temporary one; a kill leaves the old file or none.

    Of `bayes` it holds the kept samples, thinned evenly where they take more than `packing.MOST_MB`, so that
    its intervals survive; of the neighbour methods neighbours and similarities, so that reading one wants the
    ratings.

    Raises PackingError for a kind of model that this program does not know. Raises OSError when the file cannot be
    written.
    """
    films = dataset.films
    packed = pack(model, MOST_MB)
    beside = pack(interest.model) if interest is not None else None
    about = {
        "format": _FORMAT + max(kind_of(one).age for one in (packed, beside) if one is not None),
        "kind": packed.kind,
        **packed.facts,
        "captions": [films.caption(i) for i in range(len(films))],
        "genres": ["|".join(films.genres_of(i)) for i in range(len(films))],
        "rating_scale": asdict(dataset.scale),
        "implicit": dataset.implicit,
        "nouns": dataset.nouns,
        "user_labels": dataset.user_labels,
        "film_labels": films.labels,
        "data_place": str(dataset.source.resolve()) if len(dataset.ratings) else "",
        "columns": dataset.columns,
        "part": dataset.part,
        "fingerprint": dataset.fingerprint if len(dataset.ratings) else "",
        "simulated": dataset.simulated,
        "validation": validation,
        "seed": seed,
        "validation_rmse": rmse,
        "protocol": protocol,
        "written": datetime.now(UTC).isoformat(timespec="seconds"),
    }
    if moment is not None:
        about["moment"] = moment.plain()
    arrays = packed.arrays | {"user_ids": dataset.user_ids, "film_ids": films.ids}
    if run is not None:
        about["run"], of_epochs = pack_run(run)
        arrays |= of_epochs
    if with_ratings:
        r = dataset.ratings
        columns = {"users": r.users, "films": r.films, "values": r.values, "timestamps": r.timestamps}
        arrays |= {f"{_RATINGS}{name}": column for name, column in columns.items() if column is not None}
    if interest is not None and beside is not None:
        about["interest"] = {**beside.facts, "kind": beside.kind, "weight": interest.weight, "spread": interest.spread}
        arrays |= {f"{_BESIDE}{name}": array for name, array in beside.arrays.items()}
    write_archive(file, about, arrays)


def save_best(file: Path, run: Run, summary: RunSummary) -> None:
    """Write the best model of a run that has ended; raises as `save_model` does."""
    save_model(
        file,
        cast("FoldsIn", summary.model),
        run.dataset,
        validation=run.validation,
        seed=run.seed if run.split_seed is None else run.split_seed,
        rmse=summary.validation_rmse,
        protocol=run.split.protocol,
        interest=summary.interest,
    )


def load_model(file: Path, data: Path | None = None, ready: Ready = lambda _: None) -> SavedModel:
    """Read a model file.

    `data`: where the ratings are now, if not where they were; looked at only where the model needs them.
    `ready`: called with the modules of kernels (see `factorization.warm`) that what follows needs, before it does.

    Raises DataError when there is none, or it is not a model file, or one of a newer version; when a model that needs
    its ratings cannot have them.
    """
    about, arrays = read_archive(file, "model", _NEWEST)
    with telling_damage(file, "model"):
        user_ids, film_ids = arrays.pop("user_ids"), arrays.pop("film_ids")
        _check(user_ids, film_ids, about)
        run = take_run(about.get("run"), arrays)
        ratings = _ratings(arrays, len(user_ids), len(film_ids))
        interest = _interest(about, arrays, len(user_ids), len(film_ids))
        packed = Packed(str(about["kind"]) if "kind" in about else _kind(about, arrays, len(user_ids)), about, arrays)
        check(packed, len(user_ids), len(film_ids))
        parts: dict[str, Any] = {
            "user_ids": user_ids,
            "film_ids": film_ids,
            "captions": tuple(about["captions"]),
            "user_labels": tuple(about["user_labels"]),
            "film_labels": tuple(about["film_labels"]),
            "genres": tuple(about.get("genres", ())),
            "rating_scale": RatingScale(**about.get("rating_scale", about["scale"])),
            "implicit": bool(about.get("implicit", False)),
            "nouns": Nouns(*about.get("nouns", ())),
            "data_place": Path(about["data_place"]),
            "columns": about["columns"],
            "part": about["part"],
            "fingerprint": about["fingerprint"],
            "simulated": bool(about["simulated"]),
            "validation": about["validation"],
            "seed": int(about["seed"]),
            "validation_rmse": float(about["validation_rmse"]),
            "protocol": about["protocol"],
            "interest": interest,
            "ratings": ratings,
            "moment": Moment.of_json(about["moment"]) if "moment" in about else None,
            "run": run,
        }
        kind = kind_of(packed)
        if not kind.needs_ratings:
            return SavedModel(model=unpack(packed), **parts)
    ready(KERNEL_MODULES)
    dataset = ratings_of(SavedModel(model=cast("FoldsIn", None), **parts), file, data, ready)
    split = split_from_spec(dataset, parts["validation"], parts["seed"])
    if split.protocol != parts["protocol"]:
        raise DataError(
            tr(
                "the ratings that this model was made of cannot be told any more (it was '{parts}' and "
                "would be '{protocol}'); train it again",
                parts=parts["protocol"],
                protocol=split.protocol,
            ),
            file,
        )
    with telling_damage(file, "model"):
        model = unpack(packed, TrainingData.of(dataset, split.train))
    return SavedModel(model=model, dataset=dataset, **parts)


def _ratings(arrays: dict[str, NDArray[Any]], users: int, films: int) -> Ratings | None:
    """Take the ratings out of the arrays of a file; raises ValueError where they do not fit people and films."""
    found = {name: arrays.pop(_RATINGS + name) for name in _COLUMNS if _RATINGS + name in arrays}
    if not found:
        return None
    n = len(found["users"])
    for name, column in found.items():
        if column.dtype != _COLUMNS[name] or column.shape != (n,):
            raise ValueError(f"{name} are {column.dtype} of shape {column.shape}")
    for name, most in (("users", users), ("films", films)):
        if n and not 0 <= int(found[name].min()) <= int(found[name].max()) < most:
            raise ValueError(f"{name} beyond the {most} there are")
    if not np.isfinite(found["values"]).all():
        raise ValueError("ratings that are no numbers")
    return Ratings(**found)


def _interest(about: dict[str, Any], arrays: dict[str, NDArray[Any]], users: int, films: int) -> Interest | None:
    """Take what was learnt beside the model out of the arrays of its file."""
    names = [name for name in arrays if name.startswith(_BESIDE)]
    own = {name.removeprefix(_BESIDE): arrays.pop(name) for name in names}
    facts = about.get("interest")
    if facts is None:
        return None
    packed = Packed(str(facts["kind"]), facts, own)
    check(packed, users, films)
    weight, spread = float(facts["weight"]), float(facts["spread"])
    if not (0 <= weight < 100 and 0 < spread < math.inf):
        raise ValueError(f"liking of weight {weight:g} and spread {spread:g}")
    return Interest(unpack(packed), RatingScale(**about["scale"]), weight, spread)


def ratings_of(
    saved: SavedModel,
    file: Path,
    data: Path | None = None,
    ready: Ready = lambda _: None,
    checkpoint: Callable[[], None] | None = None,
) -> Dataset:
    """Read the ratings that a model learnt from, where they are, else those that its file brings along.

    Raises DataError or OSError where neither can be had.
    """
    place = data or saved.data_place
    try:
        return open_ratings_of(place, saved.columns, saved.part, saved.fingerprint, ready, checkpoint)
    except (DataError, OSError):  # such as a folder of that name that somebody else may read
        if data is not None or saved.ratings is None:
            raise
        if len(saved.ratings) > SMALL:
            ready((READING,))
        return with_its_ratings(saved, file)


def open_ratings_of(
    place: Path,
    columns: str,
    part: str,
    fingerprint: str,
    ready: Ready = lambda _: None,
    checkpoint: Callable[[], None] | None = None,
) -> Dataset:
    """Read the ratings that something saved has learnt from; raises DataError when they are not at this place."""
    if is_demo(place) and not exists(place):  # of an earlier version, or its cache was emptied
        place = demo_folder()
    if not exists(place):
        raise DataError(
            tr("the ratings of this model are not there any more; give their place with --data PATH"), place
        )
    ready((READING,))
    chosen = TableOptions.parse(columns) if columns else None
    dataset = read_dataset(place, columns=chosen, part=Subset.parse(part) if part else None, checkpoint=checkpoint)
    if dataset.fingerprint != fingerprint:
        raise DataError(tr("not the ratings that the model learnt from; give their place with --data PATH"), place)
    return dataset


def _kind(about: dict[str, Any], arrays: dict[str, NDArray[Any]], n_users: int) -> str:
    """Return the kind of model of a file of format 1, which does not say it: the first one that fits."""
    for kind in kinds_of(str(about["method"])):
        try:
            kind.check(Packed(kind.name, about, arrays), n_users, len(about["captions"]))
        except LookupError:
            continue
        return kind.name
    raise ValueError("no kind of model has such parts")


def _check(user_ids: NDArray[Any], film_ids: NDArray[Any], about: dict[str, Any]) -> None:
    """Raise ValueError or TypeError where the parts of a file do not belong together."""
    users, films = len(user_ids), len(film_ids)
    for ids in (user_ids, film_ids):
        if ids.dtype != "int64" or ids.ndim != 1:
            raise ValueError(f"ids are {ids.dtype} of shape {ids.shape}")
    lengths = len(about["captions"]), len(about["user_labels"]) or users, len(about["film_labels"]) or films
    if lengths != (films, users, films) or len(about.get("genres", ())) not in (0, films):
        raise ValueError(f"captions and labels are of lengths {lengths}")
    texts = (*about["captions"], *about["user_labels"], *about["film_labels"], *about.get("genres", ()))
    nouns = about.get("nouns", ())
    if len(nouns) not in (0, 2, 4) or not all(isinstance(text, str) for text in (*texts, *nouns)):
        raise TypeError("captions, labels, genres or nouns are no texts")
    "".join(texts).encode()  # raises where halves of letters are among them
    if not 0 <= int(about["seed"]) < _SEEDS:
        raise ValueError("a seed that no run has")
    for facts in (about, *filter(None, [about.get("interest")])):
        _check_settings(str(facts["method"]), facts["settings"])
    for name in _TEXTS:
        if not isinstance(about[name], str):
            raise TypeError(f"{name} is no text")


def _check_settings(name: str, said: dict[str, Any]) -> None:
    """Raise ValueError where a method's setting is of another kind than it declares.

    Bounds are not looked at: they may have been others when it was saved.
    """
    known = registry.methods().get(name)
    for setting in known.settings if known is not None else ():
        usual, value = setting.default, said.get(setting.name, setting.default)
        if type(usual) in (int, float):
            fits = type(value) in (int, float) and abs(value) < _MOST_SETTING
        else:
            fits = type(value) is type(usual) and (not setting.choices or value in setting.choices)
        if not fits:
            raise ValueError(f"{setting.name} is {value!r:.40}")
